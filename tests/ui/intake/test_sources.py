"""Which scanner or folder is chosen, how it is shown, and how this desk scans: by the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background.watch import DevicesSeen
from app.devices.scanner import ColorMode, Connection, DeviceInfo, DeviceState, Paper
from app.operations.intake import StackSettings, begin_batch
from app.operations.session import Session
from app.operations.sources import Source, habits, remember_source, sources
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.intake.area import IntakeArea
from app.ui.intake.phase import Phase
from tests.background.feeder import Feeder, use
from tests.ui.inline import Inline

SNAP = DeviceInfo(
    "usb:04c5:132b:A1B2004711", "usb", "ScanSnap iX500", "A1B2004711", DeviceState.READY, Connection.USB
)
FI = DeviceInfo("usb:04c5:15ff:42", "usb", "fi-8170", "42", DeviceState.EMPTY, Connection.USB)
COPIER = DeviceInfo("escl:http://copier/eSCL", "escl", "複合機", "", DeviceState.READY, Connection.NETWORK)
VIRTUAL = DeviceInfo("virtual", "virtual", "仮想スキャナー", "", DeviceState.EMPTY)

Plug = Callable[..., None]

of_a_popup = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen screen has no windows above others."""


def with_state(device: DeviceInfo, state: DeviceState) -> DeviceInfo:
    return DeviceInfo(device.name, device.kind, device.model, device.serial, state, device.connection)


@pytest.fixture
def plug(connect: Inline, desk: Desk, qtbot: QtBot) -> Plug:
    """Let these be the devices that are there."""

    def seen(*devices: DeviceInfo) -> None:
        connect.companions[-1].tell(DevicesSeen(devices, frozenset({"usb", "escl", "virtual"})))
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not desk.is_waiting)

    return seen


@pytest.fixture
def area(desk: Desk, qtbot: QtBot) -> IntakeArea:
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(lambda: not desk.is_waiting)
    return area


def shown(area: IntakeArea) -> list[str]:
    box = area.stack_page.choices.source
    return [box.itemText(row) for row in range(box.count())]


def caption(area: IntakeArea) -> str:
    return area.stack_page.choices.source.accessibleDescription()


def test_a_scanner_that_comes_in_is_shown_and_chosen(area: IntakeArea, plug: Plug) -> None:
    choices = area.stack_page.choices
    assert not choices.has_source
    plug(VIRTUAL, SNAP)
    assert shown(area) == ["ScanSnap iX500  …004711"]
    assert choices.source.source.name == SNAP.name
    assert caption(area) == "準備完了"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (DeviceState.READY, "準備完了"),
        (DeviceState.EMPTY, "紙がありません"),
        (DeviceState.COVER_OPEN, "カバーが開いています"),
        (DeviceState.JAMMED, "紙が詰まっています"),
        (DeviceState.ASLEEP, "節電中"),
        (DeviceState.BUSY, "ほかのプログラムが使用中"),
        (DeviceState.FAILED, "故障しています"),
        (DeviceState.FORBIDDEN, "設定が必要です"),
    ],
)
def test_its_state_is_said_in_words(area: IntakeArea, plug: Plug, state: DeviceState, words: str) -> None:
    plug(with_state(SNAP, state))
    assert caption(area) == words
    assert words in area.stack_page.choices._source.caption.text()


def test_the_choice_is_never_taken_from_the_clerk(area: IntakeArea, plug: Plug, qtbot: QtBot) -> None:
    box = area.stack_page.choices.source
    plug(SNAP)
    plug(FI, SNAP)
    assert box.source.name == SNAP.name
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.source.name == FI.name
    assert caption(area) == "紙がありません"
    plug(SNAP)
    assert box.source.name == FI.name
    assert caption(area) == "見つかりません"
    assert shown(area)[0] == "fi-8170  42"
    plug(SNAP, FI)
    assert box.source.name == FI.name
    assert caption(area) == "紙がありません"
    assert len(shown(area)) == 2


def test_the_one_used_last_is_chosen_whatever_comes_in_first(
    session: Session, desk: Desk, qtbot: QtBot, plug: Plug
) -> None:
    remember_source(session, Source(FI.name, "fi-8170  42"))
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    plug(SNAP)
    box = area.stack_page.choices.source
    assert box.source.name == FI.name
    assert box.currentText() == "fi-8170  42"
    assert caption(area) == "見つかりません"
    plug(SNAP, FI)
    assert caption(area) == "紙がありません"


def test_a_scanner_comes_before_a_folder_that_nobody_chose(
    session: Session, desk: Desk, qtbot: QtBot, plug: Plug
) -> None:
    begin_batch(session, StackSettings(session.operator), "folder:/srv/scans")
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    qtbot.waitUntil(lambda: not desk.is_waiting)
    box = area.stack_page.choices.source
    assert box.source.place == "/srv/scans"
    plug(SNAP)
    assert box.source.name == SNAP.name
    assert len(shown(area)) == 2


