"""Joining an office's server, and signing in there."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.core.errors import UsageError
from app.core.join_code import JoinCode
from app.core.roles import Role
from app.db.adoption import adopt_user
from app.db.sealed_file import SealedFile
from app.db.store import Store
from app.operations.session import Session
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.wire_accounts import DEVICE_SECRET_BYTES, Enrol, SignedIn, SignIn

if TYPE_CHECKING:
    import httpx

OPERATOR = "operator"
"""Setting: the id of the user who was last at this profile."""

Connect = Callable[[bytes], "httpx.BaseTransport"]
"""Makes connections to who holds the key with this pin."""

Attempt = Callable[[str], "Membership"]
"""Signs in with a code of an authenticator application, or with none."""

_NAME_LENGTH = 200


class SignInNeededError(UsageError):
    """The session at the server has ended, or the data folder was put back or copied."""


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """Which server a desk has joined, and as whom; kept sealed under the store's key."""

    address: str
    pin: bytes
    device: str
    secret: bytes
    login: str = ""
    office: str = ""
    user: str = ""
    role: Role = Role.STAFF
    refresh: str = ""
    """Empty where somebody has to sign in."""
    must_change_password: bool = False
    """Whether the server answers nothing else until the account has a password of the person's own."""


def membership(store: Store) -> Membership | None:
    """The server that the desk has joined, or is about to join."""
    data = _file(store).load()
    return msgspec.msgpack.decode(data, type=Membership) if data else None


def keep_membership(store: Store, joined: Membership) -> None:
    """Raises DiskFullError, StoreError."""
    _file(store).save(msgspec.msgpack.encode(joined))


def join(
    session: Session, code: str, login: str, password: str, otp: str = "", connect: Connect = pinned_transport
) -> Membership:
    """Make the desk known to the server of a join code and sign its user in there; may be repeated after an error.

    What the user has gathered so far becomes his account's. Raises UsageError,
    ServerError (``code`` is ``code_needed`` where a code of an authenticator application is wanted).
    """
    store = session.store
    parsed = JoinCode.parse(code)
    before = membership(store)
    if before and before.user:
        raise UsageError("この端末はすでにサーバーに参加しています。何も変更していません。")
    begun = before if before and before.pin == parsed.pin and before.device == store.device else None
    joined = begun or Membership(
        address=parsed.address, pin=parsed.pin, device=store.device, secret=os.urandom(DEVICE_SECRET_BYTES)
    )
    keep_membership(store, joined)
    client = Client(joined.address, connect(joined.pin))
    try:
        client.hello()
        enrolled = client.enrol(Enrol(joined.device, joined.secret, _computer(), parsed.ticket))
        joined = msgspec.structs.replace(joined, login=login, office=enrolled.office)
        signed_in = client.sign_in(SignIn(joined.device, joined.secret, login, password, otp))
    finally:
        client.close()
    adopt_user(store.db, session.operator.id, signed_in.user)
    store.set_setting(OPERATOR, signed_in.user)
    return _signed_in(store, joined, signed_in)


def sign_in(
    session: Session, password: str, otp: str = "", connect: Connect = pinned_transport
) -> Membership:
    """Begin a session at the server that the desk has joined.

    Raises UsageError where it has joined none, ServerError.
    """
    store = session.store
    joined = required(store)
    client = Client(joined.address, connect(joined.pin))
    try:
        joined = succeed(store, joined, client)
        answer = client.sign_in(SignIn(joined.device, joined.secret, joined.login, password, otp))
    finally:
        client.close()
    if answer.user != joined.user:
        raise UsageError("このプロファイルは別の人のものです。何も変更していません。")
    return _signed_in(store, joined, answer)


def change_password(session: Session, old: str, new: str, connect: Connect = pinned_transport) -> Membership:
    """Set the account's password, which the first sign-in asks for. Raises ServerError."""
    joined = required(session.store)
    client = Client(joined.address, connect(joined.pin))
    try:
        joined = resume(session.store, joined, client)
        client.change_password(old, new)
    finally:
        client.close()
    joined = msgspec.structs.replace(joined, must_change_password=False)
    keep_membership(session.store, joined)
    return joined


def resume(store: Store, joined: Membership, client: Client) -> Membership:
    """Go on with the session. Raises SignInNeededError, ServerError."""
    if not joined.refresh or joined.device != store.device:
        raise sign_in_needed()
    try:
        answer = client.refresh(joined.refresh)
    except ServerError as error:
        if error.code == "not_signed_in":
            raise sign_in_needed() from error
        raise
    return _signed_in(store, joined, answer)


def succeed(store: Store, joined: Membership, client: Client) -> Membership:
    """Where the data folder was put back or copied, make the desk known under its new id."""
    if joined.device == store.device:
        return joined
    secret = os.urandom(DEVICE_SECRET_BYTES)
    client.enrol(Enrol(store.device, secret, _computer(), former=joined.device, former_secret=joined.secret))
    renamed = msgspec.structs.replace(joined, device=store.device, secret=secret, refresh="")
    keep_membership(store, renamed)
    return renamed


def required(store: Store) -> Membership:
    """Raises UsageError where the desk has joined no server."""
    joined = membership(store)
    if joined is None or not joined.user:
        raise UsageError("この端末はサーバーに参加していません。参加コードで参加してください。")
    return joined


def sign_in_needed() -> SignInNeededError:
    return SignInNeededError("サーバーへのサインインが要ります。手元のデータはそのままです。")


def _signed_in(store: Store, joined: Membership, answer: SignedIn) -> Membership:
    kept = msgspec.structs.replace(joined, user=answer.user, role=answer.role, refresh=answer.refresh,
        must_change_password=answer.must_change_password,
    )  # fmt: skip
    keep_membership(store, kept)
    return kept


def _file(store: Store) -> SealedFile:
    return SealedFile(store.profile.server, store.keys.server)


def _computer() -> str:
    return platform.node()[:_NAME_LENGTH] or "Enishi"
