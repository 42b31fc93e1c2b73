"""From log odds to what they were worth on cards left out of the fitting."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.polynomial import Polynomial
from numpy.typing import NDArray

from app.core.reading import SURE
from app.core.statistics import upper_bound
from app.ocr.confidence.model import MOST_HELD_BACK, Stratum
from training.confidence.regression import Floats

_LEAST_IN_STRATUM = 40.0
_MOST_UNSURE = 0.998
"""The highest confidence of what is not sure."""
_SURE_STRATA = 3
_MOST_TRIED = 50
"""Wrong ones after which no further values are tried for sure ones."""
_DIAGONAL = np.array((0.0, 1.0))
_LINE_DEVIATIONS = np.array((1.0, 0.3))
"""By how much intercept and slope of a group may be expected to differ from the diagonal's."""
_NEWTON_STEPS = 25
_LEAST_SLOPE = 0.1
_LEAST_SURE = math.nextafter(MOST_HELD_BACK, math.inf)
BELOW_ALL = -1000.0
"""Log odds that no value has."""
_PRIOR_WRONG, _PRIOR_JUDGED = 0.15, 500.0
"""What the count of a group's sure values begins with: fields are alike, and a few hundred values of one say little by
themselves. The bound over all fields is computed from counts alone."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Values of one group of fields on cards left out of the fitting."""

    log_odds: Floats
    """(values,)"""
    right: NDArray[np.bool_]
    """(values,)"""
    weight: Floats
    """(values,): how many each one stands for."""

    def rising(self) -> Scored:
        """The same values by their log odds."""
        order = np.argsort(self.log_odds, kind="stable")
        return Scored(self.log_odds[order], self.right[order], self.weight[order])


def tables(groups: Mapping[str, Scored], most_wrong: float) -> dict[str, tuple[Stratum, ...]]:
    """The table of each group of fields, so that at most ``most_wrong`` (0..0.001) of all sure values was wrong.

    That is the upper 95 % bound over all fields together. Each group has to
    come as far by itself, as far as its own number of values can show.
    """
    lines = {name: _line(scored) for name, scored in groups.items()}
    evened = {name: replace(scored, log_odds=lines[name](scored.log_odds)) for name, scored in groups.items()}
    starts = {name: _own_start(scored, most_wrong) for name, scored in evened.items()}
    common = _common_start(evened, starts, most_wrong)
    found = {}
    for name, scored in groups.items():
        sure = evened[name].log_odds >= max(starts[name], common)
        start = scored.log_odds[sure].min() if sure.any() else np.inf
        found[name] = _table(scored.rising(), max(float(start), _LEAST_SURE), most_wrong)
    return found


def _line(scored: Scored) -> Polynomial:
    """What log odds are worth in a group: a straight line (Platt 1999), as far as its values speak against the diagonal.

    Only values that may become sure are asked. The maximum a posteriori by
    Newton's method; it rises, since the prior of the slope is narrow.
    """
    asked = scored.log_odds > MOST_HELD_BACK
    design = np.stack((np.ones(asked.sum()), scored.log_odds[asked]), axis=1)
    weight, right = scored.weight[asked], scored.right[asked].astype(np.float64)
    line = _DIAGONAL
    for _ in range(_NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-design @ line))
        slope = design.T @ (weight * (right - chance)) - (line - _DIAGONAL) / _LINE_DEVIATIONS**2
        curvature = (design.T * (weight * chance * (1 - chance))) @ design + np.diag(1 / _LINE_DEVIATIONS**2)
        line = line + np.linalg.solve(curvature, slope)
    return Polynomial([line[0], max(line[1], _LEAST_SLOPE)])


def _own_start(scored: Scored, most_wrong: float) -> float:
    """The least log odds from which on a group's estimate is this good; infinity where it never is."""
    rising = scored.rising()
    log_odds = rising.log_odds[::-1]
    judged = np.cumsum(rising.weight[::-1]) + _PRIOR_JUDGED
    wrong = np.cumsum((rising.weight * ~rising.right)[::-1]) + _PRIOR_WRONG
    # Values that are alike are in or out together.
    last = np.append(log_odds[1:] != log_odds[:-1], True)
    good = np.flatnonzero(last & (wrong <= most_wrong * judged))
    return float(log_odds[good[-1]]) if len(good) else np.inf


