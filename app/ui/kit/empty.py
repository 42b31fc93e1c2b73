"""An empty place: what belongs here, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.kit.icons import LARGE, icon
from app.ui.kit.theme import GRID, Role


class EmptyState(QWidget):
    """A heading, a sentence and a button, in the middle of where the content would be."""

    chosen = Signal()
    """The button was pressed."""

    def __init__(
        self,
        heading: str,
        sentence: str,
        button: str = "",
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addStretch(2)
        if icon_name:
            picture = QLabel(self)
            picture.setPixmap(icon(icon_name, Role.QUIET).pixmap(LARGE, LARGE))
            column.addWidget(picture, alignment=Qt.AlignmentFlag.AlignCenter)
        title = QLabel(heading, self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        title.setFont(font)
        text = QLabel(sentence, self)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setMaximumWidth(520)
        column.addWidget(title, alignment=Qt.AlignmentFlag.AlignCenter)
        # In a row of its own, whose height follows the width that the text really gets.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(text, 4)
        middle.addStretch(1)
        column.addLayout(middle)
        self.button = QPushButton(button, self)
        self.button.setAccessibleName(button)
        self.button.setProperty("primary", "true")
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.chosen)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
