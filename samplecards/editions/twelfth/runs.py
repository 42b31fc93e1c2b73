"""The lines of horizontal cards as they are set, and where they may be broken."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.blocks import halved
from samplecards.canvas import Canvas, Run
from samplecards.chances import by_weight, one_of
from samplecards.phrases import Phrase, Wording
from samplecards.styles import ReadingPlace, Style

_AT_FORM = re.compile(
    r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合同会社)|(?<=.)(?=株式会社$)|(?<=法人)(?!社団)(?=..)|(?<=法人社団)(?=.)"
)
_AT_WORD = re.compile(
    r"(?<=..)(?=商工会|農業協同組合|漁業協同組合|中小企業|信用保証|土地開発|港湾運送|中央綜合|税理士総合|国際行政書士|国際特許|公認会計士)"
    r"|(?<=..)(?=工業高等)|(?<=県立)(?=農業)|(?<=国民健康保険)(?=.)|(?<=^市立)(?=.)"
)
"""Where the name of an organisation may go on in a second line: first where its legal form ends or begins."""
_MANY = 7
"""Lines of a contact block that leave no room to spare."""
_AIRY = {0.0: 38, 0.1: 14, 0.2: 14, 0.4: 12, 0.7: 12, 1.0: 7, 1.4: 3}
"""Ems between the characters of a name, and how often in per cent."""
_MOST_AIRY = 4
"""Characters of the longest name that is set with more than half an em between them."""


def halves(run: Run) -> tuple[Run, ...]:
    """The name of an organisation as two lines, or as one where no designer would break it."""
    for breaks in (_AT_FORM, _AT_WORD):
        parts = halved(run, (found.start() for found in breaks.finditer(run.text)), 0.4)
        if len(parts) > 1:
            return parts
    return (run,)


def folded(canvas: Canvas, runs: tuple[Run, ...], width: float) -> tuple[Run, ...]:
    """Those that are too long as two lines, if there is a place for it."""
    return tuple(part for run in runs for part in (halves(run) if canvas.text_width(run) > width else (run,)))


def airiness(name: str, rng: random.Random) -> float:
    """Ems between the characters of a Japanese name: short ones are spaced widely more often than long ones."""
    spaced = by_weight(_AIRY, rng)
    characters = len("".join(name.split()))
    if characters == 2:
        return max(spaced, rng.choice((0.3, 0.8, 1.2)))
    return min(spaced, 0.5) if characters > _MOST_AIRY else spaced


def organization_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The header."""
    size, spaced = rng.uniform(3.0, 4.0), rng.choice((0.0, 0.0, 0.0, 0.06, 0.15))
    tint = style.accent if rng.random() < 0.2 else style.ink
    return tuple(
        Run(
            phrase.whole, style.display, size * phrase.scale, tint, phrase.fields,
            0.0 if phrase.whole.isascii() else spaced,
        )
        for phrase in wording.header
    )  # fmt: skip


def post_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """Department and title; short titles may be spaced."""
    size, spaced = rng.uniform(2.35, 2.85), rng.choice((0.0, 0.0, 0.0, 0.4, 1.0))
    return tuple(
        Run(
            phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields,
            spaced if len(phrase.whole) == 2 else 0.0,
        )
        for phrase in wording.post
    )  # fmt: skip


def name_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name, a licence before it, and its readings around it."""
    phrase = wording.name
    is_latin = phrase.text.isascii()
    spaced = 0.0 if is_latin else airiness(phrase.text, rng)
    size = rng.uniform(3.8, 4.8) if is_latin else rng.uniform(4.7, 6.6)
    name = Run(phrase.text, style.display, size, style.ink, phrase.fields, spaced, 1.3)
    if phrase.label:
        name = Run(phrase.label, style.body, 0.58 * size, style.ink, gap=1.7, beside=replace(name, gap=0.0))
    small = _readings(wording, style, rng)
    if not small:
        return (name,)
    first, *others = small
    below = tuple(replace(run, gap=1.0) for run in others)
    match style.reading:
        case ReadingPlace.ABOVE if FieldName.NAME_READING in first.fields:
            rise = 0.42 * name.beside.size if name.beside else 0.0
            return (first, replace(name, gap=0.9 + rise), *below)
        case ReadingPlace.BESIDE if name.beside is None:
            return (replace(name, beside=replace(first, tracking=0.0)), *below)
        case _:
            return (name, replace(first, gap=1.1), *below)


def _readings(wording: Wording, style: Style, rng: random.Random) -> list[Run]:
    """In kana, in Latin letters, or both."""
    small = []
    if (kana := wording.reading) is not None:
        spaced = rng.choice((0.0, 0.0, 0.15, 0.4))
        small.append(Run(kana.text, style.body, rng.uniform(1.8, 2.1), style.ink, kana.fields, spaced))
    if wording.romaji:
        given, family = wording.romaji.split(" ")
        forms = (wording.romaji, wording.romaji.upper(), f"{family.upper()}, {given}", f"{family} {given}")
        tint = style.accent if rng.random() < 0.2 else style.ink
        small.append(Run(one_of(forms, rng), style.body, rng.uniform(1.9, 2.25), tint))
    return small


def contact_runs(phrases: list[Phrase], style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The lines of the contact block, labels on some cards in a column of their own."""
    leading = rng.choice((0.0, 0.0, 0.8)) if len(phrases) < _MANY else 0.0
    return tuple(_contact_run(phrase, style, leading) for phrase in phrases)


def _contact_run(phrase: Phrase, style: Style, leading: float) -> Run:
    run = Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields, gap=leading)
    label = phrase.label.strip("　 :：.")
    if not style.columns or not label or len(label) > 6 or FieldName.POSTAL_CODE in phrase.fields:
        return run
    value = replace(run, text=phrase.text, gap=0.0)
    return replace(run, text=label, fields=(), beside=value, stop=run.size * 4.5)
