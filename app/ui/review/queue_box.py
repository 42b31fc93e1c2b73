"""The choice of what is gone through: one batch, all of one's own, or a department's."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.operations.review_queue import Queues
from app.ui.kit.words import moment_words


class QueueBox(QComboBox):
    """As wide as its longest entry."""

    queue_chosen = Signal(str)
    """The id of a batch or a department, or the empty string for all of one's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("確認する名刺の範囲"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.show_queues(Queues(), "")
        self.activated.connect(self._choose)

    def show_queues(self, queues: Queues, chosen: str) -> None:
        """Offer these, and all of one's own."""
        items = [(self.tr("すべての取り込み"), "")]
        for department in queues.departments:
            words = self.tr("{department}の全員の名刺({n} 枚)").format(
                department=department.name, n=department.cards
            )
            items.append((words, department.id))
        for batch in queues.batches:
            words = self.tr("{when} {owner}({n} 枚)").format(
                when=moment_words(batch.started_at), owner=batch.owner, n=batch.cards
            )
            items.append((words, batch.id))
        with QSignalBlocker(self):
            if [self.itemText(n) for n in range(self.count())] != [text for text, _ in items]:
                self.clear()
                for text, batch_id in items:
                    self.addItem(text, batch_id)
            self.setCurrentIndex(max(0, self.findData(chosen, Qt.ItemDataRole.UserRole)))

    def _choose(self) -> None:
        self.queue_chosen.emit(str(self.currentData()))
