"""One deletes what another changes without knowing of it: who may is asked whether it stays deleted, and both see who did what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.records import Card, Conflict, Meeting, Note
from app.core.visibility import Visibility
from app.operations.conflicts import all_conflicts, conflicts_of, keep_what_holds, take_what_was_lost
from server.database import Database

from .real_desks import RealDesk, RealOffice, in_step, office_of_two, the_user


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """The owner's, and a colleague's."""
    with office.desk("sato") as one, office.desk("suzuki") as other:
        in_step(one, other)
        yield one, other


def a_meeting(*desks: RealDesk) -> tuple[Card, Meeting]:
    owner = desks[0]
    card = owner.add_card()
    meeting = Meeting(
        owner=owner.user, operator=owner.user, visibility=Visibility.EVERYONE, about=(card.id,),
        met_on=PartialDate(2026), subject="視察",
    )  # fmt: skip
    owner.insert(meeting)
    in_step(*desks)
    return card, meeting


def delete(desk: RealDesk, meeting: Meeting) -> None:
    with desk.session.operation("meeting.remove", "削除").transaction() as writer:
        writer.revoke(Meeting, meeting.id)


@pytest.mark.parametrize("deleted_first", [True, False])
@pytest.mark.parametrize("told_first", [True, False])
def test_both_are_told_who_did_what(
    desks: tuple[RealDesk, RealDesk], deleted_first: bool, told_first: bool
) -> None:
    one, other = desks
    card, meeting = a_meeting(*desks)
    for of_deleting in (deleted_first, not deleted_first):
        if of_deleting:
            delete(one, meeting)
        else:
            other.update(Meeting, meeting.id, subject="視察の下見")
    in_step(*((one, other) if told_first else (other, one)))
    for desk in desks:
        (view,) = conflicts_of(desk.session, [card.id])
        assert str(view.what) == "面談記録の削除"
        assert (str(view.now.text), view.now.by) == ("削除", the_user(one).name)
        assert (str(view.lost.text), view.lost.by) == ("変更「視察の下見」", the_user(other).name)
        (person,) = all_conflicts(desk.session).people
        assert (person.card, person.count) == (card.id, 1)
    assert conflicts_of(one.session, [card.id])[0].decider is None
    assert str(conflicts_of(other.session, [card.id])[0].decider) == f"{the_user(one).name}さんが選べます。"
    take_what_was_lost(one.session, conflicts_of(one.session, [card.id])[0].id)
    in_step(*desks)
    for desk in desks:
        found = desk.session.store.get(Meeting, meeting.id)
        assert found.subject == "視察の下見"
        assert desk.held()[meeting.id][3] == ""
        assert conflicts_of(desk.session, [card.id]) == []


def test_it_may_stay_deleted(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card, meeting = a_meeting(*desks)
    delete(one, meeting)
    other.update(Meeting, meeting.id, place="本庁舎")
    in_step(*desks)
    keep_what_holds(one.session, conflicts_of(one.session, [card.id])[0].id)
    in_step(*desks)
    for desk in desks:
        assert conflicts_of(desk.session, [card.id]) == []
        assert desk.held()[meeting.id][3]


def test_who_knows_of_the_change_and_deletes_asks_nobody(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    _, meeting = a_meeting(*desks)
    other.update(Meeting, meeting.id, subject="視察の下見")
    in_step(other, one)
    delete(one, meeting)
    in_step(one, other)
    assert one.session.store.find(Conflict) == []


def test_what_one_changed_and_deleted_oneself_is_no_question(office: RealOffice) -> None:
    with office.desk("sato") as one:
        _, meeting = a_meeting(one)
        one.update(Meeting, meeting.id, subject="視察の下見")
        delete(one, meeting)
        in_step(one)
        assert one.session.store.find(Conflict) == []


def test_a_note_at_two_desks_of_its_owner(office: RealOffice) -> None:
    with office.desk("sato") as one, office.desk("sato", "sato-2") as second:
        card = one.add_card(Visibility.PRIVATE)
        note = one.insert(Note(owner=one.user, about=card.id, text="左利き", operator=one.user))
        in_step(one, second)
        with one.session.operation("note.remove", "削除").transaction() as writer:
            writer.revoke(Note, note.id)
        second.update(Note, note.id, text="右利き")
        in_step(one, second)
        (view,) = conflicts_of(second.session, [card.id])
        assert str(view.lost.text) == "変更「右利き」"
        assert view.decider is None


def test_a_card_is_asked_about_where_no_person_is(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    card = one.add_card()
    in_step(*desks)
    with one.session.operation("card.remove", "削除").transaction() as writer:
        writer.revoke(Card, card.id)
    other.update(Card, card.id, exchanged_on=PartialDate(2025))
    in_step(*desks)
    (view,) = all_conflicts(one.session).others
    assert (str(view.what), view.lost.by) == ("名刺の削除", the_user(other).name)
    take_what_was_lost(one.session, view.id)
    in_step(*desks)
    assert other.held()[card.id][3] == ""
