from array import array
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.errors import NotFoundError
from app.core.reading import Side
from app.core.records import Sheet
from app.operations import batch_views
from app.operations.batch_views import (
    BatchOrder,
    batch_cards,
    batch_numbers,
    batch_rows,
    batch_view,
    card_pictures,
    open_batches,
    save_slip,
    sheet_picture,
    sureness,
    waiting_sheets,
)
from app.operations.batches import SheetRange, set_aside
from app.operations.intake import StackSettings, begin_batch
from app.operations.owners import all_staff, departments_of
from app.operations.session import Session
from app.operations.staff import ensure_department, ensure_user, place_user
from tests.operations.desk import contact, enter, filled_batch, page, pile, take_in_pile


def rows(
    session: Session, text: str = "", order: BatchOrder = BatchOrder.STARTED, *, up: bool = False
) -> list[str]:
    numbers = array("q")
    numbers.frombytes(batch_numbers(session, text, order, ascending=up))
    return [row.owner for row in batch_rows(session, list(numbers))]


def test_batches_are_listed_filtered_and_sorted(session: Session) -> None:
    filled_batch(session, contact("青木 一"), owner="鈴木 一郎", exchanged_on=PartialDate(2025, 3, 1))
    filled_batch(session, contact("石田 二"), owner="田中 次郎", tags=("展示会",))
    assert rows(session) == ["田中 次郎", "鈴木 一郎"]
    assert rows(session, "展示") == ["田中 次郎"]
    assert rows(session, "2025-03") == ["鈴木 一郎"]
    assert rows(session, "nobody") == []
    assert rows(session, order=BatchOrder.EXCHANGED, up=True) == ["田中 次郎", "鈴木 一郎"]


def test_a_batch_is_told_with_its_counts_and_whether_the_paper_may_go(session: Session) -> None:
    department = ensure_department(session, "産業局/支援課")
    owner = ensure_user(session, "鈴木 一郎")
    batch, _ = filled_batch(
        session, contact("青木 一", title="課長"), contact("石田 二"), owner=owner.id, department=department
    )
    set_aside(session, batch.id, SheetRange(2, 2), "")
    view = batch_view(session, batch.id)
    assert (view.owner.id, view.department, view.operator) == (owner.id, "支援課", session.operator.name)
    assert (view.count.sheets, view.count.cards, view.count.set_aside, view.count.blank_sides) == (2, 1, 1, 2)
    assert (view.sureness.sure, view.sureness.to_check) == (2, 0)
    assert not view.paper.may_go
    assert "廃棄しないで" in str(view.paper.verdict)
    with pytest.raises(NotFoundError):
        batch_view(session, "nobody")


def test_cards_come_in_portions(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    batch, cards = filled_batch(session, *(contact(f"青木 {n}") for n in "一二三"))
    monkeypatch.setattr(batch_views, "CARDS_AT_ONCE", 2)
    first = batch_cards(session, batch.id)
    second = batch_cards(session, batch.id, first[-1].card)
    assert [item.card for item in (*first, *second)] == [card.id for card in cards]
    assert [item.sheet for item in (*first, *second)] == [1, 2, 3]
    assert first[0].sides == (Side.FRONT,)
    assert batch_cards(session, batch.id, second[-1].card) == []


def test_the_threshold_of_the_office_says_what_is_sure(session: Session) -> None:
    batch, _ = filled_batch(session, contact("青木 一"))
    assert sureness(session, batch.id).to_check == 0
    session.store.set_setting("review.threshold", "1")
    assert sureness(session, batch.id).to_check == 1
    assert batch_cards(session, batch.id)[0].asks_for_a_look


def test_a_sheet_has_a_picture_before_and_after_it_is_read(session: Session) -> None:
    batch = take_in_pile(session, [(page("a"), None)])
    assert waiting_sheets(session) == 1
    assert sheet_picture(session, batch.id, 1)
    assert sheet_picture(session, batch.id, 2) is None
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    (card,) = enter(session, sheet.id, contact("青木 一"))
    assert sheet_picture(session, batch.id, 1) == page("thumbnail")
    assert card_pictures(session, [(card.id, Side.FRONT)]) == [page("thumbnail")]


def test_open_batches_are_found(session: Session) -> None:
    take_in_pile(session, pile(1))
    batch = begin_batch(session, StackSettings(session.operator), "folder:/scans")
    assert [row.id for row in open_batches(session)] == [batch.id]


def test_a_slip_is_saved(session: Session, tmp_path: Path) -> None:
    batch, _ = filled_batch(session, contact("青木 一"))
    save_slip(session, batch.id, tmp_path / "slip.pdf")
    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")


def test_an_owner_brings_the_departments_along(session: Session) -> None:
    owner = ensure_user(session, "鈴木 一郎")
    for name in ("産業局/支援課", "総務課"):
        place_user(session, owner, ensure_department(session, name))
    assert departments_of(session, owner.id) == ("支援課", "総務課")
    ensure_department(session, "地域局/支援課")
    assert departments_of(session, "鈴木 一郎") == ("産業局/支援課", "総務課")
    assert departments_of(session, "新しい人") == departments_of(session, "") == ()
    ensure_user(session, "鈴木 一郎")
    assert {user.name for user in all_staff(session)} == {session.operator.name, "鈴木 一郎"}
