"""Where pages stand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, QSizeF

from app.ui.reports.roll import GAP, Roll, fitting

_SIZES = st.lists(
    st.tuples(st.floats(10, 2000), st.floats(10, 2000)).map(lambda size: QSizeF(*size)),
    min_size=1,
    max_size=20,
)


def test_no_pages_take_no_room() -> None:
    roll = Roll()
    assert (len(roll), roll.size, roll.page_at(100), list(roll.pages_between(0, 100))) == (0, QSize(), 0, [])
    assert fitting([], 500) == 0


@given(sizes=_SIZES, factor=st.floats(0.1, 4), room=st.integers(100, 3000))
def test_pages_stand_apart_within_the_roll(sizes: list[QSizeF], factor: float, room: int) -> None:
    roll = Roll(sizes, factor, room)
    rects = [roll.rect(number) for number in range(len(sizes))]
    assert rects[0].top() == GAP
    for upper, lower in pairwise(rects):
        assert lower.top() - upper.top() == upper.height() + GAP
    assert roll.size.height() == rects[-1].top() + rects[-1].height() + GAP
    assert all(rect.left() >= GAP for rect in rects)
    for number, rect in enumerate(rects):
        assert roll.page_at(rect.top()) == number
        assert number in roll.pages_between(rect.top() - 5, rect.top() + 5)


@given(sizes=_SIZES, room=st.integers(100, 3000))
def test_the_widest_page_fills_the_room(sizes: list[QSizeF], room: int) -> None:
    roll = Roll(sizes, fitting(sizes, room), room)
    assert abs(roll.size.width() - room) <= 1
