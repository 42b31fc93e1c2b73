"""Some people in a real store, and the area on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.core.dates import PartialDate
from app.core.records import Card
from app.operations.cards import set_exchanged_on
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.people.area import PeopleArea
from tests.operations.desk import contact, filled_batch

Show = Callable[[], PeopleArea]


@pytest.fixture
def cards(session: Session) -> list[Card]:
    """Three people; 渡邉 was met last, 山田 first."""
    _, cards = filled_batch(
        session,
        contact("山田 太郎", organization="縁製作所", name_reading="yamada", email="yamada@a.example.jp"),
        contact("渡邉 﨑子", organization="みどり市役所", name_reading="watanabe", title="課長"),
        contact("髙橋 次郎", organization="縁製作所", name_reading="takahashi"),
    )
    for card, year in zip(cards, (2020, 2024, 2022), strict=True):
        set_exchanged_on(session, card.id, PartialDate(year))
    return cards


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Show:
    """Brings the area to the front, and waits until it has looked."""

    def show() -> PeopleArea:
        area = PeopleArea(desk)
        qtbot.addWidget(area)
        area.resize(1246, 684)
        with qtbot.waitSignal(area.search.ended):
            area.show()
            area.shown()
        area.activateWindow()
        return area

    return show


@pytest.fixture
def area(cards: list[Card], show: Show) -> PeopleArea:
    return show()
