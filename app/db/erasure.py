"""Erasure: a card, a meeting, a note or a task and all that was ever kept of it goes, but for its id.

The only deletion there is. It reaches pages that show nothing else, readings
and how they turned out, edits, links, notes and tasks about it, inverses, the
outbox, and what is derived; ``secure_delete`` and the index's ``optimize`` overwrite what lay in
the file. The ledger of erased ids is applied to every restored copy.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.core.records import now_text
from app.db import assessments, listing, union
from app.db.rows import rows, rows_in, value
from app.db.upkeep import Upkeep

if TYPE_CHECKING:
    import sqlite_utils


EPOCH = "sync.epoch"
"""Setting: that of the cursors; there since the server has told something for the first time."""

ROOTS = ("card", "meeting", "note", "task")
"""What is erased as one, with all that hangs on it."""

_HANGS = ("recognition", "edit", "second_entry", "tagging", "conflict", "handover")
_ABOUT = ("note", "task")


def erase_roots(db: sqlite_utils.Database, roots: Iterable[str]) -> set[str]:
    """Erase cards, meetings, notes and tasks; the ids of the pages whose images have to go with them.

    What is about them goes too, but for meetings. A page that shows other cards is kept for their sake.
    """
    wanted = set(roots)
    upkeep = Upkeep()
    with union.writing(db) as changed:
        doomed = changed
        for table in ROOTS:
            doomed[table] = _ids(db, f'SELECT id FROM "{table}" WHERE id IN ({{}})', wanted)
        for table in _ABOUT:
            doomed[table] |= _ids(db, f'SELECT id FROM "{table}" WHERE about IN ({{}})', wanted)
        gone = wanted.union(*doomed.values())
        for table in _HANGS:
            doomed[table] = _ids(db, f'SELECT id FROM "{table}" WHERE root IN ({{}})', gone)
        doomed["link"] = _ids(db, "SELECT id FROM link WHERE first IN ({})", wanted)
        doomed["link"] |= _ids(db, "SELECT id FROM link WHERE second IN ({})", wanted)
        pages = doomed["page"] = _ids(db, "SELECT id FROM page WHERE root IN ({})", wanted)
        if union.is_joined(db):  # what names them forgets that when the server has told all
            union.let_dangle(db, doomed)
        _forget_likeness(db, pages)
        cards = doomed["card"]
        for row in list(rows_in(db, "SELECT num FROM card WHERE id IN ({})", cards)):
            db.execute("DELETE FROM card_index WHERE rowid = ?", (row["num"],))
        listing.forget(db, cards)
        assessments.forget(db, cards)
        tied = {card for link in doomed["link"] for card in _ends(db, link)} - wanted
        for table, ids in doomed.items():
            for record in ids:
                _erase_record(db, table, record)
        strike(db, wanted)
        _audit(db, cards)
        upkeep.linked |= tied
        upkeep.meetings |= doomed["meeting"]
        upkeep.refresh(db)
        db.execute("DELETE FROM sending")  # it may hold them; what is unsent of the others is made up anew
        if has_synced(db):
            tell(db, wanted)
        db.execute("INSERT INTO card_index (card_index) VALUES ('optimize')")
    return pages


def _audit(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    """Who keeps lists of what is to be done follows the audit, in other processes too. It says of nobody that he did it."""
    at = now_text()
    db.conn.executemany(
        "INSERT INTO audit (at, operation, operator, action, kind, record, root, units)"
        " VALUES (?, '', '', 'erased', 'card', ?, ?, '')",
        [(at, card, card) for card in cards],
    )


def apply_ledger(db: sqlite_utils.Database, erased: Iterable[str]) -> set[str]:
    """Erase in a restored copy what was erased since it was made; page ids as above."""
    known = list(erased)
    there = (_ids(db, f'SELECT id FROM "{table}" WHERE id IN ({{}})', known) for table in ROOTS)
    return erase_roots(db, set().union(*there))


def erased_ids(db: sqlite_utils.Database) -> list[str]:
    """The ledger: ids of all that was ever erased here."""
    return [row["id"] for row in rows(db, "SELECT id FROM erased")]


def strike(db: sqlite_utils.Database, records: Iterable[str]) -> None:
    """Take records out of all books that hold what they were, and enter them in the ledger, inside a transaction."""
    gone = [(record,) for record in records]
    for book in ("inverse", "outbox", "told", "refusal", "acknowledged"):
        db.conn.executemany(f"DELETE FROM {book} WHERE record = ?", gone)
    at = now_text()
    db.conn.executemany(
        "INSERT OR IGNORE INTO erased (id, at) VALUES (?, ?)", [(record, at) for (record,) in gone]
    )


def tell(db: sqlite_utils.Database, roots: Iterable[str]) -> None:
    """The server is to hear that cards or other roots were erased here, inside a transaction."""
    db.conn.executemany("INSERT OR IGNORE INTO erasure (card) VALUES (?)", [(root,) for root in roots])


def untold(db: sqlite_utils.Database, limit: int) -> list[str]:
    """Cards that were erased here, and of which the server has not heard yet."""
    return [row["card"] for row in rows(db, "SELECT card FROM erasure LIMIT ?", (limit,))]


def was_told(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    """The server has heard of them."""
    db.conn.executemany("DELETE FROM erasure WHERE card = ?", [(card,) for card in cards])


def known_as_erased(db: sqlite_utils.Database, ids: Iterable[str]) -> set[str]:
    """Those of these records that were erased."""
    return _ids(db, "SELECT id FROM erased WHERE id IN ({})", ids)


def has_synced(db: sqlite_utils.Database) -> bool:
    """Whether a server may have anything of this desk."""
    return value(db, "SELECT 1 FROM setting WHERE key = ?", (EPOCH,)) is not None


def _ids(db: sqlite_utils.Database, sql: str, values: Iterable[str]) -> set[str]:
    return {row["id"] for row in rows_in(db, sql, values)}


def _ends(db: sqlite_utils.Database, link: str) -> set[str]:
    found = rows(db, "SELECT first, second FROM link WHERE id = ?", (link,))
    return {end for row in found for end in row.values()}


def _forget_likeness(db: sqlite_utils.Database, pages: Iterable[str]) -> None:
    """No sheet says any longer that it looks like one whose picture goes."""
    for row in list(rows_in(db, "SELECT DISTINCT sheet FROM page WHERE id IN ({})", pages)):
        for schema in union.schemas(db):
            db.execute(
                f"UPDATE {schema}.sheet SET repeat_of = '' WHERE ? IN (id, repeat_of)", (row["sheet"],)
            )


def _erase_record(db: sqlite_utils.Database, table: str, record: str) -> None:
    for schema in union.schemas(db):
        db.execute(f'DELETE FROM {schema}."{table}" WHERE id = ?', (record,))
    if table == "card":
        for derived in ("card_field", "card_match", "card_conflict", "card_person"):
            db.execute(f"DELETE FROM {derived} WHERE card = ?", (record,))
        for schema in union.schemas(db):
            db.execute(f"UPDATE {schema}.card SET repeat_of = '' WHERE repeat_of = ?", (record,))
    strike(db, [record])
