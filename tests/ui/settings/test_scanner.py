"""The page about scanners: what is connected, the set-up that is needed once, and the check that it worked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.background.watch import DevicesSeen
from app.core.errors import ScannerError
from app.devices.scanner import Connection, DeviceInfo, DeviceState
from app.operations import scanner_setup
from app.operations.scanner_setup import RULE_NAME, System
from app.ui.desk import Desk
from app.ui.settings.area import SettingsArea
from app.ui.settings.scanner import ScannerPage
from tests.background.scripted import ScriptedScanner, plug_in
from tests.ui.inline import Inline

FI = DeviceInfo("usb:04c5:15ff:42", "usb", "fi-8170", "42", DeviceState.FORBIDDEN, Connection.USB)
Plug = Callable[..., None]


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> ScriptedScanner:
    made = ScriptedScanner(1)
    plug_in(monkeypatch, made)
    return made


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    place = tmp_path / RULE_NAME
    monkeypatch.setattr(scanner_setup, "_PLACES", (place,))
    monkeypatch.setattr(scanner_setup, "_system", lambda: System.LINUX)
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/pkexec")
    return place


@pytest.fixture
def page(desk: Desk, scanner: ScriptedScanner, rule: Path, qtbot: QtBot) -> ScannerPage:
    area = SettingsArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    area.activateWindow()
    area.open_record("scanner")
    qtbot.waitUntil(lambda: not desk.is_waiting)
    page = area.page
    assert isinstance(page, ScannerPage)
    return page


@pytest.fixture
def plug(connect: Inline, page: ScannerPage) -> Plug:
    def seen(*devices: DeviceInfo) -> None:
        connect.companions[-1].tell(DevicesSeen(devices, frozenset({"usb", "virtual"})))
        QApplication.processEvents()

    return seen


def done(page: ScannerPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.check_button.isEnabled() and not desk.is_waiting, timeout=10_000)


def test_what_is_connected_shows_as_it_comes_and_goes(
    page: ScannerPage, plug: Plug, scanner: ScriptedScanner
) -> None:
    assert page.none.isVisible()
    plug(scanner.info, FI, DeviceInfo("virtual", "virtual", "仮想スキャナー", "", DeviceState.EMPTY))
    spoken = [
        page.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(page.list.count())
    ]
    assert spoken == ["ScanSnap iX500  …004711 準備完了", "fi-8170  42 設定が必要です"]
    assert not page.none.isVisible()
    plug(FI)
    assert page.list.count() == 1
    plug()
    assert page.none.isVisible()


def test_a_check_that_passes_says_each_step(
    page: ScannerPage, plug: Plug, scanner: ScriptedScanner, rule: Path, desk: Desk, qtbot: QtBot
) -> None:
    rule.write_bytes(scanner_setup._SOURCE.read_bytes())
    plug(scanner.info)
    page.check_button.setFocus()
    qtbot.keyClick(page.check_button, Qt.Key.Key_Space)
    done(page, desk, qtbot)
    assert len(page.findings.lines) == 5
    assert "「ScanSnap iX500」が見つかりました" in page.findings.lines[0]
    assert "使えます" in page.notice.text


def test_a_check_that_fails_says_what_to_do_and_can_be_done_again(
    page: ScannerPage, plug: Plug, scanner: ScriptedScanner, desk: Desk, qtbot: QtBot
) -> None:
    scanner.shown = DeviceState.FORBIDDEN
    plug(scanner.info)
    page.begin()
    done(page, desk, qtbot)
    assert len(page.findings.lines) == 2
    assert "「設定する」を押してください" in page.findings.lines[1]
    assert "✕" in page.notice.text
    scanner.shown = None
    page.begin()
    done(page, desk, qtbot)
    assert len(page.findings.lines) == 5
    assert "使えます" in page.notice.text


def test_the_rule_is_written_on_one_press_and_checked(
    page: ScannerPage, plug: Plug, scanner: ScriptedScanner, rule: Path, desk: Desk, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def install(_: object) -> None:
        rule.write_bytes(scanner_setup._SOURCE.read_bytes())

    monkeypatch.setattr(scanner_setup, "install_rule", install)
    plug(scanner.info)
    assert "まだ設定していません" in page.rule.state.text()
    page.rule.install_button.setFocus()
    qtbot.keyClick(page.rule.install_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(page.findings.lines) == 5, timeout=10_000)
    done(page, desk, qtbot)
    assert "USB のスキャナーを使えます" in page.rule.state.text()
    assert "規則が入っています" in page.findings.lines[1]


def test_an_administrator_who_declines_is_said(
    page: ScannerPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def declined(_: object) -> None:
        raise ScannerError("管理者の許可がなかったため、何も変更していません。")

    monkeypatch.setattr(scanner_setup, "install_rule", declined)
    page.rule.install_button.click()
    done(page, desk, qtbot)
    assert "何も変更していません" in page.notice.text
    assert page.rule.install_button.isEnabled()


def test_the_command_is_copied(page: ScannerPage, qtbot: QtBot) -> None:
    page.rule.copy_button.setFocus()
    qtbot.keyClick(page.rule.copy_button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == page.rule.command.text()
    assert page.rule.command.text().startswith("sudo install -D -m 644 ")


def test_without_polkit_only_the_command_is_offered(
    page: ScannerPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.rule.install_button.isVisible()
    monkeypatch.setattr("shutil.which", lambda _: None)
    page.refresh()
    qtbot.waitUntil(lambda: not desk.is_waiting)
    assert not page.rule.install_button.isVisible()
    assert "polkit" in page.rule.hint.text()


def test_windows_is_told_what_its_administrator_does(
    page: ScannerPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page.windows.isVisible()
    monkeypatch.setattr(scanner_setup, "_system", lambda: System.WINDOWS)
    page.refresh()
    qtbot.waitUntil(lambda: not desk.is_waiting)
    assert not page.rule.isVisible()
    words = "".join(label.text() for label in page.windows.findChildren(QLabel))
    assert "WinUSB" in words
    assert "使えなくなります" in words
