import errno
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import DamagedError, DiskFullError, NotFoundError, StoreError
from app.db.blobs import BlobStore, Spool, seal, unseal
from app.db.keys import StoreKeys
from app.db.profiles import Profile, create_profile
from tests.db.forgetful import BrokenDisk, ForgetfulDisk, FullDisk, PowerCut
from tests.db.places import KEYS

IMAGE = bytes(range(256)) * 20
PAGES = [f"page-{number}" for number in range(3)]
HEADERS = st.dictionaries(st.text(), st.integers(-(2**63), 2**63) | st.text() | st.binary() | st.none())


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return create_profile("default", tmp_path)


def ids(spool: Spool) -> list[object]:
    return [header["id"] for header in spool.orphans()]


def test_a_page_can_be_read_from_the_spool_and_from_its_place(profile: Profile) -> None:
    spool, images = Spool(profile, KEYS), BlobStore(profile, KEYS)
    spool.put("page", {"id": "page", "dpi": 300}, IMAGE)
    assert images.read("page") == IMAGE
    assert list(images.files()) == []
    spool.settle("page")
    header, image = images.read_with_header("page")
    assert (header["id"], header["dpi"], image) == ("page", 300, IMAGE)
    assert list(images.files()) == [images.find("page")] == [images.path("page")]
    assert ids(spool) == []
    spool.settle("page")


@given(header=HEADERS, image=st.binary(max_size=200), name=st.text("0123456789abcdef", min_size=4))
def test_what_is_sealed_comes_back(header: dict[str, object], image: bytes, name: str) -> None:
    path = Path(f"{name}.bin")
    assert unseal(KEYS, path, seal(KEYS, path, header, image)) == (header, image)


@given(data=st.data())
def test_any_change_is_noticed(data: st.DataObject) -> None:
    path = Path("name.bin")
    whole = seal(KEYS, path, {"id": "page"}, b"image")
    at, flip = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(1, 255))
    for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :], whole + b"x"):
        with pytest.raises(DamagedError):
            unseal(KEYS, path, damaged)
    with pytest.raises(DamagedError):
        unseal(KEYS, Path("other.bin"), whole)
    with pytest.raises(DamagedError):
        unseal(StoreKeys(bytes(32)), path, whole)


def test_nothing_of_a_page_can_be_read_in_its_file_or_name(profile: Profile) -> None:
    spool = Spool(profile, KEYS)
    spool.put("page-of-yamada", {"owner": "yamada"}, b"yamada" * 50)
    spool.settle("page-of-yamada")
    for path in profile.folder.rglob("*"):
        assert "yamada" not in path.name
        assert not path.is_file() or b"yamada" not in path.read_bytes()


def test_a_missing_image_and_a_damaged_one_are_named(profile: Profile) -> None:
    spool, images = Spool(profile, KEYS), BlobStore(profile, KEYS)
    with pytest.raises(NotFoundError, match="page-7"):
        images.read("page-7")
    with pytest.raises(NotFoundError, match="page-7"):
        spool.settle("page-7")
    for page in ("page-7", "page-8"):
        spool.put(page, {}, IMAGE)
        spool.settle(page)
    images.path("page-7").write_bytes(images.path("page-8").read_bytes())
    with pytest.raises(DamagedError, match="page-7"):
        images.read("page-7")
    assert images.read("page-8") == IMAGE


def test_erased_images_are_gone_wherever_they_lay(profile: Profile) -> None:
    spool, images = Spool(profile, KEYS), BlobStore(profile, KEYS)
    for page in PAGES:
        spool.put(page, {"id": page}, IMAGE)
    spool.settle(PAGES[0])
    images.delete([*PAGES[:2], "never there"])
    assert ids(spool) == [PAGES[2]]
    with pytest.raises(NotFoundError):
        images.read(PAGES[0])


def test_a_living_process_keeps_its_pages_and_a_dead_ones_are_adopted(profile: Profile) -> None:
    living, other = Spool(profile, KEYS), Spool(profile, KEYS)
    living.put(PAGES[0], {"id": PAGES[0]}, IMAGE)
    assert ids(other) == []
    other.put(PAGES[1], {"id": PAGES[1]}, IMAGE)
    living.close()
    assert ids(other) == PAGES[:2]
    other.settle(PAGES[0])
    assert ids(other) == [PAGES[1]]


def test_a_killed_process_loses_no_page_that_it_acknowledged(profile: Profile) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from app.db.blobs import Spool
from app.db.keys import StoreKeys
from app.db.profiles import Profile
spool = Spool(Profile("default", Path(sys.argv[1])), StoreKeys(bytes(range(32))))
for number in range(1000):
    spool.put(f"page-{number}", {"id": f"page-{number}"}, bytes(100_000))
    if number % 2:
        spool.settle(f"page-{number}")
    print(f"page-{number}", flush=True)
