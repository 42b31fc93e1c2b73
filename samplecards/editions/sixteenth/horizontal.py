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
from samplecards.editions.sixteenth.setting import PAPER_WHITE, Galley, in_type
from samplecards.frames import SPACE, Drawn, Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.proofs import chosen_of_several
from samplecards.styles import Band, ReadingPlace, Style

_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """Where things stand."""

    LOOM = "loom"
    """Organisation, person and contact block one under the other, the lower ones further in."""
    KETTLE = "kettle"
    """The person at the left of a line, the contact block at its right."""
    HAMPER = "hamper"
    """A foot of two parts: telephones at the left, the place at the right."""
    ANVIL = "anvil"
    """The organisation in the middle over a line; the contact block in the middle, flush left in itself."""
    FERRY = "ferry"
    """The organisation above the contact block at the foot, the person at the right above them."""
    MILLSTONE = "millstone"
    """Between a thick line and a thin one."""
    TILLER = "tiller"
    """The organisation right above post and name; a strip of colour at the right."""
    THATCH = "thatch"
    """The contact block on a pale ground at the foot."""
    PIER = "pier"
    """The contact block on a pale ground at the right."""
    TURRET = "turret"
    """The name at the head, the post below it."""
    CANOPY = "canopy"
    """A corner of colour; the rest flush left."""
    SATCHEL = "satchel"
    """The person in white on colour in the upper part."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    return chosen_of_several(canvas, lambda sheet, chances: _set(sheet, wording, style, chances), rng)


def _set(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    design = by_weight(_OFTEN, rng)
    if design in _GROUNDS:
        style = replace(style, band=Band.NONE)
    if design in _CLOSE and style.reading is ReadingPlace.BESIDE:
        style = replace(style, reading=ReadingPlace.BELOW)
    frame = draw_band(canvas, style)
    shift = rng.uniform(-0.4, 1.4)
    frame = replace(frame, left=frame.left + shift, right=frame.right - shift)
    return Drawn(design, _PLACED[design](in_type(canvas, wording, style, rng), frame))


def _further_in(frame: Frame, share: float) -> Frame:
    return replace(frame, left=frame.left + share * frame.width)


def _about_middle(side: Galley, frame: Frame, block: Block) -> Frame:
    """The part of a frame as wide as a block, about its middle axis."""
    width = block.fitted(side.canvas, frame.width).width(side.canvas)
    left = frame.left + (frame.width - width) / 2
    return replace(frame, left=left, right=left + width + 0.1)


def _loom(side: Galley, frame: Frame) -> Frame:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.34)
    steps = by_weight(
        {(0.0, 0.0): 30, (0.12, 0.12): 25, (0.1, 0.3): 20, (0.22, 0.22): 15, (0.3, 0.0): 10}, side.rng
    )
    below = set_at_foot(side.canvas, _further_in(rest, steps[1]), side.details(), 0.64)
    set_between(
        side.canvas, replace(below, left=_further_in(frame, steps[0]).left), side.person(), above=0.45
    )
    return frame


def _kettle(side: Galley, frame: Frame) -> Frame:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.34)
    left, right = rest.columns(side.rng.uniform(0.38, 0.44), 5.0)
    side.canvas.band(left.right + 2.4, rest.top + 1.5, 0.2, rest.height - 1.5, side.style.accent)
    set_between(side.canvas, left, side.person(), above=side.rng.choice((0.5, 0.8)))
    set_at_foot(side.canvas, right, side.details(), 1.0)
    return frame


def _hamper(side: Galley, frame: Frame) -> Frame:
    places = tuple(run for run in side.contact if _PLACE & {*_fields(run)})
    others = tuple(run for run in side.contact if run not in places)
    halves = frame.columns(0.46, 4.0)
    blocks = [Block(runs, uniform=True).fitted(side.canvas, half.width) for runs, half in zip((others, places), halves, strict=True)]  # fmt: skip
    least = min(block.runs[0].size for block in blocks)
    blocks = [block.scaled(least / block.runs[0].size) for block in blocks]
    top = frame.bottom - max(block.height for block in blocks)
    for block, half in zip(blocks, halves, strict=True):
        block.place(side.canvas, half.left, top, half.width)
    rule(side.canvas, frame, top - 2.0, side.style.accent, side.rng.choice((0.15, 0.3)))
    rest = set_at_top(side.canvas, replace(frame, bottom=top - 3.6), side.head(frame.width), 0.4)
    set_between(side.canvas, _further_in(rest, side.rng.choice((0.0, 0.18))), side.person())
    return frame


def _fields(run: Run) -> tuple[object, ...]:
    """The fields of a line and of what stands beside it."""
    return (*run.fields, *(_fields(run.beside) if run.beside else ()))


def _anvil(side: Galley, frame: Frame) -> Frame:
    above = side.rng.random() < 0.35
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.CENTRE, above=above), 0.34)
    rule(side.canvas, frame, rest.top - 0.8, side.style.accent)
    rest = replace(rest, top=rest.top + 1.0)
    details = side.details()
    foot = set_at_foot(side.canvas, _about_middle(side, rest, details), details, 0.62)
    set_between(side.canvas, replace(foot, left=frame.left, right=frame.right), side.person(Align.CENTRE))
    return frame


def _ferry(side: Galley, frame: Frame) -> Frame:
    rest = set_at_foot(side.canvas, frame, side.details(), 0.44)
    rest = set_at_foot(side.canvas, rest, side.head(frame.width), 0.34)
    person = side.person()
    if side.rng.random() < 0.5:
        set_between(side.canvas, _further_in(rest, side.rng.choice((0.3, 0.42))), person)
    else:
        set_between(side.canvas, rest, side.person(Align.RIGHT))
    return frame


def _millstone(side: Galley, frame: Frame) -> Frame:
    rule(side.canvas, frame, frame.top - 0.6, side.style.accent, 0.9)
    rule(side.canvas, frame, frame.bottom + 0.4, side.style.accent, 0.18)
    inner = replace(frame, top=frame.top + 2.0, bottom=frame.bottom - 1.4)
    align = side.rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
    rest = set_at_top(side.canvas, inner, side.head(inner.width, align), 0.34)
    rest = set_at_foot(side.canvas, rest, side.details(tight=side.rng.random() < 0.35), 0.62)
    set_between(side.canvas, rest, side.person(align))
    return inner


def _tiller(side: Galley, frame: Frame) -> Frame:
    width = side.rng.uniform(3.0, 6.0)
    side.canvas.band(side.canvas.width - width, 0, width + 1, side.canvas.height + 1, side.style.accent)
    inner = replace(frame, right=min(frame.right, side.canvas.width - width - 3.0))
    rest = set_at_foot(side.canvas, inner, side.details(), 0.52)
    set_between(side.canvas, rest, (side.head(inner.width), *side.person()), above=0.35)
    return inner


def _thatch(side: Galley, frame: Frame) -> Frame:
    details = side.details()
    fitted = details.fitted(side.canvas, frame.width)
    fitted = fitted.scaled(min(1.0, 0.5 * frame.height / fitted.height))
    height = fitted.height + 6.6
    ground = blend(side.style.accent, side.style.stock, 0.13)
    side.canvas.band(0, side.canvas.height - height, side.canvas.width + 1, height + 1, ground)
    fitted.place(side.canvas, frame.left, side.canvas.height - height + 2.8, frame.width)
    above = replace(frame, bottom=side.canvas.height - height - 2.4)
    rest = set_at_top(side.canvas, above, side.head(frame.width), 0.38)
    set_between(side.canvas, _further_in(rest, side.rng.choice((0.0, 0.2))), side.person())
    return above


def _pier(side: Galley, frame: Frame) -> Frame:
    left, right = frame.columns(side.rng.uniform(0.43, 0.47), 7.0)
    ground = blend(side.style.accent, side.style.stock, 0.12)
    edge = right.left - 3.2
    side.canvas.band(edge, 0, side.canvas.width - edge + 1, side.canvas.height + 1, ground)
    rest = set_at_top(side.canvas, left, side.head(left.width), 0.36)
    set_between(side.canvas, rest, side.person(), above=0.6)
    set_between(side.canvas, right, (side.details(),), above=side.rng.choice((0.5, 1.0)))
    return left


def _turret(side: Galley, frame: Frame) -> Frame:
    rest = set_at_top(side.canvas, frame, Block(side.name), 0.34)
    rest = set_at_top(side.canvas, rest, Block(side.post), 0.34)
    rest = set_at_foot(side.canvas, rest, side.details(), 0.64)
    rule(side.canvas, frame, rest.top - 0.3, side.style.accent)
    set_between(side.canvas, replace(rest, top=rest.top + 1.2), (side.head(frame.width),), above=0.6)
    return frame


def _canopy(side: Galley, frame: Frame) -> Frame:
    width, height = side.rng.uniform(14.0, 22.0), side.rng.uniform(9.0, 13.0)
    right = side.canvas.width + 1
    side.canvas.polygon([(right - width, 0), (right, 0), (right, height)], side.style.accent)
    side.canvas.polygon([(right - width, 0), (right - width + 3, 0), (right, height - 2), (right, height)], blend(side.style.accent, side.style.stock, 0.5))  # fmt: skip
    head = replace(frame, right=right - width - 2.0)
    rest = replace(set_at_top(side.canvas, head, side.head(head.width), 0.34), right=frame.right)
    rest = replace(rest, top=max(rest.top, height + SPACE))
    rest = set_at_foot(side.canvas, rest, side.details(tight=side.rng.random() < 0.3), 0.66)
    set_between(side.canvas, rest, side.person())
    return replace(frame, top=height + SPACE)


def _satchel(side: Galley, frame: Frame) -> Frame:
    height = side.rng.uniform(20.0, 22.5)
    side.canvas.band(0, 0, side.canvas.width + 1, height, side.style.accent)
    upper = replace(frame, top=3.4, bottom=height - 2.6)
    blocks = [Block(tuple(_coloured(run, PAPER_WHITE) for run in runs)) for runs in (side.post, side.name)]
    set_between(side.canvas, upper, blocks)
    lower = replace(frame, top=height + 2.4)
    rest = set_at_top(side.canvas, lower, side.head(frame.width), 0.34)
    set_at_foot(side.canvas, rest, side.details(), 1.0)
    return lower


def _coloured(run: Run, colour: Colour) -> Run:
    return replace(run, colour=colour, beside=run.beside and _coloured(run.beside, colour))


_OFTEN = {
    Design.LOOM: 30,
    Design.KETTLE: 11,
    Design.HAMPER: 10,
    Design.ANVIL: 10,
    Design.FERRY: 8,
    Design.MILLSTONE: 8,
    Design.TILLER: 6,
    Design.THATCH: 5,
    Design.PIER: 4,
    Design.TURRET: 3,
    Design.CANOPY: 3,
    Design.SATCHEL: 2,
}
"""In per cent."""
_PLACED: dict[Design, Callable[[Galley, Frame], Frame]] = {
    Design.LOOM: _loom,
    Design.KETTLE: _kettle,
    Design.HAMPER: _hamper,
    Design.ANVIL: _anvil,
    Design.FERRY: _ferry,
    Design.MILLSTONE: _millstone,
    Design.TILLER: _tiller,
    Design.THATCH: _thatch,
    Design.PIER: _pier,
    Design.TURRET: _turret,
    Design.CANOPY: _canopy,
    Design.SATCHEL: _satchel,
}
"""How each is set; what is told is where more may be added."""
_GROUNDS = {Design.TILLER, Design.THATCH, Design.PIER, Design.CANOPY, Design.SATCHEL}
_CLOSE = {Design.KETTLE, Design.PIER}
"""Those without room beside the name."""
