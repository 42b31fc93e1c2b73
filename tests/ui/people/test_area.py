"""The people by keys alone, over a real store."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.background.messages import Change
from app.core.reading import FieldName
from app.core.records import Card, Handover, Meeting, Note, Task
from app.db.listed import PeopleOrder
from app.operations.cards import set_field
from app.operations.people import merge
from app.operations.session import Session
from app.operations.staff import ensure_department, ensure_user
from app.operations.undoing import undo_operation
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.people.area import PeopleArea
from app.ui.people.forms import EraseForm
from app.ui.people.merging import SideBySide
from app.ui.people.words import COLUMNS
from tests.ui.people.conftest import Show

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


def names(area: PeopleArea, qtbot: QtBot) -> list[str]:
    """Whom the list shows, in its order."""
    rows = range(area.model.rowCount())
    qtbot.waitUntil(lambda: all(area.model.row(row) is not None for row in rows))
    return [str(area.model.index(row, 0).data()) for row in rows]


def press(
    qtbot: QtBot, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def typed(qtbot: QtBot, text: str) -> None:
    """Type into the field that has the focus."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit | QPlainTextEdit)
    if text.isascii():
        qtbot.keyClicks(widget, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)


def search(area: PeopleArea, qtbot: QtBot, text: str) -> None:
    with qtbot.waitSignal(area.search.ended):
        area.field.setFocus()
        typed(qtbot, text)


def open_first(area: PeopleArea, qtbot: QtBot) -> None:
    """From the field into the list and to the page of whoever stands first."""
    press(qtbot, Key.Key_Down)
    names(area, qtbot)
    with qtbot.waitSignal(area.pane.came):
        press(qtbot, Key.Key_Return)


def look_alike(session: Session, card: Card) -> None:
    """Name somebody like 渡邉."""
    set_field(session, card.id, FieldName.NAME, "渡邊 崎子")
    set_field(session, card.id, FieldName.NAME_READING, "watanabe")


def test_everybody_whom_we_met_last_first(area: PeopleArea, qtbot: QtBot) -> None:
    assert names(area, qtbot) == ["渡邉 﨑子", "髙橋 次郎", "山田 太郎"]
    assert area.filters.count.text() == "3 人"
    assert QApplication.focusWidget() is area.field


def test_search_while_typing_marks_what_matched(area: PeopleArea, qtbot: QtBot) -> None:
    search(area, qtbot, "高橋")
    assert names(area, qtbot) == ["髙橋 次郎"]
    assert area.table.marks.words == ("高橋",)
    area.grab()
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(lambda: area.model.rowCount() == 3)


def test_nobody_is_found_and_the_way_back(area: PeopleArea, qtbot: QtBot) -> None:
    search(area, qtbot, "zzz")
    assert area.no_match.isVisible()
    area.no_match.button.setFocus()
    with qtbot.waitSignal(area.search.ended):
        press(qtbot, Key.Key_Space)
    assert names(area, qtbot)[0] == "渡邉 﨑子"
    assert QApplication.focusWidget() is area.field


def test_an_empty_store_offers_the_first_step(show: Show, qtbot: QtBot) -> None:
    area = show()
    assert area.no_people.isVisible()
    area.no_people.button.setFocus()
    with qtbot.waitSignal(area.go_to) as told:
        press(qtbot, Key.Key_Space)
    assert told.args == [Place("intake")]


def test_enter_opens_the_page_and_that_is_recorded(area: PeopleArea, session: Session, qtbot: QtBot) -> None:
    open_first(area, qtbot)
    page = area.pane.page
    assert page is not None
    assert page.value(FieldName.NAME) == "渡邉 﨑子"
    kinds = session.store.db.execute("SELECT kind, root FROM read_event").fetchall()
    assert kinds == [("open_card", page.card.id)]
    press(qtbot, Key.Key_Escape)
    assert not area.pane.isVisible()
    assert QApplication.focusWidget() is area.table
    press(qtbot, "/")
    assert QApplication.focusWidget() is area.field


def test_notes_actions_meetings_and_tags_are_written(
    area: PeopleArea, session: Session, qtbot: QtBot
) -> None:
    open_first(area, qtbot)
    for key, text in (("n", "left-handed"), ("a", "send papers"), ("r", "first visit"), ("t", "fair")):
        press(qtbot, key)
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit))
        typed(qtbot, text)
        with qtbot.waitSignal(area.pane.came):
            press(qtbot, Key.Key_Return, Control)
        assert area.pane.form is None
    store = session.store
    assert [note.text for note in store.find(Note)] == ["left-handed"]
    assert [task.subject for task in store.find(Task)] == ["send papers"]
    assert [meeting.subject for meeting in store.find(Meeting)] == ["first visit"]
    assert area.pane.page is not None
    assert area.pane.page.tags == ("fair",)


