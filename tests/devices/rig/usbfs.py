"""The ioctls of a USB device's node (``linux/usbdevice_fs.h``), answered for a virtual device."""

from __future__ import annotations

import errno
import socket
import struct
import time
from collections import deque
from collections.abc import Callable

from tests.devices.rig.descriptors import string_descriptor
from tests.devices.rig.ioctls import CONTROL, Client, Urb
from tests.devices.rig.transfers import Babble, Broken, Gone, Nak, RigDevice, Stall

_UINT = struct.Struct("=I")

_GET_DRIVER = 0x41045508
_SUBMIT_URB = 0x8038550A
_DISCARD_URB = 0x550B
_REAP_URB = 0x4008550C
_REAP_URB_NOW = 0x4008550D
_CLAIM, _RELEASE = 0x8004550F, 0x80045510
_SET_INTERFACE, _SET_CONFIGURATION = 0x80085504, 0x80045505
_RESET, _CLEAR_HALT = 0x5514, 0x80045515
_CAPABILITIES, _DISCONNECT_CLAIM, _SPEED = 0x8004551A, 0x8108551B, 0x551F
_DRIVER_IOCTL = 0xC0105512

_SHORT_NOT_OK = 1
_CAN_CONTINUE, _CAN_BE_ANY_SIZE, _CAN_BE_WHOLE, _CAN_REAP_WHEN_GONE = 2, 4, 8, 16
_HIGH_SPEED = 3

_PATIENCE = 0.002
"""Seconds for which a client that reaps waits for something to reap: its ``poll`` cannot, for the node is a file."""


