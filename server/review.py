"""Shared review: who looks at which card, so that no two desks look at the same one.

What there is to look at, and in which order, a desk knows itself; the server only sees to it that each card is
held by one desk, and for a while.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.core.dates import format_instant, office_day
from app.sync.wire_sharing import REVIEWED_AT_ONCE, Lease, Leases
from server.bulk import array
from server.callers import Reader
from server.database import Connection
from server.numbering import keep_erasures_off
from server.scopes import rights_of
from server.sealing import Sealer

TERM = timedelta(minutes=30)


def take(
    connection: Connection, sealer: Sealer, reader: Reader, cards: Iterable[str], now: datetime
) -> Leases:
    """Hold what the desk holds for another term, and more cards until it holds as many as it may.

    Cards that are not there, not to be seen, or held by another desk are passed over.
    """
    keep_erasures_off(connection, reader.office)
    held = {
        card
        for (card,) in connection.execute(
            "UPDATE review_lease SET until = %s WHERE office = %s AND device = %s AND holder = %s AND until > %s"
            " RETURNING card",
            (now + TERM, reader.office, reader.device, reader.user, now),
        )
    }
    free = [card for card in _visible(connection, sealer, reader, cards, now) if card not in held]
    while free and len(held) < REVIEWED_AT_ONCE:
        room = REVIEWED_AT_ONCE - len(held)
        held |= _lease(connection, reader, free[:room], now)
        free = free[room:]
    return listed(connection, sealer, reader, now)


def give_back(connection: Connection, reader: Reader, cards: Iterable[str]) -> None:
    """Let others have cards."""
    connection.execute(
        "DELETE FROM review_lease WHERE office = %s AND device = %s AND card = ANY(%s::text[])",
        (reader.office, reader.device, array(cards)),
    )


def listed(connection: Connection, sealer: Sealer, reader: Reader, now: datetime) -> Leases:
    """Who looks at what, of the cards that a reader may see."""
    rights = rights_of(connection, sealer, reader, office_day(now))
    found = connection.execute(
        "SELECT l.card, l.holder, l.device, l.until FROM review_lease l"
        " JOIN record r ON r.office = l.office AND r.id = l.card"
        " WHERE l.office = %s AND l.until > %s AND r.scope = ANY(%s::text[]) ORDER BY l.card",
        (reader.office, now, array(rights.scopes)),
    )
    return Leases(
        tuple(Lease(card, holder, device, format_instant(until)) for card, holder, device, until in found)
    )


def forget(connection: Connection, office: str, cards: Iterable[str]) -> None:
    """Forget that somebody looks at cards."""
    connection.execute(
        "DELETE FROM review_lease WHERE office = %s AND card = ANY(%s::text[])", (office, array(cards))
    )


def _visible(
    connection: Connection, sealer: Sealer, reader: Reader, cards: Iterable[str], now: datetime
) -> list[str]:
    """Those cards that the reader may see and that nobody seems to hold, in their order."""
    asked = list(dict.fromkeys(cards))
    rights = rights_of(connection, sealer, reader, office_day(now))
    found = connection.execute(
        "SELECT r.id FROM record r WHERE r.office = %s AND r.id = ANY(%s::text[]) AND r.kind = 'card'"
        " AND r.scope = ANY(%s::text[]) AND NOT EXISTS (SELECT 1 FROM review_lease l"
        " WHERE l.office = r.office AND l.card = r.id AND l.until > %s)",
        (reader.office, array(asked), array(rights.scopes), now),
    )
    free = {card for (card,) in found}
    return [card for card in asked if card in free]


def _lease(connection: Connection, reader: Reader, cards: Iterable[str], now: datetime) -> set[str]:
    """Those that the desk has got: another that asks for one of them at this moment waits, and then goes without."""
    found = connection.execute(
        "INSERT INTO review_lease AS held (office, card, holder, device, until)"
        " SELECT %s, card, %s, %s, %s FROM unnest(%s::text[]) AS t (card)"
        " ON CONFLICT (office, card) DO UPDATE"
        " SET holder = excluded.holder, device = excluded.device, until = excluded.until"
        " WHERE held.until <= %s RETURNING card",
        (reader.office, reader.user, reader.device, now + TERM, array(sorted(cards)), now),
    )
    return {card for (card,) in found}
