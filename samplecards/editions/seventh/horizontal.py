"""Horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem
from samplecards.canvas import Canvas, Run
from samplecards.editions.seventh.runs import contact_runs, folded, name_runs, organization_runs, post_runs
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Wording
from samplecards.styles import Band, Style

_PAPER = (255, 255, 255)
_THIN = 0.18
"""Millimetres of a rule."""
_WHERE = {FieldName.POSTAL_CODE, FieldName.ADDRESS}


class Design(StrEnum):
    """Where things stand."""

    OFFICE_STANDARD = "office_standard"
    """Organisation at the top, post over the name in the middle, contact block at the foot, from the left."""
    LOWER_IMPRINT = "lower_imprint"
    """Post and name in the upper part; the organisation over its contact block below."""
    RIGHT_HUNG = "right_hung"
    """As the standard one, the contact block as far right as it goes."""
    CENTRE_SET = "centre_set"
    """All centred."""
    POST_BESIDE = "post_beside"
    """Department and title in a small column before the name."""
    POST_BEHIND = "post_behind"
    """The title behind the name on its line."""
    CORNER_LOGO = "corner_logo"
    """The logo alone in the upper right corner, name upper left, the organisation above its contact block."""
    TWIN_FOOT = "twin_foot"
    """Place and calls side by side at the foot."""
    NAME_LEADS = "name_leads"
    """The name first, the post below it, the rest at the foot."""
    UNDER_RULED = "under_ruled"
    """A rule below the organisation over the whole width."""
    FLUSH_RIGHT = "flush_right"
    """All lines end at the right."""
    CROWN_BAND = "crown_band"
    """The organisation in white on a coloured band at the top or the foot."""
    SIDE_PANEL = "side_panel"
    """Logo and organisation in white on a panel on the right."""
    PHOTO_RIGHT = "photo_right"
    """A photograph of the person on the right."""
    HILLS_BELOW = "hills_below"
    """A picture of hills and water along the foot."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a design has to place."""

    canvas: Canvas
    frame: Frame
    style: Style
    rng: random.Random
    organization: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]
    logo: Emblem | None

    def head(self, align: Align = Align.LEFT) -> Block:
        """The organisation beside its logo."""
        return Block(self.organization, align, uniform=True, emblem=self.logo)

    def foot(self, align: Align = Align.LEFT, *, tight: bool = False) -> Block:
        return Block(self.contact, align, uniform=True, tight=tight)

    def person(self, align: Align = Align.LEFT) -> tuple[Block, Block]:
        return Block(self.post, align), Block(self.name, align)

    def folded(self, width: float) -> tuple[Run, ...]:
        """The organisation with no line longer than this where it can be helped."""
        return tuple(line for run in self.organization for line in folded(self.canvas, run, width))


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [share for share, _ in _DESIGNS.values()])[0]
    if design in {Design.CROWN_BAND, Design.SIDE_PANEL, Design.HILLS_BELOW}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    inset = rng.uniform(-1.0, 1.6)
    frame = replace(frame, left=frame.left + inset, right=frame.right - inset)
    colour = style.accent if rng.random() < 0.2 else style.ink
    if design in {Design.CROWN_BAND, Design.SIDE_PANEL}:
        colour = _PAPER
    parts = Parts(
        canvas,
        frame,
        style,
        rng,
        organization_runs(wording, style, colour, rng),
        post_runs(wording, style, rng),
        name_runs(wording, style, rng),
        contact_runs(wording, style, rng),
        emblem(style, scale=rng.uniform(0.75, 1.35)),
    )
    _DESIGNS[design][1](parts)
    return Drawn(design, frame)


def _from(frame: Frame, share: float) -> Frame:
    """Its part right of this share of the width."""
    return replace(frame, left=frame.left + share * frame.width)


def _office_standard(parts: Parts) -> None:
    rest = set_at_top(parts.canvas, parts.frame, parts.head(), 0.25)
    rest = set_at_foot(parts.canvas, rest, parts.foot(), 0.55)
    indent = parts.rng.choice((0.0, 0.08, 0.14, 0.22))
    set_between(parts.canvas, _from(rest, indent), parts.person(), above=0.45)


def _lower_imprint(parts: Parts) -> None:
    indent = parts.rng.choice((0.0, 0.0, 0.12, 0.25)) if len(parts.contact) < 7 else 0.0
    rest = set_at_foot(parts.canvas, _from(parts.frame, indent), parts.foot(), 0.5)
    rest = set_at_foot(parts.canvas, replace(rest, bottom=rest.bottom + 0.7), parts.head(), 0.3)
    set_between(parts.canvas, rest, parts.person(), above=0.4)


