"""The text of a row: larger than other text, with the characters marked that may be others, and never cut unnoticed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QFont, QTextCharFormat, QTextLayout, QTextOption

from app.ui.kit.theme import Role, colour

_LARGER = 1.25
_LINE = "\u2028"
"""Where a value begins another line."""


def enlarged(font: QFont) -> QFont:
    """The font of the text that is compared, by that of other text."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * _LARGER)
    return made


def lettered(text: str, font: QFont, width: float, unsure: Sequence[int] = ()) -> QTextLayout:
    """A text in as many lines as it takes; empty is a dash."""
    layout = QTextLayout(text.replace("\n", _LINE) or "—", font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_marked(text, at) for at in unsure if at < len(text)])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> float:
    """Of all its lines."""
    return layout.boundingRect().height()


def _marked(text: str, at: int) -> QTextLayout.FormatRange:
    """A character that may be another one. Qt counts in UTF-16, in which 𠮷 is two."""
    found = QTextLayout.FormatRange()
    found.start = len(text[:at].encode("utf-16-le")) // 2
    found.length = len(text[at].encode("utf-16-le")) // 2
    look = QTextCharFormat()
    look.setForeground(QBrush(colour(Role.AMBER)))
    look.setBackground(QBrush(colour(Role.AMBER_GROUND)))
    found.format = look
    return found
