"""Whether a side carries nothing: judged against its own ground colour.

A plain threshold on white would drop cards on coloured stock. Blocks count, so
that a speck of dust or a scratch does not make a side printed.
"""

from __future__ import annotations

import cv2
import numpy as np

from app.ocr.imaging.colour import difference
from app.ocr.imaging.image import Image

LONG_SIDE = 640
"""Pixels of the long side at which a side is judged; 6-point type has 14 px there."""

_EDGE = 0.05
"""Share of each side left out: shadow and misalignment lie there."""
_GROUND_SIDE = 48
_BLOCK = 16
_CONTRAST = 26
"""Grey levels. Print of the other side that shows through stays below."""
_INK_IN_BLOCK = 0.03
_PRINTED_FROM = 4
"""Blocks with ink that make a side printed."""


def is_blank(side: Image) -> bool:
    """Whether one side of a card, at ``LONG_SIDE`` pixels or so, has no print. Doubt says no."""
    height, width = side.shape[:2]
    margin_y, margin_x = round(height * _EDGE), round(width * _EDGE)
    inner = side[margin_y : height - margin_y, margin_x : width - margin_x]
    ratio = LONG_SIDE / max(width, height)
    if ratio < 1:
        inner = np.asarray(
            cv2.resize(inner, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA), dtype=np.uint8
        )
    rows, columns = inner.shape[0] // _BLOCK, inner.shape[1] // _BLOCK
    if not rows or not columns:
        return True
    ink = (difference(inner, _ground(inner)) > _CONTRAST)[: rows * _BLOCK, : columns * _BLOCK]
    share = ink.reshape(rows, _BLOCK, columns, _BLOCK).mean(axis=(1, 3))
    return int((share >= _INK_IN_BLOCK).sum()) < _PRINTED_FROM


def _ground(image: Image) -> Image:
    """The card's own colour at each place, with its slow changes of shade but without print."""
    height, width = image.shape[:2]
    ratio = _GROUND_SIDE / max(height, width)
    size = max(1, round(width * ratio)), max(1, round(height * ratio))
    # Halving is far cheaper than any other shrink.
    while min(image.shape[:2]) >= 2 and max(image.shape[:2]) >= 2 * _GROUND_SIDE:
        rows, columns = image.shape[0] // 2, image.shape[1] // 2
        even = image[: 2 * rows, : 2 * columns]
        image = np.asarray(cv2.resize(even, (columns, rows), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    small = cv2.medianBlur(cv2.resize(image, size, interpolation=cv2.INTER_AREA), 15)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
