"""Tables of what log odds were worth."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from app.core.reading import SURE
from app.ocr.confidence.model import Stratum
from training.confidence.strata import Scored, tables


def _made(seed: int, count: int, *, shift: float = 0.0) -> Scored:
    """Values whose chance is what their log odds say, or less by ``shift``."""
    rng = np.random.default_rng(seed)
    log_odds = rng.normal(7.0, 2.5, count)
    right = rng.random(count) < 1 / (1 + np.exp(shift - log_odds))
    return Scored(log_odds, right, np.ones(count))


def _sure(table: tuple[Stratum, ...]) -> list[Stratum]:
    return [stratum for stratum in table if stratum.confidence >= SURE]


def test_what_is_sure_holds_on_values_that_the_table_was_not_made_from() -> None:
    """Of twenty tables, nearly all have a true error below the bound that they were made for."""
    kept = 0
    for seed in range(20):
        table = tables({"a": _made(seed, 60_000)}, 0.0005)["a"]
        start = _sure(table)[0].least
        fresh = _made(1000 + seed, 200_000)
        sure = fresh.log_odds >= start
        kept += float((1 - 1 / (1 + np.exp(-fresh.log_odds[sure]))).mean()) <= 0.0005
    assert kept >= 18


def test_confidence_below_the_sure_ones_is_the_share_of_right_ones() -> None:
    table = tables({"a": _made(1, 50_000)}, 0.0005)["a"]
    fresh = _made(2, 200_000)
    edges = [stratum.least for stratum in table] + [np.inf]
    for stratum, (low, high) in zip(table, pairwise(edges), strict=True):
        inside = (fresh.log_odds >= low) & (fresh.log_odds < high)
        if inside.sum() > 2000:
            assert fresh.right[inside].mean() == pytest.approx(stratum.confidence, abs=0.05)


def test_tables_rise() -> None:
    table = tables({"a": _made(3, 5_000)}, 0.001)["a"]
    assert all(one.least < other.least for one, other in pairwise(table))
    assert all(one.confidence <= other.confidence for one, other in pairwise(table))
    assert sum(stratum.judged for stratum in table) == 5_000


def test_few_values_make_nothing_sure() -> None:
    few = Scored(np.full(800, 12.0), np.ones(800, dtype=np.bool_), np.ones(800))
    assert _sure(tables({"a": few}, 0.001)["a"]) == []
    many = Scored(np.full(4000, 12.0), np.ones(4000, dtype=np.bool_), np.ones(4000))
    assert len(_sure(tables({"a": many}, 0.001)["a"])) == 1


def test_a_group_that_errs_is_held_back_by_itself() -> None:
    good = Scored(np.linspace(8, 12, 9000), np.ones(9000, dtype=np.bool_), np.ones(9000))
    right = np.ones(1000, dtype=np.bool_)
    right[500] = False
    table = tables({"good": good, "bad": Scored(np.linspace(8, 12, 1000), right, np.ones(1000))}, 0.0005)
    assert _sure(table["good"])[0].least == 8
    assert sum(stratum.wrong for stratum in _sure(table["bad"])) == 0
    assert _sure(table["bad"])[0].least > 10


def test_values_that_are_alike_are_in_one_stratum() -> None:
    right = np.arange(6000) >= 30
    alike = Scored(np.repeat([3.0, 9.0], 3000), right, np.ones(6000))
    table = tables({"a": alike}, 0.001)["a"]
    assert {stratum.least for stratum in table} <= {3.0, 9.0}


def test_wrong_ones_among_many_alike_do_not_hide_what_lies_above() -> None:
    right = np.arange(12_000) >= 5
    alike = Scored(np.repeat([5.0, 9.0], 6000), right, np.ones(12_000))
    assert [stratum.least for stratum in _sure(tables({"a": alike}, 0.0006)["a"])] == [9.0]


def test_values_that_stand_for_others_count_in_their_group_only() -> None:
    right = np.ones(4001, dtype=np.bool_)
    right[-1] = False
    log_odds = np.append(np.full(4000, 9.0), 9.5)
    heavy = Scored(log_odds, right, np.append(np.ones(4000), 5.0))
    light = Scored(log_odds, right, np.append(np.ones(4000), 0.05))
    assert _sure(tables({"a": heavy}, 0.001)["a"]) == []
    assert _sure(tables({"a": light}, 0.001)["a"])
