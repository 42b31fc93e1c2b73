from collections.abc import Iterator

import pytest

from app.core.errors import NotFoundError
from app.core.reading import FieldName, Line, Side
from app.core.records import Card, Recognition, Sheet
from app.db.reading_queue import ReadingState
from app.ocr import engine as engines
from app.ocr.engine import EngineOptions
from app.ocr.imaging.image import Image
from app.ocr.sheets import SheetResult
from app.operations import settings
from app.operations.cards import set_field
from app.operations.reading import ReadingTally, enter_reading
from app.operations.review import turn_side
from app.operations.review_card import card_to_check
from app.operations.review_reading import CardReader
from app.operations.session import Session
from tests.operations.desk import pile, take_in_pile
from tests.operations.unsure import unsure_batch

BOX = ((4.0, 20.0), (50.0, 20.0), (50.0, 32.0), (4.0, 32.0))


class FakeEngine:
    """Reads the same text wherever it looks, and remembers what it was shown."""

    name, version, models = "fake", "1", ()
    text = "TEL 03-3501-1511"
    seen: list[tuple[int, int]] = []  # noqa: RUF012

    def __init__(self, options: EngineOptions) -> None:
        self.seen.clear()

    def read(self, image: Image) -> tuple[Line, ...]:
        height, width = image.shape[:2]
        self.seen.append((width, height))
        box = ((8.0, 8.0), (width - 8.0, 8.0), (width - 8.0, 30.0), (8.0, 30.0))
        return (Line(self.text, 0.99, box),) if self.text else ()


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(engines._FACTORIES, "rapidocr", f"{__name__}:FakeEngine")
    yield
    FakeEngine.text = "TEL 03-3501-1511"


def test_a_piece_is_read_for_the_field_it_is_meant_for(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    reader = CardReader(session)
    assert reader.read_piece(card.id, Side.FRONT, BOX, FieldName.TEL) == ("03-3501-1511", "TEL 03-3501-1511")
    # Without its label a number may be any of the three.
    assert reader.read_piece(card.id, Side.FRONT, BOX, FieldName.MOBILE)[0] == "03-3501-1511"
    assert reader.read_piece(card.id, Side.FRONT, BOX, FieldName.TITLE) == ("TEL 03-3501-1511",)
    width, height = FakeEngine.seen[0]
    assert height >= 64 + 2 * 24
    assert width > height


def test_nothing_legible_gives_nothing(session: Session) -> None:
    FakeEngine.text = ""
    _, (card,) = unsure_batch(session, "山田 太郎")
    assert CardReader(session).read_piece(card.id, Side.FRONT, BOX, FieldName.NAME) == ()


def test_a_side_that_is_not_there(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    with session.operation("x", "x").transaction() as writer:
        writer.update(Card, card.id, regions=card.regions[:1])
    with pytest.raises(NotFoundError):
        CardReader(session).read_piece(card.id, Side.BACK, BOX, FieldName.NAME)


def test_a_turned_card_is_read_anew_as_it_stands(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    set_field(session, card.id, FieldName.NAME, "山田 大郎")
    turn_side(session, card.id, Side.FRONT, 90)
    CardReader(session).read_again(card.id)
    assert FakeEngine.seen == [(60, 96)]  # the back is blank
    seen = card_to_check(session, card.id)
    assert seen.field(FieldName.NAME).value == "山田 大郎"
    assert seen.field(FieldName.TEL).value == "03-3501-1511"
    assert seen.sides[0].lines[0].box[0] == (8.0, 8.0)
    assert len(session.store.find(Recognition, "root = ?", card.id)) == 2


def test_a_sheet_that_failed_counts_as_read_then(session: Session) -> None:
    batch = take_in_pile(session, pile(1))
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    (card,) = enter_reading(session, SheetResult(sheet.id, None, "理由"), ReadingTally())
    CardReader(session).read_again(card.id)
    assert session.store.reading.state(sheet.id) is ReadingState.READ
    seen = card_to_check(session, card.id)
    assert (seen.unread, seen.sides[0].size) == ("", (96, 60))


def test_the_engine_is_the_one_that_the_office_chose(session: Session) -> None:
    settings.choose(session, settings.ENGINE, f"{__name__}:FakeEngine")
    _, (card,) = unsure_batch(session, "山田 太郎")
    CardReader(session).read_again(card.id)
    (newest,) = session.store.find(Recognition, "engine = 'fake'")
    assert newest.root == card.id
