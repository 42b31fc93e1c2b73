"""Feeding a stack in several goes, and how it is to be scanned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.core.errors import DiskFullError
from app.core.messages import Message
from app.core.records import Batch, BatchState, Page, Sheet
from app.db.door import Writer
from app.db.store import Store
from app.devices.hopper import MemoryHopper
from app.devices.scanner import (
    ColorMode,
    Connection,
    DeviceInfo,
    DeviceState,
    FaultKind,
    Paper,
    ScannedPage,
    Scanner,
    ScannerFault,
    ScanSettings,
)
from app.devices.virtual import PlannedFault, VirtualScanner
from app.operations import intake, scanning
from app.operations.batches import sheets_of
from app.operations.intake import PageSafe, StackSettings
from app.operations.scanning import Feed, last_whole_sheet, run_feeder
from app.operations.session import Session
from tests.operations.desk import open_desk, pile


class Refilled(VirtualScanner):
    """A feeder into which somebody puts another pile when it is empty."""

    def __init__(self, *piles: int, faults: tuple[PlannedFault, ...] = ()) -> None:
        self._piles = [MemoryHopper(pile(sheets)) for sheets in piles]
        super().__init__(self._piles.pop(0), faults=faults)
        self.heard: list[ScanSettings] = []

    def refill(self) -> bool:
        if self._piles:
            self._hopper = self._piles.pop(0)
            return True
        return False

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        self.heard.append(settings)
        return super().pages(settings, after)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with open_desk(tmp_path / "home") as session:
        yield session


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Callable[[Scanner], None]:
    def plug(scanner: Scanner) -> None:
        monkeypatch.setattr(scanning, "open_scanner", lambda *_: scanner)

    return plug


def stack(session: Session) -> StackSettings:
    return StackSettings(session.operator)


def test_sheets_that_are_put_in_later_belong_to_the_same_stack(
    session: Session, plug: Callable[[Scanner], None]
) -> None:
    scanner = Refilled(2, 3)
    plug(scanner)
    outcome = run_feeder(session, Feed("virtual", stack(session), more=lambda _: scanner.refill()))
    assert outcome.fault is None
    assert [sheet.number for sheet in sheets_of(session.store, outcome.batch.id)] == [1, 2, 3, 4, 5]
    assert session.store.get(Batch, outcome.batch.id).state is BatchState.ENDED


def test_paper_may_come_after_the_start(session: Session, plug: Callable[[Scanner], None]) -> None:
    scanner = Refilled(0, 2)
    plug(scanner)
    outcome = run_feeder(session, Feed("virtual", stack(session), more=lambda _: scanner.refill()))
    assert len(outcome.tally.sheets) == 2


def test_nothing_at_all_leaves_no_batch(session: Session, plug: Callable[[Scanner], None]) -> None:
    plug(Refilled(0))
    with pytest.raises(ScannerFault) as caught:
        run_feeder(session, Feed("virtual", stack(session)))
    assert caught.value.kind is FaultKind.EMPTY
    assert session.store.find(Batch, "state = ? AND revoked_at = ''", BatchState.OPEN) == []


def test_who_has_had_enough_is_not_asked_for_more(session: Session, plug: Callable[[Scanner], None]) -> None:
    scanner = Refilled(3, 3)
    plug(scanner)
    feed = Feed("virtual", stack(session), goes_on=lambda: False, more=lambda _: scanner.refill())
    outcome = run_feeder(session, feed)
    assert len(outcome.tally.sheets) == 1
    assert session.store.get(Batch, outcome.batch.id).state is BatchState.ENDED


def test_a_fault_in_what_was_put_in_later_keeps_the_stack_open_and_counted_on(
    session: Session, plug: Callable[[Scanner], None]
) -> None:
    scanner = Refilled(2, 3, faults=(PlannedFault(FaultKind.JAM, 3),))
    plug(scanner)
    feed = Feed("virtual", stack(session), more=lambda _: scanner.refill())
    outcome = run_feeder(session, feed)
    assert outcome.fault
    assert (outcome.fault.kind, outcome.fault.sheet) == (FaultKind.JAM, 4)
    assert session.store.get(Batch, outcome.batch.id).state is BatchState.OPEN


def test_the_device_hears_how_to_scan_and_the_stack_says_which_sides(
    session: Session, plug: Callable[[Scanner], None]
) -> None:
    scanner = Refilled(1)
    plug(scanner)
    wanted = ScanSettings(dpi=400, color=ColorMode.GREY, paper=Paper.A4, stop_on_double_feed=False)
    run_feeder(session, Feed("virtual", StackSettings(session.operator, duplex=False), settings=wanted))
    assert scanner.heard == [
        ScanSettings(duplex=False, dpi=400, color=ColorMode.GREY, paper=Paper.A4, stop_on_double_feed=False)
    ]


class Device(Refilled):
    """Paper that went through it does not come again by itself."""

    @property
    def info(self) -> DeviceInfo:
        return DeviceInfo("usb:1:2", "usb", "S", "", DeviceState.READY, Connection.USB)


class Killed(BaseException):
    pass


def test_half_a_sheet_that_a_killed_process_left_is_one_that_came(
    session: Session, plug: Callable[[Scanner], None]
) -> None:
    """What is missing of it never comes, so the device counts on behind it, and it is read as it is."""

    def killed(page: PageSafe) -> None:
        if page.sheet == 2:
            raise Killed

    plug(Device(3))
    with pytest.raises(Killed):
        run_feeder(session, Feed("usb:1:2", stack(session), on_page=killed))
    batch = session.store.find(Batch, "state = ?", BatchState.OPEN)[0].id
    assert last_whole_sheet(session, batch) == 1
    plug(Device(2))  # the second sheet is fed again, and the third
    run_feeder(session, Feed("usb:1:2", stack(session), resume=batch))
    assert [sheet.number for sheet in sheets_of(session.store, batch)] == [1, 2, 3, 4]
    assert len(session.store.reading.waiting(batch)) == 4


def test_a_page_whose_rows_are_entered_later_is_counted_before_the_device_counts_on(
    session: Session, plug: Callable[[Scanner], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    enter = intake._enter

    def full_disk(store: Store, writer: Writer, sheet: Sheet, page: Page) -> None:
        if sheet.number == 3:
            raise DiskFullError("空きがありません。")
        enter(store, writer, sheet, page)

    plug(Device(3))
    monkeypatch.setattr(intake, "_enter", full_disk)
    with pytest.raises(DiskFullError):
        run_feeder(session, Feed("usb:1:2", stack(session)))
    monkeypatch.setattr(intake, "_enter", enter)
    batch = session.store.find(Batch, "state = ?", BatchState.OPEN)[0].id
    plug(Device(2, faults=(PlannedFault(FaultKind.JAM, 2),)))
    fault = run_feeder(session, Feed("usb:1:2", stack(session), resume=batch)).fault
    assert fault is not None
    assert fault.sheet == last_whole_sheet(session, batch) == 4
    assert [sheet.number for sheet in sheets_of(session.store, batch)] == [1, 2, 3, 4]


class FeedsAhead(Device):
    """It learns only when its feed is ended what that leaves behind."""

    notices: list[Message] = []  # noqa: RUF012

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        try:
            yield from super().pages(settings, after)
        except GeneratorExit:
            self.notices = [Message("紙が残っています。")]
            raise


def test_a_feed_that_the_clerk_ends_is_ended_before_it_is_asked_what_there_is_to_say(
    session: Session, plug: Callable[[Scanner], None]
) -> None:
    plug(FeedsAhead(3))
    outcome = run_feeder(session, Feed("usb:1:2", stack(session), goes_on=lambda: False))
    assert [str(notice) for notice in outcome.notices] == ["紙が残っています。"]
