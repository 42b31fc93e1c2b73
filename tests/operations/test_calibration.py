import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import SURE, FieldName
from app.core.statistics import upper_bound
from app.db.assessments import Outcomes
from app.operations.calibration import RANGES, WORTH, Calibration

MAIL = FieldName.EMAIL
PLACES = range(len(RANGES) + 1)
COUNTS = st.integers(0, 5000).flatmap(lambda n: st.builds(Outcomes, st.just(n), st.integers(0, n)))


def learned(**places: tuple[int, int]) -> Calibration:
    """What turned out of mails: by range (``r5``), how many were judged and how many of them were wrong."""
    return Calibration({(MAIL, int(place[1:])): Outcomes(*counts) for place, counts in places.items()})


def test_nothing_learned_leaves_what_is_stated() -> None:
    assert [learned().confidence(MAIL, stated) for stated in (0.3, 0.998, SURE, 1.0)] == [
        0.3,
        0.998,
        SURE,
        1.0,
    ]


def test_one_wrong_among_few_is_no_longer_sure_and_among_many_it_stands() -> None:
    assert learned(r5=(60, 1)).confidence(MAIL, 0.9995) < SURE
    assert learned(r5=(60, 1)).confidence(FieldName.NAME, 0.9995) == 0.9995
    assert learned(r5=(600, 1)).confidence(MAIL, 0.9995) >= SURE
    assert learned(r6=(600, 2)).confidence(MAIL, 0.99999) < SURE
    assert learned(r6=(600, 1)).confidence(MAIL, 0.99999) >= SURE


def test_many_wrong_ones_take_out_what_was_stated_surest() -> None:
    assert learned(r6=(5000, 25)).confidence(MAIL, 1.0) == pytest.approx(1 - 25 / (WORTH + 5000))


def test_few_right_ones_make_nothing_surer_and_many_do() -> None:
    assert learned(r4=(2000, 0)).confidence(MAIL, 0.9985) < SURE
    assert learned(r4=(3000, 0)).confidence(MAIL, 0.9985) >= SURE
    assert learned(r4=(3000, 1)).confidence(MAIL, 0.9985) < SURE


def test_no_range_is_surer_than_the_one_above_it() -> None:
    both = learned(r6=(100, 2), r5=(5000, 0), r4=(5000, 0))
    assert (
        both.confidence(MAIL, 0.9985) <= both.confidence(MAIL, 0.9995) <= both.confidence(MAIL, 0.9997) < SURE
    )


@given(st.dictionaries(st.sampled_from(PLACES), COUNTS), st.lists(st.floats(0, 1), min_size=2, max_size=2))
def test_what_is_stated_surer_is_never_less_sure(outcomes: dict[int, Outcomes], stated: list[float]) -> None:
    calibration = Calibration({(MAIL, place): counts for place, counts in outcomes.items()})
    less, more = (calibration.confidence(MAIL, value) for value in sorted(stated))
    assert 0 <= less <= more + 1e-12 <= 1 + 2e-12


@given(COUNTS, st.floats(RANGES[0], 1))
def test_a_wrong_one_never_makes_surer(counts: Outcomes, stated: float) -> None:
    before = Calibration({(MAIL, place): counts for place in PLACES})
    after = Calibration({(MAIL, place): counts + Outcomes(1, 1) for place in PLACES})
    assert after.confidence(MAIL, stated) <= before.confidence(MAIL, stated) + 1e-12


STACK = 50
"""Cards after which the simulated desk takes in what turned out."""


class Office:
    """Cards of which one field is read wrong with a known chance, and a desk that learns from its sample."""

    def __init__(self, seed: int, error: float, stated: float = 0.9995) -> None:
        self._dice = random.Random(seed)
        self._error, self._stated = error, stated
        self.unread: Counter[bool] = Counter()
        """Accepted unread, by whether it was wrong."""
        self._seen = Outcomes()

    @property
    def is_sure(self) -> bool:
        place = sum(self._stated >= edge for edge in RANGES)
        return Calibration({(MAIL, place): self._seen}).confidence(MAIL, self._stated) >= SURE

    def take_in(self, stacks: int, share: float = 0.1) -> float:
        """Read cards; the share of the stacks of which the field was sure."""
        sure = 0
        for _ in range(stacks):
            is_sure = self.is_sure
            sure += is_sure
            for _ in range(STACK):
                wrong = self._dice.random() < self._error
                if is_sure and self._dice.random() >= share:
                    self.unread[wrong] += 1
                else:
                    self._seen += Outcomes(1, int(wrong))
        return sure / stacks


def test_a_field_that_is_read_badly_is_soon_looked_at_always() -> None:
    for seed in range(10):
        office = Office(seed, error=0.02)
        office.take_in(100)
        assert office.take_in(10) == 0.0
        assert office.unread.total() < 4000  # let through until the sample had met a wrong one


def test_a_field_that_is_read_well_stays_sure_or_soon_is_again() -> None:
    shares = [Office(seed, error=0.0002).take_in(200) for seed in range(10)]
    assert sum(shares) / len(shares) > 0.8


def test_no_more_than_was_promised_is_wrong_in_the_long_run() -> None:
    offices = [
        Office(seed, error) for seed, error in enumerate((0.0, 0.0002, 0.0005, 0.002, 0.005, 0.01) * 3)
    ]
    for office in offices:
        office.take_in(400)
    wrong = sum(office.unread[True] for office in offices)
    assert wrong / sum(office.unread.total() for office in offices) < 0.001


def test_the_bound_of_the_sample_holds() -> None:
    """One that were too low would be passed by the true error more often than once in twenty times."""
    passed = 0
    for seed in range(200):
        dice = random.Random(seed)
        wrong = sum(dice.random() < 0.004 for _ in range(600))
        passed += upper_bound(wrong, 600) < 0.004
    assert (
        passed <= 18
    )  # 10 are expected; more than 18 come of chance once in 150, and these dice are always the same
