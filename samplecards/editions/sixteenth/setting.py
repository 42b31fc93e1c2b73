"""Type, rules and signs of this edition: a side's words made into blocks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Colour, Run, blend
from samplecards.chances import by_weight
from samplecards.in_lines import line_of, reading_over, with_label_column
from samplecards.phrases import Wording
from samplecards.styles import Mark, ReadingPlace, Style

PAPER_WHITE: Colour = (255, 255, 255)
_BREAKS = re.compile(
    r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合[同資]会社)|(?<=法人)(?=.{4})|(?<=財団)(?=.{5})|(?<=..)(?=(?:株式|合資)会社$)"
    r"|(?=社会福祉協議会|シルバー人材|商工会議所|農業協同組合|漁業協同組合|産業支援財団|スポーツ文化|観光コンベンション|信用保証協会"
    r"|中小企業振興|後期高齢者|国際交流基金|公共職業安定所|労働基準監督署|環境衛生組合|認定こども園|まちづくり|ケーブルネットワーク)"
)
"""Before which characters the name of an organisation may go on in a second line."""


def broken_name(run: Run) -> tuple[Run, ...]:
    """The name of an organisation on two lines, where there is a place to break it."""
    return halved(run, (found.start() for found in _BREAKS.finditer(run.text)), 0.32)


def name_space(text: str, rng: random.Random) -> float:
    """Ems between the characters of a name; short ones are often spaced to the length of others."""
    even = {2: 1.0, 3: 0.6, 4: 0.3, 5: 0.15}.get(len("".join(text.split())), 0.04)
    return by_weight({0.0: 42, 0.08: 20, 0.14: 12, even: 26}, rng)


@dataclass(frozen=True, slots=True)
class Galley:
    """The lines of a side in type, not yet placed."""

    canvas: Canvas
    style: Style
    rng: random.Random
    house: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]

    def head(
        self, width: float, align: Align = Align.LEFT, *, colour: Colour | None = None, above: bool = False
    ) -> Block:
        """The organisation; on a ground of colour it is in that of the paper and has no sign."""
        sign = None if colour else sign_of(self.style, self.rng, above=above)
        room = width - (1.3 * sign.size if sign and not sign.above else 0.0)
        runs: list[Run] = []
        for run in self.house:
            shown = replace(run, colour=colour) if colour else run
            runs += broken_name(shown) if self.canvas.text_width(shown) > room else [shown]
        return Block(tuple(runs), align, uniform=True, emblem=sign)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, ...]:
        """Post and name."""
        return Block(self.post, align), Block(self.name, align)

    def details(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        """The contact block."""
        return Block(self.contact, align, uniform=True, tight=tight)


def in_type(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Galley:
    """Choose sizes and spaces."""
    ink = style.accent if rng.random() < 0.15 else style.ink
    size, wide = rng.uniform(2.95, 3.9), by_weight({0.0: 70, 0.08: 18, 0.16: 12}, rng)
    house = tuple(
        line_of(phrase, style.display, size, ink, wide if len(phrase.text) < 11 else 0.0)
        for phrase in wording.header
    )
    size = rng.uniform(2.4, 2.95)
    post = tuple(line_of(phrase, style.body, size, style.ink) for phrase in wording.post)
    return Galley(
        canvas, style, rng, house, post, _name(canvas, wording, style, rng), _contact(wording, style, rng)
    )


def _name(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name with its reading and its Latin letters."""
    text = wording.name.text
    if text.isascii():
        return (line_of(wording.name, style.display, rng.uniform(4.1, 5.0), style.ink),)
    name = line_of(wording.name, style.display, rng.uniform(4.7, 6.0), style.ink, name_space(text, rng))
    below: list[Run] = []
    if wording.romaji:
        letters = Run(
            rng.choice((wording.romaji, wording.romaji, wording.romaji.upper())),
            style.body, rng.uniform(2.05, 2.5), style.ink, gap=1.1,
        )  # fmt: skip
        if style.reading is ReadingPlace.ABOVE and rng.random() < 0.35:
            name = replace(name, beside=replace(letters, gap=0.0))
        else:
            below.append(letters)
    if wording.reading is None:
        return (name, *below)
    kana = line_of(wording.reading, style.body, rng.uniform(1.95, 2.2), style.ink)
    match style.reading:
        case ReadingPlace.ABOVE:
            return (
                reading_over(canvas, kana, name, 0.35, {0.0: 50, 0.15: 30, 0.35: 20}, rng),
                replace(name, gap=0.8),
                *below,
            )
        case ReadingPlace.BELOW:
            return (name, replace(kana, gap=1.0), *below)
        case ReadingPlace.BESIDE:
            form = by_weight({"（{}）": 45, "({})": 15, "{}": 40}, rng)
            return (replace(name, beside=replace(kana, text=form.format(kana.text))), *below)


