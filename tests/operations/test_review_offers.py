"""What a field may be besides what was read: by the organisation's other cards, and by the lines of the card."""

from __future__ import annotations

import pytest

from app.core.reading import Box, CardReading, FieldCandidate, FieldName, Fields, Line, Side, SideReading
from app.core.records import Card, User
from app.core.visibility import Visibility
from app.db.said import Words
from app.operations.cards import set_field, set_visibility
from app.operations.review_card import card_to_check
from app.operations.review_offers import offers
from app.operations.session import Session
from tests.operations.unsure import QUAD, unsure_batch

ADDRESS, EMAIL, TITLE = FieldName.ADDRESS, FieldName.EMAIL, FieldName.TITLE
OFFICE = "縁製作所株式会社"
STREET = "いろは県いろは市中央1-2-3 縁ビル"


def office_card(session: Session, name: str, organization: str = OFFICE, **fields: tuple[str, float]) -> Card:
    read = {"organization": (organization, 0.9995)} | fields
    _, (card,) = unsure_batch(session, name, name_sure=0.9, chosen=None, **read)
    return card


def offered(session: Session, card: Card, field: FieldName = ADDRESS) -> tuple[str, ...]:
    return card_to_check(session, card.id).field(field).offers


# The office.


def test_what_a_person_said_of_the_organisation_is_offered_on_its_other_cards(session: Session) -> None:
    card = office_card(session, "鈴木 一郎", "縁製作所㈱", address=("いろは県いろは市中央1-2-3", 0.5))
    known = office_card(session, "山田 太郎", address=("読み違え", 0.5))
    assert offered(session, card) == ()  # what was only read is no better than this
    set_field(session, known.id, ADDRESS, STREET)
    assert offered(session, card) == (STREET,)
    assert card_to_check(session, card.id).field(ADDRESS).texts == ("いろは県いろは市中央1-2-3", STREET)
    assert offered(session, office_card(session, "田中 次郎", "ほかの会社")) == ()


def test_the_office_nearest_to_what_was_read_comes_first_and_what_it_says_already_not_at_all(
    session: Session,
) -> None:
    for name, address in (("山田 太郎", "ろは県別市西町9-9"), ("佐藤 花子", STREET)):
        set_field(session, office_card(session, name).id, ADDRESS, address)
    card = office_card(session, "鈴木 一郎", address=("いろは県いろは市申央1-2-3", 0.5))
    assert offered(session, card) == (STREET, "ろは県別市西町9-9")
    assert offered(session, office_card(session, "青木 三郎", address=(STREET, 0.5))) == (
        "ろは県別市西町9-9",
    )


def test_what_is_a_persons_own_is_not_offered_to_others(session: Session) -> None:
    known = office_card(session, "山田 太郎")
    for field in (TITLE, FieldName.DEPARTMENT, FieldName.MOBILE):
        set_field(session, known.id, field, "部長")
    set_field(session, known.id, EMAIL, "yamada@enishi.example.jp")
    card = office_card(session, "鈴木 一郎", email=("suzuki@enishi.examplejp", 0.5))
    seen = card_to_check(session, card.id)
    assert {field.field: field.offers for field in seen.fields if field.offers} == {
        EMAIL: ("suzuki@enishi.example.jp",)
    }


def test_a_domain_that_is_another_one_is_not_offered(session: Session) -> None:
    set_field(session, office_card(session, "山田 太郎").id, EMAIL, "yamada@enishi.example.jp")
    card = office_card(session, "鈴木 一郎", email=("suzuki@qqq.test", 0.5))
    assert offered(session, card, EMAIL) == ()


def test_a_private_card_of_somebody_else_tells_nothing(session: Session) -> None:
    known = office_card(session, "山田 太郎")
    set_field(session, known.id, ADDRESS, STREET)
    set_visibility(session, [known.id], Visibility.PRIVATE)
    card = office_card(session, "鈴木 一郎")
    assert offered(session, card) == (STREET,)  # the same owner's
    with session.operation("x", "x").transaction() as writer:
        other = writer.insert(User(name="別の 所有者"))
        writer.update(Card, card.id, owner=other.id)
    assert offered(session, card) == ()


# The lines.


def line(text: str, top: float, left: float = 10.0) -> Line:
    box: Box = ((left, top), (left + 80, top), (left + 80, top + 10), (left, top + 10))
    return Line(text, 0.9, box)


def from_lines(
    session: Session, field: FieldName, value: str, *lines: Line, **others: str
) -> tuple[str, ...]:
    values = {field: value} | {FieldName(name): text for name, text in others.items()}
    read: Fields = {field: (FieldCandidate(value, 0.5, (), lines[0].box),)}
    reading = CardReading("test", "1", (), (SideReading(Side.FRONT, QUAD, 0, (96, 60), lines=lines),), read)
    owner = session.operator.id
    return offers(Words(session.store.db, Card(owner=owner, operator=owner)), values, reading).get(field, ())


def test_an_address_goes_on_in_the_lines_beside_it(session: Session) -> None:
    lines = line("〒000-0000 いろは県", 0), line("いろは市中央1-2", 12), line("縁ビル3階", 24)
    assert from_lines(session, ADDRESS, "いろは市中央1-2", *lines) == (
        "いろは県いろは市中央1-2",
        "いろは市中央1-2縁ビル3階",
        "いろは県いろは市中央1-2縁ビル3階",
    )


@pytest.mark.parametrize(
    "behind",
    [
        line("TEL 03-0000-0000", 24),
        line("info@example.jp", 24),
        line("Enishi Bldg.", 24),
        line("縁ビル3階", 60),  # far away
        line("山田 太郎", 24),
    ],
)
def test_what_is_something_else_is_no_part_of_an_address(session: Session, behind: Line) -> None:
    lines = line("いろは市中央1-2", 12), behind
    assert from_lines(session, ADDRESS, "いろは市中央1-2", *lines, name="山田 太郎") == ()


def test_a_value_that_was_cut_from_its_line_may_be_all_of_it(session: Session) -> None:
    assert from_lines(session, FieldName.DEPARTMENT, "路維持課", line("建設部道路維持課", 0)) == (
        "建設部道路維持課",
    )


def test_a_line_in_which_a_character_was_put_right_is_still_its_own(session: Session) -> None:
    lines = line("いろは県", 0), line("いろは市中央センタ一2階", 12)
    assert from_lines(session, ADDRESS, "いろは市中央センター2階", *lines) == (
        "いろは県いろは市中央センター2階",
    )


def test_a_card_that_was_not_read_offers_nothing(session: Session) -> None:
    owner = session.operator.id
    assert offers(Words(session.store.db, Card(owner=owner, operator=owner)), {}, None) == {}
