"""The paper of a virtual scanner: what lies in the hopper, in the path, and in the output tray."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """One side as the sensor sees it: RGB, 8 bits, row by row, top first, at ``dpi``."""

    width: int
    height: int
    pixels: bytes
    jpeg: bytes = b""
    """The same, as a device delivers it that compresses; empty where none was made."""
    dpi: int = 300


@dataclass(frozen=True)
class Leaf:
    """One physical sheet."""

    number: int
    """Its place in the pile as it was laid in, from 1; nothing that a scanner can see."""
    front: Picture
    back: Picture


class Feeder:
    """Leaves go from the hopper through the path into the tray, and none is ever lost."""

    def __init__(self, pile: Iterable[Leaf] = ()) -> None:
        self.hopper = deque(pile)
        self.path: list[Leaf] = []
        """What is under way: one leaf, or two that stick together."""
        self.tray: list[Leaf] = []

    def feed(self, leaves: int = 1) -> Leaf | None:
        """Take in the next leaf, or two at once; the uppermost, None where the hopper is empty."""
        self.eject()
        self.path = [self.hopper.popleft() for _ in range(min(leaves, len(self.hopper)))]
        return self.path[0] if self.path else None

    def eject(self) -> None:
        self.tray += self.path
        self.path = []

    def put_back(self, good: int) -> None:
        """What a clerk does who is told that ``good`` sheets are safe: all that came after goes back on the pile."""
        self.eject()
        self.hopper.extendleft(reversed(self.tray[good:]))
        del self.tray[good:]


class AttendedFeeder(Feeder):
    """A feeder beside which somebody stands: whoever lays paper back sees to the device too."""

    def __init__(self, pile: Iterable[Leaf], attend: Callable[[], None]) -> None:
        super().__init__(pile)
        self._attend = attend

    def put_back(self, good: int) -> None:
        super().put_back(good)
        self._attend()
