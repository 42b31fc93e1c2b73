"""Erasure: a card and all that was ever kept of it goes from the server, but for its id.

What names it forgets that; who may have it is told by the stream of the scope
in which it was, so that nobody else hears even of its id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import datetime

from app.core import references
from app.core.visibility import card_scope, user_scope
from server import contacts, litter, reads, retention, review, search_index
from server.bulk import array
from server.database import Connection, Database
from server.numbering import ERASURES, Stay, end_stays, next_numbers
from server.rows import HANGS_ON, NAMES, Row, forget, joined, locked
from server.scopes import Rights
from server.sealing import Sealer

_ROOTS = "('card', 'meeting', 'note', 'task')"


def erase_cards(
    database: Database, sealer: Sealer, office: str, cards: Iterable[str], now: datetime
) -> set[str]:
    """Erase cards in a transaction of their own, as ``erase``. Raises BusyError, StoreError."""
    wanted = set(cards)
    return database.transaction(lambda connection: erase(connection, sealer, office, wanted, now))


def erase(connection: Connection, sealer: Sealer, office: str, cards: set[str], now: datetime) -> set[str]:
    """Erase cards (or meetings, notes, tasks) with what hangs on them, and the notes, tasks and links about them.

    Gives the ids of the pages that went; their images are nobody's by then (``server.litter``). A page that shows
    other cards hangs on its batch, and is kept for their sake. Ids that are not there are entered as erased all
    the same.
    """
    next_numbers(connection, office, {ERASURES: 0})  # not while somebody keeps it off
    doomed = _locked(connection, office, f"r.kind IN {_ROOTS} AND r.id = ANY(%s::text[])", cards)
    doomed |= _locked(connection, office, HANGS_ON, cards)
    doomed |= _locked(connection, office, f"r.kind IN ('note', 'task', 'link') AND {NAMES}", cards)
    doomed |= _locked(
        connection, office, HANGS_ON, {row.id for row in doomed.values() if row.kind in {"note", "task"}}
    )
    ids = doomed.keys() | cards
    contacts.forget(connection, office, cards)
    review.forget(connection, office, cards)
    retention.forget(connection, office, ids)
    search_index.forget(connection, office, ids)
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
    # The scope of a card that its owner let somebody see goes with it: he hears of it in his own.
    owners = {card_scope(row.id): row.owner for row in doomed.values() if row.kind == "card"}
    stays += [
        Stay(user_scope(owners[row.scope]), 0, row.kind, row.id)
        for row in doomed.values()
        if row.scope in owners
    ]
    numbers = next_numbers(connection, office, Counter(stay.scope for stay in stays))
    end_stays(connection, office, stays, numbers, now, erased=True)
    connection.execute(
        "INSERT INTO erased (office, id, at) SELECT %s, id, %s FROM unnest(%s::text[]) AS t (id) ON CONFLICT DO NOTHING",
        (office, now, array(sorted(ids))),
    )
    return {row.id for row in doomed.values() if row.kind == "page"}


def erasable(
    connection: Connection, office: str, cards: Collection[str], rights: Rights
) -> tuple[set[str], set[str]]:
    """Of these cards those that a user may erase, and those of which he is told that they were erased."""
    own = connection.execute(
        f"SELECT id FROM record WHERE office = %s AND kind IN {_ROOTS} AND id = ANY(%s::text[])"
        " AND owner = ANY(%s::text[])",
        (office, array(cards), array(rights.principals)),
    ).fetchall()
    told = connection.execute(
        "SELECT id FROM departure WHERE office = %s AND id = ANY(%s::text[]) AND erased AND scope = ANY(%s::text[])",
        (office, array(cards), array(rights.scopes)),
    ).fetchall()
    return {card for (card,) in own}, {card for (card,) in told}


def known_to_others(connection: Connection, office: str, cards: Collection[str]) -> int:
    """How many of some cards lie, they or their stubs, where others than their owner hear of them."""
    ids = array(cards)
    found = connection.execute(
        "SELECT count(DISTINCT card) FROM ("
        f"SELECT id AS card, scope FROM record WHERE office = %s AND kind IN {_ROOTS} AND id = ANY(%s::text[])"
        f" UNION ALL SELECT r.root, r.scope FROM record r WHERE r.office = %s AND {HANGS_ON}"
        ") AS told WHERE NOT starts_with(scope, %s)",
        (office, ids, office, ids, user_scope("")),
    ).fetchone()
    assert found is not None
    return int(found[0])


def _locked(connection: Connection, office: str, condition: str, ids: Collection[str]) -> dict[str, Row]:
    return {row.id: row for row in locked(connection, office, condition, array(ids))}


def _forget(connection: Connection, sealer: Sealer, office: str, erased: Collection[str]) -> None:
    """Take the ids out of all that names them. It gets no new number: a desk forgets them by itself."""
    for row in _locked(connection, office, NAMES, erased).values():
        if row.id not in erased:
            document = sealer.open(office, row.kind, row.id, row.sealed)
            rest = references.without(document, erased)
            connection.execute(
                "UPDATE record SET document = %s, named = %s WHERE office = %s AND id = %s",
                (
                    sealer.seal(office, rest),
                    joined(references.referred(rest.kind, rest.values)),
                    office,
                    row.id,
                ),
            )
