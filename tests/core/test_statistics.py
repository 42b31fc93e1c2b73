import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.statistics import upper_bound, weighed

COUNTS = st.integers(0, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


# Clopper and Pearson's one-sided 95 % bounds, by the quantiles of the beta distribution.
@pytest.mark.parametrize(
    ("wrong", "judged", "bound"),
    [
        (0, 1, 0.95),
        (0, 10, 0.2589),
        (1, 10, 0.3942),
        (10, 100, 0.1637),
        (0, 2995, 0.0010),
        (12, 20_000, 0.000972),
    ],
)
def test_upper_bound_is_the_known_one(wrong: int, judged: int, bound: float) -> None:
    assert upper_bound(wrong, judged) == pytest.approx(bound, rel=0.005)


def test_two_sided_bounds_are_those_at_half_the_error() -> None:
    assert upper_bound(10, 100, 0.975) == pytest.approx(0.1762, abs=5e-5)


@given(st.integers(1, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_upper_bound_lies_above_what_was_seen_and_below_one_more(seen: tuple[int, int]) -> None:
    wrong, judged = seen
    bound = upper_bound(wrong, judged)
    assert wrong / judged < bound <= 1.0 or wrong == judged
    assert wrong == judged or bound < upper_bound(wrong + 1, judged) or bound == 1.0


@pytest.mark.parametrize(("wrong", "judged"), [(-1, 3), (4, 3)])
def test_impossible_counts_have_no_bound(wrong: int, judged: int) -> None:
    with pytest.raises(ValueError, match=" of "):
        upper_bound(wrong, judged)


def test_nothing_judged_bounds_nothing() -> None:
    assert upper_bound(0, 0) == 1.0


def test_a_statement_holds_while_nothing_was_counted() -> None:
    assert weighed(0.9995, 1000, 0, 0) == 0.9995


def test_a_statement_fades_as_others_are_counted() -> None:
    assert weighed(0.9995, 1000, 1, 100) == pytest.approx(1 - 1.5 / 1100)
    assert weighed(0.9995, 1000, 1000, 1_000_000) == pytest.approx(0.999, abs=1e-5)


@given(st.floats(0, 1), st.floats(0.1, 1e6), COUNTS)
def test_what_held_speaks_for_a_statement_and_what_did_not_against_it(
    stated: float, worth: float, counts: tuple[int, int]
) -> None:
    wrong, judged = counts
    now = weighed(stated, worth, wrong, judged)
    assert -1e-12 <= now <= 1 + 1e-12
    assert weighed(stated, worth, wrong, judged + 1) >= now - 1e-12
    assert weighed(stated, worth, wrong + 1, judged + 1) <= now + 1e-12


def test_more_wrong_ones_than_judged_weigh_nothing() -> None:
    with pytest.raises(ValueError, match=" of "):
        weighed(0.5, 10, 2, 1)
