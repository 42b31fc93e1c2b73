"""The fields that hold for a stack: whose, which department, when, who may see, which tags."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from app.core.records import Batch, User
from app.operations.corrections import Wanted
from app.operations.owners import all_staff, departments_of
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox, TagsEdit, VisibilityBox, staff_offers
from app.ui.kit.dates import PartialDateEdit, parse_day
from app.ui.kit.labels import set_ink
from app.ui.kit.theme import Role


class DepartmentBox(QComboBox):
    """The departments of an owner; another can be typed."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(9)
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("なし"))
        line.editingFinished.connect(self._tell)
        self.activated.connect(self._tell)
        self._told = ""

    @property
    def value(self) -> str:
        return self.currentText().strip()

    def set_departments(self, names: Iterable[str]) -> None:
        """Offer these and choose the first, without telling."""
        self.clear()
        self.addItems(list(names))
        self.setCurrentIndex(0 if self.count() else -1)
        line = self.lineEdit()
        if line:
            line.setCursorPosition(0)
        self._told = self.value

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.edited.emit(self._told)


class OwningFields:
    """Five fields that belong together; whoever shows them lays them out."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self.owner = ChoiceBox(QCoreApplication.translate("OwningFields", "所有者"), parent, open_to_new=True)
        self.department = DepartmentBox(parent)
        self.day = PartialDateEdit(parent=parent)
        self.visibility = VisibilityBox(parent=parent)
        self.tags = TagsEdit(parent)
        self._follower = _Follower(desk, self.owner, self.department, parent)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """In the order in which one fills them in."""
        return self.owner, self.department, self.day, self.visibility, self.tags

    def set_owner(self, user: User) -> None:
        self.owner.set_value(user.id, user.name)
        self._follower.follow(user.id)

    def show_batch(self, batch: Batch, owner: User, department: str) -> None:
        """Show what holds for a batch."""
        self.owner.set_value(owner.id, owner.name)
        self.department.set_departments([department] if department else [])
        self.day.set_value(batch.exchanged_on)
        self.visibility.set_value(batch.visibility)
        self.tags.set_value(batch.tags)

    @property
    def wanted(self) -> Wanted:
        """What the fields say now, though one of them still be typed in."""
        return Wanted(
            self.owner.value,
            self.department.value,
            parse_day(self.day.text()) if self.day.is_readable else self.day.value,
            self.visibility.value,
            self.tags.value,
        )


class _Follower(QWidget):
    """Keeps the department in step with the owner."""

    def __init__(self, desk: Desk, owner: ChoiceBox, department: DepartmentBox, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk
        self._owner = owner
        self._department = department
        self._latest = desk.latest(self._show)
        owner.edited.connect(self.follow)
        desk.ask(all_staff).then(self._offer)

    def follow(self, owner: str) -> None:
        self._latest.ask(departments_of, owner)

    def _offer(self, staff: list[User]) -> None:
        self._owner.offer(staff_offers(staff))

    def _show(self, names: tuple[str, ...]) -> None:
        self._department.set_departments(names)


class Captioned(QWidget):
    """A field under its caption."""

    def __init__(self, caption: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = QLabel(caption, self)
        set_ink(self.caption, Role.QUIET)
        self.caption.setBuddy(field)
        field.setAccessibleName(caption)
        if isinstance(field, QComboBox) and (line := field.lineEdit()):
            line.setAccessibleName(caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.caption)
        column.addWidget(field)
