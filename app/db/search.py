"""Finding cards by any part of what stands on them, in three tiers, newest first.

Tiers: texts that begin with the query in name, reading or organisation; then
anywhere in those; then in the rest.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.core.reading import FieldName
from app.core.tokens import words_of
from app.core.visibility import Visibility
from app.db.rows import rows_in
from app.db.tokens import query_expression

if TYPE_CHECKING:
    import sqlite_utils

PAGE = 50
"""How many cards a search gives unless asked for more."""

_MAIN = ("name", "kana", "company")

_BLOCK = 1000
"""How many rows of the index are looked at in one query, unless few are wanted."""

_FIRST = 1 << 62
"""Above every row number."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that was found."""

    card: str
    person: str
    owner: str
    exchanged_on: str
    fields: dict[FieldName, str]


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What a card has to be; what is empty does not count."""

    owner: str = ""
    department: str = ""
    """The id of the department of ours that it belongs to."""
    visibility: Visibility | None = None
    tag: str = ""
    """A tag's name."""
    since: str = ""
    """First day, ``YYYY-MM-DD``; a card of which only the month or year is known is in where it may be."""
    until: str = ""
    """Last day, likewise."""
    organization: str = ""
    """Folded by ``fold_organization``; the whole of it."""

    def __bool__(self) -> bool:
        return self != CardFilter()

    def condition(self) -> tuple[str, list[str]]:
        """SQL on ``card_list`` and its parameters."""
        parts = ["1"]
        parameters: list[str] = []
        for column, wanted in (
            ("owner", self.owner),
            ("department", self.department),
            ("visibility", self.visibility or ""),
            ("organization", self.organization),
        ):
            if wanted:
                parts.append(f"card_list.{column} = ?")
                parameters.append(str(wanted))
        if self.since or self.until:
            parts.append("card_list.last_day <> ''")
        if self.since:
            parts.append("card_list.last_day >= ?")
            parameters.append(self.since)
        if self.until:
            parts.append("card_list.first_day <= ?")
            parameters.append(self.until)
        if self.tag:
            parts.append(
                "card_list.num IN (SELECT card.num FROM tag JOIN tagging ON tagging.tag = tag.id"
                " JOIN card ON card.id = tagging.root WHERE tag.name = ? AND tagging.revoked_at = '')"
            )
            parameters.append(self.tag)
        return " AND ".join(parts), parameters


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a search has come."""

    tier: int = 0
    below: int = _FIRST
    """Rows of the index with this number or a higher one have been looked at."""


@dataclass(slots=True)
class Found:
    """What one step of a search has found."""

    cards: list[int] = field(default_factory=list)
    """Row numbers of cards, best first."""
    people: list[int] = field(default_factory=list)
    """Row numbers of their persons, one for each card."""
    after: Cursor | None = None
    """Where to go on; None where nothing is left."""


def search(db: sqlite_utils.Database, text: str, limit: int = PAGE) -> list[Hit]:
    """The cards that hold every word of ``text``, best tier first, newest first within it."""
    found = search_step(db, words_of(text), limit=limit)
    return load_hits(db, found.cards[:limit])


def search_step(
    db: sqlite_utils.Database,
    words: tuple[str, ...],
    wanted: CardFilter = CardFilter(),
    after: Cursor = Cursor(),
    *,
    limit: int,
    seconds: float = float("inf"),
) -> Found:
    """Go on with a search until ``limit`` cards or more are found, time is up, or nothing is left.

    No card is found twice in a search, whatever its tiers. Cards that come in
    meanwhile may be missed.
    """
    found = Found(after=after if words else None)
    block = min(_BLOCK, limit)
    end = time.monotonic() + seconds
    while found.after is not None and len(found.cards) < limit:
        looked = _look(db, words, wanted, found, block)
        if looked is not None:
            found.after = Cursor(found.after.tier, looked)
        else:
            following = found.after.tier + 1
            found.after = Cursor(following) if following < len(_TIERS) else None
        if time.monotonic() > end:
            break
    return found


# Columns and whether the text has to begin with the word.
_TIERS = ((_MAIN, True), (_MAIN, False), ((*_MAIN, "other"), False))


def _look(
    db: sqlite_utils.Database, words: tuple[str, ...], wanted: CardFilter, found: Found, size: int
) -> int | None:
    """Look at the next block of the index; the number of its last row, or None where the tier ends with it."""
    after = found.after or Cursor()
    # Bigrams of a word may come from different places; only the text itself tells.
    long = [word for word in words if len(word) > 2]
    holds, parameters = wanted.condition()
    for word in long:
        holds += " AND instr(card_list.text, ?)"
        parameters.append(word)
    block = db.execute(
        f"SELECT block.num, card_list.person, {holds} FROM (SELECT rowid AS num FROM card_index"
        " WHERE card_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) AS block"
        " JOIN card_list ON card_list.num = block.num ORDER BY block.num DESC",
        [*parameters, _expression(words, after.tier), after.below, size],
    ).fetchall()
    for num, person, fits in block:
        if fits:
            found.cards.append(num)
            found.people.append(person)
    return block[-1][0] if len(block) == size else None


def _expression(words: tuple[str, ...], tier: int) -> str:
    """The rows of one tier and of none before it: its rule holds for the first word, the others may stand anywhere."""

    def rule(number: int) -> str:
        columns, anchored = _TIERS[number]
        return f"{{{' '.join(columns)}}} : ({query_expression(words[0], anchored=anchored)})"

    parts = [rule(tier), *(f"({query_expression(word, anchored=False)})" for word in words[1:])]
    expression = " AND ".join(parts)
    return f"({expression}) NOT ({rule(tier - 1)})" if tier else expression


def organizations_like(db: sqlite_utils.Database, text: str, limit: int) -> Iterator[tuple[str, int]]:
    """Names of organisations that hold a text, those of the newest cards first, and how many persons each has."""
    word = "".join(words_of(text))
    if not word:
        return
    found = db.execute(
        "SELECT card_list.organization, max(block.num) AS newest FROM (SELECT rowid AS num FROM card_index"
        " WHERE card_index MATCH ? ORDER BY rowid DESC LIMIT ?) AS block"
        " JOIN card_list ON card_list.num = block.num WHERE instr(card_list.organization, ?)"
        " GROUP BY card_list.organization ORDER BY instr(card_list.organization, ?) > 1, newest DESC LIMIT ?",
        [f"company : ({query_expression(word, anchored=False)})", _BLOCK, word, word, limit],
    ).fetchall()
    for key, newest in found:
        (name,) = db.execute(
            "SELECT value FROM card_field WHERE card = (SELECT id FROM card WHERE num = ?) AND field = ?",
            [newest, FieldName.ORGANIZATION],
        ).fetchone()
        (people,) = db.execute(
            "SELECT count(DISTINCT person) FROM card_list WHERE organization = ?", [key]
        ).fetchone()
        yield name, people


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
