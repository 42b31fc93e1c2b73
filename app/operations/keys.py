"""What a user has to know of the ways to his key: the recovery code on paper, and the system's keyring."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.db.keys import KeyFile
from app.db.system_keyring import SystemKeyring
from app.operations.keeping import change_passphrase, new_recovery_code
from app.operations.session import Session

_TO_NOTE = "recovery.to_note"
"""Setting: set while nobody has said that the recovery code was written down."""

_PATIENCE = 2.0
"""Seconds that a keyring has to say that it is there."""


def unnoted_code(session: Session) -> str:
    """A new recovery code where nobody has said that the last one was written down; else the empty string."""
    return new_recovery_code(session) if session.store.setting(_TO_NOTE) else ""


def change_passphrase_knowing(session: Session, current: str, wanted: str) -> None:
    """Give the profile a new passphrase. Raises LockedError where ``current`` is not the one it has, UsageError."""
    KeyFile(session.store.profile.keys).unlock(current)
    change_passphrase(session, wanted)


def new_code_knowing(session: Session, current: str) -> str:
    """A new recovery code, which replaces the one on paper. Raises LockedError where the passphrase is wrong."""
    KeyFile(session.store.profile.keys).unlock(current)
    expect_note(session)
    return new_recovery_code(session)


def expect_note(session: Session) -> None:
    """A recovery code is being shown: until ``code_noted`` it counts as lost."""
    session.store.set_setting(_TO_NOTE, "yes")


def code_noted(session: Session) -> None:
    """The user has written the recovery code down."""
    session.store.set_setting(_TO_NOTE, "")


@dataclass(frozen=True, slots=True, repr=False)
class GreyPage:
    """A page as a printer takes it: one byte a pixel, 0 black, rows one after the other without a gap."""

    width: int
    height: int
    pixels: bytes


_DPI = 200
"""Sharp enough for letters of 22 points, and drawn by the window within a tenth of a second."""


def recovery_page(session: Session, code: str) -> GreyPage:
    """The sheet for a recovery code, A4 at 200 dpi, ready to be printed; it is kept nowhere."""
    # Late, as the window names this function and never calls it.
    import pypdfium2

    from app.operations.paper import letterhead
    from app.reports.pdf.recovery_sheet import RecoverySheet, recovery_sheet

    head = letterhead(session, "復旧コード")
    pdf = recovery_sheet(RecoverySheet(head, session.store.profile.name, code))
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[0].render(scale=_DPI / 72, grayscale=True)
        return GreyPage(bitmap.width, bitmap.height, bitmap.to_numpy().tobytes())


class KeyringUse(StrEnum):
    """What the system's keyring has to do with a profile."""

    NONE = "none"
    """There is none on this machine, or none that can be trusted."""
    ASKS = "asks"
    """There is one; the passphrase is asked for all the same."""
    OPENS = "opens"
    """It opens the profile for whoever has logged in to the machine."""


def keyring_use(session: Session) -> KeyringUse:
    """What the system's keyring does for this profile. Raises DamagedError."""
    if KeyFile(session.store.profile.keys).is_remembered:
        return KeyringUse.OPENS
    return KeyringUse.ASKS if SystemKeyring(patience=_PATIENCE).is_there else KeyringUse.NONE


def open_by_keyring(session: Session, *, wanted: bool) -> KeyringUse:
    """Let the system's keyring open the profile, or no more; what holds from now on. Raises DamagedError."""
    file = KeyFile(session.store.profile.keys)
    if not wanted:
        file.forget()
        return KeyringUse.ASKS
    return KeyringUse.OPENS if file.remember(session.store.keys) else KeyringUse.NONE
