"""What is new for a desk since its cursors, as far as its user may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.core import references
from app.core.dates import format_instant, office_day
from app.core.documents import Document
from app.sync.wire import Arrival, Departure, Pull, Pulled
from server.bulk import array
from server.callers import Reader
from server.database import Connection, Database
from server.epochs import NONE, Epochs
from server.scopes import Rights, rights_of
from server.sealing import Sealer
from server.visible import View

_LEFT = "#"
"""After a scope's name in the cursors: how far its departures have been told, where that is farther than its arrivals."""

_NAMED = references.named_kinds()

MOST_AT_ONCE = 5000
"""The most rows in one answer, whatever a desk asks for."""


def pull(
    database: Database,
    sealer: Sealer,
    reader: Reader,
    request: Pull,
    now: datetime,
    epochs: Epochs = NONE,
) -> Pulled:
    """The next page. A desk asks again with the new cursors while there is more.

    Raises BusyError, StoreError.
    """
    return database.transaction(
        lambda connection: _Pulling(connection, sealer, reader, now, epochs).answer(request), snapshot=True
    )


@dataclass(slots=True)
class _Page:
    """What fits into one answer."""

    room: int
    records: list[tuple[Any, ...]] = field(default_factory=list)
    """scope, kind, id, document."""
    departures: list[Departure] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    cursors: dict[str, int] = field(default_factory=dict)
    anew: list[str] = field(default_factory=list)
    more: bool = False


class _Pulling:
    def __init__(
        self, connection: Connection, sealer: Sealer, reader: Reader, now: datetime, epochs: Epochs
    ) -> None:
        self._connection = connection
        self._sealer = sealer
        self._reader = reader
        self._now = now
        self._epochs = epochs

    def answer(self, request: Pull) -> Pulled:
        rights = rights_of(self._connection, self._sealer, self._reader, office_day(self._now))
        page = _Page(max(1, min(request.limit, MOST_AT_ONCE)))
        before = self._fill(page, request, rights)
        page.records += self._shown_again(page, before)
        view = View(self._connection, self._reader, rights)
        lease = timedelta(days=rights.settings.lease_days)
        return Pulled(
            scopes=tuple(sorted(rights.scopes)),
            arrivals=self._arrivals(page, view),
            departures=tuple(page.departures),
            cursors=page.cursors,
            erased_ids=tuple(page.erased),
            more=page.more,
            now=format_instant(self._now),
            lease_until=format_instant(self._now + lease),
            epoch=self._epochs.current,
            anew=tuple(page.anew),
            send_since=self._epochs.send_since(request.epoch),
        )

    def _fill(self, page: _Page, request: Pull, rights: Rights) -> dict[str, int]:
        """Take what is new, scope by scope, until the page is full; the cursors from which it was taken."""
        office = self._reader.office
        cursors = request.cursors
        past = self._epochs.is_past(request.epoch)
        ends: dict[str, tuple[int, int]] = {
            scope: (end, pruned)
            for scope, end, pruned in self._connection.execute(
                "SELECT scope, value, pruned FROM counter WHERE office = %s AND scope = ANY(%s::text[])",
                (office, array(rights.scopes)),
            )
        }
        before: dict[str, int] = {}
        for scope in sorted(rights.scopes):
            end, pruned = ends.get(scope, (0, 0))
            cursor = cursors.get(scope, 0)
            left = cursors.get(scope + _LEFT, cursor)
            # Of a server that was put back since, or older than what is remembered of departures.
            if past or not 0 <= cursor <= end or (cursor and left < pruned):
                if cursor:
                    page.anew.append(scope)
                cursor = left = 0
            before[scope] = page.cursors[scope] = cursor
            if cursor < end and page.room:
                self._take(page, scope, cursor, left, end)
            elif cursor < end:
                page.cursors[scope + _LEFT] = left
            page.more |= page.cursors[scope] < end
        return before

    def _take(self, page: _Page, scope: str, cursor: int, left: int, end: int) -> None:
        """Take from one scope as much as there is room for.

        Departures do not wait for the arrivals before them: a desk is told of each that came since it last asked,
        if it had come past the record's entry by then. What came and went before it got there it never hears of.
        """
        over = self._over(scope, cursor, left, end)
        if len(over) == MOST_AT_ONCE:
            end = over[-1][0]
        for _, kind, record_id, erased in over:
            if erased:
                page.erased.append(record_id)
            else:
                page.departures.append(Departure(kind, record_id, scope))
        records = self._connection.execute(
            "SELECT seq, scope, kind, id, document FROM record"
            " WHERE office = %s AND scope = %s AND seq > %s AND seq <= %s ORDER BY seq LIMIT %s",
            (self._reader.office, scope, cursor, end, page.room),
            binary=True,
        ).fetchall()
        page.records += [row[1:] for row in records]
        page.room -= len(records)
        page.cursors[scope] = end if page.room else records[-1][0]
        if page.cursors[scope] < end:
            page.cursors[scope + _LEFT] = end

    def _over(self, scope: str, cursor: int, left: int, end: int) -> list[tuple[int, str, str, bool]]:
        if not cursor:
            return []
        return self._connection.execute(
            "SELECT seq, kind, id, erased FROM departure WHERE office = %s AND scope = %s"
            " AND seq > %s AND seq <= %s AND entered <= %s ORDER BY seq LIMIT %s",
            (self._reader.office, scope, left, end, cursor, MOST_AT_ONCE),
        ).fetchall()

    def _shown_again(self, page: _Page, before: Mapping[str, int]) -> list[tuple[Any, ...]]:
        """Records that the desk has, and that name one that arrives now: they were told without it, or not at all."""
        if not page.records or not any(before.values()):
            return []
        office = self._reader.office
        arriving = {row[2] for row in page.records if row[1] in _NAMED}
        naming = self._connection.execute(
            "SELECT DISTINCT source FROM reference WHERE office = %s AND target = ANY(%s::text[])",
            (office, array(arriving)),
        )
        sources = {source for (source,) in naming} - {row[2] for row in page.records}
        if not sources:
            return []
        places = self._connection.execute(
            "SELECT id, scope, seq FROM record WHERE office = %s AND id = ANY(%s::text[])",
            (office, array(sources)),
        )
        passed = [record_id for record_id, scope, seq in places if seq <= before.get(scope, 0)]
        return self._connection.execute(
            "SELECT scope, kind, id, document FROM record WHERE office = %s AND id = ANY(%s::text[])",
            (office, array(passed)),
            binary=True,
        ).fetchall()

    def _arrivals(self, page: _Page, view: View) -> tuple[Arrival, ...]:
        opened = [self._open(*row[1:]) for row in page.records]
        scopes = {row[2]: row[0] for row in page.records}
        view.know(scopes.items())
        return tuple(Arrival(scopes[document.id], document) for document in view.shown(opened))

    def _open(self, kind: str, record_id: str, sealed: bytes) -> Document:
        return self._sealer.open(self._reader.office, kind, record_id, sealed)
