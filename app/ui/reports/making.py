"""While a report is being made, in the place where it will be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence, time_left_words
from app.ui.tasks import Task, TaskState

_WIDTH = GRID * 40


class Making(QWidget):
    """What is being done, how far it is, and a button to stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._title = QLabel(self)
        self._title.setFont(scaled(self._title, 1.25, bold=True))
        self._words = quiet_label("", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(_WIDTH)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        self.stop_button = QPushButton(self.tr("中止"), self)
        self.stop_button.setAccessibleName(self.tr("作成を中止"))
        self.stop_button.clicked.connect(self._stop)
        column = QVBoxLayout(self)
        column.setSpacing(GRID * 3 // 2)
        column.addStretch(2)
        for widget in (self._title, self._words, self._bar, self.stop_button):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def follow(self, task: Task) -> None:
        """Show how far a task is until it is over."""
        self._task = task
        self._title.setText(task.title)
        self._bar.setAccessibleName(task.title)
        self.stop_button.setEnabled(True)
        task.moved.connect(self._show)
        self._show()

    def _show(self) -> None:
        task = self._task
        if task is None:
            return
        if task.state.is_over:
            self._task = None
            return
        self._bar.setRange(0, task.total)
        self._bar.setValue(task.done)
        self._words.setText(self._state(task))

    def _state(self, task: Task) -> str:
        if task.state is TaskState.STOPPING:
            return self.tr("止めています…")
        words = [task.word if isinstance(task.word, str) else sentence(task.word)]
        if task.total:
            words.append(f"{task.done:,} / {task.total:,}")
        words.append(time_left_words(task.seconds_left))
        return " · ".join(filter(None, words)) or self.tr("準備中…")

    def _stop(self) -> None:
        if self._task is not None:
            self.stop_button.setEnabled(False)
            self._task.stop()
            self._show()
