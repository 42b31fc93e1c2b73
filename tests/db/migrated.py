"""A database in today's form: it is made once and copied, since to make one takes longer than most tests."""

from __future__ import annotations

from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.db.backup import copy_database
from app.db.connection import open_database
from app.db.migrations import migrate

KEY = bytes(range(32))


@cache
def migrated() -> bytes:
    """The file of an empty one under ``KEY``."""
    with TemporaryDirectory(prefix="enishi-test-") as folder:
        path = Path(folder) / "store.db"
        with closing(open_database(path, KEY)) as db:
            migrate(db, path, lambda copy: copy_database(path, copy, KEY))
        return path.read_bytes()
