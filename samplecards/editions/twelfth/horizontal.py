"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem
from samplecards.canvas import Canvas, Colour, Run
from samplecards.editions.twelfth.runs import contact_runs, folded, name_runs, organization_runs, post_runs
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Wording
from samplecards.styles import Band, Style

_HAIR = 0.16
"""Millimetres of a thin rule."""
_WHITE = (255, 255, 255)
_HEAD = 12.0
"""Height of a coloured head in millimetres."""
_PLACES = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """Where the blocks stand."""

    HOUSE_STYLE = "house_style"
    """Organisation above, post and name in the middle, contact block at the foot, all flush left."""
    EAST_FOOT = "east_foot"
    """The same, with the contact block on the right, its lines flush left."""
    MERIDIAN = "meridian"
    """All about the middle of the card."""
    HOUSE_BELOW = "house_below"
    """Post and name above; organisation and contact block at the foot."""
    RANK_WEST = "rank_west"
    """The post to the left of the name, on its height."""
    RANK_EAST = "rank_east"
    """The title behind the name, on its line."""
    FLYLEAF = "flyleaf"
    """The person on the left, organisation and contact block in the right half."""
    WAIST = "waist"
    """A thin rule below the name, over the whole width; organisation and contact block under it."""
    GUTTER = "gutter"
    """Logo and organisation in a narrow column on the left, a thin upright rule, all else on its right."""
    COLOUR_HEAD = "colour_head"
    """The organisation in white on a coloured head."""
    SPLIT_BASE = "split_base"
    """The contact block in two columns: place, and all else."""
    PALE_BASE = "pale_base"
    """The contact block on a pale ground."""
    HOUSE_EAST = "house_east"
    """Organisation at the upper right, the person left of the middle, the contact block flush right at the foot."""
    FAN = "fan"
    """Two rounds that the upper right corner cuts."""
    FACE_WEST = "face_west"
    """A picture of the person at the upper left."""


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
    rng: random.Random

    @property
    def logo_above(self) -> Emblem | None:
        return self.logo and replace(self.logo, above=True)

    def head(self, width: float, align: Align = Align.LEFT) -> Block:
        """The organisation with its logo."""
        room = width - (1.3 * self.logo.size if self.logo else 0.0)
        lines = folded(self.canvas, self.organization, room)
        return Block(lines, align, uniform=True, emblem=self.logo)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, ...]:
        """Mostly the post above the name."""
        blocks = (Block(self.post, align), Block(self.name, align))
        return blocks if self.rng.random() < 0.88 else blocks[::-1]

    def indented(self, frame: Frame, *shares: float) -> Frame:
        """Less one of these shares of the width on the left."""
        return replace(frame, left=frame.left + self.rng.choice(shares) * frame.width)


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design in {Design.COLOUR_HEAD, Design.PALE_BASE, Design.FAN}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    shift = rng.uniform(-0.7, 1.6)
    frame = replace(frame, left=frame.left + shift, right=frame.right - shift)
    side = Side(
        canvas,
        frame,
        style,
        organization_runs(wording, style, rng),
        post_runs(wording, style, rng),
        name_runs(wording, style, rng),
        contact_runs(wording.contact, style, rng),
        emblem(style, scale=rng.choice((0.8, 1.0, 1.25))),
        rng,
    )
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _pale(colour: Colour, share: float = 0.12) -> Colour:
    red, green, blue = (round(255 - share * (255 - part)) for part in colour)
    return red, green, blue


def _house_style(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True))
    middle = side.indented(rest, 0.0, 0.0, 0.06, 0.14)
    set_between(side.canvas, middle, side.person(), above=side.rng.choice((0.38, 0.5)))


def _east_foot(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True, tight=True))
    set_between(side.canvas, side.indented(rest, 0.0, 0.12, 0.22), side.person())


def _meridian(side: Side) -> None:
    head = side.head(side.frame.width, Align.CENTRE)
    if side.rng.random() < 0.5:
        head = replace(head, emblem=side.logo_above)
    rest = set_at_top(side.canvas, side.frame, head, 0.3)
    rest = set_at_foot(side.canvas, rest, Block(side.contact, Align.CENTRE, uniform=True), 0.52)
    set_between(side.canvas, rest, side.person(Align.CENTRE))


