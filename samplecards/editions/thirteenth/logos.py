"""The logos, tints and ornaments of this edition."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from samplecards.blocks import Emblem
from samplecards.canvas import Canvas, Colour, Run
from samplecards.frames import Frame
from samplecards.styles import Mark, Style

WHITE = (255, 255, 255)
HAIR = 0.14
"""Millimetres of a hairline."""
_SIDE = 6.8


def tint(colour: Colour, share: float, ground: Colour = WHITE) -> Colour:
    """So much of a colour on a ground."""
    red, green, blue = (
        round(below - share * (below - part)) for part, below in zip(colour, ground, strict=True)
    )
    return red, green, blue


def logo(style: Style, rng: random.Random, *, above: bool = False, most: float = 1.4) -> Emblem | None:
    """The sign of the organisation, if it has one."""
    if style.mark is Mark.NONE:
        return None
    draw = _SIGNS[style.mark]
    return Emblem(
        lambda canvas, x, y, side: draw(canvas, style, x, y, side), _SIDE * rng.uniform(0.75, most), above
    )


def _initial(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    """A square with a letter, or with a slit."""
    canvas.band(x, y, side, side, style.accent)
    if style.monogram:
        letter = Run(style.monogram, style.display, side * 0.62, WHITE)
        canvas.write(letter, x + (side - canvas.text_width(letter)) / 2, y + side * 0.17)
    else:
        canvas.band(x + side * 0.2, y + side * 0.46, side * 0.8, side * 0.12, style.stock)


def _planets(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    canvas.disc(x + side * 0.42, y + side * 0.55, side * 0.42, style.accent)
    canvas.disc(x + side * 0.3, y + side * 0.4, side * 0.26, tint(style.accent, 0.25, style.stock))
    canvas.disc(x + side * 0.86, y + side * 0.18, side * 0.14, tint(style.accent, 0.6, style.stock))


def _peaks(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    far = [(x + side * 0.35, y + side), (x + side * 0.7, y + side * 0.3), (x + side, y + side)]
    near = [(x, y + side), (x + side * 0.38, y), (x + side * 0.76, y + side)]
    canvas.polygon(far, tint(style.accent, 0.5, style.stock))
    canvas.polygon(near, style.accent)


def _comb(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    def six(radius: float) -> list[tuple[float, float]]:
        middle = x + side / 2, y + side / 2
        turns = (math.pi * (k / 3 + 1 / 6) for k in range(6))
        return [(middle[0] + radius * math.cos(turn), middle[1] + radius * math.sin(turn)) for turn in turns]

    canvas.polygon(six(side * 0.5), style.accent)
    canvas.polygon(six(side * 0.34), style.stock)
    canvas.polygon(six(side * 0.18), style.accent)


def _tiles(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    for row in range(2):
        for column in range(2):
            share = (1.0, 0.55, 0.55, 0.3)[2 * row + column]
            place = x + column * side * 0.53, y + row * side * 0.53
            canvas.band(*place, side * 0.47, side * 0.47, tint(style.accent, share, style.stock))


_SIGNS: dict[Mark, Callable[[Canvas, Style, float, float, float], None]] = {
    Mark.DISC: _initial,
    Mark.RING: _planets,
    Mark.TRIANGLE: _peaks,
    Mark.BARS: _comb,
    Mark.DIAMOND: _tiles,
}


def draw_view(canvas: Canvas, frame: Frame, colour: Colour) -> None:
    """A picture of hills over water, as towns and hotels have it."""
    canvas.band(frame.left, frame.top, frame.width, frame.height, tint((70, 140, 200), 0.35))
    for start, peak, end, height, share in (
        (0.0, 0.2, 0.5, 0.75, 0.35),
        (0.3, 0.62, 1.0, 0.95, 0.5),
        (0.1, 0.42, 0.72, 0.6, 0.7),
    ):
        foot = frame.top + frame.height * 0.8
        hill = [(frame.left + frame.width * start, foot), (frame.left + frame.width * peak, foot - frame.height * 0.75 * height), (frame.left + frame.width * end, foot)]  # fmt: skip
        canvas.polygon(hill, tint(colour, share))
    canvas.band(
        frame.left, frame.top + frame.height * 0.8, frame.width, frame.height * 0.2, tint((40, 90, 150), 0.6)
    )


def draw_portrait(canvas: Canvas, x: float, y: float, width: float) -> None:
    """A photograph of somebody, from afar."""
    height = width * 1.25
    canvas.band(x, y, width, height, (214, 224, 232))
    middle = x + width / 2
    canvas.polygon(
        [(x + width * 0.08, y + height), (x + width * 0.2, y + height * 0.74), (middle, y + height * 0.62), (x + width * 0.8, y + height * 0.74), (x + width * 0.92, y + height)],
        (40, 48, 66),
    )  # fmt: skip
    canvas.polygon([(middle - width * 0.1, y + height * 0.66), (middle + width * 0.1, y + height * 0.66), (middle, y + height * 0.86)], (246, 246, 246))  # fmt: skip
    canvas.disc(middle, y + height * 0.36, width * 0.23, (52, 42, 40))
    canvas.disc(middle, y + height * 0.42, width * 0.19, (232, 200, 178))
