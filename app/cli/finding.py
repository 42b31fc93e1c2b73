"""`enishi search` and `show`: people are found."""

from __future__ import annotations

from collections.abc import Mapping

import click

from app.cli.context import Context, pass_context
from app.cli.output import print_object, say
from app.core.dates import PartialDate
from app.core.reading import SURE, FieldName
from app.operations.asking import StubView
from app.operations.finding import Found, find
from app.operations.finding_at_server import MARK, FoundAtServer, find_at_server
from app.operations.people import CardView, PersonView, find_card, open_person

JAPANESE = {
    FieldName.NAME: "氏名", FieldName.NAME_READING: "よみ", FieldName.ORGANIZATION: "組織",
    FieldName.DEPARTMENT: "部署", FieldName.TITLE: "役職", FieldName.POSTAL_CODE: "郵便番号",
    FieldName.ADDRESS: "住所", FieldName.TEL: "電話", FieldName.FAX: "FAX", FieldName.MOBILE: "携帯",
    FieldName.EMAIL: "メール", FieldName.URL: "URL", FieldName.CORPORATE_NUMBER: "法人番号",
}  # fmt: skip


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="表示する人数の上限。"
)
@click.option("--json", "as_json", is_flag=True, help="1 行に 1 人の JSON で書く。")
@click.option("--server", is_flag=True, help="この端末にない名刺を、共有サーバーでも探す。")
@pass_context
def search(context: Context, /, text: tuple[str, ...], limit: int, as_json: bool, server: bool) -> None:
    """氏名・よみ・組織・部署・電話・住所などの一部から探す。"""
    session = context.session() if server else context.read_session()
    found = find(session, " ".join(text), limit)
    beyond = find_at_server(session, " ".join(text), limit) if server else []
    for person in found:
        if as_json:
            print_object(_as_object(person))
        else:
            say(_as_line(person))
    for one in beyond:
        if as_json:
            print_object(_beyond_object(one))
        else:
            say(f"「{MARK}」 {_beyond_line(one)}")
    if not as_json and not found and not beyond:
        say("見つかりませんでした。")


def _beyond_object(found: FoundAtServer | StubView) -> dict[str, object]:
    if isinstance(found, StubView):
        told = {FieldName.NAME: found.name, FieldName.ORGANIZATION: found.organization}
        return {"stub": found.id, "owner": found.owner, "fields": told, "server": True}
    return {
        "id": found.card,
        "owner": found.owner,
        "exchanged_on": found.exchanged_on,
        "fields": found.fields,
        "server": True,
    }


def _beyond_line(found: FoundAtServer | StubView) -> str:
    if isinstance(found, StubView):
        told = "  ".join(filter(None, (found.name, found.organization)))
        return f"{told}  [{found.owner}に頼むと見られます]"
    return f"{_in_line(found.fields, found.exchanged_on, found.owner)}  {found.card}"


def _as_object(found: Found) -> dict[str, object]:
    return {
        "id": found.card,
        "person": found.person,
        "owner": found.owner,
        "exchanged_on": found.exchanged_on,
        "cards": found.cards,
        "fields": found.fields,
    }


def _as_line(found: Found) -> str:
    return f"{_in_line(found.fields, found.exchanged_on, found.owner)}  {found.card}"


def _in_line(fields: Mapping[FieldName, str], exchanged_on: str, owner: str) -> str:
    parts = [
        fields.get(name, "")
        for name in (FieldName.NAME, FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE)
    ]
    date = PartialDate.parse(exchanged_on).japanese()
    return f"{'  '.join(part for part in parts if part)}  [{date} {owner}]"


@click.command()
@click.argument("card", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="JSON で書く。")
@pass_context
def show(context: Context, /, card: str, as_json: bool) -> None:
    """1 人について分かっていることを表示する。"""
    session = context.read_session()
    person = open_person(session, find_card(session.store, card).id)
    if as_json:
        print_object(_person_object(person))
        return
    for number, view in enumerate(person.cards):
        _say_card(view, "現在" if number == 0 else "以前")
    for meeting in person.meetings:
        say(f"面談 {meeting.met_on.japanese()}  {meeting.subject}")
    for note in person.notes:
        say(f"メモ({note.visibility.japanese}) {note.text}")
    for task in person.tasks:
        say(f"{'済' if task.done_at else '未'} {task.due_on.japanese()}  {task.subject}")


def _say_card(view: CardView, when: str) -> None:
    card = view.card
    say(
        f"[{when}] {card.id}  交換日 {card.exchanged_on.japanese()}  所有者 {view.owner}  {card.visibility.japanese}"
    )
    for name, field in view.fields.items():
        mark = "" if field.confidence >= SURE else "  要確認"
        say(f"  {JAPANESE[name]}: {'、'.join(field.value.splitlines())}{mark}")
    if view.tags:
        say(f"  タグ: {'、'.join(view.tags)}")
    if card.repeat_of:
        say("  この所有者がすでに取り込んだ名刺と同じです。")


def _person_object(person: PersonView) -> dict[str, object]:
    return {
        "person": person.id,
        "cards": [
            {
                "id": view.card.id,
                "owner": view.owner,
                "exchanged_on": str(view.card.exchanged_on),
                "visibility": view.card.visibility,
                "status": view.card.status,
                "repeat_of": view.card.repeat_of,
                "tags": view.tags,
                "fields": {
                    name: {"value": field.value, "confidence": field.confidence, "origin": field.origin}
                    for name, field in view.fields.items()
                },
            }
            for view in person.cards
        ],
        "meetings": [
            {"id": item.id, "met_on": str(item.met_on), "subject": item.subject} for item in person.meetings
        ],
        "notes": [{"id": item.id, "text": item.text, "visibility": item.visibility} for item in person.notes],
        "tasks": [
            {"id": item.id, "subject": item.subject, "due_on": str(item.due_on), "done": bool(item.done_at)}
            for item in person.tasks
        ],
    }


COMMANDS = (search, show)
