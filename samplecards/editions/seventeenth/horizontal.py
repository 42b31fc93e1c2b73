"""Designs of horizontal sides."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Colour, Run, blend
from samplecards.chances import by_weight
from samplecards.editions.seventeenth.setting import (
    OFF_WHITE,
    Pieces,
    ghost,
    in_type,
    photograph,
    sign_of,
)
from samplecards.frames import SPACE, Drawn, Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.proofs import chosen_of_several
from samplecards.styles import Band, ReadingPlace, Style

_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """Where things stand."""

    GAZETTE = "gazette"
    """The organisation at the head, the contact block at the foot, the person between them, each as far in as it likes."""
    KEYLINE = "keyline"
    """All on one axis, with the sign alone at its left."""
    LECTERN = "lectern"
    """The title before the name on its line."""
    DOVETAIL = "dovetail"
    """The person at the head; the organisation and the contact block below a line."""
    BELFRY = "belfry"
    """Everything about the middle axis."""
    TRINKET = "trinket"
    """The organisation at the upper right, the person at the left, the contact block at the lower right."""
    COBBLE = "cobble"
    """The contact block in two columns at the foot, the place at the left."""
    ISTHMUS = "isthmus"
    """The organisation in the middle of the left part, all else at the right."""
    GALLEON = "galleon"
    """All flush right."""
    PORTHOLE = "porthole"
    """With a photograph."""
    DRUMLIN = "drumlin"
    """The organisation in white on a panel of colour at the left."""
    TARMAC = "tarmac"
    """The contact block in white on colour at the foot."""
    SEXTANT = "sextant"
    """Within a thin frame."""
    TOPSAIL = "topsail"
    """The organisation in white on colour at the head."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    return chosen_of_several(canvas, lambda sheet, chances: _set(sheet, wording, style, chances), rng)


