"""The lines of horizontal cards as they are set, and where they may be broken."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.blocks import halved
from samplecards.canvas import Canvas, Run
from samplecards.chances import one_of
from samplecards.phrases import Phrase, Wording
from samplecards.styles import ReadingPlace, Style

_BREAKS = re.compile(
    r"[ 　]|(?<=^株式会社)|(?<=^有限会社)|(?<=^合同会社)|(?<=.)(?=株式会社$)|(?<=法人)(?!社団|国立)(?=..)|(?<=法人社団)(?=.)|(?<=法人国立)(?=.)"
    r"|(?<=..)(?=商工会議所|農業協同組合|中小企業|森林組合|土地改良|労働者福祉|信用保証|文化事業団|社会福祉協議会|法律事務所|総合法律|建設コンサルタント)"
    r"|(?<=..)(?=税理士|司法書士|社会保険労務士事務所|行政書士|土地家屋|国際特許|公認会計士|機械金属|産業技術研究所|女子短期|工業高等|建築住宅)"
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
    size, spaced = rng.uniform(3.0, 4.0), rng.choice((0.0, 0.0, 0.0, 0.05, 0.12))
    tint = style.accent if rng.random() < 0.18 else style.ink
    return tuple(
        Run(
            phrase.whole, style.display, size * phrase.scale, tint, phrase.fields,
            0.0 if phrase.whole.isascii() else spaced,
        )
        for phrase in wording.header
    )  # fmt: skip


def post_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """Department and title; short titles may be spaced."""
    size, spaced = rng.uniform(2.35, 2.8), rng.choice((0.0, 0.0, 0.5, 1.0))
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
    spaced = 0.0 if is_latin else rng.choice((0.0, 0.0, 0.1, 0.2, 0.35, 0.6))
    size = rng.uniform(3.9, 4.8) if is_latin else rng.uniform(4.6, 6.3)
    name = Run(phrase.text, style.display, size, style.ink, phrase.fields, spaced, 1.3)
    if phrase.label:
        name = Run(phrase.label, style.body, 0.6 * size, style.ink, gap=1.6, beside=replace(name, gap=0.0))
    small = []
    if (kana := wording.reading) is not None:
        small.append(Run(kana.text, style.body, 1.95, style.ink, kana.fields, rng.choice((0.0, 0.1, 0.3))))
    if wording.romaji:
        given, family = wording.romaji.split(" ")
        forms = (wording.romaji, wording.romaji, wording.romaji.upper(), f"{family.upper()} {given}")
        small.append(Run(one_of(forms, rng), style.body, rng.uniform(1.95, 2.25), style.ink))
    if not small:
        return (name,)
    first, *others = small
    below = tuple(replace(run, gap=1.0) for run in others)
    match style.reading:
        case ReadingPlace.ABOVE if FieldName.NAME_READING in first.fields:
            rise = 0.4 * name.beside.size if name.beside else 0.0
            return (first, replace(name, gap=0.9 + rise), *below)
        case ReadingPlace.BESIDE if name.beside is None:
            return (replace(name, beside=replace(first, tracking=0.0)), *below)
        case _:
            return (name, replace(first, gap=1.0), *below)


def contact_runs(phrases: list[Phrase], style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The lines of the contact block, labels on some cards in a column of their own."""
    leading = rng.choice((0.0, 0.0, 0.9)) if len(phrases) < _MANY else 0.0
    return tuple(_contact_run(phrase, style, leading) for phrase in phrases)


def _contact_run(phrase: Phrase, style: Style, leading: float) -> Run:
    run = Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields, gap=leading)
    label = phrase.label.strip("　 :：.")
    if not style.columns or not label or len(label) > 6 or FieldName.POSTAL_CODE in phrase.fields:
        return run
    value = replace(run, text=phrase.text, gap=0.0)
    return replace(run, text=label, fields=(), beside=value, stop=run.size * 4.6)
