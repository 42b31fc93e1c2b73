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
    r"[ 　]|(?<=^株式会社)|(?<=^合同会社)|(?<=^（株）)|(?<=.)(?=株式会社$)|(?<=法人)(?!社団|会計)(?=..)|(?<=法人社団)(?=.)|(?<=共済組合連合会)(?=.)"
    r"|(?<=..)(?=商工会議所$|文化財団$|信用組合$|労働金庫$|公共調達協会$|職員組合連合会$|技術事業団$|評価センター$|支援機構$|再生機構$|技術研究所$|研究機構$)"
    r"|(?<=..)(?=総合法律会計事務所$|国際特許商標事務所$|公認会計士共同事務所$|外国法共同事業|法律事務所$|医学部附属病院$)"
)
"""Where the name of an organisation may go on in a second line."""


def halves(run: Run) -> tuple[Run, ...]:
    """The name of an organisation as two lines, or as one where no designer would break it."""
    return halved(run, (found.start() for found in _BREAKS.finditer(run.text)), 0.35)


def folded(canvas: Canvas, runs: tuple[Run, ...], width: float) -> tuple[Run, ...]:
    """Those that are too long as two lines, if there is a place for it."""
    return tuple(part for run in runs for part in (halves(run) if canvas.text_width(run) > width else (run,)))


def organization_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The header."""
    size, spaced = rng.uniform(2.7, 3.8), rng.choice((0.0, 0.0, 0.0, 0.05, 0.12))
    tint: Colour = style.accent if rng.random() < 0.12 else style.ink
    return tuple(
        Run(
            phrase.whole,
            style.display if FieldName.ORGANIZATION in phrase.fields else style.body,
            size * phrase.scale,
            tint if FieldName.ORGANIZATION in phrase.fields else style.ink,
            phrase.fields,
            0.0 if phrase.whole.isascii() else spaced,
        )
        for phrase in wording.header
    )


def post_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """Department and title."""
    size, spaced = rng.uniform(2.2, 2.7), rng.choice((0.0, 0.0, 0.0, 0.25))
    return tuple(
        Run(
            phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields,
            spaced if len(phrase.whole) <= 3 else 0.0,
        )
        for phrase in wording.post
    )  # fmt: skip


def name_run(wording: Wording, style: Style, rng: random.Random) -> Run:
    """The name alone."""
    phrase = wording.name
    if phrase.text.isascii():
        size, spaced = rng.uniform(3.5, 4.6), rng.choice((0.0, 0.0, 0.05))
    else:
        size, spaced = rng.uniform(4.2, 5.9), rng.choice((0.0, 0.0, 0.1, 0.2, 0.35, 0.6))
    return Run(phrase.text, style.display, size, style.ink, phrase.fields, spaced, 1.2)


def name_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name with its readings around it."""
    name = name_run(wording, style, rng)
    romaji = wording.romaji
    if romaji:
        given, family = romaji.split(" ")
        form = rng.choice((romaji, romaji, romaji.upper(), f"{family.upper()} {given}", f"{family} {given}"))
        spaced = rng.choice((0.0, 0.0, 0.08))
        latin = Run(form, style.body, rng.uniform(2.0, 2.4), style.ink, tracking=spaced, gap=1.0)
    below = (latin,) if romaji else ()
    if (kana := wording.reading) is None:
        if below and rng.random() < 0.3:
            return (replace(name, beside=replace(latin, gap=0.0)),)
        return (name, *below)
    spaced = rng.choice((0.0, 0.0, 0.1, 0.3))
    small = Run(kana.text, style.body, rng.uniform(2.0, 2.3), style.ink, kana.fields, spaced)
    match style.reading:
        case ReadingPlace.ABOVE:
            return (small, name, *below)
        case ReadingPlace.BESIDE:
            return (replace(name, beside=replace(small, tracking=0.0)), *below)
        case ReadingPlace.BELOW:
            return (name, replace(small, gap=1.0), *below)


def contact_runs(phrases: list[Phrase], style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The lines of the contact block, labels on some cards in a column of their own."""
    leading = rng.choice((0.0, 0.6, 0.8, 1.0)) if len(phrases) < 7 else 0.0
    return tuple(_contact_run(phrase, style, leading) for phrase in phrases)


def _contact_run(phrase: Phrase, style: Style, leading: float) -> Run:
    run = Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields, gap=leading)
    label = phrase.label.strip("　 :：/")
    if not style.columns or not label or len(label) > 7 or FieldName.POSTAL_CODE in phrase.fields:
        return run
    value = replace(run, text=phrase.text, gap=0.0)
    return replace(run, text=label, fields=(), beside=value, stop=run.size * 5.0)
