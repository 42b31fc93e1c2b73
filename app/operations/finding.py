"""Search as a user means it: one line a person, the newest card first."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.reading import FieldName
from app.core.records import User
from app.db.search import Hit, search
from app.operations.session import Session

_CARDS_A_PERSON = 4
"""How many cards to look for, for one person shown."""


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
    session.saw("search_colleagues" if colleagues else "search_own")
    found = []
    for person, cards in list(groups.items())[:limit]:
        newest = max(cards, key=lambda hit: (hit.exchanged_on, hit.card))
        owner = names.get(newest.owner, "")
        found.append(Found(newest.card, person, owner, newest.exchanged_on, len(cards), newest.fields))
    return found
