"""Sides of cards, made of texts and boxes."""

from __future__ import annotations

from app.core.reading import Box, FieldName, Fields, Line, Side, SideReading

WIDTH, HEIGHT = 1075, 650
"""Pixels of a card of 91 × 55 mm at 300 dpi."""


def box(left: float, top: float, width: float, height: float) -> Box:
    return ((left, top), (left + width, top), (left + width, top + height), (left, top + height))


def text(words: str, left: float, top: float, size: float = 28, score: float = 1.0) -> Line:
    """A horizontal line; each character takes its size, Latin ones half of it."""
    width = sum(size if ord(character) > 0x2000 else size / 2 for character in words)
    return Line(words, score, box(left, top, width, size))


def column(words: str, right: float, top: float, size: float = 28, score: float = 1.0) -> Line:
    """A vertical line, a column."""
    return Line(words, score, box(right - size, top, size, size * len(words)), vertical=len(words) > 1)


def side(*lines: Line, which: Side = Side.FRONT) -> SideReading:
    return SideReading(which, box(0, 0, WIDTH, HEIGHT), 0, (WIDTH, HEIGHT), not lines, lines)


def rows(
    *words: str, left: float = 60, top: float = 60, size: float = 28, which: Side = Side.FRONT
) -> SideReading:
    """A side of lines one under the other; a line that begins with ``*`` is set twice as large."""
    lines = []
    for word in words:
        scale = 2 if word.startswith("*") else 1
        lines.append(text(word.removeprefix("*"), left, top, size * scale))
        top += size * (scale + 0.7)
    return side(*lines, which=which)


def best(fields: Fields, name: FieldName) -> str | None:
    """The value of the best candidate."""
    return fields[name][0].value if name in fields else None


def values(fields: Fields, name: FieldName) -> list[str]:
    return [candidate.value for candidate in fields.get(name, ())]
