"""What somebody takes in for a colleague: it reaches him with its images, and is not lost where it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.records import Batch, Card, Delegation, Page, Sheet
from app.core.roles import Role
from app.core.visibility import Visibility
from app.db.refusals import refused
from app.db.settling import KEPT_HERE
from app.operations.fetching import fetch_picture
from server.database import Database
from tests.operations.desk import contact, enter, filled_batch, pile, take_in_pile

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
    sato, suzuki = two
    store = sato.session.store
    batch = take_in_pile(sato.session, pile(2), owner="試験 suzuki", visibility=Visibility.EVERYONE)
    for _ in range(2):
        sato.sync()
    assert [len(store.find(kind)) for kind in (Batch, Sheet, Page)] == [1, 2, 4]
    assert (sato.waiting(), refused(store.db, 10)) == (0, [])
    sheet = store.find(Sheet, "root = ?", batch.id)[0]
    (card,) = enter(sato.session, sheet.id, contact("山田 太郎"))
    assert sato.sync().images == 2
    suzuki.sync()
    assert has_picture(office, suzuki, card.id)
    assert store.db.execute("SELECT count(*) FROM own.page WHERE root = ?", (card.id,)).fetchone() == (0,)


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
