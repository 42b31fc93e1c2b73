"""Fields for who may see, whose it is, and which tags."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from app.core.records import User
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


class StaffBox(QComboBox):
    """A member of staff by name; somebody who is not in the list yet can be typed."""

    edited = Signal(str)
    """The text by which the operations find or make the user: an id where one was chosen, else what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(self.tr("職員"))
        self.setMinimumContentsLength(8)
        completer = self.completer()
        if completer:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._told = ""
        self.activated.connect(self._tell)
        line = self.lineEdit()
        if line:
            line.editingFinished.connect(self._tell)
            line.setAccessibleName(self.tr("職員"))

    def set_staff(self, staff: Iterable[User]) -> None:
        """Offer these; what stands in the field stays."""
        text, chosen = self.currentText(), self.value
        with QSignalBlocker(self):
            self.clear()
            for user in staff:
                self.addItem(user.name, user.id)
            self.setCurrentIndex(self.findData(chosen))
            self.setEditText(text)

    @property
    def value(self) -> str:
        """The id of the chosen user, else what was typed."""
        text = self.currentText().strip()
        chosen = self.currentIndex()  # several may have one name
        is_chosen = chosen >= 0 and self.itemText(chosen) == text
        found = chosen if is_chosen else self.findText(text, Qt.MatchFlag.MatchExactly)
        return str(self.itemData(found)) if found >= 0 else text

    def set_user(self, user: User) -> None:
        """Choose somebody without telling."""
        with QSignalBlocker(self):
            if self.findData(user.id) < 0:
                self.addItem(user.name, user.id)
            self.setCurrentIndex(self.findData(user.id))
        self._told = user.id

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.edited.emit(self._told)


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
