from hypothesis import given
from hypothesis import strategies as st

from app.operations.page_size import FEWEST, PageSize
from app.sync.wire import ARRIVALS_AT_ONCE

SECONDS = st.floats(0, 1e6)


def test_a_quick_line_is_asked_for_as_much_as_there_is() -> None:
    size = PageSize()
    size.came(0.03)
    assert size.records == ARRIVALS_AT_ONCE


def test_a_slow_line_loses_seconds_where_it_breaks_off() -> None:
    size = PageSize()
    for _ in range(3):
        size.came(size.records * 0.004)
    assert size.records == 500
    size.came(60)
    assert size.records == FEWEST


@given(st.lists(SECONDS))
def test_it_recovers_from_whatever_came_before(before: list[float]) -> None:
    size = PageSize()
    for seconds in before:
        size.came(seconds)
        assert FEWEST <= size.records <= ARRIVALS_AT_ONCE
    for _ in range(2):
        size.came(size.records * 0.0001)
    assert size.records == ARRIVALS_AT_ONCE
