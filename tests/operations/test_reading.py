import io

from PIL import Image

from app.core.reading import FieldName, Side
from app.core.records import Card, Link, Page, Recognition, Sheet, Tag, Tagging
from app.core.visibility import Visibility
from app.db.reading_queue import ReadingState
from app.ocr.sheets import SheetResult
from app.ocr.workers import ReaderPool
from app.operations.people import merge, separate
from app.operations.pictures import picture_of
from app.operations.reading import ReadingTally, enter_reading, reading
from app.operations.session import Session
from app.operations.undoing import undo_operation
from tests.operations.desk import contact, enter, filled_batch, page, pile, take_in_pile


def sheets(session: Session, batch: str) -> list[str]:
    found = session.store.find(Sheet, "root = ?", batch)
    return [sheet.id for sheet in sorted(found, key=lambda sheet: sheet.number)]


def test_a_card_gets_what_its_stack_says(session: Session) -> None:
    batch, (card,) = filled_batch(
        session, contact("髙﨑 花子"), owner="鈴木 一郎", visibility=Visibility.EVERYONE, tags=("展示会",)
    )
    store = session.store
    assert (card.owner, card.visibility, card.batch) == (batch.owner, Visibility.EVERYONE, batch.id)
    assert card.operator == session.operator.id != card.owner
    assert [region.side for region in card.regions] == [Side.FRONT, Side.BACK]
    assert card.regions[1].blank
    (tagging,) = store.find(Tagging, "root = ?", card.id)
    assert store.get(Tag, tagging.tag).name == "展示会"
    assert store.thumbnails.get(card.id) == page("thumbnail")
    assert store.reading.state(card.sheet) is ReadingState.READ


def test_a_page_goes_with_its_only_card_and_stays_with_the_batch_where_there_are_several(
    session: Session,
) -> None:
    batch = take_in_pile(session, pile(2))
    one, two = sheets(session, batch.id)
    (card,) = enter(session, one, contact("山田 太郎"))
    enter(session, two, contact("鈴木 一郎"), contact("田中 次郎"))
    assert {item.root for item in session.store.find(Page, "sheet = ?", one)} == {card.id}
    assert {item.root for item in session.store.find(Page, "sheet = ?", two)} == {batch.id}


def test_a_sheet_that_cannot_be_read_still_becomes_a_card(session: Session) -> None:
    batch = take_in_pile(session, pile(1))
    (sheet,) = sheets(session, batch.id)
    tally = ReadingTally()
    (card,) = enter_reading(session, SheetResult(sheet, None, "理由"), tally)
    assert tally.failed == 1
    assert session.store.reading.state(sheet) is ReadingState.FAILED
    assert len(card.regions) == 2
    assert session.store.find(Recognition, "root = ?", card.id) == []
    assert session.store.reading.waiting() == []


SAME = contact("山田 太郎", organization="縁製作所", email="taro@example.jp", title="課長")


def test_the_same_person_is_tied_by_name_and_mail(session: Session) -> None:
    _, (old, new) = filled_batch(session, SAME, SAME | {FieldName.TITLE: "部長"})
    assert session.store.person_cards(new.id) == (old.id, [old.id, new.id])
    assert session.store.get(Card, new.id).repeat_of == ""


def test_a_mail_address_alone_ties_nobody(session: Session) -> None:
    _, (one, other) = filled_batch(
        session, contact("山田 太郎", email="info@example.jp"), contact("鈴木 一郎", email="info@example.jp")
    )
    assert session.store.person_cards(one.id)[1] == [one.id]
    assert session.store.person_cards(other.id)[1] == [other.id]


def test_a_card_that_its_owner_took_in_before_is_shown_as_such(session: Session) -> None:
    _, (first,) = filled_batch(session, SAME)
    _, (again,) = filled_batch(session, SAME)
    assert session.store.get(Card, again.id).repeat_of == first.id


def test_a_colleagues_equal_card_is_no_repeat(session: Session) -> None:
    filled_batch(session, SAME)
    _, (other,) = filled_batch(session, SAME, owner="鈴木 一郎")
    assert session.store.get(Card, other.id).repeat_of == ""
    assert len(session.store.person_cards(other.id)[1]) == 2


def test_what_a_person_decided_is_not_decided_again(session: Session) -> None:
    _, (one, other) = filled_batch(session, SAME, SAME)
    separate(session, [other.id], "同姓同名")
    assert session.store.person_cards(one.id)[1] == [one.id]
    _, (third,) = filled_batch(session, SAME)
    assert len(session.store.person_cards(third.id)[1]) == 2
    assert session.store.person_cards(one.id)[0] != session.store.person_cards(other.id)[0]


def test_merge_and_its_undo(session: Session) -> None:
    _, (one, other) = filled_batch(session, contact("山田 太郎"), contact("山田 大郎"))
    merge(session, one.id, other.id, "旧姓")
    assert len(session.store.person_cards(one.id)[1]) == 2
    assert undo_operation(session)[1] == []
    assert len(session.store.person_cards(one.id)[1]) == 1
    (link,) = session.store.find(Link)
    assert link.why == "旧姓"


def test_a_damaged_page_holds_up_no_other(session: Session) -> None:
    batch = take_in_pile(session, [(page("a"), None), (page("b"), None)])
    hurt, sound = sheets(session, batch.id)
    (image,) = session.store.find(Page, "sheet = ?", hurt)
    path = session.store.images.path(image.id)
    path.write_bytes(path.read_bytes()[:-1])
    with ReaderPool(1) as pool, reading(session, pool) as run:
        tally = run.finish()
    assert (tally.sheets, tally.failed) == (2, 1)
    assert session.store.reading.state(hurt) is ReadingState.FAILED
    assert session.store.reading.state(sound) is ReadingState.READ
    assert session.store.reading.waiting() == []
    assert len(session.store.find(Card)) == 2


def test_pictures_that_are_lost_are_made_anew(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    session.store.thumbnails.delete([card.id])
    picture = picture_of(session, card.id)
    assert picture is not None
    assert Image.open(io.BytesIO(picture)).size == (96, 60)
    assert session.store.thumbnails.get(card.id) == picture
    for item in session.store.find(Page):
        session.store.images.path(item.id).unlink()
    session.store.thumbnails.delete([card.id])
    assert picture_of(session, card.id) is None
