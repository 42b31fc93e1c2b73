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
from samplecards.editions.fifteenth.setting import WHITE, Forme, proofed, set_type
from samplecards.frames import SPACE, Drawn, Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.styles import Band, ReadingPlace, Style

_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """How a card is laid out."""

    MEADOW = "meadow"
    """All flush left, the person somewhat further in."""
    ORCHARD = "orchard"
    """The organisation at the left, person and contact block from one line further in."""
    HARBOUR = "harbour"
    """The person above, organisation and contact block at the foot."""
    LANTERN = "lantern"
    """All about the middle axis."""
    BRIDGE = "bridge"
    """The post at the left of the name, between organisation and contact block."""
    CEDAR = "cedar"
    """The address at the left and the rest of the contact block at the right of a foot in two columns."""
    TRELLIS = "trellis"
    """The organisation under its sign at the left of a line, person and contact block at its right."""
    SILL = "sill"
    """A line under the name; the contact block at the right."""
    ARCADE = "arcade"
    """The organisation in white on a coloured band above."""
    KIOSK = "kiosk"
    """The organisation in white on a coloured band below."""
    HEARTH = "hearth"
    """The person in white on a coloured left part."""
    STEEPLE = "steeple"
    """All flush right."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    return proofed(canvas, lambda sheet, chances: _set(sheet, wording, style, chances), rng)


def _set(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    design = by_weight({design: share for design, (share, _) in _DESIGNS.items()}, rng)
    if design in _OWN_GROUND:
        style = replace(style, band=Band.NONE)
    if design in _NARROW and style.reading is ReadingPlace.BESIDE:
        style = replace(style, reading=ReadingPlace.ABOVE)
    frame = draw_band(canvas, style)
    inset = rng.uniform(-0.5, 1.5)
    frame = replace(frame, left=frame.left + inset, right=frame.right - inset)
    forme = set_type(canvas, wording, style, rng)
    return Drawn(design, _DESIGNS[design][1](forme, frame) or frame)


def _from(frame: Frame, share: float) -> Frame:
    """The part of a frame that begins further in."""
    return replace(frame, left=frame.left + share * frame.width)


def _meadow(side: Forme, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.36)
    rest = set_at_foot(side.canvas, rest, side.details(), 0.64)
    set_between(side.canvas, _from(rest, side.rng.choice((0.0, 0.08, 0.16))), side.person())


def _orchard(side: Forme, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.32)
    inner = _from(rest, side.rng.uniform(0.2, 0.32))
    rest = set_at_foot(side.canvas, inner, side.details(), 0.64)
    set_between(side.canvas, rest, side.person())


def _harbour(side: Forme, frame: Frame) -> None:
    below = _from(frame, side.rng.choice((0.0, 0.0, 0.22)))
    rest = set_at_foot(side.canvas, below, side.details(), 0.46)
    rest = set_at_foot(side.canvas, rest, side.head(below.width), 0.32)
    if side.rng.random() < 0.5:
        rule(side.canvas, replace(frame, left=below.left), rest.bottom, side.style.accent, 0.18)
        rest = replace(rest, bottom=rest.bottom - SPACE / 2)
    set_between(side.canvas, replace(rest, left=frame.left), side.person(), above=0.45)


def _lantern(side: Forme, frame: Frame) -> None:
    above = side.rng.random() < 0.4
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.CENTRE, above=above), 0.36)
    rest = set_at_foot(side.canvas, rest, side.details(Align.CENTRE), 0.62)
    set_between(side.canvas, rest, side.person(Align.CENTRE))


def _bridge(side: Forme, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.34)
    rest = set_at_foot(side.canvas, rest, side.details(tight=side.rng.random() < 0.4), 0.6)
    left, right = rest.columns(side.rng.uniform(0.36, 0.42))
    set_between(side.canvas, left, (Block(side.post),))
    set_between(side.canvas, right, (Block(side.name),))


def _cedar(side: Forme, frame: Frame) -> None:
    halves = frame.columns(0.5, 4.0)
    blocks = [
        Block(tuple(run for run in side.contact if bool(_PLACE & {*run.fields}) is is_place), uniform=True)
        for is_place in (True, False)
    ]
    blocks = [block.fitted(side.canvas, half.width) for block, half in zip(blocks, halves, strict=True)]
    least = min(block.runs[0].size for block in blocks)
    blocks = [block.scaled(least / block.runs[0].size) for block in blocks]
    top = frame.bottom - max(block.height for block in blocks)
    for block, half in zip(blocks, halves, strict=True):
        block.place(side.canvas, half.left, top, half.width)
    rule(side.canvas, frame, top - 1.8, side.style.accent, side.rng.choice((0.18, 0.35)))
    rest = set_at_top(side.canvas, replace(frame, bottom=top - 3.4), side.head(frame.width), 0.42)
    set_between(side.canvas, rest, side.person())


def _trellis(side: Forme, frame: Frame) -> None:
    left, right = frame.columns(side.rng.uniform(0.34, 0.38), 6.0)
    side.canvas.band(left.right + 3.0, frame.top + 2.0, 0.18, frame.height - 4.0, side.style.accent)
    set_between(side.canvas, left, (side.head(left.width, Align.CENTRE, above=True),))
    rest = set_at_foot(side.canvas, right, side.details(), 0.62)
    set_between(side.canvas, rest, side.person())


def _sill(side: Forme, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.34)
    rest = set_at_foot(side.canvas, rest, side.details(tight=True), 0.6)
    rule(side.canvas, frame, rest.bottom - 0.4, side.style.accent, 0.18)
    set_between(side.canvas, replace(rest, bottom=rest.bottom - 1.8), side.person(), above=0.6)


def _arcade(side: Forme, frame: Frame) -> Frame:
    height = side.rng.uniform(11.0, 13.5)
    side.canvas.band(0, 0, side.canvas.width + 1, height, side.style.accent)
    align = side.rng.choice((Align.LEFT, Align.CENTRE))
    strip = replace(frame, top=2.6, bottom=height - 2.2)
    set_between(side.canvas, strip, (side.head(strip.width, align, colour=WHITE),))
    below = replace(frame, top=height + 2.6)
    rest = set_at_foot(side.canvas, below, side.details(), 0.62)
    set_between(side.canvas, rest, side.person(align))
    return below


def _kiosk(side: Forme, frame: Frame) -> Frame:
    height = side.rng.uniform(10.5, 12.5)
    top = side.canvas.height - height
    side.canvas.band(0, top, side.canvas.width + 1, height + 1, side.style.accent)
    strip = replace(frame, top=top + 2.2, bottom=side.canvas.height - 2.8)
    align = side.rng.choice((Align.LEFT, Align.CENTRE, Align.RIGHT))
    set_between(side.canvas, strip, (side.head(strip.width, align, colour=WHITE),))
    above = replace(frame, bottom=top - 2.4)
    rest = set_at_foot(side.canvas, above, side.details(tight=side.rng.random() < 0.3), 0.62)
    set_between(side.canvas, rest, side.person())
    return above


def _hearth(side: Forme, frame: Frame) -> Frame:
    width = side.rng.uniform(34.0, 37.0)
    side.canvas.band(0, 0, width, side.canvas.height + 1, side.style.accent)
    pale = blend(side.style.accent, side.style.stock, 0.35)
    side.canvas.band(width, 0, 1.0, side.canvas.height + 1, pale)
    panel = Frame(4.5, frame.top, width - 4.0, frame.bottom)
    set_between(
        side.canvas, panel, [Block(tuple(map(_white, runs)), Align.CENTRE) for runs in (side.post, side.name)]
    )
    right = replace(frame, left=width + 5.0)
    rest = set_at_top(side.canvas, right, side.head(right.width), 0.4)
    set_at_foot(side.canvas, rest, side.details(), 1.0)
    return right


def _white(run: Run) -> Run:
    return replace(run, colour=WHITE, beside=run.beside and _white(run.beside))


def _steeple(side: Forme, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.RIGHT), 0.34)
    rest = set_at_foot(side.canvas, rest, side.details(Align.RIGHT), 0.62)
    set_between(side.canvas, rest, side.person(Align.RIGHT))


_DESIGNS: dict[Design, tuple[int, Callable[[Forme, Frame], Frame | None]]] = {
    Design.MEADOW: (24, _meadow),
    Design.ORCHARD: (17, _orchard),
    Design.HARBOUR: (12, _harbour),
    Design.LANTERN: (9, _lantern),
    Design.BRIDGE: (10, _bridge),
    Design.CEDAR: (6, _cedar),
    Design.TRELLIS: (5, _trellis),
    Design.SILL: (6, _sill),
    Design.ARCADE: (3, _arcade),
    Design.KIOSK: (3, _kiosk),
    Design.HEARTH: (3, _hearth),
    Design.STEEPLE: (2, _steeple),
}
"""How often in per cent, and how; those with a ground of their own tell what is left of the frame."""
_OWN_GROUND = {Design.ARCADE, Design.KIOSK, Design.HEARTH}
_NARROW = {Design.BRIDGE, Design.TRELLIS, Design.HEARTH}
"""Those with no room beside the name."""
