"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem
from samplecards.canvas import Canvas, Run
from samplecards.editions.tenth.runs import contact_runs, folded, name_runs, organization_runs, post_runs
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Wording
from samplecards.styles import Band, Style

_HAIR = 0.12
"""Millimetres of a thin rule."""
_RIBBON = 2.2


class Design(StrEnum):
    """Where the blocks stand."""

    HOUSE = "house_plain"
    """Organisation above, post and name in the middle, contact block at the foot, all flush left."""
    GRID = "two_thirds_grid"
    """The organisation in a third on the left; the rest in the wider part, on one edge."""
    AXIS = "off_axis"
    """All below the organisation begins at an edge a third from the left."""
    HAIRLINE = "hairline"
    """A thin rule over the contact block."""
    MULLION = "mullion"
    """A thin upright rule between the person and the contact block, where that is narrow."""
    IMPRINT = "imprint"
    """The person on top; the organisation heads the contact block at the foot."""
    MIDDLE = "quiet_middle"
    """All of it centred."""
    CORNER = "upper_right_house"
    """The organisation on the right above, the contact block below on the right."""
    RANK = "rank_before_name"
    """The title before the name, on its line."""
    SUFFIX = "rank_after_name"
    """The title behind the name, on its line."""
    LEDGER = "ledger_foot"
    """The contact block in two columns: place, and the rest."""
    RIBBON = "right_ribbon"
    """A narrow strip of colour along the right edge."""


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
        room = width - (1.3 * self.logo.size if self.logo and not self.logo.above else 0.0)
        return Block(folded(self.canvas, self.organization, room), align, uniform=True, emblem=self.logo)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, ...]:
        """Mostly the post above the name."""
        blocks = (Block(self.post, align), Block(self.name, align))
        return blocks if self.rng.random() < 0.9 else blocks[::-1]

    def details(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        """The contact block."""
        return Block(self.contact, align, uniform=True, tight=tight)


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design is Design.RIBBON or rng.random() < 0.5:
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
        emblem(style, scale=rng.choice((0.7, 0.85, 1.0))),
        rng,
    )
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


