"""A desk that holds all cards of a large office: what a page of a sync costs there, and who waits for it.

To take 830,000 cards in one by one takes the better part of an hour (``measure_whole``). Else a few thousand are, and
are then multiplied in SQL, with all that is derived from them, under other ids; only of the single fields a copy has but
the four that lists show. What comes afterwards comes as it does from a server, while another process searches and edits beside.
"""

from __future__ import annotations

import multiprocessing
import os
import statistics
import tempfile
from contextlib import closing
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Self

import psutil

from app.core.reading import FieldName
from app.core.records import Certainty, Edit
from app.db import arrivals, union
from app.db.arrivals import Page
from app.db.connection import REST, attach, open_database, transaction
from app.db.door import Operation
from app.db.search import search
from app.db.tokens import index_columns
from benchmarks.desk import Course, open_store, take_in
from benchmarks.measure import Measure, seconds
from samplecards import generate_people

if TYPE_CHECKING:
    import sqlite_utils

_SEED = 12
_BASE = 4000
"""Cards that are taken in one by one before."""
_LARGE, _SMALL = (199, 5000), (3, 1000)
"""Copies of each, and cards that come afterwards."""
_WHOLE, _FEW = 830_000, 6_000
"""Cards of a desk that is filled without any copies."""
_KEY = bytes(range(32))
_FIELDS = ("name", "name_reading", "organization", "title")
_PAUSE = 0.1
"""Seconds between what the process beside does."""
_IN_HASTE = (
    "synchronous = OFF",
    "secure_delete = OFF",
    "cache_size = -4194304",
    "wal_autocheckpoint = 100000",
)
"""While copies are made, which are lost with the run anyway."""
_FIRST_ID = 0x0400
"""Ids begin with their time (RFC 9562, version 7); those of copies with a later one."""


def measure(full: bool) -> list[Measure]:
    """5,000 cards for a desk that has 800,000; or 1,000 for one that has 16,000."""
    return _measured("large", *(_LARGE if full else _SMALL))


def measure_whole(full: bool) -> list[Measure]:
    """All cards one by one: 830,000 for a desk that has none, which takes the better part of an hour; or 6,000."""
    return _measured("whole", 0, (_WHOLE if full else _FEW) - _BASE)


