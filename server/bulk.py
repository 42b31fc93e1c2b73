"""Many values in one statement, the fast way (docs/adr/0004-shared-server.md has the figures)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

from server.database import Connection

Columns: TypeAlias = Mapping[str, str]
"""Names and types of columns."""

_AT_ONCE = 100
"""So many rows are put in by one statement."""


def array(ids: Iterable[str]) -> str:
    """Ids as the text of an array: they need no quotes, and psycopg's own way of writing a list looks for some."""
    return "{" + ",".join(ids) + "}"


def by_id(lock: str = "") -> str:
    """A FROM clause of the records ``r`` with some ids; its parameters are the ids (``array``) and the office.

    They are looked up by the key, and locked in the order of their ids. The database is not shown how many there are:
    of a table that it has no statistics of yet, it takes an office for a few rows, and would rather read all of it than
    look up some hundred ids. ``OFFSET 0`` (a lock as well) keeps it from joining in another way.
    """
    return (
        "(SELECT * FROM record WHERE id = ANY(ARRAY(SELECT unnest(%s::text[]))) AND office = %s"
        f" {f'ORDER BY id FOR {lock}' if lock else 'OFFSET 0'}) AS r"
    )


def put_in(
    connection: Connection, office: str, table: str, columns: Columns, rows: Iterable[Sequence[Any]]
) -> None:
    """Put rows of an office into a table, some at a time: in a pipeline, the next are made while the database takes in those.

    COPY alone would be the faster way, but there is no other statement beside it, and of its binary form the database
    puts nothing into a table before it has a thousand rows or all. No text has a quotation mark or a backslash.
    """
    waiting = iter(rows)
    # Side by side in the list: behind FROM, the database would write each down before it takes a row of it.
    arrays = ", ".join(f"unnest({'%s' if kind in _SAID else '%b'}::{kind}[])" for kind in columns.values())
    command = f"INSERT INTO {table} (office, {', '.join(columns)}) SELECT %s, {arrays}"
    said = [_SAID.get(kind, list) for kind in columns.values()]
    while some := list(islice(waiting, _AT_ONCE)):
        values = (say(column) for say, column in zip(said, zip(*some, strict=True), strict=True))
        connection.execute(command, (office, *values))


def _texts(values: Iterable[str]) -> str:
    return '{"' + '","'.join(values) + '"}'


def _numbers(values: Iterable[int]) -> str:
    return "{" + str([*values])[1:-1] + "}"


_SAID: Mapping[str, Callable[[Iterable[Any]], object]] = {"text": _texts, "int4": _numbers, "int8": _numbers}
"""How the values of a column are told, where psycopg's own way of writing a list is slower."""
