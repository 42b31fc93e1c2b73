"""What a device saw, as samples → a file in the colours that were asked for."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from app.devices.encode import encoded
from app.devices.scanner import ColorMode

Pixels = npt.NDArray[np.uint8]
"""Lines of grey (two axes) or of RGB (three), 8 bits a sample."""

_BETWEEN = (64, 192)
"""The darkest and the lightest grey that may part black from white: an empty side has nothing to be parted."""


def file_of(pixels: Pixels, wanted: ColorMode) -> tuple[bytes, str]:
    """A file and its media type: a JPEG in colour or grey, a PNG in black and white. Colour is never made up."""
    if wanted is not ColorMode.COLOR and pixels.ndim == 3:
        pixels = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY).astype(np.uint8, copy=False)
    if wanted is ColorMode.MONOCHROME:
        between, _ = cv2.threshold(pixels, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        return encoded(Image.fromarray(pixels > np.clip(between, *_BETWEEN)))
    return encoded(Image.fromarray(np.ascontiguousarray(pixels)))
