"""Long tasks as the window knows them: their progress, how to stop them, and what became of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.background.messages import Answer, Died, Done, Failure, Order, Progress, Told, WasStopped
from app.core.errors import EnishiError
from app.core.messages import Sentence

if TYPE_CHECKING:
    from app.background.process import Link

_KNOWN_AFTER = 2.0
"""Seconds after which the time left can be told."""


class TaskState(Enum):
    RUNNING = auto()
    PAUSED = auto()
    STOPPING = auto()
    FINISHED = auto()
    FAILED = auto()
    STOPPED = auto()

    @property
    def is_over(self) -> bool:
        return self in {TaskState.FINISHED, TaskState.FAILED, TaskState.STOPPED}


class _Inbox(QObject):
    """Takes messages from the threads of links over into the window's.

    It is there for good, while a task may be deleted at any time: a thread that sends a signal of an object
    just then dies of it.
    """

    _came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._came.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def put(self, task: Task, message: object) -> None:
        with suppress(RuntimeError):  # the window is gone
            self._came.emit((task, message))

    @Slot(object)
    def _pass_on(self, item: tuple[Task, object]) -> None:
        task, message = item
        if shiboken6.isValid(task):
            task.take(message)


@cache
def _inbox() -> _Inbox:
    return _Inbox()


class Task(QObject):
    """One long job in a process of its own."""

    told = Signal(object)
    """What the job told beside its progress."""
    moved = Signal()
    """Progress or state changed."""
    finished = Signal(object)
    """Its result."""
    failed = Signal(object)
    """The EnishiError that ended it, also where its process died."""
    stopped = Signal()
    operated = Signal(object)
    """Done: an operation that took place in it and can be taken back."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.quiet = False
        """Whether an area shows by itself why it failed."""
        self.state = TaskState.RUNNING
        self.done = 0
        self.total = 0
        self.word: Sentence | str = ""
        self.result: Any = None
        self.error: EnishiError | None = None
        self._link: Link | None = None
        self._worked = 0.0
        self._since = time.monotonic()
        self._first = 0
        self._inbox = _inbox()

    def hear(self, message: object) -> None:
        """``take`` it in the window's thread; called in the link's."""
        self._inbox.put(self, message)

    def attach(self, link: Link) -> None:
        self._link = link

    @property
    def seconds_left(self) -> float | None:
        """An estimate from the pace so far; None where there is none yet."""
        worked = self._worked + (time.monotonic() - self._since if self.state is TaskState.RUNNING else 0)
        steps = self.done - self._first
        if steps <= 0 or not self.total or worked < _KNOWN_AFTER:
            return None
        return max(0.0, (self.total - self.done) * worked / steps)

    def pause(self) -> None:
        """Let it wait before its next step."""
        if self.state is TaskState.RUNNING:
            self._worked += time.monotonic() - self._since
            self._order(Order.PAUSE, TaskState.PAUSED)

    def go_on(self) -> None:
        """The opposite of ``pause``."""
        if self.state is TaskState.PAUSED:
            self._since = time.monotonic()
            self._order(Order.GO_ON, TaskState.RUNNING)

    def stop(self) -> None:
        """Ask it to end; what is done by then is kept."""
        if not self.state.is_over:
            self._order(Order.STOP, TaskState.STOPPING)

    def send(self, order: object) -> None:
        """Send it something that it understands."""
        if self._link and not self.state.is_over:
            self._link.send(order)

    def kill(self) -> None:
        """End its process at once, when the program is left."""
        if self._link and not self.state.is_over:
            self._link.kill()

    def _order(self, order: Order, state: TaskState) -> None:
        self.send(order)
        self._turn(state)

    def _turn(self, state: TaskState) -> None:
        self.state = state
        self.moved.emit()

    def take(self, message: object) -> None:
        """Follow what the job says."""
        if self.state.is_over:
            return
        match message:
            case Progress(done, total, word):
                if not self.done:
                    self._first, self._since, self._worked = done, time.monotonic(), 0.0
                self.done, self.total, self.word = done, total, word
                self.moved.emit()
            case Told(event):
                self.told.emit(event)
            case Answer(value=value, done=done):
                self._tell_operations(done)
                self.result = value
                self._turn(TaskState.FINISHED)
                self.finished.emit(value)
            case Failure(error=error, done=done):
                self._tell_operations(done)
                self._fail(error)
            case WasStopped():
                self._turn(TaskState.STOPPED)
                self.stopped.emit()
            case Died():
                self._fail(
                    EnishiError(
                        "処理のプログラムが途中で終わりました。そこまでの結果は保存されています。もう一度始めると続きから進みます。"
                    )
                )

    def _tell_operations(self, done: tuple[Done, ...]) -> None:
        for item in done:
            self.operated.emit(item)

    def _fail(self, error: EnishiError) -> None:
        self.error = error
        self._turn(TaskState.FAILED)
        self.failed.emit(error)


class Tasks(QObject):
    """All tasks that are under way, and those that ended until the user has seen it."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []

    def __iter__(self) -> Iterator[Task]:
        return iter(list(self._tasks))

    def __len__(self) -> int:
        return len(self._tasks)

    @property
    def under_way(self) -> list[Task]:
        return [task for task in self._tasks if not task.state.is_over]

    def add(self, task: Task) -> None:
        self._tasks.append(task)
        self.added.emit(task)

    def remove(self, task: Task) -> None:
        """Forget a task that is over."""
        if task in self._tasks:
            self._tasks.remove(task)
            self.removed.emit(task)
            task.deleteLater()
