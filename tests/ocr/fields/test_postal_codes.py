"""Postal codes of columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.postal_codes import code_of_address, leading_code, may_be_code
from tests.ocr.fields.cards import best, column, side, values


@pytest.mark.parametrize(
    ("text", "code", "address"),
    [
        ("〒一〇二―〇〇七二東京都千代田区飯田橋一", "一〇二―〇〇七二", "東京都千代田区飯田橋一"),
        ("テ五一四一〇〇〇四二重県津市栄町", "五一四一〇〇〇四", "三重県津市栄町"),
        ("=一六九〇〇七五 東京都新宿区高田馬場", "一六九〇〇七五", "東京都新宿区高田馬場"),
    ],
)
def test_a_column_that_begins_with_a_code(text: str, code: str, address: str) -> None:
    assert leading_code(text) == (code, address)


@pytest.mark.parametrize(
    "text", ["", "東京都千代田区", "一〇二―〇〇七二", "〇三―三一二三―四五六七", "二〇〇一年創業株式会社"]
)
def test_a_column_that_does_not(text: str) -> None:
    assert leading_code(text) is None


@pytest.mark.parametrize(
    "read",
    [
        "一〇二―〇〇七二",
        "一〇二一〇〇七二",
        "ー〇二ー〇〇七三",
        "一〇二〇〇七",
        "一〇ニー〇〇七二",
        "一〇二１〇〇七二",
    ],
)
def test_the_code_is_the_one_that_the_address_has(read: str) -> None:
    assert code_of_address(read, "東京都千代田区飯田橋一―二―三") == "102-0072"


@pytest.mark.parametrize("read", ["四五六七八九〇", "一〇二", "", "九九九―九九九九"])
def test_no_code_is_made_up(read: str) -> None:
    assert code_of_address(read, "東京都千代田区飯田橋一―二―三") is None


@given(st.text(alphabet="〒テ一二三ー―〇七県東京都千代田区飯田橋重", max_size=14))
def test_no_column_is_too_bad(text: str) -> None:
    found = leading_code(text)
    if found is not None:
        assert found[0] in text
        code_of_address(*found)


def test_a_code_beside_its_address_is_put_right_and_what_was_read_stays() -> None:
    fields = read_fields(
        [
            side(
                column("テ一〇ニー〇〇七三", 600, 40),
                column("東京都千代田区飯田橋一―二―三", 560, 40),
                column("山田 太郎", 400, 100, 60),
            )
        ]
    )
    assert best(fields, FieldName.POSTAL_CODE) == "102-0072"
    assert len(values(fields, FieldName.POSTAL_CODE)) > 1
    assert "repaired:town" in fields[FieldName.POSTAL_CODE][0].evidence


def test_code_and_address_of_one_column() -> None:
    fields = read_fields(
        [side(column("五一四〇〇〇四二重県津市栄町三―二六", 600, 40), column("山田 太郎", 400, 100, 60))]
    )
    assert best(fields, FieldName.POSTAL_CODE) == "514-0004"
    assert best(fields, FieldName.ADDRESS) == "三重県津市栄町三―二六"


@pytest.mark.parametrize(
    ("read", "address", "code"),
    [
        ("テニ七三十〇〇〇五", "千葉県船橋市本町一丁目二二番地", "273-0005"),
        ("デ二―五二―十〇二三―一", "神奈川県相模原市中央区相模原五―二四", "252-0231"),
        ("テハ〇二―〇〇0-", "福岡県北九州市小倉北区浅野四―一〇", "802-0001"),
        ("テ八八二十〇〇五三", "宮崎県延岡市幸町六―一四―二六", "882-0053"),
    ],
)
def test_dashes_and_numerals_read_as_others(read: str, address: str, code: str) -> None:
    assert may_be_code(read)
    assert code_of_address(read, address) == code


def test_a_dash_may_be_read_as_a_broad_one() -> None:
    assert may_be_code("テ一〇二１〇〇七二")
