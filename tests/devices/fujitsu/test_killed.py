"""The driver dies at every single transfer of a batch; the next one finds the device as it was left."""

from __future__ import annotations

import itertools

import pytest

from app.core.reading import Side
from app.devices.fujitsu.device import Device
from app.devices.fujitsu.driver import FujitsuScanner
from app.devices.fujitsu.models import model_of
from app.devices.scanner import ScanSettings
from tests.devices.rig import clerk, fujitsu, fujitsu_models, marked
from tests.devices.rig.pipe import RigPipe
from tests.devices.rig.transfers import Clock

SHEETS = 3


class Killed(BaseException):
    """The process is no more; nothing of it can be tidied up."""


class MortalPipe(RigPipe):
    """Carries so many transfers and not one more."""

    left = 1_000_000

    def write(self, data: bytes, timeout: float) -> None:
        self._live()
        super().write(data, timeout)

    def read(self, size: int, timeout: float) -> bytes:
        self._live()
        return super().read(size, timeout)

    def _live(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Killed


def scan(
    device: fujitsu.FujitsuDevice, clock: Clock, good: int, lifetime: int
) -> tuple[list[tuple[int, int, Side]], int]:
    """The pages that came, and how many transfers the driver had left."""
    known = model_of(device.vendor, device.product)
    assert known
    pipe = MortalPipe(device, device.interfaces[0], clock)
    pipe.left = lifetime
    pages = []
    try:
        scanner = FujitsuScanner(lambda _: Device(pipe, known, clock, clock.wait), "usb:04c5")
        for page in scanner.pages(ScanSettings(), good):
            pages.append((page.sheet, *marked.read(page.data)))
            scanner.acknowledge(page)
        scanner.close()
    except Killed:
        pass
    return pages, pipe.left


@pytest.mark.parametrize("kind", ["raw", "jpeg"])
def test_whenever_it_dies_nothing_is_lost(kind: str) -> None:
    model = fujitsu_models.MODELS[kind]
    for lifetime in itertools.count(1):
        clock = Clock()
        device = fujitsu.FujitsuDevice(model, marked.leaves(SHEETS, jpeg=model.compresses), clock)
        first, left = scan(device, clock, 0, lifetime)
        whole = first[: len(first) // 2 * 2]  # as the process beside the driver passes them on
        device.feeder.put_back(len(whole) // 2)
        if device.feeder.hopper:
            second, _ = scan(device, clock, len(whole) // 2, 1_000_000)
            assert whole + second == clerk.expected(SHEETS), lifetime
        if left >= 0:
            assert whole == clerk.expected(SHEETS)
            break
