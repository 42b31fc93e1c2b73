"""Two who correct one field of a card without knowing of each other: both values are shown at both desks until one decides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.reading import FieldName
from app.core.records import Card, CardStatus, Conflict, Tag
from app.core.visibility import Visibility
from app.operations.cards import set_field, set_status
from app.operations.conflicts import (
    ConflictView,
    all_conflicts,
    conflicts_of,
    keep_what_holds,
    take_what_was_lost,
)
from app.operations.undoing import undo_operation
from server.database import Database

from .real_desks import RealDesk, RealOffice, in_step, office_of_two, the_user

NAME = FieldName.NAME


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    with office.desk("sato") as one, office.desk("suzuki") as other:
        in_step(one, other)
        yield one, other


def shared_card(*desks: RealDesk) -> Card:
    card = desks[0].add_card()
    set_field(desks[0].session, card.id, NAME, "山田 太郎")
    in_step(*desks)
    return card


def of(desk: RealDesk, card: Card) -> list[ConflictView]:
    return conflicts_of(desk.session, [card.id])


def values(desk: RealDesk, card: Card) -> list[tuple[str, str, str]]:
    """What conflicts say at a desk: of what, what holds, what was lost."""
    return [(str(view.what), str(view.now.text), str(view.lost.text)) for view in of(desk, card)]


def apart(one: RealDesk, other: RealDesk, card: Card) -> None:
    """Each corrects the name while he cannot hear of the other."""
    set_field(one.session, card.id, NAME, "山本 太郎")
    set_field(other.session, card.id, NAME, "山元 太郎")
    in_step(one, other)


def test_both_values_are_shown_at_both_desks(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card = shared_card(one, other)
    apart(one, other, card)
    for desk in desks:
        assert values(desk, card) == [("名刺の氏名", "山元 太郎", "山本 太郎")]
        (view,) = of(desk, card)
        assert (view.now.by, view.lost.by) == (the_user(other).name, the_user(one).name)
        assert view.lost.at <= view.now.at
        (person,) = all_conflicts(desk.session).people
        assert (person.card, person.count) == (card.id, 1)


def test_one_decides_and_both_have_done_with_it(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card = shared_card(one, other)
    apart(one, other, card)
    take_what_was_lost(one.session, of(one, card)[0].id)
    in_step(one, other)
    for desk in desks:
        assert of(desk, card) == []
        assert desk.session.store.fields(card.id)[NAME].value == "山本 太郎"
        assert not all_conflicts(desk.session).people
    undo_operation(one.session)
    in_step(one, other)
    assert values(other, card) == [("名刺の氏名", "山元 太郎", "山本 太郎")]
    keep_what_holds(other.session, of(other, card)[0].id)
    in_step(other, one)
    assert of(one, card) == []
    assert one.session.store.fields(card.id)[NAME].value == "山元 太郎"


def test_who_corrects_the_field_anew_has_decided_too(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card = shared_card(one, other)
    apart(one, other, card)
    set_field(one.session, card.id, NAME, "山源 太郎")
    in_step(one, other)
    assert of(one, card) == of(other, card) == []


def test_two_who_say_the_same_are_asked_nothing(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card = shared_card(one, other)
    set_field(one.session, card.id, NAME, "山本 太郎")
    set_field(other.session, card.id, NAME, "山本 太郎")
    in_step(one, other)
    assert of(one, card) == of(other, card) == []


def test_who_knows_of_the_other_is_asked_nothing(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card = shared_card(one, other)
    set_field(one.session, card.id, NAME, "山本 太郎")
    in_step(one, other)
    set_field(other.session, card.id, NAME, "山元 太郎")
    in_step(other, one)
    assert of(one, card) == of(other, card) == []


def test_who_may_not_choose_is_told_who_may_and_cannot_put_the_question_away(
    office: RealOffice, desks: tuple[RealDesk, RealDesk]
) -> None:
    one, other = desks
    card = shared_card(one, other)
    with office.desk("sato", "sato-2") as second:
        in_step(second)
        one.update(Card, card.id, visibility=Visibility.DEPARTMENT, department=_department(one))
        second.update(Card, card.id, visibility=Visibility.EVERYONE, department=_department(one))
        in_step(one, second, other)
        (view,) = of(one, card)
        assert view.decider is None
        (view,) = of(other, card)
        assert str(view.decider) == f"{the_user(one).name}さんが選べます。"
        with other.session.operation("forged", "偽").transaction() as writer:
            writer.revoke(Conflict, view.id)
        assert other.sync().refused == 1
        in_step(one)
        assert len(of(one, card)) == 1


def _department(desk: RealDesk) -> str:
    return str(desk.session.store.db.execute("SELECT id FROM department").fetchone()[0])


def test_what_is_said_of_a_card_is_in_words(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card = shared_card(one, other)
    set_status(one.session, card.id, CardStatus.NOT_A_CARD)
    other.update(Card, card.id, status=CardStatus.SET_ASIDE)
    in_step(one, other)
    assert values(one, card) == [("名刺の扱い", "取り除く", "名刺ではない")]


def test_what_belongs_to_no_card_is_shown_too(office: RealOffice, desks: tuple[RealDesk, RealDesk]) -> None:
    one, _ = desks
    tag = one.insert(Tag(owner=one.user, name="縁日", visibility=Visibility.EVERYONE))
    with office.desk("sato", "sato-2") as second:
        in_step(one, second)
        one.update(Tag, tag.id, name="夏の縁日")
        second.update(Tag, tag.id, name="秋の縁日")
        in_step(one, second)
        (view,) = all_conflicts(one.session).others
        assert (str(view.what), str(view.now.text), str(view.lost.text)) == (
            "タグの名前",
            "秋の縁日",
            "夏の縁日",
        )
        take_what_was_lost(one.session, view.id)
        in_step(one, second)
        assert second.session.store.get(Tag, tag.id).name == "夏の縁日"
        assert all_conflicts(second.session).others == ()
