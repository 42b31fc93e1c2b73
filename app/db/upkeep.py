"""Which of what is derived has to be derived anew, for records that were written or deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.db import derived, listing, persons

if TYPE_CHECKING:
    import sqlite_utils


@dataclass(slots=True)
class Upkeep:
    """Gathers in one transaction what it concerns."""

    cards: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)
    meetings: set[str] = field(default_factory=set)

    def add(self, table: str, row: Mapping[str, Any]) -> None:
        """A record is another, is new, or is about to be deleted; ``row`` holds its id and columns."""
        if table == "card":
            self.cards.add(row["id"])
        elif table in {"recognition", "edit"}:
            self.cards.add(row["root"])
        elif table == "link":
            self.linked |= {row["first"], row["second"]}
        elif table == "meeting":
            self.meetings.add(row["id"])

    def refresh(self, db: sqlite_utils.Database) -> None:
        """Bring it up to date, before the commit."""
        derived.refresh(db, self.cards)
        reach = persons.refresh(db, self.linked | self.cards)
        listing.refresh(db, reach | listing.refresh_meetings(db, self.meetings))
