from __future__ import annotations

from collections import deque
from collections.abc import Callable

import pytest

from app.devices.escl.errors import (
    BrokenError,
    ForbiddenError,
    GoneError,
    InUseError,
    LinkError,
    NonsenseError,
)
from app.devices.escl.usb_pipe import UsbDialer, UsbPipe, interfaces
from app.devices.usb.bus import Interface, UsbDevice
from app.devices.usb.pipe import (
    BulkPipe,
    UsbBusyError,
    UsbError,
    UsbForbiddenError,
    UsbGoneError,
    UsbOverflowError,
    UsbStallError,
    UsbTimeoutError,
)
from tests.devices.rig.transfers import Clock


class Scripted:
    """A pipe that gives what was laid in, and is then silent in virtual time."""

    def __init__(self, clock: Clock, *answers: bytes | Exception) -> None:
        self.clock = clock
        self.answers = deque(answers)
        self.written: list[bytes] = []
        self.refused: deque[Exception] = deque()
        self.cleared = 0
        self.resets = 0
        self.is_open = True

    def write(self, data: bytes, timeout: float) -> None:
        if self.refused:
            raise self.refused.popleft()
        self.written.append(data)

    def read(self, size: int, timeout: float) -> bytes:
        if not self.answers:
            self.clock.wait(timeout)
            raise UsbTimeoutError
        answer = self.answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def clear_halt(self) -> None:
        self.cleared += 1

    def reset(self) -> None:
        self.resets += 1

    def close(self) -> None:
        self.is_open = False


def device(vendor: int, *kinds: tuple[int, int, int]) -> UsbDevice:
    found = [Interface(number, 1, kind, 1, 0x81) for number, kind in enumerate(kinds)]
    return UsbDevice(vendor, 1, 1, 2, tuple(found))


def test_the_interfaces_that_speak_http_last_first() -> None:
    found = interfaces(device(0x04B8, (7, 1, 4), (7, 1, 2), (255, 9, 1), (7, 1, 4)))
    assert [interface.number for interface in found] == [3, 0]


def test_hps_own_interface_counts_on_devices_of_hp_and_behind_the_others() -> None:
    found = interfaces(device(0x03F0, (255, 9, 1), (7, 1, 4)))
    assert [interface.number for interface in found] == [1, 0]


def test_what_is_left_of_an_older_answer_is_thrown_away() -> None:
    clock = Clock()
    pipe = UsbPipe(Scripted(clock, b"left", b"", b"over"), clock)
    assert pipe.receive(1.0) is None


def test_what_never_falls_silent_is_not_listened_to() -> None:
    clock = Clock()
    scripted = Scripted(clock, *[b"talk"] * 1000)
    with pytest.raises(NonsenseError):
        UsbPipe(scripted, clock)
    assert not scripted.is_open


def quiet(clock: Clock) -> tuple[UsbPipe, Scripted]:
    scripted = Scripted(clock)
    return UsbPipe(scripted, clock), scripted


def test_empty_packets_are_no_answer() -> None:
    pipe, scripted = quiet(Clock())
    scripted.answers += [b"", b"", b"data"]
    assert pipe.receive(1.0) == b"data"


def test_a_stall_is_cleared_but_not_for_ever() -> None:
    pipe, scripted = quiet(Clock())
    scripted.answers += [UsbStallError(), b"data"]
    assert pipe.receive(1.0) == b"data"
    scripted.answers += [UsbStallError()] * 10
    with pytest.raises(BrokenError):
        pipe.receive(1.0)


def test_a_request_that_was_refused_is_sent_once_more() -> None:
    pipe, scripted = quiet(Clock())
    scripted.refused += [UsbStallError()]
    pipe.send(b"request")
    assert (scripted.written, scripted.cleared) == ([b"request"], 1)
    scripted.refused += [UsbStallError()] * 2
    with pytest.raises(BrokenError):
        pipe.send(b"request")


@pytest.mark.parametrize(
    ("error", "meant"),
    [
        (UsbGoneError(), GoneError),
        (UsbOverflowError(), NonsenseError),
        (UsbError(), BrokenError),
        (UsbBusyError(), InUseError),
        (UsbForbiddenError(), ForbiddenError),
    ],
)
def test_errors_of_the_bus(error: UsbError, meant: type[LinkError]) -> None:
    pipe, scripted = quiet(Clock())
    scripted.answers.append(error)
    with pytest.raises(meant):
        pipe.receive(1.0)


def ways(clock: Clock, *outcomes: Exception | None) -> tuple[list[Callable[[], BulkPipe]], list[int]]:
    """Interfaces of which some cannot be opened, and which were tried."""
    tried: list[int] = []

    def open_pipe(number: int, outcome: Exception | None) -> BulkPipe:
        tried.append(number)
        if outcome:
            raise outcome
        return Scripted(clock)

    return [
        lambda number=number, outcome=outcome: open_pipe(number, outcome)  # type: ignore[misc]
        for number, outcome in enumerate(outcomes)
    ], tried


def test_each_connection_is_of_the_next_interface() -> None:
    clock = Clock()
    offered, tried = ways(clock, None, None)
    dialer = UsbDialer(lambda: offered, clock)
    for _ in range(3):
        dialer.dial()
    assert tried == [0, 1, 0]


def test_an_interface_that_somebody_else_has_is_passed_over() -> None:
    clock = Clock()
    offered, tried = ways(clock, UsbBusyError(), None)
    UsbDialer(lambda: offered, clock).dial()
    assert tried == [0, 1]


def test_all_are_taken() -> None:
    clock = Clock()
    offered, _ = ways(clock, UsbBusyError(), UsbBusyError())
    with pytest.raises(InUseError):
        UsbDialer(lambda: offered, clock).dial()


def test_gone_is_gone() -> None:
    clock = Clock()
    offered, tried = ways(clock, UsbGoneError(), None)
    with pytest.raises(GoneError):
        UsbDialer(lambda: offered, clock).dial()
    assert tried == [0]
