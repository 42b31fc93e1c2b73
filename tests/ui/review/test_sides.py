"""Sides that were paired wrongly, put right by one key."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.core.reading import FieldName, Side
from app.operations.session import Session
from app.operations.undoing import take_back
from app.ui.desk import Desk
from app.ui.review.area import ReviewArea
from tests.operations.halves import BACK, FRONT, read_pile
from tests.ui.review.conftest import Show
from tests.ui.review.test_area import Hands, Key


def sides(area: ReviewArea) -> list[Side]:
    assert area.flow.card
    return [side.side for side in area.flow.card.sides if not side.blank]


def test_s_parts_the_back_which_comes_next(show: Show, session: Session, desk: Desk, qtbot: QtBot) -> None:
    read_pile(session, (FRONT, BACK))
    area = show()
    hands = Hands(area, qtbot)
    hands.press(Key.Key_F)
    hands.press(Key.Key_S)
    assert hands.card == "鈴木 一郎"
    assert sides(area) == [Side.FRONT]
    assert area.flow.picture(Side.FRONT).is_there
    assert area.flow.next
    assert area.flow.next.field(FieldName.NAME).value == "佐藤 次郎"
    desk.ask(take_back)
    hands.settle()
    assert sides(area) == [Side.FRONT, Side.BACK]
    assert area.flow.next is None


def test_j_makes_the_next_card_the_back(show: Show, session: Session, qtbot: QtBot) -> None:
    read_pile(session, (FRONT, ()), (BACK, ()))
    area = show()
    hands = Hands(area, qtbot)
    hands.press(Key.Key_J)
    assert hands.card == "鈴木 一郎"
    assert sides(area) == [Side.FRONT, Side.BACK]
    assert area.flow.picture(Side.BACK).is_there
    assert area.flow.next is None
    hands.press(Key.Key_J)  # nothing is behind it now


def test_what_cannot_be_done_is_said(show: Show, session: Session, qtbot: QtBot) -> None:
    read_pile(session, (FRONT, ()), (BACK, FRONT))
    area = show()
    hands = Hands(area, qtbot)
    hands.press(Key.Key_S)
    assert area.face.notice.isVisible()
    assert "裏面がありません" in area.face.notice.text
    hands.press(Key.Key_J)
    assert "片面だけ" in area.face.notice.text
    assert hands.card == "鈴木 一郎"
