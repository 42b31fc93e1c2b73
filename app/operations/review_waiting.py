"""What waits to be checked, in temporary tables of the connection: ids and numbers only, in memory.

Looking through all cards for what waits takes some tenths of a second at 100,000, so the outcome is kept, and
follows the audit, in which every process writes down what it changed, and what a sync brought.

``temp.to_check`` has the cards that wait here, with the queues in which they do: ``mine``, which is empty, for what this
user has to look at, and otherwise NULL; ``batch``, and ``department``, each an id or NULL. ``? IN (mine, batch, department)``
asks for one of them. ``temp.to_check_field`` has their fields, also of cards that somebody else looks at;
``temp.to_check_held`` who looks at what (``app.operations.review_turns``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.core.dates import format_instant, utc_now
from app.core.reading import FieldName
from app.core.records import Post
from app.db.rows import chunks, first, rows, value
from app.operations import settings
from app.operations.session import Session
from app.operations.staff import is_held

if TYPE_CHECKING:
    import sqlite_utils

IN_QUEUE = "? IN (mine, batch, department)"
"""A row of ``temp.to_check`` or ``temp.to_check_all`` is in the queue of which the parameter is the id, or empty."""

LAST = 1 << 62
"""The place among batches of cards whose batch is not known here: those of colleagues."""

_TABLES = (
    """CREATE TABLE temp.to_check_all (card TEXT PRIMARY KEY, mine TEXT, batch TEXT, department TEXT,
        stack INTEGER NOT NULL, sheet INTEGER NOT NULL, num INTEGER NOT NULL, fields INTEGER NOT NULL)
        STRICT, WITHOUT ROWID""",
    "CREATE INDEX temp.to_check_order ON to_check_all (stack, sheet, num)",
    """CREATE TABLE temp.to_check_field (card TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (card, field))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE temp.to_check_held (card TEXT PRIMARY KEY, user TEXT NOT NULL, here INTEGER NOT NULL,
        until TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TEMP VIEW to_check AS SELECT * FROM to_check_all
        WHERE card NOT IN (SELECT card FROM to_check_held WHERE here = 0)""",
    "CREATE TABLE temp.to_check_whose (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE temp.to_check_seen (threshold REAL NOT NULL, audit INTEGER NOT NULL, whose TEXT NOT NULL) STRICT",
)
_MINE = "(card.batch <> '' OR card.owner IN (SELECT id FROM temp.to_check_whose))"
_SCANNED = f"""({_MINE} OR card.department IN (SELECT id FROM temp.to_check_whose))
        AND (card.batch <> '' OR card.regions <> '[]')"""
_NAMELESS = f"""NOT EXISTS (
        SELECT 1 FROM card_field WHERE card_field.card = card.id AND field = '{FieldName.NAME}')"""
_CANDIDATES = f"""
    SELECT DISTINCT card FROM card_field WHERE confidence < ? UNION
    SELECT id FROM card WHERE {_SCANNED} AND status = 'active' AND {_NAMELESS}"""
_ENTER_FIELDS = f"""
    INSERT INTO temp.to_check_field
    SELECT id, field FROM card JOIN card_field ON card_field.card = card.id AND confidence < ?
        WHERE {{0}} UNION ALL
    SELECT id, '{FieldName.NAME}' FROM card WHERE {_NAMELESS} AND NOT EXISTS (
        SELECT 1 FROM edit WHERE root = card.id AND field = '{FieldName.NAME}' AND revoked_at = '') AND {{0}}"""
_IN_USE = f"{_SCANNED} AND status = 'active' AND revoked_at = '' AND id IN ({{}})"
_PLACE = f"coalesce(batch.num, {LAST}) AS stack, coalesce(sheet.number, 0) AS sheet, card.num AS num"
_JOINED = "LEFT JOIN batch ON batch.id = card.batch LEFT JOIN sheet ON sheet.id = card.sheet"
_ENTER = f"""
    INSERT INTO temp.to_check_all
    SELECT card.id, iif({_MINE}, '', NULL), nullif(card.batch, ''),
        (SELECT id FROM temp.to_check_whose WHERE id = card.department), {_PLACE}, count(*)
        FROM temp.to_check_field AS waits JOIN card ON card.id = waits.card {_JOINED}
        WHERE card.id IN ({{}}) GROUP BY card.id"""


def brought_up_to_date(session: Session) -> sqlite_utils.Database:
    """The session's database with its tables of what waits as of now."""
    db = session.store.db
    threshold = settings.threshold(session)
    newest = int(value(db, "SELECT coalesce(max(num), 0) FROM audit"))
    if not value(db, "SELECT 1 FROM temp.sqlite_master WHERE name = 'to_check'"):
        for statement in _TABLES:
            db.execute(statement)
    db.execute("DELETE FROM temp.to_check_held WHERE until <= ?", (format_instant(utc_now()),))
    whose = json.dumps([session.operator.id, *sorted(_departments(session))])
    seen = first(db, "SELECT threshold, audit, whose FROM temp.to_check_seen")
    if seen is None or (seen["threshold"], seen["whose"]) != (threshold, whose) or seen["audit"] > newest:
        for table in ("to_check_all", "to_check_field", "to_check_whose"):
            db.execute(f"DELETE FROM temp.{table}")
        db.execute("INSERT INTO temp.to_check_whose (id) SELECT value FROM json_each(?)", (whose,))
        _enter(db, threshold, [row["card"] for row in rows(db, _CANDIDATES, (threshold,))])
    elif seen["audit"] < newest:
        changed = rows(db, "SELECT root FROM audit WHERE num > ?", (seen["audit"],))
        _enter(db, threshold, {row["root"] for row in changed})
    else:
        return db
    db.execute("DELETE FROM temp.to_check_seen")
    db.execute(
        "INSERT INTO temp.to_check_seen (threshold, audit, whose) VALUES (?, ?, ?)",
        (threshold, newest, whose),
    )
    return db


def place_of(db: sqlite_utils.Database, card: str) -> tuple[int, int, int]:
    """Where a card has its turn, whether it waits or not: its batch's place, its sheet, its own; first of all if there is none."""
    found = first(db, f"SELECT {_PLACE} FROM card {_JOINED} WHERE card.id = ?", (card,))
    return (found["stack"], found["sheet"], found["num"]) if found else (0, 0, 0)


def _departments(session: Session) -> set[str]:
    """Where the user is today."""
    posts = session.store.find(Post, "user = ? AND revoked_at = ''", session.operator.id)
    return {post.department for post in posts if is_held(post)}


def _enter(db: sqlite_utils.Database, threshold: float, cards: Iterable[str]) -> None:
    """Enter those of some cards that wait, and strike out the others."""
    for chunk in chunks(cards):
        marks = ", ".join("?" * len(chunk))
        for table in ("to_check_all", "to_check_field"):
            db.execute(f"DELETE FROM temp.{table} WHERE card IN ({marks})", chunk)
        db.execute(_ENTER_FIELDS.format(_IN_USE.format(marks)), [threshold, *chunk, *chunk])
        db.execute(_ENTER.format(marks), chunk)
