"""A list of rows of which one is taller; what can be seen of it at once is a page, and how long it has been seen is known."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.operations.review_fields import PieceToCheck
from app.ui.review.by_field.delegate import PieceDelegate
from app.ui.review.by_field.work import FieldWork
from app.ui.review.row import Standing

_AHEAD = 12
"""Rows behind the page of which the pieces are fetched beforehand."""


class PageView(QTableView):
    """Rows of a ``PieceModel``; the one at ``current`` has the focus."""

    def __init__(self, work: FieldWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.rows = work.model
        self.pieces = PieceDelegate(work.model, work.pictures, self)
        self._since: dict[int, float] = {}
        """When each row that can be seen whole came up with its picture."""
        self.setItemDelegate(self.pieces)
        self.setModel(work.model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalScrollBar().valueChanged.connect(self.look_ahead)
        work.pictures.came.connect(self._show_picture)

    @property
    def current(self) -> int:
        """The row that has the focus; -1 where there is none."""
        return self.pieces.current

    @property
    def piece(self) -> PieceToCheck | None:
        """What stands in it."""
        return self.rows.row(self.current) if 0 <= self.current < self.rows.rowCount() else None

    def begin(self) -> None:
        """Other rows are there."""
        self._since.clear()
        if 0 <= self.current < self.rows.rowCount():
            self.setRowHeight(self.current, self.verticalHeader().defaultSectionSize())
        self.pieces.current = -1
        self.verticalHeader().setDefaultSectionSize(self.pieces.height(self.font()))
        self.verticalScrollBar().setValue(0)

    def move_to(self, row: int) -> None:
        """Give a row the focus; where it cannot be seen whole, turn the page."""
        before, self.pieces.current = self.current, row
        if 0 <= before < self.rows.rowCount():
            self.setRowHeight(before, self.verticalHeader().defaultSectionSize())
        self.setCurrentIndex(self.rows.index(row, 0))
        self.fit_current()
        if not self.viewport().rect().contains(self.rect_of(row)):
            hint = QAbstractItemView.ScrollHint
            down = row > before
            self.scrollTo(self.rows.index(row, 0), hint.PositionAtTop if down else hint.PositionAtBottom)
        self.look_ahead()

    def fit_current(self) -> None:
        """Give the row that has the focus the height that it takes."""
        if self.current >= 0:
            self.setRowHeight(self.current, self.pieces.height_here(self.font(), self.viewport().width()))
            self.updateGeometries()  # Qt lets the scroll bar know later, which would be too late to scroll
        self.viewport().update()

    def refit_current(self) -> None:
        """The same where what stands in the row changed: it stays in sight as a whole."""
        self.fit_current()
        if self.current >= 0:
            self.scrollTo(self.rows.index(self.current, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def rect_of(self, row: int) -> QRect:
        """Where a row stands in the viewport."""
        return self.visualRect(self.rows.index(row, 0))

    # Pages.

    def page(self) -> list[int]:
        """The rows that can be seen whole."""
        seen = self.viewport().rect()
        rects = {row: self.rect_of(row) for row in self.in_sight()}
        return [
            row for row, rect in rects.items() if seen.top() <= rect.top() and rect.bottom() <= seen.bottom()
        ]

    def in_sight(self) -> range:
        """The rows of which something can be seen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, self.rows.rowCount() if last < 0 else last + 1)

    def seconds_seen(self, row: int) -> float:
        """How long a row of the page has been there with its picture."""
        now = time.monotonic()
        return now - self._since.get(row, now)

    def is_open(self, row: int) -> bool:
        """Whether a row is to be decided now."""
        return self.rows.standing(row) is not Standing.DECIDED and not self.rows.is_later(row)

    def can_be_compared(self, row: int) -> bool:
        """Whether the piece of a row is there, or somebody said otherwise what stands on the card."""
        piece = self.rows.row(row)
        if piece is None:
            return False
        picture = self.pieces.picture(piece)
        changed = self.rows.standing(row) is Standing.CHANGED
        return changed or (picture is not None and picture.is_there)

    def look_ahead(self) -> None:
        """Have the pieces of the page and of the rows behind it at hand, the one that has the focus first."""
        seen = self.in_sight()
        self.work.want_pictures([self.current, *range(seen.start, seen.stop + _AHEAD)])

    def is_shown_whole(self, row: int) -> bool:
        """Whether the text of a row is shown to its end."""
        return self.pieces.is_shown_whole(row, self.viewport().width(), self.font())

    def _show_picture(self, card: str) -> None:
        if self.piece is not None and self.piece.card == card:
            self.refit_current()  # it may be higher than was thought
        self.viewport().update()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        now = time.monotonic()
        ready = [row for row in self.page() if self.can_be_compared(row)]
        self._since = {row: self._since.get(row, now) for row in ready}
        self.work.note_shown(self.in_sight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.refit_current()
        self.look_ahead()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(self.pieces.height(self.font()))
