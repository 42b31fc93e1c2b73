"""The piece of the card on which a field stands, magnified."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.reading import Box
from app.ui.kit.theme import GRID, Role, colour
from app.ui.review.picture import CardPicture, rect_of

_TALLEST = GRID * 10
_TALLEST_COLUMN = GRID * 20
"""Of a line from top to bottom."""
_LARGEST = 3.0
"""Times the size at which it was scanned."""


class PieceView(QWidget):
    """As large as the room allows, up to three times what was scanned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = CardPicture()
        self._box: Box | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("項目の画像"))

    @property
    def is_column(self) -> bool:
        """Whether it is higher than wide, as a line from top to bottom is."""
        piece = self._piece()
        return piece.height() > piece.width()

    def show_piece(self, picture: CardPicture, box: Box | None) -> None:
        """Show what stands in a box; hides where there is nothing to show."""
        self._picture, self._box = picture, box
        self.setVisible(picture.is_there and box is not None)
        horizontal = QSizePolicy.Policy.Fixed if self.is_column else QSizePolicy.Policy.Expanding
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        piece = self._piece()
        if piece.isEmpty():
            return QSize(GRID * 30, GRID * 5)
        if self.is_column:
            scale = min(_LARGEST, _TALLEST_COLUMN / piece.height())
            return QSize(round(piece.width() * scale), round(piece.height() * scale))
        return QSize(GRID * 30, max(GRID * 5, round(piece.height() * self._scale(piece))))

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()

    def _piece(self) -> QRectF:
        if self._box is None:
            return QRectF()
        piece = rect_of(self._box)
        margin = max(4.0, min(piece.width(), piece.height()) * 0.15)
        return piece.adjusted(-margin, -margin, margin, margin) & QRectF(0, 0, *self._picture.size)

    def _scale(self, piece: QRectF) -> float:
        tallest = _TALLEST if piece.width() > piece.height() else _TALLEST_COLUMN
        return min(_LARGEST, self.width() / max(1.0, piece.width()), tallest / max(1.0, piece.height()))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        piece = self._piece()
        if piece.isEmpty() or not self._picture.is_there:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            scale = self._scale(piece)
            place = QRectF(0, 0, piece.width() * scale, piece.height() * scale)
            painter.drawImage(place, self._picture.image, self._picture.source(piece))
            painter.setPen(colour(Role.HAIRLINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(0, 0, -1, -1))
