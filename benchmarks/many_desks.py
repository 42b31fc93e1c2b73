"""Many desks at one server: how long a small sync takes while all of them push and ask, each in its turn.

Syncs begin when their time has come, whether those before are answered or not; so what waits in a queue is
counted from then. Each desk has a connection and tokens of its own and keeps them as a real one does (``app.sync.kept``); the
tokens end at different times, as those of an office do. First all only ask, then each sends a card as well.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue

import psutil

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
from app.sync.kept import Kept
from app.sync.wire import Change, Pull, Push
from benchmarks.measure import Measure
from benchmarks.served import Desk, Served, served
from server.database import Connection
from server.sessions import ACCESS_FOR

_DESKS = 500
_USERS = 20
_AT_ONCE = 20
"""So many may be under way in the process that stands for the desks."""
_SEED = 5
_PERCENTILE = 0.95


def measure(full: bool) -> list[Measure]:
    """500 desks, for 30 seconds each that they only ask and that they send as well, or for five minutes."""
    seconds = 300.0 if full else 30.0
    with served() as server, ExitStack() as stack:
        departments = [server.department(f"{number} 課") for number in range(_USERS // 4)]
        desks: list[_Desk] = []
        for number in range(_USERS):
            first = server.desk(f"user{number}", departments[number % len(departments)])
            others = (server.further_desk(first.user) for _ in range(_DESKS // _USERS - 1))
            desks += [_Desk(desk, departments[number % len(departments)]) for desk in (first, *others)]
        for one in desks:
            stack.enter_context(closing(one.kept))
        _each(desks, _Desk.poll)  # what was there before is not part of a small sync
        server.services.database.transaction(_end_in_turn)
        measures = [
            *_Day(server, desks, seconds, _Desk.poll).measure("desks.poll", "nothing new", ""),
            *_Day(server, desks, seconds, _Desk.sync).measure(
                "desks.sync", "a card with two fields sent, news taken", "<= 300"
            ),
        ]
        memory = server.process.memory_info().rss / 1e6
        beside = f"of the server's process, with a connection for each of {len(desks)} desks"
        return [*measures, Measure("desks.memory", memory, "MB", "", beside)]


def _end_in_turn(connection: Connection) -> None:
    """Have access tokens end as in an office, where each was made at another time."""
    connection.execute("UPDATE session SET access_until = now() + random() * %s", (ACCESS_FOR,))


def _each(desks: Sequence[_Desk], work: Callable[[_Desk], object]) -> None:
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        for _ in threads.map(work, desks):
            pass


@dataclass
class _Desk:
    desk: Desk
    department: str
    cursors: dict[str, int] = field(default_factory=dict)
    kept: Kept = field(default_factory=Kept)
    _refresh: str = ""
    _stamps: int = 0

    def __post_init__(self) -> None:
        self._refresh = self.desk.refresh

    def poll(self) -> None:
        """What a desk does when its time has come."""
        with self._at_server() as client:
            self._pull(client)

    def sync(self) -> None:
        """What a desk does when its user has entered a card: push, then pull to the end."""
        with self._at_server() as client:
            self._push(client)
            self._pull(client)

    @contextmanager
    def _at_server(self) -> Iterator[Client]:
        """As ``app.operations.at_server``, without a store in which the refresh token would be kept."""
        server = self.desk.address
        client = self.kept.take(server, self.desk.client)
        if client.follows != self._refresh:
            self._resume(client)
        client.renew = lambda: self._resume(client)
        yield client
        self.kept.leave(server, client)

    def _resume(self, client: Client) -> None:
        self._refresh = client.refresh(self._refresh).refresh

    def _push(self, client: Client) -> None:
        user = self.desk.user
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

    def _pull(self, client: Client) -> None:
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

    def __init__(
        self, server: Served, desks: Sequence[_Desk], seconds: float, work: Callable[[_Desk], object]
    ) -> None:
        dice = random.Random(_SEED)
        self._server = server
        self._desks = desks
        self._work = work
        moments = [
            (phase + turn * INTERVAL, desk)
            for desk in desks
            for phase in (dice.uniform(0, INTERVAL),)
            for turn in range(int(seconds / INTERVAL) + 1)
            if phase + turn * INTERVAL < seconds
        ]
        self._moments = sorted(moments, key=lambda moment: moment[0])

    def measure(self, name: str, what: str, goal: str) -> list[Measure]:
        """How long each took from its moment, and what it cost."""
        before = self._spent()
        began = time.perf_counter()
        waits = sorted(self._run())
        rate = len(waits) / (time.perf_counter() - began)
        server, postgres = (
            (after - former) / len(waits) * 1000 for after, former in zip(self._spent(), before, strict=True)
        )
        at = f"{len(self._desks)} desks, {rate:.1f}/s: {what}"
        return [
            Measure(f"{name}_p95", waits[int(len(waits) * _PERCENTILE)] * 1000, "ms", goal, at),
            Measure(f"{name}_median", waits[len(waits) // 2] * 1000, "ms", "", at),
            Measure(f"{name}_cpu", server, "ms", "", "of the server's process, for each"),
            Measure(f"{name}_postgres_cpu", postgres, "ms", "", "of PostgreSQL, for each"),
        ]

    def _run(self) -> list[float]:
        waiting: SimpleQueue[tuple[float, _Desk] | None] = SimpleQueue()
        waits: list[float] = []
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            done = [threads.submit(self._answer, waiting, waits) for _ in range(_AT_ONCE)]
            began = time.perf_counter()
            for moment, desk in self._moments:
                time.sleep(max(0.0, began + moment - time.perf_counter()))
                waiting.put((began + moment, desk))
            for _ in done:
                waiting.put(None)
            for worker in done:
                worker.result()
        return waits

    def _answer(self, waiting: SimpleQueue[tuple[float, _Desk] | None], waits: list[float]) -> None:
        while (turn := waiting.get()) is not None:
            moment, desk = turn
            self._work(desk)
            waits.append(time.perf_counter() - moment)

    def _spent(self) -> tuple[float, float]:
        """Seconds of processors that the server and its database have had."""
        postgres = self._server.postgres
        return _seconds(self._server.process), sum(map(_seconds, (postgres, *postgres.children())))


def _seconds(process: psutil.Process) -> float:
    """With what its children had that are gone."""
    spent = process.cpu_times()
    return float(spent.user + spent.system + spent.children_user + spent.children_system)
