"""Dividing names, and what dictionaries say of their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.names import (
    FAMILIES,
    GIVEN_NAMES,
    NameParts,
    divide,
    has_strange_kanji,
    is_common_family,
    is_family,
    is_given,
    kana_of,
)
from app.ocr.fields.words import readings
from tests.ocr.fields.cards import rows


@pytest.mark.parametrize(
    ("name", "family", "first"),
    [
        ("山田 太郎", "山田", "太郎"),
        ("長谷川健一", "長谷川", "健一"),
        ("勅使河原誠", "勅使河原", "誠"),
        ("林田香", "林田", "香"),
        ("林美咲", "林", "美咲"),
        ("小鳥遊陽菜", "小鳥遊", "陽菜"),
        ("凰柊太郎", "凰柊", "太郎"),
        ("さいとうたけし", "さいとう", "たけし"),
        ("芹沢", "芹沢", ""),
    ],
)
def test_names_are_divided(name: str, family: str, first: str) -> None:
    assert divide(name) == NameParts(family, first)


@pytest.mark.parametrize("name", ["凰柊颯", "ジョン・スミス", "太"])
def test_what_no_dictionary_divides_stays_whole(name: str) -> None:
    assert divide(name) == NameParts(name, "")


@given(st.text(alphabet="山田林美咲太郎たろうータロ・ 　凰x1", max_size=8))
def test_dividing_loses_nothing(name: str) -> None:
    parts = divide(name)
    assert parts.family + parts.given == "".join(name.split())


def test_rare_names_are_known_and_words_of_offices_are_not() -> None:
    assert is_family("畦柳")
    assert not is_common_family("畦柳")
    assert is_common_family("佐藤")
    assert is_given("秋章")
    assert not any(is_family(word) or is_given(word) for word in ("部長", "本部", "総務", "株式会社"))


def test_all_readings_are_known_the_commonest_first() -> None:
    assert next(kana_of("山崎 淳")) == ("やまざき", "じゅん")
    assert ("やまさき", "あつし") in kana_of("山﨑 淳")


@pytest.mark.parametrize(
    "family", ["増渕", "小渕", "出淵", "薗田", "園田", "薗", "栁田", "桒原", "圡屋", "馬塲", "釡谷", "劔持"]
)
def test_families_are_found_in_all_their_forms(family: str) -> None:
    assert is_family(family)


def test_every_name_of_the_lists_can_be_found() -> None:
    assert [name for name in readings(FAMILIES) if not is_family(name)] == []
    assert [name for name in readings(GIVEN_NAMES) if not is_given(name)] == []


@pytest.mark.parametrize("name", ["靄岡 健一", "棄原 健一", "槁本 健一", "山本 胱子"])
def test_kanji_that_no_name_has(name: str) -> None:
    assert has_strange_kanji(name)


@pytest.mark.parametrize("name", ["髙嶋 健一", "小栁 﨑子", "𠮷田 龍", "Taro Yamada", "ジョン・スミス", ""])
def test_kanji_that_names_have_in_any_form(name: str) -> None:
    assert not has_strange_kanji(name)


@pytest.mark.parametrize("name", ["玉屋 健一", "亀田 健一", "朽木 健一", "山本 胱子"])
def test_what_readers_give_for_kanji_that_they_lack_is_in_doubt(name: str) -> None:
    fields = read_fields([rows("株式会社みなも", "営業部 課長", f"*{name}", "TEL 03-3123-4567")])
    first = fields[FieldName.NAME][0]
    assert first.value == name
    assert "doubt:stranger" in first.evidence
