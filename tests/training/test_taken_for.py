"""Which kanji the recogniser makes of others."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from samplecards.typefaces import NOTO
from training.taken_for import Shares, drawn, limits, suspects

_MISREAD: Mapping[str, float] = {"菲": 0.9, "韮": 0.1}
_READ: Mapping[str, float] = {"韮": 0.9, "菲": 0.1}
_USUAL: Mapping[str, float] = {"菲": 0.999, "韮": 0.001}


def test_a_line_is_a_grey_picture_with_a_place_for_each_character() -> None:
    line = drawn(np.random.default_rng(1), NOTO, "山川田")
    height, width = line.shape
    assert line.dtype == np.uint8
    assert width >= 3 * 22
    assert height >= 22


def test_suspected_is_what_gets_a_share_where_another_one_is_drawn() -> None:
    found: Shares = {"韮": [_MISREAD, _READ], "菲": [_USUAL, _USUAL]}
    assert list(suspects(found, {"韮", "菲"})) == [("菲", "韮")]
    assert list(suspects(found, {"韮"})) == []


def test_the_limit_stays_far_from_what_is_made_of_the_usual_one() -> None:
    found: Shares = {"韮": [_MISREAD, _READ], "菲": [_USUAL, {"菲": 0.98, "韮": 0.02}]}
    assert list(limits(found, [("菲", "韮")])) == [("菲", "韮", 12)]


def test_what_is_taken_for_one_another_or_hardly_ever_is_left_as_it_is() -> None:
    both: Shares = {"韮": [_MISREAD, _READ], "菲": [_READ, _USUAL]}
    seldom: Shares = {"韮": [_MISREAD, *[_READ] * 20], "菲": [_USUAL]}
    hopeless: Shares = {"韮": [_USUAL, _USUAL], "菲": [_USUAL]}
    for found in (both, seldom, hopeless):
        assert list(limits(found, [("菲", "韮")])) == []


def test_old_forms_are_not_told_here() -> None:
    found: Shares = {"巻": [{"卷": 0.9, "巻": 0.1}], "卷": [{"卷": 1.0}]}
    assert list(limits(found, [("卷", "巻")])) == []
