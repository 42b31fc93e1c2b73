"""Columns of text, set from right to left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from samplecards.canvas import Canvas, Run
from samplecards.frames import Frame

LEAST_SPACE = 0.55
"""The least space between two columns, in ems of the narrower."""
_WIDE = 2.0
_MOST_SPREAD = 7.0
"""Spaces from ``_WIDE`` millimetres on are widened by as much as this where there is room."""


@dataclass(frozen=True, slots=True)
class Column:
    """A run and where it stands: ``start`` is 0 at the top, 1 where it ends at the foot."""

    run: Run
    start: float = 0.0
    turned: bool = False
    """Whether it is a horizontal line that lies on its side."""

    def scaled(self, factor: float) -> Column:
        return replace(self, run=self.run.scaled(factor))

    def length(self, canvas: Canvas) -> float:
        """Millimetres from its top to its foot."""
        return canvas.text_width(self.run) if self.turned else canvas.column_length(self.run)


def set_columns(canvas: Canvas, frame: Frame, columns: Sequence[Column], *, spread: bool = True) -> float:
    """Set columns from the right; tell where the last one ends on the left.

    The gap of a run is the space to its right. What is too long becomes smaller, the columns that end at the foot
    all alike.
    """
    fits = [min(1.0, frame.height / column.length(canvas)) for column in columns]
    at_foot = min(
        (fit for fit, column in zip(fits, columns, strict=True) if column.start == 1.0), default=1.0
    )
    columns = [
        column.scaled(at_foot if column.start == 1.0 and not column.turned else fit)
        for column, fit in zip(columns, fits, strict=True)
    ]
    runs = [column.run for column in columns]
    gaps = [0.0] + [max(b.gap, LEAST_SPACE * min(a.size, b.size)) for a, b in pairwise(runs)]
    widths = sum(run.size for run in runs) + sum(gaps)
    factor = min(1.0, frame.width / widths)
    wide = [gap >= _WIDE and spread for gap in gaps]
    extra = min(_MOST_SPREAD, (frame.width - widths * factor) / max(sum(wide), 1))
    right = frame.right
    for column, gap, is_wide in zip(columns, gaps, wide, strict=True):
        fitted = column.scaled(factor)
        right -= fitted.run.size + gap * factor + extra * is_wide
        top = frame.top + (frame.height - fitted.length(canvas)) * column.start
        if column.turned:
            canvas.write_turned(fitted.run, right, top)
        else:
            canvas.write_column(fitted.run, right, top)
    return right
