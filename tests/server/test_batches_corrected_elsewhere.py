"""A stack that one desk took in is corrected at another desk of its user: both orders of reading and correcting end alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.records import Batch, Card, Sheet, Tag, Tagging, User
from app.core.visibility import Visibility
from app.db.refusals import refused
from app.operations.batches import Correction, correct_batch
from app.operations.fetching import fetch_picture
from app.operations.notes import add_person_tag, remove_person_tag
from app.operations.session import Session
from app.sync.client import ServerError
from server.database import Database
from tests.operations.desk import contact, enter, pile, take_in_pile

from .real_desks import RealDesk, RealOffice, department, in_step, office_of_two, the_user

DAY = PartialDate.parse("2026-03-03")
TAGS = ("展示会", "要連絡")


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課", "経理課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Two desks of one user, in step."""
    with office.desk("sato") as scanner, office.desk("sato", "another") as another:
        in_step(scanner, another)
        yield scanner, another


def take_in(desk: RealDesk, count: int = 2) -> Batch:
    """A stack that is not read yet, as it was scanned by mistake."""
    return take_in_pile(
        desk.session,
        pile(count),
        owner=the_user(desk).name,
        department=department(desk, "総務課"),
        visibility=Visibility.DEPARTMENT,
        exchanged_on=PartialDate.parse("2026-01-01"),
        tags=("間違い", "要連絡"),
    )


def read(desk: RealDesk, batch: Batch, *numbers: int) -> list[Card]:
    """Read some of its sheets, or all."""
    sheets = desk.session.store.find(Sheet, "root = ?", batch.id)
    return [
        card
        for sheet in sorted(sheets, key=lambda sheet: sheet.number)
        if not numbers or sheet.number in numbers
        for card in enter(desk.session, sheet.id, contact(f"山田 {sheet.number}郎"))
    ]


def correct(desk: RealDesk, batch: Batch, owner: User | None = None) -> None:
    """All that a person can correct, as its user finds it right."""
    correction = Correction(
        owner=owner or the_user(desk),
        department=department(desk, "経理課"),
        exchanged_on=DAY,
        visibility=Visibility.EVERYONE,
        tags=TAGS,
    )
    correct_batch(desk.session, batch.id, correction)


def tags(desk: RealDesk, card: Card) -> list[str]:
    store = desk.session.store
    found = store.find(Tagging, "root = ? AND revoked_at = ''", card.id)
    return sorted(store.get(Tag, tagging.tag).name for tagging in found)


def assert_right(desk: RealDesk, cards: list[Card], owner: str) -> None:
    """The cards are as the batch was corrected."""
    store = desk.session.store
    there = {card.id for card in store.find(Card, "revoked_at = ''")}
    assert there == {card.id for card in cards}
    for card in cards:
        now = store.get(Card, card.id)
        assert now.owner == owner
        assert now.department == department(desk, "経理課").id
        assert now.visibility is Visibility.EVERYONE
        assert now.exchanged_on == DAY
        assert tags(desk, card) == sorted(TAGS)


def assert_settled(*desks: RealDesk) -> None:
    """Nothing was refused, nothing waits, and nothing is twice; the desks hold the same."""
    for desk in desks:
        store = desk.session.store
        assert (desk.waiting(), refused(store.db, 10)) == (0, [])
        assert not any(report.refused or report.conflicts for report in desk.reports)
        used = store.find(Tag, "revoked_at = ''")
        assert len({(tag.owner, tag.name) for tag in used}) == len(used)
    assert desks[0].held() == desks[-1].held()


def test_corrected_before_it_is_read(desks: tuple[RealDesk, RealDesk]) -> None:
    scanner, another = desks
    batch = take_in(scanner)
    in_step(*desks)
    correct(another, batch)
    in_step(another, scanner)
    cards = read(scanner, batch)
    in_step(*desks)
    for desk in desks:
        assert_right(desk, cards, scanner.user)
    assert_settled(*desks)


def test_read_before_it_is_corrected(desks: tuple[RealDesk, RealDesk]) -> None:
    scanner, another = desks
    batch = take_in(scanner)
    cards = read(scanner, batch)
    in_step(*desks)
    correct(another, batch)
    in_step(another, scanner)
    for desk in desks:
        assert_right(desk, cards, scanner.user)
    assert_settled(*desks)


def test_corrected_between_two_sheets(desks: tuple[RealDesk, RealDesk]) -> None:
    scanner, another = desks
    batch = take_in(scanner)
    first = read(scanner, batch, 1)
    in_step(*desks)
    correct(another, batch)
    in_step(another, scanner)
    cards = first + read(scanner, batch, 2)
    in_step(*desks)
    for desk in desks:
        assert_right(desk, cards, scanner.user)
    assert_settled(*desks)


@pytest.mark.parametrize("first", [0, 1])
def test_read_while_the_correction_is_on_its_way(desks: tuple[RealDesk, RealDesk], first: int) -> None:
    """Neither desk knows of the other's work when it does its own, whichever of them tells the server first."""
    scanner, another = desks
    batch = take_in(scanner)
    in_step(*desks)
    correct(another, batch)
    cards = read(scanner, batch)
    in_step(*(desks if first == 0 else desks[::-1]))
    in_step(*desks)
    for desk in desks:
        assert_right(desk, cards, scanner.user)
    assert_settled(*desks)


