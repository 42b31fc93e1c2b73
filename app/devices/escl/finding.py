"""Which of these scanners are there, and opening one by its name.

``escl:usb:VENDOR:PRODUCT[:SERIAL]``, or ``escl:http[s]://host[:port]/eSCL``,
which may end with ``#sha256=`` and the fingerprint of the device's certificate.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from app.core.errors import ScannerError
from app.devices import life
from app.devices.escl import ipp_usb, mdns, on_usb
from app.devices.escl.client import Client
from app.devices.escl.driver import KIND, EsclScanner
from app.devices.escl.errors import InUseError, LinkError
from app.devices.escl.faults import unopened
from app.devices.escl.link import Dialer, Link
from app.devices.escl.tcp_pipe import Place, TcpDialer
from app.devices.escl.usb_pipe import UsbDialer
from app.devices.scanner import Connection, DeviceInfo, DeviceState
from app.devices.usb.pipe import UsbError

_BUSY_PATIENCE = 2.0
"""Seconds that another process may take to let go of a device."""
_PAUSE = 0.1
_LISTENING = 1.0
"""Seconds in which most devices of a network have answered."""
_BETWEEN_NETWORKS = 10.0
"""Seconds until it is seen that the machine has come into a network, or into another one."""


def open_device(address: str) -> EsclScanner:
    """The scanner at ``usb:VENDOR:PRODUCT[:SERIAL]`` or at a URL.

    Raises ScannerFault where it is not there or in use, ScannerError where it
    may not be opened or does not answer as it should.
    """
    if match := re.fullmatch(r"usb:([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?", address):
        return _open_usb(int(match[1], 16), int(match[2], 16), match[3] or "")
    try:
        place = Place.parse(address)
    except ValueError as error:
        raise ScannerError(
            "「{address}」という eSCL スキャナーはありません。「escl:http://192.168.1.20/eSCL」のように指定してください。",
            address=address,
        ) from error
    return _opened(TcpDialer(place), f"{KIND}:{address}")


def discover() -> list[DeviceInfo]:
    """The scanners that are there now, after about a second."""
    with Browser() as browser:
        time.sleep(_LISTENING)
        return browser.found()


class Browser:
    """Looks for scanners until ``close``: listens to the network all the time, and looks at USB when asked."""

    def __init__(
        self, networks: Sequence[str] | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """``networks``: the addresses of the interfaces to listen on, instead of all."""
        self._lookout = on_usb.Lookout()
        self._networks = networks
        self._clock = clock
        self._watch: mdns.Watch | None = None
        self._listen()

    def found(self) -> list[DeviceInfo]:
        """Each scanner once: by USB where it is plugged in, else with TLS where it offers that.

        One of the network is taken for ready as long as it announces itself:
        asking would keep it from going to sleep.
        """
        if self._clock() - self._listened >= _BETWEEN_NETWORKS:
            self._listen()
        plugged = self._lookout.found()
        known = {seen.uuid for seen in plugged} - {""}
        announced = self._watch.announced if self._watch else []
        return [seen.info for seen in plugged] + [
            _listed(one) for one in _once(announced) if one.uuid not in known
        ]

    def close(self) -> None:
        """Look no more. May be called twice."""
        watch, self._watch = self._watch, None
        if watch:
            watch.close()

    def _listen(self) -> None:
        """Begin to listen, or go on where the machine is in another network by now."""
        self._listened = self._clock()
        with suppress(OSError):  # without a network USB is left
            if self._watch:
                self._watch.follow()
            else:
                self._watch = mdns.Watch(self._networks)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _once(announced: Iterable[mdns.Announced]) -> list[mdns.Announced]:
    """Each device once, told by its UUID, or else by its address; with TLS where it offers that."""
    chosen: dict[str, mdns.Announced] = {}
    for one in sorted(announced, key=lambda one: not one.place.is_secure):
        chosen.setdefault(one.uuid or one.place.host, one)
    return sorted(chosen.values(), key=lambda one: (one.model, one.url))


def _listed(one: mdns.Announced) -> DeviceInfo:
    return DeviceInfo(f"{KIND}:{one.url}", KIND, one.model, "", DeviceState.READY, Connection.NETWORK)


def _opened(dialer: Dialer, name: str, serial: str = "") -> EsclScanner:
    try:
        return EsclScanner(Client(Link(dialer)), name, serial)
    except LinkError as error:
        raise unopened(error, dialer.connection) from error


def _open_usb(vendor: int, product: int, serial: str) -> EsclScanner:
    name = ":".join(filter(None, (KIND, f"usb:{vendor:04x}:{product:04x}", serial)))
    dialer = UsbDialer(lambda: on_usb.ways_to(on_usb.find(vendor, product, serial)))
    until = time.monotonic() + _BUSY_PATIENCE
    while True:
        try:
            return EsclScanner(Client(Link(dialer)), name, serial)
        except InUseError as error:
            with suppress(UsbError):
                if served := ipp_usb.serving(on_usb.find(vendor, product, serial)):
                    return _opened(served, name, serial)
            if time.monotonic() >= until:
                raise unopened(error, dialer.connection) from error
            life.sign()
            time.sleep(_PAUSE)
        except LinkError as error:
            raise unopened(error, dialer.connection) from error
