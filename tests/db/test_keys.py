import json
import random
from pathlib import Path

import pytest

from app.core.errors import DamagedError, DiskFullError, LockedError, StoreError
from app.db.keys import Argon2Cost, KeyFile, StoreKeys
from app.db.system_keyring import SystemKeyring
from tests.db.forgetful import ForgetfulDisk, FullDisk, PowerCut
from tests.db.places import CHEAP, KEYS, PASSPHRASE, NoKeyring, key_file


class FakeKeyring(SystemKeyring):
    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def get(self, store: str) -> bytes | None:
        return self.kept.get(store)

    def set(self, store: str, secret: bytes) -> bool:
        self.kept[store] = secret
        return True

    def delete(self, store: str) -> None:
        self.kept.pop(store, None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys.json"


def copy_of(path: Path) -> Path:
    return path.with_name("keys.json.bak")


def test_each_purpose_has_its_own_key() -> None:
    keys = [KEYS.secret, KEYS.database, KEYS.thumbnails, KEYS.images]
    assert len(set(keys)) == 4
    assert {len(key) for key in keys} == {32}
    assert KEYS.fingerprint(b"x") != KEYS.image_name("x")
    assert KEYS.fingerprint(b"x") == StoreKeys(KEYS.secret).fingerprint(b"x")
    assert KEYS.secret.hex() not in repr(KEYS)
    assert repr(KEYS.secret) not in repr(KEYS)


def test_keys_once_made_never_change() -> None:
    """Files of years ago must open: these values are part of the format."""
    assert KEYS.database.hex() == "384eeaa06b90364953da63beba63874df349e4e235d260723ec4c673f764a9dd"
    assert KEYS.image_name("page") == "e419134689ea2113e550ae5024f0690bab3a781c61d94d5d9689685798d847a2"


def test_passphrase_and_code_open_the_same_store(path: Path) -> None:
    keys, code = key_file(path).create(PASSPHRASE)
    assert key_file(path).unlock(PASSPHRASE) == keys
    assert key_file(path).unlock_by_code(code.lower().replace("-", " ")) == keys
    assert key_file(path).unlock_by_keyring() is None
    assert key_file(path).check() == []


def test_two_stores_have_nothing_in_common(tmp_path: Path) -> None:
    first, _ = key_file(tmp_path / "first").create(PASSPHRASE)
    second, _ = key_file(tmp_path / "second").create(PASSPHRASE)
    assert first != second


@pytest.mark.parametrize("wrong", ["", "はるはあけぼの", PASSPHRASE + " "])
def test_a_wrong_passphrase_is_refused_in_words(path: Path, wrong: str) -> None:
    key_file(path).create(PASSPHRASE)
    with pytest.raises(LockedError, match="パスフレーズが違います"):
        key_file(path).unlock(wrong)


def test_another_stores_code_is_refused_in_words(path: Path, tmp_path: Path) -> None:
    key_file(path).create(PASSPHRASE)
    _, other = key_file(tmp_path / "other").create(PASSPHRASE)
    with pytest.raises(LockedError, match="復旧コードが違います"):
        key_file(path).unlock_by_code(other)


def test_nothing_lies_bare_in_the_file(path: Path) -> None:
    keys, code = key_file(path).create(PASSPHRASE)
    text = path.read_text()
    for secret in (PASSPHRASE, code, code.replace("-", ""), keys.secret.hex()):
        assert secret not in text


def test_the_cost_is_that_of_the_file(path: Path) -> None:
    keys, _ = key_file(path).create(PASSPHRASE)
    assert json.loads(path.read_bytes())["body"]["passphrase"]["cost"] == {
        "memory_kib": CHEAP.memory_kib,
        "iterations": CHEAP.iterations,
        "lanes": CHEAP.lanes,
    }
    assert KeyFile(path, keyring=NoKeyring()).unlock(PASSPHRASE) == keys


def test_the_cost_by_default_is_what_was_measured() -> None:
    assert Argon2Cost() == Argon2Cost(64 * 1024, 3, 4)


def test_a_file_cannot_ask_for_all_memory(path: Path) -> None:
    for cost in (Argon2Cost(1 << 24), Argon2Cost(iterations=10_000), Argon2Cost(lanes=0), Argon2Cost(1)):
        assert not cost.is_sane


def test_a_changed_passphrase_opens_and_the_former_does_not(path: Path) -> None:
    keys, code = key_file(path).create(PASSPHRASE)
    key_file(path).change_passphrase(keys, "夏は夜")
    for file in (path, copy_of(path)):
        path.write_bytes(file.read_bytes())
        assert key_file(path).unlock("夏は夜") == keys
        assert key_file(path).unlock_by_code(code) == keys
        with pytest.raises(LockedError):
            key_file(path).unlock(PASSPHRASE)


def test_a_new_recovery_code_opens_and_the_former_does_not(path: Path) -> None:
    keys, former = key_file(path).create(PASSPHRASE)
    code = key_file(path).new_recovery_code(keys)
    assert key_file(path).unlock_by_code(code) == key_file(path).unlock(PASSPHRASE) == keys
    with pytest.raises(LockedError):
        key_file(path).unlock_by_code(former)


def test_a_store_is_never_made_over_another(path: Path) -> None:
    keys, _ = key_file(path).create(PASSPHRASE)
    with pytest.raises(StoreError):
        key_file(path).create("夏は夜")
    path.unlink()
    with pytest.raises(StoreError):
        key_file(path).create("夏は夜")
    assert key_file(path).unlock(PASSPHRASE) == keys


def test_the_keyring_opens_and_forgets(path: Path) -> None:
    keyring = FakeKeyring()
    keys, code = key_file(path).create(PASSPHRASE)
    assert key_file(path, keyring=keyring).unlock_by_keyring() is None
    assert key_file(path, keyring=keyring).remember(keys)
    assert keys.secret not in keyring.kept.values()
    assert key_file(path, keyring=keyring).unlock_by_keyring() == keys
    key_file(path, keyring=keyring).forget()
    assert keyring.kept == {}
    assert key_file(path, keyring=keyring).unlock_by_keyring() is None
    assert key_file(path).unlock(PASSPHRASE) == key_file(path).unlock_by_code(code) == keys


def test_a_keyring_that_lost_or_changed_its_entry_is_passed_over(path: Path) -> None:
    keyring = FakeKeyring()
    keys, _ = key_file(path).create(PASSPHRASE)
    key_file(path, keyring=keyring).remember(keys)
    for store in keyring.kept:
        keyring.kept[store] = bytes(32)
    assert key_file(path, keyring=keyring).unlock_by_keyring() is None
    keyring.kept.clear()
    assert key_file(path, keyring=keyring).unlock_by_keyring() is None
    assert key_file(path).unlock(PASSPHRASE) == keys


def test_without_a_keyring_nothing_is_remembered(path: Path) -> None:
    keys, _ = key_file(path).create(PASSPHRASE)
    assert not key_file(path).remember(keys)
    assert key_file(path).unlock(PASSPHRASE) == keys


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 9}', b"\xff\xfe"])
def test_one_damaged_copy_is_no_harm(path: Path, damage: bytes) -> None:
    keys, _ = key_file(path).create(PASSPHRASE)
    path.write_bytes(damage)
    assert key_file(path).unlock(PASSPHRASE) == keys
    assert len(key_file(path).check()) == 1
    assert path.read_bytes() == damage
    key_file(path).change_passphrase(keys, PASSPHRASE)
    assert key_file(path).check() == []


