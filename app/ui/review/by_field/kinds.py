"""The kinds of fields with how many of each wait, beside the rows."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from app.core.reading import FieldName
from app.ui.kit.theme import GRID, ROW_HEIGHT
from app.ui.kit.words import field_word


class KindList(QListWidget):
    """One kind is in front. A kind of which nothing waits any more stays until the list is begun anew."""

    chosen = Signal(object)
    """FieldName."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("項目の種類"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setUniformItemSizes(True)
        self.setStyleSheet(f"QListWidget::item {{ padding-left: {GRID}px; }}")
        self.currentItemChanged.connect(self._choose)

    def show_kinds(self, kinds: dict[FieldName, int], front: FieldName | None) -> None:
        """Show how much waits of each."""
        with QSignalBlocker(self):
            shown = {
                item.data(Qt.ItemDataRole.UserRole): item for item in map(self.item, range(self.count()))
            }
            if not set(kinds) <= set(shown):
                self.clear()
                shown = {field: self._add(field) for field in kinds}
            for field, item in shown.items():
                item.setText(self.tr("{field}  {n}").format(field=field_word(field), n=kinds.get(field, 0)))
                if field == front:
                    self.setCurrentItem(item)
        self.updateGeometry()

    def step(self, by: int) -> None:
        """Choose the next kind or the one before."""
        self.setCurrentRow(min(max(self.currentRow() + by, 0), self.count() - 1))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        widest = max((self.fontMetrics().horizontalAdvance(item) for item in self._texts()), default=0)
        return QSize(max(GRID * 14, widest + GRID * 6), GRID * 20)

    def _texts(self) -> list[str]:
        return [self.item(row).text() for row in range(self.count())]

    def _add(self, field: FieldName) -> QListWidgetItem:
        item = QListWidgetItem(self)
        item.setData(Qt.ItemDataRole.UserRole, field)
        item.setSizeHint(QSize(0, max(ROW_HEIGHT, self.fontMetrics().height() + GRID)))
        return item

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(FieldName(item.data(Qt.ItemDataRole.UserRole)))
