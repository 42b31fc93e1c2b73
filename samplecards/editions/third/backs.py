"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.styles import Style

_LEAST_LINE, _MOST_LINES = 6.0, 6


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices as a table under one another, their names in a column; or lines for notes where there are none."""
    frame = draw_band(canvas, style)
    organization = contact.organization
    head = Run(organization.name.japanese, style.display, 3.0, style.accent)
    slogan = tuple(Run(text, style.body, 2.2, style.ink, gap=1.2) for text in (extras.slogan,) if text)
    rest = set_at_foot(canvas, frame, Block((*slogan, head), Align.RIGHT), 0.3)
    if not organization.branches:
        return _ruled(canvas, rest, style, rng)
    height = rest.height / len(organization.branches)
    for number, (name, address, telephone) in enumerate(organization.branches):
        top = rest.top + number * height
        row = replace(rest, top=top, bottom=top + height - SPACE)
        canvas.band(row.left, top - SPACE / 2, row.width, 0.12, style.accent)
        left, right = row.columns(0.3)
        place = Run(f"{address.postal_code}　{address.street}", style.body, 2.1, style.ink)
        call = Run(f"電話 {telephone}", style.body, 2.1, style.ink)
        set_between(canvas, left, (Block((Run(name, style.body, 2.3, style.ink),)),), above=0.0)
        set_between(canvas, right, (Block((place, call)),), above=0.0)
    return frame


def _ruled(canvas: Canvas, frame: Frame, style: Style, rng: random.Random) -> Frame:
    """Lines to write on."""
    word = rng.choice(("MEMO", "Note", "Memorandum"))
    rest = set_at_top(canvas, frame, Block((Run(word, style.display, 2.4, style.accent),)))
    count = min(int(rest.height / _LEAST_LINE), _MOST_LINES)
    for line in range(1, count + 1):
        canvas.band(rest.left, rest.top + line * _LEAST_LINE, rest.width, 0.15, style.accent)
    return frame
