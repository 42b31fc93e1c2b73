"""Long jobs around keeping: backup, the check for damage, restore, and taking in a staff list."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from app.background.faults import record_fault
from app.background.line import Line, Pipe, Stopped
from app.background.messages import Answer, Failure, WasStopped
from app.core.errors import EnishiError
from app.operations import keeping
from app.operations.session import Session

if TYPE_CHECKING:
    from app.db.backup import BackupReport
    from app.db.damage import Damage
    from app.db.keys import KeyFile, StoreKeys
    from app.operations.staff import StaffImport


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a look for damage found."""

    full: bool
    """Whether every image was read, or only looked for."""
    damages: tuple[Damage, ...]
    unlisted: int
    """Whole images of pages that the store does not know; they can be taken in anew."""


@dataclass(frozen=True, slots=True, repr=False)
class RestoreRequest:
    """What to restore, where to, and by what it is opened."""

    folder: Path
    profile: str
    passphrase: str = ""
    code: str = ""
    """The recovery code, where the passphrase is not known."""

    def unlock(self, file: KeyFile) -> StoreKeys:
        """Raises LockedError."""
        return file.unlock_by_code(self.code) if self.code else file.unlock(self.passphrase)


def back_up(session: Session, line: Line) -> BackupReport:
    """Bring the backup up to date; what was copied before a stop is copied again the next time."""
    return keeping.back_up(session, line.step)


def check_data(session: Session, line: Line, *, full: bool) -> CheckReport:
    """Look for damage in everything."""
    damages = keeping.check(session, full=full, on_progress=line.step)
    return CheckReport(full, tuple(damages), sum(1 for _ in session.store.unlisted_images()))


def adopt_images(session: Session, line: Line) -> int:
    """Take in the images of pages that the store does not know; how many."""
    from app.operations.intake import adopt_unlisted

    line.check()
    return adopt_unlisted(session)


def take_in_staff(session: Session, line: Line, path: Path) -> StaffImport:
    """Take in a staff list; after a stop the lines before it stay."""
    from app.operations.staff import import_staff

    return import_staff(session, path, line.step)


def serve_restore(pipe: Connection, request: RestoreRequest) -> None:
    """The body of a process that makes a profile from a backup, for which no session can be open yet."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        pipe.send(restore_outcome(pipe, request))
    except OSError:
        return  # the window is gone


def restore_outcome(pipe: Pipe, request: RestoreRequest) -> Answer | Failure | WasStopped:
    """What became of a restore; its answer is a RestoreReport."""
    step = Line(pipe).step
    try:
        report = keeping.restore(request.folder, request.profile, request.unlock, on_progress=step)
    except Stopped:
        return WasStopped()
    except EnishiError as error:
        return Failure(0, error)
    except Exception as error:
        record_fault(error)
        return Failure(
            0,
            EnishiError(
                "復元の途中で想定外のエラーが起きました({kind})。バックアップはそのまま残っています。もう一度行ってください。",
                kind=type(error).__name__,
            ),
        )
    return Answer(0, report)
