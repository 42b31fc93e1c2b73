"""What the readers of single fields pass on: stretches of text, and drafts of values."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median

from app.core.reading import Box, FieldName, Point, Side


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line, or of lines that belong together, as read."""

    text: str
    confidence: float
    """The engine's score of the worst line in it, 0..1."""
    box: Box
    vertical: bool
    side: Side
    marks: tuple[str, ...] = ()
    """Evidence that every value taken from it carries."""

    @property
    def size(self) -> float:
        """The height of its characters in pixels."""
        return self.height if not self.vertical else self.width

    @property
    def left(self) -> float:
        return min(x for x, _ in self.box)

    @property
    def right(self) -> float:
        return max(x for x, _ in self.box)

    @property
    def top(self) -> float:
        return min(y for _, y in self.box)

    @property
    def bottom(self) -> float:
        return max(y for _, y in self.box)

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def part(self, start: int, stop: int) -> Piece:
        """The characters ``start`` to ``stop`` without the space around them; the box is interpolated."""
        text = self.text[start:stop]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if not text or len(text) == len(self.text):
            return replace(self, text=text)
        first, last = start / len(self.text), (start + len(text)) / len(self.text)
        top_left, top_right, bottom_right, bottom_left = self.box
        # Corners are clockwise from the top left of the upright side, whichever way the text runs.
        if self.vertical:
            box = (
                _between(top_left, bottom_left, first),
                _between(top_right, bottom_right, first),
                _between(top_right, bottom_right, last),
                _between(top_left, bottom_left, last),
            )
        else:
            box = (
                _between(top_left, top_right, first),
                _between(top_left, top_right, last),
                _between(bottom_left, bottom_right, last),
                _between(bottom_left, bottom_right, first),
            )
        return replace(self, text=text, box=box)


def usual_size(pieces: Iterable[Piece]) -> float:
    """The median size of their characters; 0 where there are none."""
    return median([piece.size for piece in pieces for _ in piece.text] or [0.0])


def joined(pieces: list[Piece], text: str, mark: str = "") -> Piece:
    """One piece with the text given, as sure as the worst of ``pieces`` and round all of them."""
    left, top = min(p.left for p in pieces), min(p.top for p in pieces)
    right, bottom = max(p.right for p in pieces), max(p.bottom for p in pieces)
    marks = tuple(dict.fromkeys([m for p in pieces for m in p.marks] + [mark] * bool(mark)))
    box = ((left, top), (right, top), (right, bottom), (left, bottom))
    first = pieces[0]
    vertical = any(p.vertical for p in pieces)
    return Piece(text, min(p.confidence for p in pieces), box, vertical, first.side, marks)


def _between(first: Point, second: Point, share: float) -> Point:
    return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share


@dataclass(slots=True)
class Draft:
    """A value that a field may have, before it is compared with the other fields."""

    field: FieldName
    value: str
    piece: Piece
    role: float
    """0..1: how likely the text is this field of this person, if it was read right."""
    evidence: list[str] = dataclasses.field(default_factory=list)

    def add(self, *evidence: str) -> None:
        """Note further evidence, each kind once."""
        self.evidence += [kind for kind in evidence if kind not in self.evidence]
