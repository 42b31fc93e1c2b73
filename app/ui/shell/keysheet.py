"""?: the keys of the screen that is in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.ui.area import KeyHint
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID


class KeySheet(QFrame):
    """A list of keys over the window; any key closes it."""

    def __init__(self, title: str, groups: list[tuple[str, list[KeyHint]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        close = QToolButton(self)
        close.setIcon(icon("close"))
        close.setAccessibleName(self.tr("閉じる"))
        close.clicked.connect(self.leave)
        heading = QLabel(title, self)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        sides = QHBoxLayout()
        sides.setSpacing(GRID * 5)
        for name, hints in groups:
            if hints:
                sides.addLayout(self._group(name, hints))
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        column.setSpacing(GRID)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        column.addWidget(heading)
        column.addLayout(sides)
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, max(GRID, (parent.height() - self.height()) // 3))
        self._before: QWidget | None = parent.focusWidget()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.installEventFilter(self)

    def _group(self, name: str, hints: list[KeyHint]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 3)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(quiet_label(name, self), 0, 0, 1, 2)
        for row, hint in enumerate(hints, start=1):
            grid.addWidget(QLabel(hint.keys, self), row, 0)
            grid.addWidget(QLabel(hint.meaning, self), row, 1)
        grid.setRowStretch(len(hints) + 1, 1)
        return grid

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()
        self.leave()

    def leave(self) -> None:
        """Go away, and give the focus back."""
        self.removeEventFilter(self)
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()