def _contact(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The contact block; its labels may stand in a column of their own."""
    lines = wording.contact
    gap = by_weight({0.0: 34, 0.8: 36, 1.1: 30}, rng) if len(lines) < 7 else 0.0
    runs = [line_of(line, style.body, style.small, style.ink, gap=gap) for line in lines]
    return with_label_column(tuple(runs), lines, style.small) if style.columns else tuple(runs)


def sign_of(style: Style, rng: random.Random, *, above: bool = False) -> Emblem | None:
    """The sign of an organisation."""
    draw = _SIGNS.get(style.mark)
    if draw is None:
        return None
    size = rng.uniform(6.5, 9.5) if above else rng.uniform(4.6, 6.8)
    return Emblem(lambda canvas, x, y, side: draw(canvas, style, x, y, side), size, above)


def _crescents(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    half = side / 2
    canvas.disc(x + half, y + half, half, style.accent)
    canvas.disc(x + half, y + 0.36 * side, 0.34 * side, style.stock)
    canvas.disc(x + half, y + 0.3 * side, 0.18 * side, blend(style.accent, style.stock, 0.6))


def _sail(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    mast = x + 0.48 * side
    canvas.polygon([(mast, y), (mast, y + 0.74 * side), (x, y + 0.74 * side)], style.accent)
    pale = blend(style.accent, style.stock, 0.55)
    canvas.polygon([(mast + 0.07 * side, y + 0.2 * side), (x + side, y + 0.74 * side), (mast + 0.07 * side, y + 0.74 * side)], pale)  # fmt: skip
    canvas.band(x + 0.1 * side, y + 0.84 * side, 0.8 * side, 0.14 * side, style.accent)


def _initial(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    half = side / 2
    canvas.polygon([(x + half, y), (x + side, y + half), (x + half, y + side), (x, y + half)], style.accent)
    if style.monogram:
        letter = Run(style.monogram, style.display, 0.5 * side, PAPER_WHITE)
        canvas.write(letter, x + half - canvas.text_width(letter) / 2, y + 0.25 * side)


def _stairs(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    for step in range(4):
        colour = blend(style.accent, style.stock, 1.0 - 0.2 * step)
        height = side * (0.34 + 0.22 * (3 - step))
        canvas.band(x + 0.25 * step * side, y + side - height, 0.22 * side, height, colour)


def _petals(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    pale = blend(style.accent, style.stock, 0.7)
    for across, down in ((0.5, 0.24), (0.76, 0.5), (0.5, 0.76), (0.24, 0.5)):
        canvas.disc(x + across * side, y + down * side, 0.24 * side, pale)
    canvas.disc(x + 0.5 * side, y + 0.5 * side, 0.16 * side, style.accent)


_SIGNS: dict[Mark, Callable[[Canvas, Style, float, float, float], None]] = {
    Mark.RING: _crescents,
    Mark.TRIANGLE: _sail,
    Mark.DIAMOND: _initial,
    Mark.BARS: _stairs,
    Mark.DISC: _petals,
}
