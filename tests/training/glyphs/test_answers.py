from __future__ import annotations

import numpy as np

from training.glyphs.answers import Answers, Floors, counted, decided_for_strangers


def highest_wrong(given: Answers) -> Floors:
    wrong = given.odds[~given.right]
    return np.full(2, wrong.max() + 0.1 if len(wrong) else 1.0)


def test_no_kin_is_judged_by_thresholds_that_it_had_a_part_in() -> None:
    given = Answers(np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1]), np.array([3.0, 5.0, 3.0, 6.0]))
    kin = np.array([0, 0, 1, 1])
    # The second answer is wrong: it raises the threshold of the others, not its own.
    assert decided_for_strangers(given, kin, highest_wrong).tolist() == [True, True, False, True]


def test_what_came_out_is_counted_in_words() -> None:
    given = Answers(np.array([0, 1, 1, 0]), np.array([0, 1, 0, 1]), np.ones(4))
    told = counted(given, np.array([True, False, True, True]), np.array([True, True, True, False]))
    assert told == "3 glyphs, right 66.67 %, decided 66.67 %, of these wrong 1"
