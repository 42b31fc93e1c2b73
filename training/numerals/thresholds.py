"""How sure the net has to be, from what nets said of designs that they were not trained on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from training.glyphs.answers import Answers, Floors, Logits, decided_for_strangers
from training.numerals.classes import CLASSES, NONE

_TEMPERATURES = np.arange(0.6, 2.05, 0.05)
_FLOORS = np.arange(0.0, 8.1, 0.25)
_WRONG = 3e-4
"""Of the glyphs of a class, at most this share is taken for another class. That matters only where the engine has taken one for the same."""
_NONE_AS_CLASS = 1e-2
"""Of what is none of the classes and looks like one, at most this share is taken for one. It hardly stands in numbers."""
_WRONG_FOR_ONE = 1.5e-3
"""Of what is taken for one class, at most this share is of another."""
_STEP = 0.01


def temperature(logits: Logits, truth: NDArray[np.int64]) -> float:
    """The divisor of the logits at which the truth is likeliest."""
    own = np.arange(len(truth))
    losses = [
        float((np.logaddexp.reduce(logits / divisor, axis=1) - logits[own, truth] / divisor).mean())
        for divisor in _TEMPERATURES
    ]
    return float(round(_TEMPERATURES[int(np.argmin(losses))], 2))


def answers(logits: Logits, truth: NDArray[np.int64], divisor: float) -> Answers:
    """``logits``: (n, NONE + 1); ``truth``: (n,)."""
    scaled = np.asarray(logits, np.float64) / divisor
    answer = scaled.argmax(axis=1)
    best = scaled[np.arange(len(answer)), answer]
    rest = scaled.copy()
    rest[np.arange(len(answer)), answer] = -np.inf
    return Answers(truth, answer, best - np.logaddexp.reduce(rest, axis=1))


def floor_of(given: Answers, kin: NDArray[np.int64]) -> float:
    """The lowest odds that hold for designs nobody has seen; "none" decides nothing.

    ``kin``: one number for each glyph. Raises ValueError where no floor is high enough.
    """
    for floor in _FLOORS:
        taken = decided_for_strangers(given, kin, needed_above(float(floor)))
        wrong, of_class = taken & ~given.right, given.truth != NONE
        if (wrong & of_class).sum() <= _WRONG * of_class.sum() and (
            (wrong & ~of_class).sum() <= _NONE_AS_CLASS * (~of_class).sum()
        ):
            return float(floor)
    raise ValueError("too many glyphs are taken for others, however sure the net is")


def thresholds(given: Answers, floor: float) -> dict[str, float]:
    """Least log odds by class."""
    return {
        name: round(float(least), 2)
        for name, least in zip(CLASSES, _needed(given, floor=floor), strict=False)
    }


def needed_above(floor: float) -> Callable[[Answers], Floors]:
    """Finds the thresholds that answers show to be needed, none below the floor."""
    return partial(_needed, floor=floor)


def _needed(given: Answers, floor: float) -> Floors:
    """By class, "none" last, which is never decided."""
    needed = np.full(NONE + 1, np.inf)
    for number in range(NONE):
        answered = given.answer == number
        wrong = np.sort(given.odds[answered & ~given.right & (given.truth != NONE)])[::-1]
        allowed = int(_WRONG_FOR_ONE * answered.sum())
        needed[number] = max(floor, wrong[allowed] + _STEP) if len(wrong) > allowed else floor
    return needed
