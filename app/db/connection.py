"""Opening SQLCipher databases with a raw key, and transactions on them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

# sqlite-utils takes its errors from whichever sqlite3 it finds; these are sqlcipher3's.
sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = sqlcipher

import sqlite_utils  # noqa: E402 - after the shim


def open_database(path: Path, key: bytes) -> sqlite_utils.Database:
    connection = sqlcipher.connect(str(path), timeout=10)
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_page_size=16384")
    connection.execute("PRAGMA journal_mode=wal")
    connection.execute("PRAGMA synchronous=FULL")
    return sqlite_utils.Database(connection)


@contextmanager
def transaction(db: sqlite_utils.Database) -> Iterator[None]:
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.conn.rollback()
        raise
    db.conn.commit()
