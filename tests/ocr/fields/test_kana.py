"""Kana that were taken for one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import SURE, FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.kana import nearest
from app.ocr.fields.names import kana_of
from tests.ocr.fields.cards import best, column, rows, side, values


@pytest.mark.parametrize(
    ("name", "read", "printed"),
    [
        ("遠藤 学", "エンドウマナプ", "エンドウ マナブ"),
        ("安藤 秀樹", "アンドゥヒデキ", "アンドウ ヒデキ"),
        ("堀 隆", "ホリータカシ", "ホリ タカシ"),
        ("松本 さくら", "まつもときくら", "まつもと さくら"),
        ("内藤 つばさ", "ないとうつぱさ", "ないとう つばさ"),
        ("松村 周平", "まつむらしうへい", "まつむら しゅうへい"),
        ("庄司 翔子", "しうじしうこ", "しょうじ しょうこ"),
        ("大野 典子", "おおののり", "おおの のりこ"),
        ("三浦 真由美", "みうらまゆ反", "みうら まゆみ"),
    ],
)
def test_the_reading_that_looks_like_what_was_read(name: str, read: str, printed: str) -> None:
    assert nearest(read, kana_of(name)) == printed


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("山崎 学", "やまさきまなぶ"),
        ("久保 哲也", "くぼてつお"),
        ("久保 哲也", "くぼ"),
        ("大野 典子", "おおのふみこ"),
        ("鑿岩 銹太", "のみいわしゅうた"),
        ("小林 一郎", "三林一郎"),
    ],
)
def test_a_reading_that_is_known_or_another_one_stays(name: str, read: str) -> None:
    assert nearest(read, kana_of(name)) == ""


@given(st.text(alphabet="やまさきざなぷぶッっツーシ 反", max_size=10))
def test_what_is_found_is_a_known_reading(read: str) -> None:
    known = [("やまざき", "まなぶ"), ("やまさき", "まなぶ")]
    assert nearest(read, known) in {
        "",
        "やまざき まなぶ",
        "やまさき まなぶ",
        "ヤマザキ マナブ",
        "ヤマサキ マナブ",
    }


def test_letters_on_the_card_say_which_of_two_readings_was_printed() -> None:
    alone = read_fields([rows("課長", "やまさきまなぶ", "*山崎 学")])
    told = read_fields([rows("課長", "やまさきまなぶ", "*山崎 学", "Manabu Yamazaki")])
    assert best(alone, FieldName.NAME_READING) == "やまさきまなぶ"
    assert best(told, FieldName.NAME_READING) == "やまざき まなぶ"
    assert "やまさきまなぶ" in values(told, FieldName.NAME_READING)
    assert "repaired:kana" in told[FieldName.NAME_READING][0].evidence
    assert told[FieldName.NAME_READING][0].confidence < SURE


def test_a_reading_in_a_column_that_holds_a_character_that_is_no_kana() -> None:
    card = side(
        column("株式会社ミナモ電機", 900, 60),
        column("みうらまゆ反", 745, 120),
        column("三浦真由美", 710, 111, 84),
    )
    assert best(read_fields([card]), FieldName.NAME_READING) == "みうら まゆみ"


@pytest.mark.parametrize(("name", "kana"), [("鮫島 裕美", "サメジマヒロミ"), ("砂川 亜紀", "すながわあき")])
def test_a_reading_that_is_voiced_where_the_dictionary_has_it_unvoiced_is_left(name: str, kana: str) -> None:
    assert nearest(kana, kana_of(name)) == ""
    fields = read_fields([rows("株式会社青嶺製作所", kana, f"*{name}", "TEL 03-3123-4567")])
    assert values(fields, FieldName.NAME_READING)[0] == kana
