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
from app.ui.review.by_field.screen import FieldScreen
from app.ui.review.queue_box import QueueBox
from app.ui.review.row import Standing
from app.ui.review.ways import Way
from app.ui.sharing.link import ServerLink
from tests.operations.sure import enter_cards, read
from tests.operations.unsure import unsure_batch
from tests.server.real_desks import RealDesk, RealOffice, the_user
from tests.server.real_desks import department as the_department

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


def held_elsewhere(desk: RealDesk) -> set[str]:
    """What others hold, as the server says."""
    told = take_turn(desk.session, Turn((), ()), connect=lambda _: desk.network)
    return {one.card for one in told if not one.here}


def rows_of(area: ReviewArea) -> FieldScreen:
    area.ways.go(Way.FIELDS)
    assert area.ways.fields is not None
    return area.ways.fields


def test_the_rows_in_sight_are_held_with_those_behind_them(
    area: ReviewArea, suzuki: RealDesk, qtbot: QtBot
) -> None:
    show(area)
    screen = rows_of(area)
    told: list[list[str]] = []
    screen.work.looked_at.connect(lambda seen, _: told.append(seen))
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    qtbot.waitUntil(lambda: len(told[-1]) > 1 and set(told[-1]) <= held_elsewhere(suzuki), timeout=WAIT)
    assert len(held_elsewhere(suzuki)) == REVIEWED_AT_ONCE
    assert set(take(suzuki)).isdisjoint(held_elsewhere(suzuki))


def test_a_row_that_a_colleague_looks_at_is_his(area: ReviewArea, suzuki: RealDesk, qtbot: QtBot) -> None:
    show(area)
    screen = rows_of(area)
    qtbot.waitUntil(lambda: len(held_elsewhere(suzuki)) == REVIEWED_AT_ONCE, timeout=WAIT)
    theirs = set(take(suzuki))
    area.turns._ask()  # as with the next beat
    model = screen.work.model

    def his() -> set[str]:
        return {
            piece.card
            for row in range(model.rowCount())
            if (piece := model.row(row)) and model.looked_at_by(row) == the_user(suzuki).name
        }

    qtbot.waitUntil(lambda: his() == theirs, timeout=WAIT)
    (row, *_) = (row for row in range(model.rowCount()) if model.looked_at_by(row))
    assert model.standing(row) is Standing.DECIDED
    assert not screen.table.is_open(row)


def test_pieces_of_images_that_another_desk_took_in_come_when_they_are_looked_at(
    area: ReviewArea, suzuki: RealDesk, qtbot: QtBot
) -> None:
    show(area)
    table = rows_of(area).table
    qtbot.waitUntil(lambda: bool(table.page()) and table.can_be_compared(table.page()[-1]), timeout=WAIT)


def test_the_queue_of_the_department_can_be_chosen(
    area: ReviewArea, office: RealOffice, department: str, link: ServerLink, qtbot: QtBot
) -> None:
    office.account("tanaka", department)
    with office.desk("tanaka") as tanaka:
        tanaka.sync()
        chosen = {"owner": the_user(tanaka).name, "department": the_department(tanaka, "総務課")}
        name = the_user(tanaka).name
        unsure_batch(tanaka.session, "伊藤 縁", chosen=chosen | {"visibility": Visibility.DEPARTMENT})
        tanaka.sync()
    link.sync_now()
    show(area)
    box = area.face.header.findChild(QueueBox)
    assert box is not None
    qtbot.waitUntil(lambda: box.findData(department) > 0, timeout=WAIT)
    assert "総務課" in box.itemText(box.findData(department))
    box.setCurrentIndex(box.findData(department))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(
        lambda: area.flow.card is not None and area.flow.card.field(FieldName.NAME).value == "伊藤 縁",
        timeout=WAIT,
    )
    assert area.flow.card is not None
    assert area.flow.card.owner == name
    qtbot.waitUntil(area.face.owner.isVisible)
    assert name in area.face.owner.text()
    qtbot.waitUntil(lambda: area.flow.picture(Side.FRONT).is_there, timeout=WAIT)
    area.flow.accept({FieldName.NAME: "伊藤 縁"})
    qtbot.waitUntil(lambda: area.flow.queue == "", timeout=WAIT)
