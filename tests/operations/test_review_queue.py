from pathlib import Path

from app.core.reading import FieldName
from app.core.records import CardStatus, Sheet
from app.ocr.sheets import SheetResult
from app.operations import settings
from app.operations.batches import SheetRange, set_aside
from app.operations.cards import set_field, set_status
from app.operations.keeping import erase
from app.operations.reading import ReadingTally, enter_reading
from app.operations.review import accept_card, accept_field
from app.operations.review_queue import (
    WorkLeft,
    bring_back,
    fields_left,
    outlook,
    postpone,
    queues_to_check,
    work_left,
)
from app.operations.session import Session
from app.operations.undoing import undo_operation
from tests.operations.desk import contact, filled_batch, open_desk, pile, take_in_pile
from tests.operations.unsure import unsure_batch

NAMES = ("山田 太郎", "鈴木 一郎", "田中 次郎")


def order(session: Session, batch: str = "", after: str = "") -> list[str]:
    cards = outlook(session, batch, after, 10).cards
    return [session.store.fields(card)[FieldName.NAME].value for card in cards]


def test_only_cards_with_an_unsure_field_wait(session: Session) -> None:
    filled_batch(session, contact("山田 太郎"))
    assert work_left(session) == WorkLeft()
    unsure_batch(session, "鈴木 一郎", email=("a@example.jp", 0.9))
    assert work_left(session) == WorkLeft(cards=1, fields=2)


def test_the_office_says_what_is_sure(session: Session) -> None:
    unsure_batch(session, "鈴木 一郎", name_sure=0.95)
    settings.choose(session, settings.THRESHOLD, "0.94")
    assert work_left(session).cards == 0
    settings.choose(session, settings.THRESHOLD, "")
    assert work_left(session).cards == 1


def test_a_card_without_a_name_waits_until_somebody_says_that_it_has_none(session: Session) -> None:
    _, (card,) = filled_batch(session, {FieldName.ORGANIZATION: "縁製作所"})
    assert work_left(session) == WorkLeft(cards=1, fields=1)
    accept_card(session, card.id, {FieldName.NAME: "", FieldName.ORGANIZATION: "縁製作所"})
    assert work_left(session) == WorkLeft()


def test_a_sheet_that_could_not_be_read_waits(session: Session) -> None:
    batch = take_in_pile(session, pile(1))
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    enter_reading(session, SheetResult(sheet.id, None, "理由"), ReadingTally())
    assert work_left(session) == WorkLeft(cards=1, fields=1)


def test_cards_come_in_the_order_of_their_sheets_and_batches(session: Session) -> None:
    first, cards = unsure_batch(session, *NAMES)
    second, _ = unsure_batch(session, "佐々木 四郎")
    assert order(session) == [*NAMES, "佐々木 四郎"]
    assert order(session, after=cards[0].id) == [*NAMES[1:], "佐々木 四郎"]
    assert order(session, after=cards[1].id) == ["田中 次郎", "佐々木 四郎", "山田 太郎"]
    assert order(session, second.id) == ["佐々木 四郎"]
    assert order(session, first.id, cards[2].id) == list(NAMES[:2])
    assert [(batch.id, batch.cards) for batch in queues_to_check(session).batches] == [
        (first.id, 3),
        (second.id, 1),
    ]


def test_what_was_decided_leaves_and_comes_back_when_it_is_undone(session: Session) -> None:
    _, cards = unsure_batch(session, *NAMES)
    assert work_left(session).cards == 3
    accept_card(session, cards[0].id, {FieldName.NAME: "山田 太郎"})
    set_status(session, cards[1].id, CardStatus.NOT_A_CARD)
    assert order(session) == ["田中 次郎"]
    undo_operation(session)
    undo_operation(session)
    assert order(session) == list(NAMES)


def test_sheets_set_aside_do_not_wait(session: Session) -> None:
    batch, _ = unsure_batch(session, *NAMES)
    assert work_left(session).cards == 3
    set_aside(session, batch.id, SheetRange(1, 2), "別の人のもの")
    assert order(session) == ["田中 次郎"]


def test_put_off_is_behind_all_others_and_remembered(session: Session) -> None:
    batch, (one, two, three) = unsure_batch(session, *NAMES)
    postpone(session, one.id)
    assert order(session) == ["鈴木 一郎", "田中 次郎", "山田 太郎"]
    assert work_left(session, batch.id) == WorkLeft(cards=3, fields=3, later=1)
    postpone(session, two.id)
    postpone(session, one.id)
    assert order(session, batch.id) == ["田中 次郎", "鈴木 一郎", "山田 太郎"]
    assert order(session, after=three.id) == ["鈴木 一郎", "山田 太郎"]
    bring_back(session, one.id)
    assert order(session) == ["山田 太郎", "田中 次郎", "鈴木 一郎"]


def test_a_card_that_was_put_off_and_decided_is_forgotten(session: Session) -> None:
    _, (one, two, _) = unsure_batch(session, *NAMES)
    postpone(session, one.id)
    accept_card(session, one.id, {FieldName.NAME: "山田 太郎"})
    postpone(session, two.id)
    assert one.id not in session.store.setting(f"review.later.{session.operator.id}")
    assert work_left(session).later == 1


def test_what_another_process_writes_is_seen(session: Session, tmp_path: Path) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    assert work_left(session).cards == 1
    with open_desk(tmp_path / "home") as other:
        set_field(other, card.id, FieldName.NAME, "山田 大郎")
    assert work_left(session).cards == 0


def test_what_is_erased_waits_no_more(session: Session) -> None:
    _, cards = unsure_batch(session, *NAMES)
    assert order(session) == list(NAMES)
    erase(session, [cards[0].id])
    assert order(session) == list(NAMES[1:])
    assert work_left(session).cards == 2


def test_what_waits_is_told_by_field(session: Session) -> None:
    first, (_, two, _) = unsure_batch(session, *NAMES, email=("a@example.jp", 0.9))
    second, _ = unsure_batch(session, "佐々木 四郎", name_sure=0.9995, email=("b@example.jp", 0.9))
    filled_batch(session, {FieldName.ORGANIZATION: "縁製作所"})
    accept_field(session, two.id, FieldName.EMAIL, "a@example.jp")
    assert fields_left(session) == {FieldName.NAME: 4, FieldName.EMAIL: 3}
    assert fields_left(session, second.id) == {FieldName.EMAIL: 1}
    undo_operation(session)
    assert fields_left(session, first.id) == {FieldName.NAME: 3, FieldName.EMAIL: 3}


def test_nothing_waits_in_an_empty_profile(session: Session) -> None:
    assert outlook(session) == outlook(session, "no such batch", "no such card")
    assert outlook(session).cards == ()
