"""The second reading by keys alone, over a real store; who reads is another member of staff at the same desk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from app.background.messages import Change
from app.core.reading import FieldName
from app.core.records import Batch, Card, Certainty, Edit
from app.operations.review import accept_field
from app.operations.second_reading import Work, ask_second_reading, asked_batches, enter_second
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.operations.undoing import take_back
from app.ui.desk import Desk
from app.ui.review.area import ReviewArea
from app.ui.review.second.screen import SecondScreen
from tests.operations.unsure import unsure_batch

Key = Qt.Key
PLAIN, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
MAIL = "w@example.jp"
EMAIL = FieldName.EMAIL


class Hands:
    """Presses keys where the focus is, and waits until the desk has answered."""

    def __init__(self, area: ReviewArea, desk: Desk, qtbot: QtBot) -> None:
        self.area = area
        self._desk = desk
        self._qtbot = qtbot
        self.press(Key.Key_F8)

    @property
    def screen(self) -> SecondScreen:
        assert self.area.ways.second is not None
        return self.area.ways.second

    @property
    def words(self) -> str:
        """All that stands on the screen."""
        labels = [*self.screen.findChildren(QLabel), *self.screen.header.findChildren(QLabel)]
        return " ".join(label.text() for label in labels if label.isVisible())

    def press(self, *keys: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.area, key, modifiers)
            self.settle()

    def type(self, text: str, *, preedit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget() or self.area, event)

    def settle(self) -> None:
        for _ in range(4):
            self._qtbot.wait(2)
            self._qtbot.waitUntil(lambda: not self._desk.is_waiting)


@pytest.fixture
def other(session: Session) -> Session:
    """Somebody else."""
    return replace(session, operator=ensure_user(session, "高橋 美咲"))


@pytest.fixture
def batch(session: Session) -> Batch:
    batch, _ = unsure_batch(session, "山田 太郎", "鈴木 一郎", email=(MAIL, 0.9995))
    return batch


@pytest.fixture
def cards(session: Session, batch: Batch) -> list[Card]:
    return session.store.find(Card, "batch = ?", batch.id)


@pytest.fixture
def area(batch: Batch, desk: Desk, qtbot: QtBot) -> ReviewArea:
    area = ReviewArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    area.activateWindow()
    area.shown()
    qtbot.waitUntil(lambda: not desk.is_waiting)
    return area


@pytest.fixture
def hands(area: ReviewArea, session: Session, batch: Batch, desk: Desk, qtbot: QtBot) -> Hands:
    ask_second_reading(session, batch.id, [EMAIL])
    return Hands(area, desk, qtbot)


def origins(session: Session, cards: list[Card]) -> list[str]:
    return [session.store.fields(card.id)[EMAIL].origin for card in cards]


def test_the_piece_is_shown_and_the_text_is_not(hands: Hands) -> None:
    assert hands.screen.typing.crop.is_there
    assert QApplication.focusWidget() is hands.screen.typing.edit
    assert hands.screen.typing.edit.toPlainText() == ""
    assert MAIL not in hands.words
    assert "残り 2" in hands.words
    hands.area.grab()


def test_those_who_agree_end_it_field_by_field(hands: Hands, cards: list[Card], session: Session) -> None:
    for _ in cards:
        hands.type(MAIL)
        hands.press(Key.Key_Return)
    assert origins(session, cards) == ["agreed", "agreed"]
    assert "残り 0" in hands.words
    assert QApplication.focusWidget() is hands.screen.empty.button


def test_those_who_differ_are_shown_side_by_side_once_all_is_typed(
    hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.type("vv@example.jp")
    hands.press(Key.Key_Return)
    assert "vv@" not in hands.words  # whether they agree is not told while somebody types
    hands.type(MAIL)
    hands.press(Key.Key_Return)
    assert hands.screen.work.work is Work.SETTLE
    assert hands.screen.typing.edit.toPlainText() == ""
    hands.press(Key.Key_2, modifiers=ALT)
    assert hands.screen.typing.edit.toPlainText() == MAIL
    hands.area.grab()
    hands.press(Key.Key_Return)
    assert origins(session, cards) == ["agreed", "agreed"]
    assert session.store.fields(cards[0].id)[EMAIL].value == MAIL


def test_enter_belongs_to_the_input_method_while_it_composes(hands: Hands, session: Session) -> None:
    hands.type("", preedit="やまだ")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_P, modifiers=ALT)
    assert session.store.find(Edit) == []
    assert hands.screen.work.view is not None
    hands.press(Key.Key_Escape)


def test_enter_without_a_text_says_nothing(hands: Hands, cards: list[Card]) -> None:
    hands.press(Key.Key_Return)
    hands.type("　")
    hands.press(Key.Key_Return)
    assert hands.screen.work.view is not None
    assert hands.screen.work.view.card == cards[0].id


def test_later_and_the_whole_card(hands: Hands, cards: list[Card]) -> None:
    hands.press(Key.Key_Z, modifiers=ALT)
    hands.press(Key.Key_P, modifiers=ALT)
    assert hands.screen.work.view is not None
    assert hands.screen.work.view.card == cards[1].id
    hands.press(Key.Key_P, modifiers=ALT)
    assert hands.screen.work.view.card == cards[0].id


def test_what_was_typed_is_taken_back(hands: Hands, desk: Desk, cards: list[Card], session: Session) -> None:
    hands.type(MAIL)
    hands.press(Key.Key_Return)
    desk.ask(take_back)
    hands.settle()
    assert hands.screen.work.view is not None
    assert hands.screen.work.view.card == cards[0].id
    assert origins(session, cards) == ["read", "read"]


def test_somebody_else_types_it_first(
    hands: Hands, other: Session, desk: Desk, cards: list[Card], session: Session
) -> None:
    enter_second(other, cards[0].id, EMAIL, MAIL)
    hands.type(MAIL)
    hands.press(Key.Key_Return)
    assert "先に済ませました" in hands.screen.notice.text
    assert hands.screen.work.view is not None
    assert hands.screen.work.view.card == cards[1].id
    enter_second(other, cards[1].id, EMAIL, MAIL)
    desk.changed.emit(Change({}, everything=True))
    hands.settle()
    assert hands.screen.work.view is None


def test_the_first_reader_gives_the_desk_to_another_one(
    area: ReviewArea,
    other: Session,
    batch: Batch,
    cards: list[Card],
    session: Session,
    desk: Desk,
    qtbot: QtBot,
) -> None:
    for card in cards:
        accept_field(session, card.id, EMAIL, MAIL)
    ask_second_reading(session, batch.id, [EMAIL])
    hands = Hands(area, desk, qtbot)
    assert hands.screen.work.view is None
    assert "残りの 2 項目は、佐藤 花子 さんが最初に確かめたため" in hands.words
    readers = hands.screen.header.findChildren(QComboBox)[1]
    readers.setFocus()
    with qtbot.waitSignal(desk.signed_on):
        readers.setCurrentText("入力: 高橋 美咲")
        readers.activated.emit(readers.currentIndex())
    assert desk.operator.id == other.operator.id
    again = ReviewArea(desk)  # the window builds its areas anew
    qtbot.addWidget(again)
    again.show()
    again.activateWindow()
    again.shown()
    hands = Hands(again, desk, qtbot)
    hands.type(MAIL)
    hands.press(Key.Key_Return)
    (said,) = session.store.find(Edit, "certainty = ?", Certainty.AGREED)
    assert said.by == other.operator.id


def test_a_lead_chooses_batch_and_fields_by_keys(
    area: ReviewArea, batch: Batch, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    hands = Hands(area, desk, qtbot)
    hands.press(Key.Key_Space)
    asking = hands.screen.asking
    assert QApplication.focusWidget() is asking.batches
    asking.boxes[EMAIL].setFocus()
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert [(item.id, item.fields) for item in asked_batches(session)] == [(batch.id, (EMAIL,))]
    assert QApplication.focusWidget() is hands.screen.typing.edit
    hands.screen.header.ask.click()
    hands.settle()
    assert asking.boxes[EMAIL].isChecked()
    hands.press(Key.Key_Escape)
    assert QApplication.focusWidget() is hands.screen.typing.edit


def test_a_damaged_page_can_only_be_left(
    area: ReviewArea, batch: Batch, cards: list[Card], session: Session, desk: Desk, qtbot: QtBot
) -> None:
    name = session.store.keys.image_name(cards[0].regions[0].page)
    (path,) = [path for path in session.store.images.files() if path.stem == name]
    path.write_bytes(b"\0" * 64)
    session.store.thumbnails.delete([cards[0].id])
    ask_second_reading(session, batch.id, [EMAIL])
    hands = Hands(area, desk, qtbot)
    hands.area.grab()
    hands.type(MAIL)
    hands.press(Key.Key_Return)
    assert origins(session, cards) == ["read", "read"]
    hands.press(Key.Key_P, modifiers=ALT)
    assert hands.screen.work.view is not None
    assert hands.screen.work.view.card == cards[1].id


def test_every_key_is_listed(hands: Hands) -> None:
    hints = hands.area.keys()
    listed = " ".join(hint.keys for hint in hints)
    for key in ("Enter", "Alt+1", "Alt+P", "Alt+Z", "F6", "F7", "F8", "F9"):
        assert key in listed
