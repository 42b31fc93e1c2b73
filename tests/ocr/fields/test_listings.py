"""Lists of services and offices on the back of a card."""

from __future__ import annotations

import doctest

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import listings, read_fields
from tests.ocr.fields.cards import best, rows


def test_the_examples_hold() -> None:
    assert doctest.testmod(listings).failed == 0


@pytest.mark.parametrize(
    "back",
    [
        ("主な業務", "申請・届出の窓口", "地域との連携"),
        ("支店・営業所", "東部営業部"),
        ("国内拠点",),
        ("事業所", "西部物流拠点"),
    ],
)
def test_what_a_back_lists_is_no_department(back: tuple[str, ...]) -> None:
    front = rows("株式会社ミナモ繊維", "部長", "*山田 太郎", "TEL 03-1234-5678")
    fields = read_fields([front, rows("株式会社ミナモ繊維", *back, which=Side.BACK)])
    assert best(fields, FieldName.DEPARTMENT) is None
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ繊維"


def test_the_heads_of_a_table_about_a_company_name_nobody() -> None:
    front = rows("株式会社", "ミナモ経営研究所", "営業部", "部長", "*山田 太郎", "TEL 03-1234-5678")
    heads = rows("会社概要", "商号資本金取引銀行", "従業員", which=Side.BACK)
    assert read_fields([front, heads]) == read_fields([front])


def test_a_heading_that_ran_into_the_name_is_parted_from_it() -> None:
    front = rows("株式会社ミナモ繊維", "部長", "*山田 太郎", "TEL 03-1234-5678")
    back = rows(
        "株式会社ミナモ繊維拠点一覧", "西部物流拠点", "162-0814 東京都新宿区新小川町1-7", which=Side.BACK
    )
    fields = read_fields([front, back])
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ繊維"
    assert best(fields, FieldName.DEPARTMENT) is None
