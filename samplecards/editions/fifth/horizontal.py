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

_HAIR = 0.15
"""Millimetres of a thin rule."""
_WHITE = (255, 255, 255)
_MOST_IN_COLUMN = 30
"""Characters of a line that may stand in one of two columns."""
_WORD_ENDS = re.compile(
    r" |(?<=法人)(?=..)|(?<=会社)(?=.)|(?=株式会社|有限会社)(?<!^)|(?<=機構)(?=.)|(?<=[一-龠々ノ])(?=[ァ-ヴ]{3})"
    r"|(?=中央病院|総合病院|市立病院|整形外科|特許商標|社会保険労務士|行政書士|商工会|信用金庫|農業協同|漁業協同|教育委員会|産業支援|工業高等)(?<!^)"
)
"""Where the name of an organisation may be broken."""


class Design(StrEnum):
    """Where the blocks stand."""

    LETTERHEAD = "letterhead"
    """Organisation on top; post, name and contact block below it, all from the same indent."""
    FLUSH_FOOT = "flush_foot"
    """Post and name on top; organisation at the head of the contact block, all flush left."""
    SYMMETRY = "symmetry"
    """All lines centred."""
    HALVED = "halved"
    """Organisation, post and name in the left half, the contact block low in the right one behind a thin rule."""
    TITLE_BEFORE = "title_before"
    """The post small before the name, organisation over both; the contact block flush right as a whole."""
    TWO_FOLD = "two_fold"
    """The contact block at the foot in two columns, places left and the rest right."""
    PLINTH = "plinth"
    """The organisation in white on a coloured foot."""
    DEXTER = "dexter"
    """All lines flush right."""
    SIDEBAR = "sidebar"
    """Logo and organisation in the middle of a narrow left column, all else on the right."""
    LEAD_NAME = "lead_name"
    """The name on top at the left and the organisation at the right; the contact block at the foot."""
    LIKENESS = "likeness"
    """A picture of the person on the left."""
    UNDERLINED = "underlined"
    """A rule over the whole width below the organisation; the name in the middle, the contact block at the right."""


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
    places: int
    """How many lines of the contact block are the address, where it begins with it."""
    logo: Emblem | None

    @property
    def person(self) -> tuple[Run, ...]:
        """Post and name, one under the other."""
        return (*self.post, *(replace(run, gap=max(run.gap, 1.3)) for run in self.name))

    def rule(self, x: float, y: float, width: float, height: float = _HAIR) -> None:
        self.canvas.band(x, y, width, height, self.style.accent)

    def header(self, width: float) -> tuple[Run, ...]:
        """The lines of the organisation, in two parts where they are wider."""
        return tuple(line for run in self.organization for line in _parted(self.canvas, run, width))


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design is Design.PLINTH or (style.band is not Band.NONE and rng.random() < 0.4):
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    size = rng.uniform(3.0, 3.9)
    tint = _WHITE if design is Design.PLINTH else style.accent if rng.random() < 0.15 else style.ink
    places = [bool({FieldName.POSTAL_CODE, FieldName.ADDRESS} & {*line.fields}) for line in wording.contact]
    side = Side(
        canvas,
        frame,
        style,
        tuple(_run(phrase, style, size, display=True, tint=tint) for phrase in wording.header),
        tuple(_run(phrase, style, 2.5) for phrase in wording.post),
        _name(wording, style, rng),
        tuple(_contact_line(phrase, style) for phrase in wording.contact),
        (places.index(False) if False in places else len(places)),
        emblem(style, scale=rng.uniform(0.85, 1.25)),
    )
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _run(
    phrase: Phrase,
    style: Style,
    size: float,
    *,
    display: bool = False,
    tint: tuple[int, int, int] | None = None,
) -> Run:
    face = style.display if display else style.body
    return Run(phrase.whole, face, size * phrase.scale, tint or style.ink, phrase.fields)


def _contact_line(phrase: Phrase, style: Style) -> Run:
    size = style.small * phrase.scale
    if style.columns and phrase.label.strip() and FieldName.POSTAL_CODE not in phrase.fields:
        value = Run(phrase.text, style.body, size, style.ink, phrase.fields)
        return Run(phrase.label.strip(), style.body, size, style.ink, beside=value, stop=size * 4.4)
    return Run(phrase.whole, style.body, size, style.ink, phrase.fields)


