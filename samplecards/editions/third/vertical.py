"""Designs of vertical cards."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.third.wording import japanese, vertical
from samplecards.extras import Extras
from samplecards.frames import Drawn, Frame, set_at_foot, set_between
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Band, Style

_SIGN = 13.0
"""Millimetres of the coloured strip on a card of a shop."""
_WHITE = (255, 255, 255)


class VerticalDesign(StrEnum):
    """What runs in columns."""

    THIRDS = "vertical_thirds"
    """Organisation and post on the right, the name in the middle, the rest on the left, all hanging from the top."""
    SIGNBOARD = "vertical_signboard"
    """The organisation in white on a strip, post and name beside it; the rest in horizontal lines."""
    HUNG = "vertical_hung"
    """Post and name in the middle of the upper half; organisation and the rest horizontally below; portrait only."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    weights = (50, 25, 25) if canvas.height > canvas.width else (65, 35, 0)
    design = rng.choices(tuple(VerticalDesign), weights)[0]
    if design is VerticalDesign.THIRDS:
        wording = vertical(contact, style, extras, rng)
        frame = draw_band(canvas, style)
        _set_thirds(canvas, frame, wording, style, rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    if design is VerticalDesign.SIGNBOARD:
        frame = draw_band(canvas, replace(style, band=Band.NONE))
        _set_signboard(canvas, frame, wording, style, rng)
    else:
        frame = draw_band(canvas, style)
        _set_hung(canvas, frame, wording, style, rng)
    return wording, Drawn(design, frame)


def _person(wording: Wording, style: Style, rng: random.Random, start: float) -> list[Column]:
    """Post, name and reading, from the right."""
    columns = [
        Column(Run(phrase.whole, style.body, 2.6 * phrase.scale, style.ink, phrase.fields, gap=1.2), start)
        for phrase in wording.post
    ]
    if wording.name.label:
        columns.append(Column(Run(wording.name.label, style.body, 2.3, style.ink, gap=1.2), start))
    spaced = rng.choice((0.05, 0.25, 0.5))
    size = rng.uniform(4.8, 6.2)
    name = Run(wording.name.text, style.display, size, style.ink, wording.name.fields, spaced, 2.4)
    columns.append(Column(name, start + 0.5 * (1 - start)))
    if (reading := wording.reading) is not None:
        run = Run(reading.text, style.body, 1.85, style.ink, reading.fields, 0.15, 0.9)
        columns.append(Column(run, start + 0.5 * (1 - start)))
    return columns


def _lines(phrases: Sequence[Phrase], style: Style, size: float) -> tuple[Run, ...]:
    return tuple(
        Run(phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields) for phrase in phrases
    )


def _set_thirds(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    online = tuple(
        Run(wording.printed[name], style.body, 2.1, style.ink, (name,))
        for name in (FieldName.URL, FieldName.EMAIL)
        if name in wording.printed
    )
    rest = set_at_foot(canvas, frame, Block(online, Align.CENTRE))
    size = rng.uniform(2.9, 3.5)
    columns = [
        Column(Run(phrase.whole, style.display, size * phrase.scale, style.ink, phrase.fields, gap=1.4))
        for phrase in wording.header
    ]
    columns += _person(wording, style, rng, 0.12)
    gap = 3.2
    for phrase in wording.contact:
        run = Run(phrase.whole, style.body, 2.35 * phrase.scale, style.ink, phrase.fields, gap=gap)
        columns.append(Column(run))
        gap = 1.2
    set_columns(canvas, rest, columns)


def _set_signboard(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    left = canvas.width - _SIGN
    canvas.band(left, 0, _SIGN + 1, canvas.height, style.accent)
    sign = replace(frame, left=left + 2.0, right=canvas.width - 3.6)
    signs = [
        Column(Run(phrase.whole, style.display, 4.2 * phrase.scale, _WHITE, phrase.fields, gap=0.6), 0.5)
        for phrase in wording.header
    ]
    set_columns(canvas, sign, signs, spread=False)
    inner = replace(frame, right=left - 3.0)
    contact = Block(_lines(wording.contact, style, style.small), uniform=True)
    if canvas.height > canvas.width:
        inner = set_at_foot(canvas, inner, contact, 0.36)
        set_columns(canvas, inner, _person(wording, style, rng, 0.05))
        return
    low, right = inner.columns(0.7)
    set_at_foot(canvas, low, contact, 1.0)
    set_columns(canvas, right, _person(wording, style, rng, 0.0), spread=False)


def _set_hung(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    upper = replace(frame, bottom=frame.top + 0.48 * frame.height)
    lower = replace(frame, top=upper.bottom + 3.0)
    hung = replace(upper, left=upper.left + 0.2 * upper.width, right=upper.right - 0.2 * upper.width)
    set_columns(canvas, hung, _person(wording, style, rng, 0.0), spread=False)
    rest = set_at_foot(
        canvas, lower, Block(_lines(wording.contact, style, style.small), Align.CENTRE, uniform=True), 0.72
    )
    header = tuple(
        Run(phrase.whole, style.display, 3.4 * phrase.scale, style.accent, phrase.fields)
        for phrase in wording.header
    )
    canvas.band(frame.left, upper.bottom + 1.2, frame.width, 0.2, style.accent)
    set_between(canvas, rest, (Block(header, Align.CENTRE, uniform=True),))