"""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(profile.folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        acknowledged = [process.stdout.readline().strip() for _ in range(21)]
        process.kill()
        acknowledged += process.stdout.read().split()
    assert process.returncode == (1 if sys.platform == "win32" else -signal.SIGKILL)
    spool, images = Spool(profile, KEYS), BlobStore(profile, KEYS)
    adopted = ids(spool)
    for page in acknowledged:
        assert images.read(page) == bytes(100_000)
        assert page in adopted or images.path(page).exists()


def test_what_is_not_whole_is_set_aside_and_the_rest_adopted(profile: Profile) -> None:
    spool = Spool(profile, KEYS)
    for page in PAGES:
        spool.put(page, {"id": page}, IMAGE)
    spool.close()
    first, second, _ = (BlobStore(profile, KEYS).find(page) for page in PAGES)
    first.write_bytes(first.read_bytes()[:100])
    second.rename(second.with_name(f"{second.name}.1234abcd.part"))
    later = Spool(profile, KEYS)
    assert ids(later) == PAGES[1:]
    assert [path.name for path in later.set_aside()] == [first.name]
    for page in PAGES[1:]:
        later.settle(page)
        assert BlobStore(profile, KEYS).path(page).exists()
    assert ids(later) == []


def test_a_full_disk_says_so_and_keeps_what_was_there(profile: Profile) -> None:
    disk = FullDisk(room=len(IMAGE) + 200)
    spool = Spool(profile, KEYS, disk)
    spool.put(PAGES[0], {"id": PAGES[0]}, IMAGE)
    with pytest.raises(DiskFullError):
        spool.put(PAGES[1], {"id": PAGES[1]}, IMAGE)
    assert ids(spool) == [PAGES[0]]
    assert spool.set_aside() == []
    disk.room = len(IMAGE) + 200
    spool.put(PAGES[1], {"id": PAGES[1]}, IMAGE)
    assert ids(spool) == PAGES[:2]


@pytest.mark.parametrize("step", ["create", "sync_file", "link", "sync_folder", "unlink", "mkdir"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_failing_step_loses_no_earlier_page(profile: Profile, step: str, code: int) -> None:
    safe = Spool(profile, KEYS)
    safe.put(PAGES[0], {"id": PAGES[0]}, IMAGE)
    safe.close()
    for after in range(4):
        spool = Spool(profile, KEYS, BrokenDisk(step, code, after))
        try:
            list(spool.orphans())
            spool.settle(PAGES[0])
            spool.put(PAGES[1], {"id": PAGES[1]}, IMAGE)
        except (StoreError, FileExistsError):
            pass
        spool.close()
        assert BlobStore(profile, KEYS).read(PAGES[0]) == IMAGE


def _life(spool: Spool, safe: list[str]) -> None:
    """Three pages come in; all but the last get their row, and go to their place."""
    for page in PAGES:
        spool.put(page, {"id": page}, IMAGE)
        safe.append(page)
        if page != PAGES[-1]:
            spool.settle(page)


def _steps_of_a_life() -> int:
    with tempfile.TemporaryDirectory() as folder:
        profile = create_profile("default", Path(folder))
        disk = ForgetfulDisk(profile.folder, 10_000)
        _life(Spool(profile, KEYS, disk), [])
        return disk.steps


STEPS = _steps_of_a_life()


@pytest.mark.parametrize("cut", range(STEPS + 1))
def test_a_power_cut_at_any_step_loses_no_page_that_was_acknowledged(profile: Profile, cut: int) -> None:
    disk = ForgetfulDisk(profile.folder, cut)
    spool, safe = Spool(profile, KEYS, disk), list[str]()
    try:
        _life(spool, safe)
    except PowerCut:
        pass
    finally:
        spool.close()
    for seed in range(12):
        disk.power_on(random.Random(seed))
        later, images = Spool(profile, KEYS), BlobStore(profile, KEYS)
        adopted = ids(later)
        assert len(adopted) == len(set(adopted))
        for page in safe:
            assert images.read(page) == IMAGE
            assert page in adopted or images.path(page).exists()
            later.settle(page)
            assert images.read(page) == IMAGE
        later.close()


def test_a_power_cut_while_adopting_loses_nothing_either(profile: Profile) -> None:
    before = Spool(profile, KEYS)
    for page in PAGES:
        before.put(page, {"id": page}, IMAGE)
    before.close()
    for cut in range(12):
        disk = ForgetfulDisk(profile.folder, cut)
        spool = Spool(profile, KEYS, disk)
        try:
            for header in list(spool.orphans()):
                spool.settle(str(header["id"]))
        except PowerCut:
            pass
        finally:
            spool.close()
        disk.power_on(random.Random(cut))
        images = BlobStore(profile, KEYS)
        assert [images.read(page) for page in PAGES] == [IMAGE] * len(PAGES)


@settings(max_examples=20)
@given(pages=st.lists(st.uuids().map(str), unique=True, max_size=20))
def test_names_differ_and_tell_nothing_without_the_key(pages: list[str]) -> None:
    names = {KEYS.image_name(page) for page in pages}
    assert len(names) == len(pages)
    assert not names & {StoreKeys(bytes(32)).image_name(page) for page in pages}
