"""Type, signs and pictures of this edition: a side's words made into blocks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Colour, Run, blend
from samplecards.chances import by_weight
from samplecards.in_lines import line_of, reading_over, with_label_column
from samplecards.phrases import Wording
from samplecards.styles import Mark, ReadingPlace, Style

OFF_WHITE: Colour = (252, 252, 252)
_CUTS = re.compile(
    r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合同会社)|(?<=法人)(?=[^社].{3})|(?<=医療法人社団)|(?<=..)(?=株式会社$)|(?<=市|会)(?=社会福祉協議会)"
    r"|(?=商工会議所|農業協同組合|漁業協同組合|シルバー人材|産業振興機構|文化スポーツ|みなとまちづくり|測量設計業|信用保証|国民健康保険|中小企業団体|地場産業|工業技術|国際交流|暴力追放"
    r"|公共職業安定所|労働基準監督|河川国道|港湾空港|上下水道局|広域消防|ショッピング|コミュニティ放送|ケーブルテレビ|社会福祉士会|中学校高等学校|商業高等)"
)
"""Before which characters the name of an organisation may go on in a second line."""

_ASCENT = 0.86
"""How far a name on the line of its title rises over that, in ems of the difference."""


def in_halves(run: Run) -> tuple[Run, ...]:
    """The name of an organisation on two lines, where there is a place to break it."""
    return halved(run, (found.start() for found in _CUTS.finditer(run.text)), 0.3)


def apart(text: str, rng: random.Random) -> float:
    """Ems between the characters of a name; short ones are often spaced."""
    length = len("".join(text.split()))
    return by_weight(
        {0.0: 38, 0.06: 16, 0.12: 16, 0.22: 8, {2: 1.2, 3: 0.7, 4: 0.4, 5: 0.2}.get(length, 0.03): 22}, rng
    )


@dataclass(frozen=True, slots=True)
class Pieces:
    """The lines of a side in type, not yet placed."""

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
        bare: bool = False,
    ) -> Block:
        """The organisation with its sign, without one where it is ``bare`` or on a ground of colour."""
        emblem = None if colour or bare else sign_of(self.style, self.rng, above=above)
        room = width - (1.3 * emblem.size if emblem and not emblem.above else 0.0)
        runs: list[Run] = []
        for run in self.house:
            shown = replace(run, colour=colour) if colour else run
            runs += in_halves(shown) if self.canvas.text_width(shown) > room else [shown]
        return Block(tuple(runs), align, uniform=True, emblem=emblem)

    def person(self, align: Align = Align.LEFT, *, below: float = 0.0) -> tuple[Block, ...]:
        """Post and name; ``below`` is how often, 0..1, the post comes second."""
        blocks = (Block(self.post, align), Block(self.name, align))
        return blocks[::-1] if self.rng.random() < below else blocks

    def person_on_one_line(self) -> tuple[Block, ...]:
        """The title before the name on its line, the department over them; as ``person`` where there is none."""
        place = next(
            (
                place
                for place, run in enumerate(self.post)
                if run.fields == (FieldName.TITLE,) and len(run.text) < 8
            ),
            None,
        )
        if place is None or len(self.name) > 1:
            return self.person()
        title, *others = (self.post[place], *self.post[:place], *self.post[place + 1 :])
        lift = _ASCENT * (self.name[0].size - title.size) + 0.9
        stop = self.canvas.text_width(title) + 1.6 * title.size
        line = replace(title, gap=lift, beside=self.name[0], stop=stop)
        return (Block((*others, line)),)

    def details(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        """The contact block."""
        return Block(self.contact, align, uniform=True, tight=tight)


def in_type(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Pieces:
    """Choose sizes, spaces and shades."""
    tint = style.accent if rng.random() < 0.2 else style.ink
    size, wide = rng.uniform(2.9, 4.0), by_weight({0.0: 68, 0.06: 14, 0.14: 10, 0.24: 8}, rng)
    house = tuple(
        line_of(
            phrase,
            style.display,
            size,
            tint,
            0.0 if phrase.text.isascii() or len(phrase.text) > 11 else wide,
        )
        for phrase in wording.header
    )
    size = rng.uniform(2.35, 3.0)
    post = tuple(line_of(phrase, style.body, size, style.ink) for phrase in wording.post)
    return Pieces(
        canvas, style, rng, house, post, _name(canvas, wording, style, rng), _contact(wording, style, rng)
    )


def _name(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name with its reading and its Latin letters."""
    text = wording.name.text
    if text.isascii():
        return (line_of(wording.name, style.display, rng.uniform(3.9, 5.0), style.ink),)
    name = line_of(wording.name, style.display, rng.uniform(4.5, 6.3), style.ink, apart(text, rng))
    letters: tuple[Run, ...] = ()
    if wording.romaji:
        given, family = wording.romaji.split(" ")
        form = by_weight({f"{given} {family}": 48, f"{given} {family.upper()}": 20, f"{family.upper()} {given}": 12, f"{family} {given}": 6, wording.romaji.upper(): 14}, rng)  # fmt: skip
        spread = by_weight({0.0: 70, 0.08: 20, 0.18: 10}, rng)
        latin = Run(form, style.body, rng.uniform(2.0, 2.5), style.ink, tracking=spread, gap=1.0)
        if rng.random() < 0.16 and style.reading is not ReadingPlace.BESIDE:
            name = replace(name, beside=replace(latin, gap=0.0))
        else:
            letters = (latin,)
    if wording.reading is None:
        return (name, *letters)
    kana = line_of(wording.reading, style.body, rng.uniform(1.9, 2.2), style.ink)
    match style.reading:
        case ReadingPlace.ABOVE:
            over = reading_over(canvas, kana, name, 0.42, {0.0: 44, 0.12: 30, 0.3: 26}, rng)
            return (over, replace(name, gap=0.7), *letters)
        case ReadingPlace.BELOW:
            return (name, replace(kana, gap=0.9, tracking=by_weight({0.0: 60, 0.2: 40}, rng)), *letters)
        case ReadingPlace.BESIDE:
            form = by_weight({"（{}）": 50, "({})": 12, "{}": 30, "[{}]": 8}, rng)
            return (replace(name, beside=replace(kana, text=form.format(kana.text))), *letters)


