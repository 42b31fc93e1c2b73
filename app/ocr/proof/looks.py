"""Several looks at one line, put together."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

_MOST_PATCHED = 0.34
"""The share of a text that may come from other looks."""


def together(engine: str, looks: Sequence[str]) -> str:
    """The first look, with the characters in which it differs from the engine as another look has them, where that one agrees.

    Only characters that stand one for one are taken from another look, so
    nothing is added and nothing lost. Where most of the look differs, it stays as it is.

    >>> together("霞沢市庁舎", ["起沢市庁舎", "霞沢市店舎"])
    '霞沢市庁舎'
    >>> together("霞沢市庁舎", ["起沢市庁", "霞沢市店舎"])
    '霞沢市庁'
    """
    whole, first, *others = ("".join(text.split()) for text in (engine, *looks))
    agreed = {
        place
        for other in others
        for block in SequenceMatcher(None, whole, other, autojunk=False).get_matching_blocks()
        for place in range(block.a, block.a + block.size)
    }
    patched = list(first)
    taken = 0
    for kind, start, stop, first_start, first_stop in SequenceMatcher(
        None, whole, first, autojunk=False
    ).get_opcodes():
        if kind != "replace" or stop - start != first_stop - first_start:
            continue
        for place in range(start, stop):
            if place in agreed:
                patched[first_start + place - start] = whole[place]
                taken += 1
    return "".join(patched) if taken <= _MOST_PATCHED * len(whole) else first
