"""Until when a desk may read what belongs to others without asking the office's server again.

The view and its images lie under a random key that is kept here. Without it nobody reads them, by whatever program;
it is destroyed when the lease has ended, when the clock has run backwards, or when the server says so.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from app.core.dates import utc_now
from app.db.keys import KEY_BYTES, StoreKeys
from app.db.sealed_file import SealedFile

if TYPE_CHECKING:
    from app.db.disk import Disk
    from app.db.profiles import Profile

SLACK = timedelta(days=1)
"""So much may the clock be put back."""

_OFTEN = timedelta(minutes=10)
"""How often the time is noted."""


_OVER = datetime.min.replace(tzinfo=UTC)


class _Kept(msgspec.Struct, frozen=True):
    key: bytes
    until: datetime
    seen: datetime
    """The latest time that was seen."""


@dataclass(frozen=True, slots=True)
class Lease:
    """A lease that holds."""

    key: bytes
    until: datetime


class LeaseFile:
    """``lease.bin``."""

    def __init__(self, profile: Profile, keys: StoreKeys, disk: Disk | None = None) -> None:
        self._profile = profile
        self._file = SealedFile(profile.lease, keys.lease, disk)

    def read(self, now: datetime | None = None) -> Lease | None:
        """The lease, or None where there is none or it has ended: then it holds no more, whatever the clock says, and is to be destroyed."""
        now = now or utc_now()
        kept = self._load()
        if kept is None:
            return None
        if not kept.seen - SLACK <= now < kept.until:
            if kept.until != _OVER:
                self._save(msgspec.structs.replace(kept, until=_OVER))
            return None
        if now - kept.seen > _OFTEN:
            self._save(msgspec.structs.replace(kept, seen=now))
        return Lease(kept.key, kept.until)

    def renew(self, until: datetime, now: datetime | None = None) -> Lease:
        """Let the lease hold until then, with a new key where there was none. ``now`` is the server's time."""
        kept = self._load()
        lease = Lease(kept.key if kept else os.urandom(KEY_BYTES), until)
        self._save(_Kept(lease.key, until, now or utc_now()))
        return lease

    def destroy(self) -> None:
        """Nobody reads the view any more. Raises StoreError where its key could not be removed."""
        self._file.delete()
        remove_view(self._profile)

    @property
    def exists(self) -> bool:
        """Whether there is a lease, be it at its end."""
        return self._file.exists

    def _load(self) -> _Kept | None:
        data = self._file.load()
        try:
            return msgspec.msgpack.decode(data, type=_Kept) if data else None
        except msgspec.DecodeError:
            return None

    def _save(self, kept: _Kept) -> None:
        self._file.save(msgspec.msgpack.encode(kept))


def remove_view(profile: Profile) -> None:
    """Remove the files of the view as far as nobody has them open; without the key they are noise."""
    import shutil
    from contextlib import suppress

    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            profile.view.with_name(profile.view.name + ending).unlink()
    shutil.rmtree(profile.view_images, ignore_errors=True)
