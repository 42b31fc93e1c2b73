"""Restoring: a profile made from a backup, under a name that holds no data yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import DamagedError, NotFoundError, UsageError
from app.db.backup_folder import DATABASE, KEYS, SPOOL, BackupFolder, facts_of_bytes, spoken
from app.db.blobs import SLOT
from app.db.disk import Disk
from app.db.profiles import Profile


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What came back."""

    generation: str
    images: int
    missing: tuple[str, ...]
    """Names of image files that the backup no longer holds as they were written."""


def restore(
    backup_folder: Path,
    profile: Profile,
    *,
    generation: str = "",
    after: Callable[[Profile], None] = lambda _: None,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    disk: Disk | None = None,
) -> RestoreReport:
    """Make a profile from a backup, by default from its newest generation that is whole.

    Images that came after that generation go to the spool, from where they are
    entered at the next start. ``after`` is called with the profile while it
    still lies aside: there the erasures since are applied. What was restored
    has no device id; it takes a new one at the next start. ``on_progress``
    hears how many images of how many were brought back.

    Raises UsageError where the profile holds data, NotFoundError where there is
    no such generation, DamagedError, DiskFullError and StoreError; then the
    profile is as it was.
    """
    disk = disk or Disk()
    folder = BackupFolder(backup_folder)
    with spoken(backup_folder):
        if profile.keys.exists() or not profile.is_fresh:
            raise UsageError(
                "プロファイル「{name}」にはすでにデータがあります。何も変更していません。別の名前に復元してください。",
                name=profile.name,
            )
        chosen = _choose(folder, generation)
        aside = Profile(profile.name, profile.folder.with_name(f"{profile.name}.restoring"))
        if aside.folder.exists():
            shutil.rmtree(aside.folder)
        for place in (aside.images, aside.spool / SLOT, aside.locks):
            disk.make_folder(place)
        _bring_generation(folder, chosen, aside, disk)
        images, missing = _bring_images(folder, chosen, aside, disk, on_progress)
        after(aside)
        if profile.folder.exists():
            shutil.rmtree(profile.folder)
        disk.rename(aside.folder, profile.folder)
        disk.sync_folder(profile.folder.parent)
    return RestoreReport(chosen, images, tuple(missing))


def _choose(folder: BackupFolder, wanted: str) -> str:
    found = folder.generations()
    if not found or (wanted and wanted not in found):
        raise NotFoundError(
            "{folder} にそのバックアップはありません。何も変更していません。", folder=folder.path
        )
    for name in [wanted] if wanted else reversed(found):
        if not folder.verify_generation(name):
            return name
    raise DamagedError(
        "{folder} のバックアップは壊れていて復元できません。何も変更していません。別のバックアップを使ってください。",
        folder=folder.path,
    )


def _bring_generation(folder: BackupFolder, generation: str, aside: Profile, disk: Disk) -> None:
    source = folder.generations_folder / generation
    disk.copy(source / DATABASE, aside.database)
    data = disk.read(source / KEYS)
    for path in (aside.keys, aside.keys_copy):
        disk.replace(path, data)
    for name in folder.manifest(generation).files:
        if name.startswith(f"{SPOOL}/"):
            path = source / name
            disk.replace(aside.spool / SLOT / path.name, disk.read(path))


def _bring_images(
    folder: BackupFolder,
    generation: str,
    aside: Profile,
    disk: Disk,
    on_progress: Callable[[int, int], None],
) -> tuple[int, list[str]]:
    runs = folder.lists()
    listed = {name: (run, facts) for run, images in runs.items() for name, facts in images.items()}
    found, missing = 0, []
    for done, (name, (run, facts)) in enumerate(listed.items(), 1):
        on_progress(done, len(listed))
        try:
            data = disk.read(folder.image(name))
        except (FileNotFoundError, DamagedError):
            missing.append(name)
            continue
        if facts_of_bytes(data) != facts:
            missing.append(name)
            continue
        place = aside.images / name[:2] if run <= generation else aside.spool / SLOT
        disk.make_folder(place)
        disk.replace(place / name, data)
        found += 1
    # A run that was cut short wrote images and no list: whoever adopts them sees whether they are whole.
    for path in folder.images():
        if path.name not in listed:
            disk.copy(path, aside.spool / SLOT / path.name)
            found += 1
    return found, missing
