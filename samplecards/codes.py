"""QR codes, set where a card has room for one."""

from __future__ import annotations

import random

import cv2
import numpy as np

from samplecards.canvas import Canvas
from samplecards.frames import Frame

_CLEAR = 1.0
"""Millimetres round a code that hold nothing else."""


def place_code(canvas: Canvas, frame: Frame, text: str, rng: random.Random) -> bool:
    """Set a code of 8 to 14 mm into a corner of the frame that is free; whether there was one."""
    size = rng.uniform(8.0, 14.0)
    corners = [
        (frame.right - size, frame.bottom - size),
        (frame.right - size, frame.top),
        (frame.left, frame.bottom - size),
        (frame.right - size, (frame.top + frame.bottom - size) / 2),
    ]
    for x, y in corners:
        if canvas.is_blank(x - _CLEAR, y - _CLEAR, size + 2 * _CLEAR, size + 2 * _CLEAR):
            modules = cv2.QRCodeEncoder.create().encode(text)
            canvas.pattern(np.asarray(modules) == 0, x, y, size)
            return True
    return False
