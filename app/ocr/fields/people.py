"""The name of the person and how it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from statistics import median

from app.core.reading import FieldName
from app.core.text import fold
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import any_of, ends_with, has_word, readings, words

_JAPANESE = re.compile(r"[\u3005-\u3007\u3041-\u3096\u30a1-\u30fe\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー・\s\u3000]+")
_LATIN_NAME = re.compile(r"(?:(?:Dr|Prof|Mr|Ms)\. ?)?[A-Z][A-Za-z'\-]+,?(?:\s+[A-Z]\.?)?(?:\s+[A-Z][A-Za-z'\-]+){1,2}")
_READING_LABEL = re.compile(r"^(?:フリガナ|ふりがな|よみ|カナ)[\s:：]*")
_ASIDE = re.compile(r"[(（\[［【]([^)）\]］】]*)[)）\]］】]")
_LATIN_TAIL = re.compile(r"[A-Za-z][A-Za-z .,'\-]{3,}$")
_FAMILIES, _GIVEN_NAMES = "family_names", "given_names"

_LEAST = 0.9
"""The score from which a text is taken for a name."""
_ROLES = ((3.0, 0.99), (2.2, 0.97), (1.5, 0.93), (_LEAST, 0.8))
"""From this score on, the text is the name this often."""
_FURTHER = 0.3
"""The role of a text that is less of a name than another, beside that one's."""
_SPLIT = 0.95
"""How often a name without a space is divided rightly by the dictionary."""
_READING, _KNOWN_READING, _LATIN_READING = 0.95, 0.99, 0.8
_NEAR = 1.6
"""A reading stands within this many name sizes of the name."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """Family and given name as written; ``given`` is empty where they cannot be told apart."""

    family: str
    given: str


def divide(name: str) -> NameParts:
    """Family and given name of a Japanese name, by its space or by the dictionary.

    >>> divide("長谷川健一")
    NameParts(family='長谷川', given='健一')
    """
    tokens = name.split()
    if len(tokens) == 2:
        return NameParts(*tokens)
    compact = "".join(tokens)
    families, given_names = readings(_FAMILIES), readings(_GIVEN_NAMES)
    cuts = [cut for cut in range(min(5, len(compact) - 1), 0, -1) if _modern(compact[:cut]) in families]
    both = [cut for cut in cuts if _modern(compact[cut:]) in given_names]
    if both or cuts:
        cut = (both or cuts)[0]
        return NameParts(compact[:cut], compact[cut:])
    return NameParts(compact, "")


@cache
def _modern(written: str) -> str:
    return fold(written) if not _KANA.fullmatch(written) else written


@cache
def latin_names(name: str) -> frozenset[str]:
    """The canonical Latin spellings of a dictionary of names."""
    return frozenset(romanized(kana) for kana_of in readings(name).values() for kana in kana_of)


def spellings(part: str, name: str) -> frozenset[str]:
    """Canonical Latin spellings that a name part may have: of its kana, its Latin letters or its dictionary readings."""
    if part.isascii():
        return frozenset({canonical(part)})
    if _KANA.fullmatch(part):
        return frozenset({romanized(part)})
    return frozenset(romanized(kana) for kana in readings(name).get(_modern(part), ()))


@dataclass(frozen=True, slots=True)
class _Found:
    """A text that may be a name: where in which piece, and how much speaks for it."""

    piece: Piece
    whole: Piece
    score: float
    evidence: tuple[str, ...]


def find_people(pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """Drafts of name and reading, and the pieces with what was taken out of them."""
    japanese = _found(pieces, _japanese_core, _japanese_score)
    latin = _found(pieces, _latin_core, _latin_score)
    names = japanese or latin
    if not names:
        return [], pieces
    best = names[0]
    drafts = _name_drafts(best, 1.0)
    for other in names[1:3]:
        drafts += _name_drafts(other, _FURTHER)
    taken = [best]
    read, kana_pieces = _readings(best, pieces)
    drafts += read
    if japanese:
        romaji = [found for found in latin if found.score >= _LEAST]
        drafts += _latin_readings(best, romaji)
        taken += romaji
    return drafts, _without(pieces, taken, kana_pieces)


def _found(pieces, core, score) -> list[_Found]:  # type: ignore[no-untyped-def]
    raise NotImplementedError
