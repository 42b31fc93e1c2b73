"""The line above the card."""

from __future__ import annotations

from app.operations.review_pace import WorkDone
from app.operations.review_queue import WorkLeft
from app.ui.kit.words import duration_words
from app.ui.review.progress import ProgressLine

_WORTH_TELLING = 3
"""Cards left from which on the time that they will take is told."""


class Header(ProgressLine):
    """Tells of cards."""

    def show_left(self, left: WorkLeft, seconds: float | None, done: WorkDone) -> None:
        """How much waits, how long a card takes now (else today), and what the user has done today."""
        parts = [
            self.tr("残り {n} 枚").format(n=left.cards),
            self.tr("要確認 {n} 項目").format(n=left.fields),
        ]
        if left.later:
            parts.append(self.tr("あとで {n} 枚").format(n=left.later))
        parts += self._colleague_words(left.colleagues)
        pace = []
        if done.cards:
            pace.append(self.tr("今日 {n} 枚").format(n=done.cards))
        seconds = done.seconds if seconds is None else seconds
        if seconds is not None:
            pace.append(self.tr("1 枚 {n:.1f} 秒").format(n=seconds))
            if left.cards >= _WORTH_TELLING:
                pace.append(self.tr("終わりまで {time}").format(time=duration_words(seconds * left.cards)))
        self._say(parts, pace)
