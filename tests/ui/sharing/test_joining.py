"""Joining a server in the real window with the real processes beside it, and every step on the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.background.process import Connect, Processes
from app.background.syncing import Standing
from app.core.records import Card
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations.joining import membership
from app.operations.session import Session
from app.operations.staff import ensure_department, ensure_user
from app.ui.desk import Desk
from app.ui.settings.area import SettingsArea
from app.ui.sharing import joining
from app.ui.sharing.page import SharingPage
from app.ui.window import MainWindow
from tests.operations.desk import PASSPHRASE, open_desk
from tests.server.desks import PASSWORD, new_account
from tests.server.real_desks import RealOffice
from tests.ui.inline import Inline
from tests.ui.typing import type_text

WAIT = 60_000


@pytest.fixture
def session(home: Path, office: RealOffice, department: str) -> Iterator[Session]:
    """A desk that has joined no server, with cards of its user and of two others."""
    with open_desk(home) as session:
        ensure_department(session, "総務課")
        ensure_department(session, "どこにもない課")
        yield session


def add_card(session: Session, owner: str = "", department: str = "") -> Card:
    card = Card(
        owner=owner or session.operator.id, operator=session.operator.id, department=department,
        visibility=Visibility.EVERYONE,
    )  # fmt: skip
    with session.operation("add", "追加").transaction() as writer:
        writer.insert(card)
    return card


def a_window(connect: Connect, qtbot: QtBot) -> MainWindow:
    window = MainWindow(Desk(connect))
    qtbot.addWidget(window)
    window.show()
    window.begin(passphrase=PASSPHRASE)
    qtbot.waitUntil(lambda: window.frame is not None, timeout=WAIT)
    return window


def sharing_page(window: MainWindow, qtbot: QtBot) -> SharingPage:
    assert window.frame is not None
    window.frame.show_area("settings")
    area = window.frame.area
    assert isinstance(area, SettingsArea)
    area.open_record("sharing")
    assert isinstance(area.page, SharingPage)
    return area.page


def fill(page: SharingPage, code: str, login: str, password: str) -> None:
    for field, text in (
        (page.join.start.code, code), (page.join.start.login, login), (page.join.start.password, password),
    ):  # fmt: skip
        field.clear()
        type_text(field, text)
    page.join.start.button.click()


def test_a_desk_joins_with_the_processes_of_the_window(
    session: Session, office: RealOffice, account: str, department: str, qtbot: QtBot
) -> None:
    colleague = office.account("suzuki", department)
    other = ensure_user(session, "試験 suzuki")
    stranger = ensure_user(session, "どこにも いない")
    mine = add_card(session)
    theirs = add_card(session, other.id, ensure_department(session, "総務課").id)
    apart = add_card(session, stranger.id)
    window = a_window(Processes(), qtbot)
    try:
        page = sharing_page(window, qtbot)
        fill(page, office.ticket(), "sato", PASSWORD)
        plan = page.join.plan
        qtbot.waitUntil(lambda: len(plan.boxes) == 3, timeout=WAIT)
        assert membership(session.store).user == ""  # type: ignore[union-attr]
        assert plan.boxes[other.id].currentData() == colleague
        assert plan.boxes[stranger.id].currentData() == account
        plan.button.click()
        qtbot.waitUntil(lambda: window.desk.operator.id == account, timeout=WAIT)
        qtbot.waitUntil(lambda: {mine.id, theirs.id, apart.id} <= office.documents().keys(), timeout=WAIT)
        assert office.documents()[theirs.id].values["owner"] == colleague
        assert office.documents()[theirs.id].values["department"] == department
        assert office.documents()[apart.id].values["owner"] == account
        page = sharing_page(window, qtbot)
        qtbot.waitUntil(lambda: page.link.stands is Standing.IN_STEP, timeout=WAIT)
        assert page.state.isVisibleTo(page)
        assert not page.join.isVisible()
    finally:
        window.desk.leave()


@pytest.fixture
def page(session: Session, connect: Inline, qtbot: QtBot) -> Iterator[SharingPage]:
    window = a_window(connect, qtbot)
    yield sharing_page(window, qtbot)
    window.desk.leave()


def test_what_is_wrong_is_said_and_can_be_mended(
    page: SharingPage, office: RealOffice, account: str, qtbot: QtBot
) -> None:
    start = page.join.start
    code = office.ticket()
    for wrong, login, password, said in (
        ("", "sato", PASSWORD, "参加コード"),
        ("これはコードではない", "sato", PASSWORD, "参加コードではありません"),
        (code[:-2], "sato", PASSWORD, "写し間違い"),
        (code, "sato", "違うパスワードです", "パスワード"),
    ):
        fill(page, wrong, login, password)
        qtbot.waitUntil(lambda said=said: said in start.notice.text, timeout=WAIT)  # type: ignore[misc]
        qtbot.waitUntil(start.isEnabled, timeout=WAIT)
    fill(page, code, "sato", PASSWORD)
    qtbot.waitUntil(page.join.plan.button.isEnabled, timeout=WAIT)
    qtbot.waitUntil(page.join.plan.isVisible, timeout=WAIT)


def test_a_first_password_is_changed_on_the_way(
    page: SharingPage, session: Session, office: RealOffice, qtbot: QtBot
) -> None:
    user, first = new_account(office.administrator.services, "tanaka", Role.STAFF)
    fill(page, office.ticket(), "tanaka", first)
    form = page.join.first_password
    qtbot.waitUntil(form.isVisible, timeout=WAIT)
    for field in (form.new, form.again):
        type_text(field, PASSWORD)
    form.button.click()
    qtbot.waitUntil(lambda: page.join.plan.isVisible() and page.join.plan.isEnabled(), timeout=WAIT)
    desk = page.desk
    page.join.plan.button.click()
    qtbot.waitUntil(lambda: desk.operator.id == user, timeout=WAIT)


asked, cancelled = threading.Event(), threading.Event()


def browse(*_: object) -> None:
    """As somebody who is in no hurry."""
    asked.set()
    cancelled.wait(WAIT / 1000)


def test_signing_in_with_the_browser_can_be_cancelled(
    page: SharingPage, office: RealOffice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked.clear()
    monkeypatch.setattr(joining, "begin_joining_by_provider", browse)
    start = page.join.start
    type_text(start.code, office.ticket())
    start.browser.click()
    qtbot.waitUntil(asked.is_set, timeout=WAIT)
    assert start.cancel is not None
    assert start.cancel.isVisible()
    assert not start.button.isEnabled()
    start.cancel.click()
    cancelled.set()
    assert start.button.isEnabled()
    assert start.cancel.isHidden()
    assert "取り消しました" in start.notice.text
