"""What is kept of one side of a sheet, so that it is known again when it is scanned again.

The strokes of its print at a moderate resolution, and their *spectrum*: the
magnitudes of the Fourier transform in polar coordinates, which do not change
with the place of the print on the page, and turn with it (Reddy and Chatterji,
"An FFT-based technique for translation, rotation, and scale-invariant image
registration", IEEE Transactions on Image Processing 5, 1996).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.ocr.imaging.decode import decode_small
from app.ocr.imaging.image import Grey

Signed = NDArray[np.int8]
Real = NDArray[np.float32]

_MILLIMETRES = 25.4
_DPI = 75.0
"""At which prints are compared: a kanji of a name has 12 pixels, and a JPEG of 300 dpi is decoded at a quarter."""
_LONGEST = 450
"""Pixels of a page; A4 is looked at with half the resolution of a card."""
_ASSUMED_DPI = 300
_WIDEST = 100.0
"""Millimetres of the widest page that a device has cropped to a card."""

_STROKES = 3.0
"""Pixels: standard deviation of the surroundings against which a stroke of print stands out."""
_CONTRAST = 80
"""Grey levels from which on one stroke is as dark as another."""
SPOT = 13
"""Pixels: the side of a spot that must not differ; a character of a name."""
_PRINTED = 12.0
"""Mean grey levels of strokes in a spot of print."""
_PRINTED_SPOTS = 3
"""Spots with print, from which on a side is printed."""

EDGE = 6
"""Pixels along the edge of a card that are left out: shadow, and the device's own cropping."""
_GROUND = 14
"""Grey levels between a card and what lies behind it."""
_CARD_SHARE = (0.25, 0.985)
"""Of the page, for the largest outline to be the card."""
_CARD_FILL = 0.85
"""Outline ÷ its smallest rectangle."""

_SIDE = 256
"""Pixels of the square that is transformed."""
_ANGLES = 180
"""Rows of a spectrum: half a turn, as the other half says the same."""
_RINGS = 40
"""Columns of a spectrum: details of 32 to 2.9 pixels."""
_FROM, _TO = 8, 88
"""The rings, in periods a square."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What is kept of one side of a sheet to know it again."""

    strokes: Signed
    """Shape (height, width): how much darker than its surroundings each pixel is; 0 off the card."""
    card: Grey
    """Of that shape: 1 on the card, well inside its edge, else 0."""
    spectrum: Real
    """Shape (``_ANGLES``, ``_RINGS``), of mean 0 in each ring and norm 1; 0 where there is no print."""
    pixel: float
    """Millimetres; the same for pages of one resolution and nearly one size."""
    is_printed: bool
    width: float | None
    """Millimetres across the feed: of the card where it stands out, or of the page; of the print on it where the
    page is wider than any card. None where the resolution is not known."""
    length: float | None
    """Millimetres along the feed, of the card where it stands out, or of the page."""


def look_at(image: bytes, dpi: int | None) -> Look:
    """What a JPEG or PNG shows. Raises ImageError where it cannot be decoded."""
    resolution = dpi or _ASSUMED_DPI
    grey, ratio = decode_small(image, _DPI / resolution, _LONGEST)
    pixel = _MILLIMETRES / (resolution * ratio)
    card, extent = _card_on(grey)
    strokes = _strokes(grey) * card
    is_printed = _is_printed(strokes)
    if extent is None:
        length, width = (float(side) for side in grey.shape)
        if width * pixel > _WIDEST:
            width = _print_width(strokes)
    else:
        width, length = extent
    return Look(
        strokes.astype(np.int8),
        card,
        _spectrum(strokes) if is_printed else np.zeros((_ANGLES, _RINGS), np.float32),
        pixel,
        is_printed,
        width * pixel if dpi else None,
        length * pixel if dpi else None,
    )


