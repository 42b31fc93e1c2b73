"""Two logistic regressions whose product is the chance of being right, fitted together.

Which of the two failed is not told, only whether the value was right, so the
likelihood is that of the product. Weights keep the sign of their meaning
(non-negative for evidence, non-positive for doubts), and are held small by a
normal prior: the maximum a posteriori by projected gradient with momentum
(Nesterov 1983; restarts of O'Donoghue and Candès, Found. Comput. Math. 15,
2015, 715).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_PRIOR_DEVIATION = 2.0
_START = 3.0
"""Log odds of each chance before anything was seen."""
_STEPS = 1500
_CLOSE = 1e-7


@dataclass(frozen=True, slots=True)
class Problem:
    """What is fitted to."""

    text: Floats
    """(examples, features): 1 where a feature that concerns the text holds."""
    role: Floats
    """The same for those that concern the role."""
    right: NDArray[np.bool_]
    """(examples,)"""
    weight: Floats
    """(examples,): how many values each one stands for."""
    text_signs: NDArray[np.int8]
    """(features,): 1 where a weight may not be negative, -1 where not positive, 0 where it is free."""
    role_signs: NDArray[np.int8]

    def merged(self) -> Problem:
        """The same with one example for those that are alike."""
        rows = np.hstack((self.text, self.role, self.right[:, None])).astype(np.bool_)
        _, first, place = np.unique(np.packbits(rows, axis=1), axis=0, return_index=True, return_inverse=True)
        merged = self.take(first)
        return replace(merged, weight=np.bincount(place.ravel(), self.weight).astype(np.float64))

    def take(self, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> Problem:
        """Some of the examples."""
        return replace(
            self,
            text=self.text[chosen],
            role=self.role[chosen],
            right=self.right[chosen],
            weight=self.weight[chosen],
        )


@dataclass(frozen=True, slots=True)
class Solution:
    """Bases and weights, in log odds."""

    text_base: float
    text: Floats
    role_base: float
    role: Floats

    @property
    def weights(self) -> Floats:
        """All in one: base and weights of the text, then of the role."""
        return np.concatenate(([self.text_base], self.text, [self.role_base], self.role))

    def log_odds(self, text: Floats, role: Floats) -> Floats:
        """(examples,) of the product, from features as in ``Problem``."""
        return joint(self.text_base + text @ self.text, self.role_base + role @ self.role)


def joint(text: Floats, role: Floats) -> Floats:
    """Log odds of the product of two chances; as ``app.ocr.confidence.model.both``."""
    return -np.logaddexp(np.logaddexp(-text, -role), -text - role)


def fit(problem: Problem, around: Solution | None = None, deviation: float = _PRIOR_DEVIATION) -> Solution:
    """The weights under which what was seen is likeliest; deterministic.

    Before anything was seen they are normal round those of ``around``, or round
    none, with this standard deviation in log odds.
    """
    problem = problem.merged()
    design_text, design_role = _with_base(problem.text), _with_base(problem.role)
    split = design_text.shape[1]
    signs = np.concatenate(([0], problem.text_signs, [0], problem.role_signs))
    start = around.weights if around else np.zeros(split + design_role.shape[1])
    if not around:
        start[0] = start[split] = _START
    sign_right = np.where(problem.right, 1.0, -1.0)
    prior = 1 / deviation**2

    # A bound of the curvature in each direction makes rare and common features move alike.
    design = np.hstack((design_text, design_role))
    curvature = 0.25 * (problem.weight @ design**2) + prior

    def evaluate(weights: Floats) -> tuple[float, Floats]:
        text, role = design_text @ weights[:split], design_role @ weights[split:]
        log_odds = joint(text, role)
        # Bases have a prior too, so that a field without an error stays finite.
        away = weights - start
        loss = float(problem.weight @ np.logaddexp(0, -sign_right * log_odds) + 0.5 * prior * away @ away)
        pull = -problem.weight * sign_right * np.exp(-np.logaddexp(0, sign_right * log_odds))
        by_text = pull * (np.exp(log_odds - text) + np.exp(log_odds - text - role))
        by_role = pull * (np.exp(log_odds - role) + np.exp(log_odds - text - role))
        return loss, np.concatenate((design_text.T @ by_text, design_role.T @ by_role)) + prior * away

    weights = _minimum(evaluate, start, signs, curvature)
    return Solution(float(weights[0]), weights[1:split], float(weights[split]), weights[split + 1 :])


def _with_base(features: Floats) -> Floats:
    return np.hstack((np.ones((len(features), 1)), features))


def _minimum(
    evaluate: Callable[[Floats], tuple[float, Floats]],
    start: Floats,
    signs: NDArray[np.int8],
    curvature: Floats,
) -> Floats:
    """Where a function that gives its value and gradient is least under the signs."""
    least = np.where(signs > 0, 0.0, -np.inf)
    most = np.where(signs < 0, 0.0, np.inf)
    here, ahead = start, start
    momentum, step = 1.0, 1.0
    value_here = np.inf
    for _ in range(_STEPS):
        value, slope = evaluate(ahead)
        while True:
            there = np.clip(ahead - step * slope / curvature, least, most)
            move = there - ahead
            value_there, _ = evaluate(there)
            if value_there <= value + slope @ move + 0.5 / step * (curvature * move) @ move + 1e-9:
                break
            step /= 2
        if value_there > value_here:
            # Overshot: on from the best point without momentum.
            momentum, ahead, value_here = 1.0, here, np.inf
            continue
        following = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = np.clip(there + (momentum - 1) / following * (there - here), least, most)
        gain = value_here - value_there
        here, value_here, momentum = there, value_there, following
        if gain < _CLOSE * max(1.0, value_there):
            break
    return here