def _set(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    design = by_weight(_OFTEN, rng)
    if design in _OWN_GROUND:
        style = replace(style, band=Band.NONE)
    if design is Design.LECTERN:
        style = replace(style, reading=ReadingPlace.BESIDE)
    elif design in _NARROW and style.reading is ReadingPlace.BESIDE:
        style = replace(style, reading=ReadingPlace.ABOVE)
    if design not in _OWN_GROUND and rng.random() < 0.06:
        ghost(canvas, style, rng)
    frame = draw_band(canvas, style)
    inset = rng.uniform(-0.6, 1.8)
    frame = replace(frame, left=frame.left + inset, right=frame.right - inset)
    return Drawn(design, _PLACED[design](in_type(canvas, wording, style, rng), frame))


def _inward(frame: Frame, share: float) -> Frame:
    return replace(frame, left=frame.left + share * frame.width)


def _gazette(side: Pieces, frame: Frame) -> Frame:
    align = by_weight({Align.LEFT: 80, Align.CENTRE: 20}, side.rng)
    rest = set_at_top(side.canvas, frame, side.head(frame.width, align), 0.33)
    if side.rng.random() < 0.16:
        rule(side.canvas, frame, rest.top - 0.9, side.style.accent, side.rng.choice((0.15, 0.25, 0.5)))
        rest = replace(rest, top=rest.top + 0.6)
    person = by_weight({0.0: 34, 0.07: 18, 0.16: 20, 0.26: 16, 0.34: 12}, side.rng)
    details = by_weight({0.0: 42, person: 30, 0.22: 12, 0.36: 16}, side.rng)
    left = set_at_foot(side.canvas, _inward(rest, details), side.details(), 0.63)
    if side.rng.random() < 0.14:
        rule(side.canvas, frame, left.bottom + 0.9, blend(side.style.accent, side.style.stock, 0.6))
    middle = replace(left, left=_inward(frame, person).left, bottom=left.bottom - 0.2)
    set_between(side.canvas, middle, side.person(below=0.07), above=side.rng.choice((0.4, 0.5, 0.6)))
    return frame


def _keyline(side: Pieces, frame: Frame) -> Frame:
    left, right = frame.columns(side.rng.uniform(0.2, 0.28), 4.2)
    emblem = sign_of(side.style, side.rng, above=True)
    if emblem:
        size = min(emblem.size * 1.35, left.width)
        emblem.draw(side.canvas, left.right - size, left.top + 0.3, size)
    if side.rng.random() < 0.5 or not emblem:
        side.canvas.band(left.right + 1.9, frame.top, 0.2, frame.height, side.style.accent)
    rest = set_at_top(side.canvas, right, side.head(right.width, bare=True), 0.3)
    rest = set_at_foot(side.canvas, rest, side.details(), 0.62)
    set_between(side.canvas, rest, side.person(below=0.1), above=side.rng.choice((0.3, 0.5)))
    return frame


def _lectern(side: Pieces, frame: Frame) -> Frame:
    align = by_weight({Align.LEFT: 60, Align.CENTRE: 40}, side.rng)
    rest = set_at_top(side.canvas, frame, side.head(frame.width, align, above=align is Align.CENTRE), 0.36)
    details = side.details(tight=side.rng.random() < 0.4)
    rest = set_at_foot(side.canvas, rest, details, 0.62)
    rest = replace(rest, top=rest.top + 2.6)  # a name on the line of its title rises over it
    set_between(
        side.canvas,
        _inward(rest, by_weight({0.0: 40, 0.1: 40, 0.2: 20}, side.rng)),
        side.person_on_one_line(),
    )
    return frame


def _dovetail(side: Pieces, frame: Frame) -> Frame:
    rest = set_at_foot(side.canvas, frame, side.details(), 0.46)
    rest = set_at_foot(side.canvas, rest, side.head(frame.width), 0.36)
    y = rest.bottom - 0.4
    rule(side.canvas, frame, y, side.style.accent, side.rng.choice((0.15, 0.3, 0.8)))
    blocks = side.person(side.rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE)), below=0.3)
    set_between(side.canvas, replace(rest, bottom=y - 1.6), blocks, above=0.35)
    return frame


def _belfry(side: Pieces, frame: Frame) -> Frame:
    above = side.rng.random() < 0.5
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.CENTRE, above=above), 0.38)
    rest = set_at_foot(side.canvas, rest, side.details(Align.CENTRE), 0.62)
    if side.rng.random() < 0.3:
        third = replace(frame, left=frame.left + frame.width * 0.3, right=frame.right - frame.width * 0.3)
        rule(side.canvas, third, rest.bottom + 0.9, side.style.accent, 0.18)
    set_between(side.canvas, rest, side.person(Align.CENTRE, below=0.12))
    return frame


def _trinket(side: Pieces, frame: Frame) -> Frame:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.RIGHT), 0.32)
    rest = set_at_foot(side.canvas, rest, side.details(tight=True), 0.62)
    set_between(side.canvas, rest, side.person(below=0.1), above=0.42)
    return frame


def _cobble(side: Pieces, frame: Frame) -> Frame:
    places = tuple(run for run in side.contact if _PLACE & {*_fields(run)})
    others = tuple(run for run in side.contact if run not in places)
    parts = (places, others) if side.rng.random() < 0.7 else (others, places)
    columns = frame.columns(0.49 if parts[0] is places else 0.45, 4.4)
    fitted = [Block(runs, uniform=True).fitted(side.canvas, column.width) for runs, column in zip(parts, columns, strict=True)]  # fmt: skip
    least = min(block.runs[0].size for block in fitted)
    fitted = [block.scaled(least / block.runs[0].size) for block in fitted]
    height = max(block.height for block in fitted)
    for block, column in zip(fitted, columns, strict=True):
        block.place(side.canvas, column.left, frame.bottom - height, column.width)
    above = replace(frame, bottom=frame.bottom - height - SPACE - 1.0)
    if side.rng.random() < 0.5:
        side.canvas.band(columns[0].right + 2.1, frame.bottom - height, 0.18, height, side.style.accent)
    rest = set_at_top(side.canvas, above, side.head(frame.width), 0.4)
    align = by_weight({Align.LEFT: 55, Align.CENTRE: 45}, side.rng)
    set_between(side.canvas, rest, side.person(align))
    return above


