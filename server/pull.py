"""What is new for a desk since its cursors, as far as its user may see it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import accumulate

import msgspec

from app.core import references
from app.core.dates import format_instant, office_day
from app.core.visibility import user_scope
from app.sync.wire import ARRIVALS_AT_ONCE, Departure, Pull, Pulled
from server.arrivals import Arrivals
from server.bulk import array, by_id
from server.callers import Reader
from server.database import Connection, Cursor, Database
from server.epochs import NONE, Epochs
from server.reach import AGELESS, EVERYTHING
from server.rows import HANGS_ON
from server.scopes import Rights, rights_of
from server.sealing import Sealer, encode
from server.visible import View

_LEFT = "#"
"""After a scope's name in the cursors: how far its departures have been told, where that is farther than its arrivals."""

_NAMED = references.named_kinds()

_REACH = "#reach"
"""In the cursors of a desk that holds a part: which one (``server.reach.Reach.mark``)."""
_SINCE = "#since"
"""And from which month on."""

_EMPTY = encode(())

BYTES_AT_ONCE = 32 << 20
"""An answer ends with the record that takes the last of these, however many a desk asks for.

As they are shown: where an answer ends is not to tell what else a record names.
"""
_READ_AT_ONCE = 2 * BYTES_AT_ONCE
"""As they lie, for the server's own sake."""

_LOOKED_AT = 50_000
"""So many numbers of a scope are looked at for one answer, where most may be passed over."""


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
    return msgspec.msgpack.decode(packed(database, sealer, reader, request, now, epochs), type=Pulled)


def packed(
    database: Database,
    sealer: Sealer,
    reader: Reader,
    request: Pull,
    now: datetime,
    epochs: Epochs = NONE,
) -> bytes:
    """The same in MessagePack, as it travels: most documents need not be opened to their values for that."""
    return database.transaction(
        lambda connection: _Pulling(connection, sealer, reader, now, epochs).answer(request), snapshot=True
    )


