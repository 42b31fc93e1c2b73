"""Sheets that look wrong: a bar that says so, and both sheets side by side, to take one out or keep both."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.background.messages import Change
from app.core.messages import Sentence
from app.core.records import Sheet
from app.operations.corrections import keep_sheet, read_sheet_as_card, take_sheet_out
from app.operations.oddities import OddSheet, odd_sheets, sides_of
from app.ui.desk import Desk
from app.ui.kit.notice import Level, Notice
from app.ui.kit.picture import Picture
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence


class OddBar(Notice):
    """Says what looks wrong about a batch, while anything does."""

    changed = Signal(object)
    """Tuple of OddSheet: what is stored of the batch, where it was not known."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, keys: str = "") -> None:
        super().__init__(closable=False, parent=parent)
        self._desk = desk
        self._batch = ""
        self._odd: tuple[OddSheet, ...] = ()
        self._stored = desk.latest(self._take)
        self.compare_action = QAction(self.tr("見比べる"), self)
        self.compare_action.setShortcut(keys)
        self.compare_action.setEnabled(False)
        self.compare_action.triggered.connect(self.compare)
        self.addAction(self.compare_action)
        self.comparison = Comparison(desk, self)
        self.comparison.decided.connect(self._ask)
        desk.changed.connect(self._hear)

    def show_batch(self, batch: str, odd: tuple[OddSheet, ...] = ()) -> None:
        """Show what is known of a batch; of another one than before, what is stored is asked for."""
        if odd != self._odd:
            self._odd = odd
            self._say_odd()
        if batch != self._batch:
            self._batch = batch
            self._ask()

    def compare(self) -> None:
        """Look at the first, and decide; then at the next."""
        if self._odd and not self.comparison.isVisible():
            self.comparison.show_odd(self._odd[0])
            self.comparison.open()

    def _ask(self) -> None:
        if self._batch and self._desk.is_open:
            self._stored.ask(odd_sheets, self._batch)

    def _hear(self, change: Change) -> None:
        if change.ids(Sheet):  # somebody decided, or took a decision back
            self._ask()

    def _take(self, found: list[OddSheet]) -> None:
        odd = tuple(found)
        if odd != self._odd:
            self.show_batch(self._batch, odd)
            self.changed.emit(odd)
        if not self.comparison.isVisible():
            return
        if odd:
            self.comparison.show_odd(odd[0])
        else:
            self.comparison.accept()

    def _say_odd(self) -> None:
        odd = self._odd
        self.compare_action.setEnabled(bool(odd))
        if not odd:
            self.hide()
            return
        words = sentence(odd[0].message)
        self.compare_action.setText(self.tr("確かめる") if odd[0].kind.is_cover else self.tr("見比べる"))
        if len(odd) > 1:
            words = self.tr("{sentence}ほか {n} 件。").format(sentence=words, n=len(odd) - 1)
        self.say(words, Level.LOOK, (self.compare_action,))


class Comparison(QDialog):
    """An odd sheet beside the one that it is like; for a sheet that is odd by itself, that alone."""

    decided = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("シートを見比べる"))
        self._desk = desk
        self._sheet = ""
        self._is_cover = False
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.trouble = Notice(parent=self)
        self._columns = [_SheetColumn(self) for _ in range(2)]
        self.out = self._button(self.tr("外す (D)"), self._take_out)
        self.keep = self._button(self.tr("このまま残す (K)"), self._keep)
        self.later = QPushButton(self.tr("あとで"), self)
        self.later.clicked.connect(self.reject)
        self._lay_out()

    def show_odd(self, odd: OddSheet) -> None:
        """Show one, to be decided on."""
        self._sheet, self._is_cover = odd.sheet, odd.kind.is_cover
        self.words.setText(sentence(odd.message))
        if odd.kind.is_cover:
            remedy = self.tr(
                "違うときは「あとで」を押して、この取り込みの所有者を直してください。直すと、この知らせは消えます。"
            )
            self.words.setText(f"{self.words.text()} {remedy}")
            self.out.setText(self.tr("名刺として読む (D)"))
            self.keep.setText(self.tr("いまの所有者のままでよい (K)"))
        else:
            self.out.setText(self.tr("{n} 枚目を外す (D)").format(n=odd.number))
            self.keep.setText(self.tr("どちらも残す (K)") if odd.other else self.tr("このまま残す (K)"))
        for button in (self.out, self.keep):
            button.setAccessibleName(button.text())
            button.setEnabled(True)
        shown = [(odd.like, odd.other), (odd.number, odd.sheet)] if odd.other else [(odd.number, odd.sheet)]
        if odd.other and odd.like > odd.number:
            shown.reverse()
        for column in self._columns[len(shown) :]:
            column.hide()
        for column, (number, sheet) in zip(self._columns, shown, strict=False):
            column.show_number(number, is_cover=odd.kind.is_cover)
            self._desk.ask(sides_of, sheet).then(column.show_sides).otherwise(self._say)
            column.show()
        self.keep.setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(GRID * 100, GRID * 68)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        button = {Qt.Key.Key_D: self.out, Qt.Key.Key_K: self.keep}.get(Qt.Key(event.key()))
        if button and not event.isAutoRepeat():
            button.click()
        else:
            super().keyPressEvent(event)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(act)
        return button

    def _take_out(self) -> None:
        self._decide()
        decide = read_sheet_as_card if self._is_cover else take_sheet_out
        self._desk.ask(decide, self._sheet).then(self._tell).otherwise(self._say)

    def _keep(self) -> None:
        self._decide()
        self._desk.ask(keep_sheet, self._sheet).then(self._tell).otherwise(self._say)

    def _decide(self) -> None:
        """One decision at a time: the next sheet is there before another."""
        self.out.setEnabled(False)
        self.keep.setEnabled(False)

    def _tell(self, _: None) -> None:
        self.decided.emit()

    def _say(self, error: Sentence) -> None:
        self.trouble.say(sentence(error), Level.LOSS)
        self.decided.emit()

    def _lay_out(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(GRID * 2)
        for column in self._columns:
            pictures.addWidget(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.out)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        whole.setSpacing(GRID * 2)
        whole.addWidget(self.words)
        whole.addWidget(self.trouble)
        whole.addLayout(pictures, 1)
        whole.addLayout(buttons)


class _SheetColumn(QWidget):
    """One sheet: its number, its front, its back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = QLabel(self)
        self.sides = [Picture(self.tr("表"), self), Picture(self.tr("裏"), self)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        for row, widget in enumerate((self.number, *self.sides)):
            grid.addWidget(widget, row, 0)
            grid.setRowStretch(row, int(row > 0))

    def show_number(self, number: int, *, is_cover: bool) -> None:
        """Say which sheet it is; its pictures follow."""
        self.number.setText(self.tr("区切り用紙") if is_cover else self.tr("{n} 枚目").format(n=number))
        for side in self.sides:
            side.show_bytes(None)

    def show_sides(self, pictures: Sequence[bytes | None]) -> None:
        """Show as many sides as there are."""
        for side, picture in zip(self.sides, pictures, strict=False):
            side.show_bytes(picture, self.tr("画像なし"))
        for number, side in enumerate(self.sides):
            side.setVisible(number < len(pictures))
