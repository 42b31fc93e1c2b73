import pytest

from app.core.dates import PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.records import Batch, Card, CardStatus, Page, Sheet, Tag, Tagging
from app.core.visibility import Visibility
from app.operations.batches import (
    Correction,
    SheetRange,
    bring_back,
    correct_batch,
    count_batch,
    find_batch,
    set_aside,
    set_own_count,
    split_batch,
)
from app.operations.cards import set_visibility
from app.operations.finding import find
from app.operations.session import Session
from app.operations.staff import department_of, ensure_department, ensure_user, place_user
from app.operations.undoing import describe_left, undo_operation
from tests.operations.desk import contact, filled_batch, pile, take_in_pile

NAMES = ("青木 一", "石田 二", "上野 三", "江川 四")


@pytest.fixture
def batch(session: Session) -> Batch:
    return filled_batch(session, *(contact(name) for name in NAMES), tags=("展示会",))[0]


def cards(session: Session) -> list[Card]:
    return session.store.find(Card)


def tags(session: Session, card: Card) -> set[str]:
    store = session.store
    return {
        store.get(Tag, item.tag).name for item in store.find(Tagging, "root = ? AND revoked_at = ''", card.id)
    }


def test_the_wrong_owner_of_some_sheets(session: Session, batch: Batch) -> None:
    suzuki = ensure_user(session, "鈴木 一郎")
    section = ensure_department(session, "産業局/支援課")
    done = correct_batch(session, batch.id, Correction(owner=suzuki, department=section), SheetRange(2, 3))
    assert [card.owner == suzuki.id for card in cards(session)] == [False, True, True, False]
    assert [card.department for card in cards(session)] == ["", section.id, section.id, ""]
    assert session.store.get(Batch, batch.id).owner == batch.owner
    assert done.changed.ids(Card) == {card.id for card in cards(session)[1:3]}


def test_the_wrong_date_of_a_whole_batch(session: Session, batch: Batch) -> None:
    correct_batch(session, batch.id, Correction(exchanged_on=PartialDate(2026, 1)))
    assert {card.exchanged_on for card in cards(session)} == {PartialDate(2026, 1)}
    assert session.store.get(Batch, batch.id).exchanged_on == PartialDate(2026, 1)


def test_sheets_still_to_be_read_get_the_corrected_owner(session: Session) -> None:
    waiting = take_in_pile(session, pile(1))
    suzuki = ensure_user(session, "鈴木 一郎")
    correct_batch(session, waiting.id, Correction(owner=suzuki))
    assert session.store.get(Batch, waiting.id).owner == suzuki.id


def test_tags_are_replaced(session: Session, batch: Batch) -> None:
    correct_batch(session, batch.id, Correction(tags=("展示会", "東京")), SheetRange(1, 1))
    correct_batch(session, batch.id, Correction(tags=("大阪",)), SheetRange(2, 2))
    assert [tags(session, card) for card in cards(session)] == [
        {"展示会", "東京"},
        {"大阪"},
        {"展示会"},
        {"展示会"},
    ]


def test_a_correction_is_undone_as_one_but_for_what_others_changed(session: Session, batch: Batch) -> None:
    other = ensure_user(session, "田中 次郎")
    correct_batch(session, batch.id, Correction(visibility=Visibility.EVERYONE))
    set_visibility(Session(session.store, other), [cards(session)[0].id], Visibility.PRIVATE)
    undone, left = undo_operation(session)
    assert "公開範囲" in undone.label
    assert [card.visibility for card in cards(session)] == [Visibility.PRIVATE, *[Visibility.DEPARTMENT] * 3]
    assert list(map(str, describe_left(session, left))) == [
        "名刺 1 件は田中 次郎さんがその後変更したため、そのままにしました。"
    ]


def test_split_and_its_undo(session: Session, batch: Batch) -> None:
    suzuki = ensure_user(session, "鈴木 一郎")
    new = split_batch(
        session, batch.id, SheetRange(3, 4), Correction(owner=suzuki, exchanged_on=PartialDate(2025))
    )
    store = session.store
    assert [sheet.number for sheet in store.find(Sheet, "root = ?", new.id)] == [1, 2]
    assert [card.owner == suzuki.id for card in cards(session)] == [False, False, True, True]
    assert [card.batch == new.id for card in cards(session)] == [False, False, True, True]
    assert (new.owner, new.exchanged_on) == (suzuki.id, PartialDate(2025))
    assert count_batch(store, batch.id).cards == 2
    undo_operation(session)
    assert count_batch(store, batch.id).cards == 4
    assert {card.owner for card in cards(session)} == {batch.owner}
    assert store.find(Batch, "id = ? AND revoked_at = ''", new.id) == []


def test_splitting_takes_pages_of_several_cards_along(session: Session) -> None:
    waiting = take_in_pile(session, pile(2))
    new = split_batch(session, waiting.id, SheetRange(2, 2), Correction())
    moved = {page.id for page in session.store.find(Page, "root = ?", new.id)}
    assert len(moved) == 2


def test_set_aside_hides_and_brings_back(session: Session, batch: Batch) -> None:
    set_aside(session, batch.id, SheetRange(1, 2), "名刺ではない")
    assert find(session, "青木", 10) == []
    counted = count_batch(session.store, batch.id)
    assert (counted.cards, counted.set_aside) == (2, 2)
    bring_back(session, batch.id, SheetRange(1, 1))
    assert len(find(session, "青木", 10)) == 1
    assert [card.status for card in cards(session)] == [
        CardStatus.ACTIVE, CardStatus.SET_ASIDE, CardStatus.ACTIVE, CardStatus.ACTIVE,
    ]  # fmt: skip


def test_counting(session: Session, batch: Batch) -> None:
    set_own_count(session, batch.id, 5)
    counted = count_batch(session.store, batch.id)
    assert (counted.sheets, counted.cards, counted.blank_sides, counted.waiting) == (4, 4, 4, 0)
    assert session.store.get(Batch, batch.id).own_count == 5


@pytest.mark.parametrize(
    ("text", "sheets"), [("7", SheetRange(7, 7)), ("3-12", SheetRange(3, 12)), ("１", SheetRange(1, 1))]
)
def test_ranges(text: str, sheets: SheetRange) -> None:
    assert SheetRange.parse(text) == sheets


@pytest.mark.parametrize("text", ["", "a", "3-", "-3", "5-2", "1-2-3", "0", "0-2"])
def test_ranges_that_make_no_sense(text: str) -> None:
    with pytest.raises(UsageError):
        SheetRange.parse(text)


def test_what_is_not_there(session: Session, batch: Batch) -> None:
    with pytest.raises(NotFoundError):
        find_batch(session.store, "zzz")
    with pytest.raises(UsageError):
        correct_batch(session, batch.id, Correction())
    with pytest.raises(UsageError):
        set_aside(session, batch.id, SheetRange(9, 9), "")
    assert find_batch(session.store, "latest").id == batch.id
    assert find_batch(session.store, batch.id[:30]).id == batch.id


def test_a_department_with_the_name_of_another_is_told_by_its_path(session: Session) -> None:
    one, other = (ensure_department(session, path) for path in ("東北局/総務課", "関東局/総務課"))
    assert one.id != other.id
    with pytest.raises(UsageError):
        ensure_department(session, "総務課")
    place_user(session, session.operator, other)
    place_user(session, session.operator, other)
    assert department_of(session.store, session.operator.id) == other.id
