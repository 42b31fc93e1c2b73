"""The field in which a value is typed. It leaves every key to the input method while that composes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOST_LINES = 4
_FRAME = 14
"""Pixels of border, padding and margin above and below the text together."""


class ValueEdit(QPlainTextEdit):
    """A line of text that grows with its lines (Shift+Enter); what ends typing is a signal."""

    accepted = Signal()
    """Enter, and nothing is being composed."""
    cancelled = Signal()
    """Esc."""
    moved = Signal(int)
    """To the next (1) or the previous (-1) field: Tab, Shift+Tab, or an arrow off the text's edge."""
    typing = Signal(bool)
    """The focus came in, or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._fit)
        self._fit()

    @property
    def is_composing(self) -> bool:
        """Whether an input method holds text that is not committed."""
        return self._composing

    def set_text(self, text: str) -> None:
        """Show another value, with the caret behind it."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def caret(self) -> int:
        """Where the caret stands, in characters of Python (𠮷 is one)."""
        return len(
            self.toPlainText().encode("utf-16-le")[: 2 * self.textCursor().position()].decode("utf-16-le")
        )

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        if self._composing and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the window either
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if self._composing:
            event.accept()
        elif key in _ENTER and plain:
            self.accepted.emit()
        elif key in _ENTER and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.moved.emit(-1 if key == Qt.Key.Key_Backtab else 1)
        elif plain and self._leaves_by(Qt.Key(key)):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in _ENTER | {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} or (
            modifiers & Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()  # the screen's
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:  # noqa: N802
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.typing.emit(True)  # noqa: FBT003 - what it says

    def focusOutEvent(self, event: object) -> None:  # noqa: N802
        self._composing = False
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.typing.emit(False)  # noqa: FBT003

    def _leaves_by(self, key: Qt.Key) -> bool:
        """Whether an arrow would leave the text."""
        block = self.textCursor().blockNumber()
        return (key == Qt.Key.Key_Up and block == 0) or (
            key == Qt.Key.Key_Down and block == self.blockCount() - 1
        )

    def _fit(self) -> None:
        lines = min(self.blockCount(), _MOST_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _FRAME)
