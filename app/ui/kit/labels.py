"""Words on a page: labels that belong to a field, words that explain, larger ones."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.kit.theme import GRID, Role, colour


def labelled(label: str, field: QWidget, *, focus: QWidget | None = None) -> QWidget:
    """A field under its label; ``focus`` is what the label belongs to where the field has several parts."""
    named = focus or field
    named.setAccessibleName(label)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    words = QLabel(label, box)
    words.setBuddy(named)
    column.addWidget(words)
    column.addWidget(field)
    column.addStretch(1)
    return box


def label(parent: QWidget, scale: float = 1.0, role: Role | None = None, *, bold: bool = False) -> QLabel:
    """Words of some size and colour, that wrap."""
    made = QLabel(parent)
    made.setFont(scaled(made, scale, bold=bold))
    made.setWordWrap(True)
    if role:
        set_ink(made, role)
    return made


def quiet_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Words that explain, in the quiet colour."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    set_ink(label, Role.QUIET)
    return label


def set_ink(label: QLabel, role: Role) -> None:
    """Write a label in the colour of a role."""
    palette = label.palette()
    palette.setColor(label.foregroundRole(), colour(role))
    label.setPalette(palette)


def scaled(widget: QWidget, factor: float, *, bold: bool = False) -> QFont:
    """The widget's font, larger."""
    font = widget.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setBold(bold)
    return font
