"""The choice between one batch of which something waits, and all."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.operations.review_queue import BatchToCheck
from app.ui.kit.words import moment_words


class BatchBox(QComboBox):
    """As wide as its longest entry."""

    batch_chosen = Signal(str)
    """The id of a batch, or the empty string for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("確認する取り込み"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.show_batches((), "")
        self.activated.connect(self._choose)

    def show_batches(self, batches: tuple[BatchToCheck, ...], chosen: str) -> None:
        """Offer these, and all."""
        items = [(self.tr("すべての取り込み"), "")]
        for batch in batches:
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
        self.batch_chosen.emit(str(self.currentData()))
