"""Designs of horizontal cards that need no colour."""

from __future__ import annotations

from dataclasses import replace

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.editions.fourth.logos import draw_logo
from samplecards.editions.fourth.sides import HAIR, Side
from samplecards.frames import SPACE, set_at_foot, set_at_top, set_between
from samplecards.styles import Mark

_LONG_TITLE = 17
"""Letters from which a title no longer stands before the name."""


def office(side: Side) -> None:
    """Organisation top left, post over the name at an indent, contact block at the foot at the same indent."""
    rest = set_at_top(side.canvas, side.frame, _head(side, side.frame.width), 0.34)
    indent = side.rng.choice((0.0, 0.12, 0.22, 0.3)) * side.frame.width
    contact = Block(side.contact, uniform=True)
    indent = min(indent, max(side.frame.width - contact.width(side.canvas), 0.0))
    inner = replace(rest, left=rest.left + indent)
    middle = set_at_foot(side.canvas, inner, contact)
    if side.rng.random() < 0.5:
        middle = replace(middle, left=side.frame.left + 0.16 * side.frame.width)
    set_between(side.canvas, middle, (Block(side.post), Block(side.name)), side.rng.choice((0.4, 0.5, 0.6)))


def post_left(side: Side) -> None:
    """The post in small lines left of the name; organisation above, contact block below the name."""
    canvas, frame = side.canvas, side.frame
    rest = set_at_top(canvas, frame, _head(side, frame.width), 0.34)
    post = Block(side.post, side.rng.choice((Align.LEFT, Align.RIGHT)))
    share = min(max(post.width(canvas) / frame.width, 0.2), 0.46)
    start = rest.left + share * frame.width + 3.6
    contact = Block(side.contact, uniform=True)
    stand = min(start, max(rest.right - contact.width(canvas), frame.left))
    below = replace(rest, left=stand if side.rng.random() < 0.7 else frame.left)
    rest = replace(rest, bottom=set_at_foot(canvas, below, contact).bottom)
    set_between(canvas, replace(rest, right=start - 3.6), (post,))
    set_between(canvas, replace(rest, left=start), (Block(side.name),))


def head_of_place(side: Side) -> None:
    """Post and name above; the organisation at the head of the contact block."""
    canvas, frame = side.canvas, side.frame
    indent = side.rng.choice((0.0, 0.0, 0.2, 0.34)) * frame.width
    contact = Block(side.contact, uniform=True)
    widest = max(contact.width(canvas), Block(side.organization, emblem=side.logo).width(canvas))
    indent = min(indent, max(frame.width - widest, 0.0))
    low = replace(frame, left=frame.left + indent)
    rest = set_at_foot(canvas, low, contact, 0.5)
    rest = set_at_foot(canvas, replace(rest, bottom=rest.bottom + 0.6), _head(side, low.width), 0.4)
    upper = replace(rest, left=frame.left + side.rng.choice((0.0, 0.1, 0.2)) * frame.width)
    align = side.rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
    set_between(canvas, upper, (Block(side.post, align), Block(side.name, align)), 0.45)


def leading_title(side: Side) -> None:
    """The title before the name on one line; the contact block on the right of the foot."""
    canvas = side.canvas
    rest = set_at_top(canvas, side.frame, _head(side, side.frame.width), 0.34)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True, tight=side.rng.random() < 0.6))
    title = next((run for run in side.post if run.fields == (FieldName.TITLE,)), None)
    if title is not None and len(title.text) > _LONG_TITLE:
        title = None
    others = tuple(run for run in side.post if run is not title)
    lead = canvas.text_width(title) + 3.0 if title is not None else 0.0
    start = rest.left + side.rng.choice((0.04, 0.12, 0.2)) * rest.width + lead
    room = rest.right - start
    blocks = [block.fitted(canvas, room) for block in (Block(others), Block(side.name)) if block.runs]
    height = sum(block.height for block in blocks) + SPACE * (len(blocks) - 1)
    factor = min(1.0, rest.height / height)
    y = rest.top + (rest.height - factor * height) / 2
    for block in (block.scaled(factor) for block in blocks):
        block.place(canvas, start, y, room)
        y += block.height + SPACE * factor
    if title is not None:
        name = next(line for line in reversed(canvas.lines) if FieldName.NAME in line.fields)
        middle = (name.box[0][1] + name.box[2][1]) / 2 / canvas.pixels(1000.0) * 1000.0
        canvas.write(title, start - lead, middle - title.size / 2)


