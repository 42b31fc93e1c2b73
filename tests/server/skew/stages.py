"""Where scenes are played: before an office's server, or before what one said once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol, TypeVar

import httpx
import msgspec
from anyio.from_thread import BlockingPortal, start_blocking_portal

from app.core.dates import format_instant, parse_instant
from app.core.join_code import PIN_BYTES, JoinCode
from server import devices, epochs, staff
from server.database import Database
from server.services import Services
from tests.server.desks import InProcess, make_services
from tests.server.skew.alike import DiffersError, Names, take
from tests.server.skew.exchanges import Exchange, Player, Recorder, answered, request_of
from tests.server.skew.world import World

T = TypeVar("T")
BEGAN, PUT_BACK, ENDED = "began", "put_back", "ended"


class Beginning(msgspec.Struct, frozen=True):
    """What an office's server tells who has just set it up."""

    password: str
    """Of the administrator ``admin``."""
    qr: str
    """A join code."""


class Stage(Protocol):
    """What a scene needs."""

    folder: Path
    world: World

    def begin(self) -> Beginning: ...

    def network(self, who: str) -> httpx.BaseTransport:
        """The way of a desk to the server."""

    def put_back(self) -> None:
        """The server is put back from a backup that was made just now."""

    def took(self, message: T) -> T:
        """A desk has read the last answer as this; the same."""


class Server:
    """An office's server that was just set up."""

    def __init__(self, services: Services, portal: BlockingPortal, world: World) -> None:
        self.services = services
        self._portal = portal
        self._world = world
        services.database.transaction(
            lambda connection: connection.execute(
                "INSERT INTO office (slot, id, name) VALUES (%s, %s, '')", (services.office, services.office)
            )
        )
        self._know_epochs()

    def begin(self) -> Beginning:
        services, now = self.services, self._world.now
        created = staff.create_first_administrator(services, "admin", "管理 一郎", now)
        ticket = services.database.transaction(
            lambda connection: devices.make_ticket(
                connection, services.office, "", "", timedelta(days=1), now
            )
        )
        code = JoinCode(services.config.address, services.pin[:PIN_BYTES], ticket)
        return Beginning(created.password, code.qr)

    def put_back(self) -> None:
        self.services.database.transaction(
            lambda connection: epochs.begin(connection, self._world.now, self._world.now)
        )
        self._know_epochs()

    def _know_epochs(self) -> None:
        found = self.services.database.transaction(
            lambda connection: epochs.read(connection, self.services.office, self._world.now)
        )
        self.services = replace(self.services, epochs=found)
        self.network: httpx.BaseTransport = InProcess(self.services, self._portal)


@contextmanager
def a_server(database: Database, folder: Path, world: World) -> Iterator[Server]:
    with start_blocking_portal() as portal:
        yield Server(make_services(database, folder, world, burst=1000), portal, world)


class Recording:
    """Before a server, with somebody who takes notes."""

    def __init__(self, server: Server, folder: Path, world: World) -> None:
        self._server = server
        self.folder = folder
        self.world = world
        self.notes: list[Exchange] = []

    def begin(self) -> Beginning:
        beginning = self._server.begin()
        self.note(BEGAN, msgspec.to_builtins(beginning))
        return beginning

    def network(self, who: str) -> httpx.BaseTransport:
        return Recorder(who, lambda: self._server.network, self.notes, self.world)

    def put_back(self) -> None:
        self._server.put_back()
        self.note(PUT_BACK)

    def took(self, message: T) -> T:
        return message

    def note(self, happened: str, answer: Any = None) -> None:
        at = format_instant(self.world.now)
        self.notes.append(Exchange(at=at, happened=happened, answer=answer))


class Kept:
    """Before what a server said once."""

    def __init__(self, kept: list[Exchange], folder: Path, world: World) -> None:
        self._kept = kept
        self.folder = folder
        self.world = world
        self.names = Names()
        self._said: list[Any] = []

    def begin(self) -> Beginning:
        return msgspec.convert(self._next(BEGAN).answer, Beginning)

    def network(self, who: str) -> httpx.BaseTransport:
        return Player(who, self._kept, self.names, self.world, self._said)

    def put_back(self) -> None:
        self._next(PUT_BACK)

    def took(self, message: T) -> T:
        """Raises DiffersError where the desk did not take in all that it was told."""
        read = msgspec.msgpack.decode(msgspec.msgpack.encode(message))
        take(self._said[-1], read, Names(), type(message).__name__)
        return message

    def end(self, result: Any) -> None:
        """Raises DiffersError where the desks hold something else than they did then."""
        take(self._next(ENDED).answer, result, self.names, "result")

    def _next(self, happened: str) -> Exchange:
        found = next(one for one in self._kept if one.happened == happened)
        self._kept.remove(found)
        return found


def ask_again(kept: list[Exchange], server: Server, world: World) -> None:
    """Ask a server what desks asked one once. Raises DiffersError where it does not answer what they understand."""
    names = Names()
    for number, exchange in enumerate(kept, 1):
        world.now = parse_instant(exchange.at)
        names.look_at_applications(world.now)
        where = f"{number}: {exchange.ask}"
        match exchange.happened:
            case "":
                asked = msgspec.structs.replace(
                    exchange, ask=names.today(exchange.ask), access=names.today(exchange.access), sent=names.today(exchange.sent)
                )  # fmt: skip
                now = answered(asked, server.network.handle_request(request_of(asked)))
                _compare(exchange, now, names, where)
            case "began":
                take(exchange.answer, msgspec.to_builtins(server.begin()), names, where)
            case "put_back":
                server.put_back()


def _compare(then: Exchange, now: Exchange, names: Names, where: str) -> None:
    if then.status != now.status:
        raise DiffersError(f"{where} was answered with {then.status}, and is with {now.status}: {now.answer}")
    if then.status < HTTPStatus.BAD_REQUEST:
        take(then.answer, now.answer, names, where)
    elif then.answer["code"] != now.answer["code"]:  # its sentence is for people, and may be said better
        raise DiffersError(f"{where} was refused with {then.answer}, and is with {now.answer}")
