"""取り込み元: the devices that are there, and the folders that sheets came from before.

The drivers are imported where they are used: the window imports this module to name its functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.patience import within
from app.db.rows import rows
from app.devices.scanner import DeviceState
from app.operations.session import Session

_PLACES = ("folder", "virtual")
"""Kinds whose address is a folder."""
_REMEMBERED = 6
_PATIENCE = 1.0
"""Seconds that a network folder has to answer."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where sheets can come from."""

    name: str
    """What ``open_scanner`` opens it by."""
    kind: str
    model: str
    """Of a device."""
    place: str = ""
    """Of a folder: its path."""


def sources(session: Session) -> list[Source]:
    """The devices that are there now, then the folders that sheets came from, the last one first."""
    from app.devices.registry import list_devices

    found = [
        Source(device.name, device.kind, device.model)
        for device in list_devices()
        if device.kind not in _PLACES
    ]
    sql = "SELECT device FROM batch WHERE revoked_at = '' GROUP BY device ORDER BY max(num) DESC"
    names = [str(row["device"]) for row in rows(session.store.db, sql)]
    places = [Source(name, _kind(name), "", _place(name)) for name in names if _is_place(name)]
    return found + places[:_REMEMBERED]


def source_state(_: Session, name: str) -> DeviceState:
    """How a source is now, within a second or so; ABSENT where it does not answer."""
    from app.devices.registry import list_devices

    if _is_place(name):
        return within(_PATIENCE, lambda: _state_of_folder(Path(_place(name)))) or DeviceState.ABSENT
    states = {device.name: device.state for device in list_devices()}
    return states.get(name, DeviceState.ABSENT)


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The image files that these files and folders stand for, as taking in orders them."""
    from app.devices.listing import image_files

    return [file for path in paths for file in (image_files(path) if path.is_dir() else [path])]


def _kind(name: str) -> str:
    return name.partition(":")[0]


def _place(name: str) -> str:
    return name.partition(":")[2]


def _is_place(name: str) -> bool:
    return _kind(name) in _PLACES and bool(_place(name))


def _state_of_folder(path: Path) -> DeviceState:
    if path.is_file():
        return DeviceState.READY
    if not path.is_dir():
        return DeviceState.ABSENT
    return DeviceState.READY if any(path.iterdir()) else DeviceState.EMPTY
