"""What is plugged in, and opening it: pyusb on the libusb that comes along as a wheel."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import libusb_package
import usb.core
import usb.util

from app.devices import life
from app.devices.shown import shown
from app.devices.usb.pipe import (
    BulkPipe,
    UsbBusyError,
    UsbError,
    UsbForbiddenError,
    UsbGoneError,
    UsbOverflowError,
    UsbStallError,
    UsbTimeoutError,
)

_REQUEST = 6.0
"""Seconds for a request that the kernel waits for by itself: Linux gives a device five."""
_RESET = 30.0
"""Seconds until a device that does not come back from a reset is given up by the kernel."""


@dataclass(frozen=True, slots=True)
class Interface:
    """One alternate setting of an interface that has a bulk endpoint each way."""

    number: int
    alternate: int
    kind: tuple[int, int, int]
    """Class, subclass, protocol."""
    endpoint_out: int
    endpoint_in: int


@dataclass(frozen=True, slots=True)
class UsbDevice:
    """A device as its descriptors tell it; nothing was sent to it but requests for descriptors."""

    vendor: int
    product: int
    bus: int
    address: int
    """On the bus; another one each time that it is plugged in."""
    interfaces: tuple[Interface, ...]
    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    """The strings are empty where the device has none, or where this user may not open it."""

    @property
    def has_told(self) -> bool:
        """Whether it has any of its strings."""
        return bool(self.manufacturer or self.model or self.serial)

    @property
    def name(self) -> str:
        """The same wherever and whenever it is plugged in: ``04c5:132b`` or ``04c5:132b:SERIAL``."""
        return ":".join(filter(None, (f"{self.vendor:04x}", f"{self.product:04x}", self.serial)))


def devices(wanted: Callable[[UsbDevice], bool], known: Iterable[UsbDevice] = ()) -> list[UsbDevice]:
    """The devices that are plugged in now, by bus and address.

    ``wanted`` is asked before the strings are read, which opens the device and
    wakes it. They are not read again of those ``known`` from an earlier look.
    One that vanishes meanwhile is left out. Raises UsbError where USB cannot be used at all.
    """
    told = {_bare(one): one for one in known if one.has_told}
    found = []
    with _translated():
        plugged = list(usb.core.find(find_all=True, backend=_backend()))
    for device in plugged:
        with suppress(UsbError), _translated():
            bare = _described(device)
            if wanted(bare):
                found.append(told.get(bare) or _named(device, bare))
        usb.util.dispose_resources(device)
    return sorted(found, key=lambda device: (device.bus, device.address))


def open_pipe(device: UsbDevice, interface: Interface) -> BulkPipe:
    """Claim an interface, with the kernel's own driver for it out of the way until it is closed.

    Raises UsbGoneError, UsbBusyError, UsbForbiddenError or another UsbError.
    """
    with _translated():
        handle = usb.core.find(backend=_backend(), custom_match=lambda other: _is_at(other, device))
    if handle is None:
        raise UsbGoneError(device.name)
    return _LibusbPipe(handle, interface)


@cache
def _backend() -> Any:
    backend = libusb_package.get_libusb1_backend()
    if backend is None:
        raise UsbError("no libusb")
    return backend


def _is_at(handle: Any, device: UsbDevice) -> bool:
    return (handle.bus, handle.address, handle.idVendor, handle.idProduct) == (
        device.bus,
        device.address,
        device.vendor,
        device.product,
    )


def _described(handle: Any) -> UsbDevice:
    interfaces = tuple(
        Interface(
            setting.bInterfaceNumber,
            setting.bAlternateSetting,
            (setting.bInterfaceClass, setting.bInterfaceSubClass, setting.bInterfaceProtocol),
            *ends,
        )
        for setting in handle[0]
        if (ends := _bulk_endpoints(setting))
    )
    return UsbDevice(handle.idVendor, handle.idProduct, handle.bus or 0, handle.address or 0, interfaces)


def _bulk_endpoints(setting: Any) -> tuple[int, int] | None:
    bulk = [
        end.bEndpointAddress
        for end in setting
        if usb.util.endpoint_type(end.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
    ]
    outs = [end for end in bulk if usb.util.endpoint_direction(end) == usb.util.ENDPOINT_OUT]
    ins = [end for end in bulk if usb.util.endpoint_direction(end) == usb.util.ENDPOINT_IN]
    return (outs[0], ins[0]) if outs and ins else None


def _bare(device: UsbDevice) -> UsbDevice:
    return replace(device, manufacturer="", model="", serial="")


def _named(handle: Any, bare: UsbDevice) -> UsbDevice:
    def string(index: int) -> str:
        life.sign(_REQUEST)
        try:
            text = usb.util.get_string(handle, index) if index else None
        except (usb.core.USBError, ValueError, NotImplementedError):
            return ""
        return shown(text or "")

    return replace(
        bare,
        manufacturer=string(handle.iManufacturer),
        model=string(handle.iProduct),
        serial=string(handle.iSerialNumber),
    )


class _LibusbPipe:
    def __init__(self, handle: Any, interface: Interface) -> None:
        self._handle = handle
        self._interface = interface
        self._is_open = True
        self._displaced_driver = False
        try:
            with _translated():
                self._claim()
        except UsbError as error:
            self.close()
            if isinstance(error.__cause__, NotImplementedError):
                # So says libusb on Windows where the device has another driver than WinUSB.
                raise UsbForbiddenError(str(error)) from error
            raise

    def _claim(self) -> None:
        number = self._interface.number
        with suppress(NotImplementedError):  # Windows has no kernel driver in the way
            # Linux gives a printer's interface to usblp, which nobody uses beside a scanner's alternate setting.
            if self._handle.is_kernel_driver_active(number):
                self._handle.detach_kernel_driver(number)
                self._displaced_driver = True
        usb.util.claim_interface(self._handle, number)
        if self._interface.alternate or self._has_alternates():
            life.sign(_REQUEST)
            self._handle.set_interface_altsetting(number, self._interface.alternate)

    def _has_alternates(self) -> bool:
        configuration = self._handle[0]
        return any(
            setting.bInterfaceNumber == self._interface.number and setting.bAlternateSetting
            for setting in configuration
        )

    def write(self, data: bytes, timeout: float) -> None:
        with _translated():
            sent = self._handle.write(self._interface.endpoint_out, data, _milliseconds(timeout))
        if sent != len(data):
            raise UsbTimeoutError(f"{sent} of {len(data)} bytes were taken")

    def read(self, size: int, timeout: float) -> bytes:
        with _translated():
            data = self._handle.read(self._interface.endpoint_in, size, _milliseconds(timeout))
        return bytes(data)

    def clear_halt(self) -> None:
        with _translated():
            for end in (self._interface.endpoint_out, self._interface.endpoint_in):
                life.sign(_REQUEST)
                self._handle.clear_halt(end)

    def reset(self) -> None:
        life.sign(_RESET)
        with _translated():
            self._handle.reset()
            self._claim()

    def close(self) -> None:
        if self._is_open:
            self._is_open = False
            life.sign(_REQUEST)  # where it has alternate settings, the first one is chosen again
            with suppress(usb.core.USBError):
                usb.util.release_interface(self._handle, self._interface.number)
            if self._displaced_driver:
                with suppress(usb.core.USBError, NotImplementedError):
                    self._handle.attach_kernel_driver(self._interface.number)
            with suppress(usb.core.USBError):
                usb.util.dispose_resources(self._handle)


def _milliseconds(seconds: float) -> int:
    return max(1, round(seconds * 1000))  # to libusb 0 means for ever


_ERRORS = {
    errno.ENODEV: UsbGoneError,
    errno.ENOENT: UsbGoneError,
    errno.ESHUTDOWN: UsbGoneError,
    errno.EBUSY: UsbBusyError,
    errno.EACCES: UsbForbiddenError,
    errno.EPERM: UsbForbiddenError,
    errno.EPIPE: UsbStallError,
    errno.EOVERFLOW: UsbOverflowError,
}


@contextmanager
def _translated() -> Iterator[None]:
    """Make what libusb raises one of ours. A failed transfer (EIO) is left as it is: unplugging shows next time."""
    try:
        yield
    except usb.core.USBTimeoutError as error:
        raise UsbTimeoutError(str(error)) from error
    except usb.core.USBError as error:
        raise _ERRORS.get(error.errno or 0, UsbError)(str(error)) from error
    except (NotImplementedError, ValueError) as error:  # pyusb on a system without USB, or on odd descriptors
        raise UsbError(str(error)) from error
