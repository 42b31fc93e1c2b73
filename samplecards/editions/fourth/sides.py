"""What the designs of horizontal cards are made of."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.core.reading import FieldName
from samplecards.blocks import Emblem, halved
from samplecards.canvas import Canvas, Colour, Run
from samplecards.frames import Frame
from samplecards.phrases import Phrase, Wording
from samplecards.styles import ReadingPlace, Style

HAIR = 0.2
"""Millimetres of a thin rule."""
_WORD_ENDS = re.compile(
    r" |(?<=法人)(?=...)|(?<=^株式会社)(?=.)|(?<=^有限会社)(?=.)|(?<=^合同会社)(?=.)|(?=(?:株式|有限|合同)会社$)(?<!^)"
    r"|(?<=省)(?=..)|(?<=庁)(?=..)"
)
"""Where the name of an organisation may be broken."""
_LONGEST_LABEL = 6
_PLACES = {FieldName.ADDRESS, FieldName.POSTAL_CODE}


@dataclass(frozen=True, slots=True)
class Side:
    """What a design needs."""

    canvas: Canvas
    frame: Frame
    style: Style
    organization: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]
    logo: Emblem | None
    rng: random.Random

    @property
    def place(self) -> tuple[Run, ...]:
        """The lines of the contact block up to the last one of the address."""
        return self.contact[: self._places_end]

    @property
    def calls(self) -> tuple[Run, ...]:
        """Those after it."""
        return self.contact[self._places_end :]

    @property
    def _places_end(self) -> int:
        places = [number for number, run in enumerate(self.contact) if _PLACES & {*run.fields}]
        return places[-1] + 1 if places and places[0] == 0 else len(self.contact) // 2

    def rule(self, x: float, y: float, width: float, height: float = HAIR) -> None:
        """A thin line, or a thicker one, in the colour of the card."""
        self.canvas.band(x, y, width, height, self.style.accent)

    def head(self, width: float) -> tuple[Run, ...]:
        """The organisation in lines that are no longer than ``width`` where a word ends in time."""
        return tuple(line for run in self.organization for line in parted(self.canvas, run, width))


def parted(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """A line that is too long as two, cut where a word ends; whole where none does."""
    if canvas.text_width(run) <= width:
        return (run,)
    return halved(run, (found.start() for found in _WORD_ENDS.finditer(run.text)), 0.35)


def make_side(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> Side:
    """The words as runs."""
    size = rng.uniform(2.7, 3.9)
    colour = style.accent if rng.random() < 0.18 else style.ink
    spaced = rng.choice((0.0, 0.0, 0.0, 0.06, 0.12))
    body = rng.uniform(2.25, 2.75)
    return Side(
        canvas,
        frame,
        style,
        tuple(
            Run(phrase.whole, style.display, size * phrase.scale, colour, phrase.fields, spaced)
            for phrase in wording.header
        ),
        tuple(
            Run(phrase.whole, style.body, body * phrase.scale, style.ink, phrase.fields, gap=0.9)
            for phrase in wording.post
        ),
        _name(wording, style, rng),
        contact_lines(wording.contact, style),
        None,
        rng,
    )


def recoloured(runs: tuple[Run, ...], colour: Colour) -> tuple[Run, ...]:
    """The same in another colour."""
    return tuple(
        replace(run, colour=colour, beside=run.beside and replace(run.beside, colour=colour)) for run in runs
    )


def contact_lines(phrases: Sequence[Phrase], style: Style) -> tuple[Run, ...]:
    """The contact block; the labels perhaps in a column of their own."""
    labels = [_column_label(phrase) if style.columns else "" for phrase in phrases]
    widest = max((_ems(label) for label in labels), default=0.0)
    runs = []
    for label, phrase in zip(labels, phrases, strict=True):
        size = style.small * phrase.scale
        if label:
            value = Run(phrase.text, style.body, size, style.ink, phrase.fields)
            stop = style.small * (widest + 0.9)
            runs.append(Run(label, style.body, size, style.ink, beside=value, stop=stop))
        else:
            runs.append(Run(phrase.whole, style.body, size, style.ink, phrase.fields))
    return tuple(runs)


def _column_label(phrase: Phrase) -> str:
    """The label where it may stand in a column, else an empty text."""
    label = phrase.label.strip(" :：　/|.")
    is_place = "〒" in phrase.whole or bool(_PLACES & {*phrase.fields})
    return "" if is_place or len(label) > _LONGEST_LABEL else label


def _ems(text: str) -> float:
    """About how wide it is."""
    return sum(0.62 if letter.isascii() else 1.0 for letter in text)


def _name(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name, a qualification over it, and its readings."""
    phrase = wording.name
    latin = phrase.text.isascii()
    spaced = rng.choice((0.0, 0.03)) if latin else rng.choice((0.0, 0.05, 0.1, 0.2, 0.35))
    name = Run(phrase.text, style.display, rng.uniform(4.2, 6.2), style.ink, phrase.fields, spaced, 1.1)
    if phrase.label:
        degree = Run(phrase.label, style.body, 0.45 * name.size, style.ink)
        return (degree, *_with_readings(name, wording, style, rng))
    return _with_readings(name, wording, style, rng)


def _with_readings(name: Run, wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    small = []
    if (kana := wording.reading) is not None:
        small.append(
            Run(
                kana.text,
                style.body,
                rng.uniform(1.8, 2.1),
                style.ink,
                kana.fields,
                rng.choice((0.0, 0.1, 0.25)),
            )
        )
    if wording.romaji:
        given, family = wording.romaji.split(" ")
        romaji = rng.choice((wording.romaji, f"{family.upper()} {given}", wording.romaji.upper()))
        small.append(Run(romaji, style.body, 2.1, style.ink, tracking=rng.choice((0.0, 0.06))))
    if not small:
        return (name,)
    under = tuple(replace(run, gap=1.2) for run in small)
    if style.reading is ReadingPlace.ABOVE:
        return (*small[:1], replace(name, gap=max(name.gap, 1.2)), *under[1:])
    if style.reading is ReadingPlace.BELOW:
        return (name, *under)
    beside = replace(small[0], tracking=0.0)
    if rng.random() < 0.4 and not beside.text.isascii():
        beside = replace(beside, text=f"（{beside.text}）")
    return (replace(name, beside=beside), *under[1:])
