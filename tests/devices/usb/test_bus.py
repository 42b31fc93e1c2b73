"""Finding and opening devices, on pyusb without a libusb below it."""

from __future__ import annotations

import errno

import pytest
import usb.core

from app.devices import life
from app.devices.usb import bus
from app.devices.usb.bus import Interface, UsbDevice
from app.devices.usb.pipe import (
    UsbBusyError,
    UsbError,
    UsbForbiddenError,
    UsbGoneError,
    UsbOverflowError,
    UsbStallError,
    UsbTimeoutError,
)
from tests.devices.usb.backend import PRINTER, SCANNER, FakeBackend, FakeDevice

SCAN = Interface(0, 0, SCANNER, endpoint_out=0x02, endpoint_in=0x81)
ALTERNATE = Interface(1, 1, (7, 1, 4), endpoint_out=0x04, endpoint_in=0x85)


def failure(number: int) -> usb.core.USBError:
    return usb.core.USBError("no", None, number)


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> FakeDevice:
    device = FakeDevice()
    plug_in(monkeypatch, device)
    return device


def plug_in(monkeypatch: pytest.MonkeyPatch, *devices: FakeDevice) -> None:
    backend = FakeBackend(*devices)
    monkeypatch.setattr(bus, "_backend", lambda: backend)


def only() -> UsbDevice:
    (found,) = bus.devices(lambda _: True)
    return found


def test_a_device_is_described(device: FakeDevice) -> None:
    found = only()
    assert (found.vendor, found.product, found.bus, found.address) == (0x04C5, 0x132B, 1, 5)
    assert found.interfaces == (SCAN, ALTERNATE)
    assert (found.manufacturer, found.model, found.serial) == ("FUJITSU", "ScanSnap", "A1B")
    assert found.name == "04c5:132b:A1B"
    assert PRINTER not in {interface.kind for interface in found.interfaces}


def test_what_nobody_wants_is_not_opened(device: FakeDevice) -> None:
    assert not bus.devices(lambda found: found.vendor == 0x1234)
    assert "open" not in device.log


@pytest.mark.parametrize("error", [failure(errno.EACCES), NotImplementedError("no driver")])
def test_without_permission_there_are_no_strings(device: FakeDevice, error: Exception) -> None:
    device.fails["open"] = error
    assert only().name == "04c5:132b"


def test_one_that_vanishes_meanwhile_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in(monkeypatch, FakeDevice(fails={"configuration": failure(errno.ENODEV)}), FakeDevice(address=7))
    assert [found.address for found in bus.devices(lambda _: True)] == [7]


def test_opening_claims_and_closing_lets_go(device: FakeDevice) -> None:
    found = only()
    device.log.clear()
    pipe = bus.open_pipe(found, SCAN)
    assert device.log == ["open", "active 0", "claim 0"]
    device.log.clear()
    pipe.close()
    pipe.close()
    assert device.log == ["release 0", "close"]


def test_an_alternate_setting_is_chosen(device: FakeDevice) -> None:
    bus.open_pipe(only(), ALTERNATE).close()
    assert "alternate 1 1" in device.log


def test_the_driver_of_the_kernel_is_put_back(device: FakeDevice) -> None:
    device.kernel_driver = True
    bus.open_pipe(only(), ALTERNATE).close()
    wanted = {"detach 1", "claim 1", "release 1", "attach 1"}
    assert [line for line in device.log if line in wanted] == ["detach 1", "claim 1", "release 1", "attach 1"]


@pytest.mark.parametrize(
    ("act", "error", "ours"),
    [
        ("open", failure(errno.EACCES), UsbForbiddenError),
        ("open", NotImplementedError("no driver"), UsbForbiddenError),
        ("open", failure(errno.ENODEV), UsbGoneError),
        ("claim", failure(errno.EBUSY), UsbBusyError),
        ("claim", failure(errno.EIO), UsbError),
    ],
)
def test_why_it_cannot_be_opened(
    device: FakeDevice, act: str, error: Exception, ours: type[UsbError]
) -> None:
    found = only()
    device.fails[act] = error
    with pytest.raises(UsbError) as caught:
        bus.open_pipe(found, SCAN)
    assert type(caught.value) is ours


