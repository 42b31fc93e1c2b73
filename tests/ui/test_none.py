"""The binding to Qt keeps count of references: a release that lost one with every call killed the program after a while."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_a_call_that_gives_nothing_takes_nothing(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.update()
    assert abs(sys.getrefcount(None) - before) < 500
