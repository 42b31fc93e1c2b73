"""Sheets that were fed twice, delivered twice or together: offered, taken out or kept, and counted right."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import PIL.Image
import PIL.ImageDraw
import pytest

from app.core.errors import UsageError
from app.core.reading import Side
from app.core.records import Batch, BatchState, Card, CardStatus, Page, Sheet
from app.db.reading_queue import ReadingState
from app.devices.scanner import DOUBLE_FEED_FLAG, ScannedPage
from app.operations import keeping
from app.operations.batches import (
    BatchCount,
    Correction,
    SheetRange,
    bring_back,
    count_batch,
    set_own_count,
    split_batch,
)
from app.operations.intake import StackSettings, begin_batch, end_batch, take_in
from app.operations.oddities import Oddity, OddSheet, keep, odd_sheets, take_out
from app.operations.session import Session
from app.operations.slips import slip_of
from app.operations.undoing import take_back
from samplecards import Layout
from tests.ocr.refeeding import DPI, office
from tests.operations.desk import contact, enter, open_desk

Sides = tuple[bytes, ...]
DESK = office(5, people=6)
OTHERS = office(6, Layout.VERTICAL, people=2)


def feed(
    sheets: Iterable[Sides], after: int = 0, flags: frozenset[str] = frozenset(), run: str = "run"
) -> list[ScannedPage]:
    """The pages of a stack; only the front of a sheet of one side is delivered of its two."""
    return [
        ScannedPage(number, side, data, "image/jpeg", DPI, f"{run}:{number}:{side}", flags, side is Side.BACK)
        for number, sides in enumerate(sheets, start=after + 1)
        for side, data in zip(Side, sides, strict=False)
    ]


def take(
    session: Session, pages: list[ScannedPage], batch: Batch | None = None
) -> tuple[Batch, list[OddSheet]]:
    """Take pages in; the batch, and what was told while they came."""
    batch = batch or begin_batch(session, StackSettings(session.operator), "usb:0000:0000")
    told: list[OddSheet] = []
    take_in(session, batch, pages, lambda _: None, on_odd=told.append)
    return batch, told


def kinds(found: Iterable[OddSheet]) -> list[tuple[int, Oddity, int]]:
    return [(odd.number, odd.kind, odd.like) for odd in found]


def plain(width: float, length: float, lines: int = 4) -> Sides:
    """Both sides of a sheet that a device has cropped, in millimetres."""
    size = round(width * DPI / 25.4), round(length * DPI / 25.4)
    front = PIL.Image.new("L", size, 250)
    for line in range(lines):
        top = 120 + 60 * line
        PIL.ImageDraw.Draw(front).text((100, top), f"{width} {length} {line}", fill=20, font_size=40)
    sides = []
    for picture in (front, PIL.Image.new("L", size, 250)):
        with io.BytesIO() as file:
            picture.save(file, "JPEG")
            sides.append(file.getvalue())
    return tuple(sides)


def stack_of_colleagues() -> list[Sides]:
    return [DESK.feed(person, 1) for person in range(6)]


def test_nothing_is_odd_about_colleagues_and_their_shared_backs(session: Session) -> None:
    bilingual = office(3, Layout.BILINGUAL)
    batch, told = take(
        session, feed([*stack_of_colleagues(), *(bilingual.feed(person, 1) for person in range(4))])
    )
    assert told == odd_sheets(session, batch.id) == []


@pytest.mark.parametrize("turn", [0, 180])
def test_a_card_fed_again_is_offered_and_nothing_dropped(session: Session, turn: int) -> None:
    batch, told = take(session, feed([*stack_of_colleagues(), DESK.feed(2, 2, turn=turn)]))
    assert kinds(told) == kinds(odd_sheets(session, batch.id)) == [(7, Oddity.FED_AGAIN, 3)]
    assert count_batch(session.store, batch.id).sheets == 7
    assert "3 枚目と 7 枚目" in str(told[0].message)


def test_a_card_fed_again_with_the_other_side_up_is_offered(session: Session) -> None:
    bilingual = office(3, Layout.BILINGUAL)
    back, front = bilingual.feed(0, 2)
    _, told = take(session, feed([bilingual.feed(0, 1), bilingual.feed(1, 1), (front, back)]))
    assert kinds(told) == [(3, Oddity.FED_AGAIN, 1)]


def test_an_image_delivered_twice_is_known_however_long_ago(session: Session) -> None:
    sheets = [plain(91, 55 + number / 10) for number in range(40)]
    batch, told = take(session, feed([DESK.feed(0, 1), *sheets, DESK.feed(0, 1)]))
    assert (42, Oddity.SAME_IMAGE, 1) in kinds(told)
    assert kinds(odd_sheets(session, batch.id))[-1] == (42, Oddity.SAME_IMAGE, 1)


def test_equal_blank_sides_are_no_repeat(session: Session) -> None:
    blank = plain(91, 55, lines=0)
    _, told = take(session, feed([(blank[0], blank[1]), (blank[0], blank[1]), plain(91, 55)]))
    assert told == []


def test_what_the_device_says_is_told(session: Session) -> None:
    batch, told = take(session, feed([DESK.feed(0, 1)], flags=frozenset({DOUBLE_FEED_FLAG})))
    assert kinds(told) == [(1, Oddity.DOUBLE_FEED, 0)]
    assert kinds(odd_sheets(session, batch.id)) == kinds(told)


@pytest.mark.parametrize(("length", "is_long"), [(70, False), (73, True), (100, True)])
def test_a_long_sheet_is_told_once_lengths_are_known(session: Session, length: float, is_long: bool) -> None:
    few = [plain(91, 55 + number % 3) for number in range(7)]
    _, told = take(session, feed([*few, plain(91, length)]))
    assert Oddity.LONG not in [odd.kind for odd in told]
    many = [plain(91, 55 + number % 3) for number in range(9)]
    _, told = take(session, feed([*many, plain(91, length)], run="other"))
    assert [odd.number for odd in told if odd.kind is Oddity.LONG] == [10] * is_long


def test_cards_that_lie_the_other_way_are_not_long(session: Session) -> None:
    mixed = [plain(91, 55) if number % 3 else plain(55, 91) for number in range(30)]
    _, told = take(session, feed(mixed))
    assert Oddity.LONG not in [odd.kind for odd in told]
    first_upright = [*(plain(91, 55) for _ in range(12)), plain(55, 91)]
    _, told = take(session, feed(first_upright, run="other"))
    assert Oddity.LONG not in [odd.kind for odd in told]


def test_a_card_across_a_wide_page_is_not_long_when_it_lies_the_other_way(session: Session) -> None:
    def on_wide_page(sides: Sides, length: float) -> Sides:
        size = round(216 * DPI / 25.4), round(length * DPI / 25.4)
        laid = []
        for data in sides:
            page = PIL.Image.new("L", size, 250)
            with PIL.Image.open(io.BytesIO(data)) as card:
                page.paste(card.convert("L"), ((size[0] - card.width) // 2, 0))
            with io.BytesIO() as file:
                page.save(file, "JPEG")
                laid.append(file.getvalue())
        return tuple(laid)

    lying = [on_wide_page(plain(91, 55), 55) for _ in range(12)]
    _, told = take(session, feed([*lying, on_wide_page(plain(55, 91), 91)]))
    assert Oddity.LONG not in [odd.kind for odd in told]


def test_it_is_told_after_a_restart(tmp_path: Path) -> None:
    with open_desk(tmp_path) as session:
        batch, _ = take(session, feed(stack_of_colleagues()[:3]))
    with open_desk(tmp_path) as session:
        _, told = take(session, feed([DESK.feed(1, 2)], after=3, run="after"), batch)
        assert kinds(told) == [(4, Oddity.FED_AGAIN, 2)]
    with open_desk(tmp_path) as session:
        assert kinds(odd_sheets(session, batch.id)) == [(4, Oddity.FED_AGAIN, 2)]


def test_a_half_sheet_that_was_fed_again_is_what_is_offered(tmp_path: Path) -> None:
    with open_desk(tmp_path) as session:
        front, _ = DESK.feed(1, 1)
        batch, _ = take(session, feed([DESK.feed(0, 1), (front,)]))
        half = session.store.find(Sheet, "root = ? AND number = 2", batch.id)[0]
        assert session.store.reading.state(half.id) is ReadingState.COMING
    with open_desk(tmp_path) as session:
        session.store.reading.release(batch.id)
        _, told = take(session, feed([DESK.feed(1, 2), DESK.feed(2, 1)], after=1, run="after"), batch)
        assert kinds(told) == [(2, Oddity.HALF, 3)]
        assert told[0].sheet == half.id
        take_out(session, half.id)
        assert count_batch(session.store, batch.id).sheets == 3


def test_a_sheet_killed_before_it_was_compared_is_the_one_to_compare_with(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both its sides are safe and it was not counted whole: the clerk feeds it again."""
    batch, _ = take(session, feed([DESK.feed(0, 1)]))
    with monkeypatch.context() as patch:
        patch.setattr("app.operations.noticing.Noticing.look_at", _die)
        with pytest.raises(KeyboardInterrupt):
            take(session, feed([DESK.feed(1, 1)], after=1), batch)
    session.store.reading.release(batch.id)
    _, told = take(session, feed([DESK.feed(1, 2)], after=1, run="after"), batch)
    assert kinds(told) == [(3, Oddity.FED_AGAIN, 2)]


