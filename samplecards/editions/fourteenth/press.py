"""The words of a side as type: sizes, spaces, and where a long name goes on below."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Colour, Run
from samplecards.chances import by_weight
from samplecards.editions.fourteenth.ornaments import sign
from samplecards.in_lines import line_of
from samplecards.phrases import Phrase, Wording
from samplecards.styles import ReadingPlace, Style

_JOINTS = (
    re.compile(r"[ 　]|(?<=^株式会社)|(?<=^合同会社)|(?<=^有限会社)|(?<=..)(?=(?:株式|有限)会社$)|(?<=法人)(?=[^社].{3})"),
    re.compile(r"(?<=..)(?=商工会|農業協同|漁業協同|森林組合|社会福祉協議|文化振興|産業創造|まちづくり|土地開発|シルバー|特許商標|社会保険労務士|公認会計士|都市計画|建設技術|建築都市|駅前法律)"),
)  # fmt: skip
"""Where the name of an organisation goes on in a second line: at its legal form, else before a word of its own."""
_LABEL_END = "　 :：./／|｜"


def in_two(run: Run) -> tuple[Run, ...]:
    """The name of an organisation on two lines, where a compositor would part it; else on one."""
    parts = (halved(run, (joint.start() for joint in joints.finditer(run.text)), 0.3) for joints in _JOINTS)
    return next((lines for lines in parts if len(lines) == 2), (run,))


def spaced(name: str, rng: random.Random) -> float:
    """Ems between the characters of a name: the fewer they are, the wider it may be set."""
    count = sum(not character.isspace() for character in name)
    widest = {2: 1.3, 3: 0.9, 4: 0.6}.get(count, 0.2)
    return rng.choice((0.0, 0.0, 0.05, 0.12, widest / 2, widest))


@dataclass(frozen=True, slots=True)
class Galley:
    """The parts of a side, set in type and ready to be placed."""

    canvas: Canvas
    style: Style
    rng: random.Random
    organization: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]
    emblem: Emblem | None

    def head(self, width: float, align: Align = Align.LEFT, colour: Colour | None = None) -> Block:
        """The organisation with its sign; in a colour of its own without."""
        emblem = self.emblem if colour is None else None
        beside = 1.3 * emblem.size if emblem and not emblem.above else 0.0
        lines: list[Run] = []
        for run in self.organization:
            shown = run if colour is None else replace(run, colour=colour)
            lines += in_two(shown) if self.canvas.text_width(shown) > width - beside else (shown,)
        return Block(tuple(lines), align, uniform=True, emblem=emblem)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, ...]:
        """The post above the name, seldom below it."""
        blocks = Block(self.post, align), Block(self.name, align)
        return blocks if self.rng.random() < 0.88 else blocks[::-1]

    def details(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        """The contact block."""
        return Block(self.contact, align, uniform=True, tight=tight)


def set_in_type(canvas: Canvas, wording: Wording, style: Style, rng: random.Random, *, above: bool) -> Galley:
    """The words of a side in type, the sign of the organisation above its name or beside it."""
    size, tint = rng.uniform(2.9, 3.9), style.accent if rng.random() < 0.14 else style.ink
    wide = by_weight({0.0: 72, 0.08: 14, 0.2: 14}, rng)
    organization = tuple(
        line_of(
            phrase, style.display, size, tint, 0.0 if phrase.text.isascii() or len(phrase.text) > 13 else wide
        )
        for phrase in wording.header
    )
    size, wide = rng.uniform(2.35, 3.0), rng.choice((0.0, 0.0, 0.3, 1.0))
    post = tuple(
        line_of(phrase, style.body, size, style.ink, wide if len(phrase.whole) == 2 else 0.0)
        for phrase in wording.post
    )
    name = _name(canvas, wording, style, rng)
    emblem = sign(style, rng, above=above)
    return Galley(canvas, style, rng, organization, post, name, _contact(wording.contact, style, rng), emblem)


def _name(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name with kana over each of its parts, over it, beside or below it, and with its letters."""
    text = wording.name.text
    latin = text.isascii()
    size = rng.uniform(3.8, 4.9) if latin else rng.uniform(4.4, 6.2)
    name = line_of(wording.name, style.display, size, style.ink, 0.0 if latin else spaced(text, rng))
    letters = (_letters(wording.romaji, style, rng),) if wording.romaji else ()
    if wording.reading is None:
        return (name, *letters)
    kana = line_of(wording.reading, style.body, rng.uniform(1.8, 2.1), style.ink)
    halves, written = re.split("[ 　]", kana.text), re.split("[ 　]", text)
    if style.reading is ReadingPlace.BESIDE and not letters:
        in_brackets = rng.random() < 0.5
        return (replace(name, beside=replace(kana, text=f"（{kana.text}）" if in_brackets else kana.text)),)
    if style.reading is ReadingPlace.BELOW:
        return (name, replace(kana, gap=0.9, tracking=rng.choice((0.0, 0.15))), *letters)
    if len(written) == 2 and rng.random() < 0.5:
        family = replace(name, text=f"{written[0]}{text[len(written[0])]}")
        stop = canvas.text_width(family) + name.tracking * size
        kana = replace(kana, text=halves[0], beside=replace(kana, text=halves[1]), stop=stop)
        return (kana, replace(name, gap=0.7), *letters)
    return (replace(kana, tracking=rng.choice((0.0, 0.1, 0.35))), replace(name, gap=0.8), *letters)


def _letters(romaji: str, style: Style, rng: random.Random) -> Run:
    given, family = romaji.split(" ")
    form = by_weight(
        {f"{given} {family}": 45, f"{given} {family.upper()}": 25, f"{family.upper()} {given}": 15, romaji.upper(): 15}, rng
    )  # fmt: skip
    return Run(form, style.body, rng.uniform(1.9, 2.3), style.ink, gap=1.0)


def _contact(phrases: list[Phrase], style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The contact block; on some cards its labels stand in a column or are coloured."""
    leading = by_weight({0.0: 50, 0.6: 30, 1.0: 20}, rng) if len(phrases) < 7 else 0.0
    lines = tuple(line_of(phrase, style.body, style.small, style.ink, gap=leading) for phrase in phrases)
    is_coloured = rng.random() < 0.1
    if not (style.columns or is_coloured):
        return lines
    labels = [_label(phrase) for phrase in phrases]
    stop = (max(map(_ems, labels)) + 0.8) * style.small if style.columns else 0.0
    colour = style.accent if is_coloured else style.ink
    return tuple(
        replace(
            line, text=label, fields=(), colour=colour, stop=stop, beside=replace(line, text=phrase.text, gap=0.0)
        )
        if label
        else line
        for line, phrase, label in zip(lines, phrases, labels, strict=True)
    )  # fmt: skip


def _label(phrase: Phrase) -> str:
    """What may stand apart; the sign of the post office never does."""
    label = phrase.label.strip(_LABEL_END)
    return "" if FieldName.POSTAL_CODE in phrase.fields or len(label) > 8 else label


def _ems(label: str) -> float:
    """About how long a label is."""
    return sum(0.6 if character.isascii() else 1.0 for character in label)
