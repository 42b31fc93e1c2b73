"""Leaves to feed: made-up cards, front and back."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from samplecards.canvas import BgrImage
from samplecards.cards import draw_card
from samplecards.population import generate_people
from tests.devices.rig.paper import Leaf, Picture


def cards(count: int, seed: int = 1, dpi: int = 300) -> Iterator[Leaf]:
    """``count`` cards, each the size of its paper; equal arguments give equal cards."""
    for number, contact in enumerate(generate_people(count, seed), start=1):
        card = draw_card(contact, seed * 1000 + number, None, dpi)
        back = np.full_like(card.front, card.stock) if card.back is None else card.back
        yield Leaf(number, _picture(card.front, dpi), _picture(back, dpi))


def _picture(image: BgrImage, dpi: int) -> Picture:
    height, width = image.shape[:2]
    return Picture(width, height, cv2.cvtColor(image, cv2.COLOR_BGR2RGB).tobytes(), dpi=dpi)
