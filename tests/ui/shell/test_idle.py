"""A window that nobody touches is noticed; any key or movement begins the time anew."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.idle import IdleWatch

_SHORT = 0.3 / 60
"""Minutes."""


def test_it_tells_after_a_while_without_a_key(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch = IdleWatch(window)
    told: list[float] = []
    watch.idle.connect(lambda: told.append(time.monotonic()))
    watch.start(_SHORT)
    for _ in range(4):
        qtbot.wait(100)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    last = time.monotonic()
    assert not told
    qtbot.waitUntil(lambda: bool(told))
    assert told[0] - last > 0.25


def test_it_rests_while_locked(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch = IdleWatch(window)
    told: list[bool] = []
    watch.idle.connect(lambda: told.append(True))
    watch.start(_SHORT)
    watch.rest()
    qtbot.wait(400)
    assert not told
