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
from samplecards.editions.ninth.sides import parted
from samplecards.editions.ninth.wording import Digits, spare, vertical
from samplecards.extras import Extras
from samplecards.frames import Drawn, Frame, set_at_foot, set_at_top
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Band, Style


class VerticalDesign(StrEnum):
    """What runs in columns."""

    TEMPLE = "vertical_temple"
    """Organisation on the right, name in the middle, all else on the left; numbers in kanji."""
    COUNTER = "vertical_counter"
    """As that, with digits that stand upright."""
    SLIP = "vertical_slip"
    """As that, with telephones and mail on their side."""
    NOREN = "vertical_noren"
    """Organisation, post and name in columns; the contact block in horizontal lines, at the foot or on the left."""
    LETTERED = "vertical_lettered"
    """The organisation horizontally at the head, post and name in columns below, the contact block in kanji numbers."""


_OF_COLUMNS = {
    VerticalDesign.TEMPLE: (Digits.ONE_BY_ONE, Digits.COUNTED),
    VerticalDesign.COUNTER: (Digits.WIDE,),
    VerticalDesign.SLIP: (Digits.TURNED,),
    VerticalDesign.LETTERED: (Digits.ONE_BY_ONE, Digits.COUNTED, Digits.WIDE),
}


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    design = rng.choices(tuple(VerticalDesign), (38, 14, 12, 26, 10))[0]
    is_framed = design is VerticalDesign.TEMPLE and rng.random() < 0.12
    style = replace(style, band=Band.NONE) if is_framed else style
    frame = draw_band(canvas, style)
    if is_framed:
        _draw_frame(canvas, style)
    if design is VerticalDesign.NOREN:
        narrow = replace(style, shown=style.shown - {FieldName.CORPORATE_NUMBER})
        few = replace(extras, offices=False, english_lines=False, freedial="", note="", path="")
        wording = spare(contact, narrow, few, rng)
        wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
        _set_noren(canvas, frame, wording, style, rng)
        return wording, Drawn(design, frame)
    digits = rng.choice(_OF_COLUMNS[design])
    wording = vertical(contact, style, extras, digits, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    rest = frame
    if design is not VerticalDesign.SLIP:
        rest = set_at_foot(
            canvas, rest, Block(_online(wording, style), rng.choice((Align.LEFT, Align.CENTRE)))
        )
    columns = _person(wording, style, rng)
    if design is VerticalDesign.LETTERED:
        head = tuple(
            Run(phrase.whole, style.display, 3.5 * phrase.scale, style.accent, phrase.fields)
            for phrase in wording.header
        )
        rest = set_at_top(canvas, rest, Block(head, Align.CENTRE, uniform=True), 0.2)
        rest = replace(rest, top=rest.top + 1.0)
    else:
        columns = [*_sign(wording, style, rng), *columns]
    columns += _contact(wording, style, digits, rng)
    set_columns(canvas, rest, columns)
    return wording, Drawn(design, frame)


def _draw_frame(canvas: Canvas, style: Style) -> None:
    edge, line = 2.8, 0.2
    for y in (edge, canvas.height - edge):
        canvas.band(edge, y, canvas.width - 2 * edge, line, style.accent)
    for x in (edge, canvas.width - edge):
        canvas.band(x, edge, line, canvas.height - 2 * edge, style.accent)


def _online(wording: Wording, style: Style) -> tuple[Run, ...]:
    return tuple(
        Run(wording.printed[name], style.body, 2.1, style.ink, (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    )


def _sign(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    size = rng.uniform(2.9, 3.5)
    return [
        Column(Run(phrase.whole, style.display, size * phrase.scale, style.ink, phrase.fields, gap=1.3))
        for phrase in wording.header
    ]


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Post, name and reading, from the right; the reading on the right of the name as ruby, or on its left."""
    start = rng.choice((0.06, 0.1, 0.2))
    gaps = (2.2, *(1.0,) * len(wording.post))
    columns = [
        Column(Run(phrase.whole, style.body, 2.55 * phrase.scale, style.ink, phrase.fields, gap=gap), start)
        for phrase, gap in zip(wording.post, gaps, strict=False)
    ]
    if wording.name.label:
        columns.append(Column(Run(wording.name.label, style.body, 2.3, style.ink, gap=1.2), start))
    size, spaced = rng.uniform(4.8, 6.2), rng.choice((0.05, 0.2, 0.45))
    place = rng.choice((0.45, 0.5, 0.62))
    name = Run(wording.name.text, style.display, size, style.ink, wording.name.fields, spaced, 2.5)
    reading = wording.reading
    if reading is None:
        return [*columns, Column(name, place)]
    kana = Run(reading.text, style.body, 1.85, style.ink, reading.fields, 0.1)
    if rng.random() < 0.6:
        return [*columns, Column(replace(kana, gap=2.4), place), Column(replace(name, gap=0.7), place)]
    return [*columns, Column(name, place), Column(replace(kana, gap=0.8), place)]


def _contact(wording: Wording, style: Style, digits: Digits, rng: random.Random) -> list[Column]:
    start = rng.choice((0.0, 0.0, 0.15, 1.0))
    columns: list[Column] = []
    phrases: Sequence[Phrase] = wording.contact
    for phrase in phrases:
        is_number = {FieldName.TEL, FieldName.FAX, FieldName.MOBILE} & {*phrase.fields}
        gap = 1.1 if columns else 3.2
        run = Run(phrase.whole, style.body, 2.3, style.ink, phrase.fields, gap=gap)
        columns.append(Column(run, start, turned=bool(is_number) and digits is Digits.TURNED))
    if digits is Digits.TURNED:
        columns += [
            Column(replace(run, size=2.2, gap=1.1), start, turned=True) for run in _online(wording, style)
        ]
    return columns


def _set_noren(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    left, right = (frame, frame) if canvas.height > canvas.width else frame.columns(0.6)
    lines: list[Run] = []
    for phrase in wording.contact:
        run = Run(phrase.whole, style.body, style.small, style.ink, phrase.fields)
        is_place = FieldName.ADDRESS in run.fields and " " in run.text.replace("　", " ")
        lines += parted(canvas, parted(canvas, (run,), left.width), left.width) if is_place else (run,)
    block = Block(tuple(lines), uniform=True)
    columns = [*_sign(wording, style, rng), *_person(wording, style, rng)]
    if left is frame:
        right = set_at_foot(canvas, frame, block, 0.36)
    else:
        set_at_foot(canvas, left, block, 0.9)
    set_columns(canvas, right, columns)
