"""Coloured strips and simple shapes that stand for logos."""

from __future__ import annotations

from dataclasses import dataclass

from samplecards.canvas import Canvas
from samplecards.styles import Band, Mark, Style

_MARGIN = 5.5
_STRIP = 3.0
_LOGO = 6.5


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a card that text may fill, in millimetres."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


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


def logo_size(style: Style) -> float:
    """The side of the logo's square in millimetres; 0 where there is none."""
    return 0.0 if style.mark is Mark.NONE else _LOGO


def draw_mark(canvas: Canvas, style: Style, x: float, y: float, size: float) -> None:
    """Draw the shape in a square whose top left is at ``x``, ``y``."""
    half = size / 2
    colour = style.accent
    match style.mark:
        case Mark.DISC:
            canvas.disc(x + half, y + half, half, colour)
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
