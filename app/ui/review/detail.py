"""The focused field: the piece of the card, the value to type, what else it may be, and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.core.reading import Box
from app.ui.kit.theme import GRID, Role, colour
from app.ui.review.editor import ValueEdit
from app.ui.review.picture import CardPicture
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
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        column.addWidget(self.edit)
        column.addLayout(grid)
        column.addWidget(self._words)
        column.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._sides.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        self._sides.setSpacing(GRID // 2)
        self._sides.addWidget(self.piece, 0, Qt.AlignmentFlag.AlignTop)
        self._sides.addLayout(column, 1)

    def show_piece(self, picture: CardPicture, box: Box | None) -> None:
        """Show what stands in a box above what was read, or beside it where it is a column."""
        self.piece.show_piece(picture, box)
        upright = (
            QBoxLayout.Direction.LeftToRight if self.piece.is_column else QBoxLayout.Direction.TopToBottom
        )
        self._sides.setDirection(upright)
        self._sides.setSpacing(GRID * 2 if self.piece.is_column else GRID // 2)

    def show_candidates(self, texts: Sequence[str], chosen: str) -> None:
        """Offer these by number; the one that holds now is marked, and none where that is the only one."""
        texts = () if list(texts) == [chosen] else texts
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
        ground, ink = colour(Role.ACCENT_GROUND).name(), colour(Role.ACCENT).name()
        button.setStyleSheet(
            f"QPushButton {{ text-align: left; padding: 3px {GRID}px; }}"
            f"QPushButton:checked {{ background: {ground}; color: {ink}; }}"
        )
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the figures do it
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self._pick, number))
        return button

    def _pick(self, number: int, _checked: bool = False) -> None:
        self.picked.emit(number)
