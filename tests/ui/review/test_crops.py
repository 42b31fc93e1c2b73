"""What has to be compared stands beside its text all at once; one key accepts it, and only what was in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.reading import FieldName
from app.core.records import Card, Certainty
from app.operations.review_queue import work_left
from app.operations.session import Session
from app.operations.undoing import take_back
from app.ui.desk import Desk
from app.ui.review.area import ReviewArea
from app.ui.review.row import Standing
from tests.operations.unsure import unsure_batch
from tests.ui.review.conftest import Show
from tests.ui.review.test_area import CTRL, Hands, said

Key = Qt.Key
NAME, EMAIL, URL = FieldName.NAME, FieldName.EMAIL, FieldName.URL


@pytest.fixture
def cards(session: Session) -> list[Card]:
    """Each with four fields to look at."""
    _, cards = unsure_batch(
        session,
        "渡邉 﨑子",
        "鈴木 一郎",
        "田中 次郎",
        email=("w@example.jp", 0.9),
        organization=("縁製作所", 0.9),
        url=("www.enishi.example.jp", 0.9),
    )
    return cards


@pytest.fixture
def hands(area: ReviewArea, qtbot: QtBot) -> Hands:
    qtbot.waitUntil(lambda: not area.crops.is_busy)
    return Hands(area, qtbot)


def rows_in_sight(area: ReviewArea) -> set[FieldName]:
    return {field for field, row in area.fields.rows.items() if row.was_seen}


def test_every_unsure_field_stands_beside_its_piece_of_the_card(area: ReviewArea, hands: Hands) -> None:
    area.grab()
    compared = {field for field, row in area.fields.rows.items() if row.is_compared}
    assert compared == {NAME, FieldName.ORGANIZATION, EMAIL, URL}
    assert rows_in_sight(area) == compared - {NAME}  # which has the focus, and is larger beneath
    assert area.fields.unseen is None


def test_one_key_accepts_all_of_a_card_and_one_takes_it_back(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session, desk: Desk, qtbot: QtBot
) -> None:
    area.grab()
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.card == "鈴木 一郎"
    assert {field for field, (_, how) in said(session, cards[0]).items() if how is Certainty.CONFIRMED} >= {
        NAME,
        FieldName.ORGANIZATION,
        EMAIL,
        URL,
    }
    desk.ask(take_back)
    qtbot.waitUntil(lambda: area.flow.card is not None and area.flow.card.id == cards[0].id)
    assert said(session, cards[0]) == {}
    assert area.fields.standing(EMAIL) is Standing.OPEN
    assert work_left(session).cards == 3


def test_what_was_out_of_sight_is_shown_before_it_is_accepted(
    show: Show, cards: list[Card], session: Session, qtbot: QtBot
) -> None:
    area = show()
    hands = Hands(area, qtbot)
    area.resize(1246, 330)
    area.grab()
    hands.press(Key.Key_Return, modifiers=CTRL)
    qtbot.waitUntil(lambda: not area.crops.is_busy)
    area.grab()
    assert hands.card == "鈴木 一郎"
    presses = 0
    while area.fields.unseen is not None:  # the fields below the edge come up, a screenful at a time
        hands.press(Key.Key_Return, modifiers=CTRL)
        area.grab()
        presses += 1
    assert 1 <= presses <= 2
    assert said(session, cards[1]) == {}
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert said(session, cards[1]) != {}
    assert hands.card == "田中 次郎"


def test_a_key_that_is_held_down_accepts_nothing(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    area.grab()
    for modifiers in (CTRL, Qt.KeyboardModifier.NoModifier):
        held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, modifiers, "\r", autorep=True)
        QApplication.sendEvent(area.fields, held)
        hands.settle()
    assert hands.card == "渡邉 﨑子"
    assert said(session, cards[0]) == {}


def test_a_value_that_changed_was_not_seen_yet(area: ReviewArea, hands: Hands) -> None:
    area.grab()
    row = area.fields.rows[EMAIL]
    seen = [row.was_seen]
    row.show_value("v@example.jp", Standing.OPEN, focused=False)
    assert [*seen, row.was_seen] == [True, False]


def test_an_only_candidate_that_holds_already_is_no_choice(area: ReviewArea, hands: Hands) -> None:
    area.fields.choose(EMAIL)
    assert all(button.isHidden() for button in area.fields.detail._buttons)
    area.fields.choose(NAME)
    assert not area.fields.detail._buttons[1].isHidden()
