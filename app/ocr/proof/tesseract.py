"""Tesseract's LSTM: trained by others on other texts, it seldom makes the engine's mistakes."""

from __future__ import annotations

import os
import re
from contextlib import chdir, nullcontext

# Read when the library is loaded: more threads for one line only stand in each other's way.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

import cv2
import numpy as np
import tesserocr

from app.core.reading import Line
from app.ocr.engine import model_name
from app.ocr.imaging.image import Image
from app.ocr.models import MODELS
from app.ocr.proof.folding import comparable
from app.ocr.proof.second import Statement

_FOLDER = MODELS / "tessdata"
_JAPANESE, _COLUMNS, _LATIN = "jpn", "jpn_vert", "eng"
_HEIGHTS = {_JAPANESE: (28, 36), _COLUMNS: (28, 40), _LATIN: (48, 28)}
"""Pixels to which the breadth of a line is scaled. Tesseract reads a line otherwise at another height: of 245 Japanese
lines as the engine did 187 at 48, 195 at 28, and 204 at 28 or else at 36."""
_BORDER = 12
_ONLINE = re.compile(r"@|www\.|https?:")
"""A mail or web address, which the Japanese net reads badly, whatever label stands before it."""
_SETTINGS = {
    "debug_file": os.devnull,
    "user_defined_dpi": "300",
    # Light text on a dark ground is turned round here, which is faster than trying both.
    "tessedit_do_invert": "0",
}


class TesseractReader:
    """Reads a line in about 10 ms; one thread, 60 MB. Columns and lines in Latin letters have nets of their own."""

    def __init__(self) -> None:
        """Raises RuntimeError where the models are missing or damaged."""
        self._nets = {
            name: _net(name, mode)
            for name, mode in (
                (_JAPANESE, tesserocr.PSM.SINGLE_LINE),
                (_COLUMNS, tesserocr.PSM.SINGLE_BLOCK_VERT_TEXT),
                (_LATIN, tesserocr.PSM.SINGLE_LINE),
            )
        }
        self.models = tuple(model_name(_FOLDER / f"{name}.traineddata") for name in self._nets)

    def lacks(self, line: Line) -> str:
        """Rare kanji, and the old forms of most."""
        net = self._nets[_net_for(line)]
        return "".join(c for c in line.text if c.isalnum() and not net.IsValidCharacter(c))

    def read(self, crop: Image, line: Line) -> Statement:
        """Read a line with the net for its script and direction; once more, at another height, if not as the engine did."""
        name = _net_for(line)
        net = self._nets[name]
        looks: list[Statement] = []
        for height in _HEIGHTS[name]:
            text, certainty = _read(net, crop, height, upright=name == _COLUMNS)
            looks.append(Statement(text, certainty))
            if comparable(text) == comparable(line.text):
                break
        whole = "\n".join(look.text for look in looks)
        return Statement(whole, max(look.certainty for look in looks), self.lacks(line))


def _read(net: tesserocr.PyTessBaseAPI, crop: Image, height: int, *, upright: bool) -> tuple[str, float]:
    """The text in one line, and the certainty of its worst word."""
    pixels = _prepared(crop, height)
    if upright:
        pixels = np.ascontiguousarray(np.rot90(pixels, -1))
    rows, columns = pixels.shape
    net.SetImageBytes(pixels.tobytes(), columns, rows, 1, columns)
    text = " ".join(net.GetUTF8Text().split())
    chances = net.AllWordConfidences()
    net.Clear()
    return text, min(chances, default=0) / 100


def _net_for(line: Line) -> str:
    # Latin letters lie on their side in a column, and stand upright in its crop.
    if line.text.isascii() or _ONLINE.search(line.text):
        return _LATIN
    return _COLUMNS if line.vertical else _JAPANESE


def _net(language: str, mode: int) -> tesserocr.PyTessBaseAPI:
    missing = _FOLDER / f"{language}.traineddata"
    if not missing.is_file():
        raise RuntimeError(f"{missing} is missing")
    # Tesseract opens files by the system's code page, which on Windows cannot spell every folder.
    ascii_folder = str(_FOLDER).isascii()
    with nullcontext() if ascii_folder else chdir(_FOLDER):
        return tesserocr.PyTessBaseAPI(
            path=f"{_FOLDER if ascii_folder else '.'}/",
            lang=language,
            psm=mode,
            oem=tesserocr.OEM.LSTM_ONLY,
            variables=_SETTINGS,
        )


def _prepared(crop: Image, breadth: int) -> Image:
    """Grey, dark on light, of one height, with a border of the ground's colour."""
    grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
    ground = float(np.median(grey))
    if ground < float(grey.mean()):
        grey = 255 - grey
        ground = 255 - ground
    height, width = grey.shape
    ratio = breadth / height
    size = max(1, round(width * ratio)), breadth
    scaled = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if ratio < 1 else cv2.INTER_CUBIC)
    framed = cv2.copyMakeBorder(
        scaled, _BORDER, _BORDER, _BORDER, _BORDER, cv2.BORDER_CONSTANT, value=(ground,)
    )
    return np.ascontiguousarray(framed, dtype=np.uint8)
