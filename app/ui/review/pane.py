"""The card, upright, with the boxes of its fields; a region of it can be marked with the mouse or the arrows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.reading import Box
from app.ui.kit.theme import GRID, Role, colour
from app.ui.review.picture import CardPicture, box_of, polygon_of, rect_of

_SHARE = 0.55
"""How much of the card's width is seen at least when a piece is looked at."""
_STEP = 6.0
"""Pixels of the screen by which an arrow moves a region; five times that with Ctrl."""
_LEAST = 8.0
"""Pixels of the screen that a region measures at least; a smaller drag is a click."""
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on the card, and whether somebody has to look at what stands in it."""

    box: Box
    wants_look: bool


class CardPane(QWidget):
    """One side of a card."""

    region_drawn = Signal(object)
    """Box, in pixels of the side: the user marked a region to be read."""
    region_left = Signal()
    """The user let go of a region."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = CardPicture()
        self._marks: tuple[Mark, ...] = ()
        self._focused: Box | None = None
        self._whole = False
        self._region: QRectF | None = None
        self._from: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(GRID * 30, GRID * 20)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("名刺の画像"))

    # What is shown.

    @property
    def is_whole(self) -> bool:
        """Whether the whole card is shown wherever the focus is."""
        return self._whole

    @property
    def is_marking(self) -> bool:
        return self._region is not None

    def show_picture(self, picture: CardPicture) -> None:
        """Show another side; a region that is being marked on this one goes."""
        if picture is not self._picture:
            self._picture = picture
            if self.is_marking:
                self.end_region()
        self.update()

    def show_marks(self, marks: Iterable[Mark], focused: Box | None) -> None:
        """Show where fields stand; the focused one is looked at closely."""
        self._marks, self._focused = tuple(marks), focused
        self.update()

    def set_whole(self, whole: bool) -> None:
        self._whole = whole
        self.update()

    # Marking a region.

    def begin_region(self) -> None:
        """Let the arrows move a box, which starts where the focused field stands."""
        if not self._picture.is_there:
            return
        width, height = self._picture.size
        if self._focused:
            margin = height * 0.01
            self._region = rect_of(self._focused).adjusted(-margin, -margin, margin, margin)
        else:
            self._region = QRectF(width * 0.25, height * 0.4, width * 0.5, height * 0.2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.update()

    def end_region(self) -> None:
        """Let go of it."""
        self._region = self._from = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.update()
        self.region_left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if self._region is None:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            far = 5 if modifiers & Qt.KeyboardModifier.ControlModifier else 1
            step = _ARROWS[key] * (_STEP * far / self._view().m11())
            self._move_region(step, sizing=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_region()
        elif key == Qt.Key.Key_Escape:
            self.end_region()
        else:
            event.accept()  # nothing else means anything now

    def _move_region(self, step: QPointF, *, sizing: bool) -> None:
        assert self._region is not None
        moved = QRectF(self._region)
        if sizing:
            least = _LEAST / self._view().m11()
            moved.setWidth(max(least, moved.width() + step.x()))
            moved.setHeight(max(least, moved.height() + step.y()))
        else:
            moved.translate(step)
        kept = moved & self._side()
        if not kept.isEmpty():
            self._region = kept
        self.update()

    def _take_region(self) -> None:
        region = self._region
        self.end_region()
        if region is not None:
            self.region_drawn.emit(box_of(region & self._side()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._picture.is_there and event.button() is Qt.MouseButton.LeftButton:
            self._from = self._at(event)
            self._region = QRectF(self._from, self._from)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._from is not None:
            self._region = QRectF(self._from, self._at(event)).normalized()
            self.update()

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:  # noqa: N802
        if self._from is None or self._region is None:
            return
        least = _LEAST / self._view().m11()
        if self._region.width() >= least and self._region.height() >= least:
            self._take_region()
        else:
            self.end_region()

    def _at(self, event: QMouseEvent) -> QPointF:
        inverted, _ = self._view().inverted()
        return inverted.map(event.position())

    # Drawing.

    def _side(self) -> QRectF:
        return QRectF(0, 0, *self._picture.size)

    def _seen(self) -> QRectF:
        """The part of the side that fills the pane."""
        side = self._side()
        if self._whole or self._focused is None:
            return side
        piece = rect_of(self._focused)
        width = min(side.width(), max(piece.width() * 1.25, side.width() * _SHARE))
        height = min(side.height(), max(piece.height() * 2, width * self.height() / max(1, self.width())))
        seen = QRectF(0, 0, width, height)
        seen.moveCenter(piece.center())
        seen.moveLeft(min(max(seen.left(), 0.0), side.width() - width))
        seen.moveTop(min(max(seen.top(), 0.0), side.height() - height))
        moved_out = self._region is not None and self._from is None and not seen.contains(self._region)
        return side if moved_out else seen

    def _view(self) -> QTransform:
        """From pixels of the side to those of the pane."""
        seen = self._seen()
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        scale = min(room.width() / max(1.0, seen.width()), room.height() / max(1.0, seen.height()))
        view = QTransform()
        view.translate(room.center().x(), room.center().y())
        view.scale(scale, scale)
        view.translate(-seen.center().x(), -seen.center().y())
        return view

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            if not self._picture.is_there:
                painter.setPen(colour(Role.QUIET))
                room = self.rect().adjusted(GRID * 3, 0, -GRID * 3, 0)
                wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(room, wrapped, self._picture.trouble)
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            view = self._view()
            inverted, _ok = view.inverted()
            seen = inverted.mapRect(QRectF(self.rect())) & self._side()
            painter.drawImage(view.mapRect(seen), self._picture.image, self._picture.source(seen))
            painter.setPen(QPen(colour(Role.HAIRLINE), 1))
            painter.drawRect(view.mapRect(self._side()))
            for mark in self._marks:
                self._draw_mark(painter, view, mark)
            if self._focused is not None:
                self._draw_box(painter, view, self._focused, _on_paper(Role.ACCENT), 2.0, GRID / 2)
            if self._region is not None:
                self._draw_region(painter, view.mapRect(self._region))
            if self._picture.trouble:
                self._draw_trouble(painter)

    def _draw_mark(self, painter: QPainter, view: QTransform, mark: Mark) -> None:
        if mark.box != self._focused:
            role = Role.AMBER_LINE if mark.wants_look else Role.QUIET
            ink = _on_paper(role)
            ink.setAlphaF(0.9 if mark.wants_look else 0.35)
            self._draw_box(painter, view, mark.box, ink, 1.0, 2.0)

    @staticmethod
    def _draw_box(
        painter: QPainter, view: QTransform, box: Box, ink: QColor, width: float, room: float
    ) -> None:
        """The box with ``room`` pixels round it, so that the line covers no ink of the card."""
        painter.setPen(QPen(ink, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shape = view.map(polygon_of(box))
        painter.drawRoundedRect(shape.boundingRect().adjusted(-room, -room, room, room), 2, 2)

    def _draw_trouble(self, painter: QPainter) -> None:
        """Say over the lower edge what is wrong with the picture."""
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        room = self.rect().adjusted(GRID, GRID, -GRID, -GRID)
        words = painter.boundingRect(room, wrapped, self._picture.trouble)
        words.moveBottom(room.bottom())
        painter.fillRect(QRectF(words).adjusted(-GRID, -GRID, self.width(), GRID), colour(Role.AMBER_GROUND))
        painter.setPen(colour(Role.AMBER))
        painter.drawText(words, wrapped, self._picture.trouble)

    def _draw_region(self, painter: QPainter, region: QRectF) -> None:
        ground = _on_paper(Role.ACCENT)
        ground.setAlphaF(0.15)
        painter.setPen(QPen(_on_paper(Role.ACCENT), 2, Qt.PenStyle.DashLine))
        painter.setBrush(ground)
        painter.drawRect(region)


def _on_paper(role: Role) -> QColor:
    """A colour on a card, which is light in the dark theme too."""
    return QColor(role.value[0])
