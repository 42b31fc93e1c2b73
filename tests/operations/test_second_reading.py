"""The same field typed twice, blind: who may, what ends it, and what is settled by a third look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.errors import NotFoundError, UsageError
from app.core.reading import FieldName
from app.core.records import Batch, Card, CardStatus, Certainty, Edit, SecondEntry
from app.operations.cards import set_field, set_status
from app.operations.review import accept_field
from app.operations.second_reading import (
    AskedBatch,
    Outcome,
    SecondView,
    Work,
    ask_second_reading,
    asked_batches,
    batches_to_ask_for,
    enter_second,
    next_second,
    second_at,
    settle,
)
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.operations.undoing import undo_operation
from tests.operations.unsure import MAIL_BOX, unsure_batch

NAME, EMAIL = FieldName.NAME, FieldName.EMAIL
MAIL = "w@example.jp"


@pytest.fixture
def second(session: Session) -> Session:
    """Somebody else at the same desk."""
    return replace(session, operator=ensure_user(session, "高橋 美咲"))


@pytest.fixture
def batch(session: Session) -> Batch:
    """Two cards; the mail addresses are sure, the names are not. Mail is to be read twice."""
    batch, _ = unsure_batch(session, "山田 太郎", "鈴木 一郎", email=(MAIL, 0.9995))
    ask_second_reading(session, batch.id, [EMAIL])
    return batch


@pytest.fixture
def cards(session: Session, batch: Batch) -> list[Card]:
    return session.store.find(Card, "batch = ?", batch.id)


def counts(session: Session) -> list[tuple[int, int, int]]:
    return [(item.to_type, item.own, item.to_settle) for item in asked_batches(session)]


def view(session: Session, work: Work = Work.TYPE) -> SecondView:
    found = next_second(session, work)
    assert found is not None
    return found


def origin(session: Session, card: Card, field: FieldName = EMAIL) -> tuple[str, str]:
    held = session.store.fields(card.id)[field]
    return held.value, held.origin


def test_nothing_waits_where_nobody_asks(session: Session) -> None:
    unsure_batch(session, "山田 太郎", email=(MAIL, 0.9995))
    assert asked_batches(session) == ()
    assert next_second(session, Work.TYPE) is None


def test_what_is_asked_for_waits_and_shows_no_text(
    session: Session, second: Session, batch: Batch, cards: list[Card]
) -> None:
    assert asked_batches(second) == (AskedBatch(batch.id, batch.started_at, "佐藤 花子", (EMAIL,), 2, 0, 0),)
    found = view(second)
    assert (found.card, found.field, found.sheet, found.box, found.values) == (
        cards[0].id,
        EMAIL,
        1,
        MAIL_BOX,
        (),
    )
    assert MAIL not in repr(found)
    following = next_second(second, Work.TYPE, batch.id, (found.card, found.field))
    assert following is not None
    assert following.card == cards[1].id
    assert next_second(second, Work.TYPE, batch.id, (following.card, following.field)) == found
    assert next_second(second, Work.TYPE, "another batch") is None


def test_two_who_agree_end_it(session: Session, second: Session, cards: list[Card]) -> None:
    set_field(session, cards[0].id, EMAIL, "W@example.jp")
    assert enter_second(second, cards[0].id, EMAIL, " ｗ@example.jp ") is Outcome.AGREED
    assert origin(session, cards[0]) == ("W@example.jp", "agreed")
    (said,) = session.store.find(Edit, "certainty = ?", Certainty.AGREED)
    assert said.by == second.operator.id
    assert counts(second) == [(1, 0, 0)]
    undo_operation(second)
    assert counts(second) == [(2, 0, 0)]


def test_the_first_reader_is_never_the_second(session: Session, second: Session, cards: list[Card]) -> None:
    accept_field(session, cards[0].id, EMAIL, MAIL)
    assert counts(session) == [(1, 1, 0)]
    assert view(session).card == cards[1].id
    with pytest.raises(UsageError, match="別の人"):
        enter_second(session, cards[0].id, EMAIL, MAIL)
    assert enter_second(second, cards[0].id, EMAIL, MAIL) is Outcome.AGREED


def test_what_waits_for_its_first_reader_does_not_wait_for_the_second(
    session: Session, second: Session, batch: Batch, cards: list[Card]
) -> None:
    ask_second_reading(session, batch.id, [NAME])
    assert counts(second) == [(0, 0, 0)]
    with pytest.raises(UsageError, match="待っていません"):
        enter_second(second, cards[0].id, NAME, "山田 太郎")
    accept_field(session, cards[0].id, NAME, "山田 太郎")
    assert counts(second) == [(1, 0, 0)]
    assert enter_second(second, cards[0].id, NAME, "山田太郎") is Outcome.AGREED


def test_two_who_differ_go_to_a_third_look(session: Session, second: Session, cards: list[Card]) -> None:
    assert enter_second(second, cards[0].id, EMAIL, "vv@example.jp") is Outcome.DIFFERS
    assert origin(session, cards[0]) == (MAIL, "read")  # nothing holds of it yet
    assert counts(second) == [(1, 0, 1)]
    assert view(second).card == cards[1].id
    assert view(session, Work.SETTLE).values == ("vv@example.jp", MAIL)
    with pytest.raises(UsageError, match="待っていません"):
        enter_second(session, cards[0].id, EMAIL, MAIL)
    settle(session, cards[0].id, EMAIL, "vv@example.jp")
    assert origin(session, cards[0]) == ("vv@example.jp", "agreed")
    assert counts(second) == [(1, 0, 0)]
    with pytest.raises(UsageError, match="先に決めました"):
        settle(session, cards[0].id, EMAIL, MAIL)
    undo_operation(session)
    assert counts(second) == [(1, 0, 1)]


def test_both_may_be_wrong(session: Session, second: Session, cards: list[Card]) -> None:
    enter_second(second, cards[0].id, EMAIL, "vv@example.jp")
    settle(session, cards[0].id, EMAIL, "ww@example.jp")
    assert origin(session, cards[0]) == ("ww@example.jp", "typed")
    assert counts(second) == [(1, 0, 0)]


def test_an_entry_that_is_taken_back_waits_again(
    session: Session, second: Session, cards: list[Card]
) -> None:
    enter_second(second, cards[0].id, EMAIL, "vv@example.jp")
    undo_operation(second)
    assert counts(second) == [(2, 0, 0)]
    assert session.store.find(SecondEntry, "revoked_at = ''") == []


def test_kanji_have_to_be_the_same(session: Session, second: Session) -> None:
    batch, (card,) = unsure_batch(session, "髙橋 誠", name_sure=0.9995)
    ask_second_reading(session, batch.id, [NAME])
    assert enter_second(second, card.id, NAME, "高橋 誠") is Outcome.DIFFERS


def test_nothing_typed_is_nothing_said(second: Session, cards: list[Card]) -> None:
    with pytest.raises(UsageError, match="何も入力"):
        enter_second(second, cards[0].id, EMAIL, "　")
    with pytest.raises(NotFoundError):
        enter_second(second, "nobody", EMAIL, MAIL)


def test_what_is_changed_after_two_agreed_is_read_twice_again(
    session: Session, second: Session, cards: list[Card]
) -> None:
    enter_second(second, cards[0].id, EMAIL, MAIL)
    set_field(session, cards[0].id, EMAIL, "x@example.jp")
    assert counts(second) == [(2, 0, 0)]


def test_a_lead_takes_the_wish_back(session: Session, second: Session, batch: Batch) -> None:
    assert counts(second) == [(2, 0, 0)]
    ask_second_reading(session, batch.id, [])
    assert asked_batches(second) == ()
    undo_operation(session)
    assert session.store.get(Batch, batch.id).second_fields == (EMAIL,)
    assert counts(second) == [(2, 0, 0)]
    with pytest.raises(NotFoundError):
        ask_second_reading(session, "no such batch", [EMAIL])


def test_fields_come_kind_by_kind_in_the_order_of_the_sheets(session: Session, second: Session) -> None:
    batch, cards = unsure_batch(session, "山田 太郎", "鈴木 一郎", name_sure=0.9995, email=(MAIL, 0.9995))
    ask_second_reading(session, batch.id, [EMAIL, NAME])
    seen: list[tuple[str, str]] = []
    found = next_second(second, Work.TYPE, batch.id)
    while found and (found.card, found.field.value) not in seen:
        seen.append((found.card, found.field.value))
        found = next_second(second, Work.TYPE, batch.id, seen[-1])
    assert seen == [(card.id, field) for field in ("name", "email") for card in cards]


def test_what_is_no_card_does_not_wait(session: Session, second: Session, cards: list[Card]) -> None:
    set_status(session, cards[0].id, CardStatus.NOT_A_CARD)
    assert counts(second) == [(1, 0, 0)]


def test_a_lead_chooses_from_the_newest_batches(session: Session, batch: Batch) -> None:
    other, _ = unsure_batch(session, "佐々木 四郎")
    assert [(item.id, item.fields) for item in batches_to_ask_for(session)] == [
        (other.id, ()),
        (batch.id, (EMAIL,)),
    ]


def test_a_field_is_shown_again_where_it_waits(session: Session, second: Session, cards: list[Card]) -> None:
    card = cards[0].id
    assert second_at(second, Work.TYPE, card, EMAIL) == view(second)
    assert second_at(second, Work.SETTLE, card, EMAIL) is None
    assert second_at(second, Work.TYPE, card, NAME) is None
    accept_field(session, card, EMAIL, MAIL)
    assert second_at(session, Work.TYPE, card, EMAIL) is None
    enter_second(second, card, EMAIL, "vv@example.jp")
    assert second_at(second, Work.TYPE, card, EMAIL) is None
    assert second_at(session, Work.SETTLE, card, EMAIL) == view(session, Work.SETTLE)
