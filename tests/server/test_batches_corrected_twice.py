"""A stack is corrected at two desks of its user while neither knows of the other: all end with the same, and the cards with their stack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.records import Batch, Card, Department, Sheet, Tag, Tagging, User
from app.core.visibility import Visibility
from app.operations.batches import Correction, correct_batch
from server.database import Database
from tests.operations.desk import contact, enter, pile, take_in_pile

from .real_desks import RealDesk, RealOffice, department, in_step, office_of_two, the_user


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課", "経理課", "人事課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """That which takes in, and another of its user, in step."""
    with office.desk("sato") as scanner, office.desk("sato", "another") as another:
        in_step(scanner, another, rounds=3)
        yield scanner, another


def take_in(desk: RealDesk) -> Batch:
    return take_in_pile(
        desk.session,
        pile(3),
        owner=the_user(desk).name,
        department=department(desk, "総務課"),
        visibility=Visibility.DEPARTMENT,
        exchanged_on=PartialDate.parse("2026-01-01"),
        tags=("間違い", "要連絡"),
    )


def read(desk: RealDesk, batch: Batch, count: int) -> None:
    """Read some more of its sheets."""
    store = desk.session.store
    read_yet = {card.sheet for card in store.find(Card)}
    sheets = [sheet for sheet in store.find(Sheet, "root = ?", batch.id) if sheet.id not in read_yet]
    for sheet in sorted(sheets, key=lambda sheet: sheet.number)[:count]:
        enter(desk.session, sheet.id, contact(f"山田 {sheet.number}郎"))


ONE = ("経理課", Visibility.EVERYONE, "2026-03-03", ("展示会", "間違い"))
OTHER = ("人事課", Visibility.DEPARTMENT, "2026-05-05", ("面会", "要連絡"))


def correct(
    desk: RealDesk, batch: Batch, to: tuple[str, Visibility, str, tuple[str, ...]], owner: User | None = None
) -> None:
    name, visibility, day, tags = to
    correction = Correction(
        owner=owner or the_user(desk),
        department=department(desk, name),
        exchanged_on=PartialDate.parse(day),
        visibility=visibility,
        tags=tags,
    )
    correct_batch(desk.session, batch.id, correction)


def said(desk: RealDesk, record: Batch | Card) -> tuple[str, str, Visibility, str, list[str]]:
    store = desk.session.store
    tags = (
        list(record.tags)
        if isinstance(record, Batch)
        else [
            store.get(Tag, tagging.tag).name
            for tagging in store.find(Tagging, "root = ? AND revoked_at = ''", record.id)
        ]
    )
    name = store.get(Department, record.department).name
    return record.owner, name, record.visibility, str(record.exchanged_on), sorted(tags)


def assert_agree(desks: tuple[RealDesk, RealDesk], batch: Batch, count: int = 3) -> None:
    for desk in desks:
        store = desk.session.store
        assert desk.waiting() == 0
        cards = store.find(Card, "revoked_at = ''")
        assert len(cards) == count
        whole = said(desk, store.get(Batch, batch.id))
        assert [said(desk, card) for card in cards] == [whole] * count
        used = store.find(Tag, "revoked_at = ''")
        assert len({(tag.owner, tag.name) for tag in used}) == len(used)
    assert desks[0].held() == desks[1].held()


@pytest.mark.parametrize("told_first", [0, 1])
@pytest.mark.parametrize("later", [0, 1])
@pytest.mark.parametrize("known", [0, 1, 3])
@pytest.mark.parametrize("here", [0, 1])
def test_two_corrections(
    desks: tuple[RealDesk, RealDesk], known: int, here: int, later: int, told_first: int
) -> None:
    """``known`` sheets were read when both desks were in step, ``here`` more are before the corrections; which was later, and which is told first."""
    scanner, _ = desks
    batch = take_in(scanner)
    read(scanner, batch, known)
    in_step(*desks, rounds=3)
    read(scanner, batch, here)
    order = desks if later else desks[::-1]
    for desk, to in zip(order, (ONE, OTHER), strict=True):
        correct(desk, batch, to)
    in_step(*(desks if told_first == 0 else desks[::-1]), rounds=3)
    read(scanner, batch, 3)
    in_step(*desks, rounds=3)
    assert_agree(desks, batch)
    assert said(scanner, scanner.session.store.get(Batch, batch.id))[3] == OTHER[2]


@pytest.mark.parametrize("told_first", [0, 1])
@pytest.mark.parametrize("later", [0, 1])
def test_corrections_of_different_things(
    desks: tuple[RealDesk, RealDesk], later: int, told_first: int
) -> None:
    """Both hold, of the stack and of its cards."""
    scanner, _ = desks
    batch = take_in(scanner)
    read(scanner, batch, 1)
    in_step(*desks, rounds=3)
    read(scanner, batch, 1)
    day, everyone = PartialDate.parse("2026-03-03"), Visibility.EVERYONE
    order = desks if later else desks[::-1]
    for desk, correction in zip(
        order, (Correction(exchanged_on=day), Correction(visibility=everyone)), strict=True
    ):
        correct_batch(desk.session, batch.id, correction)
    in_step(*(desks if told_first == 0 else desks[::-1]), rounds=3)
    read(scanner, batch, 1)
    in_step(*desks, rounds=3)
    assert_agree(desks, batch)
    now = scanner.session.store.get(Batch, batch.id)
    assert (now.exchanged_on, now.visibility) == (day, everyone)


@pytest.mark.parametrize("told_first", [0, 1])
@pytest.mark.parametrize("later", [0, 1])
@pytest.mark.parametrize("known", [3, 2, 0])
def test_given_away_at_one_desk_and_kept_at_the_other(
    office: RealOffice, desks: tuple[RealDesk, RealDesk], known: int, later: int, told_first: int
) -> None:
    """Whosever it is in the end, his are all the cards. ``known``: sheets that were read when both were in step; the others are since."""
    scanner, _ = desks
    batch = take_in(scanner)
    read(scanner, batch, known)
    in_step(*desks, rounds=3)
    read(scanner, batch, 3)
    with office.desk("suzuki") as suzuki:
        suzuki.sync()
        order = desks if later else desks[::-1]
        correct(order[0], batch, ONE)
        correct(order[1], batch, OTHER, the_user(suzuki))
        in_step(*(desks if told_first == 0 else desks[::-1]), suzuki, rounds=3)
        in_step(*desks, suzuki, rounds=3)
        holders = [desk for desk in (*desks, suzuki) if desk.session.store.has(Batch, batch.id)]
        assert holders in ([suzuki], list(desks))
        for desk in (*desks, suzuki):
            cards = desk.session.store.find(Card)
            assert {card.owner for card in cards} == {holders[0].user}
            assert len(cards) == 3
            assert desk.waiting() == 0


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("giver", [0, 1])
@pytest.mark.parametrize("is_kept", [True, False])
def test_given_away_half_read_and_corrected_later_at_the_other_desk(
    office: RealOffice, desks: tuple[RealDesk, RealDesk], *, is_kept: bool, giver: int, is_known: bool
) -> None:
    """What is read since goes with the stack. What was read before went when it was given away, and stays there.

    ``is_known``: the desks were in step in between; the card had gone by then, the stack waited for its reading.
    """
    scanner, _ = desks
    batch = take_in(scanner)
    read(scanner, batch, 1)
    in_step(*desks, rounds=3)
    with office.desk("suzuki") as suzuki:
        suzuki.sync()
        first, later = desks[giver], desks[1 - giver]
        correct(first, batch, ONE, the_user(suzuki))
        if is_known:
            in_step(*desks, suzuki, rounds=3)
        correct(later, batch, OTHER, None if is_kept else the_user(suzuki))
        in_step(*desks, suzuki, rounds=3)
        (early,) = suzuki.session.store.find(Card)
        read(scanner, batch, 3)
        in_step(*desks, suzuki, rounds=4)
        everybody = (*desks, suzuki)
        holders = [desk for desk in everybody if desk.session.store.has(Batch, batch.id)]
        assert holders == (list(desks) if is_kept else [suzuki])
        whole = said(holders[0], holders[0].session.store.get(Batch, batch.id))
        # Of two desks that both give it away, the one that reads it tells first, and with that it has gone.
        assert whole[3] == (OTHER if is_kept or giver == 1 else ONE)[2]
        for desk in everybody:
            assert desk.waiting() == 0
            store = desk.session.store
            cards = store.find(Card, "revoked_at = ''")
            assert len(cards) == 3
            assert store.get(Card, early.id).owner == early.owner
            assert [card.owner for card in cards if card.id != early.id] == [whole[0]] * 2
        late = [card for card in holders[0].session.store.find(Card) if card.id != early.id]
        assert [said(holders[0], card) for card in late] == [whole] * 2
