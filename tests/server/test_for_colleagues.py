"""What somebody takes in for a colleague: it reaches him with its images, and is not lost where it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.reading import FieldName
from app.core.records import COVER, Batch, Card, Delegation, Page, Sheet, Tag, Tagging
from app.core.roles import Role
from app.core.visibility import Visibility
from app.db.refusals import refused
from app.db.settling import KEPT_HERE, PICTURES_HERE
from app.devices.hopper import MemoryHopper
from app.devices.scanner import ScanSettings
from app.devices.virtual import VirtualScanner
from app.operations.batch_views import batch_view
from app.operations.batches import Correction, correct_batch
from app.operations.covering import Covered
from app.operations.fetching import fetch_picture
from app.operations.intake import StackSettings, begin_batch, end_batch, take_in
from app.operations.sharing import list_refusals
from server.database import Database
from tests.operations.covers import cover_page
from tests.operations.desk import contact, enter, filled_batch, page, pile, take_in_pile

from .desks import a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        yield RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")


@pytest.fixture
def two(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """A clerk and somebody of another department."""
    for login in ("sato", "suzuki"):
        office.account(login, office.department(f"{login} の課"))
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        for desk in (sato, suzuki):
            desk.sync()
        yield sato, suzuki


def has_picture(office: RealOffice, desk: RealDesk, card: str) -> bool:
    return fetch_picture(desk.session, card, connect=lambda _: office.network) is not None


def test_a_stack_for_a_colleague_stays_until_it_is_read(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    """Its images are safe at the server meanwhile, and its cards go as they are read."""
    sato, suzuki = two
    store = sato.session.store
    batch = take_in_pile(sato.session, pile(2), owner="試験 suzuki", visibility=Visibility.EVERYONE)
    reports = [sato.sync() for _ in range(2)]
    assert [report.images for report in reports] == [4, 0]
    assert [len(store.find(kind)) for kind in (Batch, Sheet, Page)] == [1, 2, 4]
    assert store.get(Batch, batch.id).owner == suzuki.user
    assert sato.waiting(), "what is not sent yet is counted"
    assert batch_view(sato.session, batch.id).leaves
    first, second = store.find(Sheet, "root = ?", batch.id)
    (card,) = enter(sato.session, first.id, contact("山田 太郎"))
    sato.sync()
    suzuki.sync()
    assert has_picture(office, suzuki, card.id)
    assert not suzuki.session.store.has(Batch, batch.id)
    enter(sato.session, second.id, contact("田中 次郎"))
    for desk in (sato, suzuki):
        desk.sync()
    assert suzuki.session.store.get(Batch, batch.id).owner == suzuki.user
    assert (sato.waiting(), refused(store.db, 10)) == (0, [])
    assert [len(store.find(kind)) for kind in (Batch, Sheet)] == [0, 0]
    assert store.db.execute("SELECT count(*) FROM own.page").fetchone() == (0,)


def test_a_stack_of_which_the_clerk_will_not_see_the_cards_stays(
    two: tuple[RealDesk, RealDesk],
) -> None:
    """The server is told nothing of it while the cards are to stay."""
    sato, _ = two
    batch = take_in_pile(sato.session, pile(1), owner="試験 suzuki", visibility=Visibility.PRIVATE)
    assert [sato.sync().images for _ in range(2)] == [0, 0]
    assert (sato.waiting(), refused(sato.session.store.db, 10)) == (0, [])
    assert not batch_view(sato.session, batch.id).leaves


def test_a_stack_stays_with_a_card_that_cannot_go(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    store = sato.session.store
    batch, cards = several_on_a_sheet(sato, Visibility.EVERYONE)
    sato.update(Card, cards[0].id, visibility=Visibility.PRIVATE)
    for _ in range(2):
        sato.sync()
    assert [(one.document.id, one.reason) for one in refused(store.db, 10)] == [(cards[0].id, KEPT_HERE)]
    assert store.has(Batch, batch.id)
    sato.update(Card, cards[0].id, visibility=Visibility.EVERYONE)
    for desk in (sato, sato, suzuki):
        desk.sync()
    assert (sato.waiting(), store.has(Batch, batch.id)) == (0, False)
    assert {card.id for card in suzuki.session.store.find(Card)} == {card.id for card in cards}


def test_a_private_card_for_a_colleague_is_sent_as_soon_as_the_clerk_acts_for_him(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    store = sato.session.store
    _, (card,) = filled_batch(
        sato.session, contact("山田 太郎"), owner="試験 suzuki", visibility=Visibility.PRIVATE
    )
    for _ in range(2):
        sato.sync()
    assert store.has(Card, card.id)
    assert [(one.document.id, one.reason) for one in refused(store.db, 10)] == [(card.id, KEPT_HERE)]
    office.enter(Delegation(principal=suzuki.user, delegate=sato.user, until=PartialDate(2099)))
    for _ in range(2):
        sato.sync()
    suzuki.sync()
    assert has_picture(office, suzuki, card.id)
    assert (sato.waiting(), refused(store.db, 10)) == (0, [])


def may_act(office: RealOffice, clerk: RealDesk, colleague: RealDesk) -> None:
    office.enter(Delegation(principal=colleague.user, delegate=clerk.user, until=PartialDate(2099)))
    for _ in range(2):
        clerk.sync()
    colleague.sync()


def several_on_a_sheet(clerk: RealDesk, visibility: Visibility) -> tuple[Batch, list[Card]]:
    """A sheet with two cards, for the colleague."""
    session = clerk.session
    batch = take_in_pile(session, pile(1), owner="試験 suzuki", visibility=visibility)
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    return batch, enter(session, sheet.id, contact("山田 太郎"), contact("田中 次郎"))


def test_pictures_of_several_cards_on_a_sheet_go_with_the_stack(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    _, cards = several_on_a_sheet(sato, Visibility.EVERYONE)
    for desk in (sato, sato, suzuki):
        desk.sync()
    assert (sato.waiting(), refused(sato.session.store.db, 10)) == (0, [])
    assert all(has_picture(office, suzuki, card.id) for card in cards)


def test_cards_that_the_clerk_will_not_see_stay_with_their_pictures(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    _, cards = several_on_a_sheet(sato, Visibility.PRIVATE)
    for desk in (sato, sato, suzuki):
        desk.sync()
    told = {(one.document.id, one.reason) for one in refused(sato.session.store.db, 10)}
    assert told == {(card.id, KEPT_HERE) for card in cards}
    assert all(has_picture(office, sato, card.id) for card in cards)
    assert not any(suzuki.session.store.has(Card, card.id) for card in cards)
    may_act(office, sato, suzuki)
    assert all(has_picture(office, suzuki, card.id) for card in cards)
    assert (sato.waiting(), refused(sato.session.store.db, 10)) == (0, [])


def test_pictures_of_a_stack_that_cannot_go_wait_at_the_desk_that_says_so(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    """Its cards were made visible one by one; the stack itself is still one of which nothing is to be seen."""
    sato, suzuki = two
    batch, cards = several_on_a_sheet(sato, Visibility.PRIVATE)
    for card in cards:
        sato.update(Card, card.id, visibility=Visibility.EVERYONE)
    for desk in (sato, sato, suzuki):
        desk.sync()
    told = {(one.document.id, one.reason) for one in refused(sato.session.store.db, 10)}
    assert told == {(batch.id, PICTURES_HERE)}
    assert str(list_refusals(sato.session)[0].what) == "取り込み「試験 suzuki」"
    assert not any(has_picture(office, suzuki, card.id) for card in cards)
    may_act(office, sato, suzuki)
    assert all(has_picture(office, suzuki, card.id) for card in cards)
    assert (sato.waiting(), refused(sato.session.store.db, 10)) == (0, [])


def test_what_hung_on_a_stack_goes_with_it_once_it_is_ones_own(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, _ = two
    store = sato.session.store
    batch, cards = several_on_a_sheet(sato, Visibility.PRIVATE)
    for _ in range(2):
        sato.sync()
    me = sato.session.operator
    correct_batch(sato.session, batch.id, Correction(owner=me))
    assert sato.sync().images == 2
    assert store.db.execute("SELECT count(*) FROM outbox").fetchone() == (0,)
    assert refused(store.db, 10) == []
    with office.desk("sato", "another") as another:
        another.sync()
        assert all(has_picture(office, another, card.id) for card in cards)
        assert [one.id for one in another.session.store.find(Sheet)] == [cards[0].sheet]


def test_a_card_that_becomes_visible_goes_with_all_that_was_read(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    _, (card,) = filled_batch(
        sato.session, contact("山田 太郎"), owner="試験 suzuki", visibility=Visibility.PRIVATE
    )
    for _ in range(2):
        sato.sync()
    sato.update(Card, card.id, visibility=Visibility.EVERYONE)
    sato.sync()
    suzuki.sync()
    assert suzuki.session.store.fields(card.id)[FieldName.NAME].value == "山田 太郎"
    assert has_picture(office, suzuki, card.id)


def test_tags_of_a_card_that_waits_wait_with_it(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    _, (card,) = filled_batch(
        sato.session,
        contact("山田 太郎"),
        owner="試験 suzuki",
        visibility=Visibility.PRIVATE,
        tags=("展示会",),
    )
    for _ in range(2):
        sato.sync()
    assert [one.reason for one in refused(sato.session.store.db, 10)] == [KEPT_HERE]
    may_act(office, sato, suzuki)
    store = suzuki.session.store
    (tagging,) = store.find(Tagging)
    assert (tagging.root, store.get(Tag, tagging.tag).name) == (card.id, "展示会")


def test_a_stack_that_a_cover_sheet_gives_away_leaves_when_all_of_it_is_read(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    """Its desk syncs while it comes in: it began as the clerk's own, and the server knows it as that."""
    sato, suzuki = two
    session, store = sato.session, sato.session.store
    cover = cover_page(session, "試験 suzuki", visibility=Visibility.EVERYONE)
    batch = begin_batch(session, StackSettings(session.operator), "virtual")
    scanner = VirtualScanner(MemoryHopper([(cover, page("")), *pile(2)], 200))

    def sync(*_told: object) -> None:
        for _ in range(2):
            sato.sync()

    def covered(told: Covered) -> None:
        assert told.batch.id == batch.id
        sync()

    sync()
    take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge, sync, on_cover=covered)
    end_batch(session, batch.id)
    sync()
    assert store.get(Batch, batch.id).owner == suzuki.user
    assert sato.waiting(), "what is not sent yet is counted"
    sheets = [one for one in store.find(Sheet, "root = ?", batch.id) if COVER not in one.flags]
    assert len(sheets) == 2
    cards = enter(session, sheets[0].id, contact("山田 太郎"), contact("田中 次郎"))
    sync()
    assert store.has(Batch, batch.id), "one sheet is still to be read"
    cards += enter(session, sheets[1].id, contact("鈴木 三郎"))
    sync()
    suzuki.sync()
    assert (sato.waiting(), refused(store.db, 10)) == (0, [])
    assert not store.has(Batch, batch.id)
    theirs = suzuki.session.store
    assert theirs.get(Batch, batch.id).owner == suzuki.user
    assert {one.id for one in theirs.find(Card)} == {one.id for one in cards}
    assert all(has_picture(office, suzuki, card.id) for card in cards)
