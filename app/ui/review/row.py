"""One field in the list of a card: its name, its value, and whether somebody has to look at it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.reading import FieldName
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.kit.words import field_word

_MARK = 16


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
    """Quiet where the machine is sure, amber where somebody has to look."""

    chosen = Signal(object)
    """FieldName: clicked."""

    def __init__(self, field: FieldName, label_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label_width = label_width
        self._value = ""
        self._standing = Standing.EMPTY
        self._focused = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def standing(self) -> Standing:
        return self._standing

    def show_value(self, value: str, standing: Standing, *, focused: bool) -> None:
        """Show a value; of several lines the first, with how many follow."""
        self._value, self._standing, self._focused = value, standing, focused
        self.setAccessibleName(f"{field_word(self.field)} {value} {self._standing_word()}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(GRID * 30, max(ROW_HEIGHT, self.fontMetrics().height() + GRID))

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
            room = self.rect().adjusted(label.right() + GRID * 2, 0, -(_MARK + GRID * 3), 0)
            painter.setPen(text if self._standing in {Standing.OPEN, Standing.CHANGED} else quiet)
            if not self._focused:
                words = self.fontMetrics().elidedText(self._line(), Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, centred | Qt.AlignmentFlag.AlignLeft, words)
            else:
                painter.setPen(colour(Role.AMBER) if self._standing is Standing.OPEN else quiet)
                painter.drawText(room, centred | Qt.AlignmentFlag.AlignRight, self._standing_word())
            self._draw_mark(painter)

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
