"""人事異動 of somebody whose stacks are not read yet, or read: they go as their cards do, with all images, and come back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from app.core.dates import utc_now
from app.core.ids import new_id
from app.core.records import Batch, Card, Handover, Page, Recognition, Sheet
from app.core.roles import Role
from app.core.visibility import Visibility
from app.db.refusals import refused
from app.operations.batches import Correction, correct_batch
from app.operations.fetching import fetch_picture
from app.operations.syncing import _Syncing
from app.sync.client import ServerError
from app.sync.wire_rotation import Plan, Rotate, Rotation
from server import rotations
from server.afterwards import look_at_all
from server.database import Database
from server.erasure import erase_cards
from tests.operations.desk import contact, enter, pile, take_in_pile

from .desks import a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice, department, in_step, the_user

OLD, NEW = "総務課", "経理課"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")
        old = office.department(OLD)
        office.department(NEW)
        for login in ("sato", "suzuki"):
            office.account(login, old)
        yield office


@pytest.fixture
def two(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Who moves, and who succeeds him."""
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        in_step(sato, suzuki)
        yield sato, suzuki


def take_in(desk: RealDesk, count: int = 2, visibility: Visibility = Visibility.DEPARTMENT) -> Batch:
    return take_in_pile(
        desk.session,
        pile(count),
        owner=the_user(desk).name,
        department=department(desk, OLD),
        visibility=visibility,
    )


def sheets_of(desk: RealDesk, batch: Batch) -> list[Sheet]:
    return sorted(desk.session.store.find(Sheet, "root = ?", batch.id), key=lambda sheet: sheet.number)


def read(desk: RealDesk, *sheets: Sheet, cards: int = 1) -> list[Card]:
    people = [contact(name) for name in ("山田 太郎", "田中 次郎")[:cards]]
    return [card for sheet in sheets for card in enter(desk.session, sheet.id, *people)]


def wanted(sato: RealDesk, suzuki: RealDesk, **options: Any) -> Rotate:
    return Rotate(new_id(), sato.user, suzuki.user, department(sato, NEW).id, **options)


def rotate(office: RealOffice, asked: Rotate) -> Rotation:
    return office.administrator.ask("POST", "/v1/rotations", asked, Rotation)


def undo(office: RealOffice, done: Rotation) -> Rotation:
    return office.administrator.ask("POST", f"/v1/rotations/{done.id}/undo", None, Rotation)


def counted(plan: Plan) -> dict[tuple[str, str], int]:
    return {(count.kind, count.to): count.number for count in plan.counts}


def assert_settled(*desks: RealDesk) -> None:
    for desk in desks:
        assert (desk.waiting(), refused(desk.session.store.db, 10)) == (0, [])


def assert_has(office: RealOffice, desk: RealDesk, batch: Batch, cards: list[Card]) -> None:
    """The batch and the cards are this user's, as they were his who was there before, and can be looked at."""
    store = desk.session.store
    assert store.get(Batch, batch.id).owner == desk.user
    assert {card.id for card in store.find(Card, "batch = ?", batch.id)} == {card.id for card in cards}
    for card in store.find(Card):
        assert (card.owner, card.department) == (desk.user, department(desk, OLD).id)
        assert card.visibility is batch.visibility
        assert fetch_picture(desk.session, card.id, connect=lambda _: office.network) is not None


def assert_has_none(desk: RealDesk, batch: Batch) -> None:
    store = desk.session.store
    assert not store.has(Batch, batch.id)
    assert store.find(Card) == []
    assert store.find(Sheet) == []


@pytest.mark.parametrize("cards", [1, 2])
def test_a_stack_that_was_read_goes_with_its_cards(
    office: RealOffice, two: tuple[RealDesk, RealDesk], cards: int
) -> None:
    """Where several lie on a sheet, their images hang on the stack."""
    sato, suzuki = two
    batch = take_in(sato)
    found = read(sato, *sheets_of(sato, batch), cards=cards)
    in_step(*two)
    plan = rotate(office, wanted(sato, suzuki)).plan
    assert counted(plan) == {("batch", suzuki.user): 1, ("card", suzuki.user): 2 * cards}
    assert plan.waiting == 0
    in_step(*two)
    assert_has(office, suzuki, batch, found)
    assert_has_none(sato, batch)
    assert_settled(*two)


