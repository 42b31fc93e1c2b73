"""Names of organisations put right by a domain or an English name that spells them.

At the size of a card ぽ is read as ぼ, and in a column I as a bar; where the card
spells the name with one of the letters that look alike, and not with the one that was read, it is that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft
from app.ocr.fields.own_domain import host_of
from app.ocr.fields.romaji import canonical, romanized

EVIDENCE = "repaired:spelled"
_ALIKE = ("ばぱ", "びぴ", "ぶぷ", "べぺ", "ぼぽ", "バパ", "ビピ", "ブプ", "ベペ", "ボポ")
"""Kana with two dots or a ring."""
_OTHERS = {character: group for group in _ALIKE for character in group} | dict.fromkeys("ー一|丨", "I")
_RUN = re.compile(r"[\u3041-\u3096ー]{2,}|[\u30a1-\u30faー]{2,}|[A-Z][A-Zー一|丨]*[ー一|丨][A-Z]+")
_BAR = re.compile(r"(?<=[A-ZＡ-Ｚ])[ー一|丨](?=[A-ZＡ-Ｚ])")
_TELLING = 4
"""So many letters tell one word from others."""
_MOST = 5
"""Of a word with more such letters none is told."""
_MISREAD = 0.3


def respelled(drafts: Sequence[Draft]) -> list[Draft]:
    """The organisations that the card spells otherwise than they were read, put right; what was read gets less likely.

    A bar between capitals, of which nothing says what it is, is doubted.
    """
    words = frozenset(_spelled(drafts))
    found = []
    for draft in drafts:
        if draft.field is not FieldName.ORGANIZATION or draft.value.isascii():
            continue
        right = put_right(draft.value, words)
        if right != draft.value:
            found.append(replace(draft, value=right, evidence=[*draft.evidence, EVIDENCE]))
            draft.role *= _MISREAD
        if _BAR.search(draft.value):
            draft.add("doubt:stray")
    return found


def put_right(name: str, spelled: Iterable[str]) -> str:
    """The name with letters changed for their like where that, and not what was read, is spelled; ``spelled`` in canonical letters.

    >>> put_right("株式会社みずぼん", ["mizupon"]), put_right("株式会社みずぼん", ["mizubon"])
    ('株式会社みずぽん', '株式会社みずぼん')
    """
    known = [word for word in spelled if len(word) >= _TELLING]

    def right(match: re.Match[str]) -> str:
        if _is_in(match[0], known):
            return match[0]
        told = {other for other in _alike(match[0]) if _is_in(other, known)}
        return told.pop() if len(told) == 1 else match[0]

    return _RUN.sub(right, name)


def _alike(word: str) -> Iterator[str]:
    """All that a word may be by the look of its letters."""
    if sum(character in _OTHERS for character in word) <= _MOST:
        yield from map("".join, product(*(_OTHERS.get(character, character) for character in word)))


def _is_in(word: str, spelled: Iterable[str]) -> bool:
    letters = canonical(word) if word[:1].isascii() else romanized(word)
    return len(letters) >= _TELLING and any(letters in other for other in spelled)


def _spelled(drafts: Iterable[Draft]) -> Iterator[str]:
    """What the hosts of a card and its organisations in Latin letters spell, in canonical letters."""
    for draft in drafts:
        if draft.field in {FieldName.EMAIL, FieldName.URL}:
            yield from map(canonical, host_of(draft.value).split(".")[:-1])
        elif draft.field is FieldName.ORGANIZATION and draft.value.isascii():
            yield canonical(draft.value)
