"""From scores to text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.ctc import Decoder, may_stand_on_card

CHARACTERS = ("blank", "黒", "黑", "田", "们", "ab")


def scores(*columns: dict[str, float]) -> np.ndarray:
    table = np.zeros((len(columns), len(CHARACTERS)), dtype=np.float32)
    for row, column in zip(table, columns, strict=True):
        for text, chance in column.items():
            row[CHARACTERS.index(text)] = chance
    return table


def test_masked_character_gives_way_to_the_next_best() -> None:
    decoded = Decoder(CHARACTERS).decode(
        scores({"黑": 0.6, "黒": 0.4}, {"blank": 1.0}, {"田": 0.3, "们": 0.7})
    )
    assert decoded.text == "黒田"
    assert decoded.score == pytest.approx(0.35)
    assert decoded.certainty == pytest.approx(0.12)
    assert decoded.columns == (0, 2)


def test_a_character_goes_on_until_a_blank_or_another() -> None:
    decoded = Decoder(CHARACTERS).decode(
        scores({"田": 0.9}, {"田": 0.8}, {"blank": 0.5}, {"田": 1.0}, {"黒": 1.0})
    )
    assert decoded.text == "田田黒"
    assert decoded.columns == (0, 3, 4)
    assert decoded.certainty == pytest.approx(0.36)


def test_a_class_of_two_characters_has_a_place_for_each() -> None:
    decoded = Decoder(CHARACTERS).decode(scores({"blank": 1.0}, {"ab": 1.0}))
    assert (decoded.text, decoded.columns) == ("ab", (1, 1))


@given(st.lists(st.integers(0, len(CHARACTERS) - 1), max_size=12), st.floats(0, 1))
def test_every_character_has_a_column_and_every_figure_is_a_chance(path: list[int], chance: float) -> None:
    table = np.zeros((len(path), len(CHARACTERS)), dtype=np.float32)
    for row, number in zip(table, path, strict=True):
        row[number] = chance
    decoded = Decoder(CHARACTERS).decode(table)
    assert len(decoded.columns) == len(decoded.text)
    assert list(decoded.columns) == sorted(decoded.columns)
    assert 0 <= decoded.certainty <= 1


@pytest.mark.parametrize("text", ["髙", "﨑", "佐", "ｱ", "ヴ", "A", "é", "〒", "①", "–", "㈱", " "])
def test_stands_on_cards(text: str) -> None:
    assert may_stand_on_card(text)


@pytest.mark.parametrize("text", ["黑", "靑", "们", "说", "한", "ก", "ἀ"])
def test_stands_on_no_card(text: str) -> None:
    assert not may_stand_on_card(text)
