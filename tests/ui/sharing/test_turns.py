"""Two desks that may look at the same cards: while one reviews, the other one is given others, and is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.dates import PartialDate
from app.core.reading import FieldName, Side
from app.core.records import Delegation
from app.core.visibility import Visibility
from app.operations.review_queue import held_here, note_held
from app.operations.review_turns import Turn, next_turn, take_turn
from app.operations.session import Session
from app.sync.wire_sharing import REVIEWED_AT_ONCE
from app.ui.desk import Desk
from app.ui.review.area import ReviewArea
from app.ui.sharing.link import ServerLink
from tests.operations.sure import enter_cards, read
from tests.server.real_desks import RealDesk, RealOffice, the_user

WAIT = 20_000
CARDS = REVIEWED_AT_ONCE + 3


@pytest.fixture
def suzuki(office: RealOffice, account: str, department: str) -> Iterator[RealDesk]:
    """A colleague for whom the user acts, with cards of which the organisation waits."""
    office.account("suzuki", department)
    with office.desk("suzuki") as suzuki:
        office.enter(Delegation(principal=suzuki.user, delegate=account, until=PartialDate(2100)))
        suzuki.sync()
        cards = [
            read(f"先方 {number}", organization=(f"縁野第{number}病院", 0.97)) for number in range(CARDS)
        ]
        enter_cards(suzuki.session, cards, owner=the_user(suzuki).name, visibility=Visibility.EVERYONE)
        suzuki.sync()
        yield suzuki


@pytest.fixture
def area(suzuki: RealDesk, session: Session, link: ServerLink, desk: Desk, qtbot: QtBot) -> ReviewArea:
    area = ReviewArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    return area


def said(area: ReviewArea) -> str:
    return " ".join(label.text() for label in area.face.header.findChildren(QLabel))


def take(desk: RealDesk) -> list[str]:
    note_held(desk.session, take_turn(desk.session, next_turn(desk.session), connect=lambda _: desk.network))
    return held_here(desk.session)


def show(area: ReviewArea) -> None:
    area.show()
    area.shown()


def test_what_a_colleague_looks_at_is_not_given_here(
    area: ReviewArea, suzuki: RealDesk, qtbot: QtBot
) -> None:
    theirs = take(suzuki)
    show(area)
    qtbot.waitUntil(lambda: f"確認中 {len(theirs)} 枚" in said(area), timeout=WAIT)
    assert the_user(suzuki).name in said(area)
    qtbot.waitUntil(lambda: area.flow.left.held == CARDS - len(theirs), timeout=WAIT)
    assert area.flow.card is not None
    assert area.flow.card.id not in theirs
    assert area.flow.waiting == CARDS - len(theirs)


def test_who_opens_such_a_card_is_told_who_looks_at_it(
    area: ReviewArea, suzuki: RealDesk, qtbot: QtBot
) -> None:
    theirs = take(suzuki)
    show(area)
    qtbot.waitUntil(lambda: "確認中" in said(area), timeout=WAIT)
    area.open_record(theirs[0])
    qtbot.waitUntil(lambda: area.flow.card is not None and area.flow.card.id == theirs[0], timeout=WAIT)
    assert the_user(suzuki).name in area.face.state.text
    assert area.face.state.isVisible()


def test_what_is_held_here_is_let_go_with_the_area(area: ReviewArea, suzuki: RealDesk, qtbot: QtBot) -> None:
    show(area)
    qtbot.waitUntil(lambda: area.flow.left.held == REVIEWED_AT_ONCE, timeout=WAIT)
    assert len(take(suzuki)) == CARDS - REVIEWED_AT_ONCE
    area.hide()
    qtbot.waitUntil(lambda: len(take(suzuki)) == REVIEWED_AT_ONCE, timeout=WAIT)


def test_images_that_another_desk_took_in_come_when_they_are_looked_at(
    area: ReviewArea, suzuki: RealDesk, qtbot: QtBot
) -> None:
    show(area)
    qtbot.waitUntil(lambda: area.flow.picture(Side.FRONT).is_there, timeout=WAIT)


def test_an_image_that_cannot_be_asked_for_is_not_said_to_be_lost(
    area: ReviewArea, suzuki: RealDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ServerLink, "is_there", False)
    show(area)
    qtbot.waitUntil(lambda: area.flow.picture(Side.FRONT).trouble != "", timeout=WAIT)
    assert area.flow.picture(Side.FRONT).trouble == "画像は、つながったときに見られます"


def test_more_is_asked_for_before_all_is_done(area: ReviewArea, suzuki: RealDesk, qtbot: QtBot) -> None:
    show(area)
    qtbot.waitUntil(lambda: area.flow.left.held == REVIEWED_AT_ONCE, timeout=WAIT)
    area.turns._asked_at = 0.0  # no need to wait between two questions
    done = ""

    def is_next_there() -> bool:
        return area.flow.card is not None and area.flow.card.id != done

    for _ in range(REVIEWED_AT_ONCE // 2 + 1):
        card = area.flow.card
        assert card is not None
        done = card.id
        area.flow.accept({FieldName.ORGANIZATION: card.field(FieldName.ORGANIZATION).value})
        qtbot.waitUntil(is_next_there, timeout=WAIT)
    left = CARDS - REVIEWED_AT_ONCE // 2 - 1
    qtbot.waitUntil(lambda: area.flow.left.held == left, timeout=WAIT)
    said_by_server = take_turn(suzuki.session, Turn((), ()), connect=lambda _: suzuki.network)
    assert len([one for one in said_by_server if not one.here]) == left
