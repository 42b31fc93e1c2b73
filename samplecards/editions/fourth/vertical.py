"""Designs of vertical cards."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.fourth.logos import logo
from samplecards.editions.fourth.sides import contact_lines, parted
from samplecards.editions.fourth.wording import japanese, vertical
from samplecards.extras import Extras
from samplecards.frames import Drawn, Frame, set_at_foot, set_at_top
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Wording
from samplecards.styles import Style


class VerticalDesign(StrEnum):
    """What runs in columns."""

    FORMAL = "vertical_formal"
    """Everything, from the organisation on the right to address and telephones at the foot on the left."""
    OVER_RULE = "vertical_over_rule"
    """Organisation, post and name in columns above a rule, the rest in lines below it; portrait only."""
    BESIDE_LINES = "vertical_beside_lines"
    """Post and name in columns on the right, organisation and the rest in lines on the left; landscape only."""
    NAME_ONLY = "vertical_name_only"
    """Post and name in columns in the middle; the organisation in lines above, the rest below; portrait only."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    weights = (44, 32, 0, 24) if canvas.height > canvas.width else (66, 0, 34, 0)
    design = rng.choices(tuple(VerticalDesign), weights)[0]
    frame = draw_band(canvas, style)
    if design is VerticalDesign.FORMAL:
        wording = vertical(contact, style, extras, rng)
        _set_formal(canvas, frame, wording, style, rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii() or phrase.fields]
    if design is VerticalDesign.OVER_RULE:
        _set_over_rule(canvas, frame, wording, style, rng)
    elif design is VerticalDesign.BESIDE_LINES:
        _set_beside_lines(canvas, frame, wording, style, rng)
    else:
        _set_name_only(canvas, frame, wording, style, rng)
    return wording, Drawn(design, frame)


def _post(wording: Wording, style: Style, start: float) -> list[Column]:
    columns = [
        Column(Run(phrase.whole, style.body, 2.6 * phrase.scale, style.ink, phrase.fields, gap=1.1), start)
        for phrase in wording.post
    ]
    if wording.name.label:
        columns.append(Column(Run(wording.name.label, style.body, 2.3, style.ink, gap=1.1), start))
    return columns


def _name(wording: Wording, style: Style, rng: random.Random, start: float) -> list[Column]:
    """The name and, on its right, its reading."""
    spaced = rng.choice((0.05, 0.15, 0.3, 0.5))
    size = rng.uniform(4.8, 6.4)
    columns = []
    gap = 2.6
    if (reading := wording.reading) is not None:
        run = Run(reading.text, style.body, 1.85, style.ink, reading.fields, 0.2, gap)
        columns.append(Column(run, start))
        gap = 0.8
    name = Run(wording.name.text, style.display, size, style.ink, wording.name.fields, spaced, gap)
    return [*columns, Column(name, start)]


def _header(wording: Wording, style: Style, size: float, gap: float = 1.2) -> list[Column]:
    return [
        Column(Run(phrase.whole, style.display, size * phrase.scale, style.ink, phrase.fields, gap=gap))
        for phrase in wording.header
    ]


def _set_formal(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    scale = 1.0 if canvas.height > canvas.width else 1.14
    online = tuple(
        Run(wording.printed[name], style.body, 2.1, style.ink, (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    )
    rest = set_at_foot(canvas, frame, Block(online, rng.choice((Align.LEFT, Align.CENTRE))))
    columns = _header(wording, style, scale * rng.uniform(2.9, 3.6))
    post = _post(wording, style, 0.1)
    columns += [replace(column, run=replace(column.run, gap=2.0)) for column in post[:1]] + post[1:]
    columns += _name(wording, style, rng, 0.5)
    gap = 3.4
    for phrase in wording.contact:
        run = Run(phrase.whole, style.body, 2.3 * scale * phrase.scale, style.ink, phrase.fields, gap=gap)
        columns.append(Column(run, 1.0))
        gap = 0.9
    set_columns(canvas, rest, columns)


def _set_over_rule(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    contact = Block(contact_lines(wording.contact, style), uniform=True)
    rest = set_at_foot(canvas, frame, contact, 0.34)
    canvas.band(frame.left, rest.bottom - 0.4, frame.width, rng.choice((0.2, 0.6)), style.accent)
    upper = replace(rest, bottom=rest.bottom - 2.4)
    columns = [*_header(wording, style, 3.2), *_post(wording, style, 0.08), *_name(wording, style, rng, 0.6)]
    set_columns(canvas, upper, columns)


def _set_beside_lines(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random
) -> None:
    left, right = frame.columns(0.64, 4.0)
    lines = tuple(
        line
        for phrase in wording.header
        for line in parted(
            canvas,
            Run(phrase.whole, style.display, 3.2 * phrase.scale, style.ink, phrase.fields),
            left.width - 9.0,
        )
    )
    rest = set_at_top(canvas, left, Block(lines, uniform=True, emblem=logo(style)), 0.4)
    contact = Block(contact_lines(wording.contact, style), uniform=True)
    set_at_foot(canvas, rest, contact, 1.0)
    if rng.random() < 0.5:
        canvas.band(left.right + 2.0, frame.top, 0.2, frame.height, style.accent)
    set_columns(canvas, right, [*_post(wording, style, 0.0), *_name(wording, style, rng, 0.5)], spread=False)


def _set_name_only(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    lines = tuple(
        line
        for phrase in wording.header
        for line in parted(
            canvas,
            Run(phrase.whole, style.display, 3.3 * phrase.scale, style.ink, phrase.fields),
            frame.width,
        )
    )
    head = Block(lines, Align.CENTRE, uniform=True, emblem=logo(style, scale=1.2, above=True))
    rest = set_at_top(canvas, frame, head, 0.26)
    contact = contact_lines(wording.contact, style)
    align = rng.choice((Align.LEFT, Align.CENTRE))
    rest = set_at_foot(canvas, rest, Block(contact, align, uniform=True), 0.46)
    columns = [*_post(wording, style, 0.0), *_name(wording, style, rng, 0.4)]
    needed = sum(column.run.size for column in columns) + sum(column.run.gap for column in columns[1:])
    spare = max(rest.width - needed, 0.0) / 2
    middle = Frame(rest.left + spare, rest.top + 2.0, rest.right - spare, rest.bottom - 2.0)
    set_columns(canvas, middle, columns, spread=False)
