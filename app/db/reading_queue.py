"""Which sheets are still to be read. Local to this desk: reading can be repeated at will."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.core.records import COVER, BatchState
from app.db.rows import rows, value

if TYPE_CHECKING:
    import sqlite_utils


class ReadingState(StrEnum):
    COMING = "coming"
    """Not all its pages are there yet."""
    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"
    """Tried and given up; its card is there, to be typed by a person."""


@dataclass(frozen=True, slots=True)
class ReadingQueue:
    """The sheets by what reading has done with them. Called inside or outside a transaction."""

    db: sqlite_utils.Database

    def expect(self, sheet: str) -> None:
        """A sheet's first page is there."""
        self.db.execute(
            "INSERT OR IGNORE INTO reading (sheet, state) VALUES (?, ?)", (sheet, ReadingState.COMING)
        )

    def ready(self, sheet: str) -> None:
        """A sheet's last page is there."""
        self._move(sheet, ReadingState.COMING, ReadingState.WAITING)

    def release(self, batch: str) -> None:
        """No more pages will come for this batch."""
        self.db.execute(
            "UPDATE reading SET state = ? WHERE state = ? AND sheet IN (SELECT id FROM sheet WHERE root = ?)",
            (ReadingState.WAITING, ReadingState.COMING, batch),
        )

    def done(self, sheet: str) -> None:
        self.db.execute(
            "UPDATE reading SET state = ?, error = '' WHERE sheet = ?", (ReadingState.READ, sheet)
        )

    def again(self, sheet: str) -> None:
        """Let a sheet be read that has been done with."""
        self.db.execute("UPDATE reading SET state = ? WHERE sheet = ?", (ReadingState.WAITING, sheet))

    def failed(self, sheet: str, error: str) -> None:
        """``error`` says why, without anything that stood on the card."""
        self.db.execute(
            "UPDATE reading SET state = ?, error = ?, attempts = attempts + 1 WHERE sheet = ?",
            (ReadingState.FAILED, error, sheet),
        )

    def state(self, sheet: str) -> ReadingState:
        """Raises ValueError for a sheet that was never expected."""
        return ReadingState(value(self.db, "SELECT state FROM reading WHERE sheet = ?", (sheet,)) or "")

    def waiting(self, batch: str = "", limit: int = -1) -> list[str]:
        """The first ``limit`` sheets to be read (-1: all) in the order in which they came, of one batch or of all.

        A batch that has ended waits for no page.
        """
        found = rows(
            self.db,
            "SELECT sheet FROM reading JOIN sheet ON sheet.id = reading.sheet"
            " LEFT JOIN batch ON batch.id = sheet.root"
            " WHERE (reading.state = ? OR (reading.state = ? AND batch.state = ?))"
            " AND (? = '' OR sheet.root = ?) ORDER BY sheet.num LIMIT ?",
            (ReadingState.WAITING, ReadingState.COMING, BatchState.ENDED, batch, batch, limit),
        )
        return [row["sheet"] for row in found]

    def waits_elsewhere(self, batch: str) -> bool:
        """Whether sheets of a batch that another desk took in have not been read there, as far as is known here.

        What was read has at least one card.
        """
        sql = (
            "SELECT 1 FROM sheet WHERE root = ? AND revoked_at = '' AND flags NOT LIKE ?"
            " AND id NOT IN (SELECT sheet FROM reading) AND EXISTS (SELECT 1 FROM page WHERE page.sheet = sheet.id"
            " AND page.root = sheet.root) AND NOT EXISTS (SELECT 1 FROM card WHERE card.sheet = sheet.id) LIMIT 1"
        )
        return value(self.db, sql, (batch, f'%"{COVER}"%')) is not None

    def count(self, batch: str, state: ReadingState) -> int:
        """How many sheets of a batch are in a state."""
        return int(
            value(
                self.db,
                "SELECT count(*) FROM reading JOIN sheet ON sheet.id = reading.sheet"
                " WHERE sheet.root = ? AND reading.state = ?",
                (batch, state),
            )
        )

    def _move(self, sheet: str, old: ReadingState, new: ReadingState) -> None:
        self.db.execute("UPDATE reading SET state = ? WHERE sheet = ? AND state = ?", (new, sheet, old))
