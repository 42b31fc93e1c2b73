"""Designs of horizontal cards."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, halved
from samplecards.canvas import Canvas, Run, blend
from samplecards.chances import by_weight
from samplecards.editions.eighteenth.setting import PAPER, Galley, composed
from samplecards.frames import Drawn, Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.proofs import chosen_of_several
from samplecards.styles import Band, ReadingPlace, Style

_FOLDS = re.compile(r"(?<=[県市区町村郡])(?=.)|[ 　]|(?<![\d-])(?=\d)")
"""Where an address may go on in another line."""
_CODE = re.compile(r"(?:本社)?〒? ?\d{3}-\d{4}(?!\d)")


class Design(StrEnum):
    """Where the pieces of a card stand."""

    GLADE = "glade"
    """Organisation above, person in the middle, contact block below, all from the left."""
    KNOLL = "knoll"
    """So, but person and contact block from the middle of the card or nearly."""
    CAIRN = "cairn"
    """The person first; the organisation leads the contact block at the foot."""
    HEATH = "heath"
    """The posts at the left, the name large at their right."""
    DUNE = "dune"
    """Everything centred."""
    FURROW = "furrow"
    """The person between two lines."""
    INLET = "inlet"
    """Address at the left of the foot, telephones and mail at its right."""
    ESTUARY = "estuary"
    """Organisation in a narrow left part, a line, and the rest."""
    BROOK = "brook"
    """The organisation between person and contact block, over a line."""
    SHOAL = "shoal"
    """Organisation and person centred, the contact block from the left."""
    SPUR = "spur"
    """The organisation at the left above, the person at the right below it, the contact block at the right."""
    DELL = "dell"
    """The contact block on a pale ground at the foot."""
    BEACON = "beacon"
    """The organisation in white on a bar at the top."""
    MOOR = "moor"
    """The organisation in white on a bar at the foot."""
    FORD = "ford"
    """Everything from the right."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a Japanese or an English side."""
    return chosen_of_several(canvas, lambda sheet, chances: _set(sheet, wording, style, chances), rng)


def _set(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    design = by_weight(_OFTEN, rng)
    if design in _WITH_GROUND:
        style = replace(style, band=Band.NONE)
    if design in _CLOSE and style.reading is ReadingPlace.BESIDE:
        style = replace(style, reading=ReadingPlace.BELOW)
    frame = draw_band(canvas, style)
    margin = rng.choice((0.0, 0.0, 0.8, 1.6))
    frame = replace(frame, left=frame.left + margin, right=frame.right - margin)
    return Drawn(design, _LAID[design](composed(canvas, wording, style, rng), frame))


def _in_from(frame: Frame, share: float) -> Frame:
    return replace(frame, left=frame.left + share * frame.width)


def _glade(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width), 0.34)
    rest = set_at_foot(galley.canvas, rest, galley.foot(), 0.62)
    set_between(galley.canvas, _in_from(rest, galley.rng.choice((0.0, 0.0, 0.06, 0.12))), galley.person())
    return frame


def _knoll(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width), 0.33)
    rest = _in_from(rest, galley.rng.uniform(0.22, 0.34))
    rest = set_at_foot(galley.canvas, rest, galley.foot(), 0.62)
    set_between(galley.canvas, rest, galley.person())
    return frame


def _cairn(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_foot(galley.canvas, frame, galley.foot(), 0.5)
    rest = set_at_foot(galley.canvas, rest, galley.heading(frame.width), 0.44)
    set_between(galley.canvas, rest, galley.person(), above=galley.rng.choice((0.3, 0.5)))
    return frame


def _heath(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width), 0.34)
    rest = set_at_foot(galley.canvas, rest, galley.foot(tight=galley.rng.random() < 0.5), 0.6)
    left, right = rest.columns(galley.rng.uniform(0.38, 0.44), 4.0)
    set_between(galley.canvas, left, (Block(galley.post),), above=0.6)
    set_between(galley.canvas, right, (Block(galley.name),))
    return frame


