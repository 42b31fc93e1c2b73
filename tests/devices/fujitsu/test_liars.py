"""Devices that mean harm: lengths that lie, data without end. Time and memory stay bounded, and what is said is clear."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.core.errors import ScannerError
from app.devices.fujitsu.device import Device
from app.devices.fujitsu.driver import FujitsuScanner
from app.devices.fujitsu.models import MODELS
from app.devices.scanner import ScannedPage, ScannerFault, ScanSettings
from app.devices.usb.pipe import UsbError
from tests.devices.fujitsu.desk import Desk, desk, scan
from tests.devices.fujitsu.script import CHECK, GOOD
from tests.devices.fujitsu.test_sense import told
from tests.devices.rig.pipe import RigPipe

Lie = Callable[[bytes, bytes], bytes | list[bytes]]
"""From a command block and a transfer that answers it to what is sent instead."""

INQUIRY, SENSE, READ, MODE, STATUS, SERIAL = 0x12, 0x03, 0x28, 0x1A, 0xC2, 0x1C
MEMORY = 64 << 20


class LyingPipe(RigPipe):
    """Tells the truth until ``lie`` is set."""

    lie: Lie | None = None
    block = bytes(12)
    left: list[bytes]

    def write(self, data: bytes, timeout: float) -> None:
        if len(data) == 31 and data[0] == 0x43:
            self.block, self.left = data[19:], []
        super().write(data, timeout)

    def read(self, size: int, timeout: float) -> bytes:
        while not self.left:
            truth = super().read(size, timeout)
            said = self.lie(self.block, truth) if self.lie else truth
            self.left = list(said) if isinstance(said, list) else [said]
        return self.left.pop(0)[:size]


def at_work(place: Desk, pipe: LyingPipe | None = None) -> tuple[LyingPipe, FujitsuScanner]:
    """An open scanner, and the pipe that will lie to it."""
    if pipe is None:
        pipe = LyingPipe(place.rig, place.rig.interfaces[0], place.clock)
        pipe.left = []
    model = MODELS[place.rig.vendor, place.rig.product]
    return pipe, FujitsuScanner(lambda _: Device(pipe, model, place.clock, place.clock.wait), "usb:04c5:ffff")


def of(operation: int, lie: Lie, kind: int | None = None) -> Lie:
    """A lie about one command."""
    return lambda block, truth: (
        lie(block, truth) if block[0] == operation and kind in {None, block[2]} else truth
    )


def is_data(truth: bytes) -> bool:
    return truth[:1] != b"\x53" or len(truth) != 13


@contextmanager
def little_memory() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()


def told_or_error(work: Callable[[], list[ScannedPage]]) -> list[ScannedPage] | ScannerError | UsbError:
    try:
        return work()
    except (ScannerError, UsbError) as error:
        return error


ENDLESS = [bytes(1 << 20)] * 4000
LIES: dict[str, Lie] = {
    "a size beyond all bounds": of(READ, lambda _, truth: b"\xff" * 32 if len(truth) == 32 else truth, 0x80),
    "no size": of(READ, lambda _, truth: bytes(32) if len(truth) == 32 else truth, 0x80),
    "a size that changes": of(READ, lambda _, truth: truth[:8] + b"\0\0\x20\0" * 2 + bytes(16) if len(truth) == 32 else truth, 0x80),
    "a size of one byte": of(READ, lambda _, truth: b"x" if len(truth) == 32 else truth, 0x80),
    "an image without end": of(READ, lambda *_: ENDLESS, 0x00),
    "an image of nothing": of(READ, lambda _, truth: b"" if is_data(truth) else truth, 0x00),
    "an image of noise": of(READ, lambda _, truth: b"\x5a" * len(truth) if is_data(truth) else GOOD, 0x00),
    "an image half as long": of(READ, lambda _, truth: truth[: len(truth) // 2] if is_data(truth) else truth, 0x00),
    "empty transfers without end": of(READ, lambda *_: [b""] * 100_000),
    "statuses without end": of(READ, lambda *_: [GOOD] * 100_000),
    "a shortfall beyond all bounds": of(SENSE, lambda _, truth: told(0, end=True, short=True, info=0xFFFFFFFF) if is_data(truth) else truth),
    "sense data that are none": of(SENSE, lambda _, truth: b"\xaa" * 18 if is_data(truth) else truth),
    "always something the matter": of(STATUS, lambda _, truth: truth if is_data(truth) else CHECK),
    "sensors of one byte": of(STATUS, lambda _, truth: b"\0" if is_data(truth) else truth),
    "a status of many bytes": of(STATUS, lambda _, truth: truth if is_data(truth) else truth * 50),
    "never any data": of(READ, lambda _, truth: [b"", b"\x53" + bytes(8) + b"\x08" + bytes(3)] if is_data(truth) else [], 0x00),
}  # fmt: skip


@pytest.mark.parametrize("model", ["raw", "jpeg", "old"])
@pytest.mark.parametrize("name", LIES)
def test_a_liar_in_the_middle_of_work(model: str, name: str) -> None:
    place = desk(model, 3)
    pipe, scanner = at_work(place)
    pages = scanner.pages(ScanSettings())
    assert [next(pages).sheet, next(pages).sheet] == [1, 1]
    began = place.clock()
    pipe.lie = LIES[name]
    with little_memory():
        outcome = told_or_error(lambda: list(pages))
    if isinstance(outcome, ScannerFault):
        assert outcome.sheet in {1, 2, 3}
        assert len(str(outcome)) < 200
    else:
        assert isinstance(outcome, list)
        assert len(outcome) == 4
    assert place.clock() - began < 200
    pipe.lie, pipe.left = None, []
    place.rig.feeder.put_back(0)
    assert len(scan(scanner)) == 6


@pytest.mark.parametrize(
    "lie",
    [
        of(INQUIRY, lambda _, truth: bytes(len(truth)) if is_data(truth) else truth),
        of(INQUIRY, lambda *_: ENDLESS),
        of(INQUIRY, lambda _, truth: b"\xff" * len(truth) if is_data(truth) else truth, 0xF0),
        of(INQUIRY, lambda _, truth: b"" if is_data(truth) else truth, 0xF0),
        of(MODE, lambda *_: [b""] * 100_000),
        of(SERIAL, lambda _, truth: b"\xff" if is_data(truth) else truth),
        of(STATUS, lambda *_: ENDLESS),
    ],
)
def test_a_liar_at_the_door(lie: Lie) -> None:
    place = desk("raw", 2)
    pipe = LyingPipe(place.rig, place.rig.interfaces[0], place.clock)
    pipe.lie, pipe.left = lie, []
    model = MODELS[place.rig.vendor, place.rig.product]

    def work() -> list[ScannedPage]:
        connect = lambda _: Device(pipe, model, place.clock, place.clock.wait)  # noqa: E731
        with FujitsuScanner(connect, "usb:04c5:ffff") as scanner:
            return scan(scanner)

    with little_memory():
        outcome = told_or_error(work)
    assert isinstance(outcome, ScannerError | UsbError) or len(outcome) == 4
    assert len(str(outcome)) < 200 or isinstance(outcome, list)
    assert place.clock() < 300


def test_a_sheet_that_goes_on_for_ever_a_little_at_a_time() -> None:
    place = desk("raw", 1)
    pipe, scanner = at_work(place)

    def no_news(block: bytes, truth: bytes) -> bytes:
        if block[0] == READ and not block[2]:
            place.clock.wait(1)
            return b"" if is_data(truth) else CHECK
        if block[0] == SENSE and is_data(truth):
            return told(3, 0x80, 0x13, end=True)
        return truth

    pipe.lie = no_news
    began = place.clock()
    with pytest.raises(ScannerFault):
        scan(scanner)
    assert place.clock() - began < 600
