"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.eighth.extras import has_motto
from samplecards.editions.eighth.runs import folded
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.people import Contact
from samplecards.styles import Band, Style

_WHITE = (255, 255, 255)
_ROW = 7.0
"""Millimetres from line to line of a form."""


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices, if there are several; else the name alone, on paper or on the colour of the house, or a form for notes."""
    if contact.organization.branches and rng.random() < 0.6:
        return _offices(canvas, contact, style, rng)
    match rng.randrange(3):
        case 0:
            return _name_alone(canvas, contact, style)
        case 1:
            return _house_colour(canvas, contact, style, extras)
        case _:
            return _form(canvas, contact, style, rng.choice(("お打合せ", "次回のご案内")))


def _offices(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """Two lines for each."""
    frame = draw_band(canvas, style)
    title = rng.choice(("主な拠点", "拠点一覧", "事業所のご案内"))
    head = Run(contact.organization.name.japanese, style.display, 2.8, style.accent)
    rest = set_at_top(canvas, frame, Block((head, Run(title, style.body, 2.2, style.ink, gap=1.2))))
    canvas.band(rest.left, rest.top - SPACE / 2, rest.width, 0.15, style.accent)
    rest = replace(rest, top=rest.top + 1.0)
    joint = rng.choice(("　", "　TEL ", "　電話 "))
    rows = [
        (
            Run(name, style.display, 2.4, style.ink, gap=2.4),
            Run(
                f"〒{address.postal_code} {address.street}{joint}{telephone}",
                style.body,
                2.2,
                style.ink,
                gap=0.9,
            ),
        )
        for name, address, telephone in contact.organization.branches
    ]
    block = Block(tuple(run for row in rows for run in row), uniform=True)
    set_between(canvas, rest, (block,), above=0.2)
    return frame


def _name_alone(canvas: Canvas, contact: Contact, style: Style) -> Frame:
    """In Japanese and in English, in the middle."""
    frame = draw_band(canvas, style)
    name = contact.organization.name
    runs = folded(canvas, (Run(name.japanese, style.display, 3.6, style.ink),), frame.width)
    english = Run(name.english, style.display, 2.2, style.accent, gap=1.4)
    block = Block((*runs, english), Align.CENTRE, emblem=emblem(style, scale=1.5, above=True))
    set_between(canvas, frame, (block,))
    return frame


def _house_colour(canvas: Canvas, contact: Contact, style: Style, extras: Extras) -> Frame:
    """In white on the colour, with a motto."""
    canvas.band(0, 0, canvas.width, canvas.height, style.accent)
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    name = contact.organization.name
    runs = [
        Run(name.japanese, style.display, 3.4, _WHITE),
        Run(name.english, style.display, 2.2, _WHITE, gap=1.2),
    ]
    blocks = [Block(tuple(runs), Align.CENTRE, uniform=True)]
    if extras.slogan and has_motto(contact.organization.kind):
        blocks.insert(0, Block((Run(extras.slogan, style.display, 2.6, _WHITE),), Align.CENTRE))
    set_between(canvas, frame, blocks, spread=0.3)
    return frame


def _form(canvas: Canvas, contact: Contact, style: Style, title: str) -> Frame:
    """Ruled lines to fill in at a meeting."""
    frame = draw_band(canvas, style)
    head = Run(title, style.display, 2.6, style.accent)
    rest = set_at_top(canvas, frame, Block((head,)))
    for row, word in enumerate(("日時", "件名", "場所", "")):
        y = rest.top + row * _ROW
        if word:
            canvas.write(Run(word, style.body, 2.1, style.ink), rest.left, y + _ROW - 3.2)
        canvas.band(rest.left, y + _ROW, rest.width, 0.12, style.accent)
    sender = Run(contact.organization.name.japanese, style.display, 2.2, style.ink)
    set_at_foot(canvas, frame, Block((sender,), Align.RIGHT))
    return frame
