"""Erasing cards for good."""

from __future__ import annotations

from http import HTTPStatus

from app.core.dates import office_day
from app.core.errors import StoreError
from app.core.roles import Role
from app.sync.wire_reads import Erase
from server import audit, erasure, litter
from server.api import Call, Route
from server.audit import Action
from server.bulk import array
from server.database import Connection
from server.problems import not_found
from server.routes.records import reader
from server.scopes import rights_of


def erase(call: Call[Erase]) -> None:
    """An administrator may erase any card, by its id; others their own. All of them, or none."""
    services, session = call.services, call.session
    cards = sorted(set(call.body.cards))

    def check(connection: Connection) -> None:
        rights = rights_of(connection, services.sealer, reader(call), office_day(call.now))
        own = connection.execute(
            "SELECT count(*) FROM record WHERE office = %s AND kind = 'card' AND id = ANY(%s::text[])"
            " AND owner = ANY(%s::text[])",
            (services.office, array(cards), array(rights.principals)),
        ).fetchone()
        if own is None or own[0] != len(cards):
            raise not_found()

    def tell(connection: Connection) -> None:
        for card in cards:
            audit.write(
                connection, services.office, Action.CARD_ERASED, call.now,
                actor=session.account, device=session.device, subject=card,
            )  # fmt: skip

    if session.role is not Role.ADMINISTRATOR:
        services.database.transaction(check)
    services.ledger.add(services.office, cards, call.now)
    erasure.erase_cards(services.database, services.sealer, services.office, cards, call.now)
    services.database.transaction(tell)
    try:
        litter.burn(services)
    except StoreError:
        return  # the store is away: the images are nobody's by now, and go within the hour


ROUTES = (
    Route(
        name="erase_cards", method="POST", path="/v1/erasures", handler=erase, body=Erase,
        summary="Erase cards for good: one's own, or as an administrator any",
        problems=(HTTPStatus.NOT_FOUND,),
    ),
)  # fmt: skip
