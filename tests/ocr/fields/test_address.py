"""Addresses and what their postal codes say of them."""

from __future__ import annotations

import pytest

from app.core.reading import SURE, FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.address_form import is_elsewhere, starts_in
from tests.ocr.fields.cards import best, column, rows, side, text, values


@pytest.mark.parametrize(
    ("address", "postal_code", "expected"),
    [
        ("東京都千代田区霞が関3-4-3", "100-0013", True),
        ("千代田区霞が関3-4-3", "100-0013", True),
        ("東京都千代田区 霞ヶ関3-4-3", "100-0013", True),
        ("東京都港区芝公園1-2", "100-0013", False),
        ("東京都千代田区霞が関3-4-3", "999-9999", False),
        ("", "100-0013", False),
    ],
)
def test_starts_in(address: str, postal_code: str, expected: bool) -> None:
    assert starts_in(address, postal_code) is expected


def test_town_speaks_for_the_postal_code() -> None:
    fields = read_fields([rows("〒100-0013 東京都千代田区霞が関3-4-3")])
    assert "agrees:town" in fields[FieldName.POSTAL_CODE][0].evidence
    assert "agrees:postal_code" in fields[FieldName.ADDRESS][0].evidence
    assert fields[FieldName.ADDRESS][0].confidence < SURE


def test_postal_code_of_another_town_is_doubted() -> None:
    fields = read_fields([rows("〒100-0013 大阪府大阪市北区堂島1-2-3")])
    assert "doubt:town" in fields[FieldName.POSTAL_CODE][0].evidence
    assert fields[FieldName.POSTAL_CODE][0].confidence < SURE
    assert best(fields, FieldName.ADDRESS) == "大阪府大阪市北区堂島1-2-3"


@pytest.mark.parametrize(
    "lines",
    [
        ("〒102-0072", "東京都千代田区飯田橋1-2-3", "合同庁舎3号館"),
        ("〒102-0072 東京都千代田区飯田橋1-2-3", "合同庁舎3号館"),
        ("住所：〒102-0072 東京都千代田区飯田橋1-2-3", "合同庁舎3号館"),
        ("東京都千代田区飯田橋1-2-3", "合同庁舎3号館"),
        ("所在地：東京都千代田区飯田橋1-2-3 合同庁舎3号館",),
    ],
)
def test_address_in_one_line_or_several(lines: tuple[str, ...]) -> None:
    fields = read_fields([rows("青葉野市役所", *lines, "電話 03-3123-4567")])
    assert best(fields, FieldName.ADDRESS) == "東京都千代田区飯田橋1-2-3 合同庁舎3号館"
    assert best(fields, FieldName.TEL) == "03-3123-4567"


@pytest.mark.parametrize(
    ("address", "postal_code"),
    [
        ("北海道札幌市中央区北3条西6丁目", "060-0003"),
        ("京都市下京区四条通烏丸東入長刀鉾町8", "600-8008"),
        ("福島県双葉郡双葉町大字長塚字町西73番地4", "979-1471"),
        ("千代田区霞ヶ関1-2", "100-0013"),
        ("東京都千代田区丸の内2-7-2 JPタワー19F", "100-7019"),
        ("東京都港区六本木6-10-1 六本木ヒルズ森タワー38階", "106-6138"),
    ],
)
def test_a_town_that_does_not_come_first_is_not_elsewhere(address: str, postal_code: str) -> None:
    assert not is_elsewhere(address, postal_code)


def test_an_address_elsewhere_than_its_postal_code_is_doubted() -> None:
    fields = read_fields([rows("〒100-0013 東京都千代田区霞が開3-4-3")])
    assert "doubt:town" in fields[FieldName.ADDRESS][0].evidence
    # Offices with a code of their own are in no list.
    fields = read_fields([rows("〒100-8999 東京都千代田区霞が関3-4-3")])
    assert "doubt:town" not in fields[FieldName.ADDRESS][0].evidence


def test_a_kana_of_a_town_by_its_postal_code() -> None:
    fields = read_fields([rows("〒986-0862 宮城県石巻市あはぼの4-16-14")])
    assert best(fields, FieldName.ADDRESS) == "宮城県石巻市あけぼの4-16-14"
    assert "repaired:town" in fields[FieldName.ADDRESS][0].evidence


def test_address_without_prefecture_and_postal_code() -> None:
    assert (
        best(read_fields([rows("青葉野市役所", "青葉野市中央一丁目2番3号")]), FieldName.ADDRESS)
        == "青葉野市中央一丁目2番3号"
    )


