"""From which database a desk reads: the view while its lease holds, else its own; whoever asks gets the right one."""

from __future__ import annotations

import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from app.core.errors import BusyError, DamagedError
from app.db import migrations, union
from app.db.connection import attach, open_database
from app.db.lease import Lease, LeaseFile, remove_view
from app.db.set_aside import set_aside
from app.db.settings import set_setting, setting
from app.db.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    import sqlite_utils

    from app.db.disk import Disk
    from app.db.keys import StoreKeys
    from app.db.profiles import Profile

LEASED_TO = "lease.user"
"""Setting: who may read what is others', as the server said last."""

_LOOK_SECONDS = 5.0
"""How often the lease is looked at."""


class Source:
    """The open database of a profile. For one thread."""

    def __init__(
        self,
        profile: Profile,
        keys: StoreKeys,
        device: str,
        own: sqlite_utils.Database,
        disk: Disk | None = None,
    ) -> None:
        """``own`` is the desk's own database at this program's schema; it is closed here."""
        self._profile = profile
        self._keys = keys
        self._device = device
        self._lease = LeaseFile(profile, keys, disk)
        self._db = own
        self._joined = False
        self._derived = False
        self._next_look = 0.0
        self._is_held = False
        self._until: datetime | None = None
        self._disk = disk
        self._vault: Vault | None = None

    @property
    def db(self) -> sqlite_utils.Database:
        """The connection to read and write with; it may be another one each time, but not within a transaction."""
        self._look_now_and_then()
        return self._db

    @contextmanager
    def held(self) -> Iterator[None]:
        """While the desk speaks with the server, which renews the lease, it goes on with the database that it has begun with.

        Its clock may say otherwise, if it is wrong or put right meanwhile: that is noticed afterwards.
        """
        self.look()
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            self._next_look = 0.0

    def _look_now_and_then(self) -> None:
        if self._is_held or self._db.conn.in_transaction:
            return
        if time.monotonic() >= self._next_look:
            self.look()

    def look(self) -> None:
        """Find out whether the lease holds, and open what may be read."""
        self._next_look = time.monotonic() + _LOOK_SECONDS
        is_there = self._lease.exists
        lease = self._lease.read() if self._joined or is_there else None
        self._hold(lease)
        if lease and not self._joined:
            self._join(lease)
        elif not lease and (self._joined or is_there):
            self._give_up()
        if not self._joined and not self._derived:
            if not lease:
                self._set_aside(pictures=False)  # what another process wrote while the lease ended
            if not migrations.is_current(self._db):
                migrations.derive(self._db)
            self._derived = True

    def lease(self, until: datetime, now: datetime, user: str) -> None:
        """Let the lease of a user hold until then; the view is made where there is none."""
        if setting(self._db, LEASED_TO) != user:
            set_setting(self._db, LEASED_TO, user)
        lease = self._lease.renew(until, now)
        self._hold(lease)
        if not self._joined:
            self._join(lease, make=True)

    def end_lease(self) -> None:
        """Give up what belongs to others. Raises StoreError."""
        self._give_up()
        self.look()

    def _give_up(self) -> None:
        """The key goes, whatever becomes of the rest; what is unsent is set aside before."""
        if self._joined:
            self._use(self._open_own(), joined=False)
        try:
            self._set_aside(pictures=True)
        finally:
            self._lease.destroy()

    def _set_aside(self, *, pictures: bool) -> None:
        if user := setting(self._db, LEASED_TO):
            set_aside(self._db, user, pictures=pictures)

    def close(self) -> None:
        self._db.close()

    def _hold(self, lease: Lease | None) -> None:
        self._until = lease.until if lease else None
        self._vault = Vault(self._profile.view_images, lease.key, self._disk) if lease else None

    def _join(self, lease: Lease, *, make: bool = False) -> None:
        version = migrations.version(self._db)
        view = self._open_view(lease)
        if view is not None and union.is_ready(view, version, self._device):
            with suppress(BusyError):  # who writes now mends it
                union.mend(view)
            self._use(view, joined=True)
            return
        if view is not None:
            view.close()
        if not make:
            return
        remove_view(self._profile)
        view = open_database(self._profile.view, lease.key)
        attach(view, self._profile.database, self._keys.database, union.OWN)
        union.fill(view, version, self._device)
        self._use(view, joined=True)

    def _open_view(self, lease: Lease) -> sqlite_utils.Database | None:
        with suppress(DamagedError):
            view = open_database(self._profile.view, lease.key, must_exist=True)
            attach(view, self._profile.database, self._keys.database, union.OWN)
            return view
        return None

    def _open_own(self) -> sqlite_utils.Database:
        return open_database(self._profile.database, self._keys.database, must_exist=True)

    def _use(self, db: sqlite_utils.Database, *, joined: bool) -> None:
        self._db.close()
        self._db = db
        self._joined = joined
        self._derived = False

    @property
    def is_joined(self) -> bool:
        """Whether the view is read."""
        return self._joined

    @property
    def vault(self) -> Vault | None:
        """What images the server has sent; None where the lease does not hold."""
        self._look_now_and_then()
        return self._vault

    @property
    def leased_until(self) -> datetime | None:
        """Until when it may be read without asking the server again; None where it may not."""
        return self._until
