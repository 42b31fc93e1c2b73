"""Many values in one statement, the fast way (docs/adr/0004-shared-server.md has the figures)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from server.database import Connection

Columns: TypeAlias = Mapping[str, str]
"""Names and types of columns. COPY in binary form takes no other type than the column's."""


def array(ids: Iterable[str]) -> str:
    """Ids as the text of an array: they need no quotes, and psycopg's own way of writing a list looks for some."""
    return "{" + ",".join(ids) + "}"


def by_id(lock: str = "") -> str:
    """A FROM clause of the records ``r`` with some ids; its parameters are the ids (``array``) and the office.

    Each is looked up by the key, in the order of the ids. ``id = ANY`` would do once the database has
    statistics; of a table that it has not looked at yet, it takes an office for a hundred rows and reads all of it.
    ``OFFSET 0`` (a lock as well) keeps it from joining in another way.
    """
    return (
        "unnest(%s::text[]) AS wanted (id), LATERAL"
        " (SELECT * FROM record WHERE record.office = %s AND record.id = wanted.id"
        f" {f'FOR {lock}' if lock else 'OFFSET 0'}) AS r"
    )


def copy_in(connection: Connection, table: str, columns: Columns, rows: Iterable[Sequence[object]]) -> None:
    """COPY rows into a table; while the database takes in some, the next are made."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        return
    command = f"COPY {table} ({', '.join(columns)}) FROM STDIN (FORMAT BINARY)"
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        copy.set_types([*columns.values()])
        copy.write_row(first)
        for row in waiting:
            copy.write_row(row)