def _house(side: Side) -> None:
    rest = set_at_top(side.canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(side.canvas, rest, side.details())
    set_between(side.canvas, rest, side.person(), above=side.rng.choice((0.3, 0.45, 0.55)))


def _grid(side: Side) -> None:
    canvas = side.canvas
    left, right = side.frame.columns(side.rng.choice((0.3, 0.34)), 5.0)
    if side.logo is not None:
        side = replace(side, logo=replace(side.logo, above=True))
    side = replace(side, organization=tuple(run for run in side.organization if run.fields))
    set_at_top(canvas, left, side.head(left.width), 0.8)
    rest = set_at_foot(canvas, right, side.details())
    set_between(canvas, rest, side.person(), above=side.rng.choice((0.0, 0.2, 0.5)))


def _axis(side: Side) -> None:
    canvas = side.canvas
    rest = set_at_top(canvas, side.frame, side.head(side.frame.width))
    inner = replace(rest, left=rest.left + side.rng.choice((0.18, 0.25, 0.32)) * rest.width)
    rest = set_at_foot(canvas, inner, side.details())
    set_between(canvas, rest, side.person(), above=0.5)


def _hairline(side: Side) -> None:
    canvas, rng = side.canvas, side.rng
    rest = set_at_top(canvas, side.frame, side.head(side.frame.width))
    rest = set_at_foot(canvas, rest, side.details(rng.choice((Align.LEFT, Align.LEFT, Align.RIGHT))), 0.54)
    colour = rng.choice((side.style.accent, side.style.ink, (150, 150, 150)))
    canvas.band(rest.left, rest.bottom + SPACE / 2 - 0.3, rest.width, _HAIR, colour)
    rest = replace(rest, bottom=rest.bottom - 0.8)
    set_between(canvas, rest, side.person(rng.choice((Align.LEFT, Align.LEFT, Align.CENTRE))))


def _mullion(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    left, right = frame.columns(side.rng.choice((0.42, 0.45)), 6.0)
    if side.details().width(canvas) > 1.15 * right.width:
        _hairline(side)
        return
    canvas.band(left.right + 3.0, frame.top + 2.0, _HAIR, frame.height - 4.0, side.style.accent)
    rest = set_at_top(canvas, left, side.head(left.width), 0.42)
    set_between(canvas, rest, side.person(), above=0.6)
    set_at_foot(canvas, right, side.details(), 0.9)


def _imprint(side: Side) -> None:
    canvas = side.canvas
    upper = replace(side.frame, bottom=side.frame.top + 0.4 * side.frame.height)
    lower = replace(side.frame, top=upper.bottom + SPACE)
    rest = set_at_foot(canvas, lower, side.details(), 0.66)
    set_between(canvas, rest, (side.head(rest.width),), above=1.0)
    set_between(canvas, upper, side.person(), above=0.2)


def _middle(side: Side) -> None:
    canvas = side.canvas
    if side.logo is not None and side.rng.random() < 0.5:
        side = replace(side, logo=replace(side.logo, above=True))
    rest = set_at_top(canvas, side.frame, side.head(side.frame.width, Align.CENTRE), 0.32)
    rest = set_at_foot(canvas, rest, side.details(Align.CENTRE), 0.5)
    set_between(canvas, rest, side.person(Align.CENTRE))


def _corner(side: Side) -> None:
    canvas, frame = side.canvas, side.frame
    head = replace(side.head(frame.width), tight=True)
    rest = set_at_top(canvas, frame, head)
    rest = set_at_foot(canvas, rest, side.details(tight=True))
    set_between(canvas, rest, side.person(), above=0.4)


def _title_of(side: Side) -> tuple[tuple[Run, ...], Run | None]:
    """The lines of the post without a title that may stand beside the name, and that title."""
    for place, run in enumerate(side.post):
        if run.fields == (FieldName.TITLE,) and len(run.text) <= 7:
            others = sum(FieldName.TITLE in other.fields for other in side.post)
            if others == 1:
                return (*side.post[:place], *side.post[place + 1 :]), replace(run, gap=0.0)
    return side.post, None


def _rank(side: Side) -> None:
    """Where the title is short; else as plain cards have it."""
    post, title = _title_of(side)
    place = next(place for place, run in enumerate(side.name) if FieldName.NAME in run.fields)
    name = side.name[place]
    if title is None or not post:
        _house(side)
        return
    # The name is higher than the title that begins its line; a reading that would stand over the title goes below.
    gap = 1.6 + name.size - title.size
    joined = replace(title, gap=gap, beside=replace(name, gap=0.0), stop=0.0)
    above = [replace(run, gap=1.0) for run in side.name[:place]]
    _house(replace(side, post=(*post, joined, *above, *side.name[place + 1 :]), name=()))


def _suffix(side: Side) -> None:
    """Where the title is short and no reading stands beside the name; else as plain cards have it."""
    post, title = _title_of(side)
    place = next(place for place, run in enumerate(side.name) if FieldName.NAME in run.fields)
    name = side.name[place]
    if title is None or name.beside is not None:
        _house(side)
        return
    runs = (*side.name[:place], replace(name, beside=title), *side.name[place + 1 :])
    _house(replace(side, post=post, name=runs))


def _is_place(run: Run) -> bool:
    return FieldName.ADDRESS in run.fields or FieldName.POSTAL_CODE in run.fields


def _ledger(side: Side) -> None:
    canvas, contact = side.canvas, side.contact
    cut = next((place for place, run in enumerate(contact) if not _is_place(run)), len(contact))
    rest = set_at_top(canvas, side.frame, side.head(side.frame.width))
    if not cut or cut == len(contact) or any(_is_place(run) for run in contact[cut:]):
        rest = set_at_foot(canvas, rest, side.details())
    else:
        left, right = rest.columns(0.5)
        parts = Block(contact[:cut], uniform=True), Block(contact[cut:], uniform=True)
        size = min(
            part.fitted(canvas, column.width).runs[0].size / part.runs[0].size
            for part, column in zip(parts, (left, right), strict=True)
        )
        height = max(part.scaled(size).height for part in parts)
        top = max(rest.bottom - height, rest.top + 0.45 * rest.height)
        for part, column in zip(parts, (left, right), strict=True):
            set_between(canvas, replace(column, top=top), (part.scaled(size),), above=0.0)
        rest = replace(rest, bottom=top - SPACE)
    set_between(canvas, rest, side.person())


def _ribbon(side: Side) -> None:
    canvas = side.canvas
    canvas.band(canvas.width - _RIBBON, 0, _RIBBON + 1, canvas.height, side.style.accent)
    inner = replace(side.frame, right=side.frame.right - _RIBBON)
    rest = set_at_top(canvas, inner, side.head(inner.width))
    rest = set_at_foot(canvas, rest, side.details(tight=side.rng.random() < 0.3))
    set_between(canvas, rest, side.person(), above=0.4)


_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.HOUSE: (24, _house),
    Design.GRID: (7, _grid),
    Design.AXIS: (11, _axis),
    Design.HAIRLINE: (10, _hairline),
    Design.MULLION: (5, _mullion),
    Design.IMPRINT: (8, _imprint),
    Design.MIDDLE: (10, _middle),
    Design.CORNER: (5, _corner),
    Design.RANK: (6, _rank),
    Design.SUFFIX: (3, _suffix),
    Design.LEDGER: (6, _ledger),
    Design.RIBBON: (5, _ribbon),
}
"""How often in per cent, and how."""
