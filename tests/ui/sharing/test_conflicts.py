"""Two who change one value without knowing of each other: both see both, at the record, and one chooses."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from app.core.dates import PartialDate
from app.core.records import Card
from app.core.visibility import Visibility
from app.operations.session import Session
from app.operations.undoing import take_back
from app.ui.desk import Desk
from app.ui.people.page import PersonPane
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from app.ui.sharing.readers import Readers
from tests.server.real_desks import RealOffice

WAIT = 20_000


def test_both_values_are_shown_and_one_is_chosen(
    session: Session, desk: Desk, link: ServerLink, office: RealOffice, department: str, qtbot: QtBot
) -> None:
    session.store.source.look()
    card = Card(
        owner=session.operator.id, operator=session.operator.id, department=department,
        visibility=Visibility.EVERYONE,
    )  # fmt: skip
    with session.operation("add", "追加").transaction() as writer:
        writer.insert(card)
    qtbot.waitUntil(lambda: card.id in office.documents(), timeout=WAIT)
    office.account("suzuki", department)
    with office.desk("suzuki") as suzuki:
        suzuki.sync()
        with session.operation("change", "変更").transaction() as writer:
            writer.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-15"))
        qtbot.waitUntil(
            lambda: office.documents()[card.id].values["exchanged_on"] == "2026-01-15", timeout=WAIT
        )
        suzuki.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-16"))
        suzuki.sync()
    link.sync_now()
    qtbot.waitUntil(
        lambda: session.store.db.execute("SELECT count(*) FROM conflict").fetchone()[0] == 1, timeout=WAIT
    )
    pane = PersonPane(desk)
    qtbot.addWidget(pane)
    pane.open(card.id)
    qtbot.waitUntil(lambda: pane.page is not None and len(pane.page.conflicts) == 1, timeout=WAIT)
    assert pane.page is not None
    (conflict,) = pane.page.conflicts
    assert (str(conflict.now.text), str(conflict.lost.text)) == ("2026-01-16", "2026-01-15")
    assert conflict.now.by == "試験 suzuki"
    assert str(conflict.what) == "名刺の交換日"
    page = SharingPage(desk)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: [one.card for one in page.conflicted.shown.people] == [card.id], timeout=WAIT)
    press(pane, "これにする")
    qtbot.waitUntil(lambda: str(session.store.get(Card, card.id).exchanged_on) == "2026-01-15", timeout=WAIT)
    qtbot.waitUntil(lambda: pane.page is not None and not pane.page.conflicts, timeout=WAIT)
    desk.ask(take_back)
    qtbot.waitUntil(lambda: pane.page is not None and len(pane.page.conflicts) == 1, timeout=WAIT)
    assert str(session.store.get(Card, card.id).exchanged_on) == "2026-01-16"
    press(pane, "今のままにする")
    qtbot.waitUntil(lambda: pane.page is not None and not pane.page.conflicts, timeout=WAIT)


def test_the_owner_changes_who_sees_a_card(
    session: Session, desk: Desk, link: ServerLink, office: RealOffice, qtbot: QtBot
) -> None:
    session.store.source.look()
    card = Card(owner=session.operator.id, operator=session.operator.id, visibility=Visibility.PRIVATE)
    with session.operation("add", "追加").transaction() as writer:
        writer.insert(card)
    qtbot.waitUntil(lambda: link.state.last_at != "" and not link.state.unsent, timeout=WAIT)
    pane = PersonPane(desk)
    qtbot.addWidget(pane)
    pane.open(card.id)
    qtbot.waitUntil(lambda: pane.sheet is not None, timeout=WAIT)
    assert pane.sheet is not None
    (choice,) = pane.sheet.findChildren(QComboBox)
    choice.setCurrentIndex(list(Visibility).index(Visibility.EVERYONE))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: card.id in office.documents(), timeout=WAIT)
    press(pane, "閲覧した人")
    qtbot.waitUntil(lambda: "まだだれも" in pane.sheet.findChild(Readers).answer.text(), timeout=WAIT)  # type: ignore[union-attr]


def press(pane: PersonPane, words: str) -> None:
    assert pane.sheet is not None
    (button,) = (one for one in pane.sheet.findChildren(QPushButton) if one.text() == words)
    button.click()
