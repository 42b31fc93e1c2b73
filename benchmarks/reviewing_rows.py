"""Scripted hands on the review field by field, in a process of its own: ``python -m benchmarks.reviewing_rows TRUTHS MANNER``.

As in ``benchmarks.reviewing_window``; ``MANNER`` is ``rows`` (Enter for each row) or ``pages`` (Ctrl+Enter as soon as
every row that can be seen is right).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec
from PySide6.QtTest import QTest

from app.core.agreement import agree
from app.core.text import variant_texts
from app.operations.review_fields import PieceToCheck
from app.operations.review_queue import WorkLeft, work_left
from app.ui.review.area import ReviewArea
from app.ui.review.by_field import table
from app.ui.review.by_field.screen import FieldScreen
from benchmarks.reviewing import Effort, Truths
from benchmarks.reviewing_hands import CTRL, Key, Keyboard, remedy
from benchmarks.window import Run, settle, wait


class Hands:
    """Press keys where the focus is, and count them."""

    def __init__(self, run: Run, screen: FieldScreen, truths: Truths) -> None:
        self.effort = Effort()
        self._run = run
        self._table = screen.table
        self._work = screen.work
        self._truths = truths
        self._seen: set[tuple[str, str]] = set()
        self._keyboard = Keyboard(self.effort, screen.table, self._settle)

    def check_all(self, *, pages: bool) -> None:
        """Check rows until none waits."""
        start = time.perf_counter()
        while self._work.field is not None:
            wait(lambda: self._table.piece is not None and self._table.can_be_compared(self._table.current))
            if pages:
                self._check_page()
            else:
                self._check_row()
                self._keyboard.press(Key.Key_Return, to="accept")
        self.effort.seconds = time.perf_counter() - start
        self.effort.looked = len(self._seen)

    def _check_page(self) -> None:
        """Go to what is wrong and put it right; then accept all that can be seen."""
        view = self._table
        fixed: set[int] = set()
        while True:
            rows = [row for row in view.page() if view.is_open(row)]
            for row in rows:
                wait(lambda row=row: view.can_be_compared(row))  # type: ignore[misc]
            wrong = next((row for row in rows if row not in fixed and not self._is_right_at(row)), None)
            if wrong is None:
                break
            while view.current != wrong:
                key = Key.Key_Down if view.current < wrong else Key.Key_Up
                self._keyboard.press(key, to="move")
            self._check_row()
            fixed.add(wrong)
        self._keyboard.press(Key.Key_Return, CTRL, to="accept")
        if view.current in rows and view.is_open(view.current):
            self._keyboard.press(Key.Key_Return, to="accept")  # longer than its row shows

    def _check_row(self) -> None:
        row = self._table.current
        piece = self._piece(row)
        if self._is_right_at(row):
            return
        field = self._table.rows.field
        printed = self._truths[piece.sheet - 1].get(field, ())
        way = remedy(field, piece.value, piece.texts, variant_texts(piece.value), printed)
        self._keyboard.apply(way, self._table.editor)

    def _piece(self, row: int) -> PieceToCheck:
        piece = self._table.rows.row(row)
        assert piece is not None
        self._seen.add((piece.card, self._table.rows.field))
        return piece

    def _is_right_at(self, row: int) -> bool:
        return self._is_right(self._piece(row), self._table.rows.text(row))

    def _is_right(self, piece: PieceToCheck, text: str) -> bool:
        field = self._table.rows.field
        printed = self._truths[piece.sheet - 1].get(field, ("",))
        return any(agree(field, text, truth) for truth in printed)

    def _settle(self) -> None:
        settle(0.001)
        while self._run.desk.is_waiting:  # an answer may lead to the next question
            settle(0.001)


def main() -> None:
    """Check everything that waits, and print what it took."""
    truths = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Truths)
    table.LOOK_SECONDS = 0.0  # the hands have no eyes
    run = Run("review")
    area = run.frame.area
    assert isinstance(area, ReviewArea)
    QTest.keyClick(area, Key.Key_F7)
    screen = area.ways.fields
    assert screen is not None
    wait(lambda: screen.work.field is not None)
    hands = Hands(run, screen, truths)
    left: list[WorkLeft] = []
    run.desk.ask(work_left).then(left.append)
    wait(lambda: bool(left))
    hands.effort.cards = left[0].cards
    hands.check_all(pages=sys.argv[2] == "pages")
    run.close()
    print(msgspec.json.encode(hands.effort).decode(), flush=True)


if __name__ == "__main__":
    main()