def _house_below(side: Side) -> None:
    rest = set_at_foot(side.canvas, side.frame, Block(side.contact, uniform=True), 0.46)
    rest = set_at_foot(side.canvas, replace(rest, bottom=rest.bottom + 0.5), side.head(rest.width), 0.32)
    set_between(side.canvas, side.indented(rest, 0.0, 0.0, 0.1), side.person(), above=0.32)


def _rank_west(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True))
    left, right = rest.columns(side.rng.choice((0.34, 0.4)), 5.0)
    set_between(side.canvas, left, (Block(side.post, side.rng.choice((Align.LEFT, Align.RIGHT))),))
    set_between(side.canvas, right, (Block(side.name),))


def _rank_east(side: Side) -> None:
    titles = [run for run in side.post if run.fields == (FieldName.TITLE,)]
    lines, post = list(side.name), side.post
    place = next(place for place, run in enumerate(lines) if FieldName.NAME in run.fields or run.beside)
    if len(titles) == 1 and lines[place].beside is None:
        lines[place] = replace(lines[place], beside=replace(titles[0], gap=0.0))
        post = tuple(run for run in post if run is not titles[0])
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True))
    set_between(side.canvas, side.indented(rest, 0.0, 0.08), (Block(post), Block(tuple(lines))))


def _flyleaf(side: Side) -> None:
    left, right = side.frame.columns(0.43, 5.0)
    set_between(side.canvas, left, side.person(), above=side.rng.choice((0.3, 0.5)))
    rest = set_at_foot(side.canvas, right, Block(side.contact, uniform=True), 0.6)
    lines = folded(side.canvas, side.organization, right.width)
    set_at_foot(side.canvas, rest, Block(lines, uniform=True, emblem=side.logo_above), 0.7)


def _waist(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_foot(canvas, side.frame, Block(side.contact, uniform=True), 0.46)
    rest = set_at_foot(canvas, replace(rest, bottom=rest.bottom + 0.4), side.head(rest.width), 0.3)
    canvas.band(rest.left, rest.bottom, rest.width, _HAIR, side.style.accent)
    above = replace(rest, bottom=rest.bottom - SPACE)
    align = side.rng.choice((Align.LEFT, Align.LEFT, Align.RIGHT))
    set_between(canvas, above, side.person(align), above=0.7)


def _gutter(side: Side) -> None:
    left, right = side.frame.columns(0.29, 6.4)
    lines = folded(side.canvas, side.organization, left.width)
    block = Block(lines, side.rng.choice((Align.LEFT, Align.CENTRE)), uniform=True, emblem=side.logo_above)
    if side.canvas.text_width(max(lines, key=side.canvas.text_width)) > 1.5 * left.width:
        _house_style(side)
        return
    set_between(side.canvas, left, (block,))
    side.canvas.band(left.right + 3.1, left.top + 1.0, _HAIR, left.height - 2.0, side.style.accent)
    rest = set_at_foot(side.canvas, right, Block(side.contact, uniform=True))
    set_between(side.canvas, rest, side.person(), above=0.36)


def _colour_head(side: Side) -> None:
    canvas = side.canvas
    canvas.band(0, 0, canvas.width, _HEAD, side.style.accent)
    white = tuple(replace(run, colour=_WHITE) for run in side.organization)
    strip = replace(side.frame, top=2.0, bottom=_HEAD - 2.0)
    align = side.rng.choice((Align.LEFT, Align.LEFT, Align.RIGHT))
    set_between(canvas, strip, (Block(white, align, uniform=True),))
    rest = set_at_foot(canvas, replace(side.frame, top=_HEAD + 2.6), Block(side.contact, uniform=True))
    set_between(canvas, rest, side.person())


def _split_base(side: Side) -> None:
    canvas = side.canvas
    places = tuple(run for run in side.contact if _PLACES & {*run.fields})
    others = tuple(run for run in side.contact if not _PLACES & {*run.fields})
    left, right = side.frame.columns(0.51, 4.0)
    pairs = ((left, Block(places, uniform=True)), (right, Block(others, uniform=True)))
    factor = min(block.fitted(canvas, part.width).runs[0].size / block.runs[0].size for part, block in pairs)
    above = [set_at_foot(canvas, part, block.scaled(factor), 0.5) for part, block in pairs]
    rest = replace(side.frame, bottom=min(frame.bottom for frame in above))
    if side.rng.random() < 0.6:
        canvas.band(rest.left, rest.bottom + SPACE / 2, rest.width, _HAIR, side.style.accent)
    rest = set_at_top(canvas, replace(rest, bottom=rest.bottom - 1.0), side.head(rest.width), 0.34)
    set_between(canvas, rest, side.person())


def _pale_base(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    block = Block(side.contact, uniform=True).fitted(canvas, frame.width)
    block = block.scaled(min(1.0, 0.46 * canvas.height / block.height))
    top = canvas.height - block.height - 7.2
    canvas.band(0, top, canvas.width, canvas.height - top + 1, _pale(side.style.accent, 0.1))
    set_at_foot(canvas, replace(frame, top=top, bottom=canvas.height - 3.6), block, 1.0)
    rest = set_at_top(canvas, replace(frame, bottom=top - SPACE), side.head(frame.width))
    set_between(canvas, rest, side.person())


def _house_east(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width, Align.RIGHT))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, Align.RIGHT, uniform=True))
    set_between(side.canvas, side.indented(rest, 0.04, 0.12), side.person())


