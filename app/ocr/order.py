"""The order in which a person would go through the lines of a card, or the cards of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from app.core.reading import Box, Line

T = TypeVar("T")

_SAME_BAND = 0.5
"""Two things stand side by side where their centres are nearer than this share of the smaller one."""


def reading_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Rows from the top, each from the left; columns from the right, each from the top.

    The direction in which more characters run comes first, so that the small
    horizontal lines of a vertical card follow its columns.
    """
    columns: list[Line] = []
    rows: list[Line] = []
    for line in lines:
        (columns if line.vertical else rows).append(line)
    ordered_rows = in_bands(rows, lambda line: line.box, across=1, sign=1)
    ordered_columns = in_bands(columns, lambda line: line.box, across=0, sign=-1)
    if _characters(columns) > _characters(rows):
        return (*ordered_columns, *ordered_rows)
    return (*ordered_rows, *ordered_columns)


def _characters(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def in_bands(items: Iterable[T], box: Callable[[T], Box], *, across: int, sign: int) -> list[T]:
    """Items sorted by bands along axis ``across`` (0 x, 1 y; upwards or, by ``sign`` -1, downwards).

    Inside a band they are sorted upwards along the other axis.
    """

    def centre(item: T, axis: int) -> float:
        return sum(point[axis] for point in box(item)) / 4

    def extent(item: T) -> float:
        values = [point[across] for point in box(item)]
        return max(values) - min(values)

    bands: list[list[T]] = []
    for item in sorted(items, key=lambda item: sign * centre(item, across)):
        if bands:
            first = bands[-1][0]
            gap = abs(centre(item, across) - centre(first, across))
            if gap < _SAME_BAND * min(extent(item), extent(first)):
                bands[-1].append(item)
                continue
        bands.append([item])
    return [item for band in bands for item in sorted(band, key=lambda item: centre(item, 1 - across))]
