"""Two regressions fitted as one, to values that were made with known chances."""

from __future__ import annotations

import numpy as np
import pytest

from training.confidence.regression import Problem, fit, joint


def _problem(
    seed: int, text_points: list[float], role_points: list[float], *, count: int = 20_000
) -> tuple[Problem, np.ndarray]:
    rng = np.random.default_rng(seed)
    text = (rng.random((count, len(text_points))) < 0.4).astype(float)
    role = (rng.random((count, len(role_points))) < 0.4).astype(float)
    log_odds = joint(0.5 + text @ np.array(text_points), 1.0 + role @ np.array(role_points))
    right = rng.random(count) < 1 / (1 + np.exp(-log_odds))
    signs = [np.sign(points).astype(np.int8) for points in (text_points, role_points)]
    return Problem(text, role, right, np.ones(count), *signs), log_odds


def test_the_chances_come_back() -> None:
    problem, log_odds = _problem(1, [2.0, 1.0, -1.5], [3.0, 0.5])
    found = fit(problem).log_odds(problem.text, problem.role)
    chance, truth = (1 / (1 + np.exp(-each)) for each in (found, log_odds))
    assert np.abs(chance - truth).max() < 0.05
    assert np.abs(chance - truth).mean() < 0.01


def test_weights_keep_their_sign_where_the_values_say_otherwise() -> None:
    problem, _ = _problem(2, [-2.0, 1.0], [-1.0, 2.0])
    wished = Problem(
        problem.text,
        problem.role,
        problem.right,
        problem.weight,
        np.array([1, 1], dtype=np.int8),
        np.array([1, 1], dtype=np.int8),
    )
    solution = fit(wished)
    assert solution.text[0] == solution.role[0] == 0
    assert (solution.text >= 0).all()
    assert solution.role[1] > 1


def test_a_weight_counts_like_as_many_values() -> None:
    problem, _ = _problem(3, [2.0], [1.0], count=500)
    doubled = Problem(
        np.repeat(problem.text, 2, axis=0),
        np.repeat(problem.role, 2, axis=0),
        np.repeat(problem.right, 2),
        np.ones(1000),
        problem.text_signs,
        problem.role_signs,
    )
    heavier = Problem(
        problem.text, problem.role, problem.right, np.full(500, 2.0), problem.text_signs, problem.role_signs
    )
    one, other = fit(doubled), fit(heavier)
    assert one.text_base == pytest.approx(other.text_base, abs=0.01)
    assert one.text == pytest.approx(other.text, abs=0.01)


def test_fields_without_an_error_stay_finite() -> None:
    problem, _ = _problem(4, [1.0], [1.0], count=300)
    solution = fit(
        Problem(
            problem.text,
            problem.role,
            np.ones(300, dtype=np.bool_),
            problem.weight,
            problem.text_signs,
            problem.role_signs,
        )
    )
    assert 3 < solution.text_base < 20


def test_some_of_the_examples() -> None:
    problem, _ = _problem(5, [1.0], [1.0], count=10)
    chosen = np.arange(10) < 4
    part = problem.take(chosen)
    assert part.text.shape == (4, 1)
    assert (part.right == problem.right[:4]).all()
