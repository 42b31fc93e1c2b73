"""The words of a side set in type: sizes, spaces, rules, and the signs of organisations."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Colour, Run, blend
from samplecards.chances import by_weight
from samplecards.in_lines import line_of
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Mark, ReadingPlace, Style

T = TypeVar("T")

WHITE: Colour = (255, 255, 255)
_SEAMS = re.compile(
    r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合同会社)|(?<=法人)(?=.{4})|(?<=..)(?=株式会社$)"
    r"|(?=商工会議所|農業協同組合|社会福祉協議会|シルバー人材|産業振興財団|国民健康保険|信用保証|住宅供給|測量設計業|工事事務所|管理事務所)"
)
"""Where the name of an organisation may go on in a second line."""


_LEAST, _LEAST_INK, _LEAST_NAME = 2.0, 1.4, 3.4
"""Millimetres: of the em of fields (5.7 points), of the ink of readings and of what is no field, and of that of names."""
_TRIALS = 10
_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


def proofed(canvas: Canvas, draw: Callable[[Canvas, random.Random], T], rng: random.Random) -> T:
    """Draw a side as on the first of several trial sheets on which all is large enough, or on the best of them."""
    best = (0.0, 0)
    for _ in range(_TRIALS):
        seed = rng.getrandbits(32)
        trial = Canvas(canvas.width, canvas.height, canvas.dpi, canvas.stock)
        draw(trial, random.Random(seed))
        best = max(best, (_legibility(trial), seed))
        if best[0] >= 1.0:
            break
    return draw(canvas, random.Random(best[1]))


def _legibility(canvas: Canvas) -> float:
    """How large the smallest is against what it should be."""
    shares = [canvas.smallest / _LEAST]
    for line in canvas.lines:
        (left, top), _, (right, bottom), _ = line.box
        ink = min(right - left, bottom - top) / canvas.pixels(1.0)
        if not line.fields or FieldName.NAME_READING in line.fields:
            shares.append(ink / _LEAST_INK)
        elif FieldName.NAME in line.fields and not line.text.isascii():
            shares.append(ink / _LEAST_NAME)
    return min(shares)


def in_two(run: Run) -> tuple[Run, ...]:
    """A long name on two lines, where it has a seam."""
    return halved(run, (seam.start() for seam in _SEAMS.finditer(run.text)), 0.35)


def wide_name(text: str, rng: random.Random) -> float:
    """Ems between the characters of a Japanese name, fewer characters standing further apart."""
    count = len("".join(text.split()))
    return rng.choice((0.0, 0.0, 0.06, 0.1, {2: 0.9, 3: 0.55, 4: 0.35, 5: 0.2}.get(count, 0.05)))


@dataclass(frozen=True, slots=True)
class Forme:
    """The blocks of a side, ready to be placed."""

    canvas: Canvas
    style: Style
    rng: random.Random
    house: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]

    def head(
        self,
        width: float,
        align: Align = Align.LEFT,
        *,
        colour: Colour | None = None,
        above: bool = False,
    ) -> Block:
        """The organisation with its sign; in a colour of its own it has none."""
        sign = emblem(self.style, self.rng, above=above) if colour is None else None
        room = width if sign is None or sign.above else width - 1.3 * sign.size
        lines: list[Run] = []
        for run in self.house:
            shown = run if colour is None else replace(run, colour=colour)
            lines += in_two(shown) if self.canvas.text_width(shown) > room else (shown,)
        return Block(tuple(lines), align, uniform=True, emblem=sign)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, ...]:
        """The post, and the name below it."""
        return Block(self.post, align), Block(self.name, align)

    def details(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        """The contact block."""
        return Block(self.contact, align, uniform=True, tight=tight)


def set_type(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Forme:
    """The words of a side in type."""
    colour = style.accent if rng.random() < 0.12 else style.ink
    size, wide = rng.uniform(3.0, 3.8), by_weight({0.0: 75, 0.1: 25}, rng)
    house = tuple(
        line_of(phrase, style.display, size, colour, wide if len(phrase.text) < 12 else 0.0)
        for phrase in wording.header
    )
    size = rng.uniform(2.45, 2.95)
    post = tuple(line_of(phrase, style.body, size, style.ink) for phrase in wording.post)
    return Forme(
        canvas, style, rng, house, post, _name(wording, style, canvas, rng), _contact(wording, style, rng)
    )


def _name(wording: Wording, style: Style, canvas: Canvas, rng: random.Random) -> tuple[Run, ...]:
    text = wording.name.text
    if text.isascii():
        return (line_of(wording.name, style.display, rng.uniform(4.2, 4.9), style.ink),)
    name = line_of(wording.name, style.display, rng.uniform(4.6, 5.8), style.ink, wide_name(text, rng))
    letters: tuple[Run, ...] = ()
    if wording.romaji:
        form = rng.choice((wording.romaji, wording.romaji, wording.romaji.upper()))
        letters = (Run(form, style.body, rng.uniform(2.0, 2.4), style.ink, gap=1.0),)
    if wording.reading is None:
        return (name, *letters)
    kana = line_of(wording.reading, style.body, rng.uniform(1.95, 2.15), style.ink)
    match style.reading:
        case ReadingPlace.BESIDE:
            kana = replace(kana, text=f"（{kana.text}）") if rng.random() < 0.6 else kana
            return (replace(name, beside=kana), *letters)
        case ReadingPlace.BELOW:
            return (name, replace(kana, gap=0.9), *letters)
        case ReadingPlace.ABOVE:
            return (_over(kana, name, canvas, rng), replace(name, gap=0.75), *letters)


def _over(kana: Run, name: Run, canvas: Canvas, rng: random.Random) -> Run:
    """The reading of each part of the name over that part, or all of it over its beginning."""
    parts, spoken = re.split("[ 　]", name.text), kana.text.split(" ")
    if len(parts) < 2 or rng.random() < 0.3:
        return replace(kana, tracking=rng.choice((0.0, 0.2)))
    family = replace(name, text=name.text[: len(parts[0]) + 1])
    stop = canvas.text_width(family) + name.tracking * name.size
    return replace(kana, text=spoken[0], beside=replace(kana, text=spoken[1]), stop=stop)


def _contact(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The contact block, closely set where it is long; on some cards its labels are a column of their own."""
    lines = wording.contact
    gap = by_weight({0.0: 40, 0.9: 35, 1.2: 25}, rng) if len(lines) < 7 else 0.0
    runs = [line_of(line, style.body, style.small, style.ink, gap=gap) for line in lines]
    labels = [_column_label(line) for line in lines]
    if not style.columns or any(
        line.fields and not label and not _PLACE & {*line.fields}
        for line, label in zip(lines, labels, strict=True)
    ):
        return tuple(runs)
    stop = (max(map(_ems, labels)) + 0.7) * style.small
    return tuple(
        replace(run, text=label, fields=(), stop=stop, beside=replace(run, text=line.text, gap=0.0))
        if label
        else run
        for run, line, label in zip(runs, lines, labels, strict=True)
    )


