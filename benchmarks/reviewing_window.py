"""Scripted hands on the real review, in a process of its own: ``python -m benchmarks.reviewing_window TRUTHS MANNER``.

The hands know what is printed on the cards and act as a quick clerk would: they
compare every unsure field with the card, take a candidate or another form of a
kanji where that is right, and correct in place or type what is not offered. ``MANNER`` is ``enter``
(Enter for each unsure field) or ``whole`` (Ctrl+Enter as soon as the rest of the
card is right).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec

from app.core.agreement import agree
from app.core.reading import FieldName
from app.core.text import variant_texts
from app.operations.review_card import CardToCheck, FieldToCheck
from app.ui.review.area import ReviewArea
from app.ui.review.row import Standing
from app.ui.review.ways import Way
from benchmarks.reviewing import Effort, Truths
from benchmarks.reviewing_hands import CTRL, Key, Keyboard, Remedy, remedy
from benchmarks.window import Run, settle, wait


class Hands:
    """Press keys where the focus is, and count them."""

    def __init__(self, area: ReviewArea, truths: Truths) -> None:
        self.effort = Effort()
        self._area = area
        self._truths = truths
        self._keyboard = Keyboard(self.effort, area, self._settle)

    def check_all(self, *, whole: bool) -> None:
        """Check cards until none waits."""
        self._settle()
        start = time.perf_counter()
        while (card := self._area.flow.card) is not None:
            self.effort.cards += 1
            self.effort.looked += card.to_look_at
            self._check(card, whole=whole)
        self.effort.seconds = time.perf_counter() - start

    def _check(self, card: CardToCheck, *, whole: bool) -> None:
        fields, keyboard = self._area.fields, self._keyboard
        printed = self._truths[card.number - 1]
        ways = {
            field.field: _remedy(field, printed)
            for field in card.fields
            if field.wants_look
            and not any(agree(field.field, field.value, truth) for truth in printed.get(field.field, ("",)))
        }
        while True:
            if fields.current in ways:
                keyboard.apply(ways.pop(fields.current), fields.detail.edit)
            if not whole:
                keyboard.press(Key.Key_Return, to="accept")
            elif ways:
                self._go_to(next(field for field in FieldName if field in ways))
            else:
                keyboard.press(Key.Key_Return, CTRL, to="accept")
            now = self._area.flow.card
            if now is None or now.id != card.id:
                return

    def _go_to(self, field: FieldName) -> None:
        """To the next field that is wrong: by accepting those before it, or past them, whichever is shorter."""
        fields = self._area.fields
        order = list(FieldName)
        here, there = order.index(fields.current), order.index(field)
        opened = [name for name in order[here + 1 : there + 1] if fields.standing(name) is Standing.OPEN]
        if there > here and len(opened) < there - here:
            for _ in opened:
                self._keyboard.press(Key.Key_Return, to="move")
        else:
            for _ in range(abs(there - here)):
                self._keyboard.press(Key.Key_Down if there > here else Key.Key_Up, to="move")

    def _settle(self) -> None:
        for _ in range(2):
            settle(0.001)
            wait(lambda: not self._area.flow.is_looking and not self._area.crops.is_busy)


def _remedy(field: FieldToCheck, printed: dict[FieldName, tuple[str, str]]) -> Remedy:
    forms = variant_texts(field.value)
    return remedy(field.field, field.value, field.texts, forms, printed.get(field.field, ()))


def main() -> None:
    """Check everything that waits, and print what it took."""
    truths = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Truths)
    run = Run("review")
    area = run.frame.area
    assert isinstance(area, ReviewArea)
    area.ways.go(Way.CARDS)  # whatever way was gone last
    wait(lambda: not area.flow.is_looking)
    hands = Hands(area, truths)
    hands.check_all(whole=sys.argv[2] == "whole")
    run.close()
    print(msgspec.json.encode(hands.effort).decode(), flush=True)


if __name__ == "__main__":
    main()
