"""A field for a recovery code, forgiving of how it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.core.errors import LockedError
from app.db.recovery import LENGTH, grouped, parse_code
from app.ui.kit.labels import labelled, quiet_label
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence


class CodeEdit(QWidget):
    """Groups what is typed, and says as it is typed what is missing or strange."""

    entered = Signal()
    """Enter was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.edit.textEdited.connect(self._group)
        self.edit.returnPressed.connect(self.entered)
        self._hint = quiet_label("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(labelled(self.tr("復旧コード"), self.edit))
        column.addWidget(self._hint)
        self.setFocusProxy(self.edit)
        self._say()

    @property
    def text(self) -> str:
        return self.edit.text()

    @property
    def hint(self) -> str:
        """What is said below the field."""
        return self._hint.text()

    @property
    def is_whole(self) -> bool:
        """Whether it can be a code."""
        try:
            parse_code(self.edit.text())
        except LockedError:
            return False
        return True

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()
        self._say()

    def _group(self, text: str) -> None:
        before = len(grouped(text[: self.edit.cursorPosition()]).replace("-", ""))
        made = grouped(text)
        self.edit.setText(made)
        places = [place for place, letter in enumerate(made, 1) if letter != "-"]
        self.edit.setCursorPosition(places[before - 1] if before else 0)
        self._say()

    def _say(self) -> None:
        missing = LENGTH - len(self.edit.text().replace("-", ""))
        try:
            parse_code(self.edit.text())
            words = self.tr("✓ {count} 文字そろいました。").format(count=LENGTH)
        except LockedError as error:
            words = sentence(error)
            if missing == LENGTH:
                words = self.tr("紙に書いた {count} 文字です。区切りや大文字・小文字は問いません。").format(
                    count=LENGTH
                )
            elif missing > 0 and "letters" not in error.values:
                words = self.tr("あと {count} 文字").format(count=missing)
        self._hint.setText(words)
        self.edit.setAccessibleDescription(words)
