"""A part of what scrolls that stays in sight, whatever arrives around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


class InSight(QObject):
    """Scrolls to a part, and goes with it when what stands above grows or shrinks; a person may scroll away from it."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._part: QWidget | None = None
        self._watched: list[QWidget] = []
        self._top = 0
        """Where the part stood in what scrolls when the view last went with it."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._bring)
        # The view can only follow as far as it knows how much there is, which it learns after the parts have moved.
        area.verticalScrollBar().rangeChanged.connect(self._follow)

    def bring(self, part: QWidget) -> None:
        """Bring a part into sight when it has its size, and keep it there as long as it is shown."""
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._part, self._watched = part, []
        widget: QWidget | None = part
        while widget is not None and widget is not self._area.widget():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Move:
            self._follow()
        elif event.type() is QEvent.Type.Resize and watched is self._part:
            self._soon.start()
        return False

    def _stands(self, part: QWidget) -> int:
        """Where a part stands in what scrolls."""
        return part.mapTo(self._area.viewport(), QPoint()).y() + self._area.verticalScrollBar().value()

    def _follow(self) -> None:
        if self._part is None or not self._part.isVisible() or self._soon.isActive():
            return
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._stands(self._part) - self._top)
        self._top += bar.value() - before

    def _bring(self) -> None:
        if self._part is None or not self._part.isVisible():
            return
        self._top = self._stands(self._part)
        bar = self._area.verticalScrollBar()
        all_of_it = self._top + self._part.height() - self._area.viewport().height()
        bar.setValue(min(max(bar.value(), all_of_it), self._top))
