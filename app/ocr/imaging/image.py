"""The form in which pixels travel between the modules of reading."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""Shape (height, width, 3), blue-green-red, as OpenCV has it."""

Grey = NDArray[np.uint8]
"""Shape (height, width)."""


def difference(first: Image, second: Image) -> Grey:
    """How far two images of one shape differ at each pixel: in the channel that differs most, 0..255."""
    blue, green, red = cv2.split(cv2.absdiff(first, second))
    return np.asarray(cv2.max(cv2.max(blue, green), red), dtype=np.uint8)
