"""Designs of vertical cards."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Latin, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.eighth.runs import halves
from samplecards.editions.eighth.upright import upright
from samplecards.editions.eighth.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines
from samplecards.marks import draw_band, emblem
from samplecards.people import Contact
from samplecards.phrases import Wording
from samplecards.styles import Style
from samplecards.telling import MAIL_FIRST


class VerticalDesign(StrEnum):
    """What stands in columns, and how its numbers are set."""

    BRUSH = "vertical_brush"
    """Everything; numbers in kanji."""
    ABACUS = "vertical_abacus"
    """Everything; full-width digits one under the other."""
    TWINS = "vertical_twins"
    """Everything; two digits side by side in a square."""
    RECLINED = "vertical_reclined"
    """Everything; digits and Latin letters on their side."""
    PEDESTAL = "vertical_pedestal"
    """Organisation, post and name; the contact block in lines at the foot."""
    LEFT_SHELF = "vertical_left_shelf"
    """The same, with the lines at the left of a wide card."""
    LINTEL = "vertical_lintel"
    """Post and name; the organisation in a line above, the contact block in lines below; tall cards only."""


_DIGITS = {
    VerticalDesign.BRUSH: Digits.KANJI,
    VerticalDesign.ABACUS: Digits.STACKED,
    VerticalDesign.TWINS: Digits.PAIRED,
    VerticalDesign.RECLINED: Digits.TURNED,
}
_TALL, _WIDE = (26, 13, 13, 14, 24, 0, 10), (28, 14, 14, 14, 8, 22, 0)
"""How often in per cent on portrait and on landscape cards."""
_HEAD = HeadColumns(halves, short=13, halved_share=0.6, lower=0.35, gap=1.3)
_HAIR = 0.15


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    is_tall = canvas.height > canvas.width
    design = rng.choices(tuple(VerticalDesign), _TALL if is_tall else _WIDE)[0]
    if design is VerticalDesign.BRUSH and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.ABACUS
    frame = draw_band(canvas, style)
    if design in _DIGITS:
        wording = upright(contact, style, extras, _DIGITS[design], is_tall, rng)
        _set_columns_only(canvas, frame, wording, style, _DIGITS[design], rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    lines = body_lines(wording.contact, style, style.small)
    align = rng.choices((Align.LEFT, Align.CENTRE), (75, 25))[0]
    match design:
        case VerticalDesign.PEDESTAL:
            rest = set_at_foot(canvas, frame, Block(lines, align, uniform=True), 0.36 if is_tall else 0.44)
            if rng.random() < 0.3:
                canvas.band(frame.left, rest.bottom + SPACE / 2, frame.width, _HAIR, style.accent)
            set_columns(canvas, rest, _organization(wording, style, rng) + _person(wording, style, rng))
        case VerticalDesign.LEFT_SHELF:
            left, rest = frame.columns(rng.choice((0.56, 0.6)), 4.0)
            set_at_foot(canvas, left, Block(lines, uniform=True), 0.9)
            set_columns(canvas, rest, _organization(wording, style, rng) + _person(wording, style, rng))
        case _:
            _set_lintel(canvas, frame, wording, style, Block(lines, align, uniform=True), rng)
    return wording, Drawn(design, frame)


def _organization(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    size, spaced = rng.uniform(2.9, 3.8), rng.choice((0.0, 0.0, 0.1, 0.25))
    tint = style.accent if rng.random() < 0.15 else style.ink
    return _HEAD.set(wording.header, style.display, size, tint, spaced, rng)


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Post, name and reading, from the right."""
    start, size = rng.choice((0.0, 0.08, 0.16)), rng.uniform(2.4, 2.8)
    columns = columns_of(wording.post, style.body, size, style.ink, (2.6, 1.1), start, Latin.TURNED)
    start = rng.choice((0.3, 0.5, 0.5, 0.65, 0.8))
    spaced = rng.choice((0.05, 0.15, 0.3, 0.5, 0.8))
    name = Run(
        wording.name.text, style.display, rng.uniform(4.9, 6.6), style.ink, wording.name.fields, spaced, 2.6
    )
    if wording.name.label:
        columns.append(Column(Run(wording.name.label, style.body, 2.2, style.ink, gap=1.6), start))
    columns.append(Column(name, start))
    if (reading := wording.reading) is not None:
        small = Run(reading.text, style.body, 1.9, style.ink, reading.fields, rng.choice((0.0, 0.15)), 0.7)
        columns.append(Column(small, start))
    return columns


def _set_columns_only(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, digits: Digits, rng: random.Random
) -> None:
    online = wording.lines(MAIL_FIRST)
    columns = _organization(wording, style, rng) + _person(wording, style, rng)
    start, size = rng.choice((0.0, 0.0, 0.5, 1.0, 1.0)), rng.uniform(2.15, 2.5)
    columns += contact_columns(wording.contact, style, size, digits, (3.2, 1.1), start)
    if canvas.height > canvas.width and digits is Digits.TURNED:
        columns += [Column(run, start, turned=True) for run in body_lines(online, style, 2.15, gap=1.1)]
    else:
        align = rng.choice((Align.LEFT, Align.CENTRE, Align.LEFT))
        frame = set_at_foot(canvas, frame, Block(body_lines(online, style, 2.15), align, uniform=True))
    set_columns(canvas, frame, columns)


def _set_lintel(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, contact: Block, rng: random.Random
) -> None:
    header = Block(body_lines(wording.header, replace(style, body=style.display), 3.5), Align.CENTRE)
    parted = tuple(
        part
        for run in header.runs
        for part in (halves(run) if canvas.text_width(run) > frame.width else (run,))
    )
    head = replace(header, runs=parted, uniform=True, emblem=emblem(style, above=True))
    rest = set_at_top(canvas, frame, head, 0.26)
    rest = set_at_foot(canvas, rest, contact, 0.46)
    inset = 0.16 * rest.width
    middle = replace(
        rest, left=rest.left + inset, right=rest.right - inset, top=rest.top + 1.5, bottom=rest.bottom - 2
    )
    set_columns(canvas, middle, _person(wording, style, rng), spread=False)
