"""A history in which all happens at once: each desk in a thread of its own, at one of two servers, and an administrator beside them.

What one does meanwhile cannot be said exactly; what has to hold when all has been told can (``tests.server.histories``).
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field

import msgspec

from app.sync.wire import Pulled, Push, Pushed
from server.callers import Author
from server.database import Database
from server.problems import Refused
from server.pull import pull
from server.push import push
from server.sealing import Sealer
from tests.server.histories import History
from tests.server.memory_desks import Desk


@dataclass
class Crowd(History):
    """One office for some seconds."""

    servers: Sequence[tuple[Database, Sealer]] = ()
    turns: int = 30
    """How often each desk does something."""
    _near: threading.local = field(default_factory=threading.local)

    def run(self) -> None:
        for desk in self.desks:
            self._capture(desk)
        with ThreadPoolExecutor(len(self.desks) + 1) as threads:
            begin = threading.Barrier(len(self.desks) + 1)
            working = [
                threads.submit(self._work, desk, number, begin) for number, desk in enumerate(self.desks)
            ]
            working.append(threads.submit(self._administer, begin))
            for done in working:
                done.result()
        self._settle()
        self.erased = {record for (record,) in self._rows("SELECT id FROM erased WHERE office = %s")}
        # A rotation writes whose a record is, and knows what stands there; which that was at that moment nobody can say.
        self.taken = {key: change for key, change in self.taken.items() if key[1] != "ownership"}
        self._look()

    def _work(self, desk: Desk, number: int, begin: threading.Barrier) -> None:
        """Write, tell and hear, in turn at one server and at the other."""
        dice = random.Random(f"{self.seed} {number}")
        writing: tuple[Callable[[Desk], None], ...] = (
            self._capture, self._change_something, self._change_something, self._add_something,
        )  # fmt: skip
        begin.wait()
        for turn in range(self.turns):
            self._near.server = self.servers[(number + turn) % len(self.servers)]
            for _ in range(dice.randint(0, 3)):
                dice.choice(writing)(desk)
            dice.choice((self._send, self._send, self._fetch))(desk)

    def _administer(self, begin: threading.Barrier) -> None:
        dice = random.Random(self.seed)
        deeds = (
            self._move_somebody, self._delegate, self._ask, self._ask, self._rotate, self._undo_rotation, self._erase,
        )  # fmt: skip
        begin.wait()
        for _ in range(self.turns // 2):
            with suppress(Refused):  # somebody else was first
                dice.choice(deeds)()

    def _server_push(self, author: Author, request: Push, digest: bytes) -> Pushed:
        database, sealer = getattr(self._near, "server", self.servers[0])
        answer = push(database, sealer, author, request, digest, self.office.now)
        for change, outcome in zip(request.changes, answer.outcomes, strict=True):
            if outcome.refused is None:
                record = change.document.id
                self.replaced |= {(record, unit, stamp) for unit, stamp in change.base.items()}
                self.applied |= {(record, unit, change.document.clock(unit)[0]) for unit in change.base}
        return msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Pushed)

    def _fetch(self, desk: Desk, *, sure: bool = False) -> bool:
        database, sealer = getattr(self._near, "server", self.servers[0])
        request = desk.next_pull(1000 if sure else self.dice.choice([3, 10]))
        answer = pull(database, sealer, self._author(desk), request, self.office.now)
        desk.pulled(msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Pulled))
        return answer.more
