"""Names that were printed where one kanji was misread or lost: those that the card spells elsewhere.

瀘田 正 beside hamada@… is 濱田 正 more likely than not. The kana, the Latin letters
and the mail address of a card are no proof of a kanji, so what was read stays the
first candidate, and these follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from app.core.kanji import variants
from app.core.reading import FieldName
from app.ocr.fields.drafts import FRAGMENT, Draft
from app.ocr.fields.names import (
    FAMILIES,
    GIVEN_NAMES,
    NameParts,
    divide,
    is_family,
    is_given,
    spellings,
)
from app.ocr.fields.post_grammar import places
from app.ocr.fields.rare_kanji import DOUBT, twins
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import common_readings, readings

EVIDENCE = "repaired:reading"
SPELLED_OTHERWISE = "doubt:reading"
"""The doubt of a name beside which the card spells another one."""
_MOST = 3
_FURTHER = 0.3
"""How much less likely such a name is than the one that was read."""
_WORD = re.compile(r"[._\-\s,]+")
_LACKED = frozenset("\ufa11濵\U00020bb7靏嶌")
"""Forms of kanji of names that the engine's recogniser does not have."""
_KANJI = re.compile(r"[\u3400-\u9fff]+")
_USUAL_FAMILY = 2
"""Kanji of most family names."""
_SHORTEST = 3
"""So many letters tell one name from others."""


def namesakes(drafts: Sequence[Draft]) -> list[Draft]:
    """Further drafts for the best name, which is doubted, where the card spells another one that differs in one kanji."""
    names = [draft for draft in drafts if draft.field is FieldName.NAME]
    name = max(names, key=lambda draft: draft.role, default=None)
    if name is None or name.value.isascii():
        return []
    spelled = _spelled(drafts)
    parts = divide(name.value)
    found = dict.fromkeys(_others(parts, spelled))
    known = {"".join(draft.value.split()) for draft in names}
    if found:
        name.add(SPELLED_OTHERWISE)
    values = [value for value in found if value.replace(" ", "") not in known][:_MOST]
    evidence = [kind for kind in name.evidence if not kind.startswith("agrees:")]
    if _may_be_twin(parts, spelled):
        name.add(DOUBT)
    right = (
        _only_family(parts, spelled)
        or _only_family(parts, _without_initials(drafts), spelled)
        or _only_twin(parts, spelled)
    )
    if right is not None:
        # No such name is known or read so, and one alone is spelled so: it comes first, in doubt.
        name.add(SPELLED_OTHERWISE)
        values = [value for value in values if value != right]
        first = replace(
            name, value=right, evidence=[*dict.fromkeys([*evidence, SPELLED_OTHERWISE, EVIDENCE])]
        )
        for draft in names:
            draft.role *= _FURTHER
        return [
            first,
            *(replace(first, value=v, role=name.role * _FURTHER, evidence=[*first.evidence]) for v in values),
        ]
    return [replace(name, value=v, role=name.role * _FURTHER, evidence=[*evidence, EVIDENCE]) for v in values]


def doubt_joined(drafts: Iterable[Draft]) -> None:
    """Add ``doubt:fragment`` to names of several boxes in a column that nothing else on the card bears out: the 一 of 純一 is easily lost."""
    for draft in drafts:
        if (
            draft.field is FieldName.NAME
            and {"doubt:joined", "doubt:vertical"} <= set(draft.evidence)
            and not any(kind.startswith("agrees:") for kind in draft.evidence)
        ):
            draft.add(FRAGMENT)


def _spelled(drafts: Iterable[Draft]) -> frozenset[str]:
    """What names the card spells: words of its mail addresses and readings, in canonical Latin letters."""
    words = [
        word
        for draft in drafts
        if draft.field in {FieldName.EMAIL, FieldName.NAME_READING}
        for word in _WORD.split(draft.value.partition("@")[0])
    ]
    latin = [canonical(word) if word.isascii() else romanized(word) for word in words]
    return frozenset(word for word in latin if len(word) >= _SHORTEST)


def _without_initials(drafts: Iterable[Draft]) -> frozenset[str]:
    """Mail addresses without their first or last letter, which may be an initial: iijimas.

    Not the words of one of several, in which a name stands by itself: rachi.n.
    """
    locals_ = [draft.value.partition("@")[0] for draft in drafts if draft.field is FieldName.EMAIL]
    words = [local for local in locals_ if not _WORD.search(local)]
    cut = {canonical(part) for word in words for part in (word[1:], word[:-1])}
    return frozenset(part for part in cut if len(part) > _SHORTEST)


def _only_family(
    parts: NameParts, spelled: frozenset[str], whole: frozenset[str] = frozenset()
) -> str | None:
    """The name with the one family name that is spelled so and differs in one kanji from one that nobody has; None where there are several.

    ``whole`` are further words of the card that the name as read may be spelled by.
    """
    family, given = parts.family, parts.given
    if not given or not is_given(given) or _is_somebodys(family) or not _KANJI.fullmatch(family):
        return None
    if any(_may_be_read(family, spelling) for spelling in spelled | whole):
        return None
    found = {
        name
        for name, kana in readings(FAMILIES).items()
        if len(name) == len(family)
        and _is_one_off(family, name)
        and not spelled.isdisjoint(map(romanized, kana))
    }
    if len(found) != 1:
        return None
    # A kanji that was misread is rather the form that readers lack.
    form = "".join(
        next((other for other in variants(c) if other in _LACKED), c) if c != read else c
        for c, read in zip(found.pop(), family, strict=True)
    )
    return f"{form} {given}"


