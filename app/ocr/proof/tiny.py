"""PP-OCRv6 tiny: another net than the engine's, for digits, Latin letters and the kanji that Chinese has too."""

from __future__ import annotations

import cv2
import numpy as np

from app.core.reading import Line
from app.ocr.ctc import Decoder
from app.ocr.engine import model_name
from app.ocr.imaging.image import Image
from app.ocr.models import MODELS, open_model
from app.ocr.proof.second import Statement

_MODEL = MODELS / "PP-OCRv6_rec_tiny.onnx"
_HEIGHT = 48
_LEAST_WIDTH, _MOST_WIDTH = 48, 3200
_BARS = frozenset("一二三")


class TinyReader:
    """Reads a line in about 10 ms; one thread, 40 MB."""

    def __init__(self) -> None:
        characters = _MODEL.with_suffix(".txt").read_text(encoding="utf-8").split("\n")[:-1]
        self._decoder = Decoder(["", *characters, " "])
        self._known = frozenset(characters)
        self._session = open_model(_MODEL)
        self.models = (model_name(_MODEL),)

    def lacks(self, line: Line) -> str:
        """Kana, a quarter of the kanji of JIS level 1, and in columns the numerals that are bars, which it takes for one another."""
        bars = _BARS if line.vertical else frozenset()
        return "".join(c for c in line.text if c.isalnum() and (c not in self._known or c in bars))

    def read(self, crop: Image, line: Line) -> Statement:
        """Read a line of any script and direction."""
        height, width = crop.shape[:2]
        size = min(_MOST_WIDTH, max(_LEAST_WIDTH, round(width * _HEIGHT / height))), _HEIGHT
        pixels = cv2.resize(crop, size).astype(np.float32).transpose(2, 0, 1) / 127.5 - 1
        (scores,) = self._session.run(None, {"x": pixels[None]})
        decoded = self._decoder.decode(np.array(scores[0]))
        return Statement(decoded.text, decoded.certainty, self.lacks(line))
