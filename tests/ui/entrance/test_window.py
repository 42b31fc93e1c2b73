"""The main window lets nobody past the entrance before it is done."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.window import MainWindow
from tests.operations.desk import PASSPHRASE


@pytest.fixture
def window(closed_desk: Desk, qtbot: QtBot) -> MainWindow:
    window = MainWindow(closed_desk)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_given_passphrase_opens_and_the_lock_asks_for_it_again(
    window: MainWindow, closed_desk: Desk, profile: str, qtbot: QtBot
) -> None:
    window.begin("", PASSPHRASE)
    qtbot.waitUntil(lambda: window.frame is not None)
    window.lock()
    assert window.entrance is not None
    assert window.entrance.unlock_page.profile == "総務課"
    assert not closed_desk.is_open


def test_a_new_profile_waits_until_its_code_is_noted(
    window: MainWindow, closed_desk: Desk, home: object, qtbot: QtBot
) -> None:
    window.begin("", PASSPHRASE, "佐藤 花子")
    entrance = window.entrance
    assert entrance is not None
    qtbot.waitUntil(lambda: entrance.page is entrance.code_page)
    assert closed_desk.is_open
    assert window.frame is None
    entrance.code_page.noted_box.setChecked(True)
    entrance.code_page.go_button.click()
    qtbot.waitUntil(lambda: window.frame is not None)


def test_a_given_passphrase_that_is_wrong_is_asked_for(
    window: MainWindow, closed_desk: Desk, profile: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(closed_desk.refused):
        window.begin("", "違う")
    assert window.entrance is not None
    assert "違います" in window.entrance.unlock_page.notice.text
