"""Records as documents, and what the office's server last told of those that this desk has changed since.

A record that the desk has changed has a line in the outbox. Its state before the first such change is kept as
*told*; one without is new. The units that differ in their clocks are those that the server has not seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from app.core import references
from app.core.documents import LIFE, Document, Values, document_of, extra_of, record_of, units_of
from app.core.records import KINDS, Kind
from app.db import codec
from app.db.rows import rows_in, value

if TYPE_CHECKING:
    import sqlite_utils

_decoder = msgspec.msgpack.Decoder(Document)


def document_in(table: str, row: Mapping[str, Any]) -> Document:
    """The document that a row holds."""
    clocks = {unit: (stamp, by) for unit, (stamp, by) in json.loads(row["clocks"]).items()}
    extra = json.loads(row["extra"])
    document = document_of(codec.from_row(KINDS[table].record, row), clocks, extra)
    life = {"revoked_at": row["revoked_at"], "revoked_by": row["revoked_by"]}
    return msgspec.structs.replace(document, **life)


def row_of(document: Document, scope: str) -> dict[str, Any]:
    """A document as a row, but for its number. Raises ValueError where it is no record that this version knows."""
    row = codec.to_row(record_of(document))
    return row | {
        "scope": scope,
        "clocks": msgspec.json.encode(document.clocks).decode(),
        "extra": msgspec.json.encode(extra_of(document)).decode(),
        "revoked_at": document.revoked_at,
        "revoked_by": document.revoked_by,
    }


def remember(db: sqlite_utils.Database, kind: Kind, row: Mapping[str, Any]) -> None:
    """Keep a record as the server knows it, which is about to be changed by this desk for the first time."""
    if value(db, "SELECT 1 FROM outbox WHERE record = ?", (row["id"],)) is None:
        keep(db, document_in(kind.table, row), row["scope"])


def keep(db: sqlite_utils.Database, document: Document, scope: str) -> None:
    """Keep what the server told of a record with unsent changes; no scope: this user may see it no longer."""
    db.execute(
        "INSERT OR REPLACE INTO told (record, kind, scope, document) VALUES (?, ?, ?, ?)",
        (document.id, document.kind, scope, msgspec.msgpack.encode(document)),
    )


def load(db: sqlite_utils.Database, records: Iterable[str]) -> dict[str, Document]:
    """What the server last told of those of these records that it knows and this desk has changed since."""
    sql = "SELECT document FROM told WHERE record IN ({})"
    return {(found := _decoder.decode(row["document"])).id: found for row in rows_in(db, sql, records)}


def scopes(db: sqlite_utils.Database, records: Iterable[str]) -> dict[str, str]:
    """The scopes in which the server told them; empty for those that this user may see no longer."""
    sql = "SELECT record, scope FROM told WHERE record IN ({})"
    return {row["record"]: row["scope"] for row in rows_in(db, sql, records)}


def pending(db: sqlite_utils.Database, records: Iterable[str]) -> set[str]:
    """Those of these records of which the server has not got, or has refused, what this desk says."""
    return {
        row["record"]
        for row in rows_in(db, "SELECT DISTINCT record FROM outbox WHERE record IN ({})", records)
    }


def forget(db: sqlite_utils.Database, records: Iterable[str]) -> None:
    """Of these records nothing is unsent any more."""
    for book in ("outbox", "told"):
        db.conn.executemany(f"DELETE FROM {book} WHERE record = ?", [(record,) for record in records])


def unknown(db: sqlite_utils.Database, mine: Document) -> frozenset[str]:
    """The records that a record names and that the server has not got yet."""
    named = references.referred(mine.kind, mine.values)
    if not named:
        return named
    there = pending(db, named)
    return frozenset(there - load(db, there).keys())


def only(mine: Document, units: Iterable[str]) -> Document:
    """What somebody said of some units of a record, and nothing of the others."""
    wanted = sorted(units)
    values: Values = {}
    for unit in wanted:
        values |= {} if unit == LIFE else mine.unit(unit)
    life = mine.unit(LIFE) if LIFE in wanted else {}
    clocks = {unit: mine.clock(unit) for unit in wanted}
    return Document(kind=mine.kind, id=mine.id, values=values, clocks=clocks, **life)


def changed_units(mine: Document, told: Document | None) -> set[str]:
    """The units that the server has not seen."""
    if told is None:
        return set(units_of(mine))
    there = set(units_of(told))
    return {unit for unit in units_of(mine) if unit not in there or mine.clock(unit) != told.clock(unit)}
