"""A profile with cheap keys, for the tests of what lies on disk."""

from __future__ import annotations

from pathlib import Path

from app.db.disk import Disk
from app.db.keys import Argon2Cost, KeyFile, StoreKeys
from app.db.profiles import Profile, create_profile
from app.db.system_keyring import SystemKeyring

CHEAP = Argon2Cost(memory_kib=32, iterations=1, lanes=1)
PASSPHRASE = "春はあけぼの"
KEYS = StoreKeys(bytes(range(32)))


class NoKeyring(SystemKeyring):
    """A desk without one."""

    def get(self, store: str) -> bytes | None:
        return None

    def set(self, store: str, secret: bytes) -> bool:
        return False

    def delete(self, store: str) -> None:
        pass


def key_file(path: Path, disk: Disk | None = None, keyring: SystemKeyring | None = None) -> KeyFile:
    return KeyFile(path, disk=disk, cost=CHEAP, keyring=keyring or NoKeyring())


def new_profile(data: Path, name: str = "default") -> tuple[Profile, StoreKeys]:
    """A profile whose passphrase is ``PASSPHRASE``."""
    profile = create_profile(name, data)
    keys, _ = key_file(profile.keys).create(PASSPHRASE)
    return profile, keys
