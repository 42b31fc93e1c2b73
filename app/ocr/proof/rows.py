"""The characters of a column laid side by side: readers that were taught on rows read them best.

All ink of the column goes into the row, also what stands between the characters
that the engine read and beyond the first and the last of them: one that it lost
shows there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.ocr.imaging.image import Grey
from app.ocr.strokes import LONG, THIN, Ink, Strip, breadth_of

_SHARE = 0.35
"""What differs from the ground by this share of the most is ink, hairlines too."""
_LEAST_SIZE = 10.0
"""Pixels per em of the smallest characters that are laid side by side."""
_BRACKETS = frozenset("（）()「」『』【】〔〕［］[]<>〈〉《》")
"""They lie on their side in a column."""

# Measures in ems.
_NARROWEST = 0.62
"""Characters nearer to each other lie on their side; what is at one place is a pair of digits in a square."""
_SPECK = 0.1
_GAP, _HEIGHT = 0.12, 1.3
"""Between two characters of the row, and its breadth."""

# Measures in pitches, from one character to the next.
_WIDE = 1.6
"""Between two characters so far apart there may be another."""
_END = 0.7
"""There may be one beyond the last if so much of the column is left."""
_ASIDE = 0.3
"""How far from the middle between two characters they are parted, at most."""


def row_of(column: Grey, text: str, centres: Sequence[float], em: float) -> Grey | None:
    """The row that the characters of a column make; None where they are too small or lie on their side, or where their places are not known.

    ``column``: (height, width), grey, upright; ``centres`` are the places of the
    characters of ``text`` in pixels from its top, ``em`` their size in pixels.
    """
    if len(text) != len(centres) or em < _LEAST_SIZE or not column.size:
        return None
    read = [each for each in zip(centres, text, strict=True) if not each[1].isspace()]
    places = sorted({place for place, _ in read})
    gaps = sorted(after - before for before, after in pairwise(places))
    if not places or (gaps and gaps[0] < _NARROWEST * em):
        return None
    # Not the median: in a short text most gaps may hold a character that was lost.
    pitch = min(gaps[(len(gaps) - 1) // 3], _WIDE * em) if gaps else em
    brackets = {place for place, character in read if character in _BRACKETS}
    ink = Strip(column).ink(_SHARE)
    height, gap, ground = round(_HEIGHT * em), max(1, round(_GAP * em)), int(np.median(column))
    parts = [np.full((height, 2 * gap), ground, np.uint8)]
    for place, top, bottom in _characters(ink, places, pitch, em):
        glyph, off = _cut_out(column, ink, top, bottom), (top + bottom) / 2 - place
        if place in brackets or _lies_along(ink[top:bottom], em):
            glyph, off = np.ascontiguousarray(np.rot90(glyph)), 0.0
        parts.append(_on_line(glyph, off, height, gap, ground))
    return np.hstack(parts)


def _characters(
    ink: Ink, places: Sequence[float], pitch: float, em: float
) -> Iterator[tuple[float, int, int]]:
    """The place of each character that has ink, read or not, and from which row to which its ink reaches."""
    filled = np.asarray(ink.sum(axis=1))
    middles = [*_with_lost_ones(places, pitch, len(ink))]
    cuts = [
        0,
        *(_between(filled, (before + after) / 2, pitch) for before, after in pairwise(middles)),
        len(ink),
    ]
    for middle, (first, last) in zip(middles, pairwise(cuts), strict=True):
        down = np.flatnonzero(filled[first:last])
        if len(down):
            top, bottom = first + int(down[0]), first + int(down[-1]) + 1
            if max(bottom - top, breadth_of(ink[top:bottom])) > _SPECK * em:
                yield middle, top, bottom


def _with_lost_ones(places: Sequence[float], pitch: float, length: int) -> Iterator[float]:
    """The places that were read, and those where a character would stand that was not."""
    yield from reversed(np.arange(places[0] - pitch, _END * pitch - pitch, -pitch).tolist())
    for before, after in pairwise(places):
        yield before
        apart = round((after - before) / pitch) if after - before > _WIDE * pitch else 1
        yield from np.linspace(before, after, apart, endpoint=False)[1:].tolist()
    yield places[-1]
    yield from np.arange(places[-1] + pitch, length + pitch - _END * pitch, pitch).tolist()


def _between(filled: NDArray[np.intp], middle: float, pitch: float) -> int:
    """The row with the least ink near the middle between two characters, the nearest of several."""
    first = int(np.clip(round(middle - _ASIDE * pitch), 0, len(filled) - 1))
    last = int(np.clip(round(middle + _ASIDE * pitch), first, len(filled) - 1))
    rows = np.arange(first, last + 1)
    return int(rows[np.lexsort((np.abs(rows - middle), filled[rows]))[0]])


def _lies_along(ink: Ink, em: float) -> bool:
    """Whether it is a dash or a long vowel, which lies across in a row."""
    return breadth_of(ink) <= THIN * em and len(ink) >= LONG * em


def _cut_out(column: Grey, ink: Ink, top: int, bottom: int) -> Grey:
    """The ink of these rows and a pixel round it."""
    across = np.flatnonzero(ink[top:bottom].any(axis=0))
    return column[max(0, top - 1) : bottom + 1, max(0, int(across[0]) - 1) : int(across[-1]) + 2]


def _on_line(glyph: Grey, off: float, height: int, gap: int, ground: int) -> Grey:
    """A glyph so many pixels below the middle of the row, with the gap behind it."""
    part = np.full((max(height, len(glyph)), glyph.shape[1] + gap), ground, np.uint8)
    top = int(np.clip(round((len(part) - len(glyph)) / 2 + off), 0, len(part) - len(glyph)))
    part[top : top + len(glyph), : glyph.shape[1]] = glyph
    extra = (len(part) - height) // 2
    return part[extra : extra + height]
