"""What people said on other cards of an organisation or a person is evidence for what is read; what was only read is not."""

from __future__ import annotations

import pytest

from app.core.reading import SAID, FieldName
from app.core.records import Card, User
from app.core.visibility import Visibility
from app.db.assessments import Lot, lots, some_due
from app.operations.cards import set_field, set_visibility
from app.operations.review import accept_card, accept_field
from app.operations.review_card import card_to_check, newest_reading
from app.operations.review_fields import accept_pieces
from app.operations.review_queue import fields_left
from app.operations.session import Session
from app.operations.undoing import take_back
from tests.operations.sure import STATED, Read, enter_cards, read, sample

ORGANIZATION, NAME, ADDRESS, EMAIL = (
    FieldName.ORGANIZATION, FieldName.NAME, FieldName.ADDRESS, FieldName.EMAIL,
)  # fmt: skip
OFFICE = "縁野市民病院"
STREET = "いろは県いろは市中央1-2-3"
UNSURE = 0.97


def of_office(name: str, organization: str = OFFICE) -> Read:
    """A card of which only the organisation is not sure."""
    return read(name, organization=(organization, UNSURE))


def enter(session: Session, *cards: Read) -> list[Card]:
    return enter_cards(session, cards, if_said=STATED)


def waiting(session: Session) -> int:
    return sum(fields_left(session).values())


def type_in(session: Session, organization: str = OFFICE) -> Card:
    """A card of which somebody has typed the organisation."""
    (card,) = enter(session, of_office("先方 一", "読み違え"))
    set_field(session, card.id, ORGANIZATION, organization)
    return card


@pytest.fixture(autouse=True)
def _no_sample(session: Session) -> None:
    sample(session, 0)


def test_what_was_typed_once_is_enough(session: Session) -> None:
    (before,) = enter(session, of_office("先方 零"))
    assert session.store.fields(before.id)[ORGANIZATION].confidence == UNSURE
    type_in(session)
    (card,) = enter(session, of_office("先方 二"))
    assert session.store.fields(card.id)[ORGANIZATION].confidence == STATED


def test_who_only_agreed_may_have_overlooked_something_so_that_it_takes_two(session: Session) -> None:
    one, two, three = enter(session, *(of_office(f"先方 {number}") for number in "一二三"))
    accept_field(session, one.id, ORGANIZATION, OFFICE)
    assert session.store.fields(three.id)[ORGANIZATION].confidence == UNSURE
    accept_field(session, two.id, ORGANIZATION, OFFICE)
    assert session.store.fields(three.id)[ORGANIZATION].confidence == STATED


@pytest.mark.parametrize("read_as", ["縁野市民病院ビル", "縁野市民病完", "髙山病院"])
def test_what_was_read_otherwise_gains_nothing(session: Session, read_as: str) -> None:
    type_in(session, "高山病院" if read_as == "髙山病院" else OFFICE)
    (card,) = enter(session, of_office("先方 二", read_as))
    assert session.store.fields(card.id)[ORGANIZATION].confidence == UNSURE


def test_the_half_of_a_name_that_is_known_is_not_taken_for_another_organisation(session: Session) -> None:
    type_in(session)
    (card,) = enter(session, of_office("先方 二"))
    assert session.store.fields(card.id)[ORGANIZATION].confidence == STATED
    type_in(session, f"{OFFICE} 附属看護学校")
    (half,) = enter(session, of_office("先方 三"))
    assert session.store.fields(half.id)[ORGANIZATION].confidence == UNSURE


def test_that_another_name_begins_so_is_not_told_by_a_private_card_of_somebody_else(session: Session) -> None:
    type_in(session)
    longer = type_in(session, f"{OFFICE} 附属看護学校")
    set_visibility(session, [longer.id], Visibility.PRIVATE)
    with session.operation("x", "x").transaction() as writer:
        writer.update(Card, longer.id, owner=writer.insert(User(name="別の 所有者")).id)
    (card,) = enter(session, of_office("先方 二"))
    assert session.store.fields(card.id)[ORGANIZATION].confidence == STATED


def test_what_was_accepted_unread_says_nothing_of_others(session: Session) -> None:
    enter_cards(session, [read(f"先方 {number}", organization=OFFICE) for number in "一二三"])
    (card,) = enter(session, of_office("先方 四"))
    assert session.store.fields(card.id)[ORGANIZATION].confidence == UNSURE


def test_an_address_holds_of_its_organisation_alone(session: Session) -> None:
    (known,) = enter(session, read("先方 一", organization=OFFICE, address=("読み違え", UNSURE)))
    set_field(session, known.id, ADDRESS, STREET)
    same, other = enter(
        session,
        read("先方 二", organization=OFFICE, address=(STREET, UNSURE)),
        read("先方 三", organization="別の会社", address=(STREET, UNSURE)),
    )
    assert session.store.fields(same.id)[ADDRESS].confidence == STATED
    assert session.store.fields(other.id)[ADDRESS].confidence == UNSURE


