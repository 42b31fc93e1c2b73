"""Kana and Latin spellings of Japanese names, brought to one form."""

from __future__ import annotations

import re
from functools import lru_cache

import jaconv

# Kunrei to Hepburn, b/m/p after n, and long vowels written in any of the usual ways (o, ou, oh, oo).
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[^a-z]", ""),
        (r"sy", "sh"), (r"ty", "ch"), (r"zy|jy", "j"), (r"(?<!s)si", "shi"), (r"ti", "chi"), (r"(?<!t)tu", "tsu"),
        (r"(?<![csw])hu", "fu"), (r"zi|di", "ji"), (r"du", "zu"), (r"cch", "tch"), (r"m(?=[bmp])", "n"),
        (r"oh(?=[^aiueoy]|$)|ou|oo", "o"), (r"uu", "u"),
    )
)  # fmt: skip


def canonical(latin: str) -> str:
    """A Latin spelling in one form, for comparing.

    >>> canonical("Ohno") == canonical("oono") == canonical("Ono")
    True
    """
    spelled = latin.lower().translate(str.maketrans("āīūēōâîûêô", "aiueoaiueo"))
    for pattern, replacement in _RULES:
        spelled = pattern.sub(replacement, spelled)
    return spelled


@lru_cache(maxsize=1024)
def romanized(kana: str) -> str:
    """Hiragana or katakana in the form of ``canonical``."""
    return canonical(str(jaconv.kana2alphabet(jaconv.kata2hira(kana))))
