"""The lines of a horizontal side, made ready for its design."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from app.core.reading import FieldName
from samplecards.blocks import Emblem, halved
from samplecards.canvas import Canvas, Run
from samplecards.frames import Frame
from samplecards.marks import emblem
from samplecards.phrases import Phrase, Wording
from samplecards.styles import ReadingPlace, Style

_HAIR = 0.16
"""Millimetres of a thin rule."""
_MANY_POSTS = 2
"""From so many lines on, there is no room for the name in Latin letters below its reading."""
_WORD_ENDS = re.compile(
    r" |　|(?<=[一-龠])(?=[ァ-ヴ]{2})|(?<=[ァ-ヴー])(?=[一-龠])|(?<=法人)(?=..)|(?<=会社)(?=..)|(?=株式会社|有限会社|合同会社)(?<!^)|(?<=[都道府県市町村])(?=(?:産業|工業|農業|社会|国民|木材|観光))"
    r"|(?=(?:商工会|漁業協同|信用組合|社会福祉|産業支援|工業技術|観光コンベンション|森林組合|中小企業|県立大学|工業高等|水産大学|国際大学|総合局|産業局|共同会計|税務会計|登記測量|商標特許|地域医療|国民健康|中央病院|地域事務))(?<!^)"
)
"""Where the name of an organisation may be broken."""


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

    def rule(self, x: float, y: float, width: float, height: float = _HAIR) -> None:
        self.canvas.band(x, y, width, height, self.style.accent)

    @property
    def logo_above(self) -> Emblem | None:
        return replace(self.logo, above=True) if self.logo else None

    @property
    def name_line(self) -> int:
        """Which line of the name has the name itself."""
        return next(place for place, run in enumerate(self.name) if FieldName.NAME in fields_of(run))

    @property
    def places(self) -> tuple[Run, ...]:
        """The lines of the contact block from its first to the last of the address."""
        marks = [place for place, run in enumerate(self.contact) if _PLACE & {*run.fields}]
        return self.contact[marks[0] : marks[-1] + 1] if marks else ()

    @property
    def calls(self) -> tuple[Run, ...]:
        """The other lines of the contact block."""
        places = self.places
        return tuple(run for run in self.contact if not any(run is place for place in places))


_PLACE = {FieldName.ADDRESS, FieldName.POSTAL_CODE}


def side_of(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> Side:
    """All lines in their sizes."""
    size = rng.uniform(2.9, 3.8)
    tint = style.accent if rng.random() < 0.2 else style.ink
    post_size = rng.choice((2.4, 2.5, 2.7))
    return Side(
        canvas,
        frame,
        style,
        tuple(
            Run(phrase.whole, style.display, size * phrase.scale, tint, phrase.fields)
            for phrase in wording.header
        ),
        tuple(
            Run(phrase.whole, style.body, post_size * phrase.scale, style.ink, phrase.fields)
            for phrase in wording.post
        ),
        _name(canvas, wording, style, rng),
        tuple(_contact_line(phrase, style) for phrase in wording.contact),
        emblem(style, scale=rng.choice((0.8, 1.0, 1.15))),
    )


def fields_of(run: Run) -> tuple[FieldName, ...]:
    """Of a run and of what stands beside it."""
    return run.fields + (fields_of(run.beside) if run.beside else ())


def parted(canvas: Canvas, runs: tuple[Run, ...], width: float, least: float = 1.0) -> tuple[Run, ...]:
    """Lines that are longer than ``least`` widths as two, cut where a word ends."""
    lines: list[Run] = []
    for run in runs:
        if canvas.text_width(run) <= width * least:
            lines.append(run)
            continue
        ends = [found.start() for found in _WORD_ENDS.finditer(run.text)]
        spaces = [place for place in ends if run.text[place].isspace()]
        lines += halved(run, spaces or ends, 0.35)
    return tuple(lines)


def _contact_line(phrase: Phrase, style: Style) -> Run:
    size = style.small * phrase.scale
    label = phrase.label.strip(" 　:：/")
    if style.columns and label and not _PLACE & {*phrase.fields} and len(phrase.fields) == 1:
        value = Run(phrase.text, style.body, size, style.ink, phrase.fields)
        stop = size * (2.0 if len(style.labels[FieldName.TEL].strip()) <= 2 else 4.6)
        return Run(label, style.body, size, style.ink, beside=value, stop=stop)
    return Run(phrase.whole, style.body, size, style.ink, phrase.fields)


def _name(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name, a qualification before it, and its readings: above, each over its part, beside, in brackets, or below."""
    phrase = wording.name
    spaced = 0.0 if phrase.text.isascii() else rng.choice((0.0, 0.0, 0.08, 0.18, 0.3))
    name = Run(phrase.text, style.display, rng.uniform(4.5, 6.1), style.ink, phrase.fields, spaced, 1.0)
    small = _readings(canvas, wording, name, style, rng)
    if phrase.label:
        plain = replace(name, gap=0.0)
        name = Run(phrase.label, style.body, 0.7 * name.size, style.ink, gap=2.2, beside=plain)
    if not small:
        return (name,)
    if style.reading is ReadingPlace.ABOVE and not phrase.label:
        return (small[0], replace(name, gap=1.2), *(replace(run, gap=1.1) for run in small[1:]))
    if style.reading is ReadingPlace.BESIDE and not phrase.label and small[0].beside is None:
        beside = replace(small[0], tracking=0.0, gap=0.0)
        return (replace(name, beside=beside), *(replace(run, gap=1.1) for run in small[1:]))
    return (name, *(replace(run, gap=1.1) for run in small))


def _readings(canvas: Canvas, wording: Wording, name: Run, style: Style, rng: random.Random) -> list[Run]:
    small = []
    if (kana := wording.reading) is not None:
        family, _, given = kana.text.replace("　", " ").partition(" ")
        gap_at = re.search(r"[ 　]", name.text)
        run = Run(kana.text, style.body, rng.choice((2.0, 2.1, 2.2)), style.ink, kana.fields)
        if style.reading is ReadingPlace.ABOVE and gap_at and rng.random() < 0.35:
            stop = canvas.text_width(replace(name, text=name.text[: gap_at.end()] + "一")) - name.size
            over = replace(run, text=given)
            run = replace(run, text=family, beside=over, stop=stop)
        elif rng.random() < 0.16:
            run = replace(run, text=f"（{kana.text}）")
        else:
            run = replace(run, tracking=rng.choice((0.0, 0.0, 0.1, 0.25)))
        small.append(run)
    if wording.romaji and not (small and len(wording.post) >= _MANY_POSTS):
        romaji = rng.choice((wording.romaji, wording.romaji, wording.romaji.upper()))
        small.append(Run(romaji, style.display, 2.15, style.ink, tracking=rng.choice((0.0, 0.06))))
    return small
