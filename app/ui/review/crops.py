"""The pieces of a card that somebody has to look at, so that each can be shown beside its text at the same time."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.core.reading import FieldName
from app.operations.review_card import CardToCheck, FieldToCheck
from app.operations.review_piece import stands_sideways
from app.ui.desk import Desk
from app.ui.review.by_field.pictures import Piece, PiecePictures
from app.ui.review.picture import CardPicture


class Crops(QObject):
    """Fetches the pieces of the card in front, and of the next one beforehand."""

    came = Signal(str)
    """A card's id: one of its pieces is at hand."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = PiecePictures(desk, self)
        self._pictures.came.connect(self.came)

    def want(self, *cards: CardToCheck | None) -> None:
        """Have the pieces of the fields of these cards that want a look, those of the first card first."""
        found = (_piece(card, field) for card in cards if card for field in card.fields if field.wants_look)
        self._pictures.want(piece for piece in found if piece)

    def of(self, card: CardToCheck, fields: Iterable[FieldName]) -> dict[FieldName, CardPicture]:
        """The pieces of some fields that are at hand, or why there is none."""
        found = {}
        for name in fields:
            piece = _piece(card, card.field(name))
            picture = self._pictures.get(piece) if piece else None
            if picture is not None:
                found[name] = picture
        return found

    @property
    def is_busy(self) -> bool:
        """Whether pieces are being fetched."""
        return self._pictures.is_busy


def _piece(card: CardToCheck, field: FieldToCheck) -> Piece | None:
    """Where a field stands; None where nobody knows."""
    best = field.candidate(field.value)
    return (card.id, best.side, best.box, stands_sideways(card, field)) if best and best.box else None
