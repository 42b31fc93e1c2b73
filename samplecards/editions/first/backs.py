"""What stands on the back of a Japanese card other than its English side."""

from __future__ import annotations

import random

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.extras import Extras
from samplecards.frames import Frame, set_at_foot, set_between
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.styles import Style


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The other offices of the organisation, which are no fields of the person; or no more than its slogan."""
    frame = draw_band(canvas, style)
    if not contact.organization.branches:
        slogan = Run(extras.slogan or contact.organization.domain, style.body, 3.2, style.accent)
        set_between(canvas, frame, (Block((slogan,), Align.CENTRE),))
        return frame
    runs = []
    as_one = rng.random() < 0.6
    for name, address, telephone in contact.organization.branches:
        place, call = f"〒{address.postal_code} {address.street}", f"TEL {telephone}"
        runs.append(Run(name, style.display, 2.6, style.accent, gap=2.4))
        lines = (f"{place}  {call}",) if as_one else (place, call)
        runs += [Run(line, style.body, 2.1, style.ink) for line in lines]
    rest = frame
    if extras.slogan:
        slogan = Run(extras.slogan, style.body, 2.4, style.accent)
        rest = set_at_foot(canvas, frame, Block((slogan,), Align.CENTRE))
    set_between(canvas, rest, (Block(tuple(runs)),))
    return frame
