"""How sure the net has to be of each form, from what nets said of designs that they were not trained on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from training.glyphs.answers import Answers, Floors, Logits, decided_for_strangers
from training.variants.groups import CLASSES, GROUPS, NEVER_DECIDED, NONE

_TEMPERATURES = np.arange(0.6, 2.05, 0.05)
_RARE_AS_COMMON = 2e-3
"""Of the glyphs in a rare form, at most this share is taken for the common one."""
_COMMON_AS_RARE = 1e-4
"""Of the glyphs in the common form, at most this share is taken for a rare one: names have fifty of them to one."""
_RARE_AS_THIS = 5e-3
"""The same for the rare forms of one group. Of the common one none may be taken for a rare one."""
_FLOORS = np.arange(2.0, 8.1, 0.5)
_STEP = 0.01
_HIGHEST = 12.0
"""Log odds; a form that would need more is not decided."""

_MEMBERS = {CLASSES.index(c): [CLASSES.index(other) for other in group] for group in GROUPS for c in group}
_COMMON = [CLASSES.index(group[0]) for group in GROUPS]


def temperature(logits: Logits, truth: NDArray[np.int64]) -> float:
    """The divisor of the logits at which the truth is likeliest, within the group and none."""
    inside = np.flatnonzero(truth != NONE)
    losses = []
    for divisor in _TEMPERATURES:
        total = 0.0
        for group in GROUPS:
            columns = [CLASSES.index(c) for c in group] + [NONE]
            rows = inside[np.isin(truth[inside], columns)]
            scaled = logits[rows][:, columns] / divisor
            own = scaled[np.arange(len(rows)), [columns.index(t) for t in truth[rows]]]
            total += float((np.logaddexp.reduce(scaled, axis=1) - own).sum())
        losses.append(total)
    return float(round(_TEMPERATURES[int(np.argmin(losses))], 2))


def answers(logits: Logits, truth: NDArray[np.int64], divisor: float, seed: int) -> Answers:
    """``logits``: (n, NONE + 1); ``truth``: (n,). A glyph of no group is asked about one at random."""
    asked = np.where(truth == NONE, np.random.default_rng(seed).integers(0, NONE, len(truth)), truth)
    answer, odds = np.empty_like(truth), np.empty(len(truth))
    for number, (row, form) in enumerate(zip(logits / divisor, asked, strict=True)):
        columns = _MEMBERS[int(form)]
        best = max(columns, key=row.__getitem__)
        rest = [column for column in columns if column != best]
        answer[number] = best
        odds[number] = row[best] - np.logaddexp.reduce(row[[*rest, NONE]])
    return Answers(truth, answer, odds)


def floors_of(given: Answers, kin: NDArray[np.int64]) -> Floors:
    """The lowest odds, one for common and one for rare forms, that hold for designs nobody has seen.

    ``kin``: one number for each glyph; every kin of designs is judged by
    thresholds that were found without it. Raises ValueError where no floor is
    high enough.
    """
    is_common = np.isin(np.arange(NONE + 1), _COMMON)
    common = is_common[given.truth]
    floors = np.empty(NONE)
    for as_common, asked, allowed in (
        (True, ~common & (given.truth != NONE), _RARE_AS_COMMON),
        (False, common, _COMMON_AS_RARE),
    ):
        wrong = ~given.right & asked & (is_common[given.answer] == as_common)
        holding = (
            floor
            for floor in _FLOORS
            if (decided_for_strangers(given, kin, needed_above(np.full(NONE, floor))) & wrong).sum()
            <= allowed * asked.sum()
        )
        floor = next(holding, None)
        if floor is None:
            raise ValueError("too many glyphs are taken for others, however sure the net is")
        floors[is_common[:NONE] == as_common] = floor
    return floors


def thresholds(given: Answers, floors: Floors) -> dict[str, float]:
    """Least log odds by form; forms that are never decided are left out."""
    return {
        form: round(float(least), 2)
        for form, least in zip(CLASSES, _needed(given, floors), strict=True)
        if least < np.inf
    }


def needed_above(floors: Floors) -> Callable[[Answers], Floors]:
    """Finds the thresholds that answers show to be needed, none below its floor."""
    return partial(_needed, floors=floors)


def _needed(given: Answers, floors: Floors) -> Floors:
    """By form: the floor, or just above the wrong odds that must not pass; infinite where it is never decided."""
    needed = floors.copy()
    for number, form in enumerate(CLASSES):
        wrong = np.sort(given.odds[(given.answer == number) & ~given.right])[::-1]
        rare = np.isin(given.truth, [other for other in _MEMBERS[number] if other != number]).sum()
        allowed = int(_RARE_AS_THIS * rare) if number in _COMMON else 0
        if form in NEVER_DECIDED:
            needed[number] = np.inf
        elif len(wrong) > allowed:
            needed[number] = max(floors[number], wrong[allowed] + _STEP)
    return np.where(needed > _HIGHEST, np.inf, needed)
