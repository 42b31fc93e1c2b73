"""What waits for somebody is known at all desks of its user: the lists follow what a sync brings and takes away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.reading import FieldName
from app.core.records import Batch, Card, CardStatus
from app.db import union
from app.operations.review import accept_field
from app.operations.review_queue import fields_left
from app.operations.second_queue import second_table
from server.database import Database
from server.erasure import erase_cards
from tests.operations.sure import enter_cards, read

from .real_desks import RealDesk, RealOffice, office_of_two, the_user

ORGANIZATION, NAME = FieldName.ORGANIZATION, FieldName.NAME


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


def take_in(desk: RealDesk, *names: str) -> list[Card]:
    """Cards of which the organisation waits."""
    cards = [read(name, organization=("縁野市民病院", 0.97)) for name in names]
    return enter_cards(desk.session, cards, owner=the_user(desk).name)


def hand_over(*desks: RealDesk) -> None:
    for desk in desks:
        desk.sync()


def asked_for(desk: RealDesk) -> int:
    """Fields that a second reader is to type."""
    return int(second_table(desk.session).execute("SELECT count(*) FROM temp.second").fetchone()[0])


def test_what_waits_is_followed_as_a_sync_brings_it_and_takes_it_away(office: RealOffice) -> None:
    """Two desks of one user: what one has read and decided, the other one's list of what waits knows."""
    with office.desk("sato") as one, office.desk("sato", "another") as other:
        hand_over(one, other)
        assert fields_left(other.session) == {}
        cards = take_in(one, *(f"先方 {number}" for number in "一二三"))
        hand_over(one, other)
        assert fields_left(other.session) == {ORGANIZATION: 3}
        accept_field(one.session, cards[0].id, ORGANIZATION, "別の会社")
        hand_over(one, other)
        assert fields_left(other.session) == {ORGANIZATION: 2}
        one.update(Card, cards[1].id, status=CardStatus.SET_ASIDE)
        hand_over(one, other)
        assert fields_left(other.session) == {ORGANIZATION: 1}
        services = office.administrator.services
        erase_cards(services.database, services.sealer, services.office, [cards[2].id], services.clock())
        hand_over(one, other)
        for desk in (one, other):
            assert fields_left(desk.session) == {}


def test_a_field_that_a_second_reader_is_asked_for_at_another_desk(office: RealOffice) -> None:
    with office.desk("sato") as one, office.desk("sato", "another") as other:
        (card,) = take_in(one, "先方 一")
        hand_over(one, other)
        assert asked_for(other) == 0
        one.update(Batch, card.batch, second_fields=(NAME,))
        hand_over(one, other)
        assert asked_for(other) == 1


def test_what_is_told_as_it_is_known_is_no_news(office: RealOffice) -> None:
    with office.desk("sato") as sato:
        take_in(sato, "先方 一")
        newest = "SELECT coalesce(max(num), 0) FROM audit"
        before = sato.session.store.db.execute(newest).fetchone()
        assert sato.sync().sent
        with union.writing(sato.session.store.db):
            union.ask_for_all(sato.session.store.db)
        assert sato.sync().arrived
        assert sato.session.store.db.execute(newest).fetchone() == before
