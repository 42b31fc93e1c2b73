"""Small pictures of cards, in an encrypted database of their own.

They can be made again from the page images: they are not backed up, and a
damaged file gives way to an empty one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import DamagedError
from app.core.reading import Side
from app.db.connection import open_database, transaction
from app.db.rows import rows, rows_in

if TYPE_CHECKING:
    import sqlite_utils


Thumbnail = tuple[str, Side]
"""Which one: the card's id and the side."""


class Thumbnails:
    """JPEG files by card and side. For one thread; other processes may have it open too."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._db = db
        db.execute(
            "CREATE TABLE IF NOT EXISTS thumbnail (card TEXT NOT NULL, side TEXT NOT NULL, jpeg BLOB NOT NULL,"
            " PRIMARY KEY (card, side)) STRICT, WITHOUT ROWID"
        )

    @classmethod
    def open(cls, path: Path, key: bytes) -> Thumbnails:
        """Open the database, making it where it is missing or damaged. Raises StoreError."""
        try:
            return cls(open_database(path, key))
        except DamagedError:
            for ending in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    path.with_name(path.name + ending).unlink()
            return cls(open_database(path, key))

    def put(self, pictures: Mapping[Thumbnail, bytes]) -> None:
        """Keep pictures, in place of earlier ones. Raises BusyError, DiskFullError."""
        with transaction(self._db):
            self._db.conn.executemany(
                "INSERT OR REPLACE INTO thumbnail (card, side, jpeg) VALUES (?, ?, ?)",
                [(card, side, jpeg) for (card, side), jpeg in pictures.items()],
            )

    def get(self, card: str, side: Side = Side.FRONT) -> bytes | None:
        """The picture of one side of a card, or None."""
        return self.get_many([card], side).get(card)

    def get_many(self, cards: Iterable[str], side: Side = Side.FRONT) -> dict[str, bytes]:
        """The pictures of one side of many cards; those that have none are left out."""
        sql = "SELECT card, jpeg FROM thumbnail WHERE side = ? AND card IN ({})"
        return {row["card"]: row["jpeg"] for row in rows_in(self._db, sql, cards, side)}

    def delete(self, cards: Iterable[str]) -> None:
        """Remove all pictures of cards; what they held is overwritten. Raises BusyError."""
        with transaction(self._db):
            self._db.conn.executemany("DELETE FROM thumbnail WHERE card = ?", [(card,) for card in cards])

    def keep_only(self, cards: Iterable[str]) -> None:
        """Remove all pictures of other cards. Raises BusyError."""
        there = {row["card"] for row in rows(self._db, "SELECT DISTINCT card FROM thumbnail")}
        self.delete(there.difference(cards))

    def close(self) -> None:
        self._db.close()
