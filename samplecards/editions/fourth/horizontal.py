"""Designs of horizontal cards."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from samplecards.canvas import Canvas
from samplecards.editions.fourth import coloured, plain
from samplecards.editions.fourth.logos import logo
from samplecards.editions.fourth.sides import Side, make_side
from samplecards.frames import Drawn
from samplecards.marks import draw_band
from samplecards.phrases import Wording
from samplecards.styles import Band, Style


class Design(StrEnum):
    """Where the blocks stand."""

    OFFICE = "office"
    """Organisation top left, post over the name at an indent, contact block at the foot at the same indent."""
    POST_LEFT = "post_left"
    """The post in small lines left of the name; organisation above, contact block below the name."""
    HEAD_OF_PLACE = "head_of_place"
    """Post and name above; the organisation at the head of the contact block."""
    LEADING_TITLE = "leading_title"
    """The title before the name on one line; the contact block on the right of the foot."""
    CHAMBERS = "chambers"
    """All centred, the name high, the organisation between it and the contact block."""
    TWO_FOOT = "two_foot"
    """A rule; below it the address on the left, telephones and mail on the right."""
    TOP_PAIR = "top_pair"
    """Organisation top left, contact block top right, post and name at the foot."""
    NAME_RULE = "name_rule"
    """A rule under the name, the post at its right end."""
    MARGIN_BAR = "margin_bar"
    """A short coloured bar beside post and name."""
    LOW_LEFT = "low_left"
    """Name and post top left, organisation and contact block at the foot, a great logo at the right."""
    TINTED = "tinted"
    """A pale band behind post and name."""
    REVERSED_FOOT = "reversed_foot"
    """The contact block in white on a coloured foot."""
    SCENERY = "scenery"
    """Hills under the sky along the head or the foot."""
    PALE_PANEL = "pale_panel"
    """The organisation on a pale panel on the left."""


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), [weight for weight, _ in _DESIGNS.values()])[0]
    if design in _OWN_COLOUR:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    side = make_side(canvas, frame, wording, style, rng)
    side = replace(side, logo=logo(style, scale=rng.choice((0.8, 1.0, 1.2))))
    _DESIGNS[design][1](side)
    return Drawn(design, frame)


_OWN_COLOUR = {Design.TINTED, Design.REVERSED_FOOT, Design.SCENERY, Design.PALE_PANEL}
"""Those without a strip along the edge."""

_DESIGNS: dict[Design, tuple[int, Callable[[Side], None]]] = {
    Design.OFFICE: (15, plain.office),
    Design.POST_LEFT: (13, plain.post_left),
    Design.HEAD_OF_PLACE: (13, plain.head_of_place),
    Design.LEADING_TITLE: (10, plain.leading_title),
    Design.CHAMBERS: (7, plain.chambers),
    Design.TWO_FOOT: (7, plain.two_foot),
    Design.TOP_PAIR: (5, plain.top_pair),
    Design.NAME_RULE: (6, plain.name_rule),
    Design.MARGIN_BAR: (5, coloured.margin_bar),
    Design.LOW_LEFT: (5, plain.low_left),
    Design.TINTED: (4, coloured.tinted),
    Design.REVERSED_FOOT: (4, coloured.reversed_foot),
    Design.SCENERY: (3, coloured.scenery),
    Design.PALE_PANEL: (3, coloured.pale_panel),
}
"""How often in per cent, and how."""
