"""Cover sheets in a stack: the page goes over to whose turn it is, says so, and asks where one cannot be followed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.background.capture import CaptureRequest
from app.core.dates import PartialDate
from app.core.records import Batch, Card, User
from app.devices.hopper import MemoryHopper
from app.devices.scanner import FaultKind
from app.devices.virtual import PlannedFault, VirtualScanner
from app.operations import scanning
from app.operations.oddities import odd_sheets
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.intake.area import IntakeArea
from app.ui.intake.phase import Phase
from app.ui.intake.stack_page import StackPage
from tests.background.feeder import use_readers
from tests.operations.covers import cover_page
from tests.operations.desk import open_desk, pile

Sides = tuple[bytes, bytes | None]
Start = Callable[..., None]


@pytest.fixture
def area(desk: Desk, session: Session, qtbot: QtBot) -> Iterator[IntakeArea]:
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    yield area
    run = area.stack_page.intake
    if run._task:
        run._task.stop()
        qtbot.waitUntil(lambda: run._task is None, timeout=10_000)
    qtbot.waitUntil(lambda: not desk.is_waiting)


@pytest.fixture
def page(area: IntakeArea) -> StackPage:
    return area.stack_page


@pytest.fixture
def start(page: StackPage, session: Session, monkeypatch: pytest.MonkeyPatch) -> Start:
    def begin(sheets: Iterable[Sides], *faults: PlannedFault) -> None:
        scanner = VirtualScanner(MemoryHopper(sheets, 200), faults=faults)
        monkeypatch.setattr(scanning, "open_scanner", lambda *_: scanner)
        use_readers(monkeypatch)
        owner = ensure_user(session, "鈴木 一郎")
        page.intake.start(CaptureRequest("virtual:/scanner", owner.id, exchanged_on=PartialDate(2026, 1, 14)))

    return begin


def foreign(tmp_path: Path) -> bytes:
    with open_desk(tmp_path / "elsewhere", "佐藤 花子") as other:
        return cover_page(other, "佐藤 花子")


def test_the_page_goes_over_to_the_stack_behind_a_cover_sheet(
    page: StackPage, session: Session, start: Start, qtbot: QtBot
) -> None:
    start([*pile(2), (cover_page(session, "佐藤 花子", "2026-01-15", tags=("展示会",)), None), *pile(3)])
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=20_000)
    first, second = session.store.find(Batch)
    assert page.intake.batches == (first.id, second.id)
    assert (page.intake.batch, page.intake.tally.sheets) == (second.id, 3)
    qtbot.waitUntil(lambda: "3 枚を取り込みました" in page.side.summary.heading.text())
    assert "佐藤 花子" in page.side.summary.facts.text()
    assert page.choices.fields.owner.currentText() == "佐藤 花子"
    divisions = page.side.summary.divisions
    qtbot.waitUntil(lambda: "佐藤 花子　2026年1月15日　3 枚" in divisions.lines.text())
    assert divisions.isVisible()
    assert "鈴木 一郎　2026年1月14日　2 枚" in divisions.lines.text()
    assert [session.store.get(User, card.owner).name for card in session.store.find(Card)] == [
        "鈴木 一郎", "鈴木 一郎", "佐藤 花子", "佐藤 花子", "佐藤 花子",
    ]  # fmt: skip


def test_a_line_leads_to_its_batch(
    area: IntakeArea, page: StackPage, session: Session, start: Start, qtbot: QtBot
) -> None:
    start([*pile(1), (cover_page(session, "佐藤 花子"), None), *pile(1)])
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=20_000)
    before = page.intake.batches[0]
    page.side.summary.divisions.lines.linkActivated.emit(before)
    assert area.pages.currentWidget() is area.history
    qtbot.waitUntil(lambda: "鈴木 一郎" in area.history.panel.heading.text())


def test_a_cover_sheet_at_the_start_changes_what_the_page_shows(
    page: StackPage, session: Session, start: Start, qtbot: QtBot
) -> None:
    start([(cover_page(session, "佐藤 花子", "2026-01"), None), *pile(2)])
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=20_000)
    qtbot.waitUntil(lambda: page.choices.fields.owner.currentText() == "佐藤 花子")
    assert page.intake.tally.sheets == 2
    assert len(session.store.find(Batch)) == 1


def test_a_cover_sheet_that_cannot_be_followed_asks_whose_the_cards_are(
    page: StackPage, session: Session, start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    start([*pile(1), (foreign(tmp_path), None), *pile(2)])
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=20_000)
    qtbot.waitUntil(page.odd.isVisible)
    assert "ほかのパソコンかプロファイルで印刷された" in page.odd.text
    qtbot.waitUntil(lambda: "要確認" in page.side.summary.divisions.lines.text())
    page.odd.compare_action.trigger()
    comparison = page.odd.comparison
    qtbot.waitUntil(comparison.isVisible)
    assert "いまの所有者" in comparison.keep.text()
    qtbot.keyClick(comparison, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: not comparison.isVisible())
    assert odd_sheets(session, page.intake.batch) == []
    qtbot.waitUntil(lambda: not page.odd.isVisible())


def test_a_card_taken_for_a_cover_sheet_is_read_by_a_key(
    page: StackPage, session: Session, start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    start([*pile(1), (foreign(tmp_path), None), *pile(2)])
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=20_000)
    qtbot.waitUntil(page.odd.isVisible)
    page.odd.compare_action.trigger()
    qtbot.waitUntil(page.odd.comparison.isVisible)
    qtbot.keyClick(page.odd.comparison, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(session.store.reading.waiting(page.intake.batch)) == 1)


def test_a_jam_right_behind_a_cover_sheet_says_where_to_go_on(
    page: StackPage, session: Session, start: Start, qtbot: QtBot
) -> None:
    start(
        [*pile(2), (cover_page(session, "佐藤 花子"), None), *pile(2)],
        PlannedFault(FaultKind.JAM, 4),
    )
    qtbot.waitUntil(lambda: page.intake.phase is Phase.FAULT and page.intake._task is None, timeout=20_000)
    assert "区切り用紙の次から" in page.side.fault.next.heading.text()
    assert "区切り用紙" in page.side.fault.caption.text()
    qtbot.waitUntil(lambda: not page.side.fault.picture.is_empty)
    qtbot.keyClick(page, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=20_000)
    sheets = [len(session.store.find(Card, "batch = ?", batch.id)) for batch in session.store.find(Batch)]
    assert sheets == [2, 2]


def test_cover_sheets_are_printed_from_here(area: IntakeArea, page: StackPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(area.go_to) as gone:
        page.empty.button.click()
    assert gone.args == [Place("reports", "cover")]
