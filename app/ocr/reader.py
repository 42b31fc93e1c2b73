"""One sheet as it was scanned → the cards on it, read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import cv2

from app.core.reading import Box, CardReading, Line, Side, SideReading
from app.ocr.engine import DEFAULT_ENGINE, EngineOptions, create_engine
from app.ocr.fields.card import candidates_of, drafts_of, sure_fields
from app.ocr.imaging.blank import LONG_SIDE, is_blank
from app.ocr.imaging.cards import find_cards
from app.ocr.imaging.crop import crop, page_quad, quad_size, turned
from app.ocr.imaging.decode import decode_image
from app.ocr.imaging.image import Image
from app.ocr.imaging.orientation import OrientationNet
from app.ocr.imaging.pairing import Pair, mirror, pair_cards
from app.ocr.imaging.thumbnail import thumbnail
from app.ocr.proof.proving import prove
from app.ocr.proof.second import SecondReaders
from app.ocr.proof.variants import VariantVerifier
from app.ocr.proof.witnesses import CardRecord, LiveWitnesses, record
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
        self._verifier = VariantVerifier()
        self._second = SecondReaders() if (options or EngineOptions()).second_readers else SecondReaders({})

    def read(self, front: bytes, back: bytes | None = None, *, second_readers: bool = True) -> SheetReading:
        """Read a sheet's pages (JPEG or PNG). Raises ImageError where one cannot be decoded.

        A page without any card counts as one card, so nothing that was scanned
        is lost; a blank side is marked and stays. With ``second_readers`` false,
        none is asked.
        """
        others = self._second if second_readers else SecondReaders({})
        return SheetReading(tuple(self._card(seen, others) for seen in self._cards(front, back)))

    def read_image(self, image: bytes) -> tuple[SheetCard, ...]:
        """The cards of one page, each with its front only. Raises ImageError."""
        return self.read(image).cards

    def record(self, front: bytes, back: bytes | None = None) -> tuple[CardRecord, ...]:
        """The cards of a sheet with what every second reader makes of every line, for fitting. Raises ImageError.

        ``drafts_of`` and ``prove`` with ``RecordedWitnesses`` then do without
        the images what ``read`` does.
        """
        return tuple(
            CardRecord(seen.sides, record(self._witnesses(seen, self._second), seen.lines))
            for seen in self._cards(front, back)
        )

    def _cards(self, front: bytes, back: bytes | None) -> Iterator[_Seen]:
        pages = {Side.FRONT: decode_image(front)}
        if back is not None:
            pages[Side.BACK] = decode_image(back)
        for pair in _pairs(pages):
            seen = _Seen()
            for side, quad in zip(Side, pair, strict=True):
                if quad is not None:
                    self._look(seen, side, pages[side], quad)
            yield seen

    def _look(self, seen: _Seen, side: Side, page: Image, quad: Box) -> None:
        small = crop(page, quad, long_side=LONG_SIDE)
        if is_blank(small):
            seen.add(SideReading(side, quad, 0, quad_size(quad), blank=True), small, small)
            return
        upright = read_upright(self._engine, self._net, page, quad, small)
        height, width = upright.image.shape[:2]
        reading = SideReading(side, upright.quad, upright.rotation, (width, height), lines=upright.lines)
        seen.add(reading, upright.image, crop(small, turned(page_quad(small), upright.rotation)))

    def _card(self, seen: _Seen, others: SecondReaders) -> SheetCard:
        drafts = drafts_of(seen.sides)
        prove(drafts, seen.lines, self._witnesses(seen, others), sure_fields)
        engine = self._engine
        models = engine.models + others.models
        reading = CardReading(engine.name, engine.version, models, seen.sides, candidates_of(drafts))
        return SheetCard(reading, {side: thumbnail(small) for side, small in seen.small.items()})

    def _witnesses(self, seen: _Seen, others: SecondReaders) -> LiveWitnesses:
        return LiveWitnesses(others, self._verifier, seen.images, seen.lines)


class _Seen:
    """One card while it is read: its sides upright, and what the engine made of them."""

    def __init__(self) -> None:
        self.sides: tuple[SideReading, ...] = ()
        self.images: dict[Side, Image] = {}
        self.small: dict[Side, Image] = {}
        """The same at ``LONG_SIDE`` pixels, or as large where that is less."""

    def add(self, reading: SideReading, image: Image, small: Image) -> None:
        self.sides += (reading,)
        self.images[reading.side] = image
        self.small[reading.side] = small

    @property
    def lines(self) -> dict[Side, tuple[Line, ...]]:
        return {side.side: side.lines for side in self.sides}


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
