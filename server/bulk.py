"""Many values in one statement, the fast way (docs/adr/0004-shared-server.md has the figures)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from server.database import Connection

_LINES = 64
"""Sent at once; while the database takes them in, the next are made."""


def array(ids: Iterable[str]) -> str:
    """Ids as the text of an array: they need no quotes, and psycopg's own way of writing a list looks for some."""
    return "{" + ",".join(ids) + "}"


def copy_in(connection: Connection, table: str, lines: Iterable[str]) -> None:
    """COPY lines of PostgreSQL's text format into a table; their values hold no tab, newline or backslash."""
    waiting = iter(lines)
    chunk = list(islice(waiting, _LINES))
    if not chunk:
        return
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
        while chunk:
            copy.write("".join(chunk))
            chunk = list(islice(waiting, _LINES))
