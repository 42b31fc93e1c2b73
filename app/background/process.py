"""The window's end of a process beside it. Nothing here waits for the process."""

from __future__ import annotations

import multiprocessing
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.util import Finalize
from typing import Any, Protocol

from app.background.line import Job
from app.background.messages import Call, Close, Died, OpenRequest

_CONTEXT = multiprocessing.get_context("spawn")
_GRACE = 5.0
"""Seconds that a process has to end by itself."""

Body = Callable[..., None]
"""What a process runs: ``body(pipe, *args)``."""

OnMessage = Callable[[Any], None]
"""Called with each message, in a thread of the link's own."""


class Link(Protocol):
    """A way to a process, or to what stands in for one in a test."""

    def send(self, message: object) -> None:
        """Send without waiting; into the void where the process is gone."""

    def close(self) -> None:
        """Let it end after what it was asked for."""

    def kill(self) -> None:
        """End it at once."""


class ProcessLink:
    """A spawned process with two threads of ours, one that sends and one that hears."""

    def __init__(self, on_message: OnMessage, body: Body, *args: object) -> None:
        self._out: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._on_message = on_message
        self._pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=body, args=(theirs, *args))
        # A program that ends by an error must not wait for ever for what it started.
        self._at_exit = Finalize(None, _say_close, args=(self._pipe,), exitpriority=10)
        # Starting takes some 10 ms, which a window that is being drawn does not have.
        self._sender = threading.Thread(target=self._run, args=(theirs,), daemon=True)
        self._sender.start()

    def send(self, message: object) -> None:
        self._out.put(message)

    def close(self) -> None:
        self._out.put(Close())

    def kill(self) -> None:
        with suppress(ValueError, AttributeError):
            self._process.kill()

    def join(self, timeout: float = _GRACE) -> None:
        """Wait for its end, for tests and for leaving the program."""
        self._sender.join(timeout)

    def _run(self, theirs: Any) -> None:
        self._process.start()
        theirs.close()
        hearer = threading.Thread(target=self._hear, daemon=True)
        hearer.start()
        message: object = None
        while not isinstance(message, (Close, Died)):
            message = self._out.get()
            if not isinstance(message, Died):
                with suppress(OSError, ValueError):
                    self._pipe.send(message)
        self._process.join(_GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        hearer.join(_GRACE)
        self._at_exit.cancel()
        self._pipe.close()

    def _hear(self) -> None:
        while True:
            try:
                message = self._pipe.recv()
            except (EOFError, OSError):
                break
            self._on_message(message)
        self._out.put(Died())
        self._on_message(Died())


def _say_close(pipe: Any) -> None:
    with suppress(OSError):
        pipe.send(Close())


class Connect(Protocol):
    """How the window comes by its processes."""

    def desk(self, on_message: OnMessage) -> Link:
        """One that opens a session and answers calls."""

    def job(self, on_message: OnMessage, request: OpenRequest, job: Job, call: Call) -> Link:
        """One that does a long job."""

    def beside(self, on_message: OnMessage, body: Body) -> Link:
        """One that knows nothing of any profile."""


class Processes:
    """Real ones."""

    def desk(self, on_message: OnMessage) -> ProcessLink:
        return ProcessLink(on_message, _serve_desk)

    def job(self, on_message: OnMessage, request: OpenRequest, job: Job, call: Call) -> ProcessLink:
        return ProcessLink(on_message, _serve_job, request, job, call)

    def beside(self, on_message: OnMessage, body: Body) -> ProcessLink:
        return ProcessLink(on_message, body)


# Imported there only: the window has no need of the store's libraries.


def _serve_desk(pipe: Connection) -> None:
    from app.background.serving import serve_desk

    serve_desk(pipe)


def _serve_job(pipe: Connection, request: OpenRequest, job: Job, call: Call) -> None:
    from app.background.serving import serve_job

    serve_job(pipe, request, job, call)
