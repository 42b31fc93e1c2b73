"""The line above the rows: which batch, how much is left, how quickly it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.operations.review_queue import BatchToCheck, WorkLeft
from app.ui.kit.labels import set_ink
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import duration_words
from app.ui.review.batch_box import BatchBox

_WORTH_TELLING = 10
"""Fields left from which on the time that they will take is told."""


class FieldHeader(QWidget):
    """Says what waits; another batch can be chosen."""

    batch_chosen = Signal(str)
    """The id of a batch, or the empty string for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batches = BatchBox(self)
        self._left = QLabel(self)
        self._pace = QLabel(self)
        set_ink(self._pace, Role.QUIET)
        self._pace.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pace.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )  # first to give way
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        row.setSpacing(GRID * 2)
        row.addWidget(self._batches)
        row.addWidget(self._left)
        row.addWidget(self._pace, 1)
        self._batches.batch_chosen.connect(self.batch_chosen)

    def show_batches(self, batches: tuple[BatchToCheck, ...], chosen: str) -> None:
        """Offer these, and all."""
        self._batches.show_batches(batches, chosen)

    def show_left(self, left: WorkLeft, seconds: float | None) -> None:
        """How many fields wait, and how long one takes."""
        words = self.tr("残り {n} 項目（{cards} 枚）").format(n=left.fields, cards=left.cards)
        self._left.setText(words)
        pace = []
        if seconds is not None:
            pace.append(self.tr("1 項目 {n:.1f} 秒").format(n=seconds))
            if left.fields >= _WORTH_TELLING:
                pace.append(self.tr("終わりまで {time}").format(time=duration_words(seconds * left.fields)))
        self._pace.setText(" · ".join(pace))
