"""Joining an office's server, and signing in there."""

from __future__ import annotations

import os
import platform
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import msgspec

from app.core.errors import UsageError
from app.core.join_code import JoinCode
from app.core.roles import Role
from app.db.sealed_file import SealedFile
from app.db.store import Store
from app.operations.session import Session
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.wire_accounts import DEVICE_SECRET_BYTES, Enrol, SignedIn, SignIn
from app.sync.wire_provider import BeginProviderSignIn, ProviderRequest, ProviderSignIn

if TYPE_CHECKING:
    import httpx

    from app.sync.provider import ProviderTokens

OPERATOR = "operator"
"""Setting: the id of the user who was last at this profile."""

Connect = Callable[[bytes], "httpx.BaseTransport"]
"""Makes connections to who holds the key with this pin."""

AskProvider = Callable[[ProviderRequest], "ProviderTokens"]
"""Has a person sign in with the browser (``app.sync.provider.sign_in`` where none is given)."""

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
    office_name: str = ""
    account: str = ""
    """Id of the account that has signed in, be it that joining is not finished."""
    user: str = ""
    """The same, once it is."""
    role: Role = Role.STAFF
    refresh: str = ""
    """Empty where somebody has to sign in."""
    must_change_password: bool = False
    """Whether the server answers nothing else until the account has a password of the person's own."""
    has_code: bool = False
    """Whether the account asks for codes of an authenticator application, as the server said last."""
    by_provider: bool = False
    """Whether the office's identity provider said who it is."""

    @property
    def has_password(self) -> bool:
        """Whether the person signs in with a password that the server keeps."""
        return bool(self.login) and not self.by_provider


def membership(store: Store) -> Membership | None:
    """The server that the desk has joined, or is about to join."""
    data = _file(store).load()
    return msgspec.msgpack.decode(data, type=Membership) if data else None


def keep_membership(store: Store, joined: Membership, **news: Any) -> Membership:
    """Keep it with what is new of it. Raises DiskFullError, StoreError."""
    kept = msgspec.structs.replace(joined, **news)
    _file(store).save(msgspec.msgpack.encode(kept))
    return kept


def forget_membership(store: Store) -> None:
    """The desk has joined no server. Raises StoreError."""
    _file(store).delete()


def begin_joining(
    session: Session, code: str, login: str, password: str, otp: str = "", connect: Connect = pinned_transport
) -> Membership:
    """Make the desk known to the server of a join code and sign its user in there; may be repeated after an error.

    Nothing of what the user has gathered is changed: see ``app.operations.matching``. Raises UsageError,
    ServerError (``code`` is ``code_needed`` where a code of an authenticator application is wanted).
    """
    with _enrolled(session.store, code, connect) as (client, joined):
        answer = client.sign_in(SignIn(joined.device, joined.secret, login, password, typed_code(otp)))
        return _signed_in(session.store, joined, answer, login=login, account=answer.user)


def begin_joining_by_provider(
    session: Session,
    code: str,
    invitation: str = "",
    connect: Connect = pinned_transport,
    ask: AskProvider | None = None,
) -> Membership:
    """As ``begin_joining``, with the office's identity provider in the browser.

    Raises UsageError, ProviderError, ServerError (``code`` is ``provider_unlinked`` where an invitation is wanted).
    """
    with _enrolled(session.store, code, connect) as (client, joined):
        answer = _sign_in_by_provider(client, joined, invitation, ask)
        return _signed_in(session.store, joined, answer, account=answer.user)


def sign_in(
    session: Session, password: str, otp: str = "", connect: Connect = pinned_transport
) -> Membership:
    """Begin a session at the server that the desk has joined.

    Raises UsageError where it has joined none, ServerError.
    """
    with _known(session.store, connect) as (client, joined):
        answer = client.sign_in(SignIn(joined.device, joined.secret, joined.login, password, typed_code(otp)))
        return _the_same(session.store, joined, answer)


def sign_in_by_provider(
    session: Session,
    invitation: str = "",
    connect: Connect = pinned_transport,
    ask: AskProvider | None = None,
) -> Membership:
    """As ``sign_in``, with the office's identity provider in the browser. Raises ProviderError too."""
    with _known(session.store, connect) as (client, joined):
        return _the_same(session.store, joined, _sign_in_by_provider(client, joined, invitation, ask))


def change_password(session: Session, old: str, new: str, connect: Connect = pinned_transport) -> Membership:
    """Set the account's password, which the first sign-in asks for. Raises ServerError."""
    with connected(session.store, connect) as (client, joined):
        client.change_password(old, new)
    return keep_membership(session.store, joined, must_change_password=False)


@contextmanager
def connected(store: Store, connect: Connect) -> Iterator[tuple[Client, Membership]]:
    """A client with a session, for who has signed in, be it that joining is not finished.

    Raises UsageError, SignInNeededError, ServerError.
    """
    joined = begun(store)
    with obeying(store), closing(Client(joined.address, connect(joined.pin))) as client:
        yield client, resume(store, joined, client)


