"""Turning a card upright and reading it: the net's opinion first, the text's where the net is in doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.reading import Box, Line
from app.ocr.engine import OcrEngine
from app.ocr.imaging.crop import crop, turned
from app.ocr.imaging.image import Image
from app.ocr.imaging.orientation import OrientationNet

_CLEAR = 0.8
"""The net's score for a turn from which on no other is tried; it gives at most 0.93."""
_LEGIBLE = 0.9
"""Mean score of lines, by characters, below which the turn may be wrong."""
_LABELS = re.compile(r"(?i:tel|fax|mobile|e-?mail|https?:|www\.)|[〒@＠]|電話|携帯")
_LABEL_WORTH = 10
"""A label that is read counts like so many characters: half a turn hardly ever yields one."""


@dataclass(frozen=True, slots=True)
class Upright:
    """One side as it was read."""

    rotation: int
    quad: Box
    image: Image
    lines: tuple[Line, ...]


def read_upright(engine: OcrEngine, net: OrientationNet, page: Image, quad: Box, small: Image) -> Upright:
    """Read the card under ``quad``, of which ``small`` is a small crop, the right way up.

    A second turn is tried only where the net is in doubt or the text makes no
    sense, since it costs as much as the first.
    """
    scores = net.turns(small)
    order = [int(index) for index in scores.argsort()[::-1]]
    first = _read(engine, page, quad, 90 * order[0])
    if scores[order[0]] >= _CLEAR and _mean_score(first.lines) >= _LEGIBLE:
        return first
    second = _read(engine, page, quad, 90 * order[1])
    return max(first, second, key=lambda side: _worth(side.lines))


def _read(engine: OcrEngine, page: Image, quad: Box, rotation: int) -> Upright:
    upright = turned(quad, rotation)
    image = crop(page, upright)
    return Upright(rotation, upright, image, engine.read(image))


def _mean_score(lines: Sequence[Line]) -> float:
    characters = sum(len(line.text) for line in lines)
    if not characters:
        return 0.0
    return sum(line.confidence * len(line.text) for line in lines) / characters


def _worth(lines: Sequence[Line]) -> float:
    """Characters read with good score, and labels."""
    labels = sum(len(_LABELS.findall(line.text)) for line in lines)
    return sum(line.confidence**4 * len(line.text) for line in lines) + _LABEL_WORTH * labels
