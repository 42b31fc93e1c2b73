"""One sheet as it was scanned → the cards on it, read."""

from __future__ import annotations

import math
from collections.abc import Mapping

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
from app.ocr.imaging.pairing import Pair, mirror, pair_cards
from app.ocr.imaging.thumbnail import thumbnail
from app.ocr.sheets import SheetCard, SheetReading
from app.ocr.upright import read_upright

_SAME_SHAPE = 0.03
"""Pages whose proportions differ by more show different parts of the sheet."""


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
            return SideReading(side, quad, 0, quad_size(quad), blank=True), thumbnail(small)
        upright = read_upright(self._engine, self._net, page, quad, small)
        height, width = upright.image.shape[:2]
        reading = SideReading(side, upright.quad, upright.rotation, (width, height), lines=upright.lines)
        return reading, thumbnail(upright.image)


def _pairs(pages: Mapping[Side, Image]) -> tuple[Pair, ...]:
    front, back = pages[Side.FRONT], pages.get(Side.BACK)
    fronts = find_cards(front) or (page_quad(front),)
    if back is None:
        return tuple((quad, None) for quad in fronts)
    backs = find_cards(back)
    if backs in ((), (page_quad(back),)):
        backs = _behind(fronts, front, back)
    return pair_cards(fronts, backs, front.shape[1], back.shape[1])


def _behind(fronts: tuple[Box, ...], front: Image, back: Image) -> tuple[Box, ...]:
    """Where the cards of the front page lie on a back page that shows no edge of any, as white on white does."""
    across, down = back.shape[1] / front.shape[1], back.shape[0] / front.shape[0]
    if fronts == (page_quad(front),) or not math.isclose(across, down, rel_tol=_SAME_SHAPE):
        return (page_quad(back),)
    return tuple(mirror(quad, front.shape[1], across) for quad in fronts)
