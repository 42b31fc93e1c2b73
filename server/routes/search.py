"""Searching among all that a user may see, and opening what his desk does not hold."""

from __future__ import annotations

from http import HTTPStatus

from app.core.dates import office_day
from app.sync.wire_reads import ReadKind
from app.sync.wire_search import Search, ServerCard, ServerHit, ServerHits, ServerPicture, ServerStub
from server import reads, search_index
from server.api import Call, Route, invalid
from server.database import Connection
from server.problems import not_found
from server.routes.records import reader
from server.scopes import rights_of
from server.search_filter import narrowing
from server.visible import View


def search_cards(call: Call[Search]) -> ServerHits:
    """That somebody searched is kept, and never for what."""
    services, asked = call.services, call.body
    if not (asked.text.strip() or asked.is_narrowed):
        raise invalid()
    search_index.catch_up(services.database, services.sealer, services.office)

    def look(connection: Connection) -> ServerHits:
        rights = rights_of(connection, services.sealer, reader(call), office_day(call.now))
        try:
            wanted = narrowing(connection, services.sealer, services.office, asked, rights.scopes)
        except ValueError as error:
            raise invalid() from error
        found = search_index.find_narrowed(
            connection, services.sealer, services.office, wanted, rights.scopes
        )
        told = search_index.find_stubs(connection, services.sealer, services.office, wanted, rights)
        reads.note(connection, reader(call), ReadKind.SEARCH, "", call.now)
        return ServerHits(
            tuple(
                ServerHit(
                    item.document.id,
                    str(item.document.values["owner"]),
                    str(item.document.values["exchanged_on"]),
                    {name.value: value for name, value in item.fields.items()},
                )
                for item in found
            ),
            tuple(
                ServerStub(stub.id, *(str(stub.values[name]) for name in ("owner", "name", "organization")))
                for stub in told
            ),
        )

    return services.database.transaction(look)


def read_card(call: Call[None]) -> ServerCard:
    """That somebody opened a colleague's card is kept before it is told."""
    services, card = call.services, call.path["card"]

    def look(connection: Connection) -> ServerCard:
        rights = rights_of(connection, services.sealer, reader(call), office_day(call.now))
        row = connection.execute(
            "SELECT scope, document FROM record WHERE office = %s AND id = %s AND kind = 'card'",
            (services.office, card),
        ).fetchone()
        if row is None or row[0] not in rights.scopes:
            raise not_found()
        stored = services.sealer.open(services.office, "card", card, row[1])
        if stored.revoked_at:
            raise not_found()
        (document,) = View(connection, reader(call), rights).shown([stored])
        fields = search_index.fields_of_cards(connection, services.sealer, services.office, [card])[card]
        reads.note(connection, reader(call), ReadKind.CARD, card, call.now)
        return ServerCard(
            card,
            str(document.values["owner"]),
            str(document.values["exchanged_on"]),
            {name.value: value for name, value in fields.items()},
            tuple(
                ServerPicture(region["page"], region["side"], region["quad"] if all(region["size"]) else None)
                for region in document.values["regions"]
                if not region.get("blank")
            ),
        )

    return services.database.transaction(look)


ROUTES = (
    Route(
        name="search_cards", method="POST", path="/v1/search", handler=search_cards, body=Search,
        answer=ServerHits, summary="Cards among all that one may see, and stubs of those that one may ask for, the newest first",
    ),
    Route(
        name="read_card", method="GET", path="/v1/cards/{card}", handler=read_card, answer=ServerCard,
        summary="A card that one's desk does not hold", problems=(HTTPStatus.NOT_FOUND,),
    ),
)  # fmt: skip
