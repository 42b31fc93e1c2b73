"""Many rows come into a table in parts, whatever else travels with them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.core.ids import new_id
from server.bulk import put_in
from server.database import Connection, Database

COLUMNS = {
    "scope": "text", "seq": "int8", "id": "text", "kind": "text", "entered": "int8", "erased": "bool", "at": "timestamptz",
}  # fmt: skip
NOW = datetime(2026, 4, 1, tzinfo=UTC)
TOLD = "SELECT scope, seq, id, kind, entered, erased, at FROM departure WHERE office = %s ORDER BY seq"


@pytest.mark.parametrize("count", [0, 1, 250])
def test_all_rows_are_put_in(database: Database, count: int) -> None:
    office = new_id()
    rows = [("" if n % 3 else "u:1", n, f"{n}", "", -n, n % 2 == 0, NOW) for n in range(count)]
    database.transaction(lambda connection: put_in(connection, office, "departure", COLUMNS, rows))
    assert database.transaction(lambda connection: connection.execute(TOLD, (office,)).fetchall()) == rows


def test_what_is_in_the_way_is_told_as_such_behind_what_was_asked_since(database: Database) -> None:
    office, tries = new_id(), []
    rows = [("u:1", n, new_id(), "card", n, False, NOW) for n in range(250)]

    def work(connection: Connection) -> int:
        tries.append(1)
        with connection.pipeline():
            put_in(connection, office, "departure", COLUMNS, rows + rows[: 1 if len(tries) == 1 else 0])
            return len(connection.execute(TOLD, (office,)).fetchall())

    assert database.transaction(work) == len(rows)  # tried again
    assert len(tries) == 2