def _dune(galley: Galley, frame: Frame) -> Frame:
    is_under = galley.rng.random() < 0.5
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width, Align.CENTRE, above=is_under), 0.36)
    rest = set_at_foot(galley.canvas, rest, galley.foot(Align.CENTRE), 0.6)
    set_between(galley.canvas, rest, galley.person(Align.CENTRE))
    return frame


def _furrow(galley: Galley, frame: Frame) -> Frame:
    weight, colour = galley.rng.choice((0.15, 0.3)), galley.style.accent
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width), 0.3)
    rest = set_at_foot(galley.canvas, rest, galley.foot(), 0.58)
    rule(galley.canvas, frame, rest.top - 0.6, colour, weight)
    rule(galley.canvas, frame, rest.bottom + 0.6, colour, weight)
    inner = replace(rest, top=rest.top + 0.9, bottom=rest.bottom - 0.7)
    align = galley.rng.choice((Align.LEFT, Align.CENTRE))
    set_between(galley.canvas, inner, galley.person(align))
    return frame


def _is_place(run: Run) -> bool:
    return bool({FieldName.ADDRESS, FieldName.POSTAL_CODE} & {*run.fields})


def _folded(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """An address on two lines where it is too long for one."""
    if canvas.text_width(run) <= width:
        return (run,)
    parts = halved(run, (fold.start() for fold in _FOLDS.finditer(run.text)), run.gap / run.size)
    return tuple(replace(part, fields=_held(part)) for part in parts)


def _held(part: Run) -> tuple[FieldName, ...]:
    """Those of the fields of a line that are in a part of it."""
    rest = _CODE.sub("", part.text)
    absent = (
        {FieldName.POSTAL_CODE} if rest == part.text else {FieldName.ADDRESS} if not rest.strip() else set()
    )
    return tuple(name for name in part.fields if name not in absent)


def _inlet(galley: Galley, frame: Frame) -> Frame:
    canvas, halves = galley.canvas, frame.columns(galley.rng.uniform(0.36, 0.42), 4.0)
    place = [run for run in galley.contact if _is_place(run)]
    calls = tuple(run for run in galley.contact if not _is_place(run))
    sides = (tuple(part for run in place for part in _folded(canvas, run, halves[0].width)), calls)
    blocks = [
        Block(runs, uniform=True).fitted(canvas, half.width) for runs, half in zip(sides, halves, strict=True)
    ]
    size = min(block.runs[0].size for block in blocks)
    blocks = [block.scaled(size / block.runs[0].size) for block in blocks]
    top = frame.bottom - max(block.height for block in blocks)
    for block, half in zip(blocks, halves, strict=True):
        block.place(canvas, half.left, top, half.width)
    if galley.rng.random() < 0.6:
        rule(canvas, frame, top - 1.6, blend(galley.style.accent, galley.style.stock, 0.7), 0.2)
    rest = set_at_top(canvas, replace(frame, bottom=top - 3.0), galley.heading(frame.width), 0.42)
    set_between(canvas, rest, galley.person())
    return frame


def _estuary(galley: Galley, frame: Frame) -> Frame:
    left, right = frame.columns(galley.rng.uniform(0.33, 0.38), 6.5)
    galley.canvas.band(left.right + 3.2, frame.top + 1.0, 0.2, frame.height - 2.0, galley.style.accent)
    set_between(
        galley.canvas,
        left,
        (galley.heading(left.width, Align.CENTRE, above=True),),
        above=galley.rng.choice((0.2, 0.5)),
    )
    rest = set_at_foot(galley.canvas, right, galley.foot(), 0.6)
    set_between(galley.canvas, rest, galley.person())
    return frame


def _brook(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_foot(galley.canvas, frame, galley.foot(tight=galley.rng.random() < 0.3), 0.5)
    rule(galley.canvas, frame, rest.bottom + 0.2, galley.style.accent, galley.rng.choice((0.2, 0.5)))
    rest = set_at_foot(
        galley.canvas, replace(rest, bottom=rest.bottom - 1.2), galley.heading(frame.width), 0.44
    )
    set_between(galley.canvas, rest, galley.person(), above=0.4)
    return frame


def _shoal(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width, Align.CENTRE), 0.34)
    rest = set_at_foot(galley.canvas, rest, galley.foot(), 0.6)
    set_between(galley.canvas, rest, galley.person(Align.CENTRE), spread=galley.rng.choice((0.0, 0.4)))
    return frame


def _spur(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width), 0.32)
    rest = set_at_foot(galley.canvas, rest, galley.foot(tight=True), 0.6)
    set_between(galley.canvas, rest, galley.person(Align.RIGHT))
    return frame


