"""A device on USB: IPP over USB (USB-IF, class 7/1/4), an HTTP connection on each of its interfaces.

A plain printer's interface becomes one by its alternate setting. What is left
of an answer would be taken for the next one's beginning, so a connection that
went wrong is given up for that of the next interface, and when its turn comes
again it is emptied first.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from app.devices.escl.errors import (
    BrokenError,
    ForbiddenError,
    GoneError,
    InUseError,
    LinkError,
    NonsenseError,
    SilentError,
)
from app.devices.scanner import Connection
from app.devices.usb.bus import Interface, UsbDevice
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

_IPP_OVER_USB = (7, 1, 4)
_HP = 0x03F0
_HPS_OWN = (255, 9, 1)
"""What some devices of HP have instead."""

_SENDING = 3.0
_PIECE = 1 << 16
_MOST_STALLS = 3
"""In one answer."""
_LEFT_OVER = 0.1
"""Seconds within which comes what is left of an older answer."""
_MOST_LEFT_OVER = 32
"""Transfers of it that are thrown away."""


def interfaces(device: UsbDevice) -> list[Interface]:
    """Those that speak HTTP, last first: a printing system takes the first ones first."""
    wanted = {_IPP_OVER_USB, *([_HPS_OWN] if device.vendor == _HP else [])}
    found = [interface for interface in device.interfaces if interface.kind in wanted]
    return sorted(found, key=lambda one: (one.kind != _IPP_OVER_USB, -one.number))


OpenPipes = Callable[[], Sequence[Callable[[], BulkPipe]]]


class UsbDialer:
    """Makes connections to one device. See ``app.devices.escl.link.Dialer``."""

    connection = Connection.USB
    host = "localhost"
    root = "/eSCL"

    def __init__(self, find: OpenPipes, clock: Callable[[], float] = time.monotonic) -> None:
        """``find`` looks for the device and says how to open each of its interfaces; it raises UsbError."""
        self._find = find
        self._clock = clock
        self._turn = 0

    def dial(self) -> UsbPipe:
        with _translated():
            ways = self._find()
        trouble: LinkError = GoneError("no interface")
        for _ in ways:
            open_pipe = ways[self._turn % len(ways)]
            self._turn += 1
            try:
                with _translated():
                    return UsbPipe(open_pipe(), self._clock)
            except GoneError:
                raise
            except LinkError as error:
                trouble = error
        raise trouble

    def revive(self) -> None:
        """Reset the device on the bus; connections must be closed before."""
        with _translated():
            pipe = self._find()[0]()
            try:
                pipe.reset()
            finally:
                pipe.close()


class UsbPipe:
    """See ``app.devices.escl.http.Pipe``."""

    is_stream = False
    is_stale = False

    def __init__(self, pipe: BulkPipe, clock: Callable[[], float]) -> None:
        """Closes ``pipe`` where it fails. Raises UsbError, NonsenseError."""
        self._pipe = pipe
        self._clock = clock
        self._stalls = 0
        try:
            self._empty()
        except BaseException:
            pipe.close()
            raise

    def send(self, data: bytes) -> None:
        self._stalls = 0
        with _translated():
            try:
                self._pipe.write(data, _SENDING)
            except UsbStallError:  # it took nothing of it
                self._pipe.clear_halt()
                self._pipe.write(data, _SENDING)

    def receive(self, seconds: float) -> bytes | None:
        until = self._clock() + seconds
        while (left := until - self._clock()) > 0:
            try:
                with _translated():
                    data = self._read(left)
            except SilentError:
                return None
            if data:  # an empty packet only says that a transfer ended at a packet's end
                return data
        return None

    def close(self) -> None:
        self._pipe.close()

    def _read(self, seconds: float) -> bytes:
        try:
            return self._pipe.read(_PIECE, seconds)
        except UsbStallError:
            self._stalls += 1
            if self._stalls > _MOST_STALLS:
                raise
            self._pipe.clear_halt()
            return b""

    def _empty(self) -> None:
        for _ in range(_MOST_LEFT_OVER):
            if self.receive(_LEFT_OVER) is None:
                return
        raise NonsenseError("it talks without being asked")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except UsbTimeoutError as error:
        raise SilentError(str(error)) from error
    except UsbGoneError as error:
        raise GoneError(str(error)) from error
    except UsbBusyError as error:
        raise InUseError(str(error)) from error
    except UsbForbiddenError as error:
        raise ForbiddenError(str(error)) from error
    except UsbOverflowError as error:
        raise NonsenseError(str(error)) from error
    except UsbError as error:
        raise BrokenError(str(error)) from error
