"""Reading the people list: row numbers in an order, and the rows of some numbers."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from app.core.dates import PartialDate
from app.db.rows import rows, rows_in
from app.db.search import CardFilter

if TYPE_CHECKING:
    import sqlite_utils

_FEW = 2000
"""Up to so many rows are sorted by themselves; more are picked out of the whole order."""


class PeopleOrder(StrEnum):
    """By what the list can be sorted."""

    NAME = "name_key"
    READING = "reading_key"
    ORGANIZATION = "organization_key"
    POST = "post_key"
    CONTACT = "contact"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as the list shows it: what the newest card says."""

    num: int
    card: str
    """The newest card."""
    name: str
    name_reading: str
    organization: str
    department: str
    title: str
    contact: PartialDate
    """The last contact that is known: a card or a meeting."""
    owners: tuple[str, ...]
    """Names of those of ours who know them, the latest first."""
    cards: int


def ordered(db: sqlite_utils.Database, order: PeopleOrder, *, descending: bool = False) -> array[int]:
    """The numbers of all rows in an order; rows that have nothing to sort by stand last either way."""
    if order is PeopleOrder.OWNER:
        return _by_owner(db, descending=descending)
    key, way = order.value, "DESC" if descending else "ASC"
    numbers = _numbers(db, f"SELECT num FROM person_list WHERE {key} <> '' ORDER BY {key} {way}, num {way}")
    numbers.extend(_numbers(db, f"SELECT num FROM person_list WHERE {key} = '' ORDER BY num DESC"))
    return numbers


def pick(
    db: sqlite_utils.Database, people: Collection[int], order: PeopleOrder, *, descending: bool = False
) -> array[int]:
    """The numbers of these rows in an order."""
    if order is not PeopleOrder.OWNER and len(people) <= _FEW:
        key = order.value
        sql = f"SELECT num, {key} AS key FROM person_list WHERE num IN ({{}})"
        found = [(row["key"], row["num"]) for row in rows_in(db, sql, people)]
        known = sorted((item for item in found if item[0]), reverse=descending)
        unknown = sorted((item for item in found if not item[0]), reverse=True)
        return array("q", [num for _, num in known + unknown])
    wanted = people if isinstance(people, (set, frozenset)) else set(people)
    return array("q", [num for num in ordered(db, order, descending=descending) if num in wanted])


def filtered(db: sqlite_utils.Database, wanted: CardFilter) -> set[int]:
    """The numbers of the persons with a card that passes."""
    condition, parameters = wanted.condition()
    return set(_numbers(db, f"SELECT person FROM card_list WHERE {condition}", parameters))


def load(db: sqlite_utils.Database, numbers: Sequence[int]) -> list[PersonRow]:
    """The rows of these numbers, in their order; those that are gone are left out."""
    found = {
        row["num"]: row for row in rows_in(db, "SELECT * FROM person_list WHERE num IN ({})", set(numbers))
    }
    owners = {num: msgspec.json.decode(row["owners"], type=tuple[str, ...]) for num, row in found.items()}
    names = {
        row["id"]: row["name"]
        for row in rows_in(
            db, "SELECT id, name FROM user WHERE id IN ({})", {item for group in owners.values() for item in group}
        )
    }  # fmt: skip
    return [
        PersonRow(
            num=num,
            card=row["card"],
            name=row["name"],
            name_reading=row["name_reading"],
            organization=row["organization"],
            department=row["department"],
            title=row["title"],
            contact=PartialDate.parse(row["contact"]),
            owners=tuple(names[item] for item in owners[num] if item in names),
            cards=row["cards"],
        )
        for num, row in ((num, found[num]) for num in numbers if num in found)
    ]


def named(db: sqlite_utils.Database, keys: Iterable[str]) -> list[int]:
    """The numbers of persons whose newest card has one of these names (folded)."""
    return [row["num"] for row in rows_in(db, "SELECT num FROM person_list WHERE name_key IN ({})", keys)]


def read_as(db: sqlite_utils.Database, keys: Iterable[str]) -> list[int]:
    """The numbers of persons whose newest card has one of these readings (folded)."""
    return [row["num"] for row in rows_in(db, "SELECT num FROM person_list WHERE reading_key IN ({})", keys)]


def number_of(db: sqlite_utils.Database, card: str) -> int | None:
    """The number of the row of a card's person; None where the card is in no use."""
    found = db.execute(
        "SELECT person FROM card_list WHERE num = (SELECT num FROM card WHERE id = ?)", [card]
    ).fetchone()
    return int(found[0]) if found else None


def meetings_with(db: sqlite_utils.Database, cards: Iterable[str]) -> set[str]:
    """The ids of the meetings with any of these cards."""
    return {
        row["meeting"] for row in rows_in(db, "SELECT meeting FROM meeting_card WHERE card IN ({})", cards)
    }


def _by_owner(db: sqlite_utils.Database, *, descending: bool) -> array[int]:
    """By who knows them, then by reading; a name may have changed since, so it is not kept in the list."""
    users = rows(db, "SELECT id FROM user ORDER BY name_reading = '', name_reading, name, num")
    ids: Iterable[str] = [row["id"] for row in users]
    numbers = array("q")
    for user in reversed(list(ids)) if descending else ids:
        numbers.extend(
            _numbers(db, "SELECT num FROM person_list WHERE owner = ? ORDER BY reading_key", [user])
        )
    return numbers


def _numbers(db: sqlite_utils.Database, sql: str, parameters: Sequence[object] = ()) -> array[int]:
    return array("q", [num for (num,) in db.execute(sql, parameters).fetchall()])
