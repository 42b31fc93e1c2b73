"""Cards set from top to bottom, the first line on the right."""

from __future__ import annotations

import random
from itertools import pairwise

from app.core.reading import FieldName
from samplecards.canvas import Canvas, Run
from samplecards.marks import Frame, draw_band
from samplecards.styles import Style
from samplecards.wording import Wording

_COLUMN_SIZE = 2.5
_ONLINE_SIZE = 2.1
_LEAST_SPACE = 0.55
"""The least space between two columns, in ems of the narrower."""
_AT_FOOT = 1.0
_WIDE = 2.0
_MOST_SPREAD = 7.0
"""Spaces from ``_WIDE`` millimetres on are widened by as much as this where the card has room."""


def draw_vertical(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> str:
    """Set a side, portrait or landscape by the shape of the canvas, and tell its design."""
    frame = draw_band(canvas, style)
    # A Japanese label would lie on its side with the Latin that follows it.
    labels = {name: label if label.isascii() else "" for name, label in style.labels.items()}
    online = [
        Run(f"{labels[name]}{wording.printed[name]}", style.body, _ONLINE_SIZE, style.ink, (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    ]
    portrait = canvas.width < canvas.height
    footed = rng.random() < (0.5 if portrait else 0.75)
    if footed:
        frame = set_foot(canvas, frame, online)
        online = []
    _set_columns(canvas, frame, _columns(wording, style, rng), online)
    return f"{'portrait' if portrait else 'landscape'} columns{', footed' if footed else ''}"


def _columns(wording: Wording, style: Style, rng: random.Random) -> list[tuple[Run, float]]:
    """The columns from the right, each with where it starts: 0 at the top, 1 so that it ends at the foot."""
    ink = style.ink
    organization, department, title, name = (
        wording.phrase(field)
        for field in (FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE, FieldName.NAME)
    )
    columns = [
        (Run(organization.text, style.display, rng.uniform(3.2, 3.8), ink, organization.fields), 0.0),
        (Run(department.text, style.body, 2.6, ink, department.fields, gap=2.0), 0.15),
        (Run(title.text, style.body, 2.6, ink, title.fields, gap=1.4), 0.25),
    ]
    tracking = rng.choice((0.1, 0.25, 0.45))
    display = Run(name.text, style.display, rng.uniform(5.2, 6.2), ink, name.fields, tracking, gap=3.0)
    columns.append((display, 0.5))
    if FieldName.NAME_READING in wording.printed:
        # As ruby: to the right of the name, so before it.
        reading = wording.phrase(FieldName.NAME_READING)
        ruby = Run(reading.text, style.body, 1.8, ink, reading.fields, 0.2, gap=2.4)
        columns[-1:] = [
            (ruby, 0.5),
            (Run(name.text, style.display, display.size, ink, name.fields, tracking, 0.9), 0.5),
        ]
    gap = 3.0
    for phrase in wording.contact:
        columns.append((Run(phrase.text, style.body, _COLUMN_SIZE, ink, phrase.fields, gap=gap), _AT_FOOT))
        gap = 1.4
    return columns


def set_foot(canvas: Canvas, frame: Frame, runs: list[Run]) -> Frame:
    """Set lines horizontally at the foot and tell what is left above."""
    bottom = frame.bottom
    for run in reversed(runs):
        fitted = run.scaled(min(1.0, frame.width / canvas.text_width(run)))
        bottom -= fitted.size
        canvas.write(fitted, frame.left, bottom)
        bottom -= 0.9
    return Frame(frame.left, frame.top, frame.right, bottom - 1.6)


def _set_columns(canvas: Canvas, frame: Frame, columns: list[tuple[Run, float]], online: list[Run]) -> None:
    turned = [run.scaled(min(1.0, frame.height / canvas.text_width(run))) for run in online]
    contact = min(canvas.fit_column(run, frame.height) for run, start in columns if start == _AT_FOOT)
    set_up = [
        (run.scaled(contact if start == _AT_FOOT else canvas.fit_column(run, frame.height)), start)
        for run, start in columns
    ]
    runs = [run for run, _ in set_up] + turned
    gaps = [0.0] + [max(b.gap, _LEAST_SPACE * min(a.size, b.size)) for a, b in pairwise(runs)]
    widths = sum(run.size for run in runs) + sum(gaps)
    factor = min(1.0, frame.width / widths)
    wide = [gap >= _WIDE for gap in gaps]
    spread = min(_MOST_SPREAD, (frame.width - widths * factor) / sum(wide))
    right = frame.right
    for number, (run, gap, is_wide) in enumerate(zip(runs, gaps, wide, strict=True)):
        fitted = run.scaled(factor)
        right -= fitted.size + gap * factor + spread * is_wide
        if number < len(set_up):
            start = set_up[number][1]
            slack = frame.height - canvas.column_length(fitted)
            canvas.write_column(fitted, right, frame.top + slack * start)
        else:
            canvas.write_turned(fitted, right, frame.bottom - canvas.text_width(fitted))
