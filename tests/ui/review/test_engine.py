"""The engine beside the review: shown nowhere, ended with the session, and woken where it went to rest."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.background.region import PieceRead, ReadAgain, ReadPiece
from app.core.errors import EnishiError
from app.core.reading import FieldName, Side
from app.core.records import Card
from app.ui.desk import Desk
from app.ui.review.engine import Engine
from app.ui.tasks import Task, TaskState
from tests.operations.test_review_reading import BOX


def test_a_piece_is_read_without_a_task_that_anybody_sees(
    desk: Desk, cards: list[Card], qtbot: QtBot
) -> None:
    engine = Engine(desk)
    order = ReadPiece(cards[0].id, Side.FRONT, BOX, FieldName.TEL)
    with qtbot.waitSignal(engine.piece_read) as read:
        engine.obey(order)
    assert isinstance(read.args[0], PieceRead)
    assert read.args[0].order == order
    assert not engine.is_busy
    assert len(desk.tasks) == 0


def test_it_ends_when_the_window_locks(desk: Desk, qtbot: QtBot) -> None:
    engine = Engine(desk)
    engine.warm()
    task = engine._task
    assert task is not None
    desk.lock()
    qtbot.waitUntil(lambda: task.state is TaskState.STOPPED)


def test_a_locked_window_wants_nothing_any_more(desk: Desk, qtbot: QtBot) -> None:
    engine = Engine(desk)
    with qtbot.waitSignal(desk.locked):
        desk.lock()
    engine.obey(ReadAgain("a card that was turned just before"))
    assert not engine.is_busy


def test_what_was_ordered_while_it_went_to_rest_is_done(desk: Desk, cards: list[Card], qtbot: QtBot) -> None:
    engine = Engine(desk)
    resting = Task("", engine)  # its process hears nothing any more
    engine._task = resting
    engine.obey(ReadAgain(cards[0].id))
    resting.state = TaskState.FINISHED
    with qtbot.waitSignal(engine.card_read) as read:
        engine._rest()
    assert read.args == [cards[0].id]


def test_an_order_that_fails_is_said(desk: Desk, qtbot: QtBot) -> None:
    engine = Engine(desk)
    with qtbot.waitSignal(engine.failed) as failed:
        engine.obey(ReadAgain("nobody"))
    assert isinstance(failed.args[0], EnishiError)
    assert not engine.is_busy
