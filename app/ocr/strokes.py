"""The strip of a column: where it has ink, and where that has no gap."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.ocr.imaging.image import Grey

Ink = NDArray[np.bool_]
"""(height, width): where the strip is not ground."""

FULL = 0.45
"""Ink differs from the ground by this share of the most that does; hairlines of thick type and of small sizes do by less."""
_LEAST = 12.0
"""And by so many grey levels."""
THIN, LONG = 0.25, 0.38
"""A dash along the column is narrower and longer than so many pitches."""
TALLEST = 1.12
"""A character is no longer than so many pitches."""


class Strip:
    """The part of an image under a column, upright; what it differs from its ground by is looked for once."""

    def __init__(self, grey: Grey) -> None:
        """``grey``: (height, width)."""
        self.grey = grey

    def ink(self, share: float = FULL) -> Ink:
        """Where the strip differs from its ground by that share of the most; dark on light or light on dark."""
        difference, most = self._difference
        return np.asarray(difference > max(share * most, _LEAST))

    @cached_property
    def _difference(self) -> tuple[NDArray[np.float32], float]:
        """What each pixel differs from the ground by, and the most that any does but for specks."""
        grey = self.grey.astype(np.float32)
        ground = np.median(grey)
        low, high = np.percentile(grey, (2, 98))
        difference = ground - grey if ground - low >= high - ground else grey - ground
        return difference, float(np.percentile(difference, 99))


def runs_of(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The first and the behind-the-last index of each run of true flags."""
    edges = np.flatnonzero(np.diff(flags.astype(np.int8), prepend=0, append=0))
    return [(int(top), int(bottom)) for top, bottom in zip(edges[::2], edges[1::2], strict=True)]


def breadth_of(ink: Ink) -> int:
    """From the first column with ink to the last, in pixels; 0 without any."""
    columns = np.flatnonzero(ink.any(axis=0))
    return int(columns[-1] - columns[0] + 1) if len(columns) else 0


def bow_of(stroke: Ink) -> float:
    """How many pixels the middle of a stroke across stands above its ends; negative where below."""
    columns = np.flatnonzero(stroke.any(axis=0))
    rows = np.arange(len(stroke)) @ stroke[:, columns] / stroke[:, columns].sum(axis=0)
    end = max(1, len(rows) // 6)
    middle = rows[len(rows) // 2 - end // 2 : len(rows) // 2 + end // 2 + 1]
    return float((rows[:end].mean() + rows[-end:].mean()) / 2 - middle.mean())


def _parted(ink: Ink, pitch: float) -> list[tuple[int, int]]:
    """The rows of one stroke, or of several where a dash touches the characters beside it, which take a ``pitch`` each."""
    height = len(ink)
    if height <= TALLEST * pitch:
        return [(0, height)]
    breadths = ink.shape[1] - ink.argmax(axis=1) - ink[:, ::-1].argmax(axis=1)
    dashes = [
        (top, bottom)
        for top, bottom in runs_of(np.asarray(breadths <= THIN * pitch))
        if bottom - top >= LONG * pitch
    ]
    edges = sorted({0, height, *(edge for dash in dashes for edge in dash)})
    return list(pairwise(edges))


def strokes_of(ink: Ink, pitch: float) -> Iterator[tuple[int, int]]:
    """The first and the behind-the-last row of each stroke, those apart that touch."""
    for top, bottom in runs_of(np.asarray(ink.any(axis=1))):
        for first, last in _parted(ink[top:bottom], pitch):
            yield top + first, top + last