def test_columns_of_an_address() -> None:
    card = side(
        column("神奈川県横浜市中区海岸通三―二四", 440, 100),
        column("産業プラザ五階", 400, 300),
        column("電話　〇四五―二三一―〇一二四", 360, 100),
    )
    assert best(read_fields([card]), FieldName.ADDRESS) == "神奈川県横浜市中区海岸通三―二四 産業プラザ五階"


@pytest.mark.parametrize(
    ("read", "floor"),
    [
        ("産業プラザー三階", "産業プラザ一三階"),
        ("ミナモタワーー〇階", "ミナモタワー一〇階"),
        ("第二縁樹ビルニ階", "第二縁樹ビル二階"),
    ],
)
def test_floor_of_a_column_is_a_number(read: str, floor: str) -> None:
    card = side(column("神奈川県横浜市中区海岸通三―二四", 440, 100), column(read, 400, 300))
    first, second = read_fields([card])[FieldName.ADDRESS]
    assert first.value.endswith(floor)
    assert "repaired:floor" in first.evidence
    assert second.value.endswith(read)


def test_a_long_vowel_before_a_floor_stays() -> None:
    card = side(column("神奈川県横浜市中区海岸通三―二四", 440, 100), column("ミナモタワー三階", 400, 300))
    assert values(read_fields([card]), FieldName.ADDRESS) == [
        "神奈川県横浜市中区海岸通三―二四 ミナモタワー三階"
    ]


def test_branches_come_after_the_persons_own_office() -> None:
    fields = read_fields(
        [
            rows(
                "株式会社青嶺製作所",
                "*山田 太郎",
                "本社 〒102-0072 東京都千代田区飯田橋1-2-3 TEL 03-3123-4567",
                "大阪支社 〒530-0003 大阪府大阪市北区堂島4-5-6 TEL 06-6123-4567",
            )
        ]
    )
    assert values(fields, FieldName.ADDRESS) == ["東京都千代田区飯田橋1-2-3", "大阪府大阪市北区堂島4-5-6"]
    assert values(fields, FieldName.TEL) == ["03-3123-4567", "06-6123-4567"]
    assert fields[FieldName.TEL][0].confidence < SURE


def test_names_and_numbers_are_no_addresses() -> None:
    fields = read_fields([side(text("西村 健一", 60, 60, 60), text("TEL 03-3123-4567", 60, 200))])
    assert FieldName.ADDRESS not in fields


@pytest.mark.parametrize("building", ["グランコア 805", "コーポ青葉310", "メゾンミナモ", "テクノパル 4-B"])
def test_a_building_that_no_word_tells_of(building: str) -> None:
    fields = read_fields(
        [rows("*山田 太郎", "〒102-0072", "東京都千代田区飯田橋1-2-3", building, "TEL 03-3123-4567")]
    )
    assert best(fields, FieldName.ADDRESS) == f"東京都千代田区飯田橋1-2-3 {building}"


@pytest.mark.parametrize("line", ["営業時間 9:00〜18:00", "総務部", "X-12", "株式会社ミナモ"])
def test_what_is_no_building_does_not_join_the_address(line: str) -> None:
    fields = read_fields([rows("*山田 太郎", "〒102-0072", "東京都千代田区飯田橋1-2-3", line)])
    assert best(fields, FieldName.ADDRESS) == "東京都千代田区飯田橋1-2-3"


def test_the_number_of_an_address_stands_in_the_next_line() -> None:
    fields = read_fields(
        [rows("*山田 太郎", "〒102-0072", "東京都千代田区飯田橋", "123", "TEL 03-3123-4567")]
    )
    assert best(fields, FieldName.ADDRESS) == "東京都千代田区飯田橋 123"


@pytest.mark.parametrize("building", ["旧電話局ビル", "旧電話局ビル 14階", "電話会館"])
def test_a_building_may_be_called_after_the_telephone(building: str) -> None:
    for lines in (("東京都千代田区飯田橋1-2-3", building), (f"東京都千代田区飯田橋1-2-3 {building}",)):
        fields = read_fields([rows("*山田 太郎", "〒102-0072", *lines, "TEL 03-3123-4567")])
        assert best(fields, FieldName.ADDRESS) == f"東京都千代田区飯田橋1-2-3 {building}"


def test_a_building_may_have_the_letters_of_a_label_in_it() -> None:
    address = "3F Teikoku Hotel Bldg., 1-2-3 Iidabashi, Chiyoda-ku, Tokyo"
    fields = read_fields([rows("*Taro Yamada", address, "TEL +81-3-3123-4567")])
    assert best(fields, FieldName.ADDRESS) == address
