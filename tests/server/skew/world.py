"""A world in which nothing is left to chance: clock, ids and secrets are the same in every run."""

from __future__ import annotations

import hashlib
import os
import platform
import secrets
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import pytest
import uuid_utils

from app.core import dates

START = datetime(2026, 4, 1, 0, 0, tzinfo=UTC)


class World:
    """Its clock goes on by a second with every request, and by more when somebody waits."""

    def __init__(self, mark: int) -> None:
        """``mark``, up to 4095, is in every id and every secret: two worlds have none in common."""
        self.now = START
        self._mark = f"{mark:03x}"
        self._drawn: Counter[str] = Counter()

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def uuid7(self) -> str:
        """Of RFC 9562, with a count for what is random there."""
        self._drawn["id"] += 1
        time_of = f"{int(self.now.timestamp() * 1000):012x}"
        return f"{time_of[:8]}-{time_of[8:]}-7000-8{self._mark}-{self._drawn['id']:012x}"

    def secret(self, size: int = 32) -> bytes:
        self._drawn["secret"] += 1
        return hashlib.shake_256(f"{self._mark} {self._drawn['secret']}".encode()).digest(size)

    def time_ns(self) -> int:
        return int(self.now.timestamp() * 1000) * 1_000_000


class _Instants:
    """Stands for the class ``datetime``; what it makes is of that class."""

    def __init__(self, world: World) -> None:
        self._world = world

    def now(self, zone: tzinfo | None = None) -> datetime:
        return self._world.now.astimezone(zone)

    def __getattr__(self, name: str) -> Any:
        return getattr(datetime, name)


@contextmanager
def a_world(mark: int) -> Iterator[World]:
    """Clock, ids, secrets and the computer's name are those of a world, until the block ends."""
    world = World(mark)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dates, "datetime", _Instants(world))
        patch.setattr(time, "time_ns", world.time_ns)
        patch.setattr(uuid_utils, "uuid7", world.uuid7)
        patch.setattr(os, "urandom", world.secret)
        patch.setattr(secrets, "token_bytes", world.secret)
        patch.setattr(secrets, "token_hex", lambda size=32: world.secret(size).hex())
        patch.setattr(secrets, "token_urlsafe", lambda size=32: world.secret(size).hex())
        patch.setattr(secrets, "choice", lambda some: some[world.secret(1)[0] % len(some)])
        patch.setattr(platform, "node", lambda: "端末")
        patch.setattr("app.sync.client._FIRST_PAUSE", 0.0)
        yield world
