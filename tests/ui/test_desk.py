"""The desk: asking, announcing, locking, dying; with the inline link and with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.background.line import Line
from app.background.messages import Change, Done, OpenRequest
from app.core.errors import EnishiError, NotFoundError
from app.core.reading import FieldName
from app.core.records import Card, Edit, Link
from app.operations.cards import set_field
from app.operations.people import merge, open_person
from app.operations.session import Session
from app.operations.undoing import undo_operation
from app.ui.desk import Desk
from app.ui.devices import Devices
from app.ui.sharing.link import ServerLink
from app.ui.tasks import Task, TaskState
from tests.operations.desk import contact, filled_batch
from tests.ui.inline import Inline


def name_of(session: Session, card: str) -> str:
    return session.store.fields(card)[FieldName.NAME].value


def process_id(_: Session) -> int:
    return os.getpid()


def break_down(_: Session) -> None:
    raise RuntimeError("渡邉")


def count_up(session: Session, line: Line, to: int) -> int:
    for number in range(to):
        line.check()
        line.progress(number + 1, to, "数える")
        line.tell(number)
    return to


def wait_for_stop(session: Session, line: Line) -> None:
    line.progress(0, 0)
    while True:
        line.check()


def kill_self(session: Session, line: Line) -> None:
    os._exit(3)


def test_an_answer_arrives_and_a_failure_is_a_sentence(desk: Desk, session: Session, qtbot: QtBot) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    names: list[str] = []
    errors: list[EnishiError] = []
    desk.ask(name_of, card.id).then(names.append)
    desk.ask(open_person, "nobody").otherwise(errors.append)
    qtbot.waitUntil(lambda: bool(names and errors))
    assert names == ["山田 太郎"]
    assert isinstance(errors[0], NotFoundError)


def test_an_unexpected_error_names_its_kind_only(desk: Desk, qtbot: QtBot, home: object) -> None:
    errors: list[EnishiError] = []
    desk.ask(break_down).otherwise(errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert "RuntimeError" in str(errors[0])
    assert "渡邉" not in str(errors[0])


def test_what_was_done_is_announced_with_its_undo(desk: Desk, session: Session, qtbot: QtBot) -> None:
    _, (one, other) = filled_batch(session, contact("山田 太郎"), contact("山田 大郎"))
    changes: list[Change] = []
    done: list[Done] = []
    desk.changed.connect(changes.append)
    desk.done.connect(done.append)
    with qtbot.waitSignal(desk.done):
        desk.ask(set_field, one.id, FieldName.TITLE, "課長")
    assert changes[-1].touches(Edit)
    assert not changes[-1].touches(Card, Link)
    assert done[-1].can_undo
    with qtbot.waitSignal(desk.done):
        desk.ask(merge, one.id, other.id)
    with qtbot.waitSignal(desk.done):
        desk.ask(undo_operation, done[-1].id)
    assert done[-1].name == "undo"
    assert changes[-1].touches(Link)
    assert len(session.store.person_cards(one.id)[1]) == 1


def test_only_the_newest_question_is_answered(desk: Desk, session: Session, qtbot: QtBot) -> None:
    _, cards = filled_batch(session, *(contact(f"山田 {n}郎") for n in "一二三四"))
    names: list[str] = []
    latest = desk.latest(names.append)
    for card in cards:
        latest.ask(name_of, card.id)
    qtbot.waitUntil(lambda: "山田 四郎" in names)
    assert names == ["山田 四郎"]


def test_a_locked_desk_answers_nothing_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.locked):
        desk.lock()
    errors: list[EnishiError] = []
    desk.ask(process_id).otherwise(errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert "ロック" in str(errors[0])


def test_a_task_tells_its_progress_and_gives_its_result(desk: Desk, qtbot: QtBot) -> None:
    told: list[object] = []
    task = desk.start("数える", count_up, 5)
    task.told.connect(told.append)
    with qtbot.waitSignal(task.finished) as finished:
        pass
    assert finished.args == [5]
    assert told == [0, 1, 2, 3, 4]
    assert (task.done, task.total, task.state) == (5, 5, TaskState.FINISHED)


def test_a_task_stops_when_asked_even_while_paused(desk: Desk, qtbot: QtBot) -> None:
    task = desk.start("待つ", wait_for_stop)
    task.pause()
    with qtbot.waitSignal(task.stopped):
        task.stop()
    assert task.state is TaskState.STOPPED


def test_a_desk_that_dies_is_opened_again(desk: Desk, connect: Inline, qtbot: QtBot) -> None:
    desk.troubles_expected = True  # type: ignore[attr-defined]
    with qtbot.waitSignal(desk.trouble) as said:
        connect.desks[-1].kill()
    assert "起動し直しました" in str(said.args[0])
    answers: list[int] = []
    desk.ask(process_id).then(answers.append)
    qtbot.waitUntil(lambda: bool(answers))


@pytest.fixture
def real(session: Session, qtbot: QtBot) -> Desk:
    """A desk with real processes."""
    desk = Desk()
    request = OpenRequest("default", secret=session.store.keys.secret, operator=session.operator.id)
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(request)
    return desk


def test_real_processes_answer_work_and_die(real: Desk, qtbot: QtBot) -> None:
    pids: list[int] = []
    real.ask(process_id).then(pids.append)
    qtbot.waitUntil(lambda: bool(pids), timeout=10_000)
    assert pids[0] != os.getpid()
    task = real.start("数える", count_up, 3)
    crash = real.start("落ちる", kill_self)
    with qtbot.waitSignals([task.finished, crash.failed], timeout=20_000):
        pass
    assert "続き" in str(crash.error)
    with qtbot.waitSignal(real.trouble, timeout=20_000):
        os.kill(pids[0], signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    real.ask(process_id).then(pids.append)
    qtbot.waitUntil(lambda: len(pids) == 2, timeout=20_000)
    assert pids[0] != pids[1]
    real.leave()


def test_seconds_left_are_told_from_the_pace() -> None:
    task = Task("数える")
    assert task.seconds_left is None


def test_nothing_runs_on_at_a_desk_that_was_left(desk: Desk, session: Session, qtbot: QtBot) -> None:
    ServerLink.of(desk)
    Devices.of(desk)
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    with qtbot.waitSignal(desk.changed):
        desk.ask(set_field, card.id, FieldName.TITLE, "課長")
    timers = desk.findChildren(QTimer)
    assert len([timer for timer in timers if timer.isActive()]) == 2
    desk.leave()
    desk.changed.emit(Change({}, everything=True))
    assert not [timer for timer in timers if timer.isActive()]


def test_a_task_may_go_while_its_process_still_speaks() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SPOKEN_TO_THE_DEAD], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


_SPOKEN_TO_THE_DEAD = """
import threading
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from app.background.messages import Died
from app.ui.tasks import Task, Tasks

program = QCoreApplication([])
desk = QObject()
tasks = Tasks(desk)
task = Task("", desk)
is_over = threading.Event()

def speak():
    while not is_over.is_set():
        task.hear(Died())

process = threading.Thread(target=speak)
process.start()
for _ in range(3000):
    gone, task = task, Task("", desk)
    tasks.add(gone)
    tasks.remove(gone)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.processEvents()
is_over.set()
process.join()
"""
