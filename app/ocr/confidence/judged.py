"""What was wrong of what is sure on made-up cards that nothing was fitted to: ``resources/judged.json``.

`dev.py bench reading --full --keep-figure` writes it, and the client shows it until
an office knows the figure of its own cards.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

JUDGED = Path(__file__).parents[3] / "resources" / "judged.json"
LEAST = 0.9
"""Nobody accepts unread what is less probable, so that it is not counted."""


class Reached(msgspec.Struct, frozen=True):
    """The values of which one probability is stated."""

    confidence: float
    """0.9..1."""
    judged: int
    wrong: int

    def __add__(self, other: Reached) -> Reached:
        return Reached(self.confidence, self.judged + other.judged, self.wrong + other.wrong)


class Judged(msgspec.Struct, frozen=True):
    """The whole of the file."""

    cards: str
    """Which ones, for people: split, seed, number and generation."""
    parameters: str
    """``app.ocr.confidence.model.parameters_digest`` of what stated the probabilities."""
    reached: tuple[Reached, ...]
    """By rising probability."""

    def accepted(self, threshold: float) -> tuple[int, int]:
        """How many values reached so much, ``LEAST``..1, and how many of them were wrong."""
        accepted = [each for each in self.reached if each.confidence >= threshold]
        return sum(each.judged for each in accepted), sum(each.wrong for each in accepted)


@cache
def judged() -> Judged:
    """What comes with the program. Raises FileNotFoundError where nothing does."""
    return msgspec.json.decode(JUDGED.read_bytes(), type=Judged)
