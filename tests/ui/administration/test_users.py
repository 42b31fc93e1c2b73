"""利用者 and 端末, driven by the keyboard."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.dates import format_instant, utc_now
from app.core.ids import new_id
from app.core.join_code import JoinCode
from app.core.records import User
from app.core.roles import Role
from app.operations.administration.accounts import (
    change_account,
    invite,
    list_accounts,
    make_account,
    take_in_accounts,
)
from app.operations.administration.desks import list_desks, make_join_code, revoke_desk
from app.operations.joining import sign_in_needed
from app.operations.session import Session
from app.sync.wire_accounts import (
    Account,
    ChangeAccount,
    ChangedAccount,
    CreatedAccount,
    Device,
    ImportedAccounts,
    NewAccount,
    Ticket,
)
from app.sync.wire_provider import Invitation
from app.ui.administration.desks import DesksPage
from app.ui.administration.users import UsersPage
from app.ui.administration.words import action_words
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.kit.saving import write_file
from server.audit import Action
from tests.ui.administration.conftest import Answers, Directory
from tests.ui.typing import type_text

NOW = format_instant(utc_now())


def account(user: str, login: str, **columns: Any) -> Account:
    given: dict[str, Any] = {
        "role": Role.STAFF, "has_code": False, "must_change_password": False, "disabled_at": "", "created_at": NOW,
    }  # fmt: skip
    return Account(user, login, **given | columns)


@pytest.fixture
def page(desk: Desk, answers: Answers, directory: Directory, qtbot: QtBot) -> UsersPage:
    answers.given[list_accounts] = (
        account(directory.watanabe.id, "1001", role=Role.LEAD),
        account(directory.ito.id, "ito", disabled_at=NOW),
        account(new_id(), "gone", must_change_password=True),
    )
    page = UsersPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 660)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 3 and "渡辺 花子" in cells(page))
    return page


def cells(page: UsersPage | DesksPage) -> list[str]:
    found = page.table.found
    return [str(found.index(row, column).data()) for row in range(found.rowCount()) for column in range(5)]


def choose(page: UsersPage | DesksPage, text: str, qtbot: QtBot) -> None:
    """Search, and go to the side of the first that is found."""
    page.field.setFocus()
    page.field.clear()
    type_text(page.field, text)
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)


def test_the_list_is_a_good_model(page: UsersPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.lines)
    qtmodeltester.check(page.table.found)


def test_people_are_found_by_any_of_their_words(page: UsersPage, qtbot: QtBot) -> None:
    assert {"総務局/人事課", "管理職", "初回のサインイン前"} <= set(cells(page))
    for words, wanted in (
        ("わたなべ", 1),
        ("渡辺", 1),
        ("人事課 管理職", 1),
        ("gone", 1),
        ("停止中", 1),
        ("", 3),
    ):
        page.field.setText(words)
        assert page.table.found.rowCount() == wanted, words


def test_a_role_is_changed_and_a_person_locked(
    page: UsersPage, answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    choose(page, "渡辺", qtbot)
    side = page.side
    assert QApplication.focusWidget() is side.role
    assert not side.role_button.isEnabled()
    side.role.set_value(Role.ADMINISTRATOR)
    side.role.activated.emit(side.role.currentIndex())
    user = directory.watanabe.id
    answers.given[change_account] = ChangedAccount(account(user, "1001", role=Role.ADMINISTRATOR), "")
    side.role_button.click()
    qtbot.waitUntil(lambda: page.says_saved)
    assert answers.last(change_account) == (user, ChangeAccount(role=Role.ADMINISTRATOR))
    answers.given[change_account] = ChangedAccount(account(user, "1001", disabled_at=NOW), "")
    side.lock_button.click()
    qtbot.waitUntil(lambda: side.lock_button.text() == "利用を再開する")
    assert answers.last(change_account) == (user, ChangeAccount(disabled=True))
    qtbot.keyClick(side.role, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.table


def test_the_tie_to_the_identity_provider_is_cut_after_a_question(
    page: UsersPage, answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    user = directory.watanabe.id
    choose(page, "渡辺", qtbot)
    side = page.side
    assert not side.unlink_button.isVisible()
    answers.given[list_accounts] = (account(user, "1001", has_provider=True),)
    page.look()
    qtbot.waitUntil(side.unlink_button.isVisible)
    side.unlink_button.click()
    answers.given[change_account] = ChangedAccount(account(user, "1001"), "")
    side.sure_button.click()
    qtbot.waitUntil(lambda: not side.unlink_button.isVisible())
    assert answers.last(change_account) == (user, ChangeAccount(unlink_provider=True))


def test_a_first_password_is_told_once(
    page: UsersPage, answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    choose(page, "渡辺", qtbot)
    answers.given[change_account] = ChangedAccount(account(directory.watanabe.id, "1001"), "ABCD-EFGH")
    page.side.password_button.click()
    qtbot.waitUntil(lambda: page.side.secret.text == "ABCD-EFGH")
    page.side.secret.copy_button.click()
    assert QApplication.clipboard().text() == "ABCD-EFGH"
    choose(page, "gone", qtbot)
    assert page.side.secret.isHidden()
    assert not page.side.secret.text
    answers.given[invite] = Invitation("MNPQ", NOW)
    page.side.invitation_button.click()
    qtbot.waitUntil(lambda: page.side.secret.text == "MNPQ")


def test_somebody_new_and_somebody_of_the_directory_are_added(
    page: UsersPage, answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    answers.given[make_account] = CreatedAccount(new_id(), "kato", "WXYZ-1234")
    page.new_button.click()
    side = page.new_side
    assert QApplication.focusWidget() is side.name.lineEdit() or QApplication.focusWidget() is side.name
    side.name.setEditText("加藤 誠")
    type_text(side.login, "kato")
    side.department.setEditText("人事課")
    side.keep_button.click()
    qtbot.waitUntil(lambda: side.secret.text == "WXYZ-1234")
    assert answers.last(make_account) == (NewAccount("kato", "加藤 誠", department="総務局/人事課"),)
    page.new_button.click()
    assert not side.secret.text
    side.name.setEditText("渡辺 花子")
    side.name.edited.emit(side.name.value)
    assert side.login.text() == "1001"
    assert not side.department.isVisible()
    side.keep_button.click()
    assert answers.last(make_account) == (NewAccount("1001", "渡辺 花子", user=directory.watanabe.id),)


def test_a_list_says_what_was_wrong(page: UsersPage, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.given[take_in_accounts] = ImportedAccounts(
        (CreatedAccount(new_id(), "a", "P"),), ("3 行目: 役割が違います。",)
    )
    page.take_in(str(tmp_path / "list.csv"))
    qtbot.waitUntil(page.problems.isVisible)
    assert "1 人を追加しました。追加できなかった行が 1 あります。" in page.notice.text
    assert page.problems.toPlainText() == "3 行目: 役割が違います。"


def test_who_has_to_sign_in_is_led_there(page: UsersPage, answers: Answers, qtbot: QtBot) -> None:
    answers.given[list_accounts] = sign_in_needed()
    places: list[Place] = []
    page.go_to.connect(places.append)
    page.look()
    qtbot.waitUntil(lambda: "サインイン" in page.notice.text)
    page.notice.findChildren(QPushButton)[0].click()
    assert places == [Place("settings", "sharing")]
    assert page.table.found.rowCount() == 3, "what was shown stays"


def device(name: str, **columns: Any) -> Device:
    given: dict[str, Any] = {
        "enrolled_at": NOW, "last_seen_at": NOW, "users": (), "revoked_at": "",
    }  # fmt: skip
    return Device(new_id(), name, **given | columns)


@pytest.fixture
def desks(desk: Desk, answers: Answers, directory: Directory, qtbot: QtBot) -> DesksPage:
    long_ago = format_instant(utc_now() - timedelta(days=40))
    answers.given[list_desks] = (
        device("PC-1", users=(directory.watanabe.id,)), device("PC-2", last_seen_at=long_ago),
        device("PC-3", revoked_at=NOW),
    )  # fmt: skip
    page = DesksPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 660)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 3 and "渡辺 花子" in cells(page))
    return page


def test_a_desk_is_revoked_when_somebody_is_sure(desks: DesksPage, answers: Answers, qtbot: QtBot) -> None:
    assert {"長く接続なし", "停止済み"} <= set(cells(desks))
    choose(desks, "渡辺", qtbot)
    side = desks.side
    assert not side.revoke_button.isVisible()
    qtbot.keyClick(side.stop_button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is side.revoke_button
    qtbot.keyClick(side.revoke_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "停止しました" in desks.notice.text)
    assert answers.last(revoke_desk) == (answers.given[list_desks][0].id,)
    choose(desks, "停止済み", qtbot)
    assert not side.stop_button.isVisible()


def test_a_join_code_is_made_and_put_on_paper(
    desks: DesksPage, answers: Answers, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = JoinCode("enishi.example.lg.jp:8443", bytes(16), bytes(10))
    answers.given[make_join_code] = Ticket(code.printed, code.qr, NOW)
    desks.new_button.click()
    assert QApplication.focusWidget() is desks.code_side.days
    desks.code_side.days.setValue(3)
    desks.code_side.make_button.click()
    qtbot.waitUntil(lambda: desks.code_side.secret.text == code.printed)
    assert answers.last(make_join_code) == (3,)
    path = tmp_path / "code.pdf"
    monkeypatch.setattr(desks.saver, "ask", lambda pdf, _: write_file(path, pdf))
    desks.code_side.save_button.click()
    qtbot.waitUntil(path.exists)
    assert path.read_bytes().startswith(b"%PDF")
    desks.new_button.click()
    assert not desks.code_side.secret.text


def test_what_is_being_done_is_not_disturbed_by_what_arrives(
    page: UsersPage, answers: Answers, session: Session, directory: Directory, qtbot: QtBot
) -> None:
    choose(page, "渡辺", qtbot)
    page.side.role.set_value(Role.AUDITOR)
    page.look()
    qtbot.waitUntil(lambda: len([asked for asked in answers.asked if asked[0] is list_accounts]) == 2)
    assert page.side.role.value is Role.AUDITOR
    page.new_button.click()
    type_text(page.new_side.login, "half")
    with session.operation("user.change", "変更").transaction() as writer:
        writer.update(User, directory.watanabe.id, name="渡辺 華子")
    page.refresh()
    qtbot.waitUntil(lambda: "渡辺 華子" in cells(page))
    assert page.new_side.isVisible()
    assert page.new_side.login.text() == "half"


def test_every_action_of_the_server_has_its_words() -> None:
    assert set(action_words()) == set(Action)
