"""Designs of horizontal cards."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem, halved
from samplecards.canvas import Canvas, Colour, Run
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Wording
from samplecards.styles import Band, ReadingPlace, Style

_WHITE = (255, 255, 255)
_HAIR = 0.15
"""Millimetres of a thin rule."""
_PLACES = {FieldName.POSTAL_CODE, FieldName.ADDRESS}
_NAME_BREAKS = re.compile(
    r" |　|(?<=会社)(?=.)|(?<=法人)(?!社団|$)|(?<=法人社団)|(?<=.)(?=株式会社)"
    r"|(?<=..)(?=商工会議所|信用金庫|総合病院|中央病院|建築設計|情報システム|産業振興財団|社会福祉協議会|工業技術|総合研究所)"
)
"""Where a designer breaks the name of an organisation."""


class Design(StrEnum):
    """Where the blocks stand."""

    PLAIN_LEFT = "plain_left"
    """Organisation at the top left, post and name in the middle, the contact block at the foot, all flush left."""
    COLOPHON = "colophon"
    """Post and name above; at the foot the organisation with the contact block under it."""
    INSET = "inset"
    """Organisation on top, name left of the middle, the contact block flush left in the right part of the foot."""
    MIDDLE_AXIS = "middle_axis"
    """All lines about the middle of the card."""
    TITLE_FIRST = "title_first"
    """The post small on the left of the name, on its line; the rest as on a plain card."""
    NAME_FIRST = "name_first"
    """The title behind the name."""
    LOGO_SIDE = "logo_side"
    """Logo and organisation in the left half, all else on the right of a thin rule."""
    FOOT_COLUMNS = "foot_columns"
    """The place on the left of the foot, calls and mail on the right."""
    MASTHEAD = "masthead"
    """The organisation in white on a coloured band."""
    LEFT_STRIP = "left_strip"
    """A coloured strip with the logo on the left."""
    SNAPSHOT = "snapshot"
    """A picture of the person on the left."""
    RULED_OFF = "ruled_off"
    """The contact block below a rule over the whole width, the organisation at its right end."""


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

    @property
    def head(self) -> Block:
        """The organisation with its logo, on one line each."""
        return Block(self.organization, uniform=True, emblem=self.logo)

    def rule(self, x: float, y: float, width: float, height: float = _HAIR) -> None:
        self.canvas.band(x, y, width, height, self.style.accent)

    def narrow(self, width: float) -> tuple[Run, ...]:
        """The organisation in lines that are no longer than this."""
        return tuple(line for run in self.organization for line in _parted(self.canvas, run, width))


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design in {Design.MASTHEAD, Design.LEFT_STRIP}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    shift = rng.uniform(-0.8, 1.8)
    frame = replace(frame, left=frame.left + shift, right=frame.right - shift)
    tint = style.accent if rng.random() < 0.25 else style.ink
    if design is Design.MASTHEAD:
        tint = _WHITE
    side = Side(
        canvas,
        frame,
        style,
        _organization(wording, style, tint, rng),
        _post(wording, style, rng),
        _name(wording, style, rng),
        _contact(wording, style),
        emblem(style, scale=rng.choice((0.8, 1.0, 1.3))),
    )
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _organization(wording: Wording, style: Style, tint: Colour, rng: random.Random) -> tuple[Run, ...]:
    size, spaced = rng.uniform(3.0, 4.1), rng.choice((0.0, 0.0, 0.06, 0.15))
    return tuple(
        Run(
            phrase.whole, style.display, size * phrase.scale, tint, phrase.fields,
            spaced if phrase.fields and not phrase.text.isascii() else 0.0,
        )
        for phrase in wording.header
    )  # fmt: skip


def _post(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """Department and title; a title of two kanji may be set as wide as three or four."""
    size, wide = rng.uniform(2.35, 2.85), rng.choice((0.0, 0.0, 0.5, 1.0))
    return tuple(
        Run(
            phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields,
            wide if len(phrase.whole) == 2 else 0.0,
        )
        for phrase in wording.post
    )  # fmt: skip


def _name(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name and its readings."""
    phrase, latin = wording.name, wording.name.text.isascii()
    spaced = 0.0 if latin else rng.choice((0.0, 0.08, 0.15, 0.3, 0.5))
    size = rng.uniform(4.0, 5.0) if latin else rng.uniform(4.6, 6.4)
    name = Run(phrase.text, style.display, size, style.ink, phrase.fields, spaced, 1.2)
    small = []
    if (kana := wording.reading) is not None:
        small.append(Run(kana.text, style.body, 1.9, style.ink, kana.fields, rng.choice((0.0, 0.15, 0.4))))
    if wording.romaji:
        small.append(Run(wording.romaji, style.body, 2.1, style.ink, tracking=rng.choice((0.0, 0.08))))
    if not small:
        return (name,)
    match style.reading:
        case ReadingPlace.ABOVE if len(small) == 1:
            return (*small, replace(name, gap=1.0))
        case ReadingPlace.BESIDE:
            last = replace(small[-1], tracking=0.0)
            return (*small[:-1], replace(name, beside=last))
    return (name, *(replace(run, gap=1.1) for run in small))


