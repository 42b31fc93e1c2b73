"""From card to card: what is shown, what is fetched ahead, and what becomes of what the user decides."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.background.messages import Change, Done
from app.core import lengths
from app.core.errors import EnishiError, UsageError
from app.core.reading import FieldName, Side
from app.core.records import Batch, Card, CardStatus, Edit, Recognition, Sheet
from app.operations.review import (
    accept_card,
    accept_field,
    forget_thumbnails,
    say_whether_card,
    touched_cards,
    turn_side,
)
from app.operations.review_card import (
    CardToCheck,
    ReviewView,
    SidePicture,
    note_opened,
    review_view,
    side_picture,
)
from app.operations.review_pace import WorkDone
from app.operations.review_queue import Queues, WorkLeft, bring_back, postpone, queues_to_check
from app.operations.sides import join_sides, split_sides
from app.operations.undoing import UNDO
from app.ui.desk import Desk
from app.ui.review.far import FarImages
from app.ui.review.pace import Pace
from app.ui.review.picture import CardPicture, picture_from

_REMEMBERED = 50
"""Cards that one can go back to."""


class Flow(QObject):
    """Which card is in front, and which comes next. Asks the desk; knows no widget."""

    card_came = Signal(object)
    """CardToCheck: another card is in front; None where nothing waits."""
    card_changed = Signal(object)
    """CardToCheck: the same card, of which something changed."""
    card_gone = Signal(object)
    """CardToCheck: nobody has decided on what is in front, and it cannot be seen any more; another one follows."""
    next_came = Signal(object)
    """CardToCheck or None: what comes behind it."""
    picture_came = Signal(str, object)
    """A card's id and Side: its picture is at hand."""
    left_changed = Signal(object)
    """WorkLeft."""
    queues_came = Signal(object)
    """Queues."""
    trouble = Signal(object)
    """EnishiError: something could not be done."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pace = Pace()
        self.queue = ""
        self.left = WorkLeft()
        self.done = WorkDone()
        self.waiting = 0
        """Cards that wait in all that is the user's own."""
        self.card: CardToCheck | None = None
        self.is_resting = False
        """Whether cards are not looked at, and nothing is fetched."""
        self.picture_side = 1200
        """Pixels of the long side at which pictures are wanted."""
        self._desk = desk
        self._far = FarImages.of(desk)
        self.next: CardToCheck | None = None
        self._history: list[str] = []
        self._put_off: list[str] = []
        self._can_bring_back = False
        self._pictures: dict[tuple[str, Side], CardPicture] = {}
        self._asked: set[tuple[str, Side]] = set()
        self._views = desk.latest(self._show_view)
        self._wanted: str | None = None
        """The card that was asked for and is not there yet; empty for the first that waits."""
        self._far.came.connect(self._fetch_again)
        desk.changed.connect(self._hear_change)
        desk.done.connect(self._hear_done)

    # Which card.

    def start(self, queue: str = "") -> None:
        """Begin with the first card that waits in a queue (``app.operations.review_queue``)."""
        self.queue = queue
        self._look_at_queues()
        self._want("")

    def open(self, card: str) -> None:
        """Put a card in front, whether it waits or not."""
        self._want(card)

    def look_again(self) -> None:
        """Look again at everything, as when the area comes to the front."""
        self._look_at_queues()
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is in front and what waits."""
        here = self.card.id if self.card else ""
        self._want(here if self._wanted is None else self._wanted)

    def go_back(self) -> None:
        """To the card before."""
        here = self.card.id if self.card else ""
        while self._history:
            card = self._history.pop()
            if card != here:
                self._want(card)
                return

    @property
    def is_looking(self) -> bool:
        """Whether what is in front, or its picture, is still being fetched."""
        return self._wanted is not None or bool(self._asked)

    def picture(self, side: Side) -> CardPicture:
        """A side of the card in front; empty while it is being fetched."""
        return self.picture_of(self.card, side)

    def picture_of(self, card: CardToCheck | None, side: Side) -> CardPicture:
        """A side of a card; empty while it is being fetched."""
        return self._pictures.get((card.id, side), CardPicture()) if card else CardPicture()

    # What the user decides.

    def accept(self, shown: dict[FieldName, str]) -> None:
        """Accept the card as it is shown, and go on; what is too long stays to be shortened."""
        if self.card and self._fits(*shown.values()):
            self._desk.ask(accept_card, self.card.id, shown).otherwise(self._fail_card)
            self._go_on()

    def accept_field(self, field: FieldName, text: str) -> None:
        """Accept one field of the card."""
        if self.card and self._fits(text):
            self._can_bring_back = False
            self._desk.ask(accept_field, self.card.id, field, text).otherwise(self._fail)

    def _fits(self, *texts: str) -> bool:
        try:
            for text in texts:
                lengths.check(Edit.KIND.table, {"value": text})
        except UsageError as error:
            self.trouble.emit(error)
            return False
        return True

    def put_off(self) -> None:
        """Let the card come behind all others."""
        if self.card:
            self._put_off.append(self.card.id)
            self._desk.ask(postpone, self.card.id).otherwise(self._fail_card)
            self._go_on()
            self._can_bring_back = True

    @property
    def can_bring_back(self) -> bool:
        """Whether the last thing that was done was to put a card off."""
        return self._can_bring_back

    def bring_back(self) -> None:
        """Have the card again that was put off last."""
        self._can_bring_back = False
        if self._put_off:
            card = self._put_off.pop()
            self._desk.ask(bring_back, card).otherwise(self._fail)
            self._want(card)

    def not_a_card(self) -> None:
        """Say that it is no card, and go on; or that it is one after all."""
        if self.card is None:
            return
        is_card = self.card.status is CardStatus.NOT_A_CARD
        self._desk.ask(say_whether_card, self.card.id, is_card=is_card).otherwise(self._fail_card)
        if not is_card:
            self._go_on()

    def turn(self, side: Side, degrees: int) -> None:
        """Turn one side of the card clockwise."""
        if self.card:
            self._can_bring_back = False
            self._desk.ask(turn_side, self.card.id, side, degrees).otherwise(self._fail)

    def split(self) -> None:
        """Make the back of the card a card of its own."""
        if self.card:
            self._forget_pictures(self.card.id)
            self._desk.ask(split_sides, self.card.id).otherwise(self._fail)

    def join(self) -> None:
        """Make the next card the back of this one."""
        if self.card and self.next:
            self._forget_pictures(self.card.id)
            self._desk.ask(join_sides, self.card.id, self.next.id).otherwise(self._fail)

    def _forget_pictures(self, card: str) -> None:
        self._can_bring_back = False
        self._pictures = {key: found for key, found in self._pictures.items() if key[0] != card}

    def _go_on(self) -> None:
        """Show what was fetched ahead, without waiting for the store."""
        assert self.card is not None
        self.pace.end()
        self._can_bring_back = False
        self._history = [*self._history, self.card.id][-_REMEMBERED:]
        following, self.next = self.next, None
        if following is None:
            self.card = None  # so that no key decides about it a second time
            self._want("")
        else:
            self._show(following)
            self._want(following.id)

    # What the desk says.

    def _want(self, card: str) -> None:
        self._wanted = card
        self._views.ask(review_view, self.queue, card)

    def _show_view(self, view: ReviewView) -> None:
        here = self.card
        if here and self._wanted == here.id and (view.card is None or view.card.id != here.id):
            self.card = None
            self.card_gone.emit(here)
        if view.card is None and self.queue:
            self.start()  # here all is done
            return
        self._wanted = None
        self.left, self.waiting, self.done = view.left, view.waiting, view.done
        self.left_changed.emit(view.left)
        if self.card is None or view.card is None or view.card.id != self.card.id:
            self._show(view.card)
        elif view.card != self.card:
            self._turn_pictures(self.card, view.card)
            self.card = view.card
            self.card_changed.emit(view.card)
        self.next = view.next
        self._fetch(view.card)
        self._fetch(view.next)
        kept = {card.id for card in (view.card, view.next) if card}
        self._pictures = {key: found for key, found in self._pictures.items() if key[0] in kept}
        self.next_came.emit(view.next)

    def _show(self, card: CardToCheck | None) -> None:
        self.card = card
        self.pace.begin()
        if card and not self.is_resting:
            self._desk.ask(note_opened, card.id)
        self.card_came.emit(card)

    def _look_at_queues(self) -> None:
        self._desk.ask(queues_to_check).then(self._show_queues)

    def _show_queues(self, queues: Queues) -> None:
        self.queues_came.emit(queues)

    def _fetch(self, card: CardToCheck | None) -> None:
        if card is None:
            return
        for side in card.sides:
            key = (card.id, side.side)
            if key not in self._pictures and key not in self._asked:
                self._asked.add(key)
                self._desk.ask(side_picture, *key, self.picture_side).then(self._keep)

    def _keep(self, found: SidePicture) -> None:
        key = (found.card, found.side)
        self._asked.discard(key)
        words = self._far.words(found.card, found.trouble)
        self._pictures[key] = picture_from(found) if words is None else CardPicture(trouble=words)
        self.picture_came.emit(*key)

    def _fetch_again(self, card: str) -> None:
        """Its images came from the server."""
        self._pictures = {key: found for key, found in self._pictures.items() if key[0] != card}
        for shown in (self.card, self.next):
            if shown and shown.id == card:
                self._fetch(shown)

    def _turn_pictures(self, before: CardToCheck, after: CardToCheck) -> None:
        """A side that was turned is shown turned at once."""
        old = {side.side: side.rotation for side in before.sides}
        for side in after.sides:
            degrees = (side.rotation - old.get(side.side, side.rotation)) % 360
            found = self._pictures.get((after.id, side.side))
            if degrees and found:
                self._pictures[after.id, side.side] = found.turned(degrees)

    def _hear_change(self, change: Change) -> None:
        if self.is_resting:
            return
        if change.everything:
            self.look_again()
        elif change.touches(Card, Edit, Recognition, Sheet, Batch):
            self.refresh()

    def _hear_done(self, done: Done) -> None:
        """What was taken back is shown again."""
        cards, edits = (done.changed.get(kind.KIND.table, frozenset()) for kind in (Card, Edit))
        if done.name != UNDO or self.is_resting:
            return
        if cards:
            self._desk.ask(forget_thumbnails, cards)
        if cards or edits:
            self._desk.ask(touched_cards, cards, edits).then(self._show_again)

    def _show_again(self, cards: tuple[str, ...]) -> None:
        for card in reversed(self._history):
            if card in cards:
                self._history.remove(card)
                self._want(card)
                return

    def _fail(self, error: EnishiError) -> None:
        self.trouble.emit(error)
        self.refresh()

    def _fail_card(self, error: EnishiError) -> None:
        """What was decided about the last card was not kept: show it again."""
        self.trouble.emit(error)
        if self._history:
            self._want(self._history.pop())
