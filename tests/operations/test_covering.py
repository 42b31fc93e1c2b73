"""A cover sheet in a stack: what is behind it goes to whom it names, whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.dates import UNKNOWN, PartialDate
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import COVER, Batch, BatchState, Card, Department, Page, Post, Sheet, User
from app.core.visibility import Visibility
from app.db.door import Undo
from app.db.keys import StoreKeys
from app.db.reading_queue import ReadingState
from app.devices.hopper import MemoryHopper
from app.devices.scanner import ScannedPage, ScanSettings
from app.devices.virtual import VirtualScanner
from app.operations import covering, intake
from app.operations.batches import SEEN, Correction, correct_batch, count_batch
from app.operations.cover_codes import Cover, write_code
from app.operations.covering import Covered, open_behind
from app.operations.intake import (
    IntakeTally,
    StackSettings,
    adopt_unlisted,
    begin_batch,
    end_batch,
    take_in,
)
from app.operations.oddities import Oddity, OddSheet, keep, odd_sheets, read_as_card
from app.operations.session import Session
from app.operations.slips import slip_of
from app.operations.staff import ensure_department, ensure_user, place_user
from tests.operations.covers import cover_page, jpeg, rendered
from tests.operations.desk import enter, open_desk, page, pile

Sides = tuple[bytes, bytes | None]
WHITE = page("")


def feed(
    session: Session, sheets: list[Sides], on_odd: Callable[[OddSheet], None] = lambda _: None
) -> tuple[list[Covered], IntakeTally]:
    """What a stack of these sheets told, after it ended."""
    batch = begin_batch(session, StackSettings(ensure_user(session, "鈴木 一郎"), own_count=2), "virtual")
    scanner = VirtualScanner(MemoryHopper(sheets, 200))
    told: list[Covered] = []
    tally = take_in(
        session,
        batch,
        scanner.pages(ScanSettings()),
        scanner.acknowledge,
        on_odd=on_odd,
        on_cover=told.append,
    )
    end_batch(session, told[-1].batch.id if told else batch.id)
    return told, tally


def held(session: Session) -> list[tuple[str, str, list[int], int]]:
    """Owner, date, numbers of the sheets with cards and how many cover sheets, of every batch; all have ended."""
    found = []
    for batch in session.store.find(Batch):
        assert batch.state is BatchState.ENDED
        sheets = session.store.find(Sheet, "root = ?", batch.id)
        cards = sorted(sheet.number for sheet in sheets if COVER not in sheet.flags)
        owner = session.store.get(User, batch.owner).name
        found.append((owner, str(batch.exchanged_on), cards, count_batch(session.store, batch.id).covers))
    return found


def test_what_is_behind_a_cover_sheet_is_its_owners(session: Session) -> None:
    cover = cover_page(session, "佐藤 花子", "2026-01-15", tags=("展示会",), visibility=Visibility.EVERYONE)
    told, tally = feed(session, [*pile(2), (cover, WHITE), *pile(3)])
    assert held(session) == [("鈴木 一郎", "", [1, 2], 0), ("佐藤 花子", "2026-01-15", [1, 2, 3], 1)]
    first, second = session.store.find(Batch)
    assert (second.visibility, second.tags) == (Visibility.EVERYONE, ("展示会",))
    assert (first.own_count, second.own_count) == (2, None)
    assert [(item.batch.id, item.before, item.is_followed) for item in told] == [(second.id, first.id, True)]
    assert (len(tally.sheets), tally.covers) == (5, 1)
    assert len(session.store.reading.waiting()) == 5
    counts = [count_batch(session.store, batch.id) for batch in (first, second)]
    assert [(count.sheets, count.unclear) for count in counts] == [(2, 0), (3, 0)]
    assert (slip_of(session, second.id).sheets, slip_of(session, second.id).covers) == (3, 1)


def test_its_images_are_kept_with_the_batch_that_it_opens(session: Session) -> None:
    cover = cover_page(session, "佐藤 花子")
    told, _ = feed(session, [*pile(1), (cover, WHITE)])
    pages = session.store.find(Page, "sheet = ?", told[0].sheet)
    assert {item.side: session.store.image(item.id) for item in pages} == {
        Side.FRONT: cover,
        Side.BACK: WHITE,
    }
    assert {item.root for item in pages} == {told[0].batch.id}


def test_a_cover_sheet_at_the_very_start_is_the_first_batchs(session: Session) -> None:
    told, _ = feed(session, [(cover_page(session, "佐藤 花子", "2026-01"), None), *pile(1)])
    assert held(session) == [("佐藤 花子", "2026-01", [1], 1)]
    assert told[0].before == told[0].batch.id


def test_of_two_in_a_row_the_second_holds(session: Session) -> None:
    first, second = (cover_page(session, name, "2026") for name in ("佐藤 花子", "高橋 実"))
    feed(session, [*pile(1), (first, None), (second, None), *pile(1)])
    assert held(session) == [("鈴木 一郎", "", [1], 0), ("高橋 実", "2026", [1], 2)]
    numbers = {sheet.number for sheet in session.store.find(Sheet) if COVER in sheet.flags}
    assert numbers == {0, -1}


def test_a_cover_sheet_may_lie_face_down(session: Session) -> None:
    feed(session, [*pile(1), (WHITE, cover_page(session, "佐藤 花子")), *pile(1)])
    assert [owner for owner, *_ in held(session)] == ["鈴木 一郎", "佐藤 花子"]


def test_cards_get_what_the_cover_sheet_says(session: Session) -> None:
    owner = ensure_user(session, "佐藤 花子")
    place_user(session, owner, ensure_department(session, "産業振興局/支援課"))
    told, _ = feed(session, [*pile(1), (cover_page(session, owner.id, "2026-01-15"), None), *pile(1)])
    last = session.store.reading.waiting()[-1]
    enter(session, last, {FieldName.NAME: "渡邉 崎子"})
    (card,) = session.store.find(Card)
    assert (card.owner, card.batch, str(card.exchanged_on)) == (owner.id, told[0].batch.id, "2026-01-15")
    assert session.store.get(Department, card.department).name == "支援課"


# What cannot be followed.


def refused(session: Session, sides: Sides) -> Oddity:
    """Why a sheet between two cards is not followed; its batch holds what was before, and asks."""
    odd: list[OddSheet] = []
    told, _ = feed(session, [*pile(1), sides, *pile(1)], odd.append)
    assert [(owner, cards) for owner, _, cards, _ in held(session)] == [
        ("鈴木 一郎", [1]),
        ("鈴木 一郎", [1]),
    ]
    assert not told[0].is_followed
    assert odd == odd_sheets(session, told[0].batch.id)
    assert slip_of(session, told[0].batch.id).notices
    return odd[0].kind


def test_another_stores_sheet_is_refused(session: Session, tmp_path: Path) -> None:
    with open_desk(tmp_path / "elsewhere", "佐藤 花子") as other:
        sheet = cover_page(other, "佐藤 花子")
    assert refused(session, (sheet, None)) is Oddity.COVER_FOREIGN


def test_a_sheet_with_two_codes_is_refused(session: Session) -> None:
    both = cover_page(session, "佐藤 花子"), cover_page(session, "高橋 実")
    assert refused(session, both) is Oddity.COVER_AMBIGUOUS


def test_a_sheet_that_cannot_be_read_is_refused(session: Session) -> None:
    sheet = rendered(session, ensure_user(session, "佐藤 花子")).copy()
    height, width = sheet.shape
    sheet[height * 2 // 5 : height * 3 // 5, width // 2 :] = 255
    assert refused(session, (jpeg(sheet), None)) is Oddity.COVER_UNREADABLE


def test_the_sheet_of_somebody_who_is_gone_is_refused(session: Session) -> None:
    owner = ensure_user(session, "佐藤 花子")
    sheet = cover_page(session, owner.id)
    with session.operation("user.gone", "削除", Undo.NEVER).transaction() as writer:
        writer.revoke(User, owner.id)
    assert refused(session, (sheet, None)) is Oddity.COVER_OLD


def test_somebody_renamed_is_still_found(session: Session) -> None:
    owner = ensure_user(session, "佐藤 花子")
    sheet = cover_page(session, owner.id)
    with session.operation("user.rename", "改姓", Undo.NEVER).transaction() as writer:
        writer.update(User, owner.id, name="高橋 花子")
    feed(session, [(sheet, None), *pile(1)])
    assert held(session) == [("高橋 花子", "", [1], 1)]


@pytest.mark.parametrize("change", ["closed", "moved"])
def test_the_sheet_of_a_department_that_is_left_is_refused(session: Session, change: str) -> None:
    owner, department = ensure_user(session, "佐藤 花子"), ensure_department(session, "支援課")
    place_user(session, owner, department)
    sheet = cover_page(session, owner.id)
    (post,) = session.store.find(Post, "user = ?", owner.id)
    with session.operation("staff.change", "異動", Undo.NEVER).transaction() as writer:
        if change == "closed":
            writer.update(Department, department.id, closed_on=PartialDate(2026, 4, 1))
        else:
            writer.update(Post, post.id, until=PartialDate(2020, 3, 31))
    assert refused(session, (sheet, None)) is Oddity.COVER_OLD


def test_a_good_sheet_behind_a_refused_one_settles_it(session: Session, tmp_path: Path) -> None:
    with open_desk(tmp_path / "elsewhere", "佐藤 花子") as other:
        foreign = cover_page(other, "佐藤 花子")
    told, _ = feed(session, [*pile(1), (foreign, None), (cover_page(session, "高橋 実"), None), *pile(1)])
    assert held(session) == [("鈴木 一郎", "", [1], 0), ("高橋 実", "", [1], 2)]
    assert not odd_sheets(session, told[-1].batch.id)


def test_a_person_says_that_the_owner_is_right_or_who_it_is(session: Session, tmp_path: Path) -> None:
    with open_desk(tmp_path / "elsewhere", "佐藤 花子") as other:
        foreign = cover_page(other, "佐藤 花子")
    told, _ = feed(session, [*pile(1), (foreign, None), *pile(1), (foreign, WHITE), *pile(1)])
    assert [count_batch(session.store, item.batch.id).unclear for item in told] == [1, 1]
    keep(session, told[0].sheet)
    assert not odd_sheets(session, told[0].batch.id)
    correct_batch(session, told[1].batch.id, Correction(owner=ensure_user(session, "高橋 実")))
    assert not odd_sheets(session, told[1].batch.id)
    assert SEEN in session.store.get(Sheet, told[1].sheet).flags
    assert [count_batch(session.store, item.batch.id).unclear for item in told] == [0, 0]


def test_a_card_that_was_taken_for_a_cover_sheet_can_be_read(session: Session, tmp_path: Path) -> None:
    with open_desk(tmp_path / "elsewhere", "佐藤 花子") as other:
        foreign = cover_page(other, "佐藤 花子")
    told, _ = feed(session, [*pile(1), (foreign, None), *pile(2)])
    read_as_card(session, told[0].sheet)
    assert held(session)[1] == ("鈴木 一郎", "", [1, 2, 3], 0)
    assert told[0].sheet in session.store.reading.waiting(told[0].batch.id)
    assert not odd_sheets(session, told[0].batch.id)


# Killed in between.


class Killed(BaseException):
    """As good as a kill: nothing of ours catches it."""


def deliver(session: Session, batch: Batch, scanner: VirtualScanner) -> Batch:
    """What taking in is after a restart: go on with the batch that is open."""
    last = [batch]
    take_in(
        session,
        batch,
        scanner.pages(ScanSettings()),
        scanner.acknowledge,
        on_cover=lambda item: last.append(item.batch),
    )
    end_batch(session, last[-1].id)
    return last[-1]


@pytest.mark.parametrize(
    "where", ["before the rows", "before the switch", "in the switch", "before the device hears"]
)
def test_killed_at_the_cover_sheet_the_rest_still_goes_to_its_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def die(*_: object, **__: object) -> None:
        raise Killed

    with open_desk(tmp_path / "home") as session:
        owner = ensure_user(session, "鈴木 一郎")
        cover = cover_page(session, "佐藤 花子", "2026-01-15")
        scanner = VirtualScanner(MemoryHopper([*pile(2), (cover, WHITE), *pile(3)], 200))
        batch = begin_batch(session, StackSettings(owner), "virtual")
        heard: list[ScannedPage] = []

        def acknowledge(scanned: ScannedPage) -> None:
            if where == "before the device hears" and len(heard) == 5:
                raise Killed
            heard.append(scanned)
            scanner.acknowledge(scanned)
            if where == "before the rows" and len(heard) == 4:
                monkeypatch.setattr(intake, "_enter", die)

        if where == "before the switch":
            monkeypatch.setattr(intake, "follow_cover", die)
        if where == "in the switch":
            monkeypatch.setattr(covering, "_covers", die)
        with pytest.raises(Killed):
            take_in(session, batch, scanner.pages(ScanSettings()), acknowledge)
    monkeypatch.undo()
    with open_desk(tmp_path / "home") as session:
        (left,) = session.store.find(Batch, "state = ?", BatchState.OPEN)
        assert open_behind(session.store, session.store.get(Batch, batch.id)) == left
        deliver(session, left, scanner)
        assert held(session) == [("鈴木 一郎", "", [1, 2], 0), ("佐藤 花子", "2026-01-15", [1, 2, 3], 1)]
        assert len(session.store.find(Page)) == 12


def test_a_cover_sheet_that_a_killed_process_left_is_followed_before_a_device_feeds_on(
    tmp_path: Path,
) -> None:
    """Its paper has gone through: a device does not deliver it again."""
    with open_desk(tmp_path / "home") as session:
        cover = cover_page(session, "佐藤 花子")
        batch = begin_batch(session, StackSettings(ensure_user(session, "鈴木 一郎")), "virtual")
        scanner = VirtualScanner(MemoryHopper(pile(1)))
        take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge)
        sheet = Sheet(root=batch.id, number=2)
        record = Page(root=batch.id, sheet=sheet.id, side=Side.FRONT, media_type="image/jpeg", dpi=200)
        session.store.spool.put(record.id, intake._header(batch, sheet, record), cover)
    with open_desk(tmp_path / "home") as session:
        last = covering.follow_waiting(session, batch.id)
        rest = VirtualScanner(MemoryHopper(pile(2)))
        deliver(session, session.store.get(Batch, last), rest)
        assert held(session) == [("鈴木 一郎", "", [1], 0), ("佐藤 花子", "", [1, 2], 1)]


def test_a_cover_sheet_left_in_a_batch_that_is_ended_is_no_card(session: Session) -> None:
    batch = begin_batch(session, StackSettings(ensure_user(session, "鈴木 一郎")), "virtual")
    front = ScannedPage(
        1, Side.FRONT, cover_page(session, "佐藤 花子"), "image/jpeg", 200, "k", last_of_sheet=False
    )
    take_in(session, batch, [front], lambda _: None)
    end_batch(session, batch.id)
    assert held(session) == [("佐藤 花子", "", [], 1)]
    assert session.store.reading.waiting() == []


def test_a_cover_sheet_of_which_the_rows_were_lost_is_no_card(session: Session) -> None:
    told, _ = feed(session, [*pile(1), (cover_page(session, "佐藤 花子"), None), *pile(1)])
    for table, column in (("page", "sheet"), ("sheet", "id"), ("reading", "sheet")):
        session.store.db.execute(f"DELETE FROM {table} WHERE {column} = ?", (told[0].sheet,))
    assert adopt_unlisted(session) == 1
    assert session.store.reading.state(told[0].sheet) is ReadingState.READ
    assert COVER in session.store.get(Sheet, told[0].sheet).flags


def test_the_batch_that_a_cover_sheet_opened_is_found_from_the_one_before(session: Session) -> None:
    covers = [(cover_page(session, name), None) for name in ("佐藤 花子", "高橋 実")]
    told, _ = feed(session, [*pile(1), covers[0], *pile(1), covers[1], *pile(1)])
    first = session.store.get(Batch, told[0].before)
    assert open_behind(session.store, first).id == told[1].batch.id
    lonely = replace(first, id=new_id(), started_at="2020", ended_at="2020-01-01T00:00:00.000Z")
    assert open_behind(session.store, lonely) == lonely


# What the code says.


def test_a_code_says_no_name_and_no_tag_and_is_the_same_each_time() -> None:
    keys = StoreKeys(bytes(32))
    cover = Cover(new_id(), new_id(), UNKNOWN, Visibility.ASK, ("秘密の会合",))
    text = write_code(keys, cover)
    assert text == write_code(keys, cover)
    assert cover.owner not in text
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:")
    assert text != write_code(StoreKeys(bytes(31) + b"1"), cover)
