"""One request and its answer over a pipe of bytes, by HTTP/1.1 (RFC 9112, read by h11).

All is bounded: the head by h11, the body, the number of its pieces and the time
by ``Limits``. No redirection is followed; an answer is what this device said to
this request, or an error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import h11

from app.devices import life
from app.devices.escl.errors import BrokenError, NonsenseError, SilentError

_SLICE = 0.5
"""Seconds between two signs of life, and so the longest single wait."""
_BEGINNING = b"HTTP/"
_AGENT = "Enishi"
_MOST_INTERIM = 16
"""Interim responses (1xx) before the one that was asked for."""
_SMALLEST_PIECE = 128
"""Bytes that the pieces of a large body have on average; a device that sends fewer wants to keep us busy."""
_FREE_PIECES = 2000


class Pipe(Protocol):
    """Bytes to and from a device. Raises LinkError."""

    is_stream: bool
    """Whether it has an end, which a device may make the end of its answer."""

    def send(self, data: bytes) -> None: ...

    def receive(self, seconds: float) -> bytes | None:
        """What comes next; empty at the end of a stream, None where nothing came in time."""

    @property
    def is_stale(self) -> bool:
        """Whether the device may have given it up since it was last used."""

    def close(self) -> None:
        """May be called twice."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer may cost."""

    body: int
    """Bytes."""
    patience: float
    """Seconds until its first byte."""
    silence: float
    """Seconds between two of its bytes."""
    total: float
    """Seconds for all of it."""


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    host: str
    body: bytes = b""
    """An XML document, or nothing."""

    def events(self) -> list[h11.Event]:
        headers = [("Host", self.host), ("User-Agent", _AGENT), ("Accept", "*/*")]
        if self.method == "POST":
            headers += [("Content-Type", "text/xml"), ("Content-Length", str(len(self.body)))]
        head = h11.Request(method=self.method, target=self.path, headers=headers)
        return [head, *([h11.Data(data=self.body)] if self.body else []), h11.EndOfMessage()]


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    body: bytes
    location: str
    """As the device says it, or empty."""
    is_clean: bool
    """Whether the pipe can carry another request: nothing is left in it, and the device keeps it open."""


def exchange(pipe: Pipe, request: Request, limits: Limits, clock: Callable[[], float]) -> Response:
    """Ask, and read the answer whole.

    Raises BrokenError, SilentError, NonsenseError, and what the pipe raises;
    whatever it was, the pipe may then hold the rest of an answer and must be closed.
    """
    connection = h11.Connection(h11.CLIENT)
    # In one piece, so that on USB it is one transfer.
    pipe.send(b"".join(connection.send(event) or b"" for event in request.events()))
    try:
        return _Reading(pipe, connection, limits, clock).answer()
    except h11.RemoteProtocolError as error:
        raise NonsenseError(str(error)) from error


class _Reading:
    def __init__(
        self, pipe: Pipe, connection: h11.Connection, limits: Limits, clock: Callable[[], float]
    ) -> None:
        self._pipe = pipe
        self._connection = connection
        self._limits = limits
        self._clock = clock
        self._deadline = clock() + limits.total
        self._patience = limits.patience
        self._beginning = b""

    def answer(self) -> Response:
        head = self._head()
        body = self._body(head)
        location = next((value for name, value in head.headers if name == b"location"), b"")
        is_over = self._connection.their_state is h11.DONE or not self._pipe.is_stream
        left, _ = self._connection.trailing_data
        return Response(
            head.status_code, body, location.decode("ascii", "replace"), is_clean=is_over and not left
        )

    def _head(self) -> h11.Response:
        for _ in range(_MOST_INTERIM):
            event = self._next()
            if isinstance(event, h11.Response):
                return event
            if not isinstance(event, h11.InformationalResponse):
                break
        raise NonsenseError("no response")

    def _body(self, head: h11.Response) -> bytes:
        for name, value in head.headers:
            if name == b"content-length" and int(value) > self._limits.body:
                raise NonsenseError("a body beyond its limit")
        body = bytearray()
        pieces = 0
        while isinstance(event := self._next(), h11.Data):
            body += event.data
            pieces += 1
            if len(body) > self._limits.body or pieces > _FREE_PIECES + len(body) // _SMALLEST_PIECE:
                raise NonsenseError("a body beyond its limit")
        if not isinstance(event, h11.EndOfMessage):
            raise NonsenseError("a body without end")
        return bytes(body)

    def _next(self) -> h11.Event | None:
        """The next event, None where h11 waits for us."""
        while (event := self._connection.next_event()) is h11.NEED_DATA:
            data = self._received()
            if len(self._beginning) < len(_BEGINNING):
                self._beginning += data[: len(_BEGINNING)]
                # What is no HTTP at all may never have the end of line that h11 waits for.
                if not _BEGINNING.startswith(self._beginning[: len(_BEGINNING)]):
                    raise NonsenseError("no HTTP")
            self._connection.receive_data(data)
        return event if isinstance(event, h11.Event) else None

    def _received(self) -> bytes:
        """The next bytes, empty at the end of the stream."""
        until = min(self._clock() + self._patience, self._deadline)
        while (left := until - self._clock()) > 0:
            life.sign()
            data = self._pipe.receive(min(left, _SLICE))
            if data is not None:
                if not data and self._connection.their_state is h11.SEND_RESPONSE:
                    raise BrokenError("the connection was closed")
                self._patience = self._limits.silence
                return data
        raise SilentError("no answer in time")
