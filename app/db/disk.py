"""Files that have to survive a power cut.

What one of these methods has done when it returns is on the medium: the content
is fsynced, and so is the directory that names it. What it has not finished
leaves the former state, or a ``.part`` file beside it, never half a file under
its own name. The reasons for each step are those of Pillai et al., "All File
Systems Are Not Created Equal", OSDI 2014.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.core.errors import DamagedError, DiskFullError, StoreError

PART = ".part"
"""Ending of a file that is still being written, or was when the power went."""

_CHUNK = 1 << 20
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_UNREADABLE = {errno.EIO, errno.EBADMSG, getattr(errno, "EUCLEAN", errno.EIO)}


class Disk:
    """Durable files, made of the seven single steps below.

    Raises DiskFullError where there is no room and StoreError where the system
    refuses otherwise.
    """

    # What callers use.

    def write_new(self, path: Path, data: bytes) -> None:
        """Make a file that is not there yet. Raises FileExistsError."""
        with self._written(path, data) as part:
            try:
                self.link(part, path)
            except FileExistsError:
                raise
            except OSError:  # not every file system has hard links
                if path.exists():
                    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
                self.rename(part, path)
            else:
                self.unlink(part)

    def replace(self, path: Path, data: bytes) -> None:
        """Make a file, or give it a new content, at once: readers see the old one or the new one."""
        with self._written(path, data) as part:
            self.rename(part, path)

    def copy(self, source: Path, target: Path) -> None:
        """Make a file, or give it a new content, from another that may be larger than memory."""
        with self._written(target, source) as part:
            self.rename(part, target)

    def move(self, source: Path, target: Path) -> None:
        """Give a durable file a new place on the same volume; in between it is in both.

        A target that is already there is taken for the same file, left so by a
        move that was cut short. Raises FileNotFoundError.
        """
        with _in_words(target, FileNotFoundError):
            try:
                self.link(source, target)
            except FileExistsError:
                pass
            except FileNotFoundError:
                raise
            except OSError:  # not every file system has hard links
                self.replace(target, source.read_bytes())
            self.sync_folder(target.parent)
            self.unlink(source)
            self.sync_folder(source.parent)

    def remove(self, *paths: Path) -> None:
        """Remove files; those that are not there are passed over."""
        for path in paths:
            with _in_words(path), suppress(FileNotFoundError):
                self.unlink(path)
        for folder in {path.parent for path in paths if path.parent.exists()}:
            with _in_words(folder):
                self.sync_folder(folder)

    def make_folder(self, path: Path) -> None:
        """Make a folder and those above it, readable by this user only."""
        if path.is_dir():
            return
        self.make_folder(path.parent)
        with _in_words(path):
            with suppress(FileExistsError):
                self.mkdir(path)
            self.sync_folder(path.parent)

    def read(self, path: Path) -> bytes:
        """The content of a file. Raises FileNotFoundError, and DamagedError where the medium gives it no more."""
        try:
            return path.read_bytes()
        except FileNotFoundError:
            raise
        except OSError as error:
            if error.errno in _UNREADABLE:
                raise DamagedError(
                    "ディスクから読み取れません({name})。ディスクを点検してください。",
                    name=path.name,
                ) from error
            raise StoreError(
                "ファイルを読めません({path}: {reason})。権限を確かめてください。",
                path=path,
                reason=error.strerror,
            ) from error

    @contextmanager
    def _written(self, path: Path, content: bytes | Path) -> Iterator[Path]:
        """A durable file beside ``path``, to be given its name in the block."""
        part = path.with_name(f"{path.name}.{os.urandom(4).hex()}{PART}")
        with _in_words(path, FileExistsError):
            try:
                self.create(part, content)
                self.sync_file(part)
                yield part
            except OSError:
                with suppress(OSError):
                    self.unlink(part)
                raise
            self.sync_folder(path.parent)

    # Single steps; each may be the last one before the power goes.

    def create(self, path: Path, content: bytes | Path) -> None:
        """Write a new file, with these bytes or those of another; nothing of it is durable yet."""
        with open(path, "xb", opener=_private) as file:
            if isinstance(content, bytes):
                file.write(content)
            else:
                with content.open("rb") as source:
                    shutil.copyfileobj(source, file, _CHUNK)

    def sync_file(self, path: Path) -> None:
        """Make a file's content durable."""
        with path.open("r+b") as file:
            os.fsync(file.fileno())

    def sync_folder(self, path: Path) -> None:
        """Make a folder's entries durable. Windows has no such call: NTFS journals them by itself."""
        if os.name == "nt":
            return
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def rename(self, source: Path, target: Path) -> None:
        """Within one folder, over whatever is there."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """A second name of a file."""
        target.hardlink_to(source)

    def unlink(self, path: Path) -> None:
        path.unlink()

    def mkdir(self, path: Path) -> None:
        path.mkdir(mode=0o700)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextmanager
def _in_words(path: Path, *passing: type[OSError]) -> Iterator[None]:
    try:
        yield
    except passing:
        raise
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(
                "ディスクの空きが足りないため {name} を書けませんでした。"
                "すでに保存したものはそのまま残っています。空きを作ってからもう一度行ってください。",
                name=path.name,
            ) from error
        raise StoreError(
            "{path} に書けませんでした({reason})。すでに保存したものはそのまま残っています。"
            "ディスクの接続と権限を確かめてください。",
            path=path,
            reason=error.strerror,
        ) from error
