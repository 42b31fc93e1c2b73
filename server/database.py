"""PostgreSQL: a pool of connections, and transactions that are tried again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any, Self, TypeAlias, TypeVar

import psycopg
from psycopg import IsolationLevel, errors
from psycopg_pool import ConnectionPool, PoolTimeout

from app.core.errors import BusyError, StoreError

T = TypeVar("T")

Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]
"""Rows come as tuples; a transaction is begun by the first statement."""

Cursor: TypeAlias = psycopg.Cursor[tuple[Any, ...]]
"""A statement that was sent; in a pipeline, one whose answer has not been waited for."""

ATTEMPTS = 8
"""How often a transaction is tried before the request is given up."""

_FIRST_PAUSE = 0.01
"""Seconds; doubled with each attempt, at most ``_LONGEST_PAUSE``, and drawn below that (full jitter)."""

_LONGEST_PAUSE = 0.5

_AGAIN = (
    errors.SerializationFailure,  # 40001
    errors.DeadlockDetected,  # 40P01
    errors.UniqueViolation,  # 23505: two put in the same thing at once; the second try finds it there
)


class _Lost(Exception):  # noqa: N818 - it is tried again
    """The connection went before anything was committed."""


class Database:
    """The office's database; safe to share between threads."""

    def __init__(self, conninfo: str, *, most_connections: int = 10, patience: float = 10.0) -> None:
        """Connects when first asked.

        ``conninfo`` is a libpq connection string or URI; ``patience`` is how many
        seconds a request waits for a connection.
        """
        self.conninfo = conninfo
        self.pool: ConnectionPool[Connection] = ConnectionPool(
            conninfo, min_size=1, max_size=most_connections, timeout=patience, open=False
        )

    def __enter__(self) -> Self:
        self.pool.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.close()

    def transaction(
        self, work: Callable[[Connection], T], *, snapshot: bool = False, together: bool = True
    ) -> T:
        """What ``work`` gives, in one transaction; nothing of it stays when it raises.

        ``work`` may be called several times and so must change nothing but the
        database. With ``snapshot`` it only reads, and all its statements see the same state. Not ``together``:
        each statement is a transaction of its own, which spares one that is alone two round trips.

        Raises BusyError where the database has no connection to give or others were in the way
        each time, StoreError where it cannot be reached; what ``work`` raises otherwise goes through.
        """
        lost: BaseException | None = None
        for attempt in range(ATTEMPTS):
            try:
                return self._attempt(work, snapshot=snapshot, together=together)
            except _AGAIN:
                _wait(attempt)
            except _Lost as error:
                # The database has begun anew, and the pool may hold more such connections.
                lost = error.__cause__
                self.pool.check()
                _wait(attempt)
            except PoolTimeout as error:
                raise BusyError(
                    "サーバーが混み合っています。何も変更していません。少し待ってからやり直してください。"
                ) from error
            except psycopg.OperationalError as error:
                raise _away() from error
        if lost is not None:
            raise _away() from lost
        raise BusyError(
            "同じ記録への変更が重なりました。何も変更していません。少し待ってからやり直してください。"
        )

    def _attempt(self, work: Callable[[Connection], T], *, snapshot: bool, together: bool) -> T:
        with self.pool.connection() as connection:
            connection.autocommit = not together
            connection.isolation_level = IsolationLevel.REPEATABLE_READ if snapshot else None
            connection.read_only = True if snapshot else None
            try:
                return work(connection)
            except psycopg.OperationalError as error:
                if connection.closed:
                    raise _Lost from error
                raise


def commit(connection: Connection) -> None:
    """Commit within a pipeline, as one statement more: what comes behind it is a transaction of its own, and none is waited for."""
    connection.execute("COMMIT")


def _wait(attempt: int) -> None:
    pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**attempt)
    time.sleep(random.uniform(0, pause))  # noqa: S311 - jitter


def _away() -> StoreError:
    return StoreError(
        "サーバーのデータベースに接続できません。何も変更していません。管理者に連絡してください。"
    )
