"""Designs of vertical cards."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Latin, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.tenth.runs import halves
from samplecards.editions.tenth.upright import upright
from samplecards.editions.tenth.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Wording
from samplecards.styles import Band, Style
from samplecards.telling import MAIL_FIRST


class VerticalDesign(StrEnum):
    """What stands in columns, and how its numbers are set."""

    OFFICE = "vertical_office"
    """Everything; numbers in kanji."""
    TALLY = "vertical_tally"
    """Everything; full-width digits one under the other."""
    COUPLES = "vertical_couples"
    """Everything; two digits side by side in a square."""
    TURNED = "vertical_quarter_turn"
    """Everything; digits and Latin letters on their side."""
    BASE = "vertical_base_lines"
    """Organisation, post and name; the contact block in lines at the foot."""
    WING = "vertical_left_wing"
    """The same, with the lines at the left of a wide card."""


_DIGITS = {
    VerticalDesign.OFFICE: Digits.KANJI,
    VerticalDesign.TALLY: Digits.STACKED,
    VerticalDesign.COUPLES: Digits.PAIRED,
    VerticalDesign.TURNED: Digits.TURNED,
}
_TALL, _WIDE = (48, 8, 6, 12, 26, 0), (46, 8, 6, 10, 8, 22)
"""How often in per cent on portrait and on landscape cards."""
_HEAD = HeadColumns(halves, short=14, halved_share=0.7, lower=0.3, gap=1.2)
_HAIR = 0.12


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    is_tall = canvas.height > canvas.width
    design = rng.choices(tuple(VerticalDesign), _TALL if is_tall else _WIDE)[0]
    if design is VerticalDesign.OFFICE and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = rng.choice((VerticalDesign.TALLY, VerticalDesign.TURNED, VerticalDesign.BASE))
    frame = draw_band(canvas, style if rng.random() < 0.4 else replace(style, band=Band.NONE))
    if design in _DIGITS:
        wording = upright(contact, style, extras, _DIGITS[design], is_tall, rng)
        _set_columns_only(canvas, frame, wording, style, _DIGITS[design], rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    lines = body_lines(wording.contact, style, style.small)
    columns = _organization(wording, style, rng) + _person(wording, style, rng)
    if design is VerticalDesign.BASE:
        align = rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
        rest = set_at_foot(canvas, frame, Block(lines, align, uniform=True), 0.38 if is_tall else 0.44)
        if rng.random() < 0.25:
            canvas.band(frame.left, rest.bottom + SPACE / 2, frame.width, _HAIR, style.accent)
    else:
        left, rest = frame.columns(rng.choice((0.55, 0.6)), 4.0)
        set_at_foot(canvas, left, Block(lines, uniform=True), 0.9)
    set_columns(canvas, rest, columns)
    return wording, Drawn(design, frame)


def _organization(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    size, spaced = rng.uniform(2.8, 3.6), rng.choice((0.0, 0.0, 0.08, 0.2))
    return _HEAD.set(wording.header, style.display, size, style.ink, spaced, rng)


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Post, name and reading, from the right."""
    start, size = rng.choice((0.0, 0.06, 0.12)), rng.uniform(2.35, 2.75)
    columns = columns_of(wording.post, style.body, size, style.ink, (2.6, 1.1), start, Latin.TURNED)
    start = rng.choice((0.4, 0.5, 0.5, 0.6, 0.75))
    spaced = rng.choice((0.05, 0.15, 0.3, 0.5))
    size = rng.uniform(4.7, 6.2)
    columns.append(
        Column(
            Run(wording.name.text, style.display, size, style.ink, wording.name.fields, spaced, 2.6), start
        )
    )
    if (reading := wording.reading) is not None:
        small = Run(reading.text, style.body, 1.9, style.ink, reading.fields, rng.choice((0.0, 0.15)), 0.7)
        columns.append(Column(small, start))
    return columns


def _set_columns_only(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, digits: Digits, rng: random.Random
) -> None:
    online = wording.lines(MAIL_FIRST)
    columns = _organization(wording, style, rng) + _person(wording, style, rng)
    start, size = rng.choice((0.0, 0.0, 1.0, 1.0)), rng.uniform(2.1, 2.45)
    columns += contact_columns(wording.contact, style, size, digits, (3.2, 1.1), start)
    if canvas.height > canvas.width and digits is Digits.TURNED:
        columns += [Column(run, start, turned=True) for run in body_lines(online, style, 2.1, gap=1.1)]
    else:
        align = rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
        frame = set_at_foot(canvas, frame, Block(body_lines(online, style, 2.1), align, uniform=True))
    set_columns(canvas, frame, columns)
