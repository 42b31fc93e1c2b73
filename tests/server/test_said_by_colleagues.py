"""What colleagues say of an organisation or a person is heard by the desks that it reaches: there what waits is assessed again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlite_utils

from app.core.reading import FieldName
from app.core.records import Card
from app.core.visibility import Visibility
from app.db import said
from app.db.assessments import some_due
from app.operations.cards import set_field
from app.operations.review import accept_field
from app.operations.review_queue import fields_left
from app.operations.undoing import take_back
from app.sync.client import ServerError
from server.database import Database
from server.erasure import erase_cards
from tests.operations.sure import STATED, Read, enter_cards, read

from .real_desks import RealDesk, RealOffice, office_of_two, the_user

ORGANIZATION, NAME, TEL = FieldName.ORGANIZATION, FieldName.NAME, FieldName.TEL
OFFICE = "縁野市民病院"
UNSURE = 0.97

Spoken = dict[str, dict[said.Claim, int]]


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


@pytest.fixture
def two(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Two people of one department, who are in step."""
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        for desk in (sato, suzuki):
            desk.sync()
        yield sato, suzuki


def take_in(desk: RealDesk, *cards: Read) -> list[Card]:
    """Cards that this desk has read, known to everybody with the next sync."""
    return enter_cards(
        desk.session, cards, if_said=STATED, owner=the_user(desk).name, visibility=Visibility.EVERYONE
    )


def of_office(name: str, organization: str = OFFICE) -> Read:
    """A card of which only the organisation is not sure."""
    return read(name, organization=(organization, UNSURE))


def type_in(desk: RealDesk, organization: str = OFFICE) -> Card:
    """A card of which somebody has typed the organisation."""
    (card,) = take_in(desk, of_office("先方 一", "読み違え"))
    set_field(desk.session, card.id, ORGANIZATION, organization)
    return card


def hand_over(*desks: RealDesk) -> None:
    for desk in desks:
        desk.sync()


def confidence(desk: RealDesk, card: Card, field: FieldName = ORGANIZATION) -> float:
    return desk.session.store.fields(card.id)[field].confidence


