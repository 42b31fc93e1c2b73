"""Comparing colours pixel by pixel."""

from __future__ import annotations

import cv2
import numpy as np

from app.ocr.imaging.image import Grey, Image


def difference(first: Image, second: Image | tuple[float, float, float]) -> Grey:
    """How far an image differs at each pixel from another of its shape, or from one colour: in the channel that differs most, 0..255."""
    blue, green, red = cv2.split(cv2.absdiff(first, second))
    return np.asarray(cv2.max(cv2.max(blue, green), red), dtype=np.uint8)
