"""Where things lie: the data folder, its profiles, their locks and their device.

A data folder holds ``profiles/<name>/``, one for each clerk who shares a PC and
a login. ``ENISHI_HOME`` names another data folder than the platform's.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import BusyError, NotFoundError, UsageError
from app.db.disk import Disk

DEFAULT = "default"
"""The profile of a command that names none."""

_NAME = re.compile(r"[^\W_][\w-]{0,39}")
# Names that Windows gives to devices, whatever the extension.
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}


@dataclass(frozen=True, slots=True)
class Profile:
    """The places of one profile; nothing is read or written."""

    name: str
    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "store.db"

    @property
    def thumbnails(self) -> Path:
        return self.folder / "thumbs.db"

    @property
    def view(self) -> Path:
        """What its user may see of the whole office, where it has joined a server (``app.db.union``)."""
        return self.folder / "view.db"

    @property
    def view_images(self) -> Path:
        """Images of the pages of others."""
        return self.folder / "view-images"

    @property
    def lease(self) -> Path:
        """The key to both, and until when it holds."""
        return self.folder / "lease.bin"

    @property
    def server(self) -> Path:
        """Which server it has joined, and the secrets of its session there."""
        return self.folder / "server.bin"

    @property
    def images(self) -> Path:
        return self.folder / "images"

    @property
    def spool(self) -> Path:
        """Pages that are safe and whose rows are not written yet."""
        return self.folder / "spool"

    @property
    def locks(self) -> Path:
        return self.folder / "locks"

    @property
    def keys(self) -> Path:
        return self.folder / "keys.json"

    @property
    def keys_copy(self) -> Path:
        return self.folder / "keys.json.bak"

    @property
    def device(self) -> Path:
        """Which desk it is at (``app.db.device``); there once the store was opened."""
        return self.folder / "device.json"

    @property
    def is_fresh(self) -> bool:
        """Whether it never held data, so that making its database anew loses nothing."""
        if self.device.exists() or (self.database.exists() and self.database.stat().st_size):
            return False
        return not any(path.is_file() for place in (self.images, self.spool) for path in place.rglob("*"))


def home() -> Path:
    """The data folder: ``ENISHI_HOME``, else the platform's place for a user's data."""
    chosen = os.environ.get("ENISHI_HOME")
    return Path(chosen).expanduser().absolute() if chosen else platform_home()


def platform_home() -> Path:
    """The platform's place for a user's data."""
    import platformdirs

    return platformdirs.user_data_path("enishi", appauthor=False)


def list_profiles(data: Path | None = None) -> list[Profile]:
    """The profiles of a data folder, by name."""
    folder = (data or home()) / "profiles"
    if not folder.is_dir():
        return []
    return [
        Profile(path.name, path)
        for path in sorted(folder.iterdir())
        if path.is_dir() and _NAME.fullmatch(path.name)
    ]


def open_profile(name: str = DEFAULT, data: Path | None = None) -> Profile:
    """A profile that is there. Raises NotFoundError, UsageError."""
    found = _find(name, data or home())
    if found is None:
        raise NotFoundError("プロファイル「{name}」はありません。名前を確かめてください。", name=name)
    return found


def create_profile(name: str = DEFAULT, data: Path | None = None, disk: Disk | None = None) -> Profile:
    """Make the folders of a new profile. Raises UsageError for a name that is taken or cannot be a folder."""
    disk = disk or Disk()
    if _find(name, data or home()) is not None:
        raise UsageError("プロファイル「{name}」はすでにあります。別の名前を付けてください。", name=name)
    profile = Profile(name, (data or home()) / "profiles" / name)
    for place in (profile.images, profile.spool, profile.locks):
        disk.make_folder(place)
    return profile


@contextmanager
def lock(profile: Profile, name: str, wait: float = 0) -> Iterator[None]:
    """Hold what only one process may do at a time; the system lets go of it when the process dies.

    Raises BusyError where it is still taken after ``wait`` seconds.
    """
    import filelock  # late, so that the window can look for profiles without it

    profile.locks.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with filelock.FileLock(profile.locks / f"{name}.lock", timeout=wait, mode=0o600):
            yield
    except filelock.Timeout as error:
        raise BusyError(
            "ほかの Enishi が同じ作業をしています。何も変更していません。終わるのを待ってからもう一度行ってください。"
        ) from error


def take_passphrase() -> str | None:
    """``ENISHI_PASSPHRASE``, once: it is dropped from the environment, so that no child inherits it."""
    return os.environ.pop("ENISHI_PASSPHRASE", None) or None


def _find(name: str, data: Path) -> Profile | None:
    """The profile of that name, whatever the case: some disks do not tell them apart."""
    if not _NAME.fullmatch(name) or name.casefold() in _RESERVED:
        raise UsageError("プロファイルの名前は、文字と数字と - _ だけで 40 文字までにしてください。")
    wanted = _folded(name)
    return next((item for item in list_profiles(data) if _folded(item.name) == wanted), None)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
