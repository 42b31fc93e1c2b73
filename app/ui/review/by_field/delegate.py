"""How a row looks: the piece of the card, what was read with the characters that may be wrong, and how it stands.

The row that has the focus is taller: its piece is magnified, and beneath the text stand what else it may be, by
number, and why.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.operations.review_fields import PieceToCheck
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.review.by_field.model import PieceModel
from app.ui.review.by_field.pictures import PiecePictures
from app.ui.review.evidence import evidence_words
from app.ui.review.picture import CardPicture
from app.ui.review.row import Standing

LARGER = 1.25
"""Size of the text that is compared, by that of other text."""
_MARK = 16
_LEFT = GRID * 5
"""Room for the mark."""
_PICTURE_SHARE = 0.48
_MAGNIFIED, _MAGNIFIED_HERE = 1.6, 3.0
"""Most that a piece is magnified, in other rows and in the one that has the focus."""
_HIGHEST_HERE = GRID * 14
_WHOLE_CARD = GRID * 32
"""Height of the row of which nobody knows where it stands, so that the card is shown whole."""
_Index = QModelIndex | QPersistentModelIndex


class PieceDelegate(QStyledItemDelegate):
    """Draws rows of a ``PieceModel``."""

    def __init__(self, model: PieceModel, pictures: PiecePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._pictures = pictures
        self.current = -1
        self.offered: Sequence[str] = ()
        """What the row that has the focus may be, by number."""

    # Sizes.

    def height(self, font: QFont) -> int:
        """Of a row that has not the focus."""
        lines = QFontMetrics(enlarged(font)).height() + QFontMetrics(font).height()
        return max(ROW_HEIGHT * 2, lines + GRID * 2)

    def height_here(self, font: QFont, piece: PieceToCheck | None) -> int:
        """Of the row that has the focus."""
        if piece is not None and piece.box is None:
            return _WHOLE_CARD
        line = QFontMetrics(font).height()
        rows = (min(len(self.offered), 9) + 1) // 2
        words = QFontMetrics(enlarged(font)).height() + GRID * 2 + rows * (line + GRID // 2) + 2 * line
        return max(_HIGHEST_HERE + GRID * 2, words + GRID * 3)

    def text_rect(self, row: QRect, font: QFont) -> QRect:
        """Where the text of the row that has the focus stands, and where it is typed."""
        place = self._words(row)
        return QRect(place.left(), place.top(), place.width(), QFontMetrics(enlarged(font)).height() + GRID)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002 - Qt's signature
        return QSize(GRID * 60, self.height(option.font))

    # Drawing.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect = index.row(), option.rect
        piece = self._model.row(row)
        here = row == self.current
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if here:
            painter.fillRect(rect, colour(Role.ACCENT_GROUND))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour(Role.ACCENT))
        painter.setPen(colour(Role.HAIRLINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        standing = self._model.standing(row)
        self._draw_mark(painter, rect, standing, later=self._model.is_later(row))
        if piece is None:
            painter.setPen(colour(Role.QUIET))
            painter.drawText(self._picture(rect), Qt.AlignmentFlag.AlignVCenter, "…")
        else:
            picture = self._pictures.get((piece.card, piece.side, piece.box))
            self._draw_picture(painter, self._picture(rect), picture, here=here)
            quiet = standing is Standing.DECIDED or self._model.is_later(row)
            self._draw_words(painter, option, row, piece, picture, quiet=quiet)
        painter.restore()

    def _picture(self, row: QRect) -> QRect:
        width = round((row.width() - _LEFT) * _PICTURE_SHARE) - GRID * 2
        return QRect(row.left() + _LEFT, row.top() + GRID, width, row.height() - 2 * GRID)

    def _words(self, row: QRect) -> QRect:
        left = row.left() + _LEFT + round((row.width() - _LEFT) * _PICTURE_SHARE)
        return QRect(left, row.top() + GRID, row.right() - left - GRID * 2, row.height() - 2 * GRID)

    def _draw_mark(self, painter: QPainter, row: QRect, standing: Standing, *, later: bool) -> None:
        place = QRect(row.left() + GRID * 2, row.top() + (row.height() - _MARK) // 2, _MARK, _MARK)
        if standing is Standing.DECIDED:
            icon("check", Role.ACCENT).paint(painter, place)
        elif later:
            icon("later", Role.QUIET).paint(painter, place)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Role.AMBER_LINE if standing is Standing.OPEN else Role.ACCENT))
            painter.drawEllipse(QRectF(place).center(), 4.0, 4.0)

    def _draw_picture(
        self, painter: QPainter, place: QRect, picture: CardPicture | None, *, here: bool
    ) -> None:
        if picture is None or not picture.is_there:
            trouble = picture.trouble if picture else ""
            painter.setPen(colour(Role.RED if trouble else Role.QUIET))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), trouble or self.tr("画像を切り出しています…"))
            return
        width, height = picture.size
        most = _MAGNIFIED_HERE if here else _MAGNIFIED
        scale = min(most, place.width() / width, place.height() / height)
        size = QSize(round(width * scale), round(height * scale))
        target = QRectF(
            place.left(), place.top() + (place.height() - size.height()) / 2, size.width(), size.height()
        )
        painter.drawImage(target, picture.image)
        painter.setPen(colour(Role.HAIRLINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(target)

    def _draw_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: int,
        piece: PieceToCheck,
        picture: CardPicture | None,
        *,
        quiet: bool,
    ) -> None:
        place = self._words(option.rect)
        here = row == self.current
        text = self._model.text(row)
        as_read = text == piece.value
        line = self.text_rect(option.rect, option.font)
        if not here:
            line.moveTop(place.top() - GRID // 2)
        ink = colour(Role.QUIET) if quiet else option.palette.color(QPalette.ColorRole.Text)
        painter.setPen(ink)
        self._draw_text(
            painter, line, text, piece.unsure if as_read and not quiet else (), enlarged(option.font)
        )
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        if here:
            self._draw_offered(
                painter, QRect(place.left(), line.bottom() + GRID // 2, place.width(), 0), metrics, text
            )
        about = QRect(place.left(), place.bottom() - metrics.height(), place.width(), metrics.height() + 2)
        trouble = picture.trouble if picture and picture.is_there else ""
        painter.setPen(colour(Role.AMBER if trouble else Role.QUIET))
        words = trouble or self._about(piece)
        painter.drawText(about, metrics.elidedText(words, Qt.TextElideMode.ElideRight, about.width()))
        if here and as_read and (why := evidence_words(piece.evidence)):
            about.translate(0, -metrics.height() - 2)
            painter.setPen(colour(Role.QUIET))
            painter.drawText(about, metrics.elidedText(why, Qt.TextElideMode.ElideRight, about.width()))

    def _draw_text(
        self, painter: QPainter, place: QRect, text: str, unsure: Sequence[int], font: QFont
    ) -> None:
        shown = " / ".join(text.splitlines()) or "—"
        fitting = QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideMiddle, place.width())
        layout = QTextLayout(fitting, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        if fitting == text:
            layout.setFormats([_marked(text, at) for at in unsure])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(place.width())
        layout.endLayout()
        layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2))

    def _draw_offered(self, painter: QPainter, place: QRect, metrics: QFontMetrics, chosen: str) -> None:
        """What else it may be, two beside each other, each behind its key."""
        step = metrics.height() + GRID // 2
        half = place.width() // 2
        key = metrics.horizontalAdvance("0") + GRID
        for number, text in enumerate(self.offered):
            left = place.left() + number % 2 * half
            top = place.top() + number // 2 * step
            painter.setPen(colour(Role.QUIET))
            painter.drawText(QRect(left, top, key, step), Qt.AlignmentFlag.AlignVCenter, str(number + 1))
            painter.setPen(colour(Role.ACCENT) if text == chosen else painter.pen().color())
            room = QRect(left + key, top, half - key - GRID, step)
            words = metrics.elidedText(
                " / ".join(text.splitlines()), Qt.TextElideMode.ElideMiddle, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _about(self, piece: PieceToCheck) -> str:
        words = [self.tr("{n} 枚目").format(n=piece.sheet)] if piece.sheet else []
        return " · ".join([*words, *piece.about])


def enlarged(font: QFont) -> QFont:
    """The font of the text that is compared."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * LARGER)
    return made


def _marked(text: str, at: int) -> QTextLayout.FormatRange:
    """A character that may be another one. Qt counts in UTF-16, in which 𠮷 is two."""
    found = QTextLayout.FormatRange()
    found.start = len(text[:at].encode("utf-16-le")) // 2
    found.length = len(text[at].encode("utf-16-le")) // 2
    look = QTextCharFormat()
    look.setForeground(QBrush(colour(Role.AMBER)))
    look.setBackground(QBrush(colour(Role.AMBER_GROUND)))
    found.format = look
    return found
