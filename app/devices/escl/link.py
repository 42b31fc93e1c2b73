"""A device that is asked again and again: connections are kept while they are good, and made anew when not."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from app.devices import life
from app.devices.escl.errors import (
    ForbiddenError,
    GoneError,
    InUseError,
    LinkError,
    StrangerError,
)
from app.devices.escl.http import Limits, Pipe, Request, Response, exchange
from app.devices.scanner import Connection

_SIGN = 0.5


class Dialer(Protocol):
    """Makes connections to one device. Raises LinkError."""

    connection: Connection

    @property
    def host(self) -> str:
        """For the header Host."""

    @property
    def root(self) -> str:
        """The path under which the device speaks eSCL."""

    def dial(self) -> Pipe:
        """A new connection, another one than the last where there are several."""

    def revive(self) -> None:
        """What can be done to a device that answers nothing, with all connections closed."""


class Link:
    """Used by one thread. Only what changes nothing on the device is asked twice."""

    def __init__(
        self,
        dialer: Dialer,
        clock: Callable[[], float] = time.monotonic,
        rest: Callable[[float], None] = time.sleep,
    ) -> None:
        self.dialer = dialer
        self._clock = clock
        self._rest = rest
        self._pipe: Pipe | None = None

    def ask(
        self, method: str, path: str, limits: Limits, body: bytes = b"", *, repeatable: bool = False
    ) -> Response:
        """``path`` is absolute. ``repeatable``: whether to ask once more where no answer comes. Raises LinkError."""
        try:
            return self._asked(Request(method, path, self.dialer.host, body), limits)
        except (GoneError, InUseError, ForbiddenError, StrangerError):
            raise
        except LinkError:
            if not repeatable:
                raise
        return self._asked(Request(method, path, self.dialer.host, body), limits)

    def connect(self) -> None:
        """Make sure of a connection. Raises LinkError."""
        self._connected()

    def wait(self, seconds: float) -> None:
        """Rest, with signs of life."""
        until = self._clock() + seconds
        while (left := until - self._clock()) > 0:
            life.sign()
            self._rest(min(left, _SIGN))

    def revive(self) -> None:
        """See ``Dialer.revive``; what fails in it shows when the device is asked next."""
        self.close()
        with suppress(LinkError):
            self.dialer.revive()

    def close(self) -> None:
        """Give the connection up; the next question makes another one."""
        pipe, self._pipe = self._pipe, None
        if pipe:
            pipe.close()

    def _connected(self) -> Pipe:
        if self._pipe and self._pipe.is_stale:
            self.close()
        self._pipe = self._pipe or self.dialer.dial()
        return self._pipe

    def _asked(self, request: Request, limits: Limits) -> Response:
        pipe = self._connected()
        try:
            response = exchange(pipe, request, limits, self._clock)
        except BaseException:
            self.close()
            raise
        if not response.is_clean:
            self.close()
        return response
