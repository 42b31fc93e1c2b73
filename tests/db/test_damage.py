from pathlib import Path

import pytest

from app.core.reading import Side
from app.db.blobs import BlobStore, Spool
from app.db.connection import open_database, transaction
from app.db.damage import Damage, DamageKind, check
from app.db.keys import StoreKeys
from app.db.profiles import Profile
from app.db.thumbnails import Thumbnails
from tests.db.places import new_profile

PAGES = ["page-1", "page-2", "page-3"]


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Profile, StoreKeys]:
    profile, keys = new_profile(tmp_path)
    db = open_database(profile.database, keys.database)
    with transaction(db):
        db.execute("CREATE TABLE card (name TEXT)")
        db.conn.executemany("INSERT INTO card VALUES (?)", [("山田" * 50,)] * 2000)
    db.close()
    thumbnails = Thumbnails.open(profile.thumbnails, keys.thumbnails)
    thumbnails.put({("card", Side.FRONT): b"jpeg" * 10_000})
    thumbnails.close()
    spool = Spool(profile, keys)
    for page in PAGES:
        spool.put(page, {"id": page}, b"image" * 1000)
    spool.settle("page-1")
    spool.settle("page-2")
    spool.close()
    return profile, keys


def kinds(found: list[Damage]) -> list[DamageKind]:
    assert all(str(damage.what).endswith("。") for damage in found)
    return [damage.kind for damage in found]


def spoil(path: Path, at: float = 0.5) -> None:
    data = bytearray(path.read_bytes())
    data[int((len(data) - 1) * at)] ^= 0x40
    path.write_bytes(data)


@pytest.mark.parametrize("full", [True, False])
def test_a_whole_profile_has_no_damage_and_is_left_as_it_is(
    desk: tuple[Profile, StoreKeys], full: bool
) -> None:
    before = {path: path.read_bytes() for path in desk[0].folder.rglob("*") if path.is_file()}
    heard: list[int] = []
    assert check(*desk, PAGES, full=full, on_progress=heard.append) == []
    assert heard == [1, 2, 3]
    assert {path: path.read_bytes() for path in desk[0].folder.rglob("*") if path.is_file()} == before


def test_every_damaged_image_is_named(desk: tuple[Profile, StoreKeys]) -> None:
    profile, keys = desk
    images = BlobStore(profile, keys)
    spoil(images.find("page-2"))
    spoil(images.find("page-3"))
    found = check(profile, keys, PAGES)
    assert kinds(found) == [DamageKind.IMAGE] * 2
    assert [damage.page for damage in found] == ["page-2", "page-3"]
    assert check(profile, keys, PAGES, full=False) == []


@pytest.mark.parametrize("full", [True, False])
def test_a_missing_image_is_named(desk: tuple[Profile, StoreKeys], full: bool) -> None:
    profile, keys = desk
    BlobStore(profile, keys).find("page-1").unlink()
    found = check(profile, keys, PAGES, full=full)
    assert kinds(found) == [DamageKind.MISSING_IMAGE]
    assert found[0].page == "page-1"


def test_a_damaged_image_that_no_row_names_is_found_too(desk: tuple[Profile, StoreKeys]) -> None:
    profile, keys = desk
    spoil(BlobStore(profile, keys).find("page-1"))
    assert kinds(check(profile, keys)) == [DamageKind.IMAGE]


def test_a_damaged_page_of_the_database_is_found(desk: tuple[Profile, StoreKeys]) -> None:
    profile, keys = desk
    spoil(profile.database)
    assert kinds(check(profile, keys, PAGES)) == [DamageKind.DATABASE]


@pytest.mark.parametrize("content", [None, b"", b"not a database" * 5000])
def test_a_lost_database_is_damage_and_stays_as_it_is(
    desk: tuple[Profile, StoreKeys], content: bytes | None
) -> None:
    profile, keys = desk
    if content is None:
        profile.database.unlink()
    else:
        profile.database.write_bytes(content)
    assert kinds(check(profile, keys, PAGES)) == [DamageKind.DATABASE]
    assert profile.database.exists() == (content is not None)
    assert content is None or profile.database.read_bytes() == content


def test_damaged_thumbnails_and_keys_are_found(desk: tuple[Profile, StoreKeys]) -> None:
    profile, keys = desk
    spoil(profile.thumbnails)
    spoil(profile.keys_copy)
    assert kinds(check(profile, keys, PAGES)) == [DamageKind.KEYS, DamageKind.THUMBNAILS]
    profile.keys.unlink()
    profile.thumbnails.unlink()
    assert kinds(check(profile, keys, PAGES)) == [DamageKind.KEYS] * 2


def test_what_was_set_aside_is_told(desk: tuple[Profile, StoreKeys]) -> None:
    profile, keys = desk
    path = BlobStore(profile, keys).find("page-3")
    path.write_bytes(path.read_bytes()[:50])
    list(Spool(profile, keys).orphans())
    assert kinds(check(profile, keys, PAGES[:2])) == [DamageKind.SET_ASIDE]
