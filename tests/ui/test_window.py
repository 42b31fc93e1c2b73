"""The main window: in by the passphrase, locked and back, in another language, dropped onto, left."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.background.line import Line
from app.core.reading import FieldName
from app.operations.session import Session
from app.operations.settings import Appearance, set_appearance
from app.operations.staff import ensure_user
from app.ui.desk import Desk
from app.ui.language import JAPANESE, apply_language
from app.ui.shell.frame import Frame
from app.ui.window import MainWindow
from tests.operations.desk import PASSPHRASE
from tests.ui.inline import Inline
from tests.ui.typing import type_text

CTRL = Qt.KeyboardModifier.ControlModifier


def wait_for_stop(session: Session, line: Line) -> None:
    while True:
        line.check()


def count(session: Session, line: Line) -> int:
    return 1


@pytest.fixture
def window(session: Session, connect: Inline, qtbot: QtBot) -> Iterator[MainWindow]:
    """At the entrance of a profile that is there."""
    made = MainWindow(Desk(connect))
    qtbot.addWidget(made)
    made.show()
    made.begin()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    made.desk.leave()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_language(app, JAPANESE)


def enter(window: MainWindow, qtbot: QtBot) -> Frame:
    """Type the passphrase and Enter."""
    field = window.focusWidget()
    assert field is not None
    type_text(field, PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame is not None, timeout=20_000)
    assert window.frame is not None
    return window.frame


def test_a_passphrase_opens_and_a_lock_leads_back_to_the_same_place(window: MainWindow, qtbot: QtBot) -> None:
    frame = enter(window, qtbot)
    qtbot.keyClick(frame, Qt.Key.Key_3, CTRL)
    qtbot.waitUntil(lambda: not window.desk.is_waiting)
    qtbot.keyClick(frame, Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: window.frame is None)
    assert not window.desk.is_open
    assert enter(window, qtbot).area.name == "people"


def test_somebody_else_goes_on_in_the_same_place(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    other = ensure_user(session, "高橋 美咲")
    frame = enter(window, qtbot)
    qtbot.keyClick(frame, Qt.Key.Key_3, CTRL)
    qtbot.waitUntil(lambda: not window.desk.is_waiting)
    window.desk.sign_on(other.id)
    qtbot.waitUntil(lambda: window.frame not in {None, frame})
    assert window.frame is not None
    assert window.frame.area.name == "people"
    assert window.desk.operator.name == "高橋 美咲"


def test_a_wrong_passphrase_is_said_and_the_next_one_opens(window: MainWindow, qtbot: QtBot) -> None:
    field = window.focusWidget()
    assert field is not None
    type_text(field, "違う言葉")
    with qtbot.waitSignal(window.desk.refused):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    said = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "パスフレーズが違います" in said
    enter(window, qtbot)


def test_a_task_goes_on_while_the_window_is_locked(window: MainWindow, qtbot: QtBot) -> None:
    enter(window, qtbot)
    task = window.desk.start("待つ", wait_for_stop)
    window.lock()
    qtbot.waitUntil(lambda: window.frame is None)
    assert window.desk.tasks.under_way == [task]
    enter(window, qtbot)
    with qtbot.waitSignal(task.stopped):
        task.stop()


def test_another_language_and_theme_hold_at_once(window: MainWindow, qtbot: QtBot) -> None:
    frame = enter(window, qtbot)
    answered: list[None] = []
    window.desk.ask(set_appearance, Appearance("en", "dark", "large")).then(answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    frame.appearance_changed.emit()
    qtbot.waitUntil(lambda: window.frame is not None and window.frame is not frame)
    assert window.frame is not None
    assert window.frame.area.title == "Capture"
    assert window.palette().window().color().lightness() < 128


def test_a_contact_file_that_is_dropped_is_taken_in(
    window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    enter(window, qtbot)
    file = tmp_path / "名簿.csv"
    file.write_text("氏名,会社名\n渡邉 桃子,東北産業株式会社\n", encoding="utf-8")
    drop(window, file)
    frame = window.frame
    assert frame is not None
    qtbot.waitUntil(lambda: "1 件" in frame.notice.text, timeout=20_000)
    names = session.store.db.execute("SELECT value FROM card_field WHERE field = ?", (FieldName.NAME,))
    assert names.fetchall() == [("渡邉 桃子",)]


def test_a_contact_file_that_is_none_is_explained(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    enter(window, qtbot)
    file = tmp_path / "名簿.xlsx"
    file.write_bytes(b"no workbook")
    drop(window, file)
    frame = window.frame
    assert frame is not None
    qtbot.waitUntil(frame.notice.isVisible, timeout=20_000)
    assert "名簿.xlsx" in frame.notice.text


def test_images_that_are_dropped_wait_in_the_intake(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    frame = enter(window, qtbot)
    frame.show_area("people")
    folder = tmp_path / "名刺"
    folder.mkdir()
    drop(window, folder)
    assert frame.area.name == "intake"


def test_leaving_with_a_task_under_way_is_asked_for_in_place(window: MainWindow, qtbot: QtBot) -> None:
    frame = enter(window, qtbot)
    task = window.desk.start("待つ", wait_for_stop)
    window.close()
    assert window.isVisible()
    assert "続き" in frame.notice.text
    button = next(item for item in frame.notice.findChildren(QPushButton) if item.text() == "止めて終了")
    button.setFocus()
    with qtbot.waitSignal(task.stopped):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_task_that_ends_while_the_user_is_elsewhere_asks_for_attention(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(window, qtbot)
    alerted: list[object] = []
    monkeypatch.setattr(QApplication, "alert", alerted.append)
    monkeypatch.setattr(MainWindow, "isActiveWindow", lambda _: False)
    task = window.desk.start("数える", count)
    with qtbot.waitSignal(task.finished):
        pass
    assert alerted == [window]


def test_idle_minutes_lock(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    enter(window, qtbot)
    window.idle.start(0.2 / 60)
    qtbot.waitUntil(lambda: window.frame is None)
    assert not window.desk.is_open


def test_the_window_comes_back_where_it_was(window: MainWindow, connect: Inline, qtbot: QtBot) -> None:
    window.resize(720, 560)
    window.close()
    again = MainWindow(Desk(connect))
    qtbot.addWidget(again)
    assert again.size() == window.size()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there always is a display")
def test_without_a_display_a_sentence_says_so() -> None:
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    done = subprocess.run(
        [sys.executable, "-m", "app"], env=bare, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "画面に接続できません" in done.stderr


DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, action = QPointF(200, 200), Qt.DropAction.CopyAction
    window.dropEvent(
        QDropEvent(place, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
