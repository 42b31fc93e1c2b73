"""`enishi card`, `person`, `note`, `task` and `meeting`: what a person decides and writes down."""

from __future__ import annotations

import sys

import click

from app.cli.context import Context, pass_context
from app.cli.options import DATE, VISIBILITY
from app.cli.output import say
from app.core.dates import PartialDate
from app.core.reading import FieldName
from app.core.records import CardStatus, Task
from app.core.visibility import Visibility
from app.operations import cards, notes, people, staff

_FIELD = click.argument("field", type=click.Choice([str(name) for name in FieldName]))
_CARD = click.argument("card_text", metavar="ID")
_UNDO = "元に戻すには: enishi undo"


@click.group()
def card() -> None:
    """1 枚の名刺を直す。"""


@card.command("set")
@_CARD
@_FIELD
@click.argument("value")
@pass_context
def set_field(context: Context, /, card_text: str, field: str, value: str) -> None:
    """項目に値を入れる。空の値は「その項目はない」という意味。"""
    session = context.session()
    cards.set_field(session, people.find_card(session.store, card_text).id, FieldName(field), value)
    say(f"項目を修正しました。{_UNDO}")


@card.command()
@_CARD
@_FIELD
@pass_context
def confirm(context: Context, /, card_text: str, field: str) -> None:
    """読み取った値が正しいと確定する。"""
    session = context.session()
    cards.confirm_field(session, people.find_card(session.store, card_text).id, FieldName(field))
    say(f"項目を確定しました。{_UNDO}")


@card.command()
@_CARD
@click.argument("value", type=click.Choice([str(item) for item in CardStatus]))
@pass_context
def status(context: Context, /, card_text: str, value: str) -> None:
    """使う・別置き・名刺ではない、を切り替える。"""
    session = context.session()
    cards.set_status(session, people.find_card(session.store, card_text).id, CardStatus(value))
    say(f"名刺の扱いを変えました。{_UNDO}")


@card.command()
@_CARD
@click.argument("day", type=DATE)
@pass_context
def date(context: Context, /, card_text: str, day: PartialDate) -> None:
    """名刺交換日を直す。"""
    session = context.session()
    cards.set_exchanged_on(session, people.find_card(session.store, card_text).id, day)
    say(f"名刺交換日を{day.japanese()}にしました。{_UNDO}")


@card.command()
@click.argument("card_texts", metavar="ID…", nargs=-1, required=True)
@click.option("--to", "visibility", type=VISIBILITY, required=True, help="新しい公開範囲。")
@pass_context
def visibility(context: Context, /, card_texts: tuple[str, ...], visibility: str) -> None:
    """公開範囲を変える。"""
    session = context.session()
    chosen = [people.find_card(session.store, text).id for text in card_texts]
    cards.set_visibility(session, chosen, Visibility(visibility))
    say(f"{len(chosen)} 枚の公開範囲を「{Visibility(visibility).japanese}」にしました。{_UNDO}")


@click.group()
def person() -> None:
    """同一人物・別人を決める。"""


@person.command()
@click.argument("first")
@click.argument("second")
@click.option("--why", default="", help="そう判断した理由。")
@pass_context
def merge(context: Context, /, first: str, second: str, why: str) -> None:
    """2 枚の名刺を同じ人物のものとする。"""
    session = context.session()
    one, other = (people.find_card(session.store, text).id for text in (first, second))
    people.merge(session, one, other, why)
    say(f"同一人物としてまとめました。{_UNDO}")


@person.command()
@click.argument("card_texts", metavar="ID…", nargs=-1, required=True)
@click.option("--why", default="", help="そう判断した理由。")
@pass_context
def separate(context: Context, /, card_texts: tuple[str, ...], why: str) -> None:
    """これらの名刺を、同じ人物とされている残りの名刺から分ける。"""
    session = context.session()
    chosen = [people.find_card(session.store, text).id for text in card_texts]
    people.separate(session, chosen, why)
    say(f"別人として分けました。{_UNDO}")


@click.command()
@_CARD
@click.argument("text")
@click.option("--visibility", type=VISIBILITY, default="private", show_default=True, help="公開範囲。")
@pass_context
def note(context: Context, /, card_text: str, text: str, visibility: str) -> None:
    """名刺の人物についてメモを書く。"""
    session = context.session()
    notes.add_note(session, people.find_card(session.store, card_text), text, Visibility(visibility))
    say(f"メモを書きました。{_UNDO}")


@click.command()
@_CARD
@click.argument("subject")
@click.option("--due", type=DATE, default="", help="期日。")
@click.option("--assignee", default="", help="担当(既定は操作者)。")
@pass_context
def task(context: Context, /, card_text: str, subject: str, due: PartialDate, assignee: str) -> None:
    """次のアクションを書く。"""
    session = context.session()
    who = staff.user_named(session.store, assignee) if assignee else None
    made = notes.add_task(session, people.find_card(session.store, card_text).id, subject, due, who)
    say(f"次のアクション {made.id} を書きました。済んだら: enishi done {made.id}")


@click.command()
@click.argument("task_id", metavar="TASK")
@pass_context
def done(context: Context, /, task_id: str) -> None:
    """次のアクションを済みにする。"""
    session = context.session()
    notes.finish_task(session, session.store.get(Task, task_id))
    say(f"済みにしました。{_UNDO}")


@click.command()
@click.argument("card_texts", metavar="ID…", nargs=-1, required=True)
@click.option("--date", "met_on", type=DATE, required=True, help="面談した日。")
@click.option("--time", "met_at", default="", help="時刻(HH:MM)。")
@click.option("--place", default="", help="場所。")
@click.option("--subject", required=True, help="件名。")
@click.option("--minutes", default="", help="話した内容。- なら標準入力から読む。")
@click.option("--with", "ours", multiple=True, help="同席した職員。何度でも。")
@pass_context
def meeting(
    context: Context, /, card_texts: tuple[str, ...], minutes: str, ours: tuple[str, ...], **said: object
) -> None:
    """面談を記録する。"""
    session = context.session()
    text = sys.stdin.read() if minutes == "-" else minutes
    met_on = said["met_on"]
    assert isinstance(met_on, PartialDate)
    made = notes.record_meeting(
        session,
        [people.find_card(session.store, item) for item in card_texts],
        met_on,
        str(said["subject"]),
        text,
        str(said["place"]),
        str(said["met_at"]),
        [session.operator, *(staff.user_named(session.store, name) for name in ours)],
    )
    say(f"面談 {made.id} を記録しました。印刷するには: enishi report visit {made.id} --out FILE.pdf")


COMMANDS = (card, person, note, task, done, meeting)
