"""A desk that joins an office: how long the first sync takes beside the desk's own bulk insert, and what an edit costs then."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, document_of
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Record
from app.core.visibility import Visibility
from app.db import inlet, union
from app.db.connection import attach, open_database
from app.db.door import Operation
from app.db.inlet import Page
from app.db.migrations import migrate
from benchmarks.filling import fill
from benchmarks.measure import Measure
from samplecards import Contact, generate_people

if TYPE_CHECKING:
    import sqlite_utils

_SEED = 11
_PAGE = 1000
_EDITS = 60


def measure(full: bool) -> list[Measure]:
    """Cards of others with their fields: 23,000, or 1,500."""
    people = generate_people(23_000 if full else 1_500, _SEED)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        own = _seconds(lambda: _fill(place / "alone.db", people))
        with closing(_open(place / "store.db")):
            pass
        view = open_database(place / "view.db", bytes(range(32)))
        attach(view, place / "store.db", bytes(32), union.OWN)
        union.fill(view, "bench", "bench")
        records = _records(people)
        first = _seconds(lambda: _take_in(view, records))
        edit = statistics.median(_edits(view, [record.id for record in records if isinstance(record, Card)]))
        view.close()
    against = f"{len(people):,} cards put in at the desk itself, same run"
    return [
        Measure("desk.first_sync", first / own, "ratio", "<= 2", against),
        Measure("desk.edit", edit * 1000, "ms", "<= 50", "one field of a colleague's card, median"),
    ]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _open(path: Path) -> sqlite_utils.Database:
    db = open_database(path, bytes(32))
    migrate(db, path, lambda _: None)
    return db


def _fill(path: Path, people: Sequence[Contact]) -> None:
    with closing(_open(path)) as db:
        fill(db, people, "bench")


def _records(people: Sequence[Contact]) -> list[Record]:
    records: list[Record] = []
    for person in people:
        card = Card(owner="other", operator="other", visibility=Visibility.EVERYONE)
        records.append(card)
        records += [
            Edit(root=card.id, field=field, value=value, certainty=Certainty.IMPORTED, by="other")
            for field, value in person.fields.items()
        ]
    return records


def _take_in(db: sqlite_utils.Database, records: Sequence[Record]) -> None:
    for start in range(0, len(records), _PAGE):
        told = [
            ("all", document_of(record, {EVERY_UNIT: (str(Stamp(start, place, "other")), "other")}))
            for place, record in enumerate(records[start : start + _PAGE])
        ]
        page = Page(("all",), told, (), (), {"all": start}, start + _PAGE < len(records))
        inlet.apply(db, "bench", "bench", page)


def _edits(db: sqlite_utils.Database, cards: Sequence[str]) -> list[float]:
    def write(card: str) -> None:
        with Operation(db, "bench", "edit", "edit", "bench").transaction() as writer:
            writer.insert(
                Edit(root=card, field=FieldName.TITLE, value="課長", certainty=Certainty.TYPED, by="bench")
            )

    return [_seconds(lambda card=card: write(card)) for card in cards[:: max(1, len(cards) // _EDITS)]]  # type: ignore[misc]
