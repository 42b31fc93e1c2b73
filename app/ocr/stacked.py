"""Arabic digits upright in a column: the one and the dash along the column are both bars there, which recognisers take for one another.

A one has a flag, and mostly a foot, so it is broader than a dash. Digits that
lie on their side are left alone: the recogniser sees them as it does in a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import numpy as np

from app.ocr.dashes import DASH
from app.ocr.strokes import Ink, Strip, breadth_of, runs_of

_ONES, _DASHES = "1１lI|｜", "―—–‐−－ー-一"
_BARS = frozenset(_ONES + _DASHES)
_DIGIT = "0-9０-９"
_FIRM = frozenset("023456789０２３４５６７８９")
"""Digits that are no bars."""
_KANJI = frozenset("〇○二三四五六七八九十")
_BAR = f"(?<![A-HJ-Za-km-z])[{re.escape(_ONES + _DASHES)}](?![A-HJ-Za-km-z])"
_NEXT_TO_DIGIT = re.compile(
    rf"(?<=[{_DIGIT})）]){_BAR}|{_BAR}(?=[{_DIGIT}(（])|{_BAR}(?=丁目|番|号|階|[{re.escape(_ONES + _DASHES)}])"
)
_UPRIGHT = 1.45
"""Upright digits stand so many of their breadths apart at least. Measured on made-up columns: 1.64 to 3.2, and those on their side 0.6 to 1.0."""
_AROUND = 0.35
"""The ink of a digit is looked for so many pitches above and below its middle."""
_REACH = 0.62
"""The same for a bar."""
_NARROW, _BROAD = 0.27, 0.33
"""A dash is narrower than this share of a digit's breadth, a one broader. Measured: dashes up to 0.23, ones from 0.37 on."""
_SLIM = 1.3
"""A one is so many times as long as broad, at least."""


def has_arabic_numbers(text: str) -> bool:
    """Whether a column has more Arabic digits than kanji ones, bars apart: then its bars are no 一, 二 and 三."""
    arabic = sum(character in _FIRM for character in text)
    return arabic > sum(character in _KANJI for character in text)


def with_ones_and_dashes_by_ink(strip: Strip, text: str, centres: Sequence[float]) -> str:
    """The text of a column, as long as it was, with the ones and dashes of its upright digits as the ink has them.

    ``centres`` are the places of the characters in pixels from the top of the strip.
    """
    bars = [match.start() for match in _NEXT_TO_DIGIT.finditer(text)]
    if not bars or len(text) != len(centres) or not _FIRM & set(text) or not strip.grey.size:
        return text
    ink = strip.ink()
    pitch = _pitch(text, centres)
    breadth = median(
        breadth_of(_part(ink, place, _AROUND * pitch))
        for character, place in zip(text, centres, strict=True)
        if character in _FIRM
    )
    if breadth < 1 or pitch < _UPRIGHT * breadth:
        return text
    written = list(text)
    for number in bars:
        written[number] = _seen(ink, centres[number], pitch, breadth, text[number])
    return "".join(written)


def _pitch(text: str, centres: Sequence[float]) -> float:
    """From one digit to the next; where no two stand together, from one character to the next."""
    gaps = [
        (after - before, text[number] in _FIRM and text[number + 1] in _FIRM)
        for number, (before, after) in enumerate(pairwise(centres))
    ]
    return median([gap for gap, between in gaps if between] or [gap for gap, _ in gaps])


def _part(ink: Ink, place: float, reach: float) -> Ink:
    return ink[max(0, int(place - reach)) : int(place + reach) + 1]


def _seen(ink: Ink, place: float, pitch: float, breadth: float, read: str) -> str:
    """What the stroke nearest to a place is: a one, a dash, or what was read."""
    reach = _REACH * pitch
    part = _part(ink, place, reach)
    middle = place - max(0, int(place - reach))
    strokes = runs_of(np.asarray(part.any(axis=1)))
    if not strokes:
        return read
    top, bottom = min(strokes, key=lambda stroke: abs(sum(stroke) / 2 - middle))
    broad = breadth_of(part[top:bottom])
    if bottom - top < _SLIM * broad:
        return read
    if broad < _NARROW * breadth:
        return read if read in _DASHES and read != "一" else DASH
    return read if read in "1１" or broad <= _BROAD * breadth else "1"
