"""The server's own PostgreSQL survives kills, is taken over, and lets nobody in without its password."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from server.postgres import OwnPostgres, PostgresError

from .conftest import QUICK


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="enishi-test-"))
    folder.chmod(0o711)
    yield folder / "postgres"
    shutil.rmtree(folder)


@pytest.fixture
def postgres(folder: Path) -> Iterator[OwnPostgres]:
    postgres = OwnPostgres(folder, QUICK)
    postgres.start()
    yield postgres
    postgres.stop()


def ask(postgres: OwnPostgres) -> object:
    with psycopg.connect(postgres.url) as connection:
        return connection.execute("SELECT 1").fetchone()


def test_listens_to_who_has_the_password_on_this_machine_only(postgres: OwnPostgres) -> None:
    assert ask(postgres) == (1,)
    address, _, rest = postgres.url.rpartition("@")
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(f"{address}x@{rest}")
    addresses = {
        item.laddr.ip for item in psutil.Process(postgres.pid).net_connections() if item.status == "LISTEN"
    }
    assert addresses == {"127.0.0.1"}


def test_comes_back_after_a_kill_at_the_same_address(postgres: OwnPostgres) -> None:
    url, pid = postgres.url, postgres.pid
    psutil.Process(pid).kill()
    deadline = time.monotonic() + 30
    while postgres.pid == pid and time.monotonic() < deadline:
        time.sleep(0.05)
    assert postgres.url == url
    assert ask(postgres) == (1,)


def test_one_that_a_killed_server_left_is_taken_over(postgres: OwnPostgres, folder: Path) -> None:
    second = OwnPostgres(folder, QUICK)
    second.start()
    assert second.pid == postgres.pid
    second.leave()


@pytest.mark.parametrize("content", ["", "4711", "x\ny\nz\nw", "1\n/elsewhere\n0\n5432\n"])
def test_a_lock_file_that_nobody_holds_is_no_hindrance(folder: Path, content: str) -> None:
    first = OwnPostgres(folder, QUICK)
    first.start()
    first.stop()
    (folder / "data" / "postmaster.pid").write_text(content)
    first.start()
    assert ask(first) == (1,)
    first.stop()


def test_what_does_not_run_cannot_be_attached_to(tmp_path: Path) -> None:
    with pytest.raises(PostgresError, match="動いていません"):
        OwnPostgres(tmp_path).attach()
