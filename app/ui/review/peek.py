"""The card that comes next, small: whoever sees it accepts the one before it less by habit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.reading import FieldName
from app.operations.review_card import CardToCheck
from app.ui.kit.theme import GRID, Role, colour
from app.ui.review.picture import CardPicture

_HEIGHT = GRID * 9


class NextCard(QWidget):
    """Its picture, whose it is, and how much there is to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: CardToCheck | None = None
        self._picture = CardPicture()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_card(self, card: CardToCheck | None, picture: CardPicture) -> None:
        """Show what comes next; nothing where this is the last one."""
        self._card, self._picture = card, picture
        self.setAccessibleName(self.tr("次の名刺: {name}").format(name=" ".join(self._lines())))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(GRID * 30, _HEIGHT)

    def _lines(self) -> list[str]:
        if self._card is None:
            return []
        values = (self._card.field(name).value for name in (FieldName.NAME, FieldName.ORGANIZATION))
        words = [value.splitlines()[0] for value in values if value] or [self.tr("氏名なし")]
        return [*words[:2], self.tr("要確認 {n} 項目").format(n=self._card.to_look_at)]

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            quiet = colour(Role.QUIET)
            painter.setPen(quiet)
            if self._card is None:
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.tr("これが最後の 1 枚です"))
                return
            left = 0.0
            if self._picture.is_there:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                size = self._picture.image.size().scaled(
                    QSize(_HEIGHT * 5 // 3, _HEIGHT), Qt.AspectRatioMode.KeepAspectRatio
                )
                place = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
                painter.setOpacity(0.85)
                painter.drawImage(place, self._picture.image)
                painter.setOpacity(1.0)
                painter.setPen(colour(Role.HAIRLINE))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
                left = size.width() + GRID * 2
            lines = self._lines()
            lines[0] = self.tr("次: {name}").format(name=lines[0])
            metrics = self.fontMetrics()
            top = (self.height() - metrics.lineSpacing() * len(lines)) / 2
            for number, line in enumerate(lines):
                name = number == 0
                painter.setPen(self.palette().color(QPalette.ColorRole.WindowText) if name else quiet)
                room = QRectF(left, top, self.width() - left, metrics.lineSpacing())
                words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(room.width()))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
                top += metrics.lineSpacing()
