"""How the cards of a stack are drawn: front and back side by side, the number, and whether somebody has to look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.core.reading import Side
from app.operations.batch_views import CardArrived
from app.ui.intake.arrivals import CARD_ROLE, ArrivalModel
from app.ui.kit.theme import GRID, Role, colour

_RATIO = 0.6
"""Height of a card by its width; Japanese ones are 91 × 55 mm."""
_NARROWEST = 264
"""Width of a tile from which on both sides can be told apart."""
_Index = QModelIndex | QPersistentModelIndex


class TileDelegate(QStyledItemDelegate):
    """Draws one card."""

    def __init__(self, model: ArrivalModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.size = QSize(_NARROWEST, 0)

    def fit(self, width: int, font: QFont) -> None:
        """Make tiles that fill a row of this width."""
        columns = max(1, width // _NARROWEST)
        tile = width // columns
        picture = (tile - 5 * GRID // 2 - GRID) // 2
        self.size = QSize(tile, round(picture * _RATIO) + QFontMetrics(font).height() + 3 * GRID)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002 - Qt's signature
        return self.size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, CardArrived):
            return
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(option.rect).adjusted(GRID / 2, GRID / 2, -GRID / 2, -GRID / 2)
        self._draw_frame(painter, option, frame, card)
        caption = QFontMetrics(option.font).height()
        inner = frame.adjusted(GRID / 2, GRID / 2, -GRID / 2, -GRID / 2)
        pictures = QRectF(inner.left(), inner.top(), inner.width(), inner.height() - caption - GRID / 2)
        width = (pictures.width() - GRID / 2) / 2
        for number, side in enumerate(Side):
            place = QRectF(
                pictures.left() + number * (width + GRID / 2), pictures.top(), width, pictures.height()
            )
            self._draw_side(painter, option, place, card, side)
        line = QRectF(inner.left(), inner.bottom() - caption, inner.width(), caption)
        self._draw_caption(painter, option, line, card)
        painter.restore()

    def _draw_frame(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRectF, card: CardArrived
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = colour(Role.ACCENT_GROUND) if chosen else option.palette.color(QPalette.ColorRole.Base)
        edge, width = colour(Role.HAIRLINE), 1.0
        if not card.is_read:
            edge, width = colour(Role.RED), 2.0
        elif card.to_check or self._model.odd_about(card) is not None:
            edge, width = colour(Role.AMBER_LINE), 2.0
        if option.state & QStyle.StateFlag.State_HasFocus:
            edge, width = colour(Role.ACCENT), 2.0
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _draw_side(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRectF, card: CardArrived, side: Side
    ) -> None:
        if side not in card.sides:
            words = self.tr("表は白紙") if side is Side.FRONT else self.tr("裏は白紙")
            self._draw_words(painter, option, place, words)
            return
        image = self._model.pictures.get(card.card, side)
        if image is None or image.isNull():
            words = "…" if image is None else self.tr("画像なし")
            self._draw_words(painter, option, place, words)
            return
        self._draw_image(painter, place, image)

    def _draw_image(self, painter: QPainter, place: QRectF, image: QImage) -> None:
        size = image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(
            place.left() + (place.width() - size.width()) / 2,
            place.top() + (place.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )
        painter.drawImage(target, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(Role.HAIRLINE), 1))
        painter.drawRect(target)

    def _draw_words(self, painter: QPainter, option: QStyleOptionViewItem, place: QRectF, words: str) -> None:
        painter.setPen(QPen(colour(Role.HAIRLINE), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(colour(Role.QUIET))
        painter.setFont(option.font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_caption(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRectF, card: CardArrived
    ) -> None:
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(card.sheet))
        painter.setFont(option.font)
        is_odd = self._model.odd_about(card) is not None
        role = Role.AMBER if card.to_check or is_odd else Role.QUIET
        painter.setPen(colour(role if card.is_read or is_odd else Role.RED))
        words = self._model.state_words(card)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


class ArrivalView(QListView):
    """All cards of a stack, as many in a row as fit."""

    wanted = Signal(object)
    """CardArrived: the user wants to see more of it."""

    def __init__(self, model: ArrivalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("取り込んだ名刺"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._tiles = TileDelegate(model, self)
        self.setItemDelegate(self._tiles)
        self.setModel(model)
        self.activated.connect(self._activate)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        rect: QRect = self.viewport().rect()
        self._tiles.fit(rect.width() - 1, self.font())
        self.setGridSize(self._tiles.size)

    def _activate(self, index: QModelIndex) -> None:
        self.wanted.emit(index.data(CARD_ROLE))
