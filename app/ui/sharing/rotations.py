"""人事異動の引継書: one's rotations, each with the way to its report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.operations.administration.rotation import OwnRotation
from app.ui.kit.labels import label
from app.ui.kit.theme import GRID
from app.ui.settings.page import offered
from app.ui.sharing.words import is_fresh, rotation_words


class RotationList(QWidget):
    """Hidden while there is none to be pointed out; later they are found with the reports."""

    wanted = Signal(str)
    """The report of this one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[OwnRotation, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        heading = label(self, 1.05, bold=True)
        heading.setText(self.tr("人事異動の引継書"))
        heading.setContentsMargins(0, GRID, 0, 0)
        self._column.addWidget(heading)
        self.hide()

    @property
    def buttons(self) -> list[QPushButton]:
        """From above."""
        return [button for row in self._rows for button in row.findChildren(QPushButton)]

    def show_rotations(self, rotations: Sequence[OwnRotation]) -> None:
        """In the place of what was shown before."""
        fresh = tuple(filter(is_fresh, rotations))
        self.setVisible(bool(fresh))
        if fresh == self._shown:
            return
        self._shown = fresh
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for rotation in fresh:
            button = QPushButton(self.tr("引継書を作る"), self)
            row = offered(button, rotation_words(rotation), self)
            button.clicked.connect(partial(self.wanted.emit, rotation.id))
            self._rows.append(row)
            self._column.addWidget(row)