def _die(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_page_that_cannot_be_decoded_stops_nothing(session: Session) -> None:
    front, back = DESK.feed(0, 1)
    batch, told = take(session, feed([(front[:60], back), DESK.feed(1, 1), (front, b"")]))
    assert told == []
    assert count_batch(session.store, batch.id).sheets == 3


# What a person decides.


@pytest.fixture
def offered(session: Session) -> tuple[Session, Batch, OddSheet]:
    batch, (odd,) = take(session, feed([DESK.feed(0, 1), DESK.feed(1, 1), DESK.feed(1, 2)]))
    end_batch(session, batch.id)
    return session, batch, odd


def read_all(session: Session, batch: Batch) -> list[Card]:
    names = ("白石 葵", "黒川 樹", "黒川 樹")
    sheets = sorted(session.store.find(Sheet, "root = ?", batch.id), key=lambda sheet: sheet.number)
    return [
        enter(session, sheet.id, contact(name, email=f"{name[0]}@office.example"))[0]
        for sheet, name in zip(sheets, names, strict=True)
    ]


def test_taking_out_is_counted_and_can_be_undone(offered: tuple[Session, Batch, OddSheet]) -> None:
    session, batch, odd = offered
    read_all(session, batch)
    before = count_batch(session.store, batch.id)
    assert (before.sheets, before.cards, before.repeats) == (3, 3, 1)
    take_out(session, odd.sheet)
    assert odd_sheets(session, batch.id) == []
    after = count_batch(session.store, batch.id)
    assert after == BatchCount(sheets=2, cards=2, blank_sides=2, taken_out=1)
    assert len(session.store.find(Page)) == 6, "the images stay"
    take_back(session)
    assert count_batch(session.store, batch.id) == before
    assert odd_sheets(session, batch.id) == [odd]


def test_a_sheet_taken_out_before_it_is_read_makes_no_card_in_use(
    offered: tuple[Session, Batch, OddSheet],
) -> None:
    session, batch, odd = offered
    take_out(session, odd.sheet)
    cards = read_all(session, batch)
    assert [card.status for card in cards] == [CardStatus.ACTIVE, CardStatus.ACTIVE, CardStatus.SET_ASIDE]
    assert count_batch(session.store, batch.id) == BatchCount(sheets=2, cards=2, blank_sides=2, taken_out=1)


def test_where_the_first_goes_the_second_is_no_repeat(session: Session) -> None:
    front, _ = DESK.feed(1, 1)
    batch, _ = take(session, feed([DESK.feed(0, 1), (front,)]))
    session.store.reading.release(batch.id)
    _, (odd,) = take(session, feed([DESK.feed(1, 2)], after=1, run="after"), batch)
    read_all(session, batch)
    assert count_batch(session.store, batch.id).repeats == 1
    take_out(session, odd.sheet)
    assert count_batch(session.store, batch.id).repeats == 0


def test_keeping_settles_it_until_it_is_undone(offered: tuple[Session, Batch, OddSheet]) -> None:
    session, batch, odd = offered
    keep(session, odd.sheet)
    assert odd_sheets(session, batch.id) == []
    with pytest.raises(UsageError):
        take_out(session, odd.sheet)
    take_back(session)
    assert odd_sheets(session, batch.id) == [odd]


def test_a_sheet_without_anything_odd_cannot_be_decided_on(offered: tuple[Session, Batch, OddSheet]) -> None:
    session, _, odd = offered
    for decide in (take_out, keep):
        with pytest.raises(UsageError):
            decide(session, odd.other)


def test_a_sheet_brought_back_is_offered_again(offered: tuple[Session, Batch, OddSheet]) -> None:
    session, batch, odd = offered
    take_out(session, odd.sheet)
    bring_back(session, batch.id, SheetRange(3, 3))
    assert odd_sheets(session, batch.id) == [odd]
    assert count_batch(session.store, batch.id).sheets == 3
    take_out(session, odd.sheet)
    assert count_batch(session.store, batch.id).taken_out == 1


def test_a_repeat_whose_first_is_elsewhere_is_none(offered: tuple[Session, Batch, OddSheet]) -> None:
    session, batch, _ = offered
    split_batch(session, batch.id, SheetRange(1, 2), Correction())
    assert odd_sheets(session, batch.id) == []


def test_the_slip_keeps_the_paper_until_it_is_decided(offered: tuple[Session, Batch, OddSheet]) -> None:
    session, batch, odd = offered
    read_all(session, batch)
    set_own_count(session, batch.id, 2)
    assert ["シートが 1 枚" in str(notice) for notice in slip_of(session, batch.id).notices] == [True]
    take_out(session, odd.sheet)
    slip = slip_of(session, batch.id)
    assert (slip.sheets, slip.taken_out, slip.own_count, slip.notices) == (2, 1, 2, ())


def test_erasing_a_card_reaches_what_it_looked_like(offered: tuple[Session, Batch, OddSheet]) -> None:
    session, batch, odd = offered
    cards = read_all(session, batch)
    keeping.erase(session, [cards[1].id])
    assert session.store.find(Sheet, "repeat_of <> ''") == []
    assert odd_sheets(session, batch.id) == []
    assert session.store.get(Batch, batch.id).state is BatchState.ENDED
    assert session.store.get(Sheet, odd.sheet).repeat_of == ""


def test_nothing_about_cards_is_kept_beside_the_records(tmp_path: Path) -> None:
    with open_desk(tmp_path) as session:
        before = set(session.store.db.table_names())
        take(session, feed([DESK.feed(0, 1), DESK.feed(0, 2)]))
        assert set(session.store.db.table_names()) == before
        noted = session.store.find(Sheet, "flags <> '[]'")
        assert [sheet.flags for sheet in noted] == [(Oddity.FED_AGAIN,)]
