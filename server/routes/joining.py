"""Joining and signing in: desks enrol, people sign in, tokens are renewed, passwords and codes are set."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from app.sync.wire_accounts import (
    ChangePassword,
    CodeSecret,
    ConfirmCode,
    Enrol,
    Enrolled,
    Refresh,
    RemoveCode,
    SignedIn,
    SignIn,
)
from server import accounts, devices, passwords, provider_sign_in, sessions
from server import sign_in as signing
from server.accounts import Kept
from server.api import Call, Query, Route
from server.database import Connection
from server.problems import Refused, not_signed_in


def enrol(call: Call[Enrol]) -> Enrolled:
    services = call.services
    services.database.transaction(
        lambda connection: devices.enrol(connection, services.office, call.body, call.now)
    )
    return Enrolled(services.office, call.body.device)


def sign_in(call: Call[SignIn]) -> SignedIn:
    return signing.sign_in(call.services, call.body, call.now)


def refresh(call: Call[Refresh]) -> SignedIn:
    services = call.services
    provider_sign_in.recheck(services, call.body.refresh, call.now)
    key = services.sealer.key_for(services.office, sessions.KEY)
    answer = services.database.transaction(
        lambda connection: sessions.refresh(connection, services.office, call.body.refresh, call.now, key)
    )
    if isinstance(answer, Refused):
        raise answer
    return answer


def sign_out(call: Call[None]) -> None:
    services, session = call.services, call.session

    def end(connection: Connection) -> None:
        sessions.sign_out(connection, services.office, session, call.now)
        if call.query["leaving"]:
            devices.leave(connection, services.office, session.device, session.account, call.now)

    services.database.transaction(end)


def change_password(call: Call[ChangePassword]) -> None:
    services, session = call.services, call.session
    account = _known_by_password(call, call.body.old)
    passwords.check_new_password(call.body.new, account.login)
    hashed = passwords.hash_password(call.body.new)
    services.database.transaction(
        lambda connection: accounts.set_password(
            connection,
            services.office,
            account.id,
            hashed,
            call.now,
            session=session.id,
            device=session.device,
        )
    )


def new_code(call: Call[None]) -> CodeSecret:
    services = call.services
    account = _account(call)
    secret = passwords.new_code_secret()
    sealed = services.sealer.seal_data(services.office, signing.CODES, account.id, secret)
    services.database.transaction(
        lambda connection: accounts.set_pending_code(connection, services.office, account.id, sealed)
    )
    return CodeSecret(passwords.code_uri(secret, account.login, services.office_name or "Enishi"))


def confirm_code(call: Call[ConfirmCode]) -> None:
    services = call.services
    account = _account(call)
    period = None
    if account.code_pending is not None:
        secret = signing.open_code_secret(services, account.id, account.code_pending)
        period = passwords.verify_code(secret, call.body.code, call.now, 0)
    if period is None:
        raise Refused(
            HTTPStatus.CONFLICT,
            "code_wrong",
            "6 桁の数字が合いません。時計が合っているか確かめて、新しい数字を入力してください。何も変更していません。",
        )
    services.database.transaction(
        lambda connection: accounts.confirm_code(
            connection, services.office, account, period, call.now, device=call.session.device
        )
    )


def remove_code(call: Call[RemoveCode]) -> None:
    services = call.services
    account = _known_by_password(call, call.body.password)
    services.database.transaction(
        lambda connection: accounts.remove_code(
            connection, services.office, account.id, call.now, device=call.session.device
        )
    )


def _account(call: Call[Any]) -> Kept:
    services = call.services
    kept = services.database.transaction(
        lambda connection: accounts.by_id(connection, services.office, call.session.account)
    )
    if kept is None:
        raise not_signed_in()
    return kept


def _known_by_password(call: Call[Any], password: str) -> Kept:
    """The account of who asks, who has shown that he knows its password. Guessing is counted as at sign-in."""
    account = _account(call)
    signing.count_guess(call.services, account, call.now)
    if not passwords.verify_password(password, account.password):
        raise Refused(
            HTTPStatus.FORBIDDEN, "password_wrong", "今のパスワードが違います。何も変更していません。"
        )
    signing.guessed_right(call.services, account)
    return account


ROUTES = (
    Route(
        name="enrol", method="POST", path="/v1/enrol", summary="Make a desk known by a ticket", handler=enrol,
        body=Enrol, answer=Enrolled, problems=(HTTPStatus.FORBIDDEN,), guessable=True,
    ),
    Route(
        name="sign_in", method="POST", path="/v1/sign-in", summary="Sign a person in at an enrolled desk",
        handler=sign_in, body=SignIn, answer=SignedIn, guessable=True,
        problems=(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
    ),
    Route(
        name="refresh", method="POST", path="/v1/refresh", summary="New tokens for a refresh token",
        handler=refresh, body=Refresh, answer=SignedIn, guessable=True, forgiving=True,
        problems=(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
    ),
    Route(
        name="sign_out", method="POST", path="/v1/sign-out", summary="End this session", handler=sign_out,
        query={"leaving": Query(0, "1: this desk comes no more; it is revoked", most=1)},
    ),
    Route(
        name="change_password", method="POST", path="/v1/password", summary="Set one's own password",
        handler=change_password, body=ChangePassword, guessable=True, problems=(HTTPStatus.UNPROCESSABLE_ENTITY,),
    ),
    Route(
        name="new_code", method="POST", path="/v1/code", summary="A secret for an authenticator application",
        handler=new_code, answer=CodeSecret,
    ),
    Route(
        name="confirm_code", method="POST", path="/v1/code/confirmation",
        summary="Ask for codes at sign-in from now on", handler=confirm_code, body=ConfirmCode, guessable=True,
        problems=(HTTPStatus.CONFLICT,),
    ),
    Route(
        name="remove_code", method="POST", path="/v1/code/removal", summary="Ask for codes no more",
        handler=remove_code, body=RemoveCode, guessable=True,
    ),
)  # fmt: skip
