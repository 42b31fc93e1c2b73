"""Glyphs as a scanner gives them, drawn from fonts: between neighbours, worn, blurred, badly centred."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw

from app.ocr.proof.glyphs import SIDE, Glyph, picture
from training.glyphs.fonts import DESIGNS, EM, Design, FontFile
from training.glyphs.renders import BASELINE, Picture, Random, Renders, pick, scanned, thickened
from training.variants.groups import ALIKE, CLASSES, NONE, NOT_DRAWN_APART

SMALLEST, LARGEST = 17, 95
"""Pixels per em on the scan: text of 6 points at 200 dpi, names of 23 points at 300 dpi."""

_NONE_SHARE = 0.12
_ALIKE_SHARE, _ASIDE_SHARE = 0.4, 0.3
"""Of the glyphs of no group: those that look like one, and members of groups cut beside their middle."""
_WIDE, _HIGH = 2.4, 1.7
"""The canvas in em, along and across the direction of reading."""
_NEIGHBOURS = "田山本中村小林川木井藤野原口谷橋石上松森池内金大岡坂部工太一二三郎子美代幸和正明健介夫男雄彦久長之助平次人"


def render(count: int, seed: int, fonts: Mapping[Design, Sequence[FontFile]]) -> Renders:
    """``count`` glyphs: classes alike often, designs alike often within a class, sizes by their logarithm."""
    holders = {character: _holders(character, fonts) for character in CLASSES}
    others = [c for c in _level_one_and_two() if c not in set(CLASSES)]
    pictures = np.empty((count, SIDE, SIDE), np.uint8)
    classes, designs = np.empty(count, np.int64), np.empty(count, np.int64)
    sizes = np.empty(count, np.float32)
    for number in range(count):
        rng = np.random.default_rng((seed, number))
        kind, character, aside = _choose(rng, others)
        design = pick(
            rng, holders.get(character) or [d for d in fonts if fonts[d][0].covers(character)] or [*fonts]
        )
        size = float(np.exp(rng.uniform(np.log(SMALLEST), np.log(LARGEST))))
        pictures[number] = draw(rng, pick(rng, fonts[design]), character, size, aside=aside)
        classes[number], designs[number], sizes[number] = kind, DESIGNS.index(design), size
    return Renders(pictures, classes, designs, sizes)


def draw(rng: Random, font: FontFile, character: str, size: float, *, aside: bool = False) -> Picture:
    """One glyph of ``size`` pixels per em: (SIDE, SIDE), ink 255; cut beside its middle if ``aside``."""
    vertical = rng.random() < 0.25
    ink = thickened(rng, _strip(rng, font, character, vertical))
    scale = size / EM
    height, width = ink.shape
    middle = width / 2, height / 2
    turn = cv2.getRotationMatrix2D(middle, rng.normal(0, 1.3), 1.0)
    ink = cv2.warpAffine(ink, turn, (width, height), flags=cv2.INTER_LINEAR)
    small = cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    scan = scanned(rng, small.astype(np.float32) / 255)
    along, across = rng.normal(0, 0.07), rng.normal(0, 0.05)
    if aside:
        along = rng.choice((-1, 1)) * rng.uniform(0.38, 0.7)
    dx, dy = (across, along) if vertical else (along, across)
    glyph = Glyph(
        character,
        (small.shape[1] / 2 + dx * size, small.shape[0] / 2 + dy * size),
        size * rng.uniform(0.87, 1.17),
        float(rng.normal(0, 0.006)),
    )
    return np.asarray(np.rint(picture(scan, glyph) * 255), dtype=np.uint8)


def _choose(rng: Random, others: Sequence[str]) -> tuple[int, str, bool]:
    """Class, character, and whether it is cut beside its middle."""
    if rng.random() >= _NONE_SHARE:
        kind = int(rng.integers(len(CLASSES)))
        return kind, CLASSES[kind], False
    share = rng.random()
    if share < _ASIDE_SHARE:
        return NONE, pick(rng, CLASSES), True
    return NONE, pick(rng, ALIKE if share < _ASIDE_SHARE + _ALIKE_SHARE else others), False


def _strip(rng: Random, font: FontFile, character: str, vertical: bool) -> Picture:
    """The character between two others, ink 255, its middle in the middle."""
    along, across = round(EM * _WIDE), round(EM * _HIGH)
    width, height = (across, along) if vertical else (along, across)
    canvas = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(canvas)
    pitch = EM * (1 + rng.choice((0.0, 0.0, rng.uniform(0, 0.6))))

    def put(text: str, offset: float) -> None:
        x, y = width / 2, height / 2
        x, y = (x, y + offset) if vertical else (x + offset, y)
        pen.text((x, y + EM * BASELINE), text, font=font.font, fill=255, anchor="ms")

    for offset in (-pitch, pitch):
        neighbour = pick(rng, _NEIGHBOURS)
        if rng.random() < 0.85 and font.covers(neighbour):
            put(neighbour, offset)
    if character == "\U00020bb7" and not font.covers(character):
        return _with_tsuchiyoshi(np.array(canvas), font)
    put(character, 0.0)
    return np.array(canvas)


def _with_tsuchiyoshi(canvas: Picture, font: FontFile) -> Picture:
    """𠮷 for fonts that lack it: the lower half of 吉 under 土."""
    whole, upper = _alone(font, "吉"), _alone(font, "土")
    top, bottom = _inked(whole)
    first, last = top + round(0.45 * (bottom - top)), top + round(0.66 * (bottom - top))
    seam = first + int(whole[first:last].sum(axis=1).argmin())
    upper_top, upper_bottom = _inked(upper)
    whole[top:seam] = cv2.resize(
        upper[upper_top:upper_bottom], (whole.shape[1], seam - top), interpolation=cv2.INTER_AREA
    )
    # The two squares have the same middle, and each is wider than the character.
    y, x = ((ours - theirs) // 2 for ours, theirs in zip(canvas.shape, whole.shape, strict=True))
    ours = canvas[max(0, y) : whole.shape[0] + y, max(0, x) : whole.shape[1] + x]
    theirs = whole[max(0, -y) :, max(0, -x) :][: ours.shape[0], : ours.shape[1]]
    np.maximum(ours, theirs, out=ours)
    return canvas


def _inked(picture: Picture) -> tuple[int, int]:
    """The first row with ink, and that after the last."""
    rows = np.flatnonzero(picture.max(axis=1) > 40)
    return int(rows[0]), int(rows[-1]) + 1


def _alone(font: FontFile, character: str) -> Picture:
    """A square of two em with the character in its middle."""
    canvas = Image.new("L", (EM * 2, EM * 2), 0)
    ImageDraw.Draw(canvas).text((EM, EM * (1 + BASELINE)), character, font=font.font, fill=255, anchor="ms")
    return np.array(canvas)


def _holders(character: str, fonts: Mapping[Design, Sequence[FontFile]]) -> list[Design]:
    drawn = "吉" if character == "\U00020bb7" else character
    return [
        design
        for design, files in fonts.items()
        if all(file.covers(drawn) for file in files) and (design.name, character) not in NOT_DRAWN_APART
    ]


def _level_one_and_two() -> list[str]:
    """The kanji of JIS X 0208, in the order of Shift JIS."""
    codes = (
        bytes((high, low)) for high in (*range(0x88, 0xA0), *range(0xE0, 0xEB)) for low in range(0x40, 0xFD)
    )
    decoded = (code.decode("cp932", errors="ignore") for code in codes)
    return [character for character in decoded if len(character) == 1 and "\u4e00" <= character <= "\u9fff"]