@of_a_popup
def test_nothing_moves_while_the_list_is_open(area: IntakeArea, plug: Plug, qtbot: QtBot) -> None:
    box = area.stack_page.choices.source
    plug(SNAP)
    box.showPopup()
    plug(FI, SNAP)
    assert len(shown(area)) == 1
    qtbot.keyClick(box.view(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(area)) == 2)
    assert box.source.name == SNAP.name


def test_what_changes_is_the_only_thing_that_is_written(area: IntakeArea, plug: Plug, qtbot: QtBot) -> None:
    plug(SNAP, COPIER)
    model = area.stack_page.choices.source.model()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsRemoved):
        plug(with_state(SNAP, DeviceState.EMPTY), COPIER)
    assert caption(area) == "紙がありません"


def test_a_stack_remembers_its_scanner(
    area: IntakeArea, plug: Plug, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(1))
    plug(SNAP)
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: area.stack_page.intake.phase is Phase.ENDED, timeout=10_000)
    assert sources(session).last == Source(SNAP.name, "ScanSnap iX500  …004711")


def test_a_scanner_that_this_user_may_not_open_leads_to_its_set_up(
    area: IntakeArea, plug: Plug, qtbot: QtBot
) -> None:
    plug(with_state(SNAP, DeviceState.FORBIDDEN))
    page = area.stack_page
    qtbot.keyClick(area, Qt.Key.Key_F5)
    assert page.intake.phase is Phase.IDLE
    assert "設定が必要です" in page.notice.text
    with qtbot.waitSignal(area.go_to) as gone:
        page.setup_action.trigger()
    assert gone.args == [Place("settings", "scanner")]


def test_where_nothing_is_found_the_set_up_is_offered(area: IntakeArea, qtbot: QtBot) -> None:
    page = area.stack_page
    qtbot.keyClick(area, Qt.Key.Key_F5)
    assert "スキャナーをつなぐか" in page.notice.text
    page.choices.setup.setFocus()
    with qtbot.waitSignal(area.go_to) as gone:
        qtbot.keyClick(page.choices.setup, Qt.Key.Key_Space)
    assert gone.args == [Place("settings", "scanner")]


@of_a_popup
def test_how_to_scan_is_chosen_by_the_keyboard_and_remembered(
    area: IntakeArea, plug: Plug, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    choices = area.stack_page.choices
    assert not choices.habits.isEnabled()
    plug(SNAP)
    button = choices.habits
    assert button.text() == "300 dpi・カラー・名刺  ▾"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    panel = button.panel
    qtbot.waitUntil(panel.isVisible)
    qtbot.waitUntil(panel.dpi.hasFocus)
    qtbot.keyClick(panel.dpi, Qt.Key.Key_Down)
    qtbot.keyClick(panel.color, Qt.Key.Key_Down)
    qtbot.keyClick(panel.paper, Qt.Key.Key_Down)
    for check in (panel.glass, panel.double_feed, panel.on_paper, panel.on_button, panel.waits):
        qtbot.keyClick(check, Qt.Key.Key_Space)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert button.text() == "400 dpi・グレー・ガラス面  ▾"
    choices.duplex.setFocus()
    qtbot.keyClick(choices.duplex, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not desk.is_waiting)
    kept = habits(session)
    settings = kept.settings
    assert (settings.dpi, settings.color, settings.paper) == (400, ColorMode.GREY, Paper.A4)
    assert (settings.duplex, settings.glass, settings.stop_on_double_feed) == (False, True, False)
    assert settings.straighten
    assert (kept.starts_on_paper, kept.starts_on_button, kept.waits_for_more) == (True, True, True)
    assert choices.request.settings == settings
    assert choices.request.waits_for_more
    again = IntakeArea(desk)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.stack_page.choices.wanted_habits == kept)


def test_the_choices_of_how_to_scan_are_all_named(area: IntakeArea) -> None:
    panel = area.stack_page.choices.habits.panel
    fields = (panel.dpi, panel.color, panel.paper, panel.glass, panel.straighten, panel.double_feed)
    assert all(field.accessibleName() for field in (*fields, panel.on_paper, panel.on_button, panel.waits))


@of_a_popup
def test_what_becomes_of_a_folders_files_is_chosen_by_the_keyboard(
    area: IntakeArea, session: Session, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    choices = area.stack_page.choices
    choices.choose_paths([tmp_path])
    button, panel = choices.habits, choices.habits.panel
    assert button.text() == "元のまま残す  ▾"
    assert (choices.request.after, choices.request.waits_for_more) == ("keep", False)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(panel.after.hasFocus)
    assert not panel.dpi.isVisible()
    qtbot.keyClick(panel.after, Qt.Key.Key_Down)
    qtbot.keyClick(panel.watches, Qt.Key.Key_Space)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert button.text() == "「取り込み済み」へ移す・届くのを待つ  ▾"
    assert (choices.request.after, choices.request.waits_for_more) == ("move", True)
    qtbot.waitUntil(lambda: not desk.is_waiting)
    assert habits(session).after == "move"
    choices.choose_paths([tmp_path / "a.jpg", tmp_path / "b.jpg"])
    assert not button.isEnabled()
    assert (choices.request.after, choices.request.waits_for_more) == ("keep", False)
