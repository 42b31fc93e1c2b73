"""A made-up office with cards, meetings, notes and tasks, for pictures of the screens and for trying things out."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

from app.core.dates import PartialDate, office_day, utc_now
from app.core.reading import FieldName
from app.core.records import Card, CardStatus, Certainty, Edit
from app.core.visibility import Visibility
from app.db.door import Undo
from app.operations.cards import set_field
from app.operations.intake import StackSettings
from app.operations.notes import add_note, add_task, record_meeting
from app.operations.opening import open_session
from app.operations.people import merge
from app.operations.scanning import Feed, scan_and_read
from app.operations.session import Session
from app.operations.settings import OFFICE, choose
from app.operations.staff import department_for, ensure_user
from samplecards.people import Contact
from samplecards.population import generate_people
from samplecards.stacks import write_stack

OPERATOR = "佐藤 花子"
COLLEAGUES = ("鈴木 一郎", "高橋 美咲", "田中 健太")
_DEPARTMENT = "産業振興局/支援課"
_AT_ONCE = 20


def furnish(home: Path, folder: Path, passphrase: str, *, cards: int, contacts: int, seed: int) -> None:
    """Make a profile ``default`` in ``home`` with ``cards`` scanned and read, and ``contacts`` without an image.

    ``folder`` takes the stacks of paper.
    """
    with open_session("default", OPERATOR, home=home, passphrase=passphrase) as session:
        choose(session, OFFICE, "東北経済産業局（見本）")
        _scan(session, folder / "stack", cards, seed)
        _enter(session, generate_people(contacts, seed + 1), seed)
        _live(session)


def _scan(session: Session, folder: Path, count: int, seed: int) -> None:
    write_stack(folder, count, seed)
    day = PartialDate.of(office_day(utc_now()) - timedelta(days=3))
    owner = session.operator
    stack = StackSettings(
        owner=owner,
        department=department_for(session, owner, _DEPARTMENT),
        exchanged_on=day,
        tags=("展示会",),
        own_count=count,
    )
    scan_and_read(session, Feed(f"virtual:{folder}", stack))


def _enter(session: Session, people: list[Contact], seed: int) -> None:
    """Contacts of several colleagues over some years, some met by two of them."""
    chance = random.Random(seed)
    staff = [session.operator, *(ensure_user(session, name) for name in COLLEAGUES)]
    departments = [department_for(session, user, _DEPARTMENT) for user in staff]
    operation = session.operation("contacts.import", "連絡先の取り込み", Undo.NEVER)
    today = office_day(utc_now())
    twice = [person for person in people if chance.random() < 0.12]
    everybody = [*people, *twice]
    for start in range(0, len(everybody), _AT_ONCE):
        with operation.transaction() as writer:
            for person in everybody[start : start + _AT_ONCE]:
                which = chance.randrange(len(staff))
                department = departments[which]
                card = writer.insert(
                    Card(
                        owner=staff[which].id,
                        department=department.id if department else "",
                        visibility=chance.choice((Visibility.DEPARTMENT, Visibility.EVERYONE)),
                        operator=session.operator.id,
                        exchanged_on=PartialDate.of(today - timedelta(days=chance.randrange(30, 1500))),
                    )
                )
                for field, value in person.fields.items():
                    writer.insert(
                        Edit(
                            root=card.id,
                            field=field,
                            value=value,
                            certainty=Certainty.IMPORTED,
                            by=session.operator.id,
                        )
                    )


def _live(session: Session) -> None:
    """What grows around one person: an earlier card, a meeting, a note, a task."""
    store = session.store
    found = store.find(Card, "batch <> '' AND status = ?", str(CardStatus.ACTIVE))
    complete = [card for card in found if FieldName.NAME in store.fields(card.id)]
    if not complete:
        return
    card = complete[0]
    earlier = _earlier(session, card)
    merge(session, card.id, earlier.id, "氏名とよみが一致、異動")
    today = office_day(utc_now())
    record_meeting(
        session,
        [card],
        PartialDate.of(today - timedelta(days=2)),
        "補助金の活用について",
        "設備の更新を検討中。次回、公募要領を持参して説明する。",
        place="先方の本社",
        met_at="14:00",
    )
    add_note(session, card, "展示会で名刺交換。共同研究の相手を探している。", Visibility.DEPARTMENT)
    add_task(session, card.id, "公募要領を送る", PartialDate.of(today + timedelta(days=5)))


def _earlier(session: Session, card: Card) -> Card:
    """The same person two years before, in another post."""
    fields = {name: field.value for name, field in session.store.fields(card.id).items()}
    fields |= {FieldName.DEPARTMENT: "地域連携課", FieldName.TITLE: "主任"}
    colleague = ensure_user(session, COLLEAGUES[0])
    day = office_day(utc_now()) - timedelta(days=730)
    with session.operation("contacts.import", "連絡先の取り込み", Undo.NEVER).transaction() as writer:
        made = writer.insert(
            Card(
                owner=colleague.id,
                department=card.department,
                operator=session.operator.id,
                exchanged_on=PartialDate.of(day),
            )
        )
    for name, value in fields.items():
        set_field(session, made.id, name, value)
    return made
