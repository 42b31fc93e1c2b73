"""重なった変更: the people at whom two wrote one value without knowing of each other, and what belongs to nobody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.operations.conflicts import (
    AllConflicts,
    Conflicted,
    all_conflicts,
    keep_what_holds,
    take_what_was_lost,
)
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID
from app.ui.people.overlaps import Overlaps

_SHOWN = 20


class ConflictedList(QWidget):
    """One line for each person; of anything else both values."""

    card_wanted = Signal(str)

    def __init__(self, desk: Desk, say: Callable[[EnishiError], None], parent: QWidget | None = None) -> None:
        """``say`` is told what could not be done."""
        super().__init__(parent)
        self._desk = desk
        self._say = say
        self._shown = AllConflicts()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)

    @property
    def shown(self) -> AllConflicts:
        return self._shown

    def show_conflicts(self, conflicts: AllConflicts) -> None:
        """In the place of what was shown before."""
        if conflicts == self._shown:
            return
        self._shown = conflicts
        people, others = conflicts.people, conflicts.others
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for person in people[:_SHOWN]:
            self._column.addWidget(self._row(person))
        if len(people) > _SHOWN:
            more = self.tr("ほか {n} 人").format(n=len(people) - _SHOWN)
            self._column.addWidget(quiet_label(more, self))
        if others:
            section = Overlaps(others[:_SHOWN], self)
            section.chosen.connect(self._choose)
            self._column.addWidget(section)

    def _choose(self, conflict: str, take: bool) -> None:
        choose = take_what_was_lost if take else keep_what_holds
        self._desk.ask(choose, conflict).then(lambda _: self._look_again()).otherwise(self._say)

    def _look_again(self) -> None:
        self._desk.ask(all_conflicts).then(self.show_conflicts)

    def _row(self, person: Conflicted) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID * 2)
        button = QPushButton(self.tr("開く"), box)
        button.setMinimumWidth(GRID * 16)
        words = self.tr("{name}　{n} か所").format(name=person.name or self.tr("(氏名なし)"), n=person.count)
        button.setAccessibleName(f"{button.text()}: {words}")
        button.clicked.connect(partial(self.card_wanted.emit, person.card))
        row.addWidget(button)
        row.addWidget(quiet_label(words, box), 1)
        return box
