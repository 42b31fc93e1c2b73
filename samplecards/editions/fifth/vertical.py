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
from samplecards.editions.fifth.wording import japanese, vertical
from samplecards.extras import Extras
from samplecards.frames import Drawn, Frame, set_at_foot, set_at_top
from samplecards.marks import draw_band, emblem
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, broken
from samplecards.styles import Band, Style

_LEAST = 1.8
"""Millimetres of an em that lines at the foot are to have."""


class VerticalDesign(StrEnum):
    """What runs in columns."""

    TRADITIONAL = "vertical_traditional"
    """Everything, from the organisation on the right to the telephones on the left, whose columns end at the foot."""
    CROSSED = "vertical_crossed"
    """Organisation, post and name; the rest in horizontal lines at the foot, or on the left of a landscape card."""
    LEVEL_HEAD = "vertical_level_head"
    """Post and name between horizontal lines of the organisation on top and the rest at the foot; portrait only."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    if style.band is not Band.NONE and rng.random() < 0.7:
        style = replace(style, band=Band.NONE)
    portrait = canvas.height > canvas.width
    extras = replace(extras, english_lines=False, slogan="", note="", offices=False)
    if portrait:
        extras = replace(extras, path="")
    design = rng.choices(tuple(VerticalDesign), (40, 35, 25) if portrait else (70, 30, 0))[0]
    frame = draw_band(canvas, style)
    if design is VerticalDesign.TRADITIONAL:
        wording = vertical(contact, style, extras, rng)
        _set_traditional(canvas, frame, wording, style, rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    if design is VerticalDesign.CROSSED:
        _set_crossed(canvas, frame, wording, style, rng)
    else:
        _set_level_head(canvas, frame, wording, style, rng)
    return wording, Drawn(design, frame)


def _organization(wording: Wording, style: Style, size: float) -> list[Column]:
    return [
        Column(Run(phrase.whole, style.display, size * phrase.scale, style.ink, phrase.fields, gap=1.0))
        for phrase in wording.header
    ]


def _person(wording: Wording, style: Style, rng: random.Random, start: float) -> list[Column]:
    """Post, name and reading, from the right."""
    columns = [
        Column(
            Run(
                phrase.whole,
                style.body,
                2.6 * phrase.scale,
                style.ink,
                phrase.fields,
                gap=1.3 if number else 2.4,
            ),
            start,
        )
        for number, phrase in enumerate(wording.post)
    ]
    name = Run(
        wording.name.text,
        style.display,
        rng.uniform(5.0, 6.2),
        style.ink,
        wording.name.fields,
        rng.choice((0.05, 0.2, 0.35)),
        2.4,
    )
    low = min(1.0, start + 0.42)
    reading = wording.reading
    if reading is not None:
        run = Run(reading.text, style.body, 1.85, style.ink, reading.fields, 0.1, 1.6)
        columns += [Column(run, low), Column(replace(name, gap=0.9), low)]
    else:
        columns.append(Column(name, low))
    return columns


def _lines(canvas: Canvas, frame: Frame, phrases: Sequence[Phrase], style: Style) -> tuple[Run, ...]:
    """Horizontal lines; those that would become too small lose their label, or are broken."""
    runs: list[Run] = []
    for phrase in phrases:
        runs += _within(canvas, frame.width, phrase, style)
    return tuple(runs)


def _within(canvas: Canvas, width: float, phrase: Phrase, style: Style) -> list[Run]:
    run = Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields)
    if canvas.text_width(run) * _LEAST / run.size <= width:
        return [run]
    if phrase.label and {FieldName.EMAIL, FieldName.URL} & {*phrase.fields}:
        return _within(canvas, width, replace(phrase, label=""), style)
    cut = max(phrase.text.find("@"), phrase.text.rfind("　"), phrase.text.rfind(" "))
    if cut <= 0:
        return [run]
    return [part for half in broken(phrase, cut) for part in _within(canvas, width, half, style)]


def _set_traditional(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random
) -> None:
    online = [
        Phrase(wording.printed[name], (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    ]
    block = Block(_lines(canvas, frame, online, style), uniform=True)
    rest = set_at_foot(canvas, frame, block)
    columns = _organization(wording, style, rng.uniform(3.1, 3.8))
    columns += _person(wording, style, rng, rng.choice((0.08, 0.18)))
    gap = 3.0
    for phrase in wording.contact:
        run = Run(phrase.whole, style.body, 2.35 * phrase.scale, style.ink, phrase.fields, gap=gap)
        columns.append(Column(run, 1.0))
        gap = 1.1
    set_columns(canvas, rest, columns)


def _set_crossed(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    columns = _organization(wording, style, rng.uniform(3.2, 3.9))
    columns += _person(wording, style, rng, 0.06)
    if canvas.height > canvas.width:
        contact = Block(_lines(canvas, frame, wording.contact, style), uniform=True)
        rest = set_at_foot(canvas, frame, contact, 0.42)
        set_columns(canvas, rest, columns)
        return
    left, right = frame.columns(0.58, 4.0)
    contact = Block(_lines(canvas, left, wording.contact, style), uniform=True)
    set_at_foot(canvas, left, contact, 1.0)
    set_columns(canvas, right, columns)


def _set_level_head(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    head = tuple(
        Run(phrase.whole, style.display, 3.4 * phrase.scale, style.ink, phrase.fields)
        for phrase in wording.header
    )
    logo = emblem(style, above=True)
    rest = set_at_top(canvas, frame, Block(head, Align.CENTRE, uniform=True, emblem=logo), 0.26)
    foot = Block(
        _lines(canvas, frame, wording.contact, style), rng.choice((Align.LEFT, Align.CENTRE)), uniform=True
    )
    rest = set_at_foot(canvas, rest, foot, 0.46)
    columns = _person(wording, style, rng, 0.04)
    used = sum(column.run.size + column.run.gap for column in columns)
    slack = max(rest.width - used, 0.0) / 2
    set_columns(
        canvas, replace(rest, left=rest.left + slack * 0.8, right=rest.right - slack), columns, spread=False
    )