@dataclass(slots=True)
class _Page:
    """What fits into one answer."""

    room: int
    arrivals: Arrivals
    departures: list[Departure] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    cursors: dict[str, int] = field(default_factory=dict)
    anew: list[str] = field(default_factory=list)
    more: bool = False
    new: list[range] = field(default_factory=list)
    """Which of the arrivals are there for their numbers; others come with them."""

    def look_at_bytes(self) -> None:
        """There is no room for another record where those that are there take too much."""
        if self.arrivals.bytes >= _READ_AT_ONCE:
            self.room = 0

    def fitting(self) -> int:
        """How many of those that are new there is room for as they are shown; a few where only what comes with them is too much.

        All of them where all fit, or where there is only one.
        """
        shown = self.arrivals.shown
        places = [place for places in self.new for place in places]
        if sum(shown) <= BYTES_AT_ONCE or len(places) <= 1:
            return len(places)
        for number, size in enumerate(accumulate(shown[place] for place in places), 1):
            if size >= BYTES_AT_ONCE and number < len(places):
                return number
        return max(1, len(places) // 4)


class _Pulling:
    def __init__(
        self, connection: Connection, sealer: Sealer, reader: Reader, now: datetime, epochs: Epochs
    ) -> None:
        self._connection = connection
        self._sealer = sealer
        self._reader = reader
        self._now = now
        self._epochs = epochs
        self._within = EVERYTHING

    def answer(self, request: Pull) -> bytes:
        rights = rights_of(self._connection, self._sealer, self._reader, office_day(self._now))
        self._within = rights.within
        room = max(1, min(request.limit, ARRIVALS_AT_ONCE))
        while isinstance(said := self._page(request, rights, room), int):
            room = said
        return said

    def _page(self, request: Pull, rights: Rights, room: int) -> bytes | int:
        """An answer with so many records that are new; where that is too much for one, how many there is room for."""
        arrivals = Arrivals(self._connection, self._sealer, self._reader.office)
        page = _Page(room, arrivals)
        before = self._fill(page, request, rights)
        view = View(self._connection, self._reader, rights, rights.within)
        named = arrivals.names()
        view.know(arrivals.places(named))
        with self._connection.pipeline():
            naming = self._ask_naming(arrivals, before)
            asked = view.ask(named)
            arrivals.unseal()  # while the database looks
        view.answered(asked)
        if not self._show_again(arrivals, before, naming, whatever=room == 1):
            return max(1, room // 4)
        arrivals.unseal()
        pieces = arrivals.written(view)
        if (fitting := page.fitting()) < sum(map(len, page.new)):
            return fitting
        lease = timedelta(days=rights.settings.lease_days)
        said = Pulled(
            scopes=tuple(sorted(rights.scopes)),
            arrivals=(),
            departures=tuple(page.departures),
            cursors=page.cursors,
            erased_ids=tuple(page.erased),
            more=page.more,
            now=format_instant(self._now),
            lease_until=format_instant(self._now + lease),
            epoch=self._epochs.current,
            anew=tuple(page.anew),
            send_since=self._epochs.send_since(request.epoch),
            offline=rights.settings.offline,
            offline_years=rights.settings.offline_years,
            left=self._left(page) if request.count and page.more else 0,
        )
        fields = msgspec.structs.asdict(said)
        fields["arrivals"] = fields.pop("arrivals")  # the last one: long, and copied only once
        return b"".join((encode(fields)[: -len(_EMPTY)], *pieces))

    def _fill(self, page: _Page, request: Pull, rights: Rights) -> dict[str, int]:
        """Take what is new, scope by scope, until the page is full; the cursors from which it was taken."""
        office = self._reader.office
        cursors = request.cursors
        past = self._epochs.is_past(request.epoch)
        moved, aged = self._placed_otherwise(page, cursors, rights)
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
            # Of a server that was put back since, older than what is remembered of departures, or of another reach;
            # all that lies in users' scopes is held whatever that is.
            elsewhere = moved and not scope.startswith(user_scope(""))
            if past or elsewhere or not 0 <= cursor <= end or (cursor and left < pruned):
                if cursor:
                    page.anew.append(scope)
                cursor = left = 0
            before[scope] = page.cursors[scope] = cursor
            if aged and cursor:
                page.departures += self._aged(scope, cursor, aged, rights)
            if cursor < end and page.room:
                self._take(page, scope, cursor, left, end)
            elif cursor < end:
                page.cursors[scope + _LEFT] = left
            page.more |= page.cursors[scope] < end
        return before

    def _placed_otherwise(
        self, page: _Page, cursors: Mapping[str, int], rights: Rights
    ) -> tuple[bool, tuple[int, int] | None]:
        """Whether the desk is to hold another part than the one of its cursors, and which months it is to give up."""
        reach = rights.reach
        mark, since = (reach.mark, reach.since) if reach else (0, AGELESS)
        former = cursors.get(_SINCE, AGELESS)
        if reach:
            page.cursors |= {_REACH: mark, _SINCE: since}
        if cursors.get(_REACH, 0) != mark or former > since:
            return True, None
        return False, (former, since) if former < since else None

    def _aged(self, scope: str, cursor: int, months: tuple[int, int], rights: Rights) -> list[Departure]:
        """What the desk had of some months, and is not to hold any more."""
        found = self._connection.execute(
            "SELECT id FROM record WHERE office = %s AND scope = %s AND entered <= %s AND month >= %s AND month < %s"
            " AND month <> 0 AND owner <> ALL(%s::text[])",
            (self._reader.office, scope, cursor, *months, array(rights.principals)),
        )
        return self._departures(scope, [record_id for (record_id,) in found])

    def _departures(self, scope: str, roots: Collection[str]) -> list[Departure]:
        """Of records, and of all that hangs on them."""
        if not roots:
            return []
        office, ids = self._reader.office, array(roots)
        found = self._connection.execute(
            "SELECT kind, id FROM record WHERE office = %s AND id = ANY(%s::text[]) UNION ALL"
            " SELECT r.kind, r.id FROM record r WHERE r.office = %s AND r.scope = %s AND r.kind <> 'card_stub'"
            f" AND {HANGS_ON}",
            (office, ids, office, scope, ids),
        )
        return [Departure(kind, record_id, scope) for kind, record_id in found]

    def _take(self, page: _Page, scope: str, cursor: int, left: int, end: int) -> None:
        """Take from one scope as much as there is room for.

        Departures do not wait for the arrivals before them: a desk is told of each that came since it last asked,
        if it had come past the record's entry by then. What came and went before it got there it never hears of.
        """
        over = self._over(scope, cursor, left, end)
        if len(over) == ARRIVALS_AT_ONCE:
            end = over[-1][0]
        for _, kind, record_id, erased in over:
            if erased:
                page.erased.append(record_id)
            else:
                page.departures.append(Departure(kind, record_id, scope))
        within = self._within
        looked = min(end, cursor + _LOOKED_AT) if within is not EVERYTHING else end
        if cursor and within is not EVERYTHING:
            looked = self._placed_until(scope, cursor, looked)
        had = len(page.arrivals)
        last = page.arrivals.fetch(
            scope,
            f"FROM record r {within.join}"
            f" WHERE r.office = %s AND r.scope = %s AND r.seq > %s AND r.seq <= %s AND {within.condition}"
            " ORDER BY r.seq LIMIT %s",
            (self._reader.office, scope, cursor, looked, *within.parameters, page.room),
            max(1, _READ_AT_ONCE - page.arrivals.bytes),
        )
        page.new.append(range(had, len(page.arrivals)))
        page.room -= len(page.arrivals) - had
        page.look_at_bytes()
        page.cursors[scope] = looked if page.room else last
        if page.cursors[scope] < end:
            page.cursors[scope + _LEFT] = end
        if cursor and within is not EVERYTHING:
            self._placed_anew(page, scope, cursor)
            page.look_at_bytes()

    def _placed_until(self, scope: str, cursor: int, looked: int) -> int:
        """How far one answer goes, where much hangs on what came into this desk's part (``_placed_anew``)."""
        within = self._within
        hanging = (
            "(SELECT coalesce(sum(octet_length(h.document)), 0) FROM record h"
            " WHERE h.office = r.office AND h.scope = r.scope AND h.root <> '' AND h.root = r.id)"
        )
        row = self._connection.execute(
            "SELECT min(seq) FROM (SELECT seq, sum(bytes) OVER (ORDER BY seq) - bytes AS ahead FROM"
            f" (SELECT r.seq, {hanging} AS bytes FROM record r {within.join} WHERE r.office = %s AND r.scope = %s"
            f" AND r.seq > %s AND r.seq <= %s AND r.placed > %s AND {within.condition}) AS placed) AS page"
            " WHERE ahead >= %s",
            (self._reader.office, scope, cursor, looked, cursor, *within.parameters, _READ_AT_ONCE // 2),
        ).fetchone()
        return row[0] - 1 if row and row[0] else looked

    def _placed_anew(self, page: _Page, scope: str, cursor: int) -> None:
        """What came into this desk's part or left it without leaving its scope: with all that hangs on it."""
        within, office = self._within, self._reader.office
        found = self._connection.execute(
            f"SELECT r.id, {within.condition} FROM record r {within.join}"
            " WHERE r.office = %s AND r.scope = %s AND r.seq > %s AND r.seq <= %s AND r.placed > %s",
            (*within.parameters, office, scope, cursor, page.cursors[scope], cursor),
        ).fetchall()
        page.departures += self._departures(scope, [root for root, is_held in found if not is_held])
        come = [root for root, is_held in found if is_held]
        if come:
            page.arrivals.fetch(
                scope,
                "FROM record r WHERE r.office = %s AND r.scope = %s"
                f" AND r.seq <= %s AND r.kind <> 'card_stub' AND {HANGS_ON} ORDER BY r.seq",
                (office, scope, cursor, array(come)),
            )

    def _over(self, scope: str, cursor: int, left: int, end: int) -> list[tuple[int, str, str, bool]]:
        if not cursor:
            return []
        return self._connection.execute(
            "SELECT seq, kind, id, erased FROM departure WHERE office = %s AND scope = %s"
            " AND seq > %s AND seq <= %s AND entered <= %s ORDER BY seq LIMIT %s",
            (self._reader.office, scope, left, end, cursor, ARRIVALS_AT_ONCE),
        ).fetchall()

    def _left(self, page: _Page) -> int:
        """How many records come after this page. One question for each scope, as each has its own index."""
        within = self._within
        left = 0
        for scope, cursor in page.cursors.items():
            if scope.startswith("#") or scope.endswith(_LEFT):
                continue
            row = self._connection.execute(
                f"SELECT count(*) FROM record r {within.join}"
                f" WHERE r.office = %s AND r.scope = %s AND r.seq > %s AND {within.condition}",
                (self._reader.office, scope, cursor, *within.parameters),
            ).fetchone()
            left += row[0] if row else 0
        return left

    def _ask_naming(self, arrivals: Arrivals, before: Mapping[str, int]) -> Cursor | None:
        """Ask what names something that arrives; of a desk that has nothing yet there is no need to know."""
        if not len(arrivals) or not any(before.values()):
            return None
        return self._connection.execute(
            "SELECT DISTINCT source FROM reference WHERE office = %s AND target = ANY(%s::text[])",
            (self._reader.office, array(arrivals.of_kinds(_NAMED))),
        )

    def _show_again(
        self, arrivals: Arrivals, before: Mapping[str, int], naming: Cursor | None, *, whatever: bool
    ) -> bool:
        """Add records that the desk has, and that name one that arrives now: they were told without it, or not at all.

        False where they are more than fits into an answer, which is no reason with ``whatever``.
        """
        office = self._reader.office
        sources = {source for (source,) in naming or ()}.difference(arrivals.ids)
        if not sources:
            return True
        places = self._connection.execute(
            f"SELECT r.id, r.scope, r.seq, octet_length(r.document) FROM {by_id()}", (array(sources), office)
        )
        passed: dict[str, list[str]] = {}
        size = 0
        for record_id, scope, seq, length in places:
            if seq <= before.get(scope, 0):
                passed.setdefault(scope, []).append(record_id)
                size += length
        if size > _READ_AT_ONCE and not whatever:
            return False
        within = self._within
        for scope, ids in passed.items():
            arrivals.fetch(
                scope,
                f"FROM {by_id()} {within.join} WHERE {within.condition} ORDER BY r.id",
                (array(ids), office, *within.parameters),
            )
        return True
