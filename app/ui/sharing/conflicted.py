"""重なった変更: the people at whom two wrote one value without knowing of each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.operations.conflicts import Conflicted
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID

_SHOWN = 20


class ConflictedList(QWidget):
    """One line for each."""

    card_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Conflicted, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)

    @property
    def shown(self) -> tuple[Conflicted, ...]:
        return self._shown

    def show_people(self, people: Sequence[Conflicted]) -> None:
        """In the place of what was shown before."""
        if tuple(people) == self._shown:
            return
        self._shown = tuple(people)
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
