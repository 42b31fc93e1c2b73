"""Conversations between desks and a server as they are kept: a line of JSON for each request and its answer."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec

from app.core.dates import format_instant
from app.sync.client import MESSAGEPACK
from app.sync.wire import NO_SUCH_ROUTE, Problem
from tests.server.skew.alike import ID, DiffersError, Names, take
from tests.server.skew.world import World

BYTES = "application/octet-stream"
_FORMS: dict[type, str] = {bytes: BYTES, str: "text/csv", dict: MESSAGEPACK}


class Exchange(msgspec.Struct, frozen=True, omit_defaults=True):
    """A request and its answer, or something else that happened between two of them."""

    at: str = ""
    who: str = ""
    """The desk that asked."""
    ask: str = ""
    """Method and path."""
    access: str = ""
    """The token of its session."""
    sent: Any = None
    status: int = 0
    answer: Any = None
    happened: str = ""
    """What became of the server (``stages.HAPPENINGS``)."""


def read(path: Path) -> Iterator[Exchange]:
    for line in path.read_bytes().splitlines():
        yield _told(msgspec.json.decode(line, type=Exchange), _from_json)


def write(path: Path, exchanges: list[Exchange]) -> None:
    lines = (msgspec.json.encode(_told(exchange, _to_json)) for exchange in exchanges)
    path.write_bytes(b"".join(line + b"\n" for line in lines))


def _told(exchange: Exchange, form: Callable[[Any], Any]) -> Exchange:
    return msgspec.structs.replace(exchange, sent=form(exchange.sent), answer=form(exchange.answer))


def _to_json(value: Any) -> Any:
    match value:
        case bytes():
            return {"base64": base64.b64encode(value).decode()}
        case dict():
            return {key: _to_json(item) for key, item in value.items()}
        case list() | tuple():
            return [_to_json(item) for item in value]
    return value


def _from_json(value: Any) -> Any:
    match value:
        case {"base64": str(text)}:
            return base64.b64decode(text)
        case dict():
            return {key: _from_json(item) for key, item in value.items()}
        case list():
            return [_from_json(item) for item in value]
    return value


def of_request(who: str, request: httpx.Request) -> Exchange:
    """What was asked, without an answer yet."""
    form, content = request.headers.get("Content-Type", ""), request.read()
    sent: Any = None
    if form == MESSAGEPACK:
        sent = msgspec.msgpack.decode(content)
    elif form:
        sent = content if form == BYTES else content.decode()
    path = request.url.raw_path.decode()
    access = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return Exchange(who=who, ask=f"{request.method} {path}", access=access, sent=sent)


def answered(exchange: Exchange, response: httpx.Response) -> Exchange:
    answer: Any = None
    if response.headers.get("Content-Type") == BYTES:
        answer = response.content
    elif response.content:
        answer = msgspec.msgpack.decode(response.content)
    return msgspec.structs.replace(exchange, status=response.status_code, answer=answer)


def request_of(exchange: Exchange) -> httpx.Request:
    method, _, path = exchange.ask.partition(" ")
    headers = {"Accept": MESSAGEPACK}
    if exchange.access:
        headers["Authorization"] = f"Bearer {exchange.access}"
    content = b""
    if exchange.sent is not None:
        headers["Content-Type"] = _FORMS[type(exchange.sent)]
        content = _content(exchange.sent)
    return httpx.Request(method, f"https://enishi{path}", headers=headers, content=content)


def response_of(exchange: Exchange) -> httpx.Response:
    if exchange.answer is None:
        return httpx.Response(exchange.status)
    form = BYTES if isinstance(exchange.answer, bytes) else MESSAGEPACK
    return httpx.Response(exchange.status, content=_content(exchange.answer), headers={"Content-Type": form})


def _content(said: Any) -> bytes:
    match said:
        case bytes():
            return said
        case str():
            return said.encode()
    return msgspec.msgpack.encode(said)


class Recorder(httpx.BaseTransport):
    """Notes what a desk asks and what it is answered."""

    def __init__(
        self, who: str, server: Callable[[], httpx.BaseTransport], notes: list[Exchange], world: World
    ) -> None:
        self._who, self._server, self._notes, self._world = who, server, notes, world

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._server().handle_request(request)
        asked = msgspec.structs.replace(of_request(self._who, request), at=format_instant(self._world.now))
        self._notes.append(answered(asked, response))
        self._world.wait(1)
        return response


class Player(httpx.BaseTransport):
    """Answers a desk as a server did then, which knew nothing of what came later."""

    def __init__(self, who: str, kept: list[Exchange], names: Names, world: World, said: list[Any]) -> None:
        """``said``: all answers, in the names of now."""
        self._who, self._kept, self._names, self._world, self._said = who, kept, names, world, said
        self._known = {_route(one.ask) for one in kept}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = of_request(self._who, request)
        self._world.wait(1)
        found = next((one for one in self._kept if one.who == self._who and self._is(one, asked.ask)), None)
        if found is None:
            if _route(asked.ask) in self._known:
                raise DiffersError(f"{self._who} asks what the desk did not ask then: {asked.ask}")
            return httpx.Response(404, content=msgspec.msgpack.encode(Problem(NO_SUCH_ROUTE, "知りません。")))
        self._kept.remove(found)
        take(found.sent, asked.sent, self._names, asked.ask)
        self._said.append(self._names.today(found.answer))
        return response_of(msgspec.structs.replace(found, answer=self._said[-1]))

    def _is(self, kept: Exchange, asked: str) -> bool:
        return bool(self._names.today(kept.ask) == asked)


def _route(asked: str) -> str:
    """Method and path without what is one's own in them."""
    return ID.sub("…", asked.partition("?")[0])
