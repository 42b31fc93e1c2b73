"""What is derived from cards: effective fields, how assessments turned out, the search index, shared tokens.

All of it can be dropped and built again from the records at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from app.core.effective import Effective, effective_fields, parse_reading
from app.core.reading import FieldName
from app.core.records import CardStatus
from app.core.text import fold
from app.db import assessments, tokens
from app.db.rows import first, rows

if TYPE_CHECKING:
    import sqlite_utils


def refresh(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    """Derive anew for these cards."""
    for card in cards:
        _refresh_card(db, card)


def rebuild(db: sqlite_utils.Database) -> None:
    """Derive anew for all cards, inside a transaction."""
    db.execute("INSERT INTO card_index (card_index) VALUES ('delete-all')")
    db.execute("DELETE FROM card_field")
    db.execute("DELETE FROM card_match")
    refresh(db, [row["id"] for row in rows(db, "SELECT id FROM card")])


def load_fields(db: sqlite_utils.Database, card: str) -> dict[FieldName, Effective]:
    """Derive the effective fields of one card from its records."""
    newest = first(
        db,
        "SELECT id, document FROM recognition WHERE root = ? AND revoked_at = '' ORDER BY num DESC LIMIT 1",
        (card,),
    )
    edits = db.execute(
        "SELECT field, value, certainty FROM edit WHERE root = ? AND revoked_at = '' ORDER BY at, id", (card,)
    )
    if newest is None:
        return effective_fields(None, edits)
    assessed = assessments.confidences(db, newest["id"])
    return effective_fields(parse_reading(newest["document"]), edits, assessed)


def _refresh_card(db: sqlite_utils.Database, card: str) -> None:
    row = first(db, "SELECT num, status, revoked_at FROM card WHERE id = ?", (card,))
    if row is None:
        return
    for table in ("card_field", "card_match"):
        db.execute(f"DELETE FROM {table} WHERE card = ?", (card,))
    db.execute("DELETE FROM card_index WHERE rowid = ?", (row["num"],))
    assessments.decide(db, card)
    if row["revoked_at"] or row["status"] != CardStatus.ACTIVE:
        return
    fields = load_fields(db, card)
    db.conn.executemany(
        "INSERT INTO card_field (card, field, value, confidence, origin) VALUES (?, ?, ?, ?, ?)",
        [(card, name, field.value, field.confidence, field.origin) for name, field in fields.items()],
    )
    db.conn.executemany(
        "INSERT OR IGNORE INTO card_match (card, token) VALUES (?, ?)",
        [(card, token) for token in match_tokens({name: field.value for name, field in fields.items()})],
    )
    index = tokens.index_columns({name: field.value for name, field in fields.items()})
    db.execute(
        "INSERT INTO card_index (rowid, name, kana, company, other) VALUES (?, ?, ?, ?, ?)",
        (row["num"], index.name, index.kana, index.company, index.other),
    )


def match_tokens(fields: dict[FieldName, str]) -> Iterator[str]:
    """What two cards of one person share: a name together with a mail address or a mobile number.

    A mail address alone is never enough: one info@ serves a whole office.
    """
    name = fold(fields.get(FieldName.NAME, ""))
    if not name:
        return
    for field in (FieldName.EMAIL, FieldName.MOBILE):
        for line in fields.get(field, "").splitlines():
            yield f"{name}\n{field}\n{fold(line).translate(_PHONE_MARKS)}"


_PHONE_MARKS = str.maketrans("", "", "-()‐−ー")
