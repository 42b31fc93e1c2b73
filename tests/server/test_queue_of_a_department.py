"""確認待ち of a department: colleagues' cards wait there too, with their images, and whoever looks first looks alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.reading import FieldName, Side
from app.core.records import Card, Post
from app.core.visibility import Visibility
from app.operations.fetching import fetch_sides
from app.operations.review import accept_card, turn_side
from app.operations.review_card import card_to_check, review_view, side_picture
from app.operations.review_pace import done_today
from app.operations.review_queue import (
    DepartmentToCheck,
    Queues,
    WorkLeft,
    fields_left,
    held_here,
    note_held,
    outlook,
    queues_to_check,
    work_left,
)
from app.operations.review_turns import next_turn, take_turn
from app.sync.wire_sharing import REVIEWED_AT_ONCE
from server.database import Database
from tests.operations.desk import filled_batch
from tests.operations.sure import enter_cards, read
from tests.operations.unsure import unsure_batch

from .real_desks import RealDesk, RealOffice, department, in_step, office_of_two, the_user

NAMES = ("山田 太郎", "鈴木 一郎", "田中 次郎")


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Two colleagues of one department."""
    with office.desk("sato") as one, office.desk("suzuki") as other:
        in_step(one, other)
        yield one, other


def unsure(
    desk: RealDesk, *names: str, visibility: Visibility = Visibility.DEPARTMENT, place: str = "総務課"
) -> list[Card]:
    """Cards of which the name waits, each on a sheet of its own, told to all."""
    chosen = {"owner": the_user(desk).name, "visibility": visibility, "department": department(desk, place)}
    _, cards = unsure_batch(desk.session, *names, chosen=chosen)
    return cards


def queue_of(desk: RealDesk, name: str = "総務課") -> str:
    return department(desk, name).id


def waiting(desk: RealDesk, queue: str = "") -> list[str]:
    cards = outlook(desk.session, queue, count=50).cards
    return [desk.session.store.fields(card)[FieldName.NAME].value for card in cards]


def take(desk: RealDesk, queue: str) -> set[str]:
    turn = next_turn(desk.session, queue)
    note_held(desk.session, take_turn(desk.session, turn, connect=lambda _: desk.network))
    return set(held_here(desk.session))


