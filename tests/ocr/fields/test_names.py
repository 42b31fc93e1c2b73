"""Dividing names, and what dictionaries say of their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.fields.names import NameParts, divide, is_common_family, is_family, is_given, kana_of


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
