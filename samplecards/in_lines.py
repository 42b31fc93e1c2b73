"""What a side says, as lines of type; sizes and faces are those of an edition."""

from __future__ import annotations

from collections.abc import Iterable

from samplecards.canvas import Colour, Run
from samplecards.phrases import Phrase
from samplecards.styles import Style
from samplecards.typefaces import Typeface


def line_of(
    phrase: Phrase, face: Typeface, size: float, colour: Colour, tracking: float = 0.0, gap: float = 0.0
) -> Run:
    """A phrase with its label; ``size`` is the em of its block in millimetres."""
    return Run(phrase.whole, face, size * phrase.scale, colour, phrase.fields, tracking, gap)


def body_lines(phrases: Iterable[Phrase], style: Style, size: float, gap: float = 0.0) -> tuple[Run, ...]:
    """A line for each phrase in the face of the body."""
    return tuple(line_of(phrase, style.body, size, style.ink, gap=gap) for phrase in phrases)
