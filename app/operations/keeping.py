"""Keeping what was taken in: backup, restore, the check for damage, erasure, and the ways to the key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.core.dates import format_instant, office_day, parse_instant, utc_now
from app.core.errors import EnishiError, NotFoundError, UsageError
from app.core.messages import Message
from app.core.patience import within
from app.core.records import Batch, Card, Meeting, Note, Root, Task
from app.core.roles import Role
from app.db import backup as backups
from app.db import damage, migrations, profiles, unsent
from app.db import restore as restoring
from app.db.backup import BackupReport
from app.db.blobs import BlobStore
from app.db.connection import open_database
from app.db.damage import Damage
from app.db.disk import Disk
from app.db.erasure import apply_ledger, erase_roots, erased_ids
from app.db.keys import KeyFile, StoreKeys
from app.db.profiles import Profile
from app.db.restore import RestoreReport
from app.db.rows import rows, value
from app.db.store import Store
from app.operations import joining, settings
from app.operations.session import Session
from app.operations.staff import delegated_by

_LAST_AT = "backup.last_at"
_LAST_PAGE = "backup.last_page"
"""Setting: row number of the newest page that lies whole in a backup on another volume."""

LARGE_BATCH = 100
"""From so many sheets on, a batch is backed up by itself as soon as it ends."""

_REACHED = "backup.reached"
"""Setting: row number of the newest page at the time of the last backup, wherever it lies."""

_PATIENCE = 2.0
"""Seconds that a network folder has to answer."""

_LEDGER = "erased.json"

Progress = Callable[[int, int], None]


def set_backup_folder(session: Session, folder: Path) -> None:
    """Name the folder to which backups go from now on. Raises NotFoundError where it is not there."""
    if not folder.is_dir():
        raise NotFoundError(
            "フォルダー「{folder}」がありません。接続と名前を確かめてください。", folder=folder
        )
    session.store.set_setting(settings.BACKUP_FOLDER, str(folder.absolute()))


def back_up(session: Session, on_progress: Progress = lambda *_: None) -> BackupReport:
    """Bring the backup up to date, read back after writing.

    Raises UsageError where no folder is named yet, and what ``app.db.backup.backup`` raises.
    """
    store = session.store
    folder = store.setting(settings.BACKUP_FOLDER)
    if not folder:
        raise UsageError(
            "バックアップ先が決まっていません。「enishi backup --to フォルダー」で指定してください。"
        )
    newest = value(store.db, f"SELECT coalesce(max(num), 0) FROM {store.own}.page")
    erased = erased_ids(store.db)
    gone = [*erased, *unsent.images_given_up(store.db)]
    report = backups.backup(store.profile, store.keys, Path(folder), gone=gone, on_progress=on_progress)
    _write_ledger(Path(folder), erased)
    store.set_setting(_LAST_AT, format_instant(utc_now()))
    store.set_setting(_REACHED, str(newest))
    if not report.damaged and not report.same_volume:
        store.set_setting(_LAST_PAGE, str(newest))
    return report


def back_up_if_due(session: Session, sheets: int) -> Message | None:
    """Back up by itself after a large batch and once a day, where a folder is named; a sentence on how it went.

    A backup that fails takes nothing else down: the sentence says so. None where none was due.
    """
    store = session.store
    last = store.setting(_LAST_AT)
    today = office_day(utc_now())
    due = sheets >= LARGE_BATCH or not last or office_day(parse_instant(last)) < today
    if not store.setting(settings.BACKUP_FOLDER) or not due:
        return None
    try:
        report = back_up(session)
    except EnishiError as error:
        return Message("バックアップできませんでした: {reason}", reason=error.message)
    return Message("バックアップしました(画像 {images})。", images=report.images)


@dataclass(frozen=True, slots=True)
class BackupState:
    """How things stand with the backup."""

    folder: str
    """Empty where none is named."""
    last_at: str
    """When it was last brought up to date and read back, in UTC; empty where it never was."""
    waiting: int
    """Pages that came since."""
    is_there: bool
    """Whether the folder can be reached now."""
    same_volume: bool
    """Whether it lies on the volume of the data, and so goes down with it."""


def backup_state(session: Session) -> BackupState:
    """How things stand with the backup, within seconds even where its folder is on a server that is off."""
    store, last = session.store, last_backup(session)
    found = within(_PATIENCE, Path(last.folder).stat) if last.folder else None
    waiting = value(
        store.db, f"SELECT count(*) FROM {store.own}.page WHERE num > ?", (int(store.setting(_REACHED, "0")),)
    )
    same = found is not None and found.st_dev == store.profile.folder.stat().st_dev
    return BackupState(last.folder, last.at, waiting, found is not None, same)


@dataclass(frozen=True, slots=True)
class LastBackup:
    """What is known of the backup without looking for its folder."""

    folder: str
    at: str


def last_backup(session: Session) -> LastBackup:
    """Where backups go and when the last one was made; empty where there is none."""
    return LastBackup(session.store.setting(settings.BACKUP_FOLDER), session.store.setting(_LAST_AT))


def is_backed_up(store: Store, batch: Batch) -> bool:
    """Whether every page of a batch lies in a backup that outlives this disk."""
    if not store.setting(settings.BACKUP_FOLDER):
        return False
    newest = value(
        store.db,
        f"SELECT max(page.num) FROM {store.own}.page AS page JOIN {store.own}.sheet AS sheet"
        " ON sheet.id = page.sheet WHERE sheet.root = ?",
        (batch.id,),
    )
    return newest is not None and newest <= int(store.setting(_LAST_PAGE, "0"))


def restore(
    folder: Path,
    profile: str,
    unlock: Callable[[KeyFile], StoreKeys],
    home: Path | None = None,
    on_progress: Progress = lambda *_: None,
) -> RestoreReport:
    """Make a profile from a backup; what was erased since is erased in it too.

    ``unlock`` opens the restored keys, which the erasures need. Raises
    UsageError where the profile holds data, LockedError, DamagedError, StoreError.
    """
    place = Profile(profile, (home or profiles.home()) / "profiles" / profile)
    ledger = _read_ledger(folder)

    def apply_erasures(restored: Profile) -> None:
        keys = unlock(KeyFile(restored.keys))
        with closing(open_database(restored.database, keys.database, must_exist=True)) as db:
            if not migrations.is_current(db):  # erasure knows the tables of now
                migrations.migrate(db, restored.database, lambda _: None)
            pages = apply_ledger(db, ledger)
        BlobStore(restored, keys).delete(pages)

    return restoring.restore(folder, place, after=apply_erasures, on_progress=on_progress)


def check(session: Session, *, full: bool = True, on_progress: Progress = lambda *_: None) -> list[Damage]:
    """Look for damage in everything that the profile holds; ``full`` decrypts every image."""
    store = session.store
    pages = f"FROM {store.own}.page WHERE revoked_at = ''"
    total = value(store.db, f"SELECT count(*) {pages}")
    expected = (row["id"] for row in rows(store.db, f"SELECT id {pages} ORDER BY num"))
    return damage.check(
        store.profile,
        store.keys,
        expected,
        full=full,
        on_progress=lambda looked: on_progress(looked, max(looked, total)),
    )


def erase(session: Session, roots: Iterable[str]) -> int:
    """Erase cards, meetings, notes or tasks for good, with everything that was kept of them; it cannot be undone. How many pages went with them.

    The office's server and all desks hear of it with the next sync. Raises UsageError where one of them is a
    colleague's, on a desk that has joined a server: that one's owner erases it, or an administrator.
    """
    store = session.store
    chosen = list(roots)
    _require_right(session, chosen)
    pages = erase_roots(store.db, chosen)
    store.images.delete(pages)
    store.thumbnails.delete(chosen)
    folder = store.setting(settings.BACKUP_FOLDER)
    if folder:
        with suppress(EnishiError, OSError):  # the next backup writes it
            _write_ledger(Path(folder), erased_ids(store.db))
    session.saw("erase")
    return len(pages)


def may_erase(session: Session) -> Callable[[Root], bool]:
    """Tells whose records the operator may erase: with a server only his own, but for an administrator."""
    joined = joining.membership(session.store)
    if joined is None or joined.role is Role.ADMINISTRATOR:
        return lambda _: True
    return is_own(session)


def is_own(session: Session) -> Callable[[Root], bool]:
    """Tells whether a record is the operator's, or of somebody for whom he acts."""
    joined = joining.membership(session.store)
    user = joined.user if joined else session.operator.id
    principals = {user, *delegated_by(session.store, user)}
    return lambda root: root.owner in principals


