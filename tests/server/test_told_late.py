"""人事異動 of somebody whose desk was without the server then: what it tells afterwards goes where the rotation has said, whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.dates import PartialDate
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import (
    Batch,
    Card,
    Certainty,
    Edit,
    Handover,
    Meeting,
    Note,
    Post,
    Recognition,
    Sheet,
    Tag,
    Tagging,
)
from app.core.visibility import Visibility
from app.db.refusals import refused
from app.operations.fetching import fetch_picture
from app.operations.notes import add_person_tag
from app.sync.wire_rotation import Plan, Rotate, Rotation
from server.database import Database
from tests.operations.desk import contact, enter, pile, take_in_pile

from .real_desks import RealDesk, RealOffice, department, in_step, office_of_two, the_user

OLD, NEW = "総務課", "経理課"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, OLD) as office:
        office.department(NEW)
        yield office


@pytest.fixture
def two(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Who moves, and who succeeds him."""
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        in_step(sato, suzuki)
        yield sato, suzuki


def rotate(office: RealOffice, sato: RealDesk, suzuki: RealDesk, **options: Any) -> Rotation:
    asked = Rotate(new_id(), sato.user, suzuki.user, department(suzuki, NEW).id, **options)
    return office.administrator.ask("POST", "/v1/rotations", asked, Rotation)


def told(office: RealOffice, done: Rotation) -> Plan:
    return office.administrator.ask("GET", f"/v1/rotations/{done.id}", None, Rotation).plan


def counted(plan: Plan) -> dict[str, int]:
    return {count.kind: count.number for count in plan.counts}


def undo(office: RealOffice, done: Rotation) -> Rotation:
    return office.administrator.ask("POST", f"/v1/rotations/{done.id}/undo", None, Rotation)


def take_in(desk: RealDesk, visibility: Visibility = Visibility.DEPARTMENT) -> Batch:
    return take_in_pile(
        desk.session,
        pile(2),
        owner=the_user(desk).name,
        department=department(desk, OLD),
        visibility=visibility,
        tags=("展示会",),
    )


def sheets_of(desk: RealDesk, batch: Batch) -> list[Sheet]:
    return sorted(desk.session.store.find(Sheet, "root = ?", batch.id), key=lambda sheet: sheet.number)


def read(desk: RealDesk, *sheets: Sheet, cards: int = 1) -> list[Card]:
    people = [contact(name) for name in ("山田 太郎", "田中 次郎", "高橋 三郎")[:cards]]
    return [card for sheet in sheets for card in enter(desk.session, sheet.id, *people)]


def assert_settled(*desks: RealDesk) -> None:
    for desk in desks:
        assert (desk.waiting(), refused(desk.session.store.db, 10)) == (0, [])


def assert_has(office: RealOffice, desk: RealDesk, batch: Batch, cards: list[Card]) -> None:
    """All of it, with readings, tags and images."""
    store = desk.session.store
    assert store.get(Batch, batch.id).owner == desk.user
    found = store.find(Card, "batch = ?", batch.id)
    assert {card.id for card in found} == {card.id for card in cards}
    for card in found:
        assert (card.owner, card.department) == (desk.user, department(desk, OLD).id)
        assert store.find(Recognition, "root = ?", card.id)
        # T        assert len(store.find(Tagging, "root = ?", card.id)) == 1
        assert fetch_picture(desk.session, card.id, connect=lambda _: office.network) is not None


@pytest.mark.parametrize("at_once", [1, 2, 3, 7, 500])
@pytest.mark.parametrize("cards", [1, 3])
@pytest.mark.parametrize("before", [0, 1, 2])
def test_a_stack_of_which_nothing_was_told(
    office: RealOffice,
    two: tuple[RealDesk, RealDesk],
    monkeypatch: pytest.MonkeyPatch,
    before: int,
    cards: int,
    at_once: int,
) -> None:
    """``before``: sheets that were read before it is told. Those of which all was told go; who reads has the others until then."""
    sato, suzuki = two
    batch = take_in(sato)
    found = read(sato, *sheets_of(sato, batch)[:before], cards=cards)
    done = rotate(office, sato, suzuki)
    assert done.plan.counts == ()
    monkeypatch.setattr("app.operations.syncing.CHANGES_AT_ONCE", at_once)
    in_step(*two)
    if before < 2:
        left = sheets_of(sato, batch)
        assert len(left) == 2
        assert told(office, done).waiting == 1
        found += read(sato, *left[before:], cards=cards)
        in_step(*two)
    in_step(*two)
    assert_has(office, suzuki, batch, found)
    store = sato.session.store
    assert (store.find(Batch), store.find(Card), store.find(Sheet)) == ([], [], [])
    assert_settled(*two)
    plan = told(office, done)
    assert (plan.waiting, counted(plan)["batch"], counted(plan)["card"]) == (0, 1, 2 * cards)
    assert {mark.root for mark in suzuki.session.store.find(Handover)} >= {card.id for card in found}


