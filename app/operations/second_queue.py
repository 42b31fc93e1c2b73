"""What waits for a second reader, and what two readers said differently, in the order in which it is gone through.

As for the first review (``review_waiting``), the connection keeps this in temporary tables and follows the audit. A field
of a batch for which a lead asked comes here once it does not wait for its first reader any more, whether that was a
person or the machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.db.rows import chunks, first, rows, value
from app.operations.review_waiting import brought_up_to_date
from app.operations.session import Session

if TYPE_CHECKING:
    import sqlite_utils

_TABLES = (
    """CREATE TABLE temp.second (card TEXT NOT NULL, field TEXT NOT NULL, place INTEGER NOT NULL, batch TEXT NOT NULL,
        stack INTEGER NOT NULL, sheet INTEGER NOT NULL, num INTEGER NOT NULL, reader TEXT NOT NULL, entry TEXT NOT NULL,
        PRIMARY KEY (card, field)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX temp.second_order ON second (stack, place, sheet, num)",
    "CREATE TABLE temp.second_seen (audit INTEGER NOT NULL) STRICT",
)
_ASKED = "SELECT id FROM card WHERE batch IN (SELECT id FROM batch WHERE second_fields <> '[]' AND revoked_at = '')"
# The stamp of the hybrid clock says what came first, whatever the wall clocks of the desks say.
_STAMP = """json_extract(clocks, '$."*"[0]')"""
_ENTER = f"""
    INSERT INTO temp.second
    SELECT card.id, held.field, asked.key, batch.id, batch.num, coalesce(sheet.number, 0), card.num,
        coalesce(said.by, ''), coalesce(entry.id, '')
    FROM card JOIN batch ON batch.id = card.batch JOIN json_each(batch.second_fields) AS asked
    JOIN card_field AS held ON held.card = card.id AND held.field = asked.value AND held.origin <> 'agreed'
    LEFT JOIN sheet ON sheet.id = card.sheet
    LEFT JOIN edit AS said ON said.num = (SELECT num FROM edit WHERE root = card.id AND field = held.field
        AND revoked_at = '' ORDER BY at DESC, id DESC LIMIT 1)
    LEFT JOIN second_entry AS entry ON entry.num = (SELECT num FROM second_entry WHERE root = card.id
        AND field = held.field AND revoked_at = '' ORDER BY {_STAMP} DESC LIMIT 1)
    WHERE card.status = 'active' AND card.revoked_at = '' AND card.id IN ({{}})
        AND (entry.id IS NULL OR said.id IS NULL
            OR json_extract(entry.clocks, '$."*"[0]') > json_extract(said.clocks, '$."*"[0]'))"""


def second_table(session: Session) -> sqlite_utils.Database:
    """The session's database with ``temp.second`` as of now.

    A row is a field that has to be typed (``entry`` is empty) or settled (``entry`` is the id of the SecondEntry);
    ``reader`` is the user who read it first, empty where that was the machine. Fields that still wait for their first
    reader are in ``temp.to_check_field`` too.
    """
    db = brought_up_to_date(session)
    newest = int(value(db, "SELECT coalesce(max(num), 0) FROM audit"))
    if not value(db, "SELECT 1 FROM temp.sqlite_master WHERE name = 'second'"):
        for statement in _TABLES:
            db.execute(statement)
    seen = first(db, "SELECT audit FROM temp.second_seen")
    if seen is None or seen["audit"] > newest:
        db.execute("DELETE FROM temp.second")
        _enter(db, [row["id"] for row in rows(db, _ASKED)])
    elif seen["audit"] < newest:
        _enter(db, _touched(db, seen["audit"]))
    else:
        return db
    db.execute("DELETE FROM temp.second_seen")
    db.execute("INSERT INTO temp.second_seen (audit) VALUES (?)", (newest,))
    return db


def _touched(db: sqlite_utils.Database, audit: int) -> list[str]:
    """The cards that changed since, and those of batches that did."""
    found = rows(
        db,
        "SELECT DISTINCT root AS id FROM audit WHERE num > ?1 UNION"
        " SELECT card.id FROM audit JOIN card ON card.batch = audit.record"
        " WHERE audit.num > ?1 AND audit.kind = 'batch'",
        (audit,),
    )
    return [row["id"] for row in found]


def _enter(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    for chunk in chunks(cards):
        marks = ", ".join("?" * len(chunk))
        db.execute(f"DELETE FROM temp.second WHERE card IN ({marks})", chunk)
        db.execute(_ENTER.format(marks), chunk)
