"""Devices on USB that the program ipp-usb owns: it serves each of them on a port of the loopback interface.

Any user of this machine may serve there too, so what answers is compared with
the device on USB, and nothing more is claimed of it than that it says so.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import suppress

from app.devices import life
from app.devices.escl.capabilities import ScannerCapabilities
from app.devices.escl.client import GLANCE, Client
from app.devices.escl.errors import LinkError
from app.devices.escl.link import Link
from app.devices.escl.tcp_pipe import Place, TcpDialer
from app.devices.usb.bus import UsbDevice

_PORTS = range(60000, 60064)
"""Given out from the first on, one for each device that was ever plugged in."""


def serving(device: UsbDevice) -> TcpDialer | None:
    """The way to a device through ipp-usb: the one with its serial number, or else the only one of its model."""
    served = list(_served()) if sys.platform == "linux" else []
    same = [place for place, able in served if device.serial and able.serial == device.serial]
    alike = [place for place, able in served if device.model and device.model in able.model]
    found = same or (alike if len(alike) == 1 else [])
    return TcpDialer(found[0]) if found else None


def _served() -> Iterator[tuple[Place, ScannerCapabilities]]:
    for port in _PORTS:
        if not _listens(port):
            continue
        # Under another name it sends its clients away.
        place = Place("localhost", port, "/eSCL")
        link = Link(TcpDialer(place))
        with suppress(LinkError):
            yield place, Client(link, GLANCE).capabilities()
        link.close()


def _listens(port: int) -> bool:
    life.sign()
    try:
        socket.create_connection(("127.0.0.1", port), timeout=0.5).close()
    except OSError:
        return False
    return True
