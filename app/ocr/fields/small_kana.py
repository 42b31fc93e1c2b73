"""Small kana and long marks that readers lose in columns, put back where a word of the lists has them."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from app.ocr.fields.words import katakana_of

_LISTS = ("organization_ends", "departments", "functions", "titles", "qualifications", "katakana_of_names")
_LOST = frozenset("ァィゥェォッャュョー")
_MOST_LOST = 3
_SHORTEST, _SHORTEST_WHOLE = 4, 3
"""What is left of a word tells it at this length: at the end of a longer one, or by itself."""
_KATAKANA = re.compile(r"[ァ-ヴー]{3,}")


def with_small_kana(text: str) -> str:
    """The text with words of the lists that lack small kana or long marks as they stand there; for columns alone.

    >>> with_small_kana("青葉コンサルテング株式会社"), with_small_kana("医療法人青葉クリニク")
    ('青葉コンサルティング株式会社', '医療法人青葉クリニック')
    """
    return _KATAKANA.sub(lambda run: _whole(run[0]), text)


def _whole(run: str) -> str:
    by_loss = _by_loss()
    if len(run) >= _SHORTEST_WHOLE and run in by_loss:
        return by_loss[run]
    known = katakana_of(*_LISTS)
    for start in range(len(run) - _SHORTEST + 1):
        # A word that is whole is part of no other: アオバエンジニアリング. The one before it may lack something.
        if run[start:] in known:
            return _whole(run[:start]) + run[start:] if start else run
        if run[start:] in by_loss:
            return run[:start] + by_loss[run[start:]]
    return run


@cache
def _by_loss() -> dict[str, str]:
    """What a word becomes without some of its small kana → the word; what two words become, or a word is, tells nothing."""
    found: dict[str, set[str]] = {}
    known = katakana_of(*_LISTS)
    for word in known:
        places = [number for number, character in enumerate(word) if number and character in _LOST]
        for count in range(1, _MOST_LOST + 1):
            for lost in combinations(places, count):
                left = "".join(character for number, character in enumerate(word) if number not in lost)
                if len(left) >= _SHORTEST_WHOLE:
                    found.setdefault(left, set()).add(word)
    return {left: whole.pop() for left, whole in found.items() if len(whole) == 1 and left not in known}
