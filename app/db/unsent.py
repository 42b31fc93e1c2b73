"""What the desk has to say to the office's server, in order, and what becomes of it when the server has answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from app.core import references
from app.core.clock import Stamp, advance
from app.core.dates import format_instant, parse_instant
from app.core.documents import EVERY_UNIT, Clock, Document
from app.core.records import KINDS, ScopeRule
from app.db import told, union
from app.db.inlet import Inlet, keep_refused, unsent
from app.db.rows import Row, first, rows, value

if TYPE_CHECKING:
    import sqlite_utils

OWNERSHIP = "ownership"

_REMEMBERED = timedelta(days=400)
"""So long is remembered what the server acknowledged: longer than backups of it are kept."""

_WINDOW = 8
"""So many times the changes of a batch are looked at to find the next."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A record with units that the server has not seen."""

    document: Document
    base: dict[str, str] = field(default_factory=dict)
    """As ``app.sync.wire.Change`` has it."""
    shown: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a change that was sent."""

    sent: Document
    told: Document | None = None
    """The record as the server has it, where that is not what was sent."""
    refused: str = ""
    """Why it was not taken."""


def count(db: sqlite_utils.Database) -> int:
    """How many records are to be sent."""
    return int(value(db, "SELECT count(DISTINCT record) FROM outbox WHERE refused = 0"))


def next_changes(db: sqlite_utils.Database, limit: int) -> list[Unsent]:
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
        # The server says already what all of these say.
        _forget(db, choosing.nothing)
        order = {record: table for record, table in order.items() if record not in choosing.nothing}
    return []


class _Choosing:
    def __init__(self, db: sqlite_utils.Database, limit: int) -> None:
        self._db = db
        self._limit = limit
        self._own = union.own(db)
        self._chosen: dict[str, Unsent] = {}
        self._moves: dict[str, Unsent] = {}
        self.nothing: set[str] = set()
        """What has nothing to say."""

    def choose(self, order: Mapping[str, str]) -> list[Unsent]:
        """The first changes but for those of ownership, or these where nothing else is left."""
        for record, table in order.items():
            if len(self._chosen) >= self._limit:
                break
            self._visit(table, record)
        chosen = self._chosen or self._moves
        return list(chosen.values())[: self._limit]

    def _visit(self, table: str, record: str) -> None:
        if record in self._chosen or record in self._moves or record in self.nothing:
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
            self._chosen[record] = Unsent(mine)
            return
        changed = told.changed_units(mine, before)
        rest = changed - {OWNERSHIP}
        if OWNERSHIP in changed and rest:
            mine = _with(mine, OWNERSHIP, before)
        if not changed:
            self.nothing.add(record)
        elif rest:
            self._chosen[record] = _change(mine, before, rest)
        else:
            self._moves[record] = _change(mine, before, changed)

    def _visit_new(self, needed: str) -> None:
        """What the record hangs on goes before it where the server does not know it yet."""
        kind = value(self._db, "SELECT kind FROM outbox WHERE record = ? AND refused = 0", (needed,))
        if kind is not None and value(self._db, "SELECT 1 FROM told WHERE record = ?", (needed,)) is None:
            self._visit(kind, needed)


def _forget(db: sqlite_utils.Database, records: Iterable[str]) -> None:
    for book in ("outbox", "told"):
        db.conn.executemany(f"DELETE FROM {book} WHERE record = ?", [(record,) for record in records])


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


def _change(mine: Document, before: Document, units: Iterable[str]) -> Unsent:
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


def settle(db: sqlite_utils.Database, user: str, device: str, answers: Iterable[Answer], now: str) -> None:
    """Take the server's answer of a time to the batch under way: all of it, and once."""
    with union.writing(db) as changed:
        inlet = Inlet(db, user, device, changed)
        settling = _Settling(db, inlet, now)
        for answer in answers:
            settling.take(answer)
        unsend(db)
        forgotten = format_instant(parse_instant(now) - _REMEMBERED)
        db.execute("DELETE FROM acknowledged WHERE at < ?", (forgotten,))
        inlet.upkeep.refresh(db)


