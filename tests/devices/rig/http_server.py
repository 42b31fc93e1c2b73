"""A server on the loopback interface that sends what it is given, piece by piece, failures included."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Self

from tests.devices.rig.escl_mishaps import Piece
from tests.devices.rig.escl_scanner import EsclScanner
from tests.devices.rig.http_messages import BadRequest, Request, RequestReader, Response
from tests.devices.rig.transfers import Babble, Broken, Gone, Nak


class HttpServer:
    """Answers each request by ``answer``, whose pieces may be endless; used as a context manager."""

    def __init__(
        self, answer: Callable[[Request], Iterable[Piece]], security: ssl.SSLContext | None = None
    ) -> None:
        self._answer = answer
        self._security = security
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._listen)]
        self._open: set[socket.socket] = set()
        self.contacts = 0
        """How many connections were made to it."""

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    @property
    def url(self) -> str:
        """Where eSCL begins."""
        return f"{'https' if self._security else 'http'}://127.0.0.1:{self.port}/eSCL"

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    def _listen(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.contacts += 1
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, plain: socket.socket) -> None:
        self._open.add(plain)
        with plain, contextlib.suppress(OSError):
            if self._security:
                with self._security.wrap_socket(plain, server_side=True) as connection:
                    self._open.add(connection)
                    self._converse(connection)
            else:
                self._converse(plain)
        self._open.discard(plain)

    def _converse(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        reader = RequestReader()
        while not self._closing.is_set() and (data := connection.recv(65536)):
            try:
                for request in reader.feed(data):
                    for piece in self._pieces(request):
                        self._carry(connection, piece)
            except BadRequest:
                connection.sendall(b"".join(Response(400).parts()))
                return

    def _pieces(self, request: Request) -> Iterator[Piece]:
        pieces = iter(self._answer(request))
        while not self._closing.is_set():
            with self._lock:
                piece = next(pieces, None)
            if piece is None:
                return
            yield piece

    def _carry(self, connection: socket.socket, piece: Piece) -> None:
        """A stall is nothing that a network knows, so it passes; every other failure breaks the connection."""
        if isinstance(piece, bytes):
            connection.sendall(piece)
        elif isinstance(piece, Nak):
            self._closing.wait(min(piece.seconds, threading.TIMEOUT_MAX))
        elif isinstance(piece, (Gone, Broken, Babble)):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise ConnectionResetError


def serve(scanner: EsclScanner, security: ssl.SSLContext | None = None) -> HttpServer:
    """The scanner on the network. Unplugged, it breaks every connection; hung, it says nothing."""
    scanner.has_bus = False
    scanner.scheme = "https" if security else "http"

    def answer(request: Request) -> Iterator[Piece]:
        if not scanner.is_plugged:
            yield Gone()
        if scanner.is_hung:
            yield Nak(threading.TIMEOUT_MAX)
        for piece in scanner.answer(request):
            if isinstance(piece, Gone):
                scanner.is_plugged = False
            yield piece

    return HttpServer(answer, security)
