"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem
from samplecards.canvas import Canvas, Run
from samplecards.editions.eighth.runs import contact_runs, folded, name_runs, organization_runs, post_runs
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Wording
from samplecards.styles import Band, Style

_HAIR = 0.15
"""Millimetres of a thin rule."""
_WHITE = (255, 255, 255)
_PANEL = 29.0
_PLINTH = 13.0
_PHOTO = 16.0, 20.0
"""Width and height of a portrait."""


class Design(StrEnum):
    """Where the blocks stand."""

    STANDARD = "standard"
    """Organisation above, post and name in the middle, contact block at the foot, all flush left."""
    STEPPED = "stepped"
    """The same, each further to the right."""
    PLUMB = "plumb"
    """All of it centred."""
    QUAY = "quay"
    """The contact block at the foot on the right, its lines flush left."""
    BY_NAME = "by_name"
    """The name on top, the organisation with the contact block below a rule."""
    PANEL = "tablet"
    """The organisation in white on a panel at the left."""
    SCALES = "scales"
    """The contact block in two columns at the foot: place, and telephones."""
    PLINTH = "bottom_sign"
    """The organisation in white on a broad strip at the foot."""
    ABREAST = "abreast"
    """The post to the left of the name, on its height."""
    REGISTRY = "registry"
    """A double rule below the organisation, contact block flush right."""
    LIKENESS = "id_photo"
    """A picture of the person on the left."""


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

    def rule(self, y: float, height: float = _HAIR) -> None:
        self.canvas.band(self.frame.left, y, self.frame.width, height, self.style.accent)


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design in {Design.PANEL, Design.PLINTH, Design.REGISTRY}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    side = Side(
        canvas,
        frame,
        style,
        organization_runs(wording, style, rng),
        post_runs(wording, style, rng),
        name_runs(wording, style, rng),
        contact_runs(wording.contact, style, rng),
        emblem(style, scale=rng.choice((0.85, 1.0, 1.25))),
        rng,
    )
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _head(side: Side, width: float, align: Align = Align.LEFT) -> Block:
    room = width - (1.3 * side.logo.size if side.logo else 0.0)
    return Block(folded(side.canvas, side.organization, room), align, uniform=True, emblem=side.logo)


def _person(side: Side, align: Align = Align.LEFT) -> tuple[Block, ...]:
    """Mostly the post above the name."""
    blocks = (Block(side.post, align), Block(side.name, align))
    return blocks if side.rng.random() < 0.88 else blocks[::-1]


def _standard(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, _head(side, side.frame.width))
    rest = set_at_foot(side.canvas, rest, Block(side.contact, uniform=True))
    set_between(side.canvas, rest, _person(side), above=side.rng.choice((0.4, 0.5, 0.6)))


def _stepped(side: Side) -> None:
    frame, canvas = side.frame, side.canvas
    rest = set_at_top(canvas, frame, _head(side, frame.width))
    low = replace(rest, left=rest.left + 0.3 * rest.width)
    above = set_at_foot(canvas, low, Block(side.contact, uniform=True))
    middle = replace(rest, left=rest.left + 0.15 * rest.width, bottom=above.bottom)
    set_between(canvas, middle, _person(side))


def _plumb(side: Side) -> None:
    canvas = side.canvas
    head = _head(side, side.frame.width, Align.CENTRE)
    if head.emblem is not None and side.rng.random() < 0.4:
        head = replace(head, emblem=replace(head.emblem, above=True))
    rest = set_at_top(canvas, side.frame, head, 0.32)
    rest = set_at_foot(canvas, rest, Block(side.contact, Align.CENTRE, uniform=True), 0.52)
    set_between(canvas, rest, _person(side, Align.CENTRE))


def _quay(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_top(canvas, side.frame, _head(side, side.frame.width))
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True, tight=True))
    indented = replace(rest, left=rest.left + side.rng.choice((0.0, 0.1, 0.2)) * rest.width)
    set_between(canvas, indented, _person(side))


def _by_name(side: Side) -> None:
    canvas = side.canvas
    upper = replace(side.frame, bottom=side.frame.top + 0.4 * side.frame.height)
    lower = replace(side.frame, top=upper.bottom + SPACE)
    set_between(canvas, upper, _person(side), above=0.3)
    side.rule(upper.bottom + SPACE / 2)
    rest = set_at_foot(canvas, lower, Block(side.contact, uniform=True), 0.64)
    set_between(canvas, rest, (_head(side, rest.width),))


