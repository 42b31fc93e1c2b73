"""What the desk has to say to the office's server, in order, and what of it is under way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from app.core import references
from app.core.clock import Stamp
from app.core.documents import Document
from app.core.records import KINDS, BatchState, ScopeRule
from app.core.records import OWNERSHIP as OWNED_BY
from app.core.visibility import Visibility, scope_of, user_scope
from app.db import corrected, told, union
from app.db.inlet import Inlet
from app.db.reading_queue import ReadingQueue
from app.db.rows import Row, first, rows, rows_in, value

if TYPE_CHECKING:
    import sqlite_utils

OWNERSHIP = "ownership"

_WINDOW = 8
"""So many times the changes of a batch are looked at to find the next."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A record with units that the server has not seen."""

    document: Document
    base: dict[str, str] = field(default_factory=dict)
    """As ``app.sync.wire.Change`` has it."""
    shown: dict[str, tuple[str, ...]] = field(default_factory=dict)


def count(db: sqlite_utils.Database) -> int:
    """How many records are to be sent."""
    return int(value(db, "SELECT count(DISTINCT record) FROM outbox WHERE refused = 0"))


def is_waiting(db: sqlite_utils.Database, record: str) -> bool:
    """Whether there is something to be sent of a record, now or later."""
    sql = "SELECT 1 FROM outbox WHERE refused = 0 AND record = ?"
    return union.is_joined(db) and value(db, sql, (record,)) is not None


def next_changes(db: sqlite_utils.Database, user: str, device: str, limit: int) -> list[Unsent]:
    """The next changes to send: roots before what hangs on them, and who may see a record last."""
    order: dict[str, str] = {}
    found = rows(
        db,
        "SELECT kind, record FROM outbox WHERE refused = 0 ORDER BY num LIMIT ?",
        (limit * _WINDOW,),
    )
    for row in found:
        order.setdefault(row["record"], row["kind"])
    while order:
        choosing = _Choosing(db, limit)
        if chosen := choosing.choose(order):
            return chosen
        with union.writing(db) as changed:
            inlet = Inlet(db, user, device, changed)
            _forget(db, inlet, {record: order[record] for record in choosing.nothing})
            inlet.finish()
        done = choosing.nothing | choosing.held
        order = {record: table for record, table in order.items() if record not in done}
    return []


def _forget(db: sqlite_utils.Database, inlet: Inlet, records: Mapping[str, str]) -> None:
    """The server says already what these (tables by id) say. What was kept in ``own``, or at all, for that alone goes."""
    left = [record for record, scope in told.scopes(db, records).items() if not scope]
    db.conn.executemany(
        "INSERT OR IGNORE INTO unconfirmed (record, kind) VALUES (?, ?)",
        [(record, records[record]) for record in left],
    )
    told.forget(db, records)
    for record, table in records.items():
        inlet.give_back(table, {record})


class _Choosing:
    def __init__(self, db: sqlite_utils.Database, limit: int) -> None:
        self._db = db
        self._limit = limit
        self._own = union.own(db)
        self._chosen: dict[str, Unsent] = {}
        self._moves: dict[str, Unsent] = {}
        self.nothing: set[str] = set()
        """What has nothing to say."""
        self.held: set[str] = set()
        """What has something to say, and not yet."""

    def choose(self, order: Mapping[str, str]) -> list[Unsent]:
        """The first changes but for those of ownership, or these where nothing else is left."""
        for record, table in order.items():
            if len(self._chosen) >= self._limit:
                break
            self._visit(table, record)
        chosen = self._chosen or self._moves
        return list(chosen.values())[: self._limit]

    def _visit(self, table: str, record: str) -> None:
        if any(record in known for known in (self._chosen, self._moves, self.nothing, self.held)):
            return
        row = first(self._db, f'SELECT * FROM {self._own}."{table}" WHERE id = ?', (record,))
        if row is None:
            self.nothing.add(record)
            return
        for needed in _needed(table, row):
            self._visit_new(needed)
        mine = told.document_in(table, row)
        before = told.load(self._db, [record]).get(record)
        if before is None:
            self._chosen[record] = Unsent(self._as_it_came(mine) if table == "batch" else mine)
            return
        changed = told.changed_units(mine, before)
        if OWNERSHIP in changed and table == "batch" and self._leaves_too_soon(row, before):
            for unit in changed.intersection(corrected.UNITS):
                mine = _with(mine, unit, before)
            changed = changed.difference(corrected.UNITS)
            if not changed:
                self.held.add(record)
                return
        rest = changed - {OWNERSHIP}
        if OWNERSHIP in changed and rest:
            mine = _with(mine, OWNERSHIP, before)
        if not changed:
            self.nothing.add(record)
        elif rest:
            self._chosen[record] = change_of(mine, before, rest)
        else:
            self._moves[record] = change_of(mine, before, changed)

    def _as_it_came(self, batch: Document) -> Document:
        """What a new batch is told as: one for a colleague is the author's own at first, so that sheets and images have a place.

        That it is the colleague's is a change that is told when all of it is read. Where he will not see the cards, and
        the server knows none of the sheets, it stays here.
        """
        owner, department, visibility = (batch.values[column] for column in OWNED_BY)
        scopes = {row["name"] for row in rows(self._db, "SELECT name FROM scope")}
        if user_scope(owner) in scopes:
            return batch
        sheets = rows(self._db, f"SELECT id FROM {self._own}.sheet WHERE root = ?", (batch.id,))
        is_seen = scope_of(Visibility(visibility), owner, department) in scopes
        if not is_seen and not told.load(self._db, [row["id"] for row in sheets]):
            return batch
        stamp, author = batch.clock(OWNERSHIP)
        began = Stamp.parse(stamp)
        earlier = str(Stamp(began.milliseconds - 1, 0, began.device))
        own = {"owner": author, "department": "", "visibility": Visibility.PRIVATE.value}
        clocks = dict(batch.clocks) | {OWNERSHIP: (earlier, author)}
        return msgspec.structs.replace(batch, values=batch.values | own, clocks=clocks)

    def _leaves_too_soon(self, batch: Row, before: Document) -> bool:
        """Whether a batch is given to a colleague of which pages are still to come or to be read: they would leave with it.

        What else its cards get from it is told with that: whoever reads them is to be told all of it, or nothing.
        """
        if batch["owner"] == before.values["owner"]:
            return False
        queue = ReadingQueue(self._db)
        is_under_way = batch["state"] == BatchState.OPEN or bool(queue.waiting(batch["id"], 1))
        return is_under_way or queue.waits_elsewhere(batch["id"]) or self._keeps_cards(batch["id"])

    def _keeps_cards(self, batch: str) -> bool:
        """Whether the server has refused cards of a batch, which stay here: what they lie on stays with them."""
        sql = f"""SELECT 1 FROM {self._own}.card JOIN outbox ON outbox.record = card.id
            WHERE card.batch = ? AND outbox.refused = 1 LIMIT 1"""
        return value(self._db, sql, (batch,)) is not None

    def _visit_new(self, needed: str) -> None:
        """What the record hangs on goes before it where the server does not know it yet."""
        kind = value(self._db, "SELECT kind FROM outbox WHERE record = ? AND refused = 0", (needed,))
        if kind is not None and value(self._db, "SELECT 1 FROM told WHERE record = ?", (needed,)) is None:
            self._visit(kind, needed)


