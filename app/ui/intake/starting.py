"""When a stack begins without the clerk touching the keyboard: paper is put in, or the scanner's button is pressed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.devices.scanner import DeviceState
from app.ui.intake.choices import Choices
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun

SETTLED_MS = 1000
"""For which paper lies in the feeder before it is fed: a clerk may still be putting it in."""


class Starter(QObject):
    """Keeps an eye on the chosen scanner while a stack may begin, or a fault is being seen to.

    A stack begins only while its page is looked at, and only with a known
    owner and a date. A fault is gone on from by the button, never by paper:
    only the clerk knows whether it is the right one.
    """

    wanted = Signal()
    """A stack begins."""
    incomplete = Signal()
    """It would begin, and the owner or the date is not known yet."""
    resumed = Signal()
    """The fault was seen to: go on."""

    def __init__(self, choices: Choices, run: IntakeRun, parent: QObject) -> None:
        super().__init__(parent)
        self._choices = choices
        self._run = run
        self._devices = choices.devices
        self._looked_at = False
        self._was_empty = ""
        """The name of the device whose feeder was seen empty."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self._begin_on_paper)
        self._devices.changed.connect(self.look)
        self._devices.pressed.connect(self._press)
        choices.source_changed.connect(self.look)
        choices.habits.edited.connect(self.look)
        run.moved.connect(self.look)

    def set_looked_at(self, looked_at: bool) -> None:
        """Whether the page is in front."""
        self._looked_at = looked_at
        self.look()

    @property
    def device(self) -> str:
        """The scanner that is attended to; empty while none is."""
        phase, habits = self._run.phase, self._choices.habits.habits
        if phase is Phase.FAULT:
            name = self._run.request.device
        elif phase is Phase.IDLE and (habits.starts_on_paper or habits.starts_on_button):
            name = self._choices.source.source.name
        else:
            name = ""
        found = self._devices.find(name)
        return name if self._looked_at and found and found.state is not DeviceState.FORBIDDEN else ""

    @Slot()
    def look(self) -> None:
        """What is attended to may be another than before."""
        self._devices.rest(resting=self._run.phase.is_taking)
        self._devices.attend(self.device)
        self._look_at_paper()

    @Slot()
    def _look_at_paper(self) -> None:
        name = self.device if self._run.phase is Phase.IDLE else ""
        state = self._devices.state(name)
        if not name or not self._choices.habits.habits.starts_on_paper:
            self._was_empty = ""
            self._timer.stop()
        elif state is DeviceState.EMPTY:
            self._was_empty = name
            self._timer.stop()
        elif state is not DeviceState.READY:
            self._timer.stop()
        elif self._was_empty == name and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _begin_on_paper(self) -> None:
        self._was_empty = ""
        self._begin()

    @Slot(str)
    def _press(self, name: str) -> None:
        if name != self.device or not self._choices.habits.habits.starts_on_button:
            return
        if self._run.phase is Phase.FAULT:
            self.resumed.emit()
        else:
            self._begin()

    def _begin(self) -> None:
        if self._choices.is_complete:
            self.wanted.emit()
        else:
            self.incomplete.emit()
