"""Backing up: everything of a profile, as encrypted as it is there, brought to another place.

A copy of the database gets its name only after all that was written was read
back and found whole, so that a run that is cut short leaves the former
generations as they were. ``backup_folder`` says what lies where.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.core.dates import format_instant, utc_now
from app.core.errors import DamagedError, StoreError, UsageError
from app.db.backup_folder import (
    DATABASE,
    KEYS,
    MANIFEST,
    SPOOL,
    BackupFolder,
    FileFacts,
    Manifest,
    facts_of,
    facts_of_bytes,
    format_list,
    spoken,
)
from app.db.blobs import ENDING, BlobStore, unseal
from app.db.connection import open_database
from app.db.damage import database_problems
from app.db.disk import PART, Disk
from app.db.keys import KeyFile, StoreKeys
from app.db.profiles import Profile, lock

KEPT_GENERATIONS = 7


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What one run brought to safety."""

    generation: str
    images: int
    """How many images the backup holds now."""
    copied: int
    """How many of them this run added."""
    damaged: tuple[str, ...]
    """Names of image files that are damaged in the profile and not in the backup."""
    same_volume: bool
    """Whether the backup lies on the profile's own volume, and so goes down with it."""


def backup(
    profile: Profile,
    keys: StoreKeys,
    destination: Path,
    *,
    gone: Iterable[str] = (),
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    disk: Disk | None = None,
) -> BackupReport:
    """Bring a profile's backup in an existing folder up to date, and read back what was written.

    ``gone`` are ids of pages whose images have to leave the backup too;
    ``on_progress`` hears how many new images of how many are done. Former
    generations stay whatever happens; when all is well, those before the last
    ``KEPT_GENERATIONS`` go.

    Raises UsageError for a folder that cannot be this store's, BusyError,
    DiskFullError, DamagedError, and StoreError where the folder is not there.
    """
    with spoken(destination), lock(profile, "backup"):
        run = _Run(profile, keys, destination.resolve(), disk or Disk())
        run.check_place()
        run.forget(gone)
        return run.carry_out(on_progress)


