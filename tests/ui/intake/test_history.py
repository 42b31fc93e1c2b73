"""Correcting batches of the past: as a whole, some of their sheets, splitting, setting aside, the slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.dates import PartialDate
from app.core.records import Batch, BatchState, Card, CardStatus
from app.core.visibility import Visibility
from app.operations.intake import StackSettings, begin_batch
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.operations.undoing import undo_operation
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.intake import correction
from app.ui.intake.area import IntakeArea
from app.ui.intake.history import HistoryPage
from tests.operations.desk import contact, filled_batch


@pytest.fixture
def batch(session: Session) -> Batch:
    ensure_user(session, "鈴木 一郎")
    names = ("青木 一", "石田 二", "上野 三", "江川 四")
    return filled_batch(session, *(contact(name) for name in names), tags=("展示会",))[0]


@pytest.fixture
def history(batch: Batch, desk: Desk, qtbot: QtBot) -> Iterator[HistoryPage]:
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    page = area.history
    qtbot.keyClick(area, Qt.Key.Key_F8)
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.panel._view is not None and page.panel.fields.owner.count() == 2)
    yield page  # which the area must outlive
    assert area.history is page


def press(history: HistoryPage, name: str, qtbot: QtBot) -> None:
    button = getattr(history.panel, name)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def choose_sheets(history: HistoryPage, text: str, qtbot: QtBot) -> None:
    history.panel.some.setFocus()
    qtbot.keyClick(history.panel.some, Qt.Key.Key_Space)
    qtbot.keyClicks(history.panel.range, text)


def test_the_first_batch_is_shown_with_its_facts(
    history: HistoryPage, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    assert "用紙 4 枚 · 名刺 4 枚" in history.panel.facts.text()
    assert "廃棄しないで" in history.panel.paper.text
    assert not history.panel.split.isEnabled()
    assert not history.panel.end.isVisible()
    qtbot.waitUntil(lambda: history.model.index(0, 1).data() == "佐藤 花子")
    assert history.model.index(0, 5).data() == "100 %"
    qtmodeltester.check(history.model)


def test_it_says_that_a_stack_for_a_colleague_will_go(history: HistoryPage) -> None:
    words = "佐藤 花子さんの端末に移ります"
    view = history.panel._view
    assert view
    assert words not in history.panel.facts.text()
    history.panel._show(replace(view, leaves=True))
    assert words in history.panel.facts.text()


def test_the_whole_batch_is_corrected_and_taken_back(
    history: HistoryPage, session: Session, batch: Batch, qtbot: QtBot
) -> None:
    fields = history.panel.fields
    fields.owner.setFocus()
    qtbot.keyClick(fields.owner, Qt.Key.Key_Down)
    fields.day.setFocus()
    fields.day.selectAll()
    qtbot.keyClicks(fields.day, "2026/01")
    with qtbot.waitSignal(history._desk.done):
        press(history, "save", qtbot)
    qtbot.waitUntil(lambda: "鈴木 一郎" in history.panel.heading.text())
    cards = session.store.find(Card)
    assert {card.exchanged_on for card in cards} == {PartialDate(2026, 1)}
    assert session.store.get(Batch, batch.id).owner == cards[0].owner != batch.owner
    undo_operation(session)
    assert session.store.get(Batch, batch.id).owner == batch.owner


def test_some_sheets_are_corrected(history: HistoryPage, session: Session, qtbot: QtBot) -> None:
    history.panel.fields.visibility.set_value(Visibility.EVERYONE)
    choose_sheets(history, "2-3", qtbot)
    with qtbot.waitSignal(history._desk.done):
        press(history, "save", qtbot)
    seen = [card.visibility is Visibility.EVERYONE for card in session.store.find(Card)]
    assert seen == [False, True, True, False]


@pytest.mark.parametrize("text", ["", "0", "5-2", "x", "7-9"])
def test_a_range_that_is_none_changes_nothing(
    history: HistoryPage, session: Session, qtbot: QtBot, text: str
) -> None:
    choose_sheets(history, text, qtbot)
    press(history, "aside", qtbot)
    qtbot.waitUntil(lambda: "シート" in history.panel.notice.text)
    assert {card.status for card in session.store.find(Card)} == {CardStatus.ACTIVE}


def test_sheets_are_set_aside_and_brought_back(history: HistoryPage, session: Session, qtbot: QtBot) -> None:
    choose_sheets(history, "4", qtbot)
    with qtbot.waitSignal(history._desk.done):
        press(history, "aside", qtbot)
    qtbot.waitUntil(lambda: "別置き 1" in history.panel.facts.text())
    with qtbot.waitSignal(history._desk.done):
        press(history, "back", qtbot)
    qtbot.waitUntil(lambda: "別置き" not in history.panel.facts.text())
    assert {card.status for card in session.store.find(Card)} == {CardStatus.ACTIVE}


def test_a_split_makes_a_second_line(history: HistoryPage, session: Session, qtbot: QtBot) -> None:
    choose_sheets(history, "3-4", qtbot)
    with qtbot.waitSignal(history._desk.done):
        press(history, "split", qtbot)
    qtbot.waitUntil(lambda: history.model.rowCount() == 2)
    qtbot.waitUntil(lambda: "用紙 2 枚" in history.panel.facts.text())
    assert len({card.batch for card in session.store.find(Card)}) == 2


def test_a_large_batch_is_corrected_by_a_task(
    history: HistoryPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correction, "QUICK", 3)
    history.panel.fields.day.set_value(PartialDate(2025))
    with qtbot.waitSignal(history._desk.tasks.added) as added:
        press(history, "save", qtbot)
    qtbot.waitUntil(lambda: added.args[0].state.is_over, timeout=10_000)
    assert {card.exchanged_on for card in session.store.find(Card)} == {PartialDate(2025)}
    qtbot.waitUntil(lambda: "2025" in history.panel.heading.text())


def test_the_hand_count_is_kept(history: HistoryPage, session: Session, batch: Batch, qtbot: QtBot) -> None:
    history.panel.count.setFocus()
    qtbot.keyClicks(history.panel.count, "5")
    with qtbot.waitSignal(history._desk.done):
        qtbot.keyClick(history.panel.count, Qt.Key.Key_Return)
    assert session.store.get(Batch, batch.id).own_count == 5


def test_the_slip_is_saved_and_a_refusal_is_a_sentence(
    history: HistoryPage, batch: Batch, qtbot: QtBot, tmp_path: Path
) -> None:
    history.panel.saver.save(batch.id, str(tmp_path / "slip.pdf"))
    qtbot.waitUntil(lambda: "保存しました" in history.panel.notice.text)
    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")
    history.panel.saver.save(batch.id, str(tmp_path / "nowhere" / "slip.pdf"))
    qtbot.waitUntil(lambda: "見つかりません" in history.panel.notice.text)


def test_a_batch_left_open_is_ended(
    history: HistoryPage, session: Session, qtbot: QtBot, batch: Batch
) -> None:
    left = begin_batch(session, StackSettings(session.operator), "virtual:/x")
    history.show_batch(left.id)
    qtbot.waitUntil(history.panel.end.isVisible)
    press(history, "end", qtbot)
    qtbot.waitUntil(lambda: session.store.get(Batch, left.id).state is BatchState.ENDED)
    qtbot.waitUntil(lambda: not history.panel.end.isVisible())


def test_the_list_is_filtered_by_typing_and_leads_to_the_review(
    history: HistoryPage, session: Session, qtbot: QtBot, batch: Batch
) -> None:
    filled_batch(session, contact("青木 一"), owner="鈴木 一郎", exchanged_on=PartialDate(2020))
    qtbot.keyClick(history, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(history.filter, "2020")
    qtbot.waitUntil(lambda: history.model.rowCount() == 1 and history.model.index(0, 2).data() == "2020年")
    qtbot.keyClicks(history.filter, "x")
    qtbot.waitUntil(lambda: history.model.rowCount() == 0)
    with qtbot.waitSignal(history.go_to) as gone:
        press(history, "review", qtbot)
    assert gone.args == [Place("review", batch.id)]


def test_where_nothing_was_taken_in_the_page_says_so(desk: Desk, qtbot: QtBot) -> None:
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.panel.isVisible()
