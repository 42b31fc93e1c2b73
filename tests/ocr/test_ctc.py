"""From scores to text."""

from __future__ import annotations

from itertools import groupby, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.ctc import Decoder, may_stand_on_card
from app.ocr.taken_for import TakenFor

CHARACTERS = ("blank", "黒", "黑", "田", "们", "ab", " ")


def scores(*columns: dict[str, float]) -> np.ndarray:
    table = np.zeros((len(columns), len(CHARACTERS)), dtype=np.float32)
    for row, column in zip(table, columns, strict=True):
        for text, chance in column.items():
            row[CHARACTERS.index(text)] = chance
    return table


def test_masked_character_gives_way_to_the_next_best() -> None:
    decoded = Decoder(CHARACTERS).decode(
        scores({"们": 0.6, "黒": 0.4}, {"blank": 1.0}, {"田": 0.3, "们": 0.7})
    )
    assert decoded.text == "黒田"
    assert decoded.score == pytest.approx(0.35)
    # Of what may stand on a card, these two are all that is left.
    assert decoded.certainty == pytest.approx(1.0)
    assert decoded.columns == (0, 2)


@pytest.mark.parametrize(
    ("old", "new", "read"), [(0.94, 0.06, "徳"), (0.999, 0.001, "德"), (0.0, 1.0, "徳"), (1.0, 0.0, "德")]
)
def test_a_form_that_the_nets_prefer_is_read_only_where_the_other_has_next_to_nothing(
    old: float, new: float, read: str
) -> None:
    decoded = Decoder(("blank", "德", "徳")).decode(np.array([[0.0, old, new]], dtype=np.float32))
    assert decoded.text == read
    assert decoded.certainty == pytest.approx(1.0 if read == "徳" else old)


def test_one_that_is_taken_for_several_others_gets_the_share_of_each() -> None:
    table = np.array([[0.1, 0.5, 0.3, 0.1]], dtype=np.float32)
    alike = (TakenFor("風", "凪", 10.0), TakenFor("瓜", "凪", 10.0))
    decoded = Decoder(("blank", "風", "瓜", "凪"), alike).decode(table)
    assert decoded.text == "凪"
    assert decoded.score == pytest.approx(0.9)


def test_a_form_that_is_never_printed_is_not_read_however_sure_the_net_is() -> None:
    table = np.array([[0.0, 0.9999, 0.0001]], dtype=np.float32)
    assert Decoder(("blank", "堇", "菫")).decode(table).text == "菫"


def test_a_chinese_form_stands_for_the_japanese_one_that_looks_like_it() -> None:
    decoded = Decoder(("blank", "鄉", "郷")).decode(np.array([[0.0, 0.99, 0.01]], dtype=np.float32))
    assert decoded.text == "鄕"


def test_a_character_goes_on_until_a_blank_or_another() -> None:
    table = scores(
        {"田": 0.9, "黒": 0.1}, {"田": 0.8, "blank": 0.2}, {"blank": 1.0}, {"田": 1.0}, {"黒": 1.0}
    )
    decoded = Decoder(CHARACTERS).decode(table.copy())
    assert decoded.text == "田田黒"
    assert decoded.columns == (0, 3, 4)
    assert decoded.certainty == pytest.approx(_sum_over_paths(table, "田田黒"))


def test_a_class_of_two_characters_has_a_place_for_each() -> None:
    decoded = Decoder(CHARACTERS).decode(scores({"blank": 1.0}, {"ab": 1.0}))
    assert (decoded.text, decoded.columns) == ("ab", (1, 1))


def _sum_over_paths(table: np.ndarray, text: str) -> float:
    """The probability of a text by trying every path."""
    total = 0.0
    for path in product(range(len(CHARACTERS)), repeat=len(table)):
        spelled = "".join(CHARACTERS[number] for number, _ in groupby(path) if number)
        if spelled.replace(" ", "") == text:
            total += float(np.prod([table[place, number] for place, number in enumerate(path)]))
    return total


@given(st.lists(st.lists(st.floats(0.01, 1), min_size=4, max_size=4), min_size=1, max_size=5))
def test_certainty_is_the_sum_over_all_ways_to_spell_the_text(rows: list[list[float]]) -> None:
    # Those that may stand on a card: blank, 黒, 田 and the space.
    table = np.zeros((len(rows), len(CHARACTERS)), dtype=np.float32)
    table[:, [0, 1, 3, 6]] = np.array(rows) / np.array(rows).sum(axis=1, keepdims=True)
    decoded = Decoder(CHARACTERS).decode(table.copy())
    text = decoded.text.replace(" ", "")
    # A space parts nothing for the certainty: two equal characters beside one need a blank or a space between them.
    merged = table.copy()
    merged[:, 0] += merged[:, 6]
    merged[:, 6] = 0
    assert decoded.certainty == pytest.approx(_sum_over_paths(merged, text), abs=1e-5)


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


@pytest.mark.parametrize("text", ["们", "乡", "说", "한", "ก", "ἀ"])
def test_stands_on_no_card(text: str) -> None:
    assert not may_stand_on_card(text)
