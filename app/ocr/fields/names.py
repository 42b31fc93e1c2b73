"""Japanese names: dividing them, and the Latin spellings that they may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from jaconv import kata2hira

from app.core.text import fold
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import common_readings, readings

FAMILIES, GIVEN_NAMES = "family_names", "given_names"
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー・]+")
_KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LONGEST_FAMILY = 5
_SHORTEST_RARE = 5
_SHORT_STRANGER, _LONG_STRANGER = 3, 5
"""A name of more characters than the one and no more than the other has a family name of two, where no dictionary has it."""
_FAMILY_ALONE = 3
"""A family name of so many characters is likelier than a shorter one before a given name of one character."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """Family and given name as written; ``given`` is empty where they cannot be told apart."""

    family: str
    given: str


def divide(name: str) -> NameParts:
    """Family and given name of a name, by its one space or by the dictionary.

    >>> divide("長谷川健一")
    NameParts(family='長谷川', given='健一')
    """
    tokens = name.split()
    if len(tokens) == 2:
        return NameParts(*tokens)
    compact = "".join(tokens)
    longest = min(_LONGEST_FAMILY, len(compact) - 1)
    # Of two that are as likely, the longer family name: 林田香 is 林田 香.
    cuts = [
        (_worth(compact[:cut], FAMILIES) + _worth(compact[cut:], GIVEN_NAMES), cut)
        for cut in range(1, longest + 1)
        if is_family(compact[:cut]) and (is_given(compact[cut:]) or not _KANA.fullmatch(compact))
    ]
    if not cuts:
        # A family name that no dictionary has, before a common given name.
        cuts = [(1, cut) for cut in range(1, min(3, longest) + 1) if _is_common_given(compact[cut:])]
        # A longer given name that ends with it: 朔太郎.
        cuts = [(1, cut - 1) if cut > 1 and is_given(compact[cut - 1 :]) else (1, cut) for _, cut in cuts]
    if not cuts and _SHORT_STRANGER < len(compact) <= _LONG_STRANGER and is_given(compact[2:]):
        cuts = [(0, 2)]
    if not cuts or "・" in compact or is_common_family(compact):
        return NameParts(compact, "")
    _, cut = max(cuts)
    if is_family(compact) and (len(compact) == _FAMILY_ALONE or not is_given(compact[cut:])):
        # A family name alone, of which the beginning is another one: 芹沢, 小田桐.
        return NameParts(compact, "")
    return NameParts(compact[:cut], compact[cut:])


def _worth(written: str, dictionary: str) -> int:
    """How much it says that a dictionary has a part of a name: common names more than others."""
    entry = _entry(written)
    return (entry in readings(dictionary)) + (entry in common_readings(dictionary))


def is_family(written: str) -> bool:
    """Whether a dictionary has it as a family name, in kanji or in kana."""
    return _is_in(written, FAMILIES)


def is_given(written: str) -> bool:
    """Whether a dictionary has it as a given name, in kanji or in kana."""
    return _is_in(written, GIVEN_NAMES)


def is_common_family(written: str) -> bool:
    """Whether it is one of the family names that most people have."""
    return _entry(written) in common_readings(FAMILIES)


def has_strange_kanji(name: str) -> bool:
    """Whether a kanji stands in it, in whatever form, that no name of the dictionaries has: one was misread.

    >>> has_strange_kanji("靄岡 健一"), has_strange_kanji("髙嶋 健一")
    (True, False)
    """
    return not _kanji_of_names().issuperset(_KANJI.findall(fold(name)))


@cache
def _kanji_of_names() -> frozenset[str]:
    return frozenset("".join((*readings(FAMILIES), *readings(GIVEN_NAMES))))


def _is_in(written: str, dictionary: str) -> bool:
    entry = _entry(written)
    return entry in readings(dictionary) or (
        bool(_KANA.fullmatch(entry)) and kata2hira(entry) in _kana(dictionary)
    )


@cache
def _kana(dictionary: str) -> frozenset[str]:
    """All readings of a dictionary, which are how a name in kana is written."""
    return frozenset(kana for many in readings(dictionary).values() for kana in many if len(kana) > 1)


def _is_common_given(written: str) -> bool:
    return len(written) > 1 and _entry(written) in common_readings(GIVEN_NAMES)


def kana_of(name: str) -> Iterator[tuple[str, str]]:
    """The readings in hiragana that the family and the given name may have: those of the dictionaries, or its own kana."""
    parts = divide(name)
    for family in _readings_of(parts.family, FAMILIES):
        for given in _readings_of(parts.given, GIVEN_NAMES):
            yield family, given


def _readings_of(part: str, dictionary: str) -> tuple[str, ...]:
    if _KANA.fullmatch(part):
        return (kata2hira(part),)
    return readings(dictionary).get(_entry(part), ())


def spellings(part: str, dictionary: str) -> frozenset[str]:
    """Canonical Latin spellings that a part of a name may have.

    Those of its own kana or Latin letters, or of all readings that ``dictionary`` gives for its kanji.
    """
    if part.isascii():
        return frozenset({canonical(part)})
    if _KANA.fullmatch(part):
        return frozenset({romanized(part)})
    return frozenset(romanized(kana) for kana in readings(dictionary).get(_entry(part), ()))


@cache
def latin_names(dictionary: str) -> frozenset[str]:
    """The canonical Latin spellings of the common names of a dictionary."""
    return frozenset(romanized(kana) for many in common_readings(dictionary).values() for kana in many)


@cache
def rare_latin_names(dictionary: str) -> frozenset[str]:
    """The canonical Latin spellings of all names of a dictionary but for those so short that they are many another word."""
    spelled = (romanized(kana) for many in readings(dictionary).values() for kana in many)
    return frozenset(name for name in spelled if len(name) >= _SHORTEST_RARE)


@lru_cache(maxsize=1024)
def _entry(written: str) -> str:
    """How the dictionaries write a name: with modern kanji; kana as they are."""
    return written if _KANA.fullmatch(written) else fold(written)
