"""The line above the card: which batch, how much is left, how quickly it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.operations.review_pace import WorkDone
from app.operations.review_queue import BatchToCheck, WorkLeft
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import duration_words
from app.ui.review.batch_box import BatchBox

_WORTH_TELLING = 3
"""Cards left from which on the time that they will take is told."""


class Header(QWidget):
    """Says what waits; another batch can be chosen."""

    batch_chosen = Signal(str)
    """The id of a batch, or the empty string for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batches = BatchBox(self)
        self._left = QLabel(self)
        self._pace = QLabel(self)
        palette = self._pace.palette()
        palette.setColor(palette.ColorRole.WindowText, colour(Role.QUIET))
        self._pace.setPalette(palette)
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

    def show_left(self, left: WorkLeft, seconds: float | None, done: WorkDone) -> None:
        """How much waits, how long a card takes now (else today), and what the user has done today."""
        parts = [
            self.tr("残り {n} 枚").format(n=left.cards),
            self.tr("要確認 {n} 項目").format(n=left.fields),
        ]
        if left.later:
            parts.append(self.tr("あとで {n} 枚").format(n=left.later))
        self._left.setText(" · ".join(parts))
        pace = []
        if done.cards:
            pace.append(self.tr("今日 {n} 枚").format(n=done.cards))
        seconds = done.seconds if seconds is None else seconds
        if seconds is not None:
            pace.append(self.tr("1 枚 {n:.1f} 秒").format(n=seconds))
            if left.cards >= _WORTH_TELLING:
                pace.append(self.tr("終わりまで {time}").format(time=duration_words(seconds * left.cards)))
        self._pace.setText(" · ".join(pace))

    @property
    def pace_words(self) -> str:
        """What is said of how quickly it goes."""
        return self._pace.text()
