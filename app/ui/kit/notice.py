"""A sentence in place: what happened, what was kept, what to do."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app.ui.kit.buttons import action_button
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, Role, colour


class Level(Enum):
    """How much a sentence matters: its ground and its icon."""

    PLAIN = (Role.ACCENT_GROUND, Role.ACCENT, "info")
    LOOK = (Role.AMBER_GROUND, Role.AMBER, "look")
    LOSS = (Role.RED_GROUND, Role.RED, "loss")


class Notice(QFrame):
    """A bar with a sentence and perhaps what can be done about it. Hidden until something is said."""

    def __init__(
        self,
        level: Level = Level.PLAIN,
        text: str = "",
        actions: tuple[QAction, ...] = (),
        *,
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # How many lines there are follows from the width; its hint would ask the window for more than they need.
        self._text.setMinimumHeight(self._text.fontMetrics().height())
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._is_closable = closable
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("知らせを閉じる"))
        self._close.setToolTip(self.tr("閉じる"))
        self._close.setVisible(closable)
        self._close.clicked.connect(self.hide)
        self._buttons: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 3 // 2, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)
        if text:
            self.say(text, level, actions)

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """One for each action."""
        return tuple(self._buttons)

    def say(self, text: str, level: Level = Level.PLAIN, actions: tuple[QAction, ...] = ()) -> None:
        """Show a sentence, with a button for each action."""
        self.ensurePolished()  # or the style would take the colour away again
        ground, ink, name = level.value
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(ground))
        self.setPalette(palette)
        self._icon.setPixmap(icon(name, ink).pixmap(18, 18))
        self._close.setIcon(icon("close"))
        self._text.setText(text)
        self.setAccessibleName(text)
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(action) for action in actions]
        self._line_up()
        self.show()

    def _line_up(self) -> None:
        """The first line of the sentence stands beside what is on its buttons."""
        shown = (*self._buttons, self._close) if self._is_closable else self._buttons
        highest = max((button.sizeHint().height() for button in shown), default=0)
        down = max(0, (highest - self._text.fontMetrics().height()) // 2)
        self._text.setContentsMargins(0, down, 0, 0)
        self._icon.setContentsMargins(0, down, 0, 0)
        self._close.setFixedHeight(highest)
        self._icon.setFixedHeight(self._text.fontMetrics().height() + down)

    def _button(self, action: QAction) -> QPushButton:
        button = action_button(action, self)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.count() - 1, button, alignment=Qt.AlignmentFlag.AlignTop)
        return button
