"""Cutting lines out of a side, with a margin that the detector did not choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from app.core.reading import Box, Line
from app.ocr.imaging.crop import crop, turned
from app.ocr.imaging.image import Image

_ACROSS_ROW, _ACROSS_COLUMN = 1.23, 1.38
"""How much broader than its characters the detector draws a box; measured on made-up cards."""
_MARGIN = 0.35
"""Characters' sizes that are added at each end of a line: a character that was cut shows."""
_MARGIN_ACROSS = 0.05


class Rectangle(NamedTuple):
    """The upright rectangle round a box, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


def rectangle(box: Box) -> Rectangle:
    """The upright rectangle round a box."""
    xs, ys = zip(*box, strict=True)
    return Rectangle(min(xs), min(ys), max(xs), max(ys))


def character_size(line: Line) -> float:
    """The size of the line's characters in pixels."""
    top_left, top_right, _, bottom_left = (np.asarray(point) for point in line.box)
    across = top_right - top_left if line.vertical else bottom_left - top_left
    return float(np.hypot(*across)) / (_ACROSS_COLUMN if line.vertical else _ACROSS_ROW)


def line_crop(image: Image, lines: Sequence[Line], number: int) -> Image:
    """The line with that number, its text running from left to right, with a margin.

    The margin ends where another line begins. A column comes out turned
    counter-clockwise, its top at the left.
    """
    line = lines[number]
    before, after = _margins(lines, number)
    grown = _grown(line, before, after, _MARGIN_ACROSS * character_size(line))
    return crop(image, turned(grown, 270) if line.vertical else grown)


def line_in_crop(lines: Sequence[Line], number: int) -> Line:
    """The line with that number, its centres in pixels from the start of its ``line_crop``."""
    before, _ = _margins(lines, number)
    line = lines[number]
    return replace(line, centres=tuple(centre + before for centre in line.centres))


def _margins(lines: Sequence[Line], number: int) -> tuple[float, float]:
    """Pixels that are added before and after the line with that number."""
    line = lines[number]
    before, after = gaps(line, (*lines[:number], *lines[number + 1 :]))
    most = _MARGIN * character_size(line)
    return min(most, max(0.0, before)), min(most, max(0.0, after))


def gaps(line: Line, others: Sequence[Line]) -> tuple[float, float]:
    """Pixels from the line's start and end to the next other line in its direction; ``inf`` where there is none."""
    own = _along(line, rectangle(line.box))
    before = after = float("inf")
    for other in others:
        start, stop, low, high = _along(line, rectangle(other.box))
        if min(high, own[3]) - max(low, own[2]) < 0.2 * min(high - low, own[3] - own[2]):
            continue
        middle = (start + stop) / 2
        if middle < (own[0] + own[1]) / 2:
            before = min(before, own[0] - stop)
        else:
            after = min(after, start - own[1])
    return before, after


def _along(line: Line, place: Rectangle) -> tuple[float, float, float, float]:
    """Start and stop along the line's direction, and across it."""
    if line.vertical:
        return place.top, place.bottom, place.left, place.right
    return place.left, place.right, place.top, place.bottom


def _grown(line: Line, before: float, after: float, across: float) -> Box:
    corners: NDArray[np.float64] = np.asarray(line.box, dtype=np.float64)
    top_left, top_right, bottom_right, bottom_left = corners
    rightwards = _unit(top_right - top_left + bottom_right - bottom_left)
    downwards = _unit(bottom_left - top_left + bottom_right - top_right)
    left, right, up, down = (
        (across, across, before, after) if line.vertical else (before, after, across, across)
    )
    grown = (
        top_left - left * rightwards - up * downwards,
        top_right + right * rightwards - up * downwards,
        bottom_right + right * rightwards + down * downwards,
        bottom_left - left * rightwards + down * downwards,
    )
    return cast("Box", tuple((float(x), float(y)) for x, y in grown))


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    length = float(np.hypot(*vector))
    return vector / length if length else vector