def _name(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name and its readings."""
    phrase = wording.name
    spaced = (
        0.0 if phrase.text.isascii() else rng.choices((0.0, 0.08, 0.2, 0.35, 0.5), (35, 15, 20, 18, 12))[0]
    )
    size = rng.uniform(4.6, 5.6) if len(phrase.text) * (1 + spaced) < 7 else 4.6
    name = Run(phrase.text, style.display, size, style.ink, phrase.fields, spaced, 1.0)
    small = []
    if (kana := wording.reading) is not None:
        small.append(Run(kana.text, style.body, 2.0, style.ink, kana.fields, rng.choice((0.0, 0.1, 0.4))))
    if wording.romaji:
        romaji = wording.romaji.upper() if rng.random() < 0.3 else wording.romaji
        small.append(Run(romaji, style.body, 2.1, style.ink, tracking=rng.choice((0.0, 0.05))))
    if not small:
        return (name,)
    match style.reading:
        case ReadingPlace.ABOVE:
            return (small[0], replace(name, gap=1.1), *(replace(run, gap=1.2) for run in small[1:]))
        case ReadingPlace.BELOW:
            return (name, *(replace(run, gap=1.2) for run in small))
    beside = replace(small[0], tracking=0.0)
    return (replace(name, beside=beside), *(replace(run, gap=1.2) for run in small[1:]))


def _parted(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """A line that is too long as two, cut where a word ends; left whole where none does."""
    if canvas.text_width(run) <= width:
        return (run,)
    return halved(run, (found.start() for found in _WORD_ENDS.finditer(run.text)), 0.35)


def _halved_post(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """A post that is too long as two lines, cut at a wide space."""
    head, _, tail = run.text.rpartition("　")
    if not head or canvas.text_width(run) <= width:
        return (run,)
    return replace(run, text=head), replace(run, text=tail)


def _letterhead(side: Side) -> None:
    frame = side.frame
    rest = set_at_top(side.canvas, frame, Block(side.organization, uniform=True, emblem=side.logo), 0.3)
    indented = replace(rest, left=rest.left + 0.14 * frame.width)
    rest = set_at_foot(side.canvas, indented, Block(side.contact, uniform=True), 0.54)
    set_between(side.canvas, rest, (Block(side.person),), above=0.5)


def _flush_foot(side: Side) -> None:
    indented = replace(side.frame, left=side.frame.left + 3.0)
    rest = set_at_foot(side.canvas, indented, Block(side.contact, uniform=True), 0.5)
    head = Block(side.organization, uniform=True, emblem=side.logo)
    rest = set_at_foot(side.canvas, rest, head, 0.34)
    set_between(side.canvas, rest, (Block(side.person),), above=0.4)


def _symmetry(side: Side) -> None:
    logo = replace(side.logo, above=True) if side.logo and len(side.contact) < 5 else side.logo
    head = Block(side.organization, Align.CENTRE, uniform=True, emblem=logo)
    rest = set_at_top(side.canvas, side.frame, head, 0.34)
    rest = set_at_foot(side.canvas, rest, Block(side.contact, Align.CENTRE, uniform=True), 0.58)
    set_between(side.canvas, rest, (Block(side.person, Align.CENTRE),), above=0.5)


def _halved(side: Side) -> None:
    left, right = side.frame.columns(0.47, 5.0)
    logo = replace(side.logo, above=True) if side.logo else None
    rest = set_at_top(side.canvas, left, Block(side.header(left.width), uniform=True, emblem=logo), 0.42)
    set_between(side.canvas, rest, (Block(side.person),), above=0.75)
    set_at_foot(side.canvas, right, Block(side.contact, uniform=True), 1.0)
    side.rule(left.right + 2.4, side.frame.top, _HAIR, side.frame.height)


def _title_before(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    rest = set_at_top(canvas, frame, Block(side.organization, uniform=True, emblem=side.logo), 0.28)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True, tight=True), 0.58)
    room = 0.44 * rest.width
    post = Block(tuple(line for run in side.post for line in _halved_post(canvas, run, room))).fitted(
        canvas, room
    )
    share = min(0.44, (post.width(canvas) + 3.0) / rest.width)
    left, right = replace(rest, left=rest.left + 3.0).columns(share if side.post else 0.1, 4.0)
    set_between(canvas, left, (post,), above=0.5)
    set_between(canvas, right, (Block(side.name),), above=0.5)


def _two_fold(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    low = replace(frame, top=frame.top + 0.58 * frame.height)
    halves = side.contact[: side.places], side.contact[side.places :]
    if all(halves) and max(len(run.text) for run in side.contact) <= _MOST_IN_COLUMN:
        left, right = low.columns(0.52, 3.0)
        tops = [
            set_at_foot(canvas, part, Block(half, uniform=True), 1.0).bottom
            for part, half in zip((left, right), halves, strict=True)
        ]
        top = min(tops)
    else:
        top = set_at_foot(canvas, frame, Block(side.contact, uniform=True), 0.54).bottom
    side.rule(frame.left, top + SPACE / 2 - 0.3, frame.width)
    rest = set_at_top(
        canvas, replace(frame, bottom=top - 0.5), Block(side.organization, emblem=side.logo), 0.34
    )
    indented = replace(rest, left=rest.left + 0.22 * frame.width)
    set_between(canvas, indented, (Block(side.person),), above=0.5)


def _plinth(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    runs = side.organization
    block = Block(runs, uniform=True).fitted(canvas, frame.width)
    block = block.scaled(min(1.0, 10.0 / block.height))
    height = block.height + 5.0
    canvas.band(0, canvas.height - height, canvas.width, height + 1, side.style.accent)
    block.place(canvas, frame.left, canvas.height - height + 2.5, frame.width)
    upper = replace(frame, bottom=canvas.height - height - 3.0)
    rest = set_at_foot(canvas, upper, Block(side.contact, uniform=True), 0.58)
    set_between(canvas, rest, (Block(side.person),), above=0.4)


def _dexter(side: Side) -> None:
    canvas = side.canvas
    head = Block(side.organization, Align.RIGHT, uniform=True, emblem=side.logo)
    rest = set_at_top(canvas, side.frame, head, 0.3)
    rest = set_at_foot(canvas, rest, Block(side.contact, Align.RIGHT, uniform=True), 0.56)
    set_between(canvas, rest, (Block(side.person, Align.RIGHT),), above=0.5)


def _sidebar(side: Side) -> None:
    left, right = side.frame.columns(0.3, 6.0)
    logo = replace(side.logo, above=True, size=side.logo.size * 1.5) if side.logo else None
    block = Block(side.header(left.width), Align.CENTRE, uniform=True, emblem=logo)
    set_between(side.canvas, left, (block,), above=0.45)
    rest = set_at_foot(side.canvas, right, Block(side.contact, uniform=True), 0.56)
    set_between(side.canvas, rest, (Block(side.person),), above=0.35)


def _lead_name(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    rest = set_at_foot(canvas, frame, Block(side.contact, uniform=True), 0.54)
    left, right = rest.columns(0.5, 4.0)
    set_between(canvas, left, (Block(side.name), Block(side.post)), above=0.3)
    head = Block(side.header(right.width), Align.RIGHT, uniform=True, emblem=side.logo)
    set_at_top(canvas, right, head, 0.6)


def _likeness(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    width, height = 19.0, 25.0
    left, top = frame.left, frame.top + (frame.height - height) * 0.3
    pale, dark = (214, 222, 230), (128, 134, 142)
    canvas.band(left, top, width, height, pale)
    canvas.disc(left + width / 2, top + height * 0.38, width * 0.21, dark)
    shoulders = ((0.1, 1.0), (0.16, 0.74), (0.4, 0.62), (0.6, 0.62), (0.84, 0.74), (0.9, 1.0))
    canvas.polygon([(left + width * x, top + height * y) for x, y in shoulders], dark)
    right = replace(frame, left=left + width + 5.0)
    head = Block(side.header(right.width), uniform=True, emblem=side.logo)
    rest = set_at_top(canvas, right, head, 0.3)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True), 0.56)
    set_between(canvas, rest, (Block(side.person),), above=0.4)


def _underlined(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    rest = set_at_top(canvas, frame, Block(side.organization, uniform=True, emblem=side.logo), 0.28)
    side.rule(frame.left, rest.top - SPACE / 2, frame.width, 0.35)
    rest = set_at_foot(
        canvas, replace(rest, top=rest.top + 0.8), Block(side.contact, uniform=True, tight=True), 0.54
    )
    set_between(canvas, rest, (Block(side.person, Align.CENTRE),), above=0.5)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.LETTERHEAD: (21, _letterhead),
    Design.FLUSH_FOOT: (14, _flush_foot),
    Design.SYMMETRY: (9, _symmetry),
    Design.HALVED: (8, _halved),
    Design.TITLE_BEFORE: (12, _title_before),
    Design.TWO_FOLD: (7, _two_fold),
    Design.PLINTH: (4, _plinth),
    Design.DEXTER: (3, _dexter),
    Design.SIDEBAR: (6, _sidebar),
    Design.LEAD_NAME: (6, _lead_name),
    Design.LIKENESS: (3, _likeness),
    Design.UNDERLINED: (7, _underlined),
}
"""How often in per cent, and how."""
