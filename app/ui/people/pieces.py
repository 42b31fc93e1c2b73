"""Small parts of the page of a person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID, Role


def words_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Words that can be selected and break into lines."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def tool_button(
    icon_name: str, name: str, do: Callable[[], object], parent: QWidget | None = None
) -> QToolButton:
    """A small button with an icon; ``name`` says what it does."""
    button = QToolButton(parent)
    button.setIcon(icon(icon_name, Role.QUIET))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(do)
    return button


def flat_button(
    icon_name: str, text: str, do: Callable[[], object], parent: QWidget | None = None
) -> QPushButton:
    """A button with an icon and a word, without a frame."""
    button = QPushButton(icon(icon_name, Role.ACCENT), text, parent)
    button.setAccessibleName(text)
    button.setProperty("flat", "true")
    button.clicked.connect(do)
    return button


class CopyButton(QToolButton):
    """Puts a text on the clipboard, and shows that it did."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setIcon(icon("copy", Role.QUIET))
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.clicked.connect(self.copy)

    def copy(self) -> None:
        """Copy the text."""
        QGuiApplication.clipboard().setText(self._text)
        self.setIcon(icon("check", Role.ACCENT))


class Section(QWidget):
    """A heading with perhaps a button beside it, and what belongs beneath."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        title = QLabel(heading, self)
        title.setFont(scaled(title, 1.0, bold=True))
        self._head = QHBoxLayout()
        self._head.addWidget(title)
        self._head.addStretch(1)
        column.addLayout(self._head)
        self.body = QGridLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setHorizontalSpacing(GRID * 2)
        self.body.setVerticalSpacing(GRID // 2)
        self.body.setColumnStretch(1, 1)
        column.addLayout(self.body)

    def add_button(self, button: QWidget) -> None:
        """Put a button beside the heading."""
        self._head.addWidget(button)

    def add_row(self, left: QWidget | str, middle: QWidget, right: QWidget | None = None) -> None:
        """One line: what it is, what it says, what can be done with it."""
        row = self.body.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        label = quiet_label(left, self) if isinstance(left, str) else left
        if isinstance(left, str):
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance("2026年12月31日"))
            if isinstance(label, QLabel):
                label.setWordWrap(False)
        self.body.addWidget(label, row, 0, top)
        self.body.addWidget(middle, row, 1, top)
        if right is not None:
            self.body.addWidget(right, row, 2, top)

    def add_wide(self, widget: QWidget) -> None:
        """One line over the whole width."""
        self.body.addWidget(widget, self.body.rowCount(), 0, 1, 3)
