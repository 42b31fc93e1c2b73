from __future__ import annotations

import numpy as np
import pytest

from training.glyphs.answers import Answers, decided_for_strangers
from training.variants.groups import CLASSES, GROUPS, NEVER_DECIDED, NONE
from training.variants.thresholds import answers, floors_of, needed_above, temperature, thresholds

HIGH, HIGH_WITH_LADDER = CLASSES.index("高"), CLASSES.index("髙")

STRANGERS = np.arange(100_000) % 3


def judged(truth: list[int], answer: list[int], odds: list[float]) -> Answers:
    return Answers(np.array(truth), np.array(answer), np.array(odds))


def found(given: Answers) -> dict[str, float]:
    return thresholds(given, floors_of(given, STRANGERS[: len(given.truth)]))


def test_groups_do_not_overlap() -> None:
    assert len(set(CLASSES)) == len(CLASSES) == NONE == sum(map(len, GROUPS))


def test_the_answer_is_the_likeliest_of_the_group_and_its_odds_are_against_the_rest_and_none() -> None:
    logits = np.full((1, NONE + 1), -30.0, np.float32)
    logits[0, [HIGH, HIGH_WITH_LADDER, NONE]] = 3.0, 2.0, 1.0
    logits[0, CLASSES.index("崎")] = 9.0
    given = answers(logits, np.array([HIGH]), 1.0, seed=0)
    assert given.answer.tolist() == [HIGH]
    assert given.odds[0] == pytest.approx(3 - np.log(np.exp(2) + np.exp(1)))


def test_a_form_stands_above_the_highest_wrong_answer() -> None:
    right = 4000
    given = judged(
        [HIGH] * right + [HIGH_WITH_LADDER],
        [HIGH] * (right + 1),
        [*np.linspace(1, 9, right), 6.0],
    )
    least = found(given)
    assert least["高"] > 6.0
    taken = given.odds >= least["高"]
    assert not taken[-1]
    assert taken[:-1].any()


def test_a_rare_form_needs_more_than_a_common_one() -> None:
    many = 60_000
    rng = np.random.default_rng(0)
    given = judged(
        [HIGH] * many + [HIGH_WITH_LADDER] * 1000,
        [HIGH_WITH_LADDER] * 30 + [HIGH] * (many - 30) + [HIGH_WITH_LADDER] * 1000,
        [*rng.uniform(0, 3, 30), *rng.uniform(0, 9, many - 30), *rng.uniform(0, 9, 1000)],
    )
    least = found(given)
    assert least["髙"] > least["高"]


def test_what_cannot_be_told_is_never_decided() -> None:
    numbers = [CLASSES.index(form) for form in sorted(NEVER_DECIDED)]
    given = judged([*numbers, HIGH], [*numbers, HIGH], [11.0] * (len(numbers) + 1))
    least = found(given)
    assert not NEVER_DECIDED & set(least)
    kin = STRANGERS[: len(given.truth)]
    taken = decided_for_strangers(given, kin, needed_above(floors_of(given, kin)))
    assert taken.tolist() == [False] * len(numbers) + [True]


def test_a_form_that_would_need_near_certainty_is_never_decided() -> None:
    given = judged(
        [HIGH] * 9000 + [HIGH_WITH_LADDER] * 1006,
        [HIGH] * 9000 + [HIGH_WITH_LADDER] * 1000 + [HIGH] * 6,
        [7.0] * 10_000 + [13.0] * 6,
    )
    least = found(given)
    assert "高" not in least
    assert "髙" in least


@pytest.mark.parametrize("divisor", [0.8, 1.5])
def test_the_temperature_makes_shares_true(divisor: float) -> None:
    rng = np.random.default_rng(1)
    truth = rng.choice([HIGH, HIGH_WITH_LADDER], 4000)
    odds = rng.normal(0, 2, 4000)
    truth = np.where(rng.random(4000) < 1 / (1 + np.exp(-odds)), HIGH, HIGH_WITH_LADDER)
    logits = np.full((4000, NONE + 1), -60.0, np.float32)
    logits[:, HIGH] = odds / 2 * divisor
    logits[:, HIGH_WITH_LADDER] = -odds / 2 * divisor
    assert temperature(logits, truth) == pytest.approx(divisor, abs=0.16)
