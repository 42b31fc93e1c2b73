"""Sessions: a short access token for requests, a long refresh token that works once.

A refresh token that comes back after its successor was used has been copied: the session
ends for both holders (RFC 9700, 4.14.2). One that comes back while nobody has used its
successor belongs to a desk that never got the answer, and is told the same once more: the successor follows
from it by a key of the server, so that a request that was sent twice takes nothing from its desk, in whatever
order both come in. One that comes back less than ``HELD_UP`` after its successor was made, and that is in use
already, may have been held up on its way: it opens and ends nothing.
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
from server.tokens import new_token, next_token, parse_token, same

ACCESS_FOR = timedelta(minutes=15)
REFRESH_FOR = timedelta(days=60)
"""A desk may be away for weeks; each refresh begins it anew."""
HELD_UP = timedelta(minutes=1)
"""Longer than a request that somebody has sent is on its way: a line that was cut, a process that was killed, a database that was away."""

KEY = "refresh"
"""Purpose of the key by which tokens follow upon each other (``Sealer.key_for``)."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who makes a request, and from where."""

    id: str
    account: str
    device: str
    role: Role
    must_change: bool
    """Whether the first password has to be changed before anything else."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A new session."""

    session: Session
    tokens: SignedIn


def begin(
    connection: Connection,
    office: str,
    account: Kept,
    device: str,
    now: datetime,
    *,
    issuer: str | None = None,
) -> Begun:
    """A session for somebody who has shown who they are. One session for an account at a desk.

    ``issuer``: of the identity provider that says so, where no password was typed.
    """
    connection.execute(
        "UPDATE session SET ended_at = %s WHERE office = %s AND account = %s AND device = %s AND ended_at IS NULL",
        (now, office, account.id, device),
    )
    session = new_id()
    must_change = account.must_change and issuer is None
    (access, access_hash), (refresh, refresh_hash) = new_token(session), new_token(session)
    tokens = _told(
        access, refresh, account.id, account.role, now, must_change=must_change,
        has_code=account.code_secret is not None, by_provider=issuer is not None,
    )  # fmt: skip
    connection.execute(
        "INSERT INTO session (office, id, account, device, access, refresh, access_until, refresh_until, used, created_at,"
        " issuer, checked_at) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, FALSE, %s, %s, %s)",
        (
            office, session, account.id, device, access_hash, refresh_hash, now + ACCESS_FOR, now + REFRESH_FOR, now,
            issuer, now,
        ),
    )  # fmt: skip
    devices.seen(connection, office, device, now)
    audit.write(
        connection, office, Action.SIGNED_IN, now, actor=account.id, device=device, subject=account.id
    )
    return Begun(Session(session, account.id, device, account.role, must_change), tokens)


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


def refresh(connection: Connection, office: str, token: str, now: datetime, key: bytes) -> SignedIn | Refused:
    """The tokens that follow upon a refresh token. A refusal is given back, not raised: what it wrote has to stay.

    ``key`` is that of the purpose ``KEY``.
    """
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
    made_at = row.access_until - ACCESS_FOR
    access, access_hash = next_token(session.id, key, "access", secret)
    fresh, refresh_hash = next_token(session.id, key, "refresh", secret)
    # Another key has come in between: they would not be those that the desk may have got.
    is_other = former and refresh_hash != row.refresh
    if former and now < made_at + HELD_UP and (row.used or (is_other and now < made_at)):
        return Refused(
            HTTPStatus.SERVICE_UNAVAILABLE,
            "busy",
            "サインインの更新が重なりました。手元のデータはそのままです。少し待ってからやり直してください。",
            retry_after=1,
        )
    if former and row.used:
        end(connection, office, session.id, now)
        audit.write(
            connection, office, Action.REFRESH_REUSED, now,
            actor=session.account, device=session.device, subject=session.id,
        )  # fmt: skip
        return not_signed_in()
    if row.refresh_until <= now:
        return not_signed_in()
    if former:
        now = max(now, made_at)
    connection.execute(
        "UPDATE session SET access = %s, refresh = %s, former_refresh = %s, access_until = %s, refresh_until = %s,"
        " used = FALSE WHERE office = %s AND id = %s",
        (
            access_hash, refresh_hash, row.refresh if current else row.former_refresh,
            now + ACCESS_FOR, now + REFRESH_FOR, office, session.id,
        ),
    )  # fmt: skip
    devices.seen(connection, office, session.device, now)
    return _told(
        access, fresh, session.account, session.role, now, must_change=session.must_change,
        has_code=row.has_code, by_provider=row.by_provider,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proven:
    """A session with what its identity provider said."""

    session: Session
    issuer: str | None
    """None: it was begun with a password."""
    provider_refresh: bytes | None
    """Sealed."""
    checked_at: datetime
    """When the provider last agreed."""
    asked_at: datetime | None
    """When it was last asked and has not answered yet."""


def proven(connection: Connection, office: str, token: str) -> Proven | None:
    """The session that a refresh token would go on with; None where ``refresh`` will refuse."""
    row, secret = _find(connection, office, token)
    if row is None or row.ended or not (same(secret, row.refresh) or same(secret, row.former_refresh)):
        return None
    found = connection.execute(
        "SELECT issuer, provider_refresh, checked_at, asked_at FROM session WHERE office = %s AND id = %s FOR UPDATE",
        (office, row.session.id),
    ).fetchone()
    return None if found is None else Proven(row.session, *found)


def note_asked(connection: Connection, office: str, session: str, now: datetime) -> None:
    """Note that the identity provider is being asked."""
    connection.execute(
        "UPDATE session SET asked_at = %s WHERE office = %s AND id = %s", (now, office, session)
    )


def note_checked(
    connection: Connection, office: str, session: str, sealed: bytes | None, now: datetime
) -> None:
    """Note that the identity provider agrees, and by which refresh token it is asked the next time."""
    connection.execute(
        "UPDATE session SET provider_refresh = %s, checked_at = %s, asked_at = NULL WHERE office = %s AND id = %s",
        (sealed, now, office, session),
    )


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
    has_code: bool
    by_provider: bool


def _find(connection: Connection, office: str, token: str, lock: str = "") -> tuple[_Row | None, bytes]:
    parsed = parse_token(token)
    if parsed is None:
        return None, b""
    session, secret = parsed
    found = connection.execute(
        "SELECT s.account, s.device, a.role, a.must_change AND s.issuer IS NULL, s.access, s.refresh, s.former_refresh, s.access_until,"
        " s.refresh_until, s.used, s.ended_at IS NOT NULL OR a.disabled_at IS NOT NULL, d.revoked_at IS NOT NULL,"
        " a.code_secret IS NOT NULL, s.issuer IS NOT NULL FROM session s JOIN account a ON a.office = s.office AND a.id = s.account"
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


def _told(
    access: str, refresh: str, account: str, role: Role, now: datetime, *,
    must_change: bool, has_code: bool, by_provider: bool,
) -> SignedIn:  # fmt: skip
    return SignedIn(
        access=access,
        access_until=format_instant(now + ACCESS_FOR),
        refresh=refresh,
        refresh_until=format_instant(now + REFRESH_FOR),
        user=account,
        role=role,
        must_change_password=must_change,
        has_code=has_code,
        by_provider=by_provider,
    )
