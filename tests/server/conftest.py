"""One PostgreSQL for all tests and workers of a run, a fresh database for each module."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from filelock import FileLock

from server import passwords
from server.database import Database
from server.postgres import OwnPostgres
from server.schema import RECORDS, migrate
from server.sealing import Sealer
from server.tables import ACCOUNTS
from tests.server.offices import Office

CHEAP = passwords.Cost(passes=1, lanes=1, kibibytes=64)

QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For tests that are not about durability."""


@pytest.fixture(scope="session")
def cluster_url() -> Iterator[str]:
    """The address of a PostgreSQL's own database; the first worker starts it, the last one stops it."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or uuid.uuid4().hex
    folder = Path(tempfile.gettempdir()) / f"enishi-test-{run}"
    lock = FileLock(folder.with_suffix(".lock"))
    users = folder / "users"
    postgres = OwnPostgres(folder / "postgres", QUICK)
    with lock:
        folder.mkdir(mode=0o711, exist_ok=True)
        if users.exists():
            postgres.attach()
        else:
            postgres.start()
        users.write_text(str(int(users.read_text()) + 1 if users.exists() else 1))
    yield postgres.url
    postgres.leave()
    with lock:
        left = int(users.read_text()) - 1
        users.write_text(str(left))
        if not left:
            postgres.stop()
            shutil.rmtree(folder)
    if not left:
        Path(lock.lock_file).unlink(missing_ok=True)


@pytest.fixture(scope="module")
def database_url(cluster_url: str) -> Iterator[str]:
    """An empty database."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(cluster_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield cluster_url.rpartition("/")[0] + f"/{name}"
    with psycopg.connect(cluster_url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def database(database_url: str) -> Iterator[Database]:
    """A database with the server's tables; an office id of its own keeps tests apart."""
    with Database(database_url) as database:
        migrate(database, {"records": RECORDS, "accounts": ACCOUNTS})
        yield database


@pytest.fixture(scope="session")
def sealer() -> Sealer:
    """A sealer with a key of its own."""
    return Sealer({1: os.urandom(32)})


@pytest.fixture
def office(database: Database, sealer: Sealer) -> Office:
    """An office with an administrator."""
    return Office(database, sealer)


@pytest.fixture(scope="session", autouse=True)
def _cheap_passwords() -> Iterator[None]:
    """Passwords that cost little, but where a test asks for the time that they take."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "COST", CHEAP)
        yield
