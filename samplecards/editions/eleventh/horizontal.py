"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem
from samplecards.canvas import Canvas, Colour, Run
from samplecards.editions.eleventh.runs import contact_runs, folded, name_runs, organization_runs, post_runs
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Wording
from samplecards.styles import Band, Style

_HAIR = 0.15
"""Millimetres of a thin rule."""
_WHITE = (255, 255, 255)
_SIGN = 12.5
"""Height of a coloured head."""
_PLACES = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """Where the blocks stand."""

    EVERYDAY = "everyday"
    """Organisation above, post and name in the middle, contact block at the foot, all flush left."""
    MOORED = "moored"
    """The same, with the contact block on the right, its lines flush left."""
    UPRIGHT_AXIS = "upright_axis"
    """All about the middle of the card."""
    PERSON_OVER = "person_over"
    """Post and name above; organisation and contact block at the foot."""
    POST_ABREAST = "post_at_height"
    """The post to the left of the name, on its height."""
    TITLE_BEHIND = "title_behind"
    """The title behind the name, on its line."""
    FACING = "facing"
    """The person on the left, organisation and contact block in the right half."""
    WING = "wing"
    """Logo and organisation at the right end of a thin rule, all else left of it."""
    SIGNBOARD = "signboard"
    """The organisation in white on a coloured head."""
    TWO_FEET = "two_feet"
    """The contact block in two columns: place, and all else."""
    TINTED_FOOT = "tinted_foot"
    """The contact block on a pale ground."""
    RIDGE = "ridge"
    """A range of hills along the foot."""
    SITTER = "sitter"
    """A picture of the person at the upper right."""


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

    def head(self, width: float, align: Align = Align.LEFT) -> Block:
        """The organisation with its logo."""
        room = width - (1.3 * self.logo.size if self.logo else 0.0)
        lines = folded(self.canvas, self.organization, room)
        return Block(lines, align, uniform=True, emblem=self.logo)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, ...]:
        """Mostly the post above the name."""
        blocks = (Block(self.post, align), Block(self.name, align))
        return blocks if self.rng.random() < 0.9 else blocks[::-1]


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design in {Design.SIGNBOARD, Design.TINTED_FOOT, Design.RIDGE}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    shift = rng.uniform(-0.6, 1.5)
    frame = replace(frame, left=frame.left + shift, right=frame.right - shift)
    side = Side(
        canvas,
        frame,
        style,
        organization_runs(wording, style, rng),
        post_runs(wording, style, rng),
        name_runs(wording, style, rng),
        contact_runs(wording.contact, style, rng),
        emblem(style, scale=rng.choice((0.85, 1.0, 1.2))),
        rng,
    )
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _pale(colour: Colour) -> Colour:
    red, green, blue = (round(255 - 0.12 * (255 - part)) for part in colour)
    return red, green, blue


def _indented(frame: Frame, share: float) -> Frame:
    return replace(frame, left=frame.left + share * frame.width)


def _everyday(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True))
    middle = _indented(rest, side.rng.choice((0.0, 0.0, 0.08, 0.15)))
    set_between(side.canvas, middle, side.person(), above=side.rng.choice((0.4, 0.5)))


def _moored(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True, tight=True))
    set_between(side.canvas, _indented(rest, side.rng.choice((0.0, 0.1, 0.25))), side.person())


def _upright_axis(side: Side) -> None:
    head = side.head(side.frame.width, Align.CENTRE)
    if head.emblem is not None and side.rng.random() < 0.4:
        head = replace(head, emblem=replace(head.emblem, above=True))
    rest = set_at_top(side.canvas, side.frame, head, 0.3)
    rest = set_at_foot(side.canvas, rest, Block(side.contact, Align.CENTRE, uniform=True), 0.52)
    set_between(side.canvas, rest, side.person(Align.CENTRE))


def _person_over(side: Side) -> None:
    rest = set_at_foot(side.canvas, side.frame, Block(side.contact, uniform=True), 0.46)
    rest = set_at_foot(side.canvas, replace(rest, bottom=rest.bottom + 0.4), side.head(rest.width), 0.32)
    set_between(side.canvas, rest, side.person(), above=0.3)


def _post_abreast(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True))
    left, right = rest.columns(side.rng.choice((0.36, 0.42)), 5.0)
    set_between(side.canvas, left, (Block(side.post, side.rng.choice((Align.LEFT, Align.RIGHT))),))
    set_between(side.canvas, right, (Block(side.name),))


def _title_behind(side: Side) -> None:
    titles = [run for run in side.post if run.fields == (FieldName.TITLE,)]
    lines, post = list(side.name), side.post
    place = next(place for place, run in enumerate(lines) if FieldName.NAME in run.fields or run.beside)
    if len(titles) == 1 and lines[place].beside is None:
        lines[place] = replace(lines[place], beside=replace(titles[0], gap=0.0))
        post = tuple(run for run in post if run is not titles[0])
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True))
    set_between(side.canvas, rest, (Block(post), Block(tuple(lines))))


def _facing(side: Side) -> None:
    left, right = side.frame.columns(0.44, 5.0)
    set_between(side.canvas, left, side.person(), above=side.rng.choice((0.35, 0.5)))
    rest = set_at_foot(side.canvas, right, Block(side.contact, uniform=True), 0.6)
    logo = side.logo and replace(side.logo, above=True)
    head = Block(folded(side.canvas, side.organization, right.width), uniform=True, emblem=logo)
    set_at_foot(side.canvas, rest, head, 0.7)


