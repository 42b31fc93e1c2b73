"""Field by field by keys alone, over a real store."""

from __future__ import annotations

import time
from array import array

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background.messages import Change
from app.core.errors import DiskFullError
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit
from app.operations.cards import set_field
from app.operations.review_queue import fields_left, work_left
from app.operations.second_reading import ask_second_reading
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.operations.undoing import take_back
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.review.by_field import table as table_module
from app.ui.review.by_field import work as work_module
from app.ui.review.by_field.model import PieceModel
from app.ui.review.row import Standing
from app.ui.review.ways import Way
from tests.operations.sure import STATED, enter_cards, read, sample
from tests.operations.unsure import unsure_batch
from tests.ui.review.by_field.conftest import NAMES, Hands, Key, Show

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
MAIL = "w@example.jp"
NAME, EMAIL, ORGANIZATION = FieldName.NAME, FieldName.EMAIL, FieldName.ORGANIZATION


def said(session: Session, card: Card) -> dict[FieldName, tuple[str, Certainty]]:
    edits = session.store.find(Edit, "root = ? AND revoked_at = ''", card.id)
    return {edit.field: (edit.value, edit.certainty) for edit in edits}


# Looking.


def test_mails_come_first_and_the_first_row_has_the_focus(hands: Hands) -> None:
    assert hands.screen.work.field is EMAIL
    assert list(hands.screen.work.kinds) == [EMAIL, NAME]
    assert (hands.table.current, hands.text) == (0, MAIL)
    assert QApplication.focusWidget() is hands.table
    assert hands.table.page() == [0, 1, 2]
    assert all(hands.table.can_be_compared(row) for row in range(3))
    hands.area.grab()


def test_every_key_is_listed(hands: Hands) -> None:
    hints = hands.area.keys()
    listed = " ".join(hint.keys for hint in hints)
    for key in ("Enter", "Ctrl+Enter", "1–9", "V", "F2", "P", "O", "U", "F6", "F7", "F8"):
        assert key in listed


def test_nothing_to_check(show: Show, qtbot: QtBot) -> None:
    hands = show()
    assert QApplication.focusWidget() is hands.screen.empty.button
    with qtbot.waitSignal(hands.area.go_to) as went:
        hands.press(Key.Key_Space)
    assert went.args == [Place("intake")]


# Who has seen what.


def openings(session: Session) -> list[str]:
    """The cards of colleagues that were opened piece by piece; the first came in front by itself before."""
    sql = "SELECT root FROM read_event WHERE kind = 'open_card' ORDER BY num"
    return [root for (root,) in session.store.db.execute(sql)][1:]


def test_a_colleagues_card_is_opened_once_a_sitting(cards: list[Card], session: Session, show: Show) -> None:
    of_another(session, cards[:2])
    hands = show()
    assert openings(session) == [cards[0].id, cards[1].id]
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.screen.work.field is NAME, "other pieces of the same cards"
    hands.screen.work.look_again()
    hands.settle()
    assert len(openings(session)) == 2
    hands.screen.work.rest()
    hands.screen.work.look_again()
    hands.table.viewport().update()
    hands.settle()
    assert openings(session)[2:] == [cards[0].id, cards[1].id], "somebody came back to them"


def test_what_is_only_fetched_ahead_is_not_opened(session: Session, show: Show) -> None:
    _, cards = unsure_batch(session, *(f"山田 {n}" for n in range(24)))
    of_another(session, cards)
    hands = show()
    seen = set(hands.table.in_sight())
    assert len(openings(session)) == len(seen) < len(cards)
    hands.press(Key.Key_PageDown)
    assert len(openings(session)) == len(seen | set(hands.table.in_sight())) > len(seen)


def test_a_second_reader_opens_what_he_reads(cards: list[Card], session: Session, show: Show) -> None:
    of_another(session, cards)
    ask_second_reading(session, cards[0].batch, [FieldName.TITLE])
    hands = show()
    before = len(openings(session))
    hands.press(Key.Key_F8)
    assert hands.area.ways.second is not None
    view = hands.area.ways.second.work.view
    assert view is not None
    assert openings(session)[before:] == [view.card]


def of_another(session: Session, cards: list[Card]) -> None:
    """Let cards be a colleague's."""
    owner = ensure_user(session, "高橋 美咲").id
    with session.operation("owner", "所有者").transaction() as writer:
        for card in cards:
            writer.update(Card, card.id, owner=owner)


