"""What is told of after a rotation: stacks that were to be read first, and what a desk had not told of by then.

A rotation gives what the server knows. A desk may have been off the network for weeks: what it tells then of its user's in
the department that he has left, be it cards, meetings or a stack, goes where the rotation has said, as if it had
been told in time. It is added to the rotation, is told with it and undone with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Self

import msgspec

from app.core.clock import Stamp, device_of
from app.core.dates import office_day
from app.core.documents import Values
from app.core.ids import is_id
from app.core.records import Batch
from app.sync.wire import Change
from app.sync.wire_rotation import Count, Item, Plan
from server.bulk import array
from server.database import Connection, Cursor, Database
from server.handed_batches import ASIDE, PLANS, Batches, give, is_whole
from server.handing_over import HANDED, UNIT, Handing, Step, is_known, open_steps, roots_of, seal_steps
from server.rows import Row, names_of
from server.scopes import posts_of
from server.sealing import Sealer

_BATCH = {"batch": "", "sheet": "root", "page": "root", "card": "batch"}
"""The column that says in which batch a record lies; none for a batch itself."""


@dataclass(slots=True)
class Told:
    """Of what a push or an image tells; some of the ids may be others'."""

    batches: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)
    """Roots of which its desk had told nothing before."""
    decided: set[str] = field(default_factory=set)
    """Others whose owner, department or visibility it tells."""
    owners: set[str] = field(default_factory=set)
    departments: set[str] = field(default_factory=set)
    aside: bool = False
    """Whether there is one that was read while its batch was kept aside, for all that one can see of it."""

    @classmethod
    def by(cls, changes: Collection[Change]) -> Self:
        """With a push."""
        told = cls()
        for change in changes:
            document = change.document
            kind, values = document.kind, document.values
            if kind in _BATCH:
                told.batches |= _ids(values.get(_BATCH[kind]) if _BATCH[kind] else document.id)
            if kind in HANDED and (not change.base or UNIT in change.base):
                (told.decided if change.base else told.new).update(_ids(document.id))
                told.owners |= _ids(values.get("owner"))
                told.departments |= _ids(values.get("department"))
                told.aside |= kind == "card" and bool(values.get("batch")) and _has(values, ASIDE)
        return told

    @classmethod
    def with_image(cls, connection: Connection, office: str, page: str) -> Self:
        """With the image of a page, whether it hangs on its batch or on a card."""
        found = connection.execute(
            "SELECT p.root, c.named FROM record p JOIN record c ON c.office = p.office AND c.id = p.root"
            " WHERE p.office = %s AND p.id = %s AND p.kind = 'page'",
            (office, page),
        ).fetchone()
        return cls({found[0], *names_of([found[1]])} if found else set())


def look(database: Database, sealer: Sealer, office: str, told: Told, now: datetime) -> None:
    """Let go what can after something was told; to be called when that was kept.

    In transactions of its own, so that what is told in several parts at a time, or while a rotation is being made,
    is seen whole by whoever is the last. Raises BusyError, StoreError.
    """
    found = database.transaction(lambda connection: rotations(ask(connection, office, told)), together=False)
    go_on_with(database, sealer, office, found, told, now)


def ask(connection: Connection, office: str, told: Told) -> Cursor | None:
    """The first half of ``look``, for who has just committed: which rotations it concerns (``rotations``)."""
    if not (told.batches or told.owners):
        return None
    return connection.execute(
        "SELECT id FROM rotation WHERE office = %s AND undone_at IS NULL AND (waits && %s::text[]"
        " OR subject = ANY(%s::text[]) AND (departments && %s::text[] OR %s)) ORDER BY at DESC",
        (office, *map(array, (told.batches, told.owners, told.departments)), told.aside),
    )


def rotations(asked: Cursor | None) -> list[str]:
    """The ids of what was asked for."""
    return [rotation for (rotation,) in asked or ()]


def go_on_with(
    database: Database, sealer: Sealer, office: str, found: Collection[str], told: Told, now: datetime
) -> None:
    """The second half. Raises BusyError, StoreError."""
    for rotation in found:
        database.transaction(
            partial(go_on, sealer=sealer, office=office, rotation=rotation, now=now, told=told)
        )


def look_at_all(database: Database, sealer: Sealer, office: str, now: datetime) -> None:
    """The same of all stacks that wait: for one that became whole without being told of, as when a card of it was erased."""
    sql = "SELECT id FROM rotation WHERE office = %s AND cardinality(waits) > 0"
    found = database.transaction(
        lambda connection: rotations(connection.execute(sql, (office,))), together=False
    )
    go_on_with(database, sealer, office, found, Told(), now)


