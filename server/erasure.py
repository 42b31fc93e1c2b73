"""Erasure: a card and all that was ever kept of it goes from the server, but for its id.

What names it forgets that; who may have it is told by the stream of the scope
in which it was, so that nobody else hears even of its id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import datetime

from app.core import references
from server import contacts, litter, reads, review
from server.bulk import array
from server.database import Connection, Database
from server.numbering import Stay, end_stays, next_numbers
from server.rows import COLUMNS, Row, forget
from server.sealing import Sealer

_HANGS = "r.root <> '' AND r.root = ANY(%s::text[])"
_NAMES = "(SELECT source FROM reference WHERE office = r.office AND target = ANY(%s::text[]))"


def erase_cards(
    database: Database, sealer: Sealer, office: str, cards: Iterable[str], now: datetime
) -> set[str]:
    """Erase cards with what hangs on them, and the notes, tasks and links about them.

    Gives the ids of the pages that went; their images are nobody's by then (``server.litter``). A page that shows
    other cards hangs on its batch, and is kept for their sake. Ids that are not there are entered as erased all
    the same. Raises BusyError, StoreError.
    """
    wanted = set(cards)
    return database.transaction(lambda connection: _erase(connection, sealer, office, wanted, now))


def _erase(connection: Connection, sealer: Sealer, office: str, cards: set[str], now: datetime) -> set[str]:
    doomed = _locked(connection, office, "r.kind = 'card' AND r.id = ANY(%s::text[])", cards)
    doomed |= _locked(connection, office, _HANGS, cards)
    doomed |= _locked(connection, office, f"r.kind IN ('note', 'task', 'link') AND r.id IN {_NAMES}", cards)
    doomed |= _locked(
        connection, office, _HANGS, {row.id for row in doomed.values() if row.kind in {"note", "task"}}
    )
    ids = doomed.keys() | cards
    contacts.forget(connection, office, cards)
    review.forget(connection, office, cards)
    reads.forget(connection, office, ids)
    litter.doom(connection, office, {row.id for row in doomed.values() if row.kind == "page"})
    _forget(connection, sealer, office, ids)
    opened = [sealer.open(office, row.kind, row.id, row.sealed) for row in doomed.values()]
    forget(
        connection,
        office,
        [
            (target, document.id)
            for document in opened
            for target in references.referred(document.kind, document.values)
        ],
    )
    for statement in (
        "DELETE FROM reference WHERE office = %s AND target = ANY(%s::text[])",
        "DELETE FROM record WHERE office = %s AND id = ANY(%s::text[])",
    ):
        connection.execute(statement, (office, array(ids)))
    stays = [Stay(row.scope, row.entered, row.kind, row.id) for row in doomed.values()]
    numbers = next_numbers(connection, office, Counter(stay.scope for stay in stays))
    end_stays(connection, office, stays, numbers, now, erased=True)
    connection.execute(
        "INSERT INTO erased (office, id, at) SELECT %s, id, %s FROM unnest(%s::text[]) AS t (id) ON CONFLICT DO NOTHING",
        (office, now, array(sorted(ids))),
    )
    return {row.id for row in doomed.values() if row.kind == "page"}


def _locked(connection: Connection, office: str, condition: str, ids: Collection[str]) -> dict[str, Row]:
    found = connection.execute(
        f"SELECT {COLUMNS} FROM record r WHERE r.office = %s AND {condition} ORDER BY r.id FOR UPDATE",
        (office, array(ids)),
        binary=True,
    )
    return {row.id: row for row in (Row(*values) for values in found)}


def _forget(connection: Connection, sealer: Sealer, office: str, erased: Collection[str]) -> None:
    """Take the ids out of all that names them. It gets no new number: a desk forgets them by itself."""
    for row in _locked(connection, office, f"r.id IN {_NAMES}", erased).values():
        if row.id not in erased:
            document = sealer.open(office, row.kind, row.id, row.sealed)
            sealed = sealer.seal(office, references.without(document, erased))
            connection.execute(
                "UPDATE record SET document = %s WHERE office = %s AND id = %s", (sealed, office, row.id)
            )
