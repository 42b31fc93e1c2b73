"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run, blend
from samplecards.chances import by_weight
from samplecards.editions.fourteenth.ornaments import HAIR, WHITE, rule
from samplecards.editions.fourteenth.press import Galley, set_in_type
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.styles import Band, ReadingPlace, Style

_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """How a card is laid out."""

    VERANDA = "veranda"
    """All flush left: organisation, person, contact block."""
    GALLERY = "gallery"
    """The organisation at the left, the person further in, the contact block at the right."""
    CELLAR = "cellar"
    """The person above; below a line the organisation and the contact block."""
    CHAPEL = "chapel"
    """All about the middle."""
    ANTECHAMBER = "antechamber"
    """The post at the left of the name."""
    LOFT = "loft"
    """The organisation in a column at the left, under its sign; person and contact block at the right."""
    PARLOUR = "parlour"
    """Organisation and contact block at the right of a line, the person at its left."""
    THRESHOLD = "threshold"
    """The name between two lines."""
    SHELVES = "shelves"
    """The contact block in two columns under a line."""
    AWNING = "awning"
    """The organisation in white on a coloured head."""
    PARQUET = "parquet"
    """The contact block on a pale ground."""
    CRYPT = "crypt"
    """The organisation below all else."""
    BUTTRESS = "buttress"
    """Post and name in white on a coloured left part."""
    EAVES = "eaves"
    """All flush right."""
    GABLE = "gable"
    """Coloured corners at the upper left and the lower right."""
    NIGHT = "night"
    """All in white on a colour."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = by_weight({design: share for design, (share, _) in _DESIGNS.items()}, rng)
    if design in _OWN_GROUND:
        style = replace(style, band=Band.NONE)
    if design in _NARROW and style.reading is ReadingPlace.BESIDE:
        style = replace(style, reading=ReadingPlace.ABOVE)
    if design is Design.NIGHT:
        canvas.band(0, 0, canvas.width + 1, canvas.height + 1, style.accent)
        style = replace(style, ink=WHITE, accent=WHITE, stock=style.accent, monogram="")
    frame = draw_band(canvas, style)
    inset = rng.uniform(-1.0, 1.5)
    frame = Frame(frame.left + inset, frame.top, frame.right - inset, frame.bottom)
    above = design is Design.LOFT or (design is Design.CHAPEL and rng.random() < 0.4)
    galley = set_in_type(canvas, wording, style, rng, above=above)
    if design in _NARROW and max(map(canvas.text_width, galley.post), default=0.0) > _ROOM:
        design = Design.VERANDA
    if design in _LOW and len(galley.post + galley.name + galley.contact) > _LINES:
        design = Design.GALLERY
    return Drawn(design, _DESIGNS[design][1](galley, frame) or frame)


def _further_in(frame: Frame, share: float) -> Frame:
    return replace(frame, left=frame.left + share * frame.width)


def _veranda(side: Galley, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.4)
    rest = set_at_foot(side.canvas, rest, side.details(), 0.62)
    indent = side.rng.choice((0.0, 0.0, 0.06))
    set_between(side.canvas, _further_in(rest, indent), side.person(), above=side.rng.uniform(0.4, 0.6))


def _gallery(side: Galley, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.32)
    rest = set_at_foot(side.canvas, rest, side.details(tight=True), 0.62)
    set_between(side.canvas, _further_in(rest, side.rng.uniform(0.12, 0.28)), side.person())


def _cellar(side: Galley, frame: Frame) -> None:
    indent = side.rng.choice((0.0, 0.0, 0.24, 0.36))
    below = _further_in(frame, indent)
    rest = set_at_foot(side.canvas, below, side.details(), 0.46)
    rest = set_at_foot(side.canvas, replace(rest, bottom=rest.bottom + 0.4), side.head(below.width), 0.3)
    if side.rng.random() < 0.6:
        rule(side.canvas, replace(frame, left=below.left), rest.bottom, side.style.accent)
    above = replace(rest, left=frame.left, bottom=rest.bottom - SPACE / 2)
    set_between(side.canvas, above, side.person(), above=0.4)


def _chapel(side: Galley, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.CENTRE), 0.34)
    rest = set_at_foot(side.canvas, rest, side.details(Align.CENTRE), 0.6)
    if side.rng.random() < 0.25:
        middle = _further_in(replace(rest, right=rest.right - 0.3 * rest.width), 0.3)
        rule(side.canvas, middle, rest.bottom + SPACE / 2, side.style.accent)
        rest = replace(rest, bottom=rest.bottom - SPACE / 2)
    set_between(side.canvas, rest, side.person(Align.CENTRE))


def _antechamber(side: Galley, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.32)
    rest = set_at_foot(side.canvas, rest, side.details(), 0.6)
    left, right = rest.columns(side.rng.uniform(0.36, 0.42), 4.0)
    set_between(side.canvas, left, (Block(side.post, side.rng.choice((Align.LEFT, Align.RIGHT))),))
    set_between(side.canvas, right, (Block(side.name),))


def _loft(side: Galley, frame: Frame) -> None:
    left, right = frame.columns(0.34, 5.0)
    head = side.head(left.width, Align.CENTRE)
    if head.width(side.canvas) > 1.2 * left.width:
        left, right = frame.columns(0.45, 5.0)
        head = side.head(left.width, Align.CENTRE)
    set_between(side.canvas, left, (head,), above=side.rng.choice((0.2, 0.5)))
    rest = set_at_foot(side.canvas, right, side.details(), 0.6)
    set_between(side.canvas, rest, side.person(), above=0.4)


def _parlour(side: Galley, frame: Frame) -> None:
    left, right = frame.columns(side.rng.uniform(0.38, 0.44), 6.0)
    margin = 0.1 * frame.height
    side.canvas.band(left.right + 3.0, frame.top + margin, HAIR, frame.height - 2 * margin, side.style.accent)
    set_between(side.canvas, left, side.person(side.rng.choice((Align.LEFT, Align.CENTRE))))
    rest = set_at_top(side.canvas, right, side.head(right.width), 0.4)
    set_at_foot(side.canvas, rest, side.details(), 1.0)


def _threshold(side: Galley, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.CENTRE), 0.28)
    rest = set_at_foot(side.canvas, rest, side.details(side.rng.choice((Align.LEFT, Align.CENTRE))), 0.6)
    rest = set_at_top(side.canvas, rest, Block(side.post, Align.CENTRE), 0.45)
    thickness = side.rng.choice((HAIR, 0.3))
    for y in (rest.top - SPACE / 2, rest.bottom):
        rule(
            side.canvas,
            _further_in(replace(rest, right=rest.right - 8.0), 0.1),
            y,
            side.style.accent,
            thickness,
        )
    within = replace(rest, top=rest.top + 0.4, bottom=rest.bottom - 1.2)
    set_between(side.canvas, within, (Block(side.name, Align.CENTRE),))


def _shelves(side: Galley, frame: Frame) -> None:
    """The address at one side, all else at the other, in type of one size."""
    halves = frame.columns(side.rng.choice((0.48, 0.54)), 4.5)
    parts = [
        tuple(run for run in side.contact if bool(_PLACE & {*run.fields}) is is_place)
        for is_place in (True, False)
    ]
    blocks = [
        Block(runs, uniform=True).fitted(side.canvas, half.width)
        for runs, half in zip(parts, halves, strict=True)
    ]
    least = min(block.runs[0].size for block in blocks)
    blocks = [block.scaled(least / block.runs[0].size) for block in blocks]
    factor = min(1.0, 0.48 * frame.height / max(block.height for block in blocks))
    top = frame.bottom - factor * max(block.height for block in blocks)
    for half, block in zip(halves, blocks, strict=True):
        block.scaled(factor).place(side.canvas, half.left, top, half.width)
    rule(side.canvas, frame, top - SPACE, side.style.accent, side.rng.choice((HAIR, 0.3, 0.6)))
    rest = set_at_top(side.canvas, replace(frame, bottom=top - SPACE - 1.2), side.head(frame.width), 0.42)
    set_between(side.canvas, rest, side.person())


def _awning(side: Galley, frame: Frame) -> Frame:
    height = side.rng.uniform(10.5, 13.0)
    side.canvas.band(0, 0, side.canvas.width + 1, height, side.style.accent)
    strip = Frame(frame.left, 2.6, frame.right, height - 2.2)
    align = side.rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
    set_between(side.canvas, strip, (side.head(strip.width, align, WHITE),))
    below = replace(frame, top=height + 2.4)
    rest = set_at_foot(side.canvas, below, side.details(tight=side.rng.random() < 0.3), 0.62)
    set_between(side.canvas, rest, side.person(align), above=0.4)
    return below


def _parquet(side: Galley, frame: Frame) -> Frame:
    block = side.details().fitted(side.canvas, frame.width)
    block = block.scaled(min(1.0, 0.5 * frame.height / block.height))
    top = side.canvas.height - block.height - 7.6
    pale = blend(side.style.accent, side.style.stock, 0.12)
    side.canvas.band(0, top, side.canvas.width + 1, side.canvas.height - top + 1, pale)
    block.place(side.canvas, frame.left, top + 3.2, frame.width)
    rest = replace(frame, bottom=top - 1.6)
    upper = set_at_top(side.canvas, rest, side.head(frame.width), 0.36)
    set_between(side.canvas, _further_in(upper, side.rng.choice((0.0, 0.15))), side.person())
    return rest


def _crypt(side: Galley, frame: Frame) -> None:
    align = side.rng.choice((Align.LEFT, Align.RIGHT))
    rest = set_at_foot(side.canvas, frame, side.head(frame.width, align), 0.24)
    rest = set_at_foot(side.canvas, rest, side.details(align), 0.56)
    set_between(side.canvas, rest, side.person(align), above=0.2)


def _buttress(side: Galley, frame: Frame) -> Frame:
    width = side.rng.uniform(35.0, 39.0)
    side.canvas.band(0, 0, width, side.canvas.height + 1, side.style.accent)
    panel = Frame(4.5, frame.top, width - 4.0, frame.bottom)
    blocks = [Block(_in_white(runs), Align.CENTRE) for runs in (side.post, side.name)]
    set_between(side.canvas, panel, blocks)
    right = replace(frame, left=width + 4.5)
    rest = set_at_top(side.canvas, right, side.head(right.width), 0.4)
    set_at_foot(side.canvas, rest, side.details(), 1.0)
    return right


def _in_white(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(
        replace(run, colour=WHITE, beside=run.beside and replace(run.beside, colour=WHITE)) for run in runs
    )


def _eaves(side: Galley, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.RIGHT), 0.32)
    rest = set_at_foot(side.canvas, rest, side.details(Align.RIGHT), 0.6)
    set_between(side.canvas, rest, side.person(Align.RIGHT))


def _gable(side: Galley, frame: Frame) -> Frame:
    canvas, accent = side.canvas, side.style.accent
    reach = side.rng.uniform(7.0, 10.0)
    width, height = canvas.width, canvas.height
    canvas.polygon([(-1, -1), (1.6 * reach, -1), (-1, reach)], accent)
    pale = blend(accent, side.style.stock, 0.4)
    canvas.polygon(
        [(width + 1, height + 1), (width - 1.6 * reach, height + 1), (width + 1, height - reach)], pale
    )
    within = Frame(
        max(frame.left, 8.5),
        max(frame.top, 7.5),
        min(frame.right, width - 8.5),
        min(frame.bottom, height - 6.5),
    )
    side.rng.choice((_veranda, _chapel, _gallery))(side, within)
    return within


def _night(side: Galley, frame: Frame) -> None:
    side.rng.choice((_veranda, _chapel, _cellar))(side, frame)


_DESIGNS: dict[Design, tuple[int, Callable[[Galley, Frame], Frame | None]]] = {
    Design.VERANDA: (23, _veranda),
    Design.GALLERY: (14, _gallery),
    Design.CELLAR: (10, _cellar),
    Design.CHAPEL: (9, _chapel),
    Design.ANTECHAMBER: (9, _antechamber),
    Design.LOFT: (6, _loft),
    Design.PARLOUR: (5, _parlour),
    Design.THRESHOLD: (3, _threshold),
    Design.SHELVES: (5, _shelves),
    Design.AWNING: (3, _awning),
    Design.PARQUET: (4, _parquet),
    Design.CRYPT: (3, _crypt),
    Design.BUTTRESS: (2, _buttress),
    Design.EAVES: (1, _eaves),
    Design.GABLE: (2, _gable),
    Design.NIGHT: (1, _night),
}
"""How often in per cent, and how; those with a ground of their own tell what is left of the frame."""
_NARROW = {Design.ANTECHAMBER, Design.BUTTRESS, Design.LOFT, Design.PARLOUR}
"""Those with no room beside the name, nor for long posts."""
_ROOM = 40.0
"""Millimetres that the latter may take."""
_LOW = {Design.PARQUET, Design.THRESHOLD}
"""Those with little room for the person where there are many lines."""
_LINES = 8
_OWN_GROUND = {Design.AWNING, Design.PARQUET, Design.BUTTRESS, Design.GABLE, Design.NIGHT}
