"""The shared server's records, without HTTP: how fast batches go in and pages come out, beside COPY of the same rows."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import msgspec

from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, document_of
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import Card, Certainty, Department, Edit, Page, Post, Recognition, Record, Region, User
from app.core.roles import Role
from app.sync.wire import CHANGES_AT_ONCE, Change, Pull, Push
from benchmarks.measure import Measure
from server.callers import Author
from server.database import Connection, Database
from server.postgres import OwnPostgres
from server.pull import pull
from server.push import push
from server.schema import RECORDS, migrate
from server.sealing import Sealer

_READ = '{"lines":[' + ",".join(['{"text":"東京都千代田区霞が関一丁目","confidence":0.98}'] * 12) + "]}"
"""As long as the reading of a card."""


def measure(full: bool) -> list[Measure]:
    """Push and pull on a fresh PostgreSQL with fsync on; 20 batches of 500, or 200."""
    folder = Path(tempfile.mkdtemp(prefix="enishi-bench-"))
    folder.chmod(0o711)
    postgres = OwnPostgres(folder / "postgres")
    postgres.start()
    try:
        with Database(postgres.url) as database:
            migrate(database, {"records": RECORDS})
            return _Run(database, 200 if full else 20).measure()
    finally:
        postgres.stop()
        shutil.rmtree(folder)


class _Run:
    def __init__(self, database: Database, batches: int) -> None:
        self._database = database
        self._sealer = Sealer({1: os.urandom(32)})
        self._now = datetime.now(UTC)
        self._batches = batches
        user, self._department = User(name="甲"), Department(name="課")
        self._author = Author(new_id(), user.id, new_id(), frozenset({Role.ADMINISTRATOR}))
        self._send([user, self._department, Post(user=user.id, department=self._department.id)])

    def measure(self) -> list[Measure]:
        cards = self._records()
        bodies = [self._body(list(islice(cards, CHANGES_AT_ONCE))) for _ in range(self._batches)]
        pushing, copying = [], []
        self._push(bodies.pop(0))
        rows = self._copied()
        # In turns, so that what else the machine does falls on both.
        for place, body in enumerate(bodies):
            pushing.append(_seconds(lambda body=body: self._push(body)))  # type: ignore[misc]
            copying.append(_seconds(lambda place=place: self._copy(rows, place)))  # type: ignore[misc]
        pulled, pulling = self._pull_all()
        size = len(bodies) * CHANGES_AT_ONCE
        in_rate, copy_rate, out_rate = size / sum(pushing), size / sum(copying), pulled / pulling
        beside = f"COPY of the same rows in the same batches ({copy_rate:,.0f} rows/s)"
        return [
            Measure("server push", in_rate / copy_rate, "of COPY", ">= 0.65", beside),
            Measure("server pull", out_rate / copy_rate, "of COPY", ">= 2", beside),
            Measure("server push rate", in_rate, "rows/s", "", f"batches of {CHANGES_AT_ONCE}, fsync on"),
            Measure("server pull rate", out_rate, "rows/s", "", "pages of 1,000, opened and encoded"),
        ]

    def _records(self) -> Iterator[Record]:
        """Cards as a scan makes them: page, reading and three confirmed fields each."""
        user = self._author.user
        while True:
            sheet, card = new_id(), new_id()
            page = Page(
                root=card, sheet=sheet, side=Side.FRONT, media_type="image/jpeg", fingerprint="f" * 64
            )
            region = Region(page.id, Side.FRONT, ((0, 0), (1, 0), (1, 1), (0, 1)), 0, (1000, 600))
            yield Card(
                id=card,
                owner=user,
                department=self._department.id,
                operator=user,
                sheet=sheet,
                regions=(region,),
            )
            yield page
            yield Recognition(root=card, engine="rapid", engine_version="3", document=_READ)
            for field in (FieldName.NAME, FieldName.ORGANIZATION, FieldName.TITLE):
                yield Edit(root=card, field=field, value="山田 太郎", certainty=Certainty.TYPED, by=user)

    def _body(self, records: list[Record]) -> bytes:
        stamps = (
            str(Stamp(int(self._now.timestamp() * 1000), n, self._author.device)) for n in range(len(records))
        )
        clocks = ({EVERY_UNIT: (stamp, self._author.user)} for stamp in stamps)
        return msgspec.msgpack.encode(Push(new_id(), tuple(map(Change, map(document_of, records, clocks)))))

    def _send(self, records: list[Record]) -> None:
        self._push(self._body(records))

    def _push(self, body: bytes) -> None:
        request = msgspec.msgpack.decode(body, type=Push)
        answer = push(
            self._database, self._sealer, self._author, request, hashlib.sha256(body).digest(), self._now
        )
        msgspec.msgpack.encode(answer)
        if any(outcome.refused for outcome in answer.outcomes):
            raise RuntimeError("a batch was refused")

    def _copied(self) -> list[tuple[object, ...]]:
        """The rows of one batch, and a table of the same shape to copy them into."""

        def make(connection: Connection) -> list[tuple[object, ...]]:
            connection.execute("CREATE TABLE copied (LIKE record INCLUDING ALL)")
            return connection.execute(
                "SELECT * FROM record WHERE scope <> 'all' LIMIT %s", (CHANGES_AT_ONCE,)
            ).fetchall()

        return self._database.transaction(make)

    def _copy(self, rows: list[tuple[object, ...]], place: int) -> None:
        def copy(connection: Connection) -> None:
            with connection.cursor() as cursor, cursor.copy("COPY copied FROM STDIN") as copying:
                for row in rows:
                    copying.write_row((f"{place}", *row[1:]))

        self._database.transaction(copy)

    def _pull_all(self) -> tuple[int, float]:
        cursors: dict[str, int] = {}
        count, began = 0, time.perf_counter()
        while True:
            page = pull(self._database, self._sealer, self._author, Pull(cursors), self._now)
            msgspec.msgpack.encode(page)
            count, cursors = count + len(page.arrivals), page.cursors
            if not page.more:
                return count, time.perf_counter() - began


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
