"""What a virtual USB device is: endpoints that take and give, and ways in which they fail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Stall(Exception):  # noqa: N818 - a handshake of USB
    """The endpoint halts until ``clear_halt``."""


class Gone(Exception):  # noqa: N818 - an event
    """The device was unplugged; from now on every call raises this."""


class Babble(Exception):  # noqa: N818 - as USB calls it
    """More came than was asked for."""


class Broken(Exception):  # noqa: N818 - an event
    """The transfer failed on the wire (EIO, EPROTO)."""


class Nak(Exception):  # noqa: N818 - a handshake of USB
    """Nothing to say, or no room, for ``seconds``: the host asks again until its time is up."""

    def __init__(self, seconds: float) -> None:
        """``seconds`` may be infinite: the device hangs."""
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True)
class RigInterface:
    """One alternate setting with a bulk endpoint each way."""

    number: int
    alternate: int
    kind: tuple[int, int, int]
    """Class, subclass, protocol."""
    endpoint_out: int
    """1..15."""
    endpoint_in: int
    """0x81..0x8f."""


class RigDevice(Protocol):
    """A virtual device. It knows nothing of who carries its transfers."""

    vendor: int
    product: int
    manufacturer: str
    model: str
    serial: str

    @property
    def interfaces(self) -> Sequence[RigInterface]: ...

    def bulk_out(self, endpoint: int, data: bytes) -> None:
        """Take one transfer. Raises Stall, Gone, Broken, Nak."""

    def bulk_in(self, endpoint: int, size: int) -> bytes:
        """Give one transfer of up to ``size`` bytes. Raises Stall, Gone, Babble, Broken, Nak."""

    def set_alternate(self, interface: int, alternate: int) -> None: ...

    def clear_halt(self, endpoint: int) -> None: ...

    def reset(self) -> None:
        """As after a reset of the bus: paper that was under way lies in the output tray."""


class Clock:
    """Time that stands still but for ``wait``, so that slow devices are quick to test."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds
