"""Which lines of a card belong to an address."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.reading import FieldName, SideReading
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import best, box, column, rows, side, text, values


def _address(*sides: SideReading) -> str | None:
    return best(read_fields(sides), FieldName.ADDRESS)


@pytest.mark.parametrize(
    "lines",
    [
        ("北海道札幌市中央区北3条西6丁目",),
        ("北海道帯広市西2条南4-6-23",),
        ("京都府京都市中京区烏丸通御池下る虎屋町566-1",),
        ("京都市上京区今出川通烏丸東入相国寺門前町647-20",),
        ("岩手県下閉伊郡山田町船越第3地割12番地1",),
        ("宮城県遠田郡美里町字北浦字新田1番地の2",),
        ("長野県北安曇郡白馬村大字北城7025",),
        ("沖縄県島尻郡渡名喜村無番地",),
        ("東京都千代田区九段南一丁目2番1号", "九段第3合同庁舎11階"),
        ("広島県広島市中区上八丁堀6番30号", "広島合同庁舎第2号館5F"),
        ("石川県金沢市鞍月1丁目1番地", "石川県庁舎東館3階"),
        ("神奈川県横浜市西区みなとみらい2-2-1", "ランドマークタワー1302号室"),
        ("愛知県名古屋市中村区名駅4-7-1", "ミッドランドスクエア気付"),
        ("東京都杉並区阿佐谷南", "3-16-18", "ウエストテラス202"),
        ("福岡県久留米市", "東町2-1"),
        ("東京都港区芝公園1-2-3", "青葉大学構内"),
        ("東京都港区芝公園1-2-3", "3F"),
    ],
)
def test_real_forms(lines: tuple[str, ...]) -> None:
    card = rows("株式会社青嶺製作所", "*山田 太郎", *lines, "TEL 03-3123-4567")
    assert _address(card) == " ".join(lines)


def test_the_prefecture_stands_behind_the_postal_code() -> None:
    card = rows(
        "*山田 太郎", "〒662-0911 兵庫県西宮市", "池田町6丁目15番5号 銀河台スクエア", "TEL 0798-39-0019"
    )
    assert _address(card) == "兵庫県西宮市 池田町6丁目15番5号 銀河台スクエア"


@pytest.mark.parametrize(
    "lines", [("東京都品川区", "東五反田4-18-25"), ("東京都品川区", "東五反田6丁目6番12号青葉ハイツ1303")]
)
def test_the_region_stands_alone_between_code_and_town(lines: tuple[str, ...]) -> None:
    card = rows("独立行政法人青葉機構", "*山田 太郎", "〒141-0022", *lines, "TEL 03-5852-7847")
    assert _address(card) == " ".join(lines)


def test_a_town_hall_is_no_region_of_an_address() -> None:
    card = rows("東京都品川区", "総務部総務課", "*山田 太郎", "〒141-0022 東京都品川区東五反田4-18-25")
    fields = read_fields([card])
    assert best(fields, FieldName.ORGANIZATION) == "東京都品川区"
    assert best(fields, FieldName.ADDRESS) == "東京都品川区東五反田4-18-25"


def test_the_region_stands_behind_a_code_that_cannot_be_told() -> None:
    card = side(
        column("=八三〇一〇〇三二福岡県久留米市", 440, 100),
        column("東町六―二四", 396, 352),
        column("電話〇九四二―三九―二六七一", 350, 100),
    )
    assert _address(card) == "福岡県久留米市 東町六―二四"


def test_the_nearest_line_comes_first() -> None:
    card = rows(
        "*山田 太郎", "〒761-0121 香川県高松市牟礼町牟礼", "3-24-16", "商工会館-6F", "TEL 087-808-8651"
    )
    assert _address(card) == "香川県高松市牟礼町牟礼 3-24-16 商工会館-6F"


@pytest.mark.parametrize("code", ["〒444-0864 ", "444-0864 ", "郵便番号 444-0864 "])
def test_a_building_is_flush_with_the_postal_code(code: str) -> None:
    card = rows("*山田 太郎", f"{code}愛知県岡崎市明大寺町4-22", "メゾン青葉", "TEL 0564-26-6319")
    assert _address(card) == "愛知県岡崎市明大寺町4-22 メゾン青葉"


def test_a_building_without_high_letters_before_the_telephone() -> None:
    lines = (
        text("*山田 太郎".removeprefix("*"), 60, 60, 60),
        text("愛知県岡崎市明大寺町4-22", 60, 200, 24),
        text("メゾン青葉", 61, 232, 31),
    )
    telephone = text("TEL 0564-26-6319", 60, 272, 28)
    assert _address(side(*lines, telephone)) == "愛知県岡崎市明大寺町4-22 メゾン青葉"
    assert _address(side(*lines)) == "愛知県岡崎市明大寺町4-22"


def test_a_building_has_the_pitch_of_its_address() -> None:
    building = text("メゾン青葉", 60, 232, 26)
    high = replace(building, box=box(60, 230, 26 * 5, 33))
    assert (
        _address(side(text("愛知県岡崎市明大寺町4-22", 60, 200, 26), high))
        == "愛知県岡崎市明大寺町4-22 メゾン青葉"
    )


def test_a_short_name_of_a_building_in_a_column() -> None:
    card = side(
        column("愛知県岡崎市明大寺町四―二二", 900, 60),
        column("コーポ青葉", 860, 60 + 28 * 9),
        column("電話〇五六四―二六―六三一九", 820, 60),
    )
    assert _address(card) == "愛知県岡崎市明大寺町四―二二 コーポ青葉"


@pytest.mark.parametrize(
    "line",
    [
        "ファクス0143・40・8495",
        "Direct: 025-",
        "一般労働者派遣事業 派13-000000",
        "ヤマダ タロウ",
        "0143-40-8495",
        "サイト",
        "インボイス",
        "[物流センター]",
        "■東京センター",
    ],
)
def test_what_is_no_part_of_the_address(line: str) -> None:
    card = rows("*山田 太郎", "〒050-0083 北海道室蘭市東町1-12", line)
    assert _address(card) == "北海道室蘭市東町1-12"


def test_a_building_in_a_column_of_its_own() -> None:
    card = side(
        column("青森県弘前市代官町二―六―三〇", 440, 60),
        column("メゾン青葉", 396, 60),
        column("電話〇一七二―三九―〇八一〇", 350, 60),
    )
    assert _address(card) == "青森県弘前市代官町二―六―三〇 メゾン青葉"


def test_a_room_in_a_column() -> None:
    card = side(
        column("北海道帯広市西二条南二―五―三", 440, 60),
        column("ノースハイツー五〇ニ", 396, 60),
        column("電話〇一五五―二五―四〇六二", 350, 60),
    )
    found = read_fields([card])[FieldName.ADDRESS]
    assert found[0].value == "北海道帯広市西二条南二―五―三 ノースハイツ一五〇二"
    assert "repaired:floor" in found[0].evidence


def test_a_logo_of_one_letter_is_no_label_of_an_address() -> None:
    card = side(
        text("W", 80, 362, 60),
        text("北海道帯広市西二条南4-6-23", 436, 380),
        text("青葉プラザA棟15F", 436, 415),
        text("TEL 0155-23-5710", 436, 450),
    )
    assert _address(card) == "北海道帯広市西二条南4-6-23 青葉プラザA棟15F"


def test_an_english_address_does_not_go_on_in_another_block() -> None:
    card = side(
        text("3-4-5 Takadanobaba,", 485, 335, 36),
        text("Engineering Section", 64, 365, 34),
        text("Shinjuku-ku, Tokyo 169-0075, Japan", 487, 371, 36),
        text("Tel. +81-3-6476-9732", 491, 409, 30),
    )
    assert values(read_fields([card]), FieldName.ADDRESS) == ["3-4-5 Takadanobaba, Shinjuku-ku, Tokyo"]


def test_an_english_address_without_a_comma_at_the_end_of_its_line() -> None:
    card = rows(
        "*Taro Yamada", "1-2-3 Kasumigaseki, Chiyoda-ku", "Tokyo 100-0013 JAPAN", "Tel. +81-3-6476-9732"
    )
    assert _address(card) == "1-2-3 Kasumigaseki, Chiyoda-ku Tokyo"
