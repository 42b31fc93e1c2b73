"""Doubts that an address leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.reading import FieldName, Line
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import column, rows, side


def _doubts(*lines: Line) -> set[str]:
    found = read_fields([side(*lines)])[FieldName.ADDRESS][0]
    return {kind for kind in found.evidence if kind.startswith("doubt:")}


def _column(words: str, *, wide: int | None = None) -> Line:
    """A column with the places of its characters; before that number ``wide`` there is room for two more."""
    places = [14.0 + 28 * (n + 2 * (wide is not None and n >= wide)) for n in range(len(words))]
    line = column(words, 900, 60)
    return replace(line, centres=tuple(places))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (_column("東京都千代田区霞が関三―四三", wide=13), True),
        (_column("東京都千代田区霞が関三―四三"), False),
        # Elsewhere there may be a space.
        (_column("東京都千代田区霞が関三―四三", wide=7), False),
        (column("東京都千代田区霞が関三―四三", 900, 60), False),
    ],
)
def test_a_numeral_may_have_been_lost(line: Line, expected: bool) -> None:
    assert ("doubt:gap" in _doubts(line)) is expected


@pytest.mark.parametrize(
    ("building", "expected"),
    [("青葉ビルディングー三〇三", True), ("青葉会館—一階", True), ("青葉センター三〇三", False)],
)
def test_a_bar_that_may_be_a_dash(building: str, expected: bool) -> None:
    lines = (column("東京都千代田区霞が関三―四三", 900, 60), column(building, 860, 60))
    assert ("doubt:bar" in _doubts(*lines)) is expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("東京都千代田区霞ヶ関3-4", True),
        ("東京都千代田区霞ケ関3-4", False),
        ("東京都千代田区霞が関3-4", False),
    ],
)
def test_the_small_kana_of_a_town(address: str, expected: bool) -> None:
    assert ("doubt:kana" in _doubts(*rows(address).lines)) is expected
