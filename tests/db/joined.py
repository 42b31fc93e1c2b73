"""A desk's two databases, and documents to take in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlite_utils

from app.core.documents import EVERY_UNIT, Document, document_of
from app.core.records import KINDS, Record
from app.core.visibility import EVERYBODY, Visibility
from app.db import derived, listing, persons, union
from app.db.arrivals import Page, apply
from app.db.connection import attach, open_database, transaction
from app.db.rows import rows
from tests.db.migrated import KEY, migrated

VIEW_KEY = bytes(range(1, 33))
ME = "sato"
SCOPES = ("all", "d:d1", f"u:{ME}")


@contextmanager
def open_own(folder: Path) -> Iterator[sqlite_utils.Database]:
    """The desk's own database alone."""
    if not (folder / "store.db").exists():
        (folder / "store.db").write_bytes(migrated())
    with closing(open_database(folder / "store.db", KEY)) as db:
        yield db


@contextmanager
def open_view(folder: Path) -> Iterator[sqlite_utils.Database]:
    """Both, the view made where it is not there."""
    with closing(open_database(folder / "view.db", VIEW_KEY)) as db:
        attach(db, folder / "store.db", KEY, union.OWN)
        if not union.is_ready(db, "1", "desk-1"):
            union.fill(db, "1", "desk-1")
        yield db


def arrive(db: sqlite_utils.Database, *documents: Document, scope: str = EVERYBODY, **page: Any) -> None:
    """The server tells of records."""
    given: dict[str, Any] = {
        "scopes": SCOPES,
        "arrivals": [(scope, document) for document in documents],
        "departures": (),
        "erased": (),
        "cursors": {},
        "more": False,
    }
    apply(db, ME, "desk-1", Page(**(given | page)))


def document(record: Record, at: int = 1, by: str = "tanaka") -> Document:
    """A record as another desk wrote it."""
    return document_of(record, {EVERY_UNIT: (f"{at:012x}-0000-desk-2", by)})


def held(db: sqlite_utils.Database, schema: str = "main") -> dict[str, list[tuple[Any, ...]]]:
    """All records but for the order in which they came."""
    found = {}
    for table in KINDS:
        names = ", ".join(f'"{name}"' for name in union.columns(table))
        found[table] = sorted(db.execute(f'SELECT {names} FROM {schema}."{table}"').fetchall())
    return found


def shown(db: sqlite_utils.Database) -> dict[str, Any]:
    """What is derived."""
    return {
        "fields": sorted(db.execute("SELECT card, field, value FROM card_field").fetchall()),
        "matches": sorted(db.execute("SELECT card, token FROM card_match").fetchall()),
        "persons": sorted(db.execute("SELECT card, person FROM card_person").fetchall()),
        "index": sorted(db.execute("SELECT rowid FROM card_index").fetchall()),
        "people": sorted(map(str, rows(db, "SELECT * FROM person_list"))),
        "cards": sorted(map(str, rows(db, "SELECT * FROM card_list"))),
        "meetings": sorted(db.execute("SELECT card, meeting FROM meeting_card").fetchall()),
    }


def is_derived_right(db: sqlite_utils.Database) -> bool:
    """Whether what is derived is what would be derived from scratch."""
    before = shown(db)
    with transaction(db):
        derived.rebuild(db)
        persons.rebuild(db)
        listing.rebuild(db)
    return before == shown(db)


VISIBILITIES = tuple(Visibility)


def shuffled(items: list[Any], dice: random.Random) -> list[Any]:
    return dice.sample(items, len(items))