def _needed(table: str, row: Row) -> list[str]:
    kind = KINDS[table]
    if kind.scope is ScopeRule.ENDS:
        return [row["first"], row["second"]]
    found = [row["root"]] if "root" in row else []
    return [*found, row["tag"]] if table == "tagging" else found


def _with(mine: Document, unit: str, before: Document) -> Document:
    """A document with one unit as it was before."""
    clocks = dict(mine.clocks) | {unit: before.clock(unit)}
    return msgspec.structs.replace(mine, values=mine.values | before.unit(unit), clocks=clocks)


def change_of(mine: Document, before: Document, units: Iterable[str]) -> Unsent:
    """Some units of a record as they are to be told, and what their author knew of them."""
    wanted = sorted(units)
    referring = references.referring_units(mine.kind)
    shown = {
        unit: tuple(sorted(references.referred(before.kind, before.unit(unit))))
        for unit in wanted
        if unit in referring
    }
    return Unsent(mine, {unit: before.clock(unit)[0] for unit in wanted}, shown)


# What is under way.


def sending(db: sqlite_utils.Database) -> bytes | None:
    """The batch that was sent, or was about to be, and whose answer was not taken yet."""
    found: bytes | None = value(db, "SELECT body FROM sending")
    return found


def send(db: sqlite_utils.Database, body: bytes) -> None:
    """Keep a batch before it is sent, so that it is sent again alike where no answer comes."""
    db.execute("INSERT OR REPLACE INTO sending (one, body) VALUES (1, ?)", (body,))


def unsend(db: sqlite_utils.Database) -> None:
    """Nothing is under way: what was is made up anew."""
    db.execute("DELETE FROM sending")


# Images.


_WAITING = """page WHERE revoked_at = '' AND id NOT IN (SELECT page FROM image_sent)
    AND id NOT IN (SELECT record FROM outbox)"""


def images_to_send(db: sqlite_utils.Database, limit: int, roots: Collection[str] = ()) -> list[str]:
    """Pages that the server knows and whose images it may not have, oldest first; ``roots``: of these cards and batches only."""
    waiting = f"SELECT id FROM {union.own(db)}.{_WAITING}"
    if roots:
        found = rows_in(db, f"{waiting} AND root IN ({{}}) ORDER BY num", roots)
        return [row["id"] for row in islice(found, limit)]
    return [row["id"] for row in rows(db, f"{waiting} ORDER BY num LIMIT ?", (limit,))]


def count_images(db: sqlite_utils.Database) -> int:
    """How many images are to be sent."""
    return int(value(db, f"SELECT count(*) FROM {union.own(db)}.{_WAITING}"))


def images_given_up(db: sqlite_utils.Database) -> list[str]:
    """Pages that became others', or that this user sees no longer: the server has their images, and this desk keeps none."""
    sql = f"SELECT page FROM image_sent WHERE here = 0 AND page NOT IN (SELECT id FROM {union.own(db)}.page)"
    return [row["page"] for row in rows(db, sql)]


def image_sent(db: sqlite_utils.Database, page: str, at: str, *, here: bool) -> None:
    """The image need not be sent again; ``here``: this desk has it."""
    db.execute("INSERT OR REPLACE INTO image_sent (page, here, at) VALUES (?, ?, ?)", (page, int(here), at))
