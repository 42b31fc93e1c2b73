"""Blocks of lines that are made to fit, then set one under the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from samplecards.canvas import Canvas, Run

_LEADING = 0.3
"""The least space between two lines, in ems of the smaller one."""
_BESIDE = 0.3
"""Between an emblem and its lines, in sides of the emblem."""


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"

    @property
    def share(self) -> float:
        """How much of the room to spare is on the left."""
        return {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[self]


@dataclass(frozen=True, slots=True)
class Emblem:
    """A square that stands to the left of a block's lines, or above them."""

    draw: Callable[[Canvas, float, float, float], None]
    """Given where its left and top are, and its side."""
    size: float
    """In millimetres."""
    above: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, the first without the space before it."""

    runs: tuple[Run, ...]
    align: Align = Align.LEFT
    """How the lines stand in the block."""
    uniform: bool = False
    """Whether all lines shrink alike where one is too long."""
    tight: bool = False
    """Whether the block is no wider than its longest line, and stands on the right."""
    emblem: Emblem | None = None

    def scaled(self, factor: float) -> Block:
        emblem = self.emblem and replace(self.emblem, size=self.emblem.size * factor)
        return replace(self, runs=tuple(run.scaled(factor) for run in self.runs), emblem=emblem)

    @property
    def height(self) -> float:
        """Millimetres from the top of the first line to the foot of the last."""
        lines = self._lines_height
        if self.emblem is None:
            return lines
        return self.emblem.size * (1 + _BESIDE) + lines if self.emblem.above else max(lines, self.emblem.size)

    @property
    def _lines_height(self) -> float:
        return sum(run.size for run in self.runs) + sum(_space(*pair) for pair in pairwise(self.runs))

    @property
    def _indent(self) -> float:
        return self.emblem.size * (1 + _BESIDE) if self.emblem is not None and not self.emblem.above else 0.0

    def width(self, canvas: Canvas) -> float:
        """Millimetres of the longest line, and of what stands beside it."""
        return self._indent + max((canvas.text_width(run) for run in self.runs), default=0.0)

    def fitted(self, canvas: Canvas, width: float) -> Block:
        """With the lines that are too long made smaller."""
        room = width - self._indent
        factors = [_fit(canvas, run, room) for run in self.runs]
        if self.uniform:
            factors = [min(factors, default=1.0)] * len(factors)
        return replace(
            self, runs=tuple(run.scaled(factor) for run, factor in zip(self.runs, factors, strict=True))
        )

    def place(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        """Set the lines within ``width`` from ``x``, the first at ``y``."""
        own = self.width(canvas)
        if self.tight:
            x, width = x + width - own, own
        if self.emblem is not None and self.emblem.above:
            emblem = self.emblem
            emblem.draw(canvas, x + self.align.share * (width - emblem.size), y, emblem.size)
            y += emblem.size * (1 + _BESIDE)
        elif self.emblem is not None:
            emblem = self.emblem
            x += self.align.share * (width - own)
            emblem.draw(canvas, x, y + (self.height - emblem.size) / 2, emblem.size)
            x, width = x + self._indent, own - self._indent
            y += (self.height - self._lines_height) / 2
        if any(
            run.stop for run in self.runs
        ):  # what stands at a stop is no column unless all lines begin alike
            own = max(canvas.text_width(run) for run in self.runs)
            x, width = x + self.align.share * (width - own), 0.0
        previous: Run | None = None
        for run in self.runs:
            if previous is not None:
                y += _space(previous, run)
            canvas.write(run, x + self.align.share * max(width - canvas.text_width(run), 0.0), y)
            y += run.size
            previous = run


def wrapped(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """A long line as two, cut at a space or else in the middle, so that it stays legible."""
    if canvas.text_width(run) <= width:
        return (run,)
    text, middle = run.text, len(run.text) // 2
    spaces = [place for place, character in enumerate(text) if character == " "]
    cut = min(spaces, key=lambda place: abs(place - middle)) if spaces else _form_end(text) or middle
    return replace(run, text=text[:cut].strip()), replace(run, text=text[cut:].strip(), gap=0.35 * run.size)


def halved(run: Run, places: Iterable[int], gap: float) -> tuple[Run, ...]:
    """A line as two, cut before the character nearest to its middle of those it may be cut before; whole where it may not.

    The second stands ``gap`` ems below the first.
    """
    cuts = [place for place in places if 0 < place < len(run.text)]
    if not cuts:
        return (run,)
    cut = min(cuts, key=lambda place: abs(place - len(run.text) / 2))
    head, tail = run.text[:cut].strip(), run.text[cut:].strip()
    return replace(run, text=head), replace(run, text=tail, gap=gap * run.size)


def _fit(canvas: Canvas, run: Run, room: float) -> float:
    """The factor, at most 1, by which a line is no longer than ``room``; hinted type does not shrink evenly."""
    factor = min(1.0, room / max(canvas.text_width(run), 1e-6))
    while factor > 0.1 and canvas.text_width(run.scaled(factor)) > room + 1e-6:
        factor *= 0.97
    return factor


def _form_end(text: str) -> int:
    """Where a legal form ends or begins; 0 where there is none."""
    start = text.find("法人")
    if start > 0 and start + 2 < len(text):
        return start + 2
    for form in ("株式会社", "有限会社", "合同会社", "合資会社"):
        if text.startswith(form):
            return len(form)
        if text.endswith(form):
            return len(text) - len(form)
    return 0


def _space(above: Run, below: Run) -> float:
    return max(below.gap, _LEADING * min(above.size, below.size))
