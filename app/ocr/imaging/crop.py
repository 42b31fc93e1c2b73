"""From a quadrilateral on a page to an upright image, and coordinates both ways.

A quad lists its corners clockwise; the first is the top left of the upright
crop. So a quarter turn is nothing but another first corner.
"""

from __future__ import annotations

import math
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from app.core.reading import Box
from app.ocr.imaging.image import Image


def page_quad(page: Image) -> Box:
    """The quad that is the whole page."""
    height, width = page.shape[:2]
    return _rectangle(width, height)


def turned(quad: Box, rotation: int) -> Box:
    """The quad whose crop is turned clockwise by ``rotation`` degrees (a multiple of 90)."""
    quarters = rotation // 90 % 4
    return cast("Box", quad[4 - quarters :] + quad[: 4 - quarters])


def quad_size(quad: Box) -> tuple[int, int]:
    """Width and height in pixels of the upright crop; each at least 1."""
    top_left, top_right, bottom_right, bottom_left = quad
    width = max(math.dist(top_left, top_right), math.dist(bottom_left, bottom_right))
    height = max(math.dist(top_left, bottom_left), math.dist(top_right, bottom_right))
    return max(1, round(width)), max(1, round(height))


def crop(page: Image, quad: Box, *, long_side: int | None = None) -> Image:
    """The upright image of what lies under ``quad``; no longer than ``long_side`` pixels if given."""
    width, height = quad_size(quad)
    ratio = min(1.0, long_side / max(width, height)) if long_side else 1.0
    size = max(1, round(width * ratio)), max(1, round(height * ratio))
    straight = _straight_part(page, quad)
    if straight is not None:
        return straight if ratio == 1.0 else _shrunk(straight, size)
    if ratio < 0.5:
        # Warping alone would skip pixels; so shrink the page first by a whole factor.
        factor = int(1 / ratio)
        small_size = max(1, page.shape[1] // factor), max(1, page.shape[0] // factor)
        page = _shrunk(page, small_size)
        quad = scaled(quad, 1 / factor)
    # Quads run along the pixels' edges; OpenCV counts from the middle of the first pixel.
    matrix = _perspective(_shifted(quad, -0.5), _shifted(_rectangle(*size), -0.5))
    warped = cv2.warpPerspective(page, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, dtype=np.uint8)


def to_page(box: Box, quad: Box, size: tuple[int, int]) -> Box:
    """A box of the upright crop of ``size`` (width, height), in pixels of the page."""
    return _mapped(box, _perspective(_rectangle(*size), quad))


def from_page(box: Box, quad: Box, size: tuple[int, int]) -> Box:
    """A box of the page, in pixels of the upright crop; the inverse of ``to_page``."""
    return _mapped(box, _perspective(quad, _rectangle(*size)))


def scaled(box: Box, ratio: float) -> Box:
    """The box in an image that is ``ratio`` times as large."""
    return cast("Box", tuple((x * ratio, y * ratio) for x, y in box))


def _shifted(box: Box, by: float) -> Box:
    return cast("Box", tuple((x + by, y + by) for x, y in box))


def _rectangle(width: float, height: float) -> Box:
    return (0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height))


def _straight_part(page: Image, quad: Box) -> Image | None:
    """A quad that is the whole page in one of its four turns, without resampling."""
    whole = page_quad(page)
    for quarters in range(4):
        if turned(whole, 90 * quarters) == quad:
            return np.ascontiguousarray(np.rot90(page, -quarters)) if quarters else page
    return None


def _shrunk(image: Image, size: tuple[int, int]) -> Image:
    # Down to a half, linear interpolation skips no pixel either, and takes a fifth of the time.
    skips = 2 * size[0] < image.shape[1]
    interpolation = cv2.INTER_AREA if skips else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, size, interpolation=interpolation), dtype=np.uint8)


def _perspective(source: Box, target: Box) -> NDArray[np.float64]:
    matrix = cv2.getPerspectiveTransform(np.float32(source), np.float32(target))  # type: ignore[arg-type]
    return np.asarray(matrix, dtype=np.float64)


def _mapped(box: Box, matrix: NDArray[np.float64]) -> Box:
    points = cv2.perspectiveTransform(np.asarray([box], dtype=np.float64), matrix)[0]
    return cast("Box", tuple((float(x), float(y)) for x, y in points))
