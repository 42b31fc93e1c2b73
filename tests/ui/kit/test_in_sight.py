"""A part that was brought into sight stays there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.in_sight import InSight


class Scrolled(QScrollArea):
    """Something above, the part in a box of its own, something below."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        ground = QWidget(self)
        self.setWidget(ground)
        self.column = QVBoxLayout(ground)
        self.above, self.box, self.below = QWidget(ground), QWidget(ground), QWidget(ground)
        self.part = QWidget(self.box)
        QVBoxLayout(self.box).addWidget(self.part)
        for one, height in ((self.above, 300), (self.part, 120), (self.below, 300)):
            one.setFixedHeight(height)
        for one in (self.above, self.box, self.below):
            self.column.addWidget(one)

    def grow(self, above: int, qtbot: QtBot) -> None:
        """Until all stands where it then belongs."""
        moved = self.box.y() + above - self.above.height()
        self.above.setFixedHeight(above)
        qtbot.waitUntil(lambda: self.box.y() == moved)

    @property
    def top(self) -> int:
        """Where the part stands on the screen."""
        return self.part.mapTo(self.viewport(), QPoint()).y()


@pytest.fixture
def area(qtbot: QtBot) -> Scrolled:
    made = Scrolled()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def shown(area: Scrolled, qtbot: QtBot) -> InSight:
    in_sight = InSight(area)
    in_sight.bring(area.part)
    qtbot.waitUntil(lambda: area.top == area.viewport().height() - 120)
    return in_sight


def test_it_stays_where_it_is_when_what_is_above_grows_and_shrinks(area: Scrolled, qtbot: QtBot) -> None:
    shown(area, qtbot)
    top = area.top
    for height in (900, 250, 1400):
        area.grow(height, qtbot)
        assert area.top == top


def test_where_there_is_nothing_left_to_scroll_by_it_comes_back_later(area: Scrolled, qtbot: QtBot) -> None:
    shown(area, qtbot)
    top = area.top
    area.grow(0, qtbot)
    assert 0 <= area.top < top
    area.grow(400, qtbot)
    assert area.top == top


def test_who_scrolls_away_is_not_brought_back(area: Scrolled, qtbot: QtBot) -> None:
    shown(area, qtbot)
    area.verticalScrollBar().setValue(0)
    top = area.top
    assert top > area.viewport().height()
    area.grow(900, qtbot)
    assert area.top == top
    assert not area.viewport().rect().contains(0, area.top)


def test_one_that_grows_is_shown_to_its_end_and_a_large_one_from_its_beginning(
    area: Scrolled, qtbot: QtBot
) -> None:
    shown(area, qtbot)
    area.part.setFixedHeight(160)
    qtbot.waitUntil(lambda: area.top == area.viewport().height() - 160)
    area.part.setFixedHeight(400)
    qtbot.waitUntil(lambda: area.top == 0)


def test_one_that_is_hidden_is_followed_no_more(area: Scrolled, qtbot: QtBot) -> None:
    shown(area, qtbot)
    area.part.hide()
    value = area.verticalScrollBar().value()
    area.grow(800, qtbot)
    assert area.verticalScrollBar().value() == value


def test_one_that_is_made_anew_is_let_go(area: Scrolled, qtbot: QtBot) -> None:
    in_sight = shown(area, qtbot)
    with qtbot.waitSignal(area.part.destroyed):
        area.part.deleteLater()
    area.grow(800, qtbot)
    in_sight.bring(area.below)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 600)
