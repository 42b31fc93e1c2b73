"""Desks that have the same cards to look at: each takes some on a lease, and sees who looks at the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.dates import PartialDate, format_instant, utc_now
from app.core.reading import FieldName
from app.core.records import Card, Delegation
from app.core.visibility import Visibility
from app.operations import review_waiting
from app.operations.review import accept_card
from app.operations.review_queue import (
    AtWork,
    Held,
    WorkLeft,
    fields_left,
    held_here,
    looked_at_by,
    note_held,
    outlook,
    work_left,
)
from app.operations.review_turns import let_go, next_turn, take_turn
from app.sync.wire_sharing import REVIEWED_AT_ONCE
from server.database import Database
from tests.operations.sure import enter_cards, read

from .real_desks import RealDesk, RealOffice, office_of_two, the_user

CARDS = REVIEWED_AT_ONCE + 5


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Two colleagues, of whom the one acts for the other, whose cards wait for a look at the organisation."""
    with office.desk("sato") as one, office.desk("suzuki") as other:
        office.enter(Delegation(principal=one.user, delegate=other.user, until=PartialDate(2100)))
        cards = [
            read(f"先方 {number}", organization=(f"縁野第{number}病院", 0.97)) for number in range(CARDS)
        ]
        one.sync()
        enter_cards(one.session, cards, owner=the_user(one).name, visibility=Visibility.EVERYONE)
        one.sync()
        other.sync()
        yield one, other


def take(desk: RealDesk) -> None:
    held = take_turn(desk.session, next_turn(desk.session), connect=lambda _: desk.network)
    note_held(desk.session, held)


def cards_of(desk: RealDesk) -> set[str]:
    return set(outlook(desk.session, count=2 * CARDS).cards)


def test_no_two_desks_are_given_the_same_card(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    assert cards_of(one) == cards_of(other)
    take(one)
    take(other)
    mine, theirs = held_here(one.session), held_here(other.session)
    assert (len(mine), len(theirs)) == (REVIEWED_AT_ONCE, CARDS - REVIEWED_AT_ONCE)
    assert set(mine).isdisjoint(theirs)
    assert cards_of(other) == set(theirs)
    assert work_left(other.session) == WorkLeft(
        len(theirs), len(theirs), held=len(theirs), colleagues=(AtWork(the_user(one).name, len(mine)),)
    )
    assert fields_left(other.session) == {FieldName.ORGANIZATION: len(theirs)}
    assert looked_at_by(other.session, mine[0]) == the_user(one).name
    assert looked_at_by(other.session, theirs[0]) == ""


def test_what_is_decided_makes_room_for_more(desks: tuple[RealDesk, RealDesk]) -> None:
    one, _ = desks
    take(one)
    for card in held_here(one.session)[:3]:
        accept_card(one.session, card, {FieldName.ORGANIZATION: "縁野市民病院"})
    turn = next_turn(one.session)
    assert len(turn.done) == 3
    take(one)
    assert len(held_here(one.session)) == REVIEWED_AT_ONCE
    assert work_left(one.session).held == REVIEWED_AT_ONCE
    assert set(held_here(one.session)).isdisjoint(turn.done)


def test_who_goes_lets_others_have_what_he_held(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    take(one)
    take(other)
    let_go(one.session, held_here(one.session), connect=lambda _: one.network)
    take(other)
    assert len(held_here(other.session)) == REVIEWED_AT_ONCE
    assert len(cards_of(other)) == CARDS
    assert work_left(other.session).colleagues == ()


def test_a_lease_that_is_over_gives_the_cards_back_without_the_server(
    desks: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = desks
    take(one)
    take(other)
    assert len(cards_of(other)) == CARDS - REVIEWED_AT_ONCE
    later = utc_now() + timedelta(hours=1)
    monkeypatch.setattr(review_waiting, "utc_now", lambda: later)
    assert len(cards_of(other)) == CARDS
    assert work_left(other.session).colleagues == ()


def test_what_a_colleague_decides_meanwhile_does_not_come_back(desks: tuple[RealDesk, RealDesk]) -> None:
    one, other = desks
    take(one)
    take(other)
    done = held_here(one.session)[0]
    accept_card(one.session, done, {FieldName.ORGANIZATION: "縁野市民病院"})
    one.sync()
    other.sync()
    assert done not in cards_of(other)
    assert work_left(other.session).colleagues == (AtWork(the_user(one).name, REVIEWED_AT_ONCE - 1),)


def test_a_card_that_changes_while_a_colleague_looks_at_it_stays_with_him(
    desks: tuple[RealDesk, RealDesk],
) -> None:
    _, other = desks
    card = outlook(other.session).cards[0]
    until = format_instant(utc_now() + timedelta(minutes=5))
    note_held(other.session, [Held(card, other.user, here=False, until=until)])
    other.update(Card, card, exchanged_on=PartialDate(2026))
    assert card not in cards_of(other)
