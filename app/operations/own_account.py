"""What people do with their own account at the office's server: its password, and codes of an authenticator application."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from app.core.errors import UsageError
from app.operations.at_server import at_server
from app.operations.joining import Connect, Membership, keep_membership, typed_code
from app.operations.session import Session
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.own_account import OwnAccount

if TYPE_CHECKING:
    from app.reports.modules import Modules

_DIGITS = 6
_GROUP = 4


@dataclass(frozen=True, slots=True)
class NewCode:
    """What an authenticator application has to know. It is shown once and kept nowhere."""

    modules: Modules = field(repr=False)
    """A QR code for its camera."""
    secret: str = field(repr=False)
    """For typing, in groups."""


def change_password(session: Session, old: str, new: str, connect: Connect = pinned_transport) -> None:
    """Set one's own password; one's sessions at other desks end. Raises UsageError, and what ``at_server`` raises."""
    with _own(session, connect) as (client, joined):
        client.change_password(old, new)
        keep_membership(session.store, joined, must_change_password=False)


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
    with _own(session, connect) as (client, joined):
        OwnAccount(client).confirm_code(typed)
        keep_membership(session.store, joined, has_code=True)


def remove_code(session: Session, password: str, connect: Connect = pinned_transport) -> None:
    """Be asked for codes no more. Raises as ``change_password``."""
    with _own(session, connect) as (client, joined):
        OwnAccount(client).remove_code(password)
        keep_membership(session.store, joined, has_code=False)


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
