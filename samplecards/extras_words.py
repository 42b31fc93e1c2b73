"""The words of what cards say beside their fields."""

from __future__ import annotations

from dataclasses import dataclass

from samplecards.organization_words import Wording


@dataclass(frozen=True, slots=True)
class ExtraWords:
    """The words of one edition."""

    qualifications: tuple[Wording, ...]
    second_titles: tuple[Wording, ...]
    """Titles of those who hold a post in another organisation as well."""
    second_organizations: tuple[Wording, ...]
    slogans: tuple[str, ...]
    notes: tuple[str, ...]
    """Lines of small print."""
    paths: tuple[str, ...]
    """Of web addresses."""
