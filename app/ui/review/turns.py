"""While somebody reviews, the server holds the next cards for this desk; afterwards it lets them go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import EnishiError
from app.operations.review_queue import Held, WorkLeft, held_here, note_held
from app.operations.review_turns import Turn, let_go, next_turn, take_turn, turn_for
from app.ui.desk import Desk
from app.ui.replies import Reply
from app.ui.sharing.link import ServerLink

_BEAT_MS = 300_000
"""How often the server is asked who looks at what, and told that somebody still looks here; it waits for half an hour."""
_FEW = 10
"""Held cards left from which on more are asked for."""
_PAUSE_MS = 3_000
"""Between two questions at least."""


class Turns(QObject):
    """Asks and tells; what it knows lies with the queue, at the desk's own process."""

    changed = Signal(object)
    """frozenset[str]: who looks at what is known anew; these cards are looked at elsewhere."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._link = ServerLink.of(desk)
        self._is_at_work = False
        self._is_asking = False
        self._is_late = False
        """Whether more is to be asked for as soon as that may be."""
        self._here: frozenset[str] = frozenset()
        """What the server holds for this desk."""
        self._queue = ""
        self._plan: Callable[[], Reply[Turn]] = self._next_cards("", "")
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._ask)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._catch_up)
        self._link.changed.connect(self._hear_link)
        desk.dismissed.connect(self._forget)

    def begin(self) -> None:
        """Somebody reviews from now on."""
        if not self._is_at_work:
            self._is_at_work = True
            self._ask()

    def end(self) -> None:
        """Nobody reviews here any more."""
        if self._is_at_work:
            self._is_at_work = self._is_late = False
            self._beat.stop()
            if self._link.is_there:
                self._desk.ask(held_here).then(self._let_go)

    def look(self, left: WorkLeft, queue: str, card: str) -> None:
        """Ask for more where few are left of what is held: ``card`` of a queue is in front."""
        has_moved = queue != self._queue
        self._queue = queue
        self._plan = self._next_cards(queue, card)
        if has_moved or left.held < min(_FEW, left.cards):
            self._ask()

    def look_at(self, seen: Sequence[str], cards: Sequence[str]) -> None:
        """Ask for these cards unless those that are ``seen`` are held: rows of them are in front."""
        self._plan = lambda: self._desk.ask(turn_for, cards)
        if not self._here.issuperset(seen):
            self._ask()

    def _next_cards(self, queue: str, card: str) -> Callable[[], Reply[Turn]]:
        return lambda: self._desk.ask(next_turn, queue, card)

    def _hear_link(self) -> None:
        if self._is_at_work and self._link.is_there and not self._beat.isActive():
            self._ask()

    def _ask(self) -> None:
        if not self._is_at_work:
            return
        if not self._link.is_there:
            self._beat.stop()  # begun anew when the server is there again
            return
        self._beat.start()
        self._is_late = self._is_asking or self._pause.isActive()
        if not self._is_late:
            self._is_asking = True
            self._plan().then(self._take).otherwise(self._fail)

    def _catch_up(self) -> None:
        if self._is_late:
            self._ask()

    def _take(self, turn: Turn) -> None:
        self._link.look(take_turn, turn).then(self._note).otherwise(self._fail)

    def _note(self, held: tuple[Held, ...]) -> None:
        self._rest()
        here = [one.card for one in held if one.here]
        if self._is_at_work:
            self._here = frozenset(here)
            elsewhere = frozenset(one.card for one in held if not one.here)
            self._desk.ask(note_held, held).then(lambda _: self.changed.emit(elsewhere)).otherwise(self._fail)
        else:
            self._let_go(here)

    def _let_go(self, cards: list[str]) -> None:
        if not self._is_at_work:
            self._here = frozenset()
            if cards:
                self._link.look(let_go, cards).otherwise(self._fail)

    def _fail(self, _: EnishiError) -> None:
        """Without the server everything can be looked at; it is asked again with the next beat."""
        self._rest()

    def _rest(self) -> None:
        self._is_asking = False
        self._pause.start()

    def _forget(self) -> None:
        self._is_at_work = self._is_asking = self._is_late = False
        self._here = frozenset()
        self._beat.stop()
        self._pause.stop()
