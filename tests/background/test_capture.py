"""The job of taking in: what it tells, what it obeys, and what is kept whatever happens."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.background import capturing
from app.background.capture import (
    Begun,
    CaptureOrder,
    CaptureRequest,
    Faulted,
    Fed,
    GoingOn,
    Noticed,
    WaitingForPaper,
    capture,
    change,
    read_waiting,
)
from app.background.line import Line, Stopped
from app.background.messages import Order, Progress, Told
from app.core.dates import PartialDate
from app.core.errors import BusyError, EngineError, ScannerError, UsageError
from app.core.records import Batch, BatchState, Card, Sheet
from app.db.reading_queue import ReadingState
from app.devices.scanner import ColorMode, DeviceState, FaultKind, ScannedPage, ScannerFault, ScanSettings
from app.devices.virtual import PlannedFault
from app.operations import staff
from app.operations.batch_views import CardArrived, batch_cards, sureness, waiting_sheets
from app.operations.batches import Correction, correct_batch
from app.operations.intake import PageSafe
from app.operations.oddities import Oddity, OddSheet, odd_sheets
from app.operations.reading import Reading
from app.operations.session import Session
from tests.background.feeder import Feeder, InstantPool, use, use_readers
from tests.background.scripted import ScriptedScanner, plug_in
from tests.ocr.refeeding import office
from tests.operations.desk import open_desk, page, pile, take_in_pile
from tests.ui.inline import Talk

REQUEST = CaptureRequest("virtual", "鈴木 一郎", exchanged_on=PartialDate(2026, 1), tags=("展示会",))


class Window(Talk):
    """The other end of the line: keeps what the job tells, and may answer it."""

    def __init__(self) -> None:
        self.said: list[object] = []
        super().__init__(self.said.append)

    def told(self, kind: type) -> list[object]:
        events = [item.event for item in self.said if isinstance(item, Told)]
        return [event for event in events if isinstance(event, kind)]

    def wait_for(self, kind: type, count: int = 1) -> None:
        self.wait_until(lambda: len(self.told(kind)) >= count)

    def wait_until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + 10
        while not holds():
            assert time.monotonic() < end
            time.sleep(0.005)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with open_desk(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def window() -> Window:
    return Window()


def sheet_states(session: Session, batch: str) -> list[tuple[int, ReadingState]]:
    found = session.store.find(Sheet, "root = ?", batch)
    return [(sheet.number, session.store.reading.state(sheet.id)) for sheet in found]


def answering(window: Window, order: CaptureOrder, pool: InstantPool) -> threading.Thread:
    """A clerk who gives an order at the first fault, before the sheets that came are read."""

    def answer() -> None:
        window.wait_for(Faulted)
        window.inbox.put(order)
        while not window.inbox.empty():
            time.sleep(0.005)
        pool.free.set()

    thread = threading.Thread(target=answer)
    thread.start()
    return thread


def test_pages_and_cards_are_told_as_they_come(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(3))
    result = capture(session, Line(window), REQUEST)
    (begun,) = window.told(Begun)
    assert begun == Begun(result.batch, 0)
    pages = window.told(PageSafe)
    assert [(item.pages, item.sheet, str(item.side)) for item in pages if isinstance(item, PageSafe)] == [
        (1, 1, "front"), (2, 1, "back"), (3, 2, "front"), (4, 2, "back"), (5, 3, "front"), (6, 3, "back"),
    ]  # fmt: skip
    cards = window.told(CardArrived)
    assert [(card.sheet, card.sure, card.to_check) for card in cards if isinstance(card, CardArrived)] == [
        (1, 2, 0), (2, 1, 1), (3, 2, 0),
    ]  # fmt: skip
    assert cards == batch_cards(session, result.batch)
    assert sureness(session, result.batch).cards_to_check == 1
    assert (result.sheets, result.waiting, result.fault) == (3, 0, None)
    batch = session.store.get(Batch, result.batch)
    assert (batch.state, batch.exchanged_on, batch.tags) == (
        BatchState.ENDED,
        PartialDate(2026, 1),
        ("展示会",),
    )
    assert staff.user_named(session.store, "鈴木 一郎").id == batch.owner != batch.operator
    last = [item for item in window.said if isinstance(item, Progress)][-1]
    assert (last.done, last.total) == (3, 3)


def test_after_a_fault_the_same_run_goes_on_when_told(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = use(monkeypatch, Feeder(5, [PlannedFault(FaultKind.JAM, 4, halfway=True)]))
    pool.free.clear()
    clerk = answering(window, CaptureOrder.RESUME, pool)
    result = capture(session, Line(window), REQUEST)
    clerk.join()
    (fault,) = window.told(Faulted)
    assert isinstance(fault, Faulted)
    assert (fault.kind, fault.sheet) == (FaultKind.JAM, 3)
    assert "4 枚目から入れ直して" in str(fault.message)
    assert (result.sheets, result.fault) == (5, None)
    assert sheet_states(session, result.batch) == [(number, ReadingState.READ) for number in range(1, 6)]
    assert len(session.store.find(Batch)) == 1


def test_a_run_that_ended_with_a_fault_is_gone_on_with_by_the_next(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    feeder = Feeder(5, [PlannedFault(FaultKind.JAM, 3), PlannedFault(FaultKind.COVER_OPEN, 5)])
    use(monkeypatch, feeder)
    first = capture(session, Line(window), REQUEST)
    assert first.fault
    assert (first.fault.sheet, first.sheets, first.waiting) == (2, 2, 0)
    assert session.store.get(Batch, first.batch).state is BatchState.OPEN
    again = CaptureRequest("virtual", "鈴木 一郎", resume=first.batch)
    second = capture(session, Line(window), again)
    assert second.fault
    assert (second.fault.sheet, second.sheets) == (4, 4)
    assert "5 枚目から入れ直して" in str(second.fault.message)
    third = capture(session, Line(window), again)
    assert (third.fault, third.sheets, third.batch) == (None, 5, first.batch)
    assert window.told(Begun) == [Begun(first.batch, 0), Begun(first.batch, 2), Begun(first.batch, 4)]
    assert len(session.store.find(Card)) == 5


def test_ending_now_keeps_whole_sheets_and_reads_them(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(9))
    window.inbox.put(CaptureOrder.END)
    result = capture(session, Line(window), REQUEST)
    assert sheet_states(session, result.batch) == [(1, ReadingState.READ)]
    assert session.store.get(Batch, result.batch).state is BatchState.ENDED


def test_ending_at_a_fault_ends_the_batch(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = use(monkeypatch, Feeder(3, [PlannedFault(FaultKind.JAM, 3)]))
    pool.free.clear()
    clerk = answering(window, CaptureOrder.END, pool)
    result = capture(session, Line(window), REQUEST)
    clerk.join()
    assert result.fault is None
    assert session.store.get(Batch, result.batch).state is BatchState.ENDED


def test_a_paused_stack_waits_between_two_sheets(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(4))
    window.inbox.put(Order.PAUSE)
    seen: list[int] = []

    def go_on() -> None:
        window.wait_for(PageSafe, 2)
        time.sleep(0.2)
        seen.append(len(window.told(PageSafe)))
        window.inbox.put(Order.GO_ON)

    thread = threading.Thread(target=go_on)
    thread.start()
    result = capture(session, Line(window), REQUEST)
    thread.join()
    assert seen == [2]
    assert result.sheets == 4


def test_stopping_leaves_the_batch_open_with_all_that_came(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(4))
    window.inbox.put(Order.STOP)
    with pytest.raises(Stopped):
        capture(session, Line(window), REQUEST)
    (batch,) = session.store.find(Batch)
    assert batch.state is BatchState.OPEN
    assert len(sheet_states(session, batch.id)) == 1


def test_sheets_come_in_while_another_process_reads(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(3))
    with session.store.lock("reading"):
        result = capture(session, Line(window), REQUEST)
        assert (result.sheets, result.waiting) == (3, 3)
        with pytest.raises(BusyError):
            read_waiting(session, Line(window))
    assert waiting_sheets(session) == 3
    assert read_waiting(session, Line(window)) == 3
    assert waiting_sheets(session) == 0
    assert len(batch_cards(session, result.batch)) == 3


def test_an_engine_that_fails_stops_no_sheet(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise EngineError("読み取りのプログラムを起動できません。")

    use(monkeypatch, Feeder(3))
    monkeypatch.setattr(Reading, "pump", broken)
    result = capture(session, Line(window), REQUEST)
    assert (result.sheets, result.waiting) == (3, 3)
    assert len(window.told(Noticed)) == 1


def test_what_waits_of_other_batches_is_read_and_not_told_as_this_ones(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in_pile(session, pile(2))
    use(monkeypatch, Feeder(1))
    result = capture(session, Line(window), REQUEST)
    assert len(window.told(CardArrived)) == 1
    assert len(session.store.find(Card)) == 3
    assert result.sheets == 1


def test_an_empty_feeder_is_said_and_leaves_no_batch(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(0))
    with pytest.raises(ScannerFault, match="紙がありません"):
        capture(session, Line(window), REQUEST)
    (batch,) = session.store.find(Batch)
    assert session.store.find(Batch, "revoked_at = ''") == []
    assert sheet_states(session, batch.id) == []


def test_a_device_that_is_gone_when_it_should_go_on_is_a_fault_again(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(3, [PlannedFault(FaultKind.JAM, 2)]))
    first = capture(session, Line(window), REQUEST)

    def gone(*_: object) -> None:
        raise ScannerError("スキャナーが見つかりません。")

    monkeypatch.setattr("app.operations.scanning.open_scanner", gone)
    second = capture(session, Line(window), CaptureRequest("virtual", "鈴木 一郎", resume=first.batch))
    assert second.fault
    assert (second.fault.sheet, second.fault.kind) == (1, None)
    with pytest.raises(ScannerError):
        capture(session, Line(window), REQUEST)


def test_dropped_files_and_folders_are_one_stack(session: Session, window: Window, tmp_path: Path,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    folder = tmp_path / "scans"
    folder.mkdir()
    for name in ("0001_front", "0001_back", "0002_front"):
        (folder / f"{name}.jpg").write_bytes(page(name))
    single = tmp_path / "single.jpg"
    single.write_bytes(page("single"))
    (tmp_path / "notes.txt").write_text("x")
    monkeypatch.setattr("app.operations.scanning.reader_pool", lambda *_: pytest.fail("read at once"))
    with session.store.lock("reading"):
        result = capture(
            session,
            Line(window),
            CaptureRequest("", "佐藤 花子", paths=(single, folder, tmp_path / "notes.txt")),
        )
    assert result.sheets == 3
    assert len(window.told(Noticed)) == 1
    assert single.exists()


def test_an_owner_must_be_named(session: Session, window: Window) -> None:
    with pytest.raises(UsageError):
        capture(session, Line(window), CaptureRequest("virtual", " "))
    assert session.store.find(Batch) == []


def test_a_large_correction_runs_beside_the_window(session: Session, window: Window) -> None:
    batch = take_in_pile(session, pile(2))
    change(session, Line(window), correct_batch, batch.id, Correction(exchanged_on=PartialDate(2025)))
    assert session.store.get(Batch, batch.id).exchanged_on == PartialDate(2025)


# More paper, and devices that are not free at once.


def waiting(scanner: ScriptedScanner, settings: ScanSettings | None = None) -> CaptureRequest:
    return CaptureRequest(scanner.name, "鈴木 一郎", settings=settings or ScanSettings(), waits_for_more=True)


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> ScriptedScanner:
    made = ScriptedScanner(2)
    use_readers(monkeypatch)
    plug_in(monkeypatch, made)
    monkeypatch.setattr(capturing, "_SETTLED", 0.05)
    monkeypatch.setattr(capturing, "_BETWEEN_LOOKS", 0.02)
    return made


def acting(window: Window, *acts: Callable[[], None]) -> threading.Thread:
    """A clerk who does one thing each time that the feeder is said to be empty."""

    def run() -> None:
        for count, act in enumerate(acts, start=1):
            window.wait_until(partial(_has_emptied, window, count))
            act()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def _has_emptied(window: Window, count: int) -> bool:
    return len(empty(window)) >= count


def empty(window: Window) -> list[WaitingForPaper]:
    told = [item for item in window.told(WaitingForPaper) if isinstance(item, WaitingForPaper)]
    return [item for item in told if item.state is DeviceState.EMPTY]


def test_a_stack_is_put_in_bit_by_bit(session: Session, window: Window, scanner: ScriptedScanner) -> None:
    clerk = acting(
        window,
        lambda: scanner.tray.put(3),
        lambda: scanner.tray.put(1),
        lambda: window.inbox.put(CaptureOrder.END),
    )
    result = capture(session, Line(window), waiting(scanner, ScanSettings(dpi=400, color=ColorMode.GREY)))
    clerk.join()
    assert [item.sheets for item in empty(window)] == [2, 5, 6]
    assert len(window.told(GoingOn)) == 2
    assert (result.sheets, result.fault) == (6, None)
    assert sheet_states(session, result.batch) == [(number, ReadingState.READ) for number in range(1, 7)]
    assert session.store.get(Batch, result.batch).state is BatchState.ENDED
    assert {(asked.dpi, asked.color) for asked in scanner.asked} == {(400, ColorMode.GREY)}


def test_cards_are_read_while_paper_is_waited_for(
    session: Session, window: Window, scanner: ScriptedScanner
) -> None:
    def end() -> None:
        window.wait_for(CardArrived, 2)
        window.inbox.put(CaptureOrder.END)

    clerk = acting(window, end)
    capture(session, Line(window), waiting(scanner))
    clerk.join()
    said = [item.event for item in window.said if isinstance(item, Told)]
    assert max(map(said.index, window.told(CardArrived))) < said.index(Fed(2))


def test_a_stack_that_waits_from_the_start_and_never_comes_leaves_no_batch(
    session: Session, window: Window, scanner: ScriptedScanner
) -> None:
    scanner.tray.remove(scanner.tray.next_after(1) or pytest.fail("no sheet"))
    scanner.tray.remove(scanner.tray.next_after(0) or pytest.fail("no sheet"))
    clerk = acting(window, lambda: window.inbox.put(CaptureOrder.END))
    with pytest.raises(ScannerFault, match="紙がありません"):
        capture(session, Line(window), waiting(scanner))
    clerk.join()
    assert session.store.find(Batch, "revoked_at = ''") == []


def test_a_device_that_cannot_tell_of_its_paper_is_asked_again_when_the_clerk_says_so(
    session: Session, window: Window, scanner: ScriptedScanner
) -> None:
    scanner.shown = DeviceState.READY

    def resume() -> None:
        window.wait_until(lambda: len(scanner.asked) == 2)
        time.sleep(0.3)
        assert len(scanner.asked) == 2
        scanner.tray.put(1)
        window.inbox.put(CaptureOrder.RESUME)
        window.wait_until(lambda: len(scanner.asked) == 4)
        window.inbox.put(CaptureOrder.END)

    clerk = threading.Thread(target=resume)
    clerk.start()
    result = capture(session, Line(window), waiting(scanner))
    clerk.join()
    assert (result.sheets, result.fault) == (3, None)


def test_what_lies_on_the_glass_is_taken_one_by_one_on_the_button(
    session: Session, window: Window, scanner: ScriptedScanner
) -> None:
    scanner.shown = DeviceState.READY

    def press() -> None:
        window.wait_for(WaitingForPaper)
        time.sleep(0.2)
        assert len(scanner.asked) == 1
        scanner.tray.put(1)
        scanner.presses = 1
        window.wait_for(WaitingForPaper, 2)
        window.inbox.put(CaptureOrder.END)

    clerk = threading.Thread(target=press)
    clerk.start()
    result = capture(session, Line(window), waiting(scanner, ScanSettings(glass=True)))
    clerk.join()
    assert result.sheets == 3


def test_a_device_that_goes_while_paper_is_waited_for_is_a_fault(
    session: Session, window: Window, scanner: ScriptedScanner
) -> None:
    def unplug() -> None:
        scanner.plugged = False

    clerk = acting(window, unplug)
    result = capture(session, Line(window), waiting(scanner))
    clerk.join()
    assert result.fault
    assert (result.fault.kind, result.fault.sheet) == (FaultKind.UNPLUGGED, 2)
    assert session.store.get(Batch, result.batch).state is BatchState.OPEN


def test_a_folder_is_watched_until_the_clerk_ends_it_though_it_goes_and_comes(
    session: Session, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_readers(monkeypatch)
    monkeypatch.setattr(capturing, "_SETTLED", 0.05)
    monkeypatch.setattr(capturing, "_BETWEEN_LOOKS", 0.02)
    folder = tmp_path / "scans"
    folder.mkdir()
    old(folder / "1.jpg", "1")

    def copier() -> None:
        window.wait_for(WaitingForPaper)
        folder.rename(tmp_path / "away")
        window.wait_until(lambda: DeviceState.ABSENT in {item.state for item in waits(window)})
        (tmp_path / "away").rename(folder)
        old(folder / "2.jpg", "2")
        window.wait_until(lambda: len(window.told(PageSafe)) == 2)
        window.inbox.put(CaptureOrder.END)

    clerk = threading.Thread(target=copier)
    clerk.start()
    request = CaptureRequest(f"folder:{folder}", "鈴木 一郎", duplex=False, waits_for_more=True, after="move")
    result = capture(session, Line(window), request)
    clerk.join()
    assert (result.sheets, result.fault) == (2, None)
    assert not list(folder.glob("*.jpg"))
    assert len(window.told(Noticed)) >= 1


def waits(window: Window) -> list[WaitingForPaper]:
    return [item for item in window.told(WaitingForPaper) if isinstance(item, WaitingForPaper)]


def old(path: Path, text: str) -> None:
    """A file that nobody writes any more."""
    path.write_bytes(page(text))
    os.utime(path, (time.time() - 60,) * 2)


def test_a_pile_of_images_is_never_waited_for(
    session: Session, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "1.jpg").write_bytes(page("1"))
    use_readers(monkeypatch)
    request = CaptureRequest(f"virtual:{tmp_path}", "鈴木 一郎", waits_for_more=True)
    assert capture(session, Line(window), request).sheets == 1


def test_a_device_that_is_being_let_go_is_waited_for(
    session: Session, window: Window, scanner: ScriptedScanner
) -> None:
    scanner.opened = 1
    threading.Timer(0.2, scanner.close).start()
    request = replace(waiting(scanner), waits_for_more=False)
    assert capture(session, Line(window), request).sheets == 2


def test_a_device_that_somebody_else_keeps_is_said_to_be_in_use(
    session: Session, window: Window, scanner: ScriptedScanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    scanner.opened = 1
    monkeypatch.setattr(capturing, "_RELEASE", 0.1)
    with pytest.raises(ScannerFault, match="ほかで使われています"):
        capture(session, Line(window), waiting(scanner))


def test_a_fault_at_the_first_sheet_after_another_names_the_sheets_of_the_whole_batch(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Forgetful(Feeder):
        def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
            if after:
                raise ScannerFault(FaultKind.JAM, None)
            return super().pages(settings, after)

    use(monkeypatch, Forgetful(5, [PlannedFault(FaultKind.JAM, 3)]))
    first = capture(session, Line(window), REQUEST)
    again = replace(REQUEST, resume=first.batch)
    second = capture(session, Line(window), again)
    assert second.fault
    assert "3 枚目から入れ直して" in str(second.fault.message)


def test_a_card_fed_twice_is_told_as_it_comes(
    session: Session, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_readers(monkeypatch)
    desk = office(5)
    for number, run in enumerate((1, 2), start=1):
        for side, image in zip(("front", "back"), desk.feed(0, run), strict=True):
            (tmp_path / f"{number}_{side}.jpg").write_bytes(image)
    result = capture(session, Line(window), replace(REQUEST, device=f"virtual:{tmp_path}"))
    (odd,) = window.told(OddSheet)
    assert isinstance(odd, OddSheet)
    assert (odd.number, odd.kind, odd.like) == (2, Oddity.FED_AGAIN, 1)
    assert [odd] == odd_sheets(session, result.batch)
    kinds = [type(item.event) for item in window.said if isinstance(item, Told)]
    assert kinds.index(OddSheet) > kinds.index(PageSafe) + 3, "its pages are told first"
