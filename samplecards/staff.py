"""Who works in which departments: tables of them, and which organisations have them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samplecards.organization_words import Wording, wordings

Post = tuple[Wording, Wording]
_NONE = "なし"
"""Stands for no department or no title."""


class Staff(NamedTuple):
    """Who is found in some departments; both are tables as ``wordings`` reads them, ``なし`` for none."""

    units: str
    ranks: str
    at: str = ""
    """The names of the organisations, as a pattern; any where it is empty."""
    often: int = 1

    def posts(self, small_unit: re.Pattern[str], of_a_whole: re.Pattern[str]) -> Iterator[Post]:
        """Every rank in every unit, save that who leads a division (``of_a_whole``) sits in no team of it."""
        for unit in _read(self.units):
            for rank in _read(self.ranks):
                if not (small_unit.search(unit.japanese) and of_a_whole.search(rank.japanese)):
                    yield from [(unit, rank)] * self.often


def only_at(several: Iterable[Staff]) -> tuple[tuple[str, str], ...]:
    """Every word that is not found everywhere, as a pattern, with the pattern of the organisations that have it."""
    places: dict[str, list[str]] = defaultdict(list)
    for staff in several:
        for word in {*_read(staff.units), *_read(staff.ranks)}:
            places[word.japanese].append(staff.at)
    return tuple(
        (f"^{re.escape(word)}$", "|".join(dict.fromkeys(found)))
        for word, found in sorted(places.items())
        if word and all(found)
    )


def _read(table: str) -> tuple[Wording, ...]:
    return tuple(Wording("", "") if word.japanese == _NONE else word for word in wordings(table))
