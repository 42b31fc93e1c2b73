"""Scanners that mean harm: bounded time and memory, a sentence that a clerk understands, and nobody else contacted."""

from __future__ import annotations

import math
import random
import re
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import cast

import pytest

from app.core.errors import EnishiError
from app.core.reading import Side
from app.devices.fujitsu.device import Device
from app.devices.fujitsu.driver import FujitsuScanner
from app.devices.fujitsu.models import model_of
from app.devices.scanner import Scanner, ScanSettings
from app.devices.usb.pipe import UsbError
from tests.devices.rig import marked
from tests.devices.rig.fujitsu import FujitsuDevice
from tests.devices.rig.fujitsu_models import MODELS
from tests.devices.rig.pipe import RigPipe
from tests.devices.rig.transfers import Clock, RigDevice

SHEETS = 3
PILE = list(marked.leaves(SHEETS, jpeg=True))
WHOLE = [(number, number, side) for number in range(1, SHEETS + 1) for side in (Side.FRONT, Side.BACK)]

MEMORY = 48 * 1024 * 1024
"""Bytes: some times what a card can take, and far from what the liars send."""
SECONDS = 8.0
VIRTUAL_SECONDS = 300.0


@contextmanager
def bounded() -> Iterator[None]:
    """Neither long nor large."""
    started = time.monotonic()
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()
    assert time.monotonic() - started < SECONDS


def scan(scanner: Scanner) -> list[tuple[int, int, Side]]:
    """The number of each page, and the leaf and the side that it shows."""
    pages = []
    for page in scanner.pages(ScanSettings(), 0):
        scanner.acknowledge(page)
        pages.append((page.sheet, *marked.read(page.data)))
    return pages


def assert_clear(error: EnishiError) -> None:
    """A sentence or two for a clerk, with nothing in it that the device said at length."""
    assert re.search("[ぁ-ん].*。", str(error))
    assert len(str(error)) < 300


class MeddledDevice(FujitsuDevice):
    """A virtual feeder, between whose answers and its client somebody meddles until ``meddle`` is None."""

    meddle: Callable[[Callable[[int], bytes], int], bytes] | None = None
    """Gets how to ask the device for so many bytes, and how many were asked for."""

    def bulk_in(self, endpoint: int, size: int) -> bytes:
        if self.meddle:
            return self.meddle(partial(super().bulk_in, endpoint), size)
        return super().bulk_in(endpoint, size)


def flipped(share: float) -> Callable[[Callable[[int], bytes], int], bytes]:
    """Some bits the other way round, always the same ones in the same answer."""

    def meddle(ask: Callable[[int], bytes], size: int) -> bytes:
        answer = bytearray(ask(size))
        chance = random.Random(zlib.crc32(answer))
        for _ in range(math.ceil(len(answer) * share)):
            answer[chance.randrange(len(answer))] ^= 1 << chance.randrange(8)
        return bytes(answer)

    return meddle


MEDDLERS: dict[str, Callable[[Callable[[int], bytes], int], bytes]] = {
    "zeros without end": lambda _, size: bytes(size),
    "ones without end": lambda _, size: b"\xff" * size,
    "noise": lambda _, size: random.Random(size).randbytes(min(size, 4096)),
    "nothing without end": lambda *_: b"",
    "every bit set": lambda ask, size: b"\xff" * len(ask(size)),
    "every bit clear": lambda ask, size: bytes(len(ask(size))),
    "half of each answer": lambda ask, size: (answer := ask(size))[: len(answer) // 2],
    "each answer a thousand times": lambda ask, size: (ask(size) * 1000)[:size],
    "half of the bytes spoilt": flipped(0.5),
    "a few bytes spoilt": flipped(0.01),
    "a bit of each answer spoilt": flipped(0.0001),
}


@pytest.fixture(params=["raw", "jpeg"])
def meddled(request: pytest.FixtureRequest) -> tuple[MeddledDevice, Clock]:
    clock = Clock()
    return MeddledDevice(MODELS[request.param], PILE, clock), clock


def opened(device: MeddledDevice, clock: Clock) -> FujitsuScanner:
    model = model_of(device.vendor, device.product)
    assert model

    def connect(_: str) -> Device:
        return Device(
            RigPipe(cast("RigDevice", device), device.interfaces[0], clock), model, clock, clock.wait
        )

    return FujitsuScanner(connect, f"usb:{device.vendor:04x}:{device.product:04x}")


@pytest.mark.parametrize("meddler", MEDDLERS)
def test_a_feeder_that_lies_is_not_opened(meddled: tuple[MeddledDevice, Clock], meddler: str) -> None:
    device, clock = meddled
    device.meddle = MEDDLERS[meddler]
    with bounded():
        try:
            opened(device, clock).close()
        except EnishiError as error:
            assert_clear(error)
        except UsbError:
            pass  # which opening by name puts into words
    assert clock() < VIRTUAL_SECONDS
    device.meddle = None
    assert scan(opened(device, clock)) == WHOLE


@pytest.mark.parametrize("meddler", MEDDLERS)
def test_a_feeder_that_lies_is_scanned_to_no_harm_and_works_when_it_is_honest(
    meddled: tuple[MeddledDevice, Clock], meddler: str
) -> None:
    device, clock = meddled
    scanner = opened(device, clock)
    device.meddle = MEDDLERS[meddler]
    with bounded():
        try:
            for page in scanner.pages(ScanSettings(), 0):  # as spoilt as they are, for nothing can tell
                scanner.acknowledge(page)
        except EnishiError as error:
            assert_clear(error)
    assert clock() < VIRTUAL_SECONDS
    device.meddle = None
    device.feeder.put_back(0)
    assert scan(scanner) == WHOLE
