"""`enishi report`: paper."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import Context, pass_context
from app.cli.options import DATE, VISIBILITY
from app.cli.output import say
from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.visibility import Visibility
from app.operations import paper, staff
from app.operations.cover_printing import print_covers
from app.operations.report_choices import CoverRequest, CoversFor
from app.reports.data import CoverFormat

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


@report.command()
@click.option("--owner", "owners", multiple=True, help="名刺の所有者(氏名、職員番号かメール)。何度でも。")
@click.option("--department", default="", help="この部署の全員。--owner があれば、その名刺を入れる部署。")
@click.option(
    "--list", "listed", type=click.Path(path_type=Path), help="職員の CSV(氏名、職員番号かメールの列)の全員。"
)
@click.option("--date", "exchanged_on", type=DATE, default="", help="名刺交換日(既定は不明)。")
@click.option("--visibility", type=VISIBILITY, default="department", show_default=True, help="公開範囲。")
@click.option("--tag", "tags", multiple=True, help="付けるタグ。何度でも。")
@click.option("--size", type=click.Choice([str(item) for item in CoverFormat]), default="a4", show_default=True,
              help="A4 か、名刺サイズ(A4 に 10 枚)。")  # fmt: skip
@click.option(
    "--copies", type=click.IntRange(1, 100), default=1, show_default=True, help="1 人あたりの枚数。"
)
@_OUT
@pass_context
def cover(
    context: Context, /, out: Path, owners: tuple[str, ...], department: str, listed: Path | None, exchanged_on: PartialDate,
    visibility: str, tags: tuple[str, ...], size: str, copies: int,
) -> None:  # fmt: skip
    """区切り用紙: 束の前に入れると、そこから所有者・交換日・公開範囲・タグが切り替わる。"""
    if listed and (owners or department):
        raise UsageError("--list は、--owner や --department と一緒には指定できません。")
    whose = CoversFor.LIST if listed else CoversFor.OWNERS if owners else CoversFor.DEPARTMENT
    if whose is CoversFor.DEPARTMENT and not department:
        raise UsageError("--owner、--department、--list のどれかを指定してください。")
    request = CoverRequest(
        whose,
        owners,
        department,
        listed,
        exchanged_on,
        Visibility(visibility),
        tags,
        CoverFormat(size),
        copies,
    )
    count = print_covers(context.session(), request, out)
    say(f"区切り用紙 {count} 枚を {out} に書き出しました。")


COMMANDS = (report,)
