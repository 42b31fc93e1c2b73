"""What real devices do beside the rule, and what must not be made of it."""

from __future__ import annotations

import pytest

from app.devices.fujitsu.sense import LENGTH
from app.devices.scanner import DeviceState, FaultKind, ScannerFault, ScanSettings
from tests.devices.fujitsu.desk import desk, scan
from tests.devices.fujitsu.script import CHECK
from tests.devices.fujitsu.test_liars import at_work
from tests.devices.fujitsu.test_sense import told

CONTROL, SENSE, READ, READY, STATUS, SCAN = 0xF1, 0x03, 0x28, 0x00, 0xC2, 0x1B
CANCEL = 0x04


class Answer:
    """CHECK CONDITION with these codes instead of what the device says to a command, so many times."""

    def __init__(
        self, operation: int, code: tuple[int, int, int], times: int = 1, second: int | None = None
    ) -> None:
        self.operation = operation
        self.code = code
        self.times = times
        self.second = second
        self.heard = 0
        self._is_asked = False

    def __call__(self, block: bytes, truth: bytes) -> bytes:
        is_status = len(truth) == 13 and truth[:1] == b"\x53"
        if block[0] == self.operation and self.second in {None, block[1]} and self.heard < self.times:
            if not is_status:
                return b""
            self.heard += 1
            self._is_asked = True
            return CHECK
        if block[0] == SENSE and self._is_asked and len(truth) == LENGTH:
            self._is_asked = False
            return told(*self.code)
        return truth


def test_a_cancelled_device_says_that_it_was_halted() -> None:
    place = desk("raw", 2)
    pipe, scanner = at_work(place)
    pipe.lie = answer = Answer(CONTROL, (3, 0x80, 0x22), times=99, second=CANCEL)
    assert len(scan(scanner)) == 4
    assert answer.heard


def test_a_stop_that_was_pressed_before_is_not_for_this_batch() -> None:
    place = desk("raw", 2)
    pipe, scanner = at_work(place)
    place.clock.wait(60)
    pipe.lie = answer = Answer(READY, (3, 0x80, 0x20))
    assert len(scan(scanner)) == 4
    assert answer.heard


def test_a_stop_between_two_sheets_is() -> None:
    place = desk("raw", 3)
    pipe, scanner = at_work(place)
    pages = scanner.pages(ScanSettings())
    next(pages), next(pages)
    place.clock.wait(60)
    pipe.lie = Answer(READY, (3, 0x80, 0x20))
    with pytest.raises(ScannerFault) as caught:
        next(pages)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.STOPPED, 1)
    assert len(place.rig.feeder.hopper) == 2


def test_sensors_that_cannot_be_asked_just_now() -> None:
    place = desk("raw", 2)
    pipe, scanner = at_work(place)
    pipe.lie = Answer(STATUS, (3, 0x80, 0x03), times=99)
    assert scanner.status() is DeviceState.READY
    assert len(scan(scanner)) == 4


def test_a_device_without_sensors() -> None:
    place = desk("raw", 2)
    pipe, _ = at_work(place)
    pipe.lie = lambda block, truth: (
        truth[:0x2B] + b"\0" + truth[0x2C:] if block[0] == 0x12 and block[1] and len(truth) > 13 else truth
    )
    _, scanner = at_work(place, pipe)
    assert scanner.status() is DeviceState.READY
    assert not scanner.button_pressed()
    assert len(scan(scanner)) == 4
    with pytest.raises(ScannerFault) as caught:
        scan(scanner)
    assert caught.value.kind is FaultKind.EMPTY


@pytest.mark.parametrize("operation", [SCAN, READ])
def test_paper_that_is_missed_behind_the_feed_is_a_sheet_under_way_and_no_end_of_the_stack(
    operation: int,
) -> None:
    place = desk("raw", 3)
    pipe, scanner = at_work(place)
    pages = scanner.pages(ScanSettings())
    next(pages), next(pages)
    pipe.lie = Answer(operation, (3, 0x80, 0x03))
    with pytest.raises(ScannerFault) as caught:
        next(pages)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.TRANSFER, 1)