def chambers(side: Side) -> None:
    """All centred, the name high, the organisation between it and the contact block."""
    canvas = side.canvas
    rest = set_at_foot(canvas, side.frame, Block(side.contact, Align.CENTRE, uniform=True), 0.46)
    emblem = side.logo and replace(side.logo, size=0.7 * side.logo.size)
    head = Block(side.head(0.9 * side.frame.width), Align.CENTRE, uniform=True, emblem=emblem)
    rest = set_at_foot(canvas, replace(rest, bottom=rest.bottom - 0.6), head, 0.46)
    if side.rng.random() < 0.6:
        width = side.rng.choice((0.3, 1.0)) * rest.width
        side.rule(rest.left + (rest.width - width) / 2, rest.bottom + SPACE / 2 - 0.6, width)
        rest = replace(rest, bottom=rest.bottom - 1.0)
    set_between(canvas, rest, (Block(side.post, Align.CENTRE), Block(side.name, Align.CENTRE)), 0.5)


def two_foot(side: Side) -> None:
    """A rule; below it the address on the left, telephones and mail on the right."""
    canvas, frame = side.canvas, side.frame
    places, calls = Block(side.place, uniform=True), Block(side.calls, uniform=True)
    share = places.width(canvas) / max(places.width(canvas) + calls.width(canvas), 1.0)
    low = replace(frame, top=frame.top + 0.56 * frame.height)
    left, right = low.columns(min(max(share, 0.36), 0.62), 4.0)
    fitted = places.fitted(canvas, left.width), calls.fitted(canvas, right.width)
    size = min(block.runs[0].size for block in fitted if block.runs)
    height = min(low.height, max(block.height for block in fitted))
    for part, block in ((left, fitted[0]), (right, fitted[1])):
        if block.runs:
            even = block.scaled(size / block.runs[0].size)
            set_between(canvas, replace(part, top=part.bottom - height), (even,), above=0.0)
    top = low.bottom - height - SPACE
    side.rule(frame.left, top + 0.4, frame.width, side.rng.choice((HAIR, 0.5)))
    upper = replace(frame, bottom=top - 1.0)
    upper = set_at_top(canvas, upper, _head(side, frame.width), 0.4)
    align = side.rng.choice((Align.LEFT, Align.CENTRE, Align.RIGHT))
    set_between(canvas, upper, (Block(side.post, align), Block(side.name, align)), 0.5)


def top_pair(side: Side) -> None:
    """Organisation top left, contact block top right, post and name at the foot."""
    canvas, frame = side.canvas, side.frame
    left, right = frame.columns(0.4, 4.0)
    emblem = side.logo and replace(side.logo, above=True)
    head = Block(side.head(left.width), uniform=True, emblem=emblem)
    below_left = set_at_top(canvas, left, head, 0.5)
    below_right = set_at_top(canvas, right, Block(side.contact, uniform=True), 0.66)
    rest = replace(frame, top=max(below_left.top, below_right.top))
    foot = Block(side.name)
    rest = set_at_foot(canvas, rest, foot, 0.55)
    set_at_foot(canvas, replace(rest, bottom=rest.bottom + 0.6), Block(side.post), 1.0)


def name_rule(side: Side) -> None:
    """A rule under the name, the post at its right end."""
    canvas, frame = side.canvas, side.frame
    rest = set_at_top(canvas, frame, _head(side, frame.width), 0.34)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True, tight=side.rng.random() < 0.5), 0.54)
    name, post = Block(side.name), Block(side.post, Align.RIGHT)
    share = name.width(canvas) / max(name.width(canvas) + post.width(canvas), 1.0)
    left, right = rest.columns(min(max(share, 0.4), 0.66), 4.0)
    foot = rest.bottom - 0.16 * rest.height - 0.6
    side.rule(frame.left, foot, frame.width)
    set_between(canvas, replace(left, bottom=foot - 0.9), (name,), above=1.0)
    set_between(canvas, replace(right, bottom=foot - 0.9), (post,), above=1.0)


def low_left(side: Side) -> None:
    """Name and post top left, organisation and contact block at the foot, a great logo at the right."""
    canvas, frame = side.canvas, side.frame
    size = 12.0
    upper = frame
    if side.style.mark is not Mark.NONE:
        draw_logo(canvas, side.style, frame.right - size, frame.top, size)
        upper = replace(frame, right=frame.right - size - 3.0)
    rest = set_at_foot(canvas, frame, Block(side.contact, uniform=True), 0.5)
    rest = set_at_foot(canvas, replace(rest, bottom=rest.bottom + 0.4), Block(side.head(frame.width)), 0.4)
    free = replace(rest, right=upper.right)
    first, second = (side.name, side.post) if side.rng.random() < 0.6 else (side.post, side.name)
    set_between(canvas, free, (Block(first), Block(second)), 0.15)


def _head(side: Side, width: float) -> Block:
    """The organisation beside its logo."""
    room = width - (1.3 * side.logo.size if side.logo and not side.logo.above else 0.0)
    return Block(side.head(room), uniform=True, emblem=side.logo)
