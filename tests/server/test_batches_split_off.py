"""Sheets of a stack are split off for a colleague at another desk, before they are read or after: they reach him, none is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.records import Batch, Card, Sheet
from app.core.visibility import Visibility
from app.db.refusals import refused
from app.operations.batch_views import batch_view
from app.operations.batches import Correction, SheetRange, split_batch
from app.operations.fetching import fetch_picture
from app.operations.undoing import undo_operation
from server.database import Database
from tests.operations.desk import contact, enter, pile, take_in_pile

from .real_desks import RealDesk, RealOffice, department, in_step, office_of_two, the_user


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """A clerk's and a colleague's."""
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        in_step(sato, suzuki)
        yield sato, suzuki


def take_in(desk: RealDesk) -> Batch:
    return take_in_pile(
        desk.session,
        pile(3),
        owner=the_user(desk).name,
        department=department(desk, "総務課"),
        visibility=Visibility.DEPARTMENT,
    )


def sheets_of(desk: RealDesk, batch: str) -> list[Sheet]:
    found = desk.session.store.find(Sheet, "root = ?", batch)
    return sorted(found, key=lambda sheet: sheet.number)


def read(desk: RealDesk, *sheets: Sheet, cards: int = 1) -> list[Card]:
    people = [contact(name) for name in ("山田 太郎", "田中 次郎")[:cards]]
    return [card for sheet in sheets for card in enter(desk.session, sheet.id, *people)]


def give(desk: RealDesk, batch: Batch, to: RealDesk) -> Batch:
    """Split the second and the third sheet off."""
    correction = Correction(owner=the_user(to), department=department(desk, "総務課"))
    return split_batch(desk.session, batch.id, SheetRange(2, 3), correction)


def assert_divided(office: RealOffice, sato: RealDesk, suzuki: RealDesk, batch: Batch, given: Batch) -> None:
    """Each has his part, with its images, and nothing waits."""
    for desk, whole, count in ((sato, batch, 1), (suzuki, given, 2)):
        store = desk.session.store
        assert (desk.waiting(), refused(store.db, 10)) == (0, [])
        assert [one.id for one in store.find(Batch, "revoked_at = ''")] == [whole.id]
        assert store.get(Batch, whole.id).owner == desk.user
        assert [sheet.number for sheet in sheets_of(desk, whole.id)] == list(range(1, count + 1))
        mine = store.find(Card, "owner = ?", desk.user)
        assert {card.sheet for card in mine} == {sheet.id for sheet in sheets_of(desk, whole.id)}
        assert {card.batch for card in mine} == {whole.id}
        for card in mine:
            assert fetch_picture(desk.session, card.id, connect=lambda _: office.network) is not None


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("cards", [1, 2])
def test_split_off_before_it_is_read(
    office: RealOffice, desks: tuple[RealDesk, RealDesk], cards: int, *, is_known: bool
) -> None:
    """The desk that has the sheets reads them, and each card goes as it is read."""
    sato, suzuki = desks
    batch = take_in(sato)
    if is_known:
        in_step(*desks)
    given = give(sato, batch, suzuki)
    in_step(*desks)
    store = sato.session.store
    assert [sheet.root for sheet in sheets_of(sato, given.id)] == [given.id] * 2
    assert len(store.reading.waiting()) == 3
    assert not suzuki.session.store.has(Batch, given.id)
    assert store.get(Batch, given.id).owner == suzuki.user
    read(sato, *sheets_of(sato, batch.id), cards=cards)
    first, second = sheets_of(sato, given.id)
    read(sato, first, cards=cards)
    in_step(*desks)
    assert len(suzuki.session.store.find(Card, "owner = ?", suzuki.user)) == cards
    read(sato, second, cards=cards)
    in_step(*desks)
    assert_divided(office, sato, suzuki, batch, given)


@pytest.mark.parametrize("cards", [1, 2])
def test_split_off_after_it_was_read(
    office: RealOffice, desks: tuple[RealDesk, RealDesk], cards: int
) -> None:
    sato, suzuki = desks
    batch = take_in(sato)
    in_step(*desks)
    read(sato, *sheets_of(sato, batch.id), cards=cards)
    given = give(sato, batch, suzuki)
    in_step(*desks)
    assert_divided(office, sato, suzuki, batch, given)


def test_a_split_that_is_taken_back_before_all_is_read(
    office: RealOffice, desks: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = desks
    batch = take_in(sato)
    in_step(*desks)
    given = give(sato, batch, suzuki)
    in_step(*desks)
    undo_operation(sato.session)
    in_step(*desks)
    assert [sheet.number for sheet in sheets_of(sato, batch.id)] == [1, 2, 3]
    cards = read(sato, *sheets_of(sato, batch.id))
    in_step(*desks)
    store = sato.session.store
    assert (sato.waiting(), refused(store.db, 10)) == (0, [])
    assert {store.get(Card, card.id).owner for card in cards} == {sato.user}
    assert not suzuki.session.store.find(Batch, "id = ? AND revoked_at = ''", given.id)
    assert not suzuki.session.store.find(Card, "owner = ?", suzuki.user)


def test_a_desk_says_that_a_stack_will_leave_it(desks: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = desks
    batch = take_in(sato)
    in_step(*desks)
    assert not batch_view(sato.session, batch.id).leaves
    given = give(sato, batch, suzuki)
    for _ in range(2):
        assert batch_view(sato.session, given.id).leaves
        assert not batch_view(sato.session, batch.id).leaves
        in_step(*desks)
