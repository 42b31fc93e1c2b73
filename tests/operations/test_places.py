import os
from pathlib import Path

import pytest

from app.core.errors import UsageError
from app.db import profiles
from app.operations import places
from app.operations.opening import open_session
from app.operations.places import PlaceState
from tests.operations.desk import CHEAP, PASSPHRASE, open_desk


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def make(home: Path, name: str) -> None:
    with open_session(name, "佐藤 花子", home=home, passphrase=PASSPHRASE, cost=CHEAP):
        pass


def test_where_nothing_is_there_is_no_profile(home: Path) -> None:
    assert places.profiles_here(home) == []
    assert places.free_name(home=home) == "default"


def test_folders_without_keys_and_data_are_no_profile_yet(home: Path) -> None:
    profiles.create_profile("default", home)
    assert places.profiles_here(home) == []
    places.require_free("default", home)


def test_the_profile_used_last_comes_first(home: Path) -> None:
    for name in ("総務課", "企画課"):
        make(home, name)
    old = profiles.open_profile("企画課", home)
    for path in old.folder.glob("store.db*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    first, second = places.profiles_here(home)
    assert (first.name, first.state) == ("総務課", PlaceState.READY)
    assert (second.name, second.used_at) == ("企画課", "2001-09-09T01:46:40.000Z")


@pytest.mark.parametrize("how", ["gone", "garbage"])
def test_damaged_keys_are_told_from_whole_ones(home: Path, how: str) -> None:
    with open_desk(home) as session:
        profile = session.store.profile
    for path in (profile.keys, profile.keys_copy):
        path.unlink() if how == "gone" else path.write_bytes(b"{}")
    (place,) = places.profiles_here(home)
    assert place.state is PlaceState.DAMAGED


def test_a_taken_name_gets_a_number(home: Path) -> None:
    make(home, "default")
    make(home, "default-2")
    assert places.free_name(home=home) == "default-3"
    places.require_free(places.free_name("あ" * 40, home), home)


@pytest.mark.parametrize("name", ["", "a b", "a/b", "..", "nul", "あ" * 41, "DEFAULT"])
def test_names_that_cannot_be_are_refused(home: Path, name: str) -> None:
    make(home, "default")
    with pytest.raises(UsageError):
        places.require_free(name, home)
