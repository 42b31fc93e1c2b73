"""Designs of vertical cards."""

from __future__ import annotations

import random
from collections.abc import Sequence
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.columns import Column, set_columns
from samplecards.editions.sixth.wording import japanese, vertical
from samplecards.extras import Extras
from samplecards.frames import Drawn, Frame, set_at_foot
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Style


class VerticalDesign(StrEnum):
    """What runs in columns."""

    CEREMONIAL = "vertical_ceremonial"
    """Everything, with numbers in kanji; mail and web in a line at the foot."""
    FOOTED = "vertical_footed"
    """Organisation, post and name; the contact block in horizontal lines at the foot; portrait only."""
    RIGHT_HALF = "vertical_right_half"
    """Organisation, post and name on the right; the contact block in horizontal lines on the left; landscape only."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side; tell what it says, too."""
    portrait = canvas.height > canvas.width
    design = rng.choices(tuple(VerticalDesign), (55, 45, 0) if portrait else (65, 0, 35))[0]
    frame = draw_band(canvas, style)
    if design is VerticalDesign.CEREMONIAL:
        wording = vertical(contact, style, extras, rng)
        _set_ceremonial(canvas, frame, wording, style, rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    contact_lines = tuple(
        Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields)
        for phrase in wording.contact
    )
    block = Block(contact_lines, uniform=True)
    if design is VerticalDesign.FOOTED:
        rest = set_at_foot(canvas, frame, block, 0.32)
        set_columns(canvas, rest, _columns(wording, style, rng))
    else:
        left, right = frame.columns(0.56)
        set_at_foot(canvas, left, block, 0.9)
        set_columns(canvas, right, _columns(wording, style, rng))
    return wording, Drawn(design, frame)


def _columns(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Organisation, post, name and reading, from the right."""
    size = rng.uniform(2.9, 3.5)
    columns = [
        Column(Run(phrase.whole, style.display, size * phrase.scale, style.ink, phrase.fields, gap=1.3))
        for phrase in wording.header
    ]
    columns += _posts(wording.post, style, rng.choice((0.08, 0.14)))
    spaced = rng.choice((0.1, 0.3, 0.6))
    name = wording.name
    run = Run(name.text, style.display, rng.uniform(4.8, 6.2), style.ink, name.fields, spaced, 2.6)
    start = rng.choice((0.5, 0.62))
    columns.append(Column(run, start))
    if (reading := wording.reading) is not None:
        kana = Run(reading.text, style.body, 1.85, style.ink, reading.fields, 0.1, 0.8)
        columns.append(Column(kana, start))
    return columns


def _posts(post: Sequence[Phrase], style: Style, start: float) -> list[Column]:
    gaps = (2.4, *(1.1,) * len(post))
    return [
        Column(Run(phrase.whole, style.body, 2.55 * phrase.scale, style.ink, phrase.fields, gap=gap), start)
        for phrase, gap in zip(post, gaps, strict=False)
    ]


def _set_ceremonial(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> None:
    online = tuple(
        Run(wording.printed[name], style.body, 2.1, style.ink, (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    )
    rest = set_at_foot(canvas, frame, Block(online, rng.choice((Align.LEFT, Align.CENTRE))))
    columns = _columns(wording, style, rng)
    gap, start = 3.4, rng.choice((0.0, 0.25, 1.0))
    for phrase in wording.contact:
        run = Run(phrase.whole, style.body, 2.3 * phrase.scale, style.ink, phrase.fields, gap=gap)
        columns.append(Column(run, start))
        gap = 1.1
    set_columns(canvas, rest, columns)
