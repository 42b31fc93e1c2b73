"""The devices as the window knows them. It belongs to the desk, so that it outlives the area that shows them."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.background.messages import Died
from app.background.watch import Attend, ButtonPressed, DevicesSeen, Rest, watch_devices
from app.devices.scanner import DeviceInfo, DeviceState
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.background.process import Link

_SILENCE = 4.0
"""Seconds without a word after which the process that watches is taken for hung."""
_STARTING = 30.0
"""Seconds that a new one has for its first word."""
_LOOK_MS = 500
_BEFORE_RESTART = 1.0
"""Seconds before one that died is started again; twice as many each time that it dies soon after."""
_LONGEST = 30.0
"""Seconds before a restart at most."""
_STEADY = 60.0
"""Seconds after which a death has nothing to do with the one before."""


class Devices(QObject):
    """What the watching process tells; it is started again when it dies or hangs, and nobody hears of that."""

    changed = Signal()
    """A device came, went, or is otherwise than before."""
    pressed = Signal(str)
    """The name of the device whose scan button was pressed."""

    _heard = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._known: dict[str, DeviceInfo] = {}
        self._link: Link | None = None
        self._generation = 0
        self._attended = ""
        self._resting = False
        self._due = 0.0
        self._started = 0.0
        self._deaths = 0
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        desk.dismissed.connect(self._forget_link)

    @classmethod
    def of(cls, desk: Desk) -> Devices:
        """The ones of this desk, watched from now on."""
        found = desk.findChild(cls) or cls(desk)
        assert isinstance(found, cls)
        found.start()
        return found

    @property
    def seen(self) -> list[DeviceInfo]:
        """Those that are there."""
        return list(self._known.values())

    def find(self, name: str) -> DeviceInfo | None:
        """A device that is there."""
        return self._known.get(name)

    def state(self, name: str) -> DeviceState:
        """How a device is; ABSENT where it is not there."""
        device = self._known.get(name)
        return device.state if device else DeviceState.ABSENT

    def attend(self, name: str) -> None:
        """Keep a device open to hear of its paper and its button; empty for none."""
        if name != self._attended:
            self._attended = name
            self._send(Attend(name))

    def rest(self, *, resting: bool) -> None:
        """Leave all devices alone, as while a stack comes in."""
        if resting != self._resting:
            self._resting = resting
            self._send(Rest(resting))

    def _send(self, order: object) -> None:
        if self._link:
            self._link.send(order)

    def start(self) -> None:
        """Watch, unless that is done already or no profile is open."""
        if self._link or not self._desk.is_open:
            return
        self._generation += 1
        generation = self._generation

        def hear(message: object) -> None:
            with suppress(RuntimeError):  # the window is gone
                self._heard.emit((generation, message))

        self._link = self._desk.accompany(watch_devices, hear)
        self._started = time.monotonic()
        self._due = self._started + _STARTING
        self._timer.start()
        if self._attended:
            self._send(Attend(self._attended))
        if self._resting:
            self._send(Rest(self._resting))

    @Slot()
    def _forget_link(self) -> None:
        """The desk has ended the process."""
        self._timer.stop()
        self._generation += 1
        self._link = None
        self._attended, self._resting = "", False

    @Slot()
    def _look(self) -> None:
        if time.monotonic() < self._due:
            return
        if self._link:  # it is hung
            self._link.kill()
            self._link = None
        self.start()

    @Slot(object)
    def _hear(self, item: tuple[int, object]) -> None:
        generation, message = item
        if generation != self._generation:
            return  # of a process that was given up
        self._due = time.monotonic() + _SILENCE
        match message:
            case DevicesSeen():
                self._take(message)
            case ButtonPressed(device):
                self.pressed.emit(device)
            case Died():
                self._link = None
                self._due = time.monotonic() + self._before_restart()

    def _before_restart(self) -> float:
        """Seconds; one that dies of what it finds must not keep the machine busy."""
        if time.monotonic() - self._started > _STEADY:
            self._deaths = 0
        self._deaths += 1
        return float(min(_LONGEST, _BEFORE_RESTART * 2 ** (self._deaths - 1)))

    def _take(self, seen: DevicesSeen) -> None:
        """A new process has not looked for all kinds yet; what is known of the others stays."""
        kept = {name: device for name, device in self._known.items() if device.kind not in seen.kinds}
        known = {**kept, **{device.name: device for device in seen.devices}}
        if known != self._known:
            self._known = known
            self.changed.emit()
