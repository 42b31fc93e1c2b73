"""Vertical cards."""

from __future__ import annotations

import random
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.seventh.runs import halves
from samplecards.editions.seventh.upright import Digits, vertical
from samplecards.editions.seventh.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import Drawn, set_at_foot
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Style


class VerticalDesign(StrEnum):
    """What stands in columns, and how its numbers are set."""

    KANJI_THROUGHOUT = "vertical_kanji_throughout"
    """Everything, numbers in kanji."""
    STACKED_DIGITS = "vertical_stacked_digits"
    """Everything, Arabic digits one under the other."""
    TURNED_DIGITS = "vertical_turned_digits"
    """Everything; telephones, and on tall cards mail and web, on their side."""
    OVER_LINES = "vertical_over_lines"
    """Organisation, post and name; the contact block in lines below."""
    LINES_LEFT = "vertical_lines_left"
    """The same, with the lines at the left foot of a wide card."""


_DIGITS = {
    VerticalDesign.KANJI_THROUGHOUT: Digits.KANJI,
    VerticalDesign.STACKED_DIGITS: Digits.STACKED,
    VerticalDesign.TURNED_DIGITS: Digits.TURNED,
}
_LONG = 13
"""Characters of an organisation from which on it may need two columns."""
_LOWER = 0.3
"""Where the second of them begins."""
_TALL, _WIDE = (38, 12, 12, 38, 0), (42, 12, 12, 8, 26)
"""How often in per cent on portrait and on landscape cards."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side, and tell what it says."""
    is_tall = canvas.height > canvas.width
    design = rng.choices(tuple(VerticalDesign), _TALL if is_tall else _WIDE)[0]
    frame = draw_band(canvas, style)
    if design in _DIGITS:
        wording = vertical(contact, style, extras, _DIGITS[design], rng)
        is_turned = design is VerticalDesign.TURNED_DIGITS and is_tall
        columns = _head_columns(wording, style, rng) + _contact_columns(wording, style, rng)
        if is_turned:
            columns += [Column(run, columns[-1].start, turned=True) for run in _online(wording, style, 1.0)]
            rest = frame
        else:
            block = Block(_online(wording, style), rng.choice((Align.LEFT, Align.CENTRE)))
            rest = set_at_foot(canvas, frame, block)
        set_columns(canvas, rest, columns)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if phrase.fields]
    lines = tuple(_run(phrase, style, style.small) for phrase in wording.contact)
    columns = _head_columns(wording, style, rng)
    if design is VerticalDesign.OVER_LINES:
        align = rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
        rest = set_at_foot(canvas, frame, Block(lines, align, uniform=True), 0.34 if is_tall else 0.42)
    else:
        left, rest = frame.columns(0.58, 4.0)
        set_at_foot(canvas, left, Block(lines, uniform=True), 0.9)
    set_columns(canvas, rest, columns)
    return wording, Drawn(design, frame)


def _run(phrase: Phrase, style: Style, size: float, gap: float = 0.0) -> Run:
    return Run(phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields, gap=gap)


def _head_columns(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """From the right: organisation, post, name, reading."""
    size, tracked = rng.uniform(2.9, 3.7), rng.choice((0.0, 0.0, 0.1, 0.2))
    columns = []
    for phrase in wording.header:
        run = Run(phrase.whole, style.display, size * phrase.scale, style.ink, phrase.fields, tracked, 1.4)
        lines = halves(run) if len(phrase.whole) > _LONG else (run,)
        columns += [Column(line, place * _LOWER) for place, line in enumerate(lines)]
    start, gap = rng.choice((0.1, 0.18)), 2.8
    for phrase in wording.post:
        columns.append(Column(_run(phrase, style, 2.6, gap), start))
        gap = 1.2
    spaced, start = rng.choice((0.12, 0.25, 0.5, 0.8)), rng.choice((0.45, 0.55, 0.7))
    name = wording.name
    run = Run(name.text, style.display, rng.uniform(4.8, 6.5), style.ink, name.fields, spaced, 2.8)
    columns.append(Column(run, start))
    if (kana := wording.reading) is not None:
        columns.append(Column(Run(kana.text, style.body, 1.9, style.ink, kana.fields, 0.15, 0.7), start))
    return columns


def _contact_columns(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    start, size = rng.choice((0.0, 0.3, 1.0, 1.0)), rng.uniform(2.15, 2.45)
    gaps = (3.6, *(1.2,) * len(wording.contact))
    return [
        Column(_run(phrase, style, size, gap), start, turned=phrase.whole.isascii())
        for phrase, gap in zip(wording.contact, gaps, strict=False)
    ]


def _online(wording: Wording, style: Style, gap: float = 0.0) -> tuple[Run, ...]:
    """Mail and web without labels."""
    return tuple(
        Run(wording.printed[name], style.body, 2.15, style.ink, (name,), gap=gap)
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    )
