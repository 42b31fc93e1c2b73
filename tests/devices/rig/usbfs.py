"""The ioctls of a USB device's node (``linux/usbdevice_fs.h``), answered for a virtual device.

They arrive over the socket that umockdev's preloaded library opens for every opened node. What is
spoken there are triples of 64-bit words: a request and its argument come in, and until ``DONE``
is answered, the client's memory is read and written by commands; the client waits meanwhile.
"""

from __future__ import annotations

import errno
import socket
import struct
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from tests.devices.rig.descriptors import string_descriptor
from tests.devices.rig.transfers import Babble, Broken, Gone, Nak, RigDevice, Stall

_IOCTL = 1
_DONE, _READ_MEMORY, _WRITE_MEMORY = 3, 5, 6
_UNHANDLED = -100
"""Whoever gets this as a result asks the real file."""

_WORDS = struct.Struct("=QQQ")
_URB = struct.Struct("=BBxxiIxxxxQiiiiiIQ")
_OUTCOME = struct.Struct("=iI")
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

_CONTROL, _BULK = 2, 3
_SHORT_NOT_OK, _CONTINUATION = 1, 4
_CAN_CONTINUE, _CAN_BE_ANY_SIZE, _CAN_BE_WHOLE, _CAN_REAP_WHEN_GONE = 2, 4, 8, 16
_HIGH_SPEED = 3

_PATIENCE = 0.002
"""Seconds for which a client that reaps waits for something to reap: its ``poll`` cannot, for the node is a file."""


@dataclass(eq=False)
class _Urb:
    client: Client
    address: int
    """Where it is in the client's memory; its name to the client."""
    type: int
    endpoint: int
    flags: int
    buffer: int
    length: int
    data: bytes | memoryview
    """What goes out, or has come in."""
    status: int = 0
    actual: int = 0


@dataclass(eq=False)
class Client:
    """One opened node."""

    socket: socket.socket
    claimed: set[int] = field(default_factory=set)
    done: deque[_Urb] = field(default_factory=deque)
    reaping: tuple[int, float] | None = None
    """Where to write the reaped URB's address, and until when to wait for one."""

    def read(self, address: int, size: int) -> bytes:
        self.send(_WORDS.pack(_READ_MEMORY, address, size))
        return self.socket.recv(size, socket.MSG_WAITALL)

    def send(self, data: bytes | memoryview) -> None:
        with suppress(ConnectionError):  # it died, which is noticed when it is listened to
            self.socket.sendall(data)

    def answer(self, result: int, error: int = 0) -> None:
        self.send(_WORDS.pack(_DONE, result & 0xFFFFFFFFFFFFFFFF, error))

    def fail(self, error: int) -> None:
        self.answer(-1, error)

    def write_and_answer(self, *pieces: tuple[int, bytes]) -> None:
        """A few bytes here and there in its memory, then success."""
        words = b"".join(
            _WORDS.pack(_WRITE_MEMORY, address, len(data)) + data for address, data in pieces if data
        )
        self.send(words + _WORDS.pack(_DONE, 0, 0))


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
        self._queues: dict[int, deque[_Urb]] = {}
        self._ready_at: dict[int, float] = {}
        self._ioctls: dict[int, Callable[[Client, int], None]] = {
            _SUBMIT_URB: self._submit,
            _REAP_URB: self._reap,
            _REAP_URB_NOW: self._reap,
            _DISCARD_URB: self._discard,
            _CAPABILITIES: lambda client, at: client.write_and_answer((at, _UINT.pack(self._capabilities))),
            _SPEED: lambda client, _: client.answer(_HIGH_SPEED),
            _SET_CONFIGURATION: lambda client, _: client.answer(0),
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
            words = connection.recv(_WORDS.size, socket.MSG_WAITALL)
            if len(words) < _WORDS.size:
                return False
            kind, request, argument = _WORDS.unpack(words)
            handler = self._ioctls.get(request) if kind == _IOCTL else None
            if handler is None:
                client.answer(_UNHANDLED) if kind != _IOCTL else client.fail(errno.ENOTTY)
            elif self._gone and request not in {_REAP_URB_NOW, _REAP_URB, _DISCARD_URB}:
                client.fail(errno.ENODEV)
            else:
                handler(client, argument)
        except (ConnectionError, struct.error):  # it died
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
        kind, endpoint, _, flags, buffer, length, *_ = _URB.unpack(client.read(at, _URB.size))
        outward = kind == _CONTROL or not endpoint & 0x80
        data = client.read(buffer, length) if outward and length else b""
        client.answer(0)
        urb = _Urb(client, at, kind, endpoint, flags, buffer, length, data)
        if kind == _CONTROL:
            self._control(urb)
            return
        queue = self._queues.setdefault(endpoint, deque())
        queue.append(urb)
        # What libusb split is one transfer to the device: it begins when the last piece is here.
        if not flags & _SHORT_NOT_OK and endpoint not in self._ready_at:
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

    def _spread(self, pieces: list[_Urb], data: memoryview, status: int) -> None:
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

    def _finish(self, urb: _Urb, status: int) -> None:
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
        urb = client.done.popleft()
        inward = urb.endpoint & 0x80 or urb.type == _CONTROL
        if inward and urb.data:
            # Apart from the rest, for the client must find each command's words in one piece.
            client.send(_WORDS.pack(_WRITE_MEMORY, urb.buffer + _lead(urb), len(urb.data)))
            client.send(urb.data)
        client.write_and_answer(
            (urb.address + 4, struct.pack("=i", urb.status)),
            (urb.address + 28, struct.pack("=i", urb.actual)),
            (at, struct.pack("=Q", urb.address)),
        )

    def _discard(self, client: Client, at: int) -> None:
        for endpoint, queue in self._queues.items():
            for urb in queue:
                if urb.client is client and urb.address == at:
                    queue.remove(urb)
                    urb.data = b""
                    if not queue:
                        self._ready_at.pop(endpoint, None)
                    client.answer(0)
                    self._finish(urb, -errno.ENOENT)
                    return
        client.fail(errno.EINVAL)

    def _control(self, urb: _Urb) -> None:
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
        client.answer(0)

    def _release(self, client: Client, at: int) -> None:
        (interface,) = _UINT.unpack(client.read(at, 4))
        if interface in client.claimed:
            client.claimed.remove(interface)
            client.answer(0)
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
            client.answer(0)
            for endpoint in self._queues:
                if endpoint not in self._ready_at:
                    self._carry(endpoint)


_STATUS = {Stall: -errno.EPIPE, Broken: -errno.EPROTO}


def _lead(urb: _Urb) -> int:
    """Where in its buffer the data begin: behind the eight bytes of a control request."""
    return 8 if urb.type == _CONTROL else 0


def _first_transfer(queue: deque[_Urb]) -> list[_Urb]:
    """The URBs of the transfer at the head of a queue; none while its end is not here yet."""
    pieces = []
    for urb in queue:
        pieces.append(urb)
        if not urb.flags & _SHORT_NOT_OK:
            return pieces
    return []
