"""What the pages of the entrance have in common: a calm sheet in the middle, a notice, and being busy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import EnishiError
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import sentence


class Panel(QScrollArea):
    """A page: mark, heading, sentence, then what a subclass puts into ``column``."""

    def __init__(
        self, heading: str, explanation: str = "", *, width: int = 440, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("panel")
        hairline, accent = colour(Role.HAIRLINE).name(), colour(Role.ACCENT).name()
        self.setStyleSheet(
            "QScrollArea#panel { border: none; background: palette(window); }"
            f"QFrame#sheet {{ background: palette(base); border: 1px solid {hairline}; border-radius: 6px; }}"
            f'QPushButton[flat="true"] {{ color: {accent}; padding: 4px 2px; }}'
            'QPushButton[flat="true"]:focus { padding: 3px 1px; }'
        )
        ground = QWidget(self)
        around = QGridLayout(ground)
        around.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        self._sheet = QFrame(ground)
        self._sheet.setObjectName("sheet")
        self._sheet.setMinimumWidth(width)
        self._sheet.setMaximumWidth(width * 3 // 2)
        around.addWidget(self._sheet, 1, 1)
        for edge in (0, 2):
            around.setColumnStretch(edge, 1)
        around.setRowStretch(0, 2)
        around.setRowStretch(2, 3)
        self.setWidget(ground)

        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(GRID * 4, GRID * 3, GRID * 4, GRID * 3)
        self.column.setSpacing(GRID)
        self.heading = QLabel(heading, self._sheet)
        self.heading.setFont(scaled(self.heading, 1.5, bold=True))
        self.explanation = quiet_label(explanation, self._sheet)
        self.explanation.setVisible(bool(explanation))
        self.notice = Notice(Level.LOSS, closable=False, parent=self._sheet)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.explanation)
        self.column.addWidget(self.notice)
        self.column.addSpacing(GRID)

    def trouble(self, error: EnishiError) -> None:
        """Say what went wrong, in place."""
        self.notice.say(sentence(error), Level.LOSS)

    def ask_for(self, missing: str, field: QWidget) -> None:
        """Say what is still missing, and go there."""
        self.notice.say(missing, Level.LOOK)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_buttons(self, primary: QPushButton, *others: QPushButton) -> QHBoxLayout:
        """The main button on the right, quiet ones on the left."""
        primary.setProperty("primary", "true")
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        for button in others:
            button.setProperty("flat", "true")
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(primary)
        self.column.addSpacing(GRID)
        self.column.addLayout(row)
        return row


class Busy(QWidget):
    """A thin bar and a word, while something is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = quiet_label("", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.bar)
        column.addWidget(self._word)
        self.hide()

    def start(self, word: str) -> None:
        """Show that something is under way whose length is not known."""
        self.advance(0, 0, word)
        self.show()

    def advance(self, done: int, total: int, word: str) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(word)
        self._word.setText(word)
