"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.ninth.sides import Side, parted, side_of
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.styles import Band, Style


class Design(StrEnum):
    """Where the blocks stand."""

    TEMPLATE = "template"
    """The organisation at the top, name in the middle, contact block at the foot, all from one margin: a word processor's."""
    INDENTED = "indented"
    """As that, with the name and the contact block further and further right."""
    CIVIC = "civic"
    """Emblem and organisation in a column on the left, post, name and contact block on the right."""
    OWNER = "owner"
    """Post and name above, and below them the organisation as the head of the contact block."""
    TWO_BLOCKS = "two_blocks"
    """A rule; the address at the foot on the left, the telephones on its right."""
    CO_OP = "co_op"
    """A strip with the organisation in white at the top, the contact block ranged right."""
    BOXED_FOOT = "boxed_foot"
    """The contact block on a tinted panel at the foot."""
    TITLE_LED = "title_led"
    """The title before the name on its line, in the middle."""
    SHOP = "shop"
    """All in the middle, under a large organisation, between two rules."""
    RANGED_LOW = "ranged_low"
    """Name at left in the middle, contact block in the lower right corner, organisation top right."""
    FACE_LEFT = "face_left"
    """A picture of the person on the left."""
    STUBBED = "stubbed"
    """A coloured stub on the left edge beside the organisation at the foot and the name above."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design in {Design.CO_OP, Design.BOXED_FOOT, Design.SHOP, Design.STUBBED, Design.FACE_LEFT}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    side = side_of(canvas, frame, wording, style, rng)
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _head(side: Side, width: float, align: Align = Align.LEFT) -> Block:
    """The organisation, in as many lines as it needs."""
    room = width - (side.logo.size * 1.3 if side.logo else 0.0)
    lines = parted(side.canvas, side.organization, room, 1.12)
    return Block(lines, align, uniform=True, emblem=side.logo)


def _template(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, _head(side, side.frame.width), 0.3)
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True), 0.56)
    set_between(side.canvas, rest, (Block(side.post), Block(side.name)), above=0.35)


def _indented(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    rest = set_at_top(canvas, frame, _head(side, frame.width), 0.3)
    block = Block(side.contact, uniform=True).fitted(canvas, 0.84 * frame.width)
    left = max(frame.right - block.width(canvas), frame.left + 0.16 * frame.width)
    low = set_at_foot(canvas, replace(rest, left=min(left, frame.left + 0.36 * frame.width)), block, 0.58)
    middle = replace(rest, left=frame.left + 0.14 * frame.width, bottom=low.bottom)
    set_between(canvas, middle, (Block(side.post), Block(side.name)), above=0.4)


def _civic(side: Side) -> None:
    left, right = side.frame.columns(0.3, 4.5)
    names = tuple(run for run in side.organization if run.fields)  # there is no room for a slogan
    lines = parted(side.canvas, names, left.width)
    head = Block(lines, Align.CENTRE, uniform=True, emblem=side.logo_above)
    set_between(side.canvas, left, (head,), above=0.42)
    rest = set_at_foot(side.canvas, right, Block(side.contact, uniform=True), 0.58)
    set_between(side.canvas, rest, (Block(side.post), Block(side.name)), above=0.3)


def _owner(side: Side) -> None:
    canvas = side.canvas
    low = set_at_foot(canvas, side.frame, Block(side.contact, uniform=True), 0.48)
    low = replace(low, bottom=low.bottom + 0.6)
    rest = set_at_foot(canvas, low, _head(side, side.frame.width), 0.36)
    inner = replace(rest, left=rest.left + 0.1 * rest.width)
    set_between(canvas, inner, (Block(side.post), Block(side.name)), above=0.4)


def _two_blocks(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    calls = Block(side.calls, uniform=True)
    places = Block(side.places, uniform=True)
    whole = places.width(canvas) + calls.width(canvas)
    left, right = frame.columns(min(max(places.width(canvas) / whole, 0.4), 0.58), 4.0)
    below = (set_at_foot(canvas, left, places, 0.5), set_at_foot(canvas, right, calls, 0.5))
    top = replace(frame, bottom=min(part.bottom for part in below))
    side.rule(frame.left, top.bottom + SPACE / 2, frame.width)
    rest = set_at_top(canvas, top, _head(side, frame.width), 0.36)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.45)


def _co_op(side: Side) -> None:
    canvas, frame, style = side.canvas, side.frame, side.style
    canvas.band(0, 0, canvas.width, 10.5, style.accent)
    white = tuple(replace(run, colour=(255, 255, 255)) for run in side.organization)
    set_between(canvas, replace(frame, top=1.4, bottom=9.1), (Block(white, uniform=True),))
    low = replace(frame, top=13.0)
    rest = set_at_foot(canvas, low, Block(side.contact, uniform=True, tight=True), 0.6)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.3)


def _boxed_foot(side: Side) -> None:
    canvas, frame, style = side.canvas, side.frame, side.style
    block = Block(side.contact, uniform=True).fitted(canvas, frame.width)
    block = block.scaled(min(1.0, 0.5 * frame.height / block.height))
    top = frame.bottom - block.height
    pale = tuple(
        round(0.86 * paper + 0.14 * hue) for paper, hue in zip(style.stock, style.accent, strict=True)
    )
    canvas.band(0, top - SPACE, canvas.width, canvas.height - top + SPACE + 1, (pale[0], pale[1], pale[2]))
    set_at_foot(canvas, frame, block, 1.0)
    upper = replace(frame, bottom=top - 2 * SPACE)
    rest = set_at_top(canvas, upper, _head(side, frame.width), 0.4)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.5)


def _title_led(side: Side) -> None:
    canvas, place = side.canvas, side.name_line
    name, others = side.name[place], side.post
    title = next((run for run in side.post if FieldName.TITLE in run.fields), None)
    if title is not None and FieldName.NAME in name.fields and len(title.text) <= 8:
        others = tuple(run for run in side.post if run is not title)
        over = 0.86 * (name.size - title.size)  # the name is higher than its line begins
        name = replace(title, gap=over + 1.2, beside=replace(name, gap=0.0), stop=0.0)
    above, below = side.name[:place], side.name[place + 1 :]
    rest = set_at_top(canvas, side.frame, _head(side, side.frame.width), 0.3)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True, tight=True), 0.58)
    readings = tuple(replace(run, gap=1.1) for run in (*above, *below))
    inner = replace(rest, left=rest.left + 0.08 * rest.width)
    set_between(canvas, inner, (Block((*others, name, *readings)),), above=0.6)


def _shop(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    for y in (3.0, canvas.height - 3.4):
        side.rule(3.0, y, canvas.width - 6.0, 0.4)
    lines = parted(canvas, tuple(run.scaled(1.12) for run in side.organization), frame.width)
    rest = set_at_top(canvas, frame, Block(lines, Align.CENTRE, uniform=True), 0.32)
    rest = set_at_foot(canvas, rest, Block(side.contact, Align.CENTRE, uniform=True), 0.58)
    set_between(canvas, rest, (Block(side.post, Align.CENTRE), Block(side.name, Align.CENTRE)), above=0.4)


def _ranged_low(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    rest = set_at_top(canvas, frame, _head(side, frame.width, Align.RIGHT), 0.3)
    rest = set_at_foot(canvas, rest, Block(side.contact, Align.RIGHT, uniform=True), 0.56)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.4)


def _face_left(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    width, height = 18.0, 23.0
    left, top = frame.left, frame.top
    sky, coat, skin = (196, 214, 226), (70, 78, 92), (214, 186, 168)
    canvas.band(left, top, width, height, sky)
    canvas.polygon(
        [
            (left + width * x, top + height * y)
            for x, y in ((0.08, 1.0), (0.2, 0.74), (0.8, 0.74), (0.92, 1.0))
        ],
        coat,
    )
    canvas.disc(left + width / 2, top + height * 0.46, width * 0.25, skin)
    upper = replace(frame, left=left + width + 3.5, bottom=top + height)
    rest = set_at_top(canvas, upper, _head(side, upper.width), 0.42)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.6)
    set_at_foot(canvas, replace(frame, top=top + height + SPACE), Block(side.contact, uniform=True), 1.0)


def _stubbed(side: Side) -> None:
    canvas, style = side.canvas, side.style
    canvas.band(0, 0, 6.5, canvas.height, style.accent)
    canvas.band(7.4, 0, 0.8, canvas.height, style.accent)
    inner: Frame = replace(side.frame, left=12.0)
    contact = tuple(_indent(run) for run in side.contact)
    rest = set_at_foot(canvas, inner, Block(contact, uniform=True), 0.5)
    rest = set_at_foot(canvas, rest, _head(side, inner.width), 0.34)
    set_between(canvas, rest, (Block(side.name), Block(side.post)), above=0.3)


def _indent(run: Run) -> Run:
    return replace(run, gap=0.5 * run.size)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.TEMPLATE: (18, _template),
    Design.INDENTED: (14, _indented),
    Design.CIVIC: (9, _civic),
    Design.OWNER: (11, _owner),
    Design.TWO_BLOCKS: (8, _two_blocks),
    Design.CO_OP: (5, _co_op),
    Design.BOXED_FOOT: (6, _boxed_foot),
    Design.TITLE_LED: (8, _title_led),
    Design.SHOP: (7, _shop),
    Design.RANGED_LOW: (5, _ranged_low),
    Design.FACE_LEFT: (4, _face_left),
    Design.STUBBED: (5, _stubbed),
}
"""How often in per cent, and how."""
