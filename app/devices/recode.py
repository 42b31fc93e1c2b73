"""A picture in the colours that were asked for, by OpenCV, which lets other threads run meanwhile."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from app.devices import life
from app.devices.media import JPEG, PNG
from app.devices.scanner import ColorMode

Pixels = npt.NDArray[np.uint8]

_JPEG_PARAMETERS = (
    cv2.IMWRITE_JPEG_QUALITY,
    95,
    cv2.IMWRITE_JPEG_SAMPLING_FACTOR,
    cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444,
)
_PNG_PARAMETERS = (cv2.IMWRITE_PNG_BILEVEL, 1)

ENCODING = 30.0
"""Seconds for the two sides of an A4 sheet at the highest resolution, on a slow machine that is busy."""


def converted(jpeg: bytes, wanted: ColorMode) -> tuple[bytes, str]:
    """A JPEG of the device as it is, or in black and white, or in grey. Raises ValueError where it cannot be read."""
    if wanted is ColorMode.COLOR:
        return jpeg, JPEG
    life.sign(ENCODING)
    try:
        picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise ValueError("a broken JPEG") from error
    if picture is None:
        raise ValueError("a broken JPEG")
    if wanted is ColorMode.GREY and picture.ndim == 2:
        return jpeg, JPEG
    return file_of_bgr(picture.astype(np.uint8, copy=False), wanted)


def file_of_bgr(pixels: Pixels, wanted: ColorMode) -> tuple[bytes, str]:
    """Lines of grey or of blue, green and red as a file and its media type: a PNG in black and white, else a JPEG."""
    if wanted is not ColorMode.COLOR and pixels.ndim == 3:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    if wanted is ColorMode.MONOCHROME:
        _, pixels = cv2.threshold(pixels, 0, 255, cv2.THRESH_OTSU)
        return cv2.imencode(".png", pixels, _PNG_PARAMETERS)[1].tobytes(), PNG
    return cv2.imencode(".jpg", pixels, _JPEG_PARAMETERS)[1].tobytes(), JPEG