def _strokes(grey: Grey) -> Real:
    levels = grey.astype(np.float32)
    return np.asarray(np.clip(cv2.GaussianBlur(levels, (0, 0), _STROKES) - levels, -_CONTRAST, _CONTRAST))


def _card_on(grey: Grey) -> tuple[Grey, tuple[float, float] | None]:
    """The inside of the card on a page, and its extent (width, length) in pixels.

    The inside of the page, and None, where no card stands out from what lies behind it.
    """
    height, width = grey.shape
    inside = np.zeros(
        (height + 2, width + 2), np.uint8
    )  # with a frame, so that the page's edge is an edge too
    quad = _outstanding(grey)
    if quad is None:
        inside[1:-1, 1:-1] = 1
    else:
        cv2.fillConvexPoly(inside, np.rint(quad + 1).astype(np.int32), 1)
        inside[[0, -1]] = inside[:, [0, -1]] = 0
    inside = np.asarray(cv2.erode(inside, np.ones((2 * EDGE + 1, 2 * EDGE + 1), np.uint8)), dtype=np.uint8)
    extent = None if quad is None else (float(np.ptp(quad[:, 0])), float(np.ptp(quad[:, 1])))
    return inside[1:-1, 1:-1], extent


def _outstanding(grey: Grey) -> Real | None:
    """The smallest rectangle round what differs from the page's border, if it may be a card: shape (4, 2)."""
    border = np.concatenate((grey[0], grey[-1], grey[:, 0], grey[:, -1]))
    distance = cv2.absdiff(grey, np.full_like(grey, round(float(np.median(border)))))
    _, apart = cv2.threshold(cv2.medianBlur(distance, 3), _GROUND, 255, cv2.THRESH_BINARY)
    outlines, _ = cv2.findContours(apart, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    hull = cv2.convexHull(max(outlines, key=cv2.contourArea))
    rectangle = cv2.minAreaRect(hull)
    area = rectangle[1][0] * rectangle[1][1]
    least, most = _CARD_SHARE
    if not least < area / grey.size < most or cv2.contourArea(hull) < _CARD_FILL * area:
        return None
    return np.asarray(cv2.boxPoints(rectangle), dtype=np.float32)


def _is_printed(strokes: Real) -> bool:
    rows, columns = (side // SPOT for side in strokes.shape)
    spots = np.abs(strokes[: rows * SPOT, : columns * SPOT]).reshape(rows, SPOT, columns, SPOT)
    return int((spots.mean(axis=(1, 3)) > _PRINTED).sum()) >= _PRINTED_SPOTS


def _print_width(strokes: Real) -> float:
    """Pixels across in which there is print."""
    columns = np.flatnonzero(np.abs(cv2.blur(strokes, (3, 3))).max(axis=0) > _PRINTED)
    return float(columns[-1] - columns[0] + 1) if columns.size else 0.0


def _spectrum(strokes: Real) -> Real:
    height, width = (min(side, _SIDE) for side in strokes.shape)
    top, left = (strokes.shape[0] - height) // 2, (strokes.shape[1] - width) // 2
    square = np.zeros((_SIDE, _SIDE), np.float32)
    square[:height, :width] = strokes[top : top + height, left : left + width]
    waves = cv2.dft(square, flags=cv2.DFT_COMPLEX_OUTPUT)
    magnitude = np.fft.fftshift(np.log1p(cv2.magnitude(waves[..., 0], waves[..., 1])))
    radius = _SIDE * 3 // 8
    polar = cv2.warpPolar(magnitude, (radius, 2 * _ANGLES), (_SIDE / 2, _SIDE / 2), radius, cv2.INTER_LINEAR)
    rings = cv2.resize(polar[:_ANGLES, _FROM:_TO], (_RINGS, _ANGLES), interpolation=cv2.INTER_AREA)
    rings = rings - rings.mean(axis=0)
    return np.asarray(rings / max(float(np.linalg.norm(rings)), 1e-6), dtype=np.float32)