def test_what_cannot_be_kept_is_said_and_stays(area: PeopleArea, session: Session, qtbot: QtBot) -> None:
    open_first(area, qtbot)
    press(qtbot, "n")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    press(qtbot, Key.Key_Return, Control)
    form = area.pane.form
    assert form is not None
    qtbot.waitUntil(form.trouble.isVisible)
    assert form.trouble.text() == "メモが空です。"
    press(qtbot, Key.Key_Escape)
    assert area.pane.form is None
    assert area.pane.isVisible(), "Esc leaves the form before the page"
    assert session.store.find(Note) == []


def test_editing_is_one_operation(area: PeopleArea, session: Session, qtbot: QtBot) -> None:
    open_first(area, qtbot)
    press(qtbot, "e")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    press(qtbot, Key.Key_A, Control)
    typed(qtbot, "渡辺 咲子")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_A, Control)
    typed(qtbot, "sakiko")
    with qtbot.waitSignal(area.pane.came):
        press(qtbot, Key.Key_Return, Control)
    qtbot.waitUntil(lambda: "渡辺 咲子" in names(area, qtbot), timeout=3000)
    undo_operation(session)
    card = session.store.find(Card, "exchanged_on = ?", "2024")[0]
    fields = session.store.fields(card.id)
    assert (fields[FieldName.NAME].value, fields[FieldName.NAME_READING].value) == ("渡邉 﨑子", "watanabe")


def test_letters_that_are_typed_are_no_keys(area: PeopleArea, qtbot: QtBot) -> None:
    open_first(area, qtbot)
    press(qtbot, "/")
    typed(qtbot, "net")
    assert area.field.text() == "net"
    assert area.pane.form is None
    event = QInputMethodEvent("にゅ", [])
    QApplication.sendEvent(area.field, event)
    press(qtbot, "m")
    assert area.merging.comparison is None
    assert area.pane.isVisible()


@pytest.mark.parametrize(("key", "persons"), [("s", 2), ("d", 3)])
def test_two_are_compared_and_decided(
    area: PeopleArea, session: Session, cards: list[Card], qtbot: QtBot, key: str, persons: int
) -> None:
    look_alike(session, cards[2])
    open_first(area, qtbot)
    press(qtbot, "m")
    qtbot.waitUntil(lambda: area.merging.comparison is not None)
    assert area.merging.findChild(SideBySide) is not None
    with qtbot.waitSignal(area.merging.closed):
        press(qtbot, key)
    found = session.store.persons_of(None)
    assert len(set(found.values())) == persons
    verdicts = session.store.db.execute("SELECT verdict FROM link").fetchall()
    assert verdicts == [("same" if key == "s" else "not_same",)]


def test_later_decides_nothing(area: PeopleArea, session: Session, cards: list[Card], qtbot: QtBot) -> None:
    look_alike(session, cards[2])
    open_first(area, qtbot)
    press(qtbot, "m")
    qtbot.waitUntil(lambda: area.merging.comparison is not None)
    with qtbot.waitSignal(area.merging.closed):
        press(qtbot, "l")
    assert session.store.links_of([cards[1].id]) == []


def test_somebody_else_is_searched_to_compare_with(area: PeopleArea, qtbot: QtBot) -> None:
    open_first(area, qtbot)
    press(qtbot, "m")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is area.merging.field)
    typed(qtbot, "yamada")
    qtbot.waitUntil(lambda: area.merging.comparison is not None)
    press(qtbot, Key.Key_Escape)
    assert not area.merging.isVisible()


def test_cards_are_separated(area: PeopleArea, session: Session, cards: list[Card], qtbot: QtBot) -> None:
    merge(session, cards[0].id, cards[1].id)
    open_first(area, qtbot)
    press(qtbot, "b")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not area.pane.room)
    press(qtbot, Key.Key_Space)
    with qtbot.waitSignal(area.pane.came):
        press(qtbot, Key.Key_Return, Control)
    assert len(set(session.store.persons_of(None).values())) == 3


def test_a_card_is_erased_for_good(
    area: PeopleArea, session: Session, cards: list[Card], qtbot: QtBot
) -> None:
    merge(session, cards[0].id, cards[1].id)
    open_first(area, qtbot)
    area.pane.begin("erase")
    form = area.pane.form
    assert isinstance(form, EraseForm)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not area.pane.room)
    press(qtbot, Key.Key_Return, Control)
    qtbot.waitUntil(lambda: area.pane.form is None)
    assert len(session.store.find(Card)) == 3, "nothing was marked"
    area.pane.begin("erase")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not area.pane.room)
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Return, Control)
    qtbot.waitUntil(lambda: len(session.store.find(Card)) == 2)
    qtbot.waitUntil(lambda: area.pane.page is not None and len(area.pane.page.view.cards) == 1)
    area.pane.begin("erase")
    qtbot.waitUntil(lambda: isinstance(area.pane.form, EraseForm))
    for box in area.pane.form.findChildren(QCheckBox):  # type: ignore[union-attr]
        box.setChecked(True)
    area.pane.form.keep.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: area.pane.page is None)
    assert len(session.store.find(Card)) == 1


