"""What the pages of the settings have in common: a heading, a form, and a quiet word when something was saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import EnishiError
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label, scaled, set_ink
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import sentence

_SAVED_MS = 2500
_WIDTH = GRID * 92


class Page(QScrollArea):
    """One page. What is changed on it is kept at once."""

    name = ""
    """As in ``Place.record``."""
    appearance_changed = Signal()
    """Language, theme, text size or the minutes before the lock."""
    go_to_page = Signal(str)
    """The name of another page that goes on from here."""
    go_to = Signal(object)
    """Place: somewhere else in the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("page")
        self.setStyleSheet("QScrollArea#page { border: none; background: palette(window); }")
        ground = QWidget(self)
        self.setWidget(ground)
        self.content = QWidget(ground)
        self.content.setMaximumWidth(_WIDTH)
        around = QHBoxLayout(ground)
        around.setContentsMargins(GRID * 4, GRID * 3, GRID * 4, GRID * 3)
        around.addWidget(self.content, 1000)
        around.addStretch(1)
        self._heading = QLabel(self)
        self._heading.setFont(scaled(self._heading, 1.35, bold=True))
        self._saved = QLabel(self.tr("✓ 保存しました"), self)
        set_ink(self._saved, Role.ACCENT)
        self._saved.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVED_MS)
        self._timer.timeout.connect(self._saved.hide)
        self.head = QHBoxLayout()
        """The line of the heading; what is added stands at its end."""
        self.head.addWidget(self._heading)
        self.head.addSpacing(GRID * 2)
        self.head.addWidget(self._saved)
        self.head.addStretch(1)
        self.notice = Notice(parent=self)
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GRID)
        self.column.addLayout(self.head)
        self._explanation = quiet_label("", self)
        self.column.addWidget(self._explanation)
        self.column.addWidget(self.notice)
        self.column.addSpacing(GRID)

    def set_title(self, title: str, explanation: str = "") -> None:
        """The heading, and a quiet sentence below it."""
        self._heading.setText(title)
        self._explanation.setText(explanation)
        self._explanation.setVisible(bool(explanation))

    def refresh(self) -> None:
        """The page comes to the front: ask for what it shows."""

    def begin(self) -> None:
        """Start the work that the page is for, where there is one."""

    def form(self) -> QGridLayout:
        """Rows of a label and a field, below what is there already."""
        form = QGridLayout()
        form.setHorizontalSpacing(GRID * 2)
        form.setVerticalSpacing(GRID)
        form.setColumnStretch(1, 1)
        self.column.addLayout(form)
        return form

    def section(self, words: str) -> QLabel:
        """A smaller heading."""
        label = QLabel(words, self)
        label.setFont(scaled(label, 1.05, bold=True))
        label.setContentsMargins(0, GRID, 0, 0)
        self.column.addWidget(label)
        return label

    def offer(self, button: QPushButton, words: str) -> QWidget:
        """A button, and beside it what it does."""
        box = offered(button, words, self)
        self.column.addWidget(box)
        return box

    def keep(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Do what keeps a choice, and say that it was kept, or why not."""
        ask: Callable[..., Any] = self.desk.ask
        ask(function, *args, **kwargs).then(self.say_saved).otherwise(self.trouble)

    def say_saved(self, _: object = None) -> None:
        """The quiet word."""
        self.notice.hide()
        self._saved.show()
        self._timer.start()

    @property
    def says_saved(self) -> bool:
        return not self._saved.isHidden()

    def trouble(self, error: EnishiError) -> None:
        """Say what went wrong, in place."""
        self._saved.hide()
        self.notice.say(sentence(error), Level.LOSS)


def offered(button: QPushButton, words: str, parent: QWidget) -> QWidget:
    """A button, and beside it what it does."""
    button.setAccessibleName(button.text())
    button.setAccessibleDescription(words)
    button.setMinimumWidth(GRID * 16)
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID * 2)
    row.addWidget(button)
    row.addWidget(quiet_label(words, box), 1)
    return box


def add_row(
    form: QGridLayout, label: str, field: QWidget, hint: str = "", *, focus: QWidget | None = None
) -> None:
    """A labelled row; ``focus`` is what the label belongs to where the field has several parts."""
    named = focus or field
    named.setAccessibleName(label)
    words = QLabel(label)
    words.setBuddy(named)
    words.setMinimumWidth(words.fontMetrics().horizontalAdvance("操作がないとロック"))
    # In line with the first line of text in the field.
    first = min(field.sizeHint().height(), QLineEdit().sizeHint().height())
    words.setContentsMargins(0, max(0, (first - words.sizeHint().height()) // 2), 0, 0)
    if hint:
        named.setAccessibleDescription(hint)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, GRID // 2)
        column.setSpacing(GRID // 2)
        column.addWidget(field)
        column.addWidget(quiet_label(hint, box))
        field = box
    row = form.rowCount()
    form.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
    form.addWidget(field, row, 1)


def reading_text(name: str, parent: QWidget) -> QPlainTextEdit:
    """A text to be read, not written."""
    text = QPlainTextEdit(parent)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(name)
    return text