def _wing(side: Side) -> None:
    left, right = side.frame.columns(0.66, 6.0)
    logo = side.logo and replace(side.logo, above=True, size=1.25 * side.logo.size)
    lines = folded(side.canvas, side.organization, right.width)
    set_between(side.canvas, right, (Block(lines, Align.CENTRE, uniform=True, emblem=logo),))
    side.canvas.band(left.right + 3.0, left.top + 2.0, _HAIR, left.height - 4.0, side.style.accent)
    rest = set_at_foot(side.canvas, left, Block(side.contact, uniform=True))
    set_between(side.canvas, rest, side.person(), above=0.35)


def _signboard(side: Side) -> None:
    canvas = side.canvas
    canvas.band(0, 0, canvas.width, _SIGN, side.style.accent)
    white = tuple(replace(run, colour=_WHITE) for run in side.organization)
    strip = replace(side.frame, top=2.2, bottom=_SIGN - 2.2)
    align = side.rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))
    set_between(canvas, strip, (Block(white, align, uniform=True),))
    rest = replace(side.frame, top=_SIGN + 2.5)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True))
    set_between(canvas, rest, side.person())


def _two_feet(side: Side) -> None:
    places = tuple(run for run in side.contact if _PLACES & {*run.fields})
    others = tuple(run for run in side.contact if not _PLACES & {*run.fields})
    left, right = side.frame.columns(0.5, 4.0)
    pairs = ((left, Block(places, uniform=True)), (right, Block(others, uniform=True)))
    factor = min(
        block.fitted(side.canvas, part.width).runs[0].size / block.runs[0].size for part, block in pairs
    )
    above = [set_at_foot(side.canvas, part, block.scaled(factor), 0.5) for part, block in pairs]
    rest = replace(side.frame, bottom=min(frame.bottom for frame in above))
    side.canvas.band(rest.left, rest.bottom + SPACE / 2, rest.width, _HAIR, side.style.accent)
    rest = replace(rest, bottom=rest.bottom - 1.0)
    rest = set_at_top(side.canvas, rest, side.head(rest.width), 0.34)
    set_between(side.canvas, rest, side.person())


def _tinted_foot(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    block = Block(side.contact, uniform=True).fitted(canvas, frame.width)
    block = block.scaled(min(1.0, 0.46 * canvas.height / block.height))
    top = canvas.height - block.height - 7.0
    canvas.band(0, top, canvas.width, canvas.height - top + 1, _pale(side.style.accent))
    set_at_foot(canvas, replace(frame, top=top, bottom=canvas.height - 3.6), block, 1.0)
    rest = set_at_top(canvas, replace(frame, bottom=top - SPACE), side.head(frame.width))
    set_between(canvas, rest, side.person())


def _ridge(side: Side) -> None:
    canvas = side.canvas
    foot, steps = canvas.height, 7
    for height, colour in ((6.2, _pale(side.style.accent)), (3.4, side.style.accent)):
        tops = [foot - height * side.rng.uniform(0.45, 1.0) for _ in range(steps + 1)]
        line = [(canvas.width * step / steps, top) for step, top in enumerate(tops)]
        canvas.polygon([(0.0, foot + 1), *line, (canvas.width, foot + 1)], colour)
    frame = replace(side.frame, bottom=foot - 8.0)
    rest = set_at_top(canvas, frame, side.head(frame.width))
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True))
    set_between(canvas, rest, side.person())


def _sitter(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    width, height = 17.0, 21.5
    left, top = frame.right - width, frame.top
    canvas.band(left, top, width, height, (220, 226, 228))
    hair, coat, skin = (52, 48, 46), (52, 60, 78), (232, 204, 184)
    canvas.disc(left + width / 2, top + 0.36 * height, 0.23 * width, hair)
    canvas.disc(left + width / 2, top + 0.4 * height, 0.19 * width, skin)
    shoulders = ((0.06, 1.0), (0.14, 0.78), (0.38, 0.65), (0.62, 0.65), (0.86, 0.78), (0.94, 1.0))
    canvas.polygon([(left + width * x, top + height * y) for x, y in shoulders], coat)
    upper = replace(frame, right=left - 3.0, bottom=top + height)
    rest = set_at_top(canvas, upper, side.head(upper.width), 0.4)
    set_between(canvas, rest, side.person())
    set_at_foot(canvas, replace(frame, top=upper.bottom + SPACE), Block(side.contact, uniform=True), 1.0)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.EVERYDAY: (24, _everyday),
    Design.MOORED: (13, _moored),
    Design.UPRIGHT_AXIS: (9, _upright_axis),
    Design.PERSON_OVER: (12, _person_over),
    Design.POST_ABREAST: (9, _post_abreast),
    Design.TITLE_BEHIND: (5, _title_behind),
    Design.FACING: (5, _facing),
    Design.WING: (4, _wing),
    Design.SIGNBOARD: (4, _signboard),
    Design.TWO_FEET: (6, _two_feet),
    Design.TINTED_FOOT: (3, _tinted_foot),
    Design.RIDGE: (3, _ridge),
    Design.SITTER: (3, _sitter),
}
"""How often in per cent, and how."""
