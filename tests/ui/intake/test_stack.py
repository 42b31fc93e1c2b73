"""Taking in by the keyboard: start, pause, fault, end, correct while it runs, and what was left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.background.messages import Order
from app.core.dates import PartialDate
from app.core.reading import Side
from app.core.records import Batch, BatchState, Card, User
from app.devices.scanner import FaultKind
from app.devices.virtual import PlannedFault
from app.operations.intake import StackSettings, begin_batch
from app.operations.session import Session
from app.operations.sources import Source
from app.operations.staff import ensure_department, ensure_user, place_user, user_named
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.intake.area import IntakeArea
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from tests.background.feeder import Feeder, InstantPool, use
from tests.operations.desk import page, pile, take_in_pile
from tests.ui.inline import Inline

Wait = Callable[[Phase], None]


@pytest.fixture
def area(desk: Desk, session: Session, qtbot: QtBot) -> Iterator[IntakeArea]:
    for name in ("産業局/支援課", "総務課"):
        place_user(session, ensure_user(session, "鈴木 一郎"), ensure_department(session, name))
    begin = begin_batch(session, StackSettings(session.operator), "virtual:/scanner")
    with session.operation("x", "x").transaction() as writer:
        writer.revoke(Batch, begin.id)
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    area.activateWindow()
    page = area.stack_page
    qtbot.waitUntil(
        lambda: page.choices.fields.owner.count() >= 2 and page.choices.fields.department.count() == 0
    )
    page.choices.source.choose(Source("virtual:/scanner"))
    yield area
    run = page.intake
    if not run.phase.is_over and run._task:
        run._task.stop()
        qtbot.waitUntil(lambda: run._task is None, timeout=10_000)


@pytest.fixture
def wait(area: IntakeArea, qtbot: QtBot) -> Wait:
    def until(phase: Phase) -> None:
        qtbot.waitUntil(lambda: area.stack_page.intake.phase is phase, timeout=10_000)

    return until


def choose_suzuki(area: IntakeArea, qtbot: QtBot) -> None:
    """The next of the staff after the operator."""
    owner = area.stack_page.choices.fields.owner
    owner.setFocus()
    qtbot.keyClick(owner, Qt.Key.Key_Down)
    assert owner.currentText() == "鈴木 一郎"


def test_a_stack_is_taken_in_by_the_keyboard(
    area: IntakeArea, session: Session, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(4))
    page = area.stack_page
    choose_suzuki(area, qtbot)
    qtbot.waitUntil(lambda: page.choices.fields.department.value == "支援課")
    page.choices.fields.day.setFocus()
    qtbot.keyClicks(page.choices.fields.day, "2026/01/15")
    qtbot.keyClick(area, Qt.Key.Key_F5)
    wait(Phase.ENDED)
    (batch,) = session.store.find(Batch, "revoked_at = ''")
    assert session.store.get(User, batch.owner).name == "鈴木 一郎"
    assert batch.operator == session.operator.id
    assert (batch.exchanged_on, batch.state) == (PartialDate(2026, 1, 15), BatchState.ENDED)
    qtbot.waitUntil(lambda: "4 枚を取り込みました" in page.side.summary.heading.text())
    assert "廃棄しないで" in page.side.summary.paper.text
    assert "要確認 2 枚" in page.side.summary.facts.text()
    assert page.model.rowCount() == 4
    assert page.model.words(page.model.card(0)) == "4 枚目  要確認 1 項目"
    assert not page.choices.start.isEnabled()
    assert not page.choices.fields.owner.isEnabled()
    with qtbot.waitSignal(area.go_to) as gone:
        page.side.summary.review.setFocus()
        qtbot.keyClick(page.side.summary.review, Qt.Key.Key_Space)
    assert gone.args == [Place("review", batch.id)]
    qtbot.keyClick(area, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.intake.phase is Phase.IDLE
    assert page.model.rowCount() == 0
    assert page.choices.fields.owner.isEnabled()


def test_pause_and_end(
    area: IntakeArea, session: Session, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    feeder = Feeder(9)
    first, second = feeder.hold_before(3), feeder.hold_before(6)
    use(monkeypatch, feeder)
    page = area.stack_page
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: page.intake.tally.sheets == 2, timeout=10_000)
    qtbot.keyClick(area, Qt.Key.Key_F6)
    assert page.intake.phase is Phase.PAUSED
    assert "一時停止中" in page.side.running.pace.text()
    assert page.side.running.hold.text().startswith("続ける")
    first.set()
    qtbot.keyClick(area, Qt.Key.Key_F6)
    assert page.side.running.hold.text().startswith("一時停止")
    qtbot.waitUntil(lambda: page.intake.tally.sheets == 5, timeout=10_000)
    qtbot.keyClick(area, Qt.Key.Key_F7)
    second.set()
    wait(Phase.ENDED)
    assert len(session.store.find(Card)) in {5, 6}  # the sheet that was under way still came
    assert not session.store.find(Batch, "state = 'open' AND revoked_at = ''")


def test_a_fault_is_said_with_the_last_good_card_and_gone_on_from(
    area: IntakeArea, session: Session, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(5, [PlannedFault(FaultKind.JAM, 4)]))
    page = area.stack_page
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: page.intake.phase is Phase.FAULT and page.intake._task is None, timeout=10_000)
    assert "紙づまり" in page.side.fault.heading.text()
    assert "引き抜きます" in page.side.fault.what.text()
    assert "4 枚目から" in page.side.fault.next.heading.text()
    assert "3 枚目" in page.side.fault.caption.text()
    qtbot.waitUntil(lambda: not page.side.fault.picture.is_empty)
    assert page.side.currentWidget() is page.side.fault
    assert page.side.fault.go_on.hasFocus()
    qtbot.keyClick(page.side.fault.go_on, Qt.Key.Key_F6)
    wait(Phase.ENDED)
    assert page.intake.tally.sheets == 5
    assert [card.sheet for card in page.intake.tally.cards] == [1, 2, 3, 4, 5]
    assert len(session.store.find(Batch, "revoked_at = ''")) == 1


def test_a_fault_is_gone_on_from_while_the_job_still_reads(
    area: IntakeArea, session: Session, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = use(monkeypatch, Feeder(5, [PlannedFault(FaultKind.JAM, 4)]))
    pool.free.clear()
    run = area.stack_page.intake
    qtbot.keyClick(area, Qt.Key.Key_F5)
    wait(Phase.FAULT)
    task = run._task
    qtbot.keyClick(area, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: run.tally.sheets == 5, timeout=10_000)
    pool.free.set()
    wait(Phase.ENDED)
    assert task is not None
    assert len(session.store.find(Card)) == 5


def test_ending_at_a_fault(
    area: IntakeArea, session: Session, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(5, [PlannedFault(FaultKind.COVER_OPEN, 3)]))
    run = area.stack_page.intake
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: run.phase is Phase.FAULT and run._task is None, timeout=10_000)
    qtbot.keyClick(area, Qt.Key.Key_F7)
    wait(Phase.ENDED)
    assert session.store.get(Batch, run.batch).state is BatchState.ENDED


def test_the_owner_is_corrected_while_the_stack_comes_in(
    area: IntakeArea, session: Session, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    feeder = Feeder(4)
    gate = feeder.hold_before(3)
    use(monkeypatch, feeder)
    page = area.stack_page
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(page.intake.tally.cards) >= 1, timeout=10_000)
    qtbot.waitUntil(lambda: session.operator.name in page.side.running.first.owner.text())
    qtbot.waitUntil(lambda: not page.side.running.first.picture.is_empty)
    choose_suzuki(area, qtbot)
    qtbot.waitUntil(lambda: "鈴木 一郎" in page.side.running.first.owner.text())
    gate.set()
    wait(Phase.ENDED)
    suzuki = user_named(session.store, "鈴木 一郎").id
    assert {card.owner for card in session.store.find(Card)} == {suzuki}
    assert session.store.get(Batch, page.intake.batch).owner == suzuki


def test_a_job_that_dies_is_gone_on_with(
    area: IntakeArea,
    session: Session,
    connect: Inline,
    qtbot: QtBot,
    wait: Wait,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    feeder = Feeder(4)
    gate = feeder.hold_before(3)
    use(monkeypatch, feeder)
    run = area.stack_page.intake
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: run.tally.sheets == 2, timeout=10_000)
    job = connect.jobs[-1]
    job.kill()
    wait(Phase.FAULT)
    assert "続きから" in area.stack_page.side.fault.what.text()
    job.send(Order.STOP)
    gate.set()
    job.thread.join(10)
    qtbot.keyClick(area, Qt.Key.Key_F6)
    wait(Phase.ENDED)
    assert run.tally.sheets == 4
    assert len(session.store.find(Card)) == 4


def test_a_job_that_dies_while_it_reads_leaves_what_waits_to_be_read(
    area: IntakeArea,
    session: Session,
    connect: Inline,
    qtbot: QtBot,
    wait: Wait,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pool = use(monkeypatch, Feeder(3))
    pool.free.clear()
    page = area.stack_page
    qtbot.keyClick(area, Qt.Key.Key_F5)
    wait(Phase.READING)
    job = connect.jobs[-1]
    job.send(Order.STOP)
    job.thread.join(10)
    wait(Phase.ENDED)
    page.intake._desk.tasks.remove(next(iter(page.intake._desk.tasks)))  # as the task bar does
    qtbot.waitUntil(lambda: "読み取りを待つ名刺が 3 枚" in page.notice.text)
    pool.free.set()
    page.left.read_action.trigger()
    qtbot.waitUntil(lambda: len(session.store.find(Card)) == 3, timeout=10_000)


def test_an_empty_feeder_is_a_sentence(
    area: IntakeArea, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Feeder(0))
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "紙がありません" in area.stack_page.notice.text, timeout=10_000)
    assert area.stack_page.intake.phase is Phase.IDLE


@pytest.mark.parametrize(
    ("day", "owner", "words"), [("2026/13", "佐藤 花子", "交換日"), ("2026", "", "所有者")]
)
def test_what_cannot_be_meant_is_not_started(
    area: IntakeArea, qtbot: QtBot, connect: Inline, day: str, owner: str, words: str
) -> None:
    fields = area.stack_page.choices.fields
    fields.day.setText(day)
    fields.owner.setEditText(owner)
    area.stack_page.start_action.trigger()
    assert words in area.stack_page.notice.text
    assert connect.jobs == []


def test_the_stack_outlives_the_area(
    area: IntakeArea, desk: Desk, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    feeder = Feeder(4)
    gate = feeder.hold_before(3)
    use(monkeypatch, feeder)
    qtbot.keyClick(area, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: area.stack_page.intake.tally.sheets == 2, timeout=10_000)
    other = IntakeArea(desk)
    qtbot.addWidget(other)
    assert other.stack_page.intake is area.stack_page.intake
    assert other.stack_page.side.currentWidget() is other.stack_page.side.running
    assert other.stack_page.side.running.count.text() == "2 枚"
    gate.set()
    wait(Phase.ENDED)
    qtbot.waitUntil(lambda: other.stack_page.model.rowCount() == 4)


def test_the_stack_goes_on_while_the_window_is_locked(
    area: IntakeArea, desk: Desk, session: Session, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    feeder = Feeder(4)
    gate = feeder.hold_before(3)
    use(monkeypatch, feeder)
    qtbot.keyClick(area, Qt.Key.Key_F5)
    run = area.stack_page.intake
    qtbot.waitUntil(lambda: run.tally.sheets == 2, timeout=10_000)
    desk.lock()
    gate.set()
    qtbot.waitUntil(lambda: run.phase is Phase.ENDED, timeout=10_000)
    assert len(session.store.find(Card)) == 4


def test_dropped_folders_and_files_wait_for_the_start(
    area: IntakeArea,
    session: Session,
    qtbot: QtBot,
    wait: Wait,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = [tmp_path / f"{number}.jpg" for number in (1, 2)]
    for file in files:
        file.write_bytes(page(file.name))
    area.take_in_paths([tmp_path])
    assert area.stack_page.choices.request.device == f"folder:{tmp_path}"
    area.take_in_paths(files)
    request = area.stack_page.choices.request
    assert (request.device, request.paths) == ("", tuple(files))
    assert "開始を押して" in area.stack_page.notice.text
    pool = InstantPool()
    monkeypatch.setattr("app.operations.scanning.reader_pool", lambda *_: _Open(pool))
    area.stack_page.choices.duplex.setChecked(False)
    qtbot.keyClick(area, Qt.Key.Key_F5)
    wait(Phase.ENDED)
    assert len(session.store.find(Card)) == 2
    assert all(file.exists() for file in files)


class _Open:
    """A pool as a context manager."""

    def __init__(self, pool: InstantPool) -> None:
        self._pool = pool

    def __enter__(self) -> InstantPool:
        return self._pool

    def __exit__(self, *_: object) -> None:
        return


def test_what_was_left_behind_is_offered(
    desk: Desk, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = begin_batch(
        session, StackSettings(session.operator, exchanged_on=PartialDate(2026, 1)), "virtual:/x"
    )
    waiting = take_in_pile(session, pile(3))
    use(monkeypatch, Feeder(2))
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    page = area.stack_page
    qtbot.waitUntil(lambda: "終わっていない取り込み" in page.notice.text)
    badges: list[int] = []
    area.badge.connect(badges.append)
    page.left.end_action.trigger()
    qtbot.waitUntil(lambda: session.store.get(Batch, left.id).state is BatchState.ENDED)
    qtbot.waitUntil(lambda: "読み取りを待つ名刺が 3 枚" in page.notice.text)
    assert badges[-1] == 3
    page.left.read_action.trigger()
    qtbot.waitUntil(lambda: len(session.store.find(Card, "batch = ?", waiting.id)) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: badges[-1] == 0, timeout=10_000)


def test_an_open_batch_is_gone_on_with(
    desk: Desk, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = begin_batch(session, StackSettings(session.operator), "virtual:/x")
    use(monkeypatch, Feeder(2))
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    page = area.stack_page
    qtbot.waitUntil(lambda: "終わっていない取り込み" in page.notice.text)
    page.left.resume_action.trigger()
    qtbot.waitUntil(lambda: page.intake.phase is Phase.ENDED, timeout=10_000)
    assert session.store.get(Batch, left.id).state is BatchState.ENDED
    assert len(session.store.find(Card, "batch = ?", left.id)) == 2
    page.new_action.trigger()
    assert page.intake.batch == "", "the next stack has nothing to do with it"


def test_the_model_is_sound_and_fetches_what_is_looked_at(
    area: IntakeArea, qtbot: QtBot, wait: Wait, monkeypatch: pytest.MonkeyPatch, qtmodeltester: ModelTester
) -> None:
    use(monkeypatch, Feeder(3))
    qtbot.keyClick(area, Qt.Key.Key_F5)
    wait(Phase.ENDED)
    model = area.stack_page.model
    assert isinstance(model, QAbstractItemModel)
    qtmodeltester.check(model)
    card = model.card(0).card
    qtbot.waitUntil(lambda: isinstance(model.pictures.get(card, Side.FRONT), QImage))
    area.stack_page.view.setFocus()
    area.stack_page.view.setCurrentIndex(model.index(0))
    with qtbot.waitSignal(area.go_to) as gone:
        qtbot.keyClick(area.stack_page.view, Qt.Key.Key_Return)
    assert gone.args == [Place("people", card)]


def test_everything_that_takes_the_focus_has_a_name(area: IntakeArea) -> None:
    widgets = area.findChildren(QWidget)
    named = (QAbstractButton, QComboBox, QLineEdit)
    inner = {widget.lineEdit() for widget in widgets if isinstance(widget, QComboBox)}
    for widget in widgets:
        if not isinstance(widget, named) or widget in inner or widget.isHidden():
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget
    assert not [item for item in area.findChildren(QLabel) if "{" in item.text()]
    assert IntakeRun.of(area.desk) is area.stack_page.intake