@pytest.mark.parametrize("cards", [1, 2])
@pytest.mark.parametrize("before", [0, 1])
def test_a_stack_goes_when_it_is_read(
    office: RealOffice, two: tuple[RealDesk, RealDesk], before: int, cards: int
) -> None:
    """What was read before goes at once. Until the rest is, nobody but who reads it has it."""
    sato, suzuki = two
    batch = take_in(sato)
    first, second = sheets_of(sato, batch)
    found = read(sato, *(first,) * before, cards=cards)
    in_step(*two)
    asked = wanted(sato, suzuki)
    plan = office.administrator.ask("POST", "/v1/rotations/plan", asked, Plan)
    done = rotate(office, asked)
    assert done.plan == plan
    counts = {("batch", suzuki.user): 1} | ({("card", suzuki.user): cards} if before else {})
    assert (counted(plan), plan.waiting) == (counts, 1)
    in_step(*two)
    assert sheets_of(sato, batch) == [first, second]
    assert sheets_of(suzuki, batch) == []
    assert len(suzuki.session.store.find(Card)) == before * cards
    if not before:
        found += read(sato, first, cards=cards)
        in_step(*two)
        assert suzuki.session.store.find(Card) == []
    found += read(sato, second, cards=cards)
    in_step(*two)
    assert_has(office, suzuki, batch, found)
    assert_has_none(sato, batch)
    assert_settled(*two)
    told = office.administrator.ask("GET", f"/v1/rotations/{done.id}", None, Rotation).plan
    assert counted(told) == {("batch", suzuki.user): 1, ("card", suzuki.user): 2 * cards}
    assert told.waiting == 0
    marked = suzuki.session.store.find(Handover, "former = ?", sato.user)
    assert {mark.root for mark in marked} == {card.id for card in found}


@pytest.mark.parametrize("is_sent", [True, False])
def test_a_stack_that_is_read_without_knowing_of_it(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch, *, is_sent: bool
) -> None:
    """The desk was off the network, and perhaps before its images had gone."""
    sato, suzuki = two
    batch = take_in(sato)
    with monkeypatch.context() as patch:
        if not is_sent:
            patch.setattr(_Syncing, "_send_images", lambda *_: False)
        in_step(*two)
    found = read(sato, *sheets_of(sato, batch))
    rotate(office, wanted(sato, suzuki))
    in_step(*two)
    in_step(*two)
    assert_has(office, suzuki, batch, found)
    assert_has_none(sato, batch)
    assert_settled(*two)


