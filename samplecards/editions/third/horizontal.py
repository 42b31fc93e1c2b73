"""Designs of horizontal cards."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Run
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Phrase, Wording
from samplecards.styles import Band, ReadingPlace, Style

_HAIR = 0.18
"""Millimetres of a thin rule."""
_TRIMMED = " :：　|・[]()"
"""What falls away from labels that stand in a column."""
_WORD_ENDS = re.compile(
    r" |(?<=[一-龠])(?=[ァ-ヴ])|(?<=[ァ-ヴー・])(?=[一-龠])|(?<=法人)(?=..)|(?<=会社)(?=.)|(?=株式会社|合同会社)(?<!^)"
    r"|(?=司法書士|総合法律|国際特許|(?<!総合)法律|記念病院|教育委員会|農業協同|商工会|文化振興|環境サービス)(?<!^)"
    r"|(?<=[ぁ-ん])(?=[一-龠])(?<!^)|(?<=、)"
)
"""Where the name of an organisation may be broken."""
_MOST_IN_LINE = 0.97
"""The share of the width that lines set one behind the other may fill."""


class Design(StrEnum):
    """Where the blocks stand."""

    SPINE = "spine"
    """The organisation on the left of a thin upright rule, all else on its right."""
    TITLE_AFTER = "title_after"
    """The post behind the name on its line, organisation and contact block side by side below a rule."""
    AXIS = "axis"
    """Labels flush right and values flush left along an axis left of the middle; name and organisation above."""
    TICKER = "ticker"
    """The contact block run on in a few lines over the whole width."""
    UPSIDE = "upside"
    """The contact block on top, the name low, the organisation at the foot."""
    FOOT_PAIR = "foot_pair"
    """Post and name in the middle; organisation at the foot on the left, contact block on its right."""
    PORTRAIT = "portrait"
    """A picture of the person on the right."""
    FRAMED = "framed"
    """A thin frame; organisation at its head, name left and post right of the middle."""
    WEDGE = "wedge"
    """A coloured triangle in the corner; the lines flush left beside and below it, the organisation last."""


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
    phrases: tuple[Phrase, ...]
    """Of the contact block."""
    logo: Emblem | None

    def rule(self, x: float, y: float, width: float, height: float = _HAIR) -> None:
        self.canvas.band(x, y, width, height, self.style.accent)


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design in {Design.FRAMED, Design.WEDGE}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    size = rng.uniform(2.8, 3.7)
    tint = style.accent if rng.random() < 0.3 else style.ink
    side = Side(
        canvas,
        frame,
        style,
        tuple(
            Run(phrase.whole, style.display, size * phrase.scale, tint, phrase.fields)
            for phrase in wording.header
        ),
        tuple(
            Run(phrase.whole, style.body, 2.5 * phrase.scale, style.ink, phrase.fields)
            for phrase in wording.post
        ),
        _name(wording, style, rng),
        tuple(_contact_line(phrase, style) for phrase in wording.contact),
        tuple(wording.contact),
        emblem(style, scale=rng.choice((0.9, 1.2))),
    )
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _contact_line(phrase: Phrase, style: Style) -> Run:
    size = style.small * phrase.scale
    if style.columns and phrase.label.strip() and FieldName.POSTAL_CODE not in phrase.fields:
        value = Run(phrase.text, style.body, size, style.ink, phrase.fields)
        return Run(phrase.label.strip(), style.body, size, style.ink, beside=value, stop=size * 5.6)
    return Run(phrase.whole, style.body, size, style.ink, phrase.fields)


def _name(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name, a qualification before it, and its readings."""
    phrase = wording.name
    spaced = 0.0 if phrase.text.isascii() else rng.choice((0.0, 0.1, 0.2, 0.4))
    name = Run(phrase.text, style.display, rng.uniform(4.4, 6.0), style.ink, phrase.fields, spaced, 1.0)
    if phrase.label:
        name = Run(
            phrase.label, style.body, 0.75 * name.size, style.ink, gap=2.2, beside=replace(name, gap=0.0)
        )
    small = []
    if (kana := wording.reading) is not None:
        small.append(Run(kana.text, style.body, 1.95, style.ink, kana.fields, rng.choice((0.0, 0.1, 0.3))))
    if wording.romaji:
        romaji = wording.romaji.upper() if rng.random() < 0.5 else wording.romaji
        small.append(Run(romaji, style.display, 2.1, style.accent, tracking=rng.choice((0.0, 0.1))))
    if not small:
        return (name,)
    match style.reading:
        case ReadingPlace.ABOVE:
            return (*small, replace(name, gap=max(name.gap, 1.4)))
        case ReadingPlace.BELOW:
            return (name, *(replace(run, gap=1.2) for run in small))
    if name.beside is not None:
        return (name, *(replace(run, gap=1.2) for run in small))
    return (
        replace(name, beside=replace(small[0], tracking=0.0)),
        *(replace(run, gap=1.2) for run in small[1:]),
    )