def _only_twin(parts: NameParts, spelled: frozenset[str]) -> str | None:
    """The name with the one kanji for which readers take another where the card spells it so: 越前 董, sumire.echizen@."""
    family, given = parts.family, parts.given
    found = [
        *(f"{other} {given}" for other in _spelled_twins(family, spelled, FAMILIES) if given),
        *(f"{family} {other}" for other in _spelled_twins(given, spelled, GIVEN_NAMES)),
    ]
    return found[0] if len(found) == 1 else None


def _is_somebodys(family: str) -> bool:
    """Whether a family name is known, or is that of a place: 飛騨."""
    return is_family(family) or family in places()


def _spelled_twins(part: str, spelled: frozenset[str], dictionary: str) -> list[str]:
    if _is_told(spellings(part, dictionary), spelled):
        return []
    return [other for other in twins(part) if spelled & spellings(other, dictionary)]


def _may_be_twin(parts: NameParts, spelled: frozenset[str]) -> bool:
    """Whether a part is as good a name with a kanji for which readers take one of its own, and nothing spells which it is: 荻原, 萩原."""
    return any(
        (other in common_readings(dictionary) or part not in common_readings(dictionary))
        and (known := readings(dictionary).get(other))
        and not _is_told(spellings(part, dictionary) - {romanized(known[0])}, spelled)
        for part, dictionary in ((parts.family, FAMILIES), (parts.given, GIVEN_NAMES))
        for other in twins(part)
    )


def _is_told(own: frozenset[str], spelled: frozenset[str]) -> bool:
    """Whether one of the spellings stands on the card, or begins or ends a word there: hagiwaratak@."""
    return any(
        word == each or (len(each) > _SHORTEST and (word.startswith(each) or word.endswith(each)))
        for each in own
        for word in spelled
    )


def _may_be_read(family: str, spelling: str) -> bool:
    """Whether the kanji of a family name that no dictionary has are read so in others: 左京 is Sakyo as 左近 and 右京 are.

    Of three kanji the first two are a name: 高田谷 is Takadaya as 高田 and 水谷 are.
    """
    before, after = _by_ends()
    last = _with_forms(after, family[-1])
    if len(family) == _USUAL_FAMILY:
        first = _with_forms(before, family[0])
    elif len(family) == _USUAL_FAMILY + 1:
        first = set(map(romanized, readings(FAMILIES).get(family[:-1], ())))
    else:
        return False
    return any(
        any(other.startswith(spelling[:cut]) for other in first)
        and any(other.endswith(spelling[cut:]) for other in last)
        for cut in range(1, len(spelling))
    )


def _with_forms(spelled: dict[str, set[str]], kanji: str) -> set[str]:
    """What is spelled with a kanji in any of its forms: 條 is read as 条 is."""
    return set().union(*(spelled.get(form, ()) for form in (kanji, *variants(kanji))))


@cache
def _by_ends() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The canonical Latin spellings of all family names by their first kanji and by their last."""
    first: dict[str, set[str]] = {}
    last: dict[str, set[str]] = {}
    for name, kana in readings(FAMILIES).items():
        if len(name) == _USUAL_FAMILY:
            spelled = set(map(romanized, kana))
            first.setdefault(name[0], set()).update(spelled)
            last.setdefault(name[1], set()).update(spelled)
    return first, last


def _others(parts: NameParts, spelled: frozenset[str]) -> Iterator[str]:
    family, given = parts.family, parts.given
    if not given:
        # Half of a name tells too little of the other half.
        return
    if not spelled & spellings(family, FAMILIES):
        for other in _spelled_like(family, spelled, FAMILIES):
            yield f"{other} {given}"
    elif not spelled & spellings(given, GIVEN_NAMES):
        for other in _spelled_like(given, spelled, GIVEN_NAMES):
            yield f"{family} {other}"


def _spelled_like(part: str, spelled: frozenset[str], dictionary: str) -> Iterator[str]:
    """The common names that are spelled so and differ from what was read in one kanji, or have one more."""
    for word in sorted(spelled):
        for name in _by_spelling(dictionary).get(word, ()):
            if name != part and _is_one_off(part, name):
                yield name


def _is_one_off(read: str, name: str) -> bool:
    if len(read) == len(name):
        one = sum(a != b for a, b in zip(read, name, strict=True)) == 1
        return (one and len(name) > 1) or name in twins(read)
    return len(name) == len(read) + 1 and any(name[:p] + name[p + 1 :] == read for p in range(len(name)))


@cache
def _by_spelling(dictionary: str) -> dict[str, tuple[str, ...]]:
    """The common names of a dictionary by their canonical Latin spelling, the commonest first."""
    found: dict[str, tuple[str, ...]] = {}
    for name, kana in common_readings(dictionary).items():
        for spelling in map(romanized, kana):
            found[spelling] = (*found.get(spelling, ()), name)
    return found
