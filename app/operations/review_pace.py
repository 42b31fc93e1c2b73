"""How much the operator has checked today, of a batch or of all, and how quickly: for himself alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from statistics import median

from app.core.dates import format_instant, office_day, office_zone, parse_instant, utc_now
from app.db.rows import rows, value
from app.operations.session import Session

_LONGEST_PAUSE = 120.0
"""Seconds between two cards after which somebody was not at work on the second."""
_RECENT = 50
"""Cards from which the pace is told."""


@dataclass(frozen=True, slots=True)
class WorkDone:
    """What one person decided on since midnight."""

    cards: int = 0
    fields: int = 0
    seconds: float | None = None
    """For a card, the median of the last ones; None before the second."""


def done_today(session: Session, queue: str = "") -> WorkDone:
    """What the operator has decided on today, in a queue (``app.operations.review_queue``). What was taken back does not count."""
    db = session.store.db
    # Edits are numbered as they are made: from the newest back to midnight is little, however many there are.
    last = value(db, "SELECT num FROM edit WHERE at < ? ORDER BY num DESC LIMIT 1", (_midnight(),))
    found = rows(
        db,
        "SELECT root, count(*) AS fields, max(at) AS at FROM edit JOIN card ON card.id = edit.root"
        " WHERE edit.num > ? AND edit.by = ? AND edit.certainty <> 'imported' AND edit.revoked_at = '' AND ? IN ('', card.batch, card.department)"
        " GROUP BY root ORDER BY max(edit.num)",
        (last or 0, session.operator.id, queue),
    )
    cards = list(found)
    times = [parse_instant(row["at"]).timestamp() for row in cards[-_RECENT:]]
    gaps = [gap for gap in map(float.__sub__, times[1:], times) if 0 < gap < _LONGEST_PAUSE]
    return WorkDone(len(cards), sum(row["fields"] for row in cards), median(gaps) if gaps else None)


def _midnight() -> str:
    """When the office's day began."""
    start = datetime.combine(office_day(utc_now()), time(), office_zone())
    return format_instant(start.astimezone(UTC))
