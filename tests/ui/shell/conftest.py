"""A frame with two plain areas, so that the shell is tested by itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.ui.area import Area, KeyHint
from app.ui.desk import Desk
from app.ui.shell import areas, frame, rail
from app.ui.shell.frame import Frame


class PlainArea(Area):
    """A field to type in, and what it was asked to show."""

    def __init__(self, desk: Desk, parent: object = None) -> None:
        super().__init__(desk, parent)  # type: ignore[arg-type]
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.opened: list[str] = []

    @property
    def title(self) -> str:
        return self.name

    def shown(self) -> None:
        self.setFocus()

    def open_record(self, record: str) -> None:
        self.opened.append(record)

    def search_for(self, words: str) -> None:
        self.field.setText(words)

    def keys(self) -> list[KeyHint]:
        return [KeyHint("F5", "始める")]


class First(PlainArea):
    name = "intake"


class Second(PlainArea):
    name = "people"


@pytest.fixture
def shell(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Frame:
    entries = (
        areas.Entry("intake", "intake", lambda: "取り込み", lambda: First),
        areas.Entry("people", "people", lambda: "人物", lambda: Second),
    )
    monkeypatch.setattr(frame, "AREAS", entries)
    monkeypatch.setattr(rail, "AREAS", entries)
    made = Frame(desk)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made
