from __future__ import annotations

import time
from dataclasses import dataclass, field

import pytest

from app.core.errors import ScannerError
from app.devices import fujitsu
from app.devices.fujitsu import finding
from app.devices.fujitsu.device import Device
from app.devices.scanner import DeviceState, FaultKind, ScannerFault
from app.devices.usb import bus
from app.devices.usb.bus import Interface, UsbDevice
from app.devices.usb.pipe import (
    BulkPipe,
    UsbBusyError,
    UsbError,
    UsbForbiddenError,
    UsbGoneError,
    UsbTimeoutError,
)
from tests.devices.fujitsu.desk import desk, scan
from tests.devices.fujitsu.script import BUSY
from tests.devices.rig.fujitsu import FujitsuDevice
from tests.devices.rig.pipe import RigPipe
from tests.devices.rig.transfers import Clock

SCAN = Interface(0, 0, (255, 255, 255), 0x02, 0x81)


@dataclass
class Bus:
    """What is plugged in, and what happens to those who open it."""

    plugged: dict[int, tuple[UsbDevice, FujitsuDevice | None]] = field(default_factory=dict)
    errors: list[UsbError] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)
    opened: int = 0
    closed: int = 0

    def plug_in(
        self, model: str, address: int, *, sheets: int = 1, serial: str = "", product: int = 0
    ) -> FujitsuDevice:
        rig = desk(model, sheets).rig
        self.plugged[address] = (
            UsbDevice(rig.vendor, product or rig.product, 1, address, (SCAN,), serial=serial),
            rig,
        )
        return rig

    def devices(self, wanted: object, known: object = ()) -> list[UsbDevice]:
        return [device for device, _ in self.plugged.values() if wanted(device)]  # type: ignore[operator]

    def open_pipe(self, device: UsbDevice, interface: Interface) -> BulkPipe:
        assert interface is SCAN
        self.opened += 1
        if self.errors:
            raise self.errors.pop(0)
        rig = self.plugged[device.address][1]
        if rig is None:
            raise UsbTimeoutError
        theirs = self

        class Pipe(RigPipe):
            def close(self) -> None:
                theirs.closed += 1

        return Pipe(rig, rig.interfaces[0], self.clock)


@pytest.fixture
def usb(monkeypatch: pytest.MonkeyPatch) -> Bus:
    here = Bus()
    monkeypatch.setattr(bus, "devices", here.devices)
    monkeypatch.setattr(bus, "open_pipe", here.open_pipe)
    monkeypatch.setattr(finding, "_lookout", finding.Lookout(here.clock))
    return here


def test_what_is_there_is_listed_with_its_state(usb: Bus) -> None:
    usb.plug_in("raw", 3)
    usb.plug_in("jpeg", 4, sheets=0, serial="A9")
    first, second = fujitsu.discover()
    assert (first.name, first.model, first.serial, first.state) == (
        "usb:04c5:132e:700123",
        "fi-7160",
        "700123",
        DeviceState.READY,
    )
    assert (second.name, second.serial, second.state) == ("usb:04c5:132b:A9", "A9", DeviceState.EMPTY)
    assert usb.opened == usb.closed == 2


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (UsbForbiddenError(), DeviceState.FORBIDDEN),
        (UsbBusyError(), DeviceState.BUSY),
        (UsbError(), DeviceState.FAILED),
    ],
)
def test_what_cannot_be_opened_is_listed_too(usb: Bus, error: UsbError, state: DeviceState) -> None:
    usb.plug_in("raw", 3)
    usb.errors = [error]
    (info,) = fujitsu.discover()
    assert (info.name, info.model, info.serial, info.state) == ("usb:04c5:132e", "fi-7160", "", state)


def test_the_name_stays_while_somebody_else_uses_it(usb: Bus) -> None:
    usb.plug_in("raw", 3)
    (before,) = fujitsu.discover()
    usb.errors = [UsbBusyError()]
    (after,) = fujitsu.discover()
    assert (after.name, after.state) == (before.name, DeviceState.BUSY)
    del usb.plugged[3]
    assert fujitsu.discover() == []
    usb.plug_in("raw", 3)
    usb.errors = [UsbBusyError()]
    assert fujitsu.discover()[0].name == "usb:04c5:132e"


