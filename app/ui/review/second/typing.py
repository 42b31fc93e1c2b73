"""One field: its piece of the card and where it is typed; where two readers differ, what both said."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.operations.second_reading import SecondView
from app.ui.kit.labels import label, quiet_label, scaled
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import field_word
from app.ui.review.editor import ValueEdit
from app.ui.review.picture import CardPicture
from app.ui.review.second.crop import CropView

_WIDEST = GRID * 110
_LARGER = 1.4


class TypingPage(QWidget):
    """Keys act with Alt, since somebody types all the time; Enter says what was typed."""

    entered = Signal(str)
    skipped = Signal()
    whole_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[str, ...] = ()
        self._field = label(self, 1.25, bold=True)
        self._where = quiet_label("", self)
        self.crop = CropView(self)
        self._said = [QLabel(self), QLabel(self)]
        for line in self._said:
            line.setTextFormat(Qt.TextFormat.RichText)
            line.setFont(scaled(line, _LARGER))
            line.setWordWrap(True)
        self.edit = ValueEdit(self)
        self.edit.setFont(scaled(self.edit, _LARGER))
        self.edit.document().contentsChanged.emit()
        inner = QWidget(self)
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        for part in (self._field, self._where):
            column.addWidget(part)
        column.addWidget(self.crop, 3)
        for line in self._said:
            column.addWidget(line)
        column.addWidget(self.edit)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)
        self.edit.accepted.connect(self._enter)

    def show_view(self, view: SecondView) -> None:
        """Show another field; what is typed begins empty."""
        self._values = view.values
        self._field.setText(field_word(view.field))
        self._where.setText(self.tr("{n} 枚目").format(n=view.sheet) if view.sheet else "")
        self.crop.show_picture(CardPicture())
        self.edit.setAccessibleName(field_word(view.field))
        self.edit.set_text("")
        for number, line in enumerate(self._said):
            there = number < len(view.values)
            line.setVisible(there)
            if there:
                others = view.values[:number] + view.values[number + 1 :]
                line.setText(f"{number + 1}&nbsp;&nbsp;&nbsp;{_marked(view.values[number], others)}")
                line.setAccessibleName(
                    self.tr("候補 {n}: {text}").format(n=number + 1, text=view.values[number])
                )

    def take_focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What the edit leaves: keys with Alt."""
        key = Qt.Key(event.key())
        number = key - Qt.Key.Key_1
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif 0 <= number < len(self._values):
            self.edit.set_text(self._values[number])
        elif key == Qt.Key.Key_P:
            self.skipped.emit()
        elif key == Qt.Key.Key_Z:
            self.whole_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.edit.toPlainText().strip() and self.crop.is_there:
            self.entered.emit(self.edit.toPlainText())


def _marked(text: str, others: tuple[str, ...]) -> str:
    """A value as HTML, with what it has otherwise than the other one marked."""
    if not others:
        return escape(text)
    look = f"background:{colour(Role.AMBER_GROUND).name()};color:{colour(Role.AMBER).name()}"
    parts = []
    for tag, start, end, _, _ in SequenceMatcher(None, text, others[0], autojunk=False).get_opcodes():
        piece = escape(text[start:end]).replace("\n", "<br>")
        parts.append(piece if tag == "equal" else f'<span style="{look}">{piece}</span>' * bool(piece))
    return "".join(parts)
