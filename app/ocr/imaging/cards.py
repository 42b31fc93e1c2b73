"""Where the cards lie on a scanned page.

A card is a rectangle of a card's proportions with an edge on all four sides.
Two looks at the page propose rectangles: what differs in colour from the
page's border (any clear background), and closed outlines (a white card whose
shadow alone shows on a white background). What holds as a card is decided by
the edge along its sides, so that a block of text never passes for one.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from app.core.reading import Box
from app.ocr.imaging.colour import difference
from app.ocr.imaging.crop import page_quad, scaled
from app.ocr.imaging.image import Grey, Image
from app.ocr.order import in_bands

_WORKING_RATIO = 0.4
_WORKING_SIDES = 720, 1600
"""Pixels of the long side at which a page is searched: enough to see the gap between cards of a full A4 page."""
_PROPORTIONS = (1.30, 2.05)
"""Long ÷ short side: 91 × 55 mm is 1.65, credit-card size 1.59, small and square-ish ones around them."""
_CARD_PAGE = (1.48, 1.86)
"""A page of these proportions may itself be one card; A4 is 1.41."""
_LEAST_AREA = 0.02
"""Share of the page; a card on A3 has 0.04."""
_MOST_AREA = 0.985
"""Share of the page; more than that is the page's own border."""
_LEAST_OF_LARGEST = 0.4
"""Share of the largest card's area; cards differ less than that in size."""
_MOST_OVERLAP = 0.1
_LEAST_FILL = 0.85
"""Outline ÷ its smallest rectangle."""
_FILL_WEIGHT = 8
"""Power of the fill in a rectangle's worth: the outline of a card with something beside it has 0.9."""
_LEAST_EDGE = 0.55
"""Share of each side along which an edge must be seen."""
_REACH = 4
"""Pixels on each side of a rectangle's side in which its edge is looked for."""
_BORDER = 5
"""Pixels from the page's border, at the size at which it is searched."""
_COLOUR_STEPS = (140, 100, 70, 40, 20, 10, 5)
_OUTLINE_STEPS = ((20, 60), (8, 24))
_INK = 20
"""Grey levels from the border's colour."""
_NOT_PLAIN = 0.002
"""Share of the page in ink outside its rectangles, from which on they are parts of one card."""


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    corners: NDArray[np.float32]
    """Shape (4, 2): clockwise, in pixels of the page as it is searched."""
    area: float
    most: float
    """Its worth if its edges are clear all along: larger for a larger rectangle, more exactly filled."""


def find_cards(page: Image) -> tuple[Box, ...]:
    """The cards of a page in rows from the top, as quads in its pixels, clockwise from the top left.

    A quad is the smallest rectangle round a card, within 45° of the page's
    axes. A page that is one card, edge to edge, gives itself; a page with no
    card gives none.
    """
    height, width = page.shape[:2]
    ratio = _working_ratio(max(height, width))
    if min(height, width) * ratio < 1:
        return ()
    small = np.asarray(
        cv2.resize(page, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA) if ratio < 1 else page,
        dtype=np.uint8,
    )
    # The median forgets print and keeps areas; a thin line of shadow lives through a soft blur only.
    distance = _from_border_colour(np.asarray(cv2.medianBlur(small, 5), dtype=np.uint8))
    smooth = np.asarray(cv2.GaussianBlur(small, (3, 3), 0), dtype=np.uint8)
    candidates = [
        candidate
        for outline in itertools.chain(_by_colour(distance), _by_outline(smooth))
        if (candidate := _candidate(outline, distance.size)) is not None
    ]
    chosen = _worthiest(candidates, smooth)
    if _is_one_card(smooth, distance, chosen):
        return (page_quad(page),)
    quads = (scaled(_ordered(candidate.corners), 1 / ratio) for candidate in chosen)
    return tuple(in_bands(quads, lambda quad: quad, across=1, sign=1))


