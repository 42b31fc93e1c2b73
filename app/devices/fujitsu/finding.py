"""Which of these scanners are plugged in, and opening one by its name: ``usb:VENDOR:PRODUCT[:SERIAL]``."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is told of a device once, for as long as it stays plugged in."""

    model: str
    serial: str


_seen: dict[tuple[int, int, int, int], _Seen | None] = {}
"""By bus, address, vendor and product; None for what turned out to be something else."""


def discover() -> list[DeviceInfo]:
    """The scanners that are there now. Each is opened for a moment; ScannerError where USB cannot be used."""
    try:
        found = bus.devices(_may_be_one)
    except UsbError as error:
        raise ScannerError("この PC では USB の機器を調べられません。") from error
    for gone in set(_seen) - {_place(device) for device in found}:
        del _seen[gone]
    return [info for device in found if (info := _looked_at(device))]


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
    return next((interface for interface in device.interfaces if not interface.alternate), None)


def _place(device: UsbDevice) -> tuple[int, int, int, int]:
    return device.bus, device.address, device.vendor, device.product


def _opened(device: UsbDevice) -> Device:
    interface = _interface(device)
    if interface is None:
        raise UsbGoneError(device.name)
    model = model_of(device.vendor, device.product) or UNKNOWN
    return Device(bus.open_pipe(device, interface), model, told_serial=device.serial)


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
    trouble: UsbError = UsbGoneError(f"{vendor:04x}:{product:04x}")
    for candidate in bus.devices(
        lambda one: (one.vendor, one.product) == (vendor, product) and _may_be_one(one)
    ):
        if serial and candidate.serial not in {"", serial}:
            continue
        try:
            device = _opened(candidate)
        except UsbError as error:
            trouble = error
            continue
        if device.identity.is_ours and (not serial or device.serial == serial):
            return device
        device.close()
    raise trouble


def _looked_at(device: UsbDevice) -> DeviceInfo | None:
    known = model_of(device.vendor, device.product)
    place = _place(device)
    if place in _seen and _seen[place] is None:
        return None
    try:
        state = _asked(device)
    except UsbGoneError:
        return None
    except (UsbBusyError, UsbForbiddenError) as error:
        state = state_after(error)
    except (UsbError, ScannerError):
        if not known:
            _seen[place] = None
        state = DeviceState.FAILED
    seen = _seen.get(place)
    if seen is None and not known:
        return None
    told = seen or _Seen(known.name if known else "", device.serial)
    name = ":".join(filter(None, (KIND, f"{device.vendor:04x}:{device.product:04x}", told.serial)))
    return DeviceInfo(name, KIND, told.model, told.serial, state, Connection.USB)


def _asked(device: UsbDevice) -> DeviceState:
    """The state of a device, and what it tells of itself noted down."""
    opened = _opened(device)
    try:
        if not opened.identity.is_ours:
            raise ScannerError(
                "スキャナーが応答しません。スキャナーの電源を入れ直し、もう一度試してください。"
            )
        if _place(device) not in _seen:
            _seen[_place(device)] = _Seen(opened.name, opened.serial)
        return opened.state()
    finally:
        opened.close()