class Usbfs:
    """The kernel's side of a device's node: claims, URBs and what becomes of them."""

    def __init__(self, device: RigDevice, *, whole_transfers: bool, on_gone: Callable[[], None]) -> None:
        """``on_gone`` is called once, when a transfer finds the device unplugged."""
        self._device = device
        self._capabilities = _CAN_CONTINUE | _CAN_BE_ANY_SIZE | _CAN_REAP_WHEN_GONE
        if whole_transfers:
            self._capabilities |= _CAN_BE_WHOLE
        self._on_gone = on_gone
        self._gone = False
        self._clients: dict[socket.socket, Client] = {}
        self._queues: dict[int, deque[Urb]] = {}
        self._ready_at: dict[int, float] = {}
        self._ioctls: dict[int, Callable[[Client, int], None]] = {
            _SUBMIT_URB: self._submit,
            _REAP_URB: self._reap,
            _REAP_URB_NOW: self._reap,
            _DISCARD_URB: self._discard,
            _CAPABILITIES: lambda client, at: client.write_and_answer((at, _UINT.pack(self._capabilities))),
            _SPEED: lambda client, _: client.answer(_HIGH_SPEED),
            _SET_CONFIGURATION: lambda client, _: client.answer(),
            _GET_DRIVER: self._driver,
            _DRIVER_IOCTL: lambda client, _: client.fail(errno.ENODATA),
            _CLAIM: self._claim,
            _DISCONNECT_CLAIM: self._claim,
            _RELEASE: self._release,
            _SET_INTERFACE: self._set_interface,
            _CLEAR_HALT: self._clear_halt,
            _RESET: self._reset,
        }

    def connect(self, connection: socket.socket) -> None:
        self._clients[connection] = Client(connection)

    def disconnect(self, connection: socket.socket) -> None:
        """As the kernel does when a node is closed: what is under way is dropped, what is claimed is free."""
        client = self._clients.pop(connection)
        for queue in self._queues.values():
            for urb in [urb for urb in queue if urb.client is client]:
                queue.remove(urb)
        connection.close()

    def serve(self, connection: socket.socket) -> bool:
        """One request of a client; False where it has closed."""
        client = self._clients[connection]
        try:
            if (request := client.request()) is None:
                return True
            number, argument = request
            if (handler := self._ioctls.get(number)) is None:
                client.fail(errno.ENOTTY)
            elif self._gone and number not in {_REAP_URB_NOW, _REAP_URB, _DISCARD_URB}:
                client.fail(errno.ENODEV)
            else:
                handler(client, argument)
        except (ConnectionError, EOFError):
            return False
        return True

    def turn(self) -> float:
        """Do what is due; in how many seconds there is more to do."""
        now = time.monotonic()
        for endpoint in [end for end, at in self._ready_at.items() if at <= now]:
            del self._ready_at[endpoint]
            self._carry(endpoint)
        due = min(self._ready_at.values(), default=float("inf"))
        for client in self._clients.values():
            if client.reaping is not None:
                if client.reaping[1] <= now:
                    client.reaping = None
                    client.fail(errno.EAGAIN)
                else:
                    due = min(due, client.reaping[1])
        return max(0.0, due - now)

    def unplug(self) -> None:
        """Finish all that is under way; from now on there is no such device."""
        if self._gone:
            return
        self._gone = True
        self._ready_at.clear()
        for queue in self._queues.values():
            while queue:
                self._finish(queue.popleft(), -errno.ESHUTDOWN)
        for client in self._clients.values():
            if client.reaping is not None and not client.done:
                client.reaping = None
                client.fail(errno.ENODEV)
        self._on_gone()

    # Transfers

    def _submit(self, client: Client, at: int) -> None:
        urb = client.urb(at)
        client.answer()
        if urb.type == CONTROL:
            self._control(urb)
            return
        self._queues.setdefault(urb.endpoint, deque()).append(urb)
        # What libusb split is one transfer to the device: it begins when the last piece is here.
        if not urb.flags & _SHORT_NOT_OK and urb.endpoint not in self._ready_at:
            self._carry(urb.endpoint)
            if not urb.is_inward:
                self._stir()

    def _stir(self) -> None:
        """What had nothing to say may have something now."""
        for endpoint in [end for end, queue in self._queues.items() if queue and end not in self._ready_at]:
            self._carry(endpoint)

    def _carry(self, endpoint: int) -> None:
        """Let the device take or give what is queued, until it has enough."""
        queue = self._queues.get(endpoint, deque())
        while queue:
            pieces = _first_transfer(queue)
            if not pieces:
                return
            try:
                if endpoint & 0x80:
                    size = sum(urb.length for urb in pieces)
                    data = memoryview(self._device.bulk_in(endpoint, size))
                    status = 0
                else:
                    self._device.bulk_out(endpoint, bytes(pieces[0].data))
                    data, status = memoryview(pieces[0].data), 0
            except Nak as nak:
                if nak.seconds != float("inf"):
                    self._ready_at[endpoint] = time.monotonic() + nak.seconds
                return
            except Gone:
                self.unplug()
                return
            except (Stall, Broken) as failure:
                data, status = memoryview(b""), _STATUS[type(failure)]
            except Babble:
                # Whole packets fill all pieces but the last: there alone can be more than was asked for.
                data, status = memoryview(bytes(sum(urb.length for urb in pieces[:-1]))), -errno.EOVERFLOW
            for _ in pieces:
                queue.popleft()
            self._spread(pieces, data, status)

    def _spread(self, pieces: list[Urb], data: memoryview, status: int) -> None:
        """Fill the pieces in order; after a short or failed one, the kernel drops those that continue it."""
        for urb in pieces:
            urb.data, data = data[: urb.length], data[urb.length :]
            urb.actual = len(urb.data)
            short = urb.actual < urb.length
            ended = status or (-errno.EREMOTEIO if urb.flags & _SHORT_NOT_OK else 0)
            self._finish(urb, ended if short else 0)
            if short and urb is not pieces[-1]:
                rest = pieces[pieces.index(urb) + 1 :]
                for left in rest:
                    left.data, left.actual = b"", 0
                    self._finish(left, -errno.ECONNRESET)
                return

    def _finish(self, urb: Urb, status: int) -> None:
        urb.status = status
        urb.client.done.append(urb)
        if urb.client.reaping is not None:
            at, _ = urb.client.reaping
            urb.client.reaping = None
            self._reap(urb.client, at)

    def _reap(self, client: Client, at: int) -> None:
        if not client.done:
            if self._gone:
                client.fail(errno.ENODEV)
            elif any(urb.client is client for queue in self._queues.values() for urb in queue):
                client.reaping = (at, time.monotonic() + _PATIENCE)
            else:
                client.fail(errno.EAGAIN)
            return
        client.reap(client.done.popleft(), at)

    def _discard(self, client: Client, at: int) -> None:
        for endpoint, queue in self._queues.items():
            for urb in queue:
                if urb.client is client and urb.address == at:
                    queue.remove(urb)
                    urb.data = b""
                    if not queue:
                        self._ready_at.pop(endpoint, None)
                    client.answer()
                    self._finish(urb, -errno.ENOENT)
                    return
        client.fail(errno.EINVAL)

    def _control(self, urb: Urb) -> None:
        """Requests to endpoint 0: strings alone, for all else the kernel knows or does by ioctls of their own."""
        kind, request, value, _, length = struct.unpack_from("<BBHHH", bytes(urb.data))
        answer = b""
        if (kind, request, value >> 8) == (0x80, 6, 3):
            answer = string_descriptor(self._device, value & 0xFF)
        urb.data = answer[:length]
        urb.actual = len(urb.data)
        self._finish(urb, 0 if answer else -errno.EPIPE)

    # The rest

    def _claim(self, client: Client, at: int) -> None:
        (interface,) = _UINT.unpack(client.read(at, 4))
        if any(interface in other.claimed for other in self._clients.values() if other is not client):
            client.fail(errno.EBUSY)
            return
        client.claimed.add(interface)
        client.answer()

    def _release(self, client: Client, at: int) -> None:
        (interface,) = _UINT.unpack(client.read(at, 4))
        if interface in client.claimed:
            client.claimed.remove(interface)
            client.answer()
        else:
            client.fail(errno.EINVAL)

    def _driver(self, client: Client, at: int) -> None:
        (interface,) = _UINT.unpack(client.read(at, 4))
        if any(interface in other.claimed for other in self._clients.values()):
            client.write_and_answer((at + 4, b"usbfs\0"))
        else:
            client.fail(errno.ENODATA)

    def _set_interface(self, client: Client, at: int) -> None:
        interface, alternate = struct.unpack("=II", client.read(at, 8))
        if interface not in client.claimed:
            client.fail(errno.EINVAL)
            return
        self._ask(client, lambda: self._device.set_alternate(interface, alternate))

    def _clear_halt(self, client: Client, at: int) -> None:
        (endpoint,) = _UINT.unpack(client.read(at, 4))
        self._ask(client, lambda: self._device.clear_halt(endpoint))

    def _reset(self, client: Client, at: int) -> None:
        self._ask(client, self._device.reset)

    def _ask(self, client: Client, act: Callable[[], None]) -> None:
        try:
            act()
        except Gone:
            client.fail(errno.ENODEV)
            self.unplug()
        except (Stall, Nak):
            client.fail(errno.EPIPE)
        else:
            client.answer()
            self._ready_at.clear()
            self._stir()


_STATUS = {Stall: -errno.EPIPE, Broken: -errno.EPROTO}


def _first_transfer(queue: deque[Urb]) -> list[Urb]:
    """The URBs of the transfer at the head of a queue; none while its end is not here yet."""
    pieces = []
    for urb in queue:
        pieces.append(urb)
        if not urb.flags & _SHORT_NOT_OK:
            return pieces
    return []
