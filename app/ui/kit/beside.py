"""A thread beside the window, for short work that needs no store: drawing pages, writing a file."""

from __future__ import annotations

import queue
import threading
import weakref
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import EnishiError
from app.ui.replies import Reply

P = ParamSpec("P")
T = TypeVar("T")

_LOOK_MS = 8
"""How often it is looked for what is done, while something is under way."""

_Work = tuple[int, Callable[[], Any]]
_Outcome = tuple[int, Any, EnishiError | None]


class Beside(QObject):
    """Does one thing after the other in a thread of its own; answers arrive by the event loop.

    The thread knows neither widgets nor callbacks, so nothing of Qt can end in it.
    """

    trouble = Signal(object)
    """EnishiError that no caller took."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._outcomes: queue.SimpleQueue[_Outcome] = queue.SimpleQueue()
        self._replies: dict[int, Reply[Any]] = {}
        self._count = 0
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        weakref.finalize(self, self._work.put, None)

    def do(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Reply[T]:
        """``function(*args, **kwargs)`` in the thread, after what was asked before."""
        if self._thread is None:
            serve = threading.Thread(
                target=_serve, args=(self._work, self._outcomes), name="beside", daemon=True
            )
            self._thread = serve
            serve.start()
        self._count += 1
        reply: Reply[T] = Reply(self.trouble.emit)
        self._replies[self._count] = reply
        self._work.put((self._count, lambda: function(*args, **kwargs)))
        self._timer.start()
        return reply

    def _look(self) -> None:
        while not self._outcomes.empty():
            number, value, error = self._outcomes.get()
            reply = self._replies.pop(number)
            if error is None:
                reply.arrive(value)
            else:
                reply.fail(error)
        if not self._replies:
            self._timer.stop()


def _serve(work: queue.SimpleQueue[_Work | None], outcomes: queue.SimpleQueue[_Outcome]) -> None:
    while (item := work.get()) is not None:
        number, do = item
        try:
            outcomes.put((number, do(), None))
        except EnishiError as error:
            outcomes.put((number, None, error))
        except Exception as error:
            outcomes.put((number, None, _unexpected(error)))
        del item, do


def _unexpected(error: Exception) -> EnishiError:
    from app.background.faults import record_fault

    record_fault(error)
    return EnishiError(
        "想定外のエラーが起きました({kind})。保存済みのものはそのまま残っています。もう一度行ってください。",
        kind=type(error).__name__,
    )
