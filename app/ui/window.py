"""The main window: the entrance, then the frame with its areas; it locks, speaks, looks and leaves."""

from __future__ import annotations

import importlib
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QSystemTrayIcon, QWidget

from app.background.messages import Opened
from app.ui.desk import Desk
from app.ui.entrance.entrance import Entrance
from app.ui.kit.icons import icon
from app.ui.kit.notice import Level
from app.ui.kit.theme import TextSize, Theme, apply_theme
from app.ui.kit.words import sentence
from app.ui.language import apply_language
from app.ui.shell.idle import IdleWatch
from app.ui.tasks import Task, TaskState

if TYPE_CHECKING:
    from app.operations.settings import Appearance
    from app.operations.transfer import ContactImport
    from app.operations.window import WindowStart
    from app.ui.shell.frame import Frame

_GEOMETRY = "window/geometry"
_FIRST_SIZE = QSize(1280, 720)
_PROBLEMS_SHOWN = 5
_PREPARE_MS = 100
"""The window is painted first."""
_LEAVE_MS = 200
_LEAVE_TRIES = 25
"""How often it is looked whether the tasks have ended, when the window is left while some are under way."""


class MainWindow(QMainWindow):
    """One window of one desk."""

    _loaded = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle("Enishi")
        self.setAcceptDrops(True)
        self._appearance: Appearance | None = None
        self._stack = QStackedWidget(self)
        self.setCentralWidget(self._stack)
        self._entrance: Entrance | None = None
        self._frame: Frame | None = None
        self._tray: QSystemTrayIcon | None = None
        self._leaving = 0
        self.idle = IdleWatch(self)
        self.idle.idle.connect(self.lock)
        desk.locked.connect(self._locked)
        desk.signed_on.connect(self._sign_on)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        geometry = QSettings().value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize()))
        self._profile = ""
        self._is_loaded = False
        self._waiting_start: WindowStart | None = None
        self._loaded.connect(self._hear_loaded, Qt.ConnectionType.QueuedConnection)
        self._show_entrance()
        QTimer.singleShot(_PREPARE_MS, self._prepare)

    @property
    def frame(self) -> Frame | None:
        """The frame while a profile is open."""
        return self._frame

    @property
    def entrance(self) -> Entrance | None:
        """The entrance while none is."""
        return self._entrance

    def begin(self, profile: str = "", passphrase: str = "", operator: str = "") -> None:
        """Let the entrance ask for what is not given, and open the profile."""
        if self._entrance is not None:
            self._entrance.begin(profile, passphrase, operator)

    def lock(self) -> None:
        """Lock now; tasks go on."""
        self.desk.lock()

    def _prepare(self) -> None:
        """Once the window is there: start the desk's process, and load beside the event loop what the frame needs."""
        self.setWindowIcon(icon("people"))
        self.desk.prepare()
        threading.Thread(target=self._load, name="load", daemon=True).start()

    def _load(self) -> None:
        areas = importlib.import_module("app.ui.shell.areas")
        importlib.import_module("app.ui.shell.frame")
        for entry in areas.AREAS:
            entry.load()
        with suppress(RuntimeError):  # the window is gone
            self._loaded.emit()

    @Slot()
    def _hear_loaded(self) -> None:
        self._is_loaded = True
        if self._waiting_start is not None:
            self._start(self._waiting_start)

    # Opening and locking.

    def _enter(self, opened: Opened) -> None:
        from app.operations.window import window_start

        self._profile = opened.profile
        self.desk.ask(window_start).then(self._start)

    def _start(self, start: WindowStart) -> None:
        if not self._is_loaded:
            self._waiting_start = start
            return
        self._waiting_start = None
        self.idle.start(start.idle_minutes)
        self._appearance = start.appearance
        self._appear()
        self._show_frame(start.area)

    def _locked(self) -> None:
        self.idle.rest()
        self._show_entrance().lock(self._profile)

    def _sign_on(self) -> None:
        """Somebody else is at work: what the window shows and how it looks is his."""
        from app.operations.window import window_start

        self.desk.ask(window_start).then(self._start_anew)

    def _start_anew(self, start: WindowStart) -> None:
        if self._frame is not None:
            self._appearance = start.appearance
            self._appear()
            self._show_frame(self._frame.area.name)

    def _show_entrance(self) -> Entrance:
        entrance = Entrance(self.desk, self._stack)
        entrance.entered.connect(self._enter)
        self._replace(entrance)
        self._entrance, self._frame = entrance, None
        return entrance

    def _show_frame(self, area: str) -> None:
        from app.ui.shell.frame import Frame

        frame = Frame(self.desk, area, self._stack)
        frame.lock_wanted.connect(self.lock)
        frame.appearance_changed.connect(self._read_appearance)
        frame.task_ended.connect(self._notify)
        self._replace(frame)
        self._frame, self._entrance = frame, None
        frame.area.shown()

    def _replace(self, widget: QWidget) -> None:
        old = self._stack.currentWidget()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    # Looks and language.

    def _read_appearance(self) -> None:
        from app.operations.window import window_start

        self.desk.ask(window_start).then(self._reappear)

    def _reappear(self, start: WindowStart) -> None:
        self.idle.start(start.idle_minutes)
        if start.appearance != self._appearance:
            self._appearance = start.appearance
            self._appear()
            self._show_frame(start.area)

    def _appear(self) -> None:
        wanted = self._appearance
        language, theme, size = (wanted.language, wanted.theme, wanted.text_size) if wanted else ("", "", "")
        apply_language(_app(), language)
        apply_theme(_app(), Theme(theme or Theme.SYSTEM), TextSize(size or TextSize.NORMAL))

    def _follow_system(self) -> None:
        self._appear()
        if self._frame is not None:
            self._show_frame(self._frame.area.name)

    # Dropping, notifying, leaving.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if self._frame is not None and _paths_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        paths = _paths_of(event)
        if self._frame is not None and paths:
            event.acceptProposedAction()
            self.take_in_paths(paths)

    def take_in_paths(self, paths: list[Path]) -> None:
        """Take in files and folders that were dropped onto the window: contacts at once, images through the intake."""
        from app.background.transfer import SUFFIXES, take_in_contacts

        contacts = [path for path in paths if path.suffix.lower() in SUFFIXES]
        for path in contacts:
            task = self.desk.start(
                self.tr("「{file}」の取り込み").format(file=path.name), take_in_contacts, path
            )
            task.finished.connect(self._tell_contacts)
        images = [path for path in paths if path not in contacts]
        if images:
            self._take_in_images(images)

    def _tell_contacts(self, result: ContactImport) -> None:
        if self._frame is None:
            return
        words = self.tr("連絡先を {count} 件取り込みました。").format(count=result.added)
        if result.repeats:
            words += self.tr("うち {count} 件はすでにある名刺と同じ内容です。").format(count=result.repeats)
        problems = [sentence(item) for item in result.problems[:_PROBLEMS_SHOWN]]
        more = len(result.problems) - len(problems)
        if more > 0:
            problems.append(self.tr("ほか {count} 件").format(count=more))
        self._frame.notice.say("\n".join([words, *problems]), Level.LOOK if problems else Level.PLAIN)

    def _take_in_images(self, paths: list[Path]) -> None:
        if self._frame is None:
            return
        from app.ui.intake.area import IntakeArea

        self._frame.show_area(IntakeArea.name)
        area = self._frame.area
        assert isinstance(area, IntakeArea)
        area.take_in_paths(paths)

    def _notify(self, task: Task) -> None:
        """A task ended while the user is elsewhere."""
        if self.isActiveWindow():
            return
        QApplication.alert(self)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self.windowIcon(), self)
        words = self.tr("終わりませんでした") if task.state is TaskState.FAILED else self.tr("終わりました")
        self._tray.show()
        self._tray.showMessage("Enishi", f"{task.title}: {words}", self.windowIcon())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if self.desk.tasks.under_way and not self._leaving:
            event.ignore()
            self._ask_to_leave()
            return
        QSettings().setValue(_GEOMETRY, self.saveGeometry())
        for task in self.desk.tasks.under_way:
            task.kill()
        self.desk.leave()
        event.accept()

    def _ask_to_leave(self) -> None:
        text = self.tr(
            "処理が続いています。止めて終了しても、そこまでの結果は残り、次に開いたとき続きから進められます。"
        )
        leave = QAction(self.tr("止めて終了"), self)
        leave.triggered.connect(self._stop_and_leave)
        if self._frame is not None:
            self._frame.notice.say(text, Level.LOOK, (leave,))
        else:
            self._stop_and_leave()

    def _stop_and_leave(self) -> None:
        for task in self.desk.tasks.under_way:
            task.stop()
        self._leaving = 1
        self._leave_when_over()

    def _leave_when_over(self) -> None:
        self._leaving += 1
        if self.desk.tasks.under_way and self._leaving < _LEAVE_TRIES:
            QTimer.singleShot(_LEAVE_MS, self._leave_when_over)
        else:
            self.close()


def _paths_of(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
