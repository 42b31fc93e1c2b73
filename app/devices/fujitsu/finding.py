"""Which of these scanners are plugged in, and opening one by its name: ``usb:VENDOR:PRODUCT[:SERIAL]``."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Self

from app.core.errors import ScannerError
from app.devices import life
from app.devices.fujitsu.device import Device
from app.devices.fujitsu.driver import KIND, FujitsuScanner
from app.devices.fujitsu.faults import fault_of, silent, state_after
from app.devices.fujitsu.models import UNKNOWN, may_be_one, model_of
from app.devices.scanner import Connection, DeviceInfo, DeviceState
from app.devices.usb import bus
from app.devices.usb.bus import Interface, UsbDevice
from app.devices.usb.pipe import UsbBusyError, UsbError, UsbForbiddenError, UsbGoneError

_BUSY_PATIENCE = 2.0
"""Seconds that another process may take to let go of the device."""
_PAUSE = 0.1


_PACES = ((30.0, 0.0), (300.0, 5.0), (math.inf, 60.0))
"""How long a device was as it is, in seconds, and how many seconds pass between two questions to it until then."""
_VENDOR_SPECIFIC = 0xFF


def discover() -> list[DeviceInfo]:
    """The scanners that are there now. Raises ScannerError where USB cannot be used.

    Who is plugged in is looked up each time, which no device notices. To hear
    how one is it is opened for a moment, which may keep it from going to sleep
    and be in the way of its owner: one that stays as it is, is asked every time
    for 30 seconds, then every 5 seconds, and after 5 minutes once a minute.
    """
    return _lookout.found()


def open_device(address: str) -> FujitsuScanner:
    """The scanner at ``VENDOR:PRODUCT[:SERIAL]``; the first of its kind without a serial number.

    Raises ScannerFault where it is not there or in use, ScannerError where it
    may not be opened or does not answer.
    """
    wanted = _Address.parse(address)
    place = f"{KIND}:{wanted.vendor:04x}:{wanted.product:04x}"
    try:
        return FujitsuScanner(partial(_connect, wanted.vendor, wanted.product), place, wanted.serial)
    except (UsbGoneError, UsbBusyError, UsbForbiddenError) as error:
        raise fault_of(error, 0) from error
    except UsbError as error:
        raise silent() from error


@dataclass(frozen=True, slots=True)
class _Address:
    vendor: int
    product: int
    serial: str

    @classmethod
    def parse(cls, address: str) -> Self:
        match = re.fullmatch(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?", address)
        if not match:
            raise ScannerError(
                "「{address}」という USB スキャナーはありません。「usb:04c5:132b」のように指定してください。",
                address=address,
            )
        return cls(int(match[1], 16), int(match[2], 16), match[3] or "")


def _may_be_one(device: UsbDevice) -> bool:
    return may_be_one(device.vendor, device.product) and _interface(device) is not None


def _interface(device: UsbDevice) -> Interface | None:
    """The one to talk to. The maker's disks and printers have pipes too: only a known scanner may say what it likes."""
    is_known = model_of(device.vendor, device.product) is not None
    for interface in device.interfaces:
        if not interface.alternate and (is_known or interface.kind[0] == _VENDOR_SPECIFIC):
            return interface
    return None


def _place(device: UsbDevice) -> tuple[int, int, int, int]:
    return device.bus, device.address, device.vendor, device.product


def _opened(device: UsbDevice, *, at_a_glance: bool = False) -> Device:
    interface = _interface(device)
    if interface is None:
        raise UsbGoneError(device.name)
    model = model_of(device.vendor, device.product) or UNKNOWN
    pipe = bus.open_pipe(device, interface)
    return Device(pipe, model, told_serial=device.serial, at_a_glance=at_a_glance)


def _connect(vendor: int, product: int, serial: str) -> Device:
    until = time.monotonic() + _BUSY_PATIENCE
    while True:
        try:
            return _connected(vendor, product, serial)
        except UsbBusyError:
            if time.monotonic() >= until:
                raise
            life.sign()
            time.sleep(_PAUSE)


