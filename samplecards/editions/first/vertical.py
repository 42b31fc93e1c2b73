"""Designs of vertical cards."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.first.wording import vertical
from samplecards.extras import Extras
from samplecards.frames import Drawn, Frame, set_at_foot, set_at_top
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Wording
from samplecards.styles import Style

_ONLINE_SIZE = 2.1


class VerticalDesign(StrEnum):
    """What runs in columns."""

    COLUMNS = "vertical_columns"
    """Everything but, perhaps, mail and web at the foot."""
    LOW = "vertical_low"
    """The same, organisation and post beginning lower, the name at the foot."""
    MIXED = "vertical_mixed"
    """Organisation, post and name; the rest stands horizontally to their left."""
    HEADED = "vertical_headed"
    """Post and name, under the organisation and over the rest."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side, portrait or landscape by the shape of the canvas; tell what it says, too."""
    is_portrait = canvas.width < canvas.height
    design = rng.choices(tuple(VerticalDesign), (55, 15, 0, 30) if is_portrait else (50, 15, 35, 0))[0]
    frame = draw_band(canvas, style)
    in_columns = design in {VerticalDesign.COLUMNS, VerticalDesign.LOW}
    wording = vertical(contact, style, extras, rng, in_columns=in_columns)
    columns = _columns(wording, style, rng, low=design is VerticalDesign.LOW)
    match design:
        case VerticalDesign.COLUMNS | VerticalDesign.LOW:
            _set_all(canvas, frame, columns, wording, style, rng)
        case VerticalDesign.MIXED:
            left, right = frame.columns(rng.uniform(0.5, 0.56))
            set_columns(canvas, right, columns)
            set_at_foot(canvas, left, _contact(wording, style), 1.0)
        case VerticalDesign.HEADED:
            header = _header(wording, style, Align.CENTRE)
            rest = set_at_foot(canvas, set_at_top(canvas, frame, header, 0.15), _contact(wording, style), 0.4)
            inner = replace(rest, right=rest.right - 0.15 * rest.width)
            set_columns(canvas, inner, columns[len(wording.header) :])
    return wording, Drawn(design, frame)


def _set_all(
    canvas: Canvas, frame: Frame, columns: list[Column], wording: Wording, style: Style, rng: random.Random
) -> None:
    # A Japanese label would lie on its side with the Latin that follows it.
    labels = {name: label if label.isascii() else "" for name, label in style.labels.items()}
    online = [
        Run(f"{labels[name]}{wording.printed[name]}", style.body, _ONLINE_SIZE, style.ink, (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    ]
    if rng.random() < (0.5 if canvas.width < canvas.height else 0.75):
        frame = set_at_foot(canvas, frame, Block(tuple(online)))
        online = []
    gap = 3.0
    for phrase in wording.contact:
        run = Run(phrase.whole, style.body, 2.5 * phrase.scale, style.ink, phrase.fields, gap=gap)
        columns.append(Column(run, 1.0))
        gap = 1.4
    columns += [Column(run, 1.0, turned=True) for run in online]
    set_columns(canvas, frame, columns)


def _header(wording: Wording, style: Style, align: Align) -> Block:
    return Block(
        tuple(
            Run(phrase.whole, style.display, 3.3 * phrase.scale, style.ink, phrase.fields)
            for phrase in wording.header
        ),
        align,
        uniform=True,
    )


def _contact(wording: Wording, style: Style) -> Block:
    return Block(
        tuple(
            Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields)
            for phrase in wording.contact
        ),
        uniform=True,
    )


def _columns(wording: Wording, style: Style, rng: random.Random, *, low: bool) -> list[Column]:
    """Organisation, post and name from the right."""
    ink = style.ink
    size = rng.uniform(3.2, 3.8)
    columns = [
        Column(Run(phrase.whole, style.display, size * phrase.scale, ink, phrase.fields, gap=1.2), 0.1 * low)
        for phrase in wording.header
    ]
    for place, phrase in enumerate(wording.post):
        run = Run(phrase.whole, style.body, 2.6 * phrase.scale, ink, phrase.fields, gap=1.4 if place else 2.0)
        columns.append(Column(run, min(0.9, (0.3 if low else 0.15) + 0.1 * place)))
    tracking = rng.choice((0.1, 0.25, 0.45))
    start = 0.85 if low else 0.5
    name = Run(
        wording.name.text, style.display, rng.uniform(5.2, 6.2), ink, wording.name.fields, tracking, gap=3.0
    )
    if wording.reading is not None:
        # As ruby: to the right of the name, so before it.
        reading = wording.reading
        columns.append(Column(Run(reading.text, style.body, 1.8, ink, reading.fields, 0.2, gap=2.4), start))
        name = replace(name, gap=0.9)
    return [*columns, Column(name, start)]
