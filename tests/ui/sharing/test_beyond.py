"""A desk that holds a part: what is typed is asked for at the server as well, and a card there is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.background.syncing import Stand, Standing
from app.core.errors import EnishiError
from app.core.messages import Message
from app.core.records import Card
from app.core.visibility import Visibility
from app.db.search import CardFilter
from app.operations.asking import answer_request, list_requests
from app.operations.filtering import filter_options
from app.operations.reads import readers_of
from app.operations.session import Session
from app.sync.wire_settings import ChangeSettings, OfflineReach, Settings
from app.ui.desk import Desk
from app.ui.kit.picture import Picture
from app.ui.people import beyond
from app.ui.people.area import PeopleArea
from app.ui.people.beyond import BeyondBar
from app.ui.people.beyond_pane import BeyondPane
from app.ui.sharing.ask_form import AskForm
from app.ui.sharing.facts import Facts
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from tests.operations.desk import contact, filled_batch
from tests.server.real_desks import RealDesk, RealOffice
from tests.ui.sharing.test_asking import ask_first

WAIT = 20_000


@pytest.fixture
def suzuki(office: RealOffice, department: str) -> Iterator[RealDesk]:
    """A colleague with two cards for all, who lets nobody keep them."""
    wanted = ChangeSettings(offline=OfflineReach.OWN)
    office.administrator.ask("POST", "/v1/settings", wanted, Settings)
    office.account("suzuki", department)
    with office.desk("suzuki") as suzuki:
        filled_batch(
            suzuki.session, contact("山田 太郎", organization="縁製作所"), contact("田中 花子"),
            owner=suzuki.session.operator.name, visibility=Visibility.EVERYONE,
        )  # fmt: skip
        suzuki.sync()
        yield suzuki


@pytest.fixture
def own(session: Session) -> Card:
    """The user's own, of somebody with the same name."""
    session.store.source.look()
    _, (card,) = filled_batch(session, contact("山田 次郎"), owner=session.operator.name)
    return card


@pytest.fixture
def area(suzuki: RealDesk, own: Card, link: ServerLink, desk: Desk, qtbot: QtBot) -> PeopleArea:
    qtbot.waitUntil(lambda: link.state.part is not None, timeout=WAIT)
    area = PeopleArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    with qtbot.waitSignal(area.search.ended):
        area.show()
        area.shown()
    return area


def marks(bar: BeyondBar) -> list[list[str]]:
    items = (bar.list.topLevelItem(row) for row in range(bar.list.topLevelItemCount()))
    return [[item.text(column) for column in range(3)] for item in items if item is not None]


