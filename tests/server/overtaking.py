"""Requests that overtake each other: one stands still before one of its statements, and another comes in between.

Each is asked of a server of its own (connections, sealer and caches), and both have one PostgreSQL. Where the other has to
wait for a lock, the database says so, and the first goes on: nothing depends on how fast anything is.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import msgspec
import psycopg
from psycopg_pool import ConnectionPool

from server.api import MESSAGEPACK, Call, Packed, decode
from server.database import Database
from server.problems import Refused
from server.routes import ROUTES
from server.services import Services
from server.sessions import Session
from tests.server.offices import Client

WAIT = 60
_SOON = 0.003
"""Seconds in which most requests are done; then it is looked whether they wait."""
_ROUTES = {route.name: route for route in ROUTES}


class Halt:
    """Stands still once, before one of the statements (or commits) of what is asked next."""

    def __init__(self) -> None:
        self._left = -1
        self._go_on = threading.Event()
        self.stands = False
        self.settled = threading.Event()
        """Whether it stands still, or is done."""

    def set(self, at: int) -> None:
        """Before the statement with this number, from 0."""
        self._left = at
        self._go_on.clear()
        self.stands = False
        self.settled.clear()

    def go_on(self) -> None:
        self._left = -1
        self._go_on.set()

    def pass_by(self, connection: _Connection) -> None:
        """Before each statement."""
        if self._left < 0:
            return
        self._left -= 1
        if self._left < 0:
            if connection.line is not None:
                connection.line.sync()  # what was asked before has been done, and is not only on its way
            self.stands = True
            self.settled.set()
            assert self._go_on.wait(WAIT)


class Dawdle(Halt):
    """Takes its time now and then, with what it has asked for done and locked, so that others come in between."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._dice = random.Random(seed)

    def pass_by(self, connection: _Connection) -> None:
        if self._dice.random() < 0.3:
            if connection.line is not None:
                connection.line.sync()
            time.sleep(self._dice.uniform(0, 0.006))


class _Connection(psycopg.Connection[tuple[Any, ...]]):
    """Passes by a halt before each statement."""

    halt: Halt
    line: psycopg.Pipeline | None = None

    @contextmanager
    def pipeline(self) -> Iterator[psycopg.Pipeline]:
        with super().pipeline() as line:
            former, self.line = self.line, line
            try:
                yield line
            finally:
                self.line = former

    def commit(self) -> None:
        if not self.autocommit:
            self.halt.pass_by(self)
        super().commit()


class _Cursor(psycopg.Cursor[Any]):
    def execute(self, *arguments: Any, **options: Any) -> Any:
        assert isinstance(self.connection, _Connection)
        self.connection.halt.pass_by(self.connection)
        return super().execute(*arguments, **options)


class HaltingDatabase(Database):
    """A server's connections, which can be told to stand still."""

    def __init__(self, conninfo: str, halt: Halt | None = None) -> None:
        super().__init__(conninfo)
        self.halt = halt or Halt()
        self.pool = ConnectionPool(
            conninfo,
            min_size=1,
            max_size=8,
            open=False,
            connection_class=type("Connection", (_Connection,), {"halt": self.halt}),
            kwargs={"cursor_factory": _Cursor, "options": "-c deadlock_timeout=20ms"},
        )


@dataclass
class Server:
    """One of several servers of an office."""

    services: Services

    def ask(self, client: Client | None, name: str, body: Any = None, **said: Any) -> Any:
        """What a route answers to somebody, as it travels. Raises Refused."""
        route = _ROUTES[name]
        raw = b"" if body is None else body if isinstance(body, bytes) else msgspec.msgpack.encode(body)
        form = "application/octet-stream" if route.body is bytes else MESSAGEPACK
        session = None
        if client is not None:
            (role,) = client.roles
            session = Session(client.device, client.user, client.device, role, must_change=False)
        call: Call[Any] = Call(
            services=self.services,
            body=decode(route, raw, form),
            raw=raw,
            path=said,
            query={query: known.default for query, known in route.query.items()},
            now=self.services.clock(),
            signed_in=session,
        )
        answer = route.handler(call)
        if isinstance(answer, Packed):
            return msgspec.msgpack.decode(answer.content, type=answer.kind)
        if route.answer is None or route.answer is bytes:
            return answer
        return msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=route.answer)


Deed = Callable[[Server], Any]
"""What is asked of a server, whichever it is."""


@dataclass
class Overtaking:
    """Two servers, of which the second is asked while the first stands still."""

    first: Server
    second: Server
    watch: psycopg.Connection[Any]
    threads: ThreadPoolExecutor
    """Two."""

    def at(
        self, number: int, first: Deed, second: Deed, meanwhile: Callable[[], object] = bool
    ) -> tuple[Any, Any, bool]:
        """Have the second come in before the first's statement of this number; a refusal is an answer.

        ``meanwhile`` is called while the first stands still and the second has done what it can. Gives whether the first
        has so many statements, too; where it has not, the second came behind it.
        """
        database = self.first.services.database
        assert isinstance(database, HaltingDatabase)
        halt = database.halt
        halt.set(number)
        asked = self.threads.submit(_answer, first, self.first)
        asked.add_done_callback(lambda _: halt.settled.set())
        assert halt.settled.wait(WAIT)
        other = self.threads.submit(_answer, second, self.second)
        try:
            while wait_for([other], _SOON).not_done and not (halt.stands and self._waits()):
                pass
            meanwhile()
        finally:
            halt.go_on()
        return asked.result(WAIT), other.result(WAIT), halt.stands

    def _waits(self) -> bool:
        """Whether somebody waits for a lock. Nobody but who stands still holds one for long."""
        found = self.watch.execute(
            "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return found.fetchone() is not None


def _answer(deed: Deed, server: Server) -> Any:
    try:
        return deed(server)
    except Refused as refusal:
        return refusal
