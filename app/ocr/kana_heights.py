"""Kana that are as good large as small, told by their height: クオーラ and クォーラ, 花ケ島 and 花ヶ島.

Recognisers go by the words that they know, and not by how high a kana stands, so
that all of them give ォ for オ and ヶ for ケ where the name is one that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from app.ocr.strokes import Strip

EITHER = re.compile(
    "[フツクグ][ァア]|[テデフウツスズクグトド][ィイ]|[トド][ゥウ]|[シジチフイウツクグスヒ][ェエ]|[フウツクグスホ][ォオ]"
    "|[キシチニヒミリギジビピフテデ][ャヤュユョヨ]"
)
"""Sounds that are spoken with a small kana and with a large one."""
_FOR_GA = re.compile("(?<=[\u3400-\u9fff])[ヶケ](?=[\u3400-\u9fff])")
"""What stands for が in names of places."""
_SHORT_BY = {"ケ": (0.29, 0.38), "オ": (0.14, 0.24), "ア": (0.06, 0.26), "エ": (0.38, 0.66), "ヤ": (0.05, 0.25), "ヨ": (0.15, 0.5)}  # fmt: skip
"""How far a large kana at the most, and a small one at the least, begins under the tops of the others and is lower than
they are, in heights of these. Measured in 33 typefaces of made-up cards; those of other kana are too much alike."""
_LARGE = dict(zip("ヶォァェャョ", "ケオアエヤヨ", strict=True))
_SMALL = {large: small for small, large in _LARGE.items()}
_TALL = re.compile(
    "(?![ぁぃぅぇぉっゃゅょァィゥェォッャュョヮヵヶニへヘ])[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff々]"
)
_BESIDE = 3
"""So many characters on each side tell how high the line stands."""
_SMALLEST = 14.0
"""Pixels of a character below which the difference is not to be seen."""
_OWN = 0.5
"""A character's ink is centred no further from where it was read, in character sizes."""
_FINER = 4

_Rows = tuple[int, int]
"""The first row with ink of a character, and the one behind the last."""


def kana_of_either_size(text: str) -> list[int]:
    """The places of the kana in a text that may be large as well as small.

    >>> kana_of_either_size("花ケ島町"), kana_of_either_size("クォーラ"), kana_of_either_size("ケア")
    ([1], [1], [])
    """
    return [match.end() - 1 for pattern in (EITHER, _FOR_GA) for match in pattern.finditer(text)]


def with_kana_by_height(
    strip: Strip, text: str, centres: Sequence[float], em: float, kana: Sequence[int]
) -> str:
    """The text of a row with the kana at some places in the size in which they are printed, where that is to be seen.

    ``centres`` are the places of the characters in pixels from the left of the
    strip, ``em`` is their size in pixels.
    """
    if em < _SMALLEST or len(centres) != len(text):
        return text
    rows = _rows(strip, centres, em)
    letters = list(text)
    for place in kana:
        large = _LARGE.get(text[place], text[place])
        if large in _SHORT_BY and (short := _short_by(text, rows, place)) is not None:
            most, least = _SHORT_BY[large]
            if short <= most:
                letters[place] = large
            elif short >= least:
                letters[place] = _SMALL[large]
    return "".join(letters)


def _rows(strip: Strip, centres: Sequence[float], em: float) -> list[_Rows | None]:
    """Where the ink of each character stands; None for one without any."""
    rows: list[_Rows | None] = [None] * len(centres)
    # Edges are seen more finely than in whole pixels.
    large = Strip(cv2.resize(strip.grey, None, fx=_FINER, fy=_FINER, interpolation=cv2.INTER_CUBIC))
    places = np.asarray(centres) * _FINER
    count, _, boxes, middles = cv2.connectedComponentsWithStats(large.ink().astype(np.uint8), connectivity=8)
    for (_, top, _, height, _), middle in zip(
        boxes[1:count].tolist(), middles[1:count, 0].tolist(), strict=True
    ):
        number = int(np.abs(places - middle).argmin())
        if abs(places[number] - middle) <= _OWN * _FINER * em:
            first, last = rows[number] or (top, top)
            rows[number] = (min(first, top), max(last, top + height))
    return rows


def _short_by(text: str, rows: Sequence[_Rows | None], place: int) -> float | None:
    """How far a character begins under the tops of the others and is lower than they are, in heights of these; None where nothing tells."""
    own = rows[place]
    beside = range(max(0, place - _BESIDE), min(len(text), place + _BESIDE + 1))
    others = [
        seen for number in beside if number != place and _TALL.match(text[number]) and (seen := rows[number])
    ]
    if own is None or not others:
        return None
    top = median(first for first, _ in others)
    height = median(last - first for first, last in others)
    return (own[0] - top + height - (own[1] - own[0])) / height
