"""The URBs of an importing kernel, carried to a virtual device: bulk transfers, and the requests of USB 2.0, chapter 9.

A URB is a transfer: libusb splits none for a host controller that gathers and scatters, as vhci does since Linux 5.4.
"""

from __future__ import annotations

import errno
import math
import select
import socket
import struct
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from tests.devices.rig.descriptors import configuration_descriptor, device_descriptor, string_descriptor
from tests.devices.rig.transfers import Babble, Broken, Nak, RigDevice, Stall

_SUBMIT, _UNLINK, _SUBMITTED, _UNLINKED = 1, 2, 3, 4
_HEAD = struct.Struct(">IIIII")
"""Command, number, device, direction, endpoint."""
_SUBMIT_BODY = struct.Struct(">Iiiii8s")
"""Flags, length, three fields of isochronous transfers, the setup packet of control transfers."""
_RESULT = struct.Struct(">iiiii8x")
"""Status, actual length, three fields of isochronous transfers."""
_UNLINK_BODY = struct.Struct(">i24x")

_STATUS = {Stall: -errno.EPIPE, Broken: -errno.EPROTO, Babble: -errno.EOVERFLOW}

# Standard requests by their type and number.
_GET_STATUS = {(kind, 0x00) for kind in (0x80, 0x81, 0x82)}
_CLEAR_ENDPOINT_FEATURE = (0x02, 0x01)
_GET_DESCRIPTOR = (0x80, 0x06)
_GET_CONFIGURATION, _SET_CONFIGURATION = (0x80, 0x08), (0x00, 0x09)
_GET_INTERFACE, _SET_INTERFACE = (0x81, 0x0A), (0x01, 0x0B)
_SETUP = struct.Struct("<BBHHH")


@dataclass(eq=False)
class _Urb:
    number: int
    endpoint: int
    """With 0x80 where data come in."""
    length: int
    data: bytes
    """What goes out."""


class Urbs:
    """What the kernel wants carried, endpoint by endpoint."""

    def __init__(self, device: RigDevice, connection: socket.socket) -> None:
        self._device = device
        self._connection = connection
        self._queues: dict[int, deque[_Urb]] = {}
        self._ready_at: dict[int, float] = {}
        self._alternates: dict[int, int] = {}

    def carry(self) -> None:
        """Until the kernel lets go of the device. Raises Gone when the device is unplugged, ConnectionError."""
        while True:
            due = min(self._ready_at.values(), default=math.inf) - time.monotonic()
            readable, _, _ = select.select(
                [self._connection], [], [], None if due == math.inf else max(0.0, due)
            )
            if readable and not self._take():
                return
            for endpoint in [end for end, at in self._ready_at.items() if at <= time.monotonic()]:
                self._carry(endpoint)

    def _take(self) -> bool:
        """One command; False where there are no more."""
        head = self._connection.recv(_HEAD.size, socket.MSG_WAITALL)
        if len(head) < _HEAD.size:
            return False
        command, number, _, inward, endpoint = _HEAD.unpack(head)
        body = self._connection.recv(_SUBMIT_BODY.size, socket.MSG_WAITALL)
        if command == _UNLINK:
            self._unlink(number, *_UNLINK_BODY.unpack(body))
            return True
        if command != _SUBMIT:
            raise ConnectionError(f"no command of USB/IP: {command}")
        _, length, _, _, _, setup = _SUBMIT_BODY.unpack(body)
        data = b"" if inward or not length else self._connection.recv(length, socket.MSG_WAITALL)
        urb = _Urb(number, endpoint | (0x80 if inward else 0), length, data)
        if endpoint == 0:
            self._control(urb, setup)
        else:
            self._queues.setdefault(urb.endpoint, deque()).append(urb)
            self._carry(urb.endpoint)
        return True

    def _unlink(self, number: int, unwanted: int) -> None:
        status = 0  # too late: it was answered
        for queue in self._queues.values():
            for urb in queue:
                if urb.number == unwanted:
                    queue.remove(urb)
                    status = -errno.ECONNRESET
                    break
        self._connection.sendall(_HEAD.pack(_UNLINKED, number, 0, 0, 0) + _UNLINK_BODY.pack(status))

    def _carry(self, endpoint: int) -> None:
        """Let the device take or give what is queued, until it has enough."""
        self._ready_at.pop(endpoint, None)
        queue = self._queues.get(endpoint, deque())
        while queue:
            urb, data, status = queue[0], b"", 0
            try:
                if endpoint & 0x80:
                    data = self._device.bulk_in(endpoint, urb.length)
                else:
                    self._device.bulk_out(endpoint, urb.data)
            except Nak as nak:
                if nak.seconds != math.inf:
                    self._ready_at[endpoint] = time.monotonic() + nak.seconds
                return
            except (Stall, Broken, Babble) as failure:
                status = _STATUS[type(failure)]
            queue.popleft()
            self._finish(urb, status, data, taken=0 if status else len(urb.data))
            if not endpoint & 0x80:
                self._wake(but=endpoint)

    def _wake(self, but: int) -> None:
        """What came in may be what another endpoint was waiting for."""
        for endpoint in self._queues:
            if endpoint != but and endpoint not in self._ready_at:
                self._carry(endpoint)

    def _finish(self, urb: _Urb, status: int, data: bytes = b"", taken: int = 0) -> None:
        head = _HEAD.pack(_SUBMITTED, urb.number, 0, 0, 0)
        self._connection.sendall(head + _RESULT.pack(status, len(data) or taken, 0, 0, 0))
        if data:
            self._connection.sendall(data)

    # Endpoint 0

    def _control(self, urb: _Urb, setup: bytes) -> None:
        kind, request, value, index, length = _SETUP.unpack(setup)
        try:
            answer = self._requested((kind, request), value, index)
        except (Stall, Nak):
            self._finish(urb, -errno.EPIPE)
        else:
            self._finish(urb, 0, answer[:length])
            self._wake(but=0)

    def _requested(self, request: tuple[int, int], value: int, index: int) -> bytes:
        """The answer to a standard request. Raises Stall for one that there is not."""
        acts: dict[tuple[int, int], Callable[[], None]] = {
            _CLEAR_ENDPOINT_FEATURE: lambda: self._device.clear_halt(index),
            # A reset of the bus is the host controller's own; what the wire carries of it is this.
            _SET_CONFIGURATION: self._configure,
            _SET_INTERFACE: lambda: self._choose(index, value),
        }
        if request in acts:
            acts[request]()
            return b""
        if request == _GET_DESCRIPTOR:
            return self._descriptor(value >> 8, value & 0xFF)
        if request == _GET_INTERFACE:
            return bytes((self._alternates.get(index, 0),))
        if request == _GET_CONFIGURATION:
            return b"\x01"
        if request in _GET_STATUS:
            return b"\0\0"
        raise Stall

    def _descriptor(self, kind: int, number: int) -> bytes:
        if kind == 1:
            return device_descriptor(self._device)
        if kind == 2 and number == 0:
            return configuration_descriptor(self._device)
        text = string_descriptor(self._device, number) if kind == 3 else b""
        if not text:
            raise Stall
        return text

    def _configure(self) -> None:
        self._alternates.clear()
        self._device.reset()

    def _choose(self, interface: int, alternate: int) -> None:
        self._device.set_alternate(interface, alternate)
        self._alternates[interface] = alternate
