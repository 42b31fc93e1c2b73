"""One side of a card while it is drawn: text goes on it in millimetres, and every line is remembered."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from app.core.reading import Box, FieldName
from samplecards.typefaces import Typeface

Colour = tuple[int, int, int]
"""Red, green, blue."""

BgrImage = npt.NDArray[np.uint8]
"""Rows × columns × (blue, green, red), as OpenCV has it."""

_MILLIMETRES_PER_INCH = 25.4
_ASCENT = 0.86
"""From the top of an em square to the baseline, in ems."""
_APART = 0.5
"""Between a run and what stands beside it, in ems."""

# In vertical setting these lie on their side; small kana and full stops sit in the upper right of their square.
_TURNED = frozenset("ー－-–—―~〜～…‥()（）[]［］{}｛｝「」『』【】〔〕〈〉《》=＝:：|/／")
_RAISED = {
    **dict.fromkeys("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ", 0.12),
    **dict.fromkeys("、。，．", 0.55),
}


_LATIN_RUN = re.compile(r"[!-~]+(?: [!-~]+)*|.")
_SHARED_SQUARE = re.compile(r"(?<![0-9A-Za-z])(?:\d{1,2}F|\d{2})(?![0-9A-Za-z])|.", re.ASCII)
_MOST_IN_SQUARE = 2
"""Latin characters that stand upright beside each other where longer ones lie on their side."""


class Latin(Enum):
    """How vertical setting has Latin letters and Arabic digits."""

    UPRIGHT = auto()
    """Each in a square of its own."""
    PAIRED = auto()
    """So, but two digits share a square (縦中横), and so does a floor: 12, 3F."""
    TURNED = auto()
    """On their side, save one or two that stand alone."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text as printed."""

    text: str
    """Without the spaces that only set letters apart."""
    box: Box
    """Tight round the ink, in pixels of the upright card."""
    fields: tuple[FieldName, ...] = ()
    """The fields of which it holds the value, or a part of it."""
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A line to be set: its text, and how."""

    text: str
    face: Typeface
    size: float
    """Height of the em in millimetres."""
    colour: Colour = (20, 20, 20)
    fields: tuple[FieldName, ...] = ()
    tracking: float = 0.0
    """Space between letters in ems."""
    gap: float = 0.0
    """Space before the line in millimetres."""
    beside: Run | None = None
    """What follows on the same baseline, as a line of its own; horizontal setting only."""
    stop: float = 0.0
    """The least distance in millimetres from the start of the run to that of what stands beside it."""
    latin: Latin = Latin.UPRIGHT
    """In vertical setting only."""

    def scaled(self, factor: float) -> Run:
        beside = self.beside and self.beside.scaled(factor)
        return replace(
            self, size=self.size * factor, gap=self.gap * factor, stop=self.stop * factor, beside=beside
        )


@dataclass(slots=True)
class Canvas:
    """A side of ``width`` × ``height`` millimetres."""

    width: float
    height: float
    dpi: int
    stock: Colour
    image: Image.Image = field(init=False)
    lines: list[TextLine] = field(init=False, default_factory=list)
    smallest: float = field(init=False, default=math.inf)
    """The em of the smallest line that holds a field, in millimetres."""
    _draw: ImageDraw.ImageDraw = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.image = Image.new("RGB", (self.pixels(self.width), self.pixels(self.height)), self.stock)
        self._draw = ImageDraw.Draw(self.image)

    def pixels(self, millimetres: float) -> int:
        return round(millimetres * self.dpi / _MILLIMETRES_PER_INCH)

    def _em(self, run: Run) -> int:
        """In pixels, rounded down: text that was made to fit is never wider than that."""
        return max(int(run.size * self.dpi / _MILLIMETRES_PER_INCH), 1)

    def array(self) -> BgrImage:
        """What has been drawn."""
        return np.asarray(cv2.cvtColor(np.asarray(self.image), cv2.COLOR_RGB2BGR), np.uint8)

    def band(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        left, top = self.pixels(x), self.pixels(y)
        self._draw.rectangle(
            (left, top, left + max(self.pixels(width), 1) - 1, top + max(self.pixels(height), 1) - 1), colour
        )

    def polygon(self, points: list[tuple[float, float]], colour: Colour) -> None:
        """A filled polygon."""
        self._draw.polygon([(self.pixels(x), self.pixels(y)) for x, y in points], colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A filled circle about a centre."""
        left, top, right, bottom = (self.pixels(v) for v in (x - radius, y - radius, x + radius, y + radius))
        self._draw.ellipse((left, top, right, bottom), colour)

    def is_blank(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether a rectangle lies on the card and holds one colour only."""
        if x < 0 or y < 0 or x + width > self.width or y + height > self.height:
            return False
        box = (self.pixels(x), self.pixels(y), self.pixels(x + width), self.pixels(y + height))
        return all(low == high for low, high in _extremes(self.image.crop(box)))

    def pattern(self, dark: npt.NDArray[np.bool_], x: float, y: float, size: float) -> None:
        """A square of dark and light modules."""
        side = self.pixels(size)
        mask = Image.fromarray(np.where(dark, 255, 0).astype(np.uint8)).resize(
            (side, side), Image.Resampling.NEAREST
        )
        left, top = self.pixels(x), self.pixels(y)
        self._draw.rectangle((left, top, left + side - 1, top + side - 1), (255, 255, 255))
        self._draw.bitmap((left, top), mask, (20, 20, 20))

    def text_width(self, run: Run) -> float:
        """The length of a run in millimetres, set horizontally, with what stands beside it."""
        own = self._own_width(run)
        return own if run.beside is None else _offset(run, own) + self.text_width(run.beside)

    def _own_width(self, run: Run) -> float:
        em = self._em(run)
        length = sum(_advances(run, em)) - (em * run.tracking if run.text else 0)
        return length * _MILLIMETRES_PER_INCH / self.dpi

    def write(self, run: Run, x: float, y: float) -> None:
        """Set a run horizontally; ``x`` is its left, ``y`` the top of its em square."""
        em = self._em(run)
        font = run.face.font(em)
        left, baseline = float(self.pixels(x)), self.pixels(y) + round(em * _ASCENT)
        boxes = []
        pieces = [run.text] if not run.tracking else list(run.text)
        for piece, advance in zip(pieces, _advances(run, em), strict=True):
            if not piece.isspace():
                place = (round(left), baseline)
                self._draw.text(place, piece, run.colour, font, "ls")
                boxes.append(self._draw.textbbox(place, piece, font, "ls"))
            left += advance
        self._remember(run, boxes, vertical=False)
        if run.beside is not None:
            shift = _offset(run, self._own_width(run))
            self.write(run.beside, x + shift, y + _ASCENT * (run.size - run.beside.size))

    def write_turned(self, run: Run, x: float, y: float) -> None:
        """Set a run turned a quarter clockwise; ``x`` is the left and ``y`` the top of where it stands."""
        em = self._em(run)
        mask = _turned_glyphs(run.text, run.face, em)
        left, top = self.pixels(x) - em // 2, self.pixels(y) - em // 2
        self._draw.bitmap((left, top), mask, run.colour)
        ink = mask.getbbox()
        if ink is None:
            raise ValueError("a run without ink")
        x0, y0, x1, y1 = (
            float(edge + shift) for edge, shift in zip(ink, (left, top, left, top), strict=True)
        )
        self._add(run, ((x1, y0), (x1, y1), (x0, y1), (x0, y0)), vertical=False)

    def column_length(self, run: Run) -> float:
        """The length of a run in millimetres, set vertically."""
        cells = _cells(run)
        em = self._em(run)
        return run.size * (
            sum(_cell_length(cell, run, em) for cell in cells) + run.tracking * (len(cells) - 1)
        )

    def write_column(self, run: Run, x: float, y: float) -> None:
        """Set a run vertically; ``x`` is the left and ``y`` the top of its first em square."""
        em = self._em(run)
        left, top = self.pixels(x), float(self.pixels(y))
        boxes = []
        for cell in _cells(run):
            length = _cell_length(cell, run, em)
            if cell.isspace():
                top += em * (length + run.tracking)
                continue
            is_long = len(cell) > 1 and not _shares_square(cell, run)
            glyph = (_turned_glyphs if is_long else _upright_glyph)(cell, run.face, em)
            place = (left - em // 2, round(top) - em // 2)
            self._draw.bitmap(place, glyph, run.colour)
            ink = glyph.getbbox()
            if ink:
                boxes.append((ink[0] + place[0], ink[1] + place[1], ink[2] + place[0], ink[3] + place[1]))
            top += em * (length + run.tracking)
        self._remember(run, boxes, vertical=True)

    def _remember(
        self, run: Run, boxes: Sequence[tuple[float, float, float, float]], *, vertical: bool
    ) -> None:
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        left, top, right, bottom = map(float, (min(lefts), min(tops), max(rights), max(bottoms)))
        box = ((left, top), (right, top), (right, bottom), (left, bottom))
        self._add(run, box, vertical=vertical)

    def _add(self, run: Run, box: Box, *, vertical: bool) -> None:
        self.lines.append(TextLine(run.text, box, run.fields, vertical))
        if run.fields and FieldName.NAME_READING not in run.fields:
            self.smallest = min(self.smallest, run.size)


def blend(colour: Colour, ground: Colour, share: float) -> Colour:
    """A colour laid on a ground, ``share`` 0..1 of it."""
    red, green, blue = (round(share * a + (1 - share) * b) for a, b in zip(colour, ground, strict=True))
    return red, green, blue


def _offset(run: Run, width: float) -> float:
    return max(width + _APART * run.size, run.stop)


def _extremes(image: Image.Image) -> list[tuple[int, int]]:
    return [channel.getextrema() for channel in image.split()]  # type: ignore[misc]


def _advances(run: Run, em: int) -> list[float]:
    if not run.tracking:
        return [_length(run.text, run.face, em)]
    return [_length(character, run.face, em) + em * run.tracking for character in run.text]


@lru_cache(maxsize=8192)
def _length(text: str, face: Typeface, em: int) -> float:
    return face.font(em).getlength(text)


@lru_cache(maxsize=1024)
def _upright_glyph(character: str, face: Typeface, em: int) -> Image.Image:
    """A glyph for vertical setting, or several side by side, as a mask of 2 × 2 ems about the centre of their square."""
    mask = Image.new("L", (2 * em, 2 * em))
    raised = round(_RAISED.get(character, 0.0) * em)
    place = (em + raised, em + round(em * 0.36) - raised)
    ImageDraw.Draw(mask).text(place, character, 255, face.font(em), "ms")
    if (squeeze := _length(character, face, em) / em) > 1 and len(character) > 1:
        matrix = (squeeze, 0.0, em * (1 - squeeze), 0.0, 1.0, 0.0)
        return mask.transform(mask.size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC)
    return mask.transpose(Image.Transpose.ROTATE_270) if character in _TURNED else mask


def _turned_glyphs(text: str, face: Typeface, em: int) -> Image.Image:
    """A line on its side, as a mask with half an em round it."""
    font = face.font(em)
    mask = Image.new("L", (round(font.getlength(text)) + em, 2 * em))
    ImageDraw.Draw(mask).text((em // 2, round(em * 1.36)), text, 255, font, "ls")
    return mask.transpose(Image.Transpose.ROTATE_270)


def _cells(run: Run) -> list[str]:
    """What a column sets one under the other."""
    match run.latin:
        case Latin.UPRIGHT:
            return list(run.text)
        case Latin.PAIRED:
            return _SHARED_SQUARE.findall(run.text)
        case Latin.TURNED:
            return _LATIN_RUN.findall(run.text)


def _shares_square(cell: str, run: Run) -> bool:
    return run.latin is Latin.PAIRED or len(cell) <= _MOST_IN_SQUARE


def _cell_length(cell: str, run: Run, em: int) -> float:
    """In ems."""
    if cell.isspace():
        return 0.5
    return 1.0 if len(cell) == 1 or _shares_square(cell, run) else _length(cell, run.face, em) / em
