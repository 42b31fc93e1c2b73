"""The list: sorted by a click on its head, columns that can be moved and hidden, matches marked."""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import (
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSettings,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.core.marking import matched_parts
from app.db.listed import PeopleOrder
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.people.model import PeopleModel
from app.ui.people.words import COLUMNS, column_word

_HEADER = "people/header"
_WIDTHS = (17, 17, 27, 27, 13, 16)
"""Of the columns, in proportion, until somebody changes them."""
_LEAST = GRID * 6
_MARKED = {PeopleOrder.NAME, PeopleOrder.READING, PeopleOrder.ORGANIZATION, PeopleOrder.POST}

_parts = lru_cache(maxsize=4096)(matched_parts)


class MarkDelegate(QStyledItemDelegate):
    """Draws a light ground behind the parts that a search found, under the text of a chosen row a line."""

    words: tuple[str, ...] = ()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        option.rect = option.rect.adjusted(GRID // 2, 0, 0, 0)  # as far in as the words at the head
        super().paint(painter, option, index)
        if not self.words or COLUMNS[index.column()] not in _MARKED:
            return
        text = index.data() or ""
        if parts := _parts(text, self.words):
            self._mark(painter, option, index, text, parts)

    def _mark(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        text: str,
        parts: list[tuple[int, int]],
    ) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style = cell.widget.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, cell.widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, cell.widget) + 1
        room = room.adjusted(margin, 0, -margin, 0)
        metrics = cell.fontMetrics
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        kept = len(text) if shown == text else max(0, len(shown) - 1)
        chosen = bool(cell.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(room)
        for start, end in parts:
            if start >= kept:
                break
            left = room.left() + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[start : min(end, kept)])
            top = room.center().y() - metrics.height() // 2
            part = QRect(left, top, width, metrics.height() + 1)
            if chosen:
                ink = cell.palette.color(QPalette.ColorRole.HighlightedText)
                painter.fillRect(QRect(left, part.bottom() - 1, width, 2), ink)
            else:
                painter.fillRect(part, colour(Role.MARK))
                painter.setPen(cell.palette.color(QPalette.ColorRole.Text))
                painter.setFont(cell.font)
                painter.drawText(part, Qt.AlignmentFlag.AlignVCenter, text[start : min(end, kept)])
        painter.restore()


class PeopleTable(QTableView):
    """Shows a PeopleModel."""

    opened = Signal(int)
    """The row that the user wants to see."""
    sort_wanted = Signal(object, bool)
    """PeopleOrder or None (best first), and whether the other way round."""
    left_upwards = Signal()
    """↑ in the first row."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = model
        self.marks = MarkDelegate(self)
        self._shares = list(_WIDTHS)
        """Of the columns in the room that there is; as the user drew them, or as they were kept."""
        self.setModel(model)
        self.setItemDelegate(self.marks)
        self.setAccessibleName(self.tr("人物の一覧"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + GRID))
        self.clicked.connect(self._open)
        self._set_up_header()

    def restore_columns(self) -> None:
        """Give the columns the places and widths that they had."""
        kept = QSettings().value(_HEADER)
        header = self.horizontalHeader()
        if not (isinstance(kept, QByteArray) and header.restoreState(kept)):
            for column, width in enumerate(_WIDTHS):
                header.resizeSection(column, width * GRID)
        self._shares = [max(1, header.sectionSize(column)) for column in range(len(COLUMNS))]
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the columns all the room there is, in the proportion that they have."""
        header = self.horizontalHeader()
        shown = [column for column in range(len(COLUMNS)) if not self.isColumnHidden(column)]
        metrics = self.fontMetrics()
        words = {column: column_word(COLUMNS[column]) for column in shown}
        words[COLUMNS.index(PeopleOrder.CONTACT)] = "2026/12/31"
        least = {column: metrics.horizontalAdvance(words[column]) + GRID * 2 + 2 for column in shown}
        total = sum(self._shares[column] for column in shown)
        room = self.viewport().width()
        with QSignalBlocker(header):
            for column in shown:
                share = self._shares[column] * room // max(1, total)
                header.resizeSection(column, max(least[column], share))
            over = sum(header.sectionSize(column) for column in shown) - room
            widest = max(shown, key=header.sectionSize)
            header.resizeSection(widest, max(least[widest], header.sectionSize(widest) - over))
        header.viewport().update()
        self.updateGeometries()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _: str) -> None:  # noqa: N802 - Qt's name
        """Letters are keys of the area; and looking for them would fetch every row."""

    def choose_row(self, row: int) -> None:
        """Make a row the current one."""
        if 0 <= row < self.people.rowCount():
            self.setCurrentIndex(self.people.index(row, self.horizontalHeader().logicalIndex(0)))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(_LEAST)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        self.restore_columns()
        header.sortIndicatorChanged.connect(self._sort)
        header.sectionMoved.connect(self._keep_columns)
        header.sectionResized.connect(self._take_share)

    def _sort(self, column: int, way: Qt.SortOrder) -> None:
        order = COLUMNS[column] if column >= 0 else None
        self.sort_wanted.emit(order, way is Qt.SortOrder.DescendingOrder)

    def _take_share(self, column: int, _: int, width: int) -> None:
        self._shares[column] = width
        self._keep_columns()

    def _keep_columns(self) -> None:
        if self.isVisible():
            QSettings().setValue(_HEADER, self.horizontalHeader().saveState())

    def _offer_columns(self, place: QPoint) -> None:
        menu = self.column_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def column_menu(self) -> QMenu:
        """Which columns are shown; the name always is."""
        menu = QMenu(self)
        for number, column in list(enumerate(COLUMNS))[1:]:
            action = menu.addAction(column_word(column))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(partial(self._show_column, number))
        return menu

    def _show_column(self, column: int, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        self._fit_columns()
        self._keep_columns()
