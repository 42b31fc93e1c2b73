"""The fields of one member of staff, opened above the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.operations.directory import StaffFacts
from app.ui.kit.labels import labelled
from app.ui.kit.theme import GRID


class StaffForm(QFrame):
    """Enter in the last field keeps, Esc leaves."""

    wanted = Signal(object)
    """StaffFacts: to be kept."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.name, self.reading, self.staff_number, self.mail, self.department = (
            QLineEdit(self) for _ in range(5)
        )
        self.keep_button = QPushButton(self.tr("追加"), self)
        self.keep_button.setAccessibleName(self.keep_button.text())
        self.keep_button.setProperty("primary", "true")
        self.leave_button = QPushButton(self.tr("やめる"), self)
        self.leave_button.setAccessibleName(self.leave_button.text())
        grid = QGridLayout(self)
        grid.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        grid.setHorizontalSpacing(GRID * 2)
        fields = (
            labelled(self.tr("氏名"), self.name),
            labelled(self.tr("よみ"), self.reading),
            labelled(self.tr("職員番号"), self.staff_number),
            labelled(self.tr("メール"), self.mail),
            labelled(self.tr("部署"), self.department),
        )
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 3, place % 3)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        grid.addLayout(buttons, 1, 2, Qt.AlignmentFlag.AlignBottom)
        for edit in (self.name, self.reading, self.staff_number, self.mail):
            edit.returnPressed.connect(self.focusNextChild)
        self.department.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.leave_button.clicked.connect(self.left)

    def begin(self, facts: StaffFacts, verb: str) -> None:
        """Open with these facts; ``verb`` is what the button does."""
        self.name.setText(facts.name)
        self.reading.setText(facts.name_reading)
        self.staff_number.setText(facts.staff_number)
        self.mail.setText(facts.mail)
        self.department.setText(facts.department)
        self.keep_button.setText(verb)
        self.keep_button.setAccessibleName(verb)
        self.show()
        self.go_back()

    def go_back(self) -> None:
        """Put the focus where typing starts."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.wanted.emit(
            StaffFacts(
                self.name.text(),
                self.reading.text(),
                self.staff_number.text(),
                self.mail.text(),
                self.department.text(),
            )
        )