def _require_right(session: Session, roots: list[str]) -> None:
    may = may_erase(session)
    kinds: tuple[type[Root], ...] = (Card, Meeting, Note, Task)
    found = [root for kind in kinds for root in session.store.find_in(kind, "id", roots)]
    if others := sum(not may(root) for root in found):
        raise UsageError(
            "ほかの職員の記録が {count} 件あります。何も消去していません。その職員か管理者が消去します。",
            count=others,
        )


def new_recovery_code(session: Session) -> str:
    """A new recovery code to print; the former one opens nothing any more."""
    return _key_file(session.store.profile).new_recovery_code(session.store.keys)


def change_passphrase(session: Session, passphrase: str) -> None:
    """Seal the key under a new passphrase. Raises UsageError where it is empty."""
    _require(passphrase)
    _key_file(session.store.profile).change_passphrase(session.store.keys, passphrase)


def reset_passphrase(profile: str, code: str, passphrase: str, home: Path | None = None) -> str:
    """Open a profile by its recovery code and give it a new passphrase; the new recovery code.

    Raises LockedError for a wrong code, UsageError, DamagedError.
    """
    _require(passphrase)
    file = _key_file(profiles.open_profile(profile, home))
    keys = file.unlock_by_code(code)
    file.change_passphrase(keys, passphrase)
    return file.new_recovery_code(keys)


def _require(passphrase: str) -> None:
    if not passphrase:
        raise UsageError("新しいパスフレーズが空です。何も変更していません。")


def _key_file(profile: Profile) -> KeyFile:
    return KeyFile(profile.keys)


def _write_ledger(folder: Path, erased: Iterable[str]) -> None:
    Disk().replace(folder / _LEDGER, msgspec.json.encode(sorted(erased)))


def _read_ledger(folder: Path) -> list[str]:
    try:
        return msgspec.json.decode((folder / _LEDGER).read_bytes(), type=list[str])
    except (FileNotFoundError, msgspec.DecodeError):
        return []
