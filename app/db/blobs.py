"""Page images, encrypted one by one, and the spool in which they first become safe.

A file is ``ENI`` and a version byte, a nonce of 12 bytes, and the output of
AES-256-GCM. Associated data are those first bytes and the file's own name, so that a
file put in another's place is noticed. Inside are a length, a header (a MessagePack map)
and the image as it was scanned.
"""

from __future__ import annotations

import secrets
import struct
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import filelock
import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.errors import BusyError, DamagedError, NotFoundError
from app.db.disk import PART, Disk
from app.db.keys import StoreKeys
from app.db.profiles import Profile

ENDING = ".bin"
_MAGIC = b"ENI\x01"
_NONCE_AT = len(_MAGIC)
_SEALED_AT = _NONCE_AT + 12
_LENGTH = struct.Struct(">I")
_PAGE = "_page"
"""Key of the page's id in a header."""
_ASIDE = "damaged"
_SLOTS = 64
SLOT = "0"
"""The first slot of a spool; what lies in any slot that nobody holds is adopted."""

Header = dict[str, Any]


class BlobStore:
    """The images of a profile by the ids of their pages, whether in their place or still in the spool."""

    def __init__(self, profile: Profile, keys: StoreKeys, disk: Disk | None = None) -> None:
        self._images = profile.images
        self._spool = profile.spool
        self._keys = keys
        self._disk = disk or Disk()

    def path(self, page: str) -> Path:
        """Where the image of a page lies once its row is written."""
        name = self._keys.image_name(page)
        return self._images / name[:2] / f"{name}{ENDING}"

    def read(self, page: str) -> bytes:
        """The image as it was scanned. Raises NotFoundError, and DamagedError naming the page."""
        return self.read_with_header(page)[1]

    def read_with_header(self, page: str) -> tuple[Header, bytes]:
        """What ``Spool.put`` was given. Raises NotFoundError, DamagedError."""
        for path in self._places(page):
            try:
                return self.read_file(path)
            except FileNotFoundError:
                continue
            except DamagedError as error:
                raise DamagedError(
                    "ページ {page} の画像が壊れています。ほかのページは無事です。バックアップから戻してください。",
                    page=page,
                ) from error
        raise self._missing(page)

    def read_file(self, path: Path) -> tuple[Header, bytes]:
        """What one of ``files`` holds. Raises FileNotFoundError, DamagedError."""
        return unseal(self._keys, path, self._disk.read(path))

    def find(self, page: str) -> Path:
        """Where the image of a page lies now. Raises NotFoundError."""
        for path in self._places(page):
            if path.exists():
                return path
        raise self._missing(page)

    def delete(self, pages: Iterable[str]) -> None:
        """Remove the images of pages for good; for erasure only. Raises StoreError."""
        self._disk.remove(*(path for page in pages for path in self._places(page) if path.exists()))

    def files(self) -> Iterator[Path]:
        """All files in their places, in no order."""
        return self._images.glob(f"*/*{ENDING}")

    @staticmethod
    def _missing(page: str) -> NotFoundError:
        return NotFoundError("ページ {page} の画像がありません。バックアップから戻してください。", page=page)

    def _places(self, page: str) -> Iterator[Path]:
        """Its place, then the spool, then its place again: it may move while being looked for."""
        place = self.path(page)
        yield place
        yield from self._spool.glob(f"*/{place.name}")
        yield place