def _contact(wording: Wording, style: Style) -> tuple[Run, ...]:
    runs = []
    for phrase in wording.contact:
        size = style.small * phrase.scale
        run = Run(phrase.whole, style.body, size, style.ink, phrase.fields)
        if style.columns and phrase.label.strip() and FieldName.POSTAL_CODE not in phrase.fields:
            value = replace(run, text=phrase.text)
            run = Run(phrase.label.strip(), style.body, size, style.ink, beside=value, stop=size * 5.0)
        runs.append(run)
    return tuple(runs)


def _parted(canvas: Canvas, run: Run, width: float) -> tuple[Run, ...]:
    """A line that is too long as two, cut where a designer would cut it; uncut where he would not."""
    if canvas.text_width(run) <= width:
        return (run,)
    return halved(run, (found.start() for found in _NAME_BREAKS.finditer(run.text)), 0.4)


def _split_title(post: tuple[Run, ...]) -> tuple[tuple[Run, ...], Run | None]:
    """The other lines, and the title where it stands by itself on one line."""
    titles = [run for run in post if run.fields == (FieldName.TITLE,)]
    if len(titles) != 1:
        return post, None
    return tuple(run for run in post if run is not titles[0]), titles[0]


def _indented(frame: Frame, share: float) -> Frame:
    return replace(frame, left=frame.left + share * frame.width)


def _plain_left(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head, 0.26)
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True), 0.54)
    set_between(side.canvas, _indented(rest, 0.1), (Block(side.post), Block(side.name)), above=0.4)


def _colophon(side: Side) -> None:
    rest = set_at_foot(side.canvas, side.frame, Block(side.contact, uniform=True), 0.46)
    rest = set_at_foot(side.canvas, replace(rest, bottom=rest.bottom + 0.6), side.head, 0.3)
    set_between(side.canvas, _indented(rest, 0.16), (Block(side.post), Block(side.name)), above=0.35)


def _inset(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head, 0.26)
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True, tight=True), 0.54)
    set_between(side.canvas, _indented(rest, 0.04), (Block(side.post), Block(side.name)), above=0.4)


def _middle_axis(side: Side) -> None:
    canvas = side.canvas
    head = Block(side.organization, Align.CENTRE, uniform=True, emblem=side.logo)
    rest = set_at_top(canvas, side.frame, head, 0.28)
    rest = set_at_foot(canvas, rest, Block(side.contact, Align.CENTRE, uniform=True), 0.54)
    set_between(canvas, rest, (Block(side.post, Align.CENTRE), Block(side.name, Align.CENTRE)))


def _title_first(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_top(canvas, side.frame, side.head, 0.26)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True), 0.54)
    left, right = rest.columns(0.38, 3.5)
    posts = tuple(run for run in side.post if run.fields)
    small_print = tuple(replace(run, gap=1.2) for run in side.post if not run.fields)
    set_between(canvas, left, (Block(posts, Align.RIGHT),))
    set_between(canvas, right, (Block((*side.name, *small_print)),))


def _name_first(side: Side) -> None:
    others, title = _split_title(side.post)
    lines = list(side.name)
    place = next(place for place, run in enumerate(lines) if FieldName.NAME in run.fields)
    if title is not None and lines[place].beside is None:
        lines[place] = replace(lines[place], beside=replace(title, gap=0.0))
    else:
        others = side.post
    rest = set_at_foot(side.canvas, side.frame, Block(side.contact, uniform=True), 0.48)
    rest = set_at_top(side.canvas, rest, side.head, 0.3)
    set_between(side.canvas, _indented(rest, 0.06), (Block(others), Block(tuple(lines))), above=0.45)


