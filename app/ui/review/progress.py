"""The line above the work of one way through the review: which batch, how much is left, how quickly it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.operations.review_queue import AtWork, BatchToCheck
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

    def _colleague_words(self, colleagues: Sequence[AtWork]) -> list[str]:
        """Who looks at how many of the cards that would wait here."""
        if not colleagues:
            return []
        first, *others = colleagues
        if not others:
            return [self.tr("{name}さんが確認中 {n} 枚").format(name=first.name, n=first.cards)]
        words = self.tr("{name}さんほか {people} 人が確認中 {n} 枚")
        return [words.format(name=first.name, people=len(others), n=sum(one.cards for one in colleagues))]

    @property
    def pace_words(self) -> str:
        """What is said of how quickly it goes."""
        return self._pace.text()

    def _say(self, left: Sequence[str], pace: Sequence[str]) -> None:
        self._left.setText(" · ".join(left))
        self._pace.setText(" · ".join(pace))
