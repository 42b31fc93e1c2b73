"""Lines keep to their width and to 禁則."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.pdf.text import BODY, NAME, fitted, measure, wrap


def test_no_line_begins_with_a_closing_mark() -> None:
    assert wrap("ああああ、ああ", BODY, 9 * 4) == ["あああ", "あ、ああ"]
    assert wrap("ああああ」。あ", BODY, 9 * 4 + 1) == ["あああ", "あ」。あ"]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert wrap("あああ「ああ", BODY, 9 * 4) == ["あああ", "「ああ"]


def test_words_of_ascii_stay_whole_where_they_fit() -> None:
    assert wrap("連絡はmail@a.exampleまで", BODY, 95) == ["連絡は", "mail@a.exampleまで"]
    assert len(wrap("a" * 200, BODY, 95)) > 1


def test_breaks_of_the_writer_are_kept() -> None:
    assert wrap("一\n\n二", BODY, 100) == ["一", "", "二"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("　一\n　二", ["　一", "　二"]), ("\n \n　一\n\n", ["　一"]), ("　 \n", [])],
)
def test_every_paragraph_keeps_its_indentation(text: str, lines: list[str]) -> None:
    assert wrap(text, BODY, 100) == lines


def test_a_selector_stays_with_its_character() -> None:
    assert wrap("葛\U000e0100" * 5, BODY, 9 * 2) == ["葛\U000e0100" * 2, "葛\U000e0100" * 2, "葛\U000e0100"]


@given(st.text(alphabet="あ漢、。」「ー a1𠮷(\U000e0100\n\t"), st.floats(12, 120))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: float) -> None:
    lines = wrap(text, BODY, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(measure(line, BODY) <= width + 1e-6 for line in lines if len(line) > 2)


def test_a_long_name_shrinks_to_its_width_and_no_further_than_is_legible() -> None:
    name = "勅使河原髙﨑権左衛門"
    width = measure(name, NAME) * 0.8
    assert measure(name, fitted(name, NAME, width)) == pytest.approx(width)
    assert fitted(name, NAME, 1).size == pytest.approx(NAME.size * 0.7)
    assert fitted("山田", NAME, 200) == NAME
