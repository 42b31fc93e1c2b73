"""Backs of Japanese cards."""

from __future__ import annotations

import random

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.extras import Extras
from samplecards.frames import Frame, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.styles import Style


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The organisation over a list of its offices in two columns; the organisation alone where it has none."""
    frame = draw_band(canvas, style)
    organization = contact.organization
    head = Run(organization.name.japanese, style.display, 3.4, style.ink)
    if not organization.branches:
        words = tuple(Run(text, style.body, 2.2, style.accent, gap=1.6) for text in (extras.slogan,) if text)
        set_between(canvas, frame, (Block((head, *words), Align.CENTRE),))
        return frame
    rest = set_at_top(canvas, frame, Block((head,)), 0.2)
    canvas.band(rest.left, rest.top - 1.2, rest.width, 0.2, style.accent)
    offices = [
        (
            Run(f"■{name}" if rng.random() < 0.5 else name, style.body, 2.3, style.ink, gap=2.0),
            Run(f"〒{address.postal_code}", style.body, 1.9, style.ink),
            Run(address.street, style.body, 1.9, style.ink),
            Run(f"TEL：{telephone}", style.body, 1.9, style.ink),
        )
        for name, address, telephone in organization.branches
    ]
    half = (len(offices) + 1) // 2
    for column, some in zip(rest.columns(0.5), (offices[:half], offices[half:]), strict=True):
        set_between(canvas, column, (Block(tuple(run for office in some for run in office)),), above=0.0)
    return frame