def _panel(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    canvas.band(0, 0, _PANEL, canvas.height, side.style.accent)
    inner = replace(frame, left=4.0, right=_PANEL - 3.0)
    white = tuple(replace(run, colour=_WHITE, tracking=0.0) for run in side.organization)
    lines = folded(canvas, tuple(run.scaled(0.9) for run in white), inner.width)
    set_between(canvas, inner, (Block(lines, side.rng.choice((Align.LEFT, Align.CENTRE)), uniform=True),))
    right = replace(frame, left=_PANEL + 4.0)
    rest = set_at_foot(canvas, right, Block(side.contact, uniform=True))
    set_between(canvas, rest, _person(side), above=0.35)


def _scales(side: Side) -> None:
    canvas = side.canvas
    cut = next(
        (place for place, run in enumerate(side.contact) if place and not _is_place(run)), len(side.contact)
    )
    is_parted = _is_place(side.contact[0]) and not any(_is_place(run) for run in side.contact[cut:])
    rest = set_at_top(canvas, side.frame, _head(side, side.frame.width))
    if not is_parted:
        rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True))
    else:
        left, right = rest.columns(0.5)
        parts = Block(side.contact[:cut], uniform=True), Block(side.contact[cut:], uniform=True)
        size = min(
            part.fitted(canvas, column.width).runs[0].size / part.runs[0].size
            for part, column in zip(parts, (left, right), strict=True)
        )
        above_left = set_at_foot(canvas, left, parts[0].scaled(size))
        above_right = set_at_foot(canvas, right, parts[1].scaled(size))
        rest = replace(rest, bottom=min(above_left.bottom, above_right.bottom))
        side.rule(rest.bottom + SPACE / 2)
        rest = replace(rest, bottom=rest.bottom - 1.0)
    set_between(canvas, rest, _person(side))


def _is_place(run: Run) -> bool:
    return FieldName.ADDRESS in run.fields or FieldName.POSTAL_CODE in run.fields


def _plinth(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    top = canvas.height - _PLINTH
    canvas.band(0, top, canvas.width, _PLINTH + 1, side.style.accent)
    inner = replace(frame, top=top + 2.0, bottom=canvas.height - 3.0)
    white = tuple(replace(run, colour=_WHITE) for run in side.organization)
    set_between(canvas, inner, (Block(white, side.rng.choice((Align.LEFT, Align.RIGHT)), uniform=True),))
    rest = replace(frame, bottom=top - 2.5)
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True, tight=side.rng.random() < 0.4), 0.6)
    set_between(canvas, rest, _person(side), above=0.3)


def _abreast(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_top(canvas, side.frame, _head(side, side.frame.width))
    rest = set_at_foot(canvas, rest, Block(side.contact, uniform=True))
    left, right = rest.columns(side.rng.choice((0.36, 0.42)), 5.0)
    set_between(canvas, left, (Block(side.post, side.rng.choice((Align.LEFT, Align.RIGHT))),))
    set_between(canvas, right, (Block(side.name),))


def _registry(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_top(canvas, side.frame, _head(side, side.frame.width, Align.CENTRE))
    side.rule(rest.top - SPACE / 2, 0.35)
    side.rule(rest.top - SPACE / 2 + 0.7)
    rest = replace(rest, top=rest.top + 1.2)
    rest = set_at_foot(canvas, rest, Block(side.contact, Align.RIGHT, uniform=True), 0.5)
    set_between(canvas, rest, _person(side, Align.CENTRE))


def _likeness(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    width, height = _PHOTO
    left, top = frame.left, frame.top
    grey, dark = (226, 224, 220), (140, 140, 146)
    canvas.band(left, top, width, height, grey)
    canvas.disc(left + width / 2, top + 0.38 * height, 0.21 * width, dark)
    shoulders = ((0.12, 1.0), (0.22, 0.74), (0.4, 0.64), (0.6, 0.64), (0.78, 0.74), (0.88, 1.0))
    canvas.polygon([(left + width * x, top + height * y) for x, y in shoulders], dark)
    upper = replace(frame, left=left + width + 4.0, bottom=top + height)
    rest = set_at_top(canvas, upper, _head(side, upper.width), 0.4)
    set_between(canvas, rest, _person(side))
    set_at_foot(canvas, replace(frame, top=upper.bottom + SPACE), Block(side.contact, uniform=True), 1.0)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.STANDARD: (22, _standard),
    Design.STEPPED: (9, _stepped),
    Design.PLUMB: (12, _plumb),
    Design.QUAY: (13, _quay),
    Design.BY_NAME: (8, _by_name),
    Design.PANEL: (6, _panel),
    Design.SCALES: (8, _scales),
    Design.PLINTH: (5, _plinth),
    Design.ABREAST: (9, _abreast),
    Design.REGISTRY: (5, _registry),
    Design.LIKENESS: (3, _likeness),
}
"""How often in per cent, and how."""