def _connected(vendor: int, product: int, serial: str) -> Device:
    trouble: UsbError | ScannerError = UsbGoneError(f"{vendor:04x}:{product:04x}")
    for candidate in bus.devices(
        lambda one: (one.vendor, one.product) == (vendor, product) and _may_be_one(one)
    ):
        if serial and candidate.serial not in {"", serial}:
            continue
        try:
            device = _opened(candidate)
            if _is_meant(device, serial):
                return device
        except (UsbError, ScannerError) as error:
            trouble = error
    raise trouble


def _is_meant(device: Device, serial: str) -> bool:
    """Whether it is the one with a serial number; otherwise it is closed again."""
    is_meant = False
    try:
        is_meant = device.identity.is_ours and (not serial or device.serial == serial)
    finally:
        if not is_meant:
            device.close()
    return is_meant


@dataclass(frozen=True, slots=True)
class _Look:
    """What was heard of a device; it holds for as long as that stays plugged in."""

    at: float
    since: float
    """When it was first as it is."""
    info: DeviceInfo | None
    """None for what turned out to be something else, which is not asked again."""

    def is_due(self, now: float) -> bool:
        pause = next(pause for age, pause in _PACES if now - self.since < age)
        return self.info is not None and now - self.at >= pause


class Lookout:
    """Remembers what it saw of each device for as long as that stays plugged in."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._plugged: list[UsbDevice] = []
        self._looks: dict[tuple[int, int, int, int], _Look] = {}

    def found(self) -> list[DeviceInfo]:
        """See ``discover``."""
        try:
            self._plugged = bus.devices(_may_be_one, self._plugged)
        except UsbError as error:
            raise ScannerError("この PC では USB の機器を調べられません。") from error
        before, self._looks = self._looks, {}
        for device in self._plugged:
            place = _place(device)
            if look := self._looked_at(device, before.get(place)):
                self._looks[place] = look
        return [look.info for look in self._looks.values() if look.info]

    def _looked_at(self, device: UsbDevice, before: _Look | None) -> _Look | None:
        now = self._clock()
        if before and not before.is_due(now):
            return before
        try:
            info = _asked(device, before.info if before else None)
        except UsbGoneError:
            return None
        except ScannerError:
            return _Look(now, now, None)
        if info is None:
            return None
        is_as_before = before is not None and before.info == info
        return _Look(now, before.since if before and is_as_before else now, info)


_lookout = Lookout()


def _asked(device: UsbDevice, known: DeviceInfo | None) -> DeviceInfo | None:
    """How a device is, and who, where that is not ``known``; None where it might be one and may not be asked.

    Raises UsbGoneError, and ScannerError for something else.
    """
    model = model_of(device.vendor, device.product)
    if known is None and model:
        known = _info(device, model.name, device.serial, DeviceState.FAILED)
    try:
        opened = _opened(device, at_a_glance=True)
    except UsbGoneError:
        raise
    except UsbError as error:
        state = state_after(error)
        if known is None and state is DeviceState.FAILED:
            raise silent() from error
        return known and replace(known, state=state)
    try:
        return _described(device, opened)
    except UsbGoneError:
        raise
    except (UsbError, ScannerError):
        if known is None:
            raise silent() from None
        return replace(known, state=DeviceState.FAILED)
    finally:
        opened.close()


def _described(device: UsbDevice, opened: Device) -> DeviceInfo:
    if not opened.identity.is_ours:
        raise silent()
    return _info(device, opened.name, opened.serial, opened.state())


def _info(device: UsbDevice, model: str, serial: str, state: DeviceState) -> DeviceInfo:
    name = ":".join(filter(None, (KIND, f"{device.vendor:04x}:{device.product:04x}", serial)))
    return DeviceInfo(name, KIND, model, serial, state, Connection.USB)
