"""Signs of life of a driver that waits for its device, heard by whoever would otherwise take it for hung."""

from __future__ import annotations

from collections.abc import Callable

_hearers: list[Callable[[], None]] = []


def sign() -> None:
    """Say that the driver waits and is well; costs nothing where nobody listens."""
    for hearer in _hearers:
        hearer()


def on_sign(hearer: Callable[[], None]) -> None:
    """Call ``hearer`` with each sign from now on, in the thread that gives it."""
    _hearers.append(hearer)
