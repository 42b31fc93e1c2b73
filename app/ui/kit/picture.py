"""A picture that keeps its proportions in whatever room it is given."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.theme import Role, colour


class Picture(QWidget):
    """Shows a JPEG or PNG; a sentence where there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` says what it shows, for those who cannot see it."""
        super().__init__(parent)
        self._image = QImage()
        self._sentence = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(48, 30)

    def show_bytes(self, data: bytes | None, sentence: str = "") -> None:
        """Show an encoded image; ``sentence`` where there is none or it cannot be decoded."""
        self._image = QImage.fromData(data) if data else QImage()
        self._sentence = sentence
        self.updateGeometry()
        self.update()

    @property
    def is_empty(self) -> bool:
        return self._image.isNull()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(240, 146)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return not self._image.isNull()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if self._image.isNull():
            return width * 3 // 5
        return width * self._image.height() // max(1, self._image.width())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            if self._image.isNull():
                painter.setPen(colour(Role.QUIET))
                painter.drawText(
                    self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._sentence
                )
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(
                (self.width() - size.width()) / 2,
                (self.height() - size.height()) / 2,
                size.width(),
                size.height(),
            )
            painter.drawImage(place, self._image)
            painter.setPen(QPen(colour(Role.HAIRLINE), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
