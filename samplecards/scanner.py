"""What a feeder makes of a card: pages with the card askew on the scanner's background, and where it lies on them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

import cv2
import numpy as np
import numpy.typing as npt

from app.core.reading import Box, Side
from samplecards.canvas import BgrImage
from samplecards.cards import CardImage, CardTruth

_MILLIMETRES_PER_INCH = 25.4
_BACKGROUNDS = {"dark": 42, "grey": 120, "white": 248}


@dataclass(frozen=True, slots=True)
class ScanFaults:
    """The conditions of one scan; as made without arguments, a clean one on a dark background."""

    background: int = _BACKGROUNDS["dark"]
    """Grey level behind the card, 0 to 255."""
    margin: float = 5.0
    """Millimetres of background round a card."""
    skew: float = 0.0
    """Degrees clockwise that the front lies askew; the back lies askew the other way."""
    turn: int = 0
    """Clockwise quarter turns in degrees (0, 90, 180, 270) with which the card was put in."""
    blur: float = 0.0
    """Standard deviation in pixels."""
    noise: float = 0.0
    """Standard deviation of the sensor's noise in grey levels."""
    shadow: float = 0.0
    """How dark the shadow along the card's edge is, 0 to 1."""
    jpeg_quality: int = 90
    """0 to 100; used where a page is encoded."""

    def __post_init__(self) -> None:
        """Raises ValueError where the turn is no quarter turn."""
        if self.turn not in {0, 90, 180, 270}:
            raise ValueError(f"not a quarter turn: {self.turn}")

    @classmethod
    def mild(cls, seed: int) -> Self:
        """Conditions of an ordinary day: askew by up to 2°, one card in ten put in the wrong way round."""
        rng = random.Random(seed)
        return cls(
            background=rng.choices(tuple(_BACKGROUNDS.values()), (50, 25, 25))[0],
            margin=rng.uniform(3.0, 7.0),
            skew=rng.uniform(-2.0, 2.0),
            turn=rng.choices((0, 90, 180, 270), (90, 2, 6, 2))[0],
            blur=rng.uniform(0.3, 0.6),
            noise=rng.uniform(1.0, 2.5),
            shadow=rng.uniform(0.2, 0.5),
            jpeg_quality=rng.randint(80, 92),
        )

    @classmethod
    def rough(cls, seed: int) -> Self:
        """Conditions of a bad day: askew by up to 5°, turned anyhow, blurred, noisy and strongly compressed."""
        rng = random.Random(seed)
        return cls(
            background=rng.choice(tuple(_BACKGROUNDS.values())),
            margin=rng.uniform(1.0, 10.0),
            skew=rng.uniform(-5.0, 5.0),
            turn=rng.choice((0, 90, 180, 270)),
            blur=rng.uniform(0.5, 1.1),
            noise=rng.uniform(2.0, 5.0),
            shadow=rng.uniform(0.3, 0.8),
            jpeg_quality=rng.randint(55, 85),
        )


@dataclass(frozen=True, slots=True)
class PlacedSide:
    """Where one side of a card lies on a page (see ``app.core.reading.SideReading``)."""

    card: CardTruth
    side: Side
    quad: Box
    """Its corners in the page's pixels, clockwise from the one that is top left once upright."""
    rotation: int
    """Clockwise quarter turns in degrees that make it upright."""
    blank: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet as scanned."""

    image: BgrImage
    cards: tuple[PlacedSide, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """Both sides of a sheet."""

    front: Page
    back: Page | None
    """None where the scanner was set to one side."""
    jpeg_quality: int


def scan(card: CardImage, seed: int, faults: ScanFaults | None = None, *, duplex: bool = True) -> Scan:
    """One card through the feeder, under ``ScanFaults.mild(seed)`` unless told otherwise.

    The page is as large as the card as it lies, and the margin round it.
    """
    faults = faults or ScanFaults.mild(seed)
    angle = faults.turn + faults.skew
    extent = np.abs(_rotation(angle)) @ np.array(_size(card.front))
    margin = 2 * _pixels(faults.margin, card.dpi)
    width, height = (round(float(side)) + margin for side in extent)
    spots = [_Spot(card, width / 2, height / 2, angle)]
    return _scan(spots, (width, height), faults, seed, duplex=duplex)


def sheet_of(
    cards: Sequence[CardImage],
    seed: int,
    faults: ScanFaults | None = None,
    *,
    duplex: bool = True,
    size: tuple[float, float] = (210.0, 297.0),
) -> Scan:
    """Several cards on one sheet of ``size`` millimetres, in rows from the top left, each askew in its own way.

    The skew of ``faults`` is the most that a card lies askew. Raises ValueError
    where the cards are none, do not fit, or differ in resolution.
    """
    if len({card.dpi for card in cards}) != 1:
        raise ValueError("cards of one resolution are needed")
    faults = faults or replace(ScanFaults.mild(seed), turn=0)
    rng = random.Random(seed)
    dpi = cards[0].dpi
    width, height = (_pixels(side, dpi) for side in size)
    margin = _pixels(faults.margin, dpi)
    spots = []
    x, y, row_height = margin, margin, 0
    for card in cards:
        angle = faults.turn + rng.uniform(-1, 1) * faults.skew
        card_width, card_height = np.ceil(np.abs(_rotation(angle)) @ np.array(_size(card.front))).astype(int)
        if x + card_width + margin > width:
            x, y, row_height = margin, y + row_height + margin, 0
        if x + card_width + margin > width or y + card_height + margin > height:
            raise ValueError(f"{len(cards)} cards do not fit on the sheet")
        spots.append(_Spot(card, x + card_width / 2, y + card_height / 2, angle))
        x += card_width + margin
        row_height = max(row_height, card_height)
    return _scan(spots, (width, height), faults, seed, duplex=duplex)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the middle of a card lies on the front page, and its angle in degrees clockwise."""

    card: CardImage
    x: float
    y: float
    angle: float


