"""The lines of horizontal cards as they are set."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.blocks import halved
from samplecards.canvas import Canvas, Colour, Run
from samplecards.phrases import Wording
from samplecards.styles import ReadingPlace, Style

_BREAKS = re.compile(
    r" |　|(?<=会社)(?=.)|(?<=法人)(?!社団|$)|(?<=法人社団)|(?<=.)(?=株式会社|有限会社)|(?<=会)(?=.{2,4}(?:病院|整形外科)$)"
    r"|(?<=..)(?=商工会議所|信用金庫|信用組合|農業協同組合|社会福祉協議会|産業支援センター|研究機構|支援機構|文化振興財団|観光コンベンション協会)"
)
"""Where the name of an organisation may go on on a second line."""


def organization_runs(wording: Wording, style: Style, colour: Colour, rng: random.Random) -> tuple[Run, ...]:
    """The header."""
    size, tracking = rng.uniform(2.9, 4.2), rng.choice((0.0, 0.0, 0.0, 0.08, 0.18))
    runs = []
    for phrase in wording.header:
        own = tracking if phrase.fields and not phrase.whole.isascii() else 0.0
        runs.append(Run(phrase.whole, style.display, size * phrase.scale, colour, phrase.fields, own))
    return tuple(runs)


def post_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """Department and title; short titles may be set apart."""
    size, apart = rng.uniform(2.3, 2.9), rng.choice((0.0, 0.0, 0.35, 0.8))
    return tuple(
        Run(
            phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields,
            apart if len(phrase.whole) <= 2 else 0.0,
        )
        for phrase in wording.post
    )  # fmt: skip


def name_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name with its readings around it."""
    phrase = wording.name
    is_latin = phrase.text.isascii()
    tracking = rng.choice((0.0, 0.05)) if is_latin else rng.choice((0.0, 0.0, 0.1, 0.2, 0.35, 0.6))
    size = rng.uniform(3.9, 5.0) if is_latin else rng.uniform(4.5, 6.6)
    name = Run(phrase.text, style.display, size, style.ink, phrase.fields, tracking, 1.1)
    readings = []
    if (kana := wording.reading) is not None:
        readings.append(Run(kana.text, style.body, 1.95, style.ink, kana.fields, rng.choice((0.0, 0.1, 0.3))))
    if wording.romaji:
        text = wording.romaji.upper() if rng.random() < 0.2 else wording.romaji
        readings.append(Run(text, style.body, rng.uniform(1.9, 2.2), style.ink))
    if style.reading is ReadingPlace.BESIDE and readings:
        *others, last = readings
        return (*others, replace(name, beside=replace(last, tracking=0.0)))
    if style.reading is ReadingPlace.ABOVE and readings:
        first, *others = readings
        return (first, name, *(replace(run, gap=1.0) for run in others))
    return (name, *(replace(run, gap=1.0) for run in readings))


def contact_runs(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The lines of the contact block, some labels in a column of their own."""
    leading = rng.choice((0.0, 0.0, 0.9, 1.2))
    runs = []
    for phrase in wording.contact:
        run = Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields, gap=leading)
        label = phrase.label.strip("　 ")
        if style.columns and label and len(label) < 8 and FieldName.POSTAL_CODE not in phrase.fields:
            value = replace(run, text=phrase.text, gap=0.0)
            run = Run(label, style.body, run.size, style.ink, gap=leading, beside=value, stop=run.size * 4.6)
        runs.append(run)
    return tuple(runs)


def folded(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """A line that is too long as two, if there is a place for it."""
    return (run,) if canvas.text_width(run) <= width else halves(run)


def halves(run: Run) -> tuple[Run, ...]:
    """The name of an organisation as two lines, or as one where no designer would break it."""
    return halved(run, (found.start() for found in _BREAKS.finditer(run.text)), 0.45)