def _working_ratio(long_side: int) -> float:
    """How much a page is shrunk to be searched. Halving is far cheaper than any other shrink near it."""
    least, most = _WORKING_SIDES
    ratio = min(1.0, min(max(_WORKING_RATIO * long_side, least), most) / long_side)
    return 0.5 if 0.5 < ratio < 0.65 else ratio


def _from_border_colour(page: Image) -> Grey:
    """Each pixel's difference from the colour that most of the page's border has."""
    border = np.concatenate((page[:4].reshape(-1, 3), page[-4:].reshape(-1, 3),
                             page[:, :4].reshape(-1, 3), page[:, -4:].reshape(-1, 3)))  # fmt: skip
    blue, green, red = np.median(border, axis=0).astype(np.uint8).tolist()
    return difference(page, (blue, green, red))


def _by_colour(distance: Grey) -> Iterator[MatLike]:
    # Opening parts cards that lie nearly edge to edge, and drops hairs between them.
    opened = cv2.morphologyEx(distance, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))
    for step in _COLOUR_STEPS:
        _, mask = cv2.threshold(opened, step, 255, cv2.THRESH_BINARY)
        yield from _outlines(mask, cv2.RETR_EXTERNAL)


def _by_outline(page: Image) -> Iterator[MatLike]:
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (5, 5))
    # The gradient once for all steps, and as Canny would take it.
    grey = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
    across, down = cv2.spatialGradient(grey, borderType=cv2.BORDER_REPLICATE)
    for low, high in _OUTLINE_STEPS:
        edges = cv2.Canny(across, down, low, high)
        yield from _outlines(cv2.morphologyEx(edges, cv2.MORPH_CLOSE, kernel), cv2.RETR_LIST)


