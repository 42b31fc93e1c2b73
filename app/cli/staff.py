"""`enishi staff …`: 職員 and 部署."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import Context, pass_context
from app.cli.output import print_object, say
from app.core.records import Department, User
from app.operations import staff as operations


@click.group()
def staff() -> None:
    """職員と部署。"""


@staff.command("list")
@click.option("--json", "as_json", is_flag=True, help="1 行に 1 人の JSON で書く。")
@pass_context
def list_staff(context: Context, /, as_json: bool) -> None:
    """職員の一覧。"""
    store = context.session().store
    departments = {item.id: item.name for item in store.find(Department)}
    for user in store.find(User, "revoked_at = ''"):
        department = departments.get(operations.department_of(store, user.id), "")
        if as_json:
            print_object({
                "id": user.id, "name": user.name, "staff_number": user.staff_number, "mail": user.mail,
                "department": department,
            })  # fmt: skip
        else:
            say("  ".join(part for part in (user.name, user.staff_number, user.mail, department) if part))


@staff.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@pass_context
def import_staff(context: Context, /, file: Path) -> None:
    """職員名簿(CSV: 氏名, よみ, 職員番号, メール, 部署, 役職, 開始日, 終了日)を取り込む。"""
    result = operations.import_staff(context.session(), file)
    say(f"職員 {result.added} 人を追加し、{result.updated} 件を更新しました。")
    for problem in result.problems:
        say(f"取り込めなかった行: {problem}")


@staff.command()
@click.argument("user")
@click.argument("department")
@click.option("--title", default="", help="役職。")
@pass_context
def place(context: Context, /, user: str, department: str, title: str) -> None:
    """職員を部署に置く(併任は重ねて置く)。"""
    session = context.session()
    who = operations.ensure_user(session, user)
    where = operations.ensure_department(session, department)
    operations.place_user(session, who, where, title)
    say(f"{who.name} を「{where.name}」に置きました。")


COMMANDS = (staff,)
