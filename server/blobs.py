"""Images at rest: sealed, under random names that are told to nobody, in a folder or an object store.

The names are made here and nowhere else, so no text from outside ever becomes a path.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit
from urllib.request import url2pathname

from app.core.errors import DamagedError, StoreError, UsageError
from server.sealing import Sealer

_NAME = re.compile(r"[0-9a-f]{32}")
_PURPOSE = "images"
_BOOK = "ledger"
"""Purpose and folder of what stands in the ledger of erasures."""
_AT_ONCE = 16
"""Pieces of the ledger that are asked for at once."""
_PATIENCE = timedelta(seconds=30)
"""With an object store, before a request is given up; the desk comes again."""
_SOON = timedelta(seconds=3)
"""The same where somebody only asks whether it is there."""
_ROOM = 64 << 20
"""Bytes without which a disk is full: two of the largest images."""


class BlobStore(Protocol):
    """Where blobs lie. What ``put`` has returned from is durable."""

    def put(self, name: str, data: bytes) -> None:
        """Keep a blob under a name that is new. Raises StoreError."""

    def get(self, name: str) -> bytes:
        """Raises DamagedError where there is none, StoreError."""

    def delete(self, name: str) -> None:
        """Delete a blob, if it is there. Raises StoreError."""

    def listed(self, folder: str = "") -> Iterator[tuple[str, datetime]]:
        """All blobs, of a folder (``folder/name``) where one is named, and when each was kept. Raises StoreError."""

    def look(self) -> bool:
        """Whether it is there. Raises StoreError where nothing could be kept in it now."""


class Blobs:
    """Images of one office, and what its servers tell each other beside the database."""

    def __init__(self, store: BlobStore, sealer: Sealer, office: str) -> None:
        self._store = store
        self._sealer = sealer
        self._office = office

    def put(self, page: str, image: bytes) -> str:
        """Keep the image of a page; the answer is its name. Raises StoreError."""
        name = secrets.token_hex(16)
        self._store.put(name, self._sealer.seal_data(self._office, _PURPOSE, f"{page} {name}", image))
        return name

    def get(self, page: str, name: str) -> bytes:
        """The image of a page. Raises DamagedError, StoreError."""
        return self._sealer.open_data(
            self._office, _PURPOSE, f"{page} {name}", self._store.get(_checked(name))
        )

    def delete(self, name: str) -> None:
        """Delete an image for good. Raises StoreError."""
        self._store.delete(_checked(name))

    def look(self) -> bool:
        """Whether the store is there. Raises StoreError where nothing could be kept in it now."""
        return self._store.look()

    def listed(self) -> Iterator[tuple[str, datetime]]:
        """The names of all images, and when each was kept. Raises StoreError."""
        return ((name, at) for name, at in self._store.listed() if _NAME.fullmatch(name))

    def enter(self, text: str) -> None:
        """Keep a piece of the ledger of erasures. Raises StoreError."""
        name = f"{_BOOK}/{secrets.token_hex(16)}"
        self._store.put(name, self._sealer.seal_data(self._office, _BOOK, name, text.encode()))

    def entered(self) -> list[str]:
        """All pieces of the ledger. Raises DamagedError, StoreError."""
        names = [name for name, _ in self._store.listed(_BOOK) if _NAME.fullmatch(name.rpartition("/")[2])]
        with ThreadPoolExecutor(_AT_ONCE) as readers:
            pieces = zip(names, readers.map(self._store.get, names), strict=True)
            return [
                self._sealer.open_data(self._office, _BOOK, name, piece).decode() for name, piece in pieces
            ]


def part_of(url: str, office: str) -> str:
    """The address under which the store of an address keeps what belongs to one office of several."""
    return f"{url.rstrip('/')}/offices/{office}"


def open_store(url: str) -> BlobStore:
    """The store that an address names: a folder, ``file://…`` or ``s3://bucket/path``.

    Keys and end point of S3 come from the usual variables (``AWS_ACCESS_KEY_ID``,
    ``AWS_SECRET_ACCESS_KEY``, ``AWS_REGION``, ``AWS_ENDPOINT_URL``). Raises UsageError.
    """
    scheme = urlsplit(url).scheme
    if scheme == "s3":
        return ObjectStore(url)
    if scheme == "file":
        return FolderStore(Path(url2pathname(urlsplit(url).path)))
    if len(scheme) <= 1:  # a path; one letter is a drive of Windows
        return FolderStore(Path(url))
    raise UsageError("BLOB_URL にはフォルダーか s3://バケット/パス を指定してください。")


class FolderStore:
    """A folder of this machine, or one that it mounts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, data: bytes) -> None:
        path = self._path(name)
        part = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
            for folder in path.parents:
                _sync(folder)
                if folder == self._folder:
                    break
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise _unreachable() from error

    def get(self, name: str) -> bytes:
        try:
            return self._path(name).read_bytes()
        except FileNotFoundError as error:
            raise _missing() from error
        except OSError as error:
            raise _unreachable() from error

    def delete(self, name: str) -> None:
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as error:
            raise _unreachable() from error

    def listed(self, folder: str = "") -> Iterator[tuple[str, datetime]]:
        inside = f"{folder}/" if folder else ""
        try:
            for path in self._folder.glob(f"{folder[:2] or '??'}/{inside}*"):
                with suppress(FileNotFoundError):
                    yield inside + path.name, datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except OSError as error:
            raise _unreachable() from error

    def look(self) -> bool:
        try:
            if not self._folder.is_dir():
                return False
            usable = os.access(self._folder, os.R_OK | os.W_OK | os.X_OK)
            room = shutil.disk_usage(self._folder).free
        except OSError as error:
            raise _unreachable() from error
        if not usable or room < _ROOM:
            raise _unreachable()
        return True

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name


