"""What can be asked before anything is unlocked: which profiles are here, and which name is free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from app.core.dates import format_instant
from app.core.errors import DamagedError, NotFoundError, StoreError, UsageError
from app.db import profiles
from app.db.keys import KeyFile
from app.db.profiles import Profile


class PlaceState(StrEnum):
    """How a profile looks from outside."""

    READY = "ready"
    """It has keys; whether they fit is known when it is opened."""
    REMEMBERED = "remembered"
    """The system's keyring may open it."""
    DAMAGED = "damaged"
    """Its keys are damaged or gone."""


@dataclass(frozen=True, slots=True)
class ProfilePlace:
    """One profile of the data folder."""

    name: str
    state: PlaceState
    used_at: str
    """When it was last written to, in UTC; empty where that is not known."""


def profiles_here(home: Path | None = None) -> list[ProfilePlace]:
    """The profiles that hold keys or data, the one used last first.

    Raises StoreError where the data folder cannot be read.
    """
    try:
        known = [item for item in profiles.list_profiles(home) if _is_in_use(item)]
        found = [ProfilePlace(item.name, _state(item), _used_at(item)) for item in known]
    except OSError as error:
        raise StoreError(
            "データフォルダー {folder} を読めません({reason})。何も変更していません。ディスクの接続と権限を確かめてください。",
            folder=home or profiles.home(),
            reason=error.strerror,
        ) from error
    return sorted(found, key=lambda item: item.used_at, reverse=True)


def require_free(name: str, home: Path | None = None) -> None:
    """Raises UsageError where a new profile cannot have this name, saying why."""
    try:
        found = profiles.open_profile(name, home)
    except NotFoundError:
        return
    if _is_in_use(found):
        raise UsageError("プロファイル「{name}」はすでにあります。別の名前を付けてください。", name=name)


def free_name(wanted: str = profiles.DEFAULT, home: Path | None = None) -> str:
    """A profile's name, with a number where it is taken."""
    taken = {place.name.casefold() for place in profiles_here(home)}
    numbered = (f"{wanted[:36]}-{number}" for number in count(2))
    return next(name for name in chain([wanted], numbered) if name.casefold() not in taken)


def _is_in_use(profile: Profile) -> bool:
    return KeyFile(profile.keys).exists or not profile.is_fresh


def _state(profile: Profile) -> PlaceState:
    try:
        remembered = KeyFile(profile.keys).is_remembered
    except DamagedError:
        return PlaceState.DAMAGED
    return PlaceState.REMEMBERED if remembered else PlaceState.READY


def _used_at(profile: Profile) -> str:
    logs = (profile.database, profile.database.with_name(f"{profile.database.name}-wal"))
    times = [path.stat().st_mtime for path in logs if path.exists()]
    return format_instant(datetime.fromtimestamp(max(times), UTC)) if times else ""
