"""Fields for people and departments, and the place where a secret is told once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.text import fold
from app.operations.administration.names import Names
from app.ui.kit.choices import Offer
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID, Role, colour


def people_of(names: Names) -> list[Offer]:
    """Everybody for a ``ChoiceBox``, by reading, each with his department."""
    ordered = sorted(names.people.items(), key=lambda item: fold(item[1].reading or item[1].name))
    return [
        (user, "　".join(filter(None, (person.name, names.department(person.department)))), person.name)
        for user, person in ordered
    ]


def departments_of(names: Names) -> list[Offer]:
    """Every department for a ``ChoiceBox``, by its path."""
    ordered = sorted(names.departments.items(), key=lambda item: fold(item[1]))
    return [department_offer(department, path) for department, path in ordered]


def department_offer(department: str, path: str) -> Offer:
    """One that may be called by the last part of its path, too."""
    return department, path, path.rpartition("/")[2]


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
