"""Tesseract's LSTM: trained by others on other texts, it seldom makes the engine's mistakes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import chdir, nullcontext
from typing import NamedTuple

# Read when the library is loaded: more threads for one line only stand in each other's way.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

import cv2
import numpy as np
import tesserocr

from app.core.reading import Line
from app.ocr.engine import model_name
from app.ocr.imaging.image import Grey, Image
from app.ocr.models import MODELS
from app.ocr.proof.crops import character_size
from app.ocr.proof.folding import comparable
from app.ocr.proof.rows import row_of
from app.ocr.proof.second import Statement

_FOLDER = MODELS / "tessdata"
_JAPANESE, _LARGE, _COLUMNS, _LATIN = "jpn", "jpn_large", "jpn_vert", "eng"


class _Look(NamedTuple):
    """A way to look at a line."""

    net: str
    breadth: int
    """Pixels to which the breadth of the line is scaled. Tesseract reads a line otherwise at another one: of 245 Japanese
    lines as the engine did 187 at 48, 195 at 28, and 204 at 28 or else at 36."""
    as_row: bool = False
    """With the characters of the column side by side."""


_LOOKS = {
    _JAPANESE: (_Look(_JAPANESE, 28), _Look(_JAPANESE, 36), _Look(_LARGE, 36), _Look(_LARGE, 28)),
    _COLUMNS: (
        _Look(_COLUMNS, 28),
        _Look(_JAPANESE, 28, as_row=True),
        _Look(_COLUMNS, 40),
        _Look(_LARGE, 36, as_row=True),
    ),
    _LATIN: (_Look(_LATIN, 48), _Look(_LATIN, 28)),
}
"""The likeliest to read a line first. The large net confirms values that the small one does not know how to read (of the
organisations of 40 cards 89 instead of 72 %), and hardly any that is wrong: 1 more of 199 lines that the engine misread."""
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
    """Reads a line in about 10 ms, 40 where it does not see at once what the engine saw; one thread, 70 MB.

    Columns and lines in Latin letters have nets of their own.
    """

    def __init__(self) -> None:
        """Raises RuntimeError where the models are missing or damaged."""
        self._nets = {
            name: _net(name, mode)
            for name, mode in (
                (_JAPANESE, tesserocr.PSM.SINGLE_LINE),
                (_LARGE, tesserocr.PSM.SINGLE_LINE),
                (_COLUMNS, tesserocr.PSM.SINGLE_BLOCK_VERT_TEXT),
                (_LATIN, tesserocr.PSM.SINGLE_LINE),
            )
        }
        self.models = tuple(model_name(_FOLDER / f"{name}.traineddata") for name in self._nets)

    def lacks(self, line: Line) -> str:
        """Rare kanji, and the old forms of some."""
        nets = [self._nets[name] for name in {look.net for look in _looks_for(line)}]
        return "".join(
            c for c in line.text if c.isalnum() and not any(net.IsValidCharacter(c) for net in nets)
        )

    def read(self, crop: Image, line: Line) -> Statement:
        """Read a line with the nets for its script and direction, until one reads as the engine did."""
        seen: list[Statement] = []
        for net, pixels in self._pictures(crop, line):
            text, certainty = _read(net, pixels)
            seen.append(Statement(text, certainty))
            if comparable(text) == comparable(line.text):
                break
        whole = "\n".join(look.text for look in seen)
        return Statement(whole, max(look.certainty for look in seen), self.lacks(line))

    def _pictures(self, crop: Image, line: Line) -> Iterator[tuple[tesserocr.PyTessBaseAPI, Grey]]:
        """Each net that looks at the line, and what it gets to see."""
        looks = _looks_for(line)
        grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
        row = _row(grey, line) if any(look.as_row for look in looks) else None
        for look in looks:
            if not look.as_row:
                pixels = _prepared(grey, look.breadth)
                yield self._nets[look.net], np.rot90(pixels, -1) if look.net == _COLUMNS else pixels
            elif row is not None:
                yield self._nets[look.net], _prepared(row, look.breadth)


def _row(turned: Grey, line: Line) -> Grey | None:
    return row_of(np.ascontiguousarray(np.rot90(turned, -1)), line.text, line.centres, character_size(line))


def _read(net: tesserocr.PyTessBaseAPI, pixels: Grey) -> tuple[str, float]:
    """The text in one line, and the certainty of its worst word."""
    rows, columns = pixels.shape
    net.SetImageBytes(np.ascontiguousarray(pixels).tobytes(), columns, rows, 1, columns)
    text = " ".join(net.GetUTF8Text().split())
    chances = net.AllWordConfidences()
    net.Clear()
    return text, min(chances, default=0) / 100


def _looks_for(line: Line) -> Sequence[_Look]:
    # Latin letters lie on their side in a column, and stand upright in its crop.
    if line.text.isascii() or _ONLINE.search(line.text):
        return _LOOKS[_LATIN]
    return _LOOKS[_COLUMNS if line.vertical else _JAPANESE]


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


def _prepared(grey: Grey, breadth: int) -> Grey:
    """Dark on light, of one height, with a border of the ground's colour."""
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
