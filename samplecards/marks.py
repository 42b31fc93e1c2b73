"""Coloured strips and simple shapes that stand for logos."""

from __future__ import annotations

from samplecards.blocks import Emblem
from samplecards.canvas import Canvas, Run
from samplecards.frames import Frame
from samplecards.styles import Band, Mark, Style

_MARGIN = 5.5
_STRIP = 3.0
_LOGO = 6.5


def draw_band(canvas: Canvas, style: Style) -> Frame:
    """Draw the strip, if any, and tell what is left."""
    left = top = _MARGIN
    right, bottom = canvas.width - _MARGIN, canvas.height - _MARGIN
    if style.band is Band.TOP:
        canvas.band(0, 0, canvas.width, _STRIP, style.accent)
        top += _STRIP - 0.5
    elif style.band is Band.BOTTOM:
        canvas.band(0, canvas.height - _STRIP, canvas.width, _STRIP + 1, style.accent)
        bottom -= _STRIP - 0.5
    elif style.band is Band.LEFT:
        canvas.band(0, 0, _STRIP, canvas.height, style.accent)
        left += _STRIP - 0.5
    return Frame(left, top, right, bottom)


def emblem(style: Style, *, scale: float = 1.0, above: bool = False) -> Emblem | None:
    """The logo, if the card has one; beside the lines of its block or above them."""
    if style.mark is Mark.NONE:
        return None
    return Emblem(lambda canvas, x, y, size: draw_mark(canvas, style, x, y, size), _LOGO * scale, above)


def draw_mark(canvas: Canvas, style: Style, x: float, y: float, size: float) -> None:
    """Draw the shape in a square whose top left is at ``x``, ``y``."""
    half = size / 2
    colour = style.accent
    match style.mark:
        case Mark.DISC:
            canvas.disc(x + half, y + half, half, colour)
            if style.monogram:
                letters = Run(style.monogram, style.display, size * 0.5, style.stock)
                left = x + half - canvas.text_width(letters) / 2
                canvas.write(letters, left, y + size * 0.23)
        case Mark.RING:
            canvas.disc(x + half, y + half, half, colour)
            canvas.disc(x + half, y + half, half * 0.62, style.stock)
        case Mark.TRIANGLE:
            canvas.polygon([(x + half, y), (x + size, y + size), (x, y + size)], colour)
        case Mark.DIAMOND:
            canvas.polygon([(x + half, y), (x + size, y + half), (x + half, y + size), (x, y + half)], colour)
        case Mark.BARS:
            for step in range(3):
                canvas.band(
                    x + step * size * 0.36,
                    y + (2 - step) * size * 0.25,
                    size * 0.26,
                    size * (0.5 + 0.25 * step),
                    colour,
                )
        case Mark.NONE:
            pass
