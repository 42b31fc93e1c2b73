"""How quickly cards are checked, and so when the rest will be done."""

from __future__ import annotations

import time
from collections import deque

_LONGEST = 120.0
"""Seconds after which somebody was not at work on the card."""
_KEPT = 20


class Pace:
    """The time from a card's coming up to what was decided about it."""

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._times: deque[float] = deque(maxlen=_KEPT)

    def begin(self) -> None:
        """A card came up."""
        self._since = time.monotonic()

    def end(self, count: int = 1) -> None:
        """It was decided about, or ``count`` things that came up together were."""
        taken = time.monotonic() - self._since
        if taken < _LONGEST:
            self._times.extend([taken / count] * count)

    @property
    def seconds(self) -> float | None:
        """Seconds a card, of the last ones; None before the first."""
        return sum(self._times) / len(self._times) if self._times else None
