"""Our driver at a virtual scanner, plugged together in process."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.devices.escl.client import Client
from app.devices.escl.driver import EsclScanner
from app.devices.escl.leftover import Leftover
from app.devices.escl.link import Link
from app.devices.escl.usb_pipe import UsbDialer
from app.devices.usb.pipe import BulkPipe, UsbGoneError
from tests.devices.rig.escl_scanner import EsclScanner as Rig
from tests.devices.rig.escl_usb import IPP_OVER_USB, EsclUsbDevice
from tests.devices.rig.pipe import RigPipe
from tests.devices.rig.transfers import Clock, Gone, RigInterface


def on_usb(rig: Rig, clock: Clock) -> tuple[EsclUsbDevice, Callable[[], list[Callable[[], BulkPipe]]]]:
    """The scanner as a USB device, and how to open its interfaces."""
    device = EsclUsbDevice(rig, clock=clock)
    ways: list[Callable[[], BulkPipe]] = [
        partial(_plugged, device, interface, clock)
        for interface in device.interfaces
        if interface.kind == IPP_OVER_USB
    ]
    return device, lambda: ways


def _plugged(device: EsclUsbDevice, interface: RigInterface, clock: Clock) -> BulkPipe:
    try:
        return RigPipe(device, interface, clock)
    except Gone as error:
        raise UsbGoneError from error


def usb_link(rig: Rig, clock: Clock) -> tuple[EsclUsbDevice, Link]:
    device, find = on_usb(rig, clock)
    return device, Link(UsbDialer(find, clock), clock, clock.wait)


def opened(link: Link, folder: Path | None = None) -> EsclScanner:
    """``folder`` is where the job is noted."""
    return EsclScanner(Client(link), "escl:rig", leftover=Leftover("rig", folder) if folder else None)
