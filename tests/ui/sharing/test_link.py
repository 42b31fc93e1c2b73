"""The window keeps in step with the server by itself, and says how that goes."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.background import syncing
from app.background.messages import OpenRequest
from app.background.syncing import Standing, keep_in_step
from app.core.errors import LockedError
from app.core.records import Card
from app.core.visibility import Visibility
from app.db.inlet import keep_refused
from app.db.rows import first
from app.db.set_aside import SET_ASIDE
from app.db.told import document_in, only
from app.operations.joining import keep_membership, membership
from app.operations.session import Session
from app.operations.sharing import list_refusals
from app.sync import client
from app.ui.desk import Desk
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from app.ui.shell.frame import Frame
from tests.server.desks import PASSWORD
from tests.server.real_desks import RealOffice
from tests.ui.typing import type_text

WAIT = 20_000


def add_card(session: Session) -> Card:
    card = Card(owner=session.operator.id, operator=session.operator.id, visibility=Visibility.EVERYONE)
    with session.operation("add", "追加").transaction() as writer:
        writer.insert(card)
    return card


@pytest.fixture
def frame(desk: Desk, link: ServerLink, qtbot: QtBot) -> Frame:
    frame = Frame(desk, "settings")
    qtbot.addWidget(frame)
    frame.show()
    return frame


def test_what_changes_is_sent_at_once_and_what_is_new_arrives(
    session: Session, link: ServerLink, frame: Frame, office: RealOffice, qtbot: QtBot
) -> None:
    assert frame.top.sharing.text().startswith("同期済み")
    card = add_card(session)
    qtbot.waitUntil(lambda: card.id in office.documents(), timeout=WAIT)
    qtbot.waitUntil(lambda: not link.state.unsent and link.stands is Standing.IN_STEP, timeout=WAIT)
    department = office.department("新しい課")
    link.sync_now()
    qtbot.waitUntil(lambda: session.store.db.execute("SELECT 1 FROM department WHERE id = ?", (department,)).fetchone() is not None, timeout=WAIT)  # fmt: skip


def test_without_the_server_the_desk_says_what_waits(
    session: Session, link: ServerLink, frame: Frame, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined = membership(session.store)
    assert joined is not None
    keep_membership(session.store, msgspec.structs.replace(joined, address="127.0.0.1:9"))
    monkeypatch.setattr(syncing, "_FIRST_PAUSE", 0.05)
    monkeypatch.setattr(syncing, "_LOOK_FOR_SERVER", 0.05)
    monkeypatch.setattr(client, "_FIRST_PAUSE", 0.01)
    add_card(session)
    qtbot.waitUntil(lambda: link.stands is Standing.OFFLINE and link.state.unsent == 1, timeout=WAIT)
    assert frame.top.sharing.text() == "オフライン · 送信待ち 1 件"
    keep_membership(session.store, joined)  # the server is back, with the session as it was
    qtbot.waitUntil(lambda: link.stands is Standing.IN_STEP and not link.state.unsent, timeout=WAIT)
    assert frame.top.sharing.text().startswith("同期済み")


def test_nothing_is_synced_while_the_desk_is_locked_and_all_at_once_afterwards(
    session: Session, desk: Desk, link: ServerLink, frame: Frame, office: RealOffice, qtbot: QtBot
) -> None:
    desk.lock()
    card = add_card(session)
    with pytest.raises(LockedError):
        desk.start("", keep_in_step)
    qtbot.wait(100)
    assert card.id not in office.documents()
    said: list[str] = []
    link.changed.connect(lambda: said.append(frame.top.sharing.text()))
    desk.open(OpenRequest("default", secret=session.store.keys.secret, operator=session.operator.id))
    qtbot.waitUntil(lambda: bool(link.state.last_at) and not link.is_catching_up, timeout=WAIT)
    assert card.id in office.documents()
    qtbot.waitUntil(lambda: frame.top.sharing.text().startswith("同期済み"), timeout=WAIT)
    assert next(filter(None, said)) == "同期中… · 送信待ち 1 件"


def test_when_the_session_has_ended_the_page_asks_for_the_password(
    session: Session, link: ServerLink, frame: Frame, qtbot: QtBot
) -> None:
    def ended() -> bool:
        """Said until it is heard: what is under way may go on with the session meanwhile."""
        joined = membership(session.store)
        assert joined is not None
        keep_membership(session.store, joined, refresh="")
        link.sync_now()
        qtbot.wait(100)
        return link.stands is Standing.SIGN_IN

    qtbot.waitUntil(ended, timeout=WAIT)
    assert frame.top.sharing.text() == "サインインが必要"
    frame.top.sharing.click()
    page = frame.area.page  # type: ignore[attr-defined]
    assert isinstance(page, SharingPage)
    qtbot.waitUntil(page.sign_in.isVisible)
    type_text(page.sign_in.password, "違うパスワードです")
    page.sign_in.button.click()
    qtbot.waitUntil(lambda: bool(page.sign_in.notice.text), timeout=WAIT)
    qtbot.waitUntil(lambda: link.stands is Standing.SIGN_IN, timeout=WAIT)
    assert page.sign_in.isVisible()
    page.sign_in.password.clear()
    type_text(page.sign_in.password, PASSWORD)
    page.sign_in.button.click()
    qtbot.waitUntil(lambda: link.stands is Standing.IN_STEP and not page.sign_in.isVisible(), timeout=WAIT)


def test_what_was_refused_is_shown_until_somebody_has_looked(
    session: Session, link: ServerLink, frame: Frame, qtbot: QtBot
) -> None:
    card = add_card(session)
    row = first(session.store.db, "SELECT * FROM card WHERE id = ?", (card.id,))
    assert row is not None
    keep_refused(session.store.db, document_in("card", row), "forbidden")
    frame.top.sharing.click()
    page = frame.area.page  # type: ignore[attr-defined]
    assert isinstance(page, SharingPage)
    qtbot.waitUntil(lambda: len(page.refusals.buttons) == 2, timeout=WAIT)
    assert "所有者か管理者" in page.refusals.words
    page.refusals.buttons[-1].click()
    qtbot.waitUntil(page.refusals.isHidden, timeout=WAIT)
    assert list_refusals(session) == []
    assert session.store.has(Card, card.id)


def test_a_change_that_waits_can_be_saved_as_a_file_and_dropped(
    session: Session,
    link: ServerLink,
    frame: Frame,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = add_card(session)
    row = first(session.store.db, "SELECT * FROM card WHERE id = ?", (card.id,))
    assert row is not None
    said = only(document_in("card", row | {"exchanged_on": "2025-04"}), ["exchanged_on"])
    keep_refused(session.store.db, said, SET_ASIDE)
    session.store.db.execute("UPDATE refusal SET stood_on = x'90'")
    out = tmp_path / "変更.txt"
    monkeypatch.setattr("app.ui.sharing.page.ask_for_place", lambda *asked: asked[-1](str(out)))
    frame.top.sharing.click()
    page = frame.area.page  # type: ignore[attr-defined]
    assert isinstance(page, SharingPage)
    qtbot.waitUntil(lambda: len(page.refusals.buttons) == 3, timeout=WAIT)
    assert [button.text() for button in page.refusals.buttons] == [
        "名刺を開く", "ファイルに保存…", "送らずに捨てる"
    ]  # fmt: skip
    page.refusals.buttons[1].click()
    qtbot.waitUntil(out.exists, timeout=WAIT)
    text = out.read_text()
    assert "交換日: 2025-04" in text
    assert "サーバーにたずねます" in text
    page.refusals.buttons[-1].click()
    qtbot.waitUntil(page.refusals.isHidden, timeout=WAIT)
    assert list_refusals(session) == []


def test_leaving_says_what_goes_and_then_the_desk_stands_alone(
    session: Session, link: ServerLink, frame: Frame, desk: Desk, qtbot: QtBot
) -> None:
    card = add_card(session)
    frame.top.sharing.click()
    page = frame.area.page  # type: ignore[attr-defined]
    assert isinstance(page, SharingPage)
    page.leave_button.click()
    qtbot.waitUntil(page.leave.isVisible, timeout=WAIT)
    assert "ご自分の名刺 1 枚" in page.leave.words
    page.leave.keep.click()
    assert page.leave.isHidden()
    assert page.leave_button.isVisible()
    page.leave_button.click()
    qtbot.waitUntil(page.leave.isVisible, timeout=WAIT)
    with qtbot.waitSignal(desk.signed_on, timeout=WAIT):
        page.leave.button.click()
    assert membership(session.store) is None
    assert session.store.has(Card, card.id)
    qtbot.waitUntil(page.join.isVisible, timeout=WAIT)
    assert frame.top.sharing.isHidden()
