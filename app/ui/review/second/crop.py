"""The piece of the card that is typed, as large as the room allows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.theme import GRID, Role, colour
from app.ui.review.picture import CardPicture

_LARGEST = 3.5
"""Times the size at which it was scanned."""


class CropView(QWidget):
    """Shows a picture at the bottom left of its room, just above where it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = CardPicture()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("項目の画像"))

    @property
    def is_there(self) -> bool:
        """Whether there is something to read."""
        return self._picture.is_there

    def show_picture(self, picture: CardPicture) -> None:
        """Show another piece, or nothing while it is fetched."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(GRID * 80, GRID * 30)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            if not self._picture.is_there:
                painter.setPen(colour(Role.RED))
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
                painter.drawText(self.rect(), int(flags), self._picture.trouble)
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            width, height = self._picture.size
            scale = min(_LARGEST, (self.width() - 2) / width, (self.height() - 2) / height)
            size = QSize(round(width * scale), round(height * scale))
            place = QRectF(0.5, self.height() - size.height() - 1.5, size.width(), size.height())
            painter.drawImage(place, self._picture.image)
            painter.setPen(colour(Role.HAIRLINE))
            painter.drawRect(place)
