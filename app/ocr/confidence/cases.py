"""What is known of a value, and what the model makes of it: a set of named features."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.core.reading import SAID, FieldName

LEVELS = {
    "certainty": (0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999),
    "score": (0.9, 0.95, 0.98, 0.99, 0.995, 0.998),
    "role": (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999),
}
"""Numbers count by the levels that they reach, so that a person can read what each step is worth."""

LENGTHS = (4, 8, 12, 18, 26)
"""The same for the number of characters, each of which may be wrong."""

_CURED_BY = {"doubt:variant": "variant:sure", "repaired:divided": "agrees:mail"}
"""Doubts that other evidence answers: the verifier tells the variants, a mail address parts family and given name."""
_SAID_ANSWERS = frozenset(
    {"denied_by", "repaired", "doubt:variant", "doubt:katakana", "doubt:kanji", "doubt:unnamed"}
)
"""Doubts of letters, and of whether something is an organisation, by kind or group: a person has seen those. Which of several
values is meant, and whether this one goes on, he has not said of this card."""

_LATIN = "script:latin"
"""Beside Japanese it is another version of a value; a reading is as good in Latin letters as in kana."""
_GENERAL = frozenset({"label"})
"""Kinds of which it counts that there is one, not which."""
_TOLD_ONLY = frozenset({"note", "number"})
"""Kinds that speak neither for nor against a value."""

_INDEPENDENT = frozenset({"read_by:tesseract", "read_by:numerals", SAID})
"""Made by others from other texts, or by us for the numerals of columns: they seldom make the engine's mistakes, as nets of the same makers do.
Nor does a person who had another card in hand."""
_LIVED_WITH = frozenset(
    {
        "doubt:vertical",
        "doubt:joined",
        "doubt:look-alikes",
        "repaired:divided",
        "repaired:space",
        "repaired:variant",
    }
)
"""Doubts and repairs that other evidence may outweigh."""
_NOT_IN_COLUMNS = frozenset(
    f"field:{name}" for name in (FieldName.DEPARTMENT, FieldName.TITLE, FieldName.ADDRESS)
)
"""Fields that are never sure in a column: no reader sees that they go on beside it.

Posts that fill their columns (``fits:column``) were wrong 4 times in 763 on cards that nobody had seen.
"""
_NOT_IN_LATIN = frozenset((f"field:{FieldName.DEPARTMENT}", _LATIN))
"""What is never sure: an English department may go on in its next line, and has no word that it must end with."""
_ORGANIZATION = f"field:{FieldName.ORGANIZATION}"
_NAMES_IT = frozenset(
    {"pattern:legal_form", "agrees:other_side", "agrees:domain", "agrees:host", "fits:host"}
)
"""What shows that an organisation is one: its legal form, a second place of the card that says the name, or the host of a public
body. Without that it is never sure: where a name begins and ends that nobody knows, two readers of one line cannot tell."""
_WHOLE_IN_COLUMN = "fits:column"
"""What an organisation has to show besides in a column."""
_READING = f"field:{FieldName.NAME_READING}"
_SPELLS_NAME = frozenset({"agrees:name", "agrees:reading"})
"""What shows that a reading is one of the whole name, and not of its family or given name alone."""
_NAME = f"field:{FieldName.NAME}"
_BOTH_NAMES = frozenset({"dictionary:family_name", "dictionary:given_name"})
"""A name put together from several boxes may lack one, unless both its parts are names or the mail address spells it. So may a
name in Japanese of one box of which nothing on the card says the same: 星加 is 星 加, or the half of 星加 りえ."""
_NEEDED: dict[FieldName, tuple[str, ...]] = {
    FieldName.TEL: ("valid:phone",),
    FieldName.FAX: ("valid:phone",),
    FieldName.MOBILE: ("valid:phone",),
    FieldName.CORPORATE_NUMBER: ("valid:check_digit",),
    FieldName.EMAIL: ("valid:host",),
    FieldName.URL: ("valid:host",),
    FieldName.ADDRESS: ("fits:begins", "fits:ends"),
    FieldName.DEPARTMENT: ("fits:grammar", "fits:alone"),
    FieldName.TITLE: ("fits:grammar", "fits:alone"),
}
"""What a value has to show: all who read a line agree on its letters, and none on where the value begins and ends."""


@dataclass(frozen=True, slots=True)
class Case:
    """One value that a field may have, with all that speaks for and against it."""

    field: FieldName
    value: str
    evidence: Collection[str]
    """Kinds, as in ``FieldCandidate.evidence``."""
    score: float
    """The engine's score of the worst line, 0..1."""
    certainty: float
    """The engine's probability of the whole string, 0..1; 0 where it gives none."""
    role: float
    """How likely the text is this field of this person if it was read right, 0..1, by the rules that found it."""
    rival: bool
    """Whether another value of the field stands elsewhere on the same side."""


def features(case: Case) -> Iterator[str]:
    """The features that hold, each once, in no particular order.

    Evidence comes by its kind (``agrees:mail``); numbers as ``certainty>=0.9``
    for each level reached, the length as ``longer:8`` for each one passed.
    """
    yield f"field:{case.field}"
    if case.value.isascii() and case.field is not FieldName.NAME_READING:
        yield _LATIN
    if case.rival:
        yield "doubt:rival"
    if SAID not in case.evidence and not set(_NEEDED.get(case.field, ())) <= set(case.evidence):
        yield "doubt:invalid"
    numbers = {"certainty": case.certainty, "score": case.score, "role": case.role}
    for name, levels in LEVELS.items():
        yield from (f"{name}>={level}" for level in levels if numbers[name] >= level)
    yield from (f"longer:{length}" for length in LENGTHS if len(case.value) > length)
    yield from {
        _feature(kind)
        for kind in case.evidence
        if _group(kind) not in _TOLD_ONLY and kind != _LATIN and not _is_answered(kind, case.evidence)
    }


def held_back(held: Collection[str]) -> bool:
    """Whether a value cannot be sure, whatever else speaks for it.

    That is one that no independent second reader has read as well, that any
    second reader denies, that was repaired, or of which a doubt is left that
    nothing outweighs; what it needs and does not show is such a doubt, and so is
    a column for addresses and posts.
    """
    if _may_be_a_part(frozenset(held)):
        return True
    return _INDEPENDENT.isdisjoint(held) or any(
        feature.startswith(("denied_by:", "doubt:", "repaired:")) and feature not in _LIVED_WITH
        for feature in held
    )


def _may_be_a_part(held: frozenset[str]) -> bool:
    """Whether more than this value may be meant, or less, however well its letters were read."""
    if SAID in held:
        return False
    in_column = "doubt:vertical" in held
    if _ORGANIZATION in held:
        return _NAMES_IT.isdisjoint(held) or (in_column and _WHOLE_IN_COLUMN not in held)
    if _READING in held:
        return _SPELLS_NAME.isdisjoint(held)
    if _NAME in held and not held >= _BOTH_NAMES:
        if "doubt:joined" in held:
            return "agrees:mail" not in held
        return _LATIN not in held and not any(feature.startswith("agrees:") for feature in held)
    return held >= _NOT_IN_LATIN or (in_column and not _NOT_IN_COLUMNS.isdisjoint(held))


def _is_answered(kind: str, evidence: Collection[str]) -> bool:
    if SAID in evidence and not _SAID_ANSWERS.isdisjoint((kind, _group(kind))):
        return True
    return _CURED_BY.get(kind) in evidence


def _feature(kind: str) -> str:
    group = _group(kind)
    return group if group in _GENERAL else kind


def _group(kind: str) -> str:
    return kind.partition(":")[0]