class _Settling:
    def __init__(self, db: sqlite_utils.Database, inlet: Inlet, now: str) -> None:
        self._db = db
        self._inlet = inlet
        self._now = now

    def take(self, answer: Answer) -> None:
        sent = answer.sent
        row = first(self._db, f'SELECT * FROM own."{sent.kind}" WHERE id = ?', (sent.id,))
        if row is None:  # erased meanwhile
            _forget(self._db, [sent.id])
        elif answer.refused == "erased":
            self._inlet.erase({sent.kind: {sent.id}}, [sent.id])
        elif answer.refused:
            self._refuse(answer, row)
        else:
            self._acknowledge(answer, row)

    def _acknowledge(self, answer: Answer, row: Row) -> None:
        sent = answer.sent
        known = answer.told or sent
        mine = told.document_in(sent.kind, row)
        before = told.load(self._db, [sent.id]).get(sent.id)
        changed = {unit for unit in told.changed_units(mine, before) if mine.clock(unit) != sent.clock(unit)}
        scope = told.scopes(self._db, [sent.id]).get(sent.id, str(row["scope"]))
        now = references.laid_over(known, mine, changed, unsent(self._db, mine))
        self._inlet.witness(max(stamp for stamp, _ in known.clocks.values()))
        if changed:
            told.keep(self._db, known, scope)
        else:
            _forget(self._db, [sent.id])
        self._inlet.write({sent.kind: {sent.id: told.row_of(now, scope)}})
        self._inlet.note_what_is_missing([now])
        self._db.execute(
            "INSERT OR REPLACE INTO acknowledged (record, kind, at) VALUES (?, ?, ?)",
            (sent.id, sent.kind, self._now),
        )
        if before is None:
            self._db.execute(
                "INSERT OR REPLACE INTO unconfirmed (record, kind) VALUES (?, ?)", (sent.id, sent.kind)
            )
        if not changed:
            self._give_back(sent.kind, sent.id, gone=not scope)

    def _give_back(self, table: str, record: str, *, gone: bool) -> None:
        """What was taken into ``own`` to be changed, and is not the user's, stays in the view alone."""
        row = first(self._db, f'SELECT * FROM main."{table}" WHERE id = ?', (record,))
        if gone:
            self._inlet.delete({table: {record}})
        elif row and not self._inlet.belonging(table, [row]):
            self._db.execute(f'DELETE FROM own."{table}" WHERE id = ?', (record,))

    def _refuse(self, answer: Answer, row: Row) -> None:
        """Keep what was refused, and go back to what the server has."""
        sent = answer.sent
        mine = told.document_in(sent.kind, row)
        before = told.load(self._db, [sent.id]).get(sent.id)
        scope = told.scopes(self._db, [sent.id]).get(sent.id, "")
        keep_refused(self._db, mine, answer.refused)
        if before is None and self._inlet.belonging(sent.kind, [row]):
            # The user's own, and known to nobody else: it stays, and is sent again when it is changed.
            self._db.execute("UPDATE outbox SET refused = 1 WHERE record = ?", (sent.id,))
            return
        _forget(self._db, [sent.id])
        if before is None or not scope:
            self._inlet.delete({sent.kind: {sent.id}})
        else:
            self._inlet.write({sent.kind: {sent.id: told.row_of(before, scope)}})
            self._inlet.note_what_is_missing([before])
            self._give_back(sent.kind, sent.id, gone=False)


# Images.


def images_to_send(db: sqlite_utils.Database, limit: int) -> list[str]:
    """Pages that the server knows and whose images it may not have, oldest first."""
    found = rows(
        db,
        f"SELECT id FROM {union.own(db)}.page WHERE revoked_at = '' AND id NOT IN (SELECT page FROM image_sent)"
        " AND id NOT IN (SELECT record FROM outbox) ORDER BY num LIMIT ?",
        (limit,),
    )
    return [row["id"] for row in found]


def image_sent(db: sqlite_utils.Database, page: str, at: str, *, here: bool) -> None:
    """The image need not be sent again; ``here``: this desk has it."""
    db.execute("INSERT OR REPLACE INTO image_sent (page, here, at) VALUES (?, ?, ?)", (page, int(here), at))


# Stamps.


def stamp_again(db: sqlite_utils.Database, device: str, now_ms: int, wall_ms: int) -> None:
    """Stamp all that is unsent anew, from the server's time or the latest stamp that it told, whichever is later."""
    latest = max((_latest(document) for document in _all_told(db)), default=Stamp(0, 0, device))
    start = max(Stamp(now_ms, 0, ""), Stamp(latest.milliseconds, latest.counter, ""))
    last = Stamp(start.milliseconds, start.counter, device)

    def next_stamp(_: str) -> str:
        nonlocal last
        last = advance(last, now_ms, device)
        return str(last)

    with union.writing(db) as changed:
        _restamp(db, next_stamp, changed)
        db.execute(
            "INSERT OR REPLACE INTO clock (one, stamp, skew) VALUES (1, ?, ?)", (str(last), now_ms - wall_ms)
        )
        unsend(db)


def rename_device(db: sqlite_utils.Database, device: str) -> None:
    """Put a new device's name into the stamps of all that is unsent; they keep their times."""

    def renamed(stamp: str) -> str:
        old = Stamp.parse(stamp)
        return str(Stamp(old.milliseconds, old.counter, device))

    with union.writing(db) as changed:
        _restamp(db, renamed, changed)
        unsend(db)


def _restamp(db: sqlite_utils.Database, stamp: Callable[[str], str], changed: dict[str, set[str]]) -> None:
    own = union.own(db)
    for row in list(rows(db, "SELECT kind, record FROM outbox GROUP BY record ORDER BY min(num)")):
        table, record = row["kind"], row["record"]
        found = first(db, f'SELECT * FROM {own}."{table}" WHERE id = ?', (record,))
        if found is None:
            continue
        mine = told.document_in(table, found)
        before = told.load(db, [record]).get(record)
        clocks: dict[str, Clock] = dict(mine.clocks)
        stamps: dict[str, str] = {}
        changed_units = told.changed_units(mine, before)
        for unit in sorted(changed_units, key=mine.clock):
            old, by = mine.clock(unit)
            if old not in stamps:
                stamps[old] = stamp(old)
            clocks[unit] = (stamps[old], by)
        if before is None:
            clocks[EVERY_UNIT] = max(clocks[unit] for unit in changed_units)
        text = msgspec.json.encode(clocks).decode()
        for schema in union.schemas(db):
            db.execute(f'UPDATE {schema}."{table}" SET clocks = ? WHERE id = ?', (text, record))
        changed.setdefault(table, set()).add(record)


def _all_told(db: sqlite_utils.Database) -> list[Document]:
    return list(told.load(db, [row["record"] for row in rows(db, "SELECT record FROM told")]).values())


def _latest(document: Document) -> Stamp:
    return Stamp.parse(max(stamp for stamp, _ in document.clocks.values()))