def test_damage_to_both_is_told_from_a_wrong_passphrase_and_touches_nothing(path: Path) -> None:
    key_file(path).create(PASSPHRASE)
    whole = path.read_bytes()
    at = whole.index(b'"box":"') + 10
    damaged = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
    for file in (path, copy_of(path)):
        file.write_bytes(damaged)
    with pytest.raises(DamagedError, match="鍵のファイル"):
        key_file(path).unlock(PASSPHRASE)
    assert path.read_bytes() == copy_of(path).read_bytes() == damaged
    assert len(key_file(path).check()) == 2


def test_without_any_file_the_store_is_not_made_anew(path: Path) -> None:
    with pytest.raises(DamagedError):
        key_file(path).unlock(PASSPHRASE)
    assert not path.exists()


def test_a_full_disk_leaves_the_former_passphrase(path: Path) -> None:
    keys, _ = key_file(path).create(PASSPHRASE)
    with pytest.raises(DiskFullError):
        key_file(path, FullDisk(10)).change_passphrase(keys, "夏は夜")
    assert key_file(path).unlock(PASSPHRASE) == keys


@pytest.mark.parametrize("cut", range(9))
def test_a_power_cut_leaves_one_passphrase_that_opens(tmp_path: Path, cut: int) -> None:
    root = tmp_path / "root"
    root.mkdir()
    path = root / "keys.json"
    keys, code = key_file(path).create(PASSPHRASE)
    disk, done = ForgetfulDisk(root, cut), False
    try:
        key_file(path, disk).change_passphrase(keys, "夏は夜")
        done = True
    except PowerCut:
        pass
    assert done == (cut == 8)
    for seed in range(10):
        disk.power_on(random.Random(seed))
        opened = set()
        for phrase in (PASSPHRASE, "夏は夜"):
            try:
                assert key_file(path).unlock(phrase) == keys
                opened.add(phrase)
            except LockedError:
                pass
        assert len(opened) == 1
        assert not done or opened == {"夏は夜"}
        assert key_file(path).unlock_by_code(code) == keys
        assert path.read_bytes() == copy_of(path).read_bytes()
