"""Kana that are as good large as small: クオーラ and クォーラ.

Every reader goes by the words that it knows, and not by how high a kana stands, so
that all of them give ォ for オ where the name is one that nobody knows.
"""

from __future__ import annotations

import re
from functools import cache

from app.ocr.fields.words import katakana_of

_LISTS = ("organization_ends", "departments", "functions", "titles", "katakana_of_names")
_EITHER = re.compile(
    "[フツクグ][ァア]|[テデフウツスズクグトド][ィイ]|[トド][ゥウ]|[シジチフウイツクグスヒ][ェエ]|[フウツクグスホ][ォオ]"
    "|[キシチニヒミリギジビピフテデ][ャヤュユョヨ]"
)
"""Sounds that are spoken with a small kana and with a large one."""
_RUN = re.compile("[ァ-ヴー]{2,}")


def may_be_of_other_size(text: str) -> bool:
    """Whether a word in katakana that no list has holds a kana which may be large as well as small.

    >>> may_be_of_other_size("クォーラ機械リース株式会社"), may_be_of_other_size("青葉コンサルティング"), may_be_of_other_size("ミナモ")
    (True, False, False)
    """
    return any(_EITHER.search(rest) for run in _RUN.findall(text) for rest in _known().sub(" ", run).split())


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(sorted(katakana_of(*_LISTS), key=len, reverse=True)))
