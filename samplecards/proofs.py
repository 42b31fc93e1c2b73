"""Sides that are set anew until everything on them is large enough to read."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

from app.core.reading import FieldName
from samplecards.canvas import Canvas

T = TypeVar("T")

_SHEETS = 10
_FIELD, _SMALL_INK, _NAME_INK = 2.0, 1.4, 3.4
"""Millimetres below which the em of a field, the ink of a small line and that of a Japanese name are too small."""


def chosen_of_several(canvas: Canvas, draw: Callable[[Canvas, random.Random], T], rng: random.Random) -> T:
    """Set a side as on the first sheet of several on which everything is large enough, or on the clearest one."""
    seeds = [rng.getrandbits(32) for _ in range(_SHEETS)]
    clearest, seed = -1.0, seeds[0]
    for tried in seeds:
        sheet = Canvas(canvas.width, canvas.height, canvas.dpi, canvas.stock)
        draw(sheet, random.Random(tried))
        clear = _clearness(sheet)
        if clear > clearest:
            clearest, seed = clear, tried
        if clear >= 1.0:
            break
    return draw(canvas, random.Random(seed))


def _clearness(sheet: Canvas) -> float:
    """The least of the sizes, each as a share of what it should be."""
    shares = [sheet.smallest / _FIELD]
    millimetre = sheet.pixels(10.0) / 10
    for line in sheet.lines:
        xs, ys = zip(*line.box, strict=True)
        ink = min(max(xs) - min(xs), max(ys) - min(ys)) / millimetre
        if FieldName.NAME in line.fields and not line.text.isascii():
            shares.append(ink / _NAME_INK)
        elif not line.fields or FieldName.NAME_READING in line.fields:
            shares.append(ink / _SMALL_INK)
    return min(shares)
