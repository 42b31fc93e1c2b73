"""Locks the window when nobody has been at it for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """Tells when no key, click or movement came to a window for some minutes.

    It looks at what comes from the system to the window as a whole: looking at every
    event of every widget would cost each of them a turn through Python.
    """

    idle = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: QObject | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)

    def start(self, minutes: float) -> None:
        """Watch from now on. The window is shown already."""
        handle = self._window.windowHandle()
        if handle is not self._watched and handle is not None:
            handle.installEventFilter(self)
            self._watched = handle
        self._timer.start(round(minutes * 60_000))

    def rest(self) -> None:
        """Stop watching, while the window is locked."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _SIGNS and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)