def test_one_that_vanishes_is_not_listed(usb: Bus) -> None:
    usb.plug_in("raw", 3)
    usb.errors = [UsbGoneError()]
    assert fujitsu.discover() == []


def test_an_unknown_product_is_asked_who_it_is(usb: Bus) -> None:
    usb.plug_in("raw", 3, product=0x1FFF)
    (info,) = fujitsu.discover()
    assert (info.name, info.model) == ("usb:04c5:1fff:700123", "fi-7160")


def test_something_else_of_the_maker_is_asked_once(usb: Bus) -> None:
    usb.plugged[3] = UsbDevice(0x04C5, 0x1FFF, 1, 3, (SCAN,)), None
    assert fujitsu.discover() == []
    assert fujitsu.discover() == []
    assert usb.opened == 1


def test_other_protocols_and_what_has_no_pipe_are_left_alone(usb: Bus) -> None:
    usb.plugged[3] = UsbDevice(0x04C5, 0x128D, 1, 3, (SCAN,)), None
    usb.plugged[4] = UsbDevice(0x04C5, 0x132B, 1, 4, ()), None
    assert fujitsu.discover() == []
    assert usb.opened == 0


def test_a_machine_without_usb(usb: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_libusb(*_: object) -> list[UsbDevice]:
        raise UsbError

    monkeypatch.setattr(bus, "devices", no_libusb)
    with pytest.raises(ScannerError, match="USB"):
        fujitsu.discover()


@pytest.mark.parametrize("address", ["04c5:132e", "04C5:132E", "04c5:132e:700123"])
def test_a_scanner_is_opened_by_its_name(usb: Bus, address: str) -> None:
    usb.plug_in("raw", 3, sheets=2)
    with fujitsu.open_device(address) as scanner:
        assert scanner.info.name == "usb:04c5:132e:700123"
        assert len(scan(scanner)) == 4
    assert usb.opened == usb.closed == 1


def test_of_several_the_one_with_the_serial_number(usb: Bus) -> None:
    usb.plug_in("raw", 3, serial="A")
    usb.plug_in("raw", 4, serial="B")
    with fujitsu.open_device("04c5:132e:B") as scanner:
        assert scanner.info.serial == "B"
    assert usb.opened == 1
    usb.plug_in("raw", 5)
    with fujitsu.open_device("04c5:132e:700123") as scanner:
        assert scanner.info.serial == "700123"


def test_one_that_comes_back_at_another_address_is_found_again(usb: Bus) -> None:
    rig = usb.plug_in("raw", 3)
    with fujitsu.open_device("04c5:132e") as scanner:
        rig.unplug()
        assert scanner.status() is DeviceState.ABSENT
        usb.plugged.clear()
        assert scanner.status() is DeviceState.ABSENT
        with pytest.raises(ScannerFault) as caught:
            scan(scanner)
        assert caught.value.kind is FaultKind.UNPLUGGED
        usb.plug_in("raw", 8)
        assert scanner.status() is DeviceState.READY
        assert len(scan(scanner)) == 2


@pytest.mark.parametrize(
    ("errors", "kind"), [([UsbGoneError()], FaultKind.UNPLUGGED), ([UsbBusyError()] * 99, FaultKind.BUSY)]
)
def test_one_that_is_not_there_or_in_use(
    usb: Bus, monkeypatch: pytest.MonkeyPatch, errors: list[UsbError], kind: FaultKind
) -> None:
    clock = Clock()
    monkeypatch.setattr("app.devices.fujitsu.finding.time.monotonic", clock)
    monkeypatch.setattr("app.devices.fujitsu.finding.time.sleep", clock.wait)
    usb.plug_in("raw", 3)
    usb.errors = errors
    with pytest.raises(ScannerFault) as caught:
        fujitsu.open_device("04c5:132e")
    assert caught.value.kind is kind
    assert clock() < 3


def test_a_busy_one_is_waited_for(usb: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.devices.fujitsu.finding.time.sleep", lambda _: None)
    usb.plug_in("raw", 3)
    usb.errors = [UsbBusyError()] * 5
    with fujitsu.open_device("04c5:132e") as scanner:
        assert scanner.info.state is DeviceState.READY


@pytest.mark.parametrize("address", ["", "132e", "04c5", "04c5:xyz1", "04c5:132e:", "../../etc"])
def test_what_is_no_address(usb: Bus, address: str) -> None:
    with pytest.raises(ScannerError, match="指定"):
        fujitsu.open_device(address)


@pytest.mark.parametrize(("platform", "word"), [("win32", "WinUSB"), ("linux", "許可")])
def test_without_the_set_up_the_sentence_points_to_its_page(
    usb: Bus, monkeypatch: pytest.MonkeyPatch, platform: str, word: str
) -> None:
    monkeypatch.setattr("app.devices.fujitsu.faults.sys.platform", platform)
    usb.plug_in("raw", 3)
    usb.errors = [UsbForbiddenError()]
    with pytest.raises(ScannerError, match=word) as caught:
        fujitsu.open_device("04c5:132e")
    assert "「スキャナーの準備」" in str(caught.value)
    assert not isinstance(caught.value, ScannerFault)


def test_one_that_does_not_answer(usb: Bus) -> None:
    usb.plugged[3] = UsbDevice(0x04C5, 0x132B, 1, 3, (SCAN,)), None
    with pytest.raises(ScannerError, match="応答しません"):
        fujitsu.open_device("04c5:132b")


def test_one_that_stays_as_it_is_is_asked_less_and_less_often(usb: Bus) -> None:
    rig = usb.plug_in("raw", 3)

    def questions(seconds: int) -> int:
        before = usb.opened
        for _ in range(seconds):
            usb.clock.wait(1)
            fujitsu.discover()
        return usb.opened - before

    fujitsu.discover()
    assert questions(25) == 25
    questions(10)
    assert questions(50) == 10
    questions(300)
    assert questions(600) == 10
    rig.feeder.hopper.clear()
    usb.clock.wait(60)
    assert fujitsu.discover()[0].state is DeviceState.EMPTY
    assert questions(25) == 25
    del usb.plugged[3]
    assert fujitsu.discover() == []


def test_a_busy_one_is_told_at_once_and_a_broken_one_is_not_reset(usb: Bus) -> None:
    desk_of_it = usb.plug_in("raw", 3)
    assert fujitsu.discover()[0].state is DeviceState.READY
    resets: list[str] = []

    class Pipe(RigPipe):
        is_broken = False

        def read(self, size: int, timeout: float) -> bytes:
            answer = super().read(size, timeout)
            if answer[:1] == b"\x53" and len(answer) == 13 and self.block[0] in {0x00, 0xC2}:
                return BUSY
            return answer

        def write(self, data: bytes, timeout: float) -> None:
            if self.is_broken:
                raise UsbError
            if len(data) == 31:
                self.block = data[19:]
            super().write(data, timeout)

        def reset(self) -> None:
            resets.append("reset")
            super().reset()

    pipe = Pipe(desk_of_it, desk_of_it.interfaces[0], usb.clock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bus, "open_pipe", lambda *_: pipe)
        began = time.monotonic()
        assert fujitsu.discover()[0].state is DeviceState.BUSY
        assert time.monotonic() - began < 5
        pipe.is_broken = True
        assert fujitsu.discover()[0].state is DeviceState.FAILED
    assert resets == []


@pytest.mark.parametrize("kind", [(8, 6, 80), (7, 1, 2)])
def test_the_makers_disks_and_printers_are_left_alone(usb: Bus, kind: tuple[int, int, int]) -> None:
    usb.plugged[3] = UsbDevice(0x04C5, 0x1FFF, 1, 3, (Interface(0, 0, kind, 0x02, 0x81),)), None
    assert fujitsu.discover() == []
    assert usb.opened == 0


def test_one_that_fails_when_asked_for_its_number_is_let_go(
    usb: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> str:
        raise UsbTimeoutError

    usb.plug_in("raw", 3)
    monkeypatch.setattr(Device, "serial", property(fails))
    with pytest.raises(ScannerError):
        fujitsu.open_device("04c5:132e:700123")
    assert usb.opened == usb.closed == 1
