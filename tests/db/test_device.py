import platform
import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from app.core.ids import is_id
from app.db.device import device_id
from app.db.profiles import Profile, create_profile
from tests.db.forgetful import ForgetfulDisk, PowerCut

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (16, 17, 18))


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "data"))
    return create_profile()


def test_it_stays_from_day_to_day(profile: Profile) -> None:
    first = device_id(profile, today=MONDAY)
    assert is_id(first)
    assert {device_id(profile, today=day) for day in (MONDAY, TUESDAY, TUESDAY, WEDNESDAY)} == {first}


def test_two_profiles_are_two_devices(profile: Profile) -> None:
    assert device_id(profile) != device_id(create_profile("tanaka"))


def test_a_copy_elsewhere_takes_a_new_one(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = device_id(profile)
    shutil.copytree(tmp_path / "data", tmp_path / "copy")
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "copy"))
    copy = Profile("default", tmp_path / "copy" / "profiles" / "default")
    assert device_id(copy) != original
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "data"))
    assert device_id(profile) == original


@pytest.mark.parametrize("days", [(TUESDAY,), (TUESDAY, WEDNESDAY)])
def test_an_older_copy_put_back_takes_a_new_one(
    profile: Profile, tmp_path: Path, days: tuple[date, ...]
) -> None:
    original = device_id(profile, today=MONDAY)
    shutil.copytree(profile.folder, tmp_path / "kept")
    for day in days:
        assert device_id(profile, today=day) == original
    shutil.rmtree(profile.folder)
    shutil.copytree(tmp_path / "kept", profile.folder)
    restored = device_id(profile, today=days[-1])
    assert restored != original
    assert device_id(profile, today=days[-1]) == restored


def test_another_machine_takes_a_new_one(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    original = device_id(profile)
    monkeypatch.setattr(platform, "node", lambda: "another-pc")
    assert device_id(profile) != original


def test_a_lost_or_damaged_one_is_drawn_anew(profile: Profile) -> None:
    first = device_id(profile)
    profile.device.unlink()
    second = device_id(profile)
    profile.device.write_bytes(b"{")
    assert len({first, second, device_id(profile)}) == 3


@pytest.mark.parametrize("cut", range(12))
def test_a_power_cut_in_the_daily_change_keeps_it(profile: Profile, tmp_path: Path, cut: int) -> None:
    original = device_id(profile, today=MONDAY)
    disk = ForgetfulDisk(tmp_path, cut)
    with pytest.raises(PowerCut):
        device_id(profile, disk, today=TUESDAY)
    disk.power_on(random.Random(cut))
    assert device_id(profile, today=TUESDAY) == original
