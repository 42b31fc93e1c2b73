"""The review by keys alone, over a real store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.background import region
from app.background.messages import Change
from app.core.reading import FieldName, Side
from app.core.records import Card, CardStatus, Certainty, Edit, Recognition, Sheet
from app.ocr.sheets import SheetResult
from app.operations.cards import set_field
from app.operations.pictures import picture_of
from app.operations.reading import ReadingTally, enter_reading
from app.operations.review import accept_card
from app.operations.review_queue import work_left
from app.operations.session import Session
from app.operations.undoing import take_back
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.review.area import ReviewArea
from app.ui.review.row import Standing
from tests.operations.desk import pile, take_in_pile
from tests.operations.test_review_reading import FakeEngine
from tests.operations.unsure import unsure_batch
from tests.ui.review.conftest import NAMES, Show

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Hands:
    """Presses keys where the focus is, and waits until the desk has answered."""

    def __init__(self, area: ReviewArea, qtbot: QtBot) -> None:
        self.area = area
        self._qtbot = qtbot

    def press(self, *keys: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.area, key, modifiers)
            self.settle()

    def type(self, text: str) -> None:
        if text.isascii():
            self._qtbot.keyClicks(QApplication.focusWidget(), text)
        else:
            self.compose("", text)

    def settle(self) -> None:
        """Two rounds, since what was decided makes the area look again."""
        for _ in range(2):
            self._qtbot.wait(1)
            self._qtbot.waitUntil(lambda: not self.area.flow.is_looking)

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(QApplication.focusWidget() or self.area, event)

    @property
    def card(self) -> str:
        assert self.area.flow.card is not None
        return self.area.flow.card.field(FieldName.NAME).value


@pytest.fixture
def hands(area: ReviewArea, qtbot: QtBot) -> Hands:
    return Hands(area, qtbot)


def said(session: Session, card: Card) -> dict[FieldName, tuple[str, Certainty]]:
    edits = session.store.find(Edit, "root = ? AND revoked_at = ''", card.id)
    return {edit.field: (edit.value, edit.certainty) for edit in edits}


def unread_card(session: Session) -> Card:
    batch = take_in_pile(session, pile(1))
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    (card,) = enter_reading(session, SheetResult(sheet.id, None, "画像が暗すぎます。"), ReadingTally())
    return card


# Looking.


def test_the_first_unsure_field_has_the_focus(area: ReviewArea, hands: Hands) -> None:
    assert hands.card == NAMES[0]
    assert area.fields.current is FieldName.NAME
    standings = {field: area.fields.standing(field) for field in FieldName}
    assert standings[FieldName.NAME] is standings[FieldName.EMAIL] is Standing.OPEN
    assert standings[FieldName.TITLE] is Standing.SURE
    assert standings[FieldName.FAX] is Standing.EMPTY
    assert QApplication.focusWidget() is area.fields
    assert area.flow.picture(Side.FRONT).is_there
    assert area.flow.next is not None
    assert area.flow.next.field(FieldName.NAME).value == NAMES[1]
    assert area.flow.picture_of(area.flow.next, Side.FRONT).is_there


def test_the_rail_counts_the_cards(area: ReviewArea, hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(area.badge) as count:
        hands.press(Key.Key_Return, modifiers=CTRL)
    assert count.args == [2]


def test_nothing_to_check(show: Show, qtbot: QtBot) -> None:
    area = show()
    assert area.flow.card is None
    assert QApplication.focusWidget() is area.face.empty.button
    with qtbot.waitSignal(area.go_to) as went:
        qtbot.keyClick(area.face.empty.button, Key.Key_Space)
    assert went.args == [Place("intake")]
    qtbot.keyClick(area, Key.Key_Return, CTRL)  # means nothing here


def test_a_card_arrives_while_nothing_waits(show: Show, session: Session, desk: Desk, qtbot: QtBot) -> None:
    area = show()
    unsure_batch(session, "鈴木 一郎")
    desk.changed.emit(Change({}, everything=True))
    qtbot.waitUntil(lambda: area.flow.card is not None)


def test_a_card_that_comes_up_unseen_takes_the_focus_from_nobody(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session, qtbot: QtBot
) -> None:
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    area.hide()
    elsewhere.show()
    elsewhere.activateWindow()
    elsewhere.setFocus()
    area.open_record(cards[1].id)
    hands.settle()
    assert hands.card == NAMES[1]
    assert QApplication.focusWidget() is elsewhere


def test_it_begins_with_the_batch_or_the_card_that_was_asked_for(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    batch, _ = unsure_batch(session, "佐々木 四郎")
    area.open_record(batch.id)
    hands.settle()
    assert hands.card == "佐々木 四郎"
    assert area.flow.next is None
    assert (area.flow.left.cards, area.flow.waiting) == (1, 4)
    area.face.header.queue_chosen.emit("")
    hands.settle()
    area.open_record(cards[1].id)
    hands.settle()
    assert hands.card == NAMES[1]


def test_a_batch_is_not_forgotten_when_something_changes_meanwhile(
    area: ReviewArea, hands: Hands, desk: Desk, session: Session
) -> None:
    batch, _ = unsure_batch(session, "佐々木 四郎")
    area.flow.start(batch.id)
    desk.changed.emit(Change({}, everything=True))
    hands.settle()
    assert hands.card == "佐々木 四郎"


def test_a_contact_without_a_card_can_be_corrected(
    area: ReviewArea, hands: Hands, session: Session, desk: Desk
) -> None:
    with session.operation("x", "x").transaction() as writer:
        card = writer.insert(Card(owner=session.operator.id, operator=session.operator.id))
    set_field(session, card.id, FieldName.NAME, "高橋 五郎")
    area.open_record(card.id)
    hands.settle()
    area.grab()
    hands.press(Key.Key_F, Key.Key_R, Key.Key_B, Key.Key_F2)
    area.fields.detail.edit.selectAll()
    hands.type("髙橋 五郎")
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert said(session, card)[FieldName.NAME] == ("髙橋 五郎", Certainty.TYPED)
    assert hands.card == NAMES[0]


def test_behind_the_last_card_of_a_batch_come_the_others(
    area: ReviewArea, hands: Hands, session: Session
) -> None:
    batch, _ = unsure_batch(session, "佐々木 四郎")
    area.open_record(batch.id)
    hands.settle()
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.card == NAMES[0]
    assert area.flow.queue == ""


# Deciding.


def test_ctrl_enter_accepts_the_card_and_shows_the_next(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.card == NAMES[1]
    assert said(session, cards[0]) == {
        FieldName.NAME: (NAMES[0], Certainty.CONFIRMED),
        FieldName.TITLE: ("課長", Certainty.CONFIRMED),
        FieldName.EMAIL: ("w@example.jp", Certainty.CONFIRMED),
    }
    hands.press(Key.Key_Enter, modifiers=CTRL)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert area.flow.card is None
    assert work_left(session).cards == 0
    assert area.flow.pace.seconds is not None


def test_what_is_too_long_stays_to_be_shortened(
    area: ReviewArea, cards: list[Card], session: Session, qtbot: QtBot
) -> None:
    long = "字" * 1001
    with qtbot.waitSignal(area.flow.trouble) as said:
        area.flow.accept({FieldName.NAME: long})
    with qtbot.waitSignal(area.flow.trouble):
        area.flow.accept_field(FieldName.NAME, long)
    assert "1,000 文字まで" in str(said.args[0])
    assert area.flow.card is not None
    assert area.flow.card.id == cards[0].id
    assert not session.store.find(Edit, "root = ?", cards[0].id)


def test_enter_goes_from_one_open_field_to_the_next_and_then_to_the_next_card(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_Return)
    assert area.fields.current is FieldName.EMAIL
    assert area.fields.standing(FieldName.NAME) is Standing.DECIDED
    assert set(said(session, cards[0])) == {FieldName.NAME}
    hands.press(Key.Key_Return)
    assert hands.card == NAMES[1]
    assert set(said(session, cards[0])) == {FieldName.NAME, FieldName.TITLE, FieldName.EMAIL}


def test_a_figure_puts_a_candidate_in_and_enter_accepts_it(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_2, Key.Key_9)
    assert area.fields.shown[FieldName.NAME] == "渡邉﨑子"
    assert said(session, cards[0]) == {}
    hands.press(Key.Key_Return)
    assert said(session, cards[0]) == {FieldName.NAME: ("渡邉﨑子", Certainty.CONFIRMED)}


def test_another_form_of_a_kanji_is_two_keys_away(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_V, Key.Key_2)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert said(session, cards[0])[FieldName.NAME] == ("渡邊 﨑子", Certainty.TYPED)


def test_where_there_is_no_other_form_it_says_so(area: ReviewArea, hands: Hands) -> None:
    hands.press(Key.Key_Down, Key.Key_Down, Key.Key_V, Key.Key_1)
    assert area.fields.shown[area.fields.current] == ""


def test_delete_says_that_the_card_has_none(hands: Hands, cards: list[Card], session: Session) -> None:
    hands.press(Key.Key_Return, Key.Key_Delete)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert said(session, cards[0])[FieldName.EMAIL] == ("", Certainty.TYPED)


def test_arrows_and_tab_move_and_escape_takes_back(area: ReviewArea, hands: Hands) -> None:
    hands.press(Key.Key_Down, Key.Key_Tab)
    there = area.fields.current
    hands.press(Key.Key_Backtab, Key.Key_Up, Key.Key_Up)
    assert (there, area.fields.current) == (FieldName.ORGANIZATION, FieldName.NAME)
    hands.press(Key.Key_2, Key.Key_Escape)
    assert area.fields.shown[FieldName.NAME] == NAMES[0]


def test_taking_back_shows_the_card_again(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_Return, modifiers=CTRL)
    hands.press(Key.Key_Return, modifiers=CTRL)
    for name in (NAMES[1], NAMES[0]):
        desk.ask(take_back)
        hands.settle()
        assert hands.card == name
    assert said(session, cards[0]) == {}
    assert area.fields.standing(FieldName.NAME) is Standing.OPEN


def test_what_is_no_card_leaves_and_can_be_brought_back(
    hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_X)
    assert hands.card == NAMES[1]
    assert session.store.get(Card, cards[0].id).status is CardStatus.NOT_A_CARD
    hands.press(Key.Key_PageUp)
    assert hands.card == NAMES[0]
    hands.press(Key.Key_X)
    assert session.store.get(Card, cards[0].id).status is CardStatus.ACTIVE


def test_put_off_is_last_and_ctrl_z_brings_it_back(area: ReviewArea, hands: Hands) -> None:
    hands.press(Key.Key_P)
    assert hands.card == NAMES[1]
    assert area.flow.left.later == 1
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, CTRL)
    override.ignore()
    QApplication.sendEvent(area.fields, override)
    assert override.isAccepted()
    hands.press(Key.Key_Z, modifiers=CTRL)
    assert hands.card == NAMES[0]
    assert area.flow.left.later == 0
    hands.press(Key.Key_P)
    hands.press(Key.Key_Return, modifiers=CTRL)
    override.ignore()
    QApplication.sendEvent(area.fields, override)
    assert not override.isAccepted()  # the window takes back what was accepted
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.card == NAMES[0]


def test_somebody_else_corrects_the_card_in_front(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_Down)
    hands.press(Key.Key_F2)
    hands.type("ふ")
    set_field(session, cards[0].id, FieldName.NAME, "渡辺 崎子")
    desk.changed.emit(Change({}, everything=True))
    hands.settle()
    assert area.fields.shown[FieldName.NAME] == "渡辺 崎子"
    assert area.fields.shown[FieldName.NAME_READING] == "ふ"
    assert area.fields.is_typing


def test_what_cannot_be_kept_is_said_and_the_card_comes_back(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.core.errors import DiskFullError
    from app.ui.review import flow

    monkeypatch.setattr(flow, "accept_card", _full)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.card == NAMES[0]
    assert str(DiskFullError("空きがありません。")) in area.face.notice.text
    assert not area.face.notice.isHidden()


def _full(session: Session, card: str, shown: dict[FieldName, str]) -> None:
    from app.core.errors import DiskFullError

    raise DiskFullError("空きがありません。")


# Typing.


def test_f2_types_and_letters_are_letters(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_F2)
    assert area.fields.is_typing
    area.fields.detail.edit.selectAll()
    hands.type("pvx1")
    assert area.fields.shown[FieldName.NAME] == "pvx1"
    hands.press(Key.Key_Return)
    assert said(session, cards[0])[FieldName.NAME] == ("pvx1", Certainty.TYPED)
    assert area.fields.current is FieldName.EMAIL
    assert not area.fields.is_typing


def test_escape_ends_typing_as_it_was(area: ReviewArea, hands: Hands) -> None:
    hands.press(Key.Key_F2)
    hands.type("x")
    hands.press(Key.Key_Escape)
    assert area.fields.shown[FieldName.NAME] == NAMES[0]
    assert QApplication.focusWidget() is area.fields


def test_while_typing_the_keys_act_with_alt(area: ReviewArea, hands: Hands) -> None:
    hands.press(Key.Key_F2)
    hands.press(Key.Key_2, modifiers=ALT)
    assert area.fields.shown[FieldName.NAME] == "渡邉﨑子"
    hands.press(Key.Key_F2, Key.Key_Home, Key.Key_Right)
    hands.press(Key.Key_V, modifiers=ALT)
    hands.press(Key.Key_1, modifiers=ALT)
    assert area.fields.shown[FieldName.NAME] == "渡辺﨑子"  # beside the caret only
    hands.press(Key.Key_P, modifiers=ALT)
    assert hands.card == NAMES[1]


def test_while_an_input_method_composes_no_key_decides(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_F2)
    area.fields.detail.edit.clear()
    hands.compose("わたなべ")
    hands.press(Key.Key_Return, Key.Key_Tab, Key.Key_Escape, Key.Key_Down)
    hands.press(Key.Key_Return, modifiers=CTRL)
    hands.press(Key.Key_P, Key.Key_1, modifiers=ALT)
    assert hands.card == NAMES[0]
    assert area.fields.current is FieldName.NAME
    assert said(session, cards[0]) == {}
    hands.compose("", "渡邊")
    hands.press(Key.Key_Return)
    assert said(session, cards[0]) == {FieldName.NAME: ("渡邊", Certainty.TYPED)}


def test_the_list_itself_takes_no_input_method(area: ReviewArea) -> None:
    assert not area.fields.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_tab_keeps_what_was_typed_and_several_lines_are_several_values(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_F2)
    area.fields.detail.edit.selectAll()
    hands.type("A")
    hands.press(Key.Key_Return, modifiers=SHIFT)
    hands.type("B")
    hands.press(Key.Key_Up, Key.Key_Tab)
    assert area.fields.standing(FieldName.NAME) is Standing.CHANGED
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert said(session, cards[0])[FieldName.NAME] == ("A\nB", Certainty.TYPED)


def test_a_card_that_was_not_read_is_typed_from_top_to_bottom(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    card = unread_card(session)
    hands = Hands(show(), qtbot)
    area = hands.area
    assert area.fields.is_typing
    assert "画像が暗すぎます。" in area.face.state.text
    hands.type("山田")
    hands.press(Key.Key_Return)
    assert area.fields.current is FieldName.NAME_READING
    hands.type("やまだ")
    hands.press(Key.Key_Down)
    assert area.fields.is_typing
    hands.type("縁製作所")
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert {field: value for field, (value, _) in said(session, card).items()} == {
        FieldName.NAME: "山田",
        FieldName.NAME_READING: "やまだ",
        FieldName.ORGANIZATION: "縁製作所",
    }
    assert area.flow.card is None


def test_enter_leads_through_a_card_that_was_not_read_to_its_end(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    card = unread_card(session)
    hands = Hands(show(), qtbot)
    hands.type("山田")
    for _ in FieldName:
        hands.press(Key.Key_Return)
    assert set(said(session, card)) == {FieldName.NAME}
    assert hands.area.flow.card is None


# The picture.


def test_the_whole_card_the_back_and_turning(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_Z)
    assert area.pane.is_whole
    hands.press(Key.Key_F)
    hands.press(Key.Key_F)
    hands.press(Key.Key_R)
    assert session.store.get(Card, cards[0].id).regions[0].size == (60, 96)
    assert area.flow.picture(Side.FRONT).size == (60, 96)
    hands.press(Key.Key_R, modifiers=SHIFT)
    assert session.store.get(Card, cards[0].id).regions == cards[0].regions
    area.grab()


def test_a_turn_that_is_taken_back_turns_the_small_picture_too(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_R)
    turned = picture_of(session, cards[0].id)
    desk.ask(take_back)
    hands.settle()
    assert picture_of(session, cards[0].id) not in {None, turned}
    assert area.flow.picture(Side.FRONT).size == (96, 60)


def test_a_turned_card_is_read_again(area: ReviewArea, hands: Hands, qtbot: QtBot) -> None:
    area._reread.setInterval(0)
    hands.press(Key.Key_R)
    qtbot.waitUntil(lambda: area.fields.shown[FieldName.TEL] == "03-3501-1511")


def test_a_region_is_marked_and_read_by_keys(
    area: ReviewArea, hands: Hands, cards: list[Card], session: Session, qtbot: QtBot
) -> None:
    hands.press(Key.Key_Return)
    hands.press(Key.Key_B)
    assert area.pane.is_marking
    hands.press(Key.Key_Left, Key.Key_Up)
    hands.press(Key.Key_Right, Key.Key_Down, modifiers=SHIFT)
    hands.press(Key.Key_P)  # means nothing now
    with qtbot.waitSignal(area.pane.region_drawn) as drawn:
        hands.press(Key.Key_Return)
    (x, y), *_ = drawn.args[0]
    assert 0 <= x < 96
    assert 0 <= y < 60
    qtbot.waitUntil(lambda: area.fields.shown[FieldName.EMAIL] == FakeEngine.text)
    assert area.fields.standing(FieldName.EMAIL) is Standing.CHANGED
    assert QApplication.focusWidget() is area.fields
    assert set(said(session, cards[0])) == {FieldName.NAME}  # a proposal, until it is accepted
    assert session.store.find(Recognition, "root = ? AND engine = 'fake'", cards[0].id) == []


def test_a_region_stays_while_others_write(area: ReviewArea, hands: Hands, desk: Desk) -> None:
    hands.press(Key.Key_B)
    desk.changed.emit(Change({}, everything=True))
    hands.settle()
    assert area.pane.is_marking
    assert QApplication.focusWidget() is area.pane
    hands.press(*[Key.Key_Down] * 40, modifiers=CTRL)  # to the edge, and no further
    assert area.pane.is_marking
    hands.press(Key.Key_Escape)


def test_a_region_is_let_go_of(area: ReviewArea, hands: Hands) -> None:
    hands.press(Key.Key_B, Key.Key_Escape)
    assert not area.pane.is_marking
    assert QApplication.focusWidget() is area.fields


def test_a_drag_reads_and_a_click_does_not(
    area: ReviewArea, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(region, "CardReader", _nobody)
    drawn: list[object] = []
    area.pane.region_drawn.connect(drawn.append)
    middle = area.pane.rect().center()
    qtbot.mouseClick(area.pane, Qt.MouseButton.LeftButton, pos=middle)
    assert drawn == []
    qtbot.mousePress(area.pane, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(area.pane, middle * 1.5)
    qtbot.mouseRelease(area.pane, Qt.MouseButton.LeftButton, pos=middle * 1.5)
    assert len(drawn) == 1
    qtbot.waitUntil(lambda: "部品がありません" in area.face.notice.text)


def _nobody(session: Session) -> object:
    from app.core.errors import EngineError

    raise EngineError("読み取りの部品がありません。")


@pytest.mark.parametrize("thumbnail", [True, False])
def test_a_damaged_picture_is_a_sentence(
    cards: list[Card], session: Session, show: Show, qtbot: QtBot, thumbnail: bool
) -> None:
    name = session.store.keys.image_name(cards[0].regions[0].page)
    (path,) = [path for path in session.store.images.files() if path.stem == name]
    path.write_bytes(b"\0" * 64)
    if not thumbnail:
        session.store.thumbnails.delete([cards[0].id])
    hands = Hands(show(), qtbot)
    picture = hands.area.flow.picture(Side.FRONT)
    assert picture.is_there == thumbnail
    assert picture.trouble
    hands.area.grab()
    hands.press(Key.Key_B)
    assert hands.area.pane.is_marking == thumbnail
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.card == NAMES[1]


def test_every_key_is_listed(area: ReviewArea) -> None:
    hints = area.keys()
    listed = " ".join(hint.keys for hint in hints)
    for key in ("Ctrl+Enter", "1–9", "F2", "V", "B", "Z", "F", "R", "P", "X", "PageUp"):
        assert key in listed
    assert area.title == "確認"


def test_cards_that_were_decided_elsewhere_do_not_come(
    area: ReviewArea, hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    accept_card(session, cards[1].id, {FieldName.NAME: NAMES[1], FieldName.EMAIL: "w@example.jp"})
    desk.changed.emit(Change({}, everything=True))
    hands.settle()
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.card == NAMES[2]


def test_the_header_counts_what_was_done_today(area: ReviewArea, hands: Hands) -> None:
    assert "今日" not in area.face.header.pace_words
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert "今日 1 枚" in area.face.header.pace_words
    assert "1 枚 " in area.face.header.pace_words
