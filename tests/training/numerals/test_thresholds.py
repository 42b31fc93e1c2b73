from __future__ import annotations

import numpy as np
import pytest

from training.glyphs.answers import Answers
from training.numerals.classes import CLASSES, NONE
from training.numerals.thresholds import answers, floor_of, temperature, thresholds

TWO, THREE = CLASSES.index("二"), CLASSES.index("三")
MANY = 9000


def judged(truth: list[int], answer: list[int], odds: list[float]) -> Answers:
    return Answers(np.array(truth), np.array(answer), np.array(odds))


def kin(given: Answers) -> np.ndarray:
    return np.arange(len(given.truth)) % 3


def test_the_answer_is_the_likeliest_and_its_odds_are_against_all_others() -> None:
    logits = np.full((1, NONE + 1), -30.0, np.float32)
    logits[0, [TWO, THREE, NONE]] = 3.0, 2.0, 1.0
    given = answers(logits, np.array([TWO]), 1.0)
    assert given.answer.tolist() == [TWO]
    assert given.odds[0] == pytest.approx(3 - np.log(np.exp(2) + np.exp(1)), rel=1e-5)


def test_the_floor_keeps_out_what_is_wrong() -> None:
    right = np.linspace(-1, 9, MANY).tolist()
    given = judged([TWO] * (MANY + 60), [TWO] * MANY + [THREE] * 60, [*right, *[2.1] * 60])
    # The errors lie in one kin, so that those of the others do not show them.
    assert floor_of(given, np.repeat([0, 1], [MANY, 60])) == pytest.approx(2.25)
    assert floor_of(given, kin(given)) == 0
    clean = judged([TWO] * MANY, [TWO] * MANY, right)
    assert floor_of(clean, kin(clean)) == 0


def test_one_class_may_need_more_than_the_floor() -> None:
    given = judged(
        [TWO] * MANY + [THREE] * 900, [TWO] * (MANY - 3) + [THREE] * 903, [5.0] * (MANY - 3) + [4.0] * 903
    )
    least = thresholds(given, 1.0)
    assert least["二"] == 1.0
    assert least["三"] == pytest.approx(4.01)


def test_what_looks_like_a_class_weighs_less_and_none_is_never_decided() -> None:
    given = judged([TWO] * MANY + [NONE] * 1000, [TWO] * (MANY + 5) + [NONE] * 995, [3.0] * (MANY + 1000))
    assert floor_of(given, kin(given)) == 0
    assert set(thresholds(given, 0.0)) == set(CLASSES)


def test_nets_that_are_sure_and_wrong_have_no_floor() -> None:
    given = judged([TWO] * 900, [TWO] * 800 + [NONE] * 90 + [THREE] * 10, [9.0] * 900)
    with pytest.raises(ValueError, match="however sure"):
        floor_of(given, np.repeat([0, 1], [890, 10]))


def test_the_temperature_makes_shares_true() -> None:
    rng = np.random.default_rng(1)
    odds = rng.normal(0, 2, 6000)
    truth = np.where(rng.random(6000) < 1 / (1 + np.exp(-odds)), TWO, THREE)
    logits = np.full((6000, NONE + 1), -60.0, np.float32)
    logits[:, TWO], logits[:, THREE] = odds / 2 * 1.5, -odds / 2 * 1.5
    assert temperature(logits, truth) == pytest.approx(1.5, abs=0.16)
