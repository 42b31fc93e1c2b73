"""Reading rows: the one place where a cursor becomes dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import sqlite_utils


Row = dict[str, Any]
T = TypeVar("T")

CHUNK = 500
"""How many values go into one ``IN (…)``."""


def rows(db: sqlite_utils.Database, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
    """The rows of a query, lazily."""
    cursor = db.execute(sql, parameters)
    names = [item[0] for item in cursor.description]
    return (dict(zip(names, values, strict=True)) for values in cursor)


def first(db: sqlite_utils.Database, sql: str, parameters: Sequence[object] = ()) -> Row | None:
    """The first row of a query, or None."""
    return next(rows(db, sql, parameters), None)


def value(db: sqlite_utils.Database, sql: str, parameters: Sequence[object] = ()) -> Any:
    """The first column of the first row of a query, or None."""
    found = db.execute(sql, parameters).fetchone()
    return found[0] if found else None


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Lists of at most ``size`` items."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


def rows_in(db: sqlite_utils.Database, sql: str, values: Iterable[object], *before: object) -> Iterator[Row]:
    """The rows of a query whose single ``{}`` stands for a list of any length: ``… WHERE id IN ({})``.

    ``before`` are parameters that stand before the list.
    """
    for chunk in chunks(values):
        yield from rows(db, sql.format(", ".join("?" * len(chunk))), [*before, *chunk])
