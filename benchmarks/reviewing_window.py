"""Scripted hands on the real review, in a process of its own: ``python -m benchmarks.reviewing_window TRUTHS MANNER``.

The hands know what is printed on the cards and act as a quick clerk would: they
compare every unsure field with the card, take a candidate or another form of a
kanji where that is right, and type what is not offered. ``MANNER`` is ``enter``
(Enter for each unsure field) or ``whole`` (Ctrl+Enter as soon as the rest of the
card is right).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.agreement import agree
from app.core.reading import FieldName
from app.core.text import variant_texts
from app.operations.review_card import CardToCheck, FieldToCheck
from app.ui.review.area import ReviewArea
from app.ui.review.row import Standing
from app.ui.review.ways import Way
from benchmarks.reviewing import Effort, Truths
from benchmarks.window import Run, settle, wait

Key = Qt.Key
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_OFFERED = 9
"""Candidates that have a key."""


class Hands:
    """Press keys where the focus is, and count them."""

    def __init__(self, area: ReviewArea, truths: Truths) -> None:
        self.effort = Effort(cards=0, keys=0, looked=0, chosen=0, typed=0, seconds=0.0)
        self._area = area
        self._truths = truths

    def check_all(self, *, whole: bool) -> None:
        """Check cards until none waits."""
        start = time.perf_counter()
        while (card := self._area.flow.card) is not None:
            self.effort.cards += 1
            self._check(card, whole=whole)
        self.effort.seconds = time.perf_counter() - start

    def _check(self, card: CardToCheck, *, whole: bool) -> None:
        fields = self._area.fields
        wrong = [
            field
            for field in card.fields
            if field.wants_look and not self._is_right(card, field, field.value)
        ]
        self.effort.looked += card.to_look_at
        while True:
            field = card.field(fields.current)
            if fields.standing(field.field) is Standing.OPEN and field in wrong:
                wrong.remove(field)
                self._put_right(card, field)
            if not wrong and whole:
                self._press(Key.Key_Return, CTRL)
            else:
                self._press(Key.Key_Return)
            now = self._area.flow.card
            if now is None or now.id != card.id:
                return

    def _put_right(self, card: CardToCheck, field: FieldToCheck) -> None:
        offered = [candidate.value for candidate in field.candidates][:_OFFERED]
        forms = list(variant_texts(field.value))[:_OFFERED]
        for before, texts in (((), offered), ((Key.Key_V,), forms)):
            number = next((n for n, text in enumerate(texts) if self._is_right(card, field, text)), None)
            if number is not None:
                for key in (*before, Key(Key.Key_1 + number)):
                    self._press(key)
                self.effort.chosen += 1
                return
        self.effort.typed += 1
        printed = self._truth(card).get(field.field)
        if printed is None:
            self._press(Key.Key_Delete)
            return
        self._press(Key.Key_F2)
        assert self._area.fields.is_typing
        self._press(Key.Key_A, CTRL)
        for letter in printed[0]:
            self._type(letter)

    def _truth(self, card: CardToCheck) -> dict[FieldName, tuple[str, str]]:
        return self._truths[card.number - 1]

    def _is_right(self, card: CardToCheck, field: FieldToCheck, text: str) -> bool:
        return any(agree(field.field, text, truth) for truth in self._truth(card).get(field.field, ()))

    def _press(self, key: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.effort.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self._area, key, modifiers)
        self._settle()

    def _type(self, letter: str) -> None:
        """A letter, as an input method commits it; the keys that a kana or kanji takes before are not counted."""
        self.effort.keys += 1
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(self._area.fields.detail.edit, event)

    def _settle(self) -> None:
        for _ in range(2):
            settle(0.001)
            wait(lambda: not self._area.flow.is_looking)


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
