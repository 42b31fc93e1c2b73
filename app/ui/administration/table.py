"""A list: lines under headings, a search field that narrows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QVBoxLayout, QWidget

from app.core.text import fold
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour

_Index = QModelIndex | QPersistentModelIndex
_SORT = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Line:
    """What a list shows of one record."""

    id: str
    cells: tuple[str, ...]
    record: Any = None
    """What the side shows."""
    order: tuple[str, ...] = ()
    """By what is sorted where it is not the cells; it is searched too."""
    is_quiet: bool = False
    """Of the past, or not in force."""


class LinesModel(QAbstractTableModel):
    """Lines under headings."""

    def __init__(self, headings: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._lines: list[Line] = []
        self._folded: list[str] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = list(lines)
        self._folded = [fold(" ".join(line.cells + line.order)) for line in lines]
        self.endResetModel()

    def line(self, row: int) -> Line:
        return self._lines[row]

    @property
    def all(self) -> Sequence[Line]:
        """In the order in which they were given."""
        return self._lines

    def fits(self, row: int, wanted: Sequence[str]) -> bool:
        """Whether all of some words stand in a line."""
        return all(word in self._folded[row] for word in wanted)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.cells[column].strip() or None
        if role == _SORT:
            return line.order[column] if line.order else line.cells[column]
        if role == Qt.ItemDataRole.ForegroundRole and line.is_quiet:
            return colour(Role.QUIET)
        return None


class Found(QSortFilterProxyModel):
    """The lines in which all that was typed occurs, sorted as the user likes."""

    def __init__(self, lines: LinesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines
        self._wanted: list[str] = []
        self.setSortRole(_SORT)
        self.setSourceModel(lines)

    def search(self, text: str) -> None:
        self.beginFilterChange()
        self._wanted = fold(text).split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, _: _Index) -> bool:  # noqa: N802 - Qt's name
        return self._lines.fits(row, self._wanted)


class LinesTable(QTableView):
    """The list. Enter goes to the side."""

    chosen = Signal()
    """The user went to another line."""
    renewed = Signal()
    """The line that is chosen says something else, or is gone."""

    def __init__(self, headings: Sequence[str], widths: Sequence[int], words: str, parent: QWidget) -> None:
        """``widths`` are in figures; the last column takes what is left."""
        super().__init__(parent)
        self._is_renewing = False
        self.lines = LinesModel(headings, parent)
        self.found = Found(self.lines, parent)
        self.setModel(self.found)
        self.setAccessibleName(words)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")  # in line with the headings
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + GRID))
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width * self.fontMetrics().horizontalAdvance("0"))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.said = quiet_label("", self.viewport())
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.hide()
        over = QVBoxLayout(self.viewport())
        over.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        over.addWidget(self.said, alignment=Qt.AlignmentFlag.AlignTop)

    def say(self, words: str) -> None:
        """Say in the place of the lines why there are none; empty: nothing."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def let_sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column to begin with, and by others as the user likes."""
        self.setSortingEnabled(True)
        self.sortByColumn(column, order)

    @property
    def current(self) -> Line | None:
        """The line that is chosen."""
        index = self.found.mapToSource(self.currentIndex())
        return self.lines.line(index.row()) if index.isValid() else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the chosen one stays chosen where it is among them."""
        before = self.current
        self._is_renewing = True
        self.lines.set_lines(lines)
        if before:
            self.choose(before.id)
        self._is_renewing = False
        if self.current != before:
            self.renewed.emit()

    def choose(self, record: str) -> None:
        """Choose a line by its id, where it is shown."""
        for row in range(self.found.rowCount()):
            source = self.found.mapToSource(self.found.index(row, 0))
            if self.lines.line(source.row()).id == record:
                self.setCurrentIndex(self.found.index(row, 0))
                return

    def _tell(self) -> None:
        if not self._is_renewing:
            self.chosen.emit()


class SearchField(QLineEdit):
    """Narrows a list; ↓ and Enter go on to it, Esc empties it."""

    def __init__(self, words: str, table: LinesTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(table.found.search)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self._table.currentIndex().isValid() and self._table.found.rowCount():
                self._table.setCurrentIndex(self._table.found.index(0, 0))
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
