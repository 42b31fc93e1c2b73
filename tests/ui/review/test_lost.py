"""The card in front goes while somebody types: his words stay in sight, no key decides on the next card, and they come back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.background.messages import Change
from app.core.reading import FieldName
from app.core.records import Card, CardStatus
from app.operations import keeping
from app.operations.review_card import ReviewView, review_view
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.review import flow
from app.ui.review.area import ReviewArea
from tests.ui.review.conftest import NAMES
from tests.ui.review.test_area import Hands

Key = Qt.Key


@pytest.fixture
def hands(area: ReviewArea, qtbot: QtBot) -> Hands:
    return Hands(area, qtbot)


HIDDEN: set[str] = set()
"""Cards that cannot be seen now, as after the end of the lease."""


@pytest.fixture
def hidden(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    monkeypatch.setattr(flow, "review_view", _view_without_hidden)
    yield HIDDEN
    HIDDEN.clear()


def _view_without_hidden(session: Session, batch: str = "", card: str = "") -> ReviewView:
    if card not in {"", *HIDDEN}:
        return review_view(session, batch, card)
    seen = next(one.id for one in session.store.find(Card) if one.id not in HIDDEN)
    return review_view(session, batch, seen)


def look_again(desk: Desk, hands: Hands) -> None:
    desk.changed.emit(Change({}, everything=True))
    hands.settle()


def type_a_reading(hands: Hands) -> None:
    hands.press(Key.Key_Down, Key.Key_F2)
    hands.type("わたなべ")


def button(area: ReviewArea, words: str) -> QPushButton:
    (found,) = (one for one in area.face.lost.findChildren(QPushButton) if one.text() == words)
    return found


def test_what_was_typed_is_shown_and_can_be_copied(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session, qtbot: QtBot
) -> None:
    type_a_reading(hands)
    keeping.erase(session, [cards[0].id])
    look_again(desk, hands)
    for words in (NAMES[0], "見えなくなりました", "よみ: わたなべ"):
        assert words in area.face.lost.text
    assert area.face.lost.isVisible()
    qtbot.mouseClick(button(area, "内容をコピー"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "よみ: わたなべ"
    qtbot.mouseClick(button(area, "次へ進む"), Qt.MouseButton.LeftButton)
    assert not area.face.lost.isVisible()
    assert hands.card == NAMES[1]
    assert area.fields.hasFocus()
    assert area.fields.drafts == {}


def test_keys_that_are_under_way_decide_on_nothing(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    type_a_reading(hands)
    keeping.erase(session, [cards[0].id])
    look_again(desk, hands)
    hands.press(Key.Key_X, Key.Key_P, Key.Key_1, Key.Key_Delete, Key.Key_Return)
    hands.press(Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert hands.card == NAMES[1]
    assert session.store.get(Card, cards[1].id).status is CardStatus.ACTIVE
    assert area.fields.drafts == {}
    hands.press(Key.Key_Tab)
    assert QApplication.focusWidget() in area.face.lost.findChildren(QPushButton)


def test_it_is_there_again_with_the_card(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], hidden: set[str], qtbot: QtBot
) -> None:
    type_a_reading(hands)
    hidden.add(cards[0].id)
    look_again(desk, hands)
    qtbot.mouseClick(button(area, "次へ進む"), Qt.MouseButton.LeftButton)
    assert hands.card == NAMES[1]
    hidden.clear()
    area.flow.open(cards[0].id)
    hands.settle()
    assert hands.card == NAMES[0]
    assert area.fields.drafts == {FieldName.NAME_READING: "わたなべ"}
    assert "戻しました" in area.face.notice.text


def test_where_nothing_was_typed_the_next_comes_without_a_word(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    keeping.erase(session, [cards[0].id])
    look_again(desk, hands)
    assert hands.card == NAMES[1]
    assert not area.face.lost.isVisible()
    assert area.fields.hasFocus()


def test_what_one_leaves_oneself_is_not_lost(area: ReviewArea, hands: Hands) -> None:
    type_a_reading(hands)
    hands.press(Key.Key_P, modifiers=Qt.KeyboardModifier.AltModifier)
    assert hands.card == NAMES[1]
    assert not area.face.lost.isVisible()
