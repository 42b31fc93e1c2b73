"""What is shown of cards piece by piece is an opening of each, as a card by itself is."""

from __future__ import annotations

from collections.abc import Iterable

from app.operations.review_card import note_opened
from app.ui.desk import Desk


class Opened:
    """The cards of which something was shown in one sitting; each is told to the desk once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._cards: set[str] = set()

    def add(self, cards: Iterable[str]) -> None:
        """Something of these can be seen."""
        fresh = [card for card in dict.fromkeys(cards) if card not in self._cards]
        if fresh:
            self._cards.update(fresh)
            self._desk.ask(note_opened, *fresh)

    def forget(self) -> None:
        """The sitting is over."""
        self._cards.clear()
