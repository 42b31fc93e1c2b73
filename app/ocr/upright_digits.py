"""Arabic digits upright in a column, one under the other or two side by side in a square (縦中横), read as the row they make.

A recogniser sees a column on its side. It reads words so, but of upright digits
it loses some, and takes the dash along the column for a one or for nothing. So
the ink of such a number is cut into its cells, and the cells are laid side by
side, dashes and brackets turned: a row of digits, which recognisers read best.
What is read counts only where it has a digit or two for each cell of digits, and a
sign for each sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import pairwise
from math import inf
from statistics import median

import numpy as np

from app.ocr.dashes import DASH, KATAKANA, LONG_VOWELS
from app.ocr.imaging.image import Grey
from app.ocr.strokes import FULL, Ink, Strip, bow_of, breadth_of, strokes_of

ReadRow = Callable[[Grey], str]
"""Reads the picture of one row."""

_DIGITS = "0-9０-９"
_SIGNS = re.escape("―—–‐−－ー-一|｜lI・·•.．,，、:：'’°¹（）()")
_NUMBER = re.compile(rf"[{_DIGITS}{_SIGNS}\s]*[{_DIGITS}][{_DIGITS}{_SIGNS}\s]*")
_SQUARE = re.compile("[ぁ-ヿ一-鿿々〒]")
_LATIN = re.compile("[a-z@]")
"""Mail and web addresses lie on their side."""


class _Kind(Enum):
    """What stands in a square, and how it may be read; of signs, whose ink is enough, nothing need be read."""

    DIGIT = "([0-9])"
    ONE_OR_TWO = "([0-9]{1,2})"
    PAIR = "([0-9]{2}F?)"
    DASH = "[―—–‐−－ー一~-]?"
    OPEN = "[（(]?"
    SHUT = "[）)]?"
    DOT = "[・.,、-]?"

    @property
    def has_digits(self) -> bool:
        return "0" in self.value


_SIGN = {_Kind.DASH: DASH, _Kind.OPEN: "（", _Kind.SHUT: "）", _Kind.DOT: "・"}
_PLAIN = str.maketrans("０１２３４５６７８９Ｆ(),，．·•", "0123456789F（）・・・・・")
_DASHES = re.compile("[―—–‐−－ー一-]")

# Measures in ems; an em is what a square of the column takes.
_UPRIGHT = 0.58
"""Upright digits are longer than this, those on their side shorter."""
_TALLEST = 0.95
_BEYOND = 0.62
"""How far from the middle of a character beside the number its own ink may reach."""
_SPECK = 0.05
_DOT, _HAIR, _ROUND = 0.32, 0.06, 1.5
"""A middle dot is no larger, broader, and no longer for its breadth; a hyphen is narrower or longer."""
_BENT, _BOW = 0.42, 0.05
_NARROW, _BROAD = 0.33, 0.33
"""A dash is narrower than this share of a digit's length, and so are ones of narrow type."""
_SHORT = 0.55
"""The length of a hyphen at the most."""
_THINNEST, _FLAG = 0.1, 1.4
"""A one is broader, and so much broader at an end than elsewhere."""
_BREADTHS = ((_Kind.DIGIT, 0.72), (_Kind.ONE_OR_TWO, 0.95), (_Kind.PAIR, inf))
"""The most that digits are broad for their length."""
_NARROWER = 1.7
"""So much narrower is a box of digits alone, at the most."""
_GAP = 0.22
"""Between two cells of the row."""
_SHARES = (FULL, 0.35, 0.27)
"""Shares of the most ink at which cells are looked for until they read well."""
_ALIKE = 0.5
"""What is read as a row has so much in common with what was read of the column, at least."""


