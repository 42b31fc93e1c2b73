"""`enishi batch …` and `undo`: what was taken in is corrected."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import Context, pass_context
from app.cli.options import DATE, SHEETS, VISIBILITY
from app.cli.output import print_object, say
from app.core.dates import PartialDate, office_time, parse_instant
from app.core.records import Batch, User
from app.core.visibility import Visibility
from app.operations import batches, oddities, staff
from app.operations.batches import Correction, SheetRange
from app.operations.intake import end_batch
from app.operations.session import Session
from app.operations.slips import write_slip
from app.operations.undoing import describe_left, undo_operation, what_can_be_undone


@click.group()
def batch() -> None:
    """取り込みを確かめ、訂正する。BATCH は番号の先頭か latest。"""


@batch.command("list")
@click.option("--json", "as_json", is_flag=True, help="1 行に 1 件の JSON で書く。")
@pass_context
def list_batches(context: Context, /, as_json: bool) -> None:
    """取り込みの一覧。"""
    store = context.read_session().store
    names = {user.id: user.name for user in store.find(User)}
    for item in store.find(Batch, "revoked_at = ''"):
        count = batches.count_batch(store, item.id)
        owner = names.get(item.owner, "")
        if as_json:
            print_object({
                "id": item.id, "owner": owner, "exchanged_on": str(item.exchanged_on), "state": item.state,
                "visibility": item.visibility, "tags": item.tags, "sheets": count.sheets, "cards": count.cards,
                "waiting": count.waiting, "failed": count.failed, "set_aside": count.set_aside,
                "taken_out": count.taken_out, "covers": count.covers,
            })  # fmt: skip
        else:
            state = "取り込み中" if item.state == "open" else "終了"
            say(
                f"{item.id}  {owner}  {item.exchanged_on.japanese()}  シート {count.sheets}  名刺 {count.cards}  {state}"
            )


_BATCH = click.argument("batch_text", metavar="BATCH")
_SHEETS = click.option("--sheets", type=SHEETS, help="シートの範囲(例 3-12)。省くと全体。")
_NEEDED_SHEETS = click.option("--sheets", type=SHEETS, required=True, help="シートの範囲(例 3-12)。")


def _correction_options(command: click.decorators.FC) -> click.decorators.FC:
    for option in (
        click.option("--tag", "tags", multiple=True, help="タグをこれらに置き換える。"),
        click.option("--visibility", type=VISIBILITY, help="正しい公開範囲。"),
        click.option("--date", "exchanged_on", type=DATE, help="正しい名刺交換日。"),
        click.option("--department", default="", help="正しい所有者の部署。"),
        click.option("--owner", default="", help="正しい所有者。"),
    ):
        command = option(command)
    return command


def _correction(session: Session, options: dict[str, object]) -> Correction:
    owner = staff.ensure_user(session, str(options["owner"])) if options["owner"] else None
    department = staff.department_for(session, owner, str(options["department"])) if owner else None
    date, tags = options["exchanged_on"], options["tags"]
    assert date is None or isinstance(date, PartialDate)
    assert isinstance(tags, tuple)
    visibility = Visibility(str(options["visibility"])) if options["visibility"] else None
    return Correction(owner, department, date, visibility, tags or None)


@batch.command()
@_BATCH
@_SHEETS
@_correction_options
@pass_context
def correct(context: Context, /, batch_text: str, sheets: SheetRange | None, **options: object) -> None:
    """所有者・交換日・公開範囲・タグを、全体またはシートの範囲で訂正する。"""
    session = context.session()
    target = batches.find_batch(session.store, batch_text)
    done = batches.correct_batch(session, target.id, _correction(session, options), sheets)
    say(f"{done.label}しました。元に戻すには: enishi undo")


@batch.command()
@_BATCH
@_NEEDED_SHEETS
@_correction_options
@pass_context
def split(context: Context, /, batch_text: str, sheets: SheetRange, **options: object) -> None:
    """シートの範囲を別の取り込みに分け、必要なら訂正する。"""
    session = context.session()
    target = batches.find_batch(session.store, batch_text)
    new = batches.split_batch(session, target.id, sheets, _correction(session, options))
    say(f"シート {sheets} を取り込み {new.id} に分けました。元に戻すには: enishi undo")


@batch.command()
@_BATCH
@_NEEDED_SHEETS
@click.option("--reason", default="", help="理由。")
@pass_context
def aside(context: Context, /, batch_text: str, sheets: SheetRange, reason: str) -> None:
    """シートを別置きにする(消しはしない)。"""
    session = context.session()
    batches.set_aside(session, batches.find_batch(session.store, batch_text).id, sheets, reason)
    say(f"シート {sheets} を別置きにしました。元に戻すには: enishi undo")


@batch.command()
@_BATCH
@_NEEDED_SHEETS
@pass_context
def back(context: Context, /, batch_text: str, sheets: SheetRange) -> None:
    """別置きにしたシートを元に戻す。"""
    session = context.session()
    batches.bring_back(session, batches.find_batch(session.store, batch_text).id, sheets)
    say(f"シート {sheets} を元に戻しました。")


@batch.command("odd")
@_BATCH
@click.option("--json", "as_json", is_flag=True, help="1 行に 1 件の JSON で書く。")
@pass_context
def list_odd(context: Context, /, batch_text: str, as_json: bool) -> None:
    """2 回送られた、重なって送られたなど、見比べて決めるシートの一覧。"""
    session = context.read_session()
    for odd in oddities.odd_sheets(session, batches.find_batch(session.store, batch_text).id):
        if as_json:
            print_object({"sheet": odd.number, "kind": odd.kind, "like": odd.like})
        else:
            say(odd.message)


_ONE_SHEET = click.argument("number", metavar="SHEET", type=click.IntRange(min=1))


@batch.command("out")
@_BATCH
@_ONE_SHEET
@pass_context
def take_out(context: Context, /, batch_text: str, number: int) -> None:
    """「odd」に出たシートを外す。画像は残り、枚数には数えない。"""
    session = context.session()
    oddities.take_out(session, _sheet(session, batch_text, number))
    say(f"シート {number} を外しました。元に戻すには: enishi undo")


@batch.command()
@_BATCH
@click.argument("number", metavar="SHEET", type=click.IntRange(min=0))
@pass_context
def keep(context: Context, /, batch_text: str, number: int) -> None:
    """「odd」に出たシートを、正しいものとして残す。区切り用紙は 0。"""
    session = context.session()
    oddities.keep(session, _sheet(session, batch_text, number))
    say(f"シート {number} を残します。元に戻すには: enishi undo")


@batch.command("card")
@_BATCH
@pass_context
def read_as_card(context: Context, /, batch_text: str) -> None:
    """使えなかった区切り用紙とされたシートを、名刺として読む。"""
    session = context.session()
    oddities.read_as_card(session, _sheet(session, batch_text, 0))
    say("名刺として読みます。")


def _sheet(session: Session, batch_text: str, number: int) -> str:
    found = batches.find_batch(session.store, batch_text)
    return batches.sheets_of(session.store, found.id, SheetRange(number, number))[0].id


@batch.command()
@_BATCH
@click.argument("number", type=click.IntRange(min=0))
@pass_context
def count(context: Context, /, batch_text: str, number: int) -> None:
    """手で数えた枚数を記録する。"""
    session = context.session()
    batches.set_own_count(session, batches.find_batch(session.store, batch_text).id, number)
    say(f"手で数えた枚数を {number} としました。")


@batch.command()
@_BATCH
@pass_context
def end(context: Context, /, batch_text: str) -> None:
    """中断した取り込みを終える。"""
    session = context.session()
    end_batch(session, batches.find_batch(session.store, batch_text).id)
    say("取り込みを終えました。")


@batch.command()
@_BATCH
@click.option("--out", type=click.Path(path_type=Path), help="PDF に書き出すファイル。")
@pass_context
def slip(context: Context, /, batch_text: str, out: Path | None) -> None:
    """取り込み票を表示する、または PDF にする。"""
    session = context.read_session()
    for line in write_slip(session, batches.find_batch(session.store, batch_text).id, out):
        say(line)


@click.command()
@click.option("--list", "only_list", is_flag=True, help="元に戻せる操作を新しい順に表示する。")
@click.argument("operation", default="")
@pass_context
def undo(context: Context, /, only_list: bool, operation: str) -> None:
    """最後の操作(または番号で指定した操作)を元に戻す。"""
    session = context.session()
    if only_list:
        for item in what_can_be_undone(session):
            say(f"{item.id}  {office_time(parse_instant(item.at))}  {item.label}")
        return
    undone, left = undo_operation(session, operation)
    say(f"「{undone.label}」を元に戻しました。")
    for line in describe_left(session, left):
        say(line)


COMMANDS = (batch, undo)
