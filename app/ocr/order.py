"""The order in which a person would read the lines of a card."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.reading import Line

_SAME_BAND = 0.5
"""Two lines stand side by side where their centres are nearer than this share of the smaller one."""


def reading_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Rows from the top, each from the left; columns from the right, each from the top.

    The direction in which more characters run comes first, so that the small
    horizontal lines of a vertical card follow its columns.
    """
    columns: list[Line] = []
    rows: list[Line] = []
    for line in lines:
        (columns if line.vertical else rows).append(line)
    ordered_rows = _bands(rows, across=1, sign=1)
    ordered_columns = _bands(columns, across=0, sign=-1)
    if _characters(columns) > _characters(rows):
        return (*ordered_columns, *ordered_rows)
    return (*ordered_rows, *ordered_columns)


def _characters(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _bands(lines: list[Line], *, across: int, sign: int) -> list[Line]:
    """Lines sorted by bands along axis ``across`` (in direction ``sign``), then along the other axis."""

    def centre(line: Line, axis: int) -> float:
        return sum(point[axis] for point in line.box) / 4

    def extent(line: Line) -> float:
        values = [point[across] for point in line.box]
        return max(values) - min(values)

    bands: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: sign * centre(line, across)):
        if bands:
            first = bands[-1][0]
            gap = abs(centre(line, across) - centre(first, across))
            if gap < _SAME_BAND * min(extent(line), extent(first)):
                bands[-1].append(line)
                continue
        bands.append([line])
    return [line for band in bands for line in sorted(band, key=lambda line: centre(line, 1 - across))]
