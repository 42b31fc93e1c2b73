"""Search as a user means it: one line a person, the newest card first."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from app.core.dates import format_instant, utc_now
from app.core.reading import FieldName
from app.core.records import User
from app.core.tokens import words_of
from app.db import listed
from app.db.listed import PeopleOrder, PersonRow
from app.db.rows import first
from app.db.search import CardFilter, Cursor, Hit, organizations_like, search, search_step
from app.operations.session import Session

_CARDS_A_PERSON = 4
"""How many cards to look for, for one person shown."""
_FIRST_HITS = 200
_MORE_HITS = 5000
_FIRST_ROWS = 64
_STEP_SECONDS = 0.01
"""After so long a step of a search ends where it is."""
_ONE_SEARCH = timedelta(seconds=10)
"""Steps of typing within this time are one search in what is recorded."""


@dataclass(frozen=True, slots=True)
class Found:
    """A person who was found, by the newest of the cards that were."""

    card: str
    person: str
    owner: str
    """The owner's name."""
    exchanged_on: str
    cards: int
    """How many of the person's cards were found."""
    fields: dict[FieldName, str]


def find(session: Session, text: str, limit: int) -> list[Found]:
    """The persons with a card that holds every word of ``text``, best first. The search is recorded, not its text."""
    store = session.store
    hits = search(store.db, text, limit * _CARDS_A_PERSON)
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.person, []).append(hit)
    names = {user.id: user.name for user in store.find_in(User, "id", {hit.owner for hit in hits})}
    colleagues = any(hit.owner != session.operator.id for hit in hits)
    session.saw(_kind(colleagues=colleagues))
    found = []
    for person, cards in list(groups.items())[:limit]:
        newest = max(cards, key=lambda hit: (hit.exchanged_on, hit.card))
        owner = names.get(newest.owner, "")
        found.append(Found(newest.card, person, owner, newest.exchanged_on, len(cards), newest.fields))
    return found


# The list of the window.


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """Whom a list shows, and in which order."""

    text: str = ""
    wanted: CardFilter = field(default_factory=CardFilter)
    order: PeopleOrder | None = None
    """None: what fits the text best, or the last contact where there is no text."""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """One part of a list."""

    numbers: bytes
    """Row numbers, an array of ``q``. A later part may name a person again."""
    rows: tuple[PersonRow, ...] = ()
    """In the first part: the first rows, so that they can be shown at once."""
    after: Cursor | None = None
    """Where ``find_people`` goes on; None where this is all."""


def find_people(session: Session, query: PeopleQuery, after: Cursor | None = None) -> PeoplePage:
    """The next part of a list, within about 30 ms whatever its length.

    A search of which all is found at once is in the order asked for; one that
    takes more parts comes best first, and ``sort_people`` then sorts it. The
    search is recorded, once while somebody types; never its text.
    """
    db = session.store.db
    words = words_of(query.text)
    if not words:
        if query.text.strip():
            return PeoplePage(b"")
        people = _everybody(session, query)
        return PeoplePage(people.tobytes(), _first_rows(session, people))
    found = search_step(
        db,
        words,
        query.wanted,
        after or Cursor(),
        limit=_MORE_HITS if after else _FIRST_HITS,
        seconds=_STEP_SECONDS,
    )
    people = array("q", dict.fromkeys(found.people))
    if after is not None:
        return PeoplePage(people.tobytes(), after=found.after)
    if found.after is None and query.order:
        people = listed.pick(db, people, query.order, descending=query.descending)
    rows = _first_rows(session, people)
    _record_search(session, rows)
    return PeoplePage(people.tobytes(), rows, found.after)


def sort_people(session: Session, numbers: bytes, order: PeopleOrder, *, descending: bool = False) -> bytes:
    """The same row numbers in an order; those that are gone are left out."""
    return listed.pick(session.store.db, set(_as_array(numbers)), order, descending=descending).tobytes()


def person_nums(session: Session, query: PeopleQuery) -> bytes:
    """The row numbers of the whole list that a query gives, each person once: an array of ``q``."""
    page = find_people(session, query)
    people = _as_array(page.numbers)
    complete = page.after is None
    while page.after is not None:
        page = find_people(session, query, page.after)
        people.frombytes(page.numbers)
    if query.order and not complete:
        return sort_people(session, people.tobytes(), query.order, descending=query.descending)
    return array("q", dict.fromkeys(people)).tobytes()


def person_rows(session: Session, numbers: Sequence[int]) -> list[PersonRow]:
    """The rows of some numbers, in their order; those that are gone are left out."""
    return listed.load(session.store.db, numbers)


def newest_cards(session: Session, numbers: bytes) -> list[str]:
    """The newest cards of the persons of some row numbers, in their order."""
    return [row.card for row in listed.load(session.store.db, _as_array(numbers))]


def person_number(session: Session, card_id: str) -> int | None:
    """The row number of the person of a card; None where the card is in no use."""
    return listed.number_of(session.store.db, card_id)


def _as_array(numbers: bytes) -> array[int]:
    made = array("q")
    made.frombytes(numbers)
    return made


def _everybody(session: Session, query: PeopleQuery) -> array[int]:
    db = session.store.db
    order = query.order or PeopleOrder.CONTACT
    descending = query.descending if query.order else True
    if not query.wanted:
        return listed.ordered(db, order, descending=descending)
    people = listed.pick(db, listed.filtered(db, query.wanted), order, descending=descending)
    _record_search(session, _first_rows(session, people))
    return people


def _first_rows(session: Session, people: array[int]) -> tuple[PersonRow, ...]:
    return tuple(listed.load(session.store.db, people[:_FIRST_ROWS]))


def _record_search(session: Session, rows: Sequence[PersonRow]) -> None:
    """Record a search, unless it is the same that the operator is still typing."""
    operator = session.operator.id
    kind = _kind(colleagues=any(row.owners != (session.operator.name,) for row in rows))
    last = first(session.store.db, "SELECT at, operator, kind FROM read_event ORDER BY num DESC LIMIT 1")
    recent = format_instant(utc_now() - _ONE_SEARCH)
    if last is None or (last["operator"], last["kind"]) != (operator, kind) or last["at"] < recent:
        session.saw(kind)


def _kind(*, colleagues: bool) -> str:
    return "search_colleagues" if colleagues else "search_own"


# The field over everything.


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A person or an organisation that fits what is being typed."""

    text: str
    detail: str
    record: str
    """A card of the person, or the name of the organisation."""
    is_organization: bool = False


def suggest(session: Session, text: str, limit: int) -> list[Suggestion]:
    """People and organisations for the beginning of a text, best first; at most a third are organisations."""
    db = session.store.db
    found = search_step(db, words_of(text), limit=limit * _CARDS_A_PERSON, seconds=_STEP_SECONDS / 2)
    people = list(dict.fromkeys(found.people))[:limit]
    organizations = [
        Suggestion(name, str(count), name, is_organization=True)
        for name, count in organizations_like(db, text, max(1, limit // 3))
    ]
    rows = listed.load(db, people)
    persons = [
        Suggestion(
            row.name or row.organization,
            " ".join(part for part in (row.organization, row.department, row.title) if part),
            row.card,
        )
        for row in rows
    ]  # fmt: skip
    if persons or organizations:
        _record_search(session, rows)
    return persons[: limit - len(organizations)] + organizations