def test_what_a_colleague_typed_is_heard_with_the_sync(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    waits, other = take_in(suzuki, of_office("先方 二"), of_office("先方 三", "別の会社"))
    assert fields_left(suzuki.session) == {ORGANIZATION: 2}
    type_in(sato)
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == STATED
    assert confidence(suzuki, other) == UNSURE
    assert fields_left(suzuki.session) == {ORGANIZATION: 1}, "the list of what waits has noticed"


def test_what_is_taken_back_or_corrected_makes_it_wait_again(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    (waits,) = take_in(suzuki, of_office("先方 二"))
    card = type_in(sato)
    hand_over(sato, suzuki)
    assert fields_left(suzuki.session) == {}
    take_back(sato.session)
    hand_over(sato, suzuki)
    assert fields_left(suzuki.session) == {ORGANIZATION: 1}
    set_field(sato.session, card.id, ORGANIZATION, OFFICE)
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == STATED
    set_field(sato.session, card.id, ORGANIZATION, "別の会社")
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == UNSURE


def test_two_who_agree_are_heard_together_and_unheard_together(two: tuple[RealDesk, RealDesk]) -> None:
    """Neither word alone changes anything, whichever of them is looked at first."""
    sato, suzuki = two
    (waits,) = take_in(suzuki, of_office("先方 二"))
    cards = take_in(sato, of_office("先方 三"), of_office("先方 四"))
    for card in cards:
        accept_field(sato.session, card.id, ORGANIZATION, OFFICE)
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == STATED
    for card in cards:
        sato.update(Card, card.id, visibility=Visibility.PRIVATE)
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == UNSURE


def test_a_card_that_leaves_takes_its_words_along(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    (waits,) = take_in(suzuki, of_office("先方 二"))
    card = type_in(sato)
    hand_over(sato, suzuki)
    sato.update(Card, card.id, visibility=Visibility.PRIVATE)
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == UNSURE
    sato.update(Card, card.id, visibility=Visibility.EVERYONE)
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == STATED
    services = office.administrator.services
    erase_cards(services.database, services.sealer, services.office, [card.id], services.clock())
    suzuki.sync()
    assert confidence(suzuki, waits) == UNSURE


def test_a_word_that_the_server_does_not_take_is_unsaid(two: tuple[RealDesk, RealDesk]) -> None:
    """It was said on a colleague's card that its owner has hidden meanwhile."""
    sato, suzuki = two
    (theirs,) = take_in(sato, of_office("先方 一", "読み違え"))
    hand_over(sato, suzuki)
    (waits,) = take_in(suzuki, of_office("先方 二"))
    accept_field(suzuki.session, theirs.id, ORGANIZATION, OFFICE)
    assert confidence(suzuki, waits) == STATED
    sato.update(Card, theirs.id, visibility=Visibility.PRIVATE)
    hand_over(sato, suzuki)
    assert confidence(suzuki, waits) == UNSURE


def test_a_name_is_heard_of_who_has_the_same_address(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    address = ("saki@example.jp", STATED)
    same, namesake = take_in(
        suzuki,
        read("先方 咲", UNSURE, email=address),
        read("先方 咲", UNSURE, email=("senpo@example.jp", STATED)),
    )
    (card,) = take_in(sato, read("先方", email=address))
    set_field(sato.session, card.id, NAME, "先方 咲")
    hand_over(sato, suzuki)
    assert confidence(suzuki, same, NAME) == STATED
    assert confidence(suzuki, namesake, NAME) == UNSURE


def test_only_what_waits_here_is_assessed_again(two: tuple[RealDesk, RealDesk]) -> None:
    """Of colleagues' cards their own desks say how sure they are."""
    sato, suzuki = two
    (theirs,) = take_in(sato, of_office("先方 二"))
    hand_over(sato, suzuki)
    before = assessed(suzuki)
    type_in(suzuki)
    take_in(suzuki, read("先方 三", organization=("別の会社", UNSURE)))
    hand_over(suzuki, sato)
    assert confidence(sato, theirs) == STATED
    assert theirs.id not in assessed(suzuki) - before


@pytest.mark.parametrize("much", ["MOST_HEARD", "_MOST_AT_ONCE"])
def test_much_at_once_is_followed_at_the_end_and_not_word_by_word(
    two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch, much: str
) -> None:
    monkeypatch.setattr(said, much, 2)
    sato, suzuki = two
    offices = [f"{OFFICE} 第{number}分院" for number in "一二三四五"]
    waiting = take_in(suzuki, *(of_office(f"先方 {office}", office) for office in offices))
    (sure,) = take_in(suzuki, read("先方 六", organization=OFFICE))
    cards = [type_in(sato, office) for office in offices]
    hand_over(sato)
    followed: set[str] = set()
    spread = said.spread

    def note(db: sqlite_utils.Database, before: Spoken, after: Spoken) -> None:
        followed.update(before.keys() | after.keys())
        spread(db, before, after)

    monkeypatch.setattr(said, "spread", note)
    suzuki.sync()
    assert followed.isdisjoint(card.id for card in cards)
    assert [confidence(suzuki, card) for card in waiting] == [STATED] * 5
    assert sure.id not in assessed(suzuki)
    for card in cards:
        sato.update(Card, card.id, visibility=Visibility.PRIVATE)
    hand_over(sato, suzuki)
    assert [confidence(suzuki, card) for card in waiting] == [UNSURE] * 5
    assert some_due(suzuki.session.store.db, 1) == []
    assert suzuki.session.store.setting(said.HEARD) == ""


def test_what_was_heard_before_a_sync_broke_off_is_not_forgotten(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    (waits,) = take_in(suzuki, of_office("先方 二"))
    type_in(sato)
    hand_over(sato)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.operations.syncing.tell_reads", _break_off)
        with pytest.raises(ServerError):
            suzuki.sync()
    assert confidence(suzuki, waits) == UNSURE
    assert suzuki.sync().arrived == 0
    assert confidence(suzuki, waits) == STATED


def _break_off(*_: object) -> None:
    raise ServerError("切れました。")


def assessed(desk: RealDesk) -> set[str]:
    found = desk.session.store.db.execute("SELECT root FROM audit WHERE action = 'assess'").fetchall()
    return {card for (card,) in found}
