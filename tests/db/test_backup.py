import errno
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.core.errors import BusyError, DamagedError, DiskFullError, NotFoundError, StoreError, UsageError
from app.db import backup as backup_module
from app.db.backup import KEPT_GENERATIONS, backup
from app.db.backup_folder import BackupFolder
from app.db.blobs import BlobStore, Spool
from app.db.connection import open_database
from app.db.device import device_id
from app.db.disk import Disk
from app.db.keys import StoreKeys
from app.db.profiles import Profile, lock
from app.db.restore import restore
from tests.db.forgetful import BrokenDisk, FullDisk
from tests.db.places import PASSPHRASE, key_file, new_profile

IMAGE = bytes(range(256)) * 8


class Desk:
    """A profile that takes in pages: a row in the database and an image each."""

    def __init__(self, data: Path, name: str = "default") -> None:
        self.profile, self.keys = new_profile(data, name)
        self.db = open_database(self.profile.database, self.keys.database)
        self.db.execute("CREATE TABLE page (id TEXT PRIMARY KEY)")
        self.spool = Spool(self.profile, self.keys)

    def take_in(self, page: str, *, settle: bool = True) -> None:
        self.spool.put(page, {"id": page}, IMAGE + page.encode())
        self.db.execute("INSERT INTO page VALUES (?)", (page,))
        if settle:
            self.spool.settle(page)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "data")
    for number in range(5):
        desk.take_in(f"page-{number}")
    return desk


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "usb"
    place.mkdir()
    return place


@pytest.fixture
def target(tmp_path: Path) -> Profile:
    return Profile("default", tmp_path / "elsewhere" / "profiles" / "default")


def pages_in(profile: Profile, keys: StoreKeys) -> list[str]:
    """The pages that a profile has rows for; every one must have its image."""
    db = open_database(profile.database, keys.database, must_exist=True)
    pages = [row[0] for row in db.execute("SELECT id FROM page ORDER BY id")]
    db.close()
    images = BlobStore(profile, keys)
    for page in pages:
        assert images.read(page) == IMAGE + page.encode()
    return pages


def test_all_comes_back_from_a_backup(desk: Desk, place: Path, target: Profile) -> None:
    report = backup(desk.profile, desk.keys, place)
    assert (report.images, report.copied, report.damaged, report.same_volume) == (5, 5, (), True)
    assert BackupFolder(place).verify() == []
    restored = restore(place, target)
    assert (restored.generation, restored.images, restored.missing) == (report.generation, 5, ())
    keys = key_file(target.keys).unlock(PASSPHRASE)
    assert keys == desk.keys
    assert key_file(target.keys).check() == []
    assert pages_in(target, keys) == [f"page-{number}" for number in range(5)]


def test_a_second_run_brings_only_what_is_new(desk: Desk, place: Path) -> None:
    backup(desk.profile, desk.keys, place)
    desk.take_in("page-5")
    heard: list[tuple[int, int]] = []
    report = backup(desk.profile, desk.keys, place, on_progress=lambda *done: heard.append(done))
    assert (report.images, report.copied) == (6, 1)
    assert heard == [(1, 1)]
    assert len(BackupFolder(place).generations()) == 2
    assert BackupFolder(place).verify() == []


def test_a_page_whose_way_is_not_finished_is_in_it_too(desk: Desk, place: Path, target: Profile) -> None:
    desk.take_in("page-5", settle=False)
    desk.spool.put("page-6", {"id": "page-6"}, IMAGE)
    backup(desk.profile, desk.keys, place)
    restore(place, target)
    assert "page-5" in pages_in(target, desk.keys)
    spool = Spool(target, desk.keys)
    assert [header["id"] for header in spool.orphans()] == ["page-5", "page-6"]


def test_an_older_generation_comes_back_with_later_images_to_be_adopted(
    desk: Desk, place: Path, target: Profile
) -> None:
    first = backup(desk.profile, desk.keys, place)
    desk.take_in("page-5")
    backup(desk.profile, desk.keys, place)
    assert restore(place, target, generation=first.generation).images == 6
    assert len(pages_in(target, desk.keys)) == 5
    assert [header["id"] for header in Spool(target, desk.keys).orphans()] == ["page-5"]