def _right_hung(parts: Parts) -> None:
    rest = set_at_top(parts.canvas, parts.frame, parts.head(), 0.25)
    rest = set_at_foot(parts.canvas, rest, parts.foot(tight=True), 0.53)
    set_between(parts.canvas, _from(rest, 0.06), parts.person(), above=0.4)


def _centre_set(parts: Parts) -> None:
    rest = set_at_top(parts.canvas, parts.frame, parts.head(Align.CENTRE), 0.27)
    rest = set_at_foot(parts.canvas, rest, parts.foot(Align.CENTRE), 0.53)
    set_between(parts.canvas, rest, parts.person(Align.CENTRE))


def _post_beside(parts: Parts) -> None:
    rest = set_at_top(parts.canvas, parts.frame, parts.head(), 0.27)
    rest = set_at_foot(parts.canvas, rest, parts.foot(), 0.53)
    posts = tuple(run for run in parts.post if run.fields)
    below = tuple(replace(run, gap=1.3) for run in parts.post if not run.fields)
    left, right = rest.columns(0.4, 4.0)
    set_between(parts.canvas, left, (Block(posts, parts.rng.choice((Align.LEFT, Align.RIGHT))),))
    set_between(parts.canvas, right, (Block((*parts.name, *below)),))


def _post_behind(parts: Parts) -> None:
    titles = [run for run in parts.post if run.fields == (FieldName.TITLE,)]
    name, post = parts.name, parts.post
    if len(titles) == 1 and not any(run.beside for run in name):
        post = tuple(run for run in post if run is not titles[0])
        name = tuple(replace(run, beside=titles[0]) if FieldName.NAME in run.fields else run for run in name)
    rest = set_at_top(parts.canvas, parts.frame, parts.head(), 0.27)
    rest = set_at_foot(parts.canvas, rest, parts.foot(), 0.53)
    set_between(parts.canvas, _from(rest, 0.05), (Block(post), Block(name)), above=0.45)


def _corner_logo(parts: Parts) -> None:
    canvas, frame, side = parts.canvas, parts.frame, 11.0
    upper = frame
    if parts.logo is not None:
        parts.logo.draw(canvas, frame.right - side, frame.top, side)
        upper = replace(frame, right=frame.right - side - 3.0)
    rest = set_at_foot(canvas, frame, parts.foot(), 0.46)
    head = Block(parts.organization, uniform=True)
    rest = set_at_foot(canvas, replace(rest, bottom=rest.bottom + 0.8), head, 0.28)
    set_between(canvas, replace(upper, bottom=rest.bottom), parts.person(), above=0.3)


def _twin_foot(parts: Parts) -> None:
    canvas = parts.canvas
    left, right = parts.frame.columns(parts.rng.choice((0.48, 0.54)), 4.0)
    where = tuple(run for run in parts.contact if _WHERE & {*run.fields})
    others = tuple(run for run in parts.contact if not _WHERE & {*run.fields})
    pairs = ((left, Block(where, uniform=True)), (right, Block(others, uniform=True)))
    factor = min(block.fitted(canvas, part.width).height / block.height for part, block in pairs)
    tops = [set_at_foot(canvas, part, block.scaled(factor), 0.52).bottom for part, block in pairs]
    rest = set_at_top(canvas, replace(parts.frame, bottom=min(tops)), parts.head(), 0.36)
    set_between(canvas, _from(rest, 0.1), parts.person(), above=0.5)


def _name_leads(parts: Parts) -> None:
    post, name = parts.person()
    rest = set_at_foot(parts.canvas, parts.frame, parts.foot(), 0.46)
    rest = set_at_foot(parts.canvas, replace(rest, bottom=rest.bottom + 0.6), parts.head(), 0.28)
    set_between(parts.canvas, rest, (name, post), above=0.2)


def _under_ruled(parts: Parts) -> None:
    frame, accent = parts.frame, parts.style.accent
    rest = set_at_top(parts.canvas, frame, parts.head(), 0.24)
    parts.canvas.band(frame.left, rest.top - SPACE / 2, frame.width, parts.rng.choice((_THIN, 0.4)), accent)
    rest = set_at_foot(parts.canvas, replace(rest, top=rest.top + 0.8), parts.foot(), 0.55)
    set_between(parts.canvas, _from(rest, 0.1), parts.person())


def _flush_right(parts: Parts) -> None:
    rest = set_at_top(parts.canvas, parts.frame, parts.head(Align.RIGHT), 0.26)
    rest = set_at_foot(parts.canvas, rest, parts.foot(Align.RIGHT), 0.54)
    set_between(parts.canvas, rest, parts.person(Align.RIGHT))


