"""Signing in with the office's identity provider, and asking it later whether the user still may.

The desk shows an ID token with a nonce that it got from here: so the token is of this minute, was
asked for by this desk, and opens one session. Which account a subject is stands in ``identity``.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import NoReturn

from app.core.dates import format_instant
from app.core.roles import Role
from app.sync.wire_accounts import SignedIn
from app.sync.wire_provider import BeginProviderSignIn, ProviderRequest, ProviderSignIn
from app.sync.wire_settings import FirstSignIn, Settings
from server import accounts, audit, devices, identities, sessions, settings
from server.accounts import Kept
from server.audit import Action
from server.database import Connection
from server.problems import Refused, device_unknown, not_signed_in
from server.provider import Identity, Provider
from server.services import Services
from server.sessions import Session
from server.tokens import digest

REFRESH_TOKENS = "provider refresh tokens"
"""What the provider's refresh tokens are sealed for."""
NONCE_FOR = timedelta(minutes=15)
"""How long somebody may take to sign in at the provider."""
_NONCE_BYTES = 32
_ASKING = timedelta(minutes=1)
"""While one request asks the provider, others of the session go on: a refresh token works once at some providers."""


def begin(services: Services, request: BeginProviderSignIn, now: datetime) -> ProviderRequest:
    """What an enrolled desk has to ask the provider for.

    Raises Refused: ``provider_off``, ``device_unknown``, ``device_revoked``, ``provider_unreachable``.
    """
    nonce = secrets.token_urlsafe(_NONCE_BYTES)

    def attempt(connection: Connection) -> Provider:
        if not devices.prove(connection, services.office, request.device, request.secret):
            raise device_unknown()
        provider = _provider(services, settings.read(connection, services.office))
        connection.execute(
            "INSERT INTO provider_attempt (office, nonce, device, until) VALUES (%s, %s, %s, %s)",
            (services.office, digest(nonce.encode()), request.device, now + NONCE_FOR),
        )
        return provider

    provider = services.database.transaction(attempt)
    found = provider.metadata()
    return ProviderRequest(
        issuer=provider.issuer,
        authorization_endpoint=found.authorization_endpoint,
        token_endpoint=found.token_endpoint,
        client=provider.client,
        scope=found.scope,
        nonce=nonce,
        until=format_instant(now + NONCE_FOR),
    )


def sign_in(services: Services, request: ProviderSignIn, now: datetime) -> SignedIn:
    """A session for whom the provider names.

    Raises Refused: ``provider_off``, ``device_unknown``, ``device_revoked``, ``provider_token_invalid``,
    ``provider_unlinked`` (the same token may be shown again, with an invitation), ``account_disabled``,
    ``provider_unreachable``.
    """
    office = services.office

    def known(connection: Connection) -> Settings:
        if not devices.prove(connection, office, request.device, request.secret):
            raise device_unknown()
        return settings.read(connection, office)

    decided = services.database.transaction(known)
    provider = _provider(services, decided)
    identity = provider.verify(request.id_token, now)

    def start(connection: Connection) -> SignedIn:
        _use_nonce(connection, office, identity.nonce, request.device, now)
        account = _account(connection, services, decided, identity, request, now)
        if account.disabled_at is not None:
            raise _disabled()
        signed_in = sessions.begin(connection, office, account, request.device, now, issuer=provider.issuer)
        _keep(connection, services, signed_in.session, request.refresh_token, now)
        return signed_in.tokens

    return services.database.transaction(start)


def recheck(services: Services, refresh_token: str, now: datetime) -> None:
    """Before a session goes on: ask the provider, where its time has come.

    A provider that does not answer is waited for as long again; nothing of the session is lost by it.
    Raises Refused: ``provider_refused`` (the session has ended), ``provider_unreachable``.
    """
    due = services.database.transaction(lambda connection: _due(connection, services, refresh_token, now))
    if due is None:
        return
    renewed = None
    if due.question is not None:
        try:
            renewed = due.question.ask(now)
        except Refused as refusal:
            if refusal.status is not HTTPStatus.SERVICE_UNAVAILABLE or due.question.overdue:
                raise
            return
    if renewed is None:
        _end(services, due.session, now)
    services.database.transaction(lambda connection: _keep(connection, services, due.session, renewed, now))


def sweep(connection: Connection, office: str, now: datetime) -> None:
    """Delete what nobody came back for, and what the provider gave for sessions that are over."""
    connection.execute(
        "UPDATE session SET provider_refresh = NULL"
        " WHERE office = %s AND ended_at IS NOT NULL AND provider_refresh IS NOT NULL",
        (office,),
    )
    for table in ("provider_attempt", "invitation"):
        connection.execute(f"DELETE FROM {table} WHERE office = %s AND until <= %s", (office, now))


@dataclass(frozen=True, slots=True)
class _Question:
    """What the provider has to be asked about a session."""

    provider: Provider
    subject: str
    refresh_token: str
    overdue: bool

    def ask(self, now: datetime) -> str | None:
        """The refresh token by which to ask the next time; None: the user may no longer sign in. Raises Refused."""
        renewed = self.provider.renew(self.refresh_token)
        if renewed is None:
            return None
        # OpenID Connect Core 1.0, 12.2: it has to be the same subject still.
        if renewed.id_token and self.provider.verify(renewed.id_token, now).subject != self.subject:
            return None
        return renewed.refresh_token or self.refresh_token