def _measured(name: str, copies: int, news: int) -> list[Measure]:
    people = generate_people(_BASE + news, _SEED)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with closing(open_store(place / "store.db")):
            pass
        with closing(_view(place)) as db:
            union.fill(db, "bench", "bench")
            few = Course()
            cards = take_in(db, people[:_BASE], few)
        with closing(_view(place)) as db:
            for setting in _IN_HASTE:
                db.execute(f"PRAGMA main.{setting}")
            _multiply(db, copies)
            # All is on the disk before anything is measured.
            db.execute("PRAGMA main.synchronous = FULL")
            db.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")
        with closing(_view(place)) as db:
            before = psutil.Process().memory_info().rss
            many = Course()
            with _Beside(place, cards) as beside:
                take_in(db, people[_BASE:], many, REST)
                gone = seconds(lambda: _depart(db, cards[0]))
            grown = max(many.bytes) - before
            held = int(db.execute("SELECT count(*) FROM main.card").fetchone()[0])
    page = statistics.median(many.pages) / statistics.median(few.pages[len(few.pages) // 2 :])
    at = f"{news:,} cards for a desk that holds {held:,}"
    return [
        Measure(f"{name}.minutes", sum(many.pages) / 60, "min", "", f"without its rests; {at}"),
        Measure(f"{name}.page", page, "ratio", "<= 2", f"a page, of one of {_BASE:,} cards; {at}"),
        Measure(f"{name}.lock", many.longest * 1000, "ms", "<= 100", f"longest transaction; {at}"),
        Measure(f"{name}.departure", gone * 1000, "ms", "<= 100", f"a card leaves; {at}"),
        Measure(f"{name}.search", max(beside.searches) * 1000, "ms", "<= 100", "longest, beside the sync"),
        Measure(
            f"{name}.edit_usual",
            statistics.quantiles(beside.edits, n=100, method="inclusive")[-1] * 1000,
            "ms",
            "<= 300",
            "99 of 100, with their wait for the sync",
        ),
        Measure(f"{name}.edit", max(beside.edits) * 1000, "ms", "<= 300", "longest, with its wait"),
        Measure(f"{name}.memory", grown / 1e6, "MB", "<= 64", f"more than before; {at}"),
    ]


def _view(place: Path) -> sqlite_utils.Database:
    db = open_database(place / "view.db", _KEY)
    attach(db, place / "store.db", bytes(32), union.OWN)
    return db


def _multiply(db: sqlite_utils.Database, copies: int) -> None:
    """Have so many copies of each card, each its own person."""
    tokens = _tokens(db)
    top = {
        table: int(db.execute(f"SELECT max(num) FROM main.{table}").fetchone()[0])
        for table in ("card", "edit", "person_list")
    }
    fields = ", ".join(f"'{field}'" for field in _FIELDS)
    for number in range(1, copies + 1):
        head = f"{_FIRST_ID + number:04x}"
        shifts = {f"{table}_up": high * number for table, high in top.items()}
        given = {"head": head, "number": f"\n{number}", **shifts}
        with transaction(db):
            for table, replaced, where in (
                ("card", {"num": "num + :card_up", "id": _other("id")}, "num <= :card_top"),
                (
                    "edit",
                    {"num": "num + :edit_up", "id": _other("id"), "root": _other("root")},
                    f"num <= :edit_top AND field IN ({fields})",
                ),
                ("card_field", {"card": _other("card")}, f"card < :first AND field IN ({fields})"),
                ("card_match", {"card": _other("card"), "token": "token || :number"}, "card < :first"),
                ("card_person", {"card": _other("card"), "person": _other("person")}, "card < :first"),
                (
                    "person_list",
                    {"num": "num + :person_list_up", "person": _other("person"), "card": _other("card")},
                    "num <= :person_list_top",
                ),
                (
                    "card_list",
                    {"num": "num + :card_up", "person": "person + :person_list_up"},
                    "num <= :card_top",
                ),
            ):
                rows = db.execute(f"PRAGMA main.table_info({table})").fetchall()
                names = {f'"{row[1]}"': replaced.get(row[1], f'"{row[1]}"') for row in rows}
                db.conn.execute(
                    f"INSERT INTO main.{table} ({', '.join(names)})"
                    f" SELECT {', '.join(names.values())} FROM main.{table} WHERE {where}",
                    given
                    | {"first": f"{_FIRST_ID:04x}"}
                    | {f"{name}_top": high for name, high in top.items()},
                )
            db.conn.executemany(
                "INSERT INTO card_index (rowid, name, kana, company, other) VALUES (?, ?, ?, ?, ?)",
                [(row + top["card"] * number, *texts) for row, texts in tokens.items()],
            )


def _other(column: str) -> str:
    return f"(:head || substr({column}, 5))"


def _tokens(db: sqlite_utils.Database) -> dict[int, tuple[str, str, str, str]]:
    """What the index has of each card, by its number."""
    found: dict[int, dict[FieldName, str]] = {}
    for number, field, value in db.execute(
        "SELECT card.num, field, value FROM main.card JOIN main.card_field ON card_field.card = card.id"
    ).fetchall():
        found.setdefault(number, {})[FieldName(field)] = value
    columns = {number: index_columns(fields) for number, fields in found.items()}
    return {number: (of.name, of.kana, of.company, of.other) for number, of in columns.items()}


def _depart(db: sqlite_utils.Database, card: str) -> None:
    """A card of a colleague is no longer for this user; the end of that sync."""
    page = Page(("all",), (), [("card", card, "all")], (), {"all": 1 << 40}, more=False)
    arrivals.apply(db, "bench", "bench", page)


class _Beside:
    """Another process that searches and edits, as the window has them done while a sync goes on."""

    def __init__(self, place: Path, cards: list[str]) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_work, args=(place, cards, there))
        self.searches: list[float] = []
        self.edits: list[float] = []

    def __enter__(self) -> Self:
        self._process.start()
        self._here.recv()
        return self

    def __exit__(self, *_: object) -> None:
        self._here.send(None)
        self.searches, self.edits = self._here.recv()
        self._process.join()


def _work(place: Path, cards: list[str], pipe: Connection) -> None:
    searches: list[float] = []
    edits: list[float] = []
    with closing(_view(place)) as db:
        for turn in count(1):
            searches.append(seconds(lambda: search(db, "山田")))
            edits.append(seconds(partial(_edit, db, cards[turn % len(cards)])))
            if turn == 1:  # what the first costs (plans, caches) is no wait
                searches.clear()
                edits.clear()
                pipe.send(os.getpid())
            elif pipe.poll(_PAUSE):
                break
    pipe.send((searches, edits))


def _edit(db: sqlite_utils.Database, card: str) -> None:
    with Operation(db, "bench", "edit", "edit", "bench").transaction() as writer:
        writer.insert(
            Edit(root=card, field=FieldName.TITLE, value="課長", certainty=Certainty.TYPED, by="bench")
        )
