"""What has come of a stack so far: its sheets and cards, how sure their fields are, and how fast they come."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable

from app.operations.batch_views import CardArrived

_RATE_SECONDS = 60.0
"""How far back the rate looks."""
_FEWEST_SECONDS = 3.0
"""After which a rate can be told."""


class Tally:
    """Sheets are counted as they are safe, cards as they are read; each once, though it be told again."""

    def __init__(self) -> None:
        self.sheets = 0
        self.cards: list[CardArrived] = []
        """In the order in which they were read."""
        self.cards_to_check = 0
        self._sure = self._to_check = 0
        self._known: set[str] = set()
        self._read: set[int] = set()
        self._times: deque[float] = deque()

    @property
    def read_sheets(self) -> int:
        """Sheets of which the cards are there."""
        return len(self._read)

    @property
    def lag(self) -> int:
        """Sheets that are safe and not read yet."""
        return max(0, self.sheets - self.read_sheets)

    @property
    def sure_share(self) -> float | None:
        """Of the fields read so far, 0..1; None where there are none."""
        fields = self._sure + self._to_check
        return self._sure / fields if fields else None

    @property
    def rate(self) -> float | None:
        """Sheets a minute, of late; None where that is not known."""
        if len(self._times) < 2:
            return None
        seconds = self._times[-1] - self._times[0]
        return (len(self._times) - 1) * 60 / seconds if seconds >= _FEWEST_SECONDS else None

    def count_sheet(self, sheet: int) -> None:
        """A page of this sheet is safe."""
        if sheet > self.sheets:
            self.sheets = sheet
            now = time.monotonic()
            self._times.append(now)
            while now - self._times[0] > _RATE_SECONDS:
                self._times.popleft()

    def break_pace(self) -> None:
        """Sheets stop coming for a while; the rate is that of those that come after."""
        self._times.clear()

    def add(self, cards: Iterable[CardArrived]) -> int:
        """Take in cards; how many of them are new."""
        new = [card for card in cards if card.card not in self._known]
        for card in new:
            self._known.add(card.card)
            self._read.add(card.sheet)
            self._sure += card.sure
            self._to_check += card.to_check
            self.cards_to_check += card.asks_for_a_look
            self.sheets = max(self.sheets, card.sheet)
        self.cards += new
        return len(new)