def _logo_side(side: Side) -> None:
    canvas = side.canvas
    left, right = side.frame.columns(0.36, 6.0)
    logo = replace(side.logo, above=True, size=side.logo.size * 1.2) if side.logo else None
    set_between(canvas, left, (Block(side.narrow(left.width), Align.CENTRE, emblem=logo),))
    side.rule(left.right + 3.0, side.frame.top + 2.0, _HAIR, side.frame.height - 4.0)
    rest = set_at_foot(canvas, right, Block(side.contact, uniform=True), 0.56)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.3)


def _foot_columns(side: Side) -> None:
    canvas = side.canvas
    places = tuple(run for run in side.contact if _PLACES & {*run.fields})
    others = tuple(run for run in side.contact if not _PLACES & {*run.fields})
    left, right = side.frame.columns(0.5, 3.5)
    pairs = ((left, Block(places, uniform=True)), (right, Block(others, uniform=True)))
    factor = min(block.fitted(canvas, part.width).height / block.height for part, block in pairs)
    above = [set_at_foot(canvas, part, block.scaled(factor), 0.5) for part, block in pairs]
    rest = replace(side.frame, bottom=min(frame.bottom for frame in above))
    rest = set_at_top(canvas, rest, side.head, 0.34)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.5)


def _masthead(side: Side) -> None:
    canvas = side.canvas
    height = 13.0
    canvas.band(0, 0, canvas.width, height, side.style.accent)
    strip = replace(side.frame, top=2.2, bottom=height - 2.2)
    set_between(canvas, strip, (Block(side.organization, uniform=True),))
    rest = replace(side.frame, top=height + 2.5)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True), 0.56)
    set_between(canvas, _indented(rest, 0.08), (Block(side.post), Block(side.name)))


def _left_strip(side: Side) -> None:
    canvas = side.canvas
    width = 9.0
    canvas.band(0, 0, width, canvas.height, side.style.accent)
    frame = replace(side.frame, left=width + 4.5)
    rest = set_at_foot(canvas, frame, Block(side.contact, uniform=True), 0.48)
    rest = set_at_top(canvas, rest, side.head, 0.3)
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.4)


def _snapshot(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    width, height = 19.0, 24.0
    left, top = frame.left, frame.top
    canvas.band(left, top, width, height, (214, 224, 232))
    hair, coat, skin = (70, 62, 58), (60, 72, 96), (226, 196, 172)
    canvas.disc(left + width / 2, top + height * 0.36, width * 0.215, hair)
    canvas.disc(left + width / 2, top + height * 0.41, width * 0.185, skin)
    coat_line = ((0.08, 1.0), (0.14, 0.76), (0.36, 0.66), (0.64, 0.66), (0.86, 0.76), (0.92, 1.0))
    canvas.polygon([(left + width * x, top + height * y) for x, y in coat_line], coat)
    right = replace(frame, left=left + width + 4.0, bottom=top + height)
    rest = set_at_top(
        canvas, right, Block(side.narrow(right.width - 8.0), uniform=True, emblem=side.logo), 0.4
    )
    set_between(canvas, rest, (Block(side.post), Block(side.name)), above=0.8)
    lower = replace(frame, top=top + height + SPACE)
    set_at_foot(canvas, lower, Block(side.contact, uniform=True), 1.0)


def _ruled_off(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_foot(canvas, side.frame, Block(side.contact, uniform=True), 0.46)
    side.rule(side.frame.left, rest.bottom + 0.4, side.frame.width, 0.25)
    head = Block(side.organization, uniform=True, emblem=side.logo, tight=True)
    rest = set_at_foot(canvas, rest, head, 0.28)
    set_between(canvas, rest, (Block(side.name), Block(side.post)), above=0.3)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.PLAIN_LEFT: (21, _plain_left),
    Design.COLOPHON: (20, _colophon),
    Design.INSET: (12, _inset),
    Design.MIDDLE_AXIS: (7, _middle_axis),
    Design.TITLE_FIRST: (10, _title_first),
    Design.NAME_FIRST: (4, _name_first),
    Design.LOGO_SIDE: (6, _logo_side),
    Design.FOOT_COLUMNS: (6, _foot_columns),
    Design.MASTHEAD: (3, _masthead),
    Design.LEFT_STRIP: (3, _left_strip),
    Design.SNAPSHOT: (3, _snapshot),
    Design.RULED_OFF: (5, _ruled_off),
}
"""How often in per cent, and how."""
