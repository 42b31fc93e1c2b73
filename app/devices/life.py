"""Signs of life of a driver that waits for its device, heard by whoever would otherwise take it for hung."""

from __future__ import annotations

from collections.abc import Callable

_hearers: list[Callable[[float], None]] = []


def sign(blocked_for: float = 0.0) -> None:
    """Say that the driver is well; costs nothing where nobody listens.

    To be called at least once a second. ``blocked_for`` is how many seconds at
    most the one call takes that follows and cannot give signs of its own.
    """
    for hearer in _hearers:
        hearer(blocked_for)


def on_sign(hearer: Callable[[float], None]) -> None:
    """Call ``hearer`` with ``blocked_for`` of each sign from now on, in the thread that gives it."""
    _hearers.append(hearer)
