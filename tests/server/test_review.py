"""Shared review: each card is at one desk only, for a while, and others see whose."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest

from app.core.ids import new_id
from app.core.visibility import Visibility
from app.sync.wire_sharing import REVIEWED_AT_ONCE, Lease
from server import review
from server.database import Database
from server.erasure import erase_cards
from server.sealing import Sealer
from tests.server.offices import Client, Office, card

T = TypeVar("T")


def take(client: Client, *cards: str) -> list[str]:
    """Take cards; those that the desk has then."""
    office = client.office
    leases = office.database.transaction(
        lambda c: review.take(c, office.sealer, client.author, cards, office.now)
    )
    return held(client, leases.leases)


def listed(client: Client) -> tuple[Lease, ...]:
    office = client.office
    return office.database.transaction(
        lambda c: review.listed(c, office.sealer, client.author, office.now), snapshot=True
    ).leases


def give_back(client: Client, *cards: str) -> None:
    client.office.database.transaction(lambda c: review.give_back(c, client.author, cards))


def held(client: Client, leases: tuple[Lease, ...]) -> list[str]:
    return [lease.card for lease in leases if lease.device == client.device]


@pytest.fixture
def department(office: Office) -> str:
    return office.department("総務課")


@pytest.fixture
def me(office: Office, department: str) -> Client:
    return office.member("甲", department)


@pytest.fixture
def colleague(office: Office, department: str) -> Client:
    return office.member("乙", department)


def queue(client: Client, department: str, number: int) -> list[str]:
    cards = [card(client, department) for _ in range(number)]
    assert all(outcome.refused is None for outcome in client.send(*cards))
    return [one.id for one in cards]


def test_a_desk_gets_the_first_twenty(me: Client, department: str) -> None:
    cards = queue(me, department, 25)
    assert take(me, *reversed(cards)) == sorted(cards[5:])
    assert len(take(me, *cards)) == REVIEWED_AT_ONCE


def test_the_next_desk_gets_what_is_left_and_sees_who_has_the_rest(
    me: Client, colleague: Client, department: str
) -> None:
    cards = queue(me, department, 25)
    mine = take(me, *cards)
    assert take(colleague, *cards) == sorted(set(cards) - set(mine))
    holders = {lease.card: lease.user for lease in listed(colleague)}
    assert {holders[one] for one in mine} == {me.user}
    assert listed(me) == listed(colleague)


def test_two_desks_of_one_user_are_two(me: Client, department: str) -> None:
    cards = queue(me, department, 2)
    elsewhere = Client(me.office, me.user)
    assert take(me, cards[0]) == [cards[0]]
    assert take(elsewhere, *cards) == [cards[1]]


def test_a_lease_ends_and_the_cards_come_back(me: Client, colleague: Client, department: str) -> None:
    cards = queue(me, department, 3)
    take(me, *cards)
    me.office.later(minutes=29)
    assert take(colleague, *cards) == []
    me.office.later(minutes=1)
    assert listed(colleague) == ()
    assert take(colleague, *cards) == sorted(cards)
    assert take(me, *cards) == []


def test_who_goes_on_keeps_what_he_has(me: Client, colleague: Client, department: str) -> None:
    cards = queue(me, department, 3)
    take(me, *cards[:2])
    me.office.later(minutes=20)
    assert take(me) == sorted(cards[:2])
    me.office.later(minutes=20)
    assert take(colleague, *cards) == [cards[2]]


def test_what_is_given_back_is_free_and_only_by_who_has_it(
    me: Client, colleague: Client, department: str
) -> None:
    cards = queue(me, department, 2)
    take(me, *cards)
    give_back(colleague, *cards)
    assert take(colleague, *cards) == []
    give_back(me, cards[0])
    assert take(colleague, *cards) == [cards[0]]


def test_what_one_cannot_see_is_as_if_it_were_not_there(
    me: Client, colleague: Client, department: str
) -> None:
    private = card(me, department, Visibility.PRIVATE)
    me.send(private)
    assert take(me, private.id) == [private.id]
    assert take(colleague, private.id, new_id(), department) == []
    assert listed(colleague) == ()


def test_erasing_a_card_ends_its_lease(me: Client, department: str) -> None:
    (one,) = queue(me, department, 1)
    take(me, one)
    erase_cards(me.office.database, me.office.sealer, me.office.id, [one], me.office.now)
    rows = me.office.database.transaction(
        lambda c: c.execute("SELECT card FROM review_lease WHERE card = %s", (one,)).fetchall()
    )
    assert rows == []


def test_no_two_desks_get_the_same_card_at_once(
    database_url: str, database: Database, sealer: Sealer
) -> None:
    """Eight desks with a connection each, all of which want the same cards in another order at the same moment."""
    desks = 8
    office = Office(database, sealer)
    department = office.department("総務課")
    people = [office.member(f"職員 {number}", department) for number in range(desks)]
    cards = queue(people[0], department, desks * REVIEWED_AT_ONCE - 10)
    begin = threading.Barrier(desks)

    def work(number: int) -> list[str]:
        mine = cards[number * 7 :] + cards[: number * 7]
        with Database(database_url, most_connections=1) as own:
            begin.wait()
            leases = own.transaction(
                lambda c: review.take(c, sealer, people[number].author, mine, office.now)
            )
        return held(people[number], leases.leases)

    with ThreadPoolExecutor(desks) as threads:
        got = list(threads.map(work, range(desks)))
    counted = Counter(one for taken in got for one in taken)
    assert max(counted.values()) == 1
    assert all(len(taken) <= REVIEWED_AT_ONCE for taken in got)
    assert counted.keys() == set(cards)
