"""`enishi join` and `enishi sync`: the office's shared server."""

from __future__ import annotations

import os
import sys

import click

from app.cli.context import Context, pass_context
from app.cli.output import progress, say
from app.core.errors import LockedError
from app.operations import joining
from app.operations.joining import SignInNeededError
from app.operations.session import Session
from app.operations.syncing import SyncReport, sync
from app.sync.client import ServerError, pinned_transport

PASSWORD = "ENISHI_SERVER_PASSWORD"  # noqa: S105 - its name
_PATIENCE = 600.0
"""Seconds for which another run of this profile is waited for."""


@click.command()
@click.argument("code")
@click.option("--login", prompt="職員番号かメール", help="サーバーのアカウント(職員番号かメール)。")
@pass_context
def join(context: Context, /, code: str, login: str) -> None:
    """管理者が印刷した参加コードで、機関の共有サーバーに参加する。"""
    session = context.session()
    password = take_password()
    joined = with_code(
        lambda otp: joining.join(session, code, login, password, otp, connect=pinned_transport)
    )
    if joined.must_change_password:
        change_first_password(session, password)
    say("サーバーに参加しました。「enishi sync」で名刺を送受信します。")


@click.command("sync")
@click.option("--wait", is_flag=True, help="ほかの送受信が終わるのを待つ。")
@click.option("--yes", is_flag=True, help="サーバーが求める大量の削除に応じる。")
@pass_context
def sync_command(context: Context, /, *, wait: bool, yes: bool) -> None:
    """手元の変更をサーバーに送り、ほかの端末の変更を受け取る。"""
    session = context.session()
    joined = joining.membership(session.store)
    if joined and joined.must_change_password:
        change_first_password(session, take_password())
    try:
        report = _run(session, wait=wait, asked=yes)
    except SignInNeededError:
        password = take_password()
        with_code(lambda otp: joining.sign_in(session, password, otp, connect=pinned_transport))
        report = _run(session, wait=wait, asked=yes)
    say(report.message)
    if report.conflicts:
        say(f"ほかの人の変更と重なったものが {report.conflicts} 件あります。両方の値を残しました。")
    if report.refused:
        say(f"サーバーが受け付けなかった変更が {report.refused} 件あります。手元に残しています。")


def _run(session: Session, *, wait: bool, asked: bool) -> SyncReport:
    with progress("送受信") as advance:
        return sync(
            session,
            connect=pinned_transport,
            wait=_PATIENCE if wait else 0,
            asked=asked,
            on_progress=lambda report: advance(report.sent + report.arrived, None, ""),
        )


def change_first_password(session: Session, first: str) -> None:
    """Ask for a password that only the person knows, in the place of the one that the administrator was told."""
    chosen = _ask("新しいパスワード", again=True)
    joining.change_password(session, first, chosen, connect=pinned_transport)


def take_password() -> str:
    """``ENISHI_SERVER_PASSWORD``, once: it is dropped from the environment; else it is asked for."""
    return os.environ.pop(PASSWORD, "") or _ask("サーバーのパスワード")


def with_code(attempt: joining.Attempt) -> joining.Membership:
    """Sign in, with a code of an authenticator application where the account has one."""
    try:
        return attempt("")
    except ServerError as error:
        if error.code != "code_needed" or not sys.stdin.isatty():
            raise
        return attempt(str(click.prompt("認証アプリの 6 桁の数字", err=True)))


def _ask(what: str, *, again: bool = False) -> str:
    if not sys.stdin.isatty():
        raise LockedError(
            "{what}が要ります。端末で実行するか、ENISHI_SERVER_PASSWORD を設定してください。", what=what
        )
    confirm = "もう一度" if again else False
    return str(click.prompt(what, hide_input=True, confirmation_prompt=confirm, err=True))


COMMANDS = (join, sync_command)
