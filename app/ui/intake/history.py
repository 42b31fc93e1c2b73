"""これまでの取り込み: the list of batches, and beside it the one that is looked at."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.background.messages import Change
from app.core.records import Batch, BatchState, Card, Sheet
from app.operations.batch_views import BatchOrder, BatchRow, batch_numbers, batch_rows
from app.ui.desk import Desk
from app.ui.intake.correction import CorrectionPanel
from app.ui.kit.empty import EmptyState
from app.ui.kit.icons import icon
from app.ui.kit.lazytable import LazyTableModel
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.kit.words import day_words, moment_words, visibility_word

_COLUMNS = "intake/batch-columns"
_ORDERS = {0: BatchOrder.STARTED, 1: BatchOrder.OWNER, 2: BatchOrder.EXCHANGED}
"""Columns by which the list can be sorted."""
_NUMBERS = frozenset({3, 4, 5})
"""Columns of figures."""


class BatchModel(LazyTableModel[BatchRow]):
    """Batches, a line each."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, batch_rows, parent)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else 9

    def heading(self, column: int) -> str:
        return (
            self.tr("開始"), self.tr("所有者"), self.tr("交換日"), self.tr("用紙"), self.tr("名刺"), self.tr("確実"),
            self.tr("公開範囲"), self.tr("タグ"), self.tr("状態"),
        )[column]  # fmt: skip

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def cell(self, row: BatchRow, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column == 8 and self._asks(row):
            return colour(Role.AMBER)
        return None

    def _asks(self, row: BatchRow) -> bool:
        return row.state is BatchState.OPEN or row.count.failed > 0 or row.count.unclear > 0

    def _words(self, row: BatchRow) -> Sequence[str]:
        return (
            moment_words(row.started_at),
            row.owner,
            day_words(row.exchanged_on),
            f"{row.count.sheets:,}",
            f"{row.count.cards:,}",
            "" if row.share is None else f"{int(row.share * 100)} %",
            visibility_word(row.visibility),
            "、".join(row.tags),
            self._state(row),
        )

    def _state(self, row: BatchRow) -> str:
        if row.state is BatchState.OPEN:
            return self.tr("終わっていません")
        if row.count.unclear:
            return self.tr("所有者を確認")
        if row.count.failed:
            return self.tr("読み取れず {n}").format(n=row.count.failed)
        if row.count.waiting:
            return self.tr("読み取り待ち {n}").format(n=row.count.waiting)
        return self.tr("済み")


class HistoryPage(QWidget):
    """The list; what is chosen in it can be corrected."""

    go_to = Signal(object)
    """Place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._numbers_of = desk.latest(self._show_numbers)
        self._chosen = ""
        self._numbers: bytes | None = None
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("所有者・操作者・日付・タグで絞り込む（Ctrl+F）"))
        self.filter.setAccessibleName(self.tr("取り込みの絞り込み"))
        self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.model = BatchModel(desk, self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("これまでの取り込み"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + GRID))
        self.table.verticalHeader().hide()
        self.panel = CorrectionPanel(desk, self)
        self.empty = EmptyState(
            self.tr("まだ取り込みがありません"),
            self.tr("名刺の束を取り込むと、ここで所有者や交換日をあとから直せます。"),
            icon_name="intake",
            parent=self,
        )
        self._set_header()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Ask again for the list, and for the batch beside it."""
        self.panel.refresh()
        header = self.table.horizontalHeader()
        order = _ORDERS.get(header.sortIndicatorSection(), BatchOrder.STARTED)
        ascending = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self._numbers_of.ask(batch_numbers, self.filter.text(), order, ascending=ascending)

    def start_focus(self) -> None:
        self.table.setFocus()

    def show_batch(self, batch: str) -> None:
        """Look at one batch, whether the list shows it or not."""
        self._chosen = batch
        self.panel.show_batch(batch)

    # What happens.

    def _show_numbers(self, numbers: bytes) -> None:
        if numbers == self._numbers:
            self.model.refresh()
            return
        row = self.table.currentIndex().row()
        current = self.model.number(row) if row >= 0 else None
        self._numbers = numbers
        self.model.set_numbers(numbers)
        places = array("q", numbers)
        if current is not None and current in places:
            self.table.setCurrentIndex(self.model.index(places.index(current), 0))
        is_empty = not self.model.rowCount() and not self.filter.text()
        self.stack.setCurrentWidget(self.empty if is_empty else self.table)
        self.panel.setVisible(not is_empty)
        if self.model.rowCount() and not self._chosen:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        row = self.model.row(current.row()) if current.isValid() else None
        if row:
            self.show_batch(row.id)

    def _rows_came(self) -> None:
        current = self.table.currentIndex()
        if not self._chosen and current.isValid():
            self._choose(current, current)

    def _sort(self) -> None:
        QSettings().setValue(_COLUMNS, self.table.horizontalHeader().saveState())
        self.refresh()

    def _hear_change(self, change: Change) -> None:
        if not self.isVisible() or not change.touches(Batch, Card, Sheet):
            return
        if change.everything or change.ids(Batch):
            self.refresh()
        else:
            self.model.refresh()
        self.panel.refresh()

    def _remember(self) -> None:
        QSettings().setValue(_COLUMNS, self.table.horizontalHeader().saveState())

    # How it is made.

    def _set_header(self) -> None:
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letter = self.fontMetrics().horizontalAdvance("国")
        for column, letters in enumerate((7, 6, 7, 4, 3, 3, 5, 5, 5)):
            self.table.setColumnWidth(column, letter * letters + GRID * 2)
        header.setStretchLastSection(True)
        self.table.setSortingEnabled(False)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        state = QSettings().value(_COLUMNS)
        if state:
            header.restoreState(state)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.refresh)
        self.table.selectionModel().currentChanged.connect(self._choose)
        self.model.dataChanged.connect(self._rows_came)
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(self._sort)
        header.sectionResized.connect(self._remember)
        header.sectionMoved.connect(self._remember)
        self._desk.changed.connect(self._hear_change)
        self.panel.go_to.connect(self.go_to)
        find = QAction(self)
        find.setShortcut("Ctrl+F")
        find.triggered.connect(self.filter.setFocus)
        self.addAction(find)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setContentsMargins(GRID * 2, GRID * 3 // 2, GRID, GRID * 2)
        left.setSpacing(GRID)
        left.addWidget(self.filter)
        left.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
