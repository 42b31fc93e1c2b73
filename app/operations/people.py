"""Persons: tie cards together, take them apart, and tell what is known of somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.effective import Effective
from app.core.errors import NotFoundError, UsageError
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Link, Meeting, Note, Task, User, Verdict
from app.core.text import stored
from app.db.door import Operation, Undo
from app.db.listed import meetings_with
from app.db.store import Store
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class CardView:
    """One card of a person, with what holds of it."""

    card: Card
    owner: str
    """The owner's name."""
    fields: dict[FieldName, Effective]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """What is known of a person; the first card is the current truth, the others its history."""

    id: str
    cards: tuple[CardView, ...]
    meetings: tuple[Meeting, ...]
    notes: tuple[Note, ...]
    tasks: tuple[Task, ...]


def find_card(store: Store, text: str) -> Card:
    """The card with this id or beginning of an id. Raises NotFoundError, UsageError."""
    found = store.find(Card, "revoked_at = '' AND substr(id, 1, ?) = ?", len(text), text) if text else []
    if not found:
        raise NotFoundError("名刺「{text}」が見つかりません。", text=text)
    if len(found) > 1:
        raise UsageError(
            "「{text}」で始まる名刺が {count} 枚あります。もう少し長く指定してください。",
            text=text,
            count=len(found),
        )
    return found[0]


def person_of(store: Store, card_id: str) -> PersonView:
    """The person whom a card belongs to. Raises NotFoundError."""
    person, ids = store.person_cards(card_id)
    cards = sorted((store.get(Card, card) for card in ids), key=newness, reverse=True)
    return PersonView(
        id=person,
        cards=tuple(view_card(store, card) for card in cards),
        meetings=tuple(store.find_in(Meeting, "id", meetings_with(store.db, ids))),
        notes=tuple(store.find_in(Note, "about", ids)),
        tasks=tuple(store.find_in(Task, "about", ids)),
    )  # fmt: skip


def newness(card: Card) -> tuple[object, ...]:
    """What the cards of a person are sorted by; one whose day is unknown is never the newest."""
    return (card.exchanged_on.earliest, card.exchanged_on.latest, card.created_at, card.id)


def view_card(store: Store, card: Card) -> CardView:
    """A card with the names and values that a person wants to see."""
    owners = store.find(User, "id = ?", card.owner)
    return CardView(card, owners[0].name if owners else "", store.fields(card.id), store.tags_of(card.id))


def open_person(session: Session, card_id: str) -> PersonView:
    """``person_of``, recorded for each card of others that it shows: the owners see who looked."""
    view = person_of(session.store, card_id)
    session.saw("open_card", card_id)
    for one in view.cards:
        if one.card.id != card_id and one.card.owner != session.operator.id:
            session.saw("open_card", one.card.id)
    return view


def merge(session: Session, first: str, second: str, why: str = "") -> None:
    """Decide that two cards are of one person. Raises NotFoundError, UsageError for one and the same card."""
    _decide(session, first, second, Verdict.SAME, why)


def keep_apart(session: Session, first: str, second: str, why: str = "") -> None:
    """Decide that two cards are of different persons, so that they are not proposed again.

    Raises NotFoundError, and UsageError where they are of one person (see ``separate``).
    """
    if session.store.person_cards(first)[0] == session.store.person_cards(second)[0]:
        raise UsageError("2 枚の名刺は同じ人物のものです。分けるには、分ける名刺を指定してください。")
    _decide(session, first, second, Verdict.NOT_SAME, why)


def separate(session: Session, cards: Sequence[str], why: str = "") -> None:
    """Decide that these cards of one person are of another person than its other cards.

    Every tie between the two groups is revoked, and one decision keeps them
    apart. Raises NotFoundError, and UsageError where the cards are not of one
    person or are all it has.
    """
    store = session.store
    _, together = store.person_cards(cards[0])
    group, rest = set(cards), set(together) - set(cards)
    if not group <= set(together):
        raise UsageError("別々の人物の名刺が混ざっています。1 人の名刺だけを指定してください。")
    if not rest:
        raise UsageError("この人物の名刺がすべて指定されています。残す名刺が 1 枚は要ります。")
    ties = [
        link
        for link in store.links_of(group)
        if link.verdict is Verdict.SAME and len(group & {link.first, link.second}) == 1
    ]
    operation = _decide(session, min(rest), cards[0], Verdict.NOT_SAME, why)
    with operation.transaction() as writer:
        for link in ties:
            writer.revoke(Link, link.id)


def _decide(session: Session, first: str, second: str, verdict: Verdict, why: str) -> Operation:
    if first == second:
        raise UsageError("同じ名刺です。別の名刺を指定してください。")
    same = verdict is Verdict.SAME
    operation = session.operation(
        "person.same" if same else "person.not_same",
        "同一人物としてまとめる" if same else "別人として分ける",
        Undo.ALWAYS,
    )
    with operation.transaction() as writer:
        writer.insert(Link(first=first, second=second, verdict=verdict, by=session.operator.id, why=why))
    return operation


def set_fields(session: Session, card_id: str, values: Mapping[FieldName, str]) -> None:
    """Give several fields of a card what a person typed, as one operation; what holds already does not count."""
    now = session.store.fields(card_id)
    operation = session.operation("field.typed", "項目を修正")
    with operation.transaction() as writer:
        for field, value in values.items():
            text = stored(value.strip())
            if text != (now[field].value if field in now else ""):
                writer.insert(
                    Edit(
                        root=card_id,
                        field=field,
                        value=text,
                        certainty=Certainty.TYPED,
                        by=session.operator.id,
                    )
                )
