"""The QR codes on a page, as OpenCV finds and reads them; quick where there is none, as on most cards."""

from __future__ import annotations

from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code on a page."""

    text: str
    """What it says; empty where it is there and cannot be read."""
    side: float
    """Millimetres of its mean side; at 300 dpi where the page's resolution is not known."""


def find_codes(image: bytes, dpi: int | None) -> list[Code]:
    """The QR codes on a JPEG or PNG. Raises ImageError where it cannot be decoded."""
    found: list[Code] = []
    resolution = dpi or _ASSUMED_DPI
    for look, times in _LOOKS:
        grey, ratio = decode_small(image, look / resolution, _LONGEST)
        if times > 1:
            grey = np.asarray(
                cv2.resize(grey, None, fx=times, fy=times, interpolation=cv2.INTER_CUBIC), dtype=np.uint8
            )
        found = list(_codes_on(grey, resolution * ratio * times))
        if not found or all(code.text for code in found):
            break
    return found


def _codes_on(grey: Grey, dpi: float) -> Iterator[Code]:
    detector = cv2.QRCodeDetectorAruco()
    is_found, corners = detector.detectMulti(grey)
    if not is_found:
        return
    _, texts, _ = detector.decodeMulti(grey, corners)
    for text, quad in zip(texts, corners, strict=True):
        sides = np.linalg.norm(quad - np.roll(quad, 1, axis=0), axis=1)
        yield Code(text, float(sides.mean()) / dpi * _MILLIMETRES)
