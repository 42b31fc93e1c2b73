"""Where single characters of a line stand, and their pictures as the nets for single characters take them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import cv2
import numpy as np
from numpy.typing import NDArray

from app.core.reading import Line, Point
from app.ocr.imaging.image import Grey, Image
from app.ocr.proof.crops import character_size

SIDE = 48
"""Width and height in pixels of the picture of one glyph."""

_STRETCH = (3, 97)
"""Percentiles that become no ink and full ink."""
_RIM = 3

Picture = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Window:
    """What is cut out round the middle of a glyph, and the size of the picture that it becomes."""

    across: float
    """Its width, in em."""
    down: float
    """Its height, in em."""
    width: int
    """In pixels, as the height."""
    height: int

    @property
    def rim(self) -> NDArray[np.bool_]:
        """(height, width): where even a heavy kanji, that fills more than half of its square, leaves most of the paper bare."""
        inside = np.zeros((self.height - 2 * _RIM, self.width - 2 * _RIM), dtype=bool)
        return np.pad(inside, _RIM, constant_values=True)


ALONE = Window(1.15, 1.15, SIDE, SIDE)
"""One glyph, and hardly anything of its neighbours."""
IN_COLUMN = Window(1.15, 1.75, 32, 48)
"""One glyph of a column, both its ends even where it is badly centred."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character."""

    character: str
    """As it was read."""
    centre: Point
    """In pixels of the upright side."""
    em: float
    """Its size in pixels."""
    angle: float = 0.0
    """By how much the line is turned clockwise, in radians; 0 for one that is upright, row or column."""


def glyphs_of(line: Line) -> tuple[Glyph, ...]:
    """One glyph per character of the line; none where the engine does not tell where characters stand."""
    if len(line.centres) != len(line.text):
        return ()
    top_left, top_right, bottom_right, bottom_left = line.box
    if line.vertical:
        start, end = _middle(top_left, top_right), _middle(bottom_left, bottom_right)
    else:
        start, end = _middle(top_left, bottom_left), _middle(top_right, bottom_right)
    length, em = math.dist(start, end), character_size(line)
    if not length or not em:
        return ()
    along = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    angle = math.atan2(along[1], along[0]) - (math.pi / 2 if line.vertical else 0.0)
    return tuple(
        Glyph(character, (start[0] + along[0] * place, start[1] + along[1] * place), em, angle)
        for character, place in zip(line.text, line.centres, strict=True)
    )


def matched(value: str, read: Sequence[str]) -> tuple[int | None, ...]:
    """For each character of a value that was made from characters read, which of them it is.

    None for what is not among them in the same order: a space, or a character
    that was put in when the value was made.
    """
    found: list[int | None] = [None] * len(value)
    for block in SequenceMatcher(None, read, list(value), autojunk=False).get_matching_blocks():
        found[block.b : block.b + block.size] = range(block.a, block.a + block.size)
    return tuple(found)


def picture(image: Image | Grey, glyph: Glyph, window: Window = ALONE) -> Picture:
    """The glyph cut out of a BGR or grey image: (window.height, window.width), ink 1, paper 0, whichever is the darker."""
    width, height = (max(2, round(glyph.em * extent)) for extent in (window.across, window.down))
    cosine, sine = math.cos(glyph.angle), math.sin(glyph.angle)
    x, y = (width - 1) / 2, (height - 1) / 2
    # From pixels of the patch to those of the image; the patch is not scaled, so that shrinking averages.
    matrix = np.array(
        (
            (cosine, -sine, glyph.centre[0] - 0.5 - (cosine * x - sine * y)),
            (sine, cosine, glyph.centre[1] - 0.5 - (sine * x + cosine * y)),
        )
    )
    patch = cv2.warpAffine(
        image,
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    grey = patch if patch.ndim == 2 else cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY)
    smaller = width > window.width
    sized = cv2.resize(
        grey,
        (window.width, window.height),
        interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR,
    )
    low, high = np.percentile(sized, _STRETCH)
    stretched = np.clip((sized.astype(np.float32) - low) / max(high - low, 1.0), 0, 1)
    is_dark = np.median(stretched[window.rim]) > 0.5
    return np.asarray(1 - stretched if is_dark else stretched, dtype=np.float32)


def pictures(image: Image, glyphs: Sequence[Glyph], window: Window = ALONE) -> NDArray[np.float32]:
    """Shape (glyphs, 1, window.height, window.width), for a net."""
    return np.stack([picture(image, glyph, window) for glyph in glyphs])[:, None]


def _middle(first: Point, second: Point) -> Point:
    return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2
