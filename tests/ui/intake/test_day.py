"""A day at the scanner, by the keyboard and by what is done with paper; and that all of it fits a small screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.dates import PartialDate
from app.core.messages import Message
from app.core.records import Batch, BatchState
from app.devices.scanner import DeviceState, FaultKind
from app.devices.virtual import PlannedFault
from app.operations.batches import count_batch
from app.operations.oddities import Oddity, OddSheet
from app.operations.session import Session
from app.operations.sources import Habits
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.intake.area import IntakeArea
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from app.ui.intake.stack_page import StackPage
from app.ui.kit.notice import Level
from app.ui.kit.theme import TextSize, Theme, apply_theme
from app.ui.language import ENGLISH, JAPANESE, apply_language
from app.ui.shell.frame import Frame
from tests.background.scripted import ScriptedScanner
from tests.ocr.refeeding import office
from tests.ui.inline import Inline
from tests.ui.intake.conftest import Until, Watch

BIT_BY_BIT = Habits(starts_on_paper=True, waits_for_more=True)
_MOST = 30
"""Presses of Tab to anything on the page."""


def tab_to(area: IntakeArea, wanted: QWidget, qtbot: QtBot) -> None:
    for _ in range(_MOST):
        focus = area.focusWidget()
        if focus is wanted:
            return
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not lead to {wanted.accessibleName()}")


@pytest.mark.parametrize("habits", [BIT_BY_BIT])
def test_a_day_at_the_scanner(
    area: IntakeArea, run: IntakeRun, scanner: ScriptedScanner, watch: Watch, until: Until,
    session: Session, qtbot: QtBot,
) -> None:  # fmt: skip
    cards = office(5, people=7)

    def put(*people: int, run: int = 1) -> None:
        for person in people:
            scanner.tray.put_paper(*cards.feed(person, run))

    page = area.stack_page
    choices, side = page.choices, page.side

    # The scanner is switched on, and is the source.
    area.shown()
    assert not choices.has_source
    watch()
    assert choices.source.source.name == scanner.name
    tab_to(area, choices.fields.day, qtbot)
    qtbot.keyClicks(choices.fields.day, "2026/01/15")
    tab_to(area, choices.count, qtbot)
    qtbot.keyClicks(choices.count, "7")
    qtbot.keyClick(choices.count, Qt.Key.Key_Return)

    # Paper starts it; the third card jams when its front has come through.
    put(0, 1, 2, 3, 4)
    scanner._faults.append(PlannedFault(FaultKind.JAM, 3, halfway=True))
    watch()
    until(Phase.FAULT)
    watch()
    assert side.currentWidget() is side.fault
    assert side.fault.heading.text() == "紙づまりです"
    assert side.fault.next.heading.text() == "次に入れる紙：3 枚目から"
    assert "紙が詰まっています" in side.fault.state.text()
    qtbot.waitUntil(lambda: area.focusWidget() is side.fault.go_on)

    # The clerk puts the paper in again, and goes on; the feeder runs empty.
    scanner.shown = DeviceState.READY
    watch()
    assert "準備完了です" in side.fault.state.text()
    scanner.shown = None
    qtbot.keyClick(area, Qt.Key.Key_F6)
    until(Phase.WAITING)
    assert run.tally.sheets == 5
    assert side.running.notice.text.startswith("給紙口が空です")

    # More paper goes on by itself; the second card is among it again.
    put(1, run=2)
    put(5, 6)
    qtbot.waitUntil(lambda: run.tally.sheets == 8, timeout=10_000)
    until(Phase.WAITING)
    qtbot.keyClick(area, Qt.Key.Key_F7)
    until(Phase.ENDED)
    qtbot.waitUntil(lambda: side.summary.heading.text() == "8 枚を取り込みました")
    assert area.focusWidget() is side.summary.review

    # The card that came twice is offered, and taken out.
    (odd,) = run.odd
    assert (odd.kind, odd.number, odd.like) == (Oddity.FED_AGAIN, 6, 2)
    assert page.odd.text == "2 枚目と 6 枚目: 同じ名刺が 2 回送られたようです。"
    qtbot.keyClick(area, Qt.Key.Key_F9)
    qtbot.waitUntil(page.odd.comparison.isVisible)
    qtbot.keyClick(page.odd.comparison, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: not page.odd.comparison.isVisible())
    qtbot.waitUntil(lambda: side.summary.heading.text() == "7 枚を取り込みました")
    assert not page.odd.isVisible()
    assert choices.count.text() == "7"
    assert "バックアップを取ってから" in side.summary.paper.text

    (batch,) = session.store.find(Batch, "revoked_at = ''")
    assert (batch.state, batch.exchanged_on, batch.own_count) == (
        BatchState.ENDED, PartialDate(2026, 1, 15), 7,
    )  # fmt: skip
    count = count_batch(session.store, batch.id)
    assert (count.sheets, count.cards, count.taken_out) == (7, 7, 1)

    # On to the review, or to the next stack.
    area.activateWindow()  # as a desktop does when a dialog closes
    qtbot.waitUntil(area.isActiveWindow)
    assert area.focusWidget() is side.summary.review
    with qtbot.waitSignal(area.go_to) as gone:
        qtbot.keyClick(area.focusWidget(), Qt.Key.Key_Space)
    assert gone.args == [Place("review", batch.id)]
    qtbot.keyClick(area, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert run.phase is Phase.IDLE
    assert area.focusWidget() is choices.fields.owner
    assert (choices.count.text(), choices.source.source.name) == ("", scanner.name)


@pytest.mark.parametrize("language", [JAPANESE, ENGLISH])
@pytest.mark.parametrize("size", [TextSize.NORMAL, TextSize.LARGE])
def test_the_page_fits_a_small_screen_whatever_it_has_to_say(
    desk: Desk, session: Session, scanner: ScriptedScanner, watch: Watch, connect: Inline,
    qapp: QApplication, qtbot: QtBot, language: str, size: TextSize,
) -> None:  # fmt: skip
    apply_language(qapp, language)
    apply_theme(qapp, Theme.LIGHT, size)
    frame = Frame(desk)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show_area("intake")
    frame.show()
    watch()
    page = frame.findChildren(StackPage)[0]
    run, side = page.intake, page.side
    scanner.tray.put(2)
    scanner._faults.append(PlannedFault(FaultKind.JAM, 2))
    run.start(page.choices.request)
    qtbot.waitUntil(lambda: run.phase is Phase.FAULT, timeout=10_000)
    qtbot.waitUntil(lambda: not side.fault.picture.is_empty)

    long = "フォルダーに届かなくなったため、止めました。" * 8
    page.notice.say(long, Level.LOSS, (page.start_action,))
    page.odd.show_batch(run.batch, (OddSheet("x", 2, Oddity.FED_AGAIN, "y", 1),))
    assert run.fault
    run.fault = replace(run.fault, message=Message("{what}", what=long))
    side.show_run()
    qtbot.waitUntil(lambda: shown_whole(side.fault.go_on))
    assert frame.height() == 768
    assert shown_whole(side.fault.next)
    assert shown_whole(side.fault.end)
    what = side.fault.what
    qtbot.waitUntil(lambda: what.height() >= what.heightForWidth(what.width()))

    run.end()
    qtbot.waitUntil(lambda: run.phase is Phase.ENDED, timeout=10_000)
    page.notice.say(long, Level.LOSS, (page.start_action,))
    qtbot.waitUntil(lambda: shown_whole(side.summary.correct))
    assert frame.height() == 768
    qtbot.waitUntil(lambda: not desk.is_waiting)


def shown_whole(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()