def test_sorted_by_a_column_and_back_to_the_last_met(area: PeopleArea, qtbot: QtBot) -> None:
    header = area.table.horizontalHeader()
    reading = COLUMNS.index(PeopleOrder.READING)
    for order, first in (
        (Qt.SortOrder.AscendingOrder, "髙橋 次郎"),
        (Qt.SortOrder.DescendingOrder, "山田 太郎"),
    ):
        with qtbot.waitSignal(area.search.ended):
            header.setSortIndicator(reading, order)
        assert names(area, qtbot)[0] == first
    with qtbot.waitSignal(area.search.ended):
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert names(area, qtbot)[0] == "渡邉 﨑子"


def test_filters_are_chips_that_go_away(area: PeopleArea, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(area.search.ended):
        area.show_organization("縁製作所")
    assert names(area, qtbot) == ["髙橋 次郎", "山田 太郎"]
    assert area.filters.chips.names == {"organization": "組織: 縁製作所"}
    with qtbot.waitSignal(area.search.ended):
        area.filters.set_part("days", "2021 –", since="2021-01-01")
    assert names(area, qtbot) == ["髙橋 次郎"]
    (chip, _) = area.filters._buttons
    chip.setFocus()
    with qtbot.waitSignal(area.search.ended):
        press(qtbot, Key.Key_Space)
    assert names(area, qtbot) == ["渡邉 﨑子", "髙橋 次郎"]
    assert area.filters.wanted.organization == ""


def test_a_record_or_an_organisation_is_opened_from_elsewhere(
    area: PeopleArea, cards: list[Card], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(area.pane.came):
        area.open_record(cards[0].id)
    assert area.table.currentIndex().row() == 2
    with qtbot.waitSignal(area.search.ended):
        area.open_record("みどり市役所")
    assert names(area, qtbot) == ["渡邉 﨑子"]


def test_a_change_elsewhere_is_shown_and_the_choice_kept(
    area: PeopleArea,
    session: Session,
    cards: list[Card],
    desk: Desk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names(area, qtbot)
    area.table.choose_row(2)
    set_field(session, cards[1].id, FieldName.NAME, "森 花子")
    area._again.setInterval(0)
    desk.changed.emit(Change({}, everything=True))
    qtbot.waitUntil(lambda: names(area, qtbot)[0] == "森 花子")
    assert area.table.currentIndex().row() == 2


def test_columns_are_hidden_and_remembered(area: PeopleArea, show: Show, qtbot: QtBot) -> None:
    hide = area.table.column_menu().actions()[0]
    assert hide.text() == "よみ"
    hide.trigger()
    assert area.table.isColumnHidden(1)
    area.close()
    assert show().table.isColumnHidden(1)
    kept = QSettings().allKeys()
    assert all(key.startswith("people/") for key in kept)


def test_the_list_is_written_as_found(area: PeopleArea, tmp_path: Path, qtbot: QtBot) -> None:
    search(area, qtbot, "高橋")
    out = tmp_path / "list.csv"
    area.export_to(str(out))
    (task,) = area.desk.tasks.under_way
    with qtbot.waitSignal(task.finished) as told:
        pass
    assert told.args == [1]
    assert "髙橋 次郎" in out.read_text("utf-8-sig")


def test_a_long_list_stays_a_list(area: PeopleArea, qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    names(area, qtbot)
    qtmodeltester.check(area.model)


def test_everything_that_takes_keys_has_a_name(area: PeopleArea, qtbot: QtBot) -> None:
    open_first(area, qtbot)
    for what in ("edit", "note", "task", "meeting"):
        area.pane.begin(what)
        nameless = [
            widget
            for widget in area.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and type(widget).__name__ != "QHeaderView"
        ]
        assert nameless == []


def test_the_keys_are_told(area: PeopleArea) -> None:
    hints = area.keys()
    assert {"E", "N", "A", "R", "T", "M", "B", "F", "Ctrl+E"} <= {hint.keys for hint in hints}
    assert all(hint.meaning for hint in hints)


def test_whose_a_card_was_is_said_quietly(
    area: PeopleArea, session: Session, cards: list[Card], qtbot: QtBot
) -> None:
    suzuki = ensure_user(session, "suzuki@office.example.jp")
    section = ensure_department(session, "総務課").id
    mark = Handover(
        root=cards[1].id, former=suzuki.id, department=section, by=suzuki.id, at="2026-04-01T00:00:00.000Z"
    )
    with session.operation("rotate", "異動").transaction() as writer:
        writer.insert(mark)
    area.open_record(cards[1].id)
    words = f"前の所有者 {suzuki.name}(総務課)、2026年4月1日 まで"
    qtbot.waitUntil(lambda: words in [label.text() for label in area.findChildren(QLabel)])
