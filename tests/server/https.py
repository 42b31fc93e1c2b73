"""A server that listens on loopback as a real one does: TLS with a key of its own, known by its pin."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import uvicorn

from app.core.dates import utc_now
from server.app import make_app
from server.certificate import ensure_certificate
from server.listening import MOST_KEPT, Listener
from server.services import Services


@contextmanager
def listening(services: Services, most_kept: int = MOST_KEPT) -> Iterator[Services]:
    """The same services under the address and the pin by which desks find them, for as long as the block runs."""
    certificate = ensure_certificate(services.config.data / "tls", ("127.0.0.1",), utc_now())
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
        config = replace(services.config, address=f"127.0.0.1:{port}", port=port)
        there = replace(services, config=config, pin=certificate.pin)
        server = Listener(
            uvicorn.Config(
                make_app(there), ssl_certfile=certificate.chain, ssl_keyfile=certificate.key, log_config=None,
                access_log=False, lifespan="off", ws="none", timeout_graceful_shutdown=1,
            ),
            most_kept=most_kept,
        )  # fmt: skip
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        try:
            yield there
        finally:
            server.should_exit = True
            thread.join(20)
            assert not thread.is_alive()
