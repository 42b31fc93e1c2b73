"""取り込み元: the folders that sheets came from before, and how this desk scans.

The devices that are there are no matter of the store: ``app.background.watch`` tells of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from app.core.patience import within
from app.db.rows import rows
from app.devices.scanner import DeviceState, ScanSettings
from app.operations.session import Session

_PLACES = ("folder", "virtual")
"""Kinds whose address is a folder."""
_REMEMBERED = 6
_PATIENCE = 1.0
"""Seconds that a network folder has to answer."""
_LAST = "intake.source"
_HABITS = "intake.habits"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Source:
    """Where sheets can come from."""

    name: str
    """What ``open_scanner`` opens it by."""
    words: str = ""
    """What a device is called: its model, or whatever it was shown as."""

    @property
    def kind(self) -> str:
        return self.name.partition(":")[0]

    @property
    def place(self) -> str:
        """Of a folder: its path."""
        return self.name.partition(":")[2] if self.is_place else ""

    @property
    def is_place(self) -> bool:
        return is_place(self.name)


AfterFolder = Literal["keep", "move", "delete"]
"""What becomes of a folder's files once they are safe, as ``app.devices.folder.AfterIntake`` has it."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How this desk scans, until it chooses otherwise."""

    settings: ScanSettings = field(default_factory=ScanSettings)
    starts_on_paper: bool = False
    """Whether a stack begins when paper is put in."""
    starts_on_button: bool = False
    """Whether a stack begins, or goes on after a fault, on the scanner's button."""
    waits_for_more: bool = False
    """Whether an empty feeder is waited for, so that a stack may be put in bit by bit."""
    watches_folder: bool = False
    """Whether more files are waited for in a folder into which others write."""
    after: AfterFolder = "keep"


@dataclass(frozen=True, slots=True)
class Sources:
    """What is remembered of where sheets come from, and how."""

    places: tuple[Source, ...]
    """Folders, the last one used first."""
    last: Source | None
    """The one used last, be it there or not."""
    habits: Habits


def sources(session: Session) -> Sources:
    """What this desk remembers."""
    sql = "SELECT device FROM batch WHERE revoked_at = '' GROUP BY device ORDER BY max(num) DESC"
    names = [str(row["device"]) for row in rows(session.store.db, sql)]
    places = [Source(name) for name in names if is_place(name)]
    return Sources(tuple(places[:_REMEMBERED]), _kept(session, _LAST, Source), habits(session))


def remember_source(session: Session, source: Source) -> None:
    """Keep the one that is used now."""
    session.store.set_setting(_LAST, msgspec.json.encode(source).decode())


def habits(session: Session) -> Habits:
    """How this desk scans."""
    return _kept(session, _HABITS, Habits) or Habits()


def set_habits(session: Session, wanted: Habits) -> None:
    """Keep how this desk scans."""
    session.store.set_setting(_HABITS, msgspec.json.encode(wanted).decode())


def place_state(_: Session, name: str) -> DeviceState:
    """How a folder is now, within a second or so; ABSENT where it does not answer."""
    path = Path(name.partition(":")[2])
    return within(_PATIENCE, lambda: _state_of_folder(path)) or DeviceState.ABSENT


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The image files that these files and folders stand for, as taking in orders them."""
    from app.devices.listing import image_files

    return [file for path in paths for file in (image_files(path) if path.is_dir() else [path])]


def is_place(name: str) -> bool:
    """Whether a source of this name is a folder."""
    kind, _, address = name.partition(":")
    return kind in _PLACES and bool(address)


def may_wait(name: str) -> bool:
    """Whether more sheets may come from a source that is empty now."""
    return bool(name) and (not is_place(name) or name.startswith("folder:"))


def _kept(session: Session, name: str, kind: type[_T]) -> _T | None:
    """A setting of some type; None where there is none, or one of another version."""
    try:
        return msgspec.json.decode(session.store.setting(name), type=kind)
    except msgspec.MsgspecError:
        return None


def _state_of_folder(path: Path) -> DeviceState:
    if path.is_file():
        return DeviceState.READY
    if not path.is_dir():
        return DeviceState.ABSENT
    return DeviceState.READY if any(path.iterdir()) else DeviceState.EMPTY
