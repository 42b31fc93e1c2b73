"""The QR codes on a page, as OpenCV finds and reads them; quick where there is none, as on most cards."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from app.ocr.imaging.decode import decode_small
from app.ocr.imaging.image import Grey

_ASSUMED_DPI = 300
_LOOKS = ((150.0, 1), (300.0, 1), (300.0, 2))
"""Dots per inch, and how many times that is enlarged: codes are looked for in the first way, and where one is found
and not read, in the others."""
_LONGEST = 4000
"""Pixels of a page that is looked at: A4 at 300 dpi."""
_MILLIMETRES = 25.4
_SHARE, _SHARE_UNMEASURED = 0.5, 0.3
"""Of the page's shorter side: a code that takes up so much is large, whatever resolution the file claims to have,
or where it claims none."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code on a page."""

    text: str
    """What it says; empty where it is there and cannot be read."""
    side: float
    """Millimetres of its mean side; at 300 dpi where the page's resolution is not known."""


def find_codes(image: bytes, dpi: int | None, least: float = 0.0) -> list[Code]:
    """The QR codes on a JPEG or PNG whose sides have ``least`` millimetres; smaller ones cost no decoding.

    Raises ImageError where the image cannot be decoded.
    """
    found: list[Code] = []
    resolution = dpi or _ASSUMED_DPI
    share = _SHARE if dpi else _SHARE_UNMEASURED
    for look, times in _LOOKS:
        grey, ratio = decode_small(image, look / resolution, _LONGEST)
        if times > 1:
            grey = np.asarray(
                cv2.resize(grey, None, fx=times, fy=times, interpolation=cv2.INTER_CUBIC), dtype=np.uint8
            )
        pixel = _MILLIMETRES / (resolution * ratio * times)
        found = _codes_on(grey, pixel, min(least, share * min(grey.shape) * pixel))
        if not found or all(code.text for code in found):
            break
    return found


def _codes_on(grey: Grey, pixel: float, least: float) -> list[Code]:
    """``pixel`` and ``least`` are millimetres."""
    detector = cv2.QRCodeDetectorAruco()
    is_found, corners = detector.detectMulti(grey)
    if not is_found:
        return []
    sides = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).mean(axis=1) * pixel
    is_large = sides >= least
    if not is_large.any():
        return []
    _, texts, _ = detector.decodeMulti(grey, corners[is_large])
    return [Code(text, float(side)) for text, side in zip(texts, sides[is_large], strict=True)]