def test_the_last_generations_are_kept(desk: Desk, place: Path) -> None:
    made = [backup(desk.profile, desk.keys, place).generation for _ in range(KEPT_GENERATIONS + 2)]
    assert BackupFolder(place).generations() == made[2:]
    assert BackupFolder(place).verify() == []


def test_the_former_passphrase_goes_with_the_generations(desk: Desk, place: Path, target: Profile) -> None:
    backup(desk.profile, desk.keys, place)
    key_file(desk.profile.keys).change_passphrase(desk.keys, "夏は夜")
    backup(desk.profile, desk.keys, place)
    restore(place, target)
    assert key_file(target.keys).unlock("夏は夜") == desk.keys


def test_nothing_is_readable_in_a_profile_or_its_backup(desk: Desk, place: Path) -> None:
    desk.db.execute("CREATE TABLE note (text TEXT)")
    desk.db.execute("INSERT INTO note VALUES ('Yamada Tarou')")
    backup(desk.profile, desk.keys, place)
    files = [*desk.profile.folder.rglob("*"), *place.rglob("*")]
    assert desk.profile.database.with_name("store.db-wal") in files
    for path in files:
        assert "page-" not in path.name
        if path.is_file():
            for text in (b"Yamada", b"page-", b"SQLite", IMAGE[:64], desk.keys.secret.hex().encode()):
                assert text not in path.read_bytes()


