"""What this desk said of records and does not hold, kept for its user to see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from app.core.documents import Document
from app.db.rows import rows, value

if TYPE_CHECKING:
    import sqlite_utils


@dataclass(frozen=True, slots=True)
class Refused:
    """One state of a record that was not taken."""

    num: int
    document: Document
    """What this desk said."""
    reason: str
    """``app.sync.wire.Refusal``, or what ``app.db`` says: ``arrivals.OVERTAKEN``, ``settling.KEPT_HERE``, ``set_aside.SET_ASIDE``…"""
    at: str
    waits: bool = False
    """Whether the server is still to be asked about it."""


def refused(db: sqlite_utils.Database, limit: int) -> list[Refused]:
    """The newest first."""
    sql = "SELECT num, reason, document, at, stood_on <> x'' AS waits FROM refusal ORDER BY num DESC LIMIT ?"
    decode = msgspec.msgpack.Decoder(Document).decode
    return [
        Refused(row["num"], decode(row["document"]), row["reason"], row["at"], bool(row["waits"]))
        for row in rows(db, sql, (limit,))
    ]


def count(db: sqlite_utils.Database) -> int:
    """How many are kept."""
    return int(value(db, "SELECT count(*) FROM refusal"))


def forget(db: sqlite_utils.Database, num: int) -> None:
    """Somebody has looked; what is the user's own stays where it is."""
    db.execute("DELETE FROM refusal WHERE num = ?", (num,))
