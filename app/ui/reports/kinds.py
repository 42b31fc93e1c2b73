"""The list of what can be put on paper, each with a sentence."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.operations.report_choices import ReportKind
from app.ui.kit.theme import GRID, Role, colour

_KIND = Qt.ItemDataRole.UserRole
_SENTENCE = Qt.ItemDataRole.UserRole + 1
_BAR = 3
"""Pixels of the bar beside the chosen one."""
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class KindList(QListWidget):
    """One is always chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("書類の種類"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_KindDelegate(self))
        self.setResizeMode(self.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("kinds")
        self.setStyleSheet("QListView#kinds { border: none; background: palette(window); outline: none; }")
        for kind, title, sentence in (
            (
                ReportKind.HANDOVER,
                self.tr("引継書"),
                self.tr("前任者の名刺・面談・メモを後任者に渡す一冊"),
            ),
            (
                ReportKind.LIST,
                self.tr("名刺一覧"),
                self.tr("一人または全員の連絡先の一覧表"),
            ),
            (
                ReportKind.VISIT,
                self.tr("面談記録"),
                self.tr("面談 1 件の相手・内容・今後の対応"),
            ),
            (
                ReportKind.SLIP,
                self.tr("取り込み票"),
                self.tr("取り込んだ枚数と、紙の名刺を廃棄してよいか"),
            ),
            (
                ReportKind.COVER,
                self.tr("区切り用紙"),
                self.tr("束の前に入れると、所有者と交換日が切り替わる紙"),
            ),
        ):
            item = QListWidgetItem(title, self)
            item.setData(_KIND, kind)
            item.setData(_SENTENCE, sentence)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, sentence)
        self.setCurrentRow(0)

    @property
    def kind(self) -> ReportKind:
        """The chosen one."""
        return ReportKind(self.currentItem().data(_KIND))

    def choose(self, kind: ReportKind) -> None:
        self.setCurrentRow(list(ReportKind).index(kind))

    def title(self, kind: ReportKind) -> str:
        """The word for a kind, as on the list."""
        return self.item(list(ReportKind).index(kind)).text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.count())))


class _KindDelegate(QStyledItemDelegate):
    """A title in bold, below it the sentence in the quiet colour."""

    def __init__(self, view: KindList) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        rect = option.rect.adjusted(0, 0, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour(Role.ACCENT_GROUND))
            painter.fillRect(QRect(rect.topLeft(), QSize(_BAR, rect.height())), colour(Role.ACCENT))
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(colour(Role.ACCENT))
            painter.drawRect(rect)
        title, sentence = self._places(rect, index)
        bold = option.font
        bold.setBold(True)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.setFont(bold)
        painter.drawText(title, _WRAP, index.data())
        bold.setBold(False)
        painter.setFont(bold)
        painter.setPen(colour(Role.QUIET))
        painter.drawText(sentence, _WRAP, index.data(_SENTENCE))
        painter.restore()

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        rect = QRect(0, 0, self._view.viewport().width(), 0)
        return QSize(0, self._places(rect, index)[1].bottom() + GRID)

    def _places(self, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> tuple[QRect, QRect]:
        """Where title and sentence stand."""
        metrics = self._view.fontMetrics()
        room = rect.adjusted(GRID * 2, GRID, -GRID, 0)
        title = QRect(room.topLeft(), QSize(room.width(), metrics.height()))
        below = QRect(title.left(), title.bottom() + GRID // 2, room.width(), metrics.height() * 4)
        return title, metrics.boundingRect(below, int(_WRAP), str(index.data(_SENTENCE)))