def test_what_only_the_server_holds_is_found_and_looked_at_and_not_kept(
    session: Session, suzuki: RealDesk, area: PeopleArea, link: ServerLink, qtbot: QtBot
) -> None:
    bar, pane = area.beyond, area.beyond_pane
    area.field.setText("山田")
    qtbot.waitUntil(lambda: area.model.rowCount() == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: bool(marks(bar)), timeout=WAIT)
    assert marks(bar) == [["サーバー", "山田 太郎", "縁製作所"]], "what is here is not there once more"
    assert bar.isVisible()
    assert "1 件" in bar.words.text()
    item = bar.list.topLevelItem(0)
    assert item is not None
    card = item.data(0, Qt.ItemDataRole.UserRole).card
    bar.list.setCurrentItem(item)
    qtbot.keyClick(bar.list, Qt.Key.Key_Return)
    assert any(label.text() == "山田 太郎" for label in pane.room.findChildren(QLabel)), "at once"
    qtbot.waitUntil(lambda: any(not picture.is_empty for picture in pane.findChildren(Picture)), timeout=WAIT)
    (reader,) = readers_of(suzuki.session, card, connect=lambda _: suzuki.network)
    assert reader.name == "試験 sato"
    assert not session.store.has(Card, card)
    assert not list(session.store.profile.view_images.rglob("*.bin"))
    qtbot.keyClick(pane.room, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert not pane.room.findChildren(QLabel)
    area.field.setText("田中太")
    qtbot.waitUntil(lambda: "ほかにはありません" in bar.words.text(), timeout=WAIT)
    assert not bar.list.isVisible()
    area.field.clear()
    assert not bar.isVisible()
    link.stand = Stand(Standing.OFFLINE)
    area.field.setText("山")
    qtbot.waitUntil(lambda: "この端末にある名刺だけです" in bar.words.text(), timeout=WAIT)
    assert area.model.rowCount() == 1


def test_filters_ask_the_server_too(
    session: Session, suzuki: RealDesk, area: PeopleArea, qtbot: QtBot
) -> None:
    bar = area.beyond
    offered = {option.key: option.name for option in filter_options(session).owners}
    assert offered[suzuki.user] == "試験 suzuki", "though nothing of his is here"
    area.filters.set_part("owner", "職員: 試験 suzuki", owner=suzuki.user)
    qtbot.waitUntil(lambda: len(marks(bar)) == 2, timeout=WAIT)
    assert area.model.rowCount() == 0
    area.field.setText("田中")
    qtbot.waitUntil(lambda: [name for _, name, _ in marks(bar)] == ["田中 花子"], timeout=WAIT)
    area.filters.show_organization("縁製作所")
    qtbot.waitUntil(lambda: "ほかにはありません" in bar.words.text(), timeout=WAIT)
    area.search_for("山田")
    qtbot.waitUntil(lambda: [name for _, name, _ in marks(bar)] == ["山田 太郎"], timeout=WAIT)
    assert area.field.text() == "山田"
    assert not area.filters.wanted


def test_one_question_at_a_time_and_only_the_newest_answer_counts(
    link: ServerLink, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(beyond, "_PAUSE_MS", 0)
    monkeypatch.setattr(beyond, "_PATIENCE_MS", 1)
    bar = BeyondBar(desk)
    qtbot.addWidget(bar)
    asked: list[str] = []

    class Slow:
        def then(self, _: object) -> Slow:
            return self

        def otherwise(self, _: object) -> Slow:
            return self

    def look(_: object, text: str, *__: object) -> Slow:
        asked.append(text)
        return Slow()

    monkeypatch.setattr(link, "look", look)
    bar.look("山")
    qtbot.wait(20)
    assert not asked, "of a desk that holds everything, nobody is asked"
    assert bar.isHidden()
    link.state = replace(link.state, part=Message("自分の名刺だけ"))
    facts = Facts()
    qtbot.addWidget(facts)
    facts.show_state(link)
    assert facts.part.text() == "自分の名刺だけ。ほかは、探すときにサーバーにたずねます。"
    bar.look("山")
    qtbot.waitUntil(lambda: "まだありません" in bar.words.text(), timeout=WAIT)
    bar.look("山田")
    qtbot.wait(20)
    assert asked == ["山"]
    bar._arrive([])
    assert asked == ["山", "山田"]
    assert "たずねています" in bar.words.text()
    bar._fail(EnishiError("x"))
    assert "つながらない" in bar.words.text()
    bar.look("", CardFilter(owner=desk.operator.id))
    assert bar.isHidden()


def test_a_card_whose_owner_is_asked_first_is_found_asked_for_and_opened(
    session: Session, suzuki: RealDesk, department: str, area: PeopleArea, desk: Desk, qtbot: QtBot
) -> None:
    card = ask_first(suzuki.session, department, "山本 花")
    suzuki.sync()
    bar, pane = area.beyond, area.beyond_pane
    area.field.setText("山本")
    qtbot.waitUntil(lambda: bool(marks(bar)), timeout=WAIT)
    assert marks(bar) == [["サーバー", "山本 花", ""]]
    assert area.stubs.isHidden(), "the desk itself has none"
    bar.list.setCurrentIndex(bar.list.model().index(0, 0))
    qtbot.keyClick(bar.list, Qt.Key.Key_Return)
    (form,) = pane.findChildren(AskForm)
    assert form.why.hasFocus()
    qtbot.keyClick(form.why, Qt.Key.Key_Return)
    assert form.isEnabled(), "nothing is sent without a reason"
    form.why.setText("訪問のため")
    form.send.click()
    qtbot.waitUntil(lambda: "頼みました" in pane.notice.text, timeout=WAIT)
    (asked,) = list_requests(suzuki.session, connect=lambda _: suzuki.network).received
    answer_request(suzuki.session, asked.id, 30, connect=lambda _: suzuki.network)
    page = SharingPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: any(one.card for one in page.link.requests.sent), timeout=WAIT)
    (sent,) = page.link.requests.sent
    assert (sent.who, sent.what, sent.card) == ("試験 suzuki", "山本 花", card.id)
    pane.close_card()
    area.open_record(sent.card)
    qtbot.waitUntil(lambda: pane.isVisible() and says(pane, "山本 花"), timeout=WAIT)
    assert not session.store.has(Card, card.id)


def says(pane: BeyondPane, words: str) -> bool:
    return any(label.text() == words for label in pane.room.findChildren(QLabel))
