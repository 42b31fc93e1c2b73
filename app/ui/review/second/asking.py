"""What a lead asks for: which fields of a batch are typed by a second person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.reading import FieldName
from app.operations.second_reading import AskedBatch
from app.ui.kit.labels import label, labelled, quiet_label
from app.ui.kit.theme import GRID
from app.ui.kit.words import field_word, moment_words

_COLUMNS = 4
_WIDEST = GRID * 90


class AskForm(QWidget):
    """One batch, and a box for each kind of field."""

    asked = Signal(str, object)
    """The id of a batch, and the fields that are typed twice; none ends it."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, tuple[FieldName, ...]] = {}
        heading = label(self, 1.25, bold=True)
        heading.setText(self.tr("二人目の入力を指定する"))
        words = quiet_label(
            self.tr(
                "選んだ項目を、もう 1 人が読み取り結果を見ずに入力します。2 人が一致すれば確定し、違えば両方を見比べて決めます。最初に確かめた人は、その項目の二人目になれません。"
            ),
            self,
        )
        self.batches = QComboBox(self)
        self.boxes = {field: QCheckBox(field_word(field), self) for field in FieldName}
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(GRID * 3)
        for number, box in enumerate(self.boxes.values()):
            boxes.addWidget(box, number // _COLUMNS, number % _COLUMNS)
        self.keep = QPushButton(self.tr("指定する  Ctrl+Enter"), self)
        self.keep.setProperty("primary", "true")
        cancel = QPushButton(self.tr("やめる  Esc"), self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        form = QWidget(self)
        form.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(heading)
        column.addWidget(words)
        column.addWidget(labelled(self.tr("取り込み"), self.batches))
        column.addLayout(boxes)
        column.addLayout(buttons)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        outer.addWidget(form, 1)
        outer.addStretch(0)
        self.batches.currentIndexChanged.connect(self._show_fields)
        self.keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.cancelled)

    def show_batches(self, batches: tuple[AskedBatch, ...], chosen: str) -> None:
        """Offer these."""
        self._fields = {batch.id: batch.fields for batch in batches}
        self.batches.clear()
        for batch in batches:
            self.batches.addItem(f"{moment_words(batch.started_at)} {batch.owner}", batch.id)
        self.batches.setCurrentIndex(max(0, self.batches.findData(chosen)))
        self.keep.setEnabled(bool(batches))
        self.batches.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_fields(self) -> None:
        fields = self._fields.get(str(self.batches.currentData()), ())
        for field, box in self.boxes.items():
            box.setChecked(field in fields)

    def _keep(self) -> None:
        chosen = tuple(field for field, box in self.boxes.items() if box.isChecked())
        self.asked.emit(str(self.batches.currentData()), chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and plain == Qt.KeyboardModifier.ControlModifier
            and self.keep.isEnabled()
        ):
            self._keep()
        else:
            super().keyPressEvent(event)
