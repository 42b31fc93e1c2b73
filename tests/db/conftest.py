from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlite_utils

from app.db.backup import copy_database
from app.db.connection import open_database
from app.db.migrations import migrate
from tests.db.office import Office

KEY = bytes(range(32))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite_utils.Database]:
    database = open_database(tmp_path / "store.db", KEY)
    migrate(database, tmp_path / "store.db", lambda copy: copy_database(tmp_path / "store.db", copy, KEY))
    yield database
    database.close()


@pytest.fixture
def office(db: sqlite_utils.Database) -> Office:
    return Office(db)
