"""Designs of horizontal cards with grounds in colour."""

from __future__ import annotations

from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.editions.fourth.logos import tint
from samplecards.editions.fourth.sides import Side, recoloured
from samplecards.frames import SPACE, set_at_foot, set_at_top, set_between

_WHITE = (255, 255, 255)
_SKY, _HILLS = (214, 232, 246), (52, 120, 92)


def margin_bar(side: Side) -> None:
    """A short coloured bar beside post and name."""
    canvas, frame = side.canvas, side.frame
    head = Block(side.head(frame.width), uniform=True, emblem=side.logo)
    rest = set_at_top(canvas, frame, head, 0.34)
    inner = replace(rest, left=frame.left + side.rng.choice((4.0, 14.0)))
    contact = Block(side.contact, uniform=True)
    start = min(inner.left, max(frame.left, frame.right - contact.width(canvas)))
    middle = set_at_foot(canvas, replace(inner, left=start), contact)
    middle = replace(middle, left=inner.left, top=middle.top + 1.0)
    blocks = [
        block.fitted(canvas, middle.width) for block in (Block(side.post), Block(side.name)) if block.runs
    ]
    height = min(middle.height, sum(block.height for block in blocks) + SPACE * (len(blocks) - 1))
    top = middle.top + (middle.height - height) / 2
    side.rule(inner.left - 2.6, top, 0.9, height)
    set_between(canvas, replace(middle, top=top, bottom=top + height), blocks)


def tinted(side: Side) -> None:
    """A pale band behind post and name."""
    canvas, frame = side.canvas, side.frame
    rest = set_at_top(canvas, frame, Block(side.head(frame.width), uniform=True, emblem=side.logo), 0.3)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True), 0.52)
    canvas.band(0, rest.top - 0.4, canvas.width, rest.height + 0.8, tint(side.style.accent, 0.14))
    inner = replace(rest, top=rest.top + 0.8, bottom=rest.bottom - 0.8)
    align = side.rng.choice((Align.LEFT, Align.CENTRE))
    set_between(canvas, inner, (Block(side.post, align), Block(side.name, align)))


def reversed_foot(side: Side) -> None:
    """The contact block in white on a coloured foot."""
    canvas, frame = side.canvas, side.frame
    contact = Block(recoloured(side.contact, _WHITE), uniform=True).fitted(canvas, frame.width)
    contact = contact.scaled(min(1.0, 0.5 * frame.height / contact.height))
    low = replace(frame, bottom=canvas.height - 4.0)
    top = low.bottom - contact.height
    canvas.band(0, top - 2.6, canvas.width, canvas.height - top + 3.6, side.style.accent)
    set_at_foot(canvas, low, contact, 1.0)
    upper = replace(frame, bottom=top - 4.4)
    upper = set_at_top(canvas, upper, Block(side.head(frame.width), uniform=True, emblem=side.logo), 0.4)
    left = replace(upper, left=upper.left + side.rng.choice((0.0, 0.15, 0.3)) * upper.width)
    set_between(canvas, left, (Block(side.post), Block(side.name)))


def scenery(side: Side) -> None:
    """Hills under the sky along the head or the foot."""
    canvas = side.canvas
    height = 9.5
    at_head = side.rng.random() < 0.5
    top = 0.0 if at_head else canvas.height - height
    foot = top + height
    canvas.band(0, top, canvas.width, height + 1, _SKY)
    canvas.disc(canvas.width * 0.82, top + 0.4 * height, 1.8, (250, 200, 120))
    for start, peak, end, rise, share in (
        (0.0, 0.16, 0.4, 0.75, 0.5), (0.24, 0.44, 0.7, 0.9, 0.65), (0.52, 0.78, 1.0, 0.6, 0.4),
    ):  # fmt: skip
        hill = [
            (canvas.width * start, foot),
            (canvas.width * peak, foot - rise * height),
            (canvas.width * end, foot),
        ]
        canvas.polygon(hill, tint(_HILLS, share))
    canvas.band(0, foot - 1.2, canvas.width, 1.2 if at_head else 2.2, _HILLS)
    frame = side.frame
    free = (
        replace(frame, top=foot + 2.4) if at_head else replace(frame, top=frame.top - 1.0, bottom=top - 2.4)
    )
    rest = set_at_foot(canvas, free, Block(side.contact, uniform=True), 0.56)
    rest = set_at_top(canvas, rest, Block(side.head(frame.width), uniform=True, emblem=side.logo), 0.4)
    left, right = rest.columns(0.4, 4.0)
    set_between(canvas, left, (Block(side.post, Align.RIGHT),))
    set_between(canvas, right, (Block(side.name),))


def pale_panel(side: Side) -> None:
    """The organisation on a pale panel on the left."""
    canvas, frame = side.canvas, side.frame
    edge = 29.0
    canvas.band(0, 0, edge, canvas.height, tint(side.style.accent, 0.16))
    panel = replace(frame, left=4.0, right=edge - 3.0)
    emblem = side.logo and replace(side.logo, above=True, size=1.5 * side.logo.size)
    set_between(canvas, panel, (Block(side.head(panel.width), Align.CENTRE, uniform=True, emblem=emblem),))
    right = replace(frame, left=edge + 4.0)
    rest = set_at_foot(canvas, right, Block(side.contact, uniform=True), 0.6)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), 0.4)