def test_a_restored_profile_is_another_device(
    desk: Desk, place: Path, target: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENISHI_HOME", str(desk.profile.folder.parents[1]))
    device = device_id(desk.profile)
    backup(desk.profile, desk.keys, place)
    desk.db.close()
    desk.spool.close()
    shutil.rmtree(desk.profile.folder)
    restore(place, desk.profile)
    assert device_id(desk.profile) != device


def test_a_profile_with_data_is_never_overwritten(desk: Desk, place: Path) -> None:
    backup(desk.profile, desk.keys, place)
    desk.take_in("page-5")
    with pytest.raises(UsageError, match="default"):
        restore(place, desk.profile)
    assert len(pages_in(desk.profile, desk.keys)) == 6


def test_erasures_are_applied_before_a_restored_profile_has_its_name(
    desk: Desk, place: Path, target: Profile
) -> None:
    backup(desk.profile, desk.keys, place)

    def erase(aside: Profile) -> None:
        assert not target.folder.exists()
        db = open_database(aside.database, desk.keys.database)
        db.execute("DELETE FROM page WHERE id = 'page-1'")
        db.close()
        BlobStore(aside, desk.keys).delete(["page-1"])

    restore(place, target, after=erase)
    assert "page-1" not in pages_in(target, desk.keys)
    with pytest.raises(NotFoundError):
        BlobStore(target, desk.keys).read("page-1")


def test_a_restore_that_fails_leaves_no_profile_and_can_be_repeated(
    desk: Desk, place: Path, target: Profile
) -> None:
    backup(desk.profile, desk.keys, place)
    with pytest.raises(DiskFullError):
        restore(place, target, disk=FullDisk(room=20_000))
    assert not target.folder.exists()
    restore(place, target)
    assert len(pages_in(target, desk.keys)) == 5


def test_erased_images_leave_the_backup_as_well(desk: Desk, place: Path, target: Profile) -> None:
    backup(desk.profile, desk.keys, place)
    desk.db.execute("DELETE FROM page WHERE id = 'page-1'")
    images = BlobStore(desk.profile, desk.keys)
    name = images.path("page-1").name
    images.delete(["page-1"])
    report = backup(desk.profile, desk.keys, place, gone=["page-1"])
    assert report.images == 4
    assert list(place.rglob(name)) == []
    assert BackupFolder(place).verify() == []
    restore(place, target)
    assert len(pages_in(target, desk.keys)) == 4


def test_an_image_lost_at_the_desk_is_not_lost_in_the_backup(
    desk: Desk, place: Path, target: Profile
) -> None:
    backup(desk.profile, desk.keys, place)
    images = BlobStore(desk.profile, desk.keys)
    images.path("page-1").unlink()
    images.path("page-2").write_bytes(b"damaged")
    report = backup(desk.profile, desk.keys, place)
    assert (report.images, report.damaged) == (5, ())
    restore(place, target)
    assert len(pages_in(target, desk.keys)) == 5


def test_a_damaged_image_is_named_and_not_copied(desk: Desk, place: Path) -> None:
    path = BlobStore(desk.profile, desk.keys).path("page-2")
    path.write_bytes(path.read_bytes()[:-1])
    report = backup(desk.profile, desk.keys, place)
    assert (report.damaged, report.images) == ((path.name,), 4)


def test_a_damaged_database_is_not_copied_but_the_images_are(desk: Desk, place: Path) -> None:
    first = backup(desk.profile, desk.keys, place)
    desk.take_in("page-5")
    desk.db.close()
    data = bytearray(desk.profile.database.read_bytes())
    data[len(data) - 8000] ^= 1
    desk.profile.database.write_bytes(data)
    with pytest.raises(DamagedError):
        backup(desk.profile, desk.keys, place)
    folder = BackupFolder(place)
    assert folder.generations() == [first.generation]
    assert sum(map(len, folder.lists().values())) == 6
    assert folder.verify() == []


@pytest.mark.parametrize("kind", ["store.db", "keys.json", "manifest.json", "image", "list"])
@pytest.mark.parametrize("damage", ["changed", "cut", "gone"])
def test_damage_in_a_backup_is_found_and_an_older_generation_serves(
    desk: Desk, place: Path, target: Profile, kind: str, damage: str
) -> None:
    backup(desk.profile, desk.keys, place)
    newest = backup(desk.profile, desk.keys, place).generation
    hurt = {
        "image": lambda: next(place.glob("images/*/*.bin")),
        "list": lambda: next(place.glob("lists/*.txt")),
    }.get(kind, lambda: place / "generations" / newest / kind)()
    if damage == "gone":
        hurt.unlink()
    elif damage == "cut":
        hurt.write_bytes(hurt.read_bytes()[:20])
    else:
        hurt.write_bytes(b"\xff" + hurt.read_bytes()[1:])
    if (kind, damage) == ("list", "gone"):
        assert restore(place, target).images == 5
        assert len(pages_in(target, desk.keys)) == 5
        return
    assert len(BackupFolder(place).verify()) == 1
    if kind == "image":
        assert restore(place, target).missing == (hurt.name,)
    elif kind == "list":
        with pytest.raises(DamagedError):
            restore(place, target)
        assert not target.folder.exists()
    else:
        assert restore(place, target).generation != newest
        with pytest.raises(DamagedError):
            restore(place, Profile("other", target.folder.with_name("other")), generation=newest)


def test_a_place_that_is_not_there_is_told(desk: Desk, place: Path, target: Profile) -> None:
    for work in (
        lambda: backup(desk.profile, desk.keys, place / "unplugged"),
        lambda: restore(place / "unplugged", target),
        lambda: BackupFolder(place / "unplugged").verify(),
    ):
        with pytest.raises(StoreError, match="つながっているか"):
            work()
    with pytest.raises(NotFoundError):
        restore(place, target)
    assert not (place / "unplugged").exists()


def test_wrong_places_are_refused(desk: Desk, place: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        backup(desk.profile, desk.keys, desk.profile.folder)
    backup(desk.profile, desk.keys, place)
    other = Desk(tmp_path / "data", "tanaka")
    with pytest.raises(UsageError, match="別のプロファイル"):
        backup(other.profile, other.keys, place)


def test_two_runs_at_once_are_one_too_many(desk: Desk, place: Path) -> None:
    with lock(desk.profile, "backup"), pytest.raises(BusyError):
        backup(desk.profile, desk.keys, place)


@pytest.mark.parametrize("room", [10, 20_000, 60_000])
def test_a_full_medium_leaves_the_former_backup(desk: Desk, place: Path, target: Profile, room: int) -> None:
    backup(desk.profile, desk.keys, place)
    for number in range(5, 30):
        desk.take_in(f"page-{number}")
    with pytest.raises(DiskFullError):
        backup(desk.profile, desk.keys, place, disk=FullDisk(room))
    assert BackupFolder(place).verify() == []
    assert restore(place, target).missing == ()
    assert len(pages_in(target, desk.keys)) == 5
    assert backup(desk.profile, desk.keys, place).images == 30
    assert BackupFolder(place).verify() == []
    assert list(place.rglob("*.part")) == []


@pytest.mark.parametrize("step", ["create", "sync_file", "rename", "sync_folder", "mkdir"])
def test_a_medium_that_goes_away_at_any_step_leaves_the_former_backup(
    desk: Desk, place: Path, tmp_path: Path, step: str
) -> None:
    first = backup(desk.profile, desk.keys, place).generation
    # Several, so that some lie in folders that the medium has not yet, whatever they are called.
    for number in range(5, 9):
        desk.take_in(f"page-{number}")
    for after in range(3):
        with pytest.raises(StoreError):
            backup(desk.profile, desk.keys, place, disk=BrokenDisk(step, errno.ENODEV, after))
        assert BackupFolder(place).generations() == [first]
        assert BackupFolder(place).verify() == []
    assert backup(desk.profile, desk.keys, place).images == 9


def test_a_medium_that_lies_is_found_out(desk: Desk, place: Path) -> None:
    class Lying(Disk):
        def create(self, path: Path, content: bytes | Path) -> None:
            super().create(path, content)
            if path.is_relative_to(place) and ".bin" in path.name:
                path.write_bytes(path.read_bytes()[:-1] + b"\0")

    with pytest.raises(StoreError, match="書いたとおりに読めません"):
        backup(desk.profile, desk.keys, place, disk=Lying())
    assert BackupFolder(place).generations() == []


def test_a_run_that_is_killed_leaves_the_former_backup(desk: Desk, place: Path, target: Profile) -> None:
    first = backup(desk.profile, desk.keys, place).generation
    for number in range(5, 60):
        desk.take_in(f"page-{number}")
    script = """
import sys, time
from pathlib import Path
from app.db.backup import backup
from app.db.keys import StoreKeys
from app.db.profiles import Profile
def slow(done, total):
    print(done, flush=True)
    time.sleep(0.01)
backup(Profile("default", Path(sys.argv[1])), StoreKeys(bytes.fromhex(sys.stdin.read())), Path(sys.argv[2]), on_progress=slow)
"""
    arguments = [sys.executable, "-c", script, str(desk.profile.folder), str(place)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(desk.keys.secret.hex())
        process.stdin.close()
        for _ in range(5):
            process.stdout.readline()
        process.kill()
    assert process.returncode == (1 if sys.platform == "win32" else -signal.SIGKILL)
    folder = BackupFolder(place)
    assert folder.generations() == [first]
    assert folder.verify() == []
    restore(place, target)
    assert len(pages_in(target, desk.keys)) == 5
    assert backup(desk.profile, desk.keys, place).images == 60
    assert folder.verify() == []
    assert list(place.rglob("*.part")) == []
    assert list(desk.profile.folder.glob("*.part*")) == []


def test_pages_that_come_in_meanwhile_are_whole_or_not_there(
    desk: Desk, place: Path, target: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row in the copy always has its image, whenever the page went from the spool to its place."""
    original = backup_module.copy_database

    def busy(*arguments: object) -> None:
        desk.take_in("page-before", settle=False)
        original(*arguments)  # type: ignore[arg-type]
        desk.spool.settle("page-before")
        desk.take_in("page-after")

    monkeypatch.setattr(backup_module, "copy_database", busy)
    backup(desk.profile, desk.keys, place)
    restore(place, target)
    assert pages_in(target, desk.keys) == [*(f"page-{number}" for number in range(5)), "page-before"]


def test_writers_do_not_wait_for_a_slow_medium(desk: Desk, place: Path) -> None:
    class Slow(Disk):
        def create(self, path: Path, content: bytes | Path) -> None:
            started = time.perf_counter()
            desk.db.execute("INSERT INTO page VALUES (hex(randomblob(8)))")
            assert time.perf_counter() - started < 1
            super().create(path, content)

    backup(desk.profile, desk.keys, place, disk=Slow())
