"""Devices on USB that speak IPP over USB: which are plugged in, which of them scan, and how they are."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from app.devices.escl import ipp_usb
from app.devices.escl.client import GLANCE, Client, state_after
from app.devices.escl.driver import KIND
from app.devices.escl.errors import InUseError, LinkError, NonsenseError
from app.devices.escl.link import Link
from app.devices.escl.usb_pipe import UsbDialer, interfaces
from app.devices.scanner import Connection, DeviceInfo, DeviceState
from app.devices.usb import bus
from app.devices.usb.bus import UsbDevice
from app.devices.usb.pipe import BulkPipe, UsbError, UsbGoneError

_BETWEEN_LOOKS = 10.0
"""Seconds between two questions to a scanner how it is; somebody may be printing on it."""
_BETWEEN_TRIES = 60.0
"""Seconds until a device is asked again that did not say that it scans."""


def name_of(device: UsbDevice) -> str:
    return f"{KIND}:usb:{device.name}"


def find(vendor: int, product: int, serial: str = "") -> UsbDevice:
    """The device that is plugged in, the first of its kind without a serial number. Raises UsbError."""
    found = bus.devices(
        lambda device: (device.vendor, device.product) == (vendor, product) and bool(interfaces(device))
    )
    for device in found:
        # One that may not be opened shows no serial number.
        if not serial or device.serial in {"", serial}:
            return device
    raise UsbGoneError(f"{vendor:04x}:{product:04x}")


def ways_to(device: UsbDevice) -> list[Callable[[], BulkPipe]]:
    """How to open each of its interfaces."""
    return [partial(bus.open_pipe, device, interface) for interface in interfaces(device)]


@dataclass(frozen=True, slots=True)
class Seen:
    """A scanner on USB."""

    info: DeviceInfo
    uuid: str = ""
    """Empty where it did not tell."""


@dataclass(frozen=True, slots=True)
class _Look:
    at: float
    seen: Seen | None
    """None for what does not scan, as a mere printer that speaks the same protocol."""


class Lookout:
    """Remembers what it saw of each device for as long as that stays plugged in."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._plugged: list[UsbDevice] = []
        self._looks: dict[tuple[int, int, int, int], _Look] = {}

    def found(self) -> list[Seen]:
        """Those that are there now; none where there is no USB."""
        try:
            self._plugged = bus.devices(lambda device: bool(interfaces(device)), self._plugged)
        except UsbError:
            return []
        before, self._looks = self._looks, {}
        for device in self._plugged:
            place = (device.bus, device.address, device.vendor, device.product)
            self._looks[place] = _looked_at(device, before.get(place), self._clock())
        return [look.seen for look in self._looks.values() if look.seen]


def _looked_at(device: UsbDevice, before: _Look | None, now: float) -> _Look:
    if before and now - before.at < (_BETWEEN_LOOKS if before.seen else _BETWEEN_TRIES):
        return before
    try:
        return _Look(now, _asked(device))
    except NonsenseError:
        return before or _Look(now, None)
    except LinkError as error:
        state = state_after(error, Connection.USB)
        seen = before.seen if before else None
        if seen:
            return _Look(now, replace(seen, info=replace(seen.info, state=state)))
        return _Look(now, Seen(_info(device, "", "", state)))


def _asked(device: UsbDevice) -> Seen | None:
    """Raises LinkError."""
    client = Client(Link(UsbDialer(lambda: ways_to(device))), GLANCE)
    try:
        client.link.connect()
    except InUseError:
        dialer = ipp_usb.serving(device)
        if dialer is None:
            raise
        client = Client(Link(dialer), GLANCE)
    try:
        able = client.capabilities()
        if not able.scans:
            return None
        return Seen(_info(device, able.model, able.serial, client.state()), able.uuid)
    finally:
        client.link.close()


def _info(device: UsbDevice, model: str, serial: str, state: DeviceState) -> DeviceInfo:
    shown = model or device.model or f"{device.vendor:04x}:{device.product:04x}"
    return DeviceInfo(name_of(device), KIND, shown, device.serial or serial, state, Connection.USB)
