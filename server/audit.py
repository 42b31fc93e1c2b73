"""Who did what to which account or desk: written in the transaction of what it tells. Ids, never names or values, but for the office's settings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from app.core.dates import format_instant
from app.core.ids import new_id
from app.sync.wire_accounts import AuditLine, AuditLines
from server.database import Connection


class Action(StrEnum):
    SIGNED_IN = "signed_in"
    SIGN_IN_LOCKED = "sign_in_locked"
    SIGNED_OUT = "signed_out"
    REFRESH_REUSED = "refresh_reused"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105
    CODE_CONFIRMED = "code_confirmed"
    CODE_REMOVED = "code_removed"
    TICKET_MADE = "ticket_made"
    DEVICE_ENROLLED = "device_enrolled"
    DEVICE_REVOKED = "device_revoked"
    ACCOUNT_CREATED = "account_created"
    ACCOUNT_CHANGED = "account_changed"
    PROVIDER_LINKED = "provider_linked"
    PROVIDER_REFUSED = "provider_refused"
    INVITED = "invited"
    DEPARTMENTS_IMPORTED = "departments_imported"
    SETTINGS_CHANGED = "settings_changed"
    CARD_ERASED = "card_erased"
    AUDIT_READ = "audit_read"
    CONTACT_ANSWERED = "contact_answered"
    ROTATED = "rotated"
    ROTATION_UNDONE = "rotation_undone"
    APPROVAL_ASKED = "approval_asked"
    APPROVAL_GIVEN = "approval_given"
    APPROVAL_REFUSED = "approval_refused"
    CARDS_OPENED = "cards_opened"


def write(
    connection: Connection,
    office: str,
    action: Action,
    now: datetime,
    *,
    actor: str = "",
    device: str = "",
    subject: str = "",
    detail: Mapping[str, str] | None = None,
) -> None:
    """One line, in the caller's transaction. ``actor`` is an account, ``subject`` what was done to."""
    connection.execute(
        "INSERT INTO office_audit (office, id, at, actor, device, action, subject, detail)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
        (office, new_id(), now, actor, device, action, subject, Jsonb(dict(detail or {}))),
    )


def newest(connection: Connection, office: str, before: str, limit: int) -> AuditLines:
    """Lines before the one with the id ``before`` (all: the empty string), the newest first."""
    with connection.cursor(row_factory=dict_row) as cursor:
        cursor.execute(
            "SELECT id, at, actor, device, action, subject, detail FROM office_audit"
            " WHERE office = %s AND (%s = '' OR id < %s) ORDER BY id DESC LIMIT %s",
            (office, before, before, limit + 1),
        )
        rows = cursor.fetchall()
    lines = tuple(AuditLine(**(row | {"at": format_instant(row["at"])})) for row in rows[:limit])
    return AuditLines(lines, len(rows) > limit)