def _fields(run: Run) -> tuple[FieldName, ...]:
    """The fields of a line and of what stands beside it."""
    return (*run.fields, *(_fields(run.beside) if run.beside else ()))


def _isthmus(side: Pieces, frame: Frame) -> Frame:
    left, right = frame.columns(side.rng.uniform(0.36, 0.42), 6.0)
    head = side.head(left.width, Align.CENTRE, above=True)
    set_between(side.canvas, left, (head,), above=side.rng.choice((0.45, 0.3)))
    side.canvas.band(left.right + 3.0, frame.top + 3, 0.2, frame.height - 6, blend(side.style.accent, side.style.stock, 0.7))  # fmt: skip
    rest = set_at_foot(side.canvas, right, side.details(), 0.58)
    set_between(side.canvas, rest, side.person(), above=0.4)
    return right


def _galleon(side: Pieces, frame: Frame) -> Frame:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.RIGHT), 0.33)
    rest = set_at_foot(side.canvas, rest, side.details(Align.RIGHT), 0.62)
    set_between(side.canvas, rest, side.person(Align.RIGHT), above=0.45)
    return frame


def _porthole(side: Pieces, frame: Frame) -> Frame:
    width = side.rng.uniform(15.5, 20.0)
    at_left = side.rng.random() < 0.4
    x = frame.left if at_left else frame.right - width
    y = frame.top + side.rng.choice((0.0, 4.0, 8.0))
    height = photograph(side.canvas, side.style, x, y, width)
    beside = replace(frame, left=x + width + 4.0) if at_left else replace(frame, right=x - 3.5)
    low = y + height + SPACE
    foot = beside if at_left or side.rng.random() < 0.4 else replace(frame, top=low)
    details = side.details().fitted(side.canvas, foot.width)
    foot = foot if details.height <= frame.bottom - foot.top else beside
    rest = set_at_foot(side.canvas, foot, side.details(), 0.5 if foot.top < low else 1.0)
    rest = replace(beside, bottom=min(rest.bottom, beside.bottom) if foot is beside else rest.bottom)
    rest = set_at_top(side.canvas, rest, side.head(beside.width), 0.36)
    set_between(side.canvas, rest, side.person(), above=0.5)
    return replace(frame, top=low)


def _drumlin(side: Pieces, frame: Frame) -> Frame:
    width = side.rng.uniform(25.0, 31.0)
    side.canvas.band(0, 0, width, side.canvas.height + 1, side.style.accent)
    panel = replace(frame, left=3.0, right=width - 2.6)
    set_between(
        side.canvas, panel, (side.head(panel.width, colour=OFF_WHITE),), above=side.rng.choice((0.1, 0.5))
    )
    inner = replace(frame, left=width + 4.0)
    rest = set_at_foot(side.canvas, inner, side.details(), 0.6)
    set_between(side.canvas, rest, side.person(below=0.15), above=0.45)
    return inner


def _tarmac(side: Pieces, frame: Frame) -> Frame:
    ground = blend(side.style.accent, (20, 24, 30), side.rng.choice((1.0, 0.7)))
    details = Block(tuple(_in(run, OFF_WHITE) for run in side.contact), uniform=True).fitted(
        side.canvas, frame.width
    )
    details = details.scaled(min(1.0, 0.48 * frame.height / details.height))
    top = side.canvas.height - details.height - 7.4
    side.canvas.band(0, top, side.canvas.width + 1, side.canvas.height - top + 1, ground)
    details.place(side.canvas, frame.left, top + 3.0, frame.width)
    above = replace(frame, bottom=top - 2.2)
    rest = set_at_top(side.canvas, above, side.head(frame.width), 0.38)
    set_between(side.canvas, _inward(rest, side.rng.choice((0.0, 0.15, 0.3))), side.person())
    return above


