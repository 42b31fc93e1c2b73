"""Pictures of a colleague's card come from the server when somebody looks at it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.core.visibility import Visibility
from app.operations import settings
from app.operations.fetching import Ahead, choice_of_images
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.kit.picture import Picture
from app.ui.people.page import PersonPane
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from tests.operations.desk import contact, filled_batch
from tests.server.real_desks import RealOffice

WAIT = 20_000


def test_a_picture_comes_when_somebody_looks_and_chosen_ones_before(
    session: Session, desk: Desk, link: ServerLink, office: RealOffice, department: str, qtbot: QtBot
) -> None:
    office.account("suzuki", department)
    with office.desk("suzuki") as suzuki:
        _, cards = filled_batch(
            suzuki.session, contact("山田 太郎"), contact("田中 花子"), owner=suzuki.session.operator.name,
            visibility=Visibility.EVERYONE,
        )  # fmt: skip
        for card in cards:
            suzuki.update(type(card), card.id, department=department)
        suzuki.sync()
    link.sync_now()
    session.store.source.look()
    qtbot.waitUntil(lambda: session.store.has(type(cards[0]), cards[1].id), timeout=WAIT)
    pane = PersonPane(desk)
    qtbot.addWidget(pane)
    pane.open(cards[0].id)
    qtbot.waitUntil(lambda: any(not picture.is_empty for picture in pane.findChildren(Picture)), timeout=WAIT)
    page = SharingPage(desk)
    qtbot.addWidget(page)
    box = page.images.box
    box.setCurrentIndex(box.findData(Ahead.DEPARTMENT))
    box.activated.emit(box.currentIndex())
    vault = session.store.source.vault
    assert vault is not None
    qtbot.waitUntil(lambda: vault.has(cards[1].regions[0].page), timeout=WAIT)
    assert choice_of_images(session) is Ahead.DEPARTMENT
    assert page.images.limit.value() == 10
    page.images.limit.setValue(3)
    qtbot.waitUntil(lambda: link.state.images_gb == 3, timeout=WAIT)
    assert settings.images_gb(session) == 3
