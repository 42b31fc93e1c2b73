"""How a row looks: the piece of the card, what was read with the characters that may be wrong, and how it stands.

The row that has the focus is taller: its piece is magnified, and beneath the text stand what else it may be, by
number, and why.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.operations.review_fields import PieceToCheck
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.review.by_field.lettering import enlarged, height_of, lettered
from app.ui.review.by_field.model import PieceModel
from app.ui.review.by_field.pictures import PiecePictures, piece_of
from app.ui.review.evidence import evidence_words
from app.ui.review.picture import CardPicture
from app.ui.review.row import Standing

_MARK = 16
_LEFT = GRID * 5
"""Room for the mark."""
_PICTURE_SHARE = 0.48
_MAGNIFIED, _MAGNIFIED_HERE = 1.6, 3.0
"""Most that a piece is magnified, in other rows and in the one that has the focus."""
_HIGHEST_HERE = GRID * 14
_WHOLE_CARD = GRID * 30
"""Height of a card of which nobody knows where the field stands, so that it is shown whole."""
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

    def height_here(self, font: QFont, width: int) -> int:
        """Of the row that has the focus, where rows are so wide."""
        piece = self._model.row(self.current)
        if piece is None:
            return self.height(font)
        row = QRect(0, 0, width, 0)
        picture = self.picture(piece)
        drawn = 0
        if picture and picture.is_there:
            most = _WHOLE_CARD if piece.box is None else _HIGHEST_HERE
            drawn = min(most, round(picture.size[1] * self._scale(picture, self._picture(row).width(), most)))
        step = QFontMetrics(font).height() + GRID // 2
        text = height_of(self._letters(row, font))
        words = text + ((len(self.offered) + 1) // 2 + 1 + bool(self._why(piece))) * step + GRID
        return max(self.height(font), drawn + GRID * 2, round(words) + GRID * 2)

    def text_rect(self, row: QRect, font: QFont) -> QRect:
        """Where the text of the row that has the focus stands, and where it is typed."""
        place = self._words(row)
        return QRect(
            place.left(), place.top(), place.width(), round(height_of(self._letters(row, font))) + GRID // 2
        )

    def is_shown_whole(self, row: int, width: int, font: QFont) -> bool:
        """Whether the text of a row that has not the focus is shown to its end, where rows are so wide."""
        place = QRect(0, 0, width, self.height(font))
        return row == self.current or self._short(self._model.text(row), place, font, ())[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002 - Qt's signature
        return QSize(GRID * 60, self.height(option.font))

    def picture(self, piece: PieceToCheck) -> CardPicture | None:
        """The piece of the card of a row; None while it is not at hand."""
        return self._pictures.get(piece_of(piece))

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
        standing, later = self._model.standing(row), self._model.is_later(row)
        self._draw_mark(painter, rect, standing, later=later, elsewhere=bool(self._model.looked_at_by(row)))
        if piece is None:
            painter.setPen(colour(Role.QUIET))
            painter.drawText(self._picture(rect), Qt.AlignmentFlag.AlignVCenter, "…")
        else:
            picture = self.picture(piece)
            self._draw_picture(painter, self._picture(rect), picture, piece, here=here)
            quiet = standing is Standing.DECIDED or later
            ink = colour(Role.QUIET) if quiet else option.palette.color(QPalette.ColorRole.Text)
            painter.setFont(option.font)
            trouble = picture.trouble if picture and picture.is_there else ""
            if here:
                self._draw_here(painter, rect, piece, trouble, ink)
            else:
                painter.setPen(ink)
                self._draw_short(painter, rect, row, piece, trouble, quiet=quiet)
        painter.restore()

    def _picture(self, row: QRect) -> QRect:
        width = round((row.width() - _LEFT) * _PICTURE_SHARE) - GRID * 2
        return QRect(row.left() + _LEFT, row.top() + GRID, width, row.height() - 2 * GRID)

    def _words(self, row: QRect) -> QRect:
        left = row.left() + _LEFT + round((row.width() - _LEFT) * _PICTURE_SHARE)
        return QRect(left, row.top() + GRID, row.right() - left - GRID * 2, row.height() - 2 * GRID)

    def _scale(self, picture: CardPicture, width: int, height: int, most: float = _MAGNIFIED_HERE) -> float:
        return min(most, width / max(1, picture.size[0]), height / max(1, picture.size[1]))

    def _draw_mark(
        self, painter: QPainter, row: QRect, standing: Standing, *, later: bool, elsewhere: bool
    ) -> None:
        place = QRect(row.left() + GRID * 2, row.top() + (row.height() - _MARK) // 2, _MARK, _MARK)
        if elsewhere:
            icon("people", Role.QUIET).paint(painter, place)
        elif standing is Standing.DECIDED:
            icon("check", Role.ACCENT).paint(painter, place)
        elif later:
            icon("later", Role.QUIET).paint(painter, place)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Role.AMBER_LINE if standing is Standing.OPEN else Role.ACCENT))
            painter.drawEllipse(QRectF(place).center(), 4.0, 4.0)

    def _draw_picture(
        self, painter: QPainter, place: QRect, picture: CardPicture | None, piece: PieceToCheck, *, here: bool
    ) -> None:
        if picture is None or not picture.is_there:
            trouble = picture.trouble if picture else ""
            painter.setPen(colour(Role.RED if trouble else Role.QUIET))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), trouble or self.tr("画像を切り出しています…"))
            return
        most = _WHOLE_CARD if piece.box is None else _HIGHEST_HERE
        height = min(place.height(), most) if here else place.height()
        scale = self._scale(picture, place.width(), height, _MAGNIFIED_HERE if here else _MAGNIFIED)
        width, height = (round(length * scale) for length in picture.size)
        top = place.top() if here else place.top() + (place.height() - height) // 2
        target = QRectF(place.left(), top, width, height)
        painter.drawImage(target, picture.image)
        painter.setPen(colour(Role.HAIRLINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(target)

    # Words of other rows.

    def _short(self, text: str, row: QRect, font: QFont, unsure: Sequence[int]) -> tuple[QTextLayout, bool]:
        """A text in one large line, else in as many smaller ones as there is room for; and whether it ends there."""
        place = self._words(row)
        large = lettered(text, enlarged(font), place.width(), unsure)
        if large.lineCount() == 1:
            return large, True
        small = lettered(text, font, place.width(), unsure)
        return small, height_of(small) <= place.height() + GRID

    def _draw_short(
        self, painter: QPainter, row: QRect, at: int, piece: PieceToCheck, trouble: str, *, quiet: bool
    ) -> None:
        place = self._words(row)
        text = self._model.text(at)
        unsure = piece.unsure if text == piece.value and not quiet else ()
        letters, whole = self._short(text, row, painter.font(), unsure)
        lines = letters.lineCount()
        painter.save()
        painter.setClipRect(place.adjusted(0, -GRID // 2, 0, GRID // 2))
        letters.draw(painter, QPointF(place.left(), place.top() - GRID // 2))
        painter.restore()
        if lines == 1:
            self._draw_about(painter, place, piece, trouble)
        elif not whole:
            painter.setPen(colour(Role.AMBER))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, "…")

    def _draw_about(self, painter: QPainter, place: QRect, piece: PieceToCheck, trouble: str) -> None:
        """Whose it is, at the bottom."""
        metrics = painter.fontMetrics()
        line = QRect(place.left(), place.bottom() - metrics.height(), place.width(), metrics.height() + 2)
        painter.setPen(colour(Role.AMBER if trouble else Role.QUIET))
        others = [self.tr("{name}さんが確認中").format(name=piece.looked_at_by)] if piece.looked_at_by else []
        sheet = [self.tr("{n} 枚目").format(n=piece.sheet)] if piece.sheet else []
        words = trouble or " · ".join([*others, *sheet, *piece.about])
        painter.drawText(line, metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width()))

    # Words of the row that has the focus.

    def _letters(self, row: QRect, font: QFont) -> QTextLayout:
        piece = self._model.row(self.current)
        text = self._model.text(self.current)
        unsure = piece.unsure if piece and text == piece.value else ()
        return lettered(text, enlarged(font), self._words(row).width(), unsure)

    def _why(self, piece: PieceToCheck) -> str:
        return evidence_words(piece.evidence) if self._model.text(self.current) == piece.value else ""

    def _draw_here(
        self, painter: QPainter, row: QRect, piece: PieceToCheck, trouble: str, ink: QColor
    ) -> None:
        place = self._words(row)
        painter.setPen(ink)
        letters = self._letters(row, painter.font())
        letters.draw(painter, QPointF(place.left(), place.top()))
        below = place.adjusted(0, round(height_of(letters)) + GRID, 0, 0)
        painter.setPen(ink)
        self._draw_offered(painter, below)
        if why := self._why(piece):
            metrics = painter.fontMetrics()
            line = QRect(
                place.left(), place.bottom() - 2 * metrics.height() - 2, place.width(), metrics.height()
            )
            painter.setPen(colour(Role.QUIET))
            painter.drawText(line, metrics.elidedText(why, Qt.TextElideMode.ElideRight, line.width()))
        self._draw_about(painter, place, piece, trouble)

    def _draw_offered(self, painter: QPainter, place: QRect) -> None:
        """What else it may be, two beside each other, each behind its key."""
        metrics = painter.fontMetrics()
        ink = painter.pen().color()
        chosen = self._model.text(self.current)
        step = metrics.height() + GRID // 2
        half = place.width() // 2
        key = metrics.horizontalAdvance("0") + GRID
        for number, text in enumerate(self.offered):
            left = place.left() + number % 2 * half
            top = place.top() + number // 2 * step
            painter.setPen(colour(Role.QUIET))
            painter.drawText(QRect(left, top, key, step), Qt.AlignmentFlag.AlignVCenter, str(number + 1))
            painter.setPen(colour(Role.ACCENT) if text == chosen else ink)
            room = QRect(left + key, top, half - key - GRID, step)
            words = metrics.elidedText(
                " / ".join(text.splitlines()), Qt.TextElideMode.ElideMiddle, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
