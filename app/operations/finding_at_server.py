"""What the office's server finds and this desk does not hold: found, looked at, and not kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.errors import ImageError
from app.core.messages import Message
from app.core.reading import Box, FieldName, Side
from app.core.records import Card, CardStub, User
from app.db.search import CardFilter
from app.operations.asking import StubView
from app.operations.at_server import at_server
from app.operations.joining import Connect
from app.operations.session import Session
from app.sync import searching
from app.sync.client import ServerError, pinned_transport
from app.sync.wire_search import MOST_HITS, Search, ServerCard, ServerHit

_EVERYTHING = CardFilter()
MARK = Message("サーバー")
"""Beside what was found there alone."""


@dataclass(frozen=True, slots=True)
class FoundAtServer:
    """A card that is not on this desk."""

    card: str
    owner: str
    """Name; empty for somebody of whom the desk has not heard yet."""
    exchanged_on: str
    fields: dict[FieldName, str]


@dataclass(frozen=True, slots=True)
class PictureAtServer:
    """One side of such a card."""

    page: str
    side: Side
    quad: Box | None
    """Where it lies on the page; None for all of it."""


@dataclass(frozen=True, slots=True)
class CardAtServer:
    """Such a card as it was opened."""

    found: FoundAtServer
    pictures: tuple[PictureAtServer, ...]


def find_at_server(
    session: Session,
    text: str,
    limit: int = 50,
    wanted: CardFilter = _EVERYTHING,
    *,
    connect: Connect = pinned_transport,
) -> list[FoundAtServer | StubView]:
    """Cards on the server that this user may see and this desk does not hold; behind them those that he may ask for.

    Both the newest first. Raises UsageError where the desk has joined no server, ServerError.
    """
    if not (text.strip() or wanted):
        return []
    asked = Search(
        text.strip(), min(limit, MOST_HITS), wanted.owner, wanted.department, wanted.visibility, wanted.tag,
        wanted.since, wanted.until, wanted.organization,
    )  # fmt: skip
    with at_server(session, connect=connect) as (client, _):
        said = searching.search(client, asked)
    store = session.store
    held = {card.id for card in store.find_in(Card, "id", [hit.card for hit in said.hits])}
    held |= {stub.id for stub in store.find_in(CardStub, "id", [one.stub for one in said.stubs])}
    hits = [hit for hit in said.hits if hit.card not in held]
    stubs = [one for one in said.stubs if one.stub not in held]
    names = _names(session, {hit.owner for hit in hits} | {stub.owner for stub in stubs})
    return [
        *(_found(names, hit) for hit in hits),
        *(StubView(one.stub, one.name, one.organization, names.get(one.owner, "")) for one in stubs),
    ]


def open_at_server(session: Session, card: str, *, connect: Connect = pinned_transport) -> CardAtServer:
    """Look at a card that was found; the server keeps that this user opened it.

    Raises UsageError where the desk has joined no server, ServerError (``not_found``).
    """
    with at_server(session, connect=connect) as (client, _):
        opened = searching.open_card(client, card)
    pictures = (PictureAtServer(one.page, Side(one.side), one.quad) for one in opened.pictures)
    return CardAtServer(_found(_names(session, {opened.owner}), opened), tuple(pictures))


def picture_at_server(
    session: Session, picture: PictureAtServer, *, connect: Connect = pinned_transport
) -> bytes | None:
    """One side of it as a small JPEG; None where the server has no image of it, or it cannot be read.

    Raises UsageError where the desk has joined no server, ServerError.
    """
    # The window names this function and has no need of the imaging libraries.
    from app.ocr.imaging.decode import decode_image
    from app.ocr.imaging.thumbnail import thumbnail

    try:
        with at_server(session, connect=connect) as (client, _):
            image = client.get_image(picture.page)
        return thumbnail(decode_image(image), picture.quad)
    except ImageError:
        return None
    except ServerError as error:
        if error.code != "not_found":
            raise
        return None


def _names(session: Session, users: set[str]) -> dict[str, str]:
    return {user.id: user.name for user in session.store.find_in(User, "id", users)}


def _found(names: Mapping[str, str], said: ServerHit | ServerCard) -> FoundAtServer:
    known = set(FieldName)
    fields = {FieldName(name): value for name, value in said.fields.items() if name in known}
    return FoundAtServer(said.card, names.get(said.owner, ""), said.exchanged_on, fields)
