"""A long job's line to the window: progress and events one way, orders the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from app.background.messages import Close, Order, Progress, Told
from app.core.messages import Sentence


class Stopped(Exception):  # noqa: N818 - no error: the user asked for it
    """The user asked the job to stop. What was done by then is kept."""


class Pipe(Protocol):
    """What a line needs of a connection."""

    def send(self, message: Any) -> None: ...
    def recv(self) -> Any: ...
    def poll(self, timeout: float | None = 0.0) -> bool: ...


class Line:
    """For one thread of the process in which the job runs."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self._orders: list[object] = []
        self._paused = False
        self._stopped = False

    def progress(self, done: int, total: int, word: Sentence | str = "") -> None:
        """Say how far the job is; ``total`` 0 where that is not known."""
        self._say(Progress(done, total, word))

    def step(self, done: int, total: int, word: Sentence | str = "") -> None:
        """Between two steps: ``check``, then ``progress``. Raises Stopped."""
        self.check()
        self.progress(done, total, word)

    def tell(self, event: object) -> None:
        """Tell something else that the window waits for; it must pickle."""
        self._say(Told(event))

    def check(self) -> None:
        """Wait while the job is paused. Raises Stopped where it was asked to stop, or the window is gone."""
        self._hear(0)
        while self._paused and not self._stopped:
            self._hear(None)
        if self._stopped:
            raise Stopped

    def orders(self, timeout: float = 0) -> list[object]:
        """What else the window has sent since the last time; waits up to ``timeout`` seconds for a first message."""
        self._hear(0 if self._orders else timeout)
        heard, self._orders = self._orders, []
        return heard

    @property
    def is_called(self) -> bool:
        """Whether there are orders that nobody has heard yet."""
        self._hear(0)
        return bool(self._orders)

    def _say(self, message: object) -> None:
        try:
            self._pipe.send(message)
        except OSError as error:
            raise Stopped from error

    def _hear(self, timeout: float | None) -> None:
        try:
            while self._pipe.poll(timeout):
                self._obey(self._pipe.recv())
                timeout = 0
        except (EOFError, OSError):
            self._stopped = True

    def _obey(self, order: object) -> None:
        match order:
            case Order.PAUSE:
                self._paused = True
            case Order.GO_ON:
                self._paused = False
            case Order.STOP | Close():
                self._stopped = True
            case other:
                self._orders.append(other)


Job = Callable[..., Any]
"""``job(session, line, *args, **kwargs)``: a function of a module, run in a process of its own."""
