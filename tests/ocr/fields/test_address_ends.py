"""Evidence that an address is whole."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Line, SideReading
from app.ocr.fields import read_fields
from app.ocr.fields.address_form import begins_whole, ends_whole
from tests.ocr.fields.cards import column, rows, side, text


def _evidence(*sides: SideReading) -> tuple[str, ...]:
    return read_fields(sides)[FieldName.ADDRESS][0].evidence


def _ends(*lines: Line) -> bool:
    return "fits:ends" in _evidence(side(*lines))


@pytest.mark.parametrize(
    "address",
    [
        "東京都千代田区霞が関3-4-3",
        "東京都千代田区霞が関3 - 4- 3 青葉ビル 605号",
        "東京都千代田区霞が関三丁目4番3号",
        "東京都千代田区霞が関3丁目4番地の3 合同庁舎第2号館",
        "広島県広島市中区上八丁堀6-30 広島合同庁舎第2号館5階",
        "石川県金沢市鞍月1-1 石川県庁舎東館3F",
        "愛知県一宮市本町2丁目5番6号 一宮市役所本庁舎5階",
        "東京都港区芝公園1-2-3 メゾン青葉202",
        "東京都港区芝公園1-2-3 すずらん中央ビル１３０２号室",
        "東京都港区芝公園1-2-3 商工会館-14F",
        "東京都港区芝公園1-2-3 青葉プラザA棟15F",
        "東京都港区芝公園1-2-3 青葉ビル(5F)",
        "東京都港区芝公園1-2-3 青葉ビル地下1階",
        "東京都港区芝公園1-2-3 青葉ビル・4階",
        "東京都港区芝公園1-2-3 5F",
        "東京都港区芝公園1-2-3 青葉大学内",
        "京都府京都市中京区烏丸通御池下る虎屋町566-1",
        "北海道札幌市中央区北3条西6丁目",
        "岩手県下閉伊郡山田町船越第3地割12番地1",
        "沖縄県島尻郡渡名喜村無番地",
        "東京都港区芝公園1-2-3 コーポ青葉6F",
        "東京都港区芝公園1-2-3 コーポ青葉",
        "佐賀県唐津市二タ子1-25-13 青葉館",
        "三重県四日市市諏訪町四丁目二〇番地 メゾン青葉",
        "神奈川県横浜市中区海岸通三―二四 産業プラザ五階",
    ],
)
def test_whole_addresses(address: str) -> None:
    assert begins_whole(address)
    assert ends_whole(address)


@pytest.mark.parametrize(
    "address",
    [
        "東京都千代田区霞が関",
        "東京都港区芝公園1-2-",
        "東京都港区芝公園1-2-3 代表取締役",
        "東京都港区芝公園1-2-3 マーケティング部",
        "東京都港区芝公園1-2-3 アカウントマネージャー",
        "東京都港区芝公園1-2-3 山田太郎",
        "東京都港区芝公園1-2-3 TEL:03",
        "東京都港区芝公園1-2-3 office@example.jp",
        "1-2-3 Kasumigaseki, Law Firm",
    ],
)
def test_addresses_that_go_on_or_break_off(address: str) -> None:
    assert not ends_whole(address)


@pytest.mark.parametrize(
    "address", ["長県上田市中央1-2", "港区芝公園一", "Chiyoda-ku, Tokyo", "ueda 1-2, Nagano"]
)
def test_addresses_whose_beginning_is_not_seen(address: str) -> None:
    assert begins_whole(address) is (address == "港区芝公園一")


def test_whole_address_on_a_card() -> None:
    card = rows("株式会社青嶺製作所", "*山田 太郎", "東京都港区芝公園1-2-3", "青嶺ビル5F", "TEL 03-3123-4567")
    assert {"fits:begins", "fits:ends"} <= set(_evidence(card))


@pytest.mark.parametrize("line", ["青嶺の丘", "水資源部管理課", "芝浦分室"])
def test_text_that_nobody_has_taken_comes_next(line: str) -> None:
    card = rows("*山田 太郎", "東京都港区芝公園1-2-3", line, "TEL 03-3123-4567")
    assert "fits:ends" not in _evidence(card)


@pytest.mark.parametrize("line", ["[電話]", "SDGs宣言 登録番号 第12号", "Direct:03·5352·4864", "*青嶺市役所"])
def test_what_cannot_be_part_of_an_address_comes_next(line: str) -> None:
    card = rows("*山田 太郎", "東京都港区芝公園1-2-3", line)
    assert "fits:ends" in _evidence(card)


def test_text_behind_the_end() -> None:
    address = text("東京都港区芝公園1-2-3", 60, 200)
    assert _ends(address)
    assert not _ends(address, text("みなと分室", 410, 201))
    # Another block.
    assert _ends(address, text("みなと分室", 620, 201))


def test_a_column_ends_where_nothing_stands_left_of_it() -> None:
    address, telephone = (
        column("東京都港区芝公園一―二―三", 440, 60),
        column("電話〇三―三一二三―四五六七", 398, 60),
    )
    assert _ends(address, telephone)
    assert not _ends(address, column("みなと分室", 398, 60))


def test_a_name_that_no_word_tells_of_is_a_building_only_before_the_telephone() -> None:
    lines = ("*山田 太郎", "東京都港区芝公園1-2-3", "グランデ青葉")
    assert "fits:ends" not in _evidence(rows(*lines))
    assert "fits:ends" in _evidence(rows(*lines, "TEL 03-3123-4567"))


def test_english_addresses() -> None:
    lines = ("5F Aoba Bldg., 1-2-3 Kasumigaseki,", "Chiyoda-ku, Tokyo 100-0013 JAPAN", "Tel. +81-3-6476-9732")
    assert {"fits:begins", "fits:ends"} <= set(_evidence(rows("*Taro Yamada", *lines)))
    assert "fits:begins" not in _evidence(rows("*Taro Yamada", "Room 202", *lines))
    assert "fits:ends" not in _evidence(rows("*Taro Yamada", *lines[:1], "Chiyoda-ku", lines[2]))
