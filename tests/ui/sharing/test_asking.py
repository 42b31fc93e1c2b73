"""Asking for a card whose owner wants to be asked first, in the window; the owner answers at one click."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.reading import FieldName
from app.core.records import Card, CardStub, Certainty, Edit
from app.core.visibility import Visibility
from app.operations.asking import answer_request, ask_for_card, list_requests
from app.operations.session import Session
from app.sync.wire_sharing import ContactState
from app.ui.desk import Desk
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from app.ui.sharing.stubs import StubBar
from tests.server.real_desks import RealDesk, RealOffice

WAIT = 20_000


def ask_first(session: Session, department: str, name: str) -> Card:
    card = Card(
        owner=session.operator.id,
        operator=session.operator.id,
        department=department,
        visibility=Visibility.ASK,
    )
    with session.operation("add", "追加").transaction() as writer:
        writer.insert(card)
        writer.insert(
            Edit(
                root=card.id, field=FieldName.NAME, value=name, certainty=Certainty.TYPED,
                by=session.operator.id,
            )
        )  # fmt: skip
    return card


def press(parent: StubBar | SharingPage, words: str) -> None:
    (button,) = (
        one for one in parent.findChildren(QPushButton) if one.text() == words and one.isVisibleTo(parent)
    )
    button.click()


def ask_in_the_name_of(desk: RealDesk, stub: str, why: str) -> None:
    ask_for_card(desk.session, stub, why, connect=lambda _: desk.network)


def test_a_stub_is_found_and_asked_for(
    session: Session, desk: Desk, link: ServerLink, office: RealOffice, department: str, qtbot: QtBot
) -> None:
    office.account("suzuki", department)
    with office.desk("suzuki") as suzuki:
        suzuki.sync()
        card = ask_first(suzuki.session, department, "山田 太郎")
        suzuki.sync()
        link.sync_now()
        qtbot.waitUntil(lambda: has_stub(session), timeout=WAIT)
        bar = StubBar(desk)
        qtbot.addWidget(bar)
        bar.look("やまだ")
        bar.look("山田")
        qtbot.waitUntil(lambda: not bar.isHidden(), timeout=WAIT)
        press(bar, "見せてもらう…")
        bar.form.why.setText("訪問のため")
        bar.form.send.click()
        qtbot.waitUntil(lambda: "頼みました" in bar.notice.text, timeout=WAIT)
        (asked,) = list_requests(suzuki.session, connect=lambda _: suzuki.network).received
        assert (asked.why, asked.what, asked.state) == ("訪問のため", "山田 太郎", ContactState.WAITING)
        answer_request(suzuki.session, asked.id, 30, connect=lambda _: suzuki.network)
    page = SharingPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: any(one.card == card.id for one in link.requests.sent), timeout=WAIT)


def test_the_owner_answers_at_one_click(
    session: Session, desk: Desk, link: ServerLink, office: RealOffice, department: str, qtbot: QtBot
) -> None:
    session.store.source.look()
    card = ask_first(session, department, "佐々木 花")
    link.sync_now()
    qtbot.waitUntil(lambda: card.id in told_to(session), timeout=WAIT)
    office.account("suzuki", department)
    with office.desk("suzuki") as suzuki:
        suzuki.sync()
        (stub,) = suzuki.session.store.find(CardStub)
        assert not suzuki.session.store.has(Card, card.id)
        ask_in_the_name_of(suzuki, stub.id, "連絡のため")
        page = SharingPage(desk)
        qtbot.addWidget(page)
        page.refresh()
        qtbot.waitUntil(lambda: link.requests.waiting == 1, timeout=WAIT)
        press(page, "1 か月見せる")
        qtbot.waitUntil(lambda: link.requests.waiting == 0, timeout=WAIT)
        suzuki.sync()
        assert suzuki.session.store.fields(card.id)[FieldName.NAME].value == "佐々木 花"
        press(page, "取り消す")
        qtbot.waitUntil(lambda: link.requests.received[0].state is not ContactState.GRANTED, timeout=WAIT)


def has_stub(session: Session) -> bool:
    return bool(session.store.db.execute("SELECT count(*) FROM card_stub").fetchone()[0])


def told_to(session: Session) -> set[str]:
    """What the server has acknowledged."""
    own = session.store.own
    return {row[0] for row in session.store.db.execute(f"SELECT record FROM {own}.acknowledged").fetchall()}
