from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlite_utils

from app.db.connection import open_database
from tests.db.migrated import KEY, migrated
from tests.db.office import Office


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite_utils.Database]:
    (tmp_path / "store.db").write_bytes(migrated())
    database = open_database(tmp_path / "store.db", KEY)
    yield database
    database.close()


@pytest.fixture
def office(db: sqlite_utils.Database) -> Office:
    return Office(db)