def _fan(side: Side) -> None:
    canvas = side.canvas
    for radius, colour in ((15.0, _pale(side.style.accent, 0.18)), (9.0, side.style.accent)):
        canvas.disc(canvas.width + 1.0, -1.0, radius, colour)
    upper = replace(side.frame, right=side.frame.right - 12.0)
    rest = set_at_top(canvas, upper, side.head(upper.width))
    rest = set_at_foot(canvas, replace(rest, right=side.frame.right), Block(side.contact, uniform=True))
    set_between(canvas, rest, side.person())


def _face_west(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    width, height = 16.5, 21.0
    left, top = frame.left, frame.top
    canvas.band(left, top, width, height, (226, 230, 236))
    hair, coat, skin = (44, 42, 44), (62, 66, 74), (236, 208, 188)
    shoulders = ((0.05, 1.0), (0.12, 0.8), (0.36, 0.66), (0.64, 0.66), (0.88, 0.8), (0.95, 1.0))
    canvas.polygon([(left + width * x, top + height * y) for x, y in shoulders], coat)
    canvas.disc(left + width / 2, top + 0.37 * height, 0.24 * width, hair)
    canvas.disc(left + width / 2, top + 0.42 * height, 0.2 * width, skin)
    upper = replace(frame, left=left + width + 4.0, bottom=top + height)
    rest = set_at_top(canvas, upper, side.head(upper.width), 0.4)
    set_between(canvas, rest, side.person())
    set_at_foot(canvas, replace(frame, top=upper.bottom + SPACE), Block(side.contact, uniform=True), 1.0)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.HOUSE_STYLE: (24, _house_style),
    Design.EAST_FOOT: (12, _east_foot),
    Design.MERIDIAN: (8, _meridian),
    Design.HOUSE_BELOW: (11, _house_below),
    Design.RANK_WEST: (9, _rank_west),
    Design.RANK_EAST: (5, _rank_east),
    Design.FLYLEAF: (5, _flyleaf),
    Design.WAIST: (5, _waist),
    Design.GUTTER: (4, _gutter),
    Design.COLOUR_HEAD: (3, _colour_head),
    Design.SPLIT_BASE: (5, _split_base),
    Design.PALE_BASE: (2, _pale_base),
    Design.HOUSE_EAST: (3, _house_east),
    Design.FAN: (2, _fan),
    Design.FACE_WEST: (2, _face_west),
}
"""How often in per cent, and how."""
