import pytest

from app.core.errors import DamagedError, NotFoundError, UsageError
from app.core.reading import FieldName, Side
from app.core.records import Card, CardStatus, Certainty, Edit, Region, Sheet
from app.ocr.sheets import SheetResult
from app.operations.cards import set_field, set_status
from app.operations.reading import ReadingTally, enter_reading
from app.operations.review import accept_card, accept_field, touched_cards, turn_side
from app.operations.review_card import card_to_check, review_view, side_picture
from app.operations.session import Session
from app.operations.undoing import undo_operation
from tests.operations.desk import contact, filled_batch, pile, take_in_pile
from tests.operations.unsure import MAIL_BOX, NAME_BOX, unsure_batch


@pytest.fixture
def card(session: Session) -> Card:
    _, (card,) = unsure_batch(session, "渡邉 﨑子", email=("w@example.jp", 0.9995))
    return card


def edits(session: Session, card: Card) -> list[tuple[str, str, Certainty]]:
    found = session.store.find(Edit, "root = ? AND revoked_at = ''", card.id)
    return [(edit.field, edit.value, edit.certainty) for edit in found]


def unread(session: Session) -> Card:
    batch = take_in_pile(session, pile(1))
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    (card,) = enter_reading(session, SheetResult(sheet.id, None, "画像が暗すぎます。"), ReadingTally())
    return card


def test_what_the_screen_shows(session: Session, card: Card) -> None:
    seen = card_to_check(session, card.id)
    name, mail, fax = (seen.field(field) for field in (FieldName.NAME, FieldName.EMAIL, FieldName.FAX))
    assert (name.value, name.wants_look, name.origin) == ("渡邉 﨑子", True, "read")
    assert [candidate.value for candidate in name.candidates] == ["渡邉 﨑子", "渡邉﨑子"]
    assert name.candidate("渡邉﨑子") == name.candidates[1]
    assert name.candidate("something else") == name.candidates[0]
    assert (mail.wants_look, mail.candidates[0].box) == (False, MAIL_BOX)
    assert (fax.value, fax.wants_look, fax.candidate("")) == ("", False, None)
    assert [(side.side, side.size, side.blank) for side in seen.sides] == [
        (Side.FRONT, (96, 60), False),
        (Side.BACK, (96, 60), True),
    ]
    assert seen.sides[0].lines[0].box == NAME_BOX
    assert (seen.number, seen.owner, seen.unread, seen.to_look_at) == (1, "佐藤 花子", "", 1)


def test_a_card_is_accepted_as_shown_in_one_step(session: Session, card: Card) -> None:
    shown = {field.field: field.value for field in card_to_check(session, card.id).fields}
    accept_card(session, card.id, shown | {FieldName.FAX: "03-0000-0000", FieldName.TITLE: " "})
    assert edits(session, card) == [
        (FieldName.NAME, "渡邉 﨑子", Certainty.CONFIRMED),
        (FieldName.FAX, "03-0000-0000", Certainty.TYPED),
        (FieldName.EMAIL, "w@example.jp", Certainty.CONFIRMED),
    ]
    undo_operation(session)
    assert edits(session, card) == []
    assert card_to_check(session, card.id).to_look_at == 1


def test_what_was_decided_before_is_left_alone(session: Session, card: Card) -> None:
    accept_field(session, card.id, FieldName.NAME, "渡邉﨑子")
    set_field(session, card.id, FieldName.TITLE, "課長")
    accept_card(
        session,
        card.id,
        {FieldName.NAME: "渡邉﨑子", FieldName.TITLE: "課長", FieldName.EMAIL: ""},
    )
    assert edits(session, card) == [
        (FieldName.NAME, "渡邉﨑子", Certainty.CONFIRMED),  # a candidate, so it was read
        (FieldName.TITLE, "課長", Certainty.TYPED),
        (FieldName.EMAIL, "", Certainty.TYPED),
    ]
    assert card_to_check(session, card.id).field(FieldName.EMAIL).value == ""


def test_accepting_twice_writes_nothing(session: Session, card: Card) -> None:
    for _ in range(2):
        accept_card(session, card.id, {FieldName.NAME: "渡邉 﨑子", FieldName.FAX: ""})
        accept_field(session, card.id, FieldName.NAME, "渡邉 﨑子")
    assert len(edits(session, card)) == 1


def test_name_kanji_are_kept_as_typed(session: Session, card: Card) -> None:
    accept_field(session, card.id, FieldName.NAME, "渡\u908a \ufa11子\n")
    assert edits(session, card)[0][1] == "渡\u908a \ufa11子"


def test_a_card_without_a_name_is_asked_about_once(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("x") | {FieldName.ORGANIZATION: "縁製作所"})
    set_field(session, card.id, FieldName.NAME, "")
    assert not card_to_check(session, card.id).field(FieldName.NAME).wants_look


