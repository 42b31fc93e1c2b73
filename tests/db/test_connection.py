import multiprocessing
import threading
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError, OperationalError

from app.core.errors import BusyError, DamagedError, DiskFullError, StoreError
from app.db import connection
from app.db.connection import open_database, transaction

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


def fill(path: Path, rows: int = 500) -> None:
    db = open_database(path, KEY)
    db.table("card").insert_all({"name": f"山田 {number}", "filler": "x" * 100} for number in range(rows))
    db.close()


def count(path: Path) -> int:
    db = open_database(path, KEY, must_exist=True)
    try:
        return int(db.execute("SELECT count(*) FROM card").fetchone()[0])
    finally:
        db.close()


def test_it_is_set_up_as_the_store_needs_it(path: Path) -> None:
    db = open_database(path, KEY)
    settings = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "page_size",
            "synchronous",
            "secure_delete",
            "foreign_keys",
            "temp_store",
        )
    }
    db.close()
    assert settings == {
        "journal_mode": "wal",
        "page_size": "16384",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,
    }


def test_nothing_is_readable_on_disk_while_it_is_open(path: Path) -> None:
    db = open_database(path, KEY)
    db.table("card").insert_all({"name": f"Yamada-{number}"} for number in range(1000))
    files = list(path.parent.iterdir())
    assert path.with_name("store.db-wal") in files
    for file in files:
        assert b"Yamada" not in file.read_bytes()
        assert b"SQLite" not in file.read_bytes()
    db.close()


def test_sqlite_utils_works_on_it(path: Path) -> None:
    db = open_database(path, KEY)
    db.table("card").insert({"id": 1, "name": "山田"}, pk="id")
    db.table("card").insert({"id": 2, "name": "佐藤", "title": "課長"}, alter=True)
    db.table("card").upsert({"id": 1, "title": "係長"}, pk="id")
    assert [row["title"] for row in db.table("card").rows] == ["係長", "課長"]
    db.close()


def test_another_key_opens_nothing_and_harms_nothing(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    fill(path)
    before = path.read_bytes()
    with pytest.raises(DamagedError, match="鍵"):
        open_database(path, bytes(32))
    assert path.read_bytes() == before
    assert count(path) == 500
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("left", [0, 1, 100, 16383, 20000])
def test_a_cut_file_is_damage_and_never_a_new_store(path: Path, left: int) -> None:
    fill(path)
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(DamagedError):
        count(path)
    assert path.stat().st_size == left


def test_a_missing_file_is_damage_where_there_was_one(path: Path) -> None:
    with pytest.raises(DamagedError):
        open_database(path, KEY, must_exist=True)
    assert not path.exists()


def test_a_changed_page_is_damage_when_it_is_read(path: Path) -> None:
    fill(path, 5000)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    db = open_database(path, KEY)
    with pytest.raises(DamagedError):
        list(db.execute("SELECT * FROM card"))
    with pytest.raises(DamagedError):
        db.execute("SELECT * FROM card").fetchall()
    db.close()


def test_a_transaction_is_whole_or_nothing(path: Path) -> None:
    fill(path, 1)
    db = open_database(path, KEY)
    with pytest.raises(OperationalError), transaction(db):  # noqa: PT012 - one transaction
        db.execute("DELETE FROM card")
        db.execute("DELETE FROM no_table")
    assert db.table("card").count == 1
    with transaction(db):
        db.execute("DELETE FROM card")
    db.close()
    assert count(path) == 0


def test_a_full_disk_says_so_and_changes_nothing(path: Path) -> None:
    fill(path)
    db = open_database(path, KEY)
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(DiskFullError), transaction(db):  # noqa: PT012 - one transaction
        db.execute("DELETE FROM card WHERE rowid = 1")
        db.conn.executemany("INSERT INTO card VALUES (?, '')", [("x" * 1000,)] * 1000)
    assert not db.conn.in_transaction
    db.close()
    assert count(path) == 500


def test_a_second_writer_is_told_that_it_has_to_wait(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, 1)
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    first, second = open_database(path, KEY), open_database(path, KEY)
    with transaction(first):
        with pytest.raises(BusyError), transaction(second):
            pass
        assert second.table("card").count == 1
    with transaction(second):
        second.execute("DELETE FROM card")
    first.close()
    second.close()


def test_a_second_writer_looks_again_as_often_all_the_time(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path, 1)
    first, second = open_database(path, KEY), open_database(path, KEY)
    first.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(connection, "_LOOKING_SECONDS", 0)
    times = iter(range(3))

    def monotonic() -> float:
        if (time := next(times)) == 2:
            first.execute("ROLLBACK")
        return time

    monkeypatch.setattr(connection, "monotonic", monotonic)
    with transaction(second):
        assert second.execute("PRAGMA busy_timeout").fetchone()[0] == 10_000
        second.execute("DELETE FROM card")
    assert next(times, None) is None
    assert first.table("card").count == 0
    first.close()
    second.close()


def test_errors_for_the_program_stay_what_they_are(path: Path) -> None:
    db = open_database(path, KEY)
    with pytest.raises(OperationalError, match="no such table"):
        db.execute("SELECT * FROM no_table")
    db.execute("CREATE TABLE card (id INTEGER PRIMARY KEY)")
    db.execute("INSERT INTO card VALUES (1)")
    with pytest.raises(IntegrityError):
        db.conn.executemany("INSERT INTO card VALUES (?)", [(1,)])
    db.close()


def test_a_place_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        open_database(tmp_path / "not there" / "store.db", KEY)


def _add(path: Path, times: int) -> None:
    db = open_database(path, KEY)
    for _ in range(times):
        with transaction(db):
            row = db.execute("SELECT n FROM tally").fetchone()
            db.execute("UPDATE tally SET n = ?", (row[0] + 1,))
    db.close()


def test_two_processes_and_a_thread_write_without_losing_anything(path: Path) -> None:
    db = open_database(path, KEY)
    db.table("tally").insert({"n": 0})
    spawn = multiprocessing.get_context("spawn")
    workers = [spawn.Process(target=_add, args=(path, 50)) for _ in range(2)]
    thread = threading.Thread(target=_add, args=(path, 50))
    thread.start()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    thread.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    assert db.execute("SELECT n FROM tally").fetchone() == (150,)
    db.close()