def test_the_way_is_remembered(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    hands.area.close()
    from app.ui.review.area import ReviewArea

    again = ReviewArea(desk)
    qtbot.addWidget(again)
    assert again.ways.way is Way.FIELDS
    Hands(again, desk, qtbot).settle()
    assert again.flow.card is None  # cards rest meanwhile


# Deciding.


def test_enter_accepts_row_by_row_and_kind_by_kind(hands: Hands, cards: list[Card], session: Session) -> None:
    for row in range(3):
        assert hands.table.current == row
        hands.press(Key.Key_Return)
    assert fields_left(session) == {NAME: 3}
    assert list(hands.screen.work.kinds) == [NAME]
    assert hands.text == NAMES[0]
    for _ in NAMES:
        hands.press(Key.Key_Enter)
    assert work_left(session).cards == 0
    assert list(hands.screen.work.kinds) == []
    assert said(session, cards[1]) == {
        NAME: (NAMES[1], Certainty.CONFIRMED),
        EMAIL: (MAIL, Certainty.CONFIRMED),
    }
    assert QApplication.focusWidget() is hands.screen.empty.button


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_rows_of_which_the_same_was_said_need_no_look(
    session: Session, show: Show, modifier: Qt.KeyboardModifier
) -> None:
    found = (read(f"先方 {number}", organization=("縁野市民病院", 0.9)) for number in "一二三四")
    sample(session, 0)
    enter_cards(session, [*found, read("先方 五", title=("主任", 0.9))], if_said=STATED)
    hands = show()
    table = hands.table
    hands.press(Key.Key_Return)
    assert [table.is_open(row) for row in range(4)] == [False, True, True, True]
    hands.press(Key.Key_Return)  # twice agreed with: what stands on the others is known
    assert [table.is_open(row) for row in range(4)] == [False] * 4
    assert all(table.can_be_compared(row) for row in range(4))  # no piece was fetched anew
    hands.press(Key.Key_Return, modifiers=modifier)
    assert hands.screen.work.field is FieldName.TITLE
    hands.press(Key.Key_U)
    assert hands.screen.work.field is ORGANIZATION
    assert [table.is_open(row) for row in range(table.rows.rowCount())] == [True] * 3


def test_the_rail_counts_the_cards(hands: Hands, qtbot: QtBot) -> None:
    hands.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    with qtbot.waitSignal(hands.area.badge) as count:
        hands.press(Key.Key_Return)
    assert count.args == [2]


def test_ctrl_enter_accepts_the_page_as_one_step(hands: Hands, cards: list[Card], session: Session) -> None:
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert fields_left(session) == {NAME: 3}
    (last, *_) = session.store.undoable(session.operator.id)
    assert last.name == "fields.checked"
    take_back(session)
    assert fields_left(session)[EMAIL] == 3


def test_a_page_that_just_came_is_not_accepted(
    hands: Hands, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_module, "LOOK_SECONDS", 60.0)
    heard: list[str] = []
    hands.table.said.connect(heard.append)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert fields_left(session)[EMAIL] == 3
    assert "もう一度 Ctrl+Enter" in heard[-1]


def test_a_figure_puts_a_candidate_in(hands: Hands, cards: list[Card], session: Session) -> None:
    hands.press(Key.Key_Down, modifiers=ALT)
    assert hands.screen.work.field is NAME
    hands.press(Key.Key_2, Key.Key_9)
    assert hands.text == "渡邉桃子"
    assert hands.table.rows.standing(0) is Standing.CHANGED
    assert said(session, cards[0]) == {}
    hands.press(Key.Key_Return)
    assert said(session, cards[0])[NAME] == ("渡邉桃子", Certainty.CONFIRMED)


def test_another_form_of_a_kanji_is_two_keys_away(hands: Hands, cards: list[Card], session: Session) -> None:
    hands.press(Key.Key_Down, modifiers=ALT)
    hands.press(Key.Key_V, Key.Key_2, Key.Key_Return)
    assert said(session, cards[0])[NAME] == ("渡邊 桃子", Certainty.TYPED)
    hands.press(Key.Key_Down, Key.Key_V, Key.Key_V)  # there and back
    assert hands.table.pieces.offered[0] == hands.text


def test_delete_and_escape(hands: Hands, cards: list[Card], session: Session) -> None:
    hands.press(Key.Key_Delete)
    assert hands.text == ""
    hands.press(Key.Key_Escape)
    assert hands.text == MAIL
    hands.press(Key.Key_Delete, Key.Key_Return)
    assert said(session, cards[0])[EMAIL] == ("", Certainty.TYPED)


def test_put_off_is_last_and_is_taken_up_again(hands: Hands) -> None:
    hands.press(Key.Key_P)
    assert hands.table.current == 1
    assert hands.table.rows.is_later(0)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, CTRL)
    override.ignore()
    QApplication.sendEvent(hands.table, override)
    assert override.isAccepted()
    hands.press(Key.Key_Z, modifiers=CTRL)
    assert (hands.table.current, hands.table.rows.is_later(0)) == (0, False)
    hands.press(Key.Key_P, Key.Key_Return)
    override.ignore()
    QApplication.sendEvent(hands.table, override)
    assert not override.isAccepted()  # the window takes back what was accepted
    hands.press(Key.Key_Return)
    assert hands.table.current == 0  # nothing else is left of this kind
    hands.press(Key.Key_Return)
    assert hands.screen.work.field is NAME


