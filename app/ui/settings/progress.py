"""A task of a page, shown on it as well as in the line of tasks."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.ui.kit.theme import GRID
from app.ui.kit.words import time_left_words
from app.ui.tasks import Task


class TaskLine(QWidget):
    """Progress, time left and a stop button; hidden when nothing is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._words = QLabel(self)
        self.stop_button = QPushButton(self.tr("中止"), self)
        self.stop_button.setAccessibleName(self.stop_button.text())
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words)
        row.addWidget(self.stop_button)
        self.hide()

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def show_task(self, task: Task) -> None:
        """Follow a task until it is over."""
        self._task = task
        self._bar.setAccessibleName(task.title)
        self.stop_button.setAccessibleName(self.tr("「{title}」を中止").format(title=task.title))
        self.stop_button.setEnabled(True)
        task.moved.connect(self._show)
        self._show()
        self.show()

    def _show(self) -> None:
        task = self._task
        if task is None:
            return
        if task.state.is_over:
            self._task = None
            self.hide()
            return
        self._bar.setRange(0, task.total)
        self._bar.setValue(task.done)
        counts = f"{task.done:,} / {task.total:,}" if task.total else self.tr("準備中…")
        self._words.setText(" · ".join(filter(None, (counts, time_left_words(task.seconds_left)))))

    def _stop(self) -> None:
        if self._task:
            self.stop_button.setEnabled(False)
            self._task.stop()
