"""Which parts of a text a query found, as the text is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from app.core.text import fold

# A character and what belongs to it, be it behind a space: voicing marks, wide or narrow, and variation selectors.
_LETTER = re.compile(".(?:\\s*[\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f\U000e0100-\U000e01ef])*", re.DOTALL)

_fold_letter = lru_cache(maxsize=8192)(fold)


def matched_parts(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """The parts of ``text`` (from, to; apart from each other, in order) that hold one of the folded ``words``.

    >>> matched_parts("髙﨑　ﾔﾏﾀﾞ", ["やまだ", "高"])
    [(0, 1), (3, 7)]
    """
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for letter in _LETTER.finditer(text):
        for character in _fold_letter(letter[0]):
            folded.append(character)
            starts.append(letter.start())
            ends.append(letter.end())
    plain = "".join(folded)
    spans = sorted(
        (starts[at], ends[at + len(word) - 1]) for word in words if word for at in _occurrences(plain, word)
    )
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _occurrences(text: str, word: str) -> Iterable[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
