"""A recovery code on the screen, large, in numbered groups as on its paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID, Role, colour

_ACROSS = 4


class CodeView(QFrame):
    """Shows a code. It cannot be selected: a clipboard is no place to keep it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code")
        ground = colour(Role.ACCENT_GROUND).name()
        self.setStyleSheet(f"QFrame#code {{ background: {ground}; border: none; border-radius: 4px; }}")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GRID * 2, GRID * 3 // 2, GRID * 2, GRID * 3 // 2)
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.setVerticalSpacing(GRID // 2)
        self._labels: list[QLabel] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_code(self, code: str) -> None:
        """Show another code; the empty string shows none."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels.clear()
        for place, group in enumerate(code.split("-") if code else ()):
            row, column = divmod(place, _ACROSS)
            number = quiet_label(str(place + 1), self)
            letters = QLabel(group, self)
            font = scaled(letters, 1.7, bold=True)
            font.setFamilies(
                [QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(), font.family()]
            )
            letters.setFont(font)
            self._grid.setRowMinimumHeight(row * 2, GRID * 3)
            for label, line in ((number, row * 2), (letters, row * 2 + 1)):
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
                self._grid.addWidget(label, line, column)
                self._labels.append(label)
        self.setAccessibleName(code.replace("-", " "))
