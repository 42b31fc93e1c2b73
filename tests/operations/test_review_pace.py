from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.core import records
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit
from app.operations import review_pace
from app.operations.review import accept_card, accept_field
from app.operations.review_pace import WorkDone, done_today
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.operations.undoing import undo_operation
from tests.operations.unsure import unsure_batch

NOON = datetime(2026, 5, 20, 3, 0, tzinfo=UTC)
"""In Tokyo."""


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(review_pace, "utc_now", clock)
    monkeypatch.setattr(records, "utc_now", clock)
    return clock


@pytest.fixture
def cards(clock: Clock, session: Session) -> list[Card]:
    _, cards = unsure_batch(session, *(f"鈴木 {number}郎" for number in "一二三四"))
    return cards


def check(session: Session, card: Card) -> None:
    accept_card(session, card.id, {FieldName.NAME: "鈴木 某", FieldName.FAX: "03-3123-4567"})


def test_nothing_yet(session: Session, cards: list[Card]) -> None:
    assert done_today(session) == WorkDone(0, 0, None)


def test_cards_fields_and_the_usual_time(session: Session, cards: list[Card], clock: Clock) -> None:
    for card, seconds in zip(cards, (5, 4, 6, 900), strict=True):
        check(session, card)
        clock.wait(seconds)
    assert done_today(session) == WorkDone(4, 8, 5.0)


def test_a_pause_is_no_work(session: Session, cards: list[Card], clock: Clock) -> None:
    for card, seconds in zip(cards, (5, 3600, 7, 0), strict=True):
        check(session, card)
        clock.wait(seconds)
    assert done_today(session).seconds == 6.0


def test_fields_one_by_one_are_one_card(session: Session, cards: list[Card]) -> None:
    accept_field(session, cards[0].id, FieldName.NAME, "鈴木 一郎")
    accept_field(session, cards[0].id, FieldName.FAX, "03-3123-4567")
    assert done_today(session) == WorkDone(1, 2, None)


def test_what_was_taken_back_does_not_count(session: Session, cards: list[Card]) -> None:
    check(session, cards[0])
    undo_operation(session)
    assert done_today(session) == WorkDone()


def test_of_one_batch(session: Session, cards: list[Card]) -> None:
    batch, (other,) = unsure_batch(session, "佐々木 四郎")
    check(session, cards[0])
    check(session, other)
    assert done_today(session, batch.id).cards == 1
    assert done_today(session).cards == 2


def test_a_day_begins_at_midnight_of_the_office(session: Session, cards: list[Card], clock: Clock) -> None:
    clock.now = datetime(2026, 5, 20, 14, 59, 59, tzinfo=UTC)
    check(session, cards[0])
    clock.wait(1)
    assert done_today(session) == WorkDone()
    check(session, cards[1])
    assert done_today(session).cards == 1


def test_others_count_for_themselves(session: Session, cards: list[Card]) -> None:
    check(session, cards[0])
    colleague = replace(session, operator=ensure_user(session, "高橋 五郎"))
    assert done_today(colleague) == WorkDone()


def test_what_came_from_a_file_was_checked_by_nobody(session: Session, cards: list[Card]) -> None:
    with session.operation("contacts.import", "取り込み").transaction() as writer:
        writer.insert(
            Edit(
                root=cards[0].id,
                field=FieldName.FAX,
                value="03-3123-4567",
                certainty=Certainty.IMPORTED,
                by=session.operator.id,
            )
        )
    assert done_today(session) == WorkDone()
