"""What goes on while the window is locked: counts, and nothing that names anybody."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from app.ui.kit.labels import set_ink
from app.ui.kit.theme import GRID, Role
from app.ui.tasks import Task, Tasks, TaskState


class Running(QLabel):
    """A line on the tasks under way; hidden where there are none."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        set_ink(self, Role.QUIET)
        self.setContentsMargins(0, GRID, 0, 0)
        self._tasks = tasks
        tasks.added.connect(self._watch)
        tasks.removed.connect(self._say)
        for task in tasks:
            task.moved.connect(self._say)
        self._say()

    def _watch(self, task: Task) -> None:
        task.moved.connect(self._say)
        self._say()

    def _say(self) -> None:
        counts = [_count(task) for task in self._tasks.under_way]
        failed = sum(task.state is TaskState.FAILED for task in self._tasks)
        lines = []
        if counts:
            lines.append(self.tr("ロック中も処理は続いています: {counts}").format(counts="、".join(counts)))
        if failed:
            lines.append(
                self.tr("{count} 件の処理が止まりました。開いて確かめてください。").format(count=failed)
            )
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))


def _count(task: Task) -> str:
    return f"{task.done:,} / {task.total:,}" if task.total else f"{task.done:,}"
