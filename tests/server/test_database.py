"""Transactions are tried again where others were in the way, and only then."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from psycopg import errors

from app.core.errors import BusyError, StoreError
from app.core.ids import new_id
from server import database as module
from server.database import ATTEMPTS, Connection, Database


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FIRST_PAUSE", 0.0)


@pytest.mark.parametrize(
    "fault", [errors.SerializationFailure, errors.DeadlockDetected, errors.UniqueViolation]
)
def test_what_was_in_the_way_of_others_is_tried_again(database: Database, fault: type[psycopg.Error]) -> None:
    tries = []

    def work(connection: Connection) -> int:
        connection.execute("CREATE TABLE IF NOT EXISTS tried (office text PRIMARY KEY)")
        connection.execute("INSERT INTO tried VALUES (%s)", (new_id(),))
        tries.append(1)
        if len(tries) < 3:
            raise fault
        return connection.execute("SELECT count(*) FROM tried").fetchall()[0][0]  # type: ignore[no-any-return]

    assert database.transaction(work) == 1
    assert len(tries) == 3
    database.transaction(lambda connection: connection.execute("DROP TABLE tried"))


def test_it_is_given_up_in_the_end(database: Database) -> None:
    tries = []

    def work(_: Connection) -> None:
        tries.append(1)
        raise errors.SerializationFailure

    with pytest.raises(BusyError, match="重なりました"):
        database.transaction(work)
    assert len(tries) == ATTEMPTS


def test_a_mistake_is_not_tried_again(database: Database) -> None:
    tries = []

    def work(connection: Connection) -> None:
        tries.append(1)
        connection.execute("SELECT * FROM nowhere")

    with pytest.raises(errors.UndefinedTable):
        database.transaction(work)
    assert len(tries) == 1


def test_a_snapshot_only_reads_and_the_next_transaction_writes(database: Database) -> None:
    def write(connection: Connection) -> None:
        connection.execute("INSERT INTO setting (office, key, value) VALUES (%s, 'k', 'v')", (new_id(),))

    with pytest.raises(errors.ReadOnlySqlTransaction):
        database.transaction(write, snapshot=True)
    database.transaction(write)


def test_counters_of_many_at_once_miss_nothing(database: Database) -> None:
    from server.numbering import next_numbers

    office = new_id()

    def take(_: int) -> list[int]:
        def work(connection: Connection) -> list[int]:
            numbers = next_numbers(connection, office, {"b": 2, "a": 1})
            return [*numbers["a"], *numbers["b"]]

        return database.transaction(work)

    with ThreadPoolExecutor(6) as threads:
        taken = list(threads.map(take, range(30)))
    assert sorted(first for first, *_ in taken) == list(range(1, 31))
    assert sorted(number for _, *rest in taken for number in rest) == list(range(1, 61))


def test_a_database_that_is_not_there_is_told() -> None:
    with (
        Database("postgresql://nobody@127.0.0.1:1/none", patience=0.2) as absent,
        pytest.raises((BusyError, StoreError)),
    ):
        absent.transaction(lambda connection: connection.execute("SELECT 1"))
