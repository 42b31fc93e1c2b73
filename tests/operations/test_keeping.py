from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import DamagedError, LockedError, NotFoundError, UsageError
from app.core.records import Batch, Card, Page
from app.db import backup as backups
from app.db.backup import BackupReport
from app.db.damage import DamageKind
from app.db.keys import KeyFile, StoreKeys
from app.operations import keeping
from app.operations.finding import find
from app.operations.notes import add_note
from app.operations.opening import open_session
from app.operations.session import Session
from tests.operations.desk import CHEAP, PASSPHRASE, contact, filled_batch, open_desk, page

TABLES_OF_M0005 = ("assessment", "assessment_due")


def unlock(file: KeyFile) -> StoreKeys:
    return file.unlock(PASSPHRASE)


@pytest.fixture
def other_volume(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the backup folder lay on another disk: a test has only one."""
    made = backups.backup

    def backup(*arguments: Any, **options: Any) -> BackupReport:
        return replace(made(*arguments, **options), same_volume=False)

    monkeypatch.setattr(backups, "backup", backup)


def test_a_backup_on_the_same_disk_does_not_let_the_paper_go(session: Session, tmp_path: Path) -> None:
    (tmp_path / "backup").mkdir()
    batch, _ = filled_batch(session, contact("髙﨑 花子"))
    keeping.set_backup_folder(session, tmp_path / "backup")
    assert keeping.back_up(session).same_volume
    assert not keeping.is_backed_up(session.store, batch)


@pytest.mark.usefixtures("other_volume")
def test_backup_and_restore_round_trip(tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.mkdir()
    with open_desk(tmp_path / "home") as session:
        batch, cards = filled_batch(session, contact("髙﨑 花子"), contact("𠮷田 次郎"))
        assert not keeping.is_backed_up(session.store, batch)
        keeping.set_backup_folder(session, target)
        report = keeping.back_up(session)
        assert report.images == 4
        assert keeping.is_backed_up(session.store, batch)
        device = session.store.device
    keeping.restore(target, "default", unlock, tmp_path / "other")
    with open_desk(tmp_path / "other") as session:
        assert session.store.device != device
        assert {card.id for card in session.store.find(Card)} == {card.id for card in cards}
        assert len(find(session, "高崎", 10)) == 1
        for item in session.store.find(Page):
            assert session.store.image(item.id)
        assert keeping.check(session) == []


def test_what_was_erased_since_stays_erased_in_a_restored_copy(tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.mkdir()
    with open_desk(tmp_path / "home") as session:
        _, (gone, stays) = filled_batch(session, contact("髙﨑 花子"), contact("𠮷田 次郎"))
        add_note(session, gone, "メモ")
        pages = [item.id for item in session.store.find(Page, "root = ?", gone.id)]
        keeping.set_backup_folder(session, target)
        keeping.back_up(session)
        assert keeping.erase(session, [gone.id]) == 2
        assert find(session, "高崎", 10) == []
    keeping.restore(target, "default", unlock, tmp_path / "other")
    with open_desk(tmp_path / "other") as session:
        assert [card.id for card in session.store.find(Card)] == [stays.id]
        for item in pages:
            assert not session.store.images.path(item).exists()
        assert find(session, "高崎", 10) == []


def test_what_was_erased_since_is_erased_in_a_backup_by_a_former_version(tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.mkdir()
    with open_desk(tmp_path / "home") as session:
        _, (gone, stays) = filled_batch(session, contact("髙﨑 花子"), contact("𠮷田 次郎"))
        for table in TABLES_OF_M0005:
            session.store.db.execute(f"DROP TABLE {table}")
        session.store.db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0005_assessments'")
        keeping.set_backup_folder(session, target)
        keeping.back_up(session)
    (target / "erased.json").write_text(f'["{gone.id}"]')
    keeping.restore(target, "default", unlock, tmp_path / "other")
    with open_desk(tmp_path / "other") as session:
        assert [card.id for card in session.store.find(Card)] == [stays.id]


def test_erasure_reaches_everything(session: Session) -> None:
    _, (card, _) = filled_batch(
        session, contact("髙﨑 花子", email="hanako@example.jp"), contact("𠮷田 次郎")
    )
    pages = [item.id for item in session.store.find(Page, "root = ?", card.id)]
    add_note(session, card, "左利き")
    keeping.erase(session, [card.id])
    store = session.store
    for table in store.db.table_names():
        if table.startswith(("card_index", "sqlite", "_")):
            continue
        written = str(store.db.execute(f'SELECT * FROM "{table}"').fetchall())
        assert "髙﨑" not in written, table
        assert "hanako" not in written, table
        assert "左利き" not in written, table
    assert store.thumbnails.get(card.id) is None
    for item in pages:
        assert store.is_erased(item)
        with pytest.raises(NotFoundError):
            store.image(item)


def test_restoring_over_data_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.mkdir()
    with open_desk(tmp_path / "home") as session:
        filled_batch(session, contact("髙﨑 花子"))
        keeping.set_backup_folder(session, target)
        keeping.back_up(session)
    with pytest.raises(UsageError):
        keeping.restore(target, "default", unlock, tmp_path / "home")


def test_a_backup_needs_a_folder(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        keeping.back_up(session)
    with pytest.raises(NotFoundError):
        keeping.set_backup_folder(session, tmp_path / "none")
    assert keeping.back_up_if_due(session, 1000) is None


@pytest.mark.usefixtures("other_volume")
def test_a_large_batch_and_a_new_day_are_backed_up_by_themselves(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.mkdir()
    keeping.set_backup_folder(session, target)
    batch, _ = filled_batch(session, contact("髙﨑 花子"))
    assert keeping.back_up_if_due(session, 1)  # the first of the day
    assert keeping.is_backed_up(session.store, batch)
    more, _ = filled_batch(session, contact("𠮷田 次郎"))
    assert keeping.back_up_if_due(session, 1) is None
    assert not keeping.is_backed_up(session.store, more)
    assert keeping.back_up_if_due(session, keeping.LARGE_BATCH)
    assert keeping.is_backed_up(session.store, more)


def test_a_backup_folder_that_went_away_takes_nothing_down(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.mkdir()
    keeping.set_backup_folder(session, target)
    target.rmdir()
    assert "バックアップできませんでした" in str(keeping.back_up_if_due(session, 1))


def test_damage_is_found_and_named(session: Session) -> None:
    _, _ = filled_batch(session, contact("髙﨑 花子"))
    hurt, lost, *_ = session.store.find(Page)
    path = session.store.images.path(hurt.id)
    path.write_bytes(path.read_bytes()[:-1])
    session.store.images.path(lost.id).unlink()
    found = {item.page: item.kind for item in keeping.check(session)}
    assert found == {hurt.id: DamageKind.IMAGE, lost.id: DamageKind.MISSING_IMAGE}


def test_passphrase_and_recovery_code(tmp_path: Path) -> None:
    codes: list[str] = []
    home = tmp_path / "home"
    with open_session(
        "default", "佐藤", home=home, passphrase=PASSPHRASE, cost=CHEAP, show_code=codes.append
    ) as session:
        filled_batch(session, contact("髙﨑 花子"))
    (code,) = codes
    with pytest.raises(LockedError), open_session("default", home=home, passphrase="違う"):
        pass
    new_code = keeping.reset_passphrase("default", code, "新しい", home)
    assert new_code != code
    with pytest.raises(LockedError):
        keeping.reset_passphrase("default", code, "もう一度", home)
    with open_session("default", home=home, passphrase="新しい") as session:
        assert len(session.store.find(Batch)) == 1
        keeping.change_passphrase(session, "三つめ")
        with pytest.raises(UsageError):
            keeping.change_passphrase(session, "")
    with open_session("default", home=home, passphrase="三つめ") as session:
        assert session.operator.name == "佐藤"


def test_a_new_profile_needs_a_passphrase(tmp_path: Path) -> None:
    with pytest.raises(LockedError), open_session("default", home=tmp_path / "home"):
        pass


def use(home: Path) -> None:
    with open_desk(home) as session:
        if keeping.check(session):
            raise DamagedError("壊れています。")
        find(session, "髙", 10)


@pytest.mark.parametrize("damage", ["empty", "cut", "gone", "garbage"])
def test_a_damaged_database_is_never_taken_for_a_new_one(tmp_path: Path, damage: str) -> None:
    home = tmp_path / "home"
    with open_desk(home) as session:
        filled_batch(session, contact("髙﨑 花子"))
        database = session.store.profile.database
    for log in database.parent.glob("store.db-*"):
        log.unlink()
    match damage:
        case "empty":
            database.write_bytes(b"")
        case "cut":
            database.write_bytes(database.read_bytes()[:20_000])
        case "gone":
            database.unlink()
        case _:
            database.write_bytes(page("x") * 100)
    before = database.read_bytes() if database.exists() else None
    with pytest.raises(DamagedError):
        use(home)
    assert (database.read_bytes() if database.exists() else None) == before


def test_lost_keys_are_never_made_anew(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with open_desk(home) as session:
        filled_batch(session, contact("髙﨑 花子"))
        profile = session.store.profile
    for file in (profile.keys, profile.keys_copy):
        file.unlink()
    before = profile.database.read_bytes()
    with pytest.raises(DamagedError, match="鍵"), open_desk(home):
        pass
    assert not profile.keys.exists()
    assert profile.database.read_bytes() == before
