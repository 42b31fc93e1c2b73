"""Somebody at the window, who presses keys, types, waits for what comes, and takes pictures of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMessageLogContext, QSettings, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.operations.settings import Appearance, set_appearance
from app.ui.area import Area
from app.ui.desk import Desk
from app.ui.entrance.entrance import Entrance
from app.ui.kit.theme import Theme, apply_theme
from app.ui.language import apply_language
from app.ui.main import make_application
from app.ui.shell.areas import AREAS
from app.ui.shell.frame import Frame
from app.ui.window import MainWindow
from samplecards.screens_scanner import ShownDevices

SIZE = (1366, 768)
"""Of the window, before scaling."""
_CALM = 0.2
"""Seconds without a question under way after which a screen is at rest."""
_GLANCE = 0.1
"""The same where a task goes on."""
_PATIENCE = 30.0
_NOT_OURS = "This plugin does not support"  # of the offscreen screen

A = TypeVar("A", bound=Area)


class User:
    """One person at one window at a time. What does not come in time raises TimeoutError."""

    def __init__(self, folder: Path, *, theme: str, language: str, settings: Path) -> None:
        """Pictures go into ``folder``; ``settings`` takes what Qt remembers of windows."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._appearance = Appearance(language, theme)
        self._warnings: list[str] = []
        qInstallMessageHandler(self._hear_qt)
        self._number = 0
        self._writer = ThreadPoolExecutor(max_workers=1)
        self._written: list[Future[None]] = []
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(settings))
        self._app = make_application(["enishi"])
        apply_language(self._app, language)
        apply_theme(self._app, Theme(theme))
        self._window: MainWindow | None = None
        self.devices = ShownDevices()

    # The window.

    @property
    def window(self) -> MainWindow:
        assert self._window is not None
        return self._window

    @property
    def entrance(self) -> Entrance:
        """What is shown while no profile is open."""
        self.wait(lambda: self.window.entrance is not None, "the entrance")
        assert self.window.entrance is not None
        return self.window.entrance

    @property
    def frame(self) -> Frame:
        """What is shown while one is."""
        self.wait(lambda: self.window.frame is not None, "the frame")
        assert self.window.frame is not None
        return self.window.frame

    def start(self, home: Path) -> None:
        """Start the program on a data folder."""
        os.environ["ENISHI_HOME"] = str(home)
        self._window = MainWindow(Desk(self.devices))
        self._window.resize(*SIZE)
        self._window.show()
        self._window.activateWindow()
        self._window.begin()

    def leave(self) -> None:
        """Close the window."""
        self.settle()
        self.window.close()
        self.window.deleteLater()
        self._window = None
        QTest.qWait(0)

    def go_in(self) -> None:
        """Wait for the frame, and have it look as wanted, as by the page 全般 of the settings."""
        self.choose_appearance(self._appearance)

    def choose_appearance(self, wanted: Appearance) -> None:
        """Choose how the window looks and speaks."""
        before = self.frame
        done: list[None] = []
        self.window.desk.ask(set_appearance, wanted).then(done.append)
        self.wait(lambda: bool(done), "the settings")
        before.appearance_changed.emit()
        self.settle(busy=True)

    def enlarge(self) -> None:
        """Choose the large text size."""
        self.choose_appearance(Appearance(self._appearance.language, self._appearance.theme, "large"))

    def area(self, kind: type[A]) -> A:
        """Bring an area to the front by its key."""
        number = [entry.name for entry in AREAS].index(kind.name) + 1
        self.press(f"Ctrl+{number}")
        area = self.frame.area
        assert isinstance(area, kind), area
        self.settle(busy=True)
        return area

    # Hands.

    def press(self, keys: str) -> None:
        """Press keys, given as for a shortcut, where the focus is."""
        target = QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(keys))
        QTest.qWait(0)

    def type(self, text: str, into: QWidget | None = None) -> None:
        """Type a text, as an input method commits it, into a field in place of what stands there."""
        if into is not None:
            into.setFocus(Qt.FocusReason.TabFocusReason)
            self.press("Ctrl+A")
        event = QInputMethodEvent()
        event.setCommitString(text)
        target = QApplication.focusWidget()
        assert target is not None
        QApplication.sendEvent(target, event)
        QTest.qWait(0)

    def click(self, widget: QWidget) -> None:
        """Press the left button on a widget that can be pressed."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QTest.qWait(0)

    # Eyes.

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait for something to be so."""
        end = time.monotonic() + _PATIENCE
        while not until():
            if time.monotonic() > end:
                self.window.grab().save(str(self._folder / "in-vain.png"))
                raise TimeoutError(f"waited in vain for {what}")
            self._look()

    def settle(self, *, busy: bool = False) -> None:
        """Until nothing has been asked for a while, and no task is under way unless ``busy``."""
        calm = time.monotonic()
        end = calm + _PATIENCE
        while time.monotonic() < calm + (_GLANCE if busy else _CALM):
            if time.monotonic() > end:
                raise TimeoutError("the window does not come to rest")
            self._look()
            desk = self.window.desk
            if desk.is_waiting or (desk.tasks.under_way and not busy):
                calm = time.monotonic()

    def take(self, name: str, *, busy: bool = False) -> None:
        """Take a picture once the screen is at rest."""
        self.settle(busy=busy)
        self._number += 1
        image = self.window.grab().toImage()
        path = self._folder / f"{self._number:02d}-{name}.png"

        def write() -> None:
            if not image.save(str(path)):
                raise OSError(f"{path} could not be written")

        self._written.append(self._writer.submit(write))

    def finish(self) -> None:
        """Wait until every picture is written. Raises RuntimeError where Qt warned of something."""
        for written in self._written:
            written.result()
        self._writer.shutdown()
        if self._warnings:
            raise RuntimeError("\n".join(self._warnings))

    def _hear_qt(self, kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and _NOT_OURS not in text:
            self._warnings.append(text)

    def _look(self) -> None:
        QTest.qWait(5)
