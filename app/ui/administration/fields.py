"""Fields for people and departments, and the place where a secret is told once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.text import fold
from app.operations.administration.names import Names
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID, Role, colour


class IdBox(QComboBox):
    """One of many by typing a part of its words; what fits none of them is nobody."""

    edited = Signal(str)
    """The id that was chosen; empty for none."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(words)
        self.setMinimumContentsLength(6)
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

    def offer(self, items: Iterable[tuple[str, str]]) -> None:
        """Offer pairs of id and words; what is chosen stays."""
        chosen, text = self.value, self.currentText()
        with QSignalBlocker(self):
            self.clear()
            for record, words in items:
                self.addItem(words, record)
            self.setCurrentIndex(self.findData(chosen) if chosen else -1)
            if not chosen:
                self.setEditText(text)

    @property
    def value(self) -> str:
        """The id of what is chosen; empty where what stands there is none of them, or not one alone."""
        text = fold(self.currentText())
        chosen = self.currentIndex()
        if chosen >= 0 and fold(self.itemText(chosen)) == text:
            return str(self.itemData(chosen))
        fitting = [row for row in range(self.count()) if text in _called(self.itemText(row))]
        return str(self.itemData(fitting[0])) if len(fitting) == 1 else ""

    def set_value(self, record: str) -> None:
        """Choose one by its id, without telling."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(record) if record else -1)
            if not record:
                self.setEditText("")
        self._told = self.value

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.edited.emit(self._told)


def _called(words: str) -> set[str]:
    """As what somebody may type one: the whole, a name without its department, the last part of a path."""
    return {fold(words), fold(words.partition("　")[0]), fold(words.rpartition("/")[2])}


def people_of(names: Names) -> list[tuple[str, str]]:
    """Everybody for an ``IdBox``, by reading, each with his department."""
    ordered = sorted(names.people.items(), key=lambda item: fold(item[1].reading or item[1].name))
    return [
        (user, "　".join(filter(None, (person.name, names.department(person.department)))))
        for user, person in ordered
    ]


def departments_of(names: Names) -> list[tuple[str, str]]:
    """Every department for an ``IdBox``, by its path."""
    return sorted(names.departments.items(), key=lambda item: fold(item[1]))


class Secret(QFrame):
    """Something that is told once: in large letters, to be copied, printed, and forgotten."""

    print_wanted = Signal()
    told = Signal()
    """There is something to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("secret")
        self.setStyleSheet(
            f"QFrame#secret {{ border: 1px solid {colour(Role.ACCENT).name()}; border-radius: 3px; }}"
        )
        self._what = QLabel(self)
        self._what.setWordWrap(True)
        self._secret = QLabel(self)
        self._secret.setWordWrap(True)
        self._secret.setFont(scaled(self._secret, 1.2, bold=True))
        self._secret.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._hint = quiet_label("", self)
        self.copy_button = QPushButton(icon("copy"), self.tr("コピー"), self)
        self.copy_button.clicked.connect(self._copy)
        self.print_button = QPushButton(icon("print"), self.tr("印刷…"), self)
        self.print_button.clicked.connect(self.print_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.copy_button, self.print_button):
            button.setAccessibleName(button.text())
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3 // 2, GRID, GRID * 3 // 2, GRID * 3 // 2)
        column.setSpacing(GRID)
        column.addWidget(self._what)
        column.addWidget(self._secret)
        column.addLayout(buttons)
        column.addWidget(self._hint)
        self._plain = ""
        self.hide()

    def tell(self, what: str, secret: str, hint: str, *, shown: str = "") -> None:
        """Show it; ``shown`` is how it is written where that differs from what is copied."""
        self._plain = secret
        self._what.setText(what)
        self._secret.setText(shown or secret)
        self._secret.setAccessibleName(f"{what} {secret}")
        self._hint.setText(hint)
        self.show()
        self.told.emit()
        self.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show it no more."""
        self._plain = ""
        self._secret.clear()
        self._secret.setAccessibleName("")
        self.hide()

    @property
    def text(self) -> str:
        """What is told now; empty for nothing."""
        return self._plain

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._plain)
