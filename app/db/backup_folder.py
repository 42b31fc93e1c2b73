"""What a backup folder looks like, and whether it is whole. Reading it needs no key.

``images/`` holds each image once, as it never changes, ``lists/`` the size and
SHA-256 of the images that each run added, and ``generations/`` the last few
copies of the database, each with its keys, the pages that were still in the
spool, and a manifest. A generation and its list share one name, the time.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.core.errors import DamagedError, StoreError
from app.db.blobs import ENDING
from app.db.disk import PART

MANIFEST = "manifest.json"
DATABASE = "store.db"
KEYS = "keys.json"
SPOOL = "spool"
"""Folder of a generation for pages that had no row yet."""

_VERSION = 1
_CHUNK = 1 << 20


class FileFacts(msgspec.Struct, frozen=True):
    """What a file is, byte for byte."""

    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """What one generation consists of."""

    store: str
    """The random name of the store, from its keys."""
    made_at: str
    files: dict[str, FileFacts]
    """By their path under the generation's folder, with slashes."""
    version: int = _VERSION


class BackupFolder:
    """One store's backup. Every method raises StoreError where the folder is not there (any more)."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def generations_folder(self) -> Path:
        return self.path / "generations"

    @property
    def lists_folder(self) -> Path:
        return self.path / "lists"

    def image(self, name: str) -> Path:
        """Where the image file of that name lies."""
        return self.path / "images" / name[:2] / name

    def images(self) -> Iterator[Path]:
        """All image files, listed or not."""
        return (self.path / "images").glob(f"*/*{ENDING}")

    def generations(self) -> list[str]:
        """The finished copies, oldest first."""
        with spoken(self.path):
            self.require()
            if not self.generations_folder.is_dir():
                return []
            return sorted(path.name for path in self.generations_folder.iterdir() if path.suffix != PART)

    def manifest(self, generation: str) -> Manifest:
        """Raises DamagedError."""
        try:
            data = (self.generations_folder / generation / MANIFEST).read_bytes()
            manifest = msgspec.json.decode(data, type=Manifest)
        except (FileNotFoundError, msgspec.DecodeError) as error:
            raise DamagedError(
                "バックアップ {generation} の目録が壊れています。ほかの世代のバックアップを使ってください。",
                generation=generation,
            ) from error
        if manifest.version != _VERSION:
            raise StoreError(
                "このバックアップは新しい版の Enishi で作られています。Enishi を更新してください。"
            )
        return manifest

    def lists(self) -> dict[str, dict[str, FileFacts]]:
        """The images that each run added, by the run's name, oldest first. Raises DamagedError."""
        if not self.lists_folder.is_dir():
            return {}
        paths = sorted(path for path in self.lists_folder.iterdir() if path.suffix == ".txt")
        return {path.stem: _parse_list(path) for path in paths}

    def require(self) -> None:
        """Raises StoreError where the folder is not there."""
        if not self.path.is_dir():
            raise StoreError(
                "バックアップの場所 {folder} がありません。これまでのバックアップには手を付けていません。"
                "装置がつながっているか確かめてください。",
                folder=self.path,
            )

    def verify(self) -> list[str]:
        """Read everything and say what is not as it was written; empty when all is well."""
        with spoken(self.path):
            problems = [problem for name in self.generations() for problem in self.verify_generation(name)]
            try:
                lists = self.lists()
            except DamagedError as error:
                return [*problems, str(error)]
            problems.extend(
                f"画像 {name} が壊れているか、ありません。"
                for listed in lists.values()
                for name, facts in listed.items()
                if facts_of(self.image(name)) != facts
            )
        return problems

    def verify_generation(self, generation: str) -> list[str]:
        """The same for one copy of the database and what belongs to it."""
        try:
            manifest = self.manifest(generation)
        except DamagedError as error:
            return [str(error)]
        folder = self.generations_folder / generation
        return [
            f"バックアップ {generation} の {name} が壊れているか、ありません。"
            for name, facts in manifest.files.items()
            if facts_of(folder / name) != facts
        ]


def format_list(images: dict[str, FileFacts]) -> bytes:
    """A list as it is written: a line of SHA-256, size in bytes and name for each image."""
    lines = (f"{facts.sha256} {facts.size} {name}\n" for name, facts in sorted(images.items()))
    return "".join(lines).encode()


def facts_of(path: Path) -> FileFacts | None:
    """What a file is on the medium, None where it is not there. Raises OSError."""
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            if hasattr(os, "posix_fadvise"):  # what the system still holds in memory proves nothing
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except FileNotFoundError:
        return None
    return FileFacts(size, digest.hexdigest())


def facts_of_bytes(data: bytes) -> FileFacts:
    return FileFacts(len(data), hashlib.sha256(data).hexdigest())


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Say in words that the medium went away."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            "バックアップの場所 {path} を読み書きできません({reason})。"
            "これまでのバックアップには手を付けていません。装置がつながっているか確かめてください。",
            path=path,
            reason=error.strerror,
        ) from error


def _parse_list(path: Path) -> dict[str, FileFacts]:
    found = {}
    try:
        for line in path.read_text("ascii").splitlines():
            sha256, size, name = line.split(" ")
            found[name] = FileFacts(int(size), sha256)
    except ValueError as error:
        raise DamagedError(
            "バックアップの画像の一覧 {name} が壊れています。新しい場所にバックアップを取り直してください。",
            name=path.name,
        ) from error
    return found
