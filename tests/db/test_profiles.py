import multiprocessing
import os
import stat
import threading
from pathlib import Path

import pytest

from app.core.errors import BusyError, NotFoundError, UsageError
from app.db.profiles import (
    Profile,
    create_profile,
    home,
    list_profiles,
    lock,
    open_profile,
    take_passphrase,
)


def test_the_data_folder_is_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "data"))
    assert home() == tmp_path / "data"
    assert list_profiles() == []
    profile = create_profile()
    assert profile.folder == tmp_path / "data" / "profiles" / "default"
    assert list_profiles() == [open_profile()] == [profile]
    monkeypatch.delenv("ENISHI_HOME")
    assert home().is_absolute()
    assert home() != tmp_path / "data"


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_nobody_else_may_look_in(tmp_path: Path) -> None:
    create_profile("tanaka", tmp_path / "data")
    folders = [path for path in (tmp_path / "data").rglob("*") if path.is_dir()]
    assert len(folders) == 5
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data", *folders)} == {0o700}


def test_several_profiles_lie_apart(tmp_path: Path) -> None:
    names = ["default", "田中", "sato-2"]
    profiles = [create_profile(name, tmp_path) for name in names]
    (tmp_path / "profiles" / "default.restoring").mkdir()
    assert {profile.name for profile in list_profiles(tmp_path)} == set(names)
    assert len({profile.folder for profile in profiles}) == 3
    assert open_profile("田中", tmp_path) == profiles[1]


@pytest.mark.parametrize(
    "name", ["", "..", "a/b", "a\\b", ".hidden", "con", "NUL", "com1", "x" * 41, "a b", "a:b"]
)
def test_a_name_that_is_no_folder_on_some_system_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        create_profile(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_names_that_some_disks_confuse_are_one(tmp_path: Path) -> None:
    profile = create_profile("Tanaka", tmp_path)
    assert open_profile("tanaka", tmp_path) == profile
    with pytest.raises(UsageError):
        create_profile("TANAKA", tmp_path)


def test_a_profile_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="tanaka"):
        open_profile("tanaka", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", ["store.db", "images/ab/x.bin", "spool/0/x.bin", "device.json"])
def test_a_profile_is_fresh_until_it_holds_anything(tmp_path: Path, data: str) -> None:
    profile = create_profile("default", tmp_path)
    assert profile.is_fresh
    profile.database.touch()
    assert profile.is_fresh
    path = profile.folder / data
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"data")
    assert not profile.is_fresh


def _hold(profile: Profile, held: object, done: object) -> None:
    with lock(profile, "sync"):
        held.set()  # type: ignore[attr-defined]
        done.wait(30)  # type: ignore[attr-defined]


def test_a_lock_keeps_other_processes_out_until_its_holder_is_killed(tmp_path: Path) -> None:
    profile = create_profile("default", tmp_path)
    spawn = multiprocessing.get_context("spawn")
    held, done = spawn.Event(), spawn.Event()
    process = spawn.Process(target=_hold, args=(profile, held, done))
    process.start()
    assert held.wait(30)
    with pytest.raises(BusyError, match="ほかの Enishi"), lock(profile, "sync"):
        pass
    with lock(profile, "backup"):
        pass
    threading.Timer(0.2, process.kill).start()
    with lock(profile, "sync", wait=30):
        pass
    process.join()


def test_the_passphrase_of_the_environment_is_taken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENISHI_PASSPHRASE", "春はあけぼの")
    assert take_passphrase() == "春はあけぼの"
    assert "ENISHI_PASSPHRASE" not in os.environ
    assert take_passphrase() is None
