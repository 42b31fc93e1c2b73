"""What a device delivers for one side → a file that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from app.devices import life
from app.devices.fujitsu.window import ColorOrder, Composition
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


_ENCODING = 30.0
"""Seconds for the two sides of an A4 sheet at the highest resolution, on a slow machine that is busy."""


@dataclass(frozen=True, slots=True)
class Raw:
    """Samples of one side, 8 bits each, 0 for white; what lies behind the last line is padding."""

    data: bytes
    width: int
    lines: int
    composition: Composition
    order: ColorOrder


def files(sides: Sequence[Raw], wanted: ColorMode) -> list[tuple[bytes, str]]:
    """The sides of a sheet as files with their media types. Raises ValueError where lines are missing."""
    life.sign(_ENCODING)
    return list(_encoders().map(lambda side: from_samples(side, wanted), sides))


@cache
def _encoders() -> ThreadPoolExecutor:
    # OpenCV lets other threads run, and the feeder waits for both sides.
    return ThreadPoolExecutor(2, "encode")


def from_samples(side: Raw, wanted: ColorMode) -> tuple[bytes, str]:
    """One side as a file and its media type. Raises ValueError where lines are missing."""
    needed = side.width * side.lines * side.composition.bytes_per_pixel
    if needed <= 0 or len(side.data) < needed:
        raise ValueError("lines are missing")
    pixels = _in_order(np.frombuffer(side.data, np.uint8, needed), side)
    return _encoded(cv2.bitwise_not(pixels, pixels if pixels.flags.writeable else None), wanted)


def converted(jpeg: bytes, wanted: ColorMode) -> tuple[bytes, str]:
    """A JPEG of the device as it is, or in black and white, or in grey. Raises ValueError where it cannot be read."""
    if wanted is ColorMode.COLOR:
        return jpeg, JPEG
    life.sign(_ENCODING)
    try:
        picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise ValueError("a broken JPEG") from error
    if picture is None:
        raise ValueError("a broken JPEG")
    if wanted is ColorMode.GREY and picture.ndim == 2:
        return jpeg, JPEG
    return _encoded(picture.astype(np.uint8, copy=False), wanted)


def _in_order(samples: Pixels, side: Raw) -> Pixels:
    """Lines of pixels, blue first as OpenCV has it."""
    if side.composition is Composition.GREY:
        return samples.reshape(side.lines, side.width)
    if side.order is ColorOrder.LINES:
        return np.ascontiguousarray(samples.reshape(side.lines, 3, side.width)[:, ::-1].transpose(0, 2, 1))
    pixels = samples.reshape(side.lines, side.width, 3)
    if side.order is ColorOrder.BGR:
        return pixels
    swapped: Pixels = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    return swapped


def _encoded(pixels: Pixels, wanted: ColorMode) -> tuple[bytes, str]:
    if wanted is not ColorMode.COLOR and pixels.ndim == 3:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    if wanted is ColorMode.MONOCHROME:
        _, pixels = cv2.threshold(pixels, 0, 255, cv2.THRESH_OTSU)
        return cv2.imencode(".png", pixels, _PNG_PARAMETERS)[1].tobytes(), PNG
    return cv2.imencode(".jpg", pixels, _JPEG_PARAMETERS)[1].tobytes(), JPEG
