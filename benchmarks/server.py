"""The shared server end to end: how fast batches go in and pages come out over HTTPS, beside COPY of the same rows."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from itertools import count, islice

import httpx
import msgspec

from app.core.clock import Stamp
from app.core.dates import utc_now
from app.core.documents import EVERY_UNIT, document_of
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import Batch, Card, Certainty, Edit, Page, Recognition, Record, Region, Sheet
from app.sync.client import MESSAGEPACK, pinned_transport
from app.sync.wire import ARRIVALS_AT_ONCE, CHANGES_AT_ONCE, Change, Pull, Pulled, Push, Pushed
from benchmarks.measure import Measure, seconds
from benchmarks.served import Desk, Served, served
from server.database import Connection

_READ = '{"lines":[' + ",".join(['{"text":"東京都千代田区霞が関一丁目","confidence":0.98}'] * 12) + "]}"
"""As long as the reading of a card."""

_WARM = 6
"""Batches, and pages, before the clock runs: connections are made, statements prepared."""

_TABLES = {"record": ("id", "seq"), "reference": ("source", "target")}
"""What a push writes a row for each record to: by which column it is known, and in which order it was written."""

Written = dict[str, list[tuple[object, ...]]]
"""Rows by table."""


def measure(full: bool) -> list[Measure]:
    """Push and pull at a server process with fsync on; 40 batches of 500, or 400."""
    with served() as server:
        return _Run(server, 400 if full else 40).measure()


class _Run:
    def __init__(self, server: Served, batches: int) -> None:
        self._server = server
        self._database = server.services.database
        self._batches = batches
        self._department = server.department("課")
        self._desk = server.desk("one", self._department)
        self._http = _connection(self._desk)
        self._colleague = _connection(server.desk("two", self._department))

    def measure(self) -> list[Measure]:
        self._database.transaction(_make_copies)
        cards = self._records()
        pushing, copying = [], []
        for _ in range(self._batches + _WARM):
            records = list(islice(cards, CHANGES_AT_ONCE))
            body = self._body(records)
            pushing.append(seconds(partial(self._push, body)))
            written = self._written([record.id for record in records])
            # In turns, so that what else the machine does falls on both.
            copying.append(seconds(partial(self._copy, written)))
        size = self._batches * CHANGES_AT_ONCE
        in_rate, copy_rate = size / sum(pushing[_WARM:]), size / sum(copying[_WARM:])
        pulled, pulling = self._pull_all()
        out_rate = pulled / pulling
        self._http.close()
        self._colleague.close()
        beside = f"COPY of the same rows in the same batches ({copy_rate:,.0f} rows/s)"
        return [
            Measure("server push", in_rate / copy_rate, "of COPY", ">= 0.5", beside),
            Measure("server pull", out_rate / copy_rate, "of COPY", ">= 2", beside),
            Measure(
                "server push rate", in_rate, "rows/s", "", f"batches of {CHANGES_AT_ONCE}, fsync on, HTTPS"
            ),
            Measure(
                "server pull rate",
                out_rate,
                "rows/s",
                "",
                f"pages of {ARRIVALS_AT_ONCE:,} as over a quick line, HTTPS",
            ),
        ]

    def _records(self) -> Iterator[Record]:
        """Cards as a scan makes them: sheet, page, reading and three confirmed fields each."""
        user = self._desk.user
        batch = Batch(owner=user, department=self._department, operator=user, device=self._desk.device)
        yield batch
        for number in count(1):
            sheet, card = Sheet(root=batch.id, number=number), new_id()
            yield sheet
            page = Page(
                root=card, sheet=sheet.id, side=Side.FRONT, media_type="image/jpeg", fingerprint="f" * 64
            )
            region = Region(page.id, Side.FRONT, ((0, 0), (1, 0), (1, 1), (0, 1)), 0, (1000, 600))
            yield Card(
                id=card,
                owner=user,
                department=self._department,
                operator=user,
                batch=batch.id,
                sheet=sheet.id,
                regions=(region,),
            )
            yield page
            yield Recognition(root=card, engine="rapid", engine_version="3", document=_READ)
            for field in (FieldName.NAME, FieldName.ORGANIZATION, FieldName.TITLE):
                yield Edit(root=card, field=field, value="山田 太郎", certainty=Certainty.TYPED, by=user)

    def _body(self, records: list[Record]) -> bytes:
        milliseconds, desk = int(utc_now().timestamp() * 1000), self._desk
        stamps = (str(Stamp(milliseconds, n, desk.device)) for n in range(len(records)))
        clocks = ({EVERY_UNIT: (stamp, desk.user)} for stamp in stamps)
        return msgspec.msgpack.encode(Push(new_id(), tuple(map(Change, map(document_of, records, clocks)))))

    def _push(self, body: bytes) -> None:
        answer = msgspec.msgpack.decode(_ask(self._http, "/v1/push", body), type=Pushed)
        if any(outcome.refused for outcome in answer.outcomes):
            raise RuntimeError("a batch was refused")

    def _written(self, ids: list[str]) -> Written:
        """What a push has put into each table, in its order."""
        office = self._server.services.office

        def read(connection: Connection) -> Written:
            return {
                table: connection.execute(
                    f"SELECT * FROM {table} WHERE office = %s AND {key} = ANY(%s) ORDER BY {order}",
                    (office, ids),
                ).fetchall()
                for table, (key, order) in _TABLES.items()
            }

        return self._database.transaction(read)

    def _copy(self, written: Written) -> None:
        def copy(connection: Connection) -> None:
            for table, rows in written.items():
                with connection.cursor() as cursor, cursor.copy(f"COPY copied_{table} FROM STDIN") as copying:
                    for row in rows:
                        copying.write_row(row)

        self._database.transaction(copy)

    def _pull_all(self) -> tuple[int, float]:
        """How many records come to a colleague, and the seconds until all are here.

        The cursors are read, the records are not.
        """
        for _ in range(_WARM):
            self._pull({})
        cursors: dict[str, int] = {}
        arrived, pulling = 0, 0.0
        while True:
            page, took = self._pull(cursors)
            arrived, cursors, pulling = arrived + len(page.arrivals), page.cursors, pulling + took
            if not page.more:
                return arrived, pulling

    def _pull(self, cursors: dict[str, int]) -> tuple[Pulled, float]:
        body = msgspec.msgpack.encode(Pull(cursors, ARRIVALS_AT_ONCE))
        began = time.perf_counter()
        content = _ask(self._colleague, "/v1/pull", body)
        took = time.perf_counter() - began
        return msgspec.msgpack.decode(content, type=Pulled), took


def _ask(http: httpx.Client, path: str, body: bytes) -> bytes:
    return http.post(path, content=body).raise_for_status().content


def _connection(desk: Desk) -> httpx.Client:
    headers = {"Accept": MESSAGEPACK, "Content-Type": MESSAGEPACK, "Authorization": f"Bearer {desk.access}"}
    return httpx.Client(
        transport=pinned_transport(desk.pin), base_url=f"https://{desk.address}", headers=headers, timeout=60
    )


def _make_copies(connection: Connection) -> None:
    """Tables of the same shape, with the same indexes."""
    for table in _TABLES:
        connection.execute(f"CREATE TABLE copied_{table} (LIKE {table} INCLUDING ALL)")
