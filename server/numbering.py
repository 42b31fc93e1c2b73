"""Counters of scopes, and what is over in them.

A counter is added to within the transaction that writes what it numbers, and is
locked until that commits: so numbers come to light in their order, and no
reader passes over one (a sequence would let him).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from server.bulk import put_in
from server.database import Connection


class Stay(NamedTuple):
    """A record that was in a scope."""

    scope: str
    entered: int
    kind: str
    id: str


Numbers = Mapping[str, Iterator[int]]
"""For each scope, the numbers that are a transaction's own."""


_DEPARTURE = {
    "scope": "text", "seq": "int8", "id": "text",
    "kind": "text", "entered": "int8", "erased": "bool", "at": "timestamptz",
}  # fmt: skip


def next_numbers(connection: Connection, office: str, counts: Mapping[str, int]) -> Numbers:
    """So many numbers of each scope.

    The scopes are locked in the order of their names, so that no two transactions wait for each other.
    """
    names = sorted(counts)
    found = connection.execute(
        "INSERT INTO counter (office, scope, value)"
        ' SELECT %s, scope, value FROM unnest(%s::text[], %s::bigint[]) AS t (scope, value) ORDER BY scope COLLATE "C"'
        " ON CONFLICT (office, scope) DO UPDATE SET value = counter.value + excluded.value"
        " RETURNING scope, value",
        (office, names, [counts[name] for name in names]),
    )
    return {scope: iter(range(last - counts[scope] + 1, last + 1)) for scope, last in found}


def end_stays(
    connection: Connection,
    office: str,
    stays: Iterable[Stay],
    numbers: Numbers,
    now: datetime,
    *,
    erased: bool,
) -> None:
    """Enter that records are no longer in the scopes where they were."""
    put_in(
        connection,
        office,
        "departure",
        _DEPARTURE,
        (
            (stay.scope, next(numbers[stay.scope]), stay.id, stay.kind, stay.entered, erased, now)
            for stay in stays
        ),
    )