def test_what_was_put_off_is_not_accepted_with_its_page(hands: Hands, session: Session) -> None:
    hands.press(Key.Key_P)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert fields_left(session)[EMAIL] == 1
    assert hands.table.current == 0


def test_u_takes_back_also_what_was_of_another_kind(
    hands: Hands, cards: list[Card], session: Session
) -> None:
    hands.press(Key.Key_Return, Key.Key_U)
    assert (hands.table.current, hands.table.rows.standing(0)) == (0, Standing.OPEN)
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert hands.screen.work.field is NAME
    hands.press(Key.Key_U)
    assert hands.screen.work.field is EMAIL
    assert fields_left(session)[EMAIL] == 3


def test_a_row_that_was_accepted_can_be_corrected(hands: Hands, cards: list[Card], session: Session) -> None:
    hands.press(Key.Key_Return, Key.Key_Up, Key.Key_F2)
    hands.table.editor.selectAll()
    hands.type("x@example.jp")
    hands.press(Key.Key_Return)
    assert said(session, cards[0])[EMAIL] == ("x@example.jp", Certainty.TYPED)
    assert hands.table.current == 1


def test_what_cannot_be_kept_is_said_and_the_row_waits_again(
    hands: Hands, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_module, "accept_field", _full)
    hands.press(Key.Key_Return)
    assert "空きがありません" in hands.screen.notice.text
    assert hands.table.rows.standing(0) is Standing.OPEN


def _full(session: Session, card: str, field: FieldName, text: str) -> None:
    raise DiskFullError("空きがありません。")


# Typing.


def test_f2_types_and_letters_are_letters(
    hands: Hands, cards: list[Card], session: Session, qtbot: QtBot
) -> None:
    hands.press(Key.Key_F2)
    hands.table.editor.selectAll()
    qtbot.keyClicks(QApplication.focusWidget(), "pvou1")
    assert hands.text == "pvou1"
    hands.press(Key.Key_Return)
    assert said(session, cards[0])[EMAIL] == ("pvou1", Certainty.TYPED)
    assert QApplication.focusWidget() is hands.table
    assert hands.table.current == 1


def test_enter_belongs_to_the_input_method_while_it_composes(hands: Hands, session: Session) -> None:
    hands.press(Key.Key_Down, modifiers=ALT)
    hands.press(Key.Key_F2)
    hands.table.editor.selectAll()
    hands.compose("わたなべ")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Return, modifiers=CTRL)
    hands.press(Key.Key_Escape, Key.Key_P)
    assert hands.table.is_typing
    assert fields_left(session)[NAME] == 3
    hands.compose("", "渡辺 桃子")
    assert hands.text == "渡辺 桃子"
    hands.press(Key.Key_Return)
    assert fields_left(session)[NAME] == 2


def test_no_letter_starts_an_input_method_on_the_rows(hands: Hands) -> None:
    assert not hands.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_escape_gives_up_what_was_typed(hands: Hands) -> None:
    hands.press(Key.Key_F2)
    hands.type("mehr")
    hands.press(Key.Key_Escape)
    assert (hands.text, hands.table.is_typing) == (MAIL, False)
    assert QApplication.focusWidget() is hands.table


def test_keys_act_with_alt_while_somebody_types(hands: Hands) -> None:
    hands.press(Key.Key_Down, modifiers=ALT)
    hands.press(Key.Key_F2)
    hands.press(Key.Key_2, modifiers=ALT)
    assert (hands.text, hands.table.editor.toPlainText()) == ("渡邉桃子", "渡邉桃子")
    hands.press(Key.Key_P, modifiers=ALT)
    assert (hands.table.current, hands.table.is_typing) == (1, False)


def test_arrows_leave_the_text_and_keep_it(hands: Hands) -> None:
    hands.press(Key.Key_F2)
    hands.type("x")
    hands.press(Key.Key_Down)
    assert hands.table.current == 1
    assert hands.table.rows.text(0) == MAIL + "x"
    hands.press(Key.Key_Return, modifiers=CTRL)


# Elsewhere.


