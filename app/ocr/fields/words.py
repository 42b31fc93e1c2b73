"""The word lists of ``resources/dictionaries``, each read when it is first needed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parents[3] / "resources" / "dictionaries"


def _rows(name: str) -> list[str]:
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def readings(name: str) -> dict[str, tuple[str, ...]]:
    """Names of ``family_names`` or ``given_names`` → readings in hiragana, the commonest first.

    The common names stand in a list of their own; the others come from UniDic, and those it lacks from a third list.
    Whatever ends in 郎 may be written with 朗: 陽一朗, 慎太朗.
    """
    found = dict(common_readings(name))
    for written, *kana in (row.split() for row in [*_rows(f"{name}_wide"), *_rows(f"{name}_rare")]):
        found[written] = tuple(dict.fromkeys((*found.get(written, ()), *kana)))
    cheerful = {f"{written[:-1]}朗": kana for written, kana in found.items() if written.endswith("郎")}
    return cheerful | found


@cache
def common_readings(name: str) -> dict[str, tuple[str, ...]]:
    """The common ones of ``readings``."""
    return {written: tuple(kana) for written, *kana in (row.split() for row in _rows(name))}


@cache
def words(name: str) -> frozenset[str]:
    """All entries of a list."""
    return frozenset(_rows(name))


_KATAKANA = re.compile(r"[ァ-ヴー]{3,}")


@cache
def katakana_of(*names: str) -> frozenset[str]:
    """The words in katakana that the entries of lists hold, of three characters and more."""
    return frozenset(word for name in names for entry in words(name) for word in _KATAKANA.findall(entry))


@cache
def any_of(name: str) -> str:
    """A regular expression for one entry of a list, the longest first; spaces may be of any length, brackets of either width."""
    entries = sorted(words(name), key=len, reverse=True)
    # Entries that begin alike are tried together: the lists are long, and most begin like nothing in a text.
    groups: dict[str, list[str]] = {}
    for entry in entries:
        first = entry[0] if entry[0].isalnum() else ""
        groups.setdefault(first, []).append(_pattern(entry).removeprefix(first))
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items()) + ")"


def _pattern(entry: str) -> str:
    pattern = re.escape(entry).replace(r"\ ", r"\s*")
    return re.sub(r"\\\(|（", "[(（]", re.sub(r"\\\)|）", "[)）]", pattern))


@cache
def ends_with(name: str) -> re.Pattern[str]:
    """Matches a text that ends with an entry of a list."""
    return re.compile(f"{any_of(name)}$")


@cache
def has_word(name: str) -> re.Pattern[str]:
    """Matches a text in which an English entry of a list stands as a word, even if the space before it is lost."""
    return re.compile(
        rf"(?:(?<![A-Za-z])|(?-i:(?<=[a-z])(?=[A-Z]))){any_of(name)}(?![A-Za-z])", re.IGNORECASE
    )
