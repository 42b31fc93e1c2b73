"""What a side says, as columns of type; sizes, places and frequencies are those of an edition."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from app.core.reading import FieldName
from samplecards.canvas import Colour, Latin, Run
from samplecards.columns import Column
from samplecards.in_lines import line_of
from samplecards.phrases import Phrase, kanji_digits
from samplecards.spelling import wide_in_column
from samplecards.styles import Style
from samplecards.typefaces import Typeface

_LATIN_FLOOR = re.compile(r"\dF")


class Digits(Enum):
    """How columns set numbers."""

    KANJI = auto()
    STACKED = auto()
    """Full-width digits upright, one under the other."""
    PAIRED = auto()
    """Arabic digits upright, two of a house number or a floor in one square (縦中横)."""
    TURNED = auto()
    """Arabic digits on their side."""

    def latin(self, phrase: Phrase) -> Latin:
        """How Latin letters stand beside them; telephones have no pairs."""
        if self is Digits.PAIRED and FieldName.ADDRESS in phrase.fields:
            return Latin.PAIRED
        return Latin.TURNED if self is Digits.TURNED else Latin.UPRIGHT

    def spelt(self, text: str) -> str:
        """A postal code, a telephone, an address or an extension so."""
        match self:
            case Digits.KANJI:
                return kanji_digits(text)
            case Digits.STACKED:
                return wide_in_column(text)
            case Digits.PAIRED | Digits.TURNED:
                return text

    def dialled(self, plain: str, form: str) -> str:
        """``03-3123-4567`` so; kanji and full-width digits in a form with ``{}`` for each of the three parts."""
        if self in (Digits.PAIRED, Digits.TURNED):
            return plain
        return form.format(*self.spelt(plain).split("―"))


@dataclass(frozen=True, slots=True)
class HeadColumns:
    """How the organisation and what stands beside it are set."""

    halves: Callable[[Run], tuple[Run, ...]]
    """Breaks a name where a designer would."""
    short: int
    """Characters of a name that always stand in one column, and may be spaced."""
    halved_share: float
    """How often a longer one has two columns, where it may be broken."""
    lower: float
    """Where the second of them begins, of the height to spare."""
    gap: float
    """Millimetres to the right of each."""

    def set(
        self,
        phrases: Iterable[Phrase],
        face: Typeface,
        size: float,
        colour: Colour,
        tracking: float,
        rng: random.Random,
    ) -> list[Column]:
        """The columns of the phrases; ``size`` is the em of the name in millimetres, ``tracking`` in ems."""
        columns = []
        for phrase in phrases:
            is_short = len(phrase.whole) <= self.short
            run = line_of(phrase, face, size, colour, tracking if is_short else 0.0, self.gap)
            run = replace(run, latin=Latin.TURNED)
            parts = self.halves(run) if not is_short and rng.random() < self.halved_share else (run,)
            columns += [
                Column(replace(part, gap=self.gap), place * self.lower) for place, part in enumerate(parts)
            ]
        return columns


def columns_of(
    phrases: Sequence[Phrase],
    face: Typeface,
    size: float,
    colour: Colour,
    gaps: tuple[float, float],
    start: float = 0.0,
    latin: Latin = Latin.UPRIGHT,
) -> list[Column]:
    """A column for each phrase; ``gaps`` are the millimetres to the right of the first and of each other."""
    return [
        Column(replace(line_of(phrase, face, size, colour, gap=gaps[place > 0]), latin=latin), start)
        for place, phrase in enumerate(phrases)
    ]


def contact_columns(
    phrases: Sequence[Phrase],
    style: Style,
    size: float,
    digits: Digits,
    gaps: tuple[float, float],
    start: float,
) -> list[Column]:
    """The contact block; with turned digits, what is Latin throughout lies on its side."""
    columns = columns_of(phrases, style.body, size, style.ink, gaps, start)
    return [
        replace(
            column,
            run=replace(column.run, latin=digits.latin(phrase)),
            turned=digits is Digits.TURNED and phrase.whole.isascii(),
        )
        for column, phrase in zip(columns, phrases, strict=True)
    ]


def has_latin_floor(address: str) -> bool:
    """Whether the building's floor is written 3F, which no card of kanji numbers does."""
    return bool(_LATIN_FLOOR.search(address))
