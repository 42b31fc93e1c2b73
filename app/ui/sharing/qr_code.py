"""A QR code on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.reports.modules import Modules

_SIDE = 4
"""Of a module; whole pixels, so that no seam shows between two."""


class QrCode(QWidget):
    """Black on white whatever the theme is, as cameras want it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._modules: Modules = ()

    def show_modules(self, modules: Modules) -> None:
        """Show a code; an empty one shows nothing."""
        self._modules = modules
        self.setFixedSize(len(modules) * _SIDE, len(modules) * _SIDE)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for top, row in enumerate(self._modules):
            for left, dark in enumerate(row):
                if dark:
                    painter.fillRect(left * _SIDE, top * _SIDE, _SIDE, _SIDE, Qt.GlobalColor.black)
        painter.end()