@contextmanager
def obeying(store: Store) -> Iterator[None]:
    """While a desk speaks to its server: one that was revoked gives up what belongs to others, however it hears of it."""
    try:
        yield
    except ServerError as error:
        if error.code == "device_revoked":
            store.source.end_lease()
            store.remove_files()
        raise


@contextmanager
def _enrolled(store: Store, code: str, connect: Connect) -> Iterator[tuple[Client, Membership]]:
    parsed = JoinCode.parse(code)
    before = membership(store)
    if before and before.user:
        raise UsageError("この端末はすでにサーバーに参加しています。何も変更していません。")
    known = before if before and before.pin == parsed.pin and before.device == store.device else None
    joined = known or Membership(
        address=parsed.address, pin=parsed.pin, device=store.device, secret=os.urandom(DEVICE_SECRET_BYTES)
    )
    keep_membership(store, joined)
    with obeying(store), closing(Client(joined.address, connect(joined.pin))) as client:
        hello = client.hello()
        enrolled = client.enrol(Enrol(joined.device, joined.secret, computer_name(), parsed.ticket))
        joined = keep_membership(store, joined, office=enrolled.office, office_name=hello.name)
        yield client, joined


@contextmanager
def _known(store: Store, connect: Connect) -> Iterator[tuple[Client, Membership]]:
    joined = required(store)
    with obeying(store), closing(Client(joined.address, connect(joined.pin))) as client:
        yield client, succeed(store, joined, client)


def _sign_in_by_provider(
    client: Client, joined: Membership, invitation: str, ask: AskProvider | None
) -> SignedIn:
    from app.sync import provider  # with all that speaks HTTP, which most sessions never need

    tokens = (ask or provider.sign_in)(
        client.begin_provider_sign_in(BeginProviderSignIn(joined.device, joined.secret))
    )
    return client.provider_sign_in(
        ProviderSignIn(joined.device, joined.secret, tokens.id_token, tokens.refresh_token, invitation)
    )


def _the_same(store: Store, joined: Membership, answer: SignedIn) -> Membership:
    if answer.user != joined.user:
        raise UsageError("このプロファイルは別の人のものです。何も変更していません。")
    return _signed_in(store, joined, answer)


def resume(store: Store, joined: Membership, client: Client) -> Membership:
    """Go on with the session; who has signed out only hears whether his desk was revoked. Raises SignInNeededError, ServerError."""
    if not joined.refresh or joined.device != store.device:
        _hear_of_revocation(joined, client)
        raise sign_in_needed()
    try:
        answer = client.refresh(joined.refresh)
    except ServerError as error:
        if error.code == "not_signed_in":
            keep_membership(store, joined, refresh="")
            raise sign_in_needed() from error
        raise
    return _signed_in(store, joined, answer)


def _hear_of_revocation(joined: Membership, client: Client) -> None:
    """An account is often closed first, and its desk is revoked when nobody can sign in at it. Raises ServerError for that."""
    try:
        client.ask_whether_revoked(Enrol(joined.device, joined.secret, computer_name()))
    except ServerError as error:
        if error.code == "device_revoked":
            raise


def succeed(store: Store, joined: Membership, client: Client) -> Membership:
    """Where the data folder was put back or copied, make the desk known under its new id."""
    if joined.device == store.device:
        return joined
    secret = os.urandom(DEVICE_SECRET_BYTES)
    client.enrol(
        Enrol(store.device, secret, computer_name(), former=joined.device, former_secret=joined.secret)
    )
    return keep_membership(store, joined, device=store.device, secret=secret, refresh="")


def required(store: Store) -> Membership:
    """Raises UsageError where the desk has joined no server."""
    joined = membership(store)
    if joined is None or not joined.user:
        raise UsageError("この端末はサーバーに参加していません。参加コードで参加してください。")
    return joined


def begun(store: Store) -> Membership:
    """Raises UsageError where nobody has signed in at a server."""
    joined = membership(store)
    if joined is None or not (joined.user or joined.account):
        raise UsageError("この端末はサーバーに参加していません。参加コードで参加してください。")
    return joined


def sign_in_needed() -> SignInNeededError:
    return SignInNeededError("サーバーへのサインインが要ります。手元のデータはそのままです。")


def _signed_in(store: Store, joined: Membership, answer: SignedIn, **news: Any) -> Membership:
    return keep_membership(
        store, joined, role=answer.role, refresh=answer.refresh,
        must_change_password=answer.must_change_password, has_code=answer.has_code,
        by_provider=answer.by_provider, **news,
    )  # fmt: skip


def _file(store: Store) -> SealedFile:
    return SealedFile(store.profile.server, store.keys.server)


def typed_code(text: str) -> str:
    """A code of an authenticator application as the server knows it: applications show it in two groups, and some type it in wide digits."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def computer_name() -> str:
    """The name by which the office's people know this desk."""
    return platform.node()[:_NAME_LENGTH] or "Enishi"
