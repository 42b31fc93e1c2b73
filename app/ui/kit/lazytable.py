"""A table of any length: it holds row numbers and fetches the rows that are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.operations.session import Session

R = TypeVar("R")

CHUNK = 64
"""Rows fetched at once."""
_KEPT_CHUNKS = 64
_Index = QModelIndex | QPersistentModelIndex

FetchRows = Callable[["Session", Sequence[int]], Sequence[R]]
"""A function of a module that gives the rows of some numbers, in their order."""


class LazyTableModel(QAbstractTableModel, Generic[R]):
    """Rows by number. Subclasses say how many columns there are and what stands in each."""

    def __init__(self, desk: Desk, fetch: FetchRows[R], parent: Any = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fetch = fetch
        self._numbers = array("q")
        self._chunks: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._wanted: list[int] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    # What subclasses say.

    def cell(self, row: R, column: int, role: int) -> Any:
        """What a column shows of a row for a role of Qt."""
        raise NotImplementedError

    def heading(self, column: int) -> str:
        """The words at the head of a column."""
        raise NotImplementedError

    # What there is.

    def set_numbers(self, numbers: bytes | array[int]) -> None:
        """Show other rows: an array of ``q``, or its bytes."""
        self.beginResetModel()
        self._numbers = _as_array(numbers)
        self._forget()
        self.endResetModel()

    def add_numbers(self, numbers: bytes | array[int]) -> None:
        """Show more rows below."""
        more = _as_array(numbers)
        if more:
            first = len(self._numbers)
            self._chunks.pop(first // CHUNK, None)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._numbers.extend(more)
            self.endInsertRows()

    def refresh(self) -> None:
        """Fetch again what is looked at; the rows stay the same."""
        self._forget()
        if self._numbers:
            last = self.index(len(self._numbers) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def number(self, row: int) -> int:
        """The number of a row."""
        return self._numbers[row]

    def row(self, row: int) -> R | None:
        """A row, or None while it is being fetched."""
        chunk = self._chunks.get(row // CHUNK)
        if chunk is not None:
            self._chunks.move_to_end(row // CHUNK)
            within = row % CHUNK
            return chunk[within] if within < len(chunk) else None
        self._want(row // CHUNK)
        return None

    # QAbstractTableModel

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        return None if row is None else self.cell(row, index.column(), role)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        return None

    # Fetching.

    def _forget(self) -> None:
        self._generation += 1
        self._chunks.clear()
        self._asked.clear()
        self._wanted.clear()

    def _want(self, chunk: int) -> None:
        if chunk not in self._asked and chunk not in self._wanted:
            self._wanted.append(chunk)
            self._timer.start()

    def _ask(self) -> None:
        """Ask for what was looked at last; what was scrolled past is not fetched."""
        for chunk in self._wanted[-3:]:
            self._asked.add(chunk)
            numbers = self._numbers[chunk * CHUNK : (chunk + 1) * CHUNK]
            arrival = _Arrival(self, self._generation, chunk)
            self._desk.ask(self._fetch, list(numbers)).then(arrival.take)
        self._wanted.clear()

    def take_rows(self, generation: int, chunk: int, rows: Sequence[R]) -> None:
        """Rows arrived."""
        if generation != self._generation:
            return
        self._asked.discard(chunk)
        self._chunks[chunk] = rows
        while len(self._chunks) > _KEPT_CHUNKS:
            self._chunks.popitem(last=False)
        first = chunk * CHUNK
        last = min(first + CHUNK, len(self._numbers)) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))


class _Arrival(Generic[R]):
    """Where fetched rows belong."""

    def __init__(self, model: LazyTableModel[R], generation: int, chunk: int) -> None:
        self._model = model
        self._generation = generation
        self._chunk = chunk

    def take(self, rows: Sequence[R]) -> None:
        import shiboken6

        if shiboken6.isValid(self._model):
            self._model.take_rows(self._generation, self._chunk, rows)


def _as_array(numbers: bytes | array[int]) -> array[int]:
    if isinstance(numbers, bytes):
        made = array("q")
        made.frombytes(numbers)
        return made
    return array("q", numbers)