def _spine(side: Side) -> None:
    left, right = side.frame.columns(0.34, 5.0)
    logo = replace(side.logo, above=True) if side.logo else None
    lines = tuple(line for run in side.organization for line in _parted(side.canvas, run, left.width))
    set_between(side.canvas, left, (Block(lines, Align.RIGHT, emblem=logo),))
    side.rule(left.right + 2.4, side.frame.top, _HAIR, side.frame.height)
    rest = set_at_foot(side.canvas, right, Block(side.contact, uniform=True), 0.6)
    set_between(side.canvas, rest, (Block(side.name), Block(side.post)), above=0.2)


def _title_after(side: Side) -> None:
    canvas = side.canvas
    place = next(place for place, run in enumerate(side.name) if FieldName.NAME in _fields(run))
    upper, name, lower = side.name[:place], side.name[place], side.name[place + 1 :]
    title = next((run for run in side.post if FieldName.TITLE in run.fields), None)
    if name.beside is None and title is not None:
        name = replace(name, beside=replace(title, gap=0.0))
        others = tuple(run for run in side.post if run is not title)
    else:
        others = side.post
    left, right = replace(side.frame, top=side.frame.top + side.frame.height * 0.46).columns(0.4, 4.0)
    head = replace(side.frame, bottom=left.top - SPACE)
    set_between(canvas, head, (Block(others), Block((*upper, name, *lower))), above=0.5)
    side.rule(side.frame.left, left.top - SPACE / 2, side.frame.width)
    lines = tuple(line for run in side.organization for line in _parted(canvas, run, left.width - 9.0))
    below = replace(left, top=left.top + 1.0)
    set_between(canvas, below, (Block(lines, uniform=True, emblem=side.logo),))
    set_at_foot(canvas, replace(right, top=right.top + 1.0), Block(side.contact, uniform=True), 1.0)


def _axis(side: Side) -> None:
    canvas, style = side.canvas, side.style
    rest = set_at_top(canvas, side.frame, Block(side.organization, Align.CENTRE, uniform=True), 0.24)
    axis = 0.27 * side.frame.width
    lines = []
    for phrase in side.phrases:
        size = style.small * phrase.scale
        is_place = FieldName.POSTAL_CODE in phrase.fields
        label = Run("" if is_place else phrase.label.strip(_TRIMMED), style.body, size, style.accent)
        text = phrase.whole if is_place else phrase.text
        lines.append((label, Run(text, style.body, size, style.ink, phrase.fields)))
    room = side.frame.width - axis
    values = Block(tuple(value for _, value in lines), uniform=True)
    fitted = values.fitted(canvas, room)
    factor = fitted.runs[0].size / values.runs[0].size
    factor *= min(1.0, 0.5 * rest.height / fitted.height)
    top = y = rest.bottom - values.scaled(factor).height
    for label, value in ((label.scaled(factor), value.scaled(factor)) for label, value in lines):
        if label.text:
            canvas.write(label, side.frame.left + axis - 1.6 - canvas.text_width(label), y)
        canvas.write(value, side.frame.left + axis, y)
        y += 1.3 * value.size
    middle = replace(rest, bottom=top - SPACE)
    set_between(canvas, middle, (Block(side.post, Align.CENTRE), Block(side.name, Align.CENTRE)))


def _ticker(side: Side) -> None:
    canvas = side.canvas
    rows: list[Run] = []
    for run in side.contact:
        if rows and rows[-1].beside is None and _may_follow(rows[-1], run):
            joined = replace(rows[-1], beside=run)
            if canvas.text_width(joined) <= _MOST_IN_LINE * side.frame.width:
                rows[-1] = joined
                continue
        rows.append(run)
    rest = set_at_foot(canvas, side.frame, Block(tuple(rows), Align.CENTRE, uniform=True), 0.5)
    side.rule(side.frame.left, rest.bottom + SPACE / 2 - 0.4, side.frame.width)
    rest = set_at_top(canvas, rest, Block(side.organization, uniform=True, emblem=side.logo), 0.34)
    left, right = rest.columns(0.36, 4.0)
    set_between(canvas, left, (Block(side.post, Align.RIGHT),), above=0.6)
    set_between(canvas, right, (Block(side.name),), above=0.6)


