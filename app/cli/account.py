"""`enishi account`: one's own password at the office's server, and codes of an authenticator application."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeVar

import click

from app.cli import syncing
from app.cli.context import Context, pass_context
from app.cli.output import say
from app.core.errors import LockedError
from app.operations import joining, own_account
from app.operations.joining import SignInNeededError
from app.operations.session import Session
from app.sync.client import pinned_transport

if TYPE_CHECKING:
    from app.reports.modules import Modules

T = TypeVar("T")
_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


@click.group("account")
def account() -> None:
    """共有サーバーのご自分のアカウント: パスワードと認証アプリ。"""


@account.command("password")
@pass_context
def password_command(context: Context, /) -> None:
    """ご自分のパスワードを変える。今のものと新しいものを端末でたずねる。"""
    _need_terminal()
    session = context.session()
    old = syncing.take_password()
    new = str(click.prompt("新しいパスワード", hide_input=True, confirmation_prompt="もう一度", err=True))
    _signed_in(
        session,
        lambda: own_account.change_password(session, old, new, connect=pinned_transport),
        lambda: old,
    )
    say("パスワードを変えました。ほかの端末では、サインインし直してください。")


@account.group("code")
def code() -> None:
    """サインインのときにたずねる、認証アプリの 6 桁の数字。"""


@code.command("on")
@pass_context
def on_command(context: Context, /) -> None:
    """認証アプリを使う。QR コードと文字を端末に表示し、最初の数字をたずねる。"""
    _need_terminal()
    session = context.session()
    new = _signed_in(session, lambda: own_account.begin_code(session, connect=pinned_transport))
    click.echo("認証アプリで QR コードを読み取るか、文字を入力してください。保存はされません。", err=True)
    click.echo(_drawn(new.modules), err=True)
    click.echo(new.secret, err=True)
    typed = str(click.prompt("認証アプリの 6 桁の数字", err=True))
    own_account.confirm_code(session, typed, connect=pinned_transport)
    say("次のサインインから、認証アプリの数字もたずねます。")


@code.command("off")
@pass_context
def off_command(context: Context, /) -> None:
    """認証アプリを解除する。パスワードをたずねる。"""
    session = context.session()
    password = syncing.take_password()
    _signed_in(
        session,
        lambda: own_account.remove_code(session, password, connect=pinned_transport),
        lambda: password,
    )
    say("認証アプリを解除しました。次のサインインから、パスワードだけでサインインできます。")


def _signed_in(
    session: Session, do: Callable[[], T], password: Callable[[], str] = syncing.take_password
) -> T:
    """What ``do`` gives; where the session at the server has ended, another one is begun first."""
    try:
        return do()
    except SignInNeededError:
        known = password()
        syncing.with_code(lambda otp: joining.sign_in(session, known, otp, connect=pinned_transport))
        return do()


def _need_terminal() -> None:
    if not sys.stdin.isatty():
        raise LockedError(
            "パスワードや 6 桁の数字をたずねるので、端末で実行してください。何も変更していません。"
        )


def _drawn(modules: Modules) -> str:
    """Two rows of modules on each line, dark on light whatever the colours of the terminal are."""
    blank = (False,) * len(modules)
    lines = (
        "".join(_BLOCKS[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip_longest(modules[::2], modules[1::2], fillvalue=blank)
    )
    return "\n".join(click.style(line, fg="black", bg="bright_white") for line in lines)


COMMANDS = (account,)
