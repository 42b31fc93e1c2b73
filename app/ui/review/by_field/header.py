"""The line above the rows."""

from __future__ import annotations

from app.operations.review_queue import WorkLeft
from app.ui.kit.words import duration_words
from app.ui.review.progress import ProgressLine

_WORTH_TELLING = 10
"""Fields left from which on the time that they will take is told."""


class FieldHeader(ProgressLine):
    """Tells of fields."""

    def show_left(self, left: WorkLeft, seconds: float | None) -> None:
        """How many fields wait, and how long one takes."""
        pace = []
        if seconds is not None:
            pace.append(self.tr("1 項目 {n:.1f} 秒").format(n=seconds))
            if left.fields >= _WORTH_TELLING:
                pace.append(self.tr("終わりまで {time}").format(time=duration_words(seconds * left.fields)))
        parts = [self.tr("残り {n} 項目（{cards} 枚）").format(n=left.fields, cards=left.cards)]
        self._say([*parts, *self._colleague_words(left.colleagues)], pace)
