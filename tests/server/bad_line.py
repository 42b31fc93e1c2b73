"""A line between desks and a server that can be cut: at once, or when the next answer is on its way."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

_PIECE = 1 << 16


class BadLine:
    """Passes connections on to a port of this machine, byte by byte as they are."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self.connections = 0
        """How many were made."""
        self.down = False
        """Nobody gets through."""
        self.swallow = 0
        """How many of the next answers are lost, and their connections with them."""
        self._begin(self._accept)

    def lead_to(self, port: int) -> None:
        """Pass on what comes from now on to another port."""
        self._target = port

    def cut(self) -> None:
        """End all connections as they are."""
        with self._lock:
            for end in self._open:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join()

    def _begin(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                desk, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            try:
                if self.down:
                    raise OSError("down")  # noqa: TRY301 - handled like a server that is away
                server = socket.create_connection(("127.0.0.1", self._target), 5)
            except OSError:
                desk.close()
                continue
            with self._lock:
                self._open |= {desk, server}
            self._begin(self._pass_on, desk, server)

    def _pass_on(self, desk: socket.socket, server: socket.socket) -> None:
        back = threading.Thread(
            target=self._carry, args=(server, desk), kwargs={"answers": True}, daemon=True
        )
        back.start()
        self._carry(desk, server, answers=False)
        back.join()
        with self._lock:
            self._open -= {desk, server}
        desk.close()
        server.close()

    def _carry(self, source: socket.socket, target: socket.socket, *, answers: bool) -> None:
        with suppress(OSError):
            asked = 0
            while piece := source.recv(_PIECE):
                asked += 1
                # The first two pieces are the handshake's; a desk that never gets an answer learns nothing.
                if answers and self.swallow and asked > 2 and not self.down:
                    self.swallow -= 1
                    break
                target.sendall(piece)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
