"""Who is signed in sees his desks on the page 共有, and stops one that he has lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.operations.own_account import OwnDesk
from app.ui.desk import Desk
from app.ui.sharing.link import ServerLink
from app.ui.sharing.own_desks import OwnDesks
from app.ui.sharing.page import SharingPage
from tests.server.real_desks import RealOffice

from .conftest import LOGIN

WAIT = 20_000
SEEN = "2026-03-02T01:12:00.000Z"


@pytest.fixture
def lost(office: RealOffice, link: ServerLink) -> str:
    """Another desk of whoever is at this one; its id."""
    assert link.state.joined
    with office.desk(LOGIN, "lost") as desk:
        return desk.session.store.device


@pytest.fixture
def page(desk: Desk, lost: str, qtbot: QtBot) -> SharingPage:
    assert lost
    page = SharingPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 560)
    page.show()
    return page


@pytest.fixture
def own(page: SharingPage, qtbot: QtBot) -> OwnDesks:
    qtbot.waitUntil(lambda: len(page.desks.buttons) == 2, timeout=WAIT)  # the test signs in at a third one
    return page.desks


def stop(own: OwnDesks, desk: str) -> QPushButton:
    (found,) = (one for one in own.buttons if one.property("desk") == desk)
    return found


def button(own: OwnDesks, words: str) -> QPushButton:
    (found,) = (one for one in own.findChildren(QPushButton) if one.text() == words and one.isVisible())
    return found


def test_a_lost_desk_is_stopped_after_a_question(
    own: OwnDesks, page: SharingPage, lost: str, office: RealOffice, qtbot: QtBot
) -> None:
    def is_revoked() -> bool:
        rows = office.administrator.services.database.transaction(
            lambda c: c.execute("SELECT revoked_at FROM device WHERE id = %s", (lost,)).fetchall()
        )
        return rows[0][0] is not None

    assert "この端末" in own.words
    stop(own, lost).click()
    keep = button(own, "やめる(何も変更しません)")
    port = page.viewport()
    qtbot.waitUntil(lambda: port.rect().contains(keep.mapTo(port, keep.rect().bottomRight())), timeout=WAIT)
    keep.click()
    assert not keep.isVisible()
    assert not is_revoked()
    stop(own, lost).click()
    button(own, "停止する").click()
    qtbot.waitUntil(lambda: "停止しました" in own.notice.text, timeout=WAIT)
    assert is_revoked()
    assert "停止済み" in own.words
    assert len(own.buttons) == 1


def test_names_of_desks_are_no_markup(own: OwnDesks) -> None:
    own.show_desks([OwnDesk("a", "<b>窓口</b>", SEEN, "", "", is_this=False)])
    assert "<b>窓口</b>" in own.words
    assert "まだありません" in own.words
