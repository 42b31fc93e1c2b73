"""What the list of what is over its period holds (``app.operations.retention``), for the window, which loads nothing that draws."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.core.retention import Candidate
from app.sync.wire_privacy import DueRecords, Kept


@dataclass(frozen=True, slots=True)
class Disposal:
    """For how long things are kept, and what is over that."""

    years: dict[str, int]
    """By kind; without those that have no period."""
    listed: list[Candidate]
    """What the operator may dispose of at this desk, the oldest first."""
    kept: dict[Candidate, Kept] = field(default_factory=dict)
    """What would be among these and is kept longer."""
    office: tuple[DueRecords, ...] = ()
    """What the server counts in the whole office, for an administrator; nothing that is private is among it."""
