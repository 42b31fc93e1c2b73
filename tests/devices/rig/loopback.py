"""A device that gives back what it is given, message by message; for tests of what carries transfers."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from tests.devices.rig.faults import Planned
from tests.devices.rig.paper import Feeder
from tests.devices.rig.scenario import Scenario
from tests.devices.rig.transfers import Babble, Broken, Gone, Nak, RigInterface, Stall

_FAILURES: dict[bytes, Callable[[], Exception]] = {
    b"stall": Stall,
    b"babble": Babble,
    b"broken": Broken,
    b"unplug": Gone,
    b"hang": lambda: Nak(float("inf")),
}


class Loopback:
    """Some words fail when they are to come back: stall, babble, broken, unplug, hang; ``late`` comes late."""

    vendor, product = 0x1209, 0x0001
    manufacturer, model, serial = "縁", "Loopback", "L1"
    interfaces = (RigInterface(0, 0, (255, 0, 0), 0x02, 0x81), RigInterface(0, 1, (7, 1, 4), 0x02, 0x81))

    def __init__(self, clock: Callable[[], float]) -> None:
        self.feeder = Feeder()
        self._clock = clock
        self._here = True
        self._halted = False
        self._late_until: float | None = None
        self._messages: deque[bytes] = deque()

    def bulk_out(self, endpoint: int, data: bytes) -> None:
        self._look()
        self._messages.append(data)

    def bulk_in(self, endpoint: int, size: int) -> bytes:
        self._look()
        if not self._messages:
            raise Nak(float("inf"))
        word = self._messages[0]
        if word == b"late":
            self._late_until = self._late_until or self._clock() + 0.2
            if (wait := self._late_until - self._clock()) > 0:
                raise Nak(wait)
            self._late_until = None
        if failure := _FAILURES.get(word):
            if word != b"hang":
                self._messages.popleft()
            self._halted = word == b"stall"
            self._here = word != b"unplug"
            raise failure()
        if word.startswith(b"zeros "):
            self._messages[0] = word = bytes(int(word[6:]))
        self._messages.popleft()
        if rest := word[size:]:
            self._messages.appendleft(rest)
        return word[:size]

    def set_alternate(self, interface: int, alternate: int) -> None:
        self._look()

    def clear_halt(self, endpoint: int) -> None:
        self._halted = False

    def reset(self) -> None:
        self._halted = False
        self._messages.clear()

    def plan(self, mishaps: list[Planned]) -> None:
        raise NotImplementedError

    def press_button(self) -> None:
        raise NotImplementedError

    def unplug(self) -> None:
        self._here = False

    def plug_in(self) -> None:
        self._here = True
        self.reset()

    def _look(self) -> None:
        if not self._here:
            raise Gone
        if self._halted:
            raise Stall


def make(scenario: Scenario, clock: Callable[[], float]) -> Loopback:
    """A loopback; there is one model, and no paper."""
    return Loopback(clock)
