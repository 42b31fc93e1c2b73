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
"""Width and height in pixels of a glyph's picture."""

_EXTENT = 1.15
"""The side of the square that is cut out, in em."""
_STRETCH = (3, 97)
"""Percentiles that become no ink and full ink."""

# A heavy kanji fills more than half of its square with ink, but never the rim of it.
_FRAME = np.pad(np.zeros((SIDE - 6, SIDE - 6), dtype=bool), 3, constant_values=True)

Picture = NDArray[np.float32]


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


def picture(image: Image | Grey, glyph: Glyph) -> Picture:
    """The glyph cut out of a BGR or grey image: (SIDE, SIDE), ink 1, paper 0, whichever is the darker."""
    side = max(2, round(glyph.em * _EXTENT))
    cosine, sine = math.cos(glyph.angle), math.sin(glyph.angle)
    middle = (side - 1) / 2
    # From pixels of the patch to those of the image; the patch is not scaled, so that shrinking averages.
    matrix = np.array(
        (
            (cosine, -sine, glyph.centre[0] - 0.5 - (cosine - sine) * middle),
            (sine, cosine, glyph.centre[1] - 0.5 - (sine + cosine) * middle),
        )
    )
    patch = cv2.warpAffine(
        image,
        matrix,
        (side, side),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    grey = patch if patch.ndim == 2 else cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY)
    sized = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA if side > SIDE else cv2.INTER_LINEAR)
    low, high = np.percentile(sized, _STRETCH)
    stretched = np.clip((sized.astype(np.float32) - low) / max(high - low, 1.0), 0, 1)
    return np.asarray(1 - stretched if np.median(stretched[_FRAME]) > 0.5 else stretched, dtype=np.float32)


def pictures(image: Image, glyphs: Sequence[Glyph]) -> NDArray[np.float32]:
    """Shape (glyphs, 1, SIDE, SIDE), for a net."""
    return np.stack([picture(image, glyph) for glyph in glyphs])[:, None]


def _middle(first: Point, second: Point) -> Point:
    return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2
