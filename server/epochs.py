"""Restores: each begins an epoch, by which desks know that the server has forgotten what they were told of since its backup.

A desk names the epoch that it knows with every pull. Of another one its cursors mean nothing: all scopes
begin anew, and it sends again what it was told to be safe since the backup was made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.core.dates import format_instant
from app.core.ids import new_id
from server.database import Connection

NUMBERS_PASSED_OVER = 1 << 32
"""Desks have seen numbers that the backup does not know; what is written from now on comes after those."""


@dataclass(frozen=True, slots=True)
class Epochs:
    """The epochs of an office, the newest last: id, and when the backup was made from which it began."""

    known: tuple[tuple[str, datetime | None], ...] = ()

    @property
    def current(self) -> str:
        return self.known[-1][0] if self.known else ""

    def is_past(self, epoch: str) -> bool:
        """Whether a desk knows another epoch than this; one that names none is of a time before epochs."""
        return bool(epoch) and epoch != self.current

    def send_since(self, epoch: str) -> str:
        """Since when what a desk was told to be safe may not be any more; empty: all of it is.

        A desk of an epoch that a restore took away knows nothing of which restore it was: it goes back to the
        earliest backup.
        """
        ids = [known for known, _ in self.known]
        after = self.known[ids.index(epoch) + 1 :] if epoch in ids else self.known
        instants = [made_at for _, made_at in after if made_at is not None]
        return format_instant(min(instants)) if instants and epoch != self.current else ""


NONE = Epochs()
"""Of a server that keeps none: nothing is ever past."""


def read(connection: Connection, office: str, now: datetime) -> Epochs:
    """The epochs of an office; the first one is made where there is none."""
    known = _known(connection, office)
    if not known:
        _add(connection, office, None, now)
        known = _known(connection, office)
    return Epochs(known)


def begin(connection: Connection, backup_made_at: datetime, now: datetime) -> None:
    """A database has been put back: begin an epoch for each office in it, and pass numbers over."""
    connection.execute("UPDATE counter SET value = value + %s", (NUMBERS_PASSED_OVER,))
    for (office,) in connection.execute("SELECT id FROM office").fetchall():
        _add(connection, office, backup_made_at, now)


def _known(connection: Connection, office: str) -> tuple[tuple[str, datetime | None], ...]:
    found = connection.execute(
        "SELECT id, backup_made_at FROM epoch WHERE office = %s ORDER BY id", (office,)
    ).fetchall()
    return tuple((epoch, made_at) for epoch, made_at in found)


def _add(connection: Connection, office: str, backup_made_at: datetime | None, now: datetime) -> None:
    connection.execute(
        "INSERT INTO epoch (office, id, backup_made_at, begun_at) VALUES (%s, %s, %s, %s)",
        (office, new_id(), backup_made_at, now),
    )
