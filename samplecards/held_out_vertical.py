"""Vertical cards of a design that only judging sees (see ``samplecards.splits``)."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.canvas import Canvas, Run
from samplecards.marks import Frame, draw_band
from samplecards.styles import Style
from samplecards.vertical import set_foot
from samplecards.wording import Wording

_SPACE = 1.5
"""Between title and name, in millimetres."""
_LEAST_GAP = 0.9
_MOST_GAP = 5.0
"""Between columns."""
_RUBY = 1.8


def draw_held_out_vertical(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> str:
    """Set a side and tell its design.

    Department on the right, title over the name in one column, then organisation and address; mail and web at the foot.
    """
    # A Japanese label would lie on its side with the Latin that follows it.
    labels = {name: label if label.isascii() else "" for name, label in style.labels.items()}
    online = [
        Run(f"{labels[name]}{wording.printed[name]}", style.body, 2.1, style.ink, (name,))
        for name in (FieldName.EMAIL, FieldName.URL)
        if name in wording.printed
    ]
    frame = set_foot(canvas, draw_band(canvas, style), online)
    title, columns = _columns(canvas, wording, style, rng, frame)
    factor = min(
        1.0, (frame.width - _LEAST_GAP * (len(columns) - 1)) / sum(column.size for column, _ in columns)
    )
    columns = [(column.scaled(factor), start) for column, start in columns]
    slack = frame.width - sum(column.size for column, _ in columns)
    gap = min(_MOST_GAP, slack / (len(columns) - 1))
    right = frame.right
    for column, start in columns:
        right -= column.size
        top = frame.top + start * (frame.height - canvas.column_length(column))
        canvas.write_column(column, right, top)
        if FieldName.NAME in column.fields:
            above = title.scaled(factor)
            space = top - frame.top - canvas.column_length(above) - _SPACE * factor
            canvas.write_column(above, right + (column.size - above.size) / 2, frame.top + space / 2)
        right -= gap
    return "title over name"


def _columns(
    canvas: Canvas, wording: Wording, style: Style, rng: random.Random, frame: Frame
) -> tuple[Run, list[tuple[Run, float]]]:
    """The title, and the columns from the right, each with where it starts: 0 at the top, 1 so that it ends at the foot."""
    name, title, department, organization = (
        wording.phrase(field)
        for field in (FieldName.NAME, FieldName.TITLE, FieldName.DEPARTMENT, FieldName.ORGANIZATION)
    )
    ink, body, display = style.ink, style.body, style.display
    title_run = Run(title.text, body, 2.6, ink, title.fields)
    name_run = Run(name.text, display, rng.uniform(5.0, 6.0), ink, name.fields, rng.choice((0.05, 0.2, 0.35)))
    organization_run = Run(
        organization.text, display, rng.uniform(3.0, 3.6), style.accent, organization.fields
    )
    department_run = Run(department.text, body, 2.6, ink, department.fields)
    shared = canvas.column_length(title_run) + 2 * _SPACE + canvas.column_length(name_run)
    factor = min(1.0, frame.height / shared)
    columns = [
        (department_run.scaled(canvas.fit_column(department_run, frame.height)), 0.1),
        (name_run.scaled(factor), 1.0),
        (organization_run.scaled(canvas.fit_column(organization_run, frame.height)), 0.0),
    ]
    if FieldName.NAME_READING in wording.printed:
        reading = wording.phrase(FieldName.NAME_READING)
        columns.insert(1, (Run(reading.text, body, _RUBY, ink, reading.fields, 0.2), 0.95))
    contact = [Run(phrase.text, body, 2.5, ink, phrase.fields) for phrase in wording.contact]
    fit = min(canvas.fit_column(run, frame.height) for run in contact)
    return title_run.scaled(factor), [*columns, *((run.scaled(fit), 1.0) for run in contact)]