class _Run:
    def __init__(self, profile: Profile, keys: StoreKeys, destination: Path, disk: Disk) -> None:
        self._profile = profile
        self._keys = keys
        self._disk = disk
        self._folder = BackupFolder(destination)
        self._store = KeyFile(profile.keys, disk=disk).read_store()
        self._made_at = format_instant(utc_now())
        self._name = self._made_at.replace("-", "").replace(":", "")

    def check_place(self) -> None:
        self._folder.require()
        if self._folder.path.is_relative_to(self._profile.folder.resolve()):
            raise UsageError(
                "バックアップの場所がデータフォルダーの中にあります。別の装置のフォルダーを選んでください。"
            )
        for name in self._folder.generations()[-1:]:
            if self._folder.manifest(name).store != self._store:
                raise UsageError(
                    "このフォルダーには別のプロファイルのバックアップがあります。何も変更していません。別のフォルダーを選んでください。"
                )

    def forget(self, pages: Iterable[str]) -> None:
        """Remove images and their lines in the lists."""
        blobs = BlobStore(self._profile, self._keys)
        names = {blobs.path(page).name for page in pages}
        if not names:
            return
        for run, images in self._folder.lists().items():
            kept = {name: facts for name, facts in images.items() if name not in names}
            if kept != images:
                self._disk.replace(self._folder.lists_folder / f"{run}.txt", format_list(kept))
        self._disk.remove(*(path for name in names if (path := self._folder.image(name)).exists()))

    def carry_out(self, on_progress: Callable[[int, int], None]) -> BackupReport:
        work = self._folder.generations_folder / f"{self._name}{PART}"
        for stale in self._folder.generations_folder.glob(f"*{PART}"):
            shutil.rmtree(stale)
        for place in (work / SPOOL, self._folder.lists_folder):
            self._disk.make_folder(place)
        try:
            files = {DATABASE: self._copy_database(work / DATABASE)}
        except DamagedError:
            self._copy_images(on_progress)
            raise
        # A page goes from the spool to its place, and its row may come at any time: so the
        # database first, then the spool, then the images, and nothing slips between.
        files[KEYS] = self._write(work / KEYS, self._disk.read(self._profile.keys))
        files |= self._copy_spool(work / SPOOL)
        copied, damaged = self._copy_images(on_progress)
        manifest = msgspec.json.encode(Manifest(self._store, self._made_at, files))
        self._write(work / MANIFEST, manifest)
        finished = self._folder.generations_folder / self._name
        self._disk.rename(work, finished)
        self._disk.sync_folder(finished.parent)
        for old in self._folder.generations()[:-KEPT_GENERATIONS]:
            shutil.rmtree(self._folder.generations_folder / old)
        return BackupReport(
            generation=self._name,
            images=sum(map(len, self._folder.lists().values())),
            copied=copied,
            damaged=tuple(damaged),
            same_volume=self._folder.path.stat().st_dev == self._profile.folder.stat().st_dev,
        )

    def _copy_database(self, target: Path) -> FileFacts:
        """A consistent copy, made and checked beside the original: no write has to wait for the other medium."""
        beside = self._profile.folder / f"backup.db{PART}"
        self._disk.remove(beside)
        try:
            copy_database(self._profile.database, beside, self._keys.database)
            self._disk.copy(beside, target)
            facts = facts_of(beside)
        finally:
            self._disk.remove(beside)
        if facts is None or facts_of(target) != facts:
            raise self._not_as_written(target)
        return facts

    def _copy_spool(self, target: Path) -> dict[str, FileFacts]:
        found = {}
        for path in list(self._profile.spool.glob(f"[0-9]*/*{ENDING}")):
            try:
                data = self._disk.read(path)
            except FileNotFoundError:  # it went to its place, where it is found below
                continue
            found[f"{SPOOL}/{path.name}"] = self._write(target / path.name, data)
        return found

    def _copy_images(self, on_progress: Callable[[int, int], None]) -> tuple[int, list[str]]:
        """Add the images that the backup lacks; how many, and the names of those that are damaged here."""
        images = BlobStore(self._profile, self._keys)
        known = {name for listed in self._folder.lists().values() for name in listed}
        new = [path for path in images.files() if path.name not in known]
        copied: dict[str, FileFacts] = {}
        damaged: list[str] = []
        for done, path in enumerate(new, 1):
            try:
                data = self._disk.read(path)
                unseal(self._keys, path, data)
            except FileNotFoundError:  # erased meanwhile
                continue
            except DamagedError:
                damaged.append(path.name)
                continue
            target = self._folder.image(path.name)
            self._disk.make_folder(target.parent)
            copied[path.name] = self._write(target, data)
            on_progress(done, len(new))
        if copied:
            self._write(self._folder.lists_folder / f"{self._name}.txt", format_list(copied))
        return len(copied), damaged

    def _write(self, target: Path, data: bytes) -> FileFacts:
        """Write and read back."""
        facts = facts_of_bytes(data)
        self._disk.replace(target, data)
        if facts_of(target) != facts:
            raise self._not_as_written(target)
        return facts

    def _not_as_written(self, target: Path) -> StoreError:
        return StoreError(
            "バックアップ先に書いた {name} が書いたとおりに読めません。これまでのバックアップは残っています。"
            "別の装置にバックアップしてください。",
            name=target.name,
        )


def copy_database(source: Path, target: Path, key: bytes) -> None:
    """A consistent and checked copy of a database in use, as one file. Raises DamagedError, StoreError."""
    original = open_database(source, key, must_exist=True)
    try:
        copy = open_database(target, key)
        try:
            original.conn.backup(copy.conn)
            copy.execute("PRAGMA journal_mode = delete")
            problems = database_problems(copy)
        finally:
            copy.close()
    finally:
        original.close()
    if problems:
        raise DamagedError(
            "データベースが壊れているため、バックアップを取れません。これまでのバックアップは残っています。"
        )
