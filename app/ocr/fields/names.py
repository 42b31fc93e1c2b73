"""Japanese names: dividing them, and the Latin spellings that they may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.core.text import fold
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import readings

FAMILIES, GIVEN_NAMES = "family_names", "given_names"
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー・]+")
_LONGEST_FAMILY = 5


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
    cuts = [cut for cut in range(longest, 0, -1) if is_family(compact[:cut])]
    surest = [cut for cut in cuts if is_given(compact[cut:])] or cuts
    return NameParts(compact[: surest[0]], compact[surest[0] :]) if surest else NameParts(compact, "")


def is_family(written: str) -> bool:
    return _entry(written) in readings(FAMILIES)


def is_given(written: str) -> bool:
    return _entry(written) in readings(GIVEN_NAMES)


def kana_of(name: str) -> Iterator[tuple[str, str]]:
    """The readings in hiragana that the dictionaries have for the family and the given name."""
    parts = divide(name)
    for family in readings(FAMILIES).get(_entry(parts.family), ()):
        for given in readings(GIVEN_NAMES).get(_entry(parts.given), ()):
            yield family, given


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
    """The canonical Latin spellings of all names of a dictionary."""
    return frozenset(romanized(kana) for many in readings(dictionary).values() for kana in many)


def _entry(written: str) -> str:
    """How the dictionaries write a name: with modern kanji; kana as they are."""
    return written if _KANA.fullmatch(written) else fold(written)
