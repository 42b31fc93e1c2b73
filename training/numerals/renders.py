"""Numbers in columns as a scanner gives them: each character cut out as the program does it, badly centred."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw

from app.ocr.proof.glyphs import IN_COLUMN, Glyph, picture
from training.glyphs.fonts import DESIGNS, EM, Design, FontFile
from training.glyphs.renders import BASELINE, Picture, Random, Renders, pick, scanned, thickened
from training.numerals.classes import CLASSES, DASH, NONE, NUMERALS, OTHERS, WORDS

SMALLEST, LARGEST = 15, 62
"""Pixels per em on the scan: 5 points at 200 dpi, 15 points at 300 dpi."""
LENGTH = 8
"""Characters in a column that is drawn."""

_NUMERAL_SHARE, _DASH_SHARE, _WORD_SHARE = 0.58, 0.12, 0.13
"""Of the characters; the rest is none of the classes."""
_RARE_SHARE = 0.2
"""Of the characters that are no class: any kanji or kana."""
_BREADTH = 1.7
"""Of the canvas, in em."""
_OFF_CENTRE, _FURTHEST = 0.1, 0.3
"""How far a place lies off the middle of its character along the column as a rule, and at the most, in em."""
_BETWEEN_SHARE, _BETWEEN = 0.03, 0.05
"""How often a picture is of what lies between two characters, and how near to the edge of both its middle lies, in em."""
_DASHES = "――－ー—–‐"
_ZEROS = "〇〇○"
_SHORT_DASH_SHARE = 0.3


def render(count: int, seed: int, fonts: Mapping[Design, Sequence[FontFile]]) -> Renders:
    """``count`` characters, ``LENGTH`` of each column, which is of one font and size; sizes by their logarithm."""
    pictures = np.empty((count, IN_COLUMN.height, IN_COLUMN.width), np.uint8)
    classes, designs = np.empty(count, np.int64), np.empty(count, np.int64)
    sizes = np.empty(count, np.float32)
    for start in range(0, count, LENGTH):
        rng = np.random.default_rng((seed, start))
        design = pick(rng, [*fonts])
        size = float(np.exp(rng.uniform(np.log(SMALLEST), np.log(LARGEST))))
        cut = slice(start, min(start + LENGTH, count))
        shown, what = draw(rng, pick(rng, fonts[design]), size)
        number = cut.stop - cut.start
        pictures[cut], classes[cut] = shown[:number], what[:number]
        designs[cut], sizes[cut] = DESIGNS.index(design), size
    return Renders(pictures, classes, designs, sizes)


def draw(rng: Random, font: FontFile, size: float) -> tuple[list[Picture], list[int]]:
    """A column of ``size`` pixels per em: a picture of each character, ink 255, and its class."""
    text = [_choose(rng, font) for _ in range(LENGTH)]
    ink, middles = _column(rng, font, text)
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.normal(0, 0.5), 1.0)
    ink = np.asarray(cv2.warpAffine(thickened(rng, ink), turn, (width, height)), dtype=np.uint8)
    scale = size / EM
    small = cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    scan = scanned(rng, small.astype(np.float32) / 255)
    em = size * rng.uniform(0.87, 1.17)
    pictures, classes = [], []
    for number, (character, middle) in enumerate(zip(text, middles, strict=True)):
        kind = CLASSES.find(character)
        place = middle + EM * float(np.clip(rng.normal(0, _OFF_CENTRE), -_FURTHEST, _FURTHEST))
        if number and rng.random() < _BETWEEN_SHARE:
            kind = NONE
            place = (middles[number - 1] + middle) / 2 + EM * rng.uniform(-_BETWEEN, _BETWEEN)
        across = scan.shape[1] / 2 + size * rng.normal(0, 0.06)
        glyph = Glyph(character, (across, place * scale), em, float(rng.normal(0, 0.006)))
        pictures.append(np.asarray(np.rint(picture(scan, glyph, IN_COLUMN) * 255), dtype=np.uint8))
        classes.append(kind if kind >= 0 else NONE)
    return pictures, classes


def _choose(rng: Random, font: FontFile) -> str:
    """A character that the font has; dashes are drawn in whatever way."""
    share = rng.random()
    if share < _DASH_SHARE:
        return DASH
    if share < _DASH_SHARE + _WORD_SHARE:
        return pick(rng, WORDS)
    if share < _DASH_SHARE + _WORD_SHARE + _NUMERAL_SHARE:
        return pick(rng, NUMERALS)
    other = _any_letter(rng) if rng.random() < _RARE_SHARE else pick(rng, OTHERS)
    return other if font.covers(other) and other not in CLASSES else "口"


def _any_letter(rng: Random) -> str:
    first, last = pick(rng, ((0x3041, 0x3093), (0x30A1, 0x30F3), (0x4E00, 0x9FA0)))
    return chr(int(rng.integers(first, last + 1)))


def _column(rng: Random, font: FontFile, text: Sequence[str]) -> tuple[Picture, list[float]]:
    """The text set downwards, ink 255, at EM pixels, and the middle of each character in pixels from the top."""
    apart = rng.choice((0.0, 0.0, rng.uniform(0, 0.35)))
    lengths = [_cell(rng, character) for character in text]
    height = round(EM * (sum(lengths) + apart * len(text) + 2))
    canvas = Image.new("L", (round(EM * _BREADTH), height), 0)
    middles = []
    top, dash = EM * 1.0, pick(rng, _DASHES)
    zero = pick(rng, [zero for zero in _ZEROS if font.covers(zero)])
    bar = (rng.uniform(0.45, 1.0), rng.uniform(0.03, 0.1)) if rng.random() < 0.3 else None
    for character, length in zip(text, lengths, strict=True):
        middle = top + EM * length / 2
        if character == DASH:
            _put_dash(canvas, font, dash, middle, length, bar)
        else:
            drawn = zero if character == "〇" else character
            pen = ImageDraw.Draw(canvas)
            pen.text((canvas.width / 2, middle + EM * BASELINE), drawn, font=font.font, fill=255, anchor="ms")
        middles.append(middle)
        top += EM * (length + apart)
    return np.array(canvas), middles


def _cell(rng: Random, character: str) -> float:
    """How much of the column a character takes, in em."""
    return rng.uniform(0.55, 1.0) if character == DASH and rng.random() < _SHORT_DASH_SHARE else 1.0


def _put_dash(
    canvas: Image.Image,
    font: FontFile,
    dash: str,
    middle: float,
    length: float,
    bar: tuple[float, float] | None,
) -> None:
    """A dash along the column: the font's own on its side, or a ``bar`` of that length and breadth in em."""
    if bar is not None or not font.covers(dash):
        long, broad = bar or (0.8, 0.06)
        half = EM * min(long, length * 0.95) / 2
        across = canvas.width / 2
        box = (across - EM * broad / 2, middle - half, across + EM * broad / 2, middle + half)
        ImageDraw.Draw(canvas).rectangle(box, fill=255)
        return
    side = 2 * EM
    mask = Image.new("L", (side, side), 0)
    ImageDraw.Draw(mask).text((EM, EM * (1 + BASELINE)), dash, font=font.font, fill=255, anchor="ms")
    turned = mask.transpose(Image.Transpose.ROTATE_270)
    _, first, _, last = turned.getbbox() or (0, 0, side, side)
    if last - first > EM * length:
        turned = turned.resize((side, round(side * 0.95 * EM * length / (last - first))))
    place = (round(canvas.width / 2 - EM), round(middle - turned.height / 2))
    canvas.paste(255, place, turned)