def test_colleagues_cards_wait_in_the_queue_of_their_department(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    unsure(one, *NAMES)
    in_step(one, other)
    queue = queue_of(other)
    assert waiting(other) == []
    assert waiting(other, queue) == list(NAMES)
    assert fields_left(other.session, queue) == {FieldName.NAME: 3}
    assert queues_to_check(other.session) == Queues((), (DepartmentToCheck(queue, "総務課", 3),))
    assert waiting(one) == waiting(one, queue) == list(NAMES)
    assert queues_to_check(one.session).departments == ()


def test_ones_own_come_before_them(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    unsure(one, *NAMES)
    in_step(one, other)
    unsure(other, "佐々木 四郎")
    queue = queue_of(other)
    assert waiting(other) == ["佐々木 四郎"]
    assert waiting(other, queue) == ["佐々木 四郎", *NAMES]
    assert work_left(other.session, queue) == WorkLeft(4, 4)
    ours, first = outlook(other.session, queue).cards
    assert outlook(other.session, queue, after=ours).cards[0] == first


def test_what_is_decided_there_is_decided_for_all(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    cards = unsure(one, *NAMES)
    in_step(one, other)
    queue = queue_of(other)
    view = review_view(other.session, queue)
    assert view.card is not None
    assert view.card.owner == the_user(one).name
    accept_card(other.session, view.card.id, {FieldName.NAME: "山田 大郎"})
    assert waiting(other, queue) == list(NAMES[1:])
    assert done_today(other.session, queue).cards == 1
    in_step(other, one)
    assert waiting(one) == list(NAMES[1:])
    assert one.session.store.fields(cards[0].id)[FieldName.NAME].value == "山田 大郎"


def test_what_their_owner_decides_waits_there_no_more(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    cards = unsure(one, *NAMES)
    in_step(one, other)
    assert len(waiting(other, queue_of(other))) == 3
    accept_card(one.session, cards[1].id, {FieldName.NAME: NAMES[1]})
    one.update(Card, cards[2].id, visibility=Visibility.PRIVATE)
    in_step(one, other)
    assert waiting(other, queue_of(other)) == [NAMES[0]]


def test_no_two_colleagues_are_given_the_same_card(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    unsure(one, *(f"先方 {number}" for number in range(REVIEWED_AT_ONCE + 5)))
    in_step(one, other)
    queue = queue_of(other)
    theirs = take(other, queue)
    ours = take(one, "")
    assert (len(theirs), len(ours)) == (REVIEWED_AT_ONCE, 5)
    assert theirs.isdisjoint(ours)
    assert work_left(one.session).colleagues[0].name == the_user(other).name
    assert work_left(one.session).cards == 5


def test_who_goes_on_to_another_queue_lets_the_first_one_go(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    unsure(one, *(f"先方 {number}" for number in range(REVIEWED_AT_ONCE)))
    in_step(one, other)
    own = {card.id for card in unsure(other, "佐々木 四郎", visibility=Visibility.PRIVATE)}
    other.sync()
    assert len(take(other, queue_of(other))) == REVIEWED_AT_ONCE
    assert take(other, "") == own
    assert len(take(one, "")) == REVIEWED_AT_ONCE


def test_nothing_of_other_departments_or_that_is_private_waits_there(
    office: RealOffice, desks: tuple[RealDesk, RealDesk]
) -> None:
    one, other = desks
    place = office.department("財政課")
    office.enter(Post(user=one.user, department=place))
    in_step(one, other)
    unsure(one, "山田 太郎", visibility=Visibility.PRIVATE)
    unsure(one, "鈴木 一郎", visibility=Visibility.ASK)
    unsure(one, "田中 次郎", visibility=Visibility.EVERYONE, place="財政課")
    in_step(one, other)
    assert other.session.store.find(Card, "department = ?", place)
    assert queues_to_check(other.session) == Queues()
    assert waiting(other, queue_of(other)) == []
    assert waiting(other) == []


def test_who_comes_into_a_department_gets_its_queue_and_who_leaves_it_has_it_no_more(
    office: RealOffice, desks: tuple[RealDesk, RealDesk]
) -> None:
    one, other = desks
    place = office.department("財政課")
    office.enter(Post(user=one.user, department=place))
    in_step(one, other)
    unsure(one, *NAMES, place="財政課", visibility=Visibility.EVERYONE)
    in_step(one, other)
    assert waiting(other, place) == []
    post = Post(user=other.user, department=place)
    office.enter(post)
    in_step(other)
    assert waiting(other, place) == list(NAMES)
    office.revoke(post)
    in_step(other)
    assert waiting(other, place) == []


def test_a_card_that_one_is_given_waits_though_its_batch_is_anothers(
    desks: tuple[RealDesk, RealDesk],
) -> None:
    one, other = desks
    (card, *_) = unsure(one, *NAMES)
    in_step(one, other)
    one.update(Card, card.id, owner=other.user)
    in_step(one, other)
    assert other.session.store.get(Card, card.id).batch == ""
    assert waiting(other) == [NAMES[0]]


def test_a_colleagues_card_without_a_name_waits_until_somebody_says_that_it_has_none(
    desks: tuple[RealDesk, RealDesk],
) -> None:
    one, other = desks
    filled_batch(
        one.session,
        {FieldName.ORGANIZATION: "縁製作所"},
        owner=the_user(one).name,
        visibility=Visibility.DEPARTMENT,
        department=department(one, "総務課"),
    )
    in_step(one, other)
    queue = queue_of(other)
    assert fields_left(other.session, queue) == {FieldName.NAME: 1}
    (card,) = outlook(other.session, queue).cards
    assert card_to_check(other.session, card).field(FieldName.NAME).wants_look
    accept_card(other.session, card, {FieldName.NAME: "", FieldName.ORGANIZATION: "縁製作所"})
    assert waiting(other, queue) == []
    in_step(other, one)
    assert waiting(one) == []


def test_its_images_come_and_can_be_turned(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    (card,) = unsure(one, "山田 太郎")
    in_step(one, other)
    assert fetch_sides(other.session, card.id, connect=lambda _: other.network) > 0
    seen = side_picture(other.session, card.id, Side.FRONT, 800)
    assert seen.pixels is not None
    assert seen.trouble is None
    turn_side(other.session, card.id, Side.FRONT, 90)
    in_step(other, one)
    assert one.session.store.get(Card, card.id).regions[0].rotation == 90


def test_cards_of_a_sheet_with_several_wait_with_their_owner(desks: tuple[RealDesk, RealDesk]) -> None:
    """Their page is the owner's alone, and nobody checks what he cannot see."""
    one, other = desks
    enter_cards(
        one.session,
        [read(name, 0.9) for name in NAMES],
        owner=the_user(one).name,
        visibility=Visibility.DEPARTMENT,
        department=department(one, "総務課"),
    )
    in_step(one, other)
    assert len(waiting(one)) == 3
    assert waiting(other, queue_of(other)) == []
