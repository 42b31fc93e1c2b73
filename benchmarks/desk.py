"""A desk that joins an office: how long the first sync takes beside the desk's own bulk insert, and what an edit costs then."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, document_of
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Record
from app.core.visibility import Visibility
from app.db import arrivals, union
from app.db.arrivals import Page
from app.db.connection import REST, attach, open_database
from app.db.door import Operation
from app.db.migrations import migrate
from benchmarks.filling import fill
from benchmarks.measure import Measure, seconds
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
        own = seconds(lambda: _fill(place / "alone.db", people))
        with closing(open_store(place / "store.db")):
            pass
        view = open_database(place / "view.db", bytes(range(32)))
        attach(view, place / "store.db", bytes(32), union.OWN)
        union.fill(view, "bench", "bench")
        course = Course()
        cards = take_in(view, people, course)
        edit = statistics.median(_edits(view, cards))
        view.close()
    whole = sum(course.pages) + REST * len(course.pages)
    against = f"{len(people):,} cards put in at the desk itself, same run"
    pages = f"{len(course.pages):,} pages of {_PAGE:,} records; others wait for the longest transaction"
    return [
        Measure("desk.first_sync", whole / own, "ratio", "<= 2", f"with its rests; {against}"),
        Measure("desk.first_sync_work", sum(course.pages) / own, "ratio", "", f"without; {against}"),
        Measure("desk.first_sync_lock", course.longest * 1000, "ms", "<= 50", pages),
        Measure(
            "desk.first_sync_growth",
            course.growth,
            "ratio",
            "<= 2",
            "a page of the last tenth, of the second",
        ),
        Measure(
            "desk.first_sync_memory",
            course.megabytes,
            "MB",
            "<= 64",
            "more after the last page than a tenth on the way",
        ),
        Measure("desk.edit", edit * 1000, "ms", "<= 50", "one field of a colleague's card, median"),
    ]


def open_store(path: Path) -> sqlite_utils.Database:
    db = open_database(path, bytes(32))
    migrate(db, path, lambda _: None)
    return db


def _fill(path: Path, people: Sequence[Contact]) -> None:
    with closing(open_store(path)) as db:
        fill(db, people, "bench")


@dataclass
class Course:
    """How a first sync goes on: the seconds of each page, and the memory in use after it."""

    pages: list[float] = field(default_factory=list)
    longest: float = 0.0
    """Seconds of the longest transaction."""
    bytes: list[int] = field(default_factory=list)

    @property
    def growth(self) -> float:
        tenth = max(1, len(self.pages) // 10)
        return statistics.median(self.pages[-tenth:]) / statistics.median(self.pages[tenth : 2 * tenth])

    @property
    def megabytes(self) -> float:
        return (self.bytes[-1] - self.bytes[len(self.bytes) // 10]) / 1e6


def _records(people: Iterable[Contact]) -> Iterator[Record]:
    for person in people:
        card = Card(owner="other", operator="other", visibility=Visibility.EVERYONE)
        yield card
        for name, value in person.fields.items():
            yield Edit(root=card.id, field=name, value=value, certainty=Certainty.IMPORTED, by="other")


def take_in(
    db: sqlite_utils.Database, people: Sequence[Contact], course: Course, rest: float = 0.0
) -> list[str]:
    """Take in one page after the other, as they come, with so many seconds between them; the ids of the cards."""
    process, cards = psutil.Process(), []
    records = enumerate(_records(people))
    while told := [
        ("all", document_of(record, {EVERY_UNIT: (str(Stamp(place, 0, "other")), "other")}))
        for place, record in islice(records, _PAGE)
    ]:
        cards += [document.id for _, document in told if document.kind == "card"]
        page = Page(("all",), told, (), (), {"all": len(course.pages)}, len(cards) < len(people))
        parts = [seconds(partial(arrivals.apply, db, "bench", "bench", part)) for part in page.parts()]
        course.pages.append(sum(parts))
        course.longest = max(course.longest, *parts)
        course.bytes.append(process.memory_info().rss)
        time.sleep(rest)
    return cards


def _edits(db: sqlite_utils.Database, cards: Sequence[str]) -> list[float]:
    def write(card: str) -> None:
        with Operation(db, "bench", "edit", "edit", "bench").transaction() as writer:
            writer.insert(
                Edit(root=card, field=FieldName.TITLE, value="課長", certainty=Certainty.TYPED, by="bench")
            )

    return [seconds(partial(write, card)) for card in cards[:: max(1, len(cards) // _EDITS)]]
