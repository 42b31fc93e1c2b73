from hypothesis import given
from hypothesis import strategies as st

from app.core.clock import Stamp, advance

walls = st.lists(st.integers(min_value=0, max_value=2**45), min_size=1, max_size=50)


@given(walls)
def test_stamps_grow_whatever_the_wall_clock_does(readings: list[int]) -> None:
    stamp = Stamp(0, 0, "a")
    for wall in readings:
        later = advance(stamp, wall, "a")
        assert str(later) > str(stamp)
        assert later.milliseconds >= wall or later.milliseconds >= stamp.milliseconds
        stamp = later


def test_the_counter_carries_over() -> None:
    assert advance(Stamp(5, 0xFFFF, "a"), 5, "a") == Stamp(6, 0, "a")


@given(st.integers(0, 2**45), st.integers(0, 0xFFFF), st.uuids())
def test_written_and_read_back(milliseconds: int, counter: int, device: object) -> None:
    stamp = Stamp(milliseconds, counter, str(device))
    assert Stamp.parse(str(stamp)) == stamp
