"""English names of organisations that end like departments."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import best, rows, values


@pytest.mark.parametrize(
    "name", ["Shikoku Land Improvement Bureau", "Minamo Basin Research Center", "Aoba Fire Department"]
)
def test_the_english_side_says_no_department_that_the_japanese_does_not(name: str) -> None:
    back = rows("*Taro Yamada", "Director", name, which=Side.BACK)
    fields = read_fields([rows("株式会社青嶺製作所", "部長", "*山田 太郎"), back])
    assert best(fields, FieldName.DEPARTMENT) is None
    assert values(fields, FieldName.ORGANIZATION) == ["株式会社青嶺製作所", name]


def test_the_english_name_stands_right_under_the_japanese_one() -> None:
    fields = read_fields([rows("青葉野市消防本部", "Aobano Fire Department", "西分署", "主任", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "西分署"


@pytest.mark.parametrize("department", ["General Affairs Department", "Sales Office"])
def test_what_says_only_what_for_stays_a_department(department: str) -> None:
    fields = read_fields([rows("株式会社青嶺製作所", department, "主任", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == department


def test_of_a_card_with_an_english_organisation_the_rest_is_a_department() -> None:
    back = rows("Seirei Works Co., Ltd.", "Minamo Research Center", "*Taro Yamada", which=Side.BACK)
    fields = read_fields([rows("株式会社青嶺製作所", "部長", "*山田 太郎"), back])
    assert best(fields, FieldName.DEPARTMENT) == "Minamo Research Center"
