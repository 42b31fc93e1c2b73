"""Words in katakana that might be other ones, with a kana in the other size: クオーラ and クォーラ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.ocr.fields.words import katakana_of
from app.ocr.kana_heights import EITHER

_LISTS = ("organization_ends", "departments", "functions", "titles", "katakana_of_names")
_RUN = re.compile("[ァ-ヴー]{2,}")


def may_be_of_other_size(text: str) -> bool:
    """Whether a word in katakana that no list has holds a kana which may be large as well as small.

    >>> may_be_of_other_size("クォーラ機械リース株式会社"), may_be_of_other_size("青葉コンサルティング"), may_be_of_other_size("ミナモ")
    (True, False, False)
    """
    return any(map(EITHER.search, _strange(text)))


def has_strange_katakana(text: str) -> bool:
    """Whether a word in katakana stands in it that no list has, of which a reader may have misread any kana.

    >>> has_strange_katakana("株式会社フロンディア"), has_strange_katakana("青葉コンサルティング株式会社")
    (True, False)
    """
    return any(_strange(text))


def _strange(text: str) -> Iterator[str]:
    """The katakana of a text that are left when the words of the lists are taken out."""
    for run in _RUN.findall(text):
        yield from _known().sub(" ", run).split()


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(sorted(katakana_of(*_LISTS), key=len, reverse=True)))
