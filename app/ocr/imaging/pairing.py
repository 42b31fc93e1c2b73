"""Which card on the front page is which on the back page of the same sheet."""

from __future__ import annotations

import math

from app.core.reading import Box

_NEAR = 0.5
"""Centres of one card on both pages lie nearer than this share of its short side."""

Pair = tuple[Box | None, Box | None]


def pair_cards(
    front: tuple[Box, ...], back: tuple[Box, ...], front_width: int, back_width: int
) -> tuple[Pair, ...]:
    """Quads of the front page, each with its quad on the back page, whose x runs the other way.

    One card on each page is one card wherever it lies: a feeder may shift it.
    A card without partner stays, alone; those of the back page come last.
    """
    if len(front) == 1 and len(back) == 1:
        return ((front[0], back[0]),)
    ratio = front_width / back_width
    mirrored = {quad: mirror(quad, back_width, ratio) for quad in back}
    distances = sorted(
        (distance, ours, theirs)
        for ours in front
        for theirs in back
        if (distance := math.dist(_centre(ours), _centre(mirrored[theirs]))) < _NEAR * _short_side(ours)
    )
    partner: dict[Box, Box] = {}
    for _, ours, theirs in distances:
        if ours not in partner and theirs not in partner.values():
            partner[ours] = theirs
    pairs: list[Pair] = [(quad, partner.get(quad)) for quad in front]
    pairs += [(None, quad) for quad in back if quad not in partner.values()]
    return tuple(pairs)


def mirror(quad: Box, width: int, ratio: float = 1.0) -> Box:
    """The same place seen from the other side of a page ``width`` pixels wide, in pixels ``ratio`` as fine."""
    top_left, top_right, bottom_right, bottom_left = ((ratio * (width - x), ratio * y) for x, y in quad)
    return top_right, top_left, bottom_left, bottom_right


def _centre(quad: Box) -> tuple[float, float]:
    return sum(point[0] for point in quad) / 4, sum(point[1] for point in quad) / 4


def _short_side(quad: Box) -> float:
    return min(math.dist(quad[0], quad[1]), math.dist(quad[1], quad[2]))
