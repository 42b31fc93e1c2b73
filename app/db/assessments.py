"""Assessments: what this desk made of how sure a reading says it is, and how that turned out.

A reading never changes, so what the desk thinks of it lies beside it: which of
its fields were chosen by chance to be looked at though they are sure, which a
person looks at anyway, and whether what he said agreed. Most fields have none:
for them holds what the reading states. Nothing here says what stands on a card,
but it is about one, and goes when that is erased. Local to the desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.core.agreement import agree
from app.core.effective import parse_reading
from app.core.reading import FieldName
from app.core.records import Certainty
from app.db.rows import rows, value

if TYPE_CHECKING:
    import sqlite_utils


class Lot(StrEnum):
    """Why a field has an assessment."""

    DRAWN = "drawn"
    """It is sure, and was chosen by chance: a blind sample of what is accepted unread."""
    ASKED = "asked"
    """It is not sure, so that a person looks at it anyway."""
    ACCEPTED = "accepted"
    """It is sure by what was learned here, and was not chosen."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the desk makes of one field of one reading."""

    field: FieldName
    lot: Lot
    stated: float
    """The probability of being right, 0..1, as the reading states it."""
    confidence: float
    """What holds in its place until a person has decided."""
    layout: str
    """``horizontal`` or ``vertical``."""
    version: str
    """Of the model that stated it."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many of some fields persons decided on, and on how many of those they said something else than was read."""

    judged: int = 0
    wrong: int = 0

    def __add__(self, other: Outcomes) -> Outcomes:
        return Outcomes(self.judged + other.judged, self.wrong + other.wrong)


