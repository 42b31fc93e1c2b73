"""Blocks of lines that are made to fit, then set one under the other or beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from samplecards.canvas import Canvas, Run

_LEADING = 0.3
"""The least space between two lines, in ems of the smaller one."""


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, the first without the space before it."""

    runs: tuple[Run, ...]
    align: Align = Align.LEFT

    def scaled(self, factor: float) -> Block:
        return Block(tuple(run.scaled(factor) for run in self.runs), self.align)

    @property
    def height(self) -> float:
        """Millimetres from the top of the first line to the foot of the last."""
        return sum(run.size for run in self.runs) + sum(_space(*pair) for pair in pairwise(self.runs))

    def width(self, canvas: Canvas) -> float:
        """Millimetres of the longest line."""
        return max((canvas.text_width(run) for run in self.runs), default=0.0)

    def fit_width(self, canvas: Canvas, width: float, *, together: bool) -> Block:
        """Shrink lines that are too long: all alike if ``together``, else each by itself."""
        factors = [min(1.0, width / max(canvas.text_width(run), 1e-6)) for run in self.runs]
        if together:
            factors = [min(factors, default=1.0)] * len(factors)
        return Block(
            tuple(run.scaled(factor) for run, factor in zip(self.runs, factors, strict=True)), self.align
        )

    def place(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        """Set the lines within ``width`` from ``x``, the first at ``y``."""
        slack = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[self.align]
        previous: Run | None = None
        for run in self.runs:
            if previous is not None:
                y += _space(previous, run)
            canvas.write(run, x + slack * (width - canvas.text_width(run)), y)
            y += run.size
            previous = run


def _space(above: Run, below: Run) -> float:
    return max(below.gap, _LEADING * min(above.size, below.size))
