"""Finding cards by any part of what stands on them, in three tiers, newest first.

Tiers: texts that begin with the query in name, reading or organisation; then
anywhere in those; then in the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.reading import FieldName
from app.db.rows import rows, rows_in
from app.db.tokens import folded_columns, query_expression, searchable

if TYPE_CHECKING:
    import sqlite_utils

PAGE = 50
"""How many cards a search gives unless asked for more."""

_MAIN = ("name", "kana", "company")


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that was found."""

    card: str
    person: str
    owner: str
    exchanged_on: str
    fields: dict[FieldName, str]


def search(db: sqlite_utils.Database, text: str, limit: int = PAGE) -> list[Hit]:
    """The cards that hold every word of ``text``, best tier first, newest first within it."""
    words = [word for word in (searchable(part) for part in text.split()) if word]
    if not words:
        return []
    found: dict[int, None] = {}
    for tier in range(len(_TIERS)):
        for num in _matching(db, words, tier):
            if num not in found and _holds(db, num, words):
                found[num] = None
                if len(found) >= limit:
                    return load_hits(db, found)
    return load_hits(db, found)


# Columns and whether the text has to begin with the word.
_TIERS = ((_MAIN, True), (_MAIN, False), ((*_MAIN, "other"), False))


def _matching(db: sqlite_utils.Database, words: list[str], tier: int) -> Iterator[int]:
    """Rows of the index for one tier: its rule holds for the first word, the others may stand anywhere."""
    columns, anchored = _TIERS[tier]
    parts = [f"{{{' '.join(columns)}}} : ({query_expression(words[0], anchored=anchored)})"]
    parts += [f"({query_expression(word, anchored=False)})" for word in words[1:]]
    found = db.execute(
        "SELECT rowid FROM card_index WHERE card_index MATCH ? ORDER BY rowid DESC", (" AND ".join(parts),)
    )
    return (int(num) for (num,) in found)


def _holds(db: sqlite_utils.Database, num: int, words: list[str]) -> bool:
    """Bigrams of a word may come from different places; only the text itself tells."""
    if all(len(word) <= 2 for word in words):
        return True
    texts = [
        text
        for column in folded_columns(_fields_by_num(db, num)).values()
        for text in column
    ]  # fmt: skip
    return all(any(word in text for text in texts) for word in words)


def _fields_by_num(db: sqlite_utils.Database, num: int) -> dict[FieldName, str]:
    found = rows(
        db,
        "SELECT field, value FROM card_field WHERE card = (SELECT id FROM card WHERE num = ?)",
        (num,),
    )
    return {FieldName(row["field"]): row["value"] for row in found}


def load_hits(db: sqlite_utils.Database, nums: Iterable[int]) -> list[Hit]:
    """The cards of these row numbers with their effective fields, in the same order."""
    order = list(nums)
    cards = {
        row["num"]: row
        for row in rows_in(
            db,
            "SELECT num, id, owner, exchanged_on, person FROM card LEFT JOIN card_person ON card = id"
            " WHERE num IN ({})",
            order,
        )
    }
    fields: dict[str, dict[FieldName, str]] = {row["id"]: {} for row in cards.values()}
    for row in rows_in(db, "SELECT card, field, value FROM card_field WHERE card IN ({})", fields):
        fields[row["card"]][FieldName(row["field"])] = row["value"]
    return [
        Hit(row["id"], row["person"] or row["id"], row["owner"], row["exchanged_on"], fields[row["id"]])
        for row in (cards[num] for num in order if num in cards)
    ]
