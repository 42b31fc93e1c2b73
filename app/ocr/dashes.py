"""Dashes between kanji digits of a column, which recognisers lose: they lie along the line and have no breadth."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

DASH = "―"
_DIGITS = frozenset("〇○零一二三四五六七八九十")
_LEAST, _MOST = 1.6, 2.5
"""The pitches between two digits with one dash between them. Measured on made-up columns: 1.7 to 2.2, and without a dash up to 1.5."""
_ENOUGH = 4
"""With fewer characters there is no telling the pitch."""


def with_lost_dashes(characters: Sequence[str], centres: Sequence[float]) -> str:
    """The text of a column, with a dash where the space between two kanji digits is that of one character more.

    ``centres`` are the places of the characters along the column, in pixels.
    Where more than one character is missing, nothing is put in. Raises
    ValueError where the two differ in length.

    >>> with_lost_dashes("町二二八", (0, 40, 120, 160))
    '町二―二八'
    """
    gaps = [second - first for first, second in pairwise(centres)]
    if len(characters) != len(centres):
        raise ValueError(f"{len(characters)} characters at {len(centres)} places")
    if len(characters) < _ENOUGH:
        return "".join(characters)
    # Not the median: in a short column most gaps may hold a dash.
    pitch = sorted(gaps)[(len(gaps) - 1) // 3]
    text = characters[0]
    for (first, second), gap in zip(pairwise(characters), gaps, strict=True):
        lost = {first, second} <= _DIGITS and _LEAST * pitch <= gap <= _MOST * pitch
        text += DASH * lost + second
    return text
