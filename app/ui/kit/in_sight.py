"""A part of what scrolls that stays in sight, whatever arrives around it."""

from __future__ import annotations

import shiboken6
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
        for watched in filter(shiboken6.isValid, self._watched):
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

    def _shown(self) -> QWidget | None:
        """The part, while it is there to be seen; it may be gone with a list that is made anew."""
        part = self._part
        return part if part is not None and shiboken6.isValid(part) and part.isVisible() else None

    def _follow(self) -> None:
        part = self._shown()
        if part is None or self._soon.isActive():
            return
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._stands(part) - self._top)
        self._top += bar.value() - before

    def _bring(self) -> None:
        part = self._shown()
        if part is None:
            return
        self._top = self._stands(part)
        bar = self._area.verticalScrollBar()
        all_of_it = self._top + part.height() - self._area.viewport().height()
        bar.setValue(min(max(bar.value(), all_of_it), self._top))