def _column_label(line: Phrase) -> str:
    label = line.label.strip("　 :：./")
    return "" if label.endswith("〒") or len(label) > 7 or not line.text else label


def _ems(label: str) -> float:
    return sum(0.62 if character.isascii() else 1.0 for character in label)


def emblem(style: Style, rng: random.Random, *, above: bool = False) -> Emblem | None:
    """The sign of the organisation, if it has one."""
    if style.mark is Mark.NONE:
        return None
    draw = _SIGNS[style.mark]
    size = rng.uniform(7.0, 10.0) if above else rng.uniform(4.8, 7.0)
    return Emblem(lambda canvas, x, y, side: draw(canvas, style, x, y, side), size, above)


def _moon(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    half = side / 2
    canvas.disc(x + half, y + half, half, style.accent)
    canvas.disc(x + half * 1.35, y + half * 0.8, half * 0.62, style.stock)


def _hill(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    canvas.polygon(
        [(x, y + side), (x + 0.38 * side, y + 0.25 * side), (x + 0.76 * side, y + side)], style.accent
    )
    pale = blend(style.accent, style.stock, 0.5)
    canvas.polygon(
        [(x + 0.5 * side, y + side), (x + 0.75 * side, y + 0.5 * side), (x + side, y + side)], pale
    )
    canvas.disc(x + 0.78 * side, y + 0.2 * side, 0.12 * side, style.accent)


def _letter(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    canvas.band(x, y, side, side, style.accent)
    if style.monogram:
        letter = Run(style.monogram, style.display, side * 0.66, WHITE)
        canvas.write(letter, x + (side - canvas.text_width(letter)) / 2, y + side * 0.16)
    else:
        canvas.disc(x + side / 2, y + side / 2, side * 0.28, style.stock)


def _tiles(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    for row in range(2):
        for column in range(2):
            colour = style.accent if row != column else blend(style.accent, style.stock, 0.45)
            canvas.band(x + 0.54 * column * side, y + 0.54 * row * side, 0.46 * side, 0.46 * side, colour)


def _wave(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    for place in range(3):
        top = y + side * (0.08 + 0.32 * place)
        shares = ((0.0, 0.2), (0.35, 0.0), (0.65, 0.2), (1.0, 0.0))
        upper = [(x + side * share, top + side * rise) for share, rise in shares]
        lower = [(px, py + 0.15 * side) for px, py in reversed(upper)]
        canvas.polygon([*upper, *lower], blend(style.accent, style.stock, 1.0 - 0.25 * place))


_SIGNS: dict[Mark, Callable[[Canvas, Style, float, float, float], None]] = {
    Mark.DISC: _letter,
    Mark.RING: _moon,
    Mark.TRIANGLE: _hill,
    Mark.BARS: _wave,
    Mark.DIAMOND: _tiles,
}
