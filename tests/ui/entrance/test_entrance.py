"""The way in, driven by the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background.messages import Opened
from app.core.errors import DiskFullError, StoreError
from app.core.records import User
from app.db import profiles, system_keyring
from app.operations import keeping, keys
from app.operations.directory import staff_facts
from app.operations.keys import KeyringUse
from app.operations.opening import open_session
from app.operations.places import profiles_here
from app.ui.desk import Desk
from app.ui.entrance.entrance import Entrance
from app.ui.tasks import Task
from tests.db.test_system_keyring import Keeping
from tests.operations.desk import CHEAP, PASSPHRASE, contact, filled_batch

TYPED = "asahi bridge lamp 3"


def type_in(qtbot: QtBot, *texts: str) -> None:
    """Type into the field with the focus and those after it; Enter goes on."""
    for text in texts:
        field = QApplication.focusWidget()
        if text:
            qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def press(qtbot: QtBot, widget: object) -> None:
    """Go to a button with Tab and press it with the space bar."""
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            qtbot.keyClick(widget, Qt.Key.Key_Space)
            return
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError("not reached by Tab")


def test_the_first_start_from_nothing_to_the_shell(
    entrance: Entrance, closed_desk: Desk, qtbot: QtBot
) -> None:
    entrance.begin()
    assert entrance.page is entrance.welcome_page
    with qtbot.waitSignal(closed_desk.opened):
        type_in(qtbot, "Sato Hanako", "hanako@example.lg.jp", "Sangyo/Shinko", "", TYPED, TYPED)
    qtbot.waitUntil(lambda: entrance.page is entrance.code_page)
    code = entrance.code_page.view.accessibleName().replace(" ", "-")
    assert not entrance.code_page.go_button.isEnabled()
    assert entrance.code_page.keyring_box.isHidden()  # there is no keyring
    press(qtbot, entrance.code_page.noted_box)
    with qtbot.waitSignal(entrance.entered) as entered:
        press(qtbot, entrance.code_page.go_button)
    opened = entered.args[0]
    assert isinstance(opened, Opened)
    assert closed_desk.operator.mail == "hanako@example.lg.jp"
    assert not entrance.code_page.view.accessibleName()
    closed_desk.lock()
    with open_session("default", passphrase=TYPED) as session:
        facts = staff_facts(session, session.operator.id)
        assert (facts.name, facts.department) == ("Sato Hanako", "Shinko")
        assert len(session.store.find(User)) == 1
        assert keys.unnoted_code(session) == ""
    assert keeping.reset_passphrase("default", code, "別の言葉") != code


def test_what_is_missing_is_asked_for_one_by_one(entrance: Entrance, qtbot: QtBot) -> None:
    entrance.begin()
    page = entrance.welcome_page
    page.passphrase.second.setFocus()
    type_in(qtbot, "")
    assert "氏名" in page.notice.text
    assert page.name.hasFocus()
    type_in(qtbot, "Sato", "", "", "", TYPED, "other")
    assert "違います" in page.notice.text
    assert page.passphrase.second.hasFocus()
    assert profiles_here() == []


@pytest.mark.parametrize("name", ["a/b", "総務課", ""])
def test_a_name_that_cannot_be_is_refused_before_anything_is_made(
    entrance: Entrance, profile: str, qtbot: QtBot, name: str
) -> None:
    entrance.begin()
    press(qtbot, entrance.unlock_page.new_button)
    page = entrance.welcome_page
    page.profile.setText(name)
    type_in(qtbot, "Sato", "", "", "", TYPED, TYPED)
    assert page.notice.text
    assert page.profile.hasFocus()
    assert len(profiles_here()) == 1


def test_a_wrong_passphrase_says_so_and_keeps_what_was_typed(
    entrance: Entrance, closed_desk: Desk, profile: str, qtbot: QtBot
) -> None:
    entrance.begin()
    with qtbot.waitSignal(closed_desk.refused):
        type_in(qtbot, "wrong")
    page = entrance.unlock_page
    assert "違います" in page.notice.text
    assert page.field.edit.hasFocus()
    assert page.field.edit.selectedText()
    assert page.restore_button.isHidden()
    page.field.set_text(PASSPHRASE)
    with qtbot.waitSignal(entrance.entered):
        qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert closed_desk.operator.name == "佐藤 花子"
    assert page.field.text == ""


def test_nothing_is_sent_without_a_passphrase(entrance: Entrance, profile: str, qtbot: QtBot) -> None:
    entrance.begin()
    type_in(qtbot, "")
    assert "入力してください" in entrance.unlock_page.notice.text
    assert entrance.unlock_page.busy.isHidden()


def test_caps_lock_is_hinted_at(entrance: Entrance, profile: str, qtbot: QtBot) -> None:
    entrance.begin()
    field = entrance.unlock_page.field
    plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    warned = []
    for letter, modifier in (("a", plain), ("A", plain), ("A", shift), ("a", shift), ("1", plain)):
        qtbot.keyClick(field.edit, letter, modifier)
        warned.append(field.warns_of_caps_lock)
    qtbot.keyClick(field.edit, Qt.Key.Key_CapsLock)
    warned.append(field.warns_of_caps_lock)
    assert warned == [False, True, False, True, True, False]


def test_several_clerks_choose_by_the_arrows(
    entrance: Entrance, closed_desk: Desk, profile: str, qtbot: QtBot
) -> None:
    with open_session("企画課", "鈴木 一郎", passphrase="別", cost=CHEAP):
        pass
    entrance.begin("総務課")
    page = entrance.unlock_page
    assert page.profile == "総務課"
    page.profile_list.setFocus()
    step = Qt.Key.Key_Up if page.profile_list.currentRow() else Qt.Key.Key_Down
    qtbot.keyClick(page.profile_list, step)
    assert page.profile == "企画課"
    page.field.set_text("別")
    with qtbot.waitSignal(entrance.entered):
        qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert closed_desk.profile == "企画課"


def test_a_forgotten_passphrase_is_replaced_by_the_code(
    entrance: Entrance, closed_desk: Desk, profile: str, qtbot: QtBot
) -> None:
    entrance.begin()
    press(qtbot, entrance.unlock_page.forgot_button)
    page = entrance.forgot_page
    with qtbot.waitSignal(closed_desk.opened):
        type_in(qtbot, profile.replace("-", " ").lower(), TYPED, TYPED)
    qtbot.waitUntil(lambda: entrance.page is entrance.code_page)
    assert entrance.code_page.view.accessibleName().replace(" ", "-") != profile
    assert page.code.text == page.passphrase.text == ""
    with open_session("総務課", passphrase=TYPED) as session:
        assert keys.unnoted_code(session)  # until the box is ticked it counts as lost


def test_a_wrong_code_is_told_as_it_is_typed_and_when_it_is_sent(
    entrance: Entrance, closed_desk: Desk, profile: str, qtbot: QtBot
) -> None:
    entrance.begin()
    press(qtbot, entrance.unlock_page.forgot_button)
    page = entrance.forgot_page
    type_in(qtbot, "abcd efgh", TYPED, TYPED)
    assert "24" in page.notice.text
    page.code.clear()
    page.code.setFocus()
    with qtbot.waitSignal(closed_desk.refused):
        type_in(qtbot, "0" * 32)
        page.passphrase.second.setFocus()
        type_in(qtbot, "")
    assert "復旧コードが違います" in page.notice.text
    assert page.passphrase.text == TYPED
    press(qtbot, page.back_button)
    assert entrance.page is entrance.unlock_page


def test_a_code_that_was_never_noted_is_made_anew(entrance: Entrance, profile: str, qtbot: QtBot) -> None:
    with open_session("総務課", passphrase=PASSPHRASE) as session:
        keys.expect_note(session)
    entrance.begin()
    type_in_passphrase(entrance, qtbot)
    qtbot.waitUntil(lambda: entrance.page is entrance.code_page)
    assert entrance.code_page.view.accessibleName().replace(" ", "-") != profile


def type_in_passphrase(entrance: Entrance, qtbot: QtBot) -> None:
    """As pasting does, for what has no key of its own."""
    entrance.unlock_page.field.set_text(PASSPHRASE)
    qtbot.keyClick(entrance.unlock_page.field.edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("how", ["garbage", "gone"])
def test_damaged_keys_offer_the_backup(entrance: Entrance, profile: str, qtbot: QtBot, how: str) -> None:
    place = profiles.open_profile("総務課")
    for path in (place.keys, place.keys_copy):
        path.unlink() if how == "gone" else path.write_bytes(b"{}")
    entrance.begin()
    page = entrance.unlock_page
    assert "壊れている" in page.notice.text
    assert not page.open_button.isEnabled()
    press(qtbot, page.restore_button)
    assert entrance.page is entrance.restore_page
    assert entrance.restore_page.profile.text() == "総務課-2"


@pytest.mark.parametrize(
    "error",
    [
        DiskFullError("ディスクの空きが足りません。"),
        StoreError("このデータは新しい版の Enishi で作られています。"),
    ],
)
def test_what_cannot_be_opened_says_why_and_the_window_lives_on(
    entrance: Entrance,
    closed_desk: Desk,
    profile: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    error: StoreError,
) -> None:
    from app.operations import opening

    def fail(*_: object) -> None:
        raise error

    entrance.begin()
    with monkeypatch.context() as patch:
        patch.setattr(opening, "_open_store", fail)
        with qtbot.waitSignal(closed_desk.refused):
            type_in_passphrase(entrance, qtbot)
    assert entrance.unlock_page.notice.text == str(error)
    with qtbot.waitSignal(entrance.entered):
        type_in_passphrase(entrance, qtbot)


def test_the_login_opens_where_it_may(
    entrance: Entrance, closed_desk: Desk, profile: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = Keeping()
    monkeypatch.setattr(system_keyring, "_trusted_backend", lambda: backend)
    with open_session("総務課", passphrase=PASSPHRASE) as session:
        assert keys.open_by_keyring(session, wanted=True) is KeyringUse.OPENS
    with qtbot.waitSignal(entrance.entered):
        entrance.begin()
    closed_desk.lock()
    entrance.lock("総務課")
    type_in(qtbot, "")
    assert not closed_desk.is_open  # a lock that the login opens is none
    backend.kept.clear()
    with qtbot.waitSignal(closed_desk.refused):
        entrance.begin()
    assert "パスフレーズを入力" in entrance.unlock_page.notice.text


def test_a_locked_window_shows_counts_and_no_names(
    entrance: Entrance, closed_desk: Desk, profile: str, qtbot: QtBot
) -> None:
    task = Task("髙﨑 花子の名刺", closed_desk)
    task.done, task.total = 412, 500
    closed_desk.tasks.add(task)
    entrance.lock("総務課")
    page = entrance.unlock_page
    assert "412 / 500" in page.running.text()
    assert "髙﨑" not in page.running.text()
    assert page.new_button.isHidden()
    task.done = 413
    task.moved.emit()
    assert "413" in page.running.text()
    with qtbot.waitSignal(entrance.entered):
        type_in_passphrase(entrance, qtbot)


@pytest.fixture
def backup(profile: str, tmp_path: Path) -> Path:
    folder = tmp_path / "backup"
    folder.mkdir()
    with open_session("総務課", passphrase=PASSPHRASE) as session:
        filled_batch(session, contact("髙﨑 花子"))
        keeping.set_backup_folder(session, folder)
        keeping.back_up(session)
    return folder


def test_a_backup_is_brought_back_and_opened(
    entrance: Entrance, closed_desk: Desk, backup: Path, qtbot: QtBot
) -> None:
    entrance.begin()
    press(qtbot, entrance.unlock_page.new_button)
    press(qtbot, entrance.welcome_page.restore_button)
    page = entrance.restore_page
    page.passphrase.set_text(PASSPHRASE)
    with qtbot.waitSignal(page.restored):
        type_in(qtbot, str(backup), "")
        page.passphrase.edit.setFocus()
        type_in(qtbot, "")
    assert "2" in entrance.unlock_page.notice.text
    assert entrance.unlock_page.profile == "default"
    with qtbot.waitSignal(entrance.entered):
        qtbot.keyClick(entrance.unlock_page.field.edit, Qt.Key.Key_Return)
    assert closed_desk.profile == "default"


def test_a_backup_that_is_none_is_refused(
    entrance: Entrance, tmp_path: Path, qtbot: QtBot, home: Path
) -> None:
    entrance.begin()
    press(qtbot, entrance.welcome_page.restore_button)
    page = entrance.restore_page
    type_in(qtbot, "", "")
    page.passphrase.set_text("x")
    qtbot.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
    assert "フォルダー" in page.notice.text
    page.folder.setText(str(tmp_path))
    qtbot.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "バックアップはありません" in page.notice.text)
    assert page.start_button.isEnabled()
    assert profiles_here() == []


def test_everything_has_a_name_and_can_be_reached(entrance: Entrance, profile: str) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget

    for kind in (QLineEdit, QAbstractButton, QListWidget):
        for widget in entrance.findChildren(kind):
            if (
                widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.objectName() != "qt_spinbox_lineedit"
            ):
                assert widget.accessibleName(), widget
