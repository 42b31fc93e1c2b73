"""Choosing one meeting or one batch out of many: a field to filter by, and a table below it."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.operations.batch_views import BatchRow, batch_rows
from app.operations.report_choices import MeetingRow, meeting_rows
from app.ui.desk import Desk
from app.ui.kit.empty import EmptyState
from app.ui.kit.icons import icon
from app.ui.kit.lazytable import LazyTableModel
from app.ui.kit.theme import GRID, ROW_HEIGHT
from app.ui.kit.words import day_words, moment_words

if TYPE_CHECKING:
    from app.operations.session import Session

_Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R", MeetingRow, BatchRow)

Numbers = Callable[["Session", str], bytes]
"""A function of a module that gives the row numbers of what a text occurs in."""


class MeetingModel(LazyTableModel[MeetingRow]):
    """Meetings, a line each."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, meeting_rows, parent)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else 2

    def heading(self, column: int) -> str:
        return (self.tr("面談日"), self.tr("件名・相手"))[column]

    def cell(self, row: MeetingRow, column: int, role: int) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return (day_words(row.met_on), "　".join((row.subject, *row.theirs)))[column]


class BatchModel(LazyTableModel[BatchRow]):
    """Batches, a line each."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, batch_rows, parent)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 3

    def heading(self, column: int) -> str:
        return (self.tr("取り込み"), self.tr("所有者"), self.tr("用紙"))[column]

    def cell(self, row: BatchRow, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return (moment_words(row.started_at), row.owner, f"{row.count.sheets:,}")[column]


class Picker(QWidget, Generic[R]):
    """The newest is chosen until another is. ↑ and ↓ move in the table from the field too."""

    chosen = Signal()
    """Another is chosen, and its row is there."""
    wanted = Signal()
    """Enter or a double click: go on with this one."""

    elsewhere = Signal()
    """The user goes to where there will be something to choose."""

    def __init__(
        self,
        desk: Desk,
        model: LazyTableModel[R],
        numbers: Numbers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self._target: int | None = None
        self._latest = desk.latest(self._show)
        self.model: LazyTableModel[R] = model
        model.setParent(self)  # it ends with the list, not whenever garbage is collected
        self.empty: EmptyState | None = None
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.installEventFilter(self)
        self.table = QTableView(self)
        self.table.setModel(model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + GRID))
        self.table.setMinimumHeight(GRID * 20)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.filter)
        column.addWidget(self._stack, 1)
        self.filter.textChanged.connect(self.refresh)
        self.table.selectionModel().currentChanged.connect(self._tell)
        self.table.doubleClicked.connect(self.wanted)
        model.dataChanged.connect(self._tell)

    def set_names(self, field: str, table: str) -> None:
        """What can be filtered by, and what is listed."""
        self.filter.setPlaceholderText(field)
        self.filter.setAccessibleName(field)
        self.table.setAccessibleName(table)

    def set_empty(self, heading: str, sentence: str, button: str, icon_name: str) -> None:
        """What is shown while there is nothing to choose from; its button tells ``elsewhere``."""
        self.empty = EmptyState(heading, sentence, button, icon_name, self)
        self.empty.chosen.connect(self.elsewhere)
        self._stack.addWidget(self.empty)

    def set_columns(self, stretched: int, widest: tuple[str, ...]) -> None:
        """Which column takes the room that the others, as wide as these texts, leave."""
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(GRID * 6)
        for column, text in enumerate(widest):
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(text) + GRID * 3)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)

    @property
    def row(self) -> R | None:
        """The chosen one; None while there is none, or it is being fetched."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def refresh(self) -> None:
        """Ask for the list again."""
        self._latest.ask(self._numbers, self.filter.text())

    def choose(self, number: int) -> None:
        """Choose the row of a number; ``chosen`` follows."""
        self._target = number
        if self.filter.text():
            self.filter.clear()
        else:
            self.refresh()

    def _show(self, numbers: bytes) -> None:
        index = self.table.currentIndex()
        current = self.model.number(index.row()) if index.isValid() else None
        places = array("q", numbers)
        if self._target in places:
            current, self._target = self._target, None
        self.model.set_numbers(places)
        is_empty = not places and not self.filter.text()
        self.filter.setVisible(not is_empty)
        self._stack.setCurrentWidget(self.empty if is_empty and self.empty else self.table)
        if places:
            row = places.index(current) if current is not None and current in places else 0
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _tell(self) -> None:
        if self._target is None and self.row is not None:
            self.chosen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        moves = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in moves:
            self.table.event(event)
            return True
        return super().eventFilter(watched, event)
