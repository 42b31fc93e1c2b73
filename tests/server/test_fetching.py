"""Images from other desks: when somebody looks, or ahead; under the lease's key, and gone with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.reading import Side
from app.core.records import Card
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations.fetching import (
    AT_ONCE,
    Ahead,
    choose_images,
    fetch_images,
    fetch_picture,
    images_wanted,
)
from app.operations.people import open_person
from app.operations.pictures import picture_of
from app.operations.reads import readers_of
from app.operations.review_card import note_opened
from app.sync.wire_reads import ReadKind
from server.database import Database
from tests.operations.desk import contact, enter, filled_batch, page, pile, take_in_pile

from .desks import a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        yield RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")


@pytest.fixture
def department(office: RealOffice) -> str:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    return department


def taken_in(office: RealOffice, department: str, *names: str, day: str = "2026-10-01") -> list[Card]:
    """Cards that a colleague has scanned."""
    with office.desk("suzuki") as desk:
        _, cards = filled_batch(
            desk.session, *(contact(name) for name in names), owner=desk.session.operator.name,
            exchanged_on=PartialDate.parse(day), visibility=Visibility.DEPARTMENT,
        )  # fmt: skip
        for card in cards:
            desk.update(Card, card.id, department=department)
        desk.sync()
        return [desk.session.store.get(Card, card.id) for card in cards]


def pages_of(card: Card) -> list[str]:
    return [region.page for region in card.regions]


def fetch(desk: RealDesk, card: Card) -> bytes | None:
    return fetch_picture(desk.session, card.id, connect=lambda _: desk.network)


def test_an_image_comes_when_somebody_looks_and_lies_under_the_lease(
    office: RealOffice, department: str
) -> None:
    (card,) = taken_in(office, department, "山田 太郎")
    with office.desk("sato") as desk:
        desk.sync()
        store = desk.session.store
        assert picture_of(desk.session, card.id) is None
        small = fetch(desk, card)
        assert small
        assert small[:2] == b"\xff\xd8"
        asked = len(desk.network.asked)
        assert fetch(desk, card) == picture_of(desk.session, card.id) == small
        assert len(desk.network.asked) == asked, "once is enough"
        assert store.image(card.regions[0].page) == page("1 front")
        assert store.thumbnails.get(card.id) is None
        assert not list(store.images.files())
        files = [path.read_bytes() for path in store.profile.view_images.rglob("*.bin")]
        assert len(files) == 2
        assert not any(small[:40] in data or page("1 front")[:40] in data for data in files)
        store.source.end_lease()
        assert not store.profile.view_images.exists()
        with pytest.raises(NotFoundError):
            store.image(card.regions[0].page)


def test_what_one_may_see_no_longer_goes(office: RealOffice, department: str) -> None:
    (card,) = taken_in(office, department, "山田 太郎")
    with office.desk("sato") as desk:
        desk.sync()
        assert fetch(desk, card)
        with office.desk("suzuki", join=False) as owner:
            owner.update(Card, card.id, visibility=Visibility.PRIVATE)
            owner.sync()
        desk.sync()
        assert not list(desk.session.store.profile.view_images.rglob("*.bin"))


def test_a_picture_is_made_anew_when_the_card_has_been_cut_out_anew(
    office: RealOffice, department: str
) -> None:
    (card,) = taken_in(office, department, "山田 太郎")
    with office.desk("sato") as desk:
        desk.sync()
        before = fetch(desk, card)
        with office.desk("suzuki", join=False) as owner:
            front, back = owner.session.store.get(Card, card.id).regions
            half = ((0.0, 0.0), (48.0, 0.0), (48.0, 60.0), (0.0, 60.0))
            owner.update(Card, card.id, regions=(replace(front, quad=half, size=(48, 60)), back))
            owner.sync()
        desk.sync()
        after = picture_of(desk.session, card.id)
        assert after
        assert after != before


def test_chosen_sets_come_the_newest_first_and_a_few_at_a_time(office: RealOffice, department: str) -> None:
    old = taken_in(office, department, "山田 太郎", day="2019-04-01")
    with office.desk("sato") as desk:
        desk.sync()
        assert images_wanted(desk.session) == []
        with pytest.raises(UsageError):
            choose_images(desk.session, "everything")
        choose_images(desk.session, Ahead.RECENT)
        assert images_wanted(desk.session) == []
        choose_images(desk.session, Ahead.DEPARTMENT)
        assert set(images_wanted(desk.session)) == set(pages_of(old[0]))
        wanted = tuple(images_wanted(desk.session)) + ("there is none",) * AT_ONCE
        slept: list[float] = []
        fetched = fetch_images(desk.session, wanted, connect=lambda _: desk.network, pause=slept.append)
        assert (fetched.images, fetched.left) == (2, wanted[AT_ONCE:])
        assert len(slept) == 2, "half of the time is left to others"
        assert images_wanted(desk.session) == []


def test_what_was_fetched_ahead_is_opened_when_somebody_opens_it(office: RealOffice, department: str) -> None:
    (card,) = taken_in(office, department, "山田 太郎")

    def readers() -> list[tuple[str, int, tuple[ReadKind, ...]]]:
        with office.desk("suzuki", join=False) as owner:
            found = readers_of(owner.session, card.id, connect=lambda _: owner.network)
            return [(one.name, one.times, one.kinds) for one in found]

    with office.desk("sato") as desk:
        desk.sync()
        choose_images(desk.session, Ahead.DEPARTMENT)
        fetch_images(
            desk.session, tuple(images_wanted(desk.session)), connect=lambda _: desk.network,
            pause=lambda _: None,
        )  # fmt: skip
        desk.sync()
        assert readers() == []
        assert fetch(desk, card), "it is here"
        open_person(desk.session, card.id)
        note_opened(desk.session, card.id)  # at the review
        desk.sync()
        assert readers() == [("試験 sato", 2, (ReadKind.CARD,))]


def test_ones_own_from_another_desk_come_too(office: RealOffice, department: str) -> None:
    with office.desk("sato", "office") as desk:
        batch = take_in_pile(desk.session, pile(1), owner=desk.session.operator.name)
        (card,) = enter(
            desk.session, desk.session.store.db.execute("SELECT id FROM sheet").fetchone()[0], contact("山田")
        )
        assert card.batch == batch.id
        desk.sync()
    with office.desk("sato", "home") as desk:
        desk.sync()
        assert fetch_picture(desk.session, card.id, Side.FRONT, connect=lambda _: desk.network)
        assert desk.session.store.thumbnails.get(card.id), "the card is one's own"