def test_a_card_that_was_not_read_says_why_and_asks_for_its_name(session: Session) -> None:
    card = unread(session)
    seen = card_to_check(session, card.id)
    assert seen.unread == "画像が暗すぎます。"
    assert [field.field for field in seen.fields if field.wants_look] == [FieldName.NAME]
    picture = side_picture(session, card.id, Side.FRONT, 1600)
    assert picture.pixels is not None
    assert (picture.pixels.width, picture.pixels.height) == (96, 60)


def test_a_contact_without_a_card_can_be_looked_at(session: Session) -> None:
    owner = session.operator.id
    with session.operation("x", "x").transaction() as writer:
        contact_card = writer.insert(Card(owner=owner, operator=owner))
    seen = card_to_check(session, contact_card.id)
    assert (seen.sides, seen.number, seen.unread, seen.to_look_at) == ((), 0, "", 0)
    assert side_picture(session, contact_card.id, Side.FRONT, 1600).pixels is None


def test_what_is_no_card_is_still_shown(session: Session, card: Card) -> None:
    set_status(session, card.id, CardStatus.NOT_A_CARD)
    seen = card_to_check(session, card.id)
    assert seen.status is CardStatus.NOT_A_CARD
    assert seen.field(FieldName.NAME).value == "渡邉 﨑子"


def test_a_picture_is_as_large_as_asked_for(session: Session, card: Card) -> None:
    picture = side_picture(session, card.id, Side.FRONT, 48)
    assert picture.pixels is not None
    assert (picture.pixels.width, picture.pixels.height, picture.size) == (48, 30, (96, 60))
    assert len(picture.pixels.bgr) == 48 * 30 * 3


def test_a_damaged_picture_is_a_sentence(session: Session, card: Card) -> None:
    path = next(
        path
        for path in session.store.images.files()
        if path.stem == session.store.keys.image_name(card.regions[0].page)
    )
    path.write_bytes(b"\0" * 64)
    picture = side_picture(session, card.id, Side.FRONT, 1600)
    assert isinstance(picture.trouble, DamagedError)
    assert picture.pixels is not None  # what the thumbnail shows
    assert picture.size == (96, 60)
    session.store.thumbnails.delete([card.id])
    picture = side_picture(session, card.id, Side.FRONT, 1600)
    assert picture.pixels is None
    assert isinstance(picture.trouble, DamagedError)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turning_takes_the_boxes_along(session: Session, card: Card, degrees: int) -> None:
    turn_side(session, card.id, Side.FRONT, degrees)
    region = session.store.get(Card, card.id).regions[0]
    assert region.rotation == degrees
    assert region.size == ((60, 96) if degrees != 180 else (96, 60))
    picture = side_picture(session, card.id, Side.FRONT, 1600)
    assert picture.pixels is not None
    assert (picture.pixels.width, picture.pixels.height) == region.size
    seen = card_to_check(session, card.id).field(FieldName.NAME).candidates[0].box
    assert seen is not None
    left_top = {90: (40.0, 4.0), 180: (92.0, 40.0), 270: (20.0, 92.0)}[degrees]
    assert seen[0] == pytest.approx(left_top)
    undo_operation(session)
    assert session.store.get(Card, card.id).regions == card.regions


def test_a_card_that_was_never_found_on_its_page_can_be_turned(session: Session) -> None:
    card = unread(session)
    turn_side(session, card.id, Side.FRONT, 90)
    region = session.store.get(Card, card.id).regions[0]
    assert (region.size, region.rotation) == ((60, 96), 90)


def test_only_a_side_that_is_there_turns_by_quarters(session: Session, card: Card) -> None:
    with pytest.raises(UsageError):
        turn_side(session, card.id, Side.FRONT, 45)
    with session.operation("x", "x").transaction() as writer:
        writer.update(Card, card.id, regions=card.regions[:1])
    with pytest.raises(UsageError):
        turn_side(session, card.id, Side.BACK, 90)
    assert isinstance(card.regions[0], Region)


def test_which_cards_an_operation_touched(session: Session, card: Card) -> None:
    accept_field(session, card.id, FieldName.NAME, "渡邉﨑子")
    (edit,) = session.store.find(Edit)
    assert touched_cards(session, ["other"], [edit.id]) == ("other", card.id)


def test_a_card_that_is_not_there(session: Session) -> None:
    with pytest.raises(NotFoundError):
        card_to_check(session, "nobody")


def test_a_card_with_what_comes_behind_it(session: Session, card: Card) -> None:
    _, (other,) = unsure_batch(session, "鈴木 一郎")
    view = review_view(session)
    assert view.card is not None
    assert view.next is not None
    assert (view.card.id, view.next.id, view.left.cards) == (card.id, other.id, 2)
    view = review_view(session, card_id=other.id)
    assert (view.card and view.card.id, view.next and view.next.id) == (other.id, card.id)
    assert review_view(session, card_id="gone").card == card_to_check(session, card.id)
    assert review_view(session, other.batch, other.id).next is None
    assert review_view(session, "no such batch").card is None
