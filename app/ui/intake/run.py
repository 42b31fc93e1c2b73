"""The stack that is coming in. It belongs to the desk, so that it outlives the area that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.background.capture import (
    Begun,
    CaptureOrder,
    CaptureRequest,
    CaptureResult,
    Faulted,
    Fed,
    GoingOn,
    Noticed,
    Switched,
    WaitingForPaper,
    capture,
    change,
    read_waiting,
)
from app.background.messages import Change
from app.core.errors import EnishiError
from app.core.messages import Message
from app.operations.batch_views import CARDS_AT_ONCE, CardArrived, batch_cards
from app.operations.corrections import Wanted, correct, end
from app.operations.intake import PageSafe
from app.operations.oddities import Oddity, OddSheet
from app.ui.desk import Desk
from app.ui.intake.phase import Phase
from app.ui.intake.tally import Tally
from app.ui.tasks import Task

QUICK = 100
"""Cards up to which a correction is no task of its own."""


class IntakeRun(QObject):
    """What the window knows of the stack that it takes in, of one profile."""

    moved = Signal()
    """Phase, tally or notices changed."""
    arrived = Signal(int)
    """So many cards were added at the end of those of the tally."""
    begun = Signal()
    """Another stack: all was forgotten, or all of the cards where a cover sheet begins it."""
    refused = Signal(object)
    """Sentence: nothing came in, and why."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.profile = desk.profile
        self._desk = desk
        self._task: Task | None = None
        self._more = desk.latest(self._take_stored)
        self._order: CaptureOrder | None = None
        self._wanted: Wanted | None = None
        self._forget(CaptureRequest("", ""))
        desk.changed.connect(self._look_again)

    @classmethod
    def of(cls, desk: Desk) -> IntakeRun:
        """The one of the profile that is open."""
        known = [run for run in desk.findChildren(cls) if run.profile == desk.profile]
        return known[0] if known else cls(desk)

    # What there is.

    @property
    def seconds_left(self) -> float | None:
        """Until all that came in is read."""
        return self._task.seconds_left if self._task else None

    def odd_about(self, sheet: int) -> Oddity | None:
        """What looks wrong about a sheet, by its number, and is still to be decided."""
        return next((odd.kind for odd in self.odd if odd.number == sheet), None)

    def set_odd(self, odd: Iterable[OddSheet]) -> None:
        """Take over what is stored of sheets that look wrong."""
        self.odd = tuple(odd)
        self.moved.emit()

    # What the clerk does.

    def start(self, request: CaptureRequest) -> None:
        """Take in a new stack, or go on with the open batch that the request names."""
        self._forget(request)
        self.begun.emit()
        if request.resume:
            self._ask_stored()
        self._run(request)

    def pause(self) -> None:
        if self._task and self.phase is Phase.TAKING:
            self._task.pause()
            self.tally.break_pace()
            self._turn(Phase.PAUSED)

    def go_on(self) -> None:
        """After a pause, a fault, or when more paper was put in."""
        if self.phase is Phase.PAUSED and self._task:
            self._task.go_on()
            self._turn(Phase.WAITING if self.waiting else Phase.TAKING)
        elif self.phase is Phase.WAITING and self._task:
            self._task.send(CaptureOrder.RESUME)
        elif self.phase is Phase.FAULT:
            self._order = CaptureOrder.RESUME
            self._turn(Phase.TAKING)
            if self._task:
                self._task.send(CaptureOrder.RESUME)
            else:
                self._run(replace(self.request, resume=self.batch))

    def end(self) -> None:
        """No more sheets; what came is read."""
        if not self.phase.can_end:
            return
        self._order = CaptureOrder.END
        self._turn(Phase.ENDING)
        if self._task:
            self._task.send(CaptureOrder.END)
            self._task.go_on()
        else:
            self._end_left()

    def correct(self, wanted: Wanted) -> None:
        """What holds for the stack from its first card on, while it comes and after."""
        if not self.batch:
            self._wanted = wanted
        elif len(self.tally.cards) <= QUICK:
            self._desk.ask(correct, self.batch, wanted)
        else:
            title = QCoreApplication.translate("IntakeRun", "取り込み全体の訂正")
            self._desk.start(title, change, correct, self.batch, wanted)

    def close(self) -> None:
        """Make room for the next stack."""
        if self.phase.is_over:
            self._forget(CaptureRequest("", ""))
            self.begun.emit()

    # How it goes.

    def _forget(self, request: CaptureRequest) -> None:
        self.request = request
        self.phase = Phase.IDLE
        self.batch = request.resume
        self.batches: tuple[str, ...] = ()
        self.tally = Tally()
        self.fault: Faulted | None = None
        self.waiting: WaitingForPaper | None = None
        self.odd = ()
        self.notices: list[Message] = []
        self.result: CaptureResult | None = None
        self._order = None
        self._wanted = None
        self._fed = False

    def _run(self, request: CaptureRequest) -> None:
        if not self._desk.is_open:
            self._turn(Phase.FAULT)  # the clerk goes on after unlocking
            return
        self.phase = Phase.TAKING
        title = QCoreApplication.translate("IntakeRun", "取り込み")
        self._follow(self._desk.start(title, capture, request))

    def _follow(self, task: Task) -> None:
        task.quiet = True
        task.told.connect(self._hear)
        task.moved.connect(self._follow_task)
        task.finished.connect(self._finish)
        task.failed.connect(self._fail)
        task.stopped.connect(self._stop)
        self._task = task
        self.moved.emit()

    def _turn(self, phase: Phase) -> None:
        self.phase = phase
        self.moved.emit()

    @Slot(object)
    def _hear(self, event: object) -> None:
        match event:
            case Begun(batch, sheets):
                self.batch, self.tally.sheets, self.fault, self._order = batch, sheets, None, None
                if self._wanted:
                    self.correct(self._wanted)
                    self._wanted = None
                self.phase = Phase.TAKING if self.phase is Phase.FAULT else self.phase
            case Switched(batch, before):
                self._switch(batch, before)
            case PageSafe(sheet=sheet):
                self.tally.count_sheet(sheet)
            case OddSheet():  # it may have been looked up already
                self.odd = tuple(dict.fromkeys((*self.odd, event)))
            case CardArrived():
                self._add([event])
            case WaitingForPaper():
                self.waiting = event
                self.phase = Phase.WAITING if self.phase is Phase.TAKING else self.phase
                self.tally.break_pace()
            case GoingOn():
                self.waiting = None
                self.phase = Phase.TAKING if self.phase is Phase.WAITING else self.phase
            case Faulted():
                self.fault, self.waiting = event, None
                self.phase = Phase.FAULT
                self.tally.break_pace()
            case Fed(sheets):
                self.tally.sheets, self._fed, self.waiting = sheets, True, None
                self.phase = Phase.READING
            case Noticed(message):
                self.notices.append(message)
        self.moved.emit()

    def _switch(self, batch: str, before: str) -> None:
        """From a cover sheet on, the stack is another batch's."""
        self.batches = tuple(dict.fromkeys((*self.batches, before, batch)))
        if batch != before:
            self.batch, self.tally, self.odd = batch, Tally(), ()
        self.begun.emit()

    @Slot()
    def _follow_task(self) -> None:
        self.moved.emit()

    @Slot(object)
    def _finish(self, result: CaptureResult | int) -> None:
        self._task = None
        if not isinstance(result, CaptureResult):  # of ``read_waiting``
            self._turn(Phase.ENDED)
        elif result.fault is None:
            self.result = result
            self._turn(Phase.ENDED)
        elif self._order is CaptureOrder.RESUME:  # given when the job had just ended
            self._run(replace(self.request, resume=self.batch))
        elif self._order is CaptureOrder.END:
            self._end_left()
        else:
            self._turn(Phase.FAULT)

    @Slot(object)
    def _fail(self, error: EnishiError) -> None:
        self._task = None
        if self._fed:
            self.notices.append(error.message)
            self._turn(Phase.ENDED)
        elif self.tally.sheets or self.batches:
            self._break_off(error.message)
        else:
            self.batch = ""
            self._turn(Phase.IDLE)
            self.refused.emit(error)

    @Slot()
    def _stop(self) -> None:
        self._task = None
        if self._fed or not (self.tally.sheets or self.batches):
            self._turn(Phase.ENDED if self._fed else Phase.IDLE)
        else:
            self._break_off(
                Message(
                    "取り込みを止めました。{sheets} 枚目までは取り込み済みです。", sheets=self.tally.sheets
                )
            )

    def _break_off(self, message: Message) -> None:
        self.waiting = None
        self.fault = Faulted(message, self.tally.sheets)
        self._turn(Phase.FAULT)

    def _end_left(self) -> None:
        """End a batch of which the job is over, and read what waits of it."""
        self._desk.ask(end, self.batch).then(self._read_left).otherwise(self._refuse)

    def _read_left(self, _: None) -> None:
        self._fed = True
        self._turn(Phase.READING)
        self._follow(self._desk.start(QCoreApplication.translate("IntakeRun", "読み取り"), read_waiting))

    def _refuse(self, error: EnishiError) -> None:
        self._break_off(error.message)

    # Cards.

    def _add(self, cards: Iterable[CardArrived]) -> None:
        new = self.tally.add(cards)
        if new:
            self.arrived.emit(new)

    def _ask_stored(self) -> None:
        self._more.ask(batch_cards, self.batch, self.tally.cards[-1].card if self.tally.cards else "")

    def _take_stored(self, cards: list[CardArrived]) -> None:
        self._add(cards)
        self.moved.emit()
        if len(cards) == CARDS_AT_ONCE:
            self._ask_stored()

    @Slot(object)
    def _look_again(self, change: Change) -> None:
        """Another process may be reading our sheets."""
        if change.everything and self.batch and self._desk.is_open and self.tally.lag:
            self._ask_stored()
