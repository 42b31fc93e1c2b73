"""The reports area by keyboard against a real store: choose, fill in, make, look, save."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.background.line import Line
from app.core.dates import PartialDate, office_day, utc_now
from app.operations.batch_views import batch_numbers
from app.operations.notes import record_meeting
from app.operations.report_choices import ReportKind
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox
from app.ui.reports import forms
from app.ui.reports.area import ReportsArea
from app.ui.reports.picker import BatchModel, MeetingModel, Picker
from app.ui.tasks import TaskState
from tests.operations.desk import contact, filled_batch
from tests.ui.papers import texts_of
from tests.ui.typing import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
DAY = PartialDate(2026, 1, 15)


@pytest.fixture
def filled(session: Session) -> Session:
    ensure_user(session, "鈴木 一郎")
    _, cards = filled_batch(
        session,
        contact("山田 太郎", name_reading="やまだ たろう", organization="みなも化学"),
        contact("岡本 一郎", name_reading="おかもと いちろう", organization="あおば町"),
    )
    record_meeting(session, cards[:1], DAY, "更新の相談", "合意した。")
    record_meeting(session, cards[1:], PartialDate(2026, 2, 1), "ご挨拶", "")
    return session


@pytest.fixture
def area(desk: Desk, qtbot: QtBot) -> ReportsArea:
    made = ReportsArea(desk)
    qtbot.addWidget(made)
    made.resize(1200, 684)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.shown()
    qtbot.waitUntil(lambda: not desk.is_waiting)
    return made


def choose(area: ReportsArea, kind: ReportKind, qtbot: QtBot) -> None:
    """Go down the list of kinds."""
    area.kinds.setFocus()
    qtbot.keyClick(area.kinds, Qt.Key.Key_Home)
    for _ in range(list(ReportKind).index(kind)):
        qtbot.keyClick(area.kinds, Qt.Key.Key_Down)
    assert area.kinds.kind is kind
    qtbot.waitUntil(lambda: not area.desk.is_waiting)


def fill(box: ChoiceBox, text: str, qtbot: QtBot) -> None:
    """Write a name, and leave the field."""
    box.setFocus()
    box.setEditText(text)
    qtbot.keyClick(box, Qt.Key.Key_Tab)


def subject(picker: Picker[Any]) -> str:
    return picker.row.subject if picker.row else ""


def focused(area: ReportsArea) -> QWidget:
    widget = area.focusWidget()
    assert widget is not None
    return widget


def make(area: ReportsArea, qtbot: QtBot) -> None:
    with qtbot.waitSignal(area.preview.shown, timeout=10_000):
        qtbot.keyClick(focused(area), Qt.Key.Key_Return, CONTROL)


def save(area: ReportsArea, out: Path, qtbot: QtBot) -> tuple[str, list[str]]:
    """Save by Ctrl+S; the name that was offered, and what stands on the pages."""
    with qtbot.waitSignal(area.preview.saver.saved):
        qtbot.keyClick(focused(area), Qt.Key.Key_S, CONTROL)
        dialog = area.preview.findChild(QFileDialog)
        assert dialog is not None
        name = Path(dialog.selectedFiles()[0]).name
        dialog.selectFile(str(out))
        dialog.accept()
    return name, texts_of(out.read_bytes())


def test_a_handover_is_made_looked_at_and_saved(
    filled: Session, area: ReportsArea, qtbot: QtBot, tmp_path: Path
) -> None:
    assert area.kinds.hasFocus()
    assert "2 人の名刺" in area.handover.count.text()
    qtbot.keyClick(area.kinds, Qt.Key.Key_Tab)
    assert area.handover.before.hasFocus()
    qtbot.keyClick(area.handover.before, Qt.Key.Key_Tab)
    assert area.handover.after.hasFocus()
    fill(area.handover.after, "鈴木 一郎", qtbot)
    assert area.handover.day.hasFocus()
    area.handover.day.selectAll()
    qtbot.keyClicks(area.handover.day, "2026/4/1")
    make(area, qtbot)
    assert area.preview.isVisible()
    assert area.preview.pages.hasFocus()
    qtbot.keyClick(area.preview.pages, Qt.Key.Key_Escape)
    assert area.kinds.hasFocus()
    name, pages = save(area, tmp_path / "a.pdf", qtbot)
    assert name == "引継書_佐藤花子_20260401.pdf"
    for said in ("佐藤 花子", "鈴木 一郎", "2026年4月1日"):
        assert said in pages[0]
    assert "山田 太郎" in "".join(pages)
    assert area.preview.pages.count == len(pages)


def test_a_list_is_of_all_where_nobody_is_named(
    filled: Session, area: ReportsArea, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(area, ReportKind.LIST, qtbot)
    area.list.order.setFocus()
    qtbot.keyClick(area.list.order, Qt.Key.Key_Down)
    make(area, qtbot)
    name, (page,) = save(area, tmp_path / "a.pdf", qtbot)
    assert name == f"名刺一覧_全員_{office_day(utc_now()):%Y%m%d}.pdf"
    assert page.index("岡本 一郎") < page.index("山田 太郎")


def test_a_meeting_is_found_by_typing(
    filled: Session, area: ReportsArea, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(area, ReportKind.VISIT, qtbot)
    picker = area.visit.picker
    qtbot.waitUntil(lambda: picker.row is not None)
    assert subject(picker) == "ご挨拶"
    qtbot.keyClick(area.kinds, Qt.Key.Key_Tab)
    assert picker.filter.hasFocus()
    qtbot.keyClick(picker.filter, Qt.Key.Key_Down)
    assert subject(picker) == "更新の相談"
    type_text(picker.filter, "あいさつ")
    qtbot.waitUntil(lambda: picker.model.rowCount() == 0)
    qtbot.keyClick(picker.filter, Qt.Key.Key_Return, CONTROL)
    assert "面談を 1 件選んで" in area.notice.text
    picker.filter.clear()
    type_text(picker.filter, "みなも")
    qtbot.waitUntil(lambda: picker.model.rowCount() == 1 and picker.row is not None)
    with qtbot.waitSignal(area.preview.shown, timeout=10_000):
        qtbot.keyClick(picker.filter, Qt.Key.Key_Return)
    name, (page,) = save(area, tmp_path / "a.pdf", qtbot)
    assert name == "面談記録_更新の相談_20260115.pdf"
    assert "合意した。" in page


def test_a_slip_is_made_of_the_last_batch(
    filled: Session, area: ReportsArea, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(area, ReportKind.SLIP, qtbot)
    qtbot.waitUntil(lambda: area.slip.picker.row is not None)
    make(area, qtbot)
    name, (page,) = save(area, tmp_path / "a.pdf", qtbot)
    assert name.startswith("取り込み票_佐藤花子_")
    assert area.slip.picker.row is not None
    assert area.slip.picker.row.id in page


def test_what_lacks_is_said_where_it_lacks(filled: Session, area: ReportsArea, qtbot: QtBot) -> None:
    qtbot.keyClick(area.kinds, Qt.Key.Key_Return, CONTROL)
    assert "後任者" in area.notice.text
    assert area.handover.after.hasFocus()
    fill(area.handover.after, "佐藤 花子", qtbot)
    qtbot.keyClick(focused(area), Qt.Key.Key_Return, CONTROL)
    assert "同じ人" in area.notice.text
    fill(area.handover.before, "", qtbot)
    qtbot.keyClick(focused(area), Qt.Key.Key_Return, CONTROL)
    assert "前任者を選んで" in area.notice.text
    assert not area.desk.tasks.under_way


def test_somebody_without_cards_is_told_before_and_after(
    filled: Session, area: ReportsArea, desk: Desk, qtbot: QtBot
) -> None:
    fill(area.handover.before, "鈴木 一郎", qtbot)
    qtbot.waitUntil(lambda: "名刺がまだありません" in area.handover.count.text())
    fill(area.handover.after, "新任 四郎", qtbot)
    qtbot.keyClick(focused(area), Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(area.notice.isVisible)
    assert "鈴木 一郎 さんの名刺がまだない" in area.notice.text
    assert area.empty.isVisible()
    fill(area.handover.before, "知らない 人", qtbot)
    qtbot.waitUntil(lambda: "決まりません" in area.handover.count.text())


def test_nothing_to_choose_from_leads_elsewhere(area: ReportsArea, qtbot: QtBot) -> None:
    for kind, form, place in (
        (ReportKind.VISIT, area.visit, "people"),
        (ReportKind.SLIP, area.slip, "intake"),
    ):
        choose(area, kind, qtbot)
        assert form.picker.empty is not None
        qtbot.waitUntil(form.picker.empty.isVisible)
        with qtbot.waitSignal(area.go_to) as went:
            form.picker.empty.button.click()
        assert went.args == [Place(place)]


def endless(session: Session, line: Line, *_: object) -> bytes:
    while True:
        line.check()
        line.progress(1, 2, "")


@pytest.fixture
def _endless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "make_list", endless)


@pytest.mark.usefixtures("_endless")
def test_making_can_be_stopped(filled: Session, area: ReportsArea, desk: Desk, qtbot: QtBot) -> None:
    choose(area, ReportKind.LIST, qtbot)
    qtbot.keyClick(area.kinds, Qt.Key.Key_Return, CONTROL)
    (task,) = desk.tasks
    assert area.making.isVisible()
    assert not area.make_button.isEnabled()
    qtbot.keyClick(area.kinds, Qt.Key.Key_Return, CONTROL)
    assert len(desk.tasks) == 1
    qtbot.waitUntil(lambda: task.done == 1)
    with qtbot.waitSignal(task.stopped):
        qtbot.keyClick(focused(area), Qt.Key.Key_Space)
    assert "止めました" in area.notice.text
    assert area.make_button.isEnabled()


@pytest.mark.usefixtures("_endless")
def test_nothing_is_made_for_an_area_that_is_gone(filled: Session, desk: Desk, qtbot: QtBot) -> None:
    area = ReportsArea(desk)
    area.choose(ReportKind.LIST)
    area.make()
    (task,) = desk.tasks
    with qtbot.waitSignal(task.stopped):
        area.deleteLater()
        del area
    assert task.state is TaskState.STOPPED


def test_a_list_goes_with_what_shows_it(desk: Desk, qtbot: QtBot) -> None:
    picker = Picker(desk, BatchModel(desk), batch_numbers)
    model = picker.model
    shiboken6.delete(picker)
    assert not shiboken6.isValid(model)


def test_a_record_is_put_on_paper_from_elsewhere(
    filled: Session, area: ReportsArea, qtbot: QtBot, tmp_path: Path
) -> None:
    meeting = filled.store.db.execute("SELECT id FROM meeting WHERE subject = '更新の相談'").fetchone()[0]
    with qtbot.waitSignal(area.preview.shown, timeout=10_000):
        area.open_record(meeting)
    assert area.kinds.currentItem().text() == "面談記録"
    assert save(area, tmp_path / "a.pdf", qtbot)[0].startswith("面談記録_更新の相談")
    colleague = ensure_user(filled, "鈴木 一郎")
    area.open_record(colleague.id)
    qtbot.waitUntil(lambda: area.handover.before.value == colleague.id)
    area.open_record("nothing")
    qtbot.waitUntil(lambda: not area.desk.is_waiting)
    assert area.form is area.handover


def test_staff_and_batches_that_come_are_offered(
    filled: Session, area: ReportsArea, desk: Desk, qtbot: QtBot
) -> None:
    choose(area, ReportKind.SLIP, qtbot)
    rows = area.slip.picker.model.rowCount()
    desk.ask(add_colleague)
    qtbot.waitUntil(lambda: area.handover.after.findText("新任 四郎") >= 0)
    filled_batch(filled, contact("千葉 三郎"))
    desk.ask(add_colleague, "後任 五郎")
    qtbot.waitUntil(lambda: area.slip.picker.model.rowCount() == rows + 1)


def add_colleague(session: Session, name: str = "新任 四郎") -> None:
    ensure_user(session, name)


def test_keys_and_commands_are_told(filled: Session, area: ReportsArea, qtbot: QtBot) -> None:
    hints = area.keys()
    assert {"Ctrl+Enter", "Ctrl+S", "Ctrl+P"} <= {hint.keys for hint in hints}
    words = [action.text() for action in area.commands()]
    assert "引継書を作る" in words
    assert not any("保存" in word for word in words)
    next(action for action in area.commands() if action.text() == "取り込み票を作る").trigger()
    assert area.kinds.kind is ReportKind.SLIP


@pytest.mark.parametrize("model", [MeetingModel, BatchModel])
def test_the_lists_keep_qts_rules(
    filled: Session, area: ReportsArea, qtmodeltester: Any, qtbot: QtBot, model: type
) -> None:
    picker = area.visit.picker if model is MeetingModel else area.slip.picker
    choose(area, ReportKind.VISIT if model is MeetingModel else ReportKind.SLIP, qtbot)
    qtbot.waitUntil(lambda: picker.row is not None)
    qtmodeltester.check(picker.model)
