"""From row to row and from kind to kind: what is fetched, and what becomes of what the user decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QObject, Signal

from app.background.messages import Change, Done
from app.core.errors import EnishiError
from app.core.reading import FieldName
from app.core.records import Batch, Card, Edit, Recognition, Sheet
from app.operations.learning import ASSESSED
from app.operations.review import accept_field
from app.operations.review_fields import ORDER, accept_pieces, decided_rows, pieces_to_check
from app.operations.review_queue import (
    Queues,
    WorkLeft,
    bring_back,
    fields_left,
    postpone,
    queues_to_check,
    work_left,
)
from app.operations.undoing import UNDO, take_back
from app.sync.wire_sharing import REVIEWED_AT_ONCE
from app.ui.desk import Desk
from app.ui.review.by_field.model import PieceModel
from app.ui.review.by_field.pictures import PiecePictures, piece_of
from app.ui.review.opened import Opened
from app.ui.review.pace import Pace
from app.ui.review.row import Standing

_OURS = frozenset({"field.checked", "fields.checked", ASSESSED})
"""Operations of which the rows know already, or which change nothing but whether they wait."""


class FieldWork(QObject):
    """What waits, kind by kind. Asks the desk; knows no widget."""

    kinds_came = Signal(object)
    """dict[FieldName, int]: how many fields of each kind wait, in the order in which they come."""
    rows_came = Signal()
    """Other rows are there: those of another kind, or more of the same."""
    wanted = Signal(int)
    """A row that the user has to look at, such as one of which something was taken back."""
    left_changed = Signal(object)
    """WorkLeft of the queue."""
    waiting_changed = Signal(int)
    """Cards that wait in all that is the user's own."""
    looked_at = Signal(object, object)
    """list[str] and list[str]: the cards of which rows that are to be decided can be seen, and these with what comes behind."""
    queues_came = Signal(object)
    """Queues."""
    trouble = Signal(object)
    """EnishiError: something could not be done."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue = ""
        self.field: FieldName | None = None
        """The kind in front; None where nothing waits."""
        self.kinds: dict[FieldName, int] = {}
        self.pace = Pace()
        self.model = PieceModel(desk, self)
        self.pictures = PiecePictures(desk, self)
        self._desk = desk
        self._is_resting = True
        self._ours = False
        self._opened = Opened(desk)
        self._seen: set[str] = set()
        """The cards of the page that was told last."""
        self._put_off: tuple[str, int] | None = None
        """The card and the row number of what was put off, where that was the last thing done."""
        self._again: int | None = None
        """The number of a row to go to once its kind is there."""
        self._counts = desk.latest(self._show_kinds)
        desk.changed.connect(self._hear_change)
        desk.done.connect(self._hear_done)

    # What is shown.

    def start(self, queue: str = "") -> None:
        """Begin with the first kind of which something waits in a queue (``app.operations.review_queue``)."""
        self.queue = queue
        self.field = None
        self.look_again()

    def look_again(self) -> None:
        """Look what waits, as when this way of working comes to the front."""
        self._is_resting = False
        self._desk.ask(queues_to_check).then(self._show_queues)
        self._count()
        self.pictures.forget()
        self.refresh()

    def refresh(self) -> None:
        """Somebody else, or another area, changed something: fetch again what is looked at, and what waits now."""
        self.model.refresh()
        self._follow()

    def rest(self) -> None:
        """Another way of working is in front."""
        self._is_resting = True
        self._opened.forget()
        self._seen.clear()

    def choose(self, field: FieldName) -> None:
        """Show the rows of a kind."""
        self.field = field
        self._put_off = None
        self._desk.ask(pieces_to_check, field, self.queue).then(self._show_rows)

    def want_pictures(self, rows: Iterable[int]) -> None:
        """Have the pieces of these rows at hand."""
        found = (self.model.row(row) for row in rows if 0 <= row < self.model.rowCount())
        self.pictures.want(piece_of(piece) for piece in found if piece)

    def note_shown(self, rows: range) -> None:
        """These rows can be seen: what stands in them, and with its time the piece of the card."""
        if self._is_resting:
            return
        self._opened.add(piece.card for row in rows if (piece := self.model.row(row)))
        seen = list(self._open_cards(rows))
        if not self._seen.issuperset(seen):
            behind = self._open_cards(range(rows.stop, self.model.rowCount()))
            room = max(0, REVIEWED_AT_ONCE - len(seen))
            self._seen = set(seen)
            self.looked_at.emit(seen, [*seen, *islice(behind, room)][:REVIEWED_AT_ONCE])

    def _open_cards(self, rows: range) -> Iterator[str]:
        """The cards of those rows that are to be decided, as far as they are at hand."""
        for row in rows:
            piece = self.model.row(row)
            if piece is None:
                return
            if self.model.standing(row) is not Standing.DECIDED:
                yield piece.card

    # What the user decides.

    def accept(self, rows: Sequence[int]) -> None:
        """Accept some rows as they are shown, as one step."""
        shown = {
            piece.card: (row, self.model.text(row))
            for row in rows
            if (piece := self.model.row(row)) and self.model.standing(row) is not Standing.DECIDED
        }
        if not shown or self.field is None:
            return
        self._put_off = None
        self.pace.end(len(shown))
        self.pace.begin()
        for row, _ in shown.values():
            self.model.decide(row)
        texts = {card: text for card, (_, text) in shown.items()}
        if len(texts) == 1:
            ((card, text),) = texts.items()
            self._desk.ask(accept_field, card, self.field, text).otherwise(self._fail)
        else:
            self._desk.ask(accept_pieces, self.field, texts).otherwise(self._fail)

    def put_off(self, row: int) -> None:
        """Leave the card of a row for later."""
        if piece := self.model.row(row):
            self.model.put_off(row, later=True)
            self._desk.ask(postpone, piece.card).otherwise(self._fail)
            self._put_off = piece.card, self.model.number(row)
            self.pace.begin()

    @property
    def can_bring_back(self) -> bool:
        """Whether the last thing that was done was to put a row off."""
        return self._put_off is not None

    def take_back(self) -> None:
        """Take back what was done last, be it decided or put off."""
        if self._put_off is None:
            self._desk.ask(take_back).otherwise(self._say)
            return
        (card, number), self._put_off = self._put_off, None
        self._desk.ask(bring_back, card).otherwise(self._fail)
        row = self.model.row_of(number)
        if row is not None:
            self.model.put_off(row, later=False)
            self.wanted.emit(row)

    def go_on(self) -> None:
        """All rows of this kind are decided: go to the next kind."""
        self.field = None
        self._count()

    # What the desk says.

    def _count(self) -> None:
        self._desk.ask(work_left, self.queue).then(self._show_left)
        if self.queue:
            self._desk.ask(work_left).then(self._tell_waiting)
        self._counts.ask(fields_left, self.queue)

    def _show_left(self, left: WorkLeft) -> None:
        self.left_changed.emit(left)
        if not self.queue:
            self._tell_waiting(left)

    def _tell_waiting(self, left: WorkLeft) -> None:
        self.waiting_changed.emit(left.cards)

    def _show_kinds(self, found: dict[FieldName, int]) -> None:
        self.kinds = {field: found[field] for field in ORDER if field in found}
        self.kinds_came.emit(self.kinds)
        if self.field is None:
            if self.kinds:
                self.choose(next(iter(self.kinds)))
            elif self.queue:
                self.start()  # here all is done
            else:
                self.model.set_numbers(b"")
                self.rows_came.emit()

    def _show_rows(self, numbers: bytes) -> None:
        if self.field is None:
            return
        self.model.show_field(self.field, numbers)
        self.pace.begin()
        self.rows_came.emit()
        again, self._again = self._again, None
        row = None if again is None else self.model.row_of(again)
        if row is not None:
            self.wanted.emit(row)

    def _show_queues(self, queues: Queues) -> None:
        self.queues_came.emit(queues)

    def _hear_change(self, change: Change) -> None:
        ours, self._ours = self._ours, False
        if self._is_resting or not change.touches(Card, Edit, Recognition, Sheet, Batch):
            return
        if ours:
            self._count()
        else:
            self.look_again()

    def _follow(self) -> None:
        if self.field is not None:
            self._desk.ask(pieces_to_check, self.field, self.queue).then(self._show_waiting)

    def _show_waiting(self, numbers: bytes) -> None:
        self.model.follow(numbers)

    def _hear_done(self, done: Done) -> None:
        self._ours = done.name in _OURS or done.name == UNDO
        if done.name == ASSESSED and not self._is_resting:
            self._follow()
        edits = done.changed.get(Edit.KIND.table, frozenset())
        if done.name == UNDO and edits and not self._is_resting:
            self._put_off = None
            self._desk.ask(decided_rows, edits).then(self._show_again)

    def _show_again(self, found: list[tuple[FieldName, int]]) -> None:
        """What was taken back is shown again."""
        for field, number in found:
            if field is self.field:
                self.model.reopen(number)
        if not found:
            return
        field, number = found[0]
        if field is self.field and (row := self.model.row_of(number)) is not None:
            self.refresh()
            self.wanted.emit(row)
        else:
            self._again = number
            self.choose(field)

    def _fail(self, error: EnishiError) -> None:
        """What was decided was not kept: show the rows as they are."""
        self._say(error)
        if self.field is not None:
            self.choose(self.field)

    def _say(self, error: EnishiError) -> None:
        self.trouble.emit(error)
