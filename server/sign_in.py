"""Signing in with a password: slow for who guesses, and telling nobody which accounts there are."""

from __future__ import annotations

from datetime import datetime
from http import HTTPStatus

from app.core.roles import Role
from app.sync.wire_accounts import SignedIn, SignIn
from server import accounts, audit, devices, lockout, passwords, sessions, settings
from server.accounts import Kept
from server.audit import Action
from server.database import Connection
from server.problems import Refused, device_unknown
from server.services import Services
from server.settings import Settings

CODES = "codes"
"""What the secrets of authenticator applications are sealed for."""


def sign_in(services: Services, request: SignIn, now: datetime) -> SignedIn:
    """Tokens for a person at an enrolled desk.

    Raises Refused: ``device_unknown``, ``device_revoked``, ``sign_in_failed``, ``sign_in_locked``, and, to who
    knows the password only, ``code_needed`` and ``provider_required``.
    """
    database, office = services.database, services.office
    who = lockout.who(services.guard, accounts.login_key(request.login))

    def attempt(connection: Connection) -> tuple[bool, datetime | None, Kept | None, Settings]:
        known = devices.prove(connection, office, request.device, request.secret)
        wait = lockout.begin(connection, office, who, now) if known else None
        account = accounts.by_login(connection, office, request.login)
        return known, wait, account, settings.read(connection, office)

    known, wait, account, decided = database.transaction(attempt)
    if not known:
        raise device_unknown()
    if wait is not None:
        raise _locked(wait, now)
    stored = account.password if account and account.disabled_at is None else None
    if not passwords.verify_password(request.password, stored) or account is None:
        database.transaction(lambda connection: _failed(connection, services, request, who, now))
        raise _wrong()
    if decided.provider_required and account.role is not Role.ADMINISTRATOR:
        database.transaction(lambda connection: lockout.take_back(connection, office, who))
        raise Refused(HTTPStatus.FORBIDDEN, "provider_required", "機関の認証基盤でサインインしてください。")
    if account.code_secret is not None and not request.code:
        # The password was right: asking for the code is no failure to be counted.
        database.transaction(lambda connection: lockout.take_back(connection, office, who))
        raise Refused(
            HTTPStatus.UNAUTHORIZED,
            "code_needed",
            "認証アプリに表示されている 6 桁の数字を入力してください。",
        )
    period = _period(services, account, request.code, now)
    if account.code_secret is not None and period is None:
        raise _wrong()

    def begin(connection: Connection) -> SignedIn | None:
        if not accounts.is_unchanged(connection, office, account):  # since the password was looked at
            return None
        if period is not None and not accounts.use_code(connection, office, account.id, period):
            return None
        lockout.succeed(connection, office, who)
        return sessions.begin(connection, office, account, request.device, now).tokens

    signed_in = database.transaction(begin)
    if signed_in is None:
        raise _wrong()
    return signed_in


def count_guess(services: Services, account: Kept, now: datetime) -> None:
    """Count somebody who is signed in and types the password again, as a sign-in. Raises Refused (``sign_in_locked``)."""
    who = lockout.who(services.guard, accounts.login_key(account.login))
    wait = services.database.transaction(
        lambda connection: lockout.begin(connection, services.office, who, now)
    )
    if wait is not None:
        raise _locked(wait, now)


def guessed_right(services: Services, account: Kept) -> None:
    """Forget the failures."""
    who = lockout.who(services.guard, accounts.login_key(account.login))
    services.database.transaction(lambda connection: lockout.succeed(connection, services.office, who))


def open_code_secret(services: Services, account: str, sealed: bytes) -> bytes:
    """The secret of an authenticator application. Raises DamagedError."""
    return services.sealer.open_data(services.office, CODES, account, sealed)


def _period(services: Services, account: Kept, code: str, now: datetime) -> int | None:
    if account.code_secret is None:
        return None
    secret = open_code_secret(services, account.id, account.code_secret)
    return passwords.verify_code(secret, code, now, account.code_after)


def _failed(connection: Connection, services: Services, request: SignIn, who: bytes, now: datetime) -> None:
    """Tell the audit when guessing has come so far that it has to wait."""
    if lockout.is_locked(connection, services.office, who, now):
        audit.write(connection, services.office, Action.SIGN_IN_LOCKED, now, device=request.device)


def _wrong() -> Refused:
    return Refused(
        HTTPStatus.UNAUTHORIZED,
        "sign_in_failed",
        "サインインできません。利用者名、パスワード、6 桁の数字を確かめてください。",
    )


def _locked(until: datetime, now: datetime) -> Refused:
    seconds = max(1, int((until - now).total_seconds()) + 1)
    return Refused(
        HTTPStatus.TOO_MANY_REQUESTS,
        "sign_in_locked",
        "サインインの失敗が続いたため、{seconds} 秒間は受け付けません。",
        retry_after=seconds,
        seconds=seconds,
    )
