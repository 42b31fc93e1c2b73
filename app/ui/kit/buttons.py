"""Buttons that do what an action does."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.kit.icons import icon
from app.ui.kit.theme import Role


def action_button(
    action: QAction, parent: QWidget, icon_name: str = "", *, primary: bool = False
) -> QPushButton:
    """A button for an action, with its key."""
    button = QPushButton(action_words(action), parent)
    button.setAccessibleName(action.text())
    if primary:
        button.setProperty("primary", "true")
    if icon_name:
        button.setIcon(icon(icon_name, Role.ON_ACCENT if primary else None))
    button.clicked.connect(action.trigger)
    return button


def action_words(action: QAction) -> str:
    """What an action does, and its key."""
    return f"{action.text()}  {action.shortcut().toString()}".rstrip()
