from pathlib import Path

import pytest
from sqlite_utils import Migrations

from app.core.errors import StoreError
from app.db import migrations
from app.db.backup import copy_database
from app.db.connection import open_database
from tests.db.migrated import KEY
from tests.db.office import Office


def test_a_newer_file_is_refused_and_left_alone(office: Office) -> None:
    office.db["_sqlite_migrations"].insert(  # type: ignore[union-attr]
        {"migration_set": "enishi", "name": "m9999_later", "applied_at": "2099-01-01"}
    )
    with pytest.raises(StoreError, match="新しい版"):
        migrations.is_current(office.db)


def bring_up(office: Office, folder: Path) -> None:
    path = folder / "store.db"
    migrations.migrate(office.db, path, lambda copy: copy_database(path, copy, KEY))


def later(*, fails: bool) -> Migrations:
    """The steps of this program and one more."""
    steps = Migrations("enishi")
    for known in migrations.migrations._migrations:
        steps(name=known.name)(known.fn)

    @steps()
    def m9999_next(db: object) -> None:
        db.execute("CREATE TABLE next (id TEXT)")  # type: ignore[attr-defined]
        if fails:
            raise RuntimeError

    return steps


def test_a_file_with_data_is_copied_before_it_is_changed(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.add_card("髙﨑 花子")
    monkeypatch.setattr(migrations, "migrations", later(fails=False))
    bring_up(office, tmp_path)
    copy = tmp_path / "store.db.before-m9999_next"
    assert "髙﨑".encode() not in copy.read_bytes()
    former = open_database(copy, KEY, must_exist=True)
    assert former.execute("SELECT count(*) FROM card").fetchone() == (1,)
    assert "next" not in former.table_names()
    former.close()
    assert migrations.is_current(office.db)


def test_a_step_that_fails_leaves_nothing(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "migrations", later(fails=True))
    with pytest.raises(RuntimeError):
        bring_up(office, tmp_path)
    assert "next" not in office.db.table_names()
    assert not migrations.is_current(office.db)


def test_opening_twice_changes_nothing(office: Office, tmp_path: Path) -> None:
    bring_up(office, tmp_path)
    assert list(tmp_path.glob("*before*")) == []


def test_what_another_program_derived_is_derived_anew(office: Office, tmp_path: Path) -> None:
    office.add_card("髙﨑 花子", email="hanako@seirei.example.co.jp")
    derived = ("card_field", "card_person", "card_match", "card_list", "person_list")
    before = {table: sorted(office.db[table].rows, key=str) for table in derived}
    assert all(before.values())
    for table in derived:
        office.db.execute(f"DELETE FROM {table}")
    office.db.execute("INSERT INTO card_index (card_index) VALUES ('delete-all')")
    assert migrations.is_current(office.db)
    office.db.execute("PRAGMA user_version = 0")
    assert not migrations.is_current(office.db)
    bring_up(office, tmp_path)
    assert migrations.is_current(office.db)
    assert {table: sorted(office.db[table].rows, key=str) for table in derived} == before
    assert office.db.execute("SELECT count(*) FROM card_index WHERE card_index MATCH '高崎*'").fetchone() == (
        1,
    )
    assert list(tmp_path.glob("*before*")) == []
