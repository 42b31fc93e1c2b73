"""Which account a subject of the identity provider is, and how it came to be."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timedelta
from http import HTTPStatus

from app.core.documents import record_of
from app.core.records import User
from app.core.roles import Role
from server import audit, passwords
from server.audit import Action
from server.database import Connection
from server.problems import Refused, not_found
from server.sealing import Sealer
from server.tokens import digest

_WATCHING = (Role.ADMINISTRATOR, Role.AUDITOR)
"""Accounts that are taken over by an invitation only: who can change an address at the provider is not yet one of these."""


def account_of(connection: Connection, office: str, issuer: str, subject: str) -> str | None:
    """The account that a subject is."""
    row = connection.execute(
        "SELECT account FROM identity WHERE office = %s AND issuer = %s AND subject = %s",
        (office, issuer, subject),
    ).fetchone()
    return None if row is None else str(row[0])


def subject_of(connection: Connection, office: str, issuer: str, account: str) -> str | None:
    """The subject that an account is."""
    row = connection.execute(
        "SELECT subject FROM identity WHERE office = %s AND issuer = %s AND account = %s",
        (office, issuer, account),
    ).fetchone()
    return None if row is None else str(row[0])


def link(
    connection: Connection,
    office: str,
    issuer: str,
    subject: str,
    account: str,
    now: datetime,
    *,
    device: str,
) -> None:
    """From now on the subject is the account, and no other subject of this provider is."""
    connection.execute(
        "DELETE FROM identity WHERE office = %s AND issuer = %s AND account = %s", (office, issuer, account)
    )
    connection.execute(
        "INSERT INTO identity (office, issuer, subject, account, linked_at) VALUES (%s, %s, %s, %s, %s)",
        (office, issuer, subject, account, now),
    )
    audit.write(
        connection, office, Action.PROVIDER_LINKED, now, actor=account, device=device, subject=account
    )


def unlink(connection: Connection, office: str, account: str) -> None:
    """Let no subject be the account any more."""
    connection.execute("DELETE FROM identity WHERE office = %s AND account = %s", (office, account))


def invite(
    connection: Connection,
    office: str,
    account: str,
    valid: timedelta,
    now: datetime,
    *,
    actor: str,
    device: str,
) -> str:
    """A code that makes a subject the account, once; a former one is good no more. Raises Refused (``not_found``)."""
    known = connection.execute(
        "SELECT 1 FROM account WHERE office = %s AND id = %s", (office, account)
    ).fetchone()
    if known is None:
        raise not_found()
    code = passwords.new_password()
    connection.execute("DELETE FROM invitation WHERE office = %s AND account = %s", (office, account))
    connection.execute(
        "INSERT INTO invitation (office, code, account, until) VALUES (%s, %s, %s, %s)",
        (office, _hashed(code), account, now + valid),
    )
    audit.write(connection, office, Action.INVITED, now, actor=actor, device=device, subject=account)
    return code


def use_invitation(connection: Connection, office: str, code: str, now: datetime) -> str:
    """The account that a code is for; the code is good no more. Raises Refused (``invitation_invalid``)."""
    row = connection.execute(
        "DELETE FROM invitation WHERE office = %s AND code = %s AND until > %s RETURNING account",
        (office, _hashed(code), now),
    ).fetchone()
    if row is None:
        raise Refused(
            HTTPStatus.FORBIDDEN,
            "invitation_invalid",
            "この招待の番号は使えません。使用済みか、期限が過ぎています。管理者に新しい番号をもらってください。",
        )
    return str(row[0])


def by_column(connection: Connection, sealer: Sealer, office: str, column: str, value: str) -> str | None:
    """The account of the one user with a mail address or staff number; None where there is none, or several.

    None too for an account that watches over the others, or that is another subject already.
    """
    if not value:
        return None
    rows = connection.execute(
        "SELECT r.id, r.document FROM record r JOIN account a ON a.office = r.office AND a.id = r.id"
        " WHERE r.office = %s AND r.kind = 'user' AND a.role <> ALL(%s)"
        " AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.office = a.office AND i.account = a.id)",
        (office, list(_WATCHING)),
    )
    wanted, found = _folded(value), []
    for user, sealed in rows:
        document = sealer.open(office, "user", user, sealed)
        record = record_of(document)
        if (
            isinstance(record, User)
            and not document.revoked_at
            and _folded(getattr(record, column)) == wanted
        ):
            found.append(user)
    return found[0] if len(found) == 1 else None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()


def _hashed(code: str) -> bytes:
    """Of what was typed, whatever its width, case and dashes."""
    return digest(re.sub(r"[\s\-‐-―−ー]", "", _folded(code)).encode())
