"""Parts of a card, and blocks of lines set into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samplecards.blocks import Block
from samplecards.canvas import Canvas, Colour

SPACE = 2.0
"""The least space between blocks, in millimetres."""


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

    def columns(self, share: float, gutter: float = 4.0) -> tuple[Frame, Frame]:
        """A left part with this share of the width, and a right one."""
        middle = self.left + (self.width - gutter) * share
        return replace(self, right=middle), replace(self, left=middle + gutter)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What became of a side."""

    design: str
    """How its blocks stand."""
    frame: Frame
    """Where things may be added."""


def set_at_top(canvas: Canvas, frame: Frame, block: Block, most: float = 0.3) -> Frame:
    """Set a block that takes at most this share of the height, and tell what is left below it."""
    if not block.runs:
        return frame
    fitted = _fitted(canvas, frame, block, most)
    fitted.place(canvas, frame.left, frame.top, frame.width)
    return replace(frame, top=frame.top + fitted.height + SPACE)


def set_at_foot(canvas: Canvas, frame: Frame, block: Block, most: float = 0.56) -> Frame:
    """As ``set_at_top``, telling what is left above."""
    if not block.runs:
        return frame
    fitted = _fitted(canvas, frame, block, most)
    top = frame.bottom - fitted.height
    fitted.place(canvas, frame.left, top, frame.width)
    return replace(frame, bottom=top - SPACE)


def set_between(
    canvas: Canvas, frame: Frame, blocks: Sequence[Block], above: float = 0.5, spread: float = 0.0
) -> None:
    """Set blocks one under the other.

    Of the height to spare, the share ``spread`` goes between them, and of the rest the share ``above`` over them.
    """
    blocks = [block.fitted(canvas, frame.width) for block in blocks if block.runs]
    if not blocks:
        return
    spaces = SPACE * (len(blocks) - 1)
    factor = min(1.0, frame.height / (sum(block.height for block in blocks) + spaces))
    blocks = [block.scaled(factor) for block in blocks]
    slack = frame.height - sum(block.height for block in blocks) - spaces * factor
    between = slack * spread / (len(blocks) - 1) if len(blocks) > 1 else 0.0
    y = frame.top + (slack - between * (len(blocks) - 1)) * above
    for block in blocks:
        block.place(canvas, frame.left, y, frame.width)
        y += block.height + SPACE * factor + between


def rule(canvas: Canvas, frame: Frame, y: float, colour: Colour, weight: float = 0.2) -> None:
    """A line across a frame; ``weight`` in millimetres."""
    canvas.band(frame.left, y, frame.width, weight, colour)


def _fitted(canvas: Canvas, frame: Frame, block: Block, most: float) -> Block:
    fitted = block.fitted(canvas, frame.width)
    return fitted.scaled(min(1.0, most * frame.height / fitted.height))
