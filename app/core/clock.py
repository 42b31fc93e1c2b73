"""Hybrid logical clock: orders changes of desks whose wall clocks disagree.

Kulkarni, Demirbas et al., "Logical Physical Clocks and Consistent Snapshots in
Globally Distributed Databases", 2014. A stamp is the wall clock in
milliseconds, a counter for changes within one, and the device, written so that
stamps sort as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

_COUNTER_LIMIT = 0xFFFF
_DEVICE_FROM = 12 + 1 + 4 + 1
"""Characters before the device in a written stamp."""


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """One moment of one device's clock."""

    milliseconds: int
    counter: int
    device: str

    def __str__(self) -> str:
        return f"{self.milliseconds:012x}-{self.counter:04x}-{self.device}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The inverse of ``str``. Raises ValueError."""
        milliseconds, counter, device = text.split("-", 2)
        return cls(int(milliseconds, 16), int(counter, 16), device)


def device_of(stamp: str) -> str:
    """The device of a written stamp, which is taken to be one.

    >>> device_of("0190a0000000-0001-desk-1")
    'desk-1'
    """
    return stamp[_DEVICE_FROM:]


def advance(last: Stamp, wall_milliseconds: int, device: str) -> Stamp:
    """The stamp after ``last``: later than it even when the wall clock ran backwards."""
    if wall_milliseconds > last.milliseconds:
        return Stamp(wall_milliseconds, 0, device)
    if last.counter < _COUNTER_LIMIT:
        return Stamp(last.milliseconds, last.counter + 1, device)
    return Stamp(last.milliseconds + 1, 0, device)
