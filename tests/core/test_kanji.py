"""Kanji that are forms of one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.kanji import RARE_TO_USUAL, is_hard_to_tell, variants
from app.core.text import fold


@pytest.mark.parametrize(
    ("character", "others"),
    [
        ("髙", "高"),
        ("辺", "邊邉"),
        ("邉", "辺邊"),
        ("神", "\ufa19"),
        ("\ufa19", "神"),
        ("𠮷", "吉"),
        ("山", ""),
        ("a", ""),
    ],
)
def test_other_forms_of_a_kanji(character: str, others: str) -> None:
    assert "".join(variants(character)) == others


@given(st.characters(categories=["Lo"]))
def test_other_forms_fold_to_the_same(character: str) -> None:
    assert all(fold(other) == fold(character) for other in variants(character))


@pytest.mark.parametrize(
    "group",
    [
        "帯帶",
        "寛寬",
        "暁曉",
        "悦悅",
        "乗乘",
        "様樣",
        "鴎鷗",
        "凛凜",
        "瑶瑤",
        "歩步",
        "奥奧",
        "顕顯",
        "海海",
        "祐祐",
    ],
)
def test_old_forms_of_given_and_family_names(group: str) -> None:
    usual, old = tuple(group)
    assert variants(usual)[0] == old
    assert fold(old) == fold(usual)


def test_what_readers_cannot_tell() -> None:
    assert all(map(is_hard_to_tell, "髙高﨑𠮷\ufa19神帶奧"))
    assert not any(map(is_hard_to_tell, "山万萬竜龍奥彦aア"))


def test_old_forms_that_readers_make_up_are_known() -> None:
    assert (
        "首都圈の專門店舖 釀造 保險 髙島 國學院 澁澤".translate(RARE_TO_USUAL)
        == "首都圏の専門店舗 醸造 保険 髙島 國學院 澁澤"
    )
