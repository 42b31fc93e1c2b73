"""Designs of vertical cards."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.second.wording import japanese, vertical
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Style

_SPACE = 1.5
"""Between title and name, in millimetres."""
_RUBY = 1.8
_LEDGER_SHARE = 0.3


class VerticalDesign(StrEnum):
    """What runs in columns."""

    TITLE_OVER_NAME = "vertical_title_over_name"
    """Everything but mail and web."""
    LEDGER = "vertical_ledger"
    """The name alone."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    frame = draw_band(canvas, style)
    design = VerticalDesign.LEDGER if rng.random() < _LEDGER_SHARE else VerticalDesign.TITLE_OVER_NAME
    if design is VerticalDesign.LEDGER:
        wording = japanese(contact, style, extras, rng)
        wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
        _set_ledger(canvas, frame, wording, style, rng)
    else:
        wording = vertical(contact, style, extras, rng)
        _set_title_over_name(canvas, frame, wording, style, rng)
    return wording, Drawn(design, frame)


def _set_title_over_name(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random
) -> None:
    """Department on the right, title over the name in one column, then organisation and address; mail and web at the foot."""
    # A Japanese label would lie on its side with the Latin that follows it.
    labels = {name: label if label.isascii() else "" for name, label in style.labels.items()}
    online = tuple(
        Run(f"{labels[name]}{wording.printed[name]}", style.body, 2.1, style.ink, (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    )
    frame = set_at_foot(canvas, frame, Block(online))
    title = next((phrase for phrase in wording.post if FieldName.TITLE in phrase.fields), None)
    columns = [
        Column(Run(phrase.whole, style.body, 2.6 * phrase.scale, style.ink, phrase.fields, gap=1.2), 0.1)
        for phrase in wording.post
        if phrase is not title
    ]
    name = Run(
        wording.name.text, style.display, rng.uniform(5.0, 6.0), style.ink, wording.name.fields,
        rng.choice((0.05, 0.2, 0.35)), gap=2.2,
    )  # fmt: skip
    over = Run(title.whole if title else "", style.body, 2.6, style.ink, title.fields if title else ())
    room = frame.height - (canvas.column_length(over) + 2 * _SPACE if title else 0.0)
    fit = min(1.0, room / canvas.column_length(name))
    columns.append(Column(name.scaled(fit), 1.0))
    if wording.reading is not None:
        reading = wording.reading
        columns.append(
            Column(Run(reading.text, style.body, _RUBY, style.ink, reading.fields, 0.2, 0.8), 0.95)
        )
    size = rng.uniform(3.0, 3.6)
    columns += [
        Column(Run(phrase.whole, style.display, size * phrase.scale, style.accent, phrase.fields, gap=2.2))
        for phrase in wording.header
    ]
    columns += [
        Column(Run(phrase.whole, style.body, 2.4 * phrase.scale, style.ink, phrase.fields, gap=1.3), 0.999)
        for phrase in wording.contact
    ]
    set_columns(canvas, frame, columns)
    if title is not None:
        _set_over(canvas, frame, over)


def _set_over(canvas: Canvas, frame: Frame, title: Run) -> None:
    """Set the title into what is free above the name."""
    line = next(line for line in canvas.lines if FieldName.NAME in line.fields)
    per_pixel = canvas.width / canvas.image.width
    (left, top), (right, _) = (tuple(value * per_pixel for value in corner) for corner in line.box[:2])
    room = top - frame.top - _SPACE
    fitted = title.scaled(min(1.0, room / canvas.column_length(title), 0.9 * (right - left) / title.size))
    above = frame.top + (room - canvas.column_length(fitted)) / 2
    canvas.write_column(fitted, (left + right - fitted.size) / 2, above)


def _set_ledger(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    """The name and what stands over it in columns on the left, the rest in horizontal lines."""

    def lines(phrases: list[Phrase], size: float) -> Block:
        runs = (
            Run(phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields) for phrase in phrases
        )
        return Block(tuple(runs), Align.LEFT, uniform=True)

    name = Run(
        wording.name.text, style.display, rng.uniform(5.0, 6.0), style.ink, wording.name.fields,
        rng.choice((0.1, 0.3)),
    )  # fmt: skip
    columns = [Column(name, 0.2)]
    if wording.reading is not None:
        reading = wording.reading
        columns.insert(0, Column(Run(reading.text, style.body, _RUBY, style.ink, reading.fields, 0.2), 0.2))
        columns[1] = Column(replace(name, gap=0.8), 0.2)
    is_portrait = canvas.height > canvas.width
    if is_portrait:
        rest = set_at_top(canvas, frame, lines(wording.header, 3.2), 0.15)
        rest = set_at_foot(canvas, rest, lines(wording.contact, style.small), 0.4)
        rest = set_at_foot(canvas, rest, lines(wording.post, 2.5), 0.2)
        middle = rest.left + rest.width * 0.6
        set_columns(canvas, replace(rest, right=middle, bottom=rest.bottom - SPACE), columns)
        return
    left, right = frame.columns(0.24)
    set_columns(canvas, left, columns)
    rest = set_at_top(canvas, right, lines(wording.header, 3.2), 0.3)
    rest = set_at_top(canvas, rest, lines(wording.post, 2.5), 0.4)
    set_at_foot(canvas, rest, lines(wording.contact, style.small), 1.0)
