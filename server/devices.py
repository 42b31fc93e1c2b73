"""Desks: enrolled by a ticket, known by a secret, revoked by an administrator or by who works at them, or given up by leaving."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from http import HTTPStatus

from psycopg.rows import dict_row

from app.core.dates import format_instant
from app.core.join_code import TICKET_BYTES
from app.sync.wire_accounts import Device, Enrol
from server import audit
from server.audit import Action
from server.database import Connection
from server.problems import Refused, device_revoked, not_found
from server.tokens import digest, same


def make_ticket(
    connection: Connection, office: str, actor: str, device: str, valid: timedelta, now: datetime
) -> bytes:
    """A ticket that enrols one desk, once."""
    ticket = secrets.token_bytes(TICKET_BYTES)
    connection.execute(
        "INSERT INTO ticket (office, ticket, made_by, made_at, until) VALUES (%s, %s, %s, %s, %s)",
        (office, digest(ticket), actor, now, now + valid),
    )
    audit.write(connection, office, Action.TICKET_MADE, now, actor=actor, device=device)
    return ticket


def enrol(connection: Connection, office: str, request: Enrol, now: datetime) -> None:
    """Know a desk from now on; asked again in the same words, it is known still.

    Raises Refused: ``ticket_invalid`` for a ticket that is not good (any more) and for
    an id that is another's, which are not told apart; ``device_revoked``.
    """
    known = connection.execute(
        "SELECT secret, revoked_at FROM device WHERE office = %s AND id = %s", (office, request.device)
    ).fetchone()
    if known is not None:
        if not same(request.secret, known[0]):
            raise _ticket_invalid()
        if known[1] is not None:
            raise device_revoked()
        return
    if request.former:
        _succeed(connection, office, request)
    elif not _use_ticket(connection, office, request, now):
        raise _ticket_invalid()
    connection.execute(
        "INSERT INTO device (office, id, secret, name, former, enrolled_at) VALUES (%s, %s, %s, %s, %s, %s)",
        (office, request.device, digest(request.secret), request.name, request.former or None, now),
    )
    audit.write(
        connection, office, Action.DEVICE_ENROLLED, now, device=request.device, subject=request.device,
        detail={"former": request.former} if request.former else None,
    )  # fmt: skip


def prove(connection: Connection, office: str, device: str, secret: bytes) -> bool:
    """Whether this is an enrolled desk. Raises Refused (``device_revoked``) for one that was."""
    row = connection.execute(
        "SELECT secret, revoked_at FROM device WHERE office = %s AND id = %s", (office, device)
    ).fetchone()
    if row is None or not same(secret, row[0]):
        return False
    if row[1] is not None:
        raise device_revoked()
    return True


def seen(connection: Connection, office: str, device: str, now: datetime) -> None:
    """Note that a desk was there."""
    connection.execute(
        "UPDATE device SET last_seen_at = %s WHERE office = %s AND id = %s", (now, office, device)
    )


def listed(connection: Connection, office: str, account: str = "") -> tuple[Device, ...]:
    """All desks; with ``account`` those at which it has ever signed in."""
    with connection.cursor(row_factory=dict_row) as cursor:
        cursor.execute(
            "SELECT d.id, d.name, d.enrolled_at, d.last_seen_at, d.revoked_at,"
            " coalesce(array_agg(DISTINCT s.account) FILTER (WHERE s.ended_at IS NULL), '{}') AS users"
            " FROM device d LEFT JOIN session s ON s.office = d.office AND s.device = d.id"
            " WHERE d.office = %s GROUP BY d.office, d.id"
            " HAVING %s = '' OR bool_or(s.account = %s) ORDER BY d.id",
            (office, account, account),
        )
        rows = cursor.fetchall()
    return tuple(
        Device(
            id=row["id"],
            name=row["name"],
            enrolled_at=format_instant(row["enrolled_at"]),
            last_seen_at=_instant(row["last_seen_at"]),
            users=tuple(user for user in row["users"] if user and account in ("", user)),
            revoked_at=_instant(row["revoked_at"]),
        )
        for row in rows
    )


def revoke(
    connection: Connection, office: str, device: str, actor: str, at: str, now: datetime, *, any_device: bool
) -> None:
    """Let a desk do nothing any more but learn that it is revoked.

    ``any_device``: the actor is an administrator; else the desk has to be one at which he has
    signed in. Raises Refused (``not_found``).
    """
    row = connection.execute(
        "UPDATE device SET revoked_at = coalesce(revoked_at, %s) WHERE office = %s AND id = %s AND (%s OR EXISTS"
        " (SELECT 1 FROM session s WHERE s.office = device.office AND s.device = device.id AND s.account = %s))"
        " RETURNING id",
        (now, office, device, any_device, actor),
    ).fetchone()
    if row is None:
        raise not_found()
    audit.write(connection, office, Action.DEVICE_REVOKED, now, actor=actor, device=at, subject=device)


def leave(connection: Connection, office: str, device: str, actor: str, now: datetime) -> None:
    """Let a desk in no more, since its user has left the office's server with it."""
    connection.execute(
        "UPDATE device SET revoked_at = coalesce(revoked_at, %s) WHERE office = %s AND id = %s",
        (now, office, device),
    )
    audit.write(connection, office, Action.DEVICE_LEFT, now, actor=actor, device=device, subject=device)


def _use_ticket(connection: Connection, office: str, request: Enrol, now: datetime) -> bool:
    """One statement, so that of two desks with one ticket one is let in; a desk that asks twice at once has it twice."""
    used = connection.execute(
        "UPDATE ticket SET device = %s WHERE office = %s AND ticket = %s AND until > %s AND (device IS NULL OR device = %s)",
        (request.device, office, digest(request.ticket), now, request.device),
    )
    return used.rowcount == 1


def _succeed(connection: Connection, office: str, request: Enrol) -> None:
    if not prove(connection, office, request.former, request.former_secret):
        raise _ticket_invalid()


def _ticket_invalid() -> Refused:
    return Refused(
        HTTPStatus.FORBIDDEN,
        "ticket_invalid",
        "この参加コードは使えません。使用済みか、期限が過ぎています。管理者に新しいコードをもらってください。",
    )


def _instant(instant: datetime | None) -> str:
    return format_instant(instant) if instant else ""
