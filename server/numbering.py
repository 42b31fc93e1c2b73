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
from server.database import Connection, Cursor

ERASURES = "#erasures"
"""The name of the counter that counts nothing: what writes shares it, an erasure has it for itself. No scope is called so."""


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


class Counters:
    """The counters of some scopes, locked until the transaction ends: for who learns bit by bit how many numbers he needs."""

    def __init__(self, connection: Connection, office: str, scopes: Iterable[str]) -> None:
        """Ask for them; in a pipeline, they are not waited for before the first number is taken."""
        self._connection = connection
        self._office = office
        self._asked = _add(connection, office, dict.fromkeys(scopes, 0))
        self._before: dict[str, int] = {}
        self._last: dict[str, int] = {}

    def take(self, scope: str) -> int:
        """The next number of a scope; 0 where it is not one of these."""
        if not self._before:
            self._before = dict(self._asked)
            self._last = dict(self._before)
        if scope not in self._last:
            return 0
        self._last[scope] = number = self._last[scope] + 1
        return number

    def keep(self) -> None:
        """Have the counters say what was taken."""
        before = self._before
        if taken := {
            scope: last - before[scope] for scope, last in self._last.items() if last > before[scope]
        }:
            _add(self._connection, self._office, taken)


def next_numbers(connection: Connection, office: str, counts: Mapping[str, int]) -> Numbers:
    """So many numbers of each scope.

    The scopes are locked in the order of their names, so that no two transactions wait for each other.
    """
    found = _add(connection, office, counts)
    return {scope: iter(range(last - counts[scope] + 1, last + 1)) for scope, last in found}


def _add(connection: Connection, office: str, counts: Mapping[str, int]) -> Cursor:
    """Lock counters, those that are not there yet as well, and add to them: scopes and values."""
    names = sorted(counts)
    return connection.execute(
        "INSERT INTO counter (office, scope, value)"
        ' SELECT %s, scope, value FROM unnest(%s::text[], %s::bigint[]) AS t (scope, value) ORDER BY scope COLLATE "C"'
        " ON CONFLICT (office, scope) DO UPDATE SET value = counter.value + excluded.value"
        " RETURNING scope, value",
        (office, names, [counts[name] for name in names]),
    )


def keep_erasures_off(connection: Connection, office: str) -> None:
    """Have none come in until the transaction ends: what it writes of, or names, is not erased meanwhile unseen.

    An id need not be that of a row, which could be locked: what a desk is only about to tell of may be erased, too.
    """
    connection.execute(
        "INSERT INTO counter (office, scope, value) VALUES (%s, %s, 0) ON CONFLICT DO NOTHING",
        (office, ERASURES),
    )
    connection.execute("SELECT FROM counter WHERE office = %s AND scope = %s FOR SHARE", (office, ERASURES))


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
