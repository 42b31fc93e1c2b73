"""The samples of one side → a file that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np

from app.devices import life
from app.devices.fujitsu.window import ColorOrder, Composition
from app.devices.recode import ENCODING, Pixels, file_of_bgr
from app.devices.scanner import ColorMode


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
    life.sign(ENCODING)
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
    return file_of_bgr(cv2.bitwise_not(pixels, pixels if pixels.flags.writeable else None), wanted)


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