def go_on(
    connection: Connection,
    sealer: Sealer,
    office: str,
    rotation: str,
    now: datetime,
    told: Told | None = None,
) -> None:
    """Go on with one rotation: of what waits for being read, and of what was told; or of all that is there of his who has moved."""
    found = connection.execute(
        "SELECT subject, successor, departments, day, by_user, at, steps, plan, waits FROM rotation"
        " WHERE office = %s AND id = %s AND undone_at IS NULL FOR UPDATE",
        (office, rotation),
    ).fetchone()
    if found is None:
        return
    subject, successor, departments, day, by, at, sealed, packed, waits = found
    handing = Handing(connection, sealer, office, rotation, by, now)
    done = open_steps(sealer, office, rotation, sealed)
    plan = msgspec.msgpack.decode(sealer.open_data(office, PLANS, rotation, packed), type=Plan)
    steps = {step.id: step for step in done if step.id in waits}
    left = [batch for batch in waits if not give(connection, handing, office, steps[batch], subject)]
    head = _Head(rotation, subject, successor, departments, day, at)
    late = _Late(connection, sealer, office, head, [*done, *handing.steps], plan, handing)
    left += late.take(told, left, now)
    if not handing.steps and left == waits:
        return
    handing.settle()
    again = {step.id for step in handing.steps}
    kept = [*(step for step in done if step.id not in again), *handing.steps]
    connection.execute(
        "UPDATE rotation SET waits = %s, steps = %s, plan = %s WHERE office = %s AND id = %s",
        (
            left, seal_steps(sealer, office, rotation, kept),
            sealer.seal_data(office, PLANS, rotation, msgspec.msgpack.encode(_plan(plan, handing.steps, len(left)))),
            office, rotation,
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Head:
    id: str
    subject: str
    successor: str
    departments: list[str]
    day: date
    at: datetime


class _Late:
    """What a rotation had not heard of."""

    def __init__(
        self,
        connection: Connection,
        sealer: Sealer,
        office: str,
        head: _Head,
        done: Collection[Step],
        plan: Plan,
        handing: Handing,
    ) -> None:
        self._connection = connection
        self._sealer = sealer
        self._office = office
        self._head = head
        self._known = {item.id: item.to for item in plan.items}
        """What went, and what was to stay, which it does."""
        self._were = {
            step.id: step.before for step in done if step.kind == Batch.KIND.table and step.unit == UNIT
        }
        """Batches that it has given, or is to give, as they were before."""
        self._handing = handing

    def take(self, told: Told | None, waits: Collection[str], now: datetime) -> list[str]:
        """Give it; the batches that are to wait until they have been read."""
        head, rows = self._head, self._handing.rows
        ids = (
            told.new | told.decided
            if told
            else set(roots_of(self._connection, self._office, head.subject, HANDED))
        )
        if not ids:
            return []
        day = max(head.day, office_day(now))
        there = posts_of(self._connection, self._sealer, self._office, head.subject, day)
        left = set(head.departments) - there  # to one of them he may have come back
        rows.load(ids, to_change=True)
        found = [row for row in map(rows.get, sorted(ids)) if row and self._is_late(row, left, told)]
        batches = [row for row in found if row.kind == Batch.KIND.table]
        waiting = [row for row in batches if not is_whole(self._connection, rows, self._office, row)]
        for row in waiting:
            self._handing.change(row, UNIT, ASIDE, to=head.successor)
        unread = {*waits, *(row.id for row in waiting)}
        going = {row.id: self._heir(row, unread) for row in found if row not in batches}
        going |= self._read(batches, unread, going)
        for row in found:
            if to := going.get(row.id):
                self._handing.give(row, to, was=self._was(row))
        return [row.id for row in waiting]

    def _is_late(self, row: Row, left: Collection[str], told: Told | None) -> bool:
        head = self._head
        if row.kind not in HANDED or row.owner != head.subject or row.id in self._known:
            return False
        document = self._handing.rows.document(row)
        if self._was(row):
            return True
        if document.values["department"] not in left or not is_known(row.kind, document.values):
            return False
        ownership, _ = document.clock(UNIT)
        if device_of(ownership) == head.id:
            return False
        # Who shows something later that the rotation has left him has decided on that himself.
        is_new = told is not None and row.id in told.new
        earlier = Stamp.parse(ownership).milliseconds < head.at.timestamp() * 1000
        return is_new or earlier or row.kind == Batch.KIND.table

    def _was(self, row: Row) -> Values | None:
        """What a card is taken for that was read while its batch was kept aside: as that was before."""
        values = self._handing.rows.document(row).values
        before = self._were.get(values.get("batch", ""))
        return before if before and _has(values, before | ASIDE) else None

    def _heir(self, row: Row, unread: Collection[str]) -> str:
        """Who gets what is no batch; empty where it stays, or waits with its batch."""
        batch: str = self._handing.rows.document(row).values.get("batch", "")
        return "" if batch in unread else self._known.get(batch, self._head.successor)

    def _read(
        self, batches: Collection[Row], unread: Collection[str], going: dict[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Batches that go at once."""
        head = self._head
        ready = {row.id for row in batches} - set(unread)
        if ready:
            found = Batches(self._handing.rows, ready)
            for batch in sorted(ready):
                if found.goes_whole(batch, head.subject, head.successor, going):
                    yield batch, head.successor


def _ids(said: object) -> set[str]:
    """What a desk says, where that is an id."""
    return {said} if isinstance(said, str) and is_id(said) else set()


def _has(values: Values, some: Values) -> bool:
    return all(values.get(column) == value for column, value in some.items())


def _plan(plan: Plan, steps: Collection[Step], waiting: int) -> Plan:
    """What the rotation did, with what it has handed over since. A batch that waited is in it already."""
    known = {item.id for item in plan.items}
    new = [step for step in steps if step.to and step.unit == UNIT and step.id not in known]
    counts = Counter({(count.kind, count.to): count.number for count in plan.counts})
    counts.update((step.kind, step.to) for step in new)
    return msgspec.structs.replace(
        plan,
        counts=tuple(Count(kind, to, number) for (kind, to), number in sorted(counts.items())),
        items=(*plan.items, *(Item(step.kind, step.id, step.to) for step in new)),
        waiting=waiting,
    )
