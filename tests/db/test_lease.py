"""A lease holds until its end, and no longer by a clock that is put back; without it the view is gone."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.db import migrations
from app.db.connection import open_database
from app.db.keys import StoreKeys
from app.db.lease import SLACK, LeaseFile
from app.db.profiles import Profile
from app.db.source import Source
from tests.db.office import Office

NOW = datetime(2026, 4, 1, tzinfo=UTC)
MONTH = timedelta(days=30)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile("default", tmp_path)


@pytest.fixture
def keys() -> StoreKeys:
    return StoreKeys(os.urandom(32))


def test_a_lease_is_renewed_under_the_same_key(profile: Profile, keys: StoreKeys) -> None:
    file = LeaseFile(profile, keys)
    assert file.read(NOW) is None
    first = file.renew(NOW + MONTH, NOW)
    assert file.read(NOW + MONTH - timedelta(seconds=1)) == first
    assert file.renew(NOW + 2 * MONTH, NOW).key == first.key


@pytest.mark.parametrize(
    "when",
    [NOW + MONTH, NOW + 3 * MONTH, NOW - SLACK - timedelta(seconds=1)],
    ids=["end", "late", "put back"],
)
def test_a_lease_that_does_not_hold_is_over(profile: Profile, keys: StoreKeys, when: datetime) -> None:
    file = LeaseFile(profile, keys)
    file.renew(NOW + MONTH, NOW)
    profile.view.write_bytes(b"view")
    profile.view_images.mkdir()
    assert file.read(when) is None
    assert file.read(NOW) is None, "and stays so"
    file.destroy()
    assert not file.exists
    assert not profile.view.exists()
    assert not profile.view_images.exists()


def test_who_looks_when_it_is_over_destroys_it(profile: Profile, keys: StoreKeys) -> None:
    own = open_database(profile.database, keys.database)
    migrations.migrate(own, profile.database, lambda _: None)
    now = datetime.now(UTC)
    LeaseFile(profile, keys).renew(now - MONTH, now - 2 * MONTH)
    profile.view.write_bytes(b"view")
    source = Source(profile, keys, "desk-1", own)
    source.look()
    assert not profile.lease.exists()
    assert not profile.view.exists()
    source.close()


def test_time_that_was_seen_counts(profile: Profile, keys: StoreKeys) -> None:
    file = LeaseFile(profile, keys)
    file.renew(NOW + MONTH, NOW)
    assert file.read(NOW + timedelta(days=20))
    assert file.read(NOW + timedelta(days=18)) is None


def test_another_stores_lease_is_none(profile: Profile, keys: StoreKeys) -> None:
    LeaseFile(profile, keys).renew(NOW + MONTH, NOW)
    assert LeaseFile(profile, StoreKeys(bytes(32))).read(NOW) is None


def test_reading_falls_back_to_the_desks_own(profile: Profile, keys: StoreKeys) -> None:
    own = open_database(profile.database, keys.database)
    migrations.migrate(own, profile.database, lambda _: None)
    source = Source(profile, keys, "desk-1", own)
    Office(source.db).add_card("山田 太郎")
    now = datetime.now(UTC)
    source.lease(now + MONTH, now, "")
    assert profile.view.exists()
    Office(source.db).add_card("鈴木 一郎")
    names = "SELECT count(*) FROM card_field WHERE field = 'name'"
    assert source.db.execute(names).fetchone() == (2,)
    source.end_lease()
    assert not source.is_joined
    assert source.db.execute(names).fetchone() == (2,), "derived anew"
    assert not profile.view.exists()
    source.lease(now + MONTH, now, "")
    assert source.db.execute(names).fetchone() == (2,)
    source.close()


def test_who_has_it_open_notices_that_the_lease_is_gone(profile: Profile, keys: StoreKeys) -> None:
    own = open_database(profile.database, keys.database)
    migrations.migrate(own, profile.database, lambda _: None)
    source = Source(profile, keys, "desk-1", own)
    now = datetime.now(UTC)
    source.lease(now + MONTH, now, "")
    LeaseFile(profile, keys).destroy()
    source.look()
    assert not source.is_joined
    source.close()