def test_a_name_holds_of_who_has_the_same_address_as_well(session: Session) -> None:
    (known,) = enter(session, read("先方", email="saki@example.jp"))
    set_field(session, known.id, NAME, "先方 咲")
    same, namesake = enter(
        session,
        read("先方 咲", UNSURE, email=("saki@example.jp", STATED)),
        read("先方 咲", UNSURE, email=("senpo@example.jp", STATED)),
    )
    assert session.store.fields(same.id)[NAME].confidence == STATED
    assert session.store.fields(namesake.id)[NAME].confidence == UNSURE


def test_a_private_card_of_somebody_else_tells_nothing(session: Session) -> None:
    known = type_in(session)
    set_visibility(session, [known.id], Visibility.PRIVATE)
    (own,) = enter(session, of_office("先方 二"))
    assert session.store.fields(own.id)[ORGANIZATION].confidence == STATED  # the same owner's
    with session.operation("x", "x").transaction() as writer:
        writer.update(Card, known.id, owner=writer.insert(User(name="別の 所有者")).id)
    (card,) = enter(session, of_office("先方 三"))
    assert session.store.fields(card.id)[ORGANIZATION].confidence == UNSURE


def test_what_waits_waits_no_more_once_it_is_said_and_again_when_that_is_taken_back(session: Session) -> None:
    first, *others = enter(session, *(of_office(f"先方 {number}") for number in "一二三四"))
    assert waiting(session) == 4
    accept_field(session, first.id, ORGANIZATION, OFFICE)
    assert waiting(session) == 3
    accept_field(session, others[0].id, ORGANIZATION, OFFICE)
    assert waiting(session) == 0
    take_back(session)
    assert waiting(session) == 3


def test_two_words_that_are_taken_back_at_once_are_missed_as_one_would_be(session: Session) -> None:
    one, two, three = enter(session, *(of_office(f"先方 {number}") for number in "一二三"))
    accept_pieces(session, ORGANIZATION, {one.id: OFFICE, two.id: OFFICE})
    assert session.store.fields(three.id)[ORGANIZATION].confidence == STATED
    take_back(session)
    assert session.store.fields(three.id)[ORGANIZATION].confidence == UNSURE


def test_who_corrects_his_word_takes_back_what_came_of_it(session: Session) -> None:
    known = type_in(session, "縁野市民病完")
    (wrong,) = enter(session, of_office("先方 二", "縁野市民病完"))
    assert waiting(session) == 0
    accept_field(session, known.id, ORGANIZATION, OFFICE)
    assert fields_left(session) == {ORGANIZATION: 1}
    assert session.store.fields(wrong.id)[ORGANIZATION].confidence == UNSURE


def test_only_cards_that_it_may_change_are_assessed_again(session: Session) -> None:
    enter(session, of_office("先方 一", "別の会社"), read("先方 二", organization=OFFICE))
    card = type_in(session)
    assert some_due(session.store.db, 1) == []
    accept_card(session, card.id, {NAME: "先方 一"})
    assert some_due(session.store.db, 1) == []


def test_it_is_shown_as_evidence(session: Session) -> None:
    type_in(session)
    (card,) = enter(session, of_office("先方 二"))
    (organization,) = (
        field for field in card_to_check(session, card.id).fields if field.field is ORGANIZATION
    )
    assert not organization.wants_look
    assert SAID in organization.candidates[0].evidence
    reading = newest_reading(session, card.id)
    assert reading is not None
    assert SAID not in reading.fields[ORGANIZATION][0].evidence  # what was read stays as it is


def test_what_is_sure_by_it_is_sampled_as_well(session: Session) -> None:
    type_in(session)
    sample(session, 100)
    (card,) = enter(session, of_office("先方 二"))
    assert session.store.fields(card.id)[ORGANIZATION].confidence < 0.9
    assert Lot.DRAWN in set(drawn(session, card).values())
    accept_field(session, card.id, ORGANIZATION, OFFICE)
    rows = session.store.db.execute(
        "SELECT stated, wrong FROM assessment WHERE card = ? AND field = ?", (card.id, ORGANIZATION)
    ).fetchall()
    assert rows == [(STATED, 0)]


def drawn(session: Session, card: Card) -> dict[FieldName, Lot]:
    row = session.store.db.execute("SELECT id FROM recognition WHERE root = ?", (card.id,)).fetchone()
    return lots(session.store.db, row[0])
