"""A card that was fed twice: said while the stack comes, compared, taken out or kept by the keyboard, and undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.background.capture import CaptureRequest
from app.core.records import Sheet
from app.devices.hopper import MemoryHopper
from app.devices.virtual import VirtualScanner
from app.operations import scanning
from app.operations.batches import count_batch
from app.operations.oddities import odd_sheets
from app.operations.session import Session
from app.operations.undoing import take_back
from app.ui.desk import Desk
from app.ui.intake.area import IntakeArea
from app.ui.intake.correction import CorrectionPanel
from app.ui.intake.phase import Phase
from app.ui.intake.stack_page import StackPage
from tests.background.feeder import use_readers
from tests.ocr.refeeding import DPI, office


@pytest.fixture
def page(desk: Desk, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[StackPage]:
    """A stack of four that has come in: the second card came twice, and so did the first."""
    cards = office(5)
    fed = [(0, 1), (1, 1), (1, 2), (0, 2)]
    scanner = VirtualScanner(MemoryHopper([cards.feed(person, run) for person, run in fed], DPI))
    monkeypatch.setattr(scanning, "open_scanner", lambda *_: scanner)
    use_readers(monkeypatch)
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    page = area.stack_page
    page.intake.start(CaptureRequest("virtual", session.operator.id))
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=20_000)
    qtbot.waitUntil(lambda: len(page.intake.odd) == 2)
    yield page
    qtbot.waitUntil(lambda: not desk.is_waiting)


def compare(page: StackPage, qtbot: QtBot) -> None:
    page.odd.compare_action.trigger()
    qtbot.waitUntil(page.odd.comparison.isVisible)


def test_it_is_said_in_the_bar_on_the_tiles_and_beside_the_paper(page: StackPage, qtbot: QtBot) -> None:
    assert page.odd.isVisible()
    assert page.odd.text == "2 枚目と 3 枚目: 同じ名刺が 2 回送られたようです。ほか 1 件。"
    words = [page.model.words(page.model.card(row)) for row in range(4)]
    assert words[:2] == ["4 枚目  2 回送られた?", "3 枚目  2 回送られた?"]
    assert not any("2 回" in said for said in words[2:])
    qtbot.waitUntil(lambda: "シートが 2 枚" in page.side.summary.notices.text())


def test_one_is_taken_out_and_one_is_kept_by_the_keyboard(
    page: StackPage, session: Session, qtbot: QtBot
) -> None:
    batch = page.intake.batch
    compare(page, qtbot)
    dialog = page.odd.comparison
    assert [label.text() for label in dialog.findChildren(QLabel) if label.text().endswith("枚目")] == [
        "2 枚目",
        "3 枚目",
    ]
    assert dialog.out.text() == "3 枚目を外す (D)"
    qtbot.keyClick(dialog, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: dialog.out.text() == "4 枚目を外す (D)")
    assert count_batch(session.store, batch).taken_out == 1
    qtbot.keyClick(dialog, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert odd_sheets(session, batch) == []
    qtbot.waitUntil(lambda: not page.odd.isVisible())
    qtbot.waitUntil(lambda: page.side.summary.heading.text().startswith("3 枚"))


def test_what_is_undone_is_offered_again(page: StackPage, session: Session, qtbot: QtBot, desk: Desk) -> None:
    compare(page, qtbot)
    dialog = page.odd.comparison
    qtbot.keyClick(dialog, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: "4 枚目" in dialog.out.text() and dialog.out.isEnabled())
    qtbot.keyClick(dialog, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not page.odd.isVisible()
    with qtbot.waitSignal(desk.changed):
        desk.ask(take_back)
    qtbot.waitUntil(lambda: page.odd.isVisible() and len(page.intake.odd) == 1)


def test_later_decides_nothing(page: StackPage, session: Session, qtbot: QtBot) -> None:
    compare(page, qtbot)
    qtbot.keyClick(page.odd.comparison, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.odd.comparison.isVisible())
    assert len(odd_sheets(session, page.intake.batch)) == 2
    assert page.odd.isVisible()


def test_pictures_of_both_stand_side_by_side(page: StackPage, qtbot: QtBot, desk: Desk) -> None:
    compare(page, qtbot)
    columns = page.odd.comparison._columns
    qtbot.waitUntil(lambda: not any(column.sides[0].is_empty for column in columns))
    assert all(column.isVisible() for column in columns)


def test_somebody_else_decided_first(page: StackPage, session: Session, qtbot: QtBot) -> None:
    compare(page, qtbot)
    dialog = page.odd.comparison
    sheet = next(item for item in session.store.find(Sheet) if item.number == 3)
    with session.operation("x", "x").transaction() as writer:
        writer.update(Sheet, sheet.id, set_aside=True)
    qtbot.keyClick(dialog, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: "4 枚目" in dialog.out.text())
    assert "確かめることが残っていません" in dialog.trouble.text


def test_a_batch_of_the_past_is_decided_on_too(
    page: StackPage, session: Session, qtbot: QtBot, desk: Desk
) -> None:
    panel = CorrectionPanel(desk)
    qtbot.addWidget(panel)
    panel.show_batch(page.intake.batch)
    panel.show()
    qtbot.waitUntil(panel.odd.isVisible)
    panel.odd.compare_action.trigger()
    qtbot.waitUntil(panel.odd.comparison.isVisible)
    qtbot.keyClick(panel.odd.comparison, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: "重複などで外した 1" in panel.facts.text())
    qtbot.waitUntil(lambda: len(page.intake.odd) == 1)
    qtbot.keyClick(panel.odd.comparison, Qt.Key.Key_Escape)
    assert "4 枚目" in panel.odd.text


def test_the_next_stack_begins_without_it(page: StackPage, qtbot: QtBot) -> None:
    page.new_action.trigger()
    assert not page.odd.isVisible()
    assert not page.odd.compare_action.isEnabled()
