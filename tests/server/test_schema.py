"""The tables can be spread over several machines: by office, without anything that counts for all."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from psycopg.conninfo import make_conninfo

import server
from app.core.errors import StoreError
from server.database import Connection, Database
from server.schema import RECORDS, migrate
from server.tables import ACCOUNTS

NOT_BY_OFFICE = {"schema_step", "office"}
"""What the server has once: which steps it took, and which offices there are."""


def asked(database: Database, sql: str) -> list[tuple[Any, ...]]:
    def ask(connection: Connection) -> list[tuple[Any, ...]]:
        return connection.execute(sql).fetchall()

    return database.transaction(ask, snapshot=True)


def test_every_primary_key_begins_with_the_office(database: Database) -> None:
    leading = asked(
        database,
        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary"
        " LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]"
        " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')",
    )
    wrong = {table for table, column in leading if column != "office"}
    assert wrong == NOT_BY_OFFICE
    assert len(leading) > len(wrong)


def test_every_ordered_index_begins_with_the_office(database: Database) -> None:
    """One of tokens has no order: it lies with the rows that it is of."""
    leading = asked(
        database,
        "SELECT t.relname, a.attname FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid"
        " JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'"
        " JOIN pg_namespace n ON n.oid = t.relnamespace"
        " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0] WHERE n.nspname = 'public'",
    )
    assert {table for table, column in leading if column != "office"} == NOT_BY_OFFICE


def test_nothing_counts_by_a_sequence(database: Database) -> None:
    assert not asked(database, "SELECT relname FROM pg_class WHERE relkind = 'S'")
    assert not asked(
        database,
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND (is_identity = 'YES' OR column_default LIKE 'nextval%')",
    )


def test_no_module_takes_an_advisory_lock_or_locks_a_table() -> None:
    sources = [path.read_text(encoding="utf-8") for path in Path(server.__file__).parent.rglob("*.py")]
    assert not [
        text for text in sources if re.search(r"pg_(try_)?advisory|LOCK TABLE|nextval|SERIAL\b", text)
    ]


def test_several_servers_may_migrate_at_once(database_url: str) -> None:
    with Database(database_url) as database, ThreadPoolExecutor(4) as threads:
        parts = {"records": RECORDS, "accounts": ACCOUNTS}
        for done in [threads.submit(migrate, database, parts) for _ in range(4)]:
            done.result()
        taken = asked(database, "SELECT part, number FROM schema_step ORDER BY 1, 2")
        assert taken == [(part, n + 1) for part in sorted(parts) for n in range(len(parts[part]))]


def test_a_newer_database_is_refused(database: Database) -> None:
    with pytest.raises(StoreError, match="新しい版"):
        migrate(database, {"records": RECORDS[:-1]})


def test_a_step_that_fails_leaves_nothing(database: Database) -> None:
    from psycopg.errors import UndefinedTable

    bad = [["CREATE TABLE half (office text PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)"]]
    with pytest.raises(UndefinedTable):
        migrate(database, {"bad": bad})
    assert not asked(database, "SELECT relname FROM pg_class WHERE relname = 'half'")
    assert not asked(database, "SELECT number FROM schema_step WHERE part = 'bad'")


def test_what_rows_name_is_said_of_those_that_are_there_already(database_url: str) -> None:
    number = next(n for n, step in enumerate(RECORDS) if "ADD COLUMN named" in step[0])
    with Database(make_conninfo(database_url, options="-csearch_path=former")) as database:
        database.transaction(lambda connection: connection.execute("CREATE SCHEMA former"))
        migrate(database, {"records": RECORDS[:number]})
        former = (
            "INSERT INTO record (office, id, kind, scope, seq, entered, root, owner, document)"
            " SELECT 'o', id, 'note', 'e', 1, 1, '', '', '' FROM unnest(ARRAY['one', 'two', 'none']) AS t (id)"
        )
        naming = (
            "INSERT INTO reference (office, source, target)"
            " VALUES ('o', 'one', 'b'), ('o', 'one', 'a'), ('o', 'two', 'c'), ('another', 'none', 'd')"
        )
        database.transaction(lambda connection: connection.execute(former))
        database.transaction(lambda connection: connection.execute(naming))
        migrate(database, {"records": RECORDS})
        assert asked(database, "SELECT id, named FROM record ORDER BY id") == [
            ("none", ""), ("one", "a,b"), ("two", "c"),
        ]  # fmt: skip
