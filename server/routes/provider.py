"""Signing in with the office's identity provider, and invitations to it."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus

from app.core.dates import format_instant
from app.sync.wire_accounts import SignedIn
from app.sync.wire_provider import (
    BeginProviderSignIn,
    Invitation,
    NewInvitation,
    ProviderRequest,
    ProviderSignIn,
)
from server import identities
from server import provider_sign_in as signing
from server.api import Call, Route


def begin(call: Call[BeginProviderSignIn]) -> ProviderRequest:
    return signing.begin(call.services, call.body, call.now)


def sign_in(call: Call[ProviderSignIn]) -> SignedIn:
    return signing.sign_in(call.services, call.body, call.now)


def invite(call: Call[NewInvitation]) -> Invitation:
    services, session = call.services, call.session
    valid = timedelta(days=call.body.days)
    code = services.database.transaction(
        lambda connection: identities.invite(
            connection, services.office, call.path["account"], valid, call.now,
            actor=session.account, device=session.device,
        )
    )  # fmt: skip
    return Invitation(code, format_instant(call.now + valid))


ROUTES = (
    Route(
        name="begin_provider_sign_in", method="POST", path="/v1/provider/request", handler=begin,
        body=BeginProviderSignIn, answer=ProviderRequest, guessable=True,
        summary="What an enrolled desk has to ask the identity provider for",
        problems=(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.CONFLICT),
    ),
    Route(
        name="provider_sign_in", method="POST", path="/v1/provider/sign-in", handler=sign_in,
        body=ProviderSignIn, answer=SignedIn, guessable=True,
        summary="Sign in whom the identity provider names",
        problems=(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.CONFLICT),
    ),
    Route(
        name="invite", method="POST", path="/v1/accounts/{account}/invitation", handler=invite,
        body=NewInvitation, answer=Invitation, status=HTTPStatus.CREATED,
        summary="A code by which somebody of the identity provider becomes this account",
    ),
)  # fmt: skip
