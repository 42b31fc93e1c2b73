"""The line above: which batch is read a second time, what is left of it, and who types."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.core.records import User
from app.operations.second_reading import AskedBatch
from app.ui.kit.theme import GRID
from app.ui.kit.words import moment_words


class SecondHeader(QWidget):
    """Another batch and another reader can be chosen."""

    batch_chosen = Signal(str)
    """The id of a batch, or the empty string for all."""
    reader_chosen = Signal(str)
    """The id of a user."""
    asking_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batches = QComboBox(self)
        self._batches.setAccessibleName(self.tr("二人目が入力する取り込み"))
        self._batches.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._left = QLabel(self)
        self._readers = QComboBox(self)
        self._readers.setAccessibleName(self.tr("入力する人"))
        self._readers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.ask = QPushButton(self.tr("指定  F9"), self)
        self.ask.setShortcut("F9")
        self.ask.setToolTip(self.tr("二人目が入力する取り込みと項目を指定する"))
        self._left.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )  # first to give way
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        row.setSpacing(GRID * 2)
        row.addWidget(self._batches)
        row.addWidget(self._left, 1)
        row.addWidget(self._readers)
        row.addWidget(self.ask)
        self._batches.activated.connect(self._choose_batch)
        self._readers.activated.connect(self._choose_reader)
        self.ask.clicked.connect(self.asking_wanted)

    def show_batches(self, batches: tuple[AskedBatch, ...], chosen: str) -> None:
        """Offer these, and all; say what is left of the chosen ones."""
        with QSignalBlocker(self._batches):
            self._batches.clear()
            self._batches.addItem(self.tr("すべての取り込み"), "")
            for batch in batches:
                self._batches.addItem(f"{moment_words(batch.started_at)} {batch.owner}", batch.id)
            self._batches.setCurrentIndex(max(0, self._batches.findData(chosen, Qt.ItemDataRole.UserRole)))
        shown = [batch for batch in batches if chosen in {"", batch.id}]
        parts = [self.tr("残り {n}").format(n=sum(batch.to_type for batch in shown))]
        if differ := sum(batch.to_settle for batch in shown):
            parts.append(self.tr("食い違い {n}").format(n=differ))
        self._left.setText(" · ".join(parts))

    def show_staff(self, staff: list[User], operator: User) -> None:
        """Offer everybody as reader."""
        with QSignalBlocker(self._readers):
            self._readers.clear()
            for user in staff:
                self._add(user)
            if self._readers.findData(operator.id) < 0:
                self._add(operator)
            self._readers.setCurrentIndex(self._readers.findData(operator.id))

    def _add(self, user: User) -> None:
        self._readers.addItem(self.tr("入力: {name}").format(name=user.name), user.id)

    def _choose_batch(self) -> None:
        self.batch_chosen.emit(str(self._batches.currentData()))

    def _choose_reader(self) -> None:
        self.reader_chosen.emit(str(self._readers.currentData()))
