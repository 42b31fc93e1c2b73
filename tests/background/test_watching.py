"""The process that watches the devices: what it tells, and whom it leaves alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from app.background.messages import Close
from app.background.watch import Attend, ButtonPressed, DevicesSeen, Rest, Well, watch_devices
from app.devices import presence
from app.devices.scanner import DeviceState
from tests.background.scripted import ScriptedScanner, plug_in
from tests.ui.inline import Talk


class Window(Talk):
    """The other end: keeps what it is told."""

    def __init__(self) -> None:
        self.said: list[object] = []
        super().__init__(self.said.append)
        self.thread = threading.Thread(target=watch_devices, args=(self,))

    @property
    def states(self) -> dict[str, DeviceState]:
        """Of the devices that were told of last."""
        seen = [item for item in self.said if isinstance(item, DevicesSeen)]
        return {device.model: device.state for device in seen[-1].devices} if seen else {}

    @property
    def all_states(self) -> list[DeviceState]:
        """One after the other, of a single device."""
        seen = [item for item in self.said if isinstance(item, DevicesSeen)]
        return [device.state for item in seen for device in item.devices]

    @property
    def presses(self) -> list[str]:
        return [item.device for item in self.said if isinstance(item, ButtonPressed)]


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> ScriptedScanner:
    made = ScriptedScanner()
    plug_in(monkeypatch, made, ScriptedScanner(1, serial="77", model="fi-8170"))
    return made


@pytest.fixture
def window(scanner: ScriptedScanner) -> Iterator[Window]:
    made = Window()
    made.thread.start()
    yield made
    made.inbox.put(Close())
    made.thread.join(5)
    assert not made.thread.is_alive()
    assert not scanner.opened


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_devices_that_come_go_and_change_are_told(window: Window, scanner: ScriptedScanner) -> None:
    both = {"ScanSnap iX500": DeviceState.EMPTY, "fi-8170": DeviceState.READY}
    until(lambda: window.states == both)
    scanner.tray.put(1)
    until(lambda: window.states["ScanSnap iX500"] is DeviceState.READY)
    scanner.plugged = False
    until(lambda: window.states == {"fi-8170": DeviceState.READY})
    scanner.plugged = True
    until(lambda: len(window.states) == 2)


def test_what_stays_as_it_is_is_told_once(window: Window) -> None:
    until(lambda: len([item for item in window.said if isinstance(item, Well)]) == 2)
    seen = [item for item in window.said if isinstance(item, DevicesSeen) and item.kinds]
    assert len(seen) == 1
    assert seen[0].kinds == {"usb"}


def test_a_device_that_is_attended_to_tells_of_its_paper_and_its_button(
    window: Window, scanner: ScriptedScanner
) -> None:
    until(lambda: len(window.states) == 2)
    window.inbox.put(Attend(scanner.name))
    until(lambda: scanner.opened == 1)
    scanner.tray.put(1)
    until(lambda: window.states["ScanSnap iX500"] is DeviceState.READY)
    scanner.presses = 1
    until(lambda: window.presses == [scanner.name])
    window.inbox.put(Attend())
    until(lambda: not scanner.opened)
    scanner.presses = 1
    time.sleep(0.3)
    assert window.presses == [scanner.name]


def test_a_device_that_we_hold_ourselves_is_not_said_to_be_in_use(
    window: Window, scanner: ScriptedScanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    until(lambda: len(window.states) == 2)
    monkeypatch.setattr(
        ScriptedScanner,
        "info",
        property(lambda self: _info(self, DeviceState.BUSY if self.opened else self.status())),
    )
    window.inbox.put(Attend(scanner.name))
    until(lambda: scanner.opened == 1)
    time.sleep(0.6)
    window.inbox.put(Attend())
    until(lambda: not scanner.opened)
    time.sleep(0.4)
    assert DeviceState.BUSY not in window.all_states


def _info(scanner: ScriptedScanner, state: DeviceState) -> object:
    from app.devices.scanner import Connection, DeviceInfo

    return DeviceInfo(scanner.name, "usb", scanner.model, scanner.serial, state, Connection.USB)


def test_a_device_that_is_attended_to_and_unplugged_comes_back(
    window: Window, scanner: ScriptedScanner
) -> None:
    until(lambda: len(window.states) == 2)
    window.inbox.put(Attend(scanner.name))
    until(lambda: scanner.opened == 1)
    scanner.plugged = False
    until(lambda: len(window.states) == 1)
    until(lambda: not scanner.opened)
    scanner.plugged = True
    until(lambda: scanner.opened == 1)
    scanner.presses = 1
    until(lambda: window.presses == [scanner.name])


def test_devices_are_left_alone_while_a_stack_comes_in(window: Window, scanner: ScriptedScanner) -> None:
    until(lambda: len(window.states) == 2)
    window.inbox.put(Rest(resting=True))
    time.sleep(0.4)
    scanner.plugged = False
    time.sleep(0.4)
    assert len(window.states) == 2
    window.inbox.put(Rest(resting=False))
    until(lambda: len(window.states) == 1)


def test_it_ends_by_itself_when_a_look_hangs(
    window: Window, scanner: ScriptedScanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    until(lambda: len(window.states) == 2)
    released = threading.Event()
    monkeypatch.setattr(ScriptedScanner, "info", property(lambda _: released.wait(10)))
    monkeypatch.setattr(presence, "_HUNG", 0.05)
    window.thread.join(5)
    assert not window.thread.is_alive()
    released.set()
