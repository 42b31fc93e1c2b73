"""Borders between departments and titles that the paper does not show."""

from __future__ import annotations

import doctest

import pytest

from app.core.reading import FieldName
from app.ocr.fields import post_borders, read_fields
from app.ocr.fields.card import drafts_of
from tests.ocr.fields.cards import best, rows


def test_the_examples_hold() -> None:
    assert doctest.testmod(post_borders).failed == 0


def _evidence(*lines: str) -> dict[FieldName, set[str]]:
    side = rows("株式会社青嶺製作所", *lines, "山田 太郎", "〒102-0072 東京都千代田区飯田橋1-2-3")
    return {draft.field: set(draft.evidence) for draft in drafts_of([side])}


@pytest.mark.parametrize(
    "lines",
    [
        ("循環器内科　病棟医長補佐",),
        ("循環器内科", "外来副看護師長補佐"),
        ("看護部 病棟主任",),
        ("人事部 室付主幹",),
        ("東日本本部 営業所次長",),
    ],
)
def test_a_unit_without_a_name_before_a_title_is_a_doubt_of_both(lines: tuple[str, ...]) -> None:
    found = _evidence(*lines)
    for field in (FieldName.DEPARTMENT, FieldName.TITLE):
        assert "doubt:border" in found[field]
        assert "fits:alone" not in found[field]


@pytest.mark.parametrize(
    "lines",
    [
        ("東京支店　支店長代理",),
        ("人事課　課付主任",),
        ("企画部", "グループリーダー"),
        ("第一営業部 営業課 主任",),
    ],
)
def test_a_title_that_can_only_be_one_is_in_no_doubt(lines: tuple[str, ...]) -> None:
    assert "doubt:border" not in _evidence(*lines)[FieldName.TITLE]


@pytest.mark.parametrize("line", ["総務部 人事課 給与課主任", "総務部人事課給与課主任"])
def test_no_department_is_within_another_of_its_level(line: str) -> None:
    fields = read_fields([rows("株式会社青嶺製作所", line, "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == "給与課主任"
    assert "".join((best(fields, FieldName.DEPARTMENT) or "").split()) == "総務部人事課"
