"""How much encryption and the index cost a search, against the same search by LIKE over the same rows."""

from __future__ import annotations

import random
import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.reading import FieldName
from app.core.text import fold
from app.db.connection import open_database
from app.db.migrations import migrate
from app.db.search import search
from benchmarks.filling import fill
from benchmarks.measure import Measure, seconds
from samplecards import Contact, generate_people

if TYPE_CHECKING:
    import sqlite_utils

SEED = 11
QUERIES = 60


def measure(full: bool) -> list[Measure]:
    """Measure over 10,000 cards, or 100,000."""
    people = generate_people(100_000 if full else 10_000, SEED)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        db = open_database(path, bytes(32))
        migrate(db, path, lambda _: None)
        fill(db, people, "bench")
        queries = _queries(people)
        ours = _median(queries, lambda text: search(db, text))
        scan = _median(queries, lambda text: _by_like(db, text))
        db.close()
    against = f"LIKE over {len(people):,} encrypted cards, same run"
    return [
        Measure(
            "search.median", ours * 1000, "ms", "", f"{len(people):,} cards, parts of names and organisations"
        ),
        Measure("search.share_of_scan", ours / scan, "ratio", "<= 0.5", against),
    ]


def _queries(people: list[Contact]) -> list[str]:
    chance = random.Random(SEED)
    texts = []
    for _ in range(QUERIES):
        field = chance.choice((FieldName.NAME, FieldName.ORGANIZATION))
        text = fold(chance.choice(people).fields[field])
        length = min(len(text), chance.randint(2, 4))
        start = chance.randrange(len(text) - length + 1)
        texts.append(text[start : start + length])
    return texts


def _by_like(db: sqlite_utils.Database, text: str) -> None:
    db.execute("SELECT card FROM card_field WHERE value LIKE ? LIMIT 50", (f"%{text}%",)).fetchall()


def _median(queries: list[str], run: Callable[[str], object]) -> float:
    return statistics.median(seconds(partial(run, text)) for text in queries)
