"""The piece of a card on which one field stands, cut out so that it can be shown in a row beside others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.errors import DamagedError, EnishiError, ImageError, NotFoundError
from app.core.messages import Message
from app.core.reading import Box, Side
from app.core.records import Card, Region
from app.operations.review_card import CardToCheck, FieldToCheck, Pixels, decoded_page, pixels_of
from app.operations.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.ocr.imaging.image import Image

_BESIDE, _MOST_BESIDE = 0.6, 28.0
"""Room left and right of a piece, in heights of its line and in pixels: what a box cut off shows there."""
_ABOVE, _MOST_ABOVE = 0.15, 6.0
"""Room above and below."""
_WHOLE = 900
"""Pixels of the long side of a card that is shown whole."""
_COLUMN = 1.8
"""Times its width from which on a piece is a column of characters."""
_NUMERALS = frozenset("〇一二三四五六七八九")
_UPRIGHT = 0.75
"""Height of a character of a column that stands upright, in widths of the column, at the least."""
_GAP = 0.15
"""Paper between the characters of a column that are put in a row, in widths of the column."""
_SQUARE = 1.15
"""Height up to which parts of ink in a column may be one character, in widths of the column."""
_NARROW = 0.6
"""Width by that of the widest column up to which ink is furigana, which goes with the column beside it."""


@dataclass(frozen=True, slots=True)
class PiecePicture:
    """What stands on the card, or what is left of it and a sentence on why."""

    card: str
    pixels: Pixels | None
    scale: float = 1.0
    """Pixels of the picture for one pixel that was scanned."""
    trouble: Message | EnishiError | None = None


def is_sideways(text: str, box: Box | None) -> bool:
    """Whether a text stands in a column on its side, as Latin letters do: it is shorter than upright ones would be."""
    if box is None or not text.isascii() or not _is_column(box):
        return False
    width, height = _extent(box)
    return height < _UPRIGHT * width * len(text)


def stands_sideways(card: CardToCheck, field: FieldToCheck) -> bool:
    """Whether the best reading of a field stands on its side; a number that is printed in kanji (〇三) does not."""
    best = field.candidate(field.value)
    if best is None or best.box is None or not is_sideways(field.value, best.box):
        return False
    lines = next((side.lines for side in card.sides if side.side is best.side), ())
    x, y = (sum(corner) / len(best.box) for corner in zip(*best.box, strict=True))
    return not any(_NUMERALS & set(line.text) and _holds(line.box, x, y) for line in lines)


def _holds(box: Box, x: float, y: float) -> bool:
    xs, ys = [left for left, _ in box], [top for _, top in box]
    return min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)


def piece_picture(
    session: Session, card_id: str, side: Side, box: Box | None, sideways: bool = False
) -> PiecePicture:
    """What stands in a box of an upright side (its pixels), or the whole side where there is no box.

    A column of characters comes as a row, and what stands ``sideways`` in it is turned. Where the page is damaged the piece is cut from the thumbnail. Raises
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
    return _cut(card_id, page, region, box, sideways=sideways)


def _cut(card_id: str, page: Image, region: Region, box: Box | None, *, sideways: bool) -> PiecePicture:
    from app.ocr.imaging.crop import crop, page_quad, quad_size, to_page, turned

    found = all(region.size)
    quad = region.quad if found else page_quad(page)
    size = region.size if found else quad_size(quad)
    if box is None:
        image = crop(page, quad, long_side=_WHOLE)
        return PiecePicture(card_id, pixels_of(image), max(image.shape[:2]) / max(size))
    room = _with_room(box, size)
    image = crop(page, to_page(room, quad, size))
    if sideways:
        image = crop(image, turned(page_quad(image), 270))
    elif _is_column(box):
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
    along, across = min(_MOST_BESIDE, line * _BESIDE), min(_MOST_ABOVE, line * _ABOVE)
    dx, dy = (across, along) if _is_column(box) else (along, across)
    left, top = max(0.0, min(xs) - dx), max(0.0, min(ys) - dy)
    right, bottom = min(float(size[0]), max(xs) + dx), min(float(size[1]), max(ys) + dy)
    return (left, top), (right, top), (right, bottom), (left, bottom)


def _is_column(box: Box) -> bool:
    width, height = _extent(box)
    return height > _COLUMN * width


def _extent(box: Box) -> tuple[float, float]:
    xs, ys = [x for x, _ in box], [y for _, y in box]
    return max(xs) - min(xs), max(ys) - min(ys)


def column_as_row(image: Image) -> Image:
    """Columns of characters as rows, the right one first, so that they can be read along a line.

    They are cut where no ink is, so nothing but paper is left out.
    """
    import numpy as np

    ink = _ink(image)
    paper = np.median(image.reshape(-1, image.shape[2]), axis=0).astype(np.uint8)
    rows = []
    for left, right in reversed(_columns(ink)):
        size = right - left
        runs = _joined(_runs(ink[:, left:right].max(axis=1)), size * _SQUARE)
        parts = [image[max(0, top - 2) : bottom + 2, left:right] for top, bottom in runs]
        rows.append(_side_by_side(parts, max(1, round(size * _GAP)), paper))
    if not rows:
        return image
    turned = [np.ascontiguousarray(row.transpose(1, 0, 2)) for row in rows]
    beneath = _side_by_side(turned, max(2, rows[0].shape[0] // 6), paper, middle=False)
    return np.ascontiguousarray(beneath.transpose(1, 0, 2))


def _side_by_side(parts: list[Image], gap: int, paper: Image, *, middle: bool = True) -> Image:
    """Pictures on one piece of paper, in the middle of its height or at its top."""
    import numpy as np

    height = max(part.shape[0] for part in parts)
    row = np.empty((height, sum(part.shape[1] + gap for part in parts) - gap, 3), np.uint8)
    row[:] = paper
    left = 0
    for part in parts:
        top = (height - part.shape[0]) // 2 if middle else 0
        row[top : top + part.shape[0], left : left + part.shape[1]] = part
        left += part.shape[1] + gap
    return row


def _ink(image: Image) -> NDArray[np.bool_]:
    """Which pixels stand out from the paper; what only noise makes does not."""
    import cv2
    import numpy as np

    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY).astype(np.int16)
    contrast = np.abs(grey - np.median(grey))
    return np.asarray(contrast > max(24, contrast.max() // 4))


def _columns(ink: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where columns stand (from, to), from the left; furigana belongs to the column at its left."""
    runs = _runs(ink.max(axis=0))
    widest = max((right - left for left, right in runs), default=0)
    found: list[tuple[int, int]] = []
    for left, right in _joined(runs, widest):
        narrow = right - left < widest * _NARROW
        if found and narrow:
            found[-1] = (found[-1][0], right)
        else:
            found.append((left, right))
    return found


def _runs(line: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where a line is true, as (from, to)."""
    import numpy as np

    edges = np.flatnonzero(np.diff(np.concatenate([[False], line, [False]]).astype(np.int8)))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _joined(runs: list[tuple[int, int]], most: float) -> list[tuple[int, int]]:
    """Runs that together are no longer than ``most``, as the parts of one kanji (三, 川) are."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and end - joined[-1][0] <= most:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
