"""What a device delivers for one side → a file that is kept."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

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


def from_samples(
    data: bytes | bytearray,
    width: int,
    lines: int,
    composition: Composition,
    order: ColorOrder,
    wanted: ColorMode,
) -> tuple[bytes, str]:
    """A side of raw samples, 8 bits each, 0 for white, as a file and its media type.

    What lies behind the last line is padding. Raises ValueError where lines are missing.
    """
    needed = width * lines * composition.bytes_per_pixel
    if needed <= 0 or len(data) < needed:
        raise ValueError("lines are missing")
    samples = np.frombuffer(data, np.uint8, needed)
    return _encoded(np.bitwise_not(_in_order(samples, width, lines, composition, order)), wanted)


def converted(jpeg: bytes, wanted: ColorMode) -> tuple[bytes, str]:
    """A JPEG of the device as it is, or in black and white, or in grey. Raises ValueError where it cannot be read."""
    if wanted is ColorMode.COLOR:
        return jpeg, JPEG
    try:
        picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise ValueError("a broken JPEG") from error
    if picture is None:
        raise ValueError("a broken JPEG")
    if wanted is ColorMode.GREY and picture.ndim == 2:
        return jpeg, JPEG
    return _encoded(picture.astype(np.uint8, copy=False), wanted)


def _in_order(samples: Pixels, width: int, lines: int, composition: Composition, order: ColorOrder) -> Pixels:
    """Lines of pixels, blue first as OpenCV has it."""
    if composition is Composition.GREY:
        return samples.reshape(lines, width)
    if order is ColorOrder.LINES:
        return np.ascontiguousarray(samples.reshape(lines, 3, width)[:, ::-1].transpose(0, 2, 1))
    pixels = samples.reshape(lines, width, 3)
    if order is ColorOrder.BGR:
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
