"""What an account of the office's server is for."""

from __future__ import annotations

from enum import StrEnum

from app.core.messages import Message


class Role(StrEnum):
    """役割."""

    STAFF = "staff"
    LEAD = "lead"
    """Sees the figures of a department and shares out its work."""
    ADMINISTRATOR = "administrator"
    """Looks after accounts, desks and the directory; sees no more cards than anybody else."""
    AUDITOR = "auditor"
    """Reads who did what; has no cards."""

    @property
    def has_records(self) -> bool:
        """Whether cards and all that hangs on them are for it to see at all."""
        return self is not Role.AUDITOR

    @property
    def message(self) -> Message:
        """As written on screen and paper."""
        return _MESSAGES[self]


_MESSAGES = {
    Role.STAFF: Message("職員"),
    Role.LEAD: Message("管理職"),
    Role.ADMINISTRATOR: Message("管理者"),
    Role.AUDITOR: Message("監査担当"),
}
