"""What a side says, as lines of type; sizes and faces are those of an edition."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.canvas import Canvas, Colour, Run
from samplecards.chances import by_weight
from samplecards.phrases import Phrase
from samplecards.styles import Style
from samplecards.typefaces import Typeface

_PLACE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


def line_of(
    phrase: Phrase, face: Typeface, size: float, colour: Colour, tracking: float = 0.0, gap: float = 0.0
) -> Run:
    """A phrase with its label; ``size`` is the em of its block in millimetres."""
    return Run(phrase.whole, face, size * phrase.scale, colour, phrase.fields, tracking, gap)


def body_lines(phrases: Iterable[Phrase], style: Style, size: float, gap: float = 0.0) -> tuple[Run, ...]:
    """A line for each phrase in the face of the body."""
    return tuple(line_of(phrase, style.body, size, style.ink, gap=gap) for phrase in phrases)


def reading_over(
    canvas: Canvas, kana: Run, name: Run, in_one: float, trackings: Mapping[float, float], rng: random.Random
) -> Run:
    """The reading over a name: each part over its own, or in one piece.

    The latter is ``in_one`` of all, 0..1, spaced by one of the weighted ``trackings``.
    """
    written = re.split("[ 　]", name.text)
    if len(written) != 2 or rng.random() < in_one:
        return replace(kana, tracking=by_weight(trackings, rng))
    family, given = kana.text.split(" ")
    before = replace(name, text=name.text[: len(written[0]) + 1], beside=None)
    stop = canvas.text_width(before) + name.tracking * name.size
    return replace(kana, text=family, beside=replace(kana, text=given), stop=stop)


def with_label_column(runs: Sequence[Run], phrases: Sequence[Phrase], size: float) -> tuple[Run, ...]:
    """The lines of a contact block with their labels in a column of their own, unless a line has none to put there.

    ``size`` is their em in millimetres.
    """
    labels = [_bare_label(phrase) for phrase in phrases]
    if not all(
        label or not phrase.fields or _PLACE & {*phrase.fields}
        for phrase, label in zip(phrases, labels, strict=True)
    ):
        return tuple(runs)
    stop = (max(map(_length, labels)) + 0.8) * size
    return tuple(
        replace(run, text=label, fields=(), stop=stop, beside=replace(run, text=phrase.text, gap=0.0))
        if label
        else run
        for run, phrase, label in zip(runs, phrases, labels, strict=True)
    )


def _bare_label(phrase: Phrase) -> str:
    """A label as it stands alone; none where it is too long for that, or has the postal mark."""
    label = phrase.label.strip(" 　:：/|.")
    return "" if "〒" in label or len(label) > 6 else label


def _length(label: str) -> float:
    return sum(0.65 if character.isascii() else 1.0 for character in label)
