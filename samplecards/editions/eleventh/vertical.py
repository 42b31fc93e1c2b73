"""Designs of vertical cards."""

from __future__ import annotations

import random
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Latin, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.eleventh.runs import halves
from samplecards.editions.eleventh.upright import upright
from samplecards.editions.eleventh.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Style
from samplecards.telling import MAIL_FIRST


class VerticalDesign(StrEnum):
    """What stands in columns, and how its numbers are set."""

    KANJI_ROWS = "vertical_kanji_rows"
    """Everything; numbers in kanji."""
    DIGIT_TOWERS = "vertical_digit_towers"
    """Everything; full-width digits one under the other."""
    LYING_DIGITS = "vertical_lying_digits"
    """Everything; digits on their side."""
    DOORSTEP = "vertical_doorstep"
    """Organisation, post and name; the contact block in lines at the foot."""
    SIDE_GARDEN = "vertical_side_garden"
    """The same, with the lines at the left of a wide card."""


_DIGITS = {
    VerticalDesign.KANJI_ROWS: Digits.KANJI,
    VerticalDesign.DIGIT_TOWERS: Digits.STACKED,
    VerticalDesign.LYING_DIGITS: Digits.TURNED,
}
_TALL, _WIDE = (52, 12, 12, 24, 0), (50, 12, 12, 8, 18)
"""How often in per cent on portrait and on landscape cards."""
_HEAD = HeadColumns(halves, short=13, halved_share=0.6, lower=0.35, gap=1.3)
_HAIR = 0.15


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    is_tall = canvas.height > canvas.width
    design = rng.choices(tuple(VerticalDesign), _TALL if is_tall else _WIDE)[0]
    if design is VerticalDesign.KANJI_ROWS and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.DIGIT_TOWERS
    frame = draw_band(canvas, style)
    if design in _DIGITS:
        digits = _DIGITS[design]
        wording = upright(contact, style, extras, digits, is_tall, rng)
        _set_columns_only(canvas, frame, wording, style, digits, rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    lines = body_lines(wording.contact, style, style.small)
    columns = _organization(wording, style, rng) + _person(wording, style, rng)
    if design is VerticalDesign.DOORSTEP:
        align = Align.CENTRE if rng.random() < 0.2 else Align.LEFT
        rest = set_at_foot(canvas, frame, Block(lines, align, uniform=True), 0.38 if is_tall else 0.44)
        if rng.random() < 0.25:
            canvas.band(frame.left, rest.bottom + SPACE / 2, frame.width, _HAIR, style.accent)
    else:
        left, rest = frame.columns(rng.choice((0.56, 0.6)), 4.0)
        set_at_foot(canvas, left, Block(lines, uniform=True), 0.9)
    set_columns(canvas, rest, columns)
    return wording, Drawn(design, frame)


def _organization(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    size, spaced = rng.uniform(3.0, 3.8), rng.choice((0.0, 0.0, 0.1, 0.2))
    return _HEAD.set(wording.header, style.display, size, style.ink, spaced, rng)


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Post, name and reading, from the right."""
    start, size = rng.choice((0.0, 0.1, 0.18)), rng.uniform(2.4, 2.8)
    posts = [*wording.post, *([Phrase(wording.name.label)] if wording.name.label else [])]
    columns = columns_of(posts, style.body, size, style.ink, (2.6, 1.1), start, Latin.TURNED)
    start = rng.choice((0.35, 0.5, 0.5, 0.6, 0.75))
    spaced = rng.choice((0.05, 0.15, 0.3, 0.5))
    size = rng.uniform(5.0, 6.4)
    name = Run(wording.name.text, style.display, size, style.ink, wording.name.fields, spaced, 2.6)
    columns.append(Column(name, start))
    if (reading := wording.reading) is not None:
        small = Run(reading.text, style.body, 1.9, style.ink, reading.fields, rng.choice((0.0, 0.15)), 0.7)
        columns.append(Column(small, start))
    return columns


def _set_columns_only(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, digits: Digits, rng: random.Random
) -> None:
    online = body_lines(wording.lines(MAIL_FIRST), style, 2.15)
    columns = _organization(wording, style, rng) + _person(wording, style, rng)
    start, size = rng.choice((0.0, 0.5, 1.0, 1.0, 1.0)), rng.uniform(2.15, 2.5)
    columns += contact_columns(wording.contact, style, size, digits, (3.2, 1.1), start)
    align = rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
    rest = set_at_foot(canvas, frame, Block(online, align, uniform=True))
    set_columns(canvas, rest, columns)
