"""Where pages stand that lie one below the other, in pixels from the top left of the whole roll."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF

from app.ui.kit.theme import GRID

GAP = GRID * 2
"""Around every page."""


class Roll:
    """Pages of given sizes (points), ``factor`` pixels for a point, in the middle of ``room`` pixels across."""

    def __init__(self, sizes: Sequence[QSizeF] = (), factor: float = 1.0, room: int = 0) -> None:
        self._extents = [(size * factor).toSize() for size in sizes]
        self._room = room
        *self._tops, end = accumulate((extent.height() + GAP for extent in self._extents), initial=GAP)
        widest = max((extent.width() for extent in self._extents), default=0)
        self.size = QSize(widest + 2 * GAP, end) if sizes else QSize()

    def __len__(self) -> int:
        return len(self._extents)

    def extent(self, number: int) -> QSize:
        """The size of a page (from 0)."""
        return self._extents[number]

    def rect(self, number: int) -> QRect:
        """Where a page (from 0) stands."""
        extent = self._extents[number]
        left = max(GAP, (self._room - extent.width()) // 2)
        return QRect(QPoint(left, self._tops[number]), extent)

    def page_at(self, height: int) -> int:
        """The page (from 0) at a height, or the last one above it; 0 where there are no pages."""
        return max(0, bisect_right(self._tops, height) - 1)

    def pages_between(self, top: int, bottom: int) -> range:
        """The pages (from 0) of which something may be between two heights."""
        return range(self.page_at(top), self.page_at(bottom) + 1) if self._extents else range(0)


def fitting(sizes: Sequence[QSizeF], room: int) -> float:
    """Pixels for a point at which the widest page fills ``room`` pixels across; 0 where there are no pages."""
    widest = max((size.width() for size in sizes), default=0.0)
    return max(0.0, (room - 2 * GAP) / widest) if widest else 0.0
