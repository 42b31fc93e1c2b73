from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from app.devices import presence
from app.devices.presence import Presence
from app.devices.registry import DRIVERS, Driver
from app.devices.scanner import Connection, DeviceInfo, DeviceState

ONE = DeviceInfo("usb:1:2", "usb", "S1", "7", DeviceState.READY, Connection.USB)
TWO = DeviceInfo("sane:test:0", "sane", "S2", "", DeviceState.READY, Connection.SYSTEM)


def watched(*looks: Callable[[], list[DeviceInfo]]) -> dict[str, Driver]:
    return {str(number): Driver(DRIVERS["usb"].open, look, every=0.01) for number, look in enumerate(looks)}


def eventually(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + 5
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return holds()


def test_what_is_plugged_in_and_out_shows() -> None:
    plugged: list[DeviceInfo] = []
    seen = Presence(watched(lambda: list(plugged), lambda: [TWO]))
    assert eventually(lambda: seen.devices == [TWO])
    plugged.append(ONE)
    assert eventually(lambda: seen.devices == [ONE, TWO])
    plugged.clear()
    assert eventually(lambda: seen.devices == [TWO])
    seen.close()


def test_a_look_that_fails_finds_nothing_and_the_next_one_may() -> None:
    looks = iter([None])

    def look() -> list[DeviceInfo]:
        next(looks)  # raises StopIteration the second time
        return [ONE]

    seen = Presence(watched(look, lambda: [TWO]))
    assert eventually(lambda: seen.devices == [TWO])
    looks = iter([None] * 1_000_000)
    assert eventually(lambda: seen.devices == [ONE, TWO])
    seen.close()


def test_a_look_that_hangs_is_noticed_and_hinders_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()

    def hang() -> list[DeviceInfo]:
        released.wait()
        return []

    seen = Presence(watched(hang, lambda: [TWO]))
    assert eventually(lambda: seen.devices == [TWO])
    assert not seen.is_hung
    monkeypatch.setattr(presence, "_HUNG", 0.05)
    assert eventually(lambda: seen.is_hung)
    released.set()
    assert eventually(lambda: not seen.is_hung)
    seen.close()


def test_kinds_that_were_never_looked_for_are_not_known_yet() -> None:
    released = threading.Event()

    def slow() -> list[DeviceInfo]:
        released.wait()
        return [ONE]

    seen = Presence(watched(lambda: [TWO], slow))
    assert eventually(lambda: seen.looked == {"0"})
    released.set()
    assert eventually(lambda: seen.looked == {"0", "1"})
    seen.close()


def test_nothing_is_looked_for_at_rest() -> None:
    looks: list[int] = []

    def look() -> list[DeviceInfo]:
        looks.append(1)
        return []

    seen = Presence(watched(look))
    assert eventually(lambda: bool(looks))
    seen.rest(resting=True)
    time.sleep(0.05)
    before = len(looks)
    time.sleep(0.1)
    assert len(looks) == before
    seen.rest(resting=False)
    assert eventually(lambda: len(looks) > before)
    seen.close()


def test_a_kind_that_listens_all_the_time_is_opened_once_and_closed() -> None:
    class Browser:
        opened = looks = closed = 0

        def found(self) -> list[DeviceInfo]:
            Browser.looks += 1
            return [ONE]

        def close(self) -> None:
            Browser.closed += 1

    def browse() -> Browser:
        Browser.opened += 1
        return Browser()

    driver = Driver(DRIVERS["escl"].open, lambda: [TWO], every=0.01, browse=browse)
    seen = Presence({"escl": driver})
    assert eventually(lambda: Browser.looks > 3)
    assert seen.devices == [ONE]
    assert (Browser.opened, Browser.closed) == (1, 0)
    seen.close()
    assert eventually(lambda: Browser.closed == 1)
