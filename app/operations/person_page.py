"""All that the page of one person shows, in one answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.core.dates import PartialDate, office_day, parse_instant
from app.core.reading import FieldName
from app.core.records import Card, Department, Handover, User
from app.db import listed
from app.operations.conflicts import ConflictView, conflicts_of
from app.operations.keeping import may_erase
from app.operations.people import PersonView, open_person, person_of
from app.operations.session import Session
from app.operations.staff import acting_for, delegated_by, department_of


@dataclass(frozen=True, slots=True)
class PostSpan:
    """A post of theirs, as far as cards tell."""

    organization: str
    department: str
    title: str
    first: PartialDate
    """When it was first seen on a card; unknown where no card of it has a day."""
    last: PartialDate
    cards: tuple[str, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """One of ours who knows them, and how to reach that colleague."""

    user: User
    department: str
    last: PartialDate
    """The last contact that is known."""
    cards: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Predecessor:
    """Whose a card was before it was handed over."""

    name: str
    department: str
    """In which he had it."""
    until: PartialDate


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person, whole."""

    view: PersonView
    number: int | None
    """The row of the list."""
    posts: tuple[PostSpan, ...]
    """Newest first."""
    known_by: tuple[Acquaintance, ...]
    """Who saw them last comes first."""
    users: dict[str, str]
    """The names of all users that meetings, notes and tasks mention."""
    conflicts: tuple[ConflictView, ...] = ()
    """Values that two people wrote without knowing of each other."""
    acting_for: Mapping[str, str] = field(default_factory=dict)
    """The names of the owners of notes, by note, for whom somebody acted who wrote them."""
    erasable: frozenset[str] = frozenset()
    """The cards and meetings that the user may erase for good."""
    own: frozenset[str] = frozenset()
    """Whose cards are the user's to decide about: his own, and those of who let him act for them."""
    predecessors: Mapping[str, tuple[Predecessor, ...]] = field(default_factory=dict)
    """By card, the last one first."""

    @property
    def card(self) -> Card:
        """The newest card."""
        return self.view.cards[0].card

    def value(self, field: FieldName) -> str:
        """What the newest card says; empty where it says nothing."""
        effective = self.view.cards[0].fields.get(field)
        return effective.value if effective else ""

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of all cards."""
        return tuple(dict.fromkeys(tag for card in self.view.cards for tag in card.tags))


def open_page(session: Session, card_id: str) -> PersonPage:
    """The person of a card, recorded: the owner sees who looked. Raises NotFoundError."""
    return _page(session, open_person(session, card_id))


def refresh_page(session: Session, card_id: str) -> PersonPage:
    """``open_page`` for a page that is being looked at already, which is no new look. Raises NotFoundError."""
    return _page(session, person_of(session.store, card_id))


def _page(session: Session, view: PersonView) -> PersonPage:
    mentioned = {user for meeting in view.meetings for user in meeting.ours}
    mentioned |= {note.operator for note in view.notes}
    mentioned |= {task.assignee for task in view.tasks} | {card.card.owner for card in view.cards}
    may = may_erase(session)
    users = {user.id: user for user in session.store.find_in(User, "id", mentioned)}
    return PersonPage(
        view=view,
        number=listed.number_of(session.store.db, view.cards[0].card.id),
        posts=tuple(_posts(view)),
        known_by=tuple(_known_by(session, view, users)),
        users={user.id: user.name for user in users.values()},
        acting_for={
            note.id: principal
            for note in view.notes
            if (principal := acting_for(session.store, note.operator, note.owner, note.created_at))
        },
        erasable=frozenset(
            root.id for root in (*(card.card for card in view.cards), *view.meetings) if may(root)
        ),
        own=frozenset({session.operator.id, *delegated_by(session.store, session.operator.id)}),
        conflicts=tuple(conflicts_of(session, _roots(view))),
        predecessors=_predecessors(session, view),
    )


def _predecessors(session: Session, view: PersonView) -> dict[str, tuple[Predecessor, ...]]:
    store = session.store
    marks = store.find_in(Handover, "root", [card.card.id for card in view.cards])
    users = {user.id: user.name for user in store.find_in(User, "id", {mark.former for mark in marks})}
    departments = {
        one.id: one.name for one in store.find_in(Department, "id", {mark.department for mark in marks})
    }
    found: dict[str, tuple[Predecessor, ...]] = {}
    for mark in sorted(marks, key=lambda mark: mark.at, reverse=True):
        if name := users.get(mark.former, ""):
            until = PartialDate.of(office_day(parse_instant(mark.at)))
            one = Predecessor(name, departments.get(mark.department, ""), until)
            found[mark.root] = (*found.get(mark.root, ()), one)
    return found


def _roots(view: PersonView) -> list[str]:
    cards = [card.card.id for card in view.cards]
    return cards + [root.id for root in (*view.meetings, *view.notes, *view.tasks)]


def _posts(view: PersonView) -> list[PostSpan]:
    """Cards of one and the same post that follow each other are one span."""
    spans: list[PostSpan] = []
    for card in view.cards:
        organization, department, title = (
            card.fields[name].value if name in card.fields else ""
            for name in (FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE)
        )
        day = card.card.exchanged_on
        newer = spans[-1] if spans else None
        if newer and (organization, department, title) == (newer.organization, newer.department, newer.title):
            spans[-1] = replace(newer, first=day or newer.first, cards=(*newer.cards, card.card.id))
        else:
            spans.append(PostSpan(organization, department, title, day, day, (card.card.id,)))
    return [span for span in spans if span.organization or span.department or span.title]


def _known_by(session: Session, view: PersonView, users: dict[str, User]) -> list[Acquaintance]:
    store = session.store
    days: dict[str, list[PartialDate]] = {}
    cards = [card.card for card in view.cards]
    for card in cards:
        days.setdefault(card.owner, []).append(card.exchanged_on)
    for meeting in view.meetings:
        for user in meeting.ours:
            days.setdefault(user, []).append(meeting.met_on)
    departments = {user: department_of(store, user) for user in days}
    names = {item.id: item.name for item in store.find_in(Department, "id", set(departments.values()))}
    known = [
        Acquaintance(
            user=users[user],
            department=names.get(departments[user], ""),
            last=_newest(seen),
            cards=sum(card.owner == user for card in cards),
            meetings=sum(user in meeting.ours for meeting in view.meetings),
        )
        for user, seen in days.items()
        if user in users
    ]
    return sorted(known, key=lambda item: (item.last.earliest, item.last.latest), reverse=True)


def _newest(days: Sequence[PartialDate]) -> PartialDate:
    return max(days, key=lambda day: (day.earliest, day.latest))
