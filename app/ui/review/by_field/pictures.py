"""Pieces of cards for the rows that are looked at: cut by the desk, a few at a time, and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.core.errors import EnishiError
from app.core.reading import Box, Side
from app.operations.review_fields import PieceToCheck
from app.operations.review_piece import PiecePicture, piece_picture
from app.ui.desk import Desk
from app.ui.kit.words import sentence
from app.ui.review.far import FarImages
from app.ui.review.picture import CardPicture, image_from

Piece = tuple[str, Side, Box | None, bool]
"""A card, one of its sides, where on it, and whether on its side."""


def piece_of(row: PieceToCheck) -> Piece:
    """What a row shows of its card."""
    return row.card, row.side, row.box, row.sideways


_KEPT = 256
_AT_ONCE = 2
"""Questions under way, so that what the user decides waits for no more than these."""


class PiecePictures(QObject):
    """Pictures by piece. What is wanted last comes first; what was scrolled past is not fetched."""

    came = Signal(str)
    """A card's id: one of its pieces is at hand."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures: OrderedDict[Piece, CardPicture] = OrderedDict()
        self._asked: list[Piece] = []
        self._wanted: list[Piece] = []
        self._far = FarImages.of(desk)
        self._far.came.connect(self._cut_again)

    @property
    def is_busy(self) -> bool:
        """Whether pieces are being fetched."""
        return bool(self._asked)

    def get(self, piece: Piece) -> CardPicture | None:
        """A piece, or None while it is not at hand."""
        found = self._pictures.get(piece)
        if found is not None:
            self._pictures.move_to_end(piece)
        return found

    def want(self, pieces: Iterable[Piece]) -> None:
        """Have these, in this order, and no others any more."""
        known = (self._pictures, self._asked)
        self._wanted = [piece for piece in pieces if not any(piece in there for there in known)]
        self._ask()

    def forget(self) -> None:
        """What was cut may be cut otherwise now, as after a turn."""
        self._pictures.clear()

    def _ask(self) -> None:
        while self._wanted and len(self._asked) < _AT_ONCE:
            piece = self._wanted.pop(0)
            self._asked.append(piece)
            self._desk.ask(piece_picture, *piece).then(self._keep).otherwise(self._pass_over)

    def _keep(self, found: PiecePicture) -> None:
        """Questions are answered in the order in which they were asked."""
        piece = self._asked.pop(0)
        words = self._far.words(found.card, found.trouble)
        trouble = words or (sentence(found.trouble) if found.trouble else "")
        image = image_from(found.pixels) if found.pixels else QImage()
        size = round(image.width() / found.scale), round(image.height() / found.scale)
        self._pictures[piece] = CardPicture(image, size, trouble)
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.came.emit(piece[0])
        self._ask()

    def _cut_again(self, card: str) -> None:
        """The images of a card came from the server."""
        again = [piece for piece in self._pictures if piece[0] == card]
        for piece in again:
            del self._pictures[piece]
        self._wanted = [*again, *self._wanted]
        self._ask()

    def _pass_over(self, error: EnishiError) -> None:
        piece = self._asked.pop(0)
        self._pictures[piece] = CardPicture(trouble=sentence(error))
        self.came.emit(piece[0])
        self._ask()
