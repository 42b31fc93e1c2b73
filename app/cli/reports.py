"""`enishi report`: paper."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import Context, pass_context
from app.cli.options import DATE
from app.cli.output import say
from app.core.dates import PartialDate
from app.operations import paper, staff

_OUT = click.option("--out", type=click.Path(path_type=Path), required=True, help="書き出す PDF。")


@click.group()
def report() -> None:
    """紙の書類を PDF で作る。"""


@report.command()
@click.option("--from", "predecessor", default="", help="前任者(既定は操作者)。")
@click.option("--to", "successor", required=True, help="後任者。")
@click.option("--date", "day", type=DATE, default="", help="引き継ぐ日(既定は今日)。")
@_OUT
@pass_context
def handover(context: Context, /, predecessor: str, successor: str, day: PartialDate, out: Path) -> None:
    """引継書: 前任者の名刺・面談・メモ・次のアクションを後任者へ。"""
    session = context.read_session()
    before = staff.user_named(session.store, predecessor) if predecessor else session.operator
    after = staff.ensure_user(session, successor)
    count = paper.print_handover(session, before, after, day, out)
    say(f"{count} 人の引継書を {out} に書き出しました。")


@report.command()
@click.argument("meeting", metavar="MEETING")
@_OUT
@pass_context
def visit(context: Context, /, meeting: str, out: Path) -> None:
    """面談記録を 1 件印刷する。"""
    paper.print_visit(context.read_session(), meeting, out)
    say(f"面談記録を {out} に書き出しました。")


@report.command("list")
@click.option("--owner", default="", help="この職員の名刺だけ。")
@_OUT
@pass_context
def list_contacts(context: Context, /, owner: str, out: Path) -> None:
    """名刺の一覧。"""
    session = context.read_session()
    who = staff.user_named(session.store, owner) if owner else None
    count = paper.print_list(session, who, out)
    say(f"{count} 人の一覧を {out} に書き出しました。")


COMMANDS = (report,)
