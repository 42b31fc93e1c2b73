"""Erasure: a card and all that was ever kept of it goes, but for its id.

The only deletion there is. It reaches pages that show nothing else, readings
and how they turned out, edits, links, notes and tasks about it, inverses, the
outbox, and what is derived; ``secure_delete`` and the index's ``optimize`` overwrite what lay in
the file. The ledger of erased ids is applied to every restored copy.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.core.records import now_text
from app.db import assessments, listing, persons, union
from app.db.rows import rows, rows_in

if TYPE_CHECKING:
    import sqlite_utils


_OF_A_CARD = ("recognition", "edit", "second_entry", "tagging", "conflict")
_ABOUT_A_CARD = ("note", "task")


def erase_cards(db: sqlite_utils.Database, cards: Iterable[str]) -> set[str]:
    """Erase cards; the ids of the pages whose images have to go with them.

    A page that shows other cards too is kept for their sake.
    """
    wanted = set(cards)
    with union.writing(db) as changed:
        doomed = changed
        doomed["card"] = set(wanted)
        for table in _OF_A_CARD:
            doomed[table] = _ids(db, f'SELECT id FROM "{table}" WHERE root IN ({{}})', wanted)
        for table in _ABOUT_A_CARD:
            doomed[table] = _ids(db, f'SELECT id FROM "{table}" WHERE about IN ({{}})', wanted)
        doomed["link"] = _ids(db, "SELECT id FROM link WHERE first IN ({})", wanted)
        doomed["link"] |= _ids(db, "SELECT id FROM link WHERE second IN ({})", wanted)
        pages = doomed["page"] = _ids(db, "SELECT id FROM page WHERE root IN ({})", wanted)
        _forget_likeness(db, pages)
        for row in list(rows_in(db, "SELECT num FROM card WHERE id IN ({})", wanted)):
            db.execute("DELETE FROM card_index WHERE rowid = ?", (row["num"],))
        listing.forget(db, wanted)
        assessments.forget(db, wanted)
        tied = {card for link in doomed["link"] for card in _ends(db, link)} - wanted
        for table, ids in doomed.items():
            for record in ids:
                _erase_record(db, table, record)
        listing.refresh(db, persons.refresh(db, tied))
        db.execute("INSERT INTO card_index (card_index) VALUES ('optimize')")
    return pages


def apply_ledger(db: sqlite_utils.Database, erased: Iterable[str]) -> set[str]:
    """Erase in a restored copy what was erased since it was made; page ids as above."""
    return erase_cards(db, _ids(db, "SELECT id FROM card WHERE id IN ({})", erased))


def erased_ids(db: sqlite_utils.Database) -> list[str]:
    """The ledger: ids of all that was ever erased here."""
    return [row["id"] for row in rows(db, "SELECT id FROM erased")]


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
    for book in ("inverse", "outbox", "told", "refusal", "acknowledged"):
        db.execute(f"DELETE FROM {book} WHERE record = ?", (record,))
    if table == "card":
        for derived in ("card_field", "card_match", "card_person"):
            db.execute(f"DELETE FROM {derived} WHERE card = ?", (record,))
        for schema in union.schemas(db):
            db.execute(f"UPDATE {schema}.card SET repeat_of = '' WHERE repeat_of = ?", (record,))
    db.execute("INSERT OR IGNORE INTO erased (id, at) VALUES (?, ?)", (record, now_text()))
