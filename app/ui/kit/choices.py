"""Fields for who may see, whose it is, and which tags."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from app.core.records import User
from app.core.text import fold
from app.core.visibility import Visibility
from app.ui.kit.words import visibility_word


class VisibilityBox(QComboBox):
    """公開範囲."""

    edited = Signal(object)
    """Visibility: the user chose another."""

    def __init__(self, value: Visibility = Visibility.DEPARTMENT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for visibility in Visibility:
            self.addItem(visibility_word(visibility), visibility)
        self.setAccessibleName(self.tr("公開範囲"))
        self.set_value(value)
        self.currentIndexChanged.connect(self._tell)

    @property
    def value(self) -> Visibility:
        return Visibility(self.currentData())

    def set_value(self, value: Visibility) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    def _tell(self) -> None:
        self.edited.emit(self.value)


Offer = tuple[str, ...]
"""An id, the words that are shown for it, and what else it may be called by."""

_CALLED = Qt.ItemDataRole.UserRole + 1


class ChoiceBox(QComboBox):
    """One of many, people or departments, by typing a part of its words.

    What fits none of them, or several, is nobody; or what was typed, where somebody new may be named (``open_to_new``).
    """

    edited = Signal(str)
    """Another ``value`` was chosen or typed."""

    def __init__(self, words: str, parent: QWidget | None = None, *, open_to_new: bool = False) -> None:
        super().__init__(parent)
        self._is_open = open_to_new
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(words)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = self.completer()
        if completer:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._told = ""
        self.activated.connect(self._tell)
        line = self.lineEdit()
        if line:
            line.setAccessibleName(words)
            line.editingFinished.connect(self._tell)

    def offer(self, items: Iterable[Offer]) -> None:
        """Offer these; what is chosen, or stands in the field, stays."""
        chosen, text = self.value, self.currentText()
        with QSignalBlocker(self):
            self.clear()
            for item in items:
                self._add(item)
            found = self.findData(chosen) if chosen else -1
            self.setCurrentIndex(found)
            if found < 0:
                self.setEditText(text)

    @property
    def value(self) -> str:
        """The id of what is chosen or typed; else nothing, or what was typed."""
        typed = self.currentText().strip()
        text = fold(typed)
        chosen = self.currentIndex()  # several may have one name
        if chosen >= 0 and fold(self.itemText(chosen)) == text:
            return str(self.itemData(chosen))
        fitting = [row for row in range(self.count()) if text and text in self.itemData(row, _CALLED)]
        if len(fitting) == 1:
            return str(self.itemData(fitting[0]))
        return typed if self._is_open else ""

    def set_value(self, record: str, words: str = "") -> None:
        """Choose one by its id, without telling; with its words one that may not be offered yet."""
        with QSignalBlocker(self):
            if words and self.findData(record) < 0:
                self._add((record, words))
            self.setCurrentIndex(self.findData(record) if record else -1)
            if not record:
                self.setEditText("")
        self._told = self.value

    def _add(self, item: Offer) -> None:
        record, *called = item
        self.addItem(called[0], record)
        self.setItemData(self.count() - 1, [fold(one) for one in called], _CALLED)

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.edited.emit(self._told)


def staff_offers(staff: Iterable[User]) -> list[Offer]:
    """Members of staff by name, for a ``ChoiceBox``."""
    return [(user.id, user.name) for user in staff]


class TagsEdit(QLineEdit):
    """Tags, with 、 or a comma between them."""

    edited = Signal(object)
    """tuple[str, ...]: the user gave others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("展示会、補助金"))
        self.setAccessibleName(self.tr("タグ"))
        self._told: tuple[str, ...] = ()
        self.editingFinished.connect(self._tell)

    @property
    def value(self) -> tuple[str, ...]:
        parts = self.text().replace(",", "、").replace("，", "、").split("、")
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def set_value(self, tags: Iterable[str]) -> None:
        self.setText("、".join(tags))
        self._told = self.value

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.edited.emit(self._told)
