"""How the server listens: a bounded number of connections wait for what their desks ask next, and none of them holds up its end."""

from __future__ import annotations

import logging
import sys
from asyncio import sslproto
from collections.abc import Callable, Collection
from socket import socket
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_log = logging.getLogger("enishi.server")

MOST_KEPT = 2000
"""Where there are more connections, one ends with its answer; its desk shakes hands anew the next time."""
_BUFFER_BYTES = 64 << 10
"""For what comes in over a connection, as long as it is open: four records of TLS. asyncio takes four times as much."""


def room_for(connections: int) -> int:
    """So many connections, or as many as the system lets a process have beside its other files; it is asked for more first."""
    if sys.platform == "win32":
        return connections
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * connections
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return connections if soft == resource.RLIM_INFINITY else min(connections, soft // 2)


class Listener(uvicorn.Server):
    """Tells when and where it listens."""

    def __init__(
        self, config: uvicorn.Config, ready: Callable[[int], object] = bool, most_kept: int = MOST_KEPT
    ) -> None:
        super().__init__(config)
        self._ready = ready
        sslproto.SSLProtocol.max_size = _BUFFER_BYTES
        config.app = _Bounded(config.app, self.server_state.connections, most_kept)  # type: ignore[arg-type]

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            port = self.servers[0].sockets[0].getsockname()[1]
            _log.info("listening", extra={"port": port})
            self._ready(port)

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        # Else each would be waited for until its desk has said goodbye too, which does so when it asks the next time.
        for connection in [*self.server_state.connections]:
            if _is_idle(connection):
                connection.transport.abort()
        await super().shutdown(sockets)


class _Bounded:
    """The application; where too many connections are open, those end on which it answers."""

    def __init__(self, app: ASGIApp, connections: Collection[Any], most: int) -> None:
        self._app = app
        self._connections = connections
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def last(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"connection", b"close")]
            await send(message)

        await self._app(scope, receive, last if len(self._connections) > self._most else send)


def _is_idle(connection: Any) -> bool:
    """Whether nothing is being answered on a connection of uvicorn's."""
    cycle = getattr(connection, "cycle", None)
    return cycle is None or cycle.response_complete
