"""Type as this print shop sets it, and the signs of its customers."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Colour, Run, blend
from samplecards.chances import by_weight
from samplecards.in_lines import body_lines, line_of, reading_over, with_label_column
from samplecards.phrases import Wording
from samplecards.styles import Mark, ReadingPlace, Style

PAPER: Colour = (255, 255, 255)
_JOINTS = re.compile(
    r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合同会社)|(?<=法人)(?=.{5})|(?<=...)(?=株式会社$)|(?<=市)(?=社会福祉|文化|シルバー)|(?<=県)(?=産業|建設業|看護|工業|信用|道路|市町村|商工)"
    r"|(?<=社団)(?=.{4})|(?=河川国道|港湾整備|森林管理|労働基準|公共職業|司法書士・|税理士・|・)|(?<=環境)(?=研究所)|(?<=防災)(?=教育)"
)
"""Where the name of an organisation is parted."""
_NAME_SPACES = {2: (0.6, 1.0, 1.2), 3: (0.3, 0.5, 0.8), 4: (0.12, 0.2, 0.35), 5: (0.05, 0.15)}
"""Ems between the letters of names that have so many, where they are spaced."""
_KANA_SPACES = {0.0: 60, 0.15: 25, 0.4: 15}


def parted(run: Run) -> tuple[Run, ...]:
    """A long name on two lines, if it has a joint."""
    return halved(run, (joint.start() for joint in _JOINTS.finditer(run.text)), 0.3)


def spacing(name: str, rng: random.Random) -> float:
    """Ems between the characters of a Japanese name."""
    if rng.random() < 0.45:
        return 0.0
    letters = sum(not character.isspace() for character in name)
    return rng.choice(_NAME_SPACES.get(letters, (0.05,)))


@dataclass(frozen=True, slots=True)
class Galley:
    """The type of one side, in four pieces."""

    canvas: Canvas
    style: Style
    rng: random.Random
    house: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]

    def heading(
        self, width: float, align: Align = Align.LEFT, *, ink: Colour | None = None, above: bool = False
    ) -> Block:
        """The organisation beside its sign or under it; in another ink without one."""
        sign = None if ink is not None else emblem(self.style, self.rng, above=above)
        room = width - 1.3 * sign.size if sign is not None and not above else width
        lines: list[Run] = []
        for run in self.house:
            line = run if ink is None else replace(run, colour=ink)
            lines += parted(line) if self.canvas.text_width(line) > room else (line,)
        return Block(tuple(lines), align, uniform=True, emblem=sign)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, Block]:
        """The posts, and the name under them."""
        return Block(self.post, align), Block(self.name, align)

    def foot(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        """The contact block."""
        return Block(self.contact, align, uniform=True, tight=tight)


def composed(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Galley:
    """Set the words of a side."""
    ink = style.accent if rng.random() < 0.15 else style.ink
    size, wide = rng.uniform(3.1, 4.0), by_weight({0.0: 70, 0.08: 15, 0.2: 15}, rng)
    house = tuple(
        line_of(
            phrase,
            style.display,
            size,
            ink,
            wide if len(phrase.text) < 11 and not phrase.text.isascii() else 0.0,
        )
        for phrase in wording.header
    )
    post = body_lines(wording.post, style, rng.uniform(2.5, 3.0))
    space = by_weight({0.0: 45, 0.8: 30, 1.1: 25}, rng) if len(wording.contact) < 7 else 0.0
    contact = body_lines(wording.contact, style, max(style.small, 2.2), space)
    if style.columns:
        contact = with_label_column(contact, wording.contact, max(style.small, 2.2))
    return Galley(canvas, style, rng, house, post, _name(canvas, wording, style, rng), contact)


def _name(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    text = wording.name.text
    if text.isascii():
        return (line_of(wording.name, style.display, rng.uniform(4.2, 5.0), style.ink),)
    name = line_of(wording.name, style.display, rng.uniform(4.8, 6.1), style.ink, spacing(text, rng))
    below: tuple[Run, ...] = ()
    if wording.romaji:
        letters = by_weight({wording.romaji: 70, wording.romaji.upper(): 30}, rng)
        below = (Run(letters, style.body, rng.uniform(2.1, 2.5), style.ink, gap=1.0),)
    if wording.reading is None:
        return (name, *below)
    kana = line_of(wording.reading, style.body, rng.uniform(2.05, 2.3), style.ink)
    if style.reading is ReadingPlace.BESIDE:
        forms = {kana.text: 40, f"（{kana.text}）": 40, f"({kana.text})": 20}
        return (replace(name, beside=replace(kana, text=by_weight(forms, rng))), *below)
    if style.reading is ReadingPlace.BELOW:
        return (name, replace(kana, gap=1.0), *below)
    return (reading_over(canvas, kana, name, 0.35, _KANA_SPACES, rng), replace(name, gap=0.8), *below)


def emblem(style: Style, rng: random.Random, *, above: bool = False) -> Emblem | None:
    """The customer's sign, where it has one."""
    if style.mark is Mark.NONE:
        return None
    draw = _DRAWN[style.mark]
    size = rng.uniform(7.0, 9.5) if above else rng.uniform(5.0, 7.0)
    return Emblem(lambda canvas, x, y, side: draw(canvas, style, x, y, side), size, above)


