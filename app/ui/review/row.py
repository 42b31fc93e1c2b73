"""One field in the list of a card: its name, its value, and whether somebody has to look at it."""

from __future__ import annotations

import math
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.reading import FieldName
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.kit.words import field_word
from app.ui.review.by_field.lettering import height_of, lettered
from app.ui.review.picture import CardPicture

_MARK = 16
_QUIET_ROOM, _ROOM = 2, 4
"""Pixels above and below in a row that nobody has to look at, and in one to be compared."""
_LEAST_LETTER, _LARGEST_LETTER = 18.0, 24.0
"""Pixels of a character of a piece, about: smaller ones are not compared well, larger ones take room for nothing."""
_TALLEST_BESIDE, _TALLEST = 32, 64
"""Pixels of a piece beside its text, and of one above it."""


class Standing(Enum):
    """How a field stands."""

    EMPTY = auto()
    SURE = auto()
    OPEN = auto()
    """Somebody has to look at it."""
    DECIDED = auto()
    CHANGED = auto()
    """Something else was typed or chosen, and is not accepted yet."""


class FieldRow(QWidget):
    """Quiet where the machine is sure; where somebody has to look, the piece of the card stands by the whole value."""

    chosen = Signal(object)
    """FieldName: clicked."""

    def __init__(self, field: FieldName, label_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label_width = label_width
        self._value = ""
        self._standing = Standing.EMPTY
        self._focused = False
        self._crop: CardPicture | None = None
        self.was_seen = False
        """Whether the piece and the value were on the screen as a whole."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def standing(self) -> Standing:
        return self._standing

    def show_value(self, value: str, standing: Standing, *, focused: bool) -> None:
        """Show a value; without a piece of the card of several lines the first, with how many follow."""
        if value != self._value:
            self.was_seen = False
        self._value, self._standing, self._focused = value, standing, focused
        self.setAccessibleName(f"{field_word(self.field)} {value} {self._standing_word()}")
        self._fit()

    def show_crop(self, crop: CardPicture | None) -> None:
        """Show the piece of the card on which the value stands; None where there is none to be compared."""
        if crop is not self._crop:
            self._crop, self.was_seen = crop, False
            self._fit()

    @property
    def is_compared(self) -> bool:
        """Whether the piece of the card is there."""
        return self._crop is not None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(GRID * 30, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.field)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            text = self.palette().color(QPalette.ColorRole.Text)
            quiet = colour(Role.QUIET)
            if self._focused:
                painter.fillRect(self.rect(), colour(Role.ACCENT_GROUND))
                painter.fillRect(QRect(0, 0, 3, self.height()), colour(Role.ACCENT))
            centred = Qt.AlignmentFlag.AlignVCenter
            left = GRID * 2
            label = QRect(left, 0, self._label_width, self.height())
            painter.setPen(text if self._focused else quiet)
            painter.drawText(label, centred | Qt.AlignmentFlag.AlignLeft, field_word(self.field))
            room = self._room()
            painter.setPen(text if self._standing in {Standing.OPEN, Standing.CHANGED} else quiet)
            if self._crop is not None and not self._focused:
                self._draw_compared(painter, self._crop)
            elif not self._focused:
                words = self.fontMetrics().elidedText(self._line(), Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, centred | Qt.AlignmentFlag.AlignLeft, words)
            else:
                painter.setPen(colour(Role.AMBER) if self._standing is Standing.OPEN else quiet)
                painter.drawText(room, centred | Qt.AlignmentFlag.AlignRight, self._standing_word())
            self._draw_mark(painter)

    # With its piece.

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()

    def _height(self) -> int:
        line = self.fontMetrics().height()
        if self._focused:
            return max(ROW_HEIGHT, line + GRID)
        if self._crop is None:
            return line + 2 * _QUIET_ROOM
        piece, words, beside = self._places(self._crop)
        high = max(piece.height(), words.height()) if beside else piece.height() + words.height()
        return max(ROW_HEIGHT, round(high) + 2 * _ROOM + 1)

    def _room(self) -> QRect:
        """Right of the label, left of the mark."""
        return self.rect().adjusted(self._label_width + GRID * 4, 0, -(_MARK + GRID * 3), 0)

    def _places(self, crop: CardPicture) -> tuple[QSizeF, QSizeF, bool]:
        """The sizes of the piece and of the value, and whether they stand side by side: a short line does."""
        room = self._room().width()
        size = QSizeF(*crop.size)
        # As if all characters were squares that fill the piece.
        letter = math.sqrt(size.width() * size.height() / max(1, len(self._value)))
        usual = min(1.0, _LARGEST_LETTER / max(1.0, letter))
        low = min(usual, _TALLEST_BESIDE / size.height(), room / 2 / size.width())
        if low * letter >= min(_LEAST_LETTER, usual * letter):
            left = room - low * size.width() - GRID
            words = lettered(self._value, self.font(), left)
            if words.lineCount() == 1:
                return size * low, QSizeF(left, height_of(words)), True
        large = min(usual, _TALLEST / size.height(), room / size.width())
        return size * large, QSizeF(room, height_of(lettered(self._value, self.font(), room))), False

    def _draw_compared(self, painter: QPainter, crop: CardPicture) -> None:
        room = self._room()
        size, words, beside = self._places(crop)
        top = (self.height() - size.height()) / 2 if beside else float(_ROOM)
        piece = QRectF(QPointF(room.left(), top), size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(piece, crop.image)
        if beside:
            start = QPointF(piece.right() + GRID, (self.height() - words.height()) / 2)
        else:
            start = piece.bottomLeft()
        lettered(self._value, self.font(), words.width()).draw(painter, start)
        if self.visibleRegion().boundingRect() == self.rect():
            self.was_seen = True

    def _draw_mark(self, painter: QPainter) -> None:
        place = QRect(self.width() - _MARK - GRID * 2, (self.height() - _MARK) // 2, _MARK, _MARK)
        match self._standing:
            case Standing.SURE:
                icon("check", Role.QUIET).paint(painter, place)
            case Standing.DECIDED:
                icon("check", Role.ACCENT).paint(painter, place)
            case Standing.OPEN | Standing.CHANGED:
                role = Role.AMBER_LINE if self._standing is Standing.OPEN else Role.ACCENT
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(role))
                painter.drawEllipse(QRectF(place).center(), 4.0, 4.0)
            case Standing.EMPTY:
                pass

    def _line(self) -> str:
        lines = self._value.splitlines()
        if not lines:
            return "—"
        return (
            lines[0] if len(lines) == 1 else self.tr("{line}(他 {n})").format(line=lines[0], n=len(lines) - 1)
        )

    def _standing_word(self) -> str:
        return {
            Standing.EMPTY: self.tr("なし"),
            Standing.SURE: self.tr("確実"),
            Standing.OPEN: self.tr("要確認"),
            Standing.DECIDED: self.tr("確認済み"),
            Standing.CHANGED: self.tr("変更あり"),
        }[self._standing]