def _outlines(mask: MatLike, mode: int) -> Iterator[MatLike]:
    """Those large enough for a card."""
    least = _LEAST_AREA * mask.size
    outlines, _ = cv2.findContours(mask, mode, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        _, _, width, height = cv2.boundingRect(outline)
        if width * height >= least:
            yield outline


def _candidate(outline: MatLike, page_area: int) -> _Candidate | None:
    """The outline's smallest rectangle, if it has the form of a card."""
    hull = cv2.convexHull(outline)
    rectangle = cv2.minAreaRect(hull)
    short, long = sorted(rectangle[1])
    area = short * long
    if (
        not _LEAST_AREA <= area / page_area <= _MOST_AREA
        or not _PROPORTIONS[0] <= long / short <= _PROPORTIONS[1]
    ):
        return None
    fill = cv2.contourArea(hull) / area
    if fill < _LEAST_FILL:
        return None
    corners = np.asarray(cv2.boxPoints(rectangle), dtype=np.float32)
    return _Candidate(corners, area, area * fill**_FILL_WEIGHT)


def _least_edge(corners: NDArray[np.float32], page: Image) -> float:
    """The edge along the side that shows least of it, or along the first that shows too little; 0 for a strip across the page."""
    sides = [(corners[number - 1], corners[number]) for number in range(4)]
    at_border = [_is_border(page, start, end) for start, end in sides]
    if (at_border[0] and at_border[2]) or (at_border[1] and at_border[3]):
        return 0.0
    least = 1.0
    for side, border in zip(sides, at_border, strict=True):
        if not border and least >= _LEAST_EDGE:
            least = min(least, _edge_along(page, *side))
    return least


def _ordered(corners: NDArray[np.float32]) -> Box:
    """Clockwise, from the corner that lies most to the top left once turned by less than 45°."""
    centre = corners.mean(axis=0)
    clockwise = sorted(corners.tolist(), key=lambda p: math.atan2(p[1] - centre[1], p[0] - centre[0]))
    for _ in range(4):
        (ax, ay), (bx, by) = clockwise[0], clockwise[1]
        if bx - ax > abs(by - ay) or math.isclose(bx - ax, by - ay):
            break
        clockwise = [*clockwise[1:], clockwise[0]]
    first, second, third, fourth = ((float(x), float(y)) for x, y in clockwise)
    return first, second, third, fourth


def _is_border(page: Image, start: NDArray[np.float32], end: NDArray[np.float32]) -> bool:
    """Whether a side lies along the page's border, where no edge can be seen."""
    height, width = page.shape[:2]
    return any(
        max(start[axis], end[axis]) < _BORDER or min(start[axis], end[axis]) > extent - _BORDER
        for axis, extent in enumerate((width, height))
    )


def _edge_along(page: Image, start: NDArray[np.float32], end: NDArray[np.float32]) -> float:
    """Share of a side along which the colour changes across it."""
    along = end - start
    length = math.hypot(*along)
    across = np.array((-along[1], along[0])) / length
    # Profiles across the side, one a row: an edge is a step or a line somewhere in it.
    rows = max(8, int(length / 3))
    down = along * (0.94 - 0.06) / (rows - 1)
    matrix = np.column_stack((across, down, start + 0.06 * along - _REACH * across))
    profile = cv2.warpAffine(
        page,
        matrix,
        (2 * _REACH + 1, rows),
        flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    # The median along a stretch of the side leaves the edge and removes noise and print beside it.
    stretch = 5
    usable = rows // stretch * stretch
    smooth = np.sort(profile[:usable].reshape(-1, stretch, *profile.shape[1:]), axis=1)[:, stretch // 2]
    contrast = np.ptp(smooth, axis=1).max(axis=1)
    return float((contrast >= _COLOUR_STEPS[-1]).mean())


def _worthiest(candidates: list[_Candidate], page: Image) -> list[_Candidate]:
    """Those with the edges of a card, the worthiest first; what lies in or across one already taken, or is far smaller, is left out.

    Looking at edges is what costs, so it is put off until a candidate would be
    the worthiest if its edges were clear; most are left out before.
    """
    taken: list[_Candidate] = []
    edges: dict[bytes, float] = {}
    # Worth, whether that is known or the most it may be, and the order in which equals come.
    heap = [(-candidate.most, False, number) for number, candidate in enumerate(candidates)]
    heapq.heapify(heap)
    while heap:
        _, known, number = heapq.heappop(heap)
        candidate = candidates[number]
        if taken and candidate.area < _LEAST_OF_LARGEST * taken[0].area:
            continue
        if any(_overlap(candidate, other) >= _MOST_OVERLAP for other in taken):
            continue
        if known:
            taken.append(candidate)
            continue
        # Most steps find the same rectangle again.
        rounded = np.rint(candidate.corners).tobytes()
        if rounded not in edges:
            edges[rounded] = _least_edge(candidate.corners, page)
        if edges[rounded] >= _LEAST_EDGE:
            heapq.heappush(heap, (-candidate.most * edges[rounded], True, number))
    return taken


def _overlap(first: _Candidate, second: _Candidate) -> float:
    """Shared area ÷ the smaller one's."""
    shared, _ = cv2.intersectConvexConvex(first.corners, second.corners)
    return float(shared) / min(first.area, second.area)


def _is_one_card(page: Image, distance: Grey, found: list[_Candidate]) -> bool:
    """Whether the page is a card cut out already: of its proportions, with print outside any rectangle on it."""
    height, width = page.shape[:2]
    if not _CARD_PAGE[0] <= max(width, height) / min(width, height) <= _CARD_PAGE[1]:
        return False
    if not found:
        return True
    outside = np.ones((height, width), dtype=np.uint8)
    for candidate in found:
        cv2.fillConvexPoly(outside, np.rint(candidate.corners).astype(np.int32), 0)
    outside = np.asarray(cv2.erode(outside, np.ones((13, 13), dtype=np.uint8)), dtype=np.uint8)
    ink = int(((distance > _INK) & (outside > 0)).sum())
    return bool(ink > _NOT_PLAIN * width * height)
