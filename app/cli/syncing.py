"""`enishi join`, `enishi sync` and `enishi leave`: the office's shared server."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

import click

from app.cli.context import Context, pass_context
from app.cli.mapping import chosen, said_so
from app.cli.output import Advance, progress_of, say
from app.core.errors import BusyError, LockedError
from app.operations import joining
from app.operations.fetching import fetch_images, images_wanted, make_room
from app.operations.joining import SignInNeededError
from app.operations.leaving import leave, leave_sentences, plan_leaving
from app.operations.matching import finish_joining, plan_joining
from app.operations.session import Session
from app.operations.syncing import SyncReport, sync
from app.sync.client import ServerError, pinned_transport

PASSWORD = "ENISHI_SERVER_PASSWORD"  # noqa: S105 - its name
_PATIENCE = 600.0
"""Seconds for which another run of this profile is waited for."""


@click.command()
@click.argument("code")
@click.option("--login", prompt="職員番号かメール", help="サーバーのアカウント(職員番号かメール)。")
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="ここ=あちら",
    help="この端末の職員や部署が、サーバーのだれ・どこか。",
)
@click.option("--yes", is_flag=True, help="決められないものを、たずねずに提案どおりにする。")
@pass_context
def join(context: Context, /, code: str, login: str, *, mapped: tuple[str, ...], yes: bool) -> None:
    """管理者が印刷した参加コードで、機関の共有サーバーに参加する。"""
    session, said = context.session(), said_so(mapped)
    password = take_password()
    begun = with_code(
        lambda otp: joining.begin_joining(session, code, login, password, otp, connect=pinned_transport)
    )
    if begun.must_change_password:
        change_first_password(session, password)
    plan = plan_joining(session, connect=pinned_transport)
    finish_joining(session, chosen(plan, said, yes=yes))
    say("サーバーに参加しました。「enishi sync」で名刺を同期します。")


@click.command("sync")
@click.option("--wait", is_flag=True, help="ほかの同期が終わるのを待つ。")
@click.option("--yes", is_flag=True, help="サーバーが求める大量の削除に応じる。")
@pass_context
def sync_command(context: Context, /, *, wait: bool, yes: bool) -> None:
    """手元の変更と画像をサーバーに送り、ほかの端末の変更と、先に受け取るように選んだ画像を受け取る。"""
    session = context.session()
    joined = joining.membership(session.store)
    if joined and joined.must_change_password:
        change_first_password(session, take_password())
    try:
        report, fetched = _run(session, wait=wait, asked=yes)
    except SignInNeededError:
        password = take_password()
        with_code(lambda otp: joining.sign_in(session, password, otp, connect=pinned_transport))
        report, fetched = _run(session, wait=wait, asked=yes)
    say(report.message)
    if report.images or fetched:
        say(f"画像の送信 {report.images} 枚、受信 {fetched} 枚。")
    if report.conflicts:
        say(f"ほかの人の変更と重なったものが {report.conflicts} 件あります。両方の値を残しました。")
    if report.not_erased:
        say(
            f"手元で消去した名刺のうち {report.not_erased} 枚は、ほかの職員のものになったため、サーバーには残っています。"
        )
    if report.refused:
        say(f"サーバーが受け付けなかった変更が {report.refused} 件あります。手元に残しています。")


def _run(session: Session, *, wait: bool, asked: bool) -> tuple[SyncReport, int]:
    """What was done, and how many images came."""
    with progress_of("送信", "受信", "画像の送信", "画像の受信") as (sent, arrived, images, fetched):
        shown: dict[Advance, int] = {}

        def show(report: SyncReport) -> None:
            for advance, done, left in (
                (sent, report.sent, report.waiting - report.sent),
                (arrived, report.arrived, report.coming),
                (images, report.images, report.images_left),
            ):
                if done != shown.get(advance, 0):
                    shown[advance] = done
                    advance(done, done + max(0, left), "")

        report = sync(
            session,
            connect=pinned_transport,
            wait=_PATIENCE if wait else 0,
            asked=asked,
            on_progress=show,
        )
        return report, _fetch_chosen(session, fetched)


def _fetch_chosen(session: Session, advance: Advance) -> int:
    """Images that are to be here before anybody looks; how many came."""
    make_room(session)
    pages = tuple(images_wanted(session))
    wanted, came = len(pages), 0
    with suppress(BusyError):  # the window does it
        while pages:
            fetched = fetch_images(session, pages, connect=pinned_transport)
            pages, came = fetched.left, came + fetched.images
            advance(wanted - len(pages), wanted, "")
    return came


@click.command("leave")
@click.option("--yes", is_flag=True, help="確かめずに離れる。")
@pass_context
def leave_command(context: Context, /, *, yes: bool) -> None:
    """共有サーバーから離れる。何が残り、何が見られなくなるかを示してから確かめる。"""
    session = context.session()
    for sentence in leave_sentences(plan_leaving(session)):
        say(sentence)
    if not yes and not (sys.stdin.isatty() and click.confirm("サーバーから離れますか。", err=True)):
        say("何も変更していません。")
        return
    leave(session, connect=pinned_transport)
    say("サーバーから離れました。ご自分の記録は手元に残っています。")


def change_first_password(session: Session, first: str) -> None:
    """Ask for a password that only the person knows, in the place of the one that the administrator was told."""
    if not sys.stdin.isatty():
        raise LockedError("新しいパスワードを決める必要があります。端末で「enishi sync」を実行してください。")
    chosen = click.prompt("新しいパスワード", hide_input=True, confirmation_prompt="もう一度", err=True)
    joining.change_password(session, first, str(chosen), connect=pinned_transport)


def take_password() -> str:
    """``ENISHI_SERVER_PASSWORD``, once: it is dropped from the environment; else it is asked for."""
    if given := os.environ.pop(PASSWORD, ""):
        return given
    if not sys.stdin.isatty():
        raise LockedError(
            "サーバーのパスワードが要ります。端末で実行するか、ENISHI_SERVER_PASSWORD を設定してください。"
        )
    return str(click.prompt("サーバーのパスワード", hide_input=True, err=True))


def with_code(attempt: joining.Attempt) -> joining.Membership:
    """Sign in, with a code of an authenticator application where the account has one."""
    try:
        return attempt("")
    except ServerError as error:
        if error.code != "code_needed" or not sys.stdin.isatty():
            raise
        return attempt(str(click.prompt("認証アプリの 6 桁の数字", err=True)))


COMMANDS = (join, sync_command, leave_command)
