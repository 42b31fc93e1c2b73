"""確認: card by card, what the machine was not sure of is compared with the card and accepted or corrected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.background.region import PieceRead, ReadAgain, ReadPiece
from app.core.errors import EnishiError
from app.core.reading import Box, FieldName, Side
from app.core.records import Batch
from app.operations.review_card import CardToCheck
from app.operations.review_queue import Queues, WorkLeft
from app.operations.session import Session
from app.ui.area import Area, KeyHint, Place
from app.ui.desk import Desk
from app.ui.kit.notice import Level
from app.ui.kit.words import sentence
from app.ui.review.crops import Crops
from app.ui.review.engine import Engine
from app.ui.review.flow import Flow
from app.ui.review.lost import LostWords
from app.ui.review.pane import Mark
from app.ui.review.picture import CardPicture
from app.ui.review.row import Standing
from app.ui.review.screen import ReviewScreen
from app.ui.review.turns import Turns
from app.ui.review.ways import Way, Ways

_READ_AFTER_MS = 1500
"""How long after a turn the card is read again: somebody may turn it once more."""
_LARGEST_PICTURE = 2400


def is_batch(session: Session, record: str) -> bool:
    """Whether a record is a batch rather than a card."""
    return session.store.has(Batch, record)


class ReviewArea(Area):
    """One card at a time, all of it by keys."""

    name = "review"
    icon_name = "review"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.flow = Flow(desk, self)
        self.engine = Engine(desk, self)
        self.crops = Crops(desk, self)
        self.turns = Turns(desk, self)
        self._side = Side.FRONT
        self._record = ""
        self.face = ReviewScreen(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.ways = Ways(desk, self.face, self)
        self._lost = LostWords(self.face, self)
        column.addWidget(self.ways)
        self._reread = QTimer(self)
        self._reread.setSingleShot(True)
        self._reread.setInterval(_READ_AFTER_MS)
        self._reread.timeout.connect(self._read_again)
        self.pane, self.fields = self.face.pane, self.face.fields
        flow, fields, pane = self.flow, self.fields, self.pane
        flow.card_came.connect(self._show_card)
        flow.card_changed.connect(self._renew_card)
        flow.card_gone.connect(self._lost.keep)
        flow.next_came.connect(self._show_next)
        flow.picture_came.connect(self._show_picture_of)
        flow.left_changed.connect(self._show_left)
        flow.queues_came.connect(self._show_queues)
        flow.trouble.connect(self._say_trouble)
        self.crops.came.connect(self._show_crops_of)
        fields.focused.connect(self._look_at)
        fields.field_accepted.connect(flow.accept_field)
        fields.card_accepted.connect(self.accept)
        pane.region_drawn.connect(self._read_region)
        pane.region_left.connect(self._leave_region)
        self.engine.piece_read.connect(self._propose)
        self.engine.card_read.connect(self.flow.refresh)
        self.engine.failed.connect(self._say_trouble)
        self.face.header.queue_chosen.connect(self._choose_queue)
        self.face.empty.chosen.connect(self._go_to_intake)
        self._field: tuple[str, FieldName] | None = None
        """The card and its field that somebody wants to see, until it is there."""
        self.ways.changed.connect(self._go_way)
        self.ways.card_wanted.connect(self._open_at)
        self.ways.intake_wanted.connect(self._go_to_intake)
        self.ways.waiting_changed.connect(self.badge)
        self.ways.rows_looked_at.connect(self.turns.look_at)
        self.turns.changed.connect(self._look_who_looks)
        self.ways.go(Ways.remembered())

    @property
    def title(self) -> str:
        return self.tr("確認")

    def shown(self) -> None:
        self.turns.begin()
        if self._by_card:
            self.flow.look_again()
        self.ways.look_again()

    @property
    def _by_card(self) -> bool:
        """Whether the way in front is card by card."""
        return self.ways.way is Way.CARDS

    def _go_way(self, way: Way) -> None:
        """Cards are looked at again when somebody goes by them; meanwhile they rest."""
        self.flow.is_resting = way is not Way.CARDS
        if way is Way.CARDS and self._field is None:
            self.flow.start(self.flow.queue)

    def _open_at(self, card: str, field: FieldName) -> None:
        """Show a card by itself, with the focus on a field."""
        self._field = (card, field)
        self.ways.go(Way.CARDS)
        self.flow.open(card)

    def open_record(self, record: str) -> None:
        """Begin with a batch, or put a card in front."""
        self._record = record
        self.desk.ask(is_batch, record).then(self._open)

    def _open(self, is_batch_: bool) -> None:
        if not is_batch_:
            self._open_at(self._record, FieldName.NAME) if not self._by_card else self.flow.open(self._record)
        elif self._by_card:
            self.flow.start(self._record)
        else:
            self.ways.start(self._record)

    def keys(self) -> list[KeyHint]:
        return self.ways.keys()

    def commands(self) -> list[QAction]:
        action = QAction(self.tr("すべての取り込みを確認する"), self)
        action.triggered.connect(self._review_all)
        return [action]

    # What the keys do.

    def accept(self) -> None:
        """Accept the card as it is shown, and go on; first show what could not be compared yet."""
        if self.fields.detail.edit.is_composing:
            return
        unseen = self.fields.unseen
        if unseen is None:
            self.face.notice.hide()
            self.flow.accept(self.fields.shown)
            return
        if self.fields.rows[unseen].is_compared:
            self.face.bring_up(unseen)
        else:
            self.fields.choose(unseen)
        self.face.say(self.tr("まだ画面に出ていなかった項目です。見比べてから、もう一度確定してください。"))

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self._by_card
            and self.flow.can_bring_back
        ):
            event.accept()  # putting off is no operation that the window takes back
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if self._by_card and self.face.is_held:
            event.accept()  # it was meant for the card that is gone
        elif not self._by_card or self.flow.card is None or not self._obey(event):
            super().keyPressEvent(event)

    def _obey(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.matches(QKeySequence.StandardKey.Undo):
            self.flow.bring_back()
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            if not event.isAutoRepeat():  # a key that is held down looks at nothing
                self.accept()
        elif modifiers == Qt.KeyboardModifier.ShiftModifier and key in {Qt.Key.Key_P, Qt.Key.Key_R}:
            self.flow.bring_back() if key == Qt.Key.Key_P else self.turn(270)
        elif modifiers == Qt.KeyboardModifier.NoModifier:
            return self._obey_letter(key)
        else:
            return False
        return True

    def _obey_letter(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_P:
                self.flow.put_off()
            case Qt.Key.Key_X:
                self.flow.not_a_card()
            case Qt.Key.Key_R:
                self.turn(90)
            case Qt.Key.Key_Z:
                self.pane.set_whole(not self.pane.is_whole)
            case Qt.Key.Key_F:
                self.flip()
            case Qt.Key.Key_B:
                self.mark_region()
            case Qt.Key.Key_S:
                self.flow.split()
            case Qt.Key.Key_J:
                self.flow.join()
            case Qt.Key.Key_PageUp:
                self.flow.go_back()
            case _:
                return False
        return True

    def turn(self, degrees: int) -> None:
        """Turn the side that is shown; it is read again when it has stood still for a moment."""
        if self.flow.picture(self._side).is_there:
            self.flow.turn(self._side, degrees)
            self.engine.warm()
            self._reread.start()

    def flip(self) -> None:
        """Show the other side."""
        card = self.flow.card
        if card and len(card.sides) > 1:
            self._side = Side.BACK if self._side is Side.FRONT else Side.FRONT
            self._draw()

    def mark_region(self) -> None:
        """Let the arrows mark what is to be read."""
        if self.flow.picture(self._side).is_there:
            self.engine.warm()
            self.pane.begin_region()
            self.face.say_keys()

    # Showing.

    def _show_card(self, card: CardToCheck | None) -> None:
        self.face.show_work(card)
        if card is not None:
            self._reread.stop()
            self._side = Side.FRONT
            self.fields.show_card(card)
            self._lost.give_back(card)
            self._go_to_wanted(card)
            self._show_crops()
        if self._by_card:
            self.face.take_focus()

    def _go_to_wanted(self, card: CardToCheck) -> None:
        """Give the field the focus that somebody wanted to see."""
        if self._field and self._field[0] == card.id:
            self.fields.choose(self._field[1])
        self._field = None

    def _renew_card(self, card: CardToCheck) -> None:
        if self._side not in {side.side for side in card.sides}:
            self._side = Side.FRONT
        self.fields.renew(card)
        self.face.say_state(card)
        self._show_crops()
        self._draw()

    def _show_next(self, card: CardToCheck | None) -> None:
        self.face.next.show_card(card, self.flow.picture_of(card, Side.FRONT))
        self.crops.want(self.flow.card, card)

    def _show_crops(self) -> None:
        """Show each field that wants a look beside its piece of the card."""
        if self.flow.card:
            self.crops.want(self.flow.card, self.flow.next)
            self.fields.show_crops(self.crops.of(self.flow.card, self.fields.compared))

    def _show_crops_of(self, card: str) -> None:
        if self.flow.card and card == self.flow.card.id:
            self._show_crops()

    def _show_picture_of(self, card: str, side: Side) -> None:
        if self.flow.card and card == self.flow.card.id and side is self._side:
            self._draw()
        elif self.flow.next and card == self.flow.next.id:
            self._show_next(self.flow.next)

    def _look_at(self, field: FieldName) -> None:
        """The focus went to a field: show the side on which it stands, and its piece."""
        candidate = self.fields.candidate(field)
        if candidate and candidate.box:
            self._side = candidate.side
        self._draw()
        self.face.scroll_to(field)

    def _draw(self) -> None:
        fields = self.fields
        picture = self.flow.picture(self._side)
        if self.flow.card and not self.flow.card.sides:
            picture = CardPicture(trouble=self.tr("名刺の画像がない連絡先です。"))
        self.pane.show_picture(picture)
        marks = []
        for field in FieldName:
            candidate = fields.candidate(field)
            if candidate and candidate.box and candidate.side is self._side:
                marks.append(Mark(candidate.box, fields.standing(field) is Standing.OPEN))
        focused = fields.candidate(fields.current)
        here = focused.box if focused and focused.side is self._side else None
        self.pane.show_marks(marks, here)
        fields.show_piece(self.flow.picture(focused.side) if focused else picture)

    def _show_left(self, left: WorkLeft) -> None:
        self.face.header.show_left(left, self.flow.pace.seconds, self.flow.done)
        self.badge.emit(self.flow.waiting)
        self.turns.look(left, self.flow.queue, self.flow.card.id if self.flow.card else "")

    def _show_queues(self, queues: Queues) -> None:
        self.face.show_queues(queues, self.flow.queue)

    def _look_who_looks(self, elsewhere: frozenset[str]) -> None:
        """Go on to another card where a colleague has the one that came, unless somebody wanted to see it, or types."""
        card = self.flow.card
        if not self._by_card:
            self.ways.refresh()
        elif card and card.id in elsewhere and card.id != self._record and not self.fields.is_typing:
            self.flow.start(self.flow.queue)
        else:
            self.flow.look_again()

    def _say_trouble(self, error: EnishiError) -> None:
        self.face.notice.say(sentence(error), Level.LOSS)

    # Reading regions.

    def _read_region(self, box: Box) -> None:
        if self.flow.card:
            self.engine.obey(ReadPiece(self.flow.card.id, self._side, box, self.fields.current))
            self.fields.say(self.tr("囲んだところを読んでいます…"))

    def _leave_region(self) -> None:
        self.face.say_keys()
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self, read: PieceRead) -> None:
        if self.flow.card is None or read.order.card != self.flow.card.id:
            return
        if read.texts:
            self.fields.propose(read.order.field, read.texts)
        else:
            self.fields.say(self.tr("囲んだところに読める文字がありません。もう少し広く囲んでください。"))

    def _read_again(self) -> None:
        if self.flow.card:
            self.engine.obey(ReadAgain(self.flow.card.id))

    # Going elsewhere.

    def _choose_queue(self, queue: str) -> None:
        self.flow.start(queue)

    def _review_all(self) -> None:
        if self._by_card:
            self.flow.start()
        else:
            self.ways.start("")

    def _go_to_intake(self) -> None:
        self.go_to.emit(Place("intake"))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is put aside comes back
            self.turns.end()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        wanted = max(self.pane.width(), self.pane.height()) * self.devicePixelRatioF() * 2
        self.flow.picture_side = round(min(max(wanted, 1200), _LARGEST_PICTURE))
