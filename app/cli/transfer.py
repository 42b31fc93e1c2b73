"""`enishi import` and `export`: contacts as files."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import Context, pass_context
from app.cli.options import DATE, VISIBILITY
from app.cli.output import say
from app.core.dates import PartialDate
from app.core.visibility import Visibility
from app.operations import staff
from app.operations.intake import StackSettings
from app.operations.transfer import export_contacts, import_contacts


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--owner", default="", help="名刺の所有者(既定は操作者)。")
@click.option("--date", "exchanged_on", type=DATE, default="", help="ファイルに名刺交換日がないときの日。")
@click.option("--visibility", type=VISIBILITY, default="department", show_default=True, help="公開範囲。")
@click.option("--tag", "tags", multiple=True, help="付けるタグ。何度でも。")
@pass_context
def import_file(
    context: Context,
    /,
    file: Path,
    owner: str,
    exchanged_on: PartialDate,
    visibility: str,
    tags: tuple[str, ...],
) -> None:
    """連絡先を CSV・Excel・vCard から取り込む。"""
    session = context.session()
    who = staff.ensure_user(session, owner) if owner else session.operator
    department = staff.department_for(session, who)
    settings = StackSettings(who, department, exchanged_on, Visibility(visibility), tags)
    result = import_contacts(session, file, settings)
    say(f"{result.added} 件を取り込みました。元に戻すには: enishi undo")
    if result.repeats:
        say(f"そのうち {result.repeats} 件は、この所有者がすでに持っている名刺と同じです。")
    for problem in result.problems:
        say(f"取り込めなかった行: {problem}")


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--owner", default="", help="この職員の名刺だけ。")
@pass_context
def export_file(context: Context, /, file: Path, owner: str) -> None:
    """名刺の内容を CSV・Excel・vCard に書き出す。書き出したファイルは暗号化されない。"""
    session = context.read_session()
    who = staff.user_named(session.store, owner) if owner else None
    count = export_contacts(session, file, who)
    say(f"{count} 件を {file} に書き出しました。このファイルは暗号化されていません。")


COMMANDS = (import_file, export_file)
