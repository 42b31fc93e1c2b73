"""Work beside the window: answers come by the event loop, failures are sentences, and nobody waits."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import EnishiError, UsageError
from app.ui.kit.beside import Beside


@pytest.fixture
def owner() -> QObject:
    return QObject()


def double(number: int) -> int:
    assert threading.current_thread() is not threading.main_thread()
    return number * 2


def refuse() -> None:
    raise UsageError("できません。")


def break_down() -> None:
    raise ZeroDivisionError("渡邉")


def test_answers_come_in_order_in_the_windows_thread(owner: QObject, qtbot: QtBot) -> None:
    beside = Beside(owner)
    answers: list[tuple[int, bool]] = []
    for number in range(5):
        beside.do(double, number).then(
            lambda value: answers.append((value, threading.current_thread() is threading.main_thread()))
        )
    assert answers == []
    qtbot.waitUntil(lambda: len(answers) == 5)
    assert answers == [(0, True), (2, True), (4, True), (6, True), (8, True)]


def test_a_failure_is_a_sentence_that_quotes_nothing(owner: QObject, qtbot: QtBot, home: Path) -> None:
    home.mkdir()
    beside = Beside(owner)
    errors: list[EnishiError] = []
    beside.do(refuse).otherwise(errors.append)
    beside.do(break_down).otherwise(errors.append)
    qtbot.waitUntil(lambda: len(errors) == 2)
    assert str(errors[0]) == "できません。"
    assert "ZeroDivisionError" in str(errors[1])
    assert "渡邉" not in str(errors[1]) + (home / "faults.log").read_text("utf-8")


def test_what_no_caller_takes_is_told(owner: QObject, qtbot: QtBot) -> None:
    beside = Beside(owner)
    with qtbot.waitSignal(beside.trouble) as said:
        beside.do(refuse)
    assert str(said.args[0]) == "できません。"


def test_a_widget_that_is_gone_is_told_nothing(owner: QObject, qtbot: QtBot) -> None:
    window = QWidget()
    label = QLabel(window)
    beside = Beside(owner)
    beside.do(str, 1).then(label.setText)
    window.deleteLater()
    later: list[int] = []
    qtbot.waitSignal(window.destroyed).wait()
    beside.do(double, 1).then(later.append)
    qtbot.waitUntil(lambda: later == [2])


def test_the_thread_ends_with_its_owner(qtbot: QtBot) -> None:
    owner = QObject()
    answers: list[int] = []
    before = set(threading.enumerate())
    Beside(owner).do(double, 1).then(answers.append)
    qtbot.waitUntil(lambda: answers == [2])
    (thread,) = set(threading.enumerate()) - before
    owner.deleteLater()
    del owner
    qtbot.waitUntil(lambda: not thread.is_alive())
