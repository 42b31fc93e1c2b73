"""What goes on paper: handover report, meeting record, contact list, gathered from the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from app.core.dates import PartialDate, office_day, parse_instant, utc_now
from app.core.effective import Effective
from app.core.errors import NotFoundError
from app.core.messages import Message
from app.core.reading import FieldName
from app.core.records import Card, CardStatus, Department, Meeting, Note, Post, Task, User
from app.core.text import fold, fold_organization
from app.core.visibility import Visibility
from app.operations import settings
from app.operations.pictures import picture_of
from app.operations.report_choices import ListOrder
from app.operations.session import Session
from app.operations.staff import department_of
from app.reports.data import (
    ContactEntry,
    HandoverData,
    Letterhead,
    ListData,
    MeetingLine,
    NoteLine,
    TaskLine,
    VisitData,
)
from app.reports.files import Output
from app.reports.pdf.contact_list import write_contact_list
from app.reports.pdf.handover import write_handover
from app.reports.pdf.visit import write_visit
from app.sync.wire_rotation import Rotation

T = TypeVar("T")
P = TypeVar("P", Note, Task, Meeting)

OnStep = Callable[[int, int, Message], None]
"""Told steps done, all steps (0 where that is not known yet) and what is being done; may raise to give up."""

HANDOVER_TITLE = "業務引継書"

_GATHER = Message("名刺を集めています")
_DRAW = Message("ページを作っています")

_AS_MET = (FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE, FieldName.NAME)
_NAMELESS = "(氏名なし)"
_ERASED = "(消去された名刺)"


def _no_step(_done: int, _total: int, _what: Message) -> None:
    """An ``OnStep`` where nobody waits."""


def letterhead(session: Session, title: str) -> Letterhead:
    """The head of a page printed now."""
    return Letterhead(
        office=session.store.setting(settings.OFFICE),
        title=title,
        made_on=office_day(utc_now()),
        made_by=session.operator.name,
    )


@dataclass(frozen=True, slots=True)
class _Office:
    """Names of staff and departments, looked up once for a report."""

    users: Mapping[str, str]
    departments: Mapping[str, str]

    @classmethod
    def of(cls, session: Session) -> _Office:
        store = session.store
        return cls(
            {user.id: user.name for user in store.find(User)},
            {item.id: item.name for item in store.find(Department)},
        )

    def user(self, user: str) -> str:
        return self.users.get(user, "")


def contacts_of(session: Session, owner: str = "", on_step: OnStep = _no_step) -> list[ContactEntry]:
    """The persons of whom ``owner`` (or anybody) holds a card in use, each by the newest of those cards.

    Those whose card was exchanged last come first.
    """
    on_step(0, 0, _GATHER)
    condition, parameters = "revoked_at = '' AND status = ?", [str(CardStatus.ACTIVE)]
    if owner:
        condition, parameters = condition + " AND owner = ?", [*parameters, owner]
    found = session.store.find(Card, condition, *parameters)
    return _contacts(session, found, owner or session.operator.id, on_step)


def _contacts(session: Session, found: Iterable[Card], reader: str, on_step: OnStep) -> list[ContactEntry]:
    """The persons of these cards. What others than ``reader`` keep private is left out."""
    groups: dict[str, list[Card]] = {}
    cards_by_age = sorted(found, key=_newness, reverse=True)
    persons = session.store.persons_of(card.id for card in cards_by_age)
    for card in cards_by_age:
        groups.setdefault(persons.get(card.id, card.id), []).append(card)
    around = _Around(session, reader)
    entries = []
    for person, cards in groups.items():
        entries.append(around.entry(person, cards))
        on_step(len(entries), len(groups), _GATHER)
    on_step(0, 0, _DRAW)
    return entries


def _newness(card: Card) -> tuple[date, str]:
    return card.exchanged_on.earliest, card.created_at


def _month(day: PartialDate) -> str:
    return str(PartialDate(day.year, day.month))


class _Around:
    """What the store holds around persons, loaded once for a report.

    What somebody else keeps private is on no paper of ``owner``'s.
    """

    def __init__(self, session: Session, owner: str) -> None:
        store = session.store

        def printable(kind: type[P]) -> list[P]:
            found = store.find(kind, "revoked_at = ''")
            return [
                item for item in found if item.visibility is not Visibility.PRIVATE or item.owner == owner
            ]

        self._store = store
        self._office = _Office.of(session)
        self._person_of = store.persons_of(None)
        self._notes = self._by_person((note.about, note) for note in printable(Note))
        self._tasks = self._by_person((task.about, task) for task in printable(Task))
        meetings = printable(Meeting)
        self._meetings = self._by_person((card, meeting) for meeting in meetings for card in meeting.about)
        self._owners: dict[str, set[str]] = {}
        for card in store.find(Card, "revoked_at = '' AND status = ?", str(CardStatus.ACTIVE)):
            self._owners.setdefault(self._person_of.get(card.id, card.id), set()).add(card.owner)

    def _by_person(self, pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
        found: dict[str, list[T]] = {}
        for card, item in pairs:
            found.setdefault(self._person_of.get(card, card), []).append(item)
        return found

    def entry(self, person: str, cards: list[Card]) -> ContactEntry:
        """One person by the newest of these cards."""
        newest = max(cards, key=_newness)
        fields = {name: field.value for name, field in self._store.fields(newest.id).items()}
        meetings = self._meetings.get(person, [])
        days = [card.exchanged_on for card in cards] + [meeting.met_on for meeting in meetings]
        last = max(days, key=lambda day: day.latest)
        others = self._owners.get(person, set()) - {newest.owner}

        def value(name: FieldName) -> str:
            return _in_line(fields.get(name, ""))

        return ContactEntry(
            card_id=newest.id,
            name=value(FieldName.NAME) or _NAMELESS,
            reading=value(FieldName.NAME_READING),
            organization=value(FieldName.ORGANIZATION),
            organization_reading=fold_organization(fields.get(FieldName.ORGANIZATION, "")),
            department=value(FieldName.DEPARTMENT),
            title=value(FieldName.TITLE),
            postal_code=value(FieldName.POSTAL_CODE),
            address=value(FieldName.ADDRESS),
            tel=value(FieldName.TEL),
            fax=value(FieldName.FAX),
            mobile=value(FieldName.MOBILE),
            email=value(FieldName.EMAIL),
            url=value(FieldName.URL),
            exchanged_on=newest.exchanged_on.japanese(),
            last_contact=last.japanese(),
            year_month=_month(newest.exchanged_on),
            last_month=_month(last),
            known_by=tuple(sorted(filter(None, map(self._office.user, others)))),
            visibility=newest.visibility.japanese,
            tags=self._store.tags_of(newest.id),
            notes=tuple(self._note(note) for note in self._notes.get(person, [])),
            tasks=tuple(self._task(task) for task in self._tasks.get(person, []) if not task.done_at),
            meetings=tuple(
                self._meeting(meeting) for meeting in sorted(meetings, key=lambda item: item.met_on.latest)
            ),
        )

    def _note(self, note: Note) -> NoteLine:
        day = PartialDate.of(office_day(parse_instant(note.created_at)))
        return NoteLine(day.japanese(), self._office.user(note.owner), note.text)

    def _task(self, task: Task) -> TaskLine:
        return task_line(task, self._office.users)

    def _meeting(self, meeting: Meeting) -> MeetingLine:
        ours = "、".join(filter(None, map(self._office.user, meeting.ours)))
        return MeetingLine(meeting.met_on.japanese(), meeting.subject, ours, meeting.minutes)


def task_line(task: Task, users: Mapping[str, str]) -> TaskLine:
    """A task as a report shows it."""
    due = task.due_on.japanese() if task.due_on else "期日なし"
    return TaskLine(due, task.subject, users.get(task.assignee, ""), bool(task.done_at))


def print_handover(
    session: Session,
    predecessor: User,
    successor: User,
    day: PartialDate,
    out: Output,
    on_step: OnStep = _no_step,
) -> int:
    """Write the handover report of a member of staff; how many contacts are in it.

    Raises DiskFullError, StoreError, and whatever ``on_step`` raises; then nothing is written.
    """
    store = session.store
    office = _Office.of(session)
    return _write_handover(
        session,
        HandoverData(
            head=letterhead(session, HANDOVER_TITLE),
            from_user=predecessor.name,
            from_department=office.departments.get(department_of(store, predecessor.id), ""),
            to_user=successor.name,
            to_department=office.departments.get(department_of(store, successor.id), ""),
            handed_over_on=day.japanese() if day else PartialDate.of(office_day(utc_now())).japanese(),
            contacts=contacts_of(session, predecessor.id, on_step),
        ),
        out,
        on_step,
    )


def print_rotation(session: Session, done: Rotation, out: Output, on_step: OnStep = _no_step) -> int:
    """Write the handover report of a rotation: what its successor got, as far as this desk may see it.

    How many contacts are in it. Raises as ``print_handover``.
    """
    store = session.store
    office = _Office.of(session)
    handed_over = {
        one.id for one in done.plan.items if one.kind == Card.KIND.table and one.to == done.successor
    }
    on_step(0, 0, _GATHER)
    active = store.find(Card, "revoked_at = '' AND status = ?", str(CardStatus.ACTIVE))
    cards = [card for card in active if card.id in handed_over]
    left = [office.departments.get(right.of, "") for right in done.plan.ends if right.kind == Post.KIND.table]
    return _write_handover(
        session,
        HandoverData(
            head=letterhead(session, HANDOVER_TITLE),
            from_user=office.user(done.user),
            from_department="・".join(filter(None, left)),
            to_user=office.user(done.successor),
            to_department=office.departments.get(department_of(store, done.successor), ""),
            handed_over_on=PartialDate.of(done.day).japanese(),
            contacts=_contacts(session, cards, done.successor, on_step),
        ),
        out,
        on_step,
    )


def _write_handover(session: Session, data: HandoverData, out: Output, on_step: OnStep) -> int:
    write_handover(data, out, partial(picture_of, session), partial(_draw, on_step))
    session.gave_out("print", (contact.card_id for contact in data.contacts))
    return len(data.contacts)


def print_list(
    session: Session,
    owner: User | None,
    out: Output,
    order: ListOrder = ListOrder.READING,
    on_step: OnStep = _no_step,
) -> int:
    """Write a list of contacts, of one owner or of all; how many there are. Raises as ``print_handover``."""
    contacts = contacts_of(session, owner.id if owner else "", on_step)
    if order is not ListOrder.EXCHANGED:
        contacts.sort(key=_by_reading)
    if order is ListOrder.ORGANIZATION:
        contacts.sort(key=_by_organization)
    write_contact_list(ListData(letterhead(session, "名刺一覧"), contacts), out, partial(_draw, on_step))
    session.gave_out("print", (contact.card_id for contact in contacts))
    return len(contacts)


def _draw(on_step: OnStep, done: int, total: int) -> None:
    on_step(done, total, _DRAW)


def _by_reading(contact: ContactEntry) -> str:
    return fold(contact.reading or contact.name)


def _by_organization(contact: ContactEntry) -> tuple[bool, str]:
    """Those of whom no organisation is known come last."""
    return not contact.organization, contact.organization_reading


def print_visit(session: Session, meeting_id: str, out: Output) -> None:
    """Write the record of one meeting. Raises NotFoundError."""
    store = session.store
    found = store.find(Meeting, "revoked_at = '' AND substr(id, 1, ?) = ?", len(meeting_id), meeting_id)
    if len(found) != 1 or not meeting_id:
        raise NotFoundError("面談記録「{meeting}」が見つかりません。", meeting=meeting_id)
    meeting = found[0]
    users = _Office.of(session).users
    fields = store.fields_of(meeting.about)
    kept = {card.id for card in store.find_in(Card, "id", meeting.about)}
    open_tasks = store.find_in(Task, "about", [meeting.id, *meeting.about])
    write_visit(
        VisitData(
            head=letterhead(session, "面談記録"),
            met_on=f"{meeting.met_on.japanese()} {meeting.met_at}".strip(),
            place=meeting.place,
            subject=meeting.subject,
            ours=tuple(filter(None, map(users.get, meeting.ours))),
            theirs=tuple(
                _as_met(fields.get(card, {})) if card in kept else _ERASED for card in meeting.about
            ),
            minutes=meeting.minutes,
            tasks=tuple(task_line(task, users) for task in open_tasks),
        ),
        out,
    )
    session.saw("print", meeting.id)


def _as_met(fields: Mapping[FieldName, Effective]) -> str:
    """One of theirs in a line: organisation, department, title, name."""
    return " ".join(_in_line(fields[name].value) for name in _AS_MET if name in fields) or _NAMELESS


def _in_line(value: str) -> str:
    return "、".join(value.splitlines())