@pytest.mark.parametrize("at_once", [1, 500])
def test_cards_and_meetings(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """With what was typed and put on them; what is private stays, and nothing tells of it."""
    sato, suzuki = two
    old = department(sato, OLD).id
    one, everyone = (
        sato.add_card(visibility, department=old)
        for visibility in (Visibility.DEPARTMENT, Visibility.EVERYONE)
    )
    private = sato.add_card(Visibility.PRIVATE, department=old)
    own: dict[str, Any] = {"owner": sato.user, "operator": sato.user, "department": old}
    sato.insert(
        Edit(root=one.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=sato.user)
    )
    sato.insert(Meeting(about=(one.id,), met_on=PartialDate(2026), visibility=Visibility.DEPARTMENT, **own))
    sato.insert(Note(about=one.id, text="内緒", visibility=Visibility.PRIVATE, **own))
    add_person_tag(sato.session, one.id, "重要")
    done = rotate(office, sato, suzuki)
    monkeypatch.setattr("app.operations.syncing.CHANGES_AT_ONCE", at_once)
    in_step(*two)
    mine, theirs = sato.session.store, suzuki.session.store
    for card in (one, everyone):
        assert theirs.get(Card, card.id).owner == suzuki.user
    assert len(theirs.find(Edit, "root = ?", one.id)) == 1
    assert len(theirs.find(Tagging, "root = ?", one.id)) == 1
    (met,) = theirs.find(Meeting)
    assert (met.owner, met.about) == (suzuki.user, (one.id,))
    assert mine.get(Card, private.id).owner == sato.user
    assert (theirs.has(Card, private.id), theirs.find(Note)) == (False, [])
    assert_settled(*two)
    assert counted(told(office, done))["card"] == 2
    assert undo(office, done).kept == 0
    in_step(*two)
    assert {card.owner for card in suzuki.session.store.find(Card)} == {sato.user}
    assert {card.id for card in mine.find(Card)} == {one.id, everyone.id, private.id}


def test_what_he_typed_before_and_tells_later_is_not_lost(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    """Of a card that the rotation gave away."""
    sato, suzuki = two
    card = sato.add_card(Visibility.DEPARTMENT, department=department(sato, OLD).id)
    in_step(*two)
    edit = Edit(root=card.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=sato.user)
    sato.insert(edit)
    rotate(office, sato, suzuki)
    in_step(*two)
    store = suzuki.session.store
    assert store.get(Card, card.id).owner == suzuki.user
    assert [found.id for found in store.find(Edit)] == [edit.id]
    assert not sato.session.store.has(Card, card.id)
    assert_settled(*two)


def test_it_goes_where_its_stack_goes(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    """A stack that is to stay keeps the cards that are read from it afterwards."""
    sato, suzuki = two
    batch = take_in(sato, Visibility.EVERYONE)
    in_step(*two)
    rotate(office, sato, suzuki, stay=(batch.id,))
    cards = read(sato, *sheets_of(sato, batch))
    in_step(*two)
    assert {sato.session.store.get(Card, card.id).owner for card in cards} == {sato.user}


def test_who_has_come_back_keeps_what_he_makes_there(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    old = department(sato, OLD).id
    rotate(office, sato, suzuki)
    office.enter(Post(user=sato.user, department=old))
    in_step(*two)
    card = sato.add_card(Visibility.DEPARTMENT, department=old)
    in_step(*two)
    assert suzuki.session.store.get(Card, card.id).owner == sato.user


def test_what_was_left_him_is_his_to_show(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    """A private card of that time that he shows to everybody later stays his."""
    sato, suzuki = two
    card = sato.add_card(Visibility.PRIVATE, department=department(sato, OLD).id)
    in_step(*two)
    rotate(office, sato, suzuki)
    in_step(*two)
    sato.update(Card, card.id, visibility=Visibility.EVERYONE)
    in_step(*two)
    assert suzuki.session.store.get(Card, card.id).owner == sato.user


def test_after_it_was_undone_nothing_goes(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    card = sato.add_card(Visibility.DEPARTMENT, department=department(sato, OLD).id)
    undo(office, rotate(office, sato, suzuki))
    in_step(*two)
    assert suzuki.session.store.get(Card, card.id).owner == sato.user


def test_tags_go_too(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    old = department(sato, OLD).id
    tag = sato.insert(Tag(owner=sato.user, department=old, visibility=Visibility.DEPARTMENT, name="重要"))
    rotate(office, sato, suzuki)
    in_step(*two)
    assert suzuki.session.store.get(Tag, tag.id).owner == suzuki.user
