"""The window's way to the office's server. It belongs to the desk, so that it outlives the pages that show it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background.messages import Answer, Call, Change, Failure
from app.background.syncing import Stand, Standing, SyncNow, keep_in_step
from app.core.errors import EnishiError, LockedError
from app.operations.administration.rotation import OwnRotation, own_rotations
from app.operations.asking import Requests, list_requests
from app.operations.sharing import SharingState, sharing_state
from app.ui.desk import Desk
from app.ui.replies import Reply

if TYPE_CHECKING:
    from app.operations.session import Session
    from app.ui.tasks import Task

P = ParamSpec("P")
T = TypeVar("T")

_BEGINNING = {Standing.APART, Standing.SYNCING}
"""How the process stands before it has told anything, and while its first sync goes on."""
_PAUSE_MS = 400
"""Changes within this time are looked at together."""
_REQUESTS_MS = 600_000
"""How often it is asked who wants to see which card."""
_BEFORE_RESTART = 2.0
"""Seconds before a process that died is started again; twice as many each time that it dies soon after."""
_LONGEST = 300.0
_STEADY = 60.0
"""Seconds after which a death has nothing to do with the one before."""


class ServerLink(QObject):
    """What is known of the server, what is asked of it, and the process that speaks to it."""

    changed = Signal()
    """``state`` or ``stand`` is another one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.state = SharingState()
        """What the desk knows by itself."""
        self.stand = Stand(Standing.APART)
        """What the process told last."""
        self.requests = Requests()
        """Who wants to see which card, as the server said last."""
        self.rotations: tuple[OwnRotation, ...] = ()
        """Those of which there is a handover report for who is at the desk, as the server said last."""
        self._desk = desk
        self._task: Task | None = None
        self._numbers = itertools.count(1)
        self._replies: dict[int, Reply[Any]] = {}
        self._started = 0.0
        self._deaths = 0
        self._has_joined = False
        self._is_catching_up = True
        self._latest = desk.latest(self._know)
        self._look = _single(self, _PAUSE_MS, self.refresh)
        self._again = _single(self, 0, self._restart)
        self._asking = QTimer(self)
        self._asking.setInterval(_REQUESTS_MS)
        self._asking.timeout.connect(self.look_at_requests)
        desk.changed.connect(self._look_soon)
        desk.opened.connect(self._begin)
        desk.signed_on.connect(self._begin)
        desk.dismissed.connect(self._end)

    @classmethod
    def of(cls, desk: Desk) -> ServerLink:
        """The one of this desk."""
        found = desk.findChild(cls) or cls(desk)
        assert isinstance(found, cls)
        found.refresh()
        return found

    @property
    def stands(self) -> Standing:
        """How the desk stands to the server, as far as is known now."""
        return self.stand.standing if self.state.joined else Standing.APART

    @property
    def is_catching_up(self) -> bool:
        """Whether the first sync since the desk was opened or unlocked is still to end: nothing was said while it was locked."""
        return self._is_catching_up and self.state.joined and self.stand.standing in _BEGINNING

    @property
    def is_there(self) -> bool:
        """Whether the server answered when it was last asked."""
        return self.stands in {Standing.IN_STEP, Standing.SYNCING, Standing.CONNECTED}

    def refresh(self) -> None:
        """Look what the desk knows."""
        if self._desk.is_open:
            self._latest.ask(sharing_state)

    def sync_now(self, *, asked: bool = False) -> None:
        """Sync at once; ``asked``: a person has agreed to a large deletion."""
        self._order(SyncNow(asked))

    def ask(
        self, function: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Reply[T]:
        """``function(session, *args, **kwargs)`` in the process that speaks to the server, after what it does now.

        As for ``Desk.ask``.
        """
        return self._call(Call(next(self._numbers), function, args, kwargs))

    def look(
        self, function: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Reply[T]:
        """The same for what changes nothing, so that no sync follows it."""
        return self._call(Call(next(self._numbers), function, args, kwargs, looks=True))

    def _call(self, call: Call) -> Reply[Any]:
        reply: Reply[Any] = Reply(self._desk.trouble.emit)
        self._replies[call.number] = reply
        self._order(call)
        return reply

    def cancel(self) -> None:
        """Give up what was asked and not answered. The process is begun anew; it may be ended anywhere."""
        task, self._task = self._task, None
        if task is not None:
            task.told.disconnect(self._hear)
            task.failed.disconnect(self._died)
            task.kill()
        self._fail_all(EnishiError("取り消しました。手元のデータはそのままです。"))
        self.refresh()

    def look_at_requests(self) -> None:
        """Ask who wants to see which card, and for handover reports, where the server answers."""
        if self.is_there and self.state.role.has_records:
            self.look(own_rotations).then(self.take_rotations).otherwise(self._unknown)
            self.ask(list_requests).then(self.take_requests).otherwise(self._unknown)

    def enter(self, user: str) -> None:
        """The desk is an account's from now on: go on as he, and show how the first sync goes."""
        self._has_joined = True
        self._desk.sign_on(user)

    def take_joined(self) -> bool:
        """Whether the desk has just joined; told once."""
        joined, self._has_joined = self._has_joined, False
        return joined

    # The process.

    def _order(self, order: object) -> None:
        if not self._desk.is_open:
            QTimer.singleShot(0, self, lambda: self._fail_all(LockedError("画面はロックされています。")))
            return
        self._start()
        if self._task is not None:
            self._task.send(order)

    def _start(self) -> None:
        if self._task is not None or not self._desk.is_open:
            return
        self._again.stop()
        task = self._desk.assist(keep_in_step)
        task.told.connect(self._hear)
        task.failed.connect(self._died)
        self._task = task
        self._started = time.monotonic()

    @Slot()
    def _begin(self) -> None:
        """A session is open, perhaps another one than before."""
        self._end()
        self._latest = self._desk.latest(
            self._know
        )  # what was under way in the session before is not answered
        self.changed.emit()
        self.refresh()

    @Slot()
    def _end(self) -> None:
        """The desk has told the process to end, with the session."""
        if self._task is not None:
            self._task.told.disconnect(self._hear)
            self._task.failed.disconnect(self._died)
        self._task = None
        for timer in (self._look, self._again, self._asking):
            timer.stop()
        self.requests = Requests()
        self.rotations = ()
        self.state, self.stand = SharingState(), Stand(Standing.APART)
        self._is_catching_up = True
        self._fail_all(LockedError("画面がロックされたため、途中で終わりました。もう一度行ってください。"))

    @Slot(object)
    def _died(self, error: EnishiError) -> None:
        self._task = None
        if time.monotonic() - self._started > _STEADY:
            self._deaths = 0
        pause = min(_LONGEST, _BEFORE_RESTART * 2**self._deaths)
        self._deaths += 1
        self._again.start(int(pause * 1000))
        self._stand(Stand(Standing.FAILED, error=error))
        self._fail_all(error)

    @Slot()
    def _restart(self) -> None:
        if self.state.joined:
            self._start()

    def _fail_all(self, error: EnishiError) -> None:
        waiting, self._replies = self._replies, {}
        for reply in waiting.values():
            reply.fail(error)

    # Hearing.

    @Slot(object)
    def _hear(self, event: object) -> None:
        match event:
            case Stand():
                self._stand(event)
            case Answer(number, value):
                if reply := self._replies.pop(number, None):
                    reply.arrive(value)
            case Failure(number, error):
                if reply := self._replies.pop(number, None):
                    reply.fail(error)

    def _stand(self, stand: Stand) -> None:
        self.stand = stand
        self._is_catching_up &= stand.standing is Standing.SYNCING
        self.changed.emit()
        if stand.standing is not Standing.SYNCING:
            self.refresh()
        if stand.standing is Standing.IN_STEP and not self._asking.isActive():
            self._asking.start()
            self.look_at_requests()

    def take_requests(self, requests: Requests) -> None:
        """The server has said it anew."""
        if requests != self.requests:
            self.requests = requests
            self.changed.emit()

    def take_rotations(self, rotations: tuple[OwnRotation, ...]) -> None:
        """The same of one's rotations."""
        if rotations != self.rotations:
            self.rotations = rotations
            self.changed.emit()

    def _unknown(self, _: EnishiError) -> None:
        """It is asked again before long."""

    def _know(self, state: SharingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
        if state.joined and not self._again.isActive():
            self._start()

    @Slot(object)
    def _look_soon(self, _: Change) -> None:
        if self._desk.is_open and not self._look.isActive():
            self._look.start()


def _single(parent: QObject, milliseconds: int, do: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(do)
    return timer