def test_o_shows_the_card_by_itself_at_this_field(hands: Hands, cards: list[Card], session: Session) -> None:
    hands.press(Key.Key_Down, Key.Key_O)
    area = hands.area
    assert area.ways.way is Way.CARDS
    assert area.flow.card is not None
    assert area.flow.card.id == cards[1].id
    assert area.fields.current is EMAIL
    hands.press(Key.Key_Return)
    hands.press(Key.Key_F7)
    assert fields_left(session)[EMAIL] == 2
    assert hands.table.rows.standing(1) is Standing.DECIDED


def test_somebody_else_decides_and_others_come(
    hands: Hands, desk: Desk, cards: list[Card], session: Session
) -> None:
    set_field(session, cards[1].id, EMAIL, "x@example.jp")
    unsure_batch(session, "佐々木 四郎", email=("s@example.jp", 0.9))
    desk.changed.emit(Change({}, everything=True))
    hands.settle()
    assert hands.table.rows.standing(1) is Standing.DECIDED
    assert hands.table.rows.rowCount() == 4
    hands.press(Key.Key_Return)
    assert hands.table.current == 2


def test_one_batch_then_all(hands: Hands, session: Session) -> None:
    batch, _ = unsure_batch(session, "佐々木 四郎", name_sure=0.9995, email=("s@example.jp", 0.9))
    hands.area.open_record(batch.id)
    hands.settle()
    assert hands.table.rows.rowCount() == 1
    hands.press(Key.Key_Return)
    assert hands.screen.work.queue == ""
    assert hands.table.rows.rowCount() == 3


def test_a_card_that_is_asked_for_is_shown_by_itself(hands: Hands, cards: list[Card]) -> None:
    hands.area.open_record(cards[2].id)
    hands.settle()
    assert hands.area.ways.way is Way.CARDS
    assert hands.area.flow.card is not None
    assert hands.area.flow.card.id == cards[2].id


@pytest.mark.parametrize("thumbnail", [True, False])
def test_a_damaged_page(cards: list[Card], session: Session, show: Show, thumbnail: bool) -> None:
    name = session.store.keys.image_name(cards[0].regions[0].page)
    (path,) = [path for path in session.store.images.files() if path.stem == name]
    path.write_bytes(b"\0" * 64)
    if not thumbnail:
        session.store.thumbnails.delete([cards[0].id])
    hands = show()
    hands.area.grab()
    hands.press(Key.Key_Return)
    if thumbnail:
        assert hands.table.current == 1
        return
    assert hands.table.current == 0  # nobody has compared anything
    assert fields_left(session)[EMAIL] == 3
    hands.press(Key.Key_Return, modifiers=CTRL)
    assert fields_left(session)[EMAIL] == 1
    hands.press(Key.Key_F2)
    hands.table.editor.selectAll()
    hands.type("from the paper@example.jp")
    hands.press(Key.Key_Return)
    assert EMAIL not in fields_left(session)


def test_a_card_without_a_name_is_shown_whole(session: Session, show: Show) -> None:
    from tests.operations.desk import filled_batch

    _, (card,) = filled_batch(session, {FieldName.ORGANIZATION: "縁製作所"})
    hands = show()
    assert hands.table.rect_of(0).height() > 150
    hands.press(Key.Key_F2)
    hands.type("山田 太郎")
    hands.press(Key.Key_Return)
    assert said(session, card)[NAME] == ("山田 太郎", Certainty.TYPED)


# Many.


def test_the_last_row_is_seen_whole_however_tall_it_is(session: Session, show: Show) -> None:
    unsure_batch(session, *(f"山田 {number}郎" for number in range(14)))
    hands = show()
    for keys in ((Key.Key_End,), (Key.Key_Home,), (Key.Key_PageDown, Key.Key_PageDown)):
        hands.press(*keys)
        assert hands.table.current in hands.table.page()
    while hands.screen.work.field is not None:
        hands.press(Key.Key_Return, modifiers=CTRL)
    assert work_left(session).cards == 0


def test_thousands_of_rows_cost_nothing_until_they_are_looked_at(
    hands: Hands, desk: Desk, qtbot: QtBot
) -> None:
    table = hands.table
    numbers = array("q", [table.rows.number(0)] * 5_000).tobytes()
    started = time.perf_counter()
    hands.screen.work._show_rows(numbers)
    hands.settle()
    for _ in range(5):
        hands.press(Key.Key_PageDown)
    hands.press(Key.Key_End)
    assert time.perf_counter() - started < 3.0
    assert table.current == 4_999
    assert table.findChildren(type(table.editor)) == [table.editor]


def test_the_model_keeps_qts_rules(
    desk: Desk, cards: list[Card], session: Session, qtmodeltester: object
) -> None:
    model = PieceModel(desk)
    model.show_field(NAME, array("q", [1, 2, 3]).tobytes())
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "氏名"
