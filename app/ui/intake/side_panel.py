"""What stands beside the pictures of a stack: it scrolls where room is short, and what must be at hand stays below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.kit.picture import Picture
from app.ui.kit.theme import GRID, Role, colour

_LEAST = GRID * 6
"""Height in which scrolling still makes sense."""


class SidePanel(QWidget):
    """``body`` scrolls, ``foot`` is always seen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` says what it shows, for those who cannot see it."""
        super().__init__(parent)
        ground = QWidget(self)
        ground.setMinimumSize(
            1, 1
        )  # what words that wrap need follows from the width; their hints ask for more
        self.body = QVBoxLayout(ground)
        edge = GRID * 2 - 1  # the line around what scrolls is there, though it is seen with the focus only
        self.body.setContentsMargins(edge, GRID * 3 // 2, edge, 0)
        self.body.setSpacing(GRID)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID * 2)
        self.foot.setSpacing(GRID)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("side")
        accent = colour(Role.ACCENT).name()
        self._scroll.setStyleSheet(
            "QScrollArea#side { border: 1px solid transparent; background: transparent; }"
            f"QScrollArea#side:focus {{ border-color: {accent}; }}"
        )
        self._scroll.setAccessibleName(name)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(_LEAST)
        self._scroll.setWidget(ground)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._let_scroll)
        self._let_scroll(0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)

    def _let_scroll(self, _: int, maximum: int) -> None:
        """The keys scroll it too, where there is something to scroll."""
        policy = Qt.FocusPolicy.StrongFocus if maximum else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)


class CardPicture(Picture):
    """A picture that gives way to words: as high as its width asks for where there is room, lower where there is not."""

    _LOWEST = GRID * 10
    """Height at which a card can still be recognised."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setMinimumHeight(self._LOWEST)

    def show_bytes(self, data: bytes | None, sentence: str = "") -> None:
        super().show_bytes(data, sentence)
        self._limit()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's names
        return False

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), self._LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._limit()

    def _limit(self) -> None:
        """No room is left empty above and below it."""
        width = self.width()
        self.setMaximumHeight(max(self._LOWEST, min(width, self.heightForWidth(width))))
