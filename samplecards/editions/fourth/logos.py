"""The logos of this edition, and lighter tints of its colours."""

from __future__ import annotations

import math
from dataclasses import replace

from samplecards.blocks import Emblem
from samplecards.canvas import Canvas, Colour, Run
from samplecards.styles import Mark, Style

_SIDE = 7.0
"""Millimetres."""


def tint(colour: Colour, share: float) -> Colour:
    """The colour with this share of it, the rest white."""
    red, green, blue = (round(255 - (255 - part) * share) for part in colour)
    return red, green, blue


def logo(style: Style, *, scale: float = 1.0, above: bool = False) -> Emblem | None:
    """The logo, if the card has one; beside the lines of its block or above them."""
    if style.mark is Mark.NONE:
        return None
    return Emblem(lambda canvas, x, y, size: draw_logo(canvas, style, x, y, size), _SIDE * scale, above)


def inverted(style: Style) -> Style:
    """With ink and paper changed for each other, for setting on a coloured ground."""
    return replace(style, ink=(255, 255, 255), accent=(255, 255, 255), stock=style.accent)


def draw_logo(canvas: Canvas, style: Style, x: float, y: float, size: float) -> None:
    """Draw the shape in a square whose top left is at ``x``, ``y``."""
    colour, middle = style.accent, (x + size / 2, y + size / 2)
    match style.mark:
        case Mark.DISC:
            canvas.band(x, y, size, size, colour)
            if style.monogram:
                letter = Run(style.monogram, style.display, size * 0.62, style.stock)
                canvas.write(letter, middle[0] - canvas.text_width(letter) / 2, y + size * 0.17)
        case Mark.RING:
            canvas.disc(x + size * 0.33, middle[1], size * 0.33, colour)
            canvas.disc(x + size * 0.67, middle[1], size * 0.33, tint(colour, 0.45))
        case Mark.TRIANGLE:
            foot = y + size * 0.9
            canvas.polygon([(x, foot), (x + size * 0.38, y + size * 0.15), (x + size * 0.76, foot)], colour)
            canvas.polygon(
                [(x + size * 0.42, foot), (x + size * 0.7, y + size * 0.42), (x + size, foot)],
                tint(colour, 0.5),
            )
        case Mark.BARS:
            for step in range(3):
                top = y + size * (0.12 + 0.29 * step)
                canvas.band(x + size * 0.16 * step, top, size * (1 - 0.16 * step), size * 0.18, colour)
        case Mark.DIAMOND:
            corners = [math.radians(60 * step + 30) for step in range(6)]
            for radius, shade in ((0.5, colour), (0.26, style.stock)):
                canvas.polygon(
                    [
                        (
                            middle[0] + size * radius * math.cos(turn),
                            middle[1] + size * radius * math.sin(turn),
                        )
                        for turn in corners
                    ],
                    shade,
                )
        case Mark.NONE:
            pass
