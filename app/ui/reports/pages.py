"""The pages of a PDF one below the other, drawn as they come into view."""

from __future__ import annotations

from collections import OrderedDict
from enum import Enum, auto

import shiboken6
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.core.errors import EnishiError
from app.ui.kit.beside import Beside
from app.ui.kit.pdf import POINTS_PER_INCH, page_image
from app.ui.kit.theme import GRID, Role, colour
from app.ui.reports.roll import GAP, Roll, fitting

SCALES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Steps of the zoom; 1 is the size on paper."""

_MOST_PIXELS = 12_000_000
"""Of one image; a page that is larger on screen is shown magnified."""
_KEPT_BYTES = 64_000_000
"""Of images that are kept to be shown again."""
_LINE_STEP = GRID * 5
_PAPER = QColor("white")


class Fit(Enum):
    """What decides on the scale."""

    WIDTH = auto()
    """The page is as wide as the room for it."""
    SCALE = auto()
    """It stays as it was set."""


class PageView(QAbstractScrollArea):
    """Scrolls through pages by wheel, PgUp and PgDn, Home and End; Ctrl with PgUp and PgDn goes page by page."""

    moved = Signal()
    """Another page is in front, or the scale is another."""
    failed = Signal(object)
    """EnishiError: a page could not be drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._sizes: list[QSizeF] = []
        self._roll = Roll()
        self._fit = Fit.WIDTH
        self._scale = 1.0
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._drawing: int | None = None
        self._failed: set[int] = set()
        self._generation = 0
        self._beside = Beside(self)
        self.setAccessibleName(self.tr("プレビュー"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # its width decides on the scale
        self.verticalScrollBar().setSingleStep(_LINE_STEP)
        self.horizontalScrollBar().setSingleStep(_LINE_STEP)
        self.setMinimumSize(GRID * 30, GRID * 20)

    # What is shown.

    def show_pages(self, pdf: bytes, sizes: list[QSizeF]) -> None:
        """Show a PDF from its first page; ``sizes`` of its pages in points. Empty: show none."""
        self._pdf = pdf
        self._sizes = sizes
        self._generation += 1
        self._images.clear()
        self._failed.clear()
        self._drawing = None
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self._tell()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The number (from 1) of the page in front: the one at the upper third of the view."""
        return self._roll.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3) + 1

    @property
    def scale(self) -> float:
        """1 where the page is as large as on paper."""
        return self._scale

    @property
    def fit(self) -> Fit:
        return self._fit

    def is_drawn(self, number: int) -> bool:
        """Whether a page (from 1) has its image at the size at which it is shown."""
        image = self._images.get(number - 1)
        return image is not None and image.width() == self._pixels(number - 1)

    def go_to(self, number: int) -> None:
        """Bring the head of a page (from 1) to the top."""
        if self.count:
            self.verticalScrollBar().setValue(
                self._roll.rect(min(max(number, 1), self.count) - 1).top() - GAP
            )

    def fit_width(self) -> None:
        """Make the pages as wide as the room, now and when that changes."""
        self._rescale(Fit.WIDTH, self._scale, QPoint(0, 0))

    def set_scale(self, scale: float, around: QPoint | None = None) -> None:
        """Show the pages at a scale; what is at ``around`` (else at the middle) stays where it is."""
        self._rescale(
            Fit.SCALE, min(max(scale, SCALES[0]), SCALES[-1]), around or self.viewport().rect().center()
        )

    def zoom(self, steps: int, around: QPoint | None = None) -> None:
        """Go to the next larger scale for each positive step, to the next smaller one for each negative."""
        for _ in range(abs(steps)):
            larger = [scale for scale in SCALES if scale > self._scale * 1.001]
            smaller = [scale for scale in SCALES if scale < self._scale * 0.999]
            found = larger[:1] if steps > 0 else smaller[-1:]
            if found:
                self.set_scale(found[0], around)

    # Where pages stand.

    def _rescale(self, fit: Fit, scale: float, around: QPoint) -> None:
        self._fit, self._scale = fit, scale
        if not self.count:
            self._lay_out()
            self._tell()
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        number = self._roll.page_at(down.value() + around.y())
        before = self._roll.rect(number)
        self._lay_out()
        after = self._roll.rect(number)
        at = QPointF(around + QPoint(across.value(), down.value()) - before.topLeft())
        share = after.width() / max(1, before.width())
        place = (at * share).toPoint() + after.topLeft() - around
        across.setValue(place.x())
        down.setValue(place.y())
        self._tell()

    def _lay_out(self) -> None:
        room = self.viewport().size()
        if self._fit is Fit.WIDTH and self._sizes:
            self._scale = max(SCALES[0], fitting(self._sizes, room.width()) / self._unit())
        self._roll = Roll(self._sizes, self._scale * self._unit(), room.width())
        whole = self._roll.size
        for bar, extent, seen in (
            (self.verticalScrollBar(), whole.height(), room.height()),
            (self.horizontalScrollBar(), whole.width(), room.width()),
        ):
            bar.setRange(0, max(0, extent - seen))
            bar.setPageStep(seen)
        self.viewport().update()

    def _unit(self) -> float:
        """Pixels (of the window) per point on paper."""
        return self.logicalDpiX() / POINTS_PER_INCH

    def _in_view(self) -> range:
        top = self.verticalScrollBar().value()
        return self._roll.pages_between(top, top + self.viewport().height())

    def _tell(self) -> None:
        text = (
            self.tr("{page} / {count} ページ").format(page=self.page, count=self.count) if self.count else ""
        )
        self.setAccessibleDescription(text)
        self.moved.emit()

    # Drawing.

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), colour(Role.RAIL))
            painter.setPen(colour(Role.HAIRLINE))
            for number in self._in_view():
                place = self._roll.rect(number).translated(-offset)
                if not place.intersects(event.rect()):
                    continue
                image = self._images.get(number)
                if image is None:
                    painter.fillRect(place, _PAPER)
                elif self.is_drawn(number + 1):
                    painter.drawImage(place.topLeft(), image)
                else:
                    painter.drawImage(place, image)
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
        self._draw_next()

    def _draw_next(self) -> None:
        """Have the next page drawn that is in view, or just outside of it."""
        if self._drawing is not None or not self.count:
            return
        seen = self._in_view()
        around = (seen.stop, seen.start - 1)
        wanted = [*seen, *(number for number in around if 0 <= number < self.count)]
        missing = (number for number in wanted if not self.is_drawn(number + 1))
        number = next((number for number in missing if number not in self._failed), None)
        if number is not None:
            self._drawing = number
            drawn = _Drawn(self, self._generation, number)
            reply = self._beside.do(page_image, self._pdf, number, self._pixels(number))
            reply.then(drawn.take).otherwise(drawn.fail)

    def _pixels(self, number: int) -> int:
        """The width of the image of a page (from 0)."""
        size = self._roll.extent(number) * self.devicePixelRatioF()
        share = min(1.0, (_MOST_PIXELS / max(1, size.width() * size.height())) ** 0.5)
        return max(1, int(size.width() * share))

    def take_image(self, generation: int, number: int, image: QImage) -> None:
        """A page was drawn."""
        if generation != self._generation:
            return
        self._drawing = None
        image.setDevicePixelRatio(image.width() / self._roll.extent(number).width())
        self._images[number] = image
        self._images.move_to_end(number)
        self._forget(number)
        self.viewport().update()

    def _forget(self, number: int) -> None:
        """Keep what is in view, and of the rest as much as there is room for."""
        kept = {*self._in_view(), number}
        total = sum(image.sizeInBytes() for image in self._images.values())
        for old in [old for old in self._images if old not in kept]:
            if total <= _KEPT_BYTES:
                break
            total -= self._images.pop(old).sizeInBytes()

    def take_failure(self, generation: int, number: int, error: EnishiError) -> None:
        """A page could not be drawn; it stays white until a PDF is shown again."""
        if generation == self._generation:
            self._drawing = None
            self._failed.add(number)
            self.failed.emit(error)
            self.viewport().update()

    # Keys, wheel, size.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown if control:
                self.go_to(self.page + 1)
            case Qt.Key.Key_PageUp if control:
                self.go_to(self.page - 1)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.zoom((turned > 0) - (turned < 0), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self.viewport().scroll(dx, dy)
        self._tell()
        self._draw_next()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._rescale(self._fit, self._scale, QPoint(0, 0))
        super().resizeEvent(event)


class _Drawn:
    """Which page of which PDF an image is of."""

    def __init__(self, view: PageView, generation: int, number: int) -> None:
        self._view = view
        self._generation = generation
        self._number = number

    def take(self, image: QImage) -> None:
        if shiboken6.isValid(self._view):
            self._view.take_image(self._generation, self._number, image)

    def fail(self, error: EnishiError) -> None:
        if shiboken6.isValid(self._view):
            self._view.take_failure(self._generation, self._number, error)