def test_one_that_is_not_there_any_more(monkeypatch: pytest.MonkeyPatch, device: FakeDevice) -> None:
    found = only()
    plug_in(monkeypatch, FakeDevice(address=9))
    with pytest.raises(UsbGoneError):
        bus.open_pipe(found, SCAN)


def test_transfers_are_carried(device: FakeDevice) -> None:
    pipe = bus.open_pipe(only(), SCAN)
    device.log.clear()
    device.answers += [b"abc", b""]
    pipe.write(b"\x01\x02", 1.5)
    assert pipe.read(1024, 0.0001) == b"abc"
    assert pipe.read(512, 1) == b""
    assert device.log == ["write 02 0102 1500", "read 81 1024 1", "read 81 512 1000"]


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (usb.core.USBTimeoutError("late", None, errno.ETIMEDOUT), UsbTimeoutError),
        (failure(errno.EPIPE), UsbStallError),
        (failure(errno.EOVERFLOW), UsbOverflowError),
        (failure(errno.ENODEV), UsbGoneError),
        (failure(errno.ENOENT), UsbGoneError),
        (failure(errno.EIO), UsbError),
        (usb.core.USBError("no number"), UsbError),
    ],
)
def test_what_can_go_wrong_with_a_transfer(
    device: FakeDevice, error: Exception, ours: type[UsbError]
) -> None:
    pipe = bus.open_pipe(only(), SCAN)
    device.fails |= {"read": error, "write": error}
    for transfer in (lambda: pipe.read(64, 1), lambda: pipe.write(b"x", 1)):
        with pytest.raises(UsbError) as caught:
            transfer()
        assert type(caught.value) is ours


def test_a_stall_is_cleared_at_both_ends(device: FakeDevice) -> None:
    pipe = bus.open_pipe(only(), SCAN)
    device.log.clear()
    pipe.clear_halt()
    assert device.log == ["clear 02", "clear 81"]


def test_after_a_reset_the_interface_is_claimed_again(device: FakeDevice) -> None:
    pipe = bus.open_pipe(only(), SCAN)
    device.log.clear()
    pipe.reset()
    assert device.log[-1] == "claim 0"
    assert "reset" in device.log
    device.fails["reset"] = failure(errno.ENOENT)
    with pytest.raises(UsbGoneError):
        pipe.reset()


def test_closing_what_is_gone(device: FakeDevice) -> None:
    pipe = bus.open_pipe(only(), SCAN)
    device.fails["release"] = failure(errno.ENODEV)
    pipe.close()
    assert device.log[-1] == "close"


def test_what_is_known_already_is_not_asked_again(device: FakeDevice) -> None:
    first = bus.devices(lambda _: True)
    device.log.clear()
    assert bus.devices(lambda _: True, known=first) == first
    assert "open" not in device.log


def test_what_told_nothing_is_asked_again(device: FakeDevice) -> None:
    device.fails["open"] = failure(errno.EACCES)
    first = bus.devices(lambda _: True)
    del device.fails["open"]
    (found,) = bus.devices(lambda _: True, known=first)
    assert found.serial == "A1B"


def test_another_device_at_the_same_place_is_asked(
    monkeypatch: pytest.MonkeyPatch, device: FakeDevice
) -> None:
    first = bus.devices(lambda _: True)
    plug_in(monkeypatch, FakeDevice(product=0x132E, strings={1: "F", 2: "fi", 3: "B2"}))
    (found,) = bus.devices(lambda _: True, known=first)
    assert found.name == "04c5:132e:B2"


def test_what_the_kernel_waits_for_without_a_word_is_told_of(
    monkeypatch: pytest.MonkeyPatch, device: FakeDevice
) -> None:
    """It gives a device that does not answer five seconds for each of these."""
    pipe = bus.open_pipe(only(), ALTERNATE)
    monkeypatch.setattr(life, "_hearers", [lambda seconds: device.log.append(f"silent {seconds:.0f}")])
    device.log.clear()
    pipe.clear_halt()
    pipe.reset()
    pipe.close()
    silences = {"silent 6", "silent 30"}
    for act in ("clear 04", "clear 85", "reset", "alternate 1 1", "release 1"):
        before = device.log[: device.log.index(act)]
        assert silences & set(before[-2:])
