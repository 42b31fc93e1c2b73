"""The review field by field with three cards of which mail and name are unsure, on the screen and with the focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.records import Card
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.review.area import ReviewArea
from app.ui.review.by_field import table as table_module
from app.ui.review.by_field.screen import FieldScreen
from app.ui.review.by_field.table import PieceTable
from tests.operations.unsure import unsure_batch

NAMES = ("渡邉 桃子", "鈴木 一郎", "田中 次郎")
Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
Show = Callable[[], "Hands"]


class Hands:
    """Presses keys where the focus is, and waits until the desk has answered."""

    def __init__(self, area: ReviewArea, desk: Desk, qtbot: QtBot) -> None:
        self.area = area
        self._desk = desk
        self._qtbot = qtbot

    @property
    def screen(self) -> FieldScreen:
        assert self.area.ways.fields is not None
        return self.area.ways.fields

    @property
    def table(self) -> PieceTable:
        return self.screen.table

    @property
    def text(self) -> str:
        """What the row that has the focus shows."""
        return self.table.rows.text(self.table.current)

    def press(self, *keys: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.area, key, modifiers)
            self.settle()

    def type(self, text: str) -> None:
        self.compose("", text)

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(QApplication.focusWidget() or self.area, event)

    def settle(self) -> None:
        """Several rounds: rows are fetched by a timer, then their pictures, and what was decided is counted."""
        for _ in range(4):
            self._qtbot.wait(2)
            self._qtbot.waitUntil(lambda: not self._desk.is_waiting)


@pytest.fixture(autouse=True)
def _look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to wait in a test."""
    monkeypatch.setattr(table_module, "LOOK_SECONDS", 0.0)


@pytest.fixture
def cards(session: Session) -> list[Card]:
    _, cards = unsure_batch(session, *NAMES, email=("w@example.jp", 0.9), title=("課長", 0.9995))
    return cards


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Show:
    """Brings the area to the front, field by field."""

    def show() -> Hands:
        area = ReviewArea(desk)
        qtbot.addWidget(area)
        area.resize(1246, 684)
        area.show()
        area.activateWindow()
        area.shown()
        hands = Hands(area, desk, qtbot)
        hands.settle()
        hands.press(Key.Key_F7)
        return hands

    return show


@pytest.fixture
def hands(cards: list[Card], show: Show) -> Hands:
    return show()
