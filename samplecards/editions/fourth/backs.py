"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.fourth.backs_words import (
    BY_TRAIN,
    HERE,
    LISTS,
    MAP_HEAD,
    NOTE_HEAD,
    ROADS,
    STATION,
)
from samplecards.editions.fourth.logos import draw_logo, inverted, logo, tint
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.styles import Band, Mark, Style

_LINE = 6.5
"""Millimetres from one line for notes to the next."""


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices, where there are any; or what the organisation does, its logo, the way to it, lines for notes."""
    style = replace(style, band=Band.NONE)
    chance = rng.random()
    if contact.organization.branches and chance < 0.35:
        return _offices(canvas, contact, style)
    if chance < 0.6:
        return _list(canvas, contact, style, rng)
    if chance < 0.78:
        return _sign(canvas, contact, style, extras)
    if chance < 0.9:
        return _map(canvas, style, rng)
    return _notes(canvas, style)


def _head(contact: Contact, style: Style, size: float) -> Run:
    return Run(contact.organization.name.japanese, style.display, size, style.ink)


def _offices(canvas: Canvas, contact: Contact, style: Style) -> Frame:
    frame = draw_band(canvas, style)
    rest = set_at_top(canvas, frame, Block((_head(contact, style, 3.0),), emblem=logo(style, scale=0.7)), 0.2)
    canvas.band(frame.left, rest.top - 0.6, frame.width, 0.3, style.accent)
    rest = replace(rest, top=rest.top + 1.2)
    blocks = []
    for name, address, telephone in contact.organization.branches:
        place = f"〒{address.postal_code} {address.street}　TEL {telephone}"
        lines = (Run(f"【{name}】", style.body, 2.2, style.accent), Run(place, style.body, 2.1, style.ink))
        blocks.append(Block(lines, uniform=True))
    set_between(canvas, rest, blocks, above=0.0, spread=0.6)
    return frame


def _list(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    frame = draw_band(canvas, style)
    head, lines = rng.choice(LISTS[contact.organization.kind])
    rest = set_at_foot(
        canvas, frame, Block((_head(contact, style, 2.6),), Align.RIGHT, emblem=logo(style, scale=0.6))
    )
    rest = set_at_top(canvas, rest, Block((Run(head, style.display, 3.2, style.accent),)), 0.3)
    dot = rng.choice(("・", ""))
    entries = tuple(Run(f"{dot}{line}", style.body, 2.5, style.ink, gap=1.5) for line in lines)
    indented = replace(rest, left=rest.left + rng.choice((0.0, 12.0)))
    set_between(canvas, indented, (Block(entries, uniform=True),))
    return frame


def _sign(canvas: Canvas, contact: Contact, style: Style, extras: Extras) -> Frame:
    """The logo and the name of the organisation in white on colour."""
    canvas.band(0, 0, canvas.width, canvas.height + 1, style.accent)
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    light = inverted(style)
    lines = [_head(contact, light, 4.2)]
    if extras.slogan:
        lines.insert(0, Run(extras.slogan, light.display, 2.6, light.ink))
    emblem = logo(light, scale=1.7, above=True) if light.mark is not Mark.NONE else None
    set_between(canvas, frame, (Block(tuple(lines), Align.CENTRE, emblem=emblem),))
    return Frame(0, 0, 0, 0)


def _map(canvas: Canvas, style: Style, rng: random.Random) -> Frame:
    """Two roads, a railway with its station, and where the office is."""
    frame = draw_band(canvas, style)
    rest = set_at_top(canvas, frame, Block((Run(MAP_HEAD, style.display, 2.8, style.ink),)))
    rest = set_at_foot(canvas, rest, Block((Run(rng.choice(BY_TRAIN), style.body, 2.2, style.ink),)))
    grey = (205, 208, 212)
    cross = rest.left + rng.uniform(0.35, 0.6) * rest.width
    road = rest.top + 0.58 * rest.height
    canvas.band(rest.left, road, rest.width, 1.6, grey)
    canvas.band(cross, rest.top, 1.6, rest.height, grey)
    canvas.band(rest.left, rest.top + 0.2 * rest.height, rest.width, 0.5, (120, 120, 120))
    canvas.band(rest.left + 8.0, rest.top + 0.2 * rest.height - 1.0, 9.0, 2.5, tint(style.accent, 0.5))
    canvas.write(
        Run(STATION, style.body, 2.1, style.ink), rest.left + 18.5, rest.top + 0.2 * rest.height + 1.2
    )
    first, second = rng.sample(ROADS, 2)
    canvas.write(Run(first, style.body, 2.1, style.ink), rest.left + 2.0, road + 2.4)
    canvas.write(Run(second, style.body, 2.1, style.ink), cross + 3.0, rest.bottom - 3.0)
    canvas.disc(cross + 7.0, road - 3.0, 1.3, style.accent)
    canvas.write(Run(HERE, style.body, 2.2, style.accent), cross + 9.2, road - 4.2)
    return frame


def _notes(canvas: Canvas, style: Style) -> Frame:
    """Lines to write on."""
    frame = draw_band(canvas, style)
    rest = set_at_top(canvas, frame, Block((Run(NOTE_HEAD, style.body, 2.3, style.ink),)))
    for line in range(1, int((rest.height + SPACE) / _LINE) + 1):
        canvas.band(rest.left, rest.top + line * _LINE - SPACE, rest.width, 0.12, style.accent)
    if style.mark is not Mark.NONE:
        draw_logo(canvas, style, frame.right - 4.5, frame.top - 1.0, 4.5)
    return frame
