"""Sessions: a short access token for requests, a long refresh token that works once.

A refresh token that comes back after its successor was used has been copied: the session
ends for both holders (RFC 9700, 4.14.2). One that comes back while nobody has used its
successor belongs to a desk that never got the answer, and is answered anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from app.core.dates import format_instant
from app.core.ids import new_id
from app.core.roles import Role
from app.sync.wire_accounts import SignedIn
from server import audit, devices
from server.accounts import Kept
from server.audit import Action
from server.database import Connection
from server.problems import Refused, device_revoked, not_signed_in
from server.tokens import new_token, parse_token, same

ACCESS_FOR = timedelta(minutes=15)
REFRESH_FOR = timedelta(days=60)
"""A desk may be away for weeks; each refresh begins it anew."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who makes a request, and from where."""

    id: str
    account: str
    device: str
    role: Role
    must_change: bool
    """Whether the first password has to be changed before anything else."""


def begin(connection: Connection, office: str, account: Kept, device: str, now: datetime) -> SignedIn:
    """A session for somebody who has shown who they are. One session for an account at a desk."""
    connection.execute(
        "UPDATE session SET ended_at = %s WHERE office = %s AND account = %s AND device = %s AND ended_at IS NULL",
        (now, office, account.id, device),
    )
    session = new_id()
    tokens, access, refresh = _tokens(session, account.id, account.role, now, must_change=account.must_change)
    connection.execute(
        "INSERT INTO session (office, id, account, device, access, refresh, access_until, refresh_until, used, created_at)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, FALSE, %s)",
        (office, session, account.id, device, access, refresh, now + ACCESS_FOR, now + REFRESH_FOR, now),
    )
    devices.seen(connection, office, device, now)
    audit.write(
        connection, office, Action.SIGNED_IN, now, actor=account.id, device=device, subject=account.id
    )
    return tokens


def authenticate(connection: Connection, office: str, token: str, now: datetime) -> Session:
    """The session of an access token.

    Raises Refused: ``not_signed_in``, ``access_expired`` (refresh it), ``device_revoked``.
    """
    row, secret = _find(connection, office, token)
    if row is None or not same(secret, row.access):
        raise not_signed_in()
    _check(row)
    if row.access_until <= now:
        raise Refused(HTTPStatus.UNAUTHORIZED, "access_expired", "サインインの期限が切れました。")
    if not row.used:
        connection.execute(
            "UPDATE session SET used = TRUE WHERE office = %s AND id = %s AND access = %s",
            (office, row.session.id, row.access),
        )
    return row.session


def refresh(connection: Connection, office: str, token: str, now: datetime) -> SignedIn | Refused:
    """New tokens for a refresh token. A refusal is given back, not raised: what it wrote has to stay."""
    row, secret = _find(connection, office, token, " FOR UPDATE OF s")
    if row is None:
        return not_signed_in()
    current = same(secret, row.refresh)
    former = not current and same(secret, row.former_refresh)
    if not current and not former:
        return not_signed_in()
    try:
        _check(row)
    except Refused as refusal:
        return refusal
    session = row.session
    if former and row.used:
        end(connection, office, session.id, now)
        audit.write(
            connection, office, Action.REFRESH_REUSED, now,
            actor=session.account, device=session.device, subject=session.id,
        )  # fmt: skip
        return not_signed_in()
    if row.refresh_until <= now:
        return not_signed_in()
    tokens, access_hash, refresh_hash = _tokens(
        session.id, session.account, session.role, now, must_change=session.must_change
    )
    connection.execute(
        "UPDATE session SET access = %s, refresh = %s, former_refresh = %s, access_until = %s, refresh_until = %s,"
        " used = FALSE WHERE office = %s AND id = %s",
        (
            access_hash, refresh_hash, row.refresh if current else row.former_refresh,
            now + ACCESS_FOR, now + REFRESH_FOR, office, session.id,
        ),
    )  # fmt: skip
    devices.seen(connection, office, session.device, now)
    return tokens


def sign_out(connection: Connection, office: str, session: Session, now: datetime) -> None:
    """End a session that its holder has done with."""
    end(connection, office, session.id, now)
    audit.write(
        connection, office, Action.SIGNED_OUT, now,
        actor=session.account, device=session.device, subject=session.account,
    )  # fmt: skip


def end(connection: Connection, office: str, session: str, now: datetime) -> None:
    """Let its tokens open nothing any more."""
    connection.execute(
        "UPDATE session SET ended_at = coalesce(ended_at, %s) WHERE office = %s AND id = %s",
        (now, office, session),
    )


def sweep(connection: Connection, office: str, now: datetime) -> None:
    """Delete what ended or ran out so long ago that no desk can come back to it."""
    connection.execute(
        "DELETE FROM session WHERE office = %s AND refresh_until <= %s", (office, now - REFRESH_FOR)
    )


@dataclass(frozen=True, slots=True)
class _Row:
    session: Session
    access: bytes
    refresh: bytes
    former_refresh: bytes | None
    access_until: datetime
    refresh_until: datetime
    used: bool
    ended: bool
    device_revoked: bool


def _find(connection: Connection, office: str, token: str, lock: str = "") -> tuple[_Row | None, bytes]:
    parsed = parse_token(token)
    if parsed is None:
        return None, b""
    session, secret = parsed
    found = connection.execute(
        "SELECT s.account, s.device, a.role, a.must_change, s.access, s.refresh, s.former_refresh, s.access_until,"
        " s.refresh_until, s.used, s.ended_at IS NOT NULL OR a.disabled_at IS NOT NULL, d.revoked_at IS NOT NULL"
        " FROM session s JOIN account a ON a.office = s.office AND a.id = s.account"
        " JOIN device d ON d.office = s.office AND d.id = s.device WHERE s.office = %s AND s.id = %s" + lock,
        (office, session),
    ).fetchone()
    if found is None:
        return None, secret
    account, device, role, must_change, *rest = found
    return _Row(Session(session, account, device, Role(role), must_change), *rest), secret


def _check(row: _Row) -> None:
    """A revoked desk learns that it is revoked, by whatever session it ever had."""
    if row.device_revoked:
        raise device_revoked()
    if row.ended:
        raise not_signed_in()


def _tokens(
    session: str, account: str, role: Role, now: datetime, *, must_change: bool
) -> tuple[SignedIn, bytes, bytes]:
    access, access_hash = new_token(session)
    fresh, refresh_hash = new_token(session)
    signed_in = SignedIn(
        access=access,
        access_until=format_instant(now + ACCESS_FOR),
        refresh=fresh,
        refresh_until=format_instant(now + REFRESH_FOR),
        user=account,
        role=role,
        must_change_password=must_change,
    )
    return signed_in, access_hash, refresh_hash
