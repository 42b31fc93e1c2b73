"""Who did what to which account or desk: written in the transaction of what it tells. Ids, never names or values, but for the office's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from app.core.dates import format_instant, office_zone
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
    DEVICE_LEFT = "device_left"
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
    APPROVAL_WITHDRAWN = "approval_withdrawn"
    CARDS_OPENED = "cards_opened"
    DELEGATED = "delegated"
    DISCLOSED = "disclosed"
    FIGURES_READ = "figures_read"
    KEPT_LONGER = "kept_longer"


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines; what is empty does not narrow them."""

    before: str = ""
    """The id of the line to go on from."""
    about: str = ""
    """An account or a device: lines of what it did, or what was done to it."""
    action: str = ""
    since: str = ""
    """First day of the office's, as ``2026-04-01``."""
    until: str = ""
    """Last day."""


def newest(connection: Connection, office: str, wanted: Wanted, limit: int) -> AuditLines:
    """The lines that are wanted, the newest first. Raises ValueError for what is no day."""
    conditions = ["office = %s"]
    values: list[object] = [office]
    for condition, value in (
        ("id < %s", wanted.before),
        ("%s IN (actor, subject, device)", wanted.about),
        ("action = %s", wanted.action),
        ("at >= %s", wanted.since and _midnight(wanted.since)),
        ("at < %s", wanted.until and _midnight(wanted.until) + timedelta(days=1)),
    ):
        if value:
            conditions.append(condition)
            values.append(value)
    with connection.cursor(row_factory=dict_row) as cursor:
        cursor.execute(
            "SELECT id, at, actor, device, action, subject, detail FROM office_audit"
            f" WHERE {' AND '.join(conditions)} ORDER BY id DESC LIMIT %s",
            (*values, limit + 1),
        )
        rows = cursor.fetchall()
    lines = tuple(AuditLine(**(row | {"at": format_instant(row["at"])})) for row in rows[:limit])
    return AuditLines(lines, len(rows) > limit)


def _midnight(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(), office_zone())