def _dell(galley: Galley, frame: Frame) -> Frame:
    canvas, foot = galley.canvas, galley.foot().fitted(galley.canvas, frame.width)
    foot = foot.scaled(min(1.0, 0.5 * frame.height / foot.height))
    top = canvas.height - foot.height - 6.6
    canvas.band(
        0,
        top,
        canvas.width + 1,
        canvas.height - top + 1,
        blend(galley.style.accent, galley.style.stock, 0.14),
    )
    foot.place(canvas, frame.left, top + 2.6, frame.width)
    above = replace(frame, bottom=top - 1.8)
    rest = set_at_top(canvas, above, galley.heading(frame.width), 0.42)
    set_between(canvas, rest, galley.person())
    return above


def _bar(galley: Galley, top: float, height: float, frame: Frame) -> None:
    galley.canvas.band(0, top, galley.canvas.width + 1, height + 1, galley.style.accent)
    strip = replace(frame, top=top + 2.4, bottom=top + height - 2.4)
    align = galley.rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
    set_between(galley.canvas, strip, (galley.heading(strip.width, align, ink=PAPER),))


def _beacon(galley: Galley, frame: Frame) -> Frame:
    height = galley.rng.uniform(11.5, 14.0)
    _bar(galley, 0.0, height, frame)
    below = replace(frame, top=height + 3.2)
    rest = set_at_foot(galley.canvas, below, galley.foot(), 0.6)
    set_between(galley.canvas, rest, galley.person())
    return below


def _moor(galley: Galley, frame: Frame) -> Frame:
    height = galley.rng.uniform(11.0, 13.0)
    _bar(galley, galley.canvas.height - height, height, frame)
    above = replace(frame, bottom=galley.canvas.height - height - 2.6)
    rest = set_at_foot(galley.canvas, above, galley.foot(), 0.6)
    set_between(galley.canvas, rest, galley.person())
    return above


def _ford(galley: Galley, frame: Frame) -> Frame:
    rest = set_at_top(galley.canvas, frame, galley.heading(frame.width, Align.RIGHT), 0.34)
    rest = set_at_foot(galley.canvas, rest, galley.foot(Align.RIGHT), 0.6)
    set_between(galley.canvas, rest, galley.person(Align.RIGHT))
    return frame


_OFTEN = {
    Design.GLADE: 24, Design.KNOLL: 13, Design.CAIRN: 10, Design.HEATH: 10, Design.DUNE: 7, Design.FURROW: 5, Design.INLET: 6, Design.ESTUARY: 5,
    Design.BROOK: 5, Design.SHOAL: 4, Design.SPUR: 3, Design.DELL: 3, Design.BEACON: 2, Design.MOOR: 2, Design.FORD: 1,
}  # fmt: skip
"""In per cent."""
_LAID: dict[Design, Callable[[Galley, Frame], Frame]] = dict(
    zip(
        Design,
        (
            _glade,
            _knoll,
            _cairn,
            _heath,
            _dune,
            _furrow,
            _inlet,
            _estuary,
            _brook,
            _shoal,
            _spur,
            _dell,
            _beacon,
            _moor,
            _ford,
        ),
        strict=True,
    )
)
"""How each is laid out; it tells where things may be added."""
_WITH_GROUND = {Design.DELL, Design.BEACON, Design.MOOR}
_CLOSE = {Design.HEATH, Design.ESTUARY, Design.SPUR, Design.DUNE, Design.FORD}
"""Those without room beside the name."""
