"""The piece of a card on which one field stands, cut out so that it can be shown in a row beside others."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.core.errors import DamagedError, EnishiError, ImageError, NotFoundError
from app.core.messages import Message
from app.core.reading import Box, Side
from app.core.records import Card, Region
from app.operations.review_card import Pixels, decoded_page, pixels_of
from app.operations.session import Session

if TYPE_CHECKING:
    from app.ocr.imaging.image import Image

_BESIDE = 0.6
"""Room left and right of a piece, in heights of its line: what a box cut off shows there."""
_ABOVE = 0.15
"""Room above and below."""
_WHOLE = 900
"""Pixels of the long side of a card that is shown whole."""
_COLUMN = 1.8
"""Times its width from which on a piece is a column of characters."""
_GAP = 0.12
"""Paper between the characters of a column that are put in a row, in widths of the column."""
_SQUARE = 0.9
"""Height up to which parts of ink in a column may be one character, in widths of the cut column."""


@dataclass(frozen=True, slots=True)
class PiecePicture:
    """What stands on the card, or what is left of it and a sentence on why."""

    card: str
    pixels: Pixels | None
    scale: float = 1.0
    """Pixels of the picture for one pixel that was scanned."""
    trouble: Message | EnishiError | None = None


def piece_picture(session: Session, card_id: str, side: Side, box: Box | None) -> PiecePicture:
    """What stands in a box of an upright side (its pixels), or the whole side where there is no box.

    A column of characters comes as a row. Where the page is damaged the piece is cut from the thumbnail. Raises
    NotFoundError where there is no such card.
    """
    card = session.store.get(Card, card_id)
    region = next((item for item in card.regions if item.side is side), None)
    if region is None:
        return PiecePicture(card_id, None, trouble=Message("名刺の画像がない連絡先です。"))
    try:
        page = decoded_page(session.store.image(region.page))
    except (DamagedError, NotFoundError, ImageError) as error:
        return _from_thumbnail(session, card_id, region, box, error)
    return _cut(card_id, page, region, box)


def _cut(card_id: str, page: Image, region: Region, box: Box | None) -> PiecePicture:
    from app.ocr.imaging.crop import crop, page_quad, quad_size, to_page

    found = all(region.size)
    quad = region.quad if found else page_quad(page)
    size = region.size if found else quad_size(quad)
    if box is None:
        image = crop(page, quad, long_side=_WHOLE)
        return PiecePicture(card_id, pixels_of(image), max(image.shape[:2]) / max(size))
    room = _with_room(box, size)
    image = crop(page, to_page(room, quad, size))
    if _is_column(box):
        image = column_as_row(image)
    return PiecePicture(card_id, pixels_of(image))


def _from_thumbnail(
    session: Session, card_id: str, region: Region, box: Box | None, error: EnishiError
) -> PiecePicture:
    from app.ocr.imaging.crop import crop, scaled
    from app.ocr.imaging.decode import decode_image

    small = session.store.thumbnails.get(card_id, region.side)
    if small is None:
        return PiecePicture(card_id, None, trouble=error)
    image = decode_image(small)
    ratio = max(image.shape[:2]) / max(*region.size, 1)
    if box is not None and all(region.size):
        image = crop(image, scaled(_with_room(box, region.size), ratio))
    return PiecePicture(card_id, pixels_of(image), ratio, error)


def _with_room(box: Box, size: tuple[int, int]) -> Box:
    """The upright rectangle round a box, with room along the line of text, within the side."""
    xs, ys = [x for x, _ in box], [y for _, y in box]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    line = min(width, height)
    along, across = line * _BESIDE, line * _ABOVE
    dx, dy = (across, along) if _is_column(box) else (along, across)
    left, top = max(0.0, min(xs) - dx), max(0.0, min(ys) - dy)
    right, bottom = min(float(size[0]), max(xs) + dx), min(float(size[1]), max(ys) + dy)
    return (left, top), (right, top), (right, bottom), (left, bottom)


def _is_column(box: Box) -> bool:
    xs, ys = [x for x, _ in box], [y for _, y in box]
    return max(ys) - min(ys) > _COLUMN * (max(xs) - min(xs))


def column_as_row(image: Image) -> Image:
    """The characters of a column side by side, cut where no ink is, so that they can be read along a row.

    Nothing is left out: every line of pixels is in one of the parts.
    """
    import numpy as np

    width = image.shape[1]
    parts = [image[top:bottom] for top, bottom in _characters(image)]
    tallest = max(part.shape[0] for part in parts)
    paper = np.median(image.reshape(-1, image.shape[2]), axis=0).astype(np.uint8)
    gap = max(1, round(width * _GAP))
    row = np.empty((tallest, len(parts) * (width + gap) - gap, image.shape[2]), np.uint8)
    row[:] = paper
    for number, part in enumerate(parts):
        left, top = number * (width + gap), (tallest - part.shape[0]) // 2
        row[top : top + part.shape[0], left : left + width] = part
    return row


def _characters(image: Image) -> list[tuple[int, int]]:
    """The parts (from, to) of a column that hold a character each, in the middle of the gaps between them."""
    import cv2
    import numpy as np

    height, width = image.shape[:2]
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY).astype(np.int16)
    # Ink is what stands out from the paper; a line that only noise crosses is a gap.
    contrast = np.abs(grey - np.median(grey)).max(axis=1)
    ink = contrast > max(24, contrast.max() // 4)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], ink, [False]]).astype(np.int8)))
    runs = [(int(top), int(bottom)) for top, bottom in zip(edges[::2], edges[1::2], strict=True)]
    cuts = [0]
    top = runs[0][0] if runs else 0
    for (_, bottom), (following, end) in pairwise(runs):
        # The parts of one kanji (三, 二) lie within a square; the next kanji lies beyond.
        if end - top > width * _SQUARE:
            cuts.append((bottom + following) // 2)
            top = following
    return list(zip(cuts, [*cuts[1:], height], strict=True))