@pytest.fixture
def suzuki(office: RealOffice) -> Iterator[RealDesk]:
    with office.desk("suzuki") as desk:
        desk.sync()
        yield desk


@pytest.mark.parametrize("known", [True, False])
def test_given_to_a_colleague_before_it_is_read(
    office: RealOffice, desks: tuple[RealDesk, RealDesk], suzuki: RealDesk, known: bool
) -> None:
    """It leaves when all of it is read, and with it what was read meanwhile."""
    scanner, another = desks
    batch = take_in(scanner)
    in_step(*desks)
    correct(another, batch, the_user(suzuki))
    if known:
        in_step(another, scanner, suzuki)
        assert scanner.session.store.has(Batch, batch.id)
        assert not suzuki.session.store.has(Batch, batch.id)
        assert another.waiting(), "what is not sent yet is counted"
    cards = read(scanner, batch, 1)
    in_step(*desks, suzuki)
    assert scanner.session.store.has(Batch, batch.id), "one sheet is still to be read"
    cards += read(scanner, batch, 2)
    in_step(*desks, suzuki)
    in_step(*desks)
    assert suzuki.session.store.get(Batch, batch.id).owner == suzuki.user
    assert_right(suzuki, cards, suzuki.user)
    for card in cards:
        assert fetch_picture(suzuki.session, card.id, connect=lambda _: office.network) is not None
    assert not any(desk.session.store.has(Batch, batch.id) for desk in desks)
    assert_settled(*desks)
    assert_settled(suzuki)


def test_what_a_person_has_changed_on_a_card_stays(desks: tuple[RealDesk, RealDesk]) -> None:
    scanner, another = desks
    batch = take_in(scanner)
    in_step(*desks)
    correct(another, batch)
    cards = read(scanner, batch)
    day = PartialDate.parse("2026-05-05")
    scanner.update(Card, cards[0].id, exchanged_on=day)
    remove_person_tag(scanner.session, cards[0].id, "要連絡")
    add_person_tag(scanner.session, cards[0].id, "会食")
    in_step(*desks)
    in_step(*desks)
    for desk in desks:
        now = desk.session.store.get(Card, cards[0].id)
        assert (now.exchanged_on, now.visibility) == (day, Visibility.EVERYONE)
        assert tags(desk, cards[0]) == ["会食", "展示会"]
        assert desk.session.store.get(Card, cards[1].id).exchanged_on == DAY
    assert_settled(*desks)


def test_who_decides_otherwise_about_a_card_after_the_correction_is_right(
    desks: tuple[RealDesk, RealDesk],
) -> None:
    """He goes back to what the batch was before: the desk that has read the card leaves it at that."""
    scanner, another = desks
    batch = take_in(scanner)
    cards = read(scanner, batch, 1)
    in_step(*desks)
    correct(another, batch)
    another.update(Card, cards[0].id, exchanged_on=batch.exchanged_on)
    remove_person_tag(another.session, cards[0].id, "展示会")
    cards += read(scanner, batch, 2)
    in_step(*desks)
    in_step(*desks)
    for desk in desks:
        assert desk.session.store.get(Card, cards[0].id).exchanged_on == batch.exchanged_on
        assert tags(desk, cards[0]) == ["要連絡"]
        assert desk.session.store.get(Card, cards[1].id).exchanged_on == DAY
        assert tags(desk, cards[1]) == sorted(TAGS)
    assert_settled(*desks)


def test_a_correction_that_is_heard_before_the_sync_breaks_off(
    desks: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    scanner, another = desks
    batch = take_in(scanner)
    in_step(*desks)
    correct(another, batch)
    cards = read(scanner, batch)
    in_step(another)
    with monkeypatch.context() as patch:
        patch.setattr("app.operations.syncing.follow", _break_off)
        with pytest.raises(ServerError):
            scanner.sync()
    assert scanner.session.store.get(Batch, batch.id).exchanged_on == DAY
    in_step(*desks)
    in_step(*desks)
    for desk in desks:
        assert_right(desk, cards, scanner.user)
    assert_settled(*desks)


def _break_off(_: Session) -> bool:
    raise ServerError("切れました。")


def test_what_the_server_has_refused_is_not_tried_time_and_again(
    desks: tuple[RealDesk, RealDesk], suzuki: RealDesk
) -> None:
    scanner, another = desks
    batch = take_in(scanner)
    in_step(*desks)
    correct(another, batch, the_user(suzuki))
    cards = read(scanner, batch)
    in_step(scanner)
    db = another.session.store.db
    refusal = (
        "INSERT INTO refusal (kind, record, reason, document, at) VALUES ('card', ?, 'forbidden', x'', '')"
    )
    db.execute(refusal, (cards[0].id,))
    in_step(another, suzuki)
    owners = [suzuki.session.store.get(Card, card.id).owner for card in cards]
    assert owners == [scanner.user, suzuki.user]
