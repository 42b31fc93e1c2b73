"""A process with a warm engine beside the review: it reads what a person points at, and cards that were turned."""

from __future__ import annotations

import time
from dataclasses import dataclass

from app.background.line import Line
from app.core.errors import EnishiError
from app.core.reading import Box, FieldName, Side
from app.operations.review_reading import CardReader
from app.operations.session import Session

KEPT_SECONDS = 180.0
"""How long an engine without work is kept; it holds 0.4–0.7 GB."""
_LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class ReadPiece:
    """An order: read this box (pixels of the upright side) for a field."""

    card: str
    side: Side
    box: Box
    field: FieldName


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """An order: read a card again, as it is turned now."""

    card: str


@dataclass(frozen=True, slots=True)
class PieceRead:
    """What a box says, best first; empty where nothing in it is legible."""

    order: ReadPiece
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardReadAgain:
    """A card has another reading."""

    card: str


@dataclass(frozen=True, slots=True)
class NotRead:
    """Why an order came to nothing. Nothing was changed."""

    order: ReadPiece | ReadAgain
    error: EnishiError


def serve_review(session: Session, line: Line, kept_seconds: float = KEPT_SECONDS) -> None:
    """Obey ReadPiece and ReadAgain until nothing comes for a while. Raises EngineError, Stopped."""
    reader = CardReader(session)
    last = time.monotonic()
    while time.monotonic() - last < kept_seconds:
        for order in line.orders(_LOOK_SECONDS):
            line.tell(_obey(reader, order))
            last = time.monotonic()
        line.check()


def _obey(reader: CardReader, order: object) -> PieceRead | CardReadAgain | NotRead:
    assert isinstance(order, (ReadPiece, ReadAgain))
    try:
        if isinstance(order, ReadPiece):
            return PieceRead(order, reader.read_piece(order.card, order.side, order.box, order.field))
        reader.read_again(order.card)
        return CardReadAgain(order.card)
    except EnishiError as error:
        return NotRead(order, error)