def _common_start(groups: Mapping[str, Scored], starts: Mapping[str, float], most_wrong: float) -> float:
    """The least log odds from which on the bound over all groups holds; infinity where it never does.

    It counts values that were read, each once, and none that stand for others.
    """
    chosen = {
        name: (scored.log_odds >= starts[name]) & (scored.weight == 1) for name, scored in groups.items()
    }
    rising = Scored(
        *(
            np.concatenate([getattr(scored, part)[chosen[name]] for name, scored in groups.items()])
            for part in ("log_odds", "right", "weight")
        )
    ).rising()
    start = np.inf
    # Values that are alike are in or out together; it reaches furthest just above some of which one is wrong.
    _, firsts = np.unique(rising.log_odds, return_index=True)
    with_wrong = np.add.reduceat(~rising.right, firsts, dtype=np.intp) > 0 if len(firsts) else firsts
    places = [0, *firsts[1:][with_wrong[:-1]].tolist()][: len(firsts)]
    for place in reversed(places):
        wrong = int(np.count_nonzero(~rising.right[place:]))
        if upper_bound(wrong, len(rising.right) - place) <= most_wrong:
            start = float(rising.log_odds[place])
        elif wrong > _MOST_TRIED:
            break
    return start


def _table(scored: Scored, start: float, most_wrong: float) -> tuple[Stratum, ...]:
    """Below the sure ones, values are pooled until the share of right ones rises with the log odds.

    (Pool adjacent violators; Ayer et al., Ann. Math. Stat. 26, 1955, 641.) The
    confidence there is Jeffreys' estimate.
    """
    sure = int(np.searchsorted(scored.log_odds, start))
    return (*_unsure(scored, sure), *_sure(scored, sure, most_wrong))


def _sure(scored: Scored, start: int, most_wrong: float) -> Iterator[Stratum]:
    """Thirds of the sure ones, so that a desk that finds an error learns how far up to look twice."""
    stop = len(scored.log_odds)
    thirds = scored.log_odds[
        np.linspace(start, stop, _SURE_STRATA, endpoint=False).astype(int)[: stop - start]
    ]
    confidence = max(SURE, 1 - most_wrong)
    for first, end in pairwise([*np.unique(np.searchsorted(scored.log_odds, thirds)).tolist(), stop]):
        judged, wrong = _counts(scored, first, stop)
        confidence = max(confidence, 1 - (wrong + _PRIOR_WRONG) / (judged + _PRIOR_JUDGED))
        yield _stratum(scored, first, end, confidence)


def _unsure(scored: Scored, stop: int) -> list[Stratum]:
    """Strata of the values before ``stop``; at least one, for those that lie below all that were seen."""
    edges = [0]
    for place in _cuts(scored, stop):
        edges.append(place)
        while len(edges) > 2 and _estimate(scored, *edges[-3:-1]) >= _estimate(scored, *edges[-2:]):
            del edges[-2]
    pairs = list(pairwise(edges))
    if not pairs:
        return [Stratum(BELOW_ALL, 0, 0, 0.5)]
    return [
        _stratum(scored, first, end, min(_MOST_UNSURE, _estimate(scored, first, end))) for first, end in pairs
    ]


def _cuts(scored: Scored, stop: int) -> Iterator[int]:
    """Places to end a stratum at: enough values since the last one, and the next one differs."""
    since = 0.0
    for place in range(1, stop + 1):
        since += scored.weight[place - 1]
        alike = place < stop and scored.log_odds[place] == scored.log_odds[place - 1]
        if place == stop or (since >= _LEAST_IN_STRATUM and not alike):
            yield place
            since = 0.0


def _counts(scored: Scored, start: int, stop: int) -> tuple[float, float]:
    weight = scored.weight[start:stop]
    return float(weight.sum()), float(weight @ ~scored.right[start:stop])


def _estimate(scored: Scored, start: int, stop: int) -> float:
    judged, wrong = _counts(scored, start, stop)
    return 1 - (wrong + 0.5) / (judged + 1)


def _stratum(scored: Scored, start: int, stop: int, confidence: float) -> Stratum:
    judged, wrong = _counts(scored, start, stop)
    return Stratum(float(scored.log_odds[start]), round(judged, 2), round(wrong, 2), confidence)