def _crown_band(parts: Parts) -> None:
    canvas, frame, height = parts.canvas, parts.frame, 12.0
    if parts.rng.random() < 0.6:
        top, rest = 0.0, replace(frame, top=height + 3.0)
    else:
        top, rest = canvas.height - height, replace(frame, bottom=canvas.height - height - 3.0)
    canvas.band(0, top, canvas.width, height, parts.style.accent)
    strip = replace(frame, top=top + 2.0, bottom=top + height - 2.0)
    align = parts.rng.choice((Align.LEFT, Align.CENTRE))
    set_between(canvas, strip, (Block(parts.organization, align, uniform=True),))
    rest = set_at_foot(canvas, rest, parts.foot(), 0.56)
    set_between(canvas, _from(rest, 0.06), parts.person())


def _side_panel(parts: Parts) -> None:
    canvas, width = parts.canvas, 27.0
    left = canvas.width - width
    canvas.band(left, 0, width, canvas.height, parts.style.accent)
    panel = replace(parts.frame, left=left + 2.2, right=canvas.width - 2.2)
    set_between(canvas, panel, (Block(parts.folded(panel.width), Align.CENTRE, uniform=True),))
    rest = replace(parts.frame, right=left - 3.0)
    rest = set_at_foot(canvas, rest, parts.foot(), 0.56)
    set_between(canvas, rest, parts.person(), above=0.35)


def _photo_right(parts: Parts) -> None:
    canvas, frame = parts.canvas, parts.frame
    width, height = 17.0, 22.0
    left, top = frame.right - width, frame.top
    canvas.band(left, top, width, height, (222, 228, 222))
    canvas.polygon(
        [(left + width * x, top + height * y) for x, y in ((0.05, 1), (0.12, 0.74), (0.38, 0.64), (0.62, 0.64), (0.88, 0.74), (0.95, 1))],
        (44, 50, 66),
    )  # fmt: skip
    canvas.disc(left + width / 2, top + height * 0.35, width * 0.22, (48, 40, 36))
    canvas.disc(left + width / 2, top + height * 0.41, width * 0.19, (232, 204, 182))
    upper = replace(frame, right=left - 3.0, bottom=top + height)
    head = Block(parts.folded(upper.width - 8.0), uniform=True, emblem=parts.logo)
    rest = set_at_top(canvas, upper, head, 0.4)
    set_between(canvas, rest, parts.person(), above=0.7)
    set_at_foot(canvas, replace(frame, top=top + height + SPACE), parts.foot(), 1.0)


def _hills_below(parts: Parts) -> None:
    canvas, frame = parts.canvas, parts.frame
    height = 9.0
    top = canvas.height - height
    canvas.band(0, top, canvas.width, height, (206, 226, 240))
    for peak, spread, shade in (
        (0.2, 0.3, (126, 164, 132)),
        (0.52, 0.38, (98, 142, 110)),
        (0.85, 0.28, (140, 176, 146)),
    ):
        xs = [canvas.width * x for x in (peak - spread, peak, peak + spread)]
        canvas.polygon([(xs[0], canvas.height), (xs[1], top + 1.2), (xs[2], canvas.height)], shade)
    canvas.band(0, canvas.height - 1.8, canvas.width, 1.8, (92, 140, 190))
    rest = set_at_top(canvas, replace(frame, bottom=top - 2.0), parts.head(), 0.26)
    rest = set_at_foot(canvas, rest, parts.foot(), 0.54)
    set_between(canvas, _from(rest, 0.08), parts.person())


_DESIGNS: dict[Design, tuple[int, Callable[[Parts], None]]] = {
    Design.OFFICE_STANDARD: (22, _office_standard),
    Design.LOWER_IMPRINT: (19, _lower_imprint),
    Design.RIGHT_HUNG: (10, _right_hung),
    Design.CENTRE_SET: (7, _centre_set),
    Design.POST_BESIDE: (9, _post_beside),
    Design.POST_BEHIND: (4, _post_behind),
    Design.CORNER_LOGO: (5, _corner_logo),
    Design.TWIN_FOOT: (5, _twin_foot),
    Design.NAME_LEADS: (3, _name_leads),
    Design.UNDER_RULED: (4, _under_ruled),
    Design.FLUSH_RIGHT: (2, _flush_right),
    Design.CROWN_BAND: (3, _crown_band),
    Design.SIDE_PANEL: (2, _side_panel),
    Design.PHOTO_RIGHT: (3, _photo_right),
    Design.HILLS_BELOW: (2, _hills_below),
}
"""How often in per cent, and how."""
