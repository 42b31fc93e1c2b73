from pathlib import Path

import pytest

from app.core.errors import BusyError, UsageError
from app.core.reading import Side
from app.core.records import Batch, BatchState, Page, Sheet
from app.db.reading_queue import ReadingState
from app.devices.hopper import MemoryHopper
from app.devices.scanner import FaultKind, ScannedPage, ScannerFault, ScanSettings
from app.devices.virtual import PlannedFault, VirtualScanner
from app.operations import intake
from app.operations.intake import StackSettings, _header, adopt_spool, begin_batch, end_batch, take_in
from app.operations.session import Session
from tests.operations.desk import open_desk, page, pile, take_in_pile


def images(session: Session, batch: str) -> list[tuple[int, Side, bytes]]:
    store = session.store
    numbers = {sheet.id: sheet.number for sheet in store.find(Sheet, "root = ?", batch)}
    found = [
        (numbers[item.sheet], item.side, store.image(item.id))
        for item in store.find(Page)
        if item.sheet in numbers
    ]
    return sorted(found, key=lambda item: (item[0], item[1] is Side.BACK))


def expected(count: int) -> list[tuple[int, Side, bytes]]:
    return [
        (number, side, image)
        for number, sheet in enumerate(pile(count), start=1)
        for side, image in zip(Side, sheet, strict=True)
        if image is not None
    ]


def test_every_page_is_there_once_in_order(session: Session) -> None:
    batch = take_in_pile(session, pile(3))
    assert images(session, batch.id) == expected(3)
    assert session.store.get(Batch, batch.id).state is BatchState.ENDED
    assert len(session.store.reading.waiting()) == 3


def test_a_page_is_acknowledged_only_when_it_can_be_read_back(session: Session) -> None:
    batch = begin_batch(session, StackSettings(session.operator), "virtual")
    scanner = VirtualScanner(MemoryHopper(pile(2)))
    seen: list[bytes] = []

    def acknowledge(scanned: ScannedPage) -> None:
        (record,) = session.store.find(Page, "source_key = ?", scanned.key)
        seen.append(session.store.image(record.id))
        scanner.acknowledge(scanned)

    take_in(session, batch, scanner.pages(ScanSettings()), acknowledge)
    assert seen == [image for sheet in pile(2) for image in sheet]


@pytest.mark.parametrize("halfway", [False, True])
@pytest.mark.parametrize("sheet", [1, 2, 3])
def test_a_jam_keeps_what_came_before_and_the_batch_goes_on(
    session: Session, sheet: int, halfway: bool
) -> None:
    batch = begin_batch(session, StackSettings(session.operator), "virtual")
    scanner = VirtualScanner(MemoryHopper(pile(3)), faults=[PlannedFault(FaultKind.JAM, sheet, halfway)])
    with pytest.raises(ScannerFault) as fault:
        take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge)
    assert fault.value.kind is FaultKind.JAM
    tally = take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge)
    assert tally.known == (1 if halfway else 0)
    end_batch(session, batch.id)
    assert images(session, batch.id) == expected(3)


def test_equal_cards_on_two_sheets_are_two(session: Session) -> None:
    batch = take_in_pile(session, [(page("same"), page("same"))] * 2)
    assert len(images(session, batch.id)) == 4


def test_an_ended_batch_takes_nothing_in(session: Session) -> None:
    batch = take_in_pile(session, pile(1))
    with pytest.raises(UsageError):
        take_in(session, batch, iter(()), lambda _: None)


def test_a_sheet_of_which_a_side_never_came_is_read_when_the_batch_ends(session: Session) -> None:
    batch = begin_batch(session, StackSettings(session.operator), "virtual")
    front = ScannedPage(1, Side.FRONT, page("1 front"), "image/jpeg", None, "k", last_of_sheet=False)
    take_in(session, batch, [front], lambda _: None)
    assert session.store.reading.waiting() == []
    end_batch(session, batch.id)
    (sheet,) = session.store.reading.waiting()
    assert session.store.reading.state(sheet) is ReadingState.WAITING


def leave_in_spool(session: Session, batch: Batch) -> Page:
    """What a process leaves that is killed between making a page safe and entering it."""
    sheet = Sheet(root=batch.id, number=1)
    record = Page(root=batch.id, sheet=sheet.id, side=Side.FRONT, media_type="image/jpeg", source_key="k")
    session.store.spool.put(record.id, _header(batch, sheet, record), page("1 front"))
    return record


def test_what_was_left_in_the_spool_is_adopted_once(tmp_path: Path) -> None:
    with open_desk(tmp_path / "home") as session:
        batch = begin_batch(session, StackSettings(session.operator), "virtual")
        record = leave_in_spool(session, batch)
        assert not session.store.has(Page, record.id)
    with open_desk(tmp_path / "home") as session:
        assert images(session, batch.id) == [(1, Side.FRONT, page("1 front"))]
        assert adopt_spool(session) == 0


def test_a_database_that_lost_all_gets_its_batch_back_from_the_pages(tmp_path: Path) -> None:
    """Even the row of the batch is in every page's file."""
    with open_desk(tmp_path / "home") as session:
        batch = begin_batch(session, StackSettings(session.operator, own_count=1), "virtual")
        leave_in_spool(session, batch)
        session.store.db.execute("DELETE FROM batch")
    with open_desk(tmp_path / "home") as session:
        assert session.store.get(Batch, batch.id) == batch
        assert images(session, batch.id) == [(1, Side.FRONT, page("1 front"))]


def test_a_page_whose_rows_could_not_be_written_is_there_once(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = begin_batch(session, StackSettings(session.operator), "virtual")
    scanner = VirtualScanner(MemoryHopper(pile(2)))

    def busy(*_: object) -> None:
        raise BusyError("使用中です。")

    with monkeypatch.context() as context:
        context.setattr(intake, "_enter", busy)
        with pytest.raises(BusyError):
            take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge)
    take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge)
    end_batch(session, batch.id)
    assert images(session, batch.id) == expected(2)
