"""The rows of one kind of field, fetched as they are looked at, and what the user has made of them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from app.core.reading import FieldName
from app.operations.review_fields import PieceToCheck, pieces
from app.ui.desk import Desk
from app.ui.kit.lazytable import CHUNK, LazyTableModel
from app.ui.kit.words import field_word
from app.ui.review.row import Standing

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed or chosen in a row and is not accepted."""

    piece: PieceToCheck
    """The row, as it was then."""
    text: str


class PieceModel(LazyTableModel[PieceToCheck | None]):
    """What was typed, chosen or decided is kept by row number, so that it outlives a fetch."""

    drafts_lost = Signal(object)
    """list[Draft]: their cards cannot be seen any more."""
    drafts_back = Signal()
    """Such a card can be seen again, and what was typed is in its row."""

    def __init__(self, desk: Desk, parent: Any = None) -> None:
        super().__init__(desk, partial(pieces, field=FieldName.NAME), parent)
        self.field = FieldName.NAME
        self._drafts: dict[int, Draft] = {}
        self._lost: dict[tuple[str, FieldName], str] = {}
        """What was typed of cards that cannot be seen now, by card and kind."""
        self._decided: dict[int, str] = {}
        self._later: set[int] = set()
        self._settled: set[int] = set()
        """What waited and does not any more, be it that the same was said of another card."""

    def show_field(self, field: FieldName, numbers: bytes) -> None:
        """Show the rows of another kind."""
        self.field = field
        self._fetch = partial(pieces, field=field)
        for kept in (self._drafts, self._decided, self._later, self._settled):
            kept.clear()
        self.set_numbers(numbers)

    def follow(self, numbers: bytes) -> None:
        """These rows wait now: those that did not before stand below the others, those that do not any more need no look."""
        known = set(self._numbers)
        waiting = array("q")
        waiting.frombytes(numbers)
        self._settled = known.difference(waiting)
        self.add_numbers(array("q", [number for number in waiting if number not in known]))
        if known:
            self.dataChanged.emit(self.index(0, 0), self.index(len(known) - 1, 0))

    def row_of(self, number: int) -> int | None:
        """Where a number stands."""
        return self._numbers.index(number) if number in self._numbers else None

    # What the user made of a row.

    def held(self, row: int) -> str:
        """What holds: what was decided, else what was read."""
        piece = self.row(row)
        return self._decided.get(self.number(row), piece.value if piece else "")

    def text(self, row: int) -> str:
        """What is shown: what was typed or chosen, else what holds."""
        draft = self._drafts.get(self.number(row))
        return draft.text if draft else self.held(row)

    def standing(self, row: int) -> Standing:
        """How a row stands; one that is not fetched yet is open."""
        number = self.number(row)
        if number in self._drafts:
            return Standing.CHANGED
        piece = self.row(row)
        known = number in self._decided or number in self._settled
        others = piece is not None and (piece.decided or bool(piece.looked_at_by))
        return Standing.DECIDED if known or others else Standing.OPEN

    def looked_at_by(self, row: int) -> str:
        """The name of the colleague who looks at its card, so that it is his to decide."""
        piece = self.row(row)
        return piece.looked_at_by if piece and self.number(row) not in self._decided else ""

    def is_later(self, row: int) -> bool:
        """Whether it was put off."""
        return self.number(row) in self._later

    def draft(self, row: int, text: str) -> None:
        """Type or choose something else; what holds is no change."""
        number = self.number(row)
        before = self._drafts.get(number)
        piece = self.row(row) or (before.piece if before else None)  # while it is fetched again
        if piece is None:
            return
        if text.strip() == self._decided.get(number, piece.value):
            self._drafts.pop(number, None)
        else:
            self._drafts[number] = Draft(piece, text)
        self._tell(row)

    def take_rows(self, generation: int, chunk: int, rows: Sequence[PieceToCheck | None]) -> None:
        """Rows arrived: what was typed in one whose card is not there is nobody else's."""
        lost: dict[str, Draft] = {}
        back: set[str] = set()
        if generation == self._generation:
            numbered = [(self.number(row), piece) for row, piece in enumerate(rows, start=chunk * CHUNK)]
            for number, piece in numbered:
                draft = self._drafts.get(number)
                if draft and (piece is None or piece.card != draft.piece.card):
                    lost[draft.piece.card] = self._drafts.pop(number)
                    self._lost[draft.piece.card, self.field] = draft.text
            for number, piece in numbered:
                if piece and (text := self._lost.pop((piece.card, self.field), None)) is not None:
                    self._drafts.setdefault(number, Draft(piece, text))
                    back.add(piece.card)
        super().take_rows(generation, chunk, rows)
        if gone := [draft for card, draft in lost.items() if card not in back]:
            self.drafts_lost.emit(gone)
        if back - lost.keys():
            self.drafts_back.emit()

    def decide(self, row: int) -> None:
        """It is decided as it is shown."""
        self._decided[self.number(row)] = self.text(row).strip()
        self._drafts.pop(self.number(row), None)
        self._later.discard(self.number(row))
        self._tell(row)

    def reopen(self, number: int) -> None:
        """What was decided about a row does not hold."""
        self._decided.pop(number, None)

    def put_off(self, row: int, *, later: bool) -> None:
        """Leave a row for later, or take it up again."""
        (self._later.add if later else self._later.discard)(self.number(row))
        self._tell(row)

    def next_open(self, row: int) -> int | None:
        """The next row behind this one that has to be looked at, else the first; those that were put off last."""
        count = self.rowCount()
        put_off = None
        for place in chain(range(row + 1, count), range(min(row + 1, count))):
            if self.standing(place) is not Standing.DECIDED:
                if not self.is_later(place):
                    return place
                put_off = place if put_off is None else put_off
        return put_off

    # QAbstractTableModel

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else 1

    def heading(self, column: int) -> str:  # noqa: ARG002
        return field_word(self.field)

    def cell(self, row: PieceToCheck | None, column: int, role: int) -> Any:  # noqa: ARG002
        if row is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        about = " ".join(row.about)
        return row.value if role == Qt.ItemDataRole.DisplayRole else f"{row.value} {about}".strip()

    def _tell(self, row: int) -> None:
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)
