"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas
from samplecards.chances import by_weight
from samplecards.editions.thirteenth.logos import HAIR, WHITE, draw_portrait, draw_view, logo, tint
from samplecards.editions.thirteenth.setting import Type, composed
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.styles import Band, Style

_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """How a card is laid out."""

    MEMORANDUM = "memorandum"
    """All flush left: organisation, person, contact block."""
    COUNTER = "counter"
    """The person at the upper left, organisation and contact block below on the right."""
    STILL_WATER = "still_water"
    """All about the middle."""
    NAME_AT_HEAD = "name_at_head"
    """The person above; a line of hair, the organisation and the contact block below."""
    BALANCE = "balance"
    """Two halves with a line between them: who, and where."""
    TERRACES = "terraces"
    """Organisation at the left, the person further in, the contact block furthest."""
    NAMEPLATE = "nameplate"
    """Post, then name, on one height: the former before the latter."""
    TAIL = "tail"
    """The organisation at the foot, below the contact block."""
    DOUBLE_RULE = "double_rule"
    """The organisation over a thick and a thin rule."""
    MARGIN_NOTE = "margin_note"
    """A coloured panel at the left with the organisation in white."""
    SASH = "sash"
    """The organisation in white on a coloured foot."""
    WINDOW = "window"
    """A line round the card."""
    VIEW = "view"
    """A landscape over the card or at its foot."""
    PASSPORT = "passport"
    """A photograph at the right."""
    WATERMARK = "watermark"
    """A large pale round behind the words."""
    PENNANT = "pennant"
    """A coloured corner."""
    LEDGER = "ledger"
    """The contact block in two columns under a line."""
    EASTERN = "eastern"
    """All flush right."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = by_weight({design: weight for design, (weight, _) in _DESIGNS.items()}, rng)
    if design in _OWN_GROUND:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    inset = rng.uniform(-1.2, 1.8)
    frame = Frame(
        frame.left + inset, frame.top + min(inset, 0.8), frame.right - inset, frame.bottom - min(inset, 0.8)
    )
    above = design in {Design.STILL_WATER, Design.BALANCE} and rng.random() < 0.6
    type_ = composed(canvas, wording, style, logo(style, rng, above=above), rng)
    return Drawn(design, _DESIGNS[design][1](type_, frame) or frame)


def _moved(frame: Frame, share: float) -> Frame:
    return replace(frame, left=frame.left + share * frame.width)


def _ruled(side: Type, frame: Frame, y: float, thickness: float = HAIR) -> None:
    side.canvas.band(frame.left, y, frame.width, thickness, side.style.accent)


def _memorandum(side: Type, frame: Frame) -> None:
    rest = set_at_foot(side.canvas, frame, side.foot(), 0.5)
    rest = set_at_top(side.canvas, rest, side.head(frame.width), 0.45)
    set_between(
        side.canvas,
        _moved(rest, side.rng.choice((0.0, 0.0, 0.05))),
        side.person(),
        above=side.rng.choice((0.4, 0.5, 0.6)),
    )


def _counter(side: Type, frame: Frame) -> None:
    right = _moved(frame, side.rng.choice((0.3, 0.38, 0.44)))
    rest = set_at_foot(side.canvas, right, side.foot(), 0.46)
    rest = set_at_foot(side.canvas, replace(rest, bottom=rest.bottom + 0.6), side.head(right.width), 0.36)
    set_between(side.canvas, replace(rest, left=frame.left), side.person(), above=0.3)


def _still_water(side: Type, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.CENTRE), 0.3)
    foot = side.foot(side.rng.choice((Align.CENTRE, Align.CENTRE, Align.LEFT)))
    if foot.align is Align.LEFT:
        width = foot.fitted(side.canvas, frame.width).width(side.canvas)
        below = replace(rest, left=rest.left + (rest.width - width) / 2, right=rest.right)
        rest = replace(rest, bottom=set_at_foot(side.canvas, below, foot, 0.55).bottom)
    else:
        rest = set_at_foot(side.canvas, rest, foot, 0.55)
    set_between(side.canvas, rest, side.person(Align.CENTRE))


def _name_at_head(side: Type, frame: Frame) -> None:
    rest = set_at_foot(side.canvas, frame, side.foot(), 0.46)
    rest = set_at_foot(side.canvas, replace(rest, bottom=rest.bottom + 0.5), side.head(rest.width), 0.32)
    if side.rng.random() < 0.6:
        _ruled(side, frame, rest.bottom)
    above = replace(rest, bottom=rest.bottom - SPACE / 2)
    set_between(side.canvas, _moved(above, side.rng.choice((0.0, 0.1))), side.person(), above=0.4)


def _balance(side: Type, frame: Frame) -> None:
    left, right = frame.columns(side.rng.choice((0.4, 0.45)), 6.0)
    if side.rng.random() < 0.7:
        height = frame.height * 0.8
        side.canvas.band(
            left.right + 3.0, frame.top + (frame.height - height) / 2, HAIR, height, side.style.accent
        )
    upper = set_at_top(side.canvas, left, side.head(left.width), 0.4)
    set_between(side.canvas, upper, side.person(), above=0.6)
    set_between(side.canvas, right, (side.foot(),), above=side.rng.choice((0.5, 1.0)))


def _terraces(side: Type, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.3)
    rest = set_at_foot(side.canvas, rest, side.foot(tight=True), 0.62)
    set_between(side.canvas, _moved(rest, side.rng.choice((0.1, 0.18, 0.25))), side.person())


def _nameplate(side: Type, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.3)
    rest = set_at_foot(side.canvas, rest, side.foot(), 0.6)
    left, right = rest.columns(side.rng.choice((0.36, 0.42)), 4.0)
    above = side.rng.choice((0.4, 0.55))
    set_between(side.canvas, left, (Block(side.post),), above=above)
    set_between(side.canvas, right, (Block(side.name),), above=above)


def _tail(side: Type, frame: Frame) -> None:
    align = side.rng.choice((Align.LEFT, Align.RIGHT))
    rest = set_at_foot(side.canvas, frame, side.head(frame.width, align), 0.24)
    rest = set_at_foot(side.canvas, rest, side.foot(align), 0.56)
    set_between(side.canvas, rest, side.person(), above=0.3)


def _double_rule(side: Type, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width), 0.3)
    _ruled(side, frame, rest.top - 0.8, 0.7)
    _ruled(side, frame, rest.top + 0.4)
    rest = set_at_foot(side.canvas, replace(rest, top=rest.top + SPACE), side.foot(), 0.6)
    set_between(side.canvas, _moved(rest, side.rng.choice((0.0, 0.12))), side.person())


def _margin_note(side: Type, frame: Frame) -> Frame:
    panel = 27.0
    side.canvas.band(0, 0, panel, side.canvas.height, side.style.accent)
    right = replace(frame, left=panel + 4.5)
    rest = set_at_foot(side.canvas, right, side.foot(), 0.58)
    left = Frame(4.2, frame.top, panel - 3.4, frame.bottom)
    head = side.head(left.width, colour=WHITE)
    if min(run.size for run in head.fitted(side.canvas, left.width).runs) < 0.62 * min(
        run.size for run in head.runs
    ):
        rest = set_at_top(side.canvas, rest, side.head(right.width), 0.3)
    else:
        set_between(side.canvas, left, (head,), above=side.rng.choice((0.0, 0.5)))
    set_between(side.canvas, rest, side.person(), above=0.4)
    return right


def _sash(side: Type, frame: Frame) -> Frame:
    height = 9.5
    top = side.canvas.height - height
    side.canvas.band(0, top, side.canvas.width, height + 1, side.style.accent)
    strip = replace(frame, top=top + 2.0, bottom=side.canvas.height - 2.6)
    align = side.rng.choice((Align.LEFT, Align.CENTRE, Align.RIGHT))
    set_between(side.canvas, strip, (side.head(strip.width, align, WHITE),))
    rest = set_at_foot(side.canvas, replace(frame, bottom=top - 2.0), side.foot(), 0.56)
    set_between(side.canvas, rest, side.person())
    return replace(frame, bottom=top)


def _window(side: Type, frame: Frame) -> None:
    canvas, edge, line = side.canvas, 2.6, side.rng.choice((HAIR, 0.3))
    for left, top, width, height in (
        (edge, edge, canvas.width - 2 * edge, line),
        (edge, canvas.height - edge, canvas.width - 2 * edge, line),
        (edge, edge, line, canvas.height - 2 * edge),
        (canvas.width - edge, edge, line, canvas.height - 2 * edge + line),
    ):
        canvas.band(left, top, width, height, side.style.accent)
    within = Frame(*(max(frame.left, 6.0), max(frame.top, 5.5)), min(frame.right, canvas.width - 6.0), min(frame.bottom, canvas.height - 5.5))  # fmt: skip
    side.rng.choice((_memorandum, _still_water, _terraces))(side, within)


def _view(side: Type, frame: Frame) -> Frame:
    canvas, height = side.canvas, side.rng.uniform(8.0, 10.5)
    at_top = side.rng.random() < 0.5
    strip = Frame(
        0, 0 if at_top else canvas.height - height, canvas.width, height if at_top else canvas.height
    )
    draw_view(canvas, strip, side.style.accent)
    rest = replace(frame, top=height + 2.2) if at_top else replace(frame, bottom=canvas.height - height - 2.0)
    _memorandum(side, rest)
    return rest


def _passport(side: Type, frame: Frame) -> None:
    width = side.rng.uniform(14.0, 17.5)
    draw_portrait(side.canvas, frame.right - width, frame.top, width)
    upper = replace(frame, right=frame.right - width - 3.5, bottom=frame.top + 1.25 * width)
    rest = set_at_top(side.canvas, upper, side.head(upper.width), 0.42)
    set_between(side.canvas, rest, side.person())
    set_at_foot(side.canvas, replace(frame, top=upper.bottom + SPACE), side.foot(), 1.0)


def _watermark(side: Type, frame: Frame) -> None:
    canvas, pale = side.canvas, tint(side.style.accent, 0.07, side.style.stock)
    x, y = canvas.width * side.rng.choice((0.5, 0.78)), canvas.height * side.rng.choice((0.45, 0.55))
    canvas.disc(x, y, 21.0, pale)
    canvas.disc(x, y, 13.0, side.style.stock)
    canvas.disc(x, y, 8.0, pale)
    side.rng.choice((_memorandum, _terraces, _nameplate))(side, frame)


def _pennant(side: Type, frame: Frame) -> Frame:
    canvas, reach = side.canvas, side.rng.uniform(11.0, 16.0)
    accent = side.style.accent
    canvas.polygon([(canvas.width - reach * 1.5, -1), (canvas.width + 1, -1), (canvas.width + 1, reach * 1.2)], tint(accent, 0.35, side.style.stock))  # fmt: skip
    canvas.polygon(
        [(canvas.width - reach, -1), (canvas.width + 1, -1), (canvas.width + 1, reach * 0.8)], accent
    )
    upper = replace(frame, right=canvas.width - reach * 1.5 - 1.0)
    rest = set_at_top(canvas, upper, side.head(upper.width), 0.36)
    low = replace(frame, top=max(rest.top, reach * 1.2))
    below = set_at_foot(canvas, low, side.foot(), 0.62)
    set_between(canvas, replace(rest, bottom=below.bottom), side.person())
    return replace(frame, top=reach * 1.2)


def _ledger(side: Type, frame: Frame) -> None:
    places = tuple(run for run in side.contact if _PLACE & {*run.fields})
    others = tuple(run for run in side.contact if not _PLACE & {*run.fields})
    left, right = frame.columns(0.5, 4.5)
    blocks = (
        Block(places, uniform=True).fitted(side.canvas, left.width),
        Block(others, uniform=True).fitted(side.canvas, right.width),
    )
    smallest = min(block.runs[0].size for block in blocks)
    alike = tuple(block.scaled(smallest / block.runs[0].size) for block in blocks)
    tallest = max(block.height for block in alike)
    shrunk = min(1.0, 0.46 * frame.height / tallest)
    top = frame.bottom - shrunk * tallest
    for part, block in zip((left, right), alike, strict=True):
        block.scaled(shrunk).place(side.canvas, part.left, top, part.width)
    line = top - SPACE
    _ruled(side, frame, line, side.rng.choice((HAIR, 0.35)))
    rest = set_at_top(side.canvas, replace(frame, bottom=line - 1.0), side.head(frame.width), 0.42)
    set_between(side.canvas, rest, side.person())


def _eastern(side: Type, frame: Frame) -> None:
    rest = set_at_top(side.canvas, frame, side.head(frame.width, Align.RIGHT), 0.3)
    rest = set_at_foot(side.canvas, rest, side.foot(Align.RIGHT), 0.6)
    set_between(side.canvas, rest, side.person(Align.RIGHT))


_DESIGNS: dict[Design, tuple[int, Callable[[Type, Frame], Frame | None]]] = {
    Design.MEMORANDUM: (20, _memorandum),
    Design.TERRACES: (13, _terraces),
    Design.COUNTER: (9, _counter),
    Design.STILL_WATER: (9, _still_water),
    Design.NAMEPLATE: (8, _nameplate),
    Design.NAME_AT_HEAD: (8, _name_at_head),
    Design.BALANCE: (6, _balance),
    Design.DOUBLE_RULE: (4, _double_rule),
    Design.LEDGER: (4, _ledger),
    Design.TAIL: (3, _tail),
    Design.MARGIN_NOTE: (2, _margin_note),
    Design.SASH: (2, _sash),
    Design.WINDOW: (3, _window),
    Design.VIEW: (2, _view),
    Design.PASSPORT: (2, _passport),
    Design.WATERMARK: (2, _watermark),
    Design.PENNANT: (2, _pennant),
    Design.EASTERN: (1, _eastern),
}
"""How often in per cent, and how; those with a ground of their own tell what is left of the frame."""
_OWN_GROUND = {Design.MARGIN_NOTE, Design.SASH, Design.WINDOW, Design.VIEW, Design.PENNANT, Design.WATERMARK}
