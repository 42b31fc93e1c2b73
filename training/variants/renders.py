"""Glyphs as a scanner gives them, drawn from fonts: between neighbours, worn, blurred, badly centred."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from app.ocr.proof.glyphs import SIDE, Glyph, picture
from training.variants.fonts import DESIGNS, EM, NOT_DRAWN_APART, Design, FontFile
from training.variants.groups import ALIKE, CLASSES, NONE

SMALLEST, LARGEST = 17, 95
"""Pixels per em on the scan: text of 6 points at 200 dpi, names of 23 points at 300 dpi."""

_NONE_SHARE = 0.12
_ALIKE_SHARE, _ASIDE_SHARE = 0.4, 0.3
"""Of the glyphs of no group: those that look like one, and members of groups cut beside their middle."""
_BASELINE = 0.38
"""The middle of a kanji stands so many em above the baseline."""
_WIDE, _HIGH = 2.4, 1.7
"""The canvas in em, along and across the direction of reading."""
_NEIGHBOURS = "田山本中村小林川木井藤野原口谷橋石上松森池内金大岡坂部工太一二三郎子美代幸和正明健介夫男雄彦久長之助平次人"

_T = TypeVar("_T")
Random = np.random.Generator
Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Renders:
    """Pictures with what they show; all arrays have the same length."""

    pictures: Picture
    """Shape (n, SIDE, SIDE), ink 255."""
    classes: NDArray[np.int64]
    """Indices of ``CLASSES``, or NONE."""
    designs: NDArray[np.int64]
    """Indices of ``DESIGNS``."""
    sizes: NDArray[np.float32]
    """Pixels per em."""

    def where(self, chosen: NDArray[np.bool_]) -> Renders:
        """Those that are chosen."""
        return Renders(self.pictures[chosen], self.classes[chosen], self.designs[chosen], self.sizes[chosen])

    def save(self, path: Path) -> None:
        np.savez(path, pictures=self.pictures, classes=self.classes, designs=self.designs, sizes=self.sizes)

    @classmethod
    def load(cls, path: Path) -> Renders:
        with np.load(path) as stored:
            return cls(**{name: stored[name] for name in ("pictures", "classes", "designs", "sizes")})


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
        design = _pick(
            rng, holders.get(character) or [d for d in fonts if fonts[d][0].covers(character)] or [*fonts]
        )
        size = float(np.exp(rng.uniform(np.log(SMALLEST), np.log(LARGEST))))
        pictures[number] = draw(rng, _pick(rng, fonts[design]), character, size, aside=aside)
        classes[number], designs[number], sizes[number] = kind, DESIGNS.index(design), size
    return Renders(pictures, classes, designs, sizes)


def draw(rng: Random, font: FontFile, character: str, size: float, *, aside: bool = False) -> Picture:
    """One glyph of ``size`` pixels per em: (SIDE, SIDE), ink 255; cut beside its middle if ``aside``."""
    vertical = rng.random() < 0.25
    ink = _thickened(rng, _strip(rng, font, character, vertical))
    scale = size / EM
    height, width = ink.shape
    middle = width / 2, height / 2
    turn = cv2.getRotationMatrix2D(middle, rng.normal(0, 1.3), 1.0)
    ink = cv2.warpAffine(ink, turn, (width, height), flags=cv2.INTER_LINEAR)
    small = cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    scan = _scanned(rng, small.astype(np.float32) / 255)
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
        return NONE, _pick(rng, CLASSES), True
    return NONE, _pick(rng, ALIKE if share < _ASIDE_SHARE + _ALIKE_SHARE else others), False


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
        pen.text((x, y + EM * _BASELINE), text, font=font.font, fill=255, anchor="ms")

    for offset in (-pitch, pitch):
        neighbour = _pick(rng, _NEIGHBOURS)
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
    ImageDraw.Draw(canvas).text((EM, EM * (1 + _BASELINE)), character, font=font.font, fill=255, anchor="ms")
    return np.array(canvas)


def _thickened(rng: Random, ink: Picture) -> Picture:
    """Strokes up to two pixels of 96 per em thinner or thicker."""
    step = int(rng.choice((-1, 0, 0, 1, 1, 2)))
    if not step:
        return ink
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (1 + abs(step), 1 + abs(step)))
    return np.asarray(cv2.erode(ink, kernel) if step < 0 else cv2.dilate(ink, kernel), dtype=np.uint8)


def _scanned(rng: Random, ink: NDArray[np.float32]) -> Picture:
    """Paper and ink in grey, with the blur, the noise and the compression of a scan."""
    dark, light = sorted((rng.uniform(0, 120), rng.uniform(190, 255)))
    if rng.random() < 0.1:
        dark, light = light, dark
    grey = light + (dark - light) * ink
    grey = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.25, 0.95))
    grey += rng.normal(0, rng.uniform(1, 9), grey.shape)
    scan = np.clip(grey, 0, 255).astype(np.uint8)
    if rng.random() < 0.7:
        _, jpeg = cv2.imencode(".jpg", scan, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(50, 96))])
        scan = cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE)
    return np.asarray(scan, dtype=np.uint8)


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


def _pick(rng: Random, choices: Sequence[_T]) -> _T:
    return choices[int(rng.integers(len(choices)))]
