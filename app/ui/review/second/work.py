"""From field to field for a second reader, and for whoever settles what two readers said differently."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.background.messages import Change, Done
from app.core.errors import EnishiError
from app.core.reading import FieldName
from app.core.records import Batch, Card, Edit, SecondEntry, User
from app.operations.owners import all_staff
from app.operations.review_piece import PiecePicture, piece_picture
from app.operations.second_reading import (
    AskedBatch,
    Outcome,
    SecondView,
    Work,
    ask_second_reading,
    asked_batches,
    batches_to_ask_for,
    enter_second,
    next_second,
    second_at,
    settle,
)
from app.operations.undoing import UNDO
from app.ui.desk import Desk
from app.ui.kit.words import sentence
from app.ui.review.far import FarImages
from app.ui.review.opened import Opened
from app.ui.review.picture import CardPicture, image_from

_OURS = frozenset({"field.second", "field.settled"})
_REMEMBERED = 50


class SecondWork(QObject):
    """Which field is typed, or settled. Asks the desk; knows no widget."""

    batches_came = Signal(object)
    """tuple[AskedBatch, …]."""
    view_came = Signal(object)
    """SecondView, or None where nothing is left to do."""
    picture_came = Signal(object)
    """CardPicture of the field in front."""
    staff_came = Signal(object)
    """list[User]."""
    offers_came = Signal(object)
    """tuple[AskedBatch, …]: batches for a lead to choose from."""
    trouble = Signal(object)
    """EnishiError."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.batch = ""
        self.work = Work.TYPE
        self.view: SecondView | None = None
        self._desk = desk
        self._opened = Opened(desk)
        self._whole = False
        self._is_resting = True
        self._ours = False
        self._is_waiting = False
        self._is_again = False
        """Whether a certain field was asked for, rather than the next one."""
        self._history: list[tuple[Work, str, FieldName]] = []
        self._views = desk.latest(self._show_view)
        self._far = FarImages.of(desk)
        self._far.came.connect(self._cut_again)
        desk.changed.connect(self._hear_change)
        desk.done.connect(self._hear_done)

    @property
    def operator(self) -> User:
        """Who types."""
        return self._desk.operator

    @property
    def is_waiting(self) -> bool:
        """Whether the next field is being fetched."""
        return self._is_waiting

    # What is shown.

    def start(self, batch: str = "", work: Work = Work.TYPE) -> None:
        """Begin with the first field of a batch, or of all."""
        self.batch, self.work = batch, work
        self.view = None
        self.look_again()

    def look_again(self) -> None:
        """Look what waits, as when this way of working comes to the front."""
        self._is_resting = False
        self._desk.ask(all_staff).then(self._show_staff)
        self._count()
        if self.view is None:
            self._look_for_next()
        else:
            self.view_came.emit(self.view)

    def rest(self) -> None:
        """Another way of working is in front."""
        self._is_resting = True
        self._opened.forget()

    def show_whole(self) -> None:
        """Show the whole side in place of the piece, or the piece again."""
        self._whole = not self._whole
        self._fetch_picture()

    # What the user does.

    def enter(self, text: str) -> None:
        """Type the field in front, or settle it, and go on."""
        view = self.view
        if view is None or not text.strip():
            return
        self._history = [*self._history, (self.work, view.card, view.field)][-_REMEMBERED:]
        if self.work is Work.TYPE:
            self._desk.ask(enter_second, view.card, view.field, text).then(self._entered).otherwise(
                self._fail
            )
        else:
            self._desk.ask(settle, view.card, view.field, text).otherwise(self._fail)
        self._go_on(view)

    def skip(self) -> None:
        """Leave the field in front for later: it comes again behind all others."""
        if self.view:
            self._go_on(self.view)

    def sign_on(self, user: str) -> None:
        """Somebody else types from now on."""
        if user != self._desk.operator.id:
            self._desk.sign_on(user)

    def offer(self) -> None:
        """Ask which batches a lead may choose from."""
        self._desk.ask(batches_to_ask_for).then(self.offers_came.emit)

    def ask_for(self, batch: str, fields: tuple[FieldName, ...]) -> None:
        """Have these fields of a batch typed a second time."""
        self._desk.ask(ask_second_reading, batch, fields).otherwise(self._say)
        self.start()

    # What the desk says.

    def _go_on(self, view: SecondView) -> None:
        self.view = None  # so that no key says something about it a second time
        self._look_for_next(view)

    def _look_for_next(self, after: SecondView | None = None) -> None:
        self._is_waiting = True
        self._is_again = False
        behind = (after.card, after.field.value) if after else None
        self._views.ask(next_second, self.work, self.batch, behind)

    def _look_at(self, card: str, field: FieldName) -> None:
        self._is_waiting = True
        self._is_again = True
        self._views.ask(second_at, self.work, card, field)

    def _count(self) -> None:
        self._desk.ask(asked_batches).then(self._show_batches)

    def _show_staff(self, staff: list[User]) -> None:
        self.staff_came.emit(staff)

    def _show_batches(self, batches: tuple[AskedBatch, ...]) -> None:
        self.batches_came.emit(batches)

    def _show_view(self, view: SecondView | None) -> None:
        if view is None and self._is_again:
            self._look_for_next()  # somebody else did it meanwhile
            return
        self._is_waiting = False
        self.view = view
        self._whole = False
        self.view_came.emit(view)
        self._fetch_picture()
        if view and not self._is_resting:
            self._opened.add([view.card])

    def _fetch_picture(self) -> None:
        if view := self.view:
            box = None if self._whole else view.box
            sideways = view.sideways and not self._whole
            self._desk.ask(piece_picture, view.card, view.side, box, sideways).then(self._show_picture)

    def _show_picture(self, found: PiecePicture) -> None:
        if self.view is None or found.card != self.view.card:
            return
        image = image_from(found.pixels) if found.pixels else QImage()
        size = round(image.width() / found.scale), round(image.height() / found.scale)
        words = self._far.words(found.card, found.trouble)
        trouble = words or (sentence(found.trouble) if found.trouble else "")
        self.picture_came.emit(CardPicture(image, size, trouble))

    def _cut_again(self, card: str) -> None:
        """The images of a card came from the server."""
        if self.view and self.view.card == card:
            self._fetch_picture()

    def _entered(self, _: Outcome) -> None:
        """Whether both agree is told to nobody who still types."""

    def _hear_change(self, change: Change) -> None:
        ours, self._ours = self._ours, False
        if self._is_resting or not change.touches(Card, Edit, SecondEntry, Batch):
            return
        self._count()
        if not ours and (view := self.view):
            self._look_at(view.card, view.field)
        elif not ours:
            self._look_for_next()

    def _hear_done(self, done: Done) -> None:
        self._ours = done.name in _OURS
        touched = any(done.changed.get(kind.KIND.table) for kind in (Edit, SecondEntry))
        if done.name == UNDO and touched and self._history and not self._is_resting:
            self.work, card, field = self._history.pop()
            self._ours = True
            self._look_at(card, field)

    def _fail(self, error: EnishiError) -> None:
        """What was typed was not kept: show the field again where it still waits."""
        self._say(error)
        if self._history:
            self.work, card, field = self._history.pop()
            self._look_at(card, field)

    def _say(self, error: EnishiError) -> None:
        self.trouble.emit(error)
