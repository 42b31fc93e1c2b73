"""The people list as Qt's views see it."""

from __future__ import annotations

from array import array
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from app.db.listed import PeopleOrder, PersonRow
from app.operations.finding import person_rows
from app.ui.desk import Desk
from app.ui.kit.lazytable import LazyTableModel
from app.ui.people.words import COLUMNS, column_word


class PeopleModel(LazyTableModel[PersonRow]):
    """One row a person, in the order in which they were found."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, person_rows, parent)

    def columnCount(self, parent: Any = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def heading(self, column: int) -> str:
        return column_word(COLUMNS[column])

    def cell(self, row: PersonRow, column: int, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column_text(row, COLUMNS[column])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column_word(COLUMNS[column])} {column_text(row, COLUMNS[column])}"
        return None

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
