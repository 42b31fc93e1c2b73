"""Icons: line drawings in resources/icons, in the colour of the text that they stand beside."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from app.ui.kit.theme import Role, colour

SIZE = 20
LARGE = 40
"""Of an icon that stands alone."""
_SCALES = (1, 2, 3)
_FOLDER = Path(resources.__file__).parent / "icons"


def icon(name: str, role: Role | None = None) -> QIcon:
    """An icon by the name of its file, in a role's colour or in that of text. Raises FileNotFoundError."""
    chosen = colour(role) if role else QApplication.palette().color(QPalette.ColorRole.WindowText)
    selected = QApplication.palette().color(QPalette.ColorRole.HighlightedText)
    return _icon(name, chosen.name(), selected.name())


@cache
def _icon(name: str, colour_name: str, selected: str) -> QIcon:
    from PySide6.QtSvg import QSvgRenderer  # the first page has no icons

    made = QIcon()
    svg = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    for ink, mode in ((colour_name, QIcon.Mode.Normal), (selected, QIcon.Mode.Selected)):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", ink).encode()))
        for size, scale in product((SIZE, LARGE), _SCALES):
            pixmap = QPixmap(QSize(size, size) * scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(pixmap) as painter:
                renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
            pixmap.setDevicePixelRatio(scale)
            made.addPixmap(pixmap, mode)
    return made
