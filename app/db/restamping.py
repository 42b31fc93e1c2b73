"""Stamping anew what is unsent: after a clock that was ahead, and under the new name of a desk that was put back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.core.clock import Stamp, advance
from app.core.documents import Clock, Document, folded, units_of
from app.db import told, union, unsent
from app.db.rows import first, rows

if TYPE_CHECKING:
    import sqlite_utils


def stamp_again(db: sqlite_utils.Database, device: str, now_ms: int, wall_ms: int) -> None:
    """Stamp all that is unsent anew, from the server's time or the latest stamp that it told of the record, whichever is later.

    That one may be of a time to come, if the server's clock was ahead once: other records have nothing to do with it.
    """
    last = Stamp(now_ms, 0, device)
    ahead: dict[str, Stamp] = {}
    """The last one of records for which that is not late enough."""

    def next_stamp(_: str, before: Document | None) -> str:
        nonlocal last
        last = advance(last, now_ms, device)
        stands = ahead.get(before.id, _latest(before)) if before else last
        if before is None or stands < last:
            return str(last)
        ahead[before.id] = advance(stands, now_ms, device)
        return str(ahead[before.id])

    with union.writing(db) as changed:
        _restamp(db, next_stamp, changed)
        db.execute(
            "INSERT OR REPLACE INTO clock (one, stamp, skew) VALUES (1, ?, ?)",
            (str(max([last, *ahead.values()])), now_ms - wall_ms),
        )
        unsent.unsend(db)


def rename_device(db: sqlite_utils.Database, device: str) -> None:
    """Put a new device's name into the stamps of all that is unsent; they keep their times."""

    def renamed(stamp: str, _: Document | None) -> str:
        old = Stamp.parse(stamp)
        return str(Stamp(old.milliseconds, old.counter, device))

    with union.writing(db) as changed:
        _restamp(db, renamed, changed)
        unsent.unsend(db)


def _restamp(
    db: sqlite_utils.Database, stamp: Callable[[str, Document | None], str], changed: dict[str, set[str]]
) -> None:
    own = union.own(db)
    for row in list(rows(db, "SELECT kind, record FROM outbox GROUP BY record ORDER BY min(num)")):
        table, record = row["kind"], row["record"]
        found = first(db, f'SELECT * FROM {own}."{table}" WHERE id = ?', (record,))
        if found is None:
            continue
        mine = told.document_in(table, found)
        before = told.load(db, [record]).get(record)
        clocks: dict[str, Clock] = {unit: mine.clock(unit) for unit in units_of(mine)}
        stamps: dict[str, str] = {}
        for unit in sorted(told.changed_units(mine, before), key=mine.clock):
            old, by = mine.clock(unit)
            if old not in stamps:
                stamps[old] = stamp(old, before)
            clocks[unit] = (stamps[old], by)
        # Folded anew: the clock of all units may have been one that no unit has any more.
        text = msgspec.json.encode(folded(clocks)).decode()
        for schema in union.schemas(db):
            db.execute(f'UPDATE {schema}."{table}" SET clocks = ? WHERE id = ?', (text, record))
        changed.setdefault(table, set()).add(record)


def _latest(document: Document) -> Stamp:
    return Stamp.parse(max(stamp for stamp, _ in document.clocks.values()))
