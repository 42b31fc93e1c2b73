"""What people do with their own account at the office's server: its password, codes of an authenticator application, and their desks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from app.core.errors import UsageError
from app.operations.at_server import at_server
from app.operations.joining import Connect, Membership, keep_membership, required, typed_code
from app.operations.session import Session
from app.sync.administration import Administration
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.own_account import OwnAccount

if TYPE_CHECKING:
    from app.reports.modules import Modules
    from app.sync.wire_accounts import Device

_DIGITS = 6
_GROUP = 4


@dataclass(frozen=True, slots=True)
class NewCode:
    """What an authenticator application has to know. It is shown once and kept nowhere."""

    modules: Modules = field(repr=False)
    """A QR code for its camera."""
    secret: str = field(repr=False)
    """For typing, in groups."""


@dataclass(frozen=True, slots=True)
class OwnDesk:
    """A desk at which one has signed in."""

    id: str
    name: str
    enrolled_at: str
    last_seen_at: str
    revoked_at: str
    """Empty for one that is let in."""
    is_this: bool
    """Whether it is the one that asks."""


def change_password(session: Session, old: str, new: str, connect: Connect = pinned_transport) -> None:
    """Set one's own password; one's sessions at other desks end. Raises UsageError, and what ``at_server`` raises."""
    with _own(session, connect) as (client, _):
        client.change_password(old, new)
        keep_membership(session.store, required(session.store), must_change_password=False)


def begin_code(session: Session, connect: Connect = pinned_transport) -> NewCode:
    """A secret for an authenticator application; until ``confirm_code`` nothing else is changed. Raises as ``change_password``."""
    from app.reports.modules import for_screens  # with all that draws, which most sessions never need

    with _own(session, connect, changes=False) as (client, _):
        uri = OwnAccount(client).new_code().uri
    (secret,) = parse_qs(urlsplit(uri).query)["secret"]
    groups = (secret[start : start + _GROUP] for start in range(0, len(secret), _GROUP))
    return NewCode(for_screens(uri), " ".join(groups))


def confirm_code(session: Session, code: str, connect: Connect = pinned_transport) -> None:
    """Be asked for codes at sign-in from now on. Raises as ``change_password``."""
    typed = typed_code(code)
    if len(typed) != _DIGITS or not typed.isdecimal():
        raise UsageError("認証アプリに表示されている 6 桁の数字を入力してください。何も変更していません。")
    with _own(session, connect) as (client, _):
        OwnAccount(client).confirm_code(typed)
        keep_membership(session.store, required(session.store), has_code=True)


def remove_code(session: Session, password: str, connect: Connect = pinned_transport) -> None:
    """Be asked for codes no more. Raises as ``change_password``."""
    with _own(session, connect) as (client, _):
        OwnAccount(client).remove_code(password)
        keep_membership(session.store, required(session.store), has_code=False)


def list_own_desks(session: Session, connect: Connect = pinned_transport) -> list[OwnDesk]:
    """The one that asks, then those that were seen last, at the end those that are revoked. Raises what ``at_server`` raises."""
    with at_server(session, connect=connect) as (client, joined):
        found = [_own_desk(device, joined) for device in OwnAccount(client).devices().devices]
    latest = sorted(found, key=lambda desk: (desk.last_seen_at or desk.enrolled_at, desk.id), reverse=True)
    return sorted(latest, key=lambda desk: (not desk.is_this, bool(desk.revoked_at)))


def revoke_own_desk(session: Session, device: str, connect: Connect = pinned_transport) -> list[OwnDesk]:
    """Let a desk of one's own in no more, which was lost; all desks afterwards.

    Raises UsageError for the one that asks, and what ``at_server`` raises.
    """
    with at_server(session, connect=connect) as (client, joined):
        if device == joined.device:
            raise UsageError(
                "この端末は、この端末からは停止できません。共有をやめるときは「離れる…」を押してください。何も変更していません。"
            )
        Administration(client).revoke_device(device)
    return list_own_desks(session, connect)


def _own_desk(device: Device, joined: Membership) -> OwnDesk:
    return OwnDesk(
        device.id, device.name, device.enrolled_at, device.last_seen_at, device.revoked_at,
        is_this=device.id == joined.device,
    )  # fmt: skip


@contextmanager
def _own(session: Session, connect: Connect, *, changes: bool = True) -> Iterator[tuple[Client, Membership]]:
    """A client with the session of an account that has a password; who hears nothing is told what may have become of it."""
    is_asked = False
    try:
        with at_server(session, connect=connect) as (client, joined):
            if not joined.has_password:
                raise UsageError(
                    "機関の認証基盤でサインインしているため、パスワードと認証アプリは認証基盤で変えてください。何も変更していません。"
                )
            is_asked = True
            yield client, joined
    except ServerError as error:
        if error.code != ServerError.code:
            raise
        if is_asked and changes:
            raise ServerError(
                "サーバーの応答が届きませんでした。変更は済んでいるかもしれません。つながってから確かめてください。"
            ) from error
        raise ServerError(
            "サーバーに接続できません。何も変更していません。つながってから、もう一度行ってください。"
        ) from error
