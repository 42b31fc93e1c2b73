"""Which desk this is, so that a copied or restored data folder takes a new name.

Two desks under one device id would give two changes the same clock. So the id
is kept twice: in the profile, and in a marker outside the data folder that says
which folder of which machine it is for. Both hold a token that changes every
day: a folder that was copied elsewhere has no marker, and one that was put back
from an older copy has an older token.
"""

from __future__ import annotations

import hashlib
import platform
import secrets
from datetime import date
from pathlib import Path

import msgspec
import platformdirs

from app.core.dates import office_day, utc_now
from app.core.errors import DamagedError
from app.core.ids import new_id
from app.db.disk import Disk
from app.db.profiles import Profile, platform_home


class _Mark(msgspec.Struct, frozen=True):
    device: str
    token: str
    day: str
    """When the token was drawn."""
    former_token: str = ""
    """The token before, while the two files are written, in case the power goes between them."""
    machine: str = ""
    folder: str = ""


def device_id(profile: Profile, disk: Disk | None = None, today: date | None = None) -> str:
    """The id of this profile on this machine; a new one where the folder is not where it was.

    Call it under the profile's lock ``device``. Raises DiskFullError, StoreError.
    """
    disk = disk or Disk()
    day = (today or office_day(utc_now())).isoformat()
    inner, outer = profile.device, _marker(profile)
    mine, mark = _read(disk, inner), _read(disk, outer)
    machine, folder = platform.node(), str(profile.folder.resolve())
    known = (
        mine is not None
        and mark is not None
        and mine.device == mark.device
        and mine.token in {mark.token, mark.former_token}
        and (mark.machine, mark.folder) == (machine, folder)
    )
    if known and mark is not None and mine == mark and mark.day == day:
        return mark.device
    new = _Mark(
        device=mark.device if known and mark else new_id(),
        token=secrets.token_hex(16),
        day=day,
        machine=machine,
        folder=folder,
    )
    disk.make_folder(outer.parent)
    if known and mine:
        disk.replace(outer, msgspec.json.encode(msgspec.structs.replace(new, former_token=mine.token)))
    data = msgspec.json.encode(new)
    disk.replace(inner, data)
    disk.replace(outer, data)  # from now on the former token is that of yesterday's backup
    return new.device


def forget(profile: Profile, disk: Disk | None = None) -> None:
    """Have the desk take a new name the next time it is opened. Raises StoreError."""
    marker = _marker(profile)
    if marker.exists():
        (disk or Disk()).remove(marker)


def _marker(profile: Profile) -> Path:
    """Outside the data folder, which is what gets copied: in the platform's place for it, else beside the folder."""
    data = profile.folder.parent.parent
    if data == platform_home():
        place = platformdirs.user_state_path("enishi-devices", appauthor=False)
    else:
        place = data.with_name(data.name + ".devices")
    name = hashlib.sha256(str(profile.folder.resolve()).encode()).hexdigest()[:32]
    return place / f"{name}.json"


def _read(disk: Disk, path: Path) -> _Mark | None:
    try:
        return msgspec.json.decode(disk.read(path), type=_Mark)
    except (FileNotFoundError, DamagedError, msgspec.DecodeError):
        return None
