import errno
import os
import random
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.errors import DamagedError, DiskFullError, StoreError
from app.db.disk import Disk
from tests.db.forgetful import BrokenDisk, ForgetfulDisk, FullDisk, PowerCut

STEPS_OF_A_REPLACE = 4


def test_a_file_and_its_folder_are_for_this_user_only(tmp_path: Path) -> None:
    disk = Disk()
    disk.make_folder(tmp_path / "a" / "b")
    disk.write_new(tmp_path / "a" / "b" / "file", b"content")
    assert (tmp_path / "a" / "b" / "file").read_bytes() == b"content"
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "a" / "b" / "file").stat().st_mode) == 0o600


def test_a_new_file_never_takes_an_old_ones_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        Disk().write_new(tmp_path / "file", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_without_hard_links_files_are_made_and_moved_all_the_same(tmp_path: Path) -> None:
    disk = BrokenDisk("link", errno.EPERM)
    disk.write_new(tmp_path / "one", b"content")
    with pytest.raises(FileExistsError):
        disk.write_new(tmp_path / "one", b"other")
    disk.move(tmp_path / "one", tmp_path / "two")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"two": b"content"}


def test_a_move_that_was_cut_short_can_be_repeated(tmp_path: Path) -> None:
    disk = Disk()
    disk.write_new(tmp_path / "one", b"content")
    (tmp_path / "two").hardlink_to(tmp_path / "one")
    disk.move(tmp_path / "one", tmp_path / "two")
    assert [path.name for path in tmp_path.iterdir()] == ["two"]
    with pytest.raises(FileNotFoundError):
        disk.move(tmp_path / "one", tmp_path / "three")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_leaves_the_former_content_and_nothing_else(tmp_path: Path, code: int) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(DiskFullError, match="空き"):
        FullDisk(3, code).replace(tmp_path / "file", b"longer than before")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"file": b"old"}


@pytest.mark.parametrize("step", ["create", "sync_file", "rename", "sync_folder"])
def test_a_disk_may_be_full_at_any_step(tmp_path: Path, step: str) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(DiskFullError):
        BrokenDisk(step, errno.ENOSPC).replace(tmp_path / "file", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() in {b"old", b"new"}


def test_other_refusals_are_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="権限"):
        BrokenDisk("create", errno.EROFS).replace(tmp_path / "file", b"new")
    with pytest.raises(StoreError):
        Disk().replace(tmp_path / "not there" / "file", b"new")
    with pytest.raises(StoreError):
        BrokenDisk("mkdir", errno.EACCES).make_folder(tmp_path / "folder")
    with pytest.raises(StoreError):
        BrokenDisk("unlink", errno.EACCES).remove(tmp_path / "file")


def test_a_bad_sector_is_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> bytes:
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(DamagedError):
        Disk().read(tmp_path / "file")


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX")
def test_a_real_limit_of_file_size(tmp_path: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from app.core.errors import DiskFullError
from app.db.disk import Disk
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    Disk().write_new(Path(sys.argv[1]), bytes(5000))
except DiskFullError:
    print("full")
"""
    answer = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "file")], capture_output=True, text=True, check=True
    )
    assert answer.stdout == "full\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", range(STEPS_OF_A_REPLACE + 1))
def test_a_power_cut_leaves_the_old_content_or_the_new(tmp_path: Path, cut: int) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "file").write_bytes(b"old content")
    disk, done = ForgetfulDisk(root, cut), False
    try:
        disk.replace(root / "file", b"new content")
        done = True
    except PowerCut:
        pass
    assert done == (cut == STEPS_OF_A_REPLACE)
    for seed in range(30):
        disk.power_on(random.Random(seed))
        left = (root / "file").read_bytes()
        assert left == b"new content" if done else left in {b"old content", b"new content"}


def test_the_forgetful_disk_does_forget(tmp_path: Path) -> None:
    """What is not synced must be lost in some runs, else the tests above prove nothing."""
    root = tmp_path / "root"
    root.mkdir()
    disk = ForgetfulDisk(root, 100)
    disk.create(root / "unsynced", b"content")
    disk.create(root / "unnamed", b"content")
    disk.sync_file(root / "unnamed")
    seen = set()
    for seed in range(60):
        disk.power_on(random.Random(seed))
        for name in ("unsynced", "unnamed"):
            seen.add((name, (root / name).read_bytes() if (root / name).exists() else None))
    assert {("unsynced", None), ("unsynced", b""), ("unnamed", None), ("unnamed", b"content")} <= seen
    assert ("unnamed", b"") not in seen
