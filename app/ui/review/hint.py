"""The line below the work: the keys that act now, or what is to be said of the last one."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.kit.labels import set_ink
from app.ui.kit.theme import GRID, Role


class HintLine(QLabel):
    """Quiet, and never in the way of the window's width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(GRID * 2, GRID // 2, GRID * 2, GRID // 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_ink(self, Role.QUIET)