def _parted(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """A line that is too long as two, cut where a word ends."""
    if canvas.text_width(run) <= width:
        return (run,)
    ends = [found.start() for found in _WORD_ENDS.finditer(run.text)]
    return halved(run, ends or [round(len(run.text) / 2)], 0.4)


def _may_follow(first: Run, second: Run) -> bool:
    """Whether two lines may be one: addresses stand by themselves."""
    are_places = [
        FieldName.ADDRESS in run.fields or FieldName.POSTAL_CODE in run.fields for run in (first, second)
    ]
    return first.size == second.size and second.beside is None and are_places[0] == are_places[1]


def _fields(run: Run) -> tuple[FieldName, ...]:
    return run.fields + (run.beside.fields if run.beside else ())


def _upside(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_top(canvas, side.frame, Block(side.contact, uniform=True), 0.5)
    foot = Block(side.organization, Align.RIGHT, uniform=True, emblem=side.logo)
    rest = set_at_foot(canvas, rest, foot, 0.4)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.7)


def _foot_pair(side: Side) -> None:
    canvas = side.canvas
    left, right = side.frame.columns(0.36, 4.0)
    lines = tuple(line for run in side.organization for line in _parted(canvas, run, left.width))
    logo = replace(side.logo, above=True) if side.logo else None
    above_left = set_at_foot(canvas, left, Block(lines, uniform=True, emblem=logo), 0.5)
    above_right = set_at_foot(canvas, right, Block(side.contact, uniform=True), 0.56)
    top = replace(side.frame, bottom=min(above_left.bottom, above_right.bottom))
    indented = replace(top, left=top.left + 0.16 * top.width)
    set_between(canvas, indented, (Block(side.post), Block(side.name)), above=0.45, spread=0.2)


def _portrait(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    width, height = 17.0, 22.0
    left, top = frame.right - width, frame.top
    grey, dark = (222, 224, 226), (150, 156, 162)
    canvas.band(left, top, width, height, grey)
    canvas.disc(left + width / 2, top + height * 0.4, width * 0.2, dark)
    shoulders = ((0.14, 1.0), (0.2, 0.78), (0.38, 0.66), (0.62, 0.66), (0.8, 0.78), (0.86, 1.0))
    canvas.polygon([(left + width * x, top + height * y) for x, y in shoulders], dark)
    upper = replace(frame, right=left - 3.0, bottom=top + height)
    lower = replace(frame, top=top + height + SPACE)
    rest = set_at_top(canvas, upper, Block(side.organization, uniform=True, emblem=side.logo), 0.4)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.5)
    set_at_foot(canvas, lower, Block(side.contact, uniform=True), 1.0)


def _framed(side: Side) -> None:
    canvas = side.canvas
    edge = 3.2
    for y in (edge, canvas.height - edge):
        side.rule(edge, y, canvas.width - 2 * edge)
    for x in (edge, canvas.width - edge):
        side.rule(x, edge, _HAIR, canvas.height - 2 * edge)
    rest = set_at_top(canvas, side.frame, Block(side.organization, Align.CENTRE, uniform=True), 0.28)
    rest = set_at_foot(canvas, rest, Block(side.contact, Align.CENTRE, uniform=True), 0.6)
    left, right = rest.columns(0.56, 4.0)
    set_between(canvas, left, (Block(side.name, Align.RIGHT),))
    set_between(canvas, right, (Block(side.post),))


def _wedge(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    canvas.polygon([(0, 0), (20.0, 0), (0, 20.0)], side.style.accent)
    name = replace(frame, left=frame.left + 14.0)
    rest = set_at_top(canvas, name, Block(side.name), 0.3)
    rest = set_at_top(canvas, rest, Block(side.post), 0.4)
    low = replace(frame, top=max(rest.top, 21.5))
    below = set_at_foot(canvas, low, Block(side.organization, uniform=True, emblem=side.logo), 0.3)
    set_at_foot(canvas, below, Block(side.contact, uniform=True), 1.0)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.SPINE: (14, _spine),
    Design.TITLE_AFTER: (13, _title_after),
    Design.AXIS: (11, _axis),
    Design.TICKER: (11, _ticker),
    Design.UPSIDE: (11, _upside),
    Design.FOOT_PAIR: (14, _foot_pair),
    Design.PORTRAIT: (7, _portrait),
    Design.FRAMED: (11, _framed),
    Design.WEDGE: (8, _wedge),
}
"""How often in per cent, and how."""