def _seal(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    half = side / 2
    canvas.disc(x + half, y + half, half, style.accent)
    canvas.disc(x + half, y + half, half * 0.86, style.stock)
    canvas.disc(x + half, y + half, half * 0.74, style.accent)
    if style.monogram:
        letter = Run(style.monogram, style.display, side * 0.52, PAPER)
        canvas.write(letter, x + half - canvas.text_width(letter) / 2, y + side * 0.22)


def _sunrise(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    canvas.disc(x + side / 2, y + side * 0.48, side * 0.34, style.accent)
    canvas.band(x, y + side * 0.58, side, side * 0.5, style.stock)
    for step, share in enumerate((1.0, 0.7, 0.4)):
        inset = side * 0.12 * step
        canvas.band(
            x + inset,
            y + side * (0.64 + 0.14 * step),
            side - 2 * inset,
            side * 0.07,
            blend(style.accent, style.stock, share),
        )


def _fold(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    canvas.polygon(
        [
            (x, y + side * 0.1),
            (x + side * 0.5, y + side * 0.35),
            (x + side * 0.5, y + side),
            (x, y + side * 0.75),
        ],
        style.accent,
    )
    pale = blend(style.accent, style.stock, 0.55)
    canvas.polygon(
        [
            (x + side, y + side * 0.1),
            (x + side * 0.5, y + side * 0.35),
            (x + side * 0.5, y + side),
            (x + side, y + side * 0.75),
        ],
        pale,
    )


def _stair(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    for step in range(4):
        height = side * (0.25 + 0.25 * step)
        canvas.band(
            x + 0.26 * side * step,
            y + side - height,
            side * 0.2,
            height,
            blend(style.accent, style.stock, 1 - 0.2 * step),
        )


def _leaf(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    for sign, share in ((0.0, 1.0), (0.5, 0.6)):
        left = x + sign * side
        canvas.polygon(
            [
                (left, y + side * 0.6),
                (left + side * 0.25, y + side * 0.1),
                (left + side * 0.5, y + side * 0.6),
                (left + side * 0.25, y + side),
            ],
            blend(style.accent, style.stock, share),
        )


_DRAWN: dict[Mark, Callable[[Canvas, Style, float, float, float], None]] = {
    Mark.DISC: _seal,
    Mark.RING: _sunrise,
    Mark.TRIANGLE: _fold,
    Mark.BARS: _stair,
    Mark.DIAMOND: _leaf,
}
