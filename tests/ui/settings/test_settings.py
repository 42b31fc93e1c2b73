"""The settings, driven by the keyboard against a real store."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QTableView,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.errors import LockedError
from app.core.roles import Role
from app.db import system_keyring
from app.db.keys import KeyFile
from app.operations import directory, keeping, keys, settings
from app.operations.directory import StaffFacts, staff_facts
from app.operations.session import Session
from app.operations.settings import Appearance, appearance
from app.operations.sharing import SharingState
from app.ui.administration.register import RegisterPage
from app.ui.administration.retention import RetentionPage
from app.ui.desk import Desk
from app.ui.settings.about import AboutPage
from app.ui.settings.area import SettingsArea
from app.ui.settings.backup import BackupPage
from app.ui.settings.check import CheckPage
from app.ui.settings.general import GeneralPage
from app.ui.settings.page import Page
from app.ui.settings.profile import ProfilePage
from app.ui.settings.reading import ReadingPage
from app.ui.settings.review import ReviewPage
from app.ui.settings.staff import StaffPage
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from tests.db.test_system_keyring import Keeping
from tests.operations.desk import PASSPHRASE, pile, take_in_pile

PAGES = [
    GeneralPage, ProfilePage, SharingPage, BackupPage, ReviewPage, ReadingPage, CheckPage, StaffPage, RetentionPage,
    RegisterPage, AboutPage,
]  # fmt: skip


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_keyring, "_trusted_backend", lambda: None)


@pytest.fixture
def area(desk: Desk, qtbot: QtBot) -> SettingsArea:
    area = SettingsArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    with qtbot.waitActive(area):
        pass
    area.shown()
    return area


def settle(desk: Desk, qtbot: QtBot) -> None:
    """Wait until all that was asked is answered: answers come in their order."""
    with qtbot.waitCallback() as answered:
        desk.ask(settings.chosen).then(answered)


def go_to(area: SettingsArea, kind: type[Page], qtbot: QtBot) -> Page:
    """To a page by the arrow keys."""
    area.list.setFocus()
    for _ in PAGES:
        if area.page.name != kind.name:
            qtbot.keyClick(area.list, Qt.Key.Key_Down)
    assert isinstance(area.page, kind)
    settle(area.desk, qtbot)
    return area.page


def retype(edit: QLineEdit, text: str, qtbot: QtBot) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("kind", PAGES)
def test_every_page_is_reached_by_keys_and_names_what_is_on_it(
    area: SettingsArea, qtbot: QtBot, kind: type[Page]
) -> None:
    page = go_to(area, kind, qtbot)
    for sort in (QLineEdit, QAbstractButton, QComboBox, QListWidget, QTableView):
        for widget in page.findChildren(sort):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(
                widget.parent(), (QComboBox, QAbstractSpinBox, QTableView)
            ):
                assert widget.accessibleName(), widget


def test_who_has_joined_says_who_acts_for_him(area: SettingsArea) -> None:
    area.open_record("delegation")
    assert area.page.name == "general"
    link = ServerLink.of(area.desk)
    for role, can in ((Role.STAFF, True), (Role.AUDITOR, False)):
        link.state = SharingState(joined=True, role=role)
        link.changed.emit()
        area.open_record("delegation")
        assert (area.page.name == "delegation") is can
        assert ("設定: 代行" in {action.text() for action in area.commands()}) is can


def test_the_look_is_kept_at_once_and_told(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, GeneralPage, qtbot)
    assert isinstance(page, GeneralPage)
    page.theme.setFocus()
    with qtbot.waitSignal(area.appearance_changed):
        qtbot.keyClick(page.theme, Qt.Key.Key_Down)
        qtbot.keyClick(page.theme, Qt.Key.Key_Down)
    settle(area.desk, qtbot)
    assert appearance(session) == Appearance(theme="dark")
    assert page.says_saved


def test_a_place_that_is_named_is_shown(area: SettingsArea) -> None:
    area.open_record("profile")
    assert isinstance(area.page, ProfilePage)
    area.open_record("nowhere")
    assert isinstance(area.page, ProfilePage)


def test_the_operator_changes_what_is_known_of_him(
    area: SettingsArea, session: Session, qtbot: QtBot
) -> None:
    page = go_to(area, ProfilePage, qtbot)
    assert isinstance(page, ProfilePage)
    assert page.full_name.text() == "佐藤 花子"
    retype(page.mail, "hanako@example.lg.jp", qtbot)
    retype(page.department, "Sangyo", qtbot)
    retype(page.office, "Tohoku", qtbot)
    settle(area.desk, qtbot)
    facts = staff_facts(session, session.operator.id)
    assert (facts.mail, facts.department) == ("hanako@example.lg.jp", "Sangyo")
    assert session.store.setting(settings.OFFICE) == "Tohoku"
    assert area.desk.operator.mail == "hanako@example.lg.jp"
    assert page.says_saved


def test_a_mail_address_that_is_none_is_refused_in_place(
    area: SettingsArea, session: Session, qtbot: QtBot
) -> None:
    page = go_to(area, ProfilePage, qtbot)
    assert isinstance(page, ProfilePage)
    retype(page.mail, "hanako", qtbot)
    settle(area.desk, qtbot)
    assert "メールアドレスではありません" in page.notice.text
    assert page.mail.text() == "hanako"
    assert staff_facts(session, session.operator.id).mail == ""


def test_the_minutes_before_the_lock(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, ProfilePage, qtbot)
    assert isinstance(page, ProfilePage)
    assert page.idle.currentData() == "10"
    page.idle.setFocus()
    with qtbot.waitSignal(area.appearance_changed):
        qtbot.keyClick(page.idle, Qt.Key.Key_Down)
    assert settings.idle_minutes(session) == 15


def test_the_passphrase_is_changed_by_who_knows_it(
    area: SettingsArea, session: Session, qtbot: QtBot
) -> None:
    page = go_to(area, ProfilePage, qtbot)
    assert isinstance(page, ProfilePage)
    form = page.passphrase
    form.open_button.setFocus()
    qtbot.keyClick(form.open_button, Qt.Key.Key_Space)
    assert form.current.edit.hasFocus()
    for text in ("wrong", "new words", "new words"):
        field = QApplication.focusWidget()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(area.desk, qtbot)
    assert "違います" in form.notice.text
    file = KeyFile(session.store.profile.keys)
    assert file.unlock(PASSPHRASE) == session.store.keys
    form.current.set_text(PASSPHRASE)
    form.do_button.setFocus()
    qtbot.keyClick(form.do_button, Qt.Key.Key_Space)
    settle(area.desk, qtbot)
    assert file.unlock("new words") == session.store.keys
    assert form.body.isHidden()
    assert form.current.text == form.wanted.text == ""


def test_a_new_code_is_shown_once_and_replaces_the_old_one(
    area: SettingsArea, session: Session, qtbot: QtBot
) -> None:
    page = go_to(area, ProfilePage, qtbot)
    assert isinstance(page, ProfilePage)
    form = page.code
    form.unfold()
    form.current.set_text(PASSPHRASE)
    qtbot.keyClick(form.current.edit, Qt.Key.Key_Return)
    settle(area.desk, qtbot)
    code = form.view.accessibleName().replace(" ", "-")
    assert KeyFile(session.store.profile.keys).unlock_by_code(code) == session.store.keys
    assert not form.close_button.isEnabled()
    form.noted_box.setFocus()
    qtbot.keyClick(form.noted_box, Qt.Key.Key_Space)
    form.close_button.setFocus()
    qtbot.keyClick(form.close_button, Qt.Key.Key_Space)
    settle(area.desk, qtbot)
    assert form.view.accessibleName() == ""
    assert keys.unnoted_code(session) == ""


def test_no_new_code_without_the_passphrase(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, ProfilePage, qtbot)
    assert isinstance(page, ProfilePage)
    page.code.unfold()
    qtbot.keyClick(page.code.current.edit, Qt.Key.Key_Return)
    settle(area.desk, qtbot)
    assert page.code.view.accessibleName() == ""
    assert "違います" in page.code.notice.text
    assert keys.unnoted_code(session) == ""


def test_the_keyring_opens_where_there_is_one(
    area: SettingsArea, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = go_to(area, ProfilePage, qtbot)
    assert isinstance(page, ProfilePage)
    assert not page.keyring.isEnabled()
    backend = Keeping()
    monkeypatch.setattr(system_keyring, "_trusted_backend", lambda: backend)
    page.refresh()
    settle(area.desk, qtbot)
    page.keyring.setFocus()
    qtbot.keyClick(page.keyring, Qt.Key.Key_Space)
    settle(area.desk, qtbot)
    assert KeyFile(session.store.profile.keys).is_remembered
    qtbot.keyClick(page.keyring, Qt.Key.Key_Space)
    settle(area.desk, qtbot)
    assert not KeyFile(session.store.profile.keys).is_remembered


def test_a_backup_from_nowhere_to_done(
    area: SettingsArea, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    take_in_pile(session, pile(2))
    page = go_to(area, BackupPage, qtbot)
    assert isinstance(page, BackupPage)
    assert "決まっていません" in page.state.text()
    assert not page.now_button.isEnabled()
    page.begin()
    settle(area.desk, qtbot)
    assert page.folder.hasFocus()
    (tmp_path / "backup").mkdir()
    retype(page.folder, str(tmp_path / "backup"), qtbot)
    settle(area.desk, qtbot)
    settle(area.desk, qtbot)
    assert "まだ一度も" in page.state.text()
    page.now_button.setFocus()
    qtbot.keyClick(page.now_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "読み返して" in page.notice.text)
    settle(area.desk, qtbot)
    assert str(tmp_path / "backup") in page.state.text()
    assert "同じディスク" in page.warning.text
    assert page.waiting.isHidden()
    assert keeping.backup_state(session).last_at
    take_in_pile(session, [pile(5)[4]])
    page.refresh()
    settle(area.desk, qtbot)
    assert "2" in page.waiting.text()
    assert not page.waiting.isHidden()


def test_a_folder_that_is_not_there_is_refused(area: SettingsArea, qtbot: QtBot, tmp_path: Path) -> None:
    page = go_to(area, BackupPage, qtbot)
    assert isinstance(page, BackupPage)
    retype(page.folder, str(tmp_path / "none"), qtbot)
    settle(area.desk, qtbot)
    assert "がありません" in page.notice.text


def test_a_folder_that_went_away_is_said(
    area: SettingsArea, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "backup").mkdir()
    keeping.set_backup_folder(session, tmp_path / "backup")
    (tmp_path / "backup").rmdir()
    page = go_to(area, BackupPage, qtbot)
    assert isinstance(page, BackupPage)
    assert "見つかりません" in page.warning.text
    assert not page.now_button.isEnabled()


def test_how_sure_is_sure_enough(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, ReviewPage, qtbot)
    assert isinstance(page, ReviewPage)
    assert page.value == 0.999
    first = page.findChildren(QRadioButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    settle(area.desk, qtbot)
    assert settings.threshold(session) == 0.99
    settings.choose(session, settings.THRESHOLD, "0.95")
    page.refresh()
    settle(area.desk, qtbot)
    assert page.value == 0.95


def test_reading_keeps_to_its_cores(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, ReadingPage, qtbot)
    assert isinstance(page, ReadingPage)
    assert page.engine.currentData() == "rapidocr"
    page.cores.setFocus()
    qtbot.keyClick(page.cores, Qt.Key.Key_Down)
    retype(page.models, "/models", qtbot)
    settle(area.desk, qtbot)
    assert session.store.setting(settings.CORES) == "1"
    assert session.store.setting(settings.MODELS) == "/models"


def test_second_readers_are_asked_or_not(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, ReadingPage, qtbot)
    assert isinstance(page, ReadingPage)
    assert page.second_readers.isChecked()
    for wanted in (settings.NO_SECOND_READERS, ""):
        page.second_readers.setFocus()
        qtbot.keyClick(page.second_readers, Qt.Key.Key_Space)
        settle(area.desk, qtbot)
        assert session.store.setting(settings.SECOND_READERS) == wanted


@pytest.mark.parametrize("full", [True, False])
def test_a_check_finds_nothing_or_says_what_to_do(
    area: SettingsArea, session: Session, qtbot: QtBot, full: bool
) -> None:
    take_in_pile(session, pile(2))
    page = go_to(area, CheckPage, qtbot)
    assert isinstance(page, CheckPage)
    button = page.full_button if full else page.quick_button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not page.quick_button.isEnabled()
    qtbot.waitUntil(lambda: "壊れたところはありません" in page.notice.text)
    next(iter(session.store.images.files())).unlink()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "1 件" in page.notice.text)
    assert "バックアップから戻してください" in page.details.toPlainText()
    assert button.isEnabled()


def test_unknown_images_are_taken_in_anew(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    take_in_pile(session, pile(1))
    with session.store.db.conn:
        session.store.db.execute("DELETE FROM page WHERE num = 2")
    page = go_to(area, CheckPage, qtbot)
    assert isinstance(page, CheckPage)
    page.begin()
    qtbot.waitUntil(lambda: "台帳にない画像が 1 面" in page.notice.text)
    again = next(
        button for button in page.notice.findChildren(QAbstractButton) if "取り込み直す" in button.text()
    )
    qtbot.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "1 面を取り込み直しました" in page.notice.text)


def names(page: StaffPage) -> list[str]:
    return [str(page.model.index(row, 0).data() or "") for row in range(page.model.rowCount())]


def test_staff_are_added_found_and_changed(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, StaffPage, qtbot)
    assert isinstance(page, StaffPage)
    page.add_button.setFocus()
    qtbot.keyClick(page.add_button, Qt.Key.Key_Space)
    for text in ("Suzuki Ichiro", "suzuki", "A-1", "suzuki@example.lg.jp", "Kikaku"):
        field = QApplication.focusWidget()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.form_box.isHidden)
    qtbot.waitUntil(lambda: "Suzuki Ichiro" in names(page))
    retype(page.field, "a-1", qtbot)
    qtbot.waitUntil(lambda: names(page) == ["Suzuki Ichiro"])
    page.table.setFocus()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    retype(page.form_box.name, "Suzuki Jiro", qtbot)
    page.form_box.keep_button.setFocus()
    qtbot.keyClick(page.form_box.keep_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(page) == ["Suzuki Jiro"])


def test_what_is_refused_stays_in_the_form(area: SettingsArea, session: Session, qtbot: QtBot) -> None:
    page = go_to(area, StaffPage, qtbot)
    assert isinstance(page, StaffPage)
    page.add_button.click()
    page.form_box.mail.setText("x")
    qtbot.keyClick(page.form_box.department, Qt.Key.Key_Return)
    settle(area.desk, qtbot)
    assert "氏名が空" in page.notice.text
    assert page.form_box.name.hasFocus()
    qtbot.keyClick(page.form_box.name, Qt.Key.Key_Escape)
    assert page.form_box.isHidden()
    assert page.table.hasFocus()


def test_a_list_of_staff_is_taken_in_with_its_problems(
    area: SettingsArea, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "staff.csv"
    path.write_text("氏名,職員番号,部署\n鈴木 一郎,1,企画課\n,2,企画課\n", encoding="cp932")
    page = go_to(area, StaffPage, qtbot)
    assert isinstance(page, StaffPage)
    page.take_in(str(path))
    qtbot.waitUntil(lambda: "追加 1 人" in page.notice.text)
    assert "3 行目" in page.problems.toPlainText()
    qtbot.waitUntil(lambda: "鈴木 一郎" in names(page))
    path.write_bytes(b"\xff\xfe\x00")
    page.take_in(str(path))
    qtbot.waitUntil(lambda: "文字コード" in page.notice.text or "列がありません" in page.notice.text)
    assert page.import_button.isEnabled()


def test_the_model_of_the_staff_is_sound(
    area: SettingsArea, session: Session, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    for number in range(3):
        directory.add_staff(session, StaffFacts(f"職員 {number}", staff_number=str(number)))
    page = go_to(area, StaffPage, qtbot)
    assert isinstance(page, StaffPage)
    page.model.set_numbers(array("q", [1, 2, 3]))
    qtmodeltester.check(page.model)


def test_commands_lead_to_pages_and_start_work(area: SettingsArea, qtbot: QtBot) -> None:
    commands = {action.text(): action for action in area.commands()}
    commands["設定: 職員"].trigger()
    assert isinstance(area.page, StaffPage)
    commands["データのかんたん点検"].trigger()
    page = area.page
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: "壊れたところはありません" in page.notice.text)
    assert area.keys()


def test_the_notice_is_there_to_be_read(area: SettingsArea, qtbot: QtBot) -> None:
    page = go_to(area, AboutPage, qtbot)
    assert isinstance(page, AboutPage)
    assert "SIL Open Font License" in page.notice_view.toPlainText()


def test_a_wrong_passphrase_is_no_way_to_a_new_one(session: Session) -> None:
    with pytest.raises(LockedError):
        keys.change_passphrase_knowing(session, "違う", "新しい")
    with pytest.raises(LockedError):
        keys.new_code_knowing(session, "違う")
    assert keys.unnoted_code(session) == ""
