"""The engine beside the review, started when it is first needed, and again where it went to rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.background.region import CardReadAgain, NotRead, PieceRead, ReadAgain, ReadPiece, serve_review
from app.core.errors import EnishiError
from app.ui.desk import Desk
from app.ui.tasks import Task


class Engine(QObject):
    """Reads pieces of cards and turned cards; answers come as signals."""

    piece_read = Signal(object)
    """PieceRead."""
    card_read = Signal(str)
    """The id of a card that has another reading."""
    failed = Signal(object)
    """EnishiError: an order came to nothing."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._orders: list[ReadPiece | ReadAgain] = []
        """Those without an answer, so that none is lost where the process just went to rest."""

    @property
    def is_busy(self) -> bool:
        return bool(self._orders)

    def warm(self) -> None:
        """Have it ready: loading the models takes one or two seconds."""
        if self._task is None or self._task.state.is_over:
            self._task = self._desk.assist(serve_review)
            self._task.told.connect(self._hear)
            self._task.finished.connect(self._rest)
            self._task.failed.connect(self._fail)

    def obey(self, order: ReadPiece | ReadAgain) -> None:
        """Do it as soon as the engine is ready. A window that was locked meanwhile wants nothing any more."""
        if not self._desk.is_open:
            return
        self.warm()
        self._orders.append(order)
        if self._task:
            self._task.send(order)

    @Slot(object)
    def _hear(self, event: object) -> None:
        match event:
            case PieceRead(order=order):
                self._done(order)
                self.piece_read.emit(event)
            case CardReadAgain(card):
                self._done(ReadAgain(card))
                self.card_read.emit(card)
            case NotRead(order, error):
                self._done(order)
                self.failed.emit(error)

    def _done(self, order: ReadPiece | ReadAgain) -> None:
        if order in self._orders:
            self._orders.remove(order)

    @Slot()
    def _rest(self) -> None:
        orders, self._orders = self._orders, []
        for order in orders:
            self.obey(order)

    @Slot(object)
    def _fail(self, error: EnishiError) -> None:
        self._orders.clear()
        self.failed.emit(error)
