"""What stands on the back of a Japanese card other than its English side."""

from __future__ import annotations

from samplecards.blocks import Block
from samplecards.canvas import Canvas, Run
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.styles import Style


def draw_branches(canvas: Canvas, contact: Contact, style: Style) -> None:
    """The other offices of the organisation, which are no fields of the person."""
    frame = draw_band(canvas, style)
    runs = []
    for name, address, telephone in contact.organization.branches:
        runs.append(Run(name, style.display, 2.6, style.accent, gap=2.4))
        runs.append(
            Run(f"〒{address.postal_code} {address.street}  TEL {telephone}", style.body, 2.1, style.ink)
        )
    block = Block(tuple(runs)).fit_width(canvas, frame.width, together=False)
    block = block.scaled(min(1.0, frame.height / block.height))
    block.place(canvas, frame.left, frame.top + (frame.height - block.height) / 2, frame.width)
