"""One route: what it takes, what it answers, and how that travels.

A handler is a plain function from a ``Call`` to a message of ``app.sync``; it runs in a
thread, since it asks the database. Reading bodies, who may ask (``server.authorization``), sizes, formats
and errors are here once for all routes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any, Generic, TypeVar

import msgspec

from app.sync.wire import TOO_LARGE
from server.problems import Refused, not_signed_in
from server.services import Services
from server.sessions import Session

B = TypeVar("B")
MESSAGEPACK = "application/msgpack"
JSON = "application/json"
BYTES = "application/octet-stream"
TEXT_CSV = "text/csv"
_MESSAGEPACK_NAMES = {MESSAGEPACK, "application/x-msgpack", "application/vnd.msgpack"}


@dataclass(frozen=True, slots=True)
class Packed:
    """An answer that is in MessagePack already."""

    content: bytes
    kind: type


SMALL = 64 << 10
"""The longest body of most requests."""


@dataclass(frozen=True, slots=True)
class Call(Generic[B]):
    """A request that its rule has let through."""

    services: Services
    body: B
    raw: bytes
    """The body as it came."""
    path: Mapping[str, str]
    query: Mapping[str, int | str]
    now: datetime
    signed_in: Session | None

    @property
    def session(self) -> Session:
        """Who asks. Raises Refused where the rule lets in everybody and nobody is signed in."""
        if self.signed_in is None:
            raise not_signed_in()
        return self.signed_in


@dataclass(frozen=True, slots=True)
class Query:
    """A parameter behind the question mark."""

    default: int | str
    description: str
    least: int = 0
    most: int = 0
    """Of a number; of a text, its longest length."""

    def parse(self, text: str | None) -> int | str:
        """Raises ValueError."""
        if text is None:
            return self.default
        if isinstance(self.default, str):
            if len(text) > self.most:
                raise ValueError("too long")
            return text
        number = int(text)
        if not self.least <= number <= self.most:
            raise ValueError("out of range")
        return number

    @property
    def schema(self) -> dict[str, Any]:
        if isinstance(self.default, str):
            return {"type": "string", "maxLength": self.most, "default": self.default}
        return {"type": "integer", "minimum": self.least, "maximum": self.most, "default": self.default}


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A method and a path."""

    name: str
    """By which ``server.authorization`` says who may ask."""
    method: str
    path: str
    summary: str
    handler: Callable[[Call[Any]], Any]
    body: type | None = None
    """A message, ``bytes`` or ``str`` (CSV)."""
    answer: type | None = None
    """A message, ``bytes`` or ``str`` (plain text); None: nothing."""
    status: HTTPStatus = HTTPStatus.OK
    most_bytes: int = SMALL
    query: Mapping[str, Query] = field(default_factory=dict)
    problems: tuple[HTTPStatus, ...] = ()
    """Refusals of its own."""
    guessable: bool = False
    """Whether somebody could guess at secrets by it, or have passwords stretched: limited by address, and kept from holding up
    other requests."""
    forgiving: bool = False
    """Whether only what is refused counts, apart from other guesses: all desks of an office may come from one address, and often."""

    @property
    def success(self) -> HTTPStatus:
        return HTTPStatus.NO_CONTENT if self.answer is None else self.status


def media_type(header: str | None) -> str:
    """``Content-Type`` without its parameters, and one name for MessagePack."""
    name = (header or "").partition(";")[0].strip().lower()
    return MESSAGEPACK if name in _MESSAGEPACK_NAMES else name


def decode(route: Route, raw: bytes, content_type: str) -> Any:
    """A request's body. Raises Refused (``unsupported_media_type``, ``invalid``)."""
    if route.body is None:
        return None
    try:
        if route.body is bytes:
            _expect(content_type, BYTES)
            return raw
        if route.body is str:
            _expect(content_type, TEXT_CSV)
            return raw.decode("utf-8-sig")
        _expect(content_type, MESSAGEPACK, JSON)
        decoder = msgspec.msgpack.decode if content_type == MESSAGEPACK else msgspec.json.decode
        return decoder(raw, type=route.body)
    except (ValueError, RecursionError) as error:  # msgspec's errors and UnicodeDecodeError are ValueErrors
        raise invalid() from error


def encode(answer: object, accept: str) -> tuple[bytes, str]:
    """An answer in the form that was asked for, JSON where none was, and its media type."""
    packs = any(name in accept.lower() for name in _MESSAGEPACK_NAMES)
    if isinstance(answer, Packed):
        if packs:
            return answer.content, MESSAGEPACK
        answer = msgspec.msgpack.decode(answer.content, type=answer.kind)
    if packs:
        return msgspec.msgpack.encode(answer), MESSAGEPACK
    return msgspec.json.encode(answer), JSON


def invalid() -> Refused:
    """What was sent is not of the form that the route takes."""
    return Refused(
        HTTPStatus.BAD_REQUEST,
        "invalid",
        "送られた内容の形式が正しくありません。何も変更していません。Enishi を更新してください。",
    )


def too_large() -> Refused:
    return Refused(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE, "送られた内容が大きすぎます。何も変更していません。"
    )


def _expect(content_type: str, *known: str) -> None:
    if content_type not in known:
        raise Refused(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
            "この形式({type})では受け取れません。何も変更していません。",
            type=content_type or "-",
        )