def test_images_of_cards_that_were_handed_over_still_come(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    sato, suzuki = two
    batch = take_in(sato)
    found = read(sato, *sheets_of(sato, batch))
    with monkeypatch.context() as patch:
        patch.setattr(_Syncing, "_send_images", lambda *_: False)
        in_step(*two)
    rotate(office, wanted(sato, suzuki))
    in_step(*two)
    in_step(*two)
    assert_has(office, suzuki, batch, found)
    assert_settled(*two)


@pytest.mark.parametrize("when", ["before", "between", "after"])
def test_undone_it_comes_back(office: RealOffice, two: tuple[RealDesk, RealDesk], when: str) -> None:
    sato, suzuki = two
    batch = take_in(sato)
    first, second = sheets_of(sato, batch)
    in_step(*two)
    done = rotate(office, wanted(sato, suzuki))
    in_step(*two)
    found = [] if when == "before" else read(sato, first)
    if when == "after":
        found += read(sato, second)
    in_step(*two)
    assert undo(office, done).kept == 0
    in_step(*two)
    if when != "after":
        found += read(sato, *((first, second) if when == "before" else (second,)))
    in_step(*two)
    assert_has(office, sato, batch, found)
    assert not suzuki.session.store.has(Batch, batch.id)
    assert suzuki.session.store.find(Card, "owner = ?", suzuki.user) == []
    assert_settled(*two)


def test_a_private_stack_stays_and_nothing_tells_of_it(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    batch = take_in(sato, visibility=Visibility.PRIVATE)
    in_step(*two)
    plan = rotate(office, wanted(sato, suzuki)).plan
    assert (plan.counts, plan.waiting) == ((), 0)
    found = read(sato, *sheets_of(sato, batch))
    in_step(*two)
    assert_has(office, sato, batch, found)
    assert_has_none(suzuki, batch)
    assert_settled(*two)


@pytest.mark.parametrize("is_read", [True, False])
def test_no_image_goes_of_a_card_that_stays(
    office: RealOffice, two: tuple[RealDesk, RealDesk], *, is_read: bool
) -> None:
    """Of two on a sheet one is private: the sheet stays, and with it the stack, of which nothing is told."""
    sato, suzuki = two
    batch = take_in(sato, 1)
    if not is_read:
        in_step(*two)
        rotate(office, wanted(sato, suzuki))
        in_step(*two)
    one, other = read(sato, *sheets_of(sato, batch), cards=2)
    sato.update(Card, one.id, visibility=Visibility.PRIVATE, department=department(sato, OLD).id)
    in_step(*two)
    if is_read:
        plan = rotate(office, wanted(sato, suzuki)).plan
        assert counted(plan) == {("card", suzuki.user): 1}
        in_step(*two)
    mine, theirs = sato.session.store, suzuki.session.store
    assert (mine.get(Card, one.id).owner, theirs.get(Card, other.id).owner) == (sato.user, suzuki.user)
    assert not theirs.has(Card, one.id)
    assert mine.has(Batch, batch.id)
    assert not theirs.has(Batch, batch.id)
    assert fetch_picture(suzuki.session, other.id, connect=lambda _: office.network) is None
    assert fetch_picture(sato.session, one.id, connect=lambda _: office.network) is not None
    assert_settled(*two)


def test_a_stack_that_is_to_stay_stays(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    batch = take_in(sato)
    in_step(*two)
    plan = rotate(office, wanted(sato, suzuki, stay=(batch.id,))).plan
    assert (counted(plan), plan.waiting) == ({("batch", ""): 1}, 0)
    in_step(*two)
    assert sato.session.store.get(Batch, batch.id) == batch


def test_what_he_decides_on_meanwhile_holds(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    batch = take_in(sato)
    in_step(*two)
    rotate(office, wanted(sato, suzuki))
    in_step(*two)
    correct_batch(
        sato.session,
        batch.id,
        Correction(owner=the_user(sato), department=department(sato, NEW), visibility=Visibility.DEPARTMENT),
    )
    cards = read(sato, *sheets_of(sato, batch))
    in_step(*two)
    store = sato.session.store
    assert [store.get(Card, card.id).owner for card in cards] == [sato.user] * 2
    assert_has_none(suzuki, batch)
    assert_settled(*two)


@pytest.mark.parametrize("at_once", [1, 2, 3, 500])
@pytest.mark.parametrize("lost", [0, 2])
@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("cards", [1, 2])
def test_its_reading_is_told_in_parts(
    office: RealOffice,
    two: tuple[RealDesk, RealDesk],
    monkeypatch: pytest.MonkeyPatch,
    cards: int,
    lost: int,
    at_once: int,
    *,
    is_known: bool,
) -> None:
    """All is there, with what was read of each, whichever part makes it whole, and where parts come twice."""
    sato, suzuki = two
    batch = take_in(sato)
    in_step(*two)
    rotate(office, wanted(sato, suzuki))
    if is_known:
        in_step(*two)
    found = read(sato, *sheets_of(sato, batch), cards=cards)
    monkeypatch.setattr("app.operations.syncing.CHANGES_AT_ONCE", at_once)
    sato.network.lose["/v1/push"] = lost
    for _ in range(lost):
        with suppress(ServerError):
            sato.sync()
    in_step(*two)
    assert_has(office, suzuki, batch, found)
    assert {one.root for one in suzuki.session.store.find(Recognition)} == {card.id for card in found}
    assert_has_none(sato, batch)
    assert_settled(*two)


@pytest.mark.parametrize("is_last", ["a card", "an image"])
def test_it_goes_without_being_asked_for(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch, is_last: str
) -> None:
    """With the last that is told of it: whoever pulls only looks."""
    sato, suzuki = two
    batch = take_in(sato)
    with monkeypatch.context() as patch:
        if is_last == "an image":
            patch.setattr(_Syncing, "_send_images", lambda _: None)
        in_step(*two)
        rotate(office, wanted(sato, suzuki))
        found = read(sato, *sheets_of(sato, batch))
        if is_last == "an image":
            in_step(*two)
            assert suzuki.session.store.find(Card, "owner = ?", suzuki.user) == []
    with monkeypatch.context() as patch:
        patch.setattr(_Syncing, "_pull", lambda _: False)
        sato.sync()
    suzuki.sync()
    assert_has(office, suzuki, batch, found)


def test_it_is_read_while_the_rotation_is_being_made(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither sees the other's work: it goes all the same."""
    sato, suzuki = two
    batch = take_in(sato)
    in_step(*two)
    found = read(sato, *sheets_of(sato, batch), cards=2)
    make, is_made, is_told = rotations.rotate, Event(), Event()

    def rotate_slowly(*args: Any) -> Rotation:
        made = make(*args)
        is_made.set()
        assert is_told.wait(30)
        return made

    monkeypatch.setattr("server.rotations.rotate", rotate_slowly)
    with ThreadPoolExecutor(1) as administrator:
        done = administrator.submit(rotate, office, wanted(sato, suzuki))
        assert is_made.wait(30)
        in_step(*two)
        is_told.set()
        assert done.result().plan.waiting == 1
    in_step(*two)
    assert_has(office, suzuki, batch, found)
    assert_settled(*two)


def test_what_becomes_whole_by_an_erasure_goes_within_the_hour(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The image that was missing is nobody's any more."""
    sato, suzuki = two
    batch = take_in(sato)
    first, second = sheets_of(sato, batch)
    in_step(*two)
    rotate(office, wanted(sato, suzuki))
    erased, kept = read(sato, first, second)
    services = office.administrator.services
    (page, *_) = sato.session.store.find(Page, "root = ?", erased.id)
    services.database.transaction(lambda c: c.execute("DELETE FROM image WHERE page = %s", (page.id,)))
    in_step(*two)
    assert not suzuki.session.store.has(Batch, batch.id)
    erase_cards(services.database, services.sealer, services.office, [erased.id], utc_now())
    look_at_all(services.database, services.sealer, services.office, utc_now())
    in_step(*two)
    assert_has(office, suzuki, batch, [kept])


@pytest.mark.parametrize("at_once", [1, 500])
def test_what_he_decides_of_a_card_while_it_waits_holds(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """Also where the server hears of that last, after what makes the stack whole."""
    sato, suzuki = two
    batch = take_in(sato)
    first, second = sheets_of(sato, batch)
    in_step(*two)
    rotate(office, wanted(sato, suzuki))
    in_step(*two)
    (one,) = read(sato, first)
    in_step(*two)
    sato.update(Card, one.id, visibility=Visibility.PRIVATE, department=department(sato, NEW).id)
    (other,) = read(sato, second)
    monkeypatch.setattr("app.operations.syncing.CHANGES_AT_ONCE", at_once)
    in_step(*two)
    in_step(*two)
    mine, theirs = sato.session.store, suzuki.session.store
    assert (mine.get(Card, one.id).owner, mine.get(Card, one.id).visibility) == (
        sato.user,
        Visibility.PRIVATE,
    )
    assert not theirs.has(Card, one.id)
    assert theirs.get(Card, other.id).owner == suzuki.user
    assert fetch_picture(sato.session, one.id, connect=lambda _: office.network) is not None
    assert_settled(*two)
