"""Drawing one of several."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def by_weight(weights: Mapping[T, float], rng: random.Random) -> T:
    """One of the keys, as often as its weight says."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


def one_of(several: Sequence[T], rng: random.Random) -> T:
    """Any of them; where there is but one, nothing is drawn."""
    return rng.choice(several) if len(several) > 1 else several[0]
