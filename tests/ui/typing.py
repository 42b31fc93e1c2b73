"""Typing as an input method does; QTest's keys know no Japanese."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Commit a text, as at the end of a conversion."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def convert(widget: QWidget, text: str) -> None:
    """Show a text that is being converted and not committed yet."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))
