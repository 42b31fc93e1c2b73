"""Names of made-up people with their readings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamePart:
    """A family or a given name: as written, in hiragana and in Hepburn (capitalised, no long vowels)."""

    written: str
    kana: str
    romaji: str


def name_parts(table: str) -> tuple[NamePart, ...]:
    """A table with rows parted by ``|``: as written, in hiragana, in Hepburn."""
    rows = (row for line in table.split("\n") if line for row in line.split("|"))
    return tuple(
        NamePart(written, kana, romaji.capitalize()) for written, kana, romaji in map(str.split, rows)
    )
