"""Characters of the same shape that are put right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.mending import mended
from tests.ocr.fields.cards import best, rows, values


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("株式会社ーカネ吉ネット", "株式会社 カネ吉ネット"),
        ("㈱ヴイオルナ陸運", "㈱ヴィオルナ陸運"),
        ("力ネ吉青果市場", "カネ吉青果市場"),
        ("株式会社力ネ吉青果市場", "株式会社カネ吉青果市場"),
        ("株式会社山ニ青果", "株式会社山二青果"),
        ("地域連携推進センタ一", "地域連携推進センター"),
        ("コ―ポレ—ション", "コーポレーション"),
        ("シニアェンジニア", "シニアエンジニア"),
        ("株式会社テク二力ル", "株式会社テクニカル"),
        ("第二青葉ビ儿", "第二青葉ビル"),
        ("株式会社0ZKコミュニケーションズ", "株式会社OZKコミュニケーションズ"),
        ("ＮＰ０法人みずべの会", "ＮＰＯ法人みずべの会"),
        ("青葉ピル", "青葉ビル"),
        ("日輪ピルヂング", "日輪ビルヂング"),
        ("株式会社アクシォラ石油", "株式会社アクシオラ石油"),
        ("般社団法人百瀬川DMO", "一般社団法人百瀬川DMO"),
        ("松叶屋証券", "松葉屋証券"),
        ("株式会社つくレのシステム", "株式会社つくしのシステム"),
        ("給与グループ°", "給与グループ"),
        ("土地家屋調査士法人ハマナヵ測地", "土地家屋調査士法人ハマナカ測地"),
        ("三ヵ月", "三ヵ月"),
        ("株式会社T A K情報開発", "株式会社TAK情報開発"),
        ("カクョ坂下済世病院", "カクヨ坂下済世病院"),
        ("藤ノホ工業株式会社", "藤ノ木工業株式会社"),
        ("緑ヶ丘ノホテル", "緑ヶ丘ノホテル"),
        ("カロァズ", "カロアズ"),
        ("國立大學法人", "国立大学法人"),
    ],
)
def test_what_can_be_nothing_else_is_put_right(read: str, right: str) -> None:
    assert mended(read) == right


@pytest.mark.parametrize(
    "text",
    [
        "センター一階",
        "テクノ一番館",
        "三丁目",
        "営業一課",
        "二口 力",
        "エコ工業",
        "ピルピル",
        "フィール",
        "ヴィーナス",
        "クォーツ・イェーツ・トゥール",
        "フェリーチェ・リィ",
        "オフィス二号館",
        "一二三",
    ],
)
def test_what_may_be_right_stays(text: str) -> None:
    assert mended(text) == text


@given(st.text(alphabet="アテクニセンタビルー一二力口エ工ェ會社ピ國立 1―", max_size=16))
def test_mending_keeps_the_length_and_needs_no_second_time(text: str) -> None:
    right = mended(text)
    assert len(right) == len(text)
    assert mended(right) == right


def test_what_was_read_stays_a_candidate_and_the_repair_is_told() -> None:
    fields = read_fields([rows("一般財団法人推進センタ一", "主任", "*山田 太郎")])
    assert values(fields, FieldName.ORGANIZATION) == ["一般財団法人推進センター", "一般財団法人推進センタ一"]
    assert "repaired:look-alike" in fields[FieldName.ORGANIZATION][0].evidence


def test_a_department_is_parted_from_a_title_that_was_read_with_a_small_kana() -> None:
    fields = read_fields([rows("株式会社ミナモ", "情報システム部シニアェンジニア", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "情報システム部"
    assert best(fields, FieldName.TITLE) == "シニアエンジニア"


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("有限会社しumiquaプランニング", "有限会社Lumiquaプランニング"),
        ("QレMセンター", "QLMセンター"),
        ("株Quorviaバス", "㈱Quorviaバス"),
        ("カイネス発条株", "カイネス発条㈱"),
        ("三ズナギ冷凍食品", "ミズナギ冷凍食品"),
        ("学校法人工クセラ学園", "学校法人エクセラ学園"),
        ("株式会社才リオン", "株式会社オリオン"),
        ("㈱二コット", "㈱ニコット"),
        ("株式会社ミズノ工味噌", "株式会社ミズノエ味噌"),
        ("ュニオン運輸", "ユニオン運輸"),
        ("株式会社ーアルタ", "株式会社 アルタ"),
        ("O水沢市", "水沢市"),
        ("◯株式会社青葉", "株式会社青葉"),
        ("奥羽酒釀造", "奥羽酒醸造"),
        ("東海道路鋪装", "東海道路舗装"),
        ("日東光學", "日東光学"),
        ("インターナシヨナル", "インターナショナル"),
        ("ラドリスー級建築士事務所", "ラドリス一級建築士事務所"),
    ],
)
def test_what_only_one_character_can_stand_for(read: str, printed: str) -> None:
    assert mended(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "株式会社ミズノ工務店",
        "ミズノ工業",
        "株式会社二葉",
        "㈱才能開発",
        "Oリング工業",
        "ラドリス一級建築士事務所",
        "三ツ星",
        "シヤチハタ",
        "マスター級",
        "くらしnet",
        "持株",
        "三エス商会",
    ],
)
def test_what_may_be_right_is_left(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("株式会社S or a to保険代行", "株式会社Sorato保険代行"),
        ("(有)AM S建設", "(有)AMS建設"),
        ("株式会社Green Field建設", "株式会社Green Field建設"),
        ("株式会社 ABC", "株式会社 ABC"),
    ],
)
def test_letters_of_a_name_that_are_set_wide_are_one_word(read: str, printed: str) -> None:
    assert mended(read) == printed
