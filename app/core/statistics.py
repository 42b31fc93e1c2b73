"""How far a share may be from what was counted, and what a stated chance is worth once things were counted."""

from __future__ import annotations

import math


def upper_bound(wrong: int, judged: int, confidence: float = 0.95) -> float:
    """The one-sided upper bound of Clopper and Pearson (Biometrika 26, 1934, 404) for a share, 0..1.

    The largest share at which so few wrong ones as ``wrong`` of ``judged`` would
    still be seen with a chance of 1 - ``confidence``. Raises ValueError unless
    0 ≤ wrong ≤ judged.
    """
    if not 0 <= wrong <= judged:
        raise ValueError(f"{wrong} of {judged}")
    if wrong == judged:
        return 1.0
    low, high = wrong / judged, 1.0
    for _ in range(60):
        share = (low + high) / 2
        if _chance_of_at_most(wrong, judged, share) > 1 - confidence:
            low = share
        else:
            high = share
    return high


def weighed(stated: float, worth: float, wrong: int, judged: int) -> float:
    """The chance, 0..1, of what was stated to hold with the chance ``stated``, after ``wrong`` of ``judged`` like it did not.

    The mean of a beta distribution (Gelman and others, Bayesian Data Analysis,
    3rd ed., 2.4): what was stated counts as ``worth`` > 0 judged ones of which
    that share held, and so fades as others are counted. Raises ValueError
    unless 0 ≤ wrong ≤ judged.
    """
    if not 0 <= wrong <= judged:
        raise ValueError(f"{wrong} of {judged}")
    return (worth * stated + judged - wrong) / (worth + judged)


def _chance_of_at_most(wrong: int, judged: int, share: float) -> float:
    """The binomial distribution function."""
    if share in {0.0, 1.0}:
        return 1.0 - share
    return math.fsum(
        math.exp(
            math.lgamma(judged + 1) - math.lgamma(k + 1) - math.lgamma(judged - k + 1)
            + k * math.log(share) + (judged - k) * math.log1p(-share)
        )
        for k in range(wrong + 1)
    )  # fmt: skip
