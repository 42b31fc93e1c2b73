"""One sheet as it was scanned → the cards on it, read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2

from app.core.reading import Box, CardReading, Side, SideReading
from app.ocr.engine import DEFAULT_ENGINE, EngineOptions, create_engine
from app.ocr.fields import read_fields
from app.ocr.imaging.blank import LONG_SIDE, is_blank
from app.ocr.imaging.cards import find_cards
from app.ocr.imaging.crop import crop, page_quad, quad_size
from app.ocr.imaging.decode import decode_image
from app.ocr.imaging.image import Image
from app.ocr.imaging.orientation import OrientationNet
from app.ocr.imaging.pairing import Pair, pair_cards
from app.ocr.upright import read_upright

THUMBNAIL_SIDE = 480
_THUMBNAIL_QUALITY = 80


@dataclass(frozen=True, slots=True)
class SheetCard:
    """One card of a sheet."""

    reading: CardReading
    thumbnails: Mapping[Side, bytes]
    """Each side upright, as JPEG of at most ``THUMBNAIL_SIDE`` pixels."""


@dataclass(frozen=True, slots=True)
class SheetReading:
    """All cards of a sheet, at least one."""

    cards: tuple[SheetCard, ...]


class SheetReader:
    """Reads sheets one after the other; holds the models. For one thread."""

    def __init__(self, engine_name: str = DEFAULT_ENGINE, options: EngineOptions | None = None) -> None:
        """Raises EngineError where the engine lacks its package or models."""
        cv2.setNumThreads(1)
        self._engine = create_engine(engine_name, options)
        self._net = OrientationNet()

    def read(self, front: bytes, back: bytes | None = None) -> SheetReading:
        """Read a sheet's pages (JPEG or PNG). Raises ImageError where one cannot be decoded.

        A page without any card counts as one card, so nothing that was scanned
        is lost; a blank side is marked and stays.
        """
        pages = {Side.FRONT: decode_image(front)}
        if back is not None:
            pages[Side.BACK] = decode_image(back)
        return SheetReading(tuple(self._card(pages, pair) for pair in _pairs(pages)))

    def read_image(self, image: bytes) -> tuple[SheetCard, ...]:
        """The cards of one page, each with its front only. Raises ImageError."""
        return self.read(image).cards

    def _card(self, pages: Mapping[Side, Image], pair: Pair) -> SheetCard:
        sides: list[SideReading] = []
        thumbnails: dict[Side, bytes] = {}
        for side, quad in zip(Side, pair, strict=True):
            if quad is not None:
                reading, thumbnails[side] = self._side(side, pages[side], quad)
                sides.append(reading)
        engine = self._engine
        return SheetCard(
            CardReading(engine.name, engine.version, engine.models, tuple(sides), read_fields(sides)),
            thumbnails,
        )

    def _side(self, side: Side, page: Image, quad: Box) -> tuple[SideReading, bytes]:
        small = crop(page, quad, long_side=LONG_SIDE)
        if is_blank(small):
            return SideReading(side, quad, 0, quad_size(quad), blank=True), _thumbnail(small)
        upright = read_upright(self._engine, self._net, page, quad, small)
        height, width = upright.image.shape[:2]
        reading = SideReading(side, upright.quad, upright.rotation, (width, height), lines=upright.lines)
        return reading, _thumbnail(upright.image)


def _pairs(pages: Mapping[Side, Image]) -> tuple[Pair, ...]:
    quads = {side: find_cards(page) or (page_quad(page),) for side, page in pages.items()}
    front, back = pages[Side.FRONT], pages.get(Side.BACK)
    if back is None:
        return tuple((quad, None) for quad in quads[Side.FRONT])
    return pair_cards(quads[Side.FRONT], quads[Side.BACK], front.shape[1], back.shape[1])


def _thumbnail(image: Image) -> bytes:
    small = crop(image, page_quad(image), long_side=THUMBNAIL_SIDE)
    _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, _THUMBNAIL_QUALITY])
    return data.tobytes()
