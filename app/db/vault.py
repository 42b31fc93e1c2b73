"""Images that the office's server has sent, and small pictures made of them, under the key of the lease.

They are read for as long as the lease holds, and noise afterwards; ``app.db.lease`` removes them with the view.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import DamagedError
from app.core.reading import Side
from app.db.blobs import ENDING, seal, unseal
from app.db.disk import Disk
from app.db.keys import StoreKeys

if TYPE_CHECKING:
    from app.db.thumbnails import Thumbnail


@dataclass(frozen=True, slots=True)
class Held:
    """A file of the vault."""

    size: int
    """Bytes."""
    seen: float
    """When it was last read, or else written, in seconds since 1970."""


class Vault:
    """Files by the ids of pages, and by card and side; their names say nothing without the key."""

    def __init__(self, folder: Path, key: bytes, disk: Disk | None = None) -> None:
        self._folder = folder
        self._keys = StoreKeys(key)
        self._disk = disk or Disk()

    def has(self, page: str) -> bool:
        """Whether the image of a page is here."""
        return self._path(page).exists()

    def image(self, page: str) -> bytes | None:
        """The image of a page as it was scanned; None where it is not here, or damaged: it can be asked for again."""
        return self._read(page)

    def keep_image(self, page: str, image: bytes) -> None:
        """Raises DiskFullError, StoreError."""
        self._write(page, image)

    def picture(self, which: Thumbnail) -> bytes | None:
        """A small picture, or None."""
        return self._read(_name(which))

    def keep_picture(self, which: Thumbnail, jpeg: bytes) -> None:
        """Raises DiskFullError, StoreError."""
        self._write(_name(which), jpeg)

    def delete(self, pages: Iterable[str], cards: Iterable[str]) -> None:
        """Remove what is here of pages, and the pictures of cards. Raises StoreError."""
        if not self._folder.exists():
            return
        names = [*pages, *(_name((card, side)) for card in cards for side in Side)]
        self._disk.remove(*(path for name in names if (path := self._path(name)).exists()))

    def held(self) -> dict[str, Held]:
        """Every file, small pictures among them, by ``hidden_name``."""
        found = {}
        with suppress(FileNotFoundError):
            for folder in os.scandir(self._folder):
                for entry in os.scandir(folder):
                    if entry.name.endswith(ENDING):
                        with suppress(FileNotFoundError):  # another process removed it
                            facts = entry.stat()
                            found[entry.name.removesuffix(ENDING)] = Held(facts.st_size, facts.st_mtime)
        return found

    def hidden_name(self, page: str) -> str:
        """What the file of a page is called in ``held``."""
        return self._keys.image_name(page)

    def drop(self, names: Iterable[str]) -> None:
        """Remove files by the names that ``held`` gave. Raises StoreError."""
        self._disk.remove(*(self._file(name) for name in names))

    def _path(self, name: str) -> Path:
        return self._file(self._keys.image_name(name))

    def _file(self, hidden: str) -> Path:
        return self._folder / hidden[:2] / f"{hidden}{ENDING}"

    def _read(self, name: str) -> bytes | None:
        path = self._path(name)
        try:
            data = unseal(self._keys, path, self._disk.read(path))[1]
        except (FileNotFoundError, DamagedError):
            return None
        with suppress(OSError):  # times of access are not kept by every system
            os.utime(path)
        return data

    def _write(self, name: str, data: bytes) -> None:
        path = self._path(name)
        self._disk.make_folder(path.parent)
        self._disk.replace(path, seal(self._keys, path, {}, data))


def _name(which: Thumbnail) -> str:
    card, side = which
    return f"{card} {side}"