class ObjectStore:
    """An S3-compatible store."""

    def __init__(self, url: str) -> None:
        from obstore.store import S3Store

        plain = os.environ.get("AWS_ENDPOINT_URL", "").startswith("http://")
        self._store, self._soon = (
            S3Store.from_url(
                url,
                client_options={"allow_http": plain, "timeout": patience},
                retry_config={"max_retries": retries, "retry_timeout": patience},
            )
            for patience, retries in ((_PATIENCE, 3), (_SOON, 0))
        )

    def put(self, name: str, data: bytes) -> None:
        from obstore.exceptions import BaseError

        try:
            self._store.put(name, data)
        except (BaseError, OSError) as error:
            raise _unreachable() from error

    def get(self, name: str) -> bytes:
        from obstore.exceptions import BaseError

        try:
            return bytes(self._store.get(name).bytes())
        except FileNotFoundError as error:
            raise _missing() from error
        except (BaseError, OSError) as error:
            raise _unreachable() from error

    def look(self) -> bool:
        from obstore.exceptions import BaseError

        try:
            next(iter(self._soon.list(chunk_size=1)), None)
        except (BaseError, OSError) as error:
            raise _unreachable() from error
        return True

    def delete(self, name: str) -> None:
        from obstore.exceptions import BaseError

        try:
            with suppress(FileNotFoundError):
                self._store.delete(name)
        except (BaseError, OSError) as error:
            raise _unreachable() from error

    def listed(self, folder: str = "") -> Iterator[tuple[str, datetime]]:
        from obstore.exceptions import BaseError

        try:
            for page in self._store.list(folder or None):
                for item in page:
                    yield item["path"], item["last_modified"]
        except (BaseError, OSError) as error:
            raise _unreachable() from error


def _checked(name: str) -> str:
    if _NAME.fullmatch(name) is None:
        raise ValueError("not a name that was made here")
    return name


def _sync(folder: Path) -> None:
    """Make the names of a folder durable, where the system has folders open."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _missing() -> DamagedError:
    return DamagedError(
        "サーバーにあるはずの画像がありません。管理者に連絡し、画像の保管先のバックアップを確かめてください。"
    )


def _unreachable() -> StoreError:
    return StoreError(
        "サーバーの画像の保管先に書き込みまたは読み取りができません。何も変更していません。管理者に連絡してください。"
    )
