"""The lines of horizontal cards as they are set, and where they may be broken."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.blocks import halved
from samplecards.canvas import Canvas, Colour, Run
from samplecards.phrases import Phrase, Wording
from samplecards.styles import ReadingPlace, Style

_BREAKS = re.compile(
    r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合同会社)|(?<=.)(?=株式会社$|合同会社$)|(?<=法人)(?!社団)(?=..)|(?<=法人社団)(?=.)"
    r"|(?<=..)(?=商工会議所|信用金庫|漁業協同組合|地域振興公社|産業振興センター|産業技術センター|福祉会$|木質建材協会|工学研究所)"
    r"|(?<=評価)(?=推進機構)|(?<=..)(?=法律会計事務所|法務税務事務所|共同法務会計事務所|医療センター|記念クリニック)"
)
"""Where the name of an organisation may go on in a second line."""
_MANY = 7
"""Lines of a contact block that leave no room to spare."""


def halves(run: Run) -> tuple[Run, ...]:
    """The name of an organisation as two lines, or as one where no designer would break it."""
    return halved(run, (found.start() for found in _BREAKS.finditer(run.text)), 0.4)


def folded(canvas: Canvas, runs: tuple[Run, ...], width: float) -> tuple[Run, ...]:
    """Those that are too long as two lines, if there is a place for it."""
    return tuple(part for run in runs for part in (halves(run) if canvas.text_width(run) > width else (run,)))


def organization_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The header."""
    size, spaced = rng.uniform(2.9, 4.1), rng.choice((0.0, 0.0, 0.0, 0.06, 0.15))
    tint: Colour = style.accent if rng.random() < 0.2 else style.ink
    return tuple(
        Run(
            phrase.whole, style.display, size * phrase.scale, tint if phrase.fields else style.ink, phrase.fields,
            0.0 if phrase.whole.isascii() else spaced,
        )
        for phrase in wording.header
    )  # fmt: skip


def post_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """Department and title; short titles may be spaced."""
    size, spaced = rng.uniform(2.3, 2.8), rng.choice((0.0, 0.0, 0.0, 0.3, 1.0))
    return tuple(
        Run(
            phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields,
            spaced if len(phrase.whole) == 2 else 0.0,
        )
        for phrase in wording.post
    )  # fmt: skip


def name_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name, a degree before it, and its readings around it."""
    phrase = wording.name
    is_latin = phrase.text.isascii()
    spaced = rng.choice((0.0, 0.04)) if is_latin else rng.choice((0.0, 0.0, 0.08, 0.2, 0.4, 0.7))
    size = rng.uniform(3.8, 4.8) if is_latin else rng.uniform(4.5, 6.4)
    name = Run(phrase.text, style.display, size, style.ink, phrase.fields, spaced, 1.2)
    if phrase.label:
        name = Run(phrase.label, style.body, 0.5 * size, style.ink, gap=1.6, beside=replace(name, gap=0.0))
    readings = []
    if (kana := wording.reading) is not None:
        size = rng.uniform(1.85, 2.1)
        readings.append(
            Run(kana.text, style.body, size, style.ink, kana.fields, rng.choice((0.0, 0.1, 0.25)))
        )
    if wording.romaji:
        text = rng.choices(
            (wording.romaji, wording.romaji.upper(), _family_first(wording.romaji)), (50, 20, 30)
        )[0]
        readings.append(Run(text, rng.choice((style.body, style.display)), rng.uniform(1.95, 2.3), style.ink))
    if not readings:
        return (name,)
    first, *others = readings
    below = tuple(replace(run, gap=1.0) for run in others)
    match style.reading:
        case ReadingPlace.ABOVE:
            return (first, name, *below)
        case ReadingPlace.BESIDE if name.beside is None:
            return (replace(name, beside=replace(first, tracking=0.0)), *below)
        case _:
            return (name, replace(first, gap=1.0), *below)


def _family_first(romaji: str) -> str:
    given, family = romaji.split(" ")
    return f"{family.upper()} {given}"


def contact_runs(phrases: list[Phrase], style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The lines of the contact block, labels on some cards in a column of their own."""
    leading = rng.choice((0.0, 0.0, 0.8, 1.1)) if len(phrases) < _MANY else 0.0
    return tuple(_contact_run(phrase, style, leading) for phrase in phrases)


def _contact_run(phrase: Phrase, style: Style, leading: float) -> Run:
    run = Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields, gap=leading)
    label = phrase.label.strip("　 :：")
    if not style.columns or not label or len(label) > 7 or FieldName.POSTAL_CODE in phrase.fields:
        return run
    value = replace(run, text=phrase.text, gap=0.0)
    return replace(run, text=label, fields=(), beside=value, stop=run.size * 4.8)
