"""The bottom line: what is under way, what was done, and how to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from app.background.messages import Done
from app.operations.undoing import Undone
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import done_word, operation_word, sentence, time_left_words
from app.ui.tasks import Task, Tasks, TaskState

_OFFER_SECONDS = 10
_TICK_MS = 500


class TaskItem(QWidget):
    """One task: title, progress, time left, stop."""

    def __init__(self, task: Task, parent: QWidget) -> None:
        super().__init__(parent)
        self.task = task
        self._title = QLabel(task.title, self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(GRID * 12)
        self._bar.setAccessibleName(task.title)
        self._words = QLabel(self)
        self._stop = QToolButton(self)
        self._stop.setIcon(icon("stop"))
        self._stop.setToolTip(self.tr("止める(そこまでの結果は残ります)"))
        self._stop.setAccessibleName(self.tr("「{title}」を止める").format(title=task.title))
        self._stop.clicked.connect(task.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID * 2, 0)
        row.setSpacing(GRID)
        for part in (self._title, self._bar, self._words, self._stop):
            row.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        task.moved.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        task = self.task
        self._bar.setRange(0, task.total)
        self._bar.setValue(task.done)
        self._words.setText(self._state_words())
        self._stop.setEnabled(task.state in {TaskState.RUNNING, TaskState.PAUSED})

    def _state_words(self) -> str:
        task = self.task
        match task.state:
            case TaskState.PAUSED:
                return self.tr("一時停止中")
            case TaskState.STOPPING:
                return self.tr("止めています…")
            case TaskState.FAILED:
                return self.tr("終わりませんでした")
            case TaskState.STOPPED:
                return self.tr("止めました")
            case TaskState.FINISHED:
                return self.tr("終わりました")
            case _:
                pass
        counts = f"{task.done} / {task.total}" if task.total else ""
        return " · ".join(filter(None, (counts, time_left_words(task.seconds_left)))) or self.tr("準備中…")


class TaskBar(QFrame):
    """Tasks on the left; on the right, for ten seconds, what was just done."""

    undo_wanted = Signal(str)
    """The id of the operation to take back."""
    ended = Signal(object)
    """Task: it is over, and was shown."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._items: list[TaskItem] = []
        self._operation = ""
        self.setAccessibleName(self.tr("処理の状況"))
        self._said = QLabel(self)
        self._undo = QPushButton(self.tr("元に戻す"), self)
        self._undo.setIcon(icon("undo"))
        self._undo.setProperty("flat", "true")
        self._undo.setToolTip("Ctrl+Z")
        self._undo.setAccessibleName(self.tr("元に戻す"))
        self._undo.clicked.connect(self._ask_undo)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GRID * 2, 2, GRID, 2)
        self._row.setSpacing(GRID)
        self._row.addStretch(1)
        self._row.addWidget(self._said)
        self._row.addWidget(self._undo)
        self.setFixedHeight(max(36, self.fontMetrics().height() + GRID * 2))
        self._offer = QTimer(self)
        self._offer.setSingleShot(True)
        self._offer.setInterval(_OFFER_SECONDS * 1000)
        self._offer.timeout.connect(self.be_quiet)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_states)
        self.be_quiet()
        tasks.added.connect(self._add)
        for task in tasks:
            self._add(task)

    def offer_undo(self, done: Done) -> None:
        """Say what was done and offer to take it back."""
        self._operation = done.id
        self._say(done_word(done), offer=True)

    def say_undone(self, undone: Undone) -> None:
        """Say what was taken back, and what had to be left."""
        name = operation_word(undone.operation.name, undone.operation.label)
        words = [self.tr("元に戻しました: {what}").format(what=name)]
        words += [sentence(item) for item in undone.left]
        self._say(" ".join(words), offer=False)

    def be_quiet(self) -> None:
        self._operation = ""
        self._said.clear()
        self._undo.hide()

    def _say(self, text: str, *, offer: bool) -> None:
        self._said.setText(text)
        self._said.setAccessibleName(text)
        self._undo.setVisible(offer)
        self._offer.start()

    def _ask_undo(self) -> None:
        if self._operation:
            self.undo_wanted.emit(self._operation)

    def _add(self, task: Task) -> None:
        item = TaskItem(task, self)
        self._items.append(item)
        self._row.insertWidget(len(self._items) - 1, item)
        task.moved.connect(self._see_whether_over)
        self._tick.start()
        self._see_whether_over()

    def _show_states(self) -> None:
        for item in self._items:
            item.show_state()

    def _see_whether_over(self) -> None:
        for item in [item for item in self._items if item.task.state.is_over]:
            self._items.remove(item)
            self._row.removeWidget(item)
            item.deleteLater()
            self.ended.emit(item.task)
            self._tasks.remove(item.task)
        if not self._items:
            self._tick.stop()

    def paintEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        from PySide6.QtGui import QPainter

        with QPainter(self) as painter:
            painter.setPen(colour(Role.HAIRLINE))
            painter.drawLine(0, 0, self.width(), 0)
