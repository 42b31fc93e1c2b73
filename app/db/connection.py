"""Opening SQLCipher databases with a raw key, and transactions on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from app.core.errors import BusyError, DamagedError, DiskFullError, EnishiError, StoreError
from app.db.disk import Disk
from app.db.sqlcipher import dbapi2 as sqlcipher

if TYPE_CHECKING:
    import sqlite_utils

BUSY_SECONDS = 10.0
"""How long a write waits for another process before BusyError."""

REST = 0.05
"""Seconds between some transactions of who has many: time enough for who waits for the lock to find it free."""

_LOOKING_SECONDS = 0.128
"""SQLite looks for a lock after 1, 2, 5, 10, 15, 20 and then each 25 ms, but after these ever more seldom
(``sqliteDefaultBusyCallback`` in https://www.sqlite.org/src/file/src/main.c): asked anew, it misses no rest of
25 ms that a long writer takes, for as long as it waits."""

# https://www.sqlite.org/pragma.html and https://www.zetetic.net/sqlcipher/sqlcipher-api/
_SETTINGS = (
    "synchronous = FULL",
    "secure_delete = ON",  # deleted text is overwritten, in the search index too
    "foreign_keys = ON",
    "temp_store = MEMORY",  # SQLCipher does not encrypt temporary files
    "cache_size = -32768",  # KiB
)

_EMPTY = 1
"""Up to this size in bytes SQLite takes a file for a new one."""

# Primary result codes, https://www.sqlite.org/rescode.html
_BUSY = {5, 6}
_READ_ONLY = 8
_IO = 10
_DAMAGED = {11, 26}
_FULL = 13
_CANNOT_OPEN = 14


def open_database(path: Path, key: bytes, *, must_exist: bool = False) -> sqlite_utils.Database:
    """Open an encrypted database for one thread, in autocommit; makes the file where there is none.

    ``key`` is the raw key of 32 bytes. With ``must_exist`` a file that is
    missing or empty is damage, so that a lost database is never taken for a new one.

    Raises DamagedError (also where the key is another file's: nothing tells the
    two apart), BusyError, DiskFullError and StoreError. So does every statement
    on the connection.
    """
    if must_exist and (not path.exists() or path.stat().st_size <= _EMPTY):
        raise DamagedError(
            "データベース {name} がないか、空です。何も変更していません。バックアップから復元してください。",
            name=path.name,
        )
    if not path.exists():
        with suppress(FileExistsError):  # another process was quicker
            Disk().write_new(path, b"")  # readable by this user only, and so are the files that SQLite adds
    with _translated():
        connection = sqlcipher.connect(
            str(path), timeout=BUSY_SECONDS, isolation_level=None, factory=_Connection
        )
    try:
        _configure(connection, key)
    except BaseException:
        connection.close()
        raise
    import sqlite_utils

    return sqlite_utils.Database(connection)


def attach(db: sqlite_utils.Database, path: Path, key: bytes, name: str) -> None:
    """Have a second encrypted database at hand under ``name``; it has to be there.

    A table of the first database hides one of the same name in it. Raises as ``open_database``.
    """
    if not path.exists() or path.stat().st_size <= _EMPTY:
        raise DamagedError(
            "データベース {name} がないか、空です。何も変更していません。バックアップから復元してください。",
            name=path.name,
        )
    db.execute(f"ATTACH DATABASE ? AS {name} KEY \"x'{key.hex()}'\"", [str(path)])
    db.execute(f"SELECT count(*) FROM {name}.sqlite_master").fetchone()
    for setting in ("synchronous = FULL", "secure_delete = ON", "cache_size = -32768"):
        db.execute(f"PRAGMA {name}.{setting}")


@contextmanager
def transaction(db: sqlite_utils.Database) -> Iterator[None]:
    """One write transaction, taken at once; nothing of it stays when the block raises.

    Raises BusyError, DiskFullError and DamagedError.
    """
    _begin(db)
    try:
        yield
        db.conn.commit()
    except BaseException:
        if db.conn.in_transaction:
            db.conn.rollback()
        raise


def _begin(db: sqlite_utils.Database) -> None:
    give_up = monotonic() + BUSY_SECONDS
    _wait_for_locks(db, _LOOKING_SECONDS)
    try:
        while True:
            try:
                db.conn.execute("BEGIN IMMEDIATE")
            except BusyError:
                if monotonic() >= give_up:
                    raise
            else:
                return
    finally:
        _wait_for_locks(db, BUSY_SECONDS)


def _wait_for_locks(db: sqlite_utils.Database, seconds: float) -> None:
    db.conn.execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}").fetchall()


def _configure(connection: Any, key: bytes) -> None:
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr
    connection.execute("PRAGMA cipher_page_size = 16384")
    connection.execute("PRAGMA cipher_default_page_size = 16384")  # of what is attached
    (mode,) = connection.execute("PRAGMA journal_mode = wal").fetchone()
    if mode != "wal":
        raise StoreError(
            "この場所ではデータベースを安全に書けません(WAL が使えません)。データフォルダーを PC の内蔵ディスクに置いてください。"
        )
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


class _Cursor(sqlcipher.Cursor):  # type: ignore[misc]
    """Tells users' errors from those that sqlite-utils and callers handle."""

    def execute(self, sql: str, parameters: Sequence[object] | dict[str, object] = ()) -> _Cursor:
        with _translated():
            super().execute(sql, parameters)
        return self

    def executemany(self, sql: str, parameters: Any) -> _Cursor:
        with _translated():
            super().executemany(sql, parameters)
        return self

    def executescript(self, sql: str) -> _Cursor:
        with _translated():
            super().executescript(sql)
        return self

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except sqlcipher.Error as error:
            raise _in_words(error) from error

    def fetchone(self) -> Any:
        with _translated():
            return super().fetchone()

    def fetchmany(self, size: int | None = None) -> list[Any]:
        with _translated():
            return list(super().fetchmany(self.arraysize if size is None else size))

    def fetchall(self) -> list[Any]:
        with _translated():
            return list(super().fetchall())


class _Connection(sqlcipher.Connection):  # type: ignore[misc]
    def cursor(self, factory: type[Any] = _Cursor) -> Any:
        return super().cursor(factory)

    def commit(self) -> None:
        with _translated():
            super().commit()

    def backup(self, target: Any, **options: Any) -> None:
        with _translated():
            super().backup(target, **options)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        raise _in_words(error) from error


def _in_words(error: Exception) -> Exception:
    """The error that a user reads, or the error itself where it is for the program."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    found: EnishiError | None = None
    if code in _BUSY:
        found = BusyError(
            "ほかの Enishi が書き込み中です。この操作は何も変更していません。しばらくしてからもう一度行ってください。"
        )
    elif code in _DAMAGED:
        found = DamagedError(
            "データベースが壊れているか、鍵がこのデータのものではありません。ファイルには手を付けていません。"
            "バックアップから復元してください。"
        )
    elif code == _FULL:
        found = DiskFullError(
            "ディスクの空きが足りないため保存できませんでした。この操作は何も変更していません。空きを作ってからもう一度行ってください。"
        )
    elif code in {_IO, _READ_ONLY, _CANNOT_OPEN}:
        found = StoreError(
            "データベースを読み書きできません({reason})。この操作は何も変更していません。ディスクの接続と権限を確かめてください。",
            reason=str(error),
        )
    return found or error
