"""The lines of a side as type: sizes, spacing, and where a long one goes on below."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Colour, Run
from samplecards.chances import by_weight
from samplecards.in_lines import line_of
from samplecards.phrases import Phrase, Wording
from samplecards.styles import ReadingPlace, Style

_BREAKS = (
    re.compile(r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合同会社)|(?<=.)(?=株式会社$)|(?<=法人)(?!社団|会)(?=..)|(?<=法人社団)(?=.)"),
    re.compile(r"(?<=..)(?=商工会|農業協同|漁業協同|森林組合|生活協同|中小企業|信用保証|住宅供給|司法書士|社会保険|土地家屋|税理士|法律事務所|総合病院|産業技術|流通センター)|(?<=市)(?=社会福祉)|(?<=県)(?=産業|情報)"),
)  # fmt: skip
"""Where the name of an organisation goes on in a second line: after its legal form, else before a word of its own."""
_SPACED = {0.0: 40, 0.08: 14, 0.15: 12, 0.3: 14, 0.5: 10, 0.8: 6, 1.1: 4}
"""Ems between the characters of a name, and how often in per cent."""
_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}
_LABEL_END = "　 :：./／|"


def parted(run: Run) -> tuple[Run, ...]:
    """The name of an organisation on two lines; on one where no compositor would part it."""
    for breaks in _BREAKS:
        lines = halved(run, (found.start() for found in breaks.finditer(run.text)), 0.35)
        if len(lines) == 2:
            return lines
    return (run,)


def spacing(name: str, rng: random.Random) -> float:
    """Ems between the characters of a name; the shorter, the wider."""
    count = len("".join(name.split()))
    drawn = by_weight(_SPACED, rng)
    if count <= 3:
        return max(drawn, rng.choice((0.1, 0.5, 0.9)))
    return drawn if count == 4 else min(drawn, 0.3)


@dataclass(frozen=True, slots=True)
class Type:
    """A side ready to be placed."""

    canvas: Canvas
    style: Style
    organization: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]
    logo: Emblem | None
    rng: random.Random

    def head(self, width: float, align: Align = Align.LEFT, colour: Colour | None = None) -> Block:
        """The organisation with its logo, on as many lines as it needs."""
        emblem = self.logo if colour is None else None
        room = width - (1.3 * emblem.size if emblem and not emblem.above else 0.0)
        runs = self.organization
        if colour is not None:
            runs = tuple(replace(run, colour=colour) for run in runs)
        lines = tuple(
            part for run in runs for part in (parted(run) if self.canvas.text_width(run) > room else (run,))
        )
        return Block(lines, align, uniform=True, emblem=emblem)

    def foot(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        """The contact block."""
        return Block(self.contact, align, uniform=True, tight=tight)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, ...]:
        """Post over name; rarely under it."""
        blocks = Block(self.post, align), Block(self.name, align)
        return blocks if self.rng.random() < 0.85 else blocks[::-1]


def composed(canvas: Canvas, wording: Wording, style: Style, logo: Emblem | None, rng: random.Random) -> Type:
    """The words of a side in type."""
    tracking = by_weight({0.0: 70, 0.1: 20, 0.25: 10}, rng)
    colour = style.accent if rng.random() < 0.16 else style.ink
    size = rng.uniform(3.1, 4.3)
    organization = tuple(
        line_of(
            phrase,
            style.display,
            size,
            colour,
            0.0 if phrase.text.isascii() or len(phrase.text) > 14 else tracking,
        )
        for phrase in wording.header
    )
    size, wide = rng.uniform(2.3, 2.95), rng.choice((0.0, 0.0, 0.25, 0.8))
    post = tuple(
        line_of(phrase, style.body, size, style.ink, wide if len(phrase.whole) <= 2 else 0.0)
        for phrase in wording.post
    )
    return Type(
        canvas, style, organization, post, _name(canvas, wording, style, rng), _contact(wording.contact, style, rng), logo, rng
    )  # fmt: skip


def _name(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name with its readings; kana over the family and the given name, each at its start, or as one line."""
    text = wording.name.text
    latin = text.isascii()
    size = rng.uniform(3.9, 5.0) if latin else rng.uniform(4.8, 6.8)
    name = line_of(wording.name, style.display, size, style.ink, 0.0 if latin else spacing(text, rng), 1.2)
    romaji = _romaji(wording, style, rng)
    kana = wording.reading
    if kana is None:
        return (name, romaji) if romaji else (name,)
    small = line_of(kana, style.body, rng.uniform(1.8, 2.15), style.ink)
    parts, written = re.split("[ 　]", kana.text), re.split("[ 　]", text)
    if style.reading is ReadingPlace.ABOVE and len(parts) == len(written) == 2 and rng.random() < 0.45:
        before = canvas.text_width(replace(name, text=text[: len(written[0]) + 1])) + name.tracking * size
        given = replace(small, text=parts[1])
        ruby = replace(small, text=parts[0], beside=given, stop=before)
        return (ruby, replace(name, gap=0.7), *((romaji,) if romaji else ()))
    if style.reading is ReadingPlace.BESIDE and not romaji:
        shown = replace(small, text=f"（{small.text}）") if rng.random() < 0.4 else small
        return (replace(name, beside=shown),)
    small = replace(small, tracking=rng.choice((0.0, 0.1, 0.3)))
    if style.reading is ReadingPlace.BELOW:
        return (name, replace(small, gap=1.0), *((romaji,) if romaji else ()))
    return (small, replace(name, gap=0.9), *((romaji,) if romaji else ()))


def _romaji(wording: Wording, style: Style, rng: random.Random) -> Run | None:
    if not wording.romaji:
        return None
    given, family = wording.romaji.split(" ")
    text = rng.choice(
        (
            f"{given} {family}",
            f"{given} {family.upper()}",
            f"{family.upper()} {given}",
            wording.romaji.upper(),
        )
    )
    return Run(text, style.body, rng.uniform(1.95, 2.3), style.ink, gap=1.0)


def _contact(phrases: list[Phrase], style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The contact block; on some cards labels stand apart, at a stop or in colour."""
    leading = rng.choice((0.0, 0.0, 0.5, 0.9)) if len(phrases) < 7 else 0.0
    lines = [line_of(phrase, style.body, style.small, style.ink, gap=leading) for phrase in phrases]
    coloured = rng.random() < 0.1 and all(phrase.label or _PLACE & {*phrase.fields} for phrase in phrases)
    if not style.columns and not coloured:
        return tuple(lines)
    labels = [phrase.label.strip(_LABEL_END) for phrase in phrases]
    apart = [bool(label) and len(label) < 9 and "〒" not in label for label in labels]
    widest = max(
        (_ems(label) for label, is_apart in zip(labels, apart, strict=True) if is_apart), default=0.0
    )
    tint = style.accent if coloured else style.ink
    return tuple(
        replace(
            line, text=label, fields=(), colour=tint, stop=(widest + 0.7) * line.size if style.columns else 0.0,
            beside=replace(line, text=phrase.text, gap=0.0),
        )
        if is_apart
        else line
        for line, phrase, label, is_apart in zip(lines, phrases, labels, apart, strict=True)
    )  # fmt: skip


def _ems(label: str) -> float:
    """About how long a label is."""
    return sum(0.58 if character.isascii() else 1.0 for character in label)
