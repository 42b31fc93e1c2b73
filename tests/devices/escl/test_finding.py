from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from app.core.errors import ScannerError
from app.devices.escl import finding, ipp_usb, mdns, on_usb, open_device
from app.devices.escl.errors import ForbiddenError
from app.devices.escl.finding import Browser
from app.devices.escl.tcp_pipe import Place
from app.devices.scanner import Connection, DeviceInfo, DeviceState, FaultKind, ScannerFault, ScanSettings
from app.devices.usb.bus import Interface, UsbDevice
from app.devices.usb.pipe import BulkPipe, UsbBusyError, UsbError, UsbForbiddenError
from tests.devices.escl.rigs import on_usb as plugged
from tests.devices.rig import marked
from tests.devices.rig.escl_documents import Abilities, uuid_of
from tests.devices.rig.escl_scanner import EsclScanner as Rig
from tests.devices.rig.http_server import serve
from tests.devices.rig.transfers import Clock

NAME = "escl:usb:04b8:1a2b:R1G0001"


class Bus:
    """Stands for ``app.devices.usb.bus``, with one virtual scanner on it."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.refused: UsbError | None = None
        self.opened = 0
        self._device, self._ways = plugged(rig, Clock())
        self.known = UsbDevice(
            self._device.vendor,
            self._device.product,
            1,
            2,
            tuple(Interface(number, 1, (7, 1, 4), number + 1, 0x81 + number) for number in range(3)),
            "Rig",
            self._device.model,
            self._device.serial,
        )
        self.plugged = [self.known]

    def devices(self, wanted: Callable[[UsbDevice], bool], known: object = ()) -> list[UsbDevice]:
        return [device for device in self.plugged if wanted(device)]

    def open_pipe(self, device: UsbDevice, interface: Interface) -> BulkPipe:
        if self.refused:
            raise self.refused
        self.opened += 1
        return self._ways()[interface.number]()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Bus:
    bus = Bus(Rig(marked.leaves(2, jpeg=True)))
    monkeypatch.setattr(on_usb, "bus", bus)
    monkeypatch.setattr(ipp_usb, "_PORTS", range(0))
    monkeypatch.setattr(finding, "_BUSY_PATIENCE", 0.0)
    monkeypatch.setattr(mdns, "Watch", NoNetwork)
    return bus


class NoNetwork:
    def __init__(self, _: object) -> None:
        raise OSError


@pytest.fixture
def browser(bus: Bus) -> Iterator[Browser]:
    with Browser() as browser:
        yield browser


@pytest.fixture
def now(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(browser, "_lookout", on_usb.Lookout(clock))
    return clock


def test_a_scanner_on_usb(browser: Browser) -> None:
    assert browser.found() == [
        DeviceInfo(NAME, "escl", "Rig Card Reader", "R1G0001", DeviceState.READY, Connection.USB)
    ]


def test_a_scanner_is_not_asked_at_every_look(bus: Bus, browser: Browser, now: Clock) -> None:
    browser.found()
    bus.rig.feeder.hopper.clear()
    assert browser.found()[0].state is DeviceState.READY
    assert bus.opened == 1
    now.wait(11)
    assert browser.found()[0].state is DeviceState.EMPTY


def test_a_scanner_that_is_pulled_is_not_there_and_looked_at_anew_when_it_comes_back(
    bus: Bus, browser: Browser
) -> None:
    browser.found()
    bus.plugged = []
    assert browser.found() == []
    bus.plugged = [replace(bus.known, address=3)]
    assert [device.name for device in browser.found()] == [NAME]
    assert bus.opened == 2


def test_a_printer_is_no_scanner_and_left_alone(bus: Bus, browser: Browser, now: Clock) -> None:
    bus.rig.abilities = Abilities(has_feeder=False, has_duplex=False, has_glass=False)
    assert browser.found() == []
    now.wait(30)
    assert browser.found() == []
    assert bus.opened == 1


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (UsbBusyError(), DeviceState.BUSY),
        (UsbForbiddenError(), DeviceState.FORBIDDEN),
        (UsbError(), DeviceState.FAILED),
    ],
)
def test_a_device_that_cannot_be_asked(
    bus: Bus, browser: Browser, now: Clock, error: UsbError, state: DeviceState
) -> None:
    bus.refused = error
    (unasked,) = browser.found()
    assert (unasked.name, unasked.model, unasked.state) == (NAME, bus.known.model, state)
    bus.refused = None
    now.wait(11)
    assert browser.found()[0].state is DeviceState.READY
    bus.refused = error
    now.wait(11)
    assert browser.found() == [replace(unasked, model="Rig Card Reader")]


def test_no_usb_at_all(bus: Bus, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[UsbDevice]:
        raise UsbError("no libusb")

    monkeypatch.setattr(bus, "devices", fail)
    assert browser.found() == []


def test_what_is_plugged_in_is_not_listed_for_the_network_too(
    bus: Bus, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    same = mdns.Announced(Place("10.0.0.1", 80, "/eSCL"), "Rig", uuid_of("R1G0001").replace("-", ""))
    nameless = mdns.Announced(Place("10.0.0.2", 80, "/eSCL"), "Other", "")

    class Heard:
        announced = (same, nameless)

        def close(self) -> None:
            pass

    monkeypatch.setattr(browser, "_watch", Heard())
    assert [device.model for device in browser.found()] == ["Rig Card Reader", "Other"]
    bus.plugged = []
    assert [device.model for device in browser.found()] == ["Other", "Rig"]


@pytest.mark.parametrize("address", ["usb:04b8:1a2b:R1G0001", "usb:04B8:1A2B"])
def test_opened_by_its_name(bus: Bus, address: str) -> None:
    with open_device(address) as scanner:
        assert scanner.info.serial == "R1G0001"
        assert scanner.info.name == f"escl:{address.lower().replace('r1g', 'R1G')}"
        assert len(list(scanner.pages(ScanSettings()))) == 4


@pytest.mark.parametrize("address", ["usb:04b8:1a2b:ANOTHER", "usb:04b8:0000"])
def test_another_one(bus: Bus, address: str) -> None:
    with pytest.raises(ScannerFault) as caught:
        open_device(address)
    assert caught.value.kind is FaultKind.UNPLUGGED


@pytest.mark.parametrize("address", ["", "usb:", "usb:1:2", "usb:04b8", "nothing", "ftp://h"])
def test_no_name_of_a_scanner(address: str) -> None:
    with pytest.raises(ScannerError, match="eSCL スキャナーはありません"):
        open_device(address)


def test_in_use(bus: Bus) -> None:
    bus.refused = UsbBusyError()
    with pytest.raises(ScannerFault) as caught:
        open_device("usb:04b8:1a2b")
    assert caught.value.kind is FaultKind.BUSY


def test_not_permitted(bus: Bus) -> None:
    bus.refused = UsbForbiddenError()
    with pytest.raises(ScannerError, match="許可") as caught:
        open_device("usb:04b8:1a2b")
    assert isinstance(caught.value.__cause__, ForbiddenError)


def test_what_does_not_scan_as_it_should(bus: Bus) -> None:
    bus.refused = UsbError()
    with pytest.raises(ScannerError, match="応答"):
        open_device("usb:04b8:1a2b")


@pytest.mark.parametrize("serial", ["R1G0001", "WRITTEN-OTHERWISE"])
def test_a_device_that_ipp_usb_owns_is_reached_through_it(
    bus: Bus, browser: Browser, monkeypatch: pytest.MonkeyPatch, serial: str
) -> None:
    bus.refused = UsbBusyError()
    bus.rig.serial = serial
    other = Rig(model="Another", serial="X")
    with serve(bus.rig) as server, serve(other) as beside:
        monkeypatch.setattr(ipp_usb, "_PORTS", (beside.port, server.port))
        (info,) = browser.found()
        assert (info.name, info.state) == (NAME, DeviceState.READY)
        with open_device("usb:04b8:1a2b:R1G0001") as scanner:
            assert scanner.info.name == NAME
            assert len(list(scanner.pages(ScanSettings()))) == 4


def test_of_two_alike_behind_ipp_usb_none_is_guessed(bus: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    bus.refused = UsbBusyError()
    with serve(Rig(serial="A")) as one, serve(Rig(serial="B")) as another:
        monkeypatch.setattr(ipp_usb, "_PORTS", (one.port, another.port))
        assert ipp_usb.serving(bus.known) is None


def test_a_network_that_comes_later_is_listened_to_and_one_that_changes_is_followed(
    bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    heard: list[str] = []

    class Network:
        announced = ()

        def __init__(self, _: object) -> None:
            heard.append("listens")

        def follow(self) -> None:
            heard.append("follows")

        def close(self) -> None:
            heard.append("closed")

    with Browser(clock=clock) as browser:
        browser.found()
        monkeypatch.setattr(mdns, "Watch", Network)
        browser.found()
        assert heard == []
        for _ in range(20):
            clock.wait(1)
            browser.found()
        assert heard == ["listens", "follows"]
    assert heard[-1] == "closed"
