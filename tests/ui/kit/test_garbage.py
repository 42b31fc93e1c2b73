"""Garbage waits for the window's thread, and ends there."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.kit import garbage
from app.ui.kit.garbage import Collector
from app.ui.main import collect_from_now


class Ending:
    """The threads in which timers ended that were garbage and ran."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []

    def leave_timer(self) -> None:
        timer = QTimer()
        timer.itself = timer  # type: ignore[attr-defined]  # so that only a collector finds it
        timer.start(60_000)
        weakref.finalize(timer, lambda: self.threads.append(threading.current_thread()))


def make_things() -> None:
    """So many that Python looks for garbage."""
    for _ in range(10 * gc.get_threshold()[0]):
        thing: list[object] = []
        thing.append(thing)


@pytest.fixture
def collector(qtbot: QtBot) -> Collector:
    gc.enable()  # as Python starts
    return Collector()


def test_what_is_of_qt_ends_in_the_window_s_thread(collector: Collector, qtbot: QtBot) -> None:
    ending = Ending()
    ending.leave_timer()
    elsewhere = threading.Thread(target=make_things)
    elsewhere.start()
    elsewhere.join()
    assert not ending.threads
    collector.look()
    assert ending.threads == [threading.main_thread()]


def test_it_is_looked_for_by_the_event_loop(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "LOOK_MS", 1)
    owner = QObject()
    Collector(owner)
    ending = Ending()
    ending.leave_timer()
    make_things()
    qtbot.waitUntil(lambda: bool(ending.threads))


def test_the_program_does_so(qapp: QApplication) -> None:
    gc.enable()
    collect_from_now()
    assert not gc.isenabled()
    (collector,) = qapp.findChildren(Collector)
    shiboken6.delete(collector)
    gc.unfreeze()


def test_nothing_is_looked_at_before_it_is_due(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(gc, "collect", looked.append)
    for counts in ((700, 10, 10), (701, 10, 10), (5, 11, 10), (701, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collector.look()
    assert looked == [0, 1, 2]
