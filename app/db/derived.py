"""What is derived from cards: effective fields, values that two gave, how assessments turned out, the search index, shared tokens.

All of it can be dropped and built again from the records at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from app.core.effective import Effective, Said, effective_fields, parse_reading, standing
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
    db.execute("DELETE FROM card_conflict")
    refresh(db, [row["id"] for row in rows(db, "SELECT id FROM card")])


def load_fields(db: sqlite_utils.Database, card: str) -> dict[FieldName, Effective]:
    """Derive the effective fields of one card from its records."""
    return _fields(db, card, load_standing(db, card))


def load_standing(
    db: sqlite_utils.Database, card: str, field: FieldName | None = None
) -> dict[FieldName, list[Said]]:
    """What is said of a card, or of one of its fields, by field (``app.core.effective``)."""
    said = db.execute(
        "SELECT id, field, value, certainty, over, revoked_at <> '' FROM edit WHERE root = ?"
        " AND coalesce(?, field) = field ORDER BY at, id",
        (card, field),
    )
    return standing(Said(*row) for row in said)


def _fields(
    db: sqlite_utils.Database, card: str, stands: Mapping[FieldName, Sequence[Said]]
) -> dict[FieldName, Effective]:
    newest = first(
        db,
        "SELECT id, document FROM recognition WHERE root = ? AND revoked_at = '' ORDER BY num DESC LIMIT 1",
        (card,),
    )
    if newest is None:
        return effective_fields(None, stands)
    assessed = assessments.confidences(db, newest["id"])
    return effective_fields(parse_reading(newest["document"]), stands, assessed)


def _refresh_card(db: sqlite_utils.Database, card: str) -> None:
    row = first(db, "SELECT num, status, revoked_at FROM card WHERE id = ?", (card,))
    if row is None:
        return
    for table in ("card_field", "card_match", "card_conflict"):
        db.execute(f"DELETE FROM {table} WHERE card = ?", (card,))
    db.execute("DELETE FROM card_index WHERE rowid = ?", (row["num"],))
    assessments.decide(db, card)
    if row["revoked_at"] or row["status"] != CardStatus.ACTIVE:
        return
    stands = load_standing(db, card)
    fields = _fields(db, card, stands)
    db.conn.executemany(
        "INSERT INTO card_conflict (card, edit) VALUES (?, ?)",
        [(card, lost.id) for edits in stands.values() for lost in outvoted(edits)],
    )
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


def outvoted(edits: Sequence[Said]) -> Iterator[Said]:
    """Of what stands of one field, what says something else than what holds."""
    return (one for one in edits[:-1] if one.value != edits[-1].value)


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
