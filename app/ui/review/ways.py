"""The three ways through the review: card by card, field by field, and the second reader; and the switch between them."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app.ui.area import KeyHint
from app.ui.desk import Desk
from app.ui.kit.theme import GRID, Role, colour
from app.ui.review.by_field.screen import FieldScreen
from app.ui.review.screen import ReviewScreen
from app.ui.review.second.screen import SecondScreen

_REMEMBERED = "review/way"


class Way(StrEnum):
    """How somebody goes through what waits."""

    CARDS = "cards"
    FIELDS = "fields"
    SECOND = "second"


_KEYS = {Way.CARDS: "F6", Way.FIELDS: "F7", Way.SECOND: "F8"}


def way_word(way: Way) -> str:
    """The name of a way."""
    translate = QCoreApplication.translate
    return {
        Way.CARDS: translate("ways", "名刺ごと"),
        Way.FIELDS: translate("ways", "項目ごと"),
        Way.SECOND: translate("ways", "二人目"),
    }[way]


class WaySwitch(QWidget):
    """A quiet row of words; the way in front is marked."""

    chosen = Signal(object)
    """Way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GRID, GRID * 2, GRID)
        row.setSpacing(0)
        self._buttons: dict[Way, QToolButton] = {}
        ground, ink = colour(Role.ACCENT_GROUND).name(), colour(Role.ACCENT).name()
        look = (
            f"QToolButton {{ padding: 4px {GRID}px; }}"
            f"QToolButton:checked {{ background: {ground}; color: {ink}; border-color: {ink}; }}"
        )
        for way in Way:
            button = QToolButton(self)
            button.setText(f"{way_word(way)}  {_KEYS[way]}")
            QShortcut(QKeySequence(_KEYS[way]), self).activated.connect(partial(self._choose, way))
            button.setAccessibleName(way_word(way))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setStyleSheet(look)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do it
            button.clicked.connect(partial(self._choose, way))
            self._buttons[way] = button
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_way(self, way: Way) -> None:
        """Mark the way in front."""
        self._buttons[way].setChecked(True)

    def _choose(self, way: Way, _checked: bool = False) -> None:
        self.chosen.emit(way)


class Ways(QWidget):
    """One way at a time, under a line with what it says of the work and the switch. Each is made when it is first gone."""

    changed = Signal(object)
    """Way: another one is in front."""
    card_wanted = Signal(str, object)
    """A card's id and FieldName: it is to be shown by itself."""
    intake_wanted = Signal()
    rows_looked_at = Signal(object, object)
    """As ``FieldWork.looked_at``."""
    waiting_changed = Signal(int)
    """Cards that wait in all that is the user's own."""

    def __init__(self, desk: Desk, cards: ReviewScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = Way.CARDS
        self.fields: FieldScreen | None = None
        self.second: SecondScreen | None = None
        self._desk = desk
        self._cards = cards
        self._switch = WaySwitch(self)
        self._headers = QStackedWidget(self)
        self._headers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._screens = QStackedWidget(self)
        self._pages: dict[Way, int] = {}
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._headers, 1)
        top.addWidget(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._screens, 1)
        self._add(Way.CARDS, cards, cards.header)
        self._switch.show_way(self.way)
        self._switch.chosen.connect(self.go)

    @staticmethod
    def remembered() -> Way:
        """The way that was gone last."""
        found = str(QSettings().value(_REMEMBERED, ""))
        return Way(found) if found in set(Way) else Way.CARDS

    def go(self, way: Way) -> None:
        """Bring a way to the front."""
        if way is Way.FIELDS and self.fields is None:
            self.fields = FieldScreen(self._desk, self)
            self.fields.card_wanted.connect(self.card_wanted)
            self.fields.intake_wanted.connect(self.intake_wanted)
            self.fields.work.waiting_changed.connect(self.waiting_changed)
            self.fields.work.looked_at.connect(self.rows_looked_at)
            self._add(way, self.fields, self.fields.header)
        elif way is Way.SECOND and self.second is None:
            self.second = SecondScreen(self._desk, self)
            self._add(way, self.second, self.second.header)
        if way is not self.way:
            self._rest()
        self.way = way
        QSettings().setValue(_REMEMBERED, way.value)
        self._switch.show_way(way)
        for stack in (self._headers, self._screens):
            stack.setCurrentIndex(self._pages[way])
        self.changed.emit(way)
        self.look_again()

    def look_again(self) -> None:
        """Look what waits on the way in front, unless it is by cards, and put the focus there."""
        match self.way:
            case Way.FIELDS if self.fields:
                self.fields.work.look_again()
                self.fields.take_focus()
            case Way.SECOND if self.second:
                self.second.work.look_again()
                self.second.take_focus()
            case _:
                self._cards.take_focus()

    def refresh(self) -> None:
        """Look again at what is known of the rows in front, where it is rows."""
        if self.way is Way.FIELDS and self.fields:
            self.fields.work.refresh()

    def start(self, queue: str) -> None:
        """Go through one queue on the way in front, unless it is by cards."""
        if self.way is Way.FIELDS and self.fields:
            self.fields.work.start(queue)

    def keys(self) -> list[KeyHint]:
        """What the keys do on the way in front, and how to go another."""
        screen = {Way.FIELDS: self.fields, Way.SECOND: self.second}.get(self.way) or self._cards
        return [*screen.keys(), *(KeyHint(_KEYS[way], way_word(way)) for way in Way)]

    def _rest(self) -> None:
        if self.way is Way.FIELDS and self.fields:
            self.fields.work.rest()
        elif self.way is Way.SECOND and self.second:
            self.second.work.rest()

    def _add(self, way: Way, screen: QWidget, header: QWidget) -> None:
        page = QWidget(self._headers)  # a header may hide itself, which the page of a stack must not
        room = QHBoxLayout(page)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(header)
        self._headers.addWidget(page)
        self._pages[way] = self._screens.addWidget(screen)
