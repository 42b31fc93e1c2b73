"""A desk on disk whose office lets it hold a part: what goes, what stays, and that nobody is asked about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit
from app.core.visibility import Visibility
from app.operations.fetching import fetch_picture
from app.operations.leaving import leave
from app.operations.partly import Part, part_held
from app.operations.sharing import sharing_state
from app.sync.wire_settings import ChangeSettings, OfflineReach, Settings
from server.database import Database
from tests.operations.desk import contact, filled_batch

from .real_desks import RealDesk, RealOffice, office_of_two


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


def decide(office: RealOffice, offline: OfflineReach, years: int = 0) -> None:
    wanted = ChangeSettings(offline=offline, offline_years=years)
    office.administrator.ask("POST", "/v1/settings", wanted, Settings)


def scanned(office: RealOffice) -> Card:
    """A card for all that a colleague has scanned, and fifty more of his."""
    with office.desk("suzuki") as desk:
        _, (card,) = filled_batch(
            desk.session, contact("山田 太郎"), owner=desk.session.operator.name,
            exchanged_on=PartialDate(2026), visibility=Visibility.EVERYONE,
        )  # fmt: skip
        for _ in range(50):
            named(desk, desk.add_card())
            named(desk, desk.add_card())
        desk.sync()
        return desk.session.store.get(Card, card.id)


def named(desk: RealDesk, card: Card) -> Edit:
    return desk.insert(
        Edit(root=card.id, field=FieldName.TITLE, value="係長", certainty=Certainty.TYPED, by=desk.user)
    )


def cards(desk: RealDesk) -> set[str]:
    return {card.id for card in desk.session.store.find(Card)}


def test_what_the_office_does_not_let_it_hold_goes_with_its_images_and_comes_back(office: RealOffice) -> None:
    card = scanned(office)
    with office.desk("sato") as desk:
        own = desk.add_card(Visibility.EVERYONE)
        desk.sync()
        store = desk.session.store
        assert len(cards(desk)) == 102
        assert not part_held(store)
        assert sharing_state(desk.session).part is None
        assert fetch_picture(desk.session, card.id, connect=lambda _: desk.network)
        assert list(store.profile.view_images.rglob("*.bin"))

        decide(office, OfflineReach.OWN)
        said = named(desk, card)  # not sent yet when the card goes
        report = desk.sync()  # and nobody is asked whether so much may go
        assert report.left > 200
        assert report.refused == 0
        assert cards(desk) == {own.id}
        assert not list(store.profile.view_images.rglob("*.bin"))
        assert part_held(store) == Part(OfflineReach.OWN)
        assert str(sharing_state(desk.session).part) == "自分の名刺だけ"
        assert desk.waiting() == 0

        decide(office, OfflineReach.ALL)
        desk.sync()
        assert len(cards(desk)) == 102
        assert said.id in desk.held()
        assert not part_held(store)

        decide(office, OfflineReach.DEPARTMENT, 3)
        desk.sync()
        assert part_held(store) == Part(OfflineReach.DEPARTMENT, 3)
        leave(desk.session, lambda _: desk.network)
        assert not part_held(store)
