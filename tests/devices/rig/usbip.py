"""A virtual device exported by USB/IP, so that a kernel takes it for one of its own (docs.kernel.org/usb/usbip_protocol.html).

``exported`` serves on the loopback network alone, one importer at a time; unplugging closes its connection.
"""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.devices.rig.descriptors import device_descriptor
from tests.devices.rig.transfers import Gone, RigDevice
from tests.devices.rig.usbip_urbs import Urbs

BUS_ID = "1-1"
"""Of the one device that a server has."""
HIGH_SPEED = 3

_VERSION = 0x0111
_LIST_REQUEST, _LIST_REPLY = 0x8005, 0x0005
_IMPORT_REQUEST, _IMPORT_REPLY = 0x8003, 0x0003
_NO_DEVICE = 1

_OPERATION = struct.Struct(">HHI")
_DEVICE = struct.Struct(">256s32sIIIHHHBBBBBB")
_BUS, _ADDRESS = 1, 2
DEVICE_ID = _BUS << 16 | _ADDRESS
"""What the importer's kernel calls the device by."""


class Export:
    """The server's handle for those who stand beside the device."""

    def __init__(self, device: RigDevice) -> None:
        self._device = device
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._importer: socket.socket | None = None
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, name="usbip", daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        """Let the importer's kernel see the device vanish, in the middle of whatever it is doing."""
        importer = self._importer
        if importer is not None:
            with suppress(OSError):  # it has just gone by itself
                importer.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        while self._thread.is_alive():  # which may have just accepted another importer
            self.unplug()
            self._thread.join(0.1)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:  # closed
                return
            # A kernel that was shot leaves broken connections behind; the next one begins anew.
            with connection, suppress(ConnectionError, struct.error):
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._importer = connection
                self._operate(connection)
            self._importer = None

    def _operate(self, connection: socket.socket) -> None:
        version, code, _ = _OPERATION.unpack(connection.recv(_OPERATION.size, socket.MSG_WAITALL))
        if version != _VERSION:
            return
        if code == _LIST_REQUEST:
            kinds = {interface.number: interface.kind for interface in reversed(self._device.interfaces)}
            listed = b"".join(bytes((*kinds[number], 0)) for number in sorted(kinds))
            head = _OPERATION.pack(_VERSION, _LIST_REPLY, 0) + struct.pack(">I", 1)
            connection.sendall(head + self._described() + listed)
        elif code == _IMPORT_REQUEST:
            wanted = connection.recv(32, socket.MSG_WAITALL).rstrip(b"\0")
            if wanted != BUS_ID.encode():
                connection.sendall(_OPERATION.pack(_VERSION, _IMPORT_REPLY, _NO_DEVICE))
                return
            connection.sendall(_OPERATION.pack(_VERSION, _IMPORT_REPLY, 0) + self._described())
            with suppress(Gone):
                Urbs(self._device, connection).carry()

    def _described(self) -> bytes:
        descriptor = device_descriptor(self._device)
        (release,) = struct.unpack_from("<H", descriptor, 12)
        return _DEVICE.pack(
            f"/sys/devices/rig/usb1/{BUS_ID}".encode(),
            BUS_ID.encode(),
            *(_BUS, _ADDRESS, HIGH_SPEED),
            *(self._device.vendor, self._device.product, release),
            *descriptor[4:7],
            *(1, 1, len({interface.number for interface in self._device.interfaces})),
        )


@contextmanager
def exported(device: RigDevice) -> Iterator[Export]:
    """Serve a device for a while. It is used by the server's thread, in which time is the machine's own."""
    export = Export(device)
    try:
        yield export
    finally:
        export.close()
