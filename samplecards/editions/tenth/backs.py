"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.tenth.extras import has_motto
from samplecards.editions.tenth.runs import folded
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.people import Contact
from samplecards.styles import Band, Style

_WHITE = (255, 255, 255)
_ROW = 7.2
"""Millimetres from line to line of a form."""


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices, if there are several; else the mark with the name, the colour of the house, or lines for notes."""
    if contact.organization.branches and rng.random() < 0.6:
        return _offices(canvas, contact, style, rng)
    match rng.randrange(3):
        case 0:
            return _mark_alone(canvas, contact, style)
        case 1:
            return _colour(canvas, contact, style, extras)
        case _:
            return _notes(canvas, contact, style)


def _offices(canvas: Canvas, contact: Contact, style: Style, rng: random.Random) -> Frame:
    """A table: name, place and telephone."""
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    head = Run(rng.choice(("国内拠点", "拠点", "Offices")), style.display, 2.5, style.accent)
    rest = set_at_top(canvas, frame, Block((head,)))
    canvas.band(rest.left, rest.top - SPACE / 2, rest.width, 0.12, style.ink)
    runs = []
    for name, address, telephone in contact.organization.branches:
        place = Run(f"〒{address.postal_code} {address.street}", style.body, 2.1, style.ink)
        runs.append(Run(name, style.display, 2.1, style.ink, gap=2.0, beside=place, stop=20.0))
        call = Run(f"TEL {telephone}", style.body, 2.1, style.ink)
        runs.append(replace(call, gap=0.8))
    set_between(canvas, replace(rest, top=rest.top + 1.0), (Block(tuple(runs), uniform=True),), above=0.1)
    return frame


def _mark_alone(canvas: Canvas, contact: Contact, style: Style) -> Frame:
    """The mark, and the name below it in both languages."""
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    name = contact.organization.name
    runs = folded(canvas, (Run(name.japanese, style.display, 3.2, style.ink),), frame.width)
    latin = Run(name.english, style.body, 2.0, style.ink, gap=1.4)
    block = Block((*runs, latin), Align.CENTRE, emblem=emblem(style, scale=1.4, above=True))
    set_between(canvas, frame, (block,))
    return frame


def _colour(canvas: Canvas, contact: Contact, style: Style, extras: Extras) -> Frame:
    """The English name in white on the colour, with a motto."""
    canvas.band(0, 0, canvas.width, canvas.height, style.accent)
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    runs = [Run(contact.organization.name.english, style.display, 3.2, _WHITE)]
    if extras.slogan and has_motto(contact.organization.kind):
        runs.append(Run(extras.slogan, style.display, 2.3, _WHITE, gap=1.6))
    set_between(canvas, frame, (Block(tuple(runs), Align.CENTRE),))
    return frame


def _notes(canvas: Canvas, contact: Contact, style: Style) -> Frame:
    """Ruled lines for notes of a meeting."""
    frame = draw_band(canvas, replace(style, band=Band.NONE))
    rest = set_at_top(canvas, frame, Block((Run("会議メモ", style.display, 2.4, style.ink),)))
    for row, word in enumerate(("日付", "用件", "", "")):
        y = rest.top + row * _ROW
        if word:
            canvas.write(Run(word, style.body, 2.0, style.ink), rest.left, y + _ROW - 3.2)
        canvas.band(rest.left, y + _ROW, rest.width, 0.12, (170, 170, 170))
    sender = Run(contact.organization.name.japanese, style.display, 2.0, style.ink)
    set_at_foot(canvas, frame, Block((sender,), Align.RIGHT))
    return frame
