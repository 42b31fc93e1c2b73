"""A desk's people become those of the office: the ids that a desk without a server gave them give way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from app.core.records import KINDS, ScopeRule
from app.db import migrations
from app.db.connection import transaction
from app.db.rows import rows

if TYPE_CHECKING:
    import sqlite_utils

_BOOKS = ("told", "outbox", "operation", "inverse", "audit", "read_event", "setting")
_DIRECTORY = tuple(table for table, kind in KINDS.items() if kind.scope is ScopeRule.DIRECTORY)
_PLAIN = ("owner", "department", "operator", "by", "assignee", "done_by", "revoked_by")
"""Columns that hold one id."""
_MANY = ("ours", "clocks")
"""Columns that hold ids among other things."""
_ID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ID_LENGTH = 36


def mentioned(db: sqlite_utils.Database) -> set[str]:
    """The ids of users and departments that records outside the directory name, and others."""
    found: set[str] = set()
    for table in KINDS.keys() - set(_DIRECTORY):
        names = _columns(db, table)
        for name in names & set(_PLAIN):
            found |= {row["id"] for row in rows(db, f'SELECT DISTINCT "{name}" AS id FROM "{table}"')}
        for name in names & set(_MANY):
            for row in rows(db, f'SELECT DISTINCT "{name}" AS ids FROM "{table}"'):
                found.update(_ID.findall(row["ids"]))
    return found


def adopt(
    db: sqlite_utils.Database, user: tuple[str, str], others: Mapping[str, str], gone: Iterable[str] = ()
) -> None:
    """Let all that names a user or a department name another, before anything of it was sent. All of it, or nothing.

    ``user``: the old and the new id of the desk's own user. ``others``: those of the rest; the empty id
    stands for no department. ``gone``: users and departments of this desk that nothing names.
    The directory is the server's to tell from now on. Raises BusyError, DiskFullError.
    """
    with transaction(db):
        marks = ", ".join("?" * len(_DIRECTORY))
        db.execute(f"DELETE FROM outbox WHERE kind IN ({marks})", _DIRECTORY)
        for table in ("post", "delegation"):
            db.execute(f'DELETE FROM "{table}"')
        for table in ("user", "department"):
            db.conn.executemany(f'DELETE FROM "{table}" WHERE id = ?', [(one,) for one in (*others, *gone)])
        _rename(db, dict([user, *((former, now) for former, now in others.items() if now)]))
        for former, now in others.items():
            if not now:
                _clear(db, former)
        migrations.outdate(db, "main")
    migrations.derive(db)


def _rename(db: sqlite_utils.Database, ids: Mapping[str, str]) -> None:
    """Let other ids stand wherever these do. Each column is gone through once, however many there are."""

    def renamed(text: str) -> str:
        return _ID.sub(lambda found: ids.get(found[0], found[0]), text)

    db.conn.create_function("renamed", 1, renamed, deterministic=True)
    for table in (*KINDS, *_BOOKS):
        for name in _columns(db, table):
            db.execute(
                f'UPDATE "{table}" SET "{name}" = renamed("{name}")'
                f' WHERE length("{name}") >= {_ID_LENGTH} AND renamed("{name}") <> "{name}"'
            )
    db.conn.create_function("renamed", 1, None)


def _clear(db: sqlite_utils.Database, department: str) -> None:
    for table in KINDS.keys() - set(_DIRECTORY):
        if "department" in _columns(db, table):
            db.execute(f"UPDATE \"{table}\" SET department = '' WHERE department = ?", (department,))


def _columns(db: sqlite_utils.Database, table: str) -> set[str]:
    """Those that hold text."""
    found = db.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
    return {name for name, kind in found if kind == "TEXT"}