class Spool:
    """Where a page is safe before its row is written.

    Every process that takes in writes into a slot of its own, locked while it
    lives, so that nobody adopts what it is still about to enter.
    """

    def __init__(self, profile: Profile, keys: StoreKeys, disk: Disk | None = None) -> None:
        self._profile = profile
        self._folder = profile.spool
        self._keys = keys
        self._disk = disk or Disk()
        self._images = BlobStore(profile, keys, disk)
        self._slots: dict[Path, filelock.BaseFileLock] = {}

    def put(self, page: str, header: Mapping[str, Any], image: bytes) -> None:
        """Make a page safe: when this returns it survives a power cut.

        ``header`` is what it takes to enter the page without the database, of
        types that MessagePack knows. Raises DiskFullError, StoreError.
        """
        slot = self._own_slot()
        path = slot / f"{self._keys.image_name(page)}{ENDING}"
        self._disk.write_new(path, seal(self._keys, path, {**header, _PAGE: page}, image))

    def settle(self, page: str) -> None:
        """Move a page, now that its row is written, to its place. Raises NotFoundError, DiskFullError."""
        place = self._images.path(page)
        self._disk.make_folder(place.parent)
        for slot in self._slots:
            source = slot / place.name
            if source.exists():
                self._disk.move(source, place)
                return
        self._images.find(page)

    def orphans(self) -> Iterator[Header]:
        """The headers of pages that this process or one that is gone left here, oldest first.

        A file that is not whole was never acknowledged; it is set aside, not deleted.
        """
        for number in range(_SLOTS):
            slot = self._folder / str(number)
            if slot.is_dir() and self._claim(slot):
                yield from self._left_in(slot)

    def set_aside(self) -> list[Path]:
        """Files that were not whole when they were found."""
        return sorted((self._folder / _ASIDE).glob("*"))

    def close(self) -> None:
        """Let go of the slots; pages in them are adopted by the next process."""
        for lock in self._slots.values():
            lock.release()
        self._slots.clear()

    def _left_in(self, slot: Path) -> Iterator[Header]:
        found: dict[str, Header] = {}
        for path in list(slot.iterdir()):
            try:
                data = self._disk.read(path)
                header, _ = unseal(self._keys, path, data)
            except DamagedError:
                aside = self._folder / _ASIDE
                self._disk.make_folder(aside)
                self._disk.move(path, aside / path.name)
                continue
            if path.suffix == PART:  # whole, though the process died before it got its name
                self._disk.replace(slot / _name(path), data)
                self._disk.remove(path)
            found[header[_PAGE]] = header
        yield from (found[page] for page in sorted(found))

    def _own_slot(self) -> Path:
        for slot in self._slots:
            return slot
        for number in range(_SLOTS):
            slot = self._folder / str(number)
            if self._claim(slot):
                self._disk.make_folder(slot)
                return slot
        raise BusyError(
            "同時に取り込んでいる Enishi が多すぎます。どれかが終わってからもう一度行ってください。"
        )

    def _claim(self, slot: Path) -> bool:
        """Whether the slot is this process's, now or before."""
        if slot in self._slots:
            return True
        self._profile.locks.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = filelock.FileLock(
            self._profile.locks / f"spool-{slot.name}.lock", timeout=0, mode=0o600, thread_local=False
        )
        try:
            lock.acquire()
        except filelock.Timeout:
            return False
        self._slots[slot] = lock
        return True


def seal(keys: StoreKeys, path: Path, header: Header, image: bytes) -> bytes:
    """The content of a blob file of that name."""
    nonce = secrets.token_bytes(_SEALED_AT - _NONCE_AT)
    packed = msgspec.msgpack.encode(header)
    plain = b"".join((_LENGTH.pack(len(packed)), packed, image))
    return b"".join((_MAGIC, nonce, AESGCM(keys.images).encrypt(nonce, plain, _MAGIC + _name(path).encode())))


def unseal(keys: StoreKeys, path: Path, data: bytes) -> tuple[Header, bytes]:
    """Header and image of a blob file. Raises DamagedError where it is not what was written."""
    magic, nonce, sealed = data[:_NONCE_AT], data[_NONCE_AT:_SEALED_AT], data[_SEALED_AT:]
    try:
        plain = AESGCM(keys.images).decrypt(nonce, sealed, magic + _name(path).encode())
        (length,) = _LENGTH.unpack_from(plain)
        end = _LENGTH.size + length
        header = msgspec.msgpack.decode(plain[_LENGTH.size : end], type=Header)
    except (InvalidTag, ValueError, struct.error, msgspec.DecodeError) as error:
        raise DamagedError("画像ファイル {name} が壊れています。", name=path.name) from error
    return header, plain[end:]


def _name(path: Path) -> str:
    """The name of the file itself, also where it is still being written."""
    return path.name.partition(".")[0] + ENDING
