"""Erasing cards for good."""

from __future__ import annotations

from contextlib import suppress

from app.core.dates import office_day
from app.core.errors import StoreError
from app.core.roles import Role
from app.sync.wire_reads import Erase, Erased
from server import audit, erasure, ledger, litter
from server.api import Call, Route
from server.audit import Action
from server.database import Connection
from server.routes.records import reader
from server.scopes import rights_of


def erase(call: Call[Erase]) -> Erased:
    """An administrator may erase any card, by its id; others their own.

    The audit says how many and not which; of those that nobody but their owner ever heard of, not even that.
    """
    services, session = call.services, call.session
    by_id = session.role is Role.ADMINISTRATOR
    wanted = set(call.body.cards)

    def choose(connection: Connection) -> tuple[set[str], set[str]]:
        """Those that are to be erased, and those of which the asker is told that they were erased before."""
        rights = rights_of(connection, services.sealer, reader(call), office_day(call.now))
        own, told = erasure.erasable(connection, services.office, wanted, rights)
        return (ledger.missing(connection, services.office, wanted) if by_id else own), told

    def erase_and_tell(connection: Connection) -> None:
        # Of an id that he only names, an administrator does not learn whether there is, or was, such a card.
        heard = len(wanted - told) if by_id else erasure.known_to_others(connection, services.office, cards)
        erasure.erase(connection, services.sealer, services.office, cards, call.now)
        if heard:
            audit.write(
                connection, services.office, Action.CARD_ERASED, call.now,
                actor=session.account, device=session.device, detail={"cards": str(heard)},
            )  # fmt: skip

    cards, told = services.database.transaction(choose)
    if cards or by_id:
        services.ledger.add(services.office, sorted(cards), call.now)
        services.database.transaction(erase_and_tell)
        # Where the store is away, the images are nobody's by now, and go within the hour.
        with suppress(StoreError):
            litter.burn(services)
    return Erased(() if by_id else tuple(sorted(wanted - told - cards)))


ROUTES = (
    Route(
        name="erase_cards", method="POST", path="/v1/erasures", handler=erase, body=Erase, answer=Erased,
        summary="Erase cards for good: one's own, or as an administrator any",
    ),
)  # fmt: skip
