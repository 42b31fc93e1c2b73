"""A card goes while somebody types in its row: his words stay in sight, no key decides on another row, and they come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.background.messages import Change
from app.core.reading import FieldName
from app.core.records import Card, Edit
from app.operations import keeping
from app.operations.review_fields import PieceToCheck, pieces
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.review.by_field import model as model_module
from tests.ui.review.by_field.conftest import NAMES, Hands, Key, Show

HIDDEN: set[str] = set()
"""Cards that cannot be seen now, as after the end of the lease."""


def _pieces(session: Session, numbers: Sequence[int], *, field: FieldName) -> list[PieceToCheck | None]:
    found = pieces(session, numbers, field=field)
    return [None if piece and piece.card in HIDDEN else piece for piece in found]


SWAPPED: list[bool] = []


def _renumbered(session: Session, numbers: Sequence[int], *, field: FieldName) -> list[PieceToCheck | None]:
    found = pieces(session, numbers, field=field)
    return found[::-1] if SWAPPED else found


@pytest.fixture
def hidden(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    monkeypatch.setattr(model_module, "pieces", _pieces)
    yield HIDDEN
    HIDDEN.clear()


def look_again(desk: Desk, hands: Hands) -> None:
    desk.changed.emit(Change({}, everything=True))
    hands.table.viewport().repaint()
    hands.settle()


def type_a_mail(hands: Hands) -> None:
    hands.press(Key.Key_F2)
    hands.table.editor.selectAll()
    hands.type("momoko@example.jp")


def press_button(hands: Hands, words: str, qtbot: QtBot) -> None:
    (found,) = (one for one in hands.screen.lost.findChildren(QPushButton) if one.text() == words)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    hands.settle()


def edits(session: Session) -> list[str]:
    return [edit.value for edit in session.store.find(Edit)]


def test_what_was_typed_is_shown_and_can_be_copied(
    hands: Hands, desk: Desk, cards: list[Card], session: Session, qtbot: QtBot
) -> None:
    before = edits(session)
    type_a_mail(hands)
    keeping.erase(session, [cards[0].id])
    look_again(desk, hands)
    assert hands.screen.lost.isVisible()
    for words in (NAMES[0], "見えなくなりました", "メール: momoko@example.jp"):
        assert words in hands.screen.lost.text
    press_button(hands, "内容をコピー", qtbot)
    assert "momoko@example.jp" in QGuiApplication.clipboard().text()
    hands.press(Key.Key_Return, Key.Key_P, Key.Key_Delete, Key.Key_1, Key.Key_U)
    hands.press(Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert [value for value in edits(session) if value not in before] == []
    press_button(hands, "次へ進む", qtbot)
    assert not hands.screen.lost.isVisible()
    assert hands.table.hasFocus()


def test_it_is_there_again_with_the_card(
    cards: list[Card], hidden: set[str], show: Show, desk: Desk, qtbot: QtBot
) -> None:
    hands = show()
    type_a_mail(hands)
    hidden.add(cards[0].id)
    look_again(desk, hands)
    press_button(hands, "次へ進む", qtbot)
    assert hands.table.rows.text(0) == ""
    hidden.clear()
    look_again(desk, hands)
    assert hands.table.rows.text(0) == "momoko@example.jp"
    assert "戻しました" in hands.screen.notice.text


def test_where_nothing_was_typed_nothing_is_said(
    hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    keeping.erase(session, [cards[0].id])
    look_again(desk, hands)
    assert not hands.screen.lost.isVisible()


def test_what_was_typed_is_of_its_card_and_of_no_other_with_its_number(
    cards: list[Card], monkeypatch: pytest.MonkeyPatch, show: Show, desk: Desk
) -> None:
    """A view that is made anew numbers its rows anew."""
    monkeypatch.setattr(model_module, "pieces", _renumbered)
    hands = show()
    type_a_mail(hands)
    monkeypatch.setattr("tests.ui.review.by_field.test_lost.SWAPPED", [True])
    look_again(desk, hands)
    assert not hands.screen.lost.isVisible()
    shown = {
        piece.card: hands.table.rows.text(row) for row in range(3) if (piece := hands.table.rows.row(row))
    }
    assert shown[cards[0].id] == "momoko@example.jp"
    assert "momoko@example.jp" not in (shown[cards[1].id], shown[cards[2].id])
