"""A stack is given to a colleague at one desk while it is read, and corrected later at another: what he has got stays his, all else follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.records import Batch, Card
from app.db.arrivals import OVERTAKEN
from app.db.refusals import refused
from app.operations.batches import Correction, correct_batch
from app.operations.fetching import fetch_picture
from app.operations.sharing import list_refusals
from app.sync.wire import Refusal
from server.database import Database

from .real_desks import RealDesk, RealOffice, department, in_step, office_of_two, the_user
from .test_batches_corrected_twice import ONE, OTHER, correct, read, said, take_in

Three = tuple[RealDesk, RealDesk, RealDesk]
DAY, TAGS = "2026-07-07", ("面会",)


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課", "経理課", "人事課") as office:
        yield office


@pytest.fixture
def three(office: RealOffice) -> Iterator[Three]:
    """That which takes in, another of its user, and the colleague's."""
    with (
        office.desk("sato") as scanner,
        office.desk("sato", "another") as another,
        office.desk("suzuki") as suzuki,
    ):
        in_step(scanner, another, suzuki, rounds=3)
        yield scanner, another, suzuki


def refusals(desk: RealDesk) -> list[tuple[str, str]]:
    return sorted((one.document.kind, one.reason) for one in refused(desk.session.store.db, 10))


def assert_cards(office: RealOffice, desk: RealDesk, *wanted: tuple[object, ...]) -> None:
    """All are at this desk as they should be, and can be looked at."""
    cards = desk.session.store.find(Card, "revoked_at = ''")
    assert sorted(map(repr, (said(desk, card) for card in cards))) == sorted(map(repr, wanted))
    for card in cards:
        assert fetch_picture(desk.session, card.id, connect=lambda _: office.network) is not None
    assert desk.waiting() == 0


def given_and_corrected(
    three: Three, giver: int, correction: Correction | None, *, known: int, is_told: bool
) -> tuple[Batch, int]:
    """None: it is the user's after all. ``known``: sheets that all had in step before; another is read after it was given.

    Answers how many cards the colleague had got before the server heard of the correction.
    """
    scanner, _, suzuki = three
    first, later = three[giver], three[1 - giver]
    batch = take_in(scanner)
    read(scanner, batch, known)
    in_step(*three, rounds=3)
    correct(first, batch, ONE, the_user(suzuki))
    read(scanner, batch, 1)
    if is_told:
        in_step(*three, rounds=3)
    if correction is None:
        correct(later, batch, OTHER)
    else:
        correct_batch(later.session, batch.id, correction)
    in_step(first, later, suzuki, rounds=3)
    read(scanner, batch, 3)
    in_step(*three, rounds=4)
    return batch, known + (is_told or first is scanner)


@pytest.mark.parametrize("giver", [0, 1])
@pytest.mark.parametrize("known", [0, 1])
@pytest.mark.parametrize("is_told", [True, False])
def test_what_is_corrected_beside_the_owner_holds_at_his(
    office: RealOffice, three: Three, known: int, giver: int, *, is_told: bool
) -> None:
    """It is the colleague's still, with the later date and tags."""
    correction = Correction(exchanged_on=PartialDate.parse(DAY), tags=TAGS)
    batch, _ = given_and_corrected(three, giver, correction, known=known, is_told=is_told)
    suzuki = three[2]
    whole = (suzuki.user, *ONE[:2], DAY, [*TAGS])
    assert said(suzuki, suzuki.session.store.get(Batch, batch.id)) == whole
    for desk in three:
        assert_cards(office, desk, whole, whole, whole)
    assert [desk.session.store.has(Batch, batch.id) for desk in three] == [False, False, True]
    assert refusals(three[giver]) == [("batch", OVERTAKEN)]
    assert refusals(three[1 - giver]) == []


@pytest.mark.parametrize("giver", [0, 1])
@pytest.mark.parametrize("known", [0, 1])
@pytest.mark.parametrize("is_told", [True, False])
def test_what_the_colleague_has_got_stays_his(
    office: RealOffice, three: Three, known: int, giver: int, *, is_told: bool
) -> None:
    """The stack and the other cards are the user's after all. Only he who wanted a card back hears that it is not his."""
    batch, gone = given_and_corrected(three, giver, None, known=known, is_told=is_told)
    scanner, another, suzuki = three
    mine = (scanner.user, *OTHER[:3], sorted(OTHER[3]))
    theirs = (suzuki.user, *ONE[:2], OTHER[2], sorted(OTHER[3]))
    for desk in (scanner, another):
        assert said(desk, desk.session.store.get(Batch, batch.id)) == mine
        assert_cards(office, desk, *[mine] * (3 - gone), *[theirs] * gone)
    assert not suzuki.session.store.has(Batch, batch.id)
    wanted_back = known + is_told
    assert refusals(three[giver]) == [("batch", OVERTAKEN)]
    assert refusals(three[1 - giver]) == [("card", Refusal.FORBIDDEN.value)] * wanted_back


@pytest.mark.parametrize("known", [0, 1])
def test_two_who_give_it_to_two_colleagues_hear_why_one_was_refused(
    office: RealOffice, three: Three, known: int
) -> None:
    """The desk that reads it tells first; at the other, what was meant and whose it is are listed."""
    scanner, another, suzuki = three
    office.account("tanaka", department(scanner, "人事課").id)
    with office.desk("tanaka") as tanaka:
        everybody = (scanner, another, suzuki, tanaka)
        in_step(*everybody)
        batch = take_in(scanner)
        read(scanner, batch, known)
        in_step(*everybody, rounds=3)
        correct(scanner, batch, ONE, the_user(suzuki))
        correct(another, batch, OTHER, the_user(tanaka))
        in_step(*everybody)
        read(scanner, batch, 3)
        in_step(*everybody, rounds=4)
        assert suzuki.session.store.has(Batch, batch.id)
        listed = {item.document.kind: view for item, view in zip(
            refused(another.session.store.db, 10), list_refusals(another.session), strict=True
        )}  # fmt: skip
        assert listed.keys() == {"batch", "card"} if known else {"batch"}
        assert "ほかの職員のものになっていました" in str(listed["batch"].why)
        told = "\n".join(map(str, listed["batch"].changed))
        assert "試験 tanaka" in told
        assert "交換日: 2026-05-05" in told
        if known:
            assert f"{the_user(suzuki).name}さんのものです" in str(listed["card"].why)
