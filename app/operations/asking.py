"""本人に確認: cards whose owner is asked first. Finding their stubs, asking, and answering."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.core.dates import office_day, utc_now
from app.core.reading import FieldName
from app.core.records import CardStub, User
from app.core.text import fold
from app.db.store import Store
from app.operations.at_server import at_server
from app.operations.joining import Connect
from app.operations.session import Session
from app.sync.client import pinned_transport
from app.sync.sharing import Sharing
from app.sync.wire_sharing import ContactRequest, ContactState


@dataclass(frozen=True, slots=True)
class StubView:
    """All that is told of a card before its owner has agreed."""

    id: str
    name: str
    organization: str
    owner: str
    """The owner's name."""


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request, sent or received."""

    id: str
    who: str
    """Of a received one: who asks; of a sent one: who is asked."""
    what: str
    """The name on the card."""
    why: str
    at: str
    state: ContactState
    until: date | None
    card: str
    """The card, where it may be opened."""

    @property
    def was_taken_back(self) -> bool:
        """Whether the owner has ended it before its day."""
        day = office_day(utc_now())
        return self.state is ContactState.ENDED and self.until is not None and self.until >= day


@dataclass(frozen=True, slots=True)
class Requests:
    """Of the last year, the newest first."""

    received: tuple[RequestView, ...] = ()
    sent: tuple[RequestView, ...] = ()

    @property
    def waiting(self) -> int:
        """How many wait for this user's answer."""
        return sum(request.state is ContactState.WAITING for request in self.received)


def find_stubs(session: Session, text: str, limit: int) -> list[StubView]:
    """Cards of colleagues of which only the stub is told and whose name or organisation has all words of a text."""
    words = fold(text).split()
    store = session.store
    if not words:
        return []
    found = [
        stub
        for stub in store.find(CardStub, "revoked_at = '' AND owner <> ?", session.operator.id)
        if all(word in fold(f"{stub.name} {stub.organization}") for word in words)
    ][:limit]
    names = _names(store, {stub.owner for stub in found})
    return [StubView(one.id, one.name, one.organization, names.get(one.owner, "")) for one in found]


def ask_for_card(session: Session, stub: str, why: str, connect: Connect = pinned_transport) -> None:
    """Ask the owner. Raises ServerError, and what ``at_server`` raises."""
    with at_server(session, connect=connect) as (client, _):
        Sharing(client).ask_contact(stub, why)


def list_requests(session: Session, connect: Connect = pinned_transport) -> Requests:
    """What one has asked, and is asked. Raises what ``at_server`` raises."""
    with at_server(session, connect=connect) as (client, _):
        found = Sharing(client).contacts()
    store = session.store
    stubs = {stub.id: stub for stub in store.find_in(CardStub, "id", {one.stub for one in found.sent})}
    owners = {stub.owner for stub in stubs.values()} | {one.owner for one in found.sent}
    names = _names(store, {one.asker for one in found.received} | owners)

    def sent(one: ContactRequest) -> RequestView:
        stub = stubs.get(one.stub)
        owner = stub.owner if stub else one.owner
        what = (stub.name or stub.organization) if stub else one.name
        return _request(one, names.get(owner, ""), what or _on_card(store, one.card))

    return Requests(
        tuple(_request(one, names.get(one.asker, ""), _on_card(store, one.card)) for one in found.received),
        tuple(map(sent, found.sent)),
    )


def answer_request(
    session: Session, request: str, days: int | None, connect: Connect = pinned_transport
) -> None:
    """Let the asker see the card for so many days from today; None: not, or not any more.

    Raises ServerError, and what ``at_server`` raises.
    """
    until = office_day(utc_now()) + timedelta(days=days) if days is not None else None
    with at_server(session, connect=connect) as (client, _):
        Sharing(client).answer_contact(request, until)


def _request(one: ContactRequest, who: str, what: str) -> RequestView:
    return RequestView(one.id, who, what, one.why, one.asked_at, one.state, one.until, one.card)


def _on_card(store: Store, card: str) -> str:
    fields = store.fields(card) if card else {}
    named = (fields[one].value for one in (FieldName.NAME, FieldName.ORGANIZATION) if one in fields)
    return next(named, "")


def _names(store: Store, users: set[str]) -> dict[str, str]:
    return {user.id: user.name for user in store.find_in(User, "id", users)}
