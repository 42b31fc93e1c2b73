"""A review with three cards of which names are unsure, on the screen and with the focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.core.records import Card
from app.ocr import engine as engines
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.review.area import ReviewArea
from tests.operations.test_review_reading import FakeEngine
from tests.operations.unsure import unsure_batch

NAMES = ("渡邉 﨑子", "鈴木 一郎", "田中 次郎")
Show = Callable[[], ReviewArea]


@pytest.fixture(autouse=True)
def _engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engines._FACTORIES, "rapidocr", f"{FakeEngine.__module__}:FakeEngine")


@pytest.fixture
def cards(session: Session) -> list[Card]:
    """Each with a name and a mail address to look at, and a title that is sure."""
    _, cards = unsure_batch(session, *NAMES, email=("w@example.jp", 0.9), title=("課長", 0.9995))
    return cards


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Show:
    """Brings the area to the front, and waits until it has looked."""

    def show() -> ReviewArea:
        area = ReviewArea(desk)
        qtbot.addWidget(area)
        area.resize(1246, 684)
        with qtbot.waitSignal(area.badge):
            area.show()
            area.shown()
        qtbot.waitUntil(lambda: not area.flow.is_looking)
        area.activateWindow()
        return area

    return show


@pytest.fixture
def area(cards: list[Card], show: Show) -> ReviewArea:
    return show()