@dataclass(frozen=True, slots=True)
class _Due:
    """A session that does not simply go on."""

    session: Session
    question: _Question | None = None
    """None: it is over without asking anybody."""


def _due(connection: Connection, services: Services, token: str, now: datetime) -> _Due | None:
    office = services.office
    proven = sessions.proven(connection, office, token)
    if proven is None:
        return None
    session, decided = proven.session, settings.read(connection, office)
    if proven.issuer is None:
        by_password = not decided.provider_required or session.role is Role.ADMINISTRATOR
        return None if by_password else _Due(session)
    subject = identities.subject_of(connection, office, proven.issuer, session.account)
    if proven.issuer != decided.provider_issuer or subject is None:
        return _Due(session)
    interval = timedelta(hours=decided.provider_recheck_hours)
    age = now - proven.checked_at
    overdue = age >= 2 * interval
    is_asking = proven.asked_at is not None and now - proven.asked_at < _ASKING
    if age < interval or (is_asking and not overdue):
        return None
    if proven.provider_refresh is None:
        return _Due(session)
    sessions.note_asked(connection, office, session.id, now)
    refresh = services.sealer.open_data(office, REFRESH_TOKENS, session.id, proven.provider_refresh)
    return _Due(session, _Question(_provider(services, decided), subject, refresh.decode(), overdue))


def _end(services: Services, session: Session, now: datetime) -> NoReturn:
    def end(connection: Connection) -> None:
        sessions.end(connection, services.office, session.id, now)
        audit.write(
            connection, services.office, Action.PROVIDER_REFUSED, now,
            actor=session.account, device=session.device, subject=session.account,
        )  # fmt: skip

    services.database.transaction(end)
    raise Refused(
        HTTPStatus.UNAUTHORIZED,
        "provider_refused",
        "機関の認証基盤でもう一度サインインしてください。手元のデータはそのままです。",
    )


def _use_nonce(connection: Connection, office: str, nonce: str, device: str, now: datetime) -> None:
    """One statement, so that of two requests with one token one is let in."""
    used = connection.execute(
        "DELETE FROM provider_attempt WHERE office = %s AND nonce = %s AND device = %s AND until > %s",
        (office, digest(nonce.encode()), device, now),
    )
    if used.rowcount != 1:
        raise Refused(
            HTTPStatus.UNAUTHORIZED,
            "provider_token_invalid",
            "このサインインは使用済みか、時間がかかりすぎました。もう一度サインインしてください。",
        )


def _account(
    connection: Connection, services: Services, decided: Settings, identity: Identity, request: ProviderSignIn, now: datetime
) -> Kept:  # fmt: skip
    office, issuer = services.office, decided.provider_issuer
    found = identities.account_of(connection, office, issuer, identity.subject)
    if found is None:
        found = _first_account(connection, services, decided, identity, request, now)
        identities.link(connection, office, issuer, identity.subject, found, now, device=request.device)
    account = accounts.by_id(connection, office, found)
    if account is None:
        raise not_signed_in()
    return account


def _first_account(
    connection: Connection, services: Services, decided: Settings, identity: Identity, request: ProviderSignIn, now: datetime
) -> str:  # fmt: skip
    """The account of a subject that was never here. Raises Refused (``provider_unlinked``)."""
    office, found = services.office, None
    if request.invitation:
        found = identities.use_invitation(connection, office, request.invitation, now)
    elif decided.provider_first is FirstSignIn.MAIL:
        found = identities.by_column(connection, services.sealer, office, "mail", identity.verified_mail)
    elif decided.provider_first is FirstSignIn.STAFF_NUMBER:
        number = identity.text(decided.provider_claim)
        found = identities.by_column(connection, services.sealer, office, "staff_number", number)
    if found is None:
        raise Refused(
            HTTPStatus.FORBIDDEN,
            "provider_unlinked",
            "このサインインに対応するアカウントがありません。管理者から受け取った招待の番号を入力してください。",
        )
    return found


def _keep(
    connection: Connection, services: Services, session: Session, refresh_token: str, now: datetime
) -> None:
    sealed = None
    if refresh_token:
        sealed = services.sealer.seal_data(
            services.office, REFRESH_TOKENS, session.id, refresh_token.encode()
        )
    sessions.note_checked(connection, services.office, session.id, sealed, now)


def _provider(services: Services, decided: Settings) -> Provider:
    if not (decided.provider_issuer and decided.provider_client):
        raise Refused(
            HTTPStatus.CONFLICT, "provider_off", "この機関では、認証基盤でのサインインは使えません。"
        )
    return services.providers.get(decided.provider_issuer, decided.provider_client)


def _disabled() -> Refused:
    return Refused(
        HTTPStatus.FORBIDDEN,
        "account_disabled",
        "このアカウントは止められています。管理者に連絡してください。",
    )
