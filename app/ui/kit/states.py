"""How a list shows the devices in it: what they are at the left, how they are at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.devices.scanner import Connection, DeviceState
from app.ui.kit.scanners import connection_word, state_role, state_word
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour

STATE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""DeviceState of a device; nothing for what is none."""
CONNECTION_ROLE = STATE_ROLE + 1
"""Connection of a device."""

_Index = QModelIndex | QPersistentModelIndex


class StateDelegate(QStyledItemDelegate):
    """Draws how a device is connected, a dot, and its state in words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if not index.data(STATE_ROLE):
            return
        state = DeviceState(index.data(STATE_ROLE))  # through a model of Qt it comes as a plain string
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        marked = option.palette.color(QPalette.ColorRole.HighlightedText)
        quiet = marked if is_marked else colour(Role.QUIET)
        place = QRect(option.rect).adjusted(0, 0, -GRID, 0)
        painter.save()
        painter.setFont(option.font)
        for words, ink in (
            (state_word(state), quiet),
            ("●", marked if is_marked else colour(state_role(state))),
            (connection_word(Connection(index.data(CONNECTION_ROLE))), quiet),
        ):
            painter.setPen(ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            place.adjust(0, 0, -option.fontMetrics.horizontalAdvance(words) - GRID // 2, 0)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        size = super().sizeHint(option, index)
        return QSize(size.width() + self._details_width(option, index), max(size.height(), ROW_HEIGHT))

    def _details_width(self, option: QStyleOptionViewItem, index: _Index) -> int:
        if not index.data(STATE_ROLE):
            return 0
        words = (
            state_word(DeviceState(index.data(STATE_ROLE))),
            connection_word(Connection(index.data(CONNECTION_ROLE))),
            "●",
        )
        return sum(option.fontMetrics.horizontalAdvance(word) for word in words) + GRID * 5
