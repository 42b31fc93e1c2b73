"""A desk's user becomes one of the office's: the name under which a desk without a server knew its user gives way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.records import KINDS
from app.db import migrations
from app.db.connection import transaction

if TYPE_CHECKING:
    import sqlite_utils

_BOOKS = ("told", "outbox", "operation", "inverse", "audit", "read_event", "setting")


def adopt_user(db: sqlite_utils.Database, old: str, new: str) -> None:
    """Let all that a user wrote be another's, before anything of it was sent. It is done wholly or not at all.

    The user's own record is the server's to tell from now on. Raises BusyError, DiskFullError.
    """
    with transaction(db):
        db.execute("DELETE FROM outbox WHERE record = ?", (old,))
        for table in (*KINDS, *_BOOKS):
            for name, kind in db.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall():
                if kind == "TEXT":
                    db.execute(
                        f'UPDATE "{table}" SET "{name}" = replace("{name}", ?, ?) WHERE instr("{name}", ?)',
                        (old, new, old),
                    )
        migrations.outdate(db, "main")
    migrations.derive(db)