def _scan(spots: list[_Spot], size: tuple[int, int], faults: ScanFaults, seed: int, *, duplex: bool) -> Scan:
    front = _page((_front(spot) for spot in spots), size, faults, seed)
    back = _page((_back(spot, size[0]) for spot in spots), size, faults, seed + 1) if duplex else None
    return Scan(front, back, faults.jpeg_quality)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A side as it is to be laid on a page: ``angle`` is clockwise, in degrees."""

    image: BgrImage
    truth: CardTruth
    side: Side
    x: float
    y: float
    angle: float
    blank: bool


def _front(spot: _Spot) -> _Laid:
    card = spot.card
    return _Laid(card.front, card.truth, Side.FRONT, spot.x, spot.y, spot.angle, blank=False)


def _back(spot: _Spot, page_width: int) -> _Laid:
    """A duplex feeder looks at the sheet from behind: x is mirrored and every turn goes the other way."""
    card = spot.card
    image = card.back
    angle = -spot.angle
    if image is None:
        image = np.full_like(card.front, card.stock[::-1])
    elif image.shape != card.front.shape:
        # A landscape back of a portrait card.
        angle += 90
    return _Laid(image, card.truth, Side.BACK, page_width - spot.x, spot.y, angle, blank=card.back is None)


def _page(sides: Iterable[_Laid], size: tuple[int, int], faults: ScanFaults, seed: int) -> Page:
    width, height = size
    page: BgrImage = np.full((height, width, 3), faults.background, np.uint8)
    placed = []
    for laid in sides:
        matrix = _placing(laid)
        quad = _quad(laid, matrix)
        if faults.shadow:
            _cast_shadow(page, quad, faults.shadow)
        cv2.warpAffine(
            laid.image, matrix, size, dst=page, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT
        )
        rotation = round(-laid.angle / 90) * 90 % 360
        placed.append(PlacedSide(laid.truth, laid.side, quad, rotation, laid.blank))
    if faults.blur:
        page = cv2.GaussianBlur(page, (0, 0), faults.blur).astype(np.uint8, copy=False)
    if faults.noise:
        page = _noisy(page, faults.noise, seed)
    return Page(page, tuple(placed))


def _placing(laid: _Laid) -> npt.NDArray[np.float64]:
    """The 2 × 3 matrix from pixels of the upright side to those of the page."""
    turning = _rotation(laid.angle)
    middle = (np.array(_size(laid.image)) - 1) / 2
    shift = np.array((laid.x, laid.y)) - turning @ middle
    return np.column_stack((turning, shift))


def _quad(laid: _Laid, matrix: npt.NDArray[np.float64]) -> Box:
    right, bottom = (side - 1 for side in _size(laid.image))
    corners = ((0, 0), (right, 0), (right, bottom), (0, bottom))
    a, b, c, d = ((float(x), float(y)) for x, y in (matrix @ np.array((*corner, 1.0)) for corner in corners))
    return a, b, c, d


def _cast_shadow(page: BgrImage, quad: Box, strength: float) -> None:
    """Darken a strip round the card, more to the lower right, fading outwards."""
    corners = np.array(quad)
    for step, share in ((6, 0.35), (3, 0.6), (1, 1.0)):
        outline = np.rint(corners + np.sign(corners - corners.mean(axis=0)) * step + step / 2).astype(
            np.int32
        )
        level = page[0, 0].astype(float) * (1 - 0.6 * strength * share)
        cv2.fillConvexPoly(page, outline, level.tolist(), cv2.LINE_AA)


def _noisy(page: BgrImage, sigma: float, seed: int) -> BgrImage:
    height, width = page.shape[:2]
    tile = _noise_tile()
    rng = random.Random(seed)
    top, left = rng.randrange(tile.shape[0]), rng.randrange(tile.shape[1])
    rolled = np.roll(tile, (top, left), axis=(0, 1))
    repeats = (-(-height // tile.shape[0]), -(-width // tile.shape[1]), 1)
    grain = np.tile(rolled, repeats)[:height, :width]
    noisy: BgrImage = cv2.addWeighted(page, 1.0, grain, sigma, 0.0, dtype=cv2.CV_8U)
    return noisy


@lru_cache(maxsize=1)
def _noise_tile() -> npt.NDArray[np.float32]:
    """Grey noise of standard deviation 1 with a little colour, to be repeated over a page."""
    rng = np.random.default_rng(0)
    grey = rng.standard_normal((512, 512, 1), np.float32)
    return (0.9 * grey + 0.45 * rng.standard_normal((512, 512, 3), np.float32)).astype(np.float32)


def _rotation(degrees: float) -> npt.NDArray[np.float64]:
    """Clockwise on a page whose y runs down."""
    angle = np.deg2rad(degrees)
    return np.array(((np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))))


def _size(image: BgrImage) -> tuple[int, int]:
    height, width = image.shape[:2]
    return width, height


def _pixels(millimetres: float, dpi: int) -> int:
    return round(millimetres * dpi / _MILLIMETRES_PER_INCH)
