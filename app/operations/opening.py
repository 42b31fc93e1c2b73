"""Opening a profile: its keys, its database at this program's schema, its operator; and what a killed process left."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from app.core.errors import LockedError, StoreError
from app.core.records import User
from app.db import migrations, profiles
from app.db.backup import copy_database
from app.db.blobs import BlobStore, Spool
from app.db.connection import open_database
from app.db.device import device_id
from app.db.disk import Disk
from app.db.door import Undo
from app.db.keys import Argon2Cost, KeyFile, StoreKeys
from app.db.lease import LeaseFile
from app.db.profiles import Profile
from app.db.source import Source
from app.db.store import Store
from app.db.thumbnails import Thumbnails
from app.operations.intake import adopt_spool
from app.operations.session import Session
from app.operations.staff import find_user, new_user

OPERATOR = "operator"
"""Setting: the id of the user who was last at this profile."""

_PATIENCE = 30.0
"""Seconds that one process waits for another which is opening the same profile."""

Ask = Callable[[bool], str]
"""Asks for a passphrase (True: for a new one, twice); the empty string where nobody can be asked."""

ShowCode = Callable[[str], None]
"""Shows the recovery code of a new profile, once."""


@contextmanager
def open_session(
    profile: str = profiles.DEFAULT,
    operator: str = "",
    *,
    home: Path | None = None,
    passphrase: str | None = None,
    keys: StoreKeys | None = None,
    ask: Ask = lambda _: "",
    show_code: ShowCode = lambda _: None,
    disk: Disk | None = None,
    cost: Argon2Cost | None = None,
) -> Iterator[Session]:
    """Open a profile, making it on its first use, for as long as the block runs.

    ``keys`` are those of a store that this program opened before. Without them
    the passphrase is the one given, else ``ENISHI_PASSPHRASE``, else what the
    system's keyring opens, else what ``ask`` answers. Raises LockedError,
    DamagedError, BusyError, StoreError.
    """
    disk = disk or Disk()
    place = _place(profile, home, disk)
    if keys is None:
        keys = _unlock(place, KeyFile(place.keys, disk=disk, cost=cost), passphrase, ask, show_code)
    with _open_store(place, keys, disk) as store:
        session = Session(store, _operator(store, operator))
        adopt_spool(session)
        yield session


def _place(name: str, home: Path | None, disk: Disk) -> Profile:
    known = {profile.name for profile in profiles.list_profiles(home)}
    if name in known:
        return profiles.open_profile(name, home)
    return profiles.create_profile(name, home, disk)


def _unlock(
    place: Profile, file: KeyFile, passphrase: str | None, ask: Ask, show_code: ShowCode
) -> StoreKeys:
    given = passphrase or profiles.take_passphrase()
    if not file.exists and place.is_fresh:
        chosen = given or ask(True)  # noqa: FBT003 - the caller's words for it
        if not chosen:
            raise LockedError(
                "新しいデータにはパスフレーズが要ります。端末で実行するか、ENISHI_PASSPHRASE を設定してください。"
            )
        keys, code = file.create(chosen)
        show_code(code)
        return keys
    if given:
        return file.unlock(given)
    keys_at_hand = file.unlock_by_keyring()
    if keys_at_hand:
        return keys_at_hand
    answer = ask(False)  # noqa: FBT003
    if not answer:
        raise LockedError(
            "パスフレーズが要ります。端末で実行するか、ENISHI_PASSPHRASE を設定してください。何も変更していません。"
        )
    return file.unlock(answer)


@contextmanager
def _open_store(place: Profile, keys: StoreKeys, disk: Disk) -> Iterator[Store]:
    must_exist = not place.is_fresh
    with ExitStack() as stack:
        own = open_database(place.database, keys.database, must_exist=must_exist)
        stack.enter_context(closing(own))
        leased = LeaseFile(place, keys, disk).read() is not None
        if not migrations.is_current(own, derived=not leased):
            with profiles.lock(place, "migration", wait=_PATIENCE):
                migrations.migrate(
                    own,
                    place.database,
                    lambda copy: copy_database(place.database, copy, keys.database),
                    derived_too=not leased,
                )
        with profiles.lock(place, "device", wait=_PATIENCE):
            device = device_id(place, disk)
        with (
            closing(Source(place, keys, device, own, disk)) as source,
            closing(Thumbnails.open(place.thumbnails, keys.thumbnails)) as thumbnails,
            closing(Spool(place, keys, disk)) as spool,
        ):
            store = Store(place, keys, device, source, spool, BlobStore(place, keys, disk), thumbnails)
            with suppress(StoreError):  # who looks next does it
                store.remove_files()
            yield store


def _operator(store: Store, text: str) -> User:
    """The user at work: the one named, else the last one, else one with the login's name, made where there is none."""
    last = store.setting(OPERATOR)
    if not text and last:
        return store.get(User, last)
    name = text or getpass.getuser()
    user = find_user(store, name)
    if user is None:
        newcomer = new_user(name)
        operation = store.operation("user.add", f"職員「{newcomer.name}」を追加", newcomer.id, Undo.NEVER)
        with operation.transaction() as writer:
            user = writer.insert(newcomer)
    if user.id != last:
        store.set_setting(OPERATOR, user.id)
    return user
