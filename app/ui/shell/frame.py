"""The window while a profile is open: rail, top bar, areas, tasks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.background.messages import Change, Done
from app.core.errors import EnishiError
from app.operations.keeping import last_backup
from app.operations.undoing import do_again, take_back
from app.operations.window import remember_area
from app.ui.area import Area, KeyHint, Place
from app.ui.desk import Desk
from app.ui.kit.notice import Level, Notice
from app.ui.kit.words import sentence
from app.ui.sharing.link import ServerLink
from app.ui.shell.areas import AREAS
from app.ui.shell.finder import Choice, Finder
from app.ui.shell.keysheet import KeySheet
from app.ui.shell.rail import Rail
from app.ui.shell.taskbar import TaskBar
from app.ui.shell.topbar import TopBar
from app.ui.tasks import Task, TaskState

_LOOK_MS = 60_000
"""How often the line on the backup is brought up to date."""


class Frame(QWidget):
    """Everything around the areas; made anew when language or theme change."""

    appearance_changed = Signal()
    lock_wanted = Signal()
    task_ended = Signal(object)
    """Task."""

    def __init__(self, desk: Desk, area: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._areas: dict[str, Area] = {}
        self._finder: Finder | None = None
        self.rail = Rail(self)
        self.top = TopBar(desk, self)
        self.notice = Notice(parent=self)
        self.stack = QStackedWidget(self)
        self.taskbar = TaskBar(desk.tasks, self)
        self.server = ServerLink.of(desk)
        self._lay_out()
        self._actions = self._make_actions()
        self.rail.chosen.connect(self.show_area)
        self.top.search_wanted.connect(self.open_finder)
        self.top.lock_wanted.connect(self.lock_wanted)
        self.top.profile_wanted.connect(self._show_profile)
        self.top.sharing_wanted.connect(self._show_sharing)
        self.server.changed.connect(self._look_at_sharing)
        self.taskbar.undo_wanted.connect(self._undo_one)
        self.taskbar.ended.connect(self._tell_end)
        desk.done.connect(self._offer_undo)
        desk.trouble.connect(self.show_trouble)
        desk.changed.connect(self._changed)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_at_backup)
        self._look.start()
        self._look_at_backup()
        self._look_at_sharing()
        known = {entry.name for entry in AREAS}
        self.show_area(area if area in known else AREAS[0].name)
        if self.server.take_joined():
            self._show_sharing()

    # Areas.

    @property
    def area(self) -> Area:
        """The area in front."""
        widget = self.stack.currentWidget()
        assert isinstance(widget, Area)
        return widget

    def load_area(self, name: str) -> Area:
        """The area of this name, made when it is first asked for."""
        if name not in self._areas:
            entry = next(entry for entry in AREAS if entry.name == name)
            made = entry.load()(self.desk, self.stack)
            made.badge.connect(partial(self.rail.set_count, name))
            made.go_to.connect(self.go_to)
            made.appearance_changed.connect(self.appearance_changed)
            self._areas[name] = made
            self.stack.addWidget(made)
        return self._areas[name]

    def show_area(self, name: str) -> None:
        """Bring an area to the front."""
        area = self.load_area(name)
        self.stack.setCurrentWidget(area)
        self.rail.show_chosen(name)
        area.shown()
        self.desk.ask(remember_area, name)

    def go_to(self, place: Place) -> None:
        """Go to an area, and there to a record, or to what is found."""
        self.show_area(place.area)
        if place.words:
            self.area.search_for(place.words)
        if place.record:
            self.area.open_record(place.record)

    # Search, keys, undo.

    def open_finder(self) -> None:
        """Search over everything."""
        if self._finder is not None:
            self._finder.leave()
        finder = Finder(self.desk, self.commands(), self.top.search, self)
        finder.chosen.connect(self._follow)
        finder.destroyed.connect(self._forget_finder)
        self._finder = finder

    def commands(self) -> list[QAction]:
        """What can be done from anywhere, and in the area in front."""
        return self.area.commands() + [action for action in self._actions if action.isVisible()]

    def show_keys(self) -> None:
        """The keys of the area in front, and those of the window."""
        hints = [
            KeyHint(action.shortcut().toString(), action.text())
            for action in self._actions
            if action.isVisible() and not action.shortcut().isEmpty()
        ]
        groups = [(self.area.title, self.area.keys()), (self.tr("どの画面でも"), hints)]
        KeySheet(self.tr("キーの一覧"), groups, self)

    def undo(self) -> None:
        """Take back the last operation."""
        self.desk.ask(take_back).then(self.taskbar.say_undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.desk.ask(do_again).then(self.taskbar.say_undone)

    def show_trouble(self, error: EnishiError) -> None:
        """What went wrong, where no area shows it itself."""
        self.notice.say(sentence(error), Level.LOSS)

    # How it is made.

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.notice)
        right.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.taskbar)

    def _make_actions(self) -> list[QAction]:
        actions = []
        for number, entry in enumerate(AREAS, start=1):
            actions.append(
                self._action(
                    self.tr("{area}を開く").format(area=entry.title()),
                    f"Ctrl+{number}",
                    partial(self.show_area, entry.name),
                )
            )
        actions += [
            self._action(self.tr("探す"), "Ctrl+K", self.open_finder),
            self._action(self.tr("元に戻す"), "Ctrl+Z", self.undo),
            self._action(self.tr("やり直す"), "Ctrl+Shift+Z", self.redo),
            self._action(self.tr("ロック"), "Ctrl+L", self.lock_wanted.emit),
            self._action(self.tr("キーの一覧"), "?", self.show_keys),
        ]
        return actions

    def _action(self, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _follow(self, choice: Choice) -> None:
        if choice.command is not None:
            choice.command.trigger()
        elif choice.place is not None:
            self.go_to(choice.place)

    def _forget_finder(self) -> None:
        self._finder = None

    def _undo_one(self, operation: str) -> None:
        self.desk.ask(take_back, operation).then(self.taskbar.say_undone)

    def _offer_undo(self, done: Done) -> None:
        if done.can_undo:
            self.taskbar.offer_undo(done)

    def _tell_end(self, task: Task) -> None:
        if task.state is TaskState.FAILED and task.error and not task.quiet:
            self.notice.say(f"{task.title}: {sentence(task.error)}", Level.LOSS)
        self.task_ended.emit(task)

    def _changed(self, change: Change) -> None:
        if change.everything:
            self._look_at_backup()

    def _look_at_backup(self) -> None:
        self.desk.ask(last_backup).then(self.top.show_backup)

    def _show_profile(self) -> None:
        self.go_to(Place("settings", "profile"))

    def _look_at_sharing(self) -> None:
        self.top.show_sharing(self.server)
        state = self.server.state
        for entry, action in zip(AREAS, self._actions, strict=False):
            offered = not entry.roles or (state.joined and state.role in entry.roles)
            self.rail.offer(entry.name, offered=offered)
            action.setVisible(offered)

    def _show_sharing(self) -> None:
        self.go_to(Place("settings", "sharing"))
