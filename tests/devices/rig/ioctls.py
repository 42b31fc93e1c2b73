"""A program that opened a virtual device's node, and its memory.

Its ioctls arrive over the socket that umockdev's preloaded library opens for every opened node. What is
spoken there are triples of 64-bit words: a request and its argument come in, and until ``DONE``
is answered, the client's memory is read and written by commands; the client waits meanwhile.
"""

from __future__ import annotations

import socket
import struct
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field

_IOCTL = 1
_DONE, _READ_MEMORY, _WRITE_MEMORY = 3, 5, 6
_UNHANDLED = -100
"""Whoever gets this as a result asks the real file."""

_WORDS = struct.Struct("=QQQ")
_URB = struct.Struct("=BBxxiIxxxxQiiiiiIQ")
_INT = struct.Struct("=i")
_POINTER = struct.Struct("=Q")
_STATUS_AT, _ACTUAL_AT = 4, 28

CONTROL = 2
_SETUP_LENGTH = 8


@dataclass(eq=False)
class Urb:
    """A transfer, or a piece of one, that a client has asked for."""

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

    @property
    def is_inward(self) -> bool:
        """Whether what came goes into the client's memory."""
        return bool(self.endpoint & 0x80) or self.type == CONTROL


@dataclass(eq=False)
class Client:
    """One opened node."""

    socket: socket.socket
    claimed: set[int] = field(default_factory=set)
    done: deque[Urb] = field(default_factory=deque)
    reaping: tuple[int, float] | None = None
    """Where to write the reaped URB's address, and until when to wait for one."""

    def request(self) -> tuple[int, int] | None:
        """The next ioctl's number and argument. Anything else is left to the file behind the node: None.

        Raises EOFError where the node was closed.
        """
        words = self.socket.recv(_WORDS.size, socket.MSG_WAITALL)
        if len(words) < _WORDS.size:
            raise EOFError
        kind, number, argument = _WORDS.unpack(words)
        if kind == _IOCTL:
            return number, argument
        self.answer(_UNHANDLED)
        return None

    def read(self, address: int, size: int) -> bytes:
        """Its memory. Raises EOFError where it died."""
        self._send(_WORDS.pack(_READ_MEMORY, address, size))
        data = self.socket.recv(size, socket.MSG_WAITALL)
        if len(data) < size:
            raise EOFError
        return data

    def answer(self, result: int = 0, error: int = 0) -> None:
        self._send(_WORDS.pack(_DONE, result & 0xFFFFFFFFFFFFFFFF, error))

    def fail(self, error: int) -> None:
        self.answer(-1, error)

    def write_and_answer(self, *pieces: tuple[int, bytes]) -> None:
        """A few bytes here and there in its memory, then success."""
        words = b"".join(_WORDS.pack(_WRITE_MEMORY, address, len(data)) + data for address, data in pieces)
        self._send(words + _WORDS.pack(_DONE, 0, 0))

    def urb(self, address: int) -> Urb:
        """The URB that it submits."""
        kind, endpoint, _, flags, buffer, length, *_ = _URB.unpack(self.read(address, _URB.size))
        urb = Urb(self, address, kind, endpoint, flags, buffer, length, b"")
        if length and (kind == CONTROL or not urb.is_inward):
            urb.data = self.read(buffer, length)
        return urb

    def reap(self, urb: Urb, address: int) -> None:
        """Hand over a URB that is done: its outcome, and its own address at ``address``."""
        if urb.is_inward and urb.data:
            # Apart from the rest, for the client must find each command's words in one piece.
            start = urb.buffer + (_SETUP_LENGTH if urb.type == CONTROL else 0)
            self._send(_WORDS.pack(_WRITE_MEMORY, start, len(urb.data)))
            self._send(urb.data)
        self.write_and_answer(
            (urb.address + _STATUS_AT, _INT.pack(urb.status)),
            (urb.address + _ACTUAL_AT, _INT.pack(urb.actual)),
            (address, _POINTER.pack(urb.address)),
        )

    def _send(self, data: bytes | memoryview) -> None:
        with suppress(ConnectionError):  # it died, which is noticed when it is listened to
            self.socket.sendall(data)
