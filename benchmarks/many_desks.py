"""Many desks at one server: how long a small sync takes while all of them push and ask, each in its turn.

Syncs begin when their time has come, whether those before are answered or not; so what waits in a queue is
counted from then. A few connections stand for all desks.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue

from app.background.syncing import INTERVAL
from app.core.clock import Stamp
from app.core.dates import utc_now
from app.core.documents import EVERY_UNIT, document_of
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Record
from app.core.visibility import Visibility
from app.operations.page_size import PageSize
from app.sync.client import Client
from app.sync.wire import Change, Pull, Push
from benchmarks.measure import Measure
from benchmarks.served import Desk, served

_DESKS = 500
_USERS = 20
_CONNECTIONS = 20
_SEED = 5
_PERCENTILE = 0.95


def measure(full: bool) -> list[Measure]:
    """500 desks for 30 seconds, or for five minutes."""
    with served() as server:
        departments = [server.department(f"{number} 課") for number in range(_USERS // 4)]
        desks: list[_Desk] = []
        for number in range(_USERS):
            first = server.desk(f"user{number}", departments[number % len(departments)])
            others = (server.further_desk(first.user) for _ in range(_DESKS // _USERS - 1))
            desks += [_Desk(desk, departments[number % len(departments)]) for desk in (first, *others)]
        waits, seconds = _Day(desks, 300.0 if full else 30.0).run()
    waits.sort()
    at = f"{len(desks)} desks, {len(waits) / seconds:.1f} syncs/s: a card with two fields sent, news taken"
    return [
        Measure("desks.sync_p95", waits[int(len(waits) * _PERCENTILE)] * 1000, "ms", "<= 300", at),
        Measure("desks.sync_median", waits[len(waits) // 2] * 1000, "ms", "", at),
    ]


@dataclass
class _Desk:
    desk: Desk
    department: str
    cursors: dict[str, int] = field(default_factory=dict)
    _stamps: int = 0

    def sync(self, client: Client) -> None:
        """What a desk does when its user has entered a card: push, then pull to the end."""
        user = self.desk.user
        client.access = self.desk.access
        seen = Visibility.DEPARTMENT
        card = Card(owner=user, department=self.department, operator=user, visibility=seen)
        fields = (FieldName.NAME, FieldName.ORGANIZATION)
        edits = [
            Edit(root=card.id, field=field, value="山田 太郎", certainty=Certainty.TYPED, by=user)
            for field in fields
        ]
        pushed = client.push(Push(new_id(), tuple(map(self._change, (card, *edits)))))
        if any(outcome.refused for outcome in pushed.outcomes):
            raise RuntimeError("a change was refused")
        self.pull(client)

    def pull(self, client: Client) -> None:
        client.access = self.desk.access
        more = True
        while more:
            page = client.pull(Pull(self.cursors, PageSize().records))
            self.cursors, more = page.cursors, page.more

    def _change(self, record: Record) -> Change:
        self._stamps += 1
        stamp = Stamp(int(utc_now().timestamp() * 1000), self._stamps & 0xFFFF, self.desk.device)
        return Change(document_of(record, {EVERY_UNIT: (str(stamp), self.desk.user)}))


class _Day:
    """A stretch of it."""

    def __init__(self, desks: Sequence[_Desk], seconds: float) -> None:
        dice = random.Random(_SEED)
        self._seconds = seconds
        self._desks = desks
        moments = [
            (phase + turn * INTERVAL, desk)
            for desk in desks
            for phase in (dice.uniform(0, INTERVAL),)
            for turn in range(int(seconds / INTERVAL) + 1)
            if phase + turn * INTERVAL < seconds
        ]
        self._moments = sorted(moments, key=lambda moment: moment[0])

    def run(self) -> tuple[list[float], float]:
        """How long each sync took from its moment, and how long all took."""
        waiting: SimpleQueue[tuple[float, _Desk] | None] = SimpleQueue()
        waits: list[float] = []
        ready = threading.Barrier(_CONNECTIONS + 1)
        with ThreadPoolExecutor(_CONNECTIONS) as threads:
            done = [
                threads.submit(self._answer, number, waiting, waits, ready) for number in range(_CONNECTIONS)
            ]
            ready.wait()
            began = time.perf_counter()
            for moment, desk in self._moments:
                time.sleep(max(0.0, began + moment - time.perf_counter()))
                waiting.put((began + moment, desk))
            for _ in done:
                waiting.put(None)
            for worker in done:
                worker.result()
        return waits, time.perf_counter() - began

    def _answer(
        self,
        number: int,
        waiting: SimpleQueue[tuple[float, _Desk] | None],
        waits: list[float],
        ready: threading.Barrier,
    ) -> None:
        client = self._desks[number].desk.client()
        for desk in self._desks[number::_CONNECTIONS]:
            desk.pull(client)  # what was there before is not part of a small sync
        ready.wait()
        while (turn := waiting.get()) is not None:
            moment, desk = turn
            desk.sync(client)
            waits.append(time.perf_counter() - moment)
        client.close()
