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
from pathlib import Path
from typing import cast

import pytest

from app.core.errors import EnishiError, ScannerError
from app.core.reading import Side
from app.devices.escl import leftover, open_device
from app.devices.escl.errors import LinkError
from app.devices.fujitsu.device import Device
from app.devices.fujitsu.driver import FujitsuScanner
from app.devices.fujitsu.models import model_of
from app.devices.scanner import Scanner, ScannerFault, ScanSettings
from app.devices.usb.pipe import UsbError
from tests.devices.escl.rigs import opened as plugged_together
from tests.devices.escl.rigs import usb_link
from tests.devices.rig import marked
from tests.devices.rig.escl_lies import (
    CREATION,
    ELSEWHERE,
    IMAGE,
    OPENING,
    STATUS,
    Liar,
    Lie,
    lies,
    slow_lies,
)
from tests.devices.rig.fujitsu import FujitsuDevice
from tests.devices.rig.fujitsu_models import MODELS
from tests.devices.rig.http_messages import Response
from tests.devices.rig.http_server import HttpServer, serve
from tests.devices.rig.pipe import RigPipe
from tests.devices.rig.transfers import Clock, RigDevice

SHEETS = 3
PILE = list(marked.leaves(SHEETS, jpeg=True))
WHOLE = [(number, number, side) for number in range(1, SHEETS + 1) for side in (Side.FRONT, Side.BACK)]
LIES = lies(PILE[0].front.jpeg)

MEMORY = 48 * 1024 * 1024
"""Bytes: some times what a card can take, and far from what the liars send."""
SECONDS = 8.0
VIRTUAL_SECONDS = 300.0


@pytest.fixture(autouse=True)
def no_notes_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the driver notes of its jobs is for this test alone."""
    monkeypatch.setattr(leftover, "_default_folder", lambda: tmp_path)


@contextmanager
def elsewhere() -> Iterator[str]:
    """A place that nobody may be sent to."""
    with HttpServer(lambda _: Response(200, b"<a/>").parts()) as server:
        yield ELSEWHERE.format(port=server.port)
        assert server.contacts == 0


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


def told_at(*places: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("lie", [lie for lie in LIES if lie.where in places], ids=str)


@told_at(OPENING)
def test_a_liar_is_not_opened(lie: Lie) -> None:
    with elsewhere() as place:
        liar = Liar(PILE, lie, place)
        with serve(liar) as server:
            with bounded(), pytest.raises(ScannerError) as caught:
                open_device(server.url)
            assert_clear(caught.value)
            liar.lie = None
            with open_device(server.url) as scanner:
                assert scan(scanner) == WHOLE


@told_at(CREATION, IMAGE)
def test_a_liar_is_scanned_to_no_harm_and_works_when_it_is_honest(lie: Lie) -> None:
    with elsewhere() as place:
        liar = Liar(PILE, None, place)
        with serve(liar) as server, open_device(server.url) as scanner:
            liar.lie = lie
            with bounded(), pytest.raises(ScannerFault) as caught:
                scan(scanner)
            assert_clear(caught.value)
            assert caught.value.sheet is None
            liar.lie = None
            liar.feeder.put_back(0)
            assert scan(scanner) == WHOLE


@told_at(STATUS)
def test_a_liar_about_itself_is_believed_nothing(lie: Lie) -> None:
    with elsewhere() as place:
        liar = Liar(PILE, None, place)
        with serve(liar) as server, open_device(server.url) as scanner:
            liar.lie = lie
            with bounded():
                scanner.status()
                try:
                    assert scan(scanner) == WHOLE
                except ScannerError as error:
                    assert_clear(error)
            liar.lie = None
            liar.feeder.put_back(0)
            assert scan(scanner) == WHOLE


@pytest.mark.parametrize("lie", [*LIES, *slow_lies()], ids=str)
def test_a_liar_on_usb_does_no_harm_and_works_when_it_is_honest(lie: Lie, tmp_path: Path) -> None:
    clock = Clock()
    with elsewhere() as place:
        liar = Liar(PILE, lie if lie.where == OPENING else None, place, clock)
        _, link = usb_link(liar, clock)
        with bounded():
            if liar.lie:
                with pytest.raises(LinkError):  # which opening by name puts into words
                    plugged_together(link, tmp_path)
                liar.lie = None
            scanner = plugged_together(link, tmp_path)
            if lie.where != OPENING:
                liar.lie = lie
                scanner.status()
                try:
                    assert scan(scanner) == WHOLE
                except ScannerError as error:
                    assert_clear(error)
                liar.lie = None
        assert clock() < VIRTUAL_SECONDS
        liar.feeder.put_back(0)
        assert scan(scanner) == WHOLE


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
