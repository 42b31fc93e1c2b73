"""A desk's connection to its server, and what it is let in by there, from one conversation to the next.

A desk asks once a minute. To shake hands and to go on with the session each time would cost both ends more than what it asks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable

from app.sync.client import IDLE, Client


class Kept:
    """For one thread at a time."""

    def __init__(self, clocks: tuple[Callable[[], float], ...] = (time.monotonic, time.time)) -> None:
        """``clocks``: one of them goes on while the machine sleeps, and one is never set."""
        self._clocks = clocks
        self._client: Client | None = None
        self._server: Hashable = None
        self._left: tuple[float, ...] = ()

    def take(self, server: Hashable, make: Callable[[], Client]) -> Client:
        """The client of the last conversation with ``server``, or what ``make`` gives; ``leave`` it afterwards, or ``close``."""
        former, self._client = self._client, None
        if former is not None and self._server == server and self._is_fresh():
            former.proven, former.renew = False, None
            return former
        client = make()
        if former is not None:
            if self._server == server:
                client.access, client.follows = former.access, former.follows
            former.close()
        return client

    def leave(self, server: Hashable, client: Client) -> None:
        """Keep a client for the next conversation."""
        self._client, self._server, self._left = client, server, self._now()

    def close(self) -> None:
        """End the connection; what was gained is forgotten."""
        if self._client is not None:
            self._client.close()
        self._client = None

    def _is_fresh(self) -> bool:
        """Whether the server may still have the connection; no, where a clock was set back."""
        return all(0 <= now - left < IDLE for now, left in zip(self._now(), self._left, strict=True))

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)
