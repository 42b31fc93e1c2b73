"""Icons: line drawings in resources/icons, in the colour of the text that they stand beside."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.ui.kit.theme import Role, colour

SIZE = 20
_SCALES = (1, 2, 3)


def icon(name: str, role: Role | None = None) -> QIcon:
    """An icon by the name of its file, in a role's colour or in that of text. Raises FileNotFoundError."""
    chosen = colour(role) if role else QApplication.palette().color(QPalette.ColorRole.WindowText)
    selected = QApplication.palette().color(QPalette.ColorRole.HighlightedText)
    return _icon(name, chosen.name(), selected.name())


@cache
def _icon(name: str, colour_name: str, selected: str) -> QIcon:
    made = QIcon()
    svg = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    for ink, mode in ((colour_name, QIcon.Mode.Normal), (selected, QIcon.Mode.Selected)):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", ink).encode()))
        for scale in _SCALES:
            pixmap = QPixmap(QSize(SIZE, SIZE) * scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(pixmap) as painter:
                renderer.render(painter, QRectF(0, 0, SIZE * scale, SIZE * scale))
            pixmap.setDevicePixelRatio(scale)
            made.addPixmap(pixmap, mode)
    return made
