"""Dashes that columns lose."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.dashes import DASH, with_lost_dashes


def _places(*gaps: float) -> list[float]:
    return list(accumulate(gaps, initial=100.0))


@pytest.mark.parametrize(
    ("text", "gaps", "expected"),
    [
        ("町六三三", (40, 78, 82), "町六―三―三"),
        ("町六六三三", (40, 40, 78, 82), "町六六―三―三"),
        ("電話〇三三一二三", (44, 60, 40, 76, 40, 40, 38), "電話〇三―三一二三"),
        ("町二八", (40, 80), "町二八"),
        ("町ビル四階", (40, 40, 80, 40), "町ビル四階"),
        ("一二一二二", (40, 60, 40, 40), "一二一二二"),
        ("一二一二二", (40, 120, 40, 40), "一二一二二"),
        ("", (), ""),
        ("町", (), "町"),
    ],
)
def test_a_dash_stands_where_one_character_is_missing(
    text: str, gaps: tuple[float, ...], expected: str
) -> None:
    centres = _places(*gaps) if text else []
    mended, places = with_lost_dashes(text, centres)
    assert mended == expected
    assert len(places) == len(mended)
    assert places == sorted(places)


@given(st.lists(st.tuples(st.sampled_from("〇一二三町A―"), st.floats(0, 1e4)), max_size=20))
def test_nothing_but_dashes_is_added(column: list[tuple[str, float]]) -> None:
    text = "".join(character for character, _ in column)
    mended, places = with_lost_dashes(text, [place for _, place in column])
    assert len(places) == len(mended)
    assert mended.replace(DASH, "") == text.replace(DASH, "")


def test_every_character_has_a_place() -> None:
    with pytest.raises(ValueError, match="3 characters at 2 places"):
        with_lost_dashes("一二三", (1, 2))