def _sextant(side: Pieces, frame: Frame) -> Frame:
    edge, weight = 3.4, side.rng.choice((0.15, 0.3))
    width, height = side.canvas.width - 2 * edge, side.canvas.height - 2 * edge
    for x, y, across, down in (
        (edge, edge, width, weight),
        (edge, edge + height, width + weight, weight),
        (edge, edge, weight, height),
        (edge + width, edge, weight, height),
    ):
        side.canvas.band(x, y, across, down, side.style.accent)
    inner = replace(frame, left=frame.left + 2.0, right=frame.right - 2.0, top=frame.top + 1.6, bottom=frame.bottom - 1.6)  # fmt: skip
    align = side.rng.choice((Align.CENTRE, Align.LEFT))
    rest = set_at_top(side.canvas, inner, side.head(inner.width, align), 0.34)
    rest = set_at_foot(
        side.canvas, rest, side.details(tight=align is Align.LEFT and side.rng.random() < 0.3), 0.62
    )
    set_between(side.canvas, rest, side.person(align))
    return inner


def _topsail(side: Pieces, frame: Frame) -> Frame:
    head = side.head(frame.width, side.rng.choice((Align.LEFT, Align.CENTRE)), colour=OFF_WHITE)
    head = head.fitted(side.canvas, frame.width)
    height = max(11.5, head.height + 7.0)
    side.canvas.band(0, 0, side.canvas.width + 1, height, side.style.accent)
    head.place(side.canvas, frame.left, (height - head.height) / 2 + 0.6, frame.width)
    rest = replace(frame, top=height + 2.4)
    rest = set_at_foot(side.canvas, rest, side.details(), 0.62)
    set_between(side.canvas, _inward(rest, side.rng.choice((0.0, 0.12, 0.25))), side.person())
    return replace(frame, top=height + SPACE)


def _in(run: Run, colour: Colour) -> Run:
    return replace(run, colour=colour, beside=run.beside and _in(run.beside, colour))


_OFTEN = {
    Design.GAZETTE: 34,
    Design.KEYLINE: 9,
    Design.LECTERN: 9,
    Design.DOVETAIL: 9,
    Design.BELFRY: 7,
    Design.TRINKET: 6,
    Design.COBBLE: 6,
    Design.ISTHMUS: 4,
    Design.GALLEON: 3,
    Design.PORTHOLE: 3,
    Design.DRUMLIN: 3,
    Design.TARMAC: 2,
    Design.SEXTANT: 3,
    Design.TOPSAIL: 2,
}
"""In per cent."""
_PLACED: dict[Design, Callable[[Pieces, Frame], Frame]] = {
    Design.GAZETTE: _gazette,
    Design.KEYLINE: _keyline,
    Design.LECTERN: _lectern,
    Design.DOVETAIL: _dovetail,
    Design.BELFRY: _belfry,
    Design.TRINKET: _trinket,
    Design.COBBLE: _cobble,
    Design.ISTHMUS: _isthmus,
    Design.GALLEON: _galleon,
    Design.PORTHOLE: _porthole,
    Design.DRUMLIN: _drumlin,
    Design.TARMAC: _tarmac,
    Design.SEXTANT: _sextant,
    Design.TOPSAIL: _topsail,
}
"""How each is set; what is told is where more may be added."""
_OWN_GROUND = {Design.DRUMLIN, Design.TARMAC, Design.SEXTANT, Design.TOPSAIL, Design.PORTHOLE}
_NARROW = {Design.ISTHMUS, Design.PORTHOLE, Design.DRUMLIN}
"""Those without room beside the name."""
