"""Several looks at a line say together what each of them saw."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.proof.looks import together


@pytest.mark.parametrize(
    ("engine", "looks", "expected"),
    [
        ("霞沢市庁舎", ["起沢市庁舎", "霞沢市店舎"], "霞沢市庁舎"),
        ("霞沢市庁舎", ["起 沢市庁舎", "霞沢 市店舎", ""], "霞沢市庁舎"),
        ("霞沢市庁舎", ["起沢市庁舎", "直沢市店舎"], "起沢市庁舎"),
        # More or fewer characters are no matter of single ones.
        ("霞沢市", ["起沢市庁", "霞沢市"], "霞沢市庁"),
        ("霞沢庁", ["霞沢市庁", "霞沢庁"], "霞沢市庁"),
        # A look that saw another text altogether is not made into the engine's.
        ("霞沢", ["起川", "霞沢"], "起川"),
    ],
)
def test_a_character_counts_that_one_look_saw(engine: str, looks: list[str], expected: str) -> None:
    assert together(engine, looks) == expected


@given(st.text("市区町村庁"), st.lists(st.text("市区町村庁"), min_size=1, max_size=3))
def test_nothing_is_added_and_nothing_lost(engine: str, looks: list[str]) -> None:
    assert len(together(engine, looks)) == len(looks[0])
