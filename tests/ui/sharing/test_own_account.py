"""Who is signed in changes his password and has the server ask for codes, on the page 共有."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.core.dates import utc_now
from app.operations import joining
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.sharing.link import ServerLink
from app.ui.sharing.own_account import CodeForm, OwnAccount
from app.ui.sharing.page import SharingPage
from app.ui.sharing.sign_in import PasswordForm
from server import provider_sign_in
from tests.server.authenticator import shown_for
from tests.server.desks import PASSWORD
from tests.server.real_desks import RealOffice
from tests.ui.typing import type_text

WAIT = 20_000
NEW = "新しい合言葉は長いほどよい"


@pytest.fixture
def page(desk: Desk, link: ServerLink, qtbot: QtBot) -> SharingPage:
    page = SharingPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 900)
    page.show()
    qtbot.waitUntil(page.account.isVisible, timeout=WAIT)
    return page


@pytest.fixture
def own(page: SharingPage) -> OwnAccount:
    return page.account


def open_code(own: OwnAccount, qtbot: QtBot) -> CodeForm:
    own.code.button.click()
    form = own.code.form
    assert isinstance(form, CodeForm)
    qtbot.waitUntil(form.isVisible, timeout=WAIT)
    return form


def switch_on(own: OwnAccount, qtbot: QtBot) -> None:
    form = open_code(own, qtbot)
    type_text(form.code, shown_for(form.secret.text(), utc_now()))
    form.button.click()
    qtbot.waitUntil(own.removal.isVisible, timeout=WAIT)


def test_a_password_is_changed(own: OwnAccount, session: Session, qtbot: QtBot) -> None:
    own.password.button.click()
    form = own.password.form
    assert isinstance(form, PasswordForm)
    assert form.isVisible()
    type_text(form.old, "ちがうパスワード")
    for field in (form.new, form.again):
        type_text(field, NEW)
    form.button.click()
    qtbot.waitUntil(lambda: "今のパスワードが違います" in form.notice.text, timeout=WAIT)
    form.old.clear()
    type_text(form.old, PASSWORD)
    type_text(form.again, "。")
    form.button.click()
    assert "2 回の新しいパスワードが違います" in form.notice.text
    form.again.setText(NEW)
    form.button.click()
    qtbot.waitUntil(lambda: "変えました" in own.notice.text, timeout=WAIT)
    assert form.isHidden()
    assert [field.text() for field in form.findChildren(QLineEdit)] == ["", "", ""]
    joining.sign_in(session, NEW)


def test_codes_are_switched_on_and_off(own: OwnAccount, qtbot: QtBot) -> None:
    assert not own.removal.isVisible()
    form = open_code(own, qtbot)
    secret = form.secret.text()
    right = shown_for(secret, utc_now())
    type_text(form.code, f"{(int(right) + 1) % 1_000_000:06}")
    form.button.click()
    qtbot.waitUntil(lambda: "合いません" in form.notice.text, timeout=WAIT)
    assert form.secret.text() == secret, "the application has it already"
    form.code.clear()
    type_text(form.code, shown_for(secret, utc_now()))
    form.button.click()
    qtbot.waitUntil(own.removal.isVisible, timeout=WAIT)
    assert not own.code.isVisible()
    assert (form.secret.text(), form.code.text(), form.picture.height()) == ("", "", 0)
    own.removal.button.click()
    field = own.removal.form.findChildren(QLineEdit)[0]
    type_text(field, "ちがうパスワード")
    own.removal.form.button.click()
    qtbot.waitUntil(lambda: "今のパスワードが違います" in own.removal.form.notice.text, timeout=WAIT)
    field.clear()
    type_text(field, PASSWORD)
    own.removal.form.button.click()
    qtbot.waitUntil(own.code.isVisible, timeout=WAIT)
    assert field.text() == ""


def test_a_code_is_dark_on_white_with_room_around_it(own: OwnAccount, qtbot: QtBot) -> None:
    picture = open_code(own, qtbot).picture
    image = picture.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert colours == {"#000000", "#ffffff"}
    assert {image.pixelColor(x, 8).name() for x in range(image.width())} == {"#ffffff"}


def test_nothing_secret_stays_when_it_is_given_up_or_the_page_is_left(
    page: SharingPage, own: OwnAccount, qtbot: QtBot
) -> None:
    form = open_code(own, qtbot)
    own.code.keep.click()
    assert form.secret.text() == ""
    assert own.code.button.isVisible()
    first = open_code(own, qtbot).secret.text()
    assert first
    page.hide()
    assert form.secret.text() == ""
    page.show()
    assert form.isHidden()
    assert open_code(own, qtbot).secret.text() != first
    own.password.button.click()
    assert form.secret.text() == "", "one at a time"
    assert form.isHidden()


def test_all_of_a_form_stays_in_sight_where_the_window_is_low_and_lists_arrive_above_it(
    page: SharingPage, own: OwnAccount, qtbot: QtBot
) -> None:
    page.resize(900, 560)
    form = open_code(own, qtbot)
    port = page.viewport()

    def is_in_sight() -> bool:
        corners = form.rect().topLeft(), form.rect().bottomRight()
        return all(port.rect().contains(form.mapTo(port, corner)) for corner in corners)

    qtbot.waitUntil(is_in_sight, timeout=WAIT)
    before = own.y()
    arrived = QLabel(page)
    arrived.setFixedHeight(700)
    page.column.insertWidget(3, arrived)
    qtbot.waitUntil(lambda: own.y() > before + 600, timeout=WAIT)
    assert is_in_sight()


def test_a_sync_leaves_what_is_being_typed(own: OwnAccount, link: ServerLink, qtbot: QtBot) -> None:
    own.password.button.click()
    form = own.password.form
    assert isinstance(form, PasswordForm)
    type_text(form.old, PASSWORD)
    before = link.state.last_at
    link.sync_now()
    qtbot.waitUntil(lambda: link.state.last_at > before, timeout=WAIT)
    assert form.isVisible()
    assert form.old.text() == PASSWORD


def test_who_signs_in_by_the_provider_is_offered_nothing(
    page: SharingPage, office: RealOffice, link: ServerLink, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provider_sign_in, "recheck", lambda *_: None)
    office.administrator.services.database.transaction(
        lambda connection: connection.execute("UPDATE session SET issuer = 'https://login.example.lg.jp'")
    )
    link.sync_now()
    qtbot.waitUntil(lambda: not page.account.isVisible(), timeout=WAIT)
