"""The words that made-up organisations are called by, their departments and titles, in Japanese and in English."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache


class OrganizationKind(StrEnum):
    COMPANY = "company"
    MUNICIPALITY = "municipality"
    MINISTRY = "ministry"
    UNIVERSITY = "university"
    AGENCY = "agency"
    PRACTICE = "practice"
    """The office of lawyers, tax accountants or the like."""
    HOSPITAL = "hospital"


@dataclass(frozen=True, slots=True)
class Wording:
    """The same thing in Japanese and in English."""

    japanese: str
    english: str


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one edition."""

    stems: tuple[Wording, ...]
    trades: tuple[Wording, ...]
    place_stems: tuple[Wording, ...]
    ministries: tuple[Wording, ...]
    agencies: tuple[Wording, ...]
    departments: dict[OrganizationKind, tuple[Wording, ...]]
    titles: dict[OrganizationKind, tuple[Wording, ...]]
    municipalities: tuple[tuple[str, str], ...]
    """What follows the place, in Japanese and in English."""
    universities: tuple[tuple[str, str], ...]
    """What stands before and behind the place."""
    forms: tuple[str, ...]
    """Legal forms of companies, ``{}`` for the rest of the name."""
    branches: tuple[str, ...]
    patterns: dict[OrganizationKind, tuple[Wording, ...]] = field(default_factory=dict)
    """Names of practices and hospitals, ``{}`` for a stem."""
    english_forms: tuple[str, ...] = ("Co., Ltd.",)
    posts: dict[OrganizationKind, tuple[tuple[Wording, Wording], ...]] = field(default_factory=dict)
    """Departments and titles that go together; for kinds without them, any title goes with any department."""
    only_at: tuple[tuple[str, str], ...] = ()
    """Departments and titles, as a pattern, of ``posts`` that are found only in organisations with names of a pattern."""

    def suit(self, post: tuple[Wording, Wording], organization: str) -> bool:
        """Whether an organisation of that name has such a department and title."""
        places = (place for word in post for place in _where(self, word.japanese))
        return all(re.search(place, organization) for place in places)


@cache
def _where(words: Words, post: str) -> tuple[str, ...]:
    """The patterns of the organisations that have a department or a title; asked for every post of every one."""
    return tuple(place for held, place in words.only_at if re.search(held, post))


def wordings(table: str) -> tuple[Wording, ...]:
    """A table with rows parted by ``|``, each a Japanese word and its English; ``_`` stands for a space in the former."""
    rows = (row.strip().split(" ", 1) for row in table.replace("\n", "|").split("|") if row.strip())
    return tuple(Wording(japanese.replace("_", " "), english) for japanese, english in rows)
