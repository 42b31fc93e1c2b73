"""The desk: the window's way to the store, which lies in a process beside it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.background.line import Job
from app.background.messages import (
    Answer,
    Call,
    Change,
    ChangedElsewhere,
    Died,
    Done,
    Failure,
    Opened,
    OpenRequest,
    Refused,
)
from app.core.errors import EnishiError, LockedError
from app.ui.replies import Latest, Reply, Trouble
from app.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from app.background.process import Body, Connect, Link, OnMessage
    from app.core.records import User
    from app.operations.session import Session

P = ParamSpec("P")
T = TypeVar("T")

_DEATHS = 3
"""So many deaths of the desk's process within ``_DEATH_SECONDS`` lock the window."""
_DEATH_SECONDS = 60.0


def _locked() -> LockedError:
    return LockedError("画面はロックされています。開いてからもう一度行ってください。")


class Desk(QObject):
    """Opens and locks a profile, asks what the window shows, does what its user does, starts long tasks.

    Nothing here waits: answers arrive by the event loop.
    """

    opened = Signal(object)
    """Opened: a profile is open."""
    refused = Signal(object)
    """EnishiError: it could not be opened."""
    locked = Signal()
    signed_on = Signal()
    """Another member of staff is at work now, or the same in a new session."""
    dismissed = Signal()
    """What was there for the open session only was told to end."""
    changed = Signal(object)
    """Change: what is shown may be old."""
    done = Signal(object)
    """Done: an operation of this window took place."""
    trouble = Signal(object)
    """EnishiError that nobody else shows."""

    _heard = Signal(object)

    def __init__(self, connect: Connect | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = Tasks(self)
        self._connect = connect
        self._numbers = itertools.count(1)
        self._replies: dict[int, Reply[Any]] = {}
        self._session: Opened | None = None
        self._request: OpenRequest | None = None
        self._signs_on = False
        """Whether the session that is about to open was asked for while another one was."""
        self._assistants: list[Task] = []
        self._companions: list[Link] = []
        self._deaths: list[float] = []
        self._generation = 0
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._link: Link | None = None

    # Opening and locking.

    def prepare(self) -> None:
        """Start the process that will open a profile, so that it is ready when it is asked to."""
        if self._link is None:
            self._link = self._new_link()

    @property
    def is_open(self) -> bool:
        return self._session is not None

    @property
    def is_waiting(self) -> bool:
        """Whether something was asked that is not answered yet."""
        return bool(self._replies)

    @property
    def operator(self) -> User:
        """Who is at work. Raises LockedError while no profile is open."""
        return self._opened().operator

    @property
    def profile(self) -> str:
        """The name of the open profile. Raises LockedError while none is."""
        return self._opened().profile

    def open(self, request: OpenRequest) -> None:
        """Open a profile; ``opened`` or ``refused`` follows."""
        self._request = request
        self._send(request)

    def lock(self) -> None:
        """Give up the key and all that was read. Tasks under way go on, in processes of their own."""
        if self._session is None:
            return
        self._session = self._request = None
        self._replies.clear()
        self._dismiss()
        self._close_link()
        self.prepare()
        self.locked.emit()

    def leave(self) -> None:
        """End the desk's process, and every task: what is done by then is kept."""
        self._session = None
        for task in self.tasks.under_way:
            task.stop()
        self._dismiss()
        self._generation += 1
        self._close_link()

    def sign_on(self, user: str) -> None:
        """Go on as a member of staff, in a new session of the same profile; ``signed_on`` follows.

        Tasks under way go on for whom they were started. Raises LockedError while no profile is open.
        """
        session = self._opened()
        self._replies.clear()
        self._end_assistants()
        self._close_link()
        self._request = OpenRequest(session.profile, secret=session.secret, operator=user)
        self._signs_on = True
        self._send(self._request)

    def renew_operator(self, user: User) -> None:
        """Take over what the operator changed of himself."""
        self._session = replace(self._opened(), operator=user)

    # Asking and doing.

    def ask(
        self, function: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Reply[T]:
        """``function(session, *args, **kwargs)`` in the desk's process, after what was asked before.

        The function is one of a module, its arguments and its answer can be pickled;
        an Operation arrives as Done.
        """
        reply: Reply[T] = Reply(self.trouble.emit)
        number = next(self._numbers)
        self._replies[number] = reply
        if self._session:
            self._send(Call(number, function, args, kwargs))
        else:
            self._heard.emit((self._generation, Failure(number, _locked())))
        return reply

    def latest(self, then: Callable[[T], None], otherwise: Trouble | None = None) -> Latest[T]:
        """Questions of which only the newest matters; what goes wrong is passed over, or told to ``otherwise``."""
        return Latest(self, then, otherwise)

    def start(self, title: str, job: Job, *args: Any, **kwargs: Any) -> Task:
        """Start a long job in a process of its own. Raises LockedError while no profile is open."""
        task = self._task(title, job, args, kwargs)
        self.tasks.add(task)
        return task

    def assist(self, job: Job, *args: Any, **kwargs: Any) -> Task:
        """Start a job that waits for an area's orders. It is shown nowhere, keeps nobody, and ends with the session.

        Raises LockedError while no profile is open.
        """
        task = self._task("", job, args, kwargs)
        self._assistants = [other for other in self._assistants if not other.state.is_over] + [task]
        return task

    def accompany(self, body: Body, hear: OnMessage) -> Link:
        """Start a process that knows nothing of the profile and ends with the session.

        ``hear`` is called in a thread of the link's own.
        """
        link = self._way().beside(hear, body)
        self._companions.append(link)
        return link

    def _task(self, title: str, job: Job, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Task:
        session = self._opened()
        task = Task(title, self)
        request = OpenRequest(session.profile, secret=session.secret, operator=session.operator.id)
        call = Call(0, job, args, kwargs)
        task.operated.connect(self.announce)
        task.attach(self._way().job(task.hear, request, job, call))
        return task

    def _dismiss(self) -> None:
        """End what is there for an open session only."""
        self._end_assistants()
        for link in self._companions:
            link.close()
        self._companions = []
        self.dismissed.emit()

    def _end_assistants(self) -> None:
        for task in self._assistants:
            task.stop()
        self._assistants = []

    @Slot(object)
    def announce(self, done: Done) -> None:
        """Tell everybody of an operation, for what to show and what to offer for undo."""
        self.done.emit(done)
        self.changed.emit(Change(done.changed))

    # Hearing.

    def _opened(self) -> Opened:
        if self._session is None:
            raise _locked()
        return self._session

    def _send(self, message: object) -> None:
        self.prepare()
        if self._link is not None:
            self._link.send(message)

    def _close_link(self) -> None:
        if self._link is not None:
            self._link.close()
            self._link = None

    def _way(self) -> Connect:
        """Real processes unless told otherwise; loaded once the window is there."""
        if self._connect is None:
            from app.background.process import Processes

            self._connect = Processes()
        return self._connect

    def _new_link(self) -> Link:
        self._generation += 1
        generation = self._generation

        def hear(message: object) -> None:
            with suppress(RuntimeError):  # the window is gone
                self._heard.emit((generation, message))

        return self._way().desk(hear)

    @Slot(object)
    def _hear(self, item: tuple[int, object]) -> None:
        generation, message = item
        if generation != self._generation:
            return  # of a process that was given up
        match message:
            case Opened():
                before, self._session = self._session, message
                self._request = None  # it holds the passphrase
                if before is None:
                    self.opened.emit(message)
                elif self._signs_on:
                    self.signed_on.emit()  # else it died, and the window never closed
                self._signs_on = False
            case Refused(error):
                self._signs_on = False
                self._request = None
                self.refused.emit(error)
            case Answer() | Failure():
                self._hear_reply(message)
            case ChangedElsewhere():
                self.changed.emit(Change({}, everything=True))
            case Died():
                self._revive()

    def _hear_reply(self, message: Answer | Failure) -> None:
        reply = self._replies.pop(message.number, None)
        for done in message.done:
            self.announce(done)
        if reply is None:
            return
        if isinstance(message, Answer):
            reply.arrive(message.value)
        else:
            reply.fail(message.error)

    def _revive(self) -> None:
        """The desk's process died: say so, and open it again with the key at hand."""
        died = EnishiError(
            "データを扱うプログラムが異常終了したため、起動し直しました。保存済みのものは残っています。直前の操作をもう一度行ってください。"
        )
        now = time.monotonic()
        self._deaths = [at for at in self._deaths if now - at < _DEATH_SECONDS] + [now]
        waiting, self._replies = self._replies, {}
        session, request = self._session, self._request
        if len(self._deaths) > _DEATHS:
            self._link = self._new_link()
            self._session = self._request = None
            self.refused.emit(died)
            if session:
                self._dismiss()
                self.locked.emit()
            return
        self._link = self._new_link()
        if session:
            self._request = OpenRequest(session.profile, secret=session.secret, operator=session.operator.id)
            self._send(self._request)
            self.trouble.emit(died)
        elif request:
            self._send(request)
        for reply in waiting.values():
            reply.fail(died)
