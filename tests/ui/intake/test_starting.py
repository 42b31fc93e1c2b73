"""Stacks that begin, wait and go on by what the clerk does at the scanner, and what the screen says meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background.watch import Attend, ButtonPressed, Rest
from app.core.records import Batch, BatchState
from app.devices.scanner import DeviceState, FaultKind
from app.devices.virtual import PlannedFault
from app.operations.session import Session
from app.operations.sources import Habits
from app.ui.intake.area import IntakeArea
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from tests.background.feeder import use_readers
from tests.background.scripted import ScriptedScanner, plug_in
from tests.ui.inline import Inline
from tests.ui.intake.conftest import Until, Watch
from tests.ui.typing import type_text


def date(area: IntakeArea, qtbot: QtBot) -> None:
    day = area.stack_page.choices.fields.day
    day.setFocus()
    qtbot.keyClicks(day, "2026/01/15")


def press(connect: Inline, scanner: ScriptedScanner) -> None:
    connect.companions[-1].tell(ButtonPressed(scanner.name))
    QApplication.processEvents()


def test_a_stack_begins_when_paper_is_put_in(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until,
    connect: Inline, qtbot: QtBot,
) -> None:  # fmt: skip
    watch()
    date(area, qtbot)
    assert connect.companions[0].heard[-1] == Attend(scanner.name)
    scanner.tray.put(3)
    watch()
    until(Phase.ENDED)
    assert run.tally.sheets == 3
    assert connect.companions[0].heard[-3:] == [Rest(resting=True), Attend(), Rest(resting=False)]


def test_paper_that_lay_there_before_begins_nothing(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, qtbot: QtBot
) -> None:
    scanner.tray.put(3)
    watch()
    date(area, qtbot)
    qtbot.wait(80)
    assert run.phase is Phase.IDLE


def test_paper_that_is_taken_out_again_begins_nothing(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    watch()
    date(area, qtbot)
    scanner.shown = DeviceState.READY
    watch()
    scanner.shown = None
    watch()
    qtbot.wait(80)
    assert run.phase is Phase.IDLE


@pytest.mark.parametrize("lacking", ["day", "owner", "known owner"])
def test_a_stack_without_owner_or_date_begins_not_by_itself(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, qtbot: QtBot, lacking: str
) -> None:
    page = area.stack_page
    watch()
    if lacking != "day":
        date(area, qtbot)
        page.choices.fields.owner.setEditText("")
        if lacking == "known owner":
            type_text(page.choices.fields.owner, "鈴木 一")
    scanner.tray.put(1)
    watch()
    qtbot.waitUntil(lambda: "所有者と交換日" in page.notice.text)
    assert run.phase is Phase.IDLE


@pytest.mark.parametrize("habits", [Habits(), Habits(starts_on_button=True)])
def test_paper_begins_nothing_unless_that_is_chosen(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, qtbot: QtBot
) -> None:
    watch()
    date(area, qtbot)
    scanner.tray.put(1)
    watch()
    qtbot.wait(80)
    assert run.phase is Phase.IDLE


def test_nothing_begins_behind_another_page(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, connect: Inline, qtbot: QtBot
) -> None:
    watch()
    date(area, qtbot)
    qtbot.keyClick(area, Qt.Key.Key_F8)
    assert connect.companions[0].heard[-1] == Attend()
    scanner.tray.put(1)
    watch()
    press(connect, scanner)
    qtbot.wait(80)
    assert run.phase is Phase.IDLE


def test_a_stack_begins_on_the_button(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until,
    connect: Inline, qtbot: QtBot,
) -> None:  # fmt: skip
    scanner.tray.put(2)
    watch()
    date(area, qtbot)
    press(connect, scanner)
    until(Phase.ENDED)
    assert run.tally.sheets == 2


@pytest.mark.parametrize("habits", [Habits(starts_on_paper=True)])
def test_the_button_begins_nothing_unless_that_is_chosen(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, connect: Inline, qtbot: QtBot
) -> None:
    scanner.tray.put(2)
    watch()
    date(area, qtbot)
    press(connect, scanner)
    qtbot.wait(30)
    assert run.phase is Phase.IDLE


@pytest.mark.parametrize("habits", [Habits(waits_for_more=True)])
def test_an_empty_feeder_waits_for_more_until_the_clerk_ends_it(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until,
    session: Session, qtbot: QtBot,
) -> None:  # fmt: skip
    page = area.stack_page
    scanner.tray.put(2)
    watch()
    qtbot.keyClick(area, Qt.Key.Key_F5)
    until(Phase.WAITING)
    assert page.side.running.notice.text.startswith("給紙口が空です。続きを入れるか、終了してください")
    assert "続きを待って" in page.side.running.pace.text()
    assert page.hold_action.text() == "続ける"
    assert page.choices.source.accessibleDescription() == "取り込み中"
    scanner.tray.put(3)
    qtbot.waitUntil(lambda: run.tally.sheets == 5, timeout=10_000)
    until(Phase.WAITING)
    scanner.shown = DeviceState.COVER_OPEN
    qtbot.waitUntil(lambda: "カバーが開いて" in page.side.running.notice.text, timeout=10_000)
    scanner.shown = None
    qtbot.keyClick(area, Qt.Key.Key_F7)
    until(Phase.ENDED)
    assert run.tally.sheets == 5
    (batch,) = session.store.find(Batch, "revoked_at = ''")
    assert batch.state is BatchState.ENDED


@pytest.mark.parametrize("habits", [Habits(waits_for_more=True)])
def test_a_device_that_cannot_tell_goes_on_by_the_key(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until, qtbot: QtBot
) -> None:
    scanner.tray.put(1)
    scanner.shown = DeviceState.EMPTY
    watch()
    qtbot.keyClick(area, Qt.Key.Key_F5)
    until(Phase.WAITING)
    scanner.tray.put(1)
    qtbot.keyClick(area, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: run.tally.sheets == 2, timeout=10_000)
    until(Phase.WAITING)
    qtbot.keyClick(area, Qt.Key.Key_F7)
    until(Phase.ENDED)


@pytest.mark.parametrize(
    ("kind", "heading", "step"),
    [
        (FaultKind.JAM, "紙づまり", "引き抜きます"),
        (FaultKind.DOUBLE_FEED, "重なって", "さばいて"),
        (FaultKind.COVER_OPEN, "カバーが開きました", "閉じます"),
        (FaultKind.BLOCKED, "ふさがって", "通り道"),
        (FaultKind.STOPPED, "停止ボタン", "取り除きます"),
        (FaultKind.UNPLUGGED, "接続が切れ", "ケーブル"),
        (FaultKind.TRANSFER, "通信が乱れ", "ケーブル"),
        (FaultKind.ASLEEP, "節電", "電源ボタン"),
        (FaultKind.BUSY, "ほかのプログラム", "終了します"),
        (FaultKind.HARDWARE, "故障", "保守の窓口"),
        (FaultKind.DRIVER, "動かすプログラムが止まりました", "立ち上げ直し"),
    ],
)
def test_each_fault_has_its_own_words_and_says_which_sheets_come_next(
    area: IntakeArea, run: IntakeRun, watch: Watch, until: Until, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch, kind: FaultKind, heading: str, step: str,
) -> None:  # fmt: skip
    plug_in(monkeypatch, ScriptedScanner(4, [PlannedFault(kind, 3)]))
    panel = area.stack_page.side.fault
    watch()
    qtbot.keyClick(area, Qt.Key.Key_F5)
    until(Phase.FAULT)
    assert heading in panel.heading.text()
    assert step in panel.what.text()
    assert "この名刺（2 枚目）まで" in panel.caption.text()
    assert panel.next.heading.text() == "次に入れる紙：3 枚目から"
    assert "「この名刺」より後の紙" in panel.next.which.text()
    qtbot.waitUntil(lambda: not panel.picture.is_empty)
    qtbot.keyClick(area, Qt.Key.Key_F6)
    until(Phase.ENDED)
    assert run.tally.sheets == 4


def test_a_fault_before_the_first_sheet_of_a_batch_that_is_gone_on_with(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until, qtbot: QtBot
) -> None:
    scanner.tray.put(4)
    scanner._faults.append(PlannedFault(FaultKind.JAM, 3))
    watch()
    qtbot.keyClick(area, Qt.Key.Key_F5)
    until(Phase.FAULT)
    qtbot.waitUntil(lambda: run._task is None, timeout=10_000)
    scanner._faults.append(PlannedFault(FaultKind.COVER_OPEN, 3))
    qtbot.keyClick(area, Qt.Key.Key_F6)
    qtbot.waitUntil(
        lambda: run.phase is Phase.FAULT and "カバー" in area.stack_page.side.fault.heading.text(),
        timeout=10_000,
    )
    assert area.stack_page.side.fault.next.heading.text() == "次に入れる紙：3 枚目から"


def test_at_a_fault_the_scanner_is_watched_and_only_the_clerk_goes_on(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until,
    connect: Inline, qtbot: QtBot,
) -> None:  # fmt: skip
    scanner.tray.put(3)
    scanner._faults.append(PlannedFault(FaultKind.COVER_OPEN, 2))
    watch()
    qtbot.keyClick(area, Qt.Key.Key_F5)
    until(Phase.FAULT)
    panel = area.stack_page.side.fault
    assert connect.companions[0].heard[-1] == Attend(scanner.name)
    watch()
    assert "カバーが開いています" in panel.state.text()
    scanner.shown = DeviceState.EMPTY
    watch()
    assert "紙が入るのを待っています" in panel.state.text()
    scanner.shown = DeviceState.READY
    watch()
    assert "準備完了です" in panel.state.text()
    qtbot.wait(80)
    assert run.phase is Phase.FAULT
    press(connect, scanner)
    until(Phase.ENDED)
    assert run.tally.sheets == 3


def test_a_scanner_that_is_unplugged_at_a_fault_is_watched_again_when_it_is_back(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until,
    connect: Inline, qtbot: QtBot,
) -> None:  # fmt: skip
    scanner.tray.put(3)
    scanner._faults.append(PlannedFault(FaultKind.UNPLUGGED, 2))
    watch()
    qtbot.keyClick(area, Qt.Key.Key_F5)
    until(Phase.FAULT)
    scanner.plugged = False
    watch()
    assert "見つかりません" in area.stack_page.side.fault.state.text()
    assert connect.companions[0].heard[-1] == Attend()
    scanner.plugged = True
    scanner.shown = DeviceState.READY
    watch()
    assert connect.companions[0].heard[-1] == Attend(scanner.name)
    qtbot.keyClick(area, Qt.Key.Key_F7)
    until(Phase.ENDED)


def test_that_reading_lags_is_said(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    pool = use_readers(monkeypatch)
    pool.free.clear()
    scanner.tray.put(25)
    watch()
    qtbot.keyClick(area, Qt.Key.Key_F5)
    until(Phase.READING)
    panel = area.stack_page.side.running
    assert panel.read.text() == "読み取り 0 / 25"
    assert "読み取り待ち 25 枚" in panel.lag.text()
    assert panel.lag.isVisible()
    pool.free.set()
    until(Phase.ENDED)
    assert not panel.lag.text()
