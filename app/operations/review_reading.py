"""Reading a piece of a card that a person pointed at, and a whole card anew after it was turned."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import NotFoundError
from app.core.reading import Box, CardReading, FieldName, Side, SideReading
from app.core.records import Card, Region
from app.db.door import Undo
from app.db.reading_queue import ReadingState
from app.operations import settings
from app.operations.learning import learn
from app.operations.session import Session

if TYPE_CHECKING:
    from app.ocr.imaging.image import Image

_EDGE = 24
"""Pixels put round a piece: the engine finds no text that touches the edge of its picture."""
_LEAST_HEIGHT = 64
"""Pixels to which a lower piece is enlarged; the recogniser sees lines 48 high."""

_NUMBERS = frozenset({FieldName.TEL, FieldName.FAX, FieldName.MOBILE})


class CardReader:
    """Holds the engine that the office chose. For one thread."""

    def __init__(self, session: Session) -> None:
        """Raises EngineError where the engine lacks its package or models."""
        from app.ocr.engine import DEFAULT_ENGINE, EngineOptions, create_engine

        store = session.store
        models = store.setting(settings.MODELS)
        options = EngineOptions(models=Path(models) if models else None)
        self._session = session
        self._engine = create_engine(store.setting(settings.ENGINE) or DEFAULT_ENGINE, options)

    def read_piece(self, card_id: str, side: Side, box: Box, field: FieldName) -> tuple[str, ...]:
        """What a box (pixels of the upright side) may say of a field, best first; empty where nothing is legible.

        Raises NotFoundError, DamagedError, ImageError.
        """
        from app.ocr.fields import read_fields
        from app.ocr.imaging.crop import crop, quad_size, to_page

        region, page, quad = self._side(card_id, side)
        size = region.size if all(region.size) else quad_size(quad)
        piece = _with_room(crop(page, to_page(box, quad, size)))
        lines = self._engine.read(piece)
        height, width = piece.shape[:2]
        reading = SideReading(side, _rectangle(width, height), 0, (width, height), lines=lines)
        fields = read_fields([reading])
        found = [candidate.value for name in _alike(field) for candidate in fields.get(name, ())]
        joint = "" if _is_spaceless("".join(line.text for line in lines)) else " "
        plain = joint.join(line.text.strip() for line in lines)
        return tuple(dict.fromkeys(text for text in (*found, plain) if text))

    def read_again(self, card_id: str) -> None:
        """Read all sides of a card as they are turned now; what persons decided stays.

        Raises NotFoundError, DamagedError, ImageError.
        """
        from app.ocr.fields import read_fields
        from app.ocr.imaging.crop import crop

        store = self._session.store
        card = store.get(Card, card_id)
        sides = []
        for region in card.regions:
            _, page, quad = self._side(card_id, region.side)
            image = crop(page, quad)
            lines = () if region.blank else self._engine.read(image)
            height, width = image.shape[:2]
            sides.append(
                SideReading(region.side, quad, region.rotation, (width, height), region.blank, lines)
            )
        engine = self._engine
        reading = CardReading(engine.name, engine.version, engine.models, tuple(sides), read_fields(sides))
        assessor = learn(self._session)
        operation = self._session.operation("card.reread", "もう一度読み取り", Undo.NEVER)
        with operation.transaction() as writer:
            assessor.record(writer, card_id, reading)
            if card.sheet and store.reading.state(card.sheet) is ReadingState.FAILED:
                store.reading.done(card.sheet)

    def _side(self, card_id: str, side: Side) -> tuple[Region, Image, Box]:
        """A side's region, its page, and where it lies on that."""
        from app.ocr.imaging.crop import page_quad
        from app.ocr.imaging.decode import decode_image

        store = self._session.store
        region = next((item for item in store.get(Card, card_id).regions if item.side is side), None)
        if region is None:
            raise NotFoundError("この面の画像はありません。")
        page = decode_image(store.image(region.page))
        return region, page, region.quad if all(region.size) else page_quad(page)


def _alike(field: FieldName) -> tuple[FieldName, ...]:
    """The field, and those that only a label tells from it, which a piece of a card may lack."""
    return (field, *(_NUMBERS - {field})) if field in _NUMBERS else (field,)


def _with_room(piece: Image) -> Image:
    """The piece, enlarged where it is low, with room round it in the colour of its edge."""
    import cv2
    import numpy as np

    ratio = max(1.0, _LEAST_HEIGHT / min(piece.shape[:2]))
    large = cv2.resize(piece, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_CUBIC) if ratio > 1 else piece
    edge = np.concatenate([large[0], large[-1], large[:, 0], large[:, -1]])
    paper = [float(value) for value in np.median(edge, axis=0)]
    room = cv2.copyMakeBorder(large, _EDGE, _EDGE, _EDGE, _EDGE, cv2.BORDER_CONSTANT, value=paper)
    return np.asarray(room, dtype=np.uint8)


def _rectangle(width: int, height: int) -> Box:
    return (0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height))


def _is_spaceless(text: str) -> bool:
    """Whether lines of this text are put together without a space, as Japanese is."""
    return any(ord(character) > 0x2E7F for character in text)
