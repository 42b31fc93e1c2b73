"""Signs of organisations, tints and rules of this edition."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from samplecards.blocks import Emblem
from samplecards.canvas import Canvas, Colour, Run, blend
from samplecards.frames import Frame
from samplecards.styles import Mark, Style

WHITE: Colour = (255, 255, 255)
HAIR = 0.15
"""Millimetres of a hairline."""


def sign(style: Style, rng: random.Random, *, above: bool = False) -> Emblem | None:
    """The sign of the organisation beside its name or above it, if it has one."""
    if style.mark is Mark.NONE:
        return None
    draw = _SIGNS[style.mark]
    size = rng.uniform(7.0, 11.0) if above else rng.uniform(5.0, 8.0)
    return Emblem(lambda canvas, x, y, side: draw(canvas, style, x, y, side), size, above)


def rule(canvas: Canvas, frame: Frame, y: float, colour: Colour, thickness: float = HAIR) -> None:
    """A line across a frame."""
    canvas.band(frame.left, y, frame.width, thickness, colour)


def _letter(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    """A disc in a ring, with a letter or a dot."""
    half = side / 2
    canvas.disc(x + half, y + half, half, style.accent)
    canvas.disc(x + half, y + half, half * 0.9, style.stock)
    canvas.disc(x + half, y + half, half * 0.8, style.accent)
    if style.monogram:
        letter = Run(style.monogram, style.display, side * 0.5, WHITE)
        canvas.write(letter, x + half - canvas.text_width(letter) / 2, y + side * 0.24)
    else:
        canvas.disc(x + half, y + half, half * 0.3, style.stock)


def _petals(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    """Five rounds about a sixth, like the crest of a town."""
    middle = side / 2
    for turn in range(5):
        angle = math.tau * turn / 5 - math.pi / 2
        place = x + middle + 0.3 * side * math.cos(angle), y + middle + 0.3 * side * math.sin(angle)
        canvas.disc(*place, side * 0.2, style.accent)
    canvas.disc(x + middle, y + middle, side * 0.13, style.stock)


def _sail(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    pale = blend(style.accent, style.stock, 0.55)
    canvas.polygon([(x, y + side), (x + 0.55 * side, y), (x + 0.55 * side, y + side)], style.accent)
    canvas.polygon(
        [(x + 0.65 * side, y + 0.3 * side), (x + side, y + side), (x + 0.65 * side, y + side)], pale
    )


def _steps(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    for step in range(4):
        share = 1 - 0.2 * step
        canvas.band(
            x, y + step * side * 0.26, side * share, side * 0.17, blend(style.accent, style.stock, share)
        )


def _knot(canvas: Canvas, style: Style, x: float, y: float, side: float) -> None:
    """Two squares on their corners, one upon the other."""
    for shift, colour in ((0.0, blend(style.accent, style.stock, 0.45)), (0.34, style.accent)):
        left, half = x + shift * side, 0.33 * side
        top = y + side / 2 - half
        canvas.polygon([(left + half, top), (left + 2 * half, top + half), (left + half, top + 2 * half), (left, top + half)], colour)  # fmt: skip


_SIGNS: dict[Mark, Callable[[Canvas, Style, float, float, float], None]] = {
    Mark.DISC: _letter,
    Mark.RING: _petals,
    Mark.TRIANGLE: _sail,
    Mark.BARS: _steps,
    Mark.DIAMOND: _knot,
}
