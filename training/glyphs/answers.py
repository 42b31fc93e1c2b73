"""What nets said of designs that they were not trained on, and what may be decided by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Logits = NDArray[np.float32]
"""Shape (n, classes)."""
Floors = NDArray[np.float64]
"""Least log odds by class."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the nets said of each glyph; all arrays have the same length."""

    truth: NDArray[np.int64]
    answer: NDArray[np.int64]
    """The likeliest class."""
    odds: NDArray[np.float64]
    """Log odds of the answer against all others that were asked about."""

    def where(self, chosen: NDArray[np.bool_]) -> Answers:
        """Those that are chosen."""
        return Answers(self.truth[chosen], self.answer[chosen], self.odds[chosen])

    @property
    def right(self) -> NDArray[np.bool_]:
        return np.asarray(self.answer == self.truth)


def decided_for_strangers(
    given: Answers, kin: NDArray[np.int64], needed: Callable[[Answers], Floors]
) -> NDArray[np.bool_]:
    """Which answers are given if the thresholds for each kin of designs are found without it, shape (n,).

    ``kin``: one number for each glyph; ``needed`` finds thresholds.
    """
    taken = np.zeros(len(given.truth), dtype=bool)
    for one in np.unique(kin):
        own = kin == one
        taken[own] = given.odds[own] >= needed(given.where(~own))[given.answer[own]]
    return taken


def counted(given: Answers, taken: NDArray[np.bool_], chosen: NDArray[np.bool_]) -> str:
    """How the chosen glyphs came out, in words; ``taken``: which answers are given."""
    wrong = taken & chosen & ~given.right
    return (
        f"{chosen.sum()} glyphs, right {100 * given.right[chosen].mean():.2f} %,"
        f" decided {100 * taken[chosen].mean():.2f} %, of these wrong {wrong.sum()}"
    )
