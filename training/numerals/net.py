"""The net."""

from __future__ import annotations

from torch import nn  # type: ignore[import-not-found]

from app.ocr.proof.glyphs import IN_COLUMN
from training.glyphs.net import layer
from training.numerals.classes import NONE


def make_net() -> nn.Sequential:
    """Pictures (n, 1, IN_COLUMN.height, IN_COLUMN.width), ink 1, to logits (n, NONE + 1)."""
    return nn.Sequential(
        *layer(1, 12, 5, 2),
        *layer(12, 20),
        *layer(20, 28, stride=2),
        *layer(28, 40),
        *layer(40, 48, stride=2),
        *layer(48, 48),
        nn.AvgPool2d(2),
        nn.Flatten(),
        nn.Linear(48 * (IN_COLUMN.height // 16) * (IN_COLUMN.width // 16), NONE + 1),
    )
