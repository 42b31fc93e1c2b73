"""The line above the work of one way through the review: which batch, how much is left, how quickly it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.operations.review_queue import BatchToCheck
from app.ui.kit.labels import set_ink
from app.ui.kit.theme import GRID, Role
from app.ui.review.batch_box import BatchBox


class ProgressLine(QWidget):
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

    @property
    def pace_words(self) -> str:
        """What is said of how quickly it goes."""
        return self._pace.text()

    def _say(self, left: Sequence[str], pace: Sequence[str]) -> None:
        self._left.setText(" · ".join(left))
        self._pace.setText(" · ".join(pace))
