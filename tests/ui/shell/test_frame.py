"""The frame by keyboard: going, finding, undoing, keys, tasks, trouble."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.background.line import Line
from app.background.syncing import Stand, Standing
from app.core.errors import NotFoundError, UsageError
from app.core.messages import Message
from app.core.reading import FieldName
from app.operations.cards import set_field
from app.operations.session import Session
from app.operations.sharing import SharingState
from app.operations.window import window_start
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.kit.words import sentence
from app.ui.sharing.link import ServerLink
from app.ui.shell.finder import Finder
from app.ui.shell.frame import Frame
from app.ui.shell.keysheet import KeySheet
from tests.operations.desk import contact, filled_batch
from tests.ui.shell.conftest import PlainArea
from tests.ui.typing import type_text

CTRL = Qt.KeyboardModifier.ControlModifier


def fail(session: Session, line: Line) -> None:
    raise UsageError("紙がありません。")


def wait_for_stop(session: Session, line: Line) -> None:
    line.progress(3, 10)
    while True:
        line.check()


def said(shell: Frame) -> str:
    return " ".join(label.text() for label in shell.taskbar.findChildren(QLabel))


def test_ctrl_and_a_figure_go_to_an_area_and_it_is_remembered(
    shell: Frame, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_2, CTRL)
    assert shell.area.name == "people"
    qtbot.waitUntil(lambda: window_start(session).area == "people")
    qtbot.keyClick(shell, Qt.Key.Key_1, CTRL)
    assert shell.area.name == "intake"


def test_a_record_is_opened_in_its_area(shell: Frame) -> None:
    shell.area.go_to.emit(Place("people", "abc"))
    area = shell.area
    assert isinstance(area, PlainArea)
    assert (area.name, area.opened) == ("people", ["abc"])


def test_undo_and_redo_by_key_say_what_they_did(
    shell: Frame, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎", title="係長"))
    desk.ask(set_field, card.id, FieldName.TITLE, "課長")
    qtbot.waitUntil(lambda: "項目を修正" in said(shell))
    shell.area.setFocus()
    qtbot.keyClick(shell, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: session.store.fields(card.id)[FieldName.TITLE].value == "係長")
    qtbot.waitUntil(lambda: "元に戻しました" in said(shell))
    qtbot.keyClick(shell, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: session.store.fields(card.id)[FieldName.TITLE].value == "課長")


def test_nothing_to_undo_is_said(shell: Frame, qtbot: QtBot) -> None:
    shell.desk.trouble.disconnect(shell.show_trouble)
    shell.desk.troubles_expected = True  # type: ignore[attr-defined]
    with qtbot.waitSignal(shell.desk.trouble) as signal:
        qtbot.keyClick(shell, Qt.Key.Key_Z, CTRL)
    assert isinstance(signal.args[0], NotFoundError)


def test_the_finder_finds_people_and_commands_by_keyboard(
    shell: Frame, session: Session, qtbot: QtBot
) -> None:
    _, (card,) = filled_batch(session, contact("渡邉 桃子", organization="東北産業株式会社"))
    qtbot.keyClick(shell, Qt.Key.Key_K, CTRL)
    finder = shell.findChild(Finder)
    assert finder is not None
    qtbot.waitUntil(finder.field.hasFocus)
    type_text(finder.field, "渡辺")
    model = finder.model
    qtbot.waitUntil(lambda: "渡邉 桃子" in str(model.index(0).data()))
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    area = shell.area
    assert isinstance(area, PlainArea)
    assert area.opened == [card.id]
    qtbot.keyClick(shell, Qt.Key.Key_K, CTRL)
    finder = shell.findChildren(Finder)[-1]
    type_text(finder.field, "取り込みを開く")
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert shell.area.name == "intake"


def test_the_finder_offers_to_ask_the_server_for_what_is_not_here(
    shell: Frame, desk: Desk, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled_batch(session, contact("渡邉 桃子"))
    link = ServerLink.of(desk)
    monkeypatch.setattr(link, "refresh", lambda: None)

    def offered(typed: str) -> list[str]:
        qtbot.keyClick(shell, Qt.Key.Key_K, CTRL)
        finder = shell.findChildren(Finder)[-1]
        type_text(finder.field, typed)
        qtbot.waitUntil(lambda: not desk.is_waiting)
        return [str(finder.model.index(row).data()) for row in range(finder.model.rowCount())]

    assert not any("サーバー" in line for line in offered("渡辺")), "all is here"
    link.state, link.stand = (
        SharingState(joined=True, part=Message("自分の名刺だけ")),
        Stand(Standing.IN_STEP),
    )
    here, there = offered("渡辺")
    assert "渡邉 桃子" in here, "what is here comes first"
    assert there == "サーバーでも「渡辺」を探す"
    link.stand = Stand(Standing.OFFLINE)
    assert not any("サーバー" in line for line in offered("渡辺"))
    link.stand = Stand(Standing.IN_STEP)
    assert offered("山口") == ["サーバーでも「山口」を探す"]
    finder = shell.findChildren(Finder)[-1]
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    area = shell.area
    assert isinstance(area, PlainArea)
    assert (area.name, area.field.text(), area.opened) == ("people", "山口", [])


def test_escape_leaves_the_finder(shell: Frame, qtbot: QtBot) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_K, CTRL)
    finder = shell.findChildren(Finder)[-1]
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()


def test_a_question_mark_shows_the_keys_but_can_be_typed(shell: Frame, qtbot: QtBot) -> None:
    shell.area.setFocus()
    qtbot.keyClicks(shell, "?")
    sheet = shell.findChild(KeySheet)
    assert sheet is not None
    words = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "F5" in words
    assert "Ctrl+K" in words
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_task_shows_its_progress_and_can_be_stopped(shell: Frame, desk: Desk, qtbot: QtBot) -> None:
    task = desk.start("バックアップ", wait_for_stop)
    qtbot.waitUntil(lambda: "3 / 10" in said(shell))
    assert "バックアップ" in said(shell)
    with qtbot.waitSignal(task.stopped):
        task.stop()
    qtbot.waitUntil(lambda: "バックアップ" not in said(shell))


@pytest.mark.parametrize("quiet", [False, True])
def test_a_task_that_fails_is_explained_once(shell: Frame, desk: Desk, qtbot: QtBot, quiet: bool) -> None:
    task = desk.start("バックアップ", fail)
    task.quiet = quiet
    with qtbot.waitSignal(task.failed):
        pass
    assert shell.notice.isVisible() is not quiet
    if not quiet:
        assert "紙がありません。" in shell.notice.text


def test_trouble_is_a_sentence_in_place(shell: Frame) -> None:
    error = UsageError("紙がありません。")
    shell.show_trouble(error)
    assert shell.notice.isVisible()
    assert shell.notice.text == sentence(error)


def test_the_window_fits_a_small_screen_however_much_the_top_line_says(shell: Frame) -> None:
    top = shell.top
    top.sharing.show()
    top.sharing.setText("同期済み 10:32 · 画像の受信 残り 1,240 枚 · 名刺を見たい人 1 件 · " * 3)
    layout = top.layout()
    assert layout is not None
    layout.activate()
    assert top.sharing.sizeHint().width() > 1000
    assert top.minimumSizeHint().width() <= 1100
    top.sharing.grab()
