"""The line above the work of one way through the review: which queue, how much is left, how quickly it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.operations.review_queue import AtWork, Queues
from app.ui.kit.labels import set_ink
from app.ui.kit.theme import GRID, Role
from app.ui.review.queue_box import QueueBox


class ProgressLine(QWidget):
    """Says what waits; another queue can be chosen."""

    queue_chosen = Signal(str)
    """The id of a batch or a department, or the empty string for all of one's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queues = QueueBox(self)
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
        row.addWidget(self._queues)
        row.addWidget(self._left)
        row.addWidget(self._pace, 1)
        self._queues.queue_chosen.connect(self.queue_chosen)

    def show_queues(self, queues: Queues, chosen: str) -> None:
        """Offer these, and all of one's own."""
        self._queues.show_queues(queues, chosen)

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
