"""The focused field: the piece of the card, the value to type, what else it may be, and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit.theme import GRID, Role, colour
from app.ui.review.editor import ValueEdit
from app.ui.review.piece import PieceView

MOST_CANDIDATES = 9
_COLUMNS = 2


class FieldDetail(QWidget):
    """Shown beneath the row of the field that has the focus."""

    picked = Signal(int)
    """The number, from 0, of a candidate that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.piece = PieceView(self)
        self.edit = ValueEdit(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        palette = self._words.palette()
        palette.setColor(palette.ColorRole.WindowText, colour(Role.QUIET))
        self._words.setPalette(palette)
        self._buttons = [self._button(number) for number in range(MOST_CANDIDATES)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        for number, button in enumerate(self._buttons):
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.piece)
        column.addWidget(self.edit)
        column.addLayout(grid)
        column.addWidget(self._words)

    def show_candidates(self, texts: Sequence[str], chosen: str) -> None:
        """Offer these by number; the one that holds now is marked."""
        for number, button in enumerate(self._buttons):
            there = number < len(texts)
            button.setVisible(there)
            if there:
                text = " / ".join(texts[number].splitlines())
                room = max(GRID * 10, self.width() // _COLUMNS - GRID * 8)
                shown = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
                button.setText(f"{number + 1}   {shown}".replace("&", "&&"))
                button.setToolTip(text)
                button.setAccessibleName(self.tr("候補 {n}: {text}").format(n=number + 1, text=text))
                button.setChecked(texts[number] == chosen)

    def say(self, words: str) -> None:
        """Why the value is held to be right, or what is under way."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("flat", "true")
        button.setCheckable(True)
        button.setStyleSheet("text-align: left;")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the figures do it
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self._pick, number))
        return button

    def _pick(self, number: int, _checked: bool = False) -> None:
        self.picked.emit(number)
