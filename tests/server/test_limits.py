"""How often an address may try."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.core.ids import new_id
from server import limits
from server.database import Connection, Database
from server.limits import Limit

START = datetime(2026, 4, 1, tzinfo=UTC)


def waits(database: Database, office: str, who: bytes, limit: Limit, *seconds: float) -> list[float]:
    """How long each of some requests has to wait."""
    return [
        database.transaction(
            lambda connection, at=START + timedelta(seconds=second): limits.take(  # type: ignore[misc]
                connection, office, who, limit, at
            )
        )
        for second in seconds
    ]


def test_a_burst_and_then_one_at_a_time(database: Database) -> None:
    office, limit = new_id(), Limit(burst=3, per_second=0.5)
    assert waits(database, office, b"a", limit, 0, 0, 0, 0) == [0, 0, 0, pytest.approx(2)]
    assert waits(database, office, b"b", limit, 0) == [0]
    assert waits(database, new_id(), b"a", limit, 0) == [0]
    assert waits(database, office, b"a", limit, 1, 2, 2) == [pytest.approx(1), 0, pytest.approx(2)]
    assert [wait > 0 for wait in waits(database, office, b"a", limit, *[1000] * 4)] == [False] * 3 + [True]


def test_a_clock_that_is_behind_another_servers_gives_nothing_away(database: Database) -> None:
    office, limit = new_id(), Limit(burst=1, per_second=1)
    assert waits(database, office, b"a", limit, 10, 5) == [0, pytest.approx(1)]


def test_what_counts_no_more_is_deleted(database: Database) -> None:
    office, limit = new_id(), Limit(burst=10, per_second=1)
    waits(database, office, b"old", limit, 0)
    waits(database, office, b"new", limit, 5)

    def swept(connection: Connection) -> list[tuple[bytes]]:
        limits.sweep(connection, office, limit, START + timedelta(seconds=12))
        return connection.execute("SELECT who FROM guess WHERE office = %s", (office,)).fetchall()

    assert database.transaction(swept) == [(b"new",)]
