"""Transactions are tried again where others were in the way, and only then."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial

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


def _end_all(url: str) -> None:
    """What every connection sees of a database that was killed and is there again."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_a_database_that_was_away_is_not_noticed(database_url: str) -> None:
    with Database(database_url, most_connections=10) as database, ThreadPoolExecutor(10) as threads:
        database.pool.resize(10, 10)
        database.pool.wait()
        _end_all(database_url)
        ask = partial(database.transaction, lambda connection: connection.execute("SELECT 1").fetchone())
        assert [done.result() for done in [threads.submit(ask) for _ in range(30)]] == [(1,)] * 30


def test_what_was_lost_on_the_way_is_tried_again(database_url: str) -> None:
    tries = []

    def work(connection: Connection) -> None:
        tries.append(1)
        connection.execute("CREATE TABLE kept (office text)")
        if len(tries) == 1:
            _end_all(database_url)
        connection.execute("INSERT INTO kept VALUES ('1')")

    with Database(database_url) as database:
        database.transaction(work)
        assert len(tries) == 2
        rows = database.transaction(lambda connection: connection.execute("TABLE kept").fetchall())
        assert rows == [("1",)]
        database.transaction(lambda connection: connection.execute("DROP TABLE kept"))


def test_a_mistake_is_not_tried_again(database: Database) -> None:
    database.pool.check()  # another test ends all connections, and what is lost so is tried again
    tries = []

    def work(connection: Connection) -> None:
        tries.append(1)
        connection.execute("SELECT * FROM nowhere")

    with pytest.raises(errors.UndefinedTable):
        database.transaction(work)
    assert len(tries) == 1


def test_statements_that_are_not_together_stand_alone(database: Database) -> None:
    office = new_id()

    def work(connection: Connection) -> None:
        connection.execute("INSERT INTO setting (office, key, value) VALUES (%s, 'k', 'v')", (office,))
        raise ValueError

    def count(connection: Connection) -> object:
        return connection.execute("SELECT count(*) FROM setting WHERE office = %s", (office,)).fetchone()

    with pytest.raises(ValueError):
        database.transaction(work)
    assert database.transaction(count) == (0,)
    with pytest.raises(ValueError):
        database.transaction(work, together=False)
    assert database.transaction(count) == (1,)


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