def _contact(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The contact block, seldom in grey; its labels may stand in a column of their own."""
    lines = wording.contact
    gap = by_weight({0.0: 36, 0.7: 34, 1.0: 22, 1.4: 8}, rng) if len(lines) < 7 else 0.0
    shade = blend(style.ink, style.stock, 0.72) if rng.random() < 0.16 else style.ink
    runs = tuple(line_of(line, style.body, style.small, shade, gap=gap) for line in lines)
    return with_label_column(runs, lines, style.small) if style.columns else runs


def sign_of(style: Style, rng: random.Random, *, above: bool = False) -> Emblem | None:
    """The sign of an organisation."""
    draw = _SIGNS.get(style.mark)
    if draw is None:
        return None
    size = rng.uniform(6.0, 10.0) if above else rng.uniform(4.4, 7.2)
    return Emblem(lambda canvas, x, y, side: draw(canvas, style, style.accent, x, y, side), size, above)


def ghost(canvas: Canvas, style: Style, rng: random.Random) -> None:
    """The sign large and pale behind everything, at a lower corner."""
    draw = _SIGNS.get(style.mark)
    if draw is not None:
        side = rng.uniform(20.0, 30.0)
        pale = blend(style.accent, style.stock, 0.07)
        x = canvas.width - 0.8 * side if rng.random() < 0.7 else -0.2 * side
        draw(canvas, replace(style, monogram=""), pale, x, canvas.height - 0.85 * side, side)


def photograph(canvas: Canvas, style: Style, x: float, y: float, width: float) -> float:
    """A photograph of somebody, and its height."""
    height = width * 1.25
    cloth, skin = blend(style.ink, style.stock, 0.8), (222, 190, 168)
    canvas.band(x, y, width, height, (208, 216, 222))
    middle = x + width / 2
    canvas.disc(middle, y + 0.36 * height, 0.235 * width, (52, 42, 38))
    canvas.polygon([(x + 0.08 * width, y + height), (x + 0.2 * width, y + 0.7 * height), (middle, y + 0.58 * height), (x + 0.8 * width, y + 0.7 * height), (x + 0.92 * width, y + height)], cloth)  # fmt: skip
    canvas.band(middle - 0.08 * width, y + 0.5 * height, 0.16 * width, 0.13 * height, skin)
    canvas.disc(middle, y + 0.41 * height, 0.19 * width, skin)
    return height


def _waves(canvas: Canvas, style: Style, colour: Colour, x: float, y: float, side: float) -> None:
    for row in range(3):
        shade = blend(colour, style.stock, 1.0 - 0.25 * row)
        for step in range(2):
            left = x + side * (0.5 * step)
            top = y + side * (0.12 + 0.28 * row)
            points = [
                (left, top + 0.16 * side),
                (left + 0.25 * side, top),
                (left + 0.5 * side, top + 0.16 * side),
            ]
            canvas.polygon([*points, (left + 0.25 * side, top + 0.2 * side)], shade)


def _shield(canvas: Canvas, style: Style, colour: Colour, x: float, y: float, side: float) -> None:
    outline = [(0.1, 0.0), (0.9, 0.0), (0.9, 0.55), (0.5, 1.0), (0.1, 0.55)]
    canvas.polygon([(x + a * side, y + b * side) for a, b in outline], colour)
    if style.monogram:
        letter = Run(style.monogram, style.display, 0.48 * side, OFF_WHITE)
        canvas.write(letter, x + side / 2 - canvas.text_width(letter) / 2, y + 0.16 * side)
    else:
        canvas.band(x + 0.44 * side, y + 0.14 * side, 0.12 * side, 0.56 * side, style.stock)


def _tiles(canvas: Canvas, style: Style, colour: Colour, x: float, y: float, side: float) -> None:
    for place, share in enumerate((1.0, 0.55, 0.35, 0.8)):
        across, down = place % 2, place // 2
        canvas.band(
            x + 0.53 * side * across,
            y + 0.53 * side * down,
            0.47 * side,
            0.47 * side,
            blend(colour, style.stock, share),
        )


def _leaf(canvas: Canvas, style: Style, colour: Colour, x: float, y: float, side: float) -> None:
    stem = [(0.05, 0.95), (0.12, 0.35), (0.5, 0.05), (0.95, 0.05), (0.95, 0.5), (0.62, 0.86)]
    canvas.polygon([(x + a * side, y + b * side) for a, b in stem], colour)
    canvas.polygon([(x, y + side), (x + 0.04 * side, y + side), (x + 0.8 * side, y + 0.22 * side), (x + 0.76 * side, y + 0.2 * side)], style.stock)  # fmt: skip


def _orbit(canvas: Canvas, style: Style, colour: Colour, x: float, y: float, side: float) -> None:
    half = side / 2
    canvas.disc(x + half, y + half, half, blend(colour, style.stock, 0.35))
    canvas.disc(x + half, y + half, 0.42 * side, style.stock)
    canvas.disc(x + half, y + half, 0.24 * side, colour)
    canvas.disc(x + 0.86 * side, y + 0.2 * side, 0.11 * side, colour)


_SIGNS: dict[Mark, Callable[[Canvas, Style, Colour, float, float, float], None]] = {
    Mark.BARS: _waves,
    Mark.TRIANGLE: _shield,
    Mark.DIAMOND: _tiles,
    Mark.DISC: _leaf,
    Mark.RING: _orbit,
}
