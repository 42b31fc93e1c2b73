"""The net."""

from __future__ import annotations

from torch import nn  # type: ignore[import-not-found]

from app.ocr.proof.glyphs import SIDE
from training.glyphs.net import layer
from training.variants.groups import NONE


def make_net() -> nn.Sequential:
    """Pictures (n, 1, SIDE, SIDE), ink 1, to logits (n, NONE + 1)."""
    return nn.Sequential(
        *layer(1, 24, 5, 2),
        *layer(24, 24),
        *layer(24, 48, stride=2),
        *layer(48, 64),
        *layer(64, 64),
        *layer(64, 96, stride=2),
        *layer(96, 96),
        nn.AvgPool2d(2),
        nn.Flatten(),
        nn.Linear(96 * (SIDE // 16) ** 2, NONE + 1),
    )