TABLES = (
    """CREATE TABLE assessment (recognition TEXT NOT NULL, field TEXT NOT NULL, card TEXT NOT NULL,
        lot TEXT NOT NULL, stated REAL NOT NULL, confidence REAL NOT NULL, layout TEXT NOT NULL,
        version TEXT NOT NULL, wrong INTEGER, decided_at TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (recognition, field)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX assessment_card ON assessment (card)",
    """CREATE INDEX assessment_decided ON assessment (lot, decided_at, version, field, stated, wrong, layout)
        WHERE wrong IS NOT NULL""",
    "CREATE INDEX assessment_wrong ON assessment (version) WHERE wrong = 1",
    "CREATE TABLE assessment_due (card TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
)
"""``wrong`` is NULL until a person has decided; cards that are ``due`` are to be assessed again."""


def enter(db: sqlite_utils.Database, card: str, recognition: str, found: Iterable[Assessment]) -> None:
    """Put these in the place of what was thought of a reading; what persons decided on stays as it is."""
    db.execute("DELETE FROM assessment WHERE recognition = ? AND wrong IS NULL", (recognition,))
    db.conn.executemany(
        "INSERT OR IGNORE INTO assessment (recognition, field, card, lot, stated, confidence, layout, version)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (recognition, item.field, card, item.lot, item.stated, item.confidence, item.layout, item.version)
            for item in found
        ],
    )


def confidences(db: sqlite_utils.Database, recognition: str) -> dict[FieldName, float]:
    """What holds in the place of what a reading states."""
    found = rows(db, "SELECT field, confidence FROM assessment WHERE recognition = ?", (recognition,))
    return {FieldName(row["field"]): row["confidence"] for row in found}


def lots(db: sqlite_utils.Database, recognition: str) -> dict[FieldName, Lot]:
    """Which fields of a reading have an assessment, and why."""
    found = rows(db, "SELECT field, lot FROM assessment WHERE recognition = ?", (recognition,))
    return {FieldName(row["field"]): Lot(row["lot"]) for row in found}


def decide(db: sqlite_utils.Database, card: str) -> None:
    """Note how the fields turned out on which persons have decided, and that they are open again where that was undone.

    The first decision counts, on the reading that held when it was made: a
    field that a person gives another value later had already turned out.
    """
    found = list(
        rows(db, "SELECT recognition, field, wrong, decided_at FROM assessment WHERE card = ? AND lot <> ?",
             (card, Lot.ACCEPTED))
    )  # fmt: skip
    if not found:
        return
    said: dict[str, tuple[str, str]] = {}
    for row in rows(
        db,
        "SELECT field, value, at FROM edit WHERE root = ? AND revoked_at = '' AND certainty <> ? ORDER BY at, id",
        (card, Certainty.IMPORTED),
    ):
        said.setdefault(row["field"], (row["value"], row["at"]))
    newest = value(
        db,
        "SELECT id FROM recognition WHERE root = ? AND revoked_at = '' ORDER BY num DESC LIMIT 1",
        (card,),
    )
    for row in found:
        field, recognition = row["field"], row["recognition"]
        wrong, at = None, ""
        if field in said and (recognition == newest or row["wrong"] is not None):
            text, at = said[field]
            wrong = int(not agree(FieldName(field), text, _read(db, recognition, FieldName(field))))
        if (wrong, at) != (row["wrong"], row["decided_at"]):
            db.execute(
                "UPDATE assessment SET wrong = ?, decided_at = ? WHERE recognition = ? AND field = ?",
                (wrong, at, recognition, field),
            )


def forget(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    """Delete all that is about cards which are erased."""
    for table in ("assessment", "assessment_due"):
        db.conn.executemany(f"DELETE FROM {table} WHERE card = ?", [(card,) for card in cards])


# What was learned.


def outcomes_by_range(
    db: sqlite_utils.Database, version: str, edges: Sequence[float]
) -> dict[tuple[FieldName, int], Outcomes]:
    """By field and by how many ``edges`` the stated probability reaches: all decided fields of one version of the model."""
    place = " + ".join("(stated >= ?)" for _ in edges)
    found = rows(
        db,
        f"SELECT field, {place} AS place, count(*) AS judged, sum(wrong) AS wrong FROM assessment"
        " WHERE wrong IS NOT NULL AND version = ? GROUP BY 1, 2",
        (*edges, version),
    )
    return {
        (FieldName(row["field"]), row["place"]): Outcomes(row["judged"], row["wrong"])
        for row in found
    }  # fmt: skip


def wrong_ones(db: sqlite_utils.Database, version: str) -> int:
    """How many fields turned out wrong."""
    return int(value(db, "SELECT count(*) FROM assessment WHERE wrong = 1 AND version = ?", (version,)))


def sampled(db: sqlite_utils.Database, since: str = "") -> dict[tuple[FieldName, str], Outcomes]:
    """The blind sample by field and layout, as far as it was looked at (since an instant)."""
    found = rows(
        db,
        "SELECT field, layout, count(*) AS judged, sum(wrong) AS wrong FROM assessment"
        " WHERE wrong IS NOT NULL AND lot = ? AND decided_at >= ? GROUP BY field, layout",
        (Lot.DRAWN, since),
    )
    return {
        (FieldName(row["field"]), row["layout"]): Outcomes(row["judged"], row["wrong"])
        for row in found
    }  # fmt: skip


def sample_size(db: sqlite_utils.Database) -> int:
    """How many fields of the blind sample were looked at, ever."""
    sql = "SELECT count(*) FROM assessment WHERE wrong IS NOT NULL AND lot = ?"
    return int(value(db, sql, (Lot.DRAWN,)))


# What is to be assessed again.


def cards_below(db: sqlite_utils.Database, threshold: float) -> list[str]:
    """The cards of which something that was read is less sure than a threshold, so that a person looks at them."""
    sql = "SELECT DISTINCT card FROM card_field WHERE origin = 'read' AND confidence < ?"
    return [row["card"] for row in rows(db, sql, (threshold,))]


def make_due(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    """Have cards assessed again."""
    db.conn.executemany("INSERT OR IGNORE INTO assessment_due (card) VALUES (?)", [(card,) for card in cards])


def some_due(db: sqlite_utils.Database, count: int) -> list[str]:
    """The oldest cards that are due."""
    return [
        row["card"] for row in rows(db, "SELECT card FROM assessment_due ORDER BY card LIMIT ?", (count,))
    ]


def no_longer_due(db: sqlite_utils.Database, card: str) -> None:
    db.execute("DELETE FROM assessment_due WHERE card = ?", (card,))


def _read(db: sqlite_utils.Database, recognition: str, field: FieldName) -> str:
    document = value(db, "SELECT document FROM recognition WHERE id = ?", (recognition,))
    candidates = parse_reading(document).fields.get(field, ())
    return candidates[0].value if candidates else ""
