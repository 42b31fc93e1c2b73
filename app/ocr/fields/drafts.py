"""What the readers of single fields pass on: stretches of text, and drafts of values."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median

from app.core.reading import Box, FieldName, Line, Point, Side
from app.ocr.fields.plain import with_middle_dots

FRAGMENT = "doubt:fragment"
"""The doubt of a value that may be no more than a part of the name."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a piece that were read from one line."""

    line: int
    """Its number on its side, in the order in which ``SideReading.lines`` has them."""
    start: int
    stop: int

    def within(self, start: int, stop: int) -> Span:
        """What is left of it in the characters ``start`` to ``stop``, counted from ``start``."""
        return Span(self.line, max(self.start, start) - start, min(self.stop, stop) - start)


def _whole(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    return tuple(Span(span.line, 0, len(text)) for span in spans)


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
    certainty: float = 0.0
    """The recogniser's probability of the worst line in it as a whole, 0..1; 0 where there is none."""
    spans: tuple[Span, ...] = ()
    """Which characters stand in which line, in the order of the text."""
    centres: tuple[float, ...] = ()
    """The middle of each character in pixels from the start of the box; empty where not known."""
    seam: float = 0.0
    """Of a name joined of boxes: the widest space between two of them in pixels, below 0 where both may show one character."""

    @classmethod
    def of(cls, line: Line, number: int, side: Side, text: str) -> Piece:
        """The line with that number on its side, as the ``text`` that is left once its edges are cut off."""
        start = line.text.find(text)
        known = start >= 0 and len(line.centres) == len(line.text)
        return cls(
            with_middle_dots(text),
            line.confidence,
            line.box,
            line.vertical and len(line.text.strip()) > 1,
            side,
            certainty=line.certainty,
            spans=(Span(number, 0, len(text)),),
            centres=line.centres[start : start + len(text)] if known else (),
        )

    @property
    def lines(self) -> tuple[int, ...]:
        """The numbers of its lines on its side, each once, in the order of the text."""
        return tuple(dict.fromkeys(span.line for span in self.spans))

    @property
    def size(self) -> float:
        """The height of its characters in pixels."""
        return self.height if not self.vertical else self.width

    @property
    def left(self) -> float:
        first, second, third, fourth = self.box
        return min(first[0], second[0], third[0], fourth[0])

    @property
    def right(self) -> float:
        first, second, third, fourth = self.box
        return max(first[0], second[0], third[0], fourth[0])

    @property
    def top(self) -> float:
        first, second, third, fourth = self.box
        return min(first[1], second[1], third[1], fourth[1])

    @property
    def bottom(self) -> float:
        first, second, third, fourth = self.box
        return max(first[1], second[1], third[1], fourth[1])

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def reworded(self, text: str, mark: str) -> Piece:
        """The piece with another text and a mark that says so; where the length is another, nothing is known of its letters."""
        marks = (*self.marks, mark)
        if len(text) == len(self.text):
            return replace(self, text=text, marks=marks)
        return replace(self, text=text, marks=marks, spans=_whole(self.spans, text), centres=())

    def closed_up(self) -> Piece:
        """The piece without the spaces in its text."""
        text = "".join(self.text.split())
        centres = tuple(
            at for letter, at in zip(self.text, self.centres, strict=False) if not letter.isspace()
        )
        return replace(self, text=text, spans=_whole(self.spans, text), centres=centres)

    def part(self, start: int, stop: int) -> Piece:
        """The characters ``start`` to ``stop`` without the space around them; the box is interpolated."""
        text = self.text[start:stop]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if not text or len(text) == len(self.text):
            return replace(self, text=text)
        stop = start + len(text)
        first, last = self._edge(start), self._edge(stop)
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
        spans = tuple(
            span.within(start, stop) for span in self.spans if span.start < stop and span.stop > start
        )
        begin = first * self._length
        centres = tuple(centre - begin for centre in self.centres[start:stop])
        return replace(self, text=text, box=box, spans=spans, centres=centres)

    @property
    def _length(self) -> float:
        """The length of the box in pixels along the direction of reading."""
        top_left, top_right, _, bottom_left = self.box
        return math.dist(top_left, bottom_left if self.vertical else top_right)

    def _edge(self, number: int) -> float:
        """Where the character ``number`` begins, as a share of the length of the box."""
        if not self.centres or not self._length:
            return number / len(self.text)
        if number in {0, len(self.text)}:
            return float(number > 0)
        return (self.centres[number - 1] + self.centres[number]) / 2 / self._length


def usual_size(pieces: Iterable[Piece]) -> float:
    """The median size of their characters; 0 where there are none."""
    return median([size for piece in pieces for size in [piece.size] * len(piece.text)] or [0.0])


def joined(pieces: list[Piece], text: str, mark: str = "") -> Piece:
    """One piece with the text given, as sure as the worst of ``pieces`` and round all of them."""
    left, top = min(p.left for p in pieces), min(p.top for p in pieces)
    right, bottom = max(p.right for p in pieces), max(p.bottom for p in pieces)
    marks = tuple(dict.fromkeys([m for p in pieces for m in p.marks] + [mark] * bool(mark)))
    box = ((left, top), (right, top), (right, bottom), (left, bottom))
    first = pieces[0]
    vertical = any(p.vertical for p in pieces)
    return Piece(
        text,
        min(p.confidence for p in pieces),
        box,
        vertical,
        first.side,
        marks,
        min(p.certainty for p in pieces),
        _joined_spans(pieces, text),
    )


def gap(start: float, stop: float, other_start: float, other_stop: float) -> float:
    """The distance between two stretches; negative where they overlap."""
    return max(start, other_start) - min(stop, other_stop)


def _joined_spans(pieces: Iterable[Piece], text: str) -> tuple[Span, ...]:
    """Where in ``text`` the lines of the pieces stand; a line whose text is not in it may be anywhere in it.

    Pieces of one line with nothing but space between them are one stretch of it.
    """
    spans: list[Span] = []
    place = 0
    for piece in pieces:
        for span in piece.spans:
            words = piece.text[span.start : span.stop]
            found = text.find(words, place)
            if found < 0:
                spans.append(Span(span.line, 0, len(text)))
                continue
            place = found + len(words)
            before = spans[-1] if spans else None
            if before is not None and before.line == span.line and not text[before.stop : found].strip():
                spans[-1] = Span(span.line, before.start, place)
            else:
                spans.append(Span(span.line, found, place))
    return tuple(spans)


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
