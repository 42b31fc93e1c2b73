"""The people list as Qt's views see it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.db.listed import PeopleOrder, PersonRow
from app.operations.finding import person_rows
from app.ui.desk import Desk
from app.ui.kit.lazytable import CHUNK, LazyTableModel
from app.ui.people.words import COLUMNS, column_word

_ROLES = frozenset({
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
})  # fmt: skip


class PeopleModel(LazyTableModel[PersonRow]):
    """One row a person, in the order in which they were found."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, person_rows, parent)

    def columnCount(self, parent: Any = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        # A view asks for a dozen roles of every cell that it paints.
        return super().data(index, role) if role in _ROLES else None

    def heading(self, column: int) -> str:
        return column_word(COLUMNS[column])

    def cell(self, row: PersonRow, column: int, role: int) -> Any:
        text = column_text(row, COLUMNS[column])
        return f"{self.heading(column)} {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def show_people(self, numbers: array[int], first: Sequence[PersonRow]) -> None:
        """Show other rows, of which the first may be known already."""
        self.set_numbers(numbers)
        if len(first) == min(CHUNK, len(numbers)):
            self.take_rows(self._generation, 0, first)

    def numbers(self) -> array[int]:
        """The numbers of all rows."""
        return self._numbers[:]


def column_text(row: PersonRow, column: PeopleOrder) -> str:
    """What a column shows of a person, on one line."""
    match column:
        case PeopleOrder.NAME:
            text = row.name or QCoreApplication.translate("people", "(氏名なし)")
        case PeopleOrder.READING:
            text = row.name_reading
        case PeopleOrder.ORGANIZATION:
            text = row.organization
        case PeopleOrder.POST:
            text = " ".join(part for part in (row.department, row.title) if part)
        case PeopleOrder.CONTACT:
            text = str(row.contact).replace("-", "/")
        case PeopleOrder.OWNER:
            text = "、".join(row.owners)
    return " ".join(text.splitlines())