@dataclass(frozen=True, slots=True)
class _Cell:
    top: int
    bottom: int
    left: int
    right: int
    kind: _Kind

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def with_upright_digits(
    strip: Strip, text: str, centres: Sequence[float], em: float, read_row: ReadRow
) -> tuple[str, list[float]]:
    """The text of a column with its upright Arabic numbers as they read in a row, and the places of its characters.

    ``centres`` are the places of the characters in pixels from the top of the strip,
    ``em`` is their size in pixels. What is on its side, or makes no sense, stays as
    it was read.
    """
    places = list(centres)
    if len(text) != len(places) or not strip.grey.size or em < 1 or _LATIN.search(text):
        return text, places
    if not _SQUARE.search(text):
        # The box of digits alone is as narrow as they are.
        gaps = sorted(second - first for first, second in pairwise(places)) or [em]
        em = min(max(em, gaps[len(gaps) // 2]), _NARROWER * em)
    mended, where, before = "", list[float](), 0
    for match in _NUMBER.finditer(text):
        start, stop = match.span()
        behind_katakana = text[start - 1 : start] in KATAKANA
        start += behind_katakana and text[start] in LONG_VOWELS
        extent = _extent(places, start, stop, len(strip.grey), em)
        for share in _SHARES:
            cells = _cells(strip.ink(share), *extent, em)
            if behind_katakana and cells and cells[0].kind is _Kind.DASH:
                del cells[0]
            if _is_known(cells, text[start:stop]):
                break
            written = (
                _read(strip.grey, cells, text[start:stop], em, read_row) if _make_number(cells) else None
            )
            if written is not None:
                mended += text[before:start] + "".join(sign for sign, _ in written)
                where += places[before:start] + [place for _, place in written]
                before = stop
                break
    return mended + text[before:], where + places[before:]


def _is_known(cells: Sequence[_Cell], read: str) -> bool:
    """Whether a single digit was read where there is one: that is seen as well on its side."""
    return len(read) == 1 and [cell.kind for cell in cells] == [_Kind.DIGIT]


def _make_number(cells: Sequence[_Cell]) -> bool:
    """Whether there are digits, and before and behind each dot, too."""
    digits = [False, *(cell.kind.has_digits for cell in cells), False]
    between = all(
        digits[number] and digits[number + 2] for number, cell in enumerate(cells) if cell.kind is _Kind.DOT
    )
    return between and any(digits) and cells[-1].kind is not _Kind.DASH


def _extent(places: Sequence[float], start: int, stop: int, height: int, em: float) -> tuple[float, float]:
    """Between which rows the ink of a number lies: what stands before the first character that was read is no part of it."""
    top = (places[start - 1] if start else places[0] - 1.1 * em) + _BEYOND * em
    bottom = places[stop] - _BEYOND * em if stop < len(places) else float(height)
    return top, bottom


def _cells(ink: Ink, top: float, bottom: float, em: float) -> list[_Cell]:
    """The cells whose middles lie there; none where their digits lie on their side, or where one is no cell."""
    runs = [
        (start, stop)
        for start, stop in strokes_of(ink, em)
        if top < (start + stop) / 2 < bottom and stop - start > _SPECK * em
    ]
    lengths = [stop - start for start, stop in runs if breadth_of(ink[start:stop]) > _BROAD * (stop - start)]
    digit = median([length for length in lengths if length > 0.45 * em] or [0])
    if not _UPRIGHT * em <= digit <= _TALLEST * em:
        return []
    cells = []
    if runs and runs[-1][1] == len(ink) and runs[-1][1] - runs[-1][0] < 0.9 * digit:
        # The box cuts what stands last.
        return []
    for start, stop in runs:
        kind = _kind(ink[start:stop], em, digit)
        if kind is None:
            return []
        columns = np.flatnonzero(ink[start:stop].any(axis=0))
        cells.append(_Cell(start, stop, int(columns[0]), int(columns[-1]) + 1, kind))
    return cells


def _kind(ink: Ink, em: float, digit: float) -> _Kind | None:
    length, broad = len(ink), breadth_of(ink)
    if max(length, broad) <= _DOT * em and broad > _HAIR * em and length <= _ROUND * broad:
        return _Kind.DOT
    if length <= _BENT * em:
        bow = bow_of(ink) / em
        if abs(bow) >= _BOW and broad > length:
            return _Kind.OPEN if bow > 0 else _Kind.SHUT
    if not 0.88 * digit <= length <= 1.12 * digit:
        return _Kind.DASH if broad < max(_NARROW * digit, _HAIR * em) else None
    if broad < _THINNEST * em:
        return _Kind.DASH
    if broad < _NARROW * digit and not _has_flag(ink):
        return None
    return next(kind for kind, most in _BREADTHS if broad <= most * digit)


def _has_flag(ink: Ink) -> bool:
    """Whether a bar along the column is broader at one end, as a one is and no dash."""
    third = max(1, len(ink) // 3)
    breadths = [breadth_of(ink[:third]), breadth_of(ink[third:-third]), breadth_of(ink[-third:])]
    return max(breadths) >= _FLAG * min(breadths)


def _read(
    strip: Grey, cells: Sequence[_Cell], read: str, em: float, read_row: ReadRow
) -> list[tuple[str, float]] | None:
    """Each character of the number and its place; None where the row does not read as its cells say."""
    pattern = r"\s*".join(cell.kind.value for cell in cells)
    found = re.fullmatch(pattern, read_row(_row(strip, cells, em)).translate(_PLAIN).strip())
    if not found:
        return None
    digits = iter(found.groups())
    written = [
        (character, cell.middle)
        for cell in cells
        for character in (next(digits) if cell.kind.has_digits else _sign(cell, em))
    ]
    ours, theirs = (_folded("".join(text)) for text in ((character for character, _ in written), read))
    if len(ours) < len(theirs):
        return None
    seen, known = (re.sub("[^0-9]", "", one) for one in (ours, theirs))
    likeness = SequenceMatcher(None, seen, known).ratio()
    return written if likeness >= _ALIKE else None


def _sign(cell: _Cell, em: float) -> str:
    """A sign as it is written; a short dash is a hyphen."""
    if cell.kind is _Kind.DASH and cell.bottom - cell.top < _SHORT * em:
        return "-"
    return _SIGN[cell.kind]


def _folded(text: str) -> str:
    """Without what is not seen of a number: how broad its characters are."""
    return _DASHES.sub(DASH, text.translate(_PLAIN))


def _row(strip: Grey, cells: Sequence[_Cell], em: float) -> Grey:
    """The cells side by side on the ground of the column, signs turned."""
    gap, ground = round(_GAP * em), int(np.median(strip))
    height = max(cell.bottom - cell.top for cell in cells if cell.kind.has_digits) + 2 * gap
    parts = [np.full((height, gap), ground, np.uint8)]
    for cell in cells:
        edge = 2
        glyph = strip[
            max(0, cell.top - edge) : cell.bottom + edge, max(0, cell.left - edge) : cell.right + edge
        ]
        if cell.kind in (_Kind.DASH, _Kind.OPEN, _Kind.SHUT):
            glyph = np.rot90(glyph)
        part = np.full((max(height, glyph.shape[0]), glyph.shape[1] + gap), ground, np.uint8)
        top = (part.shape[0] - glyph.shape[0]) // 2
        part[top : top + glyph.shape[0], : glyph.shape[1]] = glyph
        parts.append(part[(part.shape[0] - height) // 2 :][:height])
    return np.hstack(parts)
