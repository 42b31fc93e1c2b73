from __future__ import annotations

import pytest

from app.core.errors import UsageError
from app.core.reading import FieldName, Side
from app.core.records import Card, Page, Recognition, Sheet, Tagging
from app.ocr.sheets import SheetResult
from app.operations.batches import Correction, correct_batch
from app.operations.cards import set_field
from app.operations.pictures import picture_of
from app.operations.reading import ReadingTally, enter_reading
from app.operations.review_card import card_to_check, newest_reading, side_picture
from app.operations.review_queue import work_left
from app.operations.session import Session
from app.operations.sides import join_sides, split_sides
from app.operations.undoing import undo_operation
from tests.operations.desk import pile, take_in_pile
from tests.operations.halves import BACK, FRONT, lines, read_pile


def value(session: Session, card: str, field: FieldName) -> str:
    return card_to_check(session, card).field(field).value


def roots(session: Session, card: Card) -> dict[Side, str]:
    return {item.side: item.root for item in session.store.find(Page, "sheet = ?", card.sheet)}


def sides(session: Session, card: str) -> list[tuple[Side, bool]]:
    return [(region.side, region.blank) for region in session.store.get(Card, card).regions]


def test_a_wrong_back_becomes_a_card_of_its_own(session: Session) -> None:
    (card,) = read_pile(session, (FRONT, BACK))
    correct_batch(session, card.batch, Correction(tags=("展示会",)))
    new = split_sides(session, card.id)
    assert (value(session, card.id, FieldName.NAME), value(session, new, FieldName.NAME)) == (
        "鈴木 一郎",
        "佐藤 次郎",
    )
    assert value(session, card.id, FieldName.TEL) == "03-3123-4567"
    assert value(session, new, FieldName.TEL) == "06-6123-4567"
    assert sides(session, card.id) == sides(session, new) == [(Side.FRONT, False)]
    assert roots(session, card) == {Side.FRONT: card.id, Side.BACK: new}
    made = session.store.get(Card, new)
    assert len(session.store.find(Tagging, "root = ?", new)) == 1
    assert (made.owner, made.batch, made.sheet) == (card.owner, card.batch, card.sheet)
    assert side_picture(session, new, Side.FRONT, 100).pixels
    assert picture_of(session, new, Side.FRONT) != picture_of(session, card.id, Side.FRONT)
    assert work_left(session).cards == 2


def test_splitting_is_taken_back_as_one(session: Session) -> None:
    (card,) = read_pile(session, (FRONT, BACK))
    before = card_to_check(session, card.id)
    new = split_sides(session, card.id)
    undo_operation(session)
    assert card_to_check(session, card.id) == before
    assert roots(session, card) == {Side.FRONT: card.id, Side.BACK: card.id}
    assert session.store.find(Card, "id = ? AND revoked_at = ''", new) == []
    assert work_left(session).cards == 1


def test_a_card_without_a_printed_back_is_not_split(session: Session) -> None:
    (card,) = read_pile(session, (FRONT, ()))
    with pytest.raises(UsageError, match="裏面がありません"):
        split_sides(session, card.id)


def test_what_a_person_decided_stays_with_the_front(session: Session) -> None:
    (card,) = read_pile(session, (FRONT, BACK))
    set_field(session, card.id, FieldName.NAME, "鈴木 一朗")
    new = split_sides(session, card.id)
    assert value(session, card.id, FieldName.NAME) == "鈴木 一朗"
    assert value(session, new, FieldName.NAME) == "佐藤 次郎"


def test_two_halves_become_one_card(session: Session) -> None:
    japanese, english = read_pile(
        session, (FRONT, ()), (lines("Ichiro SUZUKI", "ichiro.suzuki@example.jp"), ())
    )
    join_sides(session, japanese.id, english.id)
    assert sides(session, japanese.id) == [(Side.FRONT, False), (Side.BACK, False)]
    assert value(session, japanese.id, FieldName.NAME) == "鈴木 一郎"
    assert value(session, japanese.id, FieldName.EMAIL) == "ichiro.suzuki@example.jp"
    reading = newest_reading(session, japanese.id)
    assert reading
    assert [side.side for side in reading.sides] == [Side.FRONT, Side.BACK]
    assert roots(session, english)[Side.FRONT] == japanese.id
    assert session.store.find(Card, "id = ? AND revoked_at = ''", english.id) == []
    assert work_left(session).cards == 1
    assert side_picture(session, japanese.id, Side.BACK, 100).pixels
    undo_operation(session)
    assert work_left(session).cards == 2
    assert value(session, english.id, FieldName.EMAIL) == "ichiro.suzuki@example.jp"
    assert roots(session, english)[Side.FRONT] == english.id


def test_what_was_split_can_be_joined_again(session: Session) -> None:
    (card,) = read_pile(session, (FRONT, BACK))
    new = split_sides(session, card.id)
    join_sides(session, card.id, new)
    assert sides(session, card.id) == [(Side.FRONT, False), (Side.BACK, False)]
    assert roots(session, card) == {Side.FRONT: card.id, Side.BACK: card.id}


def test_a_card_that_was_never_read_is_split_too(session: Session) -> None:
    batch = take_in_pile(session, pile(1))
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    (card,) = enter_reading(session, SheetResult(sheet.id, None, "画像が暗すぎます。"), ReadingTally())
    new = split_sides(session, card.id)
    assert sides(session, new) == [(Side.FRONT, False)]
    assert session.store.find(Recognition, "root = ?", new) == []


@pytest.mark.parametrize("which", ["itself", "two sides", "another batch", "decided"])
def test_what_cannot_be_one_card_is_left_alone(session: Session, which: str) -> None:
    first, second, full = read_pile(session, (FRONT, ()), (BACK, ()), (FRONT, BACK))
    (elsewhere,) = read_pile(session, (BACK, ()))
    other = {"itself": first, "two sides": full, "another batch": elsewhere, "decided": second}[which]
    if which == "decided":
        set_field(session, second.id, FieldName.NAME, "佐藤 二郎")
    with pytest.raises(UsageError):
        join_sides(session, first.id, other.id)
    assert sides(session, first.id) == [(Side.FRONT, False), (Side.BACK, True)]
